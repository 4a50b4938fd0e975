// SPDX-License-Identifier: EUPL-1.2
// Who enters the world: what parameters say about it, and that nobody starts out of bounds.
#include "agents/population/population.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "agents/household/incomes.hpp"
#include "agents/household/owed.hpp"
#include "agents/parameters.hpp"
#include "agents/population/newcomer.hpp"
#include "agents/simulation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

/// A municipality where every band and kind occurs.
Setting mixed_setting(std::uint32_t clients) {
    Setting setting = tests::make_test_world(1)->setting;
    Margins& m = setting.municipality;
    setting.length = sim::Months{2};
    m.clients = clients;
    m.inflow_per_year = 0.2;
    m.age = m.entrant_age = {0.25, 0.25, 0.25, 0.25};
    m.household = {0.2, 0.2, 0.2, 0.2, 0.2};
    m.schooling = {0.3, 0.3, 0.4};
    m.health = {0.4, 0.3, 0.3};
    m.dutch = {0.25, 0.25, 0.25, 0.25};
    m.duration = {0.1, 0.1, 0.2, 0.2, 0.2, 0.2};
    m.entrant_route = {0.2, 0.2, 0.2, 0.2, 0.2};
    m.ladder = {0.2, 0.2, 0.2, 0.2, 0.2};
    m.share_problem_debts = 0.5;
    m.mean_debt_eur = 10000;
    m.mean_accounts = 5;
    Parameters& p = setting.parameters;
    p.distance.base_hazard = 0.01;
    p.population.longest_spell = 300;
    p.population.fixed_cost_share = 0.5;
    p.population.longest_place = 240;
    return setting;
}

People people_of(const Setting& setting, std::uint32_t seed) {
    const sim::Dice dice(seed, 0);
    const PopulationBasis basis = population_basis(setting);
    return synthesise(basis, dice, headcount(basis, dice), 1, 1);
}

struct Moments {
    double mean;
    double sd;
};
template <class Column>
Moments moments(const Column& column, std::uint32_t n) {
    double sum = 0;
    double squares = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        sum += static_cast<double>(column[i]);
        squares += static_cast<double>(column[i]) * static_cast<double>(column[i]);
    }
    return {sum / n, std::sqrt(squares / n - sum / n * sum / n)};
}

/// One line for each value that is out of bounds: whose, which and what.
std::string out_of_bounds(const People& p) {
    std::string found;
    for (std::uint32_t i = 0; i < p.count; ++i) {
        const auto expect = [&](const char* name, auto value, auto low, auto high) {
            if (!(value >= low && value <= high)) {
                found += "person " + std::to_string(i) + ": " + name + " = " +
                         std::to_string(value) + '\n';
            }
        };
        expect("self_efficacy", p.self_efficacy[i], 0.0F, 1.0F);
        expect("trust", p.trust[i], 0.0F, 1.0F);
        expect("stress", p.stress[i], 0.0F, 1.0F);
        expect("search_skill", p.search_skill[i], 0.1F, 2.0F);
        expect("motivation", p.motivation[i], 0.0F, 1.0F);
        expect("doenvermogen", p.doenvermogen[i], 0.0F, 1.0F);
        expect("recent_work", p.recent_work[i], 0.0F, 1.0F);
        expect("employability", p.employability[i], -10.0F, 10.0F);
        expect("fixed_costs", p.fixed_costs[i], 0, 1'000'000);
        // Who lives on other means has EUR 200,000 of savings: docs/model/ww.md.
        expect("savings", p.savings[i] == 20'000'000 ? 0 : p.savings[i], 0, 757500);
        expect("debt", p.debt[i], 0, debt_cap);
        expect("accounts of who has debts", int{p.accounts[i]}, p.debt[i] > 0 ? 1 : 0,
               p.debt[i] > 0 ? account_cap : 0);
        expect("hours", int{p.hours[i]}, 0, 40);
        expect("ladder", int{p.ladder[i]}, 1, 6);
    }
    return found;
}

}  // namespace

