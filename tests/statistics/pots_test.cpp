// SPDX-License-Identifier: EUPL-1.2
// P16: silos leave places empty that pooled pots fill, re-invested savings buy more, and money in
// fits and starts does less than the same sum evenly; what each does to the net result.
#include <algorithm>
#include <array>
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

constexpr Size size{2'500, 36};
constexpr Size longer{2'500, 60};

/// What institutions and people come to over the run, by replicate; of 1,000 clients at the start.
struct Town {
    std::vector<double> unused;      ///< [EUR 1,000] of the limits of re-integration and Wmo
    std::vector<double> placed;      ///< mean number of people in the instrument
    std::vector<double> starts;      ///< in the instrument
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
    double placed = 0, starts = 0, to_work = 0, months = 0, care = 0, net = 0, added = 0;
    double unused = 0;  ///< of the budgets so far

    void add(const agents::World& world, std::size_t j) {
        const agents::MonthTally& tally = world.tally;
        placed += static_cast<double>(world.instruments[j].participants);
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
        town.placed.push_back(sums.placed / run.months / clients);
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
    tell("P16", "people in it", difference(town.placed, other.placed));
    tell("P16", "starts", difference(town.starts, other.starts));
    tell("P16", "exits to work", difference(town.to_work, other.to_work));
    tell("P16", "years on bijstand", difference(town.on_benefit, other.on_benefit));
    tell("P16", "care, EUR 1,000", difference(town.care, other.care));
    tell("P16", "net result, EUR 1,000", difference(town.net, other.net));
    tell("P16", "re-invested, EUR 1,000", difference(town.added, other.added));
}

}  // namespace

TEST_CASE("P16 exploration", "[.]") {
    tell_all("pooled, beside silos", measure(shipped_scenario("ontschotting"), "superrr", size),
             measure(shipped_scenario("schotten"), "superrr", size));
    const auto again = shipped_scenario("herinvesteren");
    auto not_again = again;
    not_again.setting.policy.reinvest_share = 0;
    tell_all("re-invested", measure(again, "werkloont", longer),
             measure(not_again, "werkloont", longer));
    const auto waves = shipped_scenario("stop-en-go");
    const auto even = shipped_scenario("werkloont");
    tell_all("waves", measure(waves, "werkloont", size), measure(even, "werkloont", size));
    const auto at_once = [](const scenarios::Scenario& s) {
        return with(s, {{"guides.hire_months", 0}});
    };
    tell_all("waves, guides at once", measure(at_once(waves), "werkloont", size),
             measure(at_once(even), "werkloont", size));
}
