// SPDX-License-Identifier: EUPL-1.2
// No key of a scenario is idle: each lever and assumption that the program knows moves people or
// money in some scenario, or a sentence says why it does not.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>

#include "scenarios/levers.hpp"
#include "tests/properties/worlds.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

constexpr std::uint32_t people = 3000;
constexpr std::uint32_t months = 36;

/// A key, and two scenarios on basis that differ by it alone.
struct Moves {
    std::string_view key;
    const char* without;
    const char* with;
};

constexpr const char* werkloont = "[levers.instruments.werkloont]\nbudget_eur_per_year = 300000\n";
constexpr const char* school = "[levers.instruments.vakscholing]\n";
/// Two instruments that suit the same people, so that there is something to choose.
#define AFWEGING_SCARCE                                                            \
    "[levers.instruments.vakscholing]\nbudget_eur_per_year = 300000\nplaces = 9\n" \
    "[levers.instruments.sollicitatietraining]\nbudget_eur_per_year = 100000\nplaces = 5\n"

#define AFWEGING_SCARCE_BY_NEED                                                       \
    "[levers.instruments.vakscholing]\nallocation = \"need\"\nbudget_eur_per_year = " \
    "300000\nplaces = 9\n"                                                            \
    "[levers.instruments.sollicitatietraining]\nbudget_eur_per_year = 100000\nplaces = 5\n"
#define AFWEGING_SCARCE_BESIDE                                                                    \
    "[levers.instruments.vakscholing]\nbeside = \"any\"\nbudget_eur_per_year = 300000\nplaces = " \
    "9\n"                                                                                         \
    "[levers.instruments.sollicitatietraining]\nbudget_eur_per_year = 100000\nplaces = 5\n"
#define AFWEGING_SCARCE_LEADS_ON                                                   \
    "[levers.instruments.vakscholing]\nbudget_eur_per_year = 300000\nplaces = 9\n" \
    "[levers.instruments.sollicitatietraining]\nfollow_on = "                      \
    "\"vakscholing\"\nbudget_eur_per_year = 100000\nplaces = 5\n"
/// A duty, and a municipality in which every refusal of it costs three months.
#define AFWEGING_STRICT                                             \
    "[levers.by_law]\nsanction_share = 1\nlabour_duty_months = 3\n" \
    "[levers.instruments.werkloont]\nbudget_eur_per_year = 300000\n"
/// The BUIG leaves something.
#define AFWEGING_SURPLUS "[world.parameters]\n\"buig.cover\" = 1.1\n"

/// One pot is short, another has money to spare.
#define AFWEGING_TWO_POTS                                          \
    "[levers.pots.reintegration]\nbudget_eur_per_year = 1000000\n" \
    "[levers.pots.wmo]\nbudget_eur_per_year = 1000000\n"

// Everybody refuses, and each refusal has a consequence.
#define AFWEGING_REFUSED \
    "[world.parameters]\n\"offers.refuse_mandatory\" = 1\n\"offers.sanction_share\" = 1\n"

