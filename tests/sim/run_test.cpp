// SPDX-License-Identifier: EUPL-1.2
#include "sim/run.hpp"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "sim/parallel.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::sim;

namespace {

constexpr std::size_t people = 3000;

/// Everybody throws a die each month and keeps the sum.
class DieThrowers final : public Replicate {
public:
    DieThrowers(const Dice& dice, unsigned threads) : dice_(dice), sums_(people, 0) {
        parallel_for(threads, people, [&](std::size_t i) { sums_[i] = dice_.bits(i, 0, 0) % 6; });
    }
    std::span<const std::int64_t> next_month(unsigned threads) override {
        ++month_;
        parallel_for(threads, people, [&](std::size_t i) {
            sums_[i] += dice_.bits(i, month_, 1) % 6 * (sums_[i] % 5 + 1);
        });
        record_ = {month_, 0};
        for (const std::int64_t sum : sums_) { record_[1] += sum; }
        return record_;
    }

private:
    Dice dice_;
    std::uint32_t month_ = 0;
    std::vector<std::int64_t> sums_;
    std::vector<std::int64_t> record_;
};

class DieThrowing final : public Model {
public:
    [[nodiscard]] std::unique_ptr<Replicate> replicate(const Dice& dice,
                                                       unsigned threads) const override {
        return std::make_unique<DieThrowers>(dice, threads);
    }
};

using Records = std::map<std::uint32_t, std::vector<std::vector<std::int64_t>>>;

/// Keeps all; complains when the months of a replicate are out of order.
class Keeper final : public Recorder {
public:
    void record(std::uint32_t replicate, std::uint32_t month,
                std::span<const std::int64_t> values) override {
        const std::lock_guard lock(mutex_);
        in_order_ = in_order_ && records_[replicate].size() == month;
        records_[replicate].emplace_back(values.begin(), values.end());
    }
    [[nodiscard]] const Records& records() const { return records_; }
    [[nodiscard]] bool in_order() const { return in_order_; }

private:
    std::mutex mutex_;
    Records records_;
    bool in_order_ = true;
};

RunPlan plan(std::uint32_t first, std::uint32_t replicates, unsigned threads) {
    return {99, first, replicates, Month::of(2025, 1), Months{12}, threads};
}

Records run_all(const RunPlan& how) {
    Keeper keeper;
    Silence silence;
    REQUIRE(run(DieThrowing(), how, keeper, silence, {}) == RunOutcome::finished);
    REQUIRE(keeper.in_order());
    return keeper.records();
}

}  // namespace

TEST_CASE("records do not depend on the number of threads", "[sim][run]") {
    const Records expected = run_all(plan(0, 5, 1));
    REQUIRE(expected.size() == 5);
    REQUIRE(expected.at(4).size() == 12);
    REQUIRE(expected.at(0) != expected.at(1));
    const unsigned threads = GENERATE(2U, 3U, 4U, 5U, 6U, 7U);
    CHECK(run_all(plan(0, 5, threads)) == expected);
}

TEST_CASE("a replicate alone gives the records that it gives within a batch", "[sim][run]") {
    const Records batch = run_all(plan(10, 6, 2));
    for (std::uint32_t r = 10; r < 16; ++r) {
        const Records alone = run_all(plan(r, 1, 1));
        REQUIRE(alone.size() == 1);
        CHECK(alone.at(r) == batch.at(r));
    }
}

TEST_CASE("several models side by side give what each gives alone", "[sim][run]") {
    const DieThrowing model;
    std::vector<Keeper> keepers(3);
    std::vector<RunPart> parts;
    for (Keeper& keeper : keepers) { parts.push_back({&model, &keeper}); }
    Silence silence;
    const unsigned threads = GENERATE(1U, 2U, 4U, 7U);
    REQUIRE(run(parts, plan(10, 2, threads), silence, {}) == RunOutcome::finished);
    for (const Keeper& keeper : keepers) {
        CHECK(keeper.in_order());
        CHECK(keeper.records() == run_all(plan(10, 2, 1)));
    }
}

TEST_CASE("threads go to replicates first, and what is left to the inside of each", "[sim][run]") {
    const auto share = [](std::uint32_t replicates, unsigned threads) {
        const ThreadShare s = share_threads(replicates, threads);
        return std::vector<std::uint32_t>{s.side_by_side, s.inside, s.in_full_rounds,
                                          s.inside_at_the_end};
    };
    using Share = std::vector<std::uint32_t>;
    CHECK(share(30, 1) == Share{1, 1, 30, 1});
    CHECK(share(1, 16) == Share{1, 16, 1, 16});
    CHECK(share(8, 16) == Share{8, 2, 8, 2});
    CHECK(share(32, 16) == Share{16, 1, 32, 1});
    CHECK(share(20, 16) == Share{16, 1, 16, 4});  // the last four have the machine to themselves
    CHECK(share(5, 16) == Share{5, 3, 5, 3});
    CHECK(share(3, 2) == Share{2, 1, 2, 2});
}

TEST_CASE("another seed gives other records", "[sim][run]") {
    RunPlan other = plan(0, 1, 1);
    other.seed = 100;
    CHECK(run_all(other) != run_all(plan(0, 1, 1)));
}

namespace {

/// Asks to stop after so many months.
class Impatience final : public Progress {
public:
    Impatience(std::stop_source& source, int months) : source_(source), left_(months) {}
    void month_done(std::uint32_t, std::uint32_t) override {
        if (--left_ == 0) {
            source_.request_stop();
        }
    }

private:
    std::stop_source& source_;
    std::atomic<int> left_;
};

}  // namespace

TEST_CASE("a stop is heard between months, and what was recorded is whole", "[sim][run]") {
    const unsigned threads = GENERATE(1U, 2U, 7U);
    const Records all = run_all(plan(0, 4, 1));
    std::stop_source source;
    Impatience impatience(source, 17);
    Keeper keeper;
    CHECK(run(DieThrowing(), plan(0, 4, threads), keeper, impatience, source.get_token()) ==
          RunOutcome::stopped);
    std::size_t months = 0;
    for (const auto& [replicate, records] : keeper.records()) {
        months += records.size();
        for (std::size_t m = 0; m < records.size(); ++m) {
            CHECK(records[m] == all.at(replicate)[m]);
        }
    }
    CHECK(months >= 17);
    CHECK(months < 48);
}

TEST_CASE("a stop after the last month is no stop", "[sim][run]") {
    std::stop_source source;
    Impatience impatience(source, 12);
    Keeper keeper;
    CHECK(run(DieThrowing(), plan(0, 1, 1), keeper, impatience, source.get_token()) ==
          RunOutcome::finished);
}

TEST_CASE("a recorder that fails ends the run with its own error", "[sim][run]") {
    class FullDisk final : public Recorder {
        void record(std::uint32_t, std::uint32_t, std::span<const std::int64_t>) override {
            throw std::runtime_error("disk full");
        }
    };
    FullDisk recorder;
    Silence silence;
    const unsigned threads = GENERATE(1U, 2U);
    CHECK_THROWS_WITH(run(DieThrowing(), plan(0, 4, threads), recorder, silence, {}), "disk full");
}