TEST_CASE("stock, past leavers, places and arrivals follow from the margins", "[agents][start]") {
    Setting setting = mixed_setting(1200);
    setting.length = sim::Months{400};
    setting.outlook.inflow = {1.5};
    setting.parameters.population.leavers_share = 0.5;
    setting.parameters.population.leavers_back = 0.4;
    setting.parameters.population.leavers_back_months = 12;
    setting.parameters.arrivals.new_entrant_share = 0.6;
    setting.instruments = {tests::open_programme(), tests::open_programme()};
    setting.instruments[0].running_at_start = 7;
    setting.instruments[1].running_at_start = 5;
    setting.instruments[0].channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    const Headcount count = headcount(population_basis(setting), sim::Dice(1, 0));
    // 1200 persons in households of 1.4: two in five are couples.
    CHECK(count.stock == 857);
    // 857.1 x 0.2 / 12 = 14.286 a month, half of them leavers of 40.768 months: 291.2
    CHECK(count.past_leavers == 291);
    CHECK(count.running == std::vector<std::uint32_t>{7, 0});  // who is employed, not on a course
    std::uint32_t arrivals = 0;
    for (const std::uint32_t month : count.arrivals) { arrivals += month; }
    // 14.29 x 1.5 x 0.6 a month, less the fifth from WW; 4 sd
    CHECK(arrivals == Approx(400 * 10.286).margin(257));
    CHECK(count.in_ww.empty());  // nobody is expected from WW
    CHECK(count.total() == 857 + 291 + 7 + arrivals);
}

TEST_CASE("persons on bijstand at the start come to the municipality's number, couples twice",
          "[agents][start]") {
    const Setting setting = mixed_setting(14000);
    const People people = people_of(setting, 3);
    std::uint32_t persons = 0;
    for (std::uint32_t i = 0; i < 10000; ++i) {  // 14000 / 1.4
        REQUIRE(receives_bijstand(people.status[i]));
        persons += persons_in(people.household[i]);
    }
    CHECK(persons == Approx(14000).margin(196));  // sd (10000 x 0.4 x 0.6)^0.5 = 49; 4 sd
    Setting one = mixed_setting(1);
    CHECK(headcount(population_basis(one), sim::Dice(1, 0)).stock == 1);  // never an empty town
}

TEST_CASE("who starts in a place has started that instrument, the fortieth too",
          "[agents][start]") {
    Setting setting = mixed_setting(60);
    setting.instruments.assign(40, tests::open_programme());
    setting.instruments[39].running_at_start = 5;
    setting.instruments[39].channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    const People people = people_of(setting, 4);
    std::size_t placed = 0;
    for (std::size_t i = 0; i < people.ever_started.size(); ++i) {
        if (people.programme_held[i] != 40) {
            continue;
        }
        CHECK(people.ever_started[i] == std::uint64_t{1} << 39);
        CHECK(people.disregard_used[i] == people.programme_done[i]);
        CHECK(people.programme_left[i] + people.programme_done[i] == 6);
        ++placed;
    }
    CHECK(placed == 5);
}

TEST_CASE("nobody starts out of bounds, whatever the parameters and means", "[agents][start]") {
    for (std::uint32_t world = 0; world < 60; ++world) {
        Setting setting = mixed_setting(400);
        setting.municipality.mean_debt_eur = world % 2 == 0 ? 1'000'000 : 100;
        setting.municipality.mean_accounts = world % 3 == 0 ? 200 : world % 3 == 1 ? 0 : 13;
        sim::DrawEngine engine(sim::Dice(3, 0), world, 0, 0);
        for (const ParameterSpec& spec : parameter_specs()) {
            const std::uint32_t kind = engine() % 4;
            const double u = kind == 0 ? 0.0 : kind == 1 ? 1.0 : engine() * 0x1p-32;
            spec.field(setting.parameters) = spec.low + (spec.high - spec.low) * u;
        }
        CAPTURE(world);
        CHECK(out_of_bounds(people_of(setting, world)) == "");
    }
}

TEST_CASE("who has problem debts owes a cent at least, however small debts are",
          "[agents][start]") {
    Setting setting = mixed_setting(560);  // 400 households of 1.4
    setting.municipality.share_problem_debts = 1;
    setting.municipality.mean_debt_eur = 0.01;
    const People people = people_of(setting, 5);
    CHECK(out_of_bounds(people) == "");
    CHECK(*std::min_element(people.debt.begin(), people.debt.begin() + 400) == 1);
}

