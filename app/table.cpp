// SPDX-License-Identifier: EUPL-1.2
// How tables are laid out.
#include "app/table.hpp"

#include "app/outcomes.hpp"
#include "app/unicode.hpp"
#include "output/report/number.hpp"

namespace afweging::app {
namespace {

constexpr std::size_t label_width = 38;
constexpr std::size_t mean_width = 14;

std::string unit_of(const output::ShownUnit& unit, Language language) {
    const std::string name = language == Language::nl ? unit.nl : unit.en;
    return name == "1" ? "" : ' ' + name;
}

/// All replicates agree: the number is exact, in whole euros or persons.
bool without_spread(const output::Summary& summary) {
    return summary.replicates > 1 && summary.p10 == summary.p90 && !(summary.standard_error > 0);
}

std::string mean_text(const TableRow& row, Kind kind, Language language) {
    const std::string text = without_spread(row.summary)
                                 ? output::format_rounded(row.summary.mean, 0, language)
                                 : output::format_mean(row.summary, language);
    const bool zero = text.find_first_of("123456789") == std::string::npos;
    return kind == Kind::differences && row.summary.mean > 0 && !zero ? "+" + text : text;
}

std::string spread_text(const TableRow& row, Kind kind, Language language) {
    const bool dutch = language == Language::nl;
    if (row.summary.replicates == 1) {
        const std::string unit = unit_of(row.summary.unit, language);
        return unit.empty() ? unit : unit.substr(1);
    }
    if (without_spread(row.summary)) {
        if (kind == Kind::differences && !(row.summary.mean > 0 || row.summary.mean < 0)) {
            return dutch ? "geen verschil" : "no difference";
        }
        const std::string unit = unit_of(row.summary.unit, language);
        return (dutch ? "altijd hetzelfde" : "always the same") + (unit.empty() ? "" : "," + unit);
    }
    const std::string text =
        output::format_interval(row.summary, language) + unit_of(row.summary.unit, language);
    if (kind == Kind::differences && undecided(row.summary)) {
        return text + (dutch ? " (geen aantoonbaar verschil)" : " (no demonstrable difference)");
    }
    return text;
}

}  // namespace

std::vector<TableRow> table_of(const output::Results& results) {
    std::vector<TableRow> rows;
    for (const Outcome& each : outcomes()) {
        rows.push_back({each.key, each.label, output::summarise(each.measure(results.values))});
    }
    return rows;
}

std::vector<TableRow> table_of_differences(const output::Results& a, const output::Results& b) {
    std::vector<TableRow> rows;
    for (const Outcome& each : outcomes()) {
        rows.push_back({each.key, each.label, output::summarise(paired_difference(a, b, each))});
    }
    return rows;
}

void print_table(Console& console, const std::vector<TableRow>& rows, Kind kind) {
    const Language language = console.language();
    const bool once = !rows.empty() && rows.front().summary.replicates == 1;
    const Phrase mean = once ? Phrase{"outcome", "uitkomst"} : Phrase{"mean", "gemiddeld"};
    const Phrase spread =
        once ? Phrase{} : Phrase{"   in 8 of 10 replicates", "   in 8 van de 10 herhalingen"};
    console.out(left_aligned("", label_width) + right_aligned(console.pick(mean), mean_width) +
                console.pick(spread));
    for (const TableRow& row : rows) {
        console.out(left_aligned(console.pick(row.label), label_width) +
                    right_aligned(mean_text(row, kind, language), mean_width) + "   " +
                    spread_text(row, kind, language));
    }
    if (once) {
        console.out(Phrase{"One replicate says nothing about luck: choose --replicates 20 or more.",
                           "Een herhaling zegt niets over toeval: kies --replicates 20 of meer."});
    } else if (kind == Kind::levels) {
        console.out_paragraph(
            {"Rounded to the standard error of the mean: the last digit is the first that luck "
             "still moves.",
             "Afgerond op de standaardfout van het gemiddelde: het laatste cijfer is het eerste "
             "dat door toeval nog verschuift."});
    }
}

Json to_json(const std::vector<TableRow>& rows, Language language) {
    Json result = Json::array();
    for (const TableRow& row : rows) {
        const output::Summary& s = row.summary;
        result.push(Json::object({{"key", row.key},
                                  {"label", row.label.in(language)},
                                  {"unit", s.unit.en},
                                  {"mean", s.mean},
                                  {"p10", s.p10},
                                  {"p90", s.p90},
                                  {"standard_error", s.standard_error},
                                  {"replicates", s.replicates}}));
    }
    return result;
}

bool undecided(const output::Summary& difference) {
    return difference.p10 <= 0 && difference.p90 >= 0;
}

}  // namespace afweging::app
