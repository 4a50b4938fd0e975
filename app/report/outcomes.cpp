// SPDX-License-Identifier: EUPL-1.2
// Where in the results each outcome is found.
#include "app/report/outcomes.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "agents/measures/labels.hpp"
#include "agents/state/ledger.hpp"

namespace afweging::app {
namespace {

using output::Answers;
using output::MonthRange;
using output::Over;
using output::ShownUnit;
using output::Values;

/// A measure of everybody, over the months or in the last of them.
Answers of_all(const Values& values, MonthRange months, const std::string& name, Over how) {
    const output::Samples found = output::samples(
        values, {.dataset = "series/" + name, .keys = {"all"}, .months = months, .how = how});
    return {{found.totals.begin(), found.totals.end()}, found.unit};
}

struct Ratio {
    std::string numerator;
    Over how;      ///< of both
    double scale;  ///< stored units of the result per unit of numerator / households
    ShownUnit unit;
};

/// numerator / households on bijstand in each replicate: money and stress are a household's. Over
/// nobody there is no average.
Answers per_household(const Values& values, MonthRange months, const Ratio& ratio) {
    Answers result = of_all(values, months, ratio.numerator, ratio.how);
    const Answers households = of_all(values, months, "households", ratio.how);
    for (std::size_t i = 0; i < result.values.size(); ++i) {
        const double count = households.values[i];
        result.values[i] = count > 0 ? result.values[i] * ratio.scale / count
                                     : std::numeric_limits<double>::quiet_NaN();
    }
    result.unit = ratio.unit;
    return result;
}

/// All that a pot paid out: every line of the ledger that starts there and is not claimed back.
Answers paid_by(const Values& values, MonthRange months, agents::Account pot) {
    return booked(values, months, [pot](agents::Line line) {
        return agents::ends_of(line).from == pot && !agents::is_claimed_back(line) &&
               !agents::is_between_pots(line);
    });
}

Outcome counted(const std::string& name, Over how, const LocalisedText& label) {
    const auto over = [=](const Values& values, MonthRange months) {
        return of_all(values, months, name, how);
    };
    return {name, label, over, {}};
}

Outcome averaged(const std::string& key, const LocalisedText& label, const LocalisedText& meaning,
                 const Ratio& ratio) {
    const auto over = [=](const Values& values, MonthRange months) {
        return per_household(values, months, ratio);
    };
    return {key, label, over, meaning};
}

Outcome paid(const std::string& key, agents::Pot pot, agents::Account account) {
    return {
        key, filled({"paid from pot {0}", "betaald uit pot {0}"}, {name_of(pot)}),
        [=](const Values& values, MonthRange months) { return paid_by(values, months, account); },
        filled(
            {"Euros that pot {0} of the municipality paid over the whole run, by the ledger, less "
             "what was paid too much and claimed back.",
             "Euro's die pot {0} van de gemeente over de hele looptijd betaalde, volgens het "
             "grootboek, min wat te veel is betaald en teruggevorderd."},
            {name_of(pot)})};
}

std::vector<Outcome> all_outcomes() {
    return {
        counted("stock", Over::last, {"on bijstand, at the end", "in de bijstand, aan het eind"}),
        counted("inflow", Over::sum, {"entered bijstand", "de bijstand in"}),
        counted("outflow", Over::sum, {"left bijstand", "de bijstand uit"}),
        counted("outflow_to_work", Over::sum,
                {"  of these, to regular work", "  van hen, naar gewoon werk"}),
        counted("outflow_to_subsidised_job", Over::sum,
                {"  of these, to a subsidised job", "  van hen, naar een baan met subsidie"}),
        counted("displaced", Over::sum,
                {"missed a job because others got it", "baan gemist doordat anderen die kregen"}),
        counted("re_entry", Over::sum, {"back within a year", "binnen een jaar terug"}),
        averaged("debt_per_household",
                 {"debt per household, at the end", "schuld per huishouden, aan het eind"},
                 {"Debts of all households on bijstand in the last month, in euros, divided by "
                  "how many they are.",
                  "Schulden van alle huishoudens in de bijstand in de laatste maand, in "
                  "euro's, gedeeld door hun aantal."},
                 {"debt", Over::last, 1, {"EUR", "euro", 2}}),
        averaged("stress", {"money stress at the end (0-1)", "geldstress, aan het eind (0-1)"},
                 {"In tables of outcomes: the mean over households on bijstand in the last month.",
                  "In tabellen van uitkomsten: het gemiddelde van huishoudens in de bijstand in de "
                  "laatste maand."},
                 {"stress", Over::last, 1, {"1", "1", 3}}),
        averaged("months_short", {"months short of money, a year", "maanden geld tekort, per jaar"},
                 {"Months in which a household on bijstand lacks money for bills, creditors and "
                  "living costs even with all its savings, a year; the mean over the whole run. "
                  "That is not the same as an income below the sociaal minimum: see "
                  "below_social_minimum.",
                  "Maanden waarin een huishouden in de bijstand ook met al zijn spaargeld geld "
                  "tekortkomt voor rekeningen, schuldeisers en levensonderhoud, per jaar; "
                  "gemiddeld over de hele looptijd. Dat is iets anders dan een inkomen onder het "
                  "sociaal minimum: zie below_social_minimum."},
                 {"with_shortfall_after_savings", Over::sum, 12000, {"months", "maanden", 3}}),
        paid("paid_buig", agents::Pot::buig, agents::Account::gemeente_buig),
        paid("paid_reintegration", agents::Pot::reintegration,
             agents::Account::gemeente_reintegration),
        paid("paid_income_security", agents::Pot::income_security,
             agents::Account::gemeente_income_security),
        paid("paid_staff", agents::Pot::staff, agents::Account::gemeente_staff),
        paid("paid_wmo", agents::Pot::wmo, agents::Account::gemeente_wmo),
    };
}

}  // namespace

LocalisedText name_of(agents::Pot pot) {
    const agents::KindLabel& label = agents::pot_labels[static_cast<std::size_t>(pot)];
    return {std::string(label.en), std::string(label.nl)};
}

const std::vector<Outcome>& outcomes() {
    static const std::vector<Outcome> all = all_outcomes();
    return all;
}

const Outcome& outcome(const std::string& key) {
    return *std::find_if(outcomes().begin(), outcomes().end(),
                         [&](const Outcome& each) { return each.key == key; });
}

MonthRange whole_run(const Values& values) { return {.first = 0, .count = values.months()}; }

Answers Outcome::measure(const Values& values) const { return over(values, whole_run(values)); }

Answers booked(const Values& values, MonthRange months,
               const std::function<bool(agents::Line)>& counts) {
    const std::size_t ledger = values.dataset_index("ledger/amount");
    const sim::Dataset& dataset = values.layout().datasets[ledger];
    Answers result{{}, output::shown_unit(dataset.unit)};
    std::vector<std::size_t> counted;  // asked once, not in every month of every world
    for (std::size_t line = 0; line < agents::line_count; ++line) {
        if (counts(static_cast<agents::Line>(line))) {
            counted.push_back(line);
        }
    }
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        std::int64_t total = 0;
        for (std::uint32_t month = months.first; month < months.first + months.count; ++month) {
            const auto lines = values.at(ledger, world, month);
            for (const std::size_t line : counted) { total += lines[line]; }
        }
        result.values.push_back(static_cast<double>(total));
    }
    return result;
}

Answers difference_over(const output::Results& a, const output::Results& b, const Outcome& outcome,
                        MonthRange months) {
    const Answers before = outcome.over(a.values, months);
    Answers difference = outcome.over(b.values, months);
    for (std::size_t i = 0; i < difference.values.size(); ++i) {
        difference.values[i] -= before.values[i];
    }
    return difference;
}

}  // namespace afweging::app
