// SPDX-License-Identifier: EUPL-1.2
// Every mechanism can be taken out by its name: that is noticed, and nothing before its step is.
#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/switches/switches.hpp"
#include "tests/properties/records.hpp"
#include "tests/properties/steps_page.hpp"
#include "tests/properties/worlds.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using scenarios::Mechanism;

namespace {

/// Small enough for every mechanism to be tried; what is rare needs more.
constexpr std::uint32_t people = 2230;
constexpr std::uint32_t people_for_rare_things = 60000;
constexpr std::uint32_t months = 36;
/// So many that each rule meets somebody in a single month.
constexpr std::uint32_t people_of_first_month = 12000;

const std::vector<Mechanism>& registry() {
    static const std::vector<Mechanism> all = [] {
        scenarios::Problems problems;
        auto read = scenarios::read_mechanisms(shipped(), problems);
        REQUIRE(problems.empty());
        return read;
    }();
    return all;
}

/// The scenario with a mechanism at its neutral values, as [mechanisms] leaves it.
scenarios::Scenario without(scenarios::Scenario scenario, const Mechanism& mechanism) {
    for (const scenarios::NeutralNumber& number : scenarios::held_by(mechanism, scenario)) {
        scenarios::set_number(scenario, number.key, number.value);
    }
    return scenario;
}

scenarios::RunRequest request_for(std::uint32_t clients) {
    return {.seed = seed, .replicates = 1U, .months = months, .people = clients};
}

Records records(const scenarios::Scenario& scenario) {
    return records_of(scenario, request_for(people));
}

/// The shipped scenarios with the records of each, made when first asked for.
class ShippedRecords {
public:
    explicit ShippedRecords(std::uint32_t clients) : clients_(clients) {}

    /// Whether any of them changes when the mechanism is off.
    bool notices(const Mechanism& mechanism) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) {
            const scenarios::Scenario& scenario = read(name);
            return records_otherwise(without(scenario, mechanism), request_for(clients_),
                                     played(name));
        });
    }

private:
    /// In this order: most show in basis.
    static constexpr std::array<const char*, 29> names = {"basis",
                                                          "werkloont",
                                                          "contact",
                                                          "schulden-eerst",
                                                          "caseload",
                                                          "peers",
                                                          "jongeren",
                                                          "statushouders",
                                                          "mobility-mentoring",
                                                          "groen",
                                                          "zuidwest",
                                                          "huisvesting",
                                                          "simpel-switchen",
                                                          "werkfit",
                                                          "stip-en-scholing",
                                                          "leerstage",
                                                          "coronasanering",
                                                          "geld-binnen-een-dag",
                                                          "geld-na-weken",
                                                          "instroom-per-weg",
                                                          "ww-naar-inzicht",
                                                          "handhaving",
                                                          "parttime-ondernemen",
                                                          "parttime-ondernemen-vrijlating",
                                                          "energiefixers-of-toeslag",
                                                          "stop-en-go",
                                                          "tegenprestatie",
                                                          "saneringskrediet",
                                                          "caseloadverlaging"};

    const scenarios::Scenario& read(const char* name) {
        auto place = scenarios_.find(name);
        if (place == scenarios_.end()) {
            place = scenarios_.emplace(name, shipped_scenario(name)).first;
        }
        return place->second;
    }
    const Records& played(const char* name) {
        auto place = records_.find(name);
        if (place == records_.end()) {
            place = records_.emplace(name, records_of(read(name), request_for(clients_))).first;
        }
        return place->second;
    }
    std::uint32_t clients_;
    std::map<std::string_view, scenarios::Scenario> scenarios_;
    std::map<std::string_view, Records> records_;
};

/// The world after the first month.
struct FirstMonth {
    explicit FirstMonth(const scenarios::Scenario& scenario)
        : setting(scenarios::setting_of(
              scenario, {.seed = seed, .months = 1U, .people = people_of_first_month})),
          municipality(setting, sim::Dice(seed, 1), sim::best_isa(), 1) {
        static_cast<void>(municipality.next_month(1));
    }
    agents::Setting setting;
    agents::MunicipalityReplicate municipality;
};

/// Columns of the first month that differ without the mechanism.
std::set<std::string> moved(const Mechanism& mechanism) {
    const scenarios::Scenario basis = shipped_scenario("basis");
    FirstMonth on(basis);
    FirstMonth off(without(basis, mechanism));
    const agents::World& a = on.municipality.world();
    const agents::World& b = off.municipality.world();
    return differences(a, b, in_both(a, b));
}

}  // namespace

