// SPDX-License-Identifier: EUPL-1.2
// Tables of many plans.
#include "app/deciding/sweep_words.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using scenarios::value_phrase;

LocalisedText trimmed(LocalisedText label) {
    for (std::string* text : {&label.en, &label.nl}) {
        text->erase(0, text->find_first_not_of(' '));
    }
    return label;
}

std::string with_sign(double value, int decade, Language language) {
    const std::string text = format_rounded(std::fabs(value), decade, language);
    const bool is_zero = text.find_first_of("123456789") == std::string::npos;
    return (is_zero ? "" : value < 0 ? "-" : "+") + text;
}

/// "+12 (8 tot 16)", rounded to its error; "0" where nothing ever differs.
std::string cell_of(const SweptDifference& d, Language language) {
    if (!d.exists) {
        return "0";
    }
    const int decade = decade_of(std::max(d.error, 1e-9));
    const std::string mean = with_sign(d.mean, decade, language);
    const std::string reach = with_sign(d.low, decade, language) +
                              (language == Language::nl ? " tot " : " to ") +
                              with_sign(d.high, decade, language);
    return d.shown ? mean + " (" + reach + ")" : "[" + mean + "] (" + reach + ")";
}

std::string heading_of(const SweptOutcome& outcome, Language language) {
    const std::string unit = language == Language::nl ? outcome.unit.nl : outcome.unit.en;
    return trimmed(outcome.label).in(language) + (unit == "1" ? "" : " [" + unit + "]");
}

/// A line of numbers that each bring their separator, without the last one.
std::string closed(std::string line, const output::CsvStyle& style) {
    line.pop_back();
    return line + std::string(style.line_end);
}

std::string row_label(const Swept& all, std::size_t plan, Language language) {
    return all.names[plan] + "  " + all.labels[plan].in(language);
}

}  // namespace

std::vector<const SweptOutcome*> outcomes_called(const Swept& all,
                                                 const std::vector<std::string>& keys) {
    std::vector<const SweptOutcome*> found;
    std::vector<std::string> known;
    for (const SweptOutcome& each : all.outcomes) { known.push_back(each.key); }
    for (const std::string& key : keys) {
        const SweptOutcome* outcome = find_outcome(all, key);
        if (outcome == nullptr) {
            std::string list;
            for (const std::string& each : known) { list += (list.empty() ? "" : ", ") + each; }
            throw PhrasedError(
                ExitCode::usage,
                {"there is no outcome '{0}'; nearest: '{1}'. Outcomes are: {2}",
                 "er is geen uitkomst '{0}'; het meest lijkt '{1}'. Uitkomsten zijn: "
                 "{2}"},
                {key, scenarios::nearest(key, known), list});
        }
        found.push_back(outcome);
    }
    return found;
}

std::vector<Objective> objectives_called(const Swept& all, const std::vector<std::string>& words) {
    std::vector<Objective> objectives;
    for (const std::string& word : words) {
        const std::size_t colon = word.find(':');
        const std::string key = word.substr(0, colon);
        const std::string said = colon == std::string::npos ? "" : word.substr(colon + 1);
        const SweptOutcome* outcome = outcomes_called(all, {key}).front();
        Direction direction = direction_of(key);
        if (said == "less" || said == "minder") {
            direction = Direction::less;
        } else if (said == "more" || said == "meer") {
            direction = Direction::more;
        } else if (!said.empty() || direction == Direction::none) {
            throw PhrasedError(ExitCode::usage,
                               {"say what is wanted of '{0}': {0}:less or {0}:more",
                                "zeg wat u van '{0}' wilt: {0}:less (minder) of {0}:more (meer)"},
                               {key});
        }
        objectives.push_back({outcome, direction});
    }
    return objectives;
}

LocalisedText sweep_in_words(const Swept& all) {
    const LocalisedText worlds =
        all.draws > 1
            ? filled({"{0} draws of {1} replicates", "{0} trekkingen van {1} herhalingen"},
                     {std::to_string(all.draws), std::to_string(all.replicates)})
            : filled({"{0} replicates at the best values", "{0} herhalingen bij de beste waarden"},
                     {std::to_string(all.replicates)});
    return filled(
        {"{0} plans, each {1} of {2} months, {3} people on bijstand at the start. "
         "Differences from {4}, with the same luck; between brackets 80 of 100 cases. "
         "[Square] brackets: no difference can be shown.",
         "{0} plannen, elk {1} van {2} maanden, {3} mensen in de bijstand aan het begin. "
         "Verschillen met {4}, met hetzelfde toeval; tussen haakjes 8 van de 10 gevallen. "
         "[Vierkante] haken: geen aantoonbaar verschil."},
        {value_phrase(static_cast<double>(all.names.size())), worlds, std::to_string(all.months),
         value_phrase(static_cast<double>(all.people)), all.labels.front()});
}

std::vector<std::string> lines_of_sweep(const Swept& all,
                                        const std::vector<const SweptOutcome*>& told,
                                        Language language, std::size_t width) {
    Grid grid;
    for (const SweptOutcome* each : told) { grid.columns.push_back(heading_of(*each, language)); }
    for (std::size_t p = 1; p < all.names.size(); ++p) {
        GridRow row{row_label(all, p, language), {}};
        for (const SweptOutcome* each : told) {
            row.cells.push_back(cell_of(difference_of(all, *each, p), language));
        }
        grid.rows.push_back(std::move(row));
    }
    return lines_of(grid, width);
}

