// SPDX-License-Identifier: EUPL-1.2
// The log of one life: the same months as any other run, every change once, nobody invented.
#include "scenarios/study/life.hpp"

#include <array>
#include <optional>
#include <vector>

#include "agents/simulation.hpp"
#include "scenarios/run_request.hpp"
#include "scenarios/study/month_steps.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;
using Catch::Matchers::Contains;

namespace {

constexpr std::uint64_t seed = 7;

/// Several chunks of people, so that one of them is watched and others are not.
agents::Setting world_of(const char* name) {
    return setting_of(read_scenario(name, shipped()),
                      {.seed = seed, .months = 24U, .people = 3000});
}

/// Counts the steps of each part.
class Counting final : public agents::StepWatch {
public:
    void part_begins(agents::MonthPart part) override { part_ = static_cast<std::size_t>(part); }
    void step_begins(agents::RollSet rolls) override {
        ++steps[part_];
        all |= rolls;
    }
    void part_ends() override {}
    std::array<std::size_t, 4> steps{};
    agents::RollSet all = 0;

private:
    std::size_t part_ = 0;
};

/// Adds up what one row is offered.
class OffersOf final : public agents::StepWatch {
public:
    OffersOf(std::uint32_t row, std::vector<std::array<std::int64_t, 2>>& heard)
        : row_(row), heard_(heard) {}
    void part_begins(agents::MonthPart) override {}
    void step_begins(agents::RollSet) override {}
    void part_ends() override {}
    [[nodiscard]] std::optional<std::uint32_t> hears_offers_of() const override { return row_; }
    void offered(std::size_t instrument, agents::Answer answer) override {
        ++heard_[instrument][static_cast<std::size_t>(answer)];
    }

private:
    std::uint32_t row_;
    std::vector<std::array<std::int64_t, 2>>& heard_;
};

std::string refused(const char* client) {
    try {
        const agents::Setting setting = world_of("basis");
        static_cast<void>(live(setting, sim::Dice(seed, 0), sim::best_isa(), client_name(client)));
    } catch (const PhrasedError& error) {
        CHECK(error.code() == ExitCode::usage);
        CHECK(error.phrase().nl != error.phrase().en);
        return error.phrase().en;
    }
    return "";
}

}  // namespace

TEST_CASE("a month that is watched has the same numbers as one that is not", "[scenarios][life]") {
    const agents::Setting setting = world_of("basis");
    for (const sim::Isa isa : {sim::Isa::base, sim::best_isa()}) {
        const sim::Dice dice(seed, 0);
        agents::MunicipalityReplicate plain(setting, dice, isa, 2);
        agents::MunicipalityReplicate seen(setting, dice, isa, 1);
        Counting watch;
        const std::uint32_t row = seen.world().people.count / 2;
        for (std::int32_t t = 0; t < setting.length.count; ++t) {
            const auto expected = plain.next_month(2);
            const auto record = seen.next_month(watch, row);
            CHECK(std::equal(record.begin(), record.end(), expected.begin(), expected.end()));
        }
        for (std::uint32_t i = 0; i < seen.world().people.count; i += 97) {
            CHECK(row_in(seen.world(), i) == row_in(plain.world(), i));
        }
    }
}

TEST_CASE("every step of the month is told, under the names of agents/month.cpp",
          "[scenarios][life]") {
    agents::Setting setting = world_of("basis");
    agents::MunicipalityReplicate replicate(setting, sim::Dice(seed, 0), sim::best_isa(), 1);
    Counting watch;
    static_cast<void>(replicate.next_month(watch, 0));
    for (const agents::MonthPart part :
         {agents::MonthPart::propose, agents::MonthPart::settle, agents::MonthPart::commit}) {
        CHECK(watch.steps[static_cast<std::size_t>(part)] == steps_of(part).size());
    }
    CHECK(steps_of(agents::MonthPart::propose)[2] == "opening");
    CHECK(steps_of(agents::MonthPart::settle)[0] == "admission");
    CHECK(steps_of(agents::MonthPart::commit).back() == "counting");
    // Every draw of everybody is read by some step.
    CHECK(watch.all == (agents::RollSet{1} << std::size(agents::ModelRolls::addresses)) - 1);
}

