// SPDX-License-Identifier: EUPL-1.2
// From results with draws to lines of a table.
#include "app/report/doubt/doubt.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/cells.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

constexpr std::size_t label_width = 38;
constexpr std::size_t mean_width = 14;

/// Numbers that go their own way and move: those that share a name are one.
std::vector<std::size_t> tried(const std::vector<output::DrawnNumber>& numbers) {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::vector<double>& values = numbers[i].values;
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        const bool again = std::any_of(list.begin(), list.end(), [&](std::size_t other) {
            return numbers[other].luck == numbers[i].luck;
        });
        if (!again && !values.empty() && *low < *high) {
            list.push_back(i);
        }
    }
    return list;
}

/// Two digits of the wider of the two ranges; a level no finer than the unit tells. A difference
/// may be far smaller than what it is of, but is told no finer than the error of its mean: where
/// one world of a hundred differs, both ranges are narrow and the mean is still not known.
int decade_of_row(const output::Doubt& d, Kind kind) {
    const double size = std::max({std::abs(d.mean), std::abs(d.doubt.low), std::abs(d.doubt.high)});
    const double width = std::max(d.doubt.high - d.doubt.low, d.luck.high - d.luck.low);
    if (!(size > 0)) {
        return 0;
    }
    const bool euros = d.unit.en == "EUR" && size >= 100;
    const int finest = d.unit.decimals == 0 || euros ? 0 : -d.unit.decimals;
    const int wanted = std::min(width > 0 ? decade_of(width) - 1 : finest, decade_of(size));
    if (kind == Kind::differences) {
        const bool known = std::isfinite(d.standard_error) && d.standard_error > 0;
        return known ? std::max(wanted, std::min(decade_of(d.standard_error), decade_of(size)))
                     : wanted;
    }
    return std::max(finest, wanted);
}

std::string range_text(const output::Ends& ends, int decade, Language language) {
    if (!(std::isfinite(ends.low) && std::isfinite(ends.high))) {
        return language == Language::nl ? "niet bekend" : "not known";
    }
    const std::string low = format_rounded(ends.low, decade, language);
    const std::string high = format_rounded(ends.high, decade, language);
    return low == high ? low : low + (language == Language::nl ? " tot " : " to ") + high;
}

/// A line of the table.
struct Line {
    std::string label;
    std::string mean;
    std::string doubt;
    std::string luck;
};

Line line_of(const DoubtRow& row, Kind kind, Language language) {
    const output::Doubt& d = row.doubt;
    const std::string label = printable(row.label.in(language));
    if (d.draws < 2) {
        return {label, language == Language::nl ? "n.v.t." : "n/a",
                language == Language::nl ? "er is niemand" : "there is nobody", ""};
    }
    const int decade = decade_of_row(d, kind);
    const std::string mean = format_rounded(d.mean, decade, language);
    const bool plus = kind == Kind::differences && d.mean > 0 &&
                      mean.find_first_of("123456789") != std::string::npos;
    const std::string unit = language == Language::nl ? d.unit.nl : d.unit.en;
    const bool hidden = !(d.doubt_variance > 0) && d.luck_variance > 0;
    const std::string doubt = language == Language::nl ? "niet te zien" : "hidden by luck";
    return {label, (plus ? "+" : "") + mean, hidden ? doubt : range_text(d.doubt, decade, language),
            range_text(d.luck, decade, language) + (unit == "1" ? "" : " " + unit)};
}

Line heading(Language language) {
    return language == Language::nl ? Line{"", "gemiddeld", "door twijfel", "door toeval"}
                                    : Line{"", "mean", "by doubt", "by luck"};
}

std::size_t most(const std::vector<DoubtRow>& rows, std::size_t output::Doubt::*of) {
    std::size_t most = 0;
    for (const DoubtRow& row : rows) { most = std::max(most, row.doubt.*of); }
    return most;
}

/// Draws differ by no more than luck does, and so does their mean from zero: each draw then stands
/// at the mean, which says nothing about its sign.
bool is_luck_alone(const output::Doubt& d) {
    return d.draws > 1 && !(d.doubt_variance > 0) &&
           std::abs(d.mean) < output::reach_of_mean(d.draws, 0.95) * d.standard_error;
}

/// "; 1 van de 100 werelden verschilt": a mean may rest on that one. Empty where all do.
LocalisedText worlds_apart_in_words(const DoubtRow& row) {
    if (row.worlds_apart == 0 || row.worlds_apart == row.worlds) {
        return {};
    }
    const LocalisedText form =
        row.worlds_apart == 1
            ? LocalisedText{"; 1 of {1} worlds differs", "; 1 van de {1} werelden verschilt"}
            : LocalisedText{"; {0} of {1} worlds differ", "; {0} van de {1} werelden verschillen"};
    return filled(form, {std::to_string(row.worlds_apart), std::to_string(row.worlds)});
}

LocalisedText note_on_ranges(std::size_t draws, std::size_t worlds) {
    const LocalisedText lie =
        draws < 10 ? LocalisedText{"all", "allemaal"} : LocalisedText{"8 of 10", "8 van de 10"};
    const LocalisedText luck =
        worlds < 10 ? LocalisedText{"all", "allemaal"} : LocalisedText{"8 of 10", "8 van de 10"};
    return filled({"By doubt: how far the means of the {0} draws of the assumed numbers lie apart; "
                   "{1} lie between the ends, and luck is taken out; where luck hides them there "
                   "is no range. By luck: how far worlds with "
                   "the same numbers lie apart; {2} lie between the ends.",
                   "Door twijfel: hoe ver de gemiddelden van de {0} trekkingen van de aangenomen "
                   "getallen uiteenlopen; {1} liggen ertussen, en toeval is eruit gehaald; niet te "
                   "zien: het toeval verbergt het. Door toeval: hoe ver werelden met dezelfde "
                   "getallen uiteenlopen; {2} liggen "
                   "ertussen."},
                  {std::to_string(draws), lie, luck});
}

}  // namespace

