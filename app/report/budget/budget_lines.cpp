// SPDX-License-Identifier: EUPL-1.2
// Cells and sentences of the budget table.
#include "app/report/budget/budget_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "app/report/columns.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

/// Without zeros after the decimal mark that say nothing.
std::string short_form(std::string number, Language language) {
    const char mark = language == Language::nl ? ',' : '.';
    if (number.find(mark) != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == mark) {
            number.pop_back();
        }
    }
    return number;
}

/// An amount that is set, in whole euros where it has any; people are whole.
std::string exact(const output::Summary& summary, Language language) {
    constexpr int whole_euros = -3;
    const double size = summary.mean < 0 ? -summary.mean : summary.mean;
    const int finest = -summary.unit.decimals;
    const int decade = size >= 0.001 ? std::max(finest, whole_euros) : finest;
    return short_form(format_rounded(summary.mean, decade, language), language);
}

/// Three digits of one replicate, which tells nothing about luck; what luck does not move is exact.
std::string cell(const output::Summary& summary, Language language) {
    if (summary.replicates == 0) {
        return "-";
    }
    if (summary.replicates == 1) {
        return short_form(format_mean(summary, language), language);
    }
    return without_spread(summary) ? exact(summary, language)
                                   : format_mean_and_reach(summary, language);
}

std::string money_cell(const BudgetRow& row, const std::vector<Figure>& all, const std::string& key,
                       Language language) {
    return cell(in_thousands(row.figure(all, key)), language);
}

std::string budget_cell(const BudgetRow& row, const std::vector<Figure>& all,
                        const std::string& key, Language language) {
    const output::Summary budget = row.figure(all, key);
    if (budget.replicates == 0) {
        return language == Language::nl ? "geen grens" : "no limit";
    }
    const output::Summary amount = in_thousands(budget);
    return key == "budget" ? exact(amount, language) : cell(amount, language);
}

std::vector<std::string> in(const std::vector<LocalisedText>& texts, Language language) {
    std::vector<std::string> result;
    for (const LocalisedText& text : texts) { result.push_back(text.in(language)); }
    return result;
}

bool over(const BudgetRow& row, const std::vector<Figure>& all) {
    constexpr double little = 0.05;
    const output::Summary budget = row.figure(all, "budget");
    const output::Summary left = row.figure(all, "left");
    const std::optional<output::MeanInterval> sure = output::mean_interval(left);
    return budget.replicates > 0 && left.replicates > 0 && left.mean > little * budget.mean &&
           (!sure || sure->low > 0);
}

/// What of the period falls in a mean year.
output::Summary a_year(output::Summary money, const output::MonthRange& period) {
    const double years = period.count / 12.0;
    for (double* number : {&money.mean, &money.standard_deviation, &money.standard_error,
                           &money.p10, &money.p90, &money.lowest, &money.highest}) {
        *number /= years;
    }
    return money;
}

/// "EUR 188,000", "188.000 euro"
LocalisedText euros(const std::string& en, const std::string& nl) {
    return {"EUR " + en, nl + " euro"};
}

/// What is left in a mean year: "188.000 ± 900 euro".
LocalisedText left_a_year(const BudgetRow& row, const std::vector<Figure>& all,
                          const output::MonthRange& period) {
    const output::Summary left = a_year(row.figure(all, "left"), period);
    const auto amount = [&](Language language) {
        const bool spread = left.replicates > 1 && !without_spread(left);
        return spread ? format_mean_and_reach(left, language) : format_mean(left, language);
    };
    return euros(amount(Language::en), amount(Language::nl));
}

/// What held people back in other months: more of that helps there. "own budget (5 months)".
LocalisedText other_limits(const BoundMonths& bounds) {
    LocalisedText all;
    for (const Bound limit :
         {Bound::budget, Bound::pot, Bound::places, Bound::employers, Bound::closed}) {
        const double months = std::round(bounds.months[static_cast<std::size_t>(limit)]);
        if (limit == bounds.most || months < 1) {
            continue;
        }
        const LocalisedText one =
            filled(months < 2 ? LocalisedText{"{0} ({1} month)", "{0} ({1} maand)"}
                              : LocalisedText{"{0} ({1} months)", "{0} ({1} maanden)"},
                   {name_of(limit), std::to_string(static_cast<int>(months))});
        all = all.empty() ? one : filled({"{0}, {1}", "{0}, {1}"}, {all, one});
    }
    return all;
}

LocalisedText left_of_instrument(const BudgetRow& row, const output::MonthRange& period) {
    const LocalisedText others = other_limits(*row.bounds);
    const LocalisedText left = filled(
        {"Of the budget of {0}, {1} a year is left: {2}.",
         "Van het budget van {0} blijft {1} per jaar over: {2}."},
        {row.label, left_a_year(row, instrument_figures(), period), reason_of(row.bounds->most)});
    return others.empty() ? left
                          : filled({"{0} In other months people were kept out by: {1}.",
                                    "{0} In andere maanden hield iets anders mensen tegen: {1}."},
                                   {left, others});
}

