// SPDX-License-Identifier: EUPL-1.2
// P16: silos leave places empty that pooled pots fill, re-invested savings buy more, and money in
// fits and starts does less than the same sum evenly; what each does to the net result.
#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

#include "agents/municipality/budgets.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Account;
using agents::Event;
using agents::Gauge;
using agents::Pot;

namespace {

constexpr Size size{10'000, 36};
constexpr Size large{20'000, 36};  // for an effect on everybody of a small budget
constexpr Size longer{5'000, 60};  // what is re-invested takes years to pay
constexpr Size small{2'500, 24};

/// What institutions and people come to over the run, by replicate; of 1,000 clients at the start.
struct Town {
    std::vector<double> unused;      ///< [EUR 1,000] of the limits of re-integration and Wmo
    std::vector<double> active;      ///< mean number of people in any instrument
    std::vector<double> starts;      ///< in the instrument that is looked at
    std::vector<double> to_work;     ///< exits to regular work
    std::vector<double> on_benefit;  ///< [years] on bijstand, of all together
    std::vector<double> care;        ///< [EUR 1,000] cost of care
    std::vector<double> net;         ///< [EUR 1,000] what the municipality receives less pays
    std::vector<double> added;       ///< [EUR 1,000] re-invested
};

/// Receipts less payments of all accounts of the municipality in a month. [EUR cent]
double net_of(const agents::LedgerMonth& ledger) {
    constexpr std::array accounts = {Account::gemeente_buig, Account::gemeente_reintegration,
                                     Account::gemeente_income_security, Account::gemeente_staff,
                                     Account::gemeente_wmo};
    const auto change = agents::account_changes(ledger);
    double sum = 0;
    for (const Account account : accounts) {
        sum += static_cast<double>(change[static_cast<std::size_t>(account)]);
    }
    return sum;
}

double of_line(const agents::LedgerMonth& ledger, agents::Line line) {
    return static_cast<double>(ledger[static_cast<std::size_t>(line)]);
}

/// Sums of one world.
struct Sums {
    double active = 0, starts = 0, to_work = 0, months = 0, care = 0, net = 0, added = 0;
    double unused = 0;  ///< of the budgets so far

    void add(const agents::World& world, std::size_t j) {
        const agents::MonthTally& tally = world.tally;
        for (const agents::InstrumentMonth& each : world.instruments) {
            active += static_cast<double>(each.participants);
        }
        starts += static_cast<double>(world.instruments[j].starts);
        to_work += of(tally, Event::outflow_to_work);
        months += of(tally, Gauge::stock);
        care += of_line(tally.ledger, agents::Line::care);
        net += net_of(tally.ledger);
        added += of_line(tally.ledger, agents::Line::reinvested);
        for (const Pot pot : {Pot::reintegration, Pot::wmo}) {
            const agents::PotMonth& month = world.pots[static_cast<std::size_t>(pot)];
            const bool limited = month.budget_cents != agents::no_number;
            unused += limited ? static_cast<double>(month.budget_cents) / 12.0 -
                                    static_cast<double>(month.for_instruments_cents)
                              : 0.0;
        }
    }
};

std::size_t row_of(const scenarios::Scenario& scenario, std::string_view key) {
    const auto& all = scenario.setting.instruments;
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(),
                     [&](const agents::Instrument& each) { return each.key == key; }) -
        all.begin());
}

Town measure(const scenarios::Scenario& scenario, std::string_view key, Size run) {
    const std::size_t j = row_of(scenario, key);
    const double clients = run.people / 1000.0;
    const double thousands = clients * 100.0 * 1000.0;
    Town town;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        Sums sums;
        simulate(scenario, run, r,
                 [&](const agents::World& world, std::int32_t) { sums.add(world, j); });
        town.unused.push_back(sums.unused / thousands);
        town.active.push_back(sums.active / run.months / clients);
        town.starts.push_back(sums.starts / clients);
        town.to_work.push_back(sums.to_work / clients);
        town.on_benefit.push_back(sums.months / 12.0 / clients);
        town.care.push_back(sums.care / thousands);
        town.net.push_back(sums.net / thousands);
        town.added.push_back(sums.added / thousands);
    }
    return town;
}

/// Tells how one town differs from another.
void tell_all(const char* what, const Town& town, const Town& other) {
    std::printf("P16 %s\n", what);
    tell("P16", "money unused, EUR 1,000", difference(town.unused, other.unused));
    tell("P16", "people in any instrument", difference(town.active, other.active));
    tell("P16", "starts", difference(town.starts, other.starts));
    tell("P16", "exits to work", difference(town.to_work, other.to_work));
    tell("P16", "years on bijstand", difference(town.on_benefit, other.on_benefit));
    tell("P16", "care, EUR 1,000", difference(town.care, other.care));
    tell("P16", "net result, EUR 1,000", difference(town.net, other.net));
    tell("P16", "re-invested, EUR 1,000", difference(town.added, other.added));
}

/// The same with another budget of the Wmo pot, as the scenario counts. [EUR per year]
scenarios::Scenario with_wmo(scenarios::Scenario scenario, std::int64_t euros) {
    scenario.setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::wmo)] = {euros * 100};
    return scenario;
}