std::vector<DoubtRow> doubts_of(const output::Results& results) {
    std::vector<DoubtRow> rows;
    for (const Outcome& each : outcomes()) {
        rows.push_back({each.key,
                        each.label,
                        output::doubt_of(each.measure(results.values), results.values.replicates()),
                        {}});
    }
    name_carriers(rows, results.provenance.numbers);
    return rows;
}

DoubtRow doubt_of_difference(const output::Results& a, const output::Results& b,
                             const Outcome& outcome, output::MonthRange months) {
    const output::Answers of = difference_over(a, b, outcome, months);
    DoubtRow row{outcome.key, outcome.label, output::doubt_of(of, b.values.replicates()), {}};
    for (const double world : of.values) {
        row.worlds += std::isfinite(world) ? 1U : 0U;
        row.worlds_apart += world > 0 || world < 0 ? 1U : 0U;
    }
    return row;
}

void name_carriers(std::vector<DoubtRow>& rows, const std::vector<output::DrawnNumber>& numbers) {
    const std::vector<std::size_t> indices = tried(numbers);
    std::vector<std::vector<double>> columns;
    for (const std::size_t i : indices) { columns.push_back(numbers[i].values); }
    const double tries = static_cast<double>(columns.size() * rows.size());
    for (DoubtRow& row : rows) {
        row.carriers = output::carriers_of(row.doubt, columns, output::false_name_chance / tries);
        for (output::Carrier& carrier : row.carriers.found) {
            carrier.number = indices[carrier.number];
        }
    }
}

std::vector<std::string> lines_of(const std::vector<DoubtRow>& rows, Kind kind, Language language,
                                  std::size_t width) {
    std::vector<Line> lines = {heading(language)};
    for (const DoubtRow& row : rows) { lines.push_back(line_of(row, kind, language)); }
    std::size_t labels = label_width;
    std::size_t ranges = 0;
    for (const Line& line : lines) {
        labels = std::max(labels, width_of(line.label) + 1);
        ranges = std::max(ranges, width_of(line.doubt));
    }
    std::vector<Cells> cells;
    for (const Line& line : lines) {
        cells.push_back({line.label, line.mean, left_aligned(line.doubt, ranges + 2) + line.luck});
    }
    return laid_out(cells, {labels, mean_width}, width);
}

std::vector<LocalisedText> directions_in_words(const std::vector<DoubtRow>& rows) {
    std::vector<LocalisedText> lines;
    const auto add = [&](const DoubtRow& row, const LocalisedText& told) {
        lines.push_back(filled({"{0}{1}"}, {told, worlds_apart_in_words(row)}));
    };
    for (const DoubtRow& row : rows) {
        const output::Doubt& d = row.doubt;
        const bool differs = d.draws > 1 && (d.above_zero > 0 || d.below_zero > 0);
        if (differs && is_luck_alone(d)) {
            add(row, filled({"{0}: it cannot be told, luck hides what there may be",
                             "{0}: dat is niet te zeggen, door toeval is niets te zien"},
                            {row.label}));
        } else if (differs) {
            const auto draws = [&](double share) {
                return static_cast<std::size_t>(share * static_cast<double>(d.draws) + 0.5);
            };
            const std::size_t above = draws(d.above_zero);
            const std::size_t below = draws(d.below_zero);
            add(row,
                filled({"{0}: of {1} draws more in {2}, less in {3}, the same in {4}",
                        "{0}: van de {1} trekkingen in {2} meer, in {3} minder, in {4} gelijk"},
                       {row.label, std::to_string(d.draws), std::to_string(above),
                        std::to_string(below), std::to_string(d.draws - above - below)}));
        }
    }
    return lines;
}

std::vector<LocalisedText> notes_under(const std::vector<DoubtRow>& rows, Kind kind) {
    const std::size_t draws = most(rows, &output::Doubt::draws);
    const std::size_t worlds = draws * most(rows, &output::Doubt::replicates);
    std::vector<LocalisedText> notes = {note_on_ranges(draws, worlds)};
    notes.push_back(
        {"The mean is over all draws; it is not the outcome at the best values, because "
         "the ranges of the numbers are skewed. Doubt about the form of the model is not in it.",
         "Het gemiddelde is over alle trekkingen; het is niet de uitkomst bij de beste waarden, "
         "want de bandbreedtes van de getallen zijn scheef. Twijfel over de vorm van het model zit "
         "er niet in."});
    if (kind == Kind::differences) {
        notes.push_back(
            {"Both plans have the same draws and the same luck: a difference is taken "
             "within one draw and one replicate.",
             "Beide plannen hebben dezelfde trekkingen en hetzelfde toeval: een "
             "verschil is binnen een trekking en een herhaling."});
    }
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const DoubtRow& row) { return row.doubt.draws < draws; })) {
        notes.push_back(
            {"Where nobody is on bijstand there is no average: a line leaves out such "
             "draws.",
             "Waar niemand in de bijstand zit, is er geen gemiddelde: een regel slaat "
             "zulke trekkingen over."});
    }
    return notes;
}

}  // namespace afweging::app