/// Whether more was spent than the budget.
bool beyond(const BudgetRow& row) {
    constexpr double little = 0.01;
    const output::Summary budget = row.figure(instrument_figures(), "budget");
    const output::Summary left = row.figure(instrument_figures(), "left");
    return budget.replicates > 0 && left.replicates > 0 && left.mean < -little * budget.mean;
}

/// By which rule of docs/model/budgets.md that may be.
LocalisedText why_beyond(Promised promised) {
    switch (promised) {
        case Promised::places:
            return {"on who was in it at the start, who stays",
                    "aan wie er bij de start al in zat, en die blijft"};
        case Promised::klantmanagers:
            return {"extra klantmanagers are promised at the start and paid in any case",
                    "extra klantmanagers zijn bij de start toegezegd en worden altijd betaald"};
        case Promised::nothing:
            break;
    }
    return {"a place is only bought whole, so that in some worlds there is one place more",
            "een plek wordt alleen heel gekocht, dus in sommige werelden is er een plek meer"};
}

LocalisedText beyond_of_instrument(const BudgetRow& row, const output::MonthRange& period) {
    output::Summary more = a_year(row.figure(instrument_figures(), "left"), period);
    more.mean = std::abs(more.mean);
    return filled(
        {"On {0}, {1} a year more was spent than its budget: {2}.",
         "Aan {0} is {1} per jaar meer uitgegeven dan het budget: {2}."},
        {row.label, euros(format_mean(more, Language::en), format_mean(more, Language::nl)),
         why_beyond(row.promised_at_start)});
}

/// Whether the instruments of a pot may together spend less than it holds is told in `check`.
LocalisedText left_of_pot(const BudgetRow& row, const output::MonthRange& period) {
    return filled(
        {"Of the pot {0}, {1} a year is left.", "Van de pot {0} blijft {1} per jaar over."},
        {row.label, left_a_year(row, pot_figures(), period)});
}

/// The Rijk pays into this pot: the BUIG.
bool is_granted(const BudgetRow& pot) {
    return pot.figure(pot_figures(), "received").replicates > 0;
}

/// "BUIG: the Rijk pays so much a year less than was spent", or that it cannot be told apart.
LocalisedText balance_in_words(const output::Summary& left) {
    const std::optional<output::MeanInterval> sure = output::mean_interval(left);
    if (sure && sure->low <= 0 && sure->high >= 0) {
        return {
            "BUIG: on average the Rijk pays about what was spent; over or short cannot be told "
            "from luck.",
            "BUIG: gemiddeld betaalt het Rijk ongeveer wat er is uitgegeven; of de gemeente "
            "overhoudt of tekortkomt, is niet van toeval te onderscheiden."};
    }
    output::Summary size = left;
    size.mean = std::abs(size.mean);
    return filled(
        left.mean < 0
            ? LocalisedText{"BUIG: the Rijk pays {0} a year less than was spent; the municipality "
                            "adds that.",
                            "BUIG: het Rijk betaalt {0} per jaar minder dan er is uitgegeven; dat "
                            "legt de gemeente bij."}
            : LocalisedText{"BUIG: the Rijk pays {0} a year more than was spent; the municipality "
                            "keeps that.",
                            "BUIG: het Rijk betaalt {0} per jaar meer dan er is uitgegeven; dat "
                            "houdt de gemeente over."},
        {euros(format_mean(size, Language::en), format_mean(size, Language::nl))});
}

/// What the Rijk leaves or lacks in a mean year, and how far worlds lie apart; else empty.
LocalisedText balance_of_buig(const BudgetRow& row, const output::MonthRange& period) {
    const output::Summary left = a_year(row.figure(pot_figures(), "left"), period);
    if (!(left.lowest < 0 || left.highest > 0)) {
        return {};
    }
    if (left.replicates < 2 || without_spread(left)) {
        return balance_in_words(left);
    }
    return filled(
        left.replicates < least_for_tenths
            ? LocalisedText{"{0} The balance in the {1} replicates: EUR {2} a year.",
                            "{0} Het saldo in de {1} herhalingen: {2} euro per jaar."}
            : LocalisedText{"{0} The balance in 8 of 10 replicates: EUR {2} a year.",
                            "{0} Het saldo in 8 van de 10 herhalingen: {2} euro per jaar."},
        {balance_in_words(left),
         std::to_string(left.replicates),
         {format_interval(left, Language::en), format_interval(left, Language::nl)}});
}

std::size_t left_out(const BudgetTable& table) {
    return static_cast<std::size_t>(
        std::count_if(table.instruments.begin(), table.instruments.end(),
                      [](const BudgetRow& row) { return !is_used(row); }));
}

