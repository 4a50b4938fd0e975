// SPDX-License-Identifier: EUPL-1.2
// Scores of forecasts in a table and as JSON.
#include "app/study/forecast_report.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

using calibration::Forecast;
using calibration::ForecastScores;
using calibration::Scored;

/// Three digits of the width of the interval: what came is seldom known better.
int digit_of(const Scored& one) {
    const double width = one.high_95 - one.low_95;
    return width > 0 ? decade_of(width) - 2 : -2;
}

std::string share(double value, Language language) { return format_rounded(value, -2, language); }

Scored unscored(const Forecast& forecast) {
    const calibration::Predictive predictive(forecast.values, forecast.error);
    Scored one;
    one.forecast = &forecast;
    one.median = predictive.quantile(0.5);
    one.low_95 = predictive.quantile(0.025);
    one.high_95 = predictive.quantile(0.975);
    return one;
}

LocalisedText interval(const Scored& one) {
    const auto said = [&](Language language) {
        const int decade = digit_of(one);
        return format_rounded(one.median, decade, language) + " (" +
               format_rounded(one.low_95, decade, language) +
               (language == Language::nl ? " tot " : " to ") +
               format_rounded(one.high_95, decade, language) + ")";
    };
    return {said(Language::en), said(Language::nl)};
}

std::string held_by(const Console& console, const Scored& one) {
    for (std::size_t k = 0; k < calibration::forecast_levels.size(); ++k) {
        if (one.inside[k]) {
            return format_rounded(100 * calibration::forecast_levels[k], 0, console.language()) +
                   " %";
        }
    }
    return console.pick({"MISS", "MIS"});
}

void print_scored(Console& console, const ForecastScores& scores) {
    const Language language = console.language();
    Grid grid{{console.pick({"forecast, 95 %", "voorspeld, 95 %"}),
               console.pick({"came", "kwam uit"}), console.pick({"held by", "binnen"}), "CRPS",
               console.pick({"log score", "log-score"}), "PIT"},
              {}};
    for (const Scored& one : scores.scored) {
        const int decade = digit_of(one);
        grid.rows.push_back(
            {console.pick(one.forecast->label) + " (" + console.pick(one.forecast->unit) + ")",
             {console.pick(interval(one)),
              format_rounded(one.forecast->observed->value, decade, language),
              held_by(console, one), format_rounded(one.crps, decade, language),
              std::isfinite(one.log_score) ? share(one.log_score, language)
                                           : console.pick({"n/a", "n.v.t."}),
              share(one.pit, language)}});
    }
    console.out_paragraph(
        {"Forecasts that came, those furthest out first. Held by: the smallest of the intervals of "
         "50, 80 and 95 % that holds what came. CRPS: 0 is perfect. PIT: the chance that was "
         "given to less.",
         "Voorspellingen die zijn uitgekomen, die er het verst naast zaten eerst. Binnen: het "
         "kleinste van de intervallen van 50, 80 en 95 % waar de uitkomst in valt. CRPS: 0 is "
         "volmaakt. PIT: de kans die aan minder was gegeven."});
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
    console.out("");
}

void print_coverage(Console& console, const ForecastScores& scores) {
    const std::size_t all = scores.scored.size();
    for (const calibration::LevelCoverage& each : scores.coverage) {
        console.out_paragraph(filled(
            {"The interval of {0} % held {1} of {2}; {3} to {4} when intervals are right (95 %).",
             "Het interval van {0} % klopte bij {1} van {2}; {3} tot {4} als intervallen goed zijn "
             "(95 %)."},
            {format_rounded(100 * each.level, 0, Language::en), std::to_string(each.inside),
             std::to_string(all), std::to_string(each.low), std::to_string(each.high)}));
    }
    if (std::isfinite(scores.mean_crps_skill)) {
        console.out_paragraph(filled(
            {"Skill against the figure as it was last published: {0} on average (1 is perfect, 0 "
             "no "
             "better, below 0 worse).",
             "Winst op het cijfer zoals het het laatst was gepubliceerd: gemiddeld {0} (1 is "
             "volmaakt, 0 niet beter, onder 0 slechter)."},
            {LocalisedText{share(scores.mean_crps_skill, Language::en),
                           share(scores.mean_crps_skill, Language::nl)}}));
    }
    console.out("");
}

bool is_overdue(const Forecast& forecast, const std::string& today) {
    return !today.empty() && forecast.expected < today;
}

