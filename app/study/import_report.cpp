// SPDX-License-Identifier: EUPL-1.2
// Lines and JSON of a comparison with own figures.
#include "app/study/import_report.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "agents/inputs/margins.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/columns.hpp"
#include "app/report/numbers.hpp"
#include "app/report/signed_number.hpp"
#include "output/summary.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::app {
namespace {

using calibration::OwnMeasure;
using calibration::OwnSeries;
using output::Over;
using M = calibration::OwnMeasure;

/// In each world the sum of some measures of everybody over the months.
std::vector<double> measured(const output::Results& results, const std::vector<std::string>& paths,
                             const std::vector<std::string>& keys, output::MonthRange months,
                             Over how) {
    std::vector<double> worlds(results.values.worlds(), 0.0);
    for (const std::string& path : paths) {
        const output::Samples found = output::samples(
            results.values, {.dataset = path, .keys = keys, .months = months, .how = how});
        const auto scale = static_cast<double>(output::power_of_ten(found.unit.decimals));
        for (std::size_t w = 0; w < worlds.size(); ++w) {
            worlds[w] +=
                static_cast<double>(found.totals[w]) / (static_cast<double>(found.divisor) * scale);
        }
    }
    return worlds;
}

std::vector<double> divided(std::vector<double> worlds, double by) {
    for (double& each : worlds) { each /= by; }
    return worlds;
}

/// Persons in what the tables count: 1, or those per benefit.
double persons_each(const calibration::OwnFigures& figures, const agents::Margins& base) {
    return calibration::counts_benefits(figures) ? agents::persons_per_household(base) : 1.0;
}

/// Everybody who left, but for who reached the AOW age where the own figure leaves them out.
std::vector<double> outflow_of(const output::Results& results, const OwnSeries& own,
                               output::MonthRange months) {
    std::vector<double> left = measured(results, {"series/outflow"}, {"all"}, months, Over::sum);
    for (const char* from : {"bijstand", "bijstand_part_time"}) {
        const std::vector<double> to_pension =
            measured(results, {"flows/moves"}, {from, "aow"}, months, Over::sum);
        for (std::size_t w = 0; w < left.size() && calibration::leaves_out_pension(own); ++w) {
            left[w] -= to_pension[w];
        }
    }
    return left;
}

/// What the model has for a measure over the months of a year; empty where it has nothing alike.
/// each: persons in what the tables count
std::vector<double> of_model(const output::Results& results, const OwnSeries& own,
                             output::MonthRange months, double each) {
    const auto people = [&](const std::vector<std::string>& paths, Over how) {
        return measured(results, paths, {"all"}, months, how);
    };
    switch (own.measure) {
        case M::stock:
            return people({"series/stock"}, Over::last);
        case M::households:
            return people({"series/households"}, Over::last);
        case M::inflow:
            return divided(people({"series/inflow"}, Over::sum), each);
        case M::re_entry:
            return divided(people({"series/re_entry"}, Over::sum), each);
        case M::outflow:
            return divided(outflow_of(results, own, months), each);
        case M::outflow_to_work:
            return people({"series/outflow_to_work", "series/outflow_to_subsidised_job"},
                          Over::sum);
        case M::outflow_to_education:
            return people({"series/outflow_to_education"}, Over::sum);
        case M::paid_reintegration:
            return measured(results, {"pots/paid"}, {"reintegration"}, months, Over::sum);
        case M::paid_bijstand: {
            std::vector<double> paid =
                measured(results, {"pots/paid"}, {"buig"}, months, Over::sum);
            const std::vector<double> instruments =
                measured(results, {"pots/for_instruments"}, {"buig"}, months, Over::sum);
            for (std::size_t w = 0; w < paid.size(); ++w) { paid[w] -= instruments[w]; }
            return paid;
        }
        default:
            return {};
    }
}

std::optional<double> own_of(const OwnSeries& series, std::int32_t year) {
    if (calibration::is_state(series.measure)) {
        return calibration::at_end_of(series, sim::Month::of(year, 12));
    }
    const std::vector<std::int32_t> whole = calibration::whole_years(series);
    if (std::find(whole.begin(), whole.end(), year) == whole.end()) {
        return std::nullopt;
    }
    return calibration::sum_in(series, year);
}

BesideLine line_of(OwnMeasure measure, std::int32_t year, double own, std::vector<double> worlds) {
    std::sort(worlds.begin(), worlds.end());
    double sum = 0;
    for (const double each : worlds) { sum += each; }
    const bool few = worlds.size() < least_for_tenths;
    return {measure,
            year,
            own,
            sum / static_cast<double>(worlds.size()),
            few ? worlds.front() : output::percentile(worlds, 1),
            few ? worlds.back() : output::percentile(worlds, 9)};
}

/// How far the figure lies outside, in half widths of the range; below 1 inside.
double distance(const BesideLine& line) {
    const double half = std::max((line.high - line.low) / 2, 1e-9);
    return std::abs(line.own - (line.high + line.low) / 2) / half;
}

LocalisedText name_of(OwnMeasure measure) {
    const sim::KindLabel& label =
        calibration::own_measure_labels[static_cast<std::size_t>(measure)];
    return {std::string(label.en), std::string(label.nl)};
}

/// To the first digit of a tenth of the range: what lies within it need not be told.
int decade_of(const BesideLine& line) {
    const double width = line.high - line.low;
    return width > 0 ? std::max(0, app::decade_of(width / 10)) : 0;
}

}  // namespace

