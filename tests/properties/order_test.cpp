// SPDX-License-Identifier: EUPL-1.2
// Records do not depend on how people are stored, on threads, on instruction sets or on company.
#include <algorithm>
#include <map>
#include <numeric>
#include <stop_token>

#include "tests/properties/worlds.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

constexpr std::uint32_t months = 24;
using Records = std::vector<std::int64_t>;

agents::Setting of_size(std::uint32_t people) {
    return scenarios::setting_of(shipped_scenario("werkloont"),
                                 {.seed = seed, .months = months, .people = people});
}

void append(Records& records, std::span<const std::int64_t> month) {
    records.insert(records.end(), month.begin(), month.end());
}

Records records_of(agents::MunicipalityReplicate& replicate, unsigned threads) {
    Records records;
    for (std::uint32_t t = 0; t < months; ++t) { append(records, replicate.next_month(threads)); }
    return records;
}

Records run(const agents::Setting& setting, sim::Isa isa, unsigned threads) {
    agents::MunicipalityReplicate replicate(setting, sim::Dice(seed, 0), isa, threads);
    return records_of(replicate, threads);
}

/// Any order of those who are there from the start; arrivals stay sorted by month.
std::vector<std::uint32_t> shuffled(const agents::World& world) {
    std::vector<std::uint32_t> order(world.people.count);
    std::iota(order.begin(), order.end(), 0U);
    Luck luck(seed);
    for (std::uint32_t i = world.people.count - 1; i > 0; --i) {
        const std::uint32_t j = luck.below(i + 1);
        std::swap(order[i], order[j]);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) {
        return world.people.arrival[i] < world.people.arrival[j];
    });
    return order;
}

/// Keeps the months of each replicate.
class Keep final : public sim::Recorder {
public:
    void record(std::uint32_t replicate, std::uint32_t,
                std::span<const std::int64_t> values) override {
        append(by_replicate[replicate], values);
    }
    std::map<std::uint32_t, Records> by_replicate;
};

Keep run_replicates(std::uint32_t first, std::uint32_t count) {
    Keep keep;
    sim::Silence silence;
    const scenarios::RunRequest request{.seed = seed,
                                        .first_replicate = first,
                                        .replicates = count,
                                        .months = months,
                                        .people = 500,
                                        .threads = 1};
    REQUIRE(run_scenario(shipped_scenario("basis"), request, keep, silence, {}) ==
            sim::RunOutcome::finished);
    return keep;
}

}  // namespace

TEST_CASE("the order in which people are stored changes no record and no person") {
    const agents::Setting setting = of_size(1'200);
    agents::MunicipalityReplicate a(setting, sim::Dice(seed, 0), sim::best_isa(), 1);
    agents::MunicipalityReplicate b(setting, sim::Dice(seed, 0), sim::best_isa(), 1);
    const std::vector<std::uint32_t> order = shuffled(a.world());
    b.change_world() = stored(a.world(), order);
    REQUIRE(a.world().people.id != b.world().people.id);
    const std::vector<SamePerson> everybody = in_both(a.world(), b.world());
    CHECK((records_of(a, 1) == records_of(b, 1)));  // bracketed: not printed
    CHECK(differences(a.world(), b.world(), everybody) == std::set<std::string>{});
}

TEST_CASE("records do not depend on the number of threads") {
    const agents::Setting setting = of_size(6'000);
    const Records one = run(setting, sim::best_isa(), 1);
    for (const unsigned threads : {2U, 3U, 7U}) {
        INFO(threads << " threads");
        CHECK((run(setting, sim::best_isa(), threads) == one));
    }
}

TEST_CASE("records do not depend on the instruction set") {
    const agents::Setting setting = of_size(1'200);
    const Records base = run(setting, sim::Isa::base, 1);
    for (const sim::Isa isa : {sim::Isa::v3, sim::Isa::v4}) {
        if (isa <= sim::best_isa()) {
            CHECK((run(setting, isa, 1) == base));
        }
    }
}

TEST_CASE("another seed gives other records") {
    const agents::Setting setting = of_size(1'200);
    agents::MunicipalityReplicate other(setting, sim::Dice(seed + 1, 0), sim::best_isa(), 1);
    CHECK((records_of(other, 1) != run(setting, sim::best_isa(), 1)));
}

TEST_CASE("a replicate alone gives what it gives within a batch") {
    Keep batch = run_replicates(0, 4);
    Keep alone = run_replicates(2, 1);
    REQUIRE(batch.by_replicate.size() == 4);
    REQUIRE(alone.by_replicate.size() == 1);
    CHECK((alone.by_replicate[2] == batch.by_replicate[2]));
    CHECK((alone.by_replicate[2] != batch.by_replicate[1]));
}