constexpr Moves all_moves[] = {
    {"levers.allocation", AFWEGING_SCARCE, "[levers]\nallocation = \"lottery\"\n" AFWEGING_SCARCE},
    {"levers.choice", AFWEGING_SCARCE, "[levers]\nchoice = \"fit\"\n" AFWEGING_SCARCE},
    {"levers.order", "[levers]\nchoice = \"order\"\norder = [\"vakscholing\"]\n" AFWEGING_SCARCE,
     "[levers]\nchoice = \"order\"\norder = [\"sollicitatietraining\"]\n" AFWEGING_SCARCE},
    {"levers.tree",
     "[levers]\nallocation = \"tree\"\n[levers.tree]\nfeature = \"age\"\nat_least = 45\nyes = "
     "1\n"
     "no = 2\n" AFWEGING_SCARCE,
     "[levers]\nallocation = \"tree\"\n[levers.tree]\nfeature = \"age\"\nat_least = 45\nyes = "
     "2\n"
     "no = 1\n" AFWEGING_SCARCE},
    {"levers.fines", "", "[levers]\nfines = \"stop\"\n"},
    {"levers.caseload", "", "[levers]\ncaseload = 70\n"},
    {"levers.focus_on_short_distance", "", "[levers]\nfocus_on_short_distance = 0\n"},
    {"levers.pots.*.budget_eur_per_year", "",
     "[levers.pots.reintegration]\nbudget_eur_per_year = 1000000\n"},
    {"levers.instruments.*.active", "", "[levers.instruments.vakscholing]\nactive = false\n"},
    {"levers.instruments.*.budget_eur_per_year", werkloont,
     "[levers.instruments.werkloont]\nbudget_eur_per_year = 100000\n"},
    {"levers.instruments.*.places", school, "[levers.instruments.vakscholing]\nplaces = 3\n"},
    {"levers.instruments.*.running_at_start", school,
     "[levers.instruments.vakscholing]\nrunning_at_start = 20\n"},
    {"levers.instruments.*.waiting_at_start", school,
     "[levers.instruments.vakscholing]\nwaiting_at_start = 30\n"},
    {"levers.instruments.*.first_month", school,
     "[levers.instruments.vakscholing]\nfirst_month = 6\n"},
    {"levers.instruments.*.last_month", school,
     "[levers.instruments.vakscholing]\nlast_month = 6\n"},
    {"levers.instruments.*.duration_months", school,
     "[levers.instruments.vakscholing]\nduration_months = 3\n"},
    {"levers.instruments.*.startup_months", school,
     "[levers.instruments.vakscholing]\nstartup_months = 4\n"},
    {"levers.instruments.*.obligation", school,
     "[levers.instruments.vakscholing]\nobligation = \"mandatory\"\n"},
    {"levers.instruments.*.duty",
     "[levers.instruments.vakscholing]\nobligation = \"mandatory\"\n" AFWEGING_REFUSED,
     "[levers.instruments.vakscholing]\nobligation = \"mandatory\"\nduty = "
     "\"tegenprestatie\"\n" AFWEGING_REFUSED},
    {"levers.instruments.*.pot", school,
     "[levers.instruments.vakscholing]\npot = \"income_security\"\n"},
    {"levers.instruments.*.once_per_spell", school,
     "[levers.instruments.vakscholing]\nonce_per_spell = true\n"},
    {"levers.instruments.*.once_per_year", school,
     "[levers.instruments.vakscholing]\nonce_per_spell = false\nonce_per_year = true\n"},
    {"levers.instruments.*.eligibility.*", school,
     "[levers.instruments.vakscholing.eligibility]\nmax_age_years = 30\n"},
    {"levers.instruments.*.eligibility.or", school,
     "[[levers.instruments.vakscholing.eligibility.or]]\nmax_age_years = 30\n"
     "[[levers.instruments.vakscholing.eligibility.or]]\nmin_age_years = 60\n"},
    {"levers.income_support.disregard_share", "", "[levers.income_support]\ndisregard_share = 1\n"},
    {"levers.income_support.disregard_ceiling_eur_per_month", "",
     "[levers.income_support]\ndisregard_ceiling_eur_per_month = 50\n"},
    {"levers.income_support.disregard_months", "",
     "[levers.income_support]\ndisregard_months = 36\n"},
    {"levers.income_support.uniform_disregard_share",
     "[world]\nlaw = \"frozen\"\n[run]\nstart = \"2027-01\"\n",
     "[world]\nlaw = \"frozen\"\n[run]\nstart = "
     "\"2027-01\"\n[levers.income_support]\nuniform_disregard_share = 0.5\n"},
    {"levers.income_support.uniform_disregard_months", "[run]\nstart = \"2027-01\"\n",
     "[run]\nstart = \"2027-01\"\n[levers.income_support]\nuniform_disregard_months = 3\n"},
    {"levers.income_support.disregard_up_to_hours", "",
     "[levers.income_support]\ndisregard_up_to_hours = 36\n"},
    {"levers.policies", "", "[levers]\npolicies = [\"boete-stop\"]\n"},
    {"levers.by_law.*", werkloont, AFWEGING_STRICT},
    {"levers.caseload_of.*", "", "[levers.caseload_of]\nstatus_holder = 30\n"},
    {"levers.enforcement", "", "[levers]\nenforcement = 0.5\n"},
    {"levers.pots.pooled", AFWEGING_TWO_POTS,
     "[levers.pots]\npooled = [\"reintegration\", \"wmo\"]\n" AFWEGING_TWO_POTS},
    {"levers.pots.reinvest_share", AFWEGING_SURPLUS,
     "[levers.pots]\nreinvest_share = 0.5\n" AFWEGING_SURPLUS},
    {"levers.instruments.*.allocation", AFWEGING_SCARCE, AFWEGING_SCARCE_BY_NEED},
    {"levers.instruments.*.beside", AFWEGING_SCARCE, AFWEGING_SCARCE_BESIDE},
    {"levers.instruments.*.follow_on", AFWEGING_SCARCE, AFWEGING_SCARCE_LEADS_ON},
    {"world.inflow_of.*", "", "[world.inflow_of]\nstatus_holder = 3\n"},
    {"world.tightness", "", "[world]\ntightness = 0.8\n"},
    {"world.inflow", "", "[world]\ninflow = 1.3\n"},
    {"world.price_level", "", "[world]\nprice_level = 1.1\n"},
    {"world.energy_price", "", "[world]\nenergy_price = 1.5\n"},
    {"world.law", "", "[world]\nlaw = \"frozen\"\n"},
};