TEST_CASE("scores start around the middle and with the spread that the parameters say",
          "[agents][start]") {
    Setting setting = mixed_setting(20000);
    PopulationParameters& p = setting.parameters.population;
    p.self_efficacy_centre = 0.4;
    p.self_efficacy_spread = 0.1;
    p.search_skill_spread = 0.05;
    p.trust_centre = 0.6;
    p.trust_spread = 0.08;
    p.longest_without_talk = 9;
    const People people = people_of(setting, 11);
    const std::uint32_t n = people.count;
    const auto check = [n](const auto& column, double mean, double sd) {
        const Moments m = moments(column, n);
        CHECK(m.mean == Approx(mean).margin(5 * sd / std::sqrt(n)));
        CHECK(m.sd == Approx(sd).epsilon(0.03));
    };
    check(people.self_efficacy, 0.4, 0.1);
    check(people.search_skill, 1.0, 0.05);
    check(people.trust, 0.6, 0.08);
    // Whole months from 0 to 8, each as likely.
    CHECK(moments(people.months_since_contact, n).mean == Approx(4).margin(0.1));
    CHECK(*std::max_element(people.months_since_contact.begin(),
                            people.months_since_contact.begin() + n) == 8);
}

TEST_CASE("debts are at least the smallest and on average the municipality's", "[agents][start]") {
    Setting setting = mixed_setting(20000);
    setting.parameters.population.smallest_debt = 0.4;
    setting.parameters.population.entrant_debt_factor = 1;
    const People people = people_of(setting, 12);
    double sum = 0;
    int indebted = 0;
    std::int32_t least = debt_cap;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        if (people.debt[i] > 0) {
            sum += people.debt[i];
            ++indebted;
            least = std::min(least, people.debt[i]);
        }
    }
    CHECK(least >= 400000 - 1);
    CHECK(least < 402000);
    // sd of a debt is 60 % of the mean
    CHECK(sum / indebted == Approx(1e6).margin(5 * 6e5 / std::sqrt(indebted)));
}

TEST_CASE("the open last band of durations ends where the parameter says", "[agents][start]") {
    Setting setting = mixed_setting(7000);  // 5000 households of 1.4
    setting.municipality.duration = {0, 0, 0, 0, 0, 1};
    setting.municipality.age = {0, 0, 0, 1};  // adult for longer than that
    setting.parameters.population.longest_spell = 240;
    const People people = people_of(setting, 13);
    std::uint16_t longest = 0;
    std::uint16_t shortest = 9999;
    for (std::uint32_t i = 0; i < 5000; ++i) {
        longest = std::max(longest, people.months_on_benefit[i]);
        shortest = std::min(shortest, people.months_on_benefit[i]);
    }
    CHECK(shortest == 120);
    CHECK(longest == 239);
}

TEST_CASE("no two people share an id, however many hold a subsidised job at the start",
          "[agents][start]") {
    Setting setting = mixed_setting(50);
    Instrument job = tests::open_programme();
    job.channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    job.running_at_start = 131072 + 20;  // more than 17 bits count
    setting.instruments = {job};
    const People people = people_of(setting, 3);
    std::vector<std::uint64_t> ids(people.id.begin(), people.id.begin() + people.count);
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE(
    "who is in WW at the start began it before and has a right that lasts, no luck depends on "
    "others",
    "[agents][start]") {
    Setting setting = mixed_setting(20000);
    setting.parameters.ww.beginners = 2;
    setting.parameters.ww.hours_before = 28;
    setting.parameters.ww.history_centre = 2;
    setting.parameters.ww.history_spread = 1;
    setting.parameters.arrivals.new_entrant_share = 0.6;
    const sim::Dice dice(7, 0);
    const Headcount count = headcount(population_basis(setting), dice);
    // 20000 x 0.2 / 12 x 0.6 = 200 a month, a fifth from WW, twice as many begin: 80 a month.
    // All have 3 months or more: those of the last two months at least, but for who found work.
    CHECK(count.in_ww.size() > 2 * 80 * 0.8);
    CHECK(count.ww_beginners[0] == Approx(80).margin(36));  // 4 sd
    CHECK(count.arrivals[0] == Approx(160).margin(51));
    const People people = people_of(setting, 7);
    std::uint32_t in_ww = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        if (people.status[i] != Status::ww) {
            continue;
        }
        ++in_ww;
        REQUIRE(people.arrival[i] == 0);
        REQUIRE(people.months_in_status[i] < people.ww_months[i]);
        REQUIRE(people.months_in_status[i] == people.months_out_of_work[i]);
        REQUIRE(people.months_on_benefit[i] == 0);
        REQUIRE(people.route[i] == Route::ww);
        REQUIRE(people.insured_hours[i] == 28);
    }
    CHECK(in_ww == count.in_ww.size());
    // Twice the beginners: those who were there are there, with the same luck.
    setting.parameters.ww.beginners = 4;
    const People more = people_of(setting, 7);
    const auto row_of = [](const People& all, std::uint64_t id) {
        const auto* const end = all.id.data() + all.count;
        return std::find(all.id.data(), end, id) - all.id.data();
    };
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const auto j = static_cast<std::uint32_t>(row_of(more, people.id[i]));
        kept += j < more.count && more.savings[j] == people.savings[i] &&
                        more.employability[j] == people.employability[i]
                    ? 1
                    : 0;
    }
    CHECK(kept == people.count);
}