TEST_CASE(
    "a shipped scenario notices every mechanism that is taken out, unless the registry says why",
    "[properties]") {
    ShippedRecords small(people);
    ShippedRecords large(people_for_rare_things);
    for (const Mechanism& mechanism : registry()) {
        INFO(mechanism.key);
        const bool expected = mechanism.inactive.empty();
        CHECK((small.notices(mechanism) || (expected && large.notices(mechanism))) == expected);
    }
}

TEST_CASE("switching off what is neutral already changes no byte", "[properties]") {
    struct Case {
        const char* numbers;
        const char* mechanism;
    };
    const Folder folder;
    const auto read = [&folder](const std::string& lines) {
        return scenarios::read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
    };
    for (const auto& [numbers, mechanism] :
         {Case{"\"stress.bandwidth_tax\" = 0\n", "bandwidth_tax"},
          Case{"\"mistakes.transition\" = 1\n", "mistakes_at_transitions"},
          Case{"\"nazorg.job_support\" = 0\n\"loonkostensubsidie.job_support\" = 0\n",
               "job_support"}}) {
        INFO(mechanism);
        const Records set = records(read(std::string("[world.parameters]\n") + numbers));
        const Records off = records(read("[mechanisms]\n" + std::string(mechanism) + " = false\n"));
        CHECK(set == off);
        CHECK(off != records(shipped_scenario("basis")));
    }
}

TEST_CASE("a mechanism that no shipped scenario has is noticed where a scenario has it",
          "[properties]") {
    struct Case {
        const char* key;
        const char* number;  ///< of the scenario
        double value;
    };
    const Folder folder;
    const scenarios::Scenario scenario = scenarios::read_scenario(
        folder.file("x.toml", on_basis("[world]\ntightness = 0.6\n")), shipped());
    std::set<std::string> tried;
    for (const auto& [key, number, value] :
         {Case{"monthly_money", "vakscholing.monthly_money", 50},
          Case{"tightness_of_market", "search.tightness_elasticity", 0.3}}) {
        INFO(key);
        tried.insert(key);
        const Mechanism* mechanism = scenarios::find_mechanism(registry(), key);
        REQUIRE(mechanism != nullptr);
        scenarios::Scenario has = scenario;
        scenarios::set_number(has.setting, number, value);
        scenarios::Scenario off = without(has, *mechanism);
        for (const agents::Channel channel : mechanism->channels) {
            for (agents::Instrument& each : off.setting.instruments) {
                each.channels[static_cast<std::size_t>(channel)] = 0;
            }
        }
        CHECK(records(off) != records(has));
    }
    for (const Mechanism& mechanism : registry()) {
        INFO(mechanism.key);
        CHECK(mechanism.inactive.empty() != tried.contains(mechanism.key));
    }
}

TEST_CASE("without displacement hardly anybody misses a job because another got it",
          "[properties]") {
    const auto missed = [](const scenarios::Scenario& scenario) {
        double all = 0;
        simulate(scenario, {people, months}, 1, [&all](const agents::World& world, std::int32_t) {
            all += of(world.tally, agents::Event::displaced);
        });
        return all;
    };
    const scenarios::Scenario basis = shipped_scenario("basis");
    const Mechanism* displacement = scenarios::find_mechanism(registry(), "displacement");
    REQUIRE(displacement != nullptr);
    const double with_it = missed(basis);
    CHECK(with_it > 100);
    CHECK(missed(without(basis, *displacement)) < 0.02 * with_it);
}

TEST_CASE("a mechanism moves nothing in the first month that comes before its step",
          "[properties]") {
    struct Case {
        const char* key;
        const char* step;
    };
    const StepsPage page;
    for (const auto& [key, step] :
         {Case{"talk_ladder", "ladder"}, Case{"overload", "programme"},
          Case{"talk_search", "search"}, Case{"mistakes_by_doenvermogen", "mistakes"},
          Case{"success_feeds_confidence", "keep_or_lose_jobs"},
          Case{"mental_limit_by_stress", "health"}, Case{"trust_by_talks", "trust"}}) {
        INFO(key);
        const Mechanism* mechanism = scenarios::find_mechanism(registry(), key);
        REQUIRE(mechanism != nullptr);
        const std::set<std::string> columns = moved(*mechanism);
        CHECK_FALSE(columns.empty());
        for (const std::string& column : columns) {
            INFO(column << ", which " << step << " comes after");
            CHECK_FALSE(page.written_before(column, step));
        }
    }
}

TEST_CASE("must fail: what a later step writes is not before it", "[properties]") {
    const StepsPage page;
    CHECK(page.written_before("income", "mistakes"));
    CHECK(page.written_before("birth", "income"));
    CHECK_FALSE(page.written_before("ladder", "mistakes"));
    CHECK_FALSE(page.written_before("status", "search"));
}