/// A municipality that keeps money on the BUIG and has WerkLoont alone, with EUR 40,000 a year for
/// it, less than it can use; its Wmo has EUR 100,000 that nobody asks for.
scenarios::Scenario only_what_pays() {
    scenarios::Scenario scenario =
        with(alone(shipped_scenario("werkloont"), "werkloont"), {{"buig.cover", 1.05}});
    scenario.setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::reintegration)] = {
        40'000'00};
    return with_wmo(scenario, 100'000);
}

scenarios::Scenario pooled(scenarios::Scenario scenario) {
    for (const Pot pot : {Pot::reintegration, Pot::wmo}) {
        scenario.setting.policy.pooled |=
            static_cast<std::uint8_t>(1U << static_cast<unsigned>(pot));
    }
    return scenario;
}

scenarios::Scenario reinvesting(scenarios::Scenario scenario) {
    scenario.setting.policy.reinvest_share = 0.25;
    return scenario;
}

/// WerkLoont that helps nobody.
scenarios::Scenario idle(scenarios::Scenario scenario) {
    agents::Instrument& course = instrument(scenario, "werkloont");
    for (const agents::Channel channel :
         {agents::Channel::search_push, agents::Channel::search_skill}) {
        course.channels[static_cast<std::size_t>(channel)] = 0;
    }
    return scenario;
}

}  // namespace

// Directions: mechanism 49. Each line: 1e-4. The last is a miss, tested as one: what the pool buys
// in the present mix is mostly courses, which hold people and bring hardly more of them to work,
// and the care that they replace is a fiftieth of the cost.
TEST_CASE("P16 silos leave places empty that pooled pots fill") {
    const scenarios::Scenario silos = shipped_scenario("schotten");
    const scenarios::Scenario one_pot = shipped_scenario("ontschotting");
    const Town apart = measure(silos, "superrr", size);
    const Town together = measure(one_pot, "superrr", size);
    tell_all("pooled, less silos", together, apart);
    CHECK(below_at_1e4(difference(together.unused, apart.unused), -100));
    CHECK(above_at_1e4(difference(together.active, apart.active), 5));
    CHECK(below_at_1e4(difference(together.care, apart.care), 0));
    CHECK(below_at_1e4(difference(together.net, apart.net), 0));  // the miss
    // Twin: a Wmo that has nothing to spare.
    const Town poor = measure(with_wmo(silos, 88'000), "superrr", size);
    const Town poor_pool = measure(with_wmo(one_pot, 88'000), "superrr", size);
    tell_all("twin: nothing to spare", poor_pool, poor);
    check_no_effect(difference(poor_pool.active, poor.active), 2, OnEdge::one_in_1e4);
}

TEST_CASE("P16 money that is pooled or re-invested in what pays raises the net result") {
    const Town apart = measure(only_what_pays(), "werkloont", longer);
    const Town together = measure(pooled(only_what_pays()), "werkloont", longer);
    const Town again = measure(reinvesting(only_what_pays()), "werkloont", longer);
    tell_all("WerkLoont alone, pooled", together, apart);
    tell_all("WerkLoont alone, re-invested", again, apart);
    CHECK(above_at_1e4(difference(together.net, apart.net), 0));
    CHECK(above_at_1e4(difference(again.net, apart.net), 0));
    CHECK(below_at_1e4(difference(again.on_benefit, apart.on_benefit), 0));
    // Twin: re-invested in what helps nobody it is lost.
    const Town idle_apart = measure(idle(only_what_pays()), "werkloont", longer);
    const Town idle_again = measure(idle(reinvesting(only_what_pays())), "werkloont", longer);
    tell_all("twin: WerkLoont that helps nobody", idle_again, idle_apart);
    CHECK(below_at_1e4(difference(idle_again.net, idle_apart.net), 0));
}

TEST_CASE("P16 re-investing in the present mix costs more than it saves, a miss") {
    const Town kept = measure(shipped_scenario("overschot"), "werkloont", longer);
    const Town again = measure(shipped_scenario("herinvesteren"), "werkloont", longer);
    tell_all("present mix, re-invested", again, kept);
    CHECK(above_at_1e4(mean_of(again.added), 0));
    CHECK(above_at_1e4(difference(again.active, kept.active), 0));
    CHECK(below_at_1e4(difference(again.net, kept.net), 0));
    // Twin: a municipality with a deficit has nothing to re-invest, to the cent.
    const auto poor = [](const char* name) {
        return measure(with(shipped_scenario(name), {{"buig.cover", 0.9}}), "werkloont", small);
    };
    CHECK(poor("herinvesteren").net == poor("overschot").net);
}

TEST_CASE("P16 money in fits and starts does less than the same sum evenly") {
    const scenarios::Scenario even = shipped_scenario("gelijkmatig");
    const scenarios::Scenario waves = shipped_scenario("stop-en-go");
    const Town constant = measure(even, "werkloont", large);
    const Town stop_go = measure(waves, "werkloont", large);
    tell_all("in waves, less evenly", stop_go, constant);
    CHECK(below_at_1e4(difference(stop_go.starts, constant.starts), -3));
    CHECK(below_at_1e4(difference(stop_go.active, constant.active), 0));
    // Twin: guides who are found at once.
    const auto at_once = [](const scenarios::Scenario& scenario) {
        return measure(with(scenario, {{"guides.hire_months", 0}}), "werkloont", size);
    };
    const Mean starts = difference(at_once(waves).starts, at_once(even).starts);
    tell("P16", "twin: starts, guides at once", starts);
    check_no_effect(starts, 3, OnEdge::one_in_1e2);
}