std::vector<BesideLine> beside_own(const calibration::OwnFigures& figures,
                                   const std::vector<std::int32_t>& years,
                                   const output::Results& results, const agents::Margins& base) {
    const double each = persons_each(figures, base);
    std::vector<BesideLine> lines;
    for (const OwnSeries& series : figures.series) {
        for (const std::int32_t year : years) {
            const auto first = static_cast<std::uint32_t>(12 * (year - years.front()));
            const auto own = own_of(series, year);
            std::vector<double> worlds = of_model(results, series, {first, 12}, each);
            if (own && !worlds.empty()) {
                lines.push_back(line_of(series.measure, year, *own, std::move(worlds)));
            }
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const BesideLine& a, const BesideLine& b) {
        return a.inside() != b.inside() ? b.inside() : !a.inside() && distance(a) > distance(b);
    });
    return lines;
}

std::vector<LocalisedText> how_counted(const calibration::OwnFigures& figures,
                                       const agents::Margins& base) {
    std::vector<LocalisedText> all;
    if (calibration::counts_benefits(figures)) {
        const double each = std::round(agents::persons_per_household(base) * 100) / 100;
        all.push_back(filled(
            {"Your tables count benefits, the model persons. Its inflow and outflow are divided by "
             "{0}, the persons for each benefit; of who went to work or education it counts one "
             "person a household already.",
             "Uw tabellen tellen uitkeringen, het model personen. De instroom en uitstroom van het "
             "model zijn gedeeld door {0}, de personen per uitkering. Van wie naar werk of een "
             "opleiding ging, telt het model al een persoon per huishouden."},
            {scenarios::value_phrase(each)}));
    }
    if (const OwnSeries* outflow = figures.of(M::outflow)) {
        all.push_back(calibration::leaves_out_pension(*outflow)
                          ? LocalisedText{"Uitstromers of CBS leave out who reaches the AOW age; "
                                          "so does the model here.",
                                          "In Uitstromers van CBS zit niet wie de AOW-leeftijd "
                                          "bereikt; bij het model is dat hier ook zo."}
                          : LocalisedText{"In the model's outflow is who reaches the AOW age too: "
                                          "see whether yours counts them.",
                                          "In de uitstroom van het model zit ook wie de "
                                          "AOW-leeftijd bereikt: kijk of dat bij u ook zo is."});
    }
    return all;
}

