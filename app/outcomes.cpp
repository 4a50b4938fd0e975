// SPDX-License-Identifier: EUPL-1.2
// Where in the results each outcome is found.
#include "app/outcomes.hpp"

#include <algorithm>

#include "agents/state/ledger.hpp"
#include "output/compare.hpp"

namespace afweging::app {
namespace {

using output::Over;
using output::Samples;
using output::ShownUnit;
using output::Values;

/// A measure of everybody, over the whole run or in its last month.
Samples of_all(const Values& values, const std::string& name, Over how) {
    return output::samples(values, {.dataset = "series/" + name,
                                    .keys = {"all"},
                                    .months = {.first = 0, .count = values.months()},
                                    .how = how});
}

struct Ratio {
    std::string numerator;
    Over how;            ///< of both
    std::int64_t scale;  ///< stored units of the result per unit of numerator / stock
    ShownUnit unit;
};

/// numerator / stock in each replicate, to the nearest stored unit; 0 when there is nobody.
Samples per_person(const Values& values, const Ratio& ratio) {
    Samples result = of_all(values, ratio.numerator, ratio.how);
    const Samples stock = of_all(values, "stock", ratio.how);
    for (std::size_t i = 0; i < result.totals.size(); ++i) {
        const std::int64_t people = stock.totals[i];
        result.totals[i] = people == 0 ? 0 : (result.totals[i] * ratio.scale + people / 2) / people;
    }
    result.unit = ratio.unit;
    return result;
}

/// All that a pot paid out over the whole run: every line of the ledger that starts there.
Samples paid_by(const Values& values, agents::Account pot) {
    const std::size_t ledger = values.dataset_index("ledger/amount");
    const sim::Dataset& dataset = values.layout().datasets[ledger];
    Samples result{.totals = std::vector<std::int64_t>(values.replicates()),
                   .divisor = 1,
                   .unit = output::shown_unit(dataset.unit)};
    for (std::uint32_t replicate = 0; replicate < values.replicates(); ++replicate) {
        for (std::uint32_t month = 0; month < values.months(); ++month) {
            const auto lines = values.at(ledger, replicate, month);
            for (std::size_t line = 0; line < agents::line_count; ++line) {
                const auto ends = agents::ends_of(static_cast<agents::Line>(line));
                result.totals[replicate] += ends.from == pot ? lines[line] : 0;
            }
        }
    }
    return result;
}

Outcome counted(const std::string& name, Over how, const Phrase& label) {
    return {name, label, [=](const Values& values) { return of_all(values, name, how); }};
}

Outcome averaged(const std::string& key, const Phrase& label, const Ratio& ratio) {
    return {key, label, [=](const Values& values) { return per_person(values, ratio); }};
}

Outcome paid(const std::string& key, agents::Account pot, const Phrase& label) {
    return {key, label, [=](const Values& values) { return paid_by(values, pot); }};
}

std::vector<Outcome> all_outcomes() {
    return {
        counted("stock", Over::last, {"on bijstand, at the end", "in de bijstand, aan het eind"}),
        counted("inflow", Over::sum, {"entered bijstand", "de bijstand in"}),
        counted("outflow", Over::sum, {"left bijstand", "de bijstand uit"}),
        counted("outflow_to_work", Over::sum, {"  of these, to work", "  van hen, naar werk"}),
        counted("re_entry", Over::sum, {"back within a year", "binnen een jaar terug"}),
        averaged("debt_per_person",
                 {"debt per person, at the end", "schuld per persoon, aan het eind"},
                 {"debt", Over::last, 1, {"EUR", "euro", 2}}),
        averaged("stress", {"money stress at the end (0-1)", "geldstress, aan het eind (0-1)"},
                 {"stress", Over::last, 1, {"1", "1", 3}}),
        averaged("months_below_minimum",
                 {"months below the minimum, a year", "maanden onder het minimum, per jaar"},
                 {"below_social_minimum", Over::sum, 12000, {"months", "maanden", 3}}),
        paid("paid_buig", agents::Account::gemeente_buig,
             {"paid from pot bijstand (BUIG)", "betaald uit pot bijstand (BUIG)"}),
        paid("paid_reintegration", agents::Account::gemeente_reintegration,
             {"paid from pot re-integration", "betaald uit pot re-integratie"}),
        paid("paid_income_security", agents::Account::gemeente_income_security,
             {"paid from pot income security", "betaald uit pot bestaanszekerheid"}),
        paid("paid_staff", agents::Account::gemeente_staff,
             {"paid from pot staff", "betaald uit pot personeel"}),
    };
}

}  // namespace

const std::vector<Outcome>& outcomes() {
    static const std::vector<Outcome> all = all_outcomes();
    return all;
}

const Outcome& outcome(const std::string& key) {
    return *std::find_if(outcomes().begin(), outcomes().end(),
                         [&](const Outcome& each) { return each.key == key; });
}

Samples paired_difference(const output::Results& a, const output::Results& b,
                          const Outcome& outcome) {
    output::require_comparable(a, b);
    const Samples before = outcome.measure(a.values);
    Samples difference = outcome.measure(b.values);
    for (std::size_t i = 0; i < difference.totals.size(); ++i) {
        difference.totals[i] -= before.totals[i];
    }
    return difference;
}

}  // namespace afweging::app