std::span<const Moves> moves() { return all_moves; }

/// Keys that move nothing by themselves.
struct Still {
    std::string_view key;
    std::string_view why;
};
constexpr std::array<Still, 13> still = {{
    {"levers.by_law", "a table: its lines are levers"},
    {"levers.caseload_of", "a table: its lines are levers"},
    {"levers.policies.*", "a name in the list, which is the lever"},
    {"world.inflow_of", "a table: its lines are factors"},
    {"levers.pots", "a table: its lines are levers"},
    {"levers.pots.*", "a table of one pot: its line is the lever"},
    {"levers.instruments", "a table: what stands in it takes part"},
    {"levers.instruments.*", "a table of one instrument: its lines are levers"},
    {"levers.instruments.*.eligibility", "a table of conditions, each of which is a lever"},
    {"levers.tree.*", "a question within the tree, which is the lever"},
    {"levers.income_support", "a table: its lines are levers"},
    {"world.parameters",
     "the numbers: tests/properties/strengths_test.cpp and switches_test.cpp try those"},
    {"mechanisms.*", "tests/properties/switches_test.cpp tries each"},
}};

/// Places where scenarios say something of policy or world.
bool is_policy(const std::string& key) {
    return key.starts_with("levers.") || key.starts_with("world.") ||
           key.starts_with("mechanisms.");
}

class Keep final : public sim::Recorder {
public:
    void record(std::uint32_t, std::uint32_t, std::span<const std::int64_t> values) override {
        months.emplace_back(values.begin(), values.end());
    }
    std::vector<std::vector<std::int64_t>> months;
};

/// Everything that happened to people and money: series, ledger and moves. What concerns one
/// instrument or pot is left out: another budget is no outcome.
std::vector<std::int64_t> outcomes(const std::string& lines) {
    const Folder folder;
    const scenarios::Scenario scenario =
        scenarios::read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
    Keep keep;
    sim::Silence silence;
    scenarios::RunRequest request{
        .seed = seed, .replicates = 1U, .months = months, .people = people};
    REQUIRE(scenarios::run_scenario(scenario, request, keep, silence, {}) ==
            sim::RunOutcome::finished);
    const sim::Layout layout = scenarios::layout_of(scenario);
    std::vector<std::int64_t> all;
    std::size_t first = 0;
    for (const sim::Dataset& dataset : layout.datasets) {
        const std::size_t size = layout.size_of(dataset);
        const bool counts =
            !dataset.path.starts_with("instruments/") && !dataset.path.starts_with("pots/");
        for (const auto& month : keep.months) {
            const auto from = month.begin() + static_cast<std::ptrdiff_t>(first);
            all.insert(all.end(), from, counts ? from + static_cast<std::ptrdiff_t>(size) : from);
        }
        first += size;
    }
    return all;
}

/// The outcomes of each set of lines, played once.
const std::vector<std::int64_t>& played(const char* lines) {
    static std::map<std::string, std::vector<std::int64_t>> known;
    const auto found = known.find(lines);
    return found != known.end() ? found->second
                                : known.emplace(lines, outcomes(lines)).first->second;
}

}  // namespace

TEST_CASE("every lever and assumption moves people or money", "[properties]") {
    for (const Moves& each : moves()) {
        INFO(each.key);
        const bool moved = played(each.without) != outcomes(each.with);
        CHECK(moved);
    }
}

TEST_CASE("every key of policy and world that the program knows is tried, or says why not",
          "[properties]") {
    for (const scenarios::ScenarioKey& known : scenarios::scenario_keys()) {
        INFO(known.key);
        const auto is_it = [&](const auto& each) { return each.key == known.key; };
        const bool tried = std::any_of(moves().begin(), moves().end(), is_it);
        const bool excused = std::any_of(still.begin(), still.end(), is_it);
        CHECK((tried != excused) == is_policy(known.key));
    }
    for (const Moves& each : moves()) {
        INFO(each.key);
        CHECK(std::any_of(scenarios::scenario_keys().begin(), scenarios::scenario_keys().end(),
                          [&](const auto& known) { return known.key == each.key; }));
    }
}

TEST_CASE("must fail: a line that says what holds already moves nothing", "[properties]") {
    const bool moved = played("") != outcomes("[levers]\ncaseload = 100\n");
    CHECK_FALSE(moved);
}