void print_beside(Console& console, const std::vector<BesideLine>& lines,
                  const output::Results& results, const std::vector<LocalisedText>& counted) {
    const Language language = console.language();
    const auto pick = [&](const LocalisedText& text) { return console.pick(text); };
    const ColumnRow heading{
        pick({"figure", "cijfer"}),
        {pick({"year", "jaar"}), pick({"own", "eigen"}), pick({"model", "model"}),
         pick({"8 of 10 worlds", "8 van 10 werelden"}),
         pick({"model less own", "model min eigen"})},
        ""};
    std::vector<ColumnRow> rows;
    for (const BesideLine& line : lines) {
        const int decade = decade_of(line);
        const auto told = [&](double value) { return format_rounded(value, decade, language); };
        rows.push_back(
            {pick(name_of(line.measure)),
             {std::to_string(line.year), format_rounded(line.own, 0, language), told(line.model),
              told(line.low) + pick({" to ", " tot "}) + told(line.high),
              format_signed(line.difference(), decade, language)},
             line.inside() ? "" : pick({"outside", "erbuiten"})});
    }
    console.out("");
    console.out_paragraph({"The model beside your own figures. Misses first.",
                           "Het model naast uw eigen cijfers. Missers eerst."});
    for (const std::string& line : in_columns(heading, rows, console.table_width())) {
        console.out(line);
    }
    const auto inside = static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [](const BesideLine& line) { return line.inside(); }));
    console.out_paragraph(filled(
        {"In the range in which 8 of 10 worlds of the model lie: {0} of {1} figures ({2} worlds). "
         "If the model were right about this municipality it would be about 8 of 10.",
         "In het bereik waarin 8 van de 10 werelden van het model liggen: {0} van de {1} cijfers "
         "({2} werelden). Klopte het model voor deze gemeente, dan waren het er ongeveer 8 van de "
         "10."},
        {std::to_string(inside), std::to_string(lines.size()),
         std::to_string(results.values.worlds())}));
    for (const LocalisedText& text : counted) { console.out_paragraph(text); }
    console.out_paragraph(
        {"The model played the current mix of basis, scaled to your municipality: not what you did "
         "in those years, and not their labour market. The stock at the start comes from your "
         "figures. Of your inflow about two thirds comes from your figures; who is back within "
         "five years is made by the model itself, out of its own outflow. If the model's outflow "
         "lies above yours, then so does its inflow. Outflow and money do not come from your "
         "figures. Where it misses, do not use it for amounts: look at differences between plans, "
         "and look for the cause first.",
         "Het model speelde de huidige mix van basis, op de maat van uw gemeente: niet wat u in "
         "die jaren deed, en niet de arbeidsmarkt van toen. Het bestand bij de start komt uit uw "
         "cijfers. Van uw instroom komt ongeveer twee derde uit uw cijfers; wie binnen vijf jaar "
         "terugkomt, maakt het model zelf, uit zijn eigen uitstroom. Ligt de uitstroom van het "
         "model boven de uwe, dan ook de instroom. Uitstroom en geld komen niet uit uw cijfers. "
         "Zit het model ernaast, gebruik het dan niet voor bedragen: kijk naar verschillen tussen "
         "plannen, en zoek eerst de oorzaak."});
}

LocalisedText told(const calibration::StockGap& gap) {
    const auto number = [](double value) { return scenarios::value_phrase(std::round(value)); };
    return filled(
        {"Check your figures: the stock changed by {0}, but inflow less outflow over the same "
         "months is {1}. Do the columns count the same (persons or benefits, the same group), and "
         "are flows of a month not totals of the year so far?",
         "Kijk uw cijfers na: het bestand veranderde met {0}, maar instroom min uitstroom over "
         "dezelfde maanden is {1}. Tellen de kolommen hetzelfde (personen of uitkeringen, dezelfde "
         "groep), en zijn instroom en uitstroom van een maand geen totalen van het jaar tot dan "
         "toe?"},
        {number(gap.change), number(gap.net)});
}

void print_fit(Console& console, const calibration::OwnFit& fit,
               const scenarios::MunicipalityTable& base) {
    const Language language = console.language();
    std::vector<ColumnRow> rows;
    for (const calibration::OwnMargin& margin : fit.margins) {
        const auto told = [&](double value) { return scenarios::value_phrase(value).in(language); };
        const auto known =
            std::find_if(base.margins.begin(), base.margins.end(),
                         [&](const scenarios::Margin& each) { return each.key == margin.key; });
        const LocalisedText name =
            known == base.margins.end()
                ? LocalisedText{margin.key}
                : filled({"{0} [{1}]"}, {known->meaning, scenarios::unit_phrase(known->unit)});
        rows.push_back(
            {name.in(language), {told(margin.value), told(margin.low), told(margin.high)}, ""});
    }
    const ColumnRow heading{console.pick({"counted", "geteld"}),
                            {console.pick({"value", "waarde"}), console.pick({"low", "laag"}),
                             console.pick({"high", "hoog"})},
                            ""};
    for (const std::string& line : in_columns(heading, rows, console.table_width())) {
        console.out(line);
    }
}

Json to_json(const std::vector<BesideLine>& lines, Language language) {
    Json rows = Json::array();
    for (const BesideLine& line : lines) {
        rows.push(Json::object({{"key", calibration::key_of(line.measure)},
                                {"label", name_of(line.measure).in(language)},
                                {"year", static_cast<std::int64_t>(line.year)},
                                {"own", line.own},
                                {"mean", line.model},
                                {"low", line.low},
                                {"high", line.high},
                                {"difference", line.difference()},
                                {"inside", line.inside()}}));
    }
    return rows;
}

Json to_json(const calibration::OwnFit& fit) {
    Json margins = Json::array();
    for (const calibration::OwnMargin& margin : fit.margins) {
        margins.push(Json::object({{"key", margin.key},
                                   {"value", margin.value},
                                   {"low", margin.low},
                                   {"high", margin.high}}));
    }
    return margins;
}

}  // namespace afweging::app