TEST_CASE("the log of a life replays to the same row in every month", "[scenarios][life]") {
    const agents::Setting setting = world_of("werkloont");
    const sim::Dice dice(seed, 3);
    for (const char* name : {"0", "17", "1200", "1:0", "9:2"}) {
        INFO(name);
        const Life life = live(setting, dice, sim::best_isa(), client_name(name));
        agents::MunicipalityReplicate plain(setting, dice, sim::best_isa(), 1);
        const std::uint32_t row = row_of(plain.world(), {life.id, {}}, setting.length.count);
        LifeRow replayed = life.first;
        CHECK(replayed == row_in(plain.world(), row));
        std::size_t at = 0;
        for (std::int32_t t = 0; t < setting.length.count; ++t) {
            static_cast<void>(plain.next_month(1));
            for (; at < life.steps.size() && life.steps[at].month == t; ++at) {
                for (const LifeChange& change : life.steps[at].changes) {
                    CHECK(replayed[change.column] == change.from);
                    CHECK(change.from != change.to);
                    replayed[change.column] = change.to;
                }
            }
            CHECK(replayed == row_in(plain.world(), row));
        }
        CHECK(at == life.steps.size());
        CHECK(at > 20);
    }
}

TEST_CASE("what each client is told to be offered adds up to the offers of the month",
          "[scenarios][life]") {
    const agents::Setting setting =
        setting_of(read_scenario("basis", shipped()), {.seed = seed, .months = 2U, .people = 250});
    std::vector<std::array<std::int64_t, 2>> heard(setting.instruments.size());
    std::vector<agents::InstrumentMonth> month;
    const std::uint32_t rows =
        agents::MunicipalityReplicate(setting, sim::Dice(seed, 0), sim::best_isa(), 1)
            .world()
            .people.count;
    for (std::uint32_t row = 0; row < rows; ++row) {
        agents::MunicipalityReplicate replicate(setting, sim::Dice(seed, 0), sim::best_isa(), 1);
        OffersOf watch(row, heard);
        static_cast<void>(replicate.next_month(watch, row));
        month = replicate.world().instruments;
    }
    std::int64_t told = 0;
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        const agents::Slot slot = setting.instruments[j].slot;
        INFO(setting.instruments[j].key);
        const bool by_office = slot != agents::Slot::money && slot != agents::Slot::outreach;
        CHECK(heard[j][0] + heard[j][1] == (by_office ? month[j].offers : 0));
        CHECK(heard[j][1] == (by_office ? month[j].declined : 0));
        told += heard[j][0] + heard[j][1];
    }
    CHECK(told > 10);
}

TEST_CASE("a client is named by a number, a month and a number, or an id", "[scenarios][life]") {
    CHECK(client_name("17").number == 17);
    CHECK_FALSE(client_name("17").month);
    CHECK(client_name("5:2").month == 4);
    CHECK(client_name("5:2").number == 2);
    const agents::Setting setting = world_of("basis");
    const agents::MunicipalityReplicate replicate(setting, sim::Dice(seed, 0), sim::best_isa(), 1);
    const agents::World& world = replicate.world();
    const std::uint32_t row = row_of(world, client_name("17"), 24);
    CHECK(row == 17);
    CHECK(row_of(world, client_name(std::to_string(world.people.id[17])), 24) == row);
    const std::uint32_t arrives = row_of(world, client_name("5:2"), 24);
    CHECK(world.people.arrival[arrives] == 4);
    CHECK(world.people.status[arrives] == agents::Status::not_arrived);
}

TEST_CASE("who is not there is not followed, and it is said who is", "[scenarios][life]") {
    CHECK_THAT(refused("123456"), Contains("no client 123456") && Contains("clients 0 to "));
    CHECK_THAT(refused("99:0"), Contains("month 99 lies after the run, which has 24 months"));
    CHECK_THAT(refused("3:100000"), Contains("no client 100000 arrives in month 3"));
    for (const char* word : {"", "x", "-1", "1:", ":1", "0:1", "1.5", "1:2:3"}) {
        INFO(word);
        CHECK_THAT(refused(word), Contains("is no client; write a number"));
    }
}