TEST_CASE("nobody has had a vrijlating longer than since the age from which there is one",
          "[agents][start]") {
    Setting setting = mixed_setting(20000);
    setting.municipality.share_part_time = 0.5;
    setting.parameters.search.part_time_hours = 10;
    setting.parameters.exits.part_time_end = 0.001;  // all have worked as long as they can
    const People people = people_of(setting, 7);
    std::uint32_t young = 0;
    std::uint32_t others = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        if (people.arrival[i] != 0 || people.status[i] != Status::bijstand_part_time) {
            continue;
        }
        const std::int32_t since = std::max(-people.birth[i] - 12 * 27, 0);  // art. 31 lid 5
        REQUIRE(people.disregard_used[i] <= since);
        young += since == 0 ? 1 : 0;
        others += people.disregard_used[i] > 0 ? 1 : 0;
    }
    CHECK(young > 0);
    CHECK(others > 0);
}

TEST_CASE("everybody on bijstand at the start is below the norm", "[agents][start]") {
    Setting setting = mixed_setting(20000);
    setting.municipality.share_part_time = 1;
    setting.parameters.exits.part_time_end = 0.5;
    setting.parameters.search.part_time_hours = 24;  // a cost sharer and the young earn the norm
    const MoneyLaw law = money_law(setting.statute.rows.front());
    const IncomeRates rates(setting.parameters.income);
    const People people = people_of(setting, 7);
    std::uint32_t fewer_hours = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        if (people.arrival[i] != 0 || !receives_bijstand(people.status[i])) {
            continue;
        }
        const std::int32_t age = -people.birth[i] / 12;
        const Workers w{people.household[i],     age, people.children[i], 5, people.hours[i],
                        people.partner_hours[i], 0};
        const FromTables earned = look_up(w, law);
        const std::int32_t norm =
            bijstandsnorm_at(people.household[i], age, people.more_sharers[i], law);
        REQUIRE(earned.wage + earned.partner_wage - 2 * law.disregard_ceiling < norm);
        REQUIRE((people.status[i] == Status::bijstand_part_time) == (people.hours[i] > 0));
        fewer_hours += people.hours[i] < 24 ? 1 : 0;
    }
    CHECK(fewer_hours > 0);
    CHECK(people.count > fewer_hours);
}

TEST_CASE("of three to five who share a home each has lower fixed costs, as the norm supposes") {
    Setting setting = mixed_setting(4000);
    setting.parameters.population.one_more_sharer = 0;
    const People alone = people_of(setting, 7);
    setting.parameters.population.one_more_sharer = 0.5;
    const People shared = people_of(setting, 7);
    constexpr std::array<double, 4> share{1.0, 13.0 / 15, 4.0 / 5, 19.0 / 25};
    std::array<int, 4> seen{};
    for (std::uint32_t i = 0; i < alone.count; ++i) {
        const std::size_t k = shared.more_sharers[i];
        REQUIRE(std::abs(shared.fixed_costs[i] - share[k] * alone.fixed_costs[i]) < 2);
        ++seen[k];
    }
    for (const int n : seen) { CHECK(n > 10); }
}

TEST_CASE("homes of cost sharers hold more adults by a chance each time, three more at most") {
    CHECK(more_sharers(0.12F, 0.5F) == 3);  // below 1/8 three more, 1/4 two, 1/2 one
    CHECK(more_sharers(0.13F, 0.5F) == 2);
    CHECK(more_sharers(0.26F, 0.5F) == 1);
    CHECK(more_sharers(0.51F, 0.5F) == 0);
    CHECK(more_sharers(0.0F, 0.0F) == 0);
    Setting setting = mixed_setting(8000);
    setting.parameters.population.one_more_sharer = 0.3;
    const People people = people_of(setting, 7);
    double homes = 0;
    double more = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const bool shares = people.household[i] == Household::cost_sharer;
        homes += shares ? 1 : 0;
        more += people.more_sharers[i];
        REQUIRE((shares || people.more_sharers[i] == 0));
    }
    // 0.3 + 0.09 + 0.027 = 0.417 a home, variance 0.50; four standard deviations of 1,200 homes
    REQUIRE(homes > 900);
    CHECK(more / homes == Approx(0.417).margin(0.08));
}