void print_open(Console& console, const ForecastScores& scores, const std::string& today) {
    Grid grid{{console.pick({"forecast, 95 %", "voorspeld, 95 %"}),
               console.pick({"registered", "vastgelegd"}), console.pick({"expected", "verwacht"})},
              {}};
    for (const Forecast* each : scores.open) {
        grid.rows.push_back(
            {console.pick(each->label) + " (" + console.pick(each->unit) + ")",
             {console.pick(interval(unscored(*each))), each->day,
              each->expected + (is_overdue(*each, today) ? console.pick({" OVERDUE", " TE LAAT"})
                                                         : std::string())}});
    }
    console.out(LocalisedText{"Still open:", "Nog open:"});
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

Json base_json(const Scored& one, Language language) {
    const Forecast& f = *one.forecast;
    return Json::object({{"name", f.name},
                         {"label", f.label.in(language)},
                         {"unit", f.unit.in(language)},
                         {"registered", f.day},
                         {"expected", f.expected},
                         {"values", f.values.size()},
                         {"error", f.error},
                         {"median", one.median},
                         {"p2_5", one.low_95},
                         {"p97_5", one.high_95}});
}

Json scored_json(const Scored& one, Language language) {
    const calibration::Observation& came = *one.forecast->observed;
    Json json = base_json(one, language);
    json.add("observed", came.value).add("published", came.published).add("source", came.source);
    json.add("crps", one.crps).add("log_score", one.log_score).add("pit", one.pit);
    json.add("inside_50", one.inside[0]).add("inside_80", one.inside[1]);
    json.add("inside_95", one.inside[2]);
    return json.add("crps_of_latest", one.latest_crps ? Json(*one.latest_crps) : Json());
}

Json scores_json(const ForecastScores& scores, const std::string& today, Language language) {
    Json scored = Json::array();
    for (const Scored& one : scores.scored) { scored.push(scored_json(one, language)); }
    Json open = Json::array();
    for (const Forecast* each : scores.open) {
        open.push(registered_json(*each, language).add("overdue", is_overdue(*each, today)));
    }
    Json coverage = Json::array();
    for (const calibration::LevelCoverage& each : scores.coverage) {
        coverage.push(Json::object({{"level", each.level},
                                    {"inside", each.inside},
                                    {"of", scores.scored.size()},
                                    {"low", each.low},
                                    {"high", each.high}}));
    }
    return Json::object({{"scored", std::move(scored)},
                         {"open", std::move(open)},
                         {"coverage", std::move(coverage)},
                         {"mean_crps_skill", scores.mean_crps_skill}});
}

}  // namespace

void tell_scores(Console& console, const std::vector<Forecast>& forecasts,
                 const std::string& today) {
    const ForecastScores scores = calibration::score(forecasts);
    if (scores.scored.empty()) {
        console.out_paragraph({"No figure that was forecast is observed yet.",
                               "Nog geen enkel voorspeld cijfer is waargenomen."});
        console.out("");
    } else {
        print_scored(console, scores);
        print_coverage(console, scores);
    }
    if (!scores.open.empty()) {
        print_open(console, scores, today);
    }
    console.set_result(scores_json(scores, today, console.language()));
}

void tell_registered(Console& console, const Forecast& forecast) {
    console.out_paragraph(
        filled({"{0}: {1} {2}, expected on {3}.", "{0}: {1} {2}, verwacht op {3}."},
               {forecast.label, interval(unscored(forecast)), forecast.unit, forecast.expected}),
        forecast.name + "  ");
}

Json registered_json(const Forecast& forecast, Language language) {
    return base_json(unscored(forecast), language);
}

std::vector<LocalisedText> faults_in_words(const calibration::Chain& chain) {
    const auto said = [](calibration::Fault fault) -> LocalisedText {
        switch (fault) {
            case calibration::Fault::unreadable:
                return {"line {0} cannot be read", "regel {0} is niet te lezen"};
            case calibration::Fault::edited:
                return {"line {0} was changed after it was written",
                        "regel {0} is veranderd nadat die was geschreven"};
            case calibration::Fault::follows:
                return {
                    "line {0} did not come after the line before it: one was taken out, put in, "
                    "moved or changed",
                    "regel {0} hoort niet na de regel ervoor: er is een regel weggehaald, "
                    "toegevoegd, verplaatst of veranderd"};
            case calibration::Fault::earlier:
                return {"the day of line {0} lies before that of the line before it",
                        "de dag van regel {0} ligt voor die van de regel ervoor"};
        }
        return {};
    };
    std::vector<LocalisedText> all;
    for (const calibration::FaultyLine& each : chain.faults) {
        all.push_back(filled(said(each.fault), {std::to_string(each.line)}));
    }
    return all;
}

}  // namespace afweging::app