LocalisedText note_on_columns() {
    return {
        "Over the whole run, amounts in thousands of euros; ± is the 95 % interval of the mean. "
        "Waiting: at the end. Held back by: what kept more people out in most months. Balance: "
        "what "
        "is left; of BUIG what the Rijk paid less what was spent, so below zero the municipality "
        "adds own money; of staff and of Wmo what instruments leave of their limit: klantmanagers "
        "of the caseload and care that crises cost come on top.",
        "Over de hele looptijd, bedragen in duizend euro; ± is het 95 %-interval van het "
        "gemiddelde. Wachten: aan het eind. Begrensd door: wat in de meeste maanden meer "
        "deelnemers tegenhield. Saldo: wat er over is; bij de BUIG "
        "wat het Rijk betaalde min wat is uitgegeven, dus onder nul legt de gemeente eigen geld "
        "bij; bij personeel en Wmo wat instrumenten overlaten van hun grens: de klantmanagers van "
        "de caseload en zorg die crises kosten komen daar nog bij."};
}

LocalisedText note_on_left_out(std::size_t count) {
    return count == 1
               ? LocalisedText{"1 instrument has no money, places, starts or participants and is "
                               "not shown.",
                               "1 instrument heeft geen geld, plekken, starters of deelnemers en "
                               "staat er niet bij."}
               : filled({"{0} instruments have no money, places, starts or participants and are "
                         "not shown.",
                         "{0} instrumenten hebben geen geld, plekken, starters of deelnemers en "
                         "staan er niet bij."},
                        {std::to_string(count)});
}

}  // namespace

output::Summary in_thousands(output::Summary money) {
    constexpr double thousand = 1000.0;
    for (double* number : {&money.mean, &money.standard_deviation, &money.standard_error,
                           &money.p10, &money.p90, &money.lowest, &money.highest}) {
        *number /= thousand;
    }
    money.unit = {"EUR 1,000", "duizend euro", money.unit.decimals + 3};
    return money;
}

bool is_used(const BudgetRow& instrument) {
    const std::array<const char*, 5> signs = {"budget", "spent", "places", "starts",
                                              "participants"};
    return std::any_of(signs.begin(), signs.end(), [&](const char* sign) {
        const output::Summary figure = instrument.figure(instrument_figures(), sign);
        return figure.replicates > 0 && figure.highest > 0;
    });
}

std::vector<std::string> instrument_lines(const BudgetTable& table, Language language,
                                          std::size_t width) {
    const std::vector<Figure>& all = instrument_figures();
    const ColumnRow heading{"instrument",
                            in({{"budget", "budget"},
                                {"spent", "uitgegeven"},
                                {"left", "over"},
                                {"started", "begonnen"},
                                {"waiting", "wachten"}},
                               language),
                            language == Language::nl ? "begrensd door" : "held back by"};
    std::vector<ColumnRow> rows;
    for (const BudgetRow& row : table.instruments) {
        if (is_used(row)) {
            rows.push_back(
                {printable(row.label.in(language)),
                 {budget_cell(row, all, "budget", language),
                  money_cell(row, all, "spent", language), money_cell(row, all, "left", language),
                  cell(row.figure(all, "starts"), language),
                  cell(row.figure(all, "waiting"), language)},
                 row.bounds ? name_of(row.bounds->most).in(language) : ""});
        }
    }
    return in_columns(heading, rows, width);
}

std::vector<std::string> pot_lines(const BudgetTable& table, Language language, std::size_t width) {
    const std::vector<Figure>& all = pot_figures();
    const ColumnRow heading{"pot",
                            in({{"budget", "budget"},
                                {"spent", "uitgegeven"},
                                {"of it instruments", "waarvan instrumenten"},
                                {"balance", "saldo"}},
                               language),
                            ""};
    std::vector<ColumnRow> rows;
    for (const BudgetRow& row : table.pots) {
        rows.push_back({printable(row.label.in(language)),
                        {budget_cell(row, all, is_granted(row) ? "received" : "budget", language),
                         money_cell(row, all, "spent", language),
                         money_cell(row, all, "for_instruments", language),
                         money_cell(row, all, "left", language)},
                        ""});
    }
    return in_columns(heading, rows, width);
}

std::vector<LocalisedText> budget_notes(const BudgetTable& table) {
    std::vector<LocalisedText> notes = {note_on_columns()};
    if (const std::size_t count = left_out(table); count > 0) {
        notes.push_back(note_on_left_out(count));
    }
    for (const BudgetRow& row : table.instruments) {
        if (row.bounds && over(row, instrument_figures())) {
            notes.push_back(left_of_instrument(row, table.period));
        } else if (beyond(row)) {
            notes.push_back(beyond_of_instrument(row, table.period));
        }
    }
    for (const BudgetRow& row : table.pots) {
        if (is_granted(row)) {
            const LocalisedText balance = balance_of_buig(row, table.period);
            if (!balance.empty()) {
                notes.push_back(balance);
            }
        } else if (over(row, pot_figures())) {
            notes.push_back(left_of_pot(row, table.period));
        }
    }
    return notes;
}

}  // namespace afweging::app