std::vector<std::string> lines_of_models(const Swept& all, const Swept& without,
                                         const std::vector<const SweptOutcome*>& told,
                                         Language language, std::size_t width) {
    Grid grid;
    const std::string other =
        language == Language::nl ? "zonder verdringing: " : "without displacement: ";
    for (const SweptOutcome* each : told) {
        grid.columns.push_back(heading_of(*each, language));
        grid.columns.push_back(other + heading_of(*each, language));
    }
    for (std::size_t p = 1; p < all.names.size(); ++p) {
        GridRow row{row_label(all, p, language), {}};
        for (const SweptOutcome* each : told) {
            row.cells.push_back(cell_of(difference_of(all, *each, p), language));
            const SweptOutcome* same = find_outcome(without, each->key);
            row.cells.push_back(cell_of(difference_of(without, *same, p), language));
        }
        grid.rows.push_back(std::move(row));
    }
    return lines_of(grid, width);
}

std::vector<LocalisedText> tipping_values(const SweepFile& sweep,
                                          const std::vector<SweepPlan>& plans, const Swept& all,
                                          const std::vector<const SweptOutcome*>& told) {
    std::vector<LocalisedText> found;
    if (sweep.levers.size() != 1 || sweep.design == SweepDesign::splits ||
        sweep.design == SweepDesign::next_euro) {
        return found;
    }
    std::vector<std::size_t> order;
    for (std::size_t p = 1; p < plans.size(); ++p) { order.push_back(p); }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return plans[a].values[0] < plans[b].values[0];
    });
    for (const SweptOutcome* each : told) {
        for (std::size_t k = 0; k + 1 < order.size(); ++k) {
            const double low = difference_of(all, *each, order[k]).mean;
            const double high = difference_of(all, *each, order[k + 1]).mean;
            if (low * high < 0) {
                const double from = plans[order[k]].values[0];
                const double to = plans[order[k + 1]].values[0];
                const double at = from + (to - from) * low / (low - high);
                const int decade = decade_of(std::max(std::fabs(to - from) / 4, 1e-9));
                found.push_back(filled({"{0}: changes sign at about {1} of {2}",
                                        "{0}: slaat om bij ongeveer {1} van {2}"},
                                       {trimmed(each->label),
                                        LocalisedText{format_rounded(at, decade, Language::en),
                                                      format_rounded(at, decade, Language::nl)},
                                        sweep.levers[0].name}));
            }
        }
    }
    return found;
}

Json to_json(const SweepFile& sweep, const std::vector<SweepPlan>& plans, const Swept& all,
             Language language) {
    Json list = Json::array();
    for (std::size_t p = 0; p < plans.size(); ++p) {
        Json values = Json::object();
        for (std::size_t j = 0; j < sweep.levers.size(); ++j) {
            values.add(sweep.levers[j].name, p == 0 ? Json() : Json(plans[p].values[j]));
        }
        Json differences = Json::object();
        for (const SweptOutcome& each : all.outcomes) {
            const SweptDifference d = difference_of(all, each, p);
            differences.add(each.key, Json::object({{"mean", d.mean},
                                                    {"low", d.low},
                                                    {"high", d.high},
                                                    {"standard_error", d.error},
                                                    {"shown", d.shown}}));
        }
        list.push(Json::object({{"plan", all.names[p]},
                                {"label", all.labels[p].in(language)},
                                {"values", std::move(values)},
                                {"text", plans[p].text},
                                {"differences", std::move(differences)}}));
    }
    return Json::object({{"sweep", sweep.name},
                         {"scenario", sweep.scenario},
                         {"draws", all.draws},
                         {"replicates", all.replicates},
                         {"months", all.months},
                         {"people", all.people},
                         {"plans", std::move(list)}});
}

void write_sweep(const SweepFile& sweep, const std::vector<SweepPlan>& plans, const Swept& all,
                 const output::CsvStyle& style, output::CsvFolder& folder) {
    const bool dutch = style.dialect == output::CsvDialect::dutch;
    const auto sep = std::string(1, style.separator);
    std::string header = dutch ? "plan" + sep + "omschrijving" : "plan" + sep + "label";
    for (const SweepLever& lever : sweep.levers) { header += sep + lever.name; }
    folder.begin("plans", header + std::string(style.line_end));
    const Language language = dutch ? Language::nl : Language::en;
    for (std::size_t p = 0; p < plans.size(); ++p) {
        std::string line = output::csv_cell(all.names[p], style.dialect) + sep +
                           output::csv_cell(all.labels[p].in(language), style.dialect) + sep;
        for (const double value : plans[p].values) { line += output::csv_number(value, 0, style); }
        folder.line(closed(std::move(line), style));
    }
    folder.begin("outcomes",
                 (dutch ? "uitkomst" + sep + "plan" + sep + "rij" + sep + "waarde" + sep + "eenheid"
                        : "outcome" + sep + "plan" + sep + "row" + sep + "value" + sep + "unit") +
                     std::string(style.line_end));
    for (const SweptOutcome& each : all.outcomes) {
        const auto rows = by_draw(all, each);
        for (std::size_t p = 0; p < plans.size(); ++p) {
            for (std::size_t i = 0; i < rows.rows(); ++i) {
                folder.line(
                    output::csv_cell(dutch ? trimmed(each.label).nl : each.key, style.dialect) +
                    sep + output::csv_cell(all.names[p], style.dialect) + sep +
                    std::to_string(i + 1) + sep +
                    output::csv_number(rows(i, p), each.unit.decimals + 2, style) +
                    (dutch ? each.unit.nl : each.unit.en) + std::string(style.line_end));
            }
        }
    }
}

}  // namespace afweging::app
