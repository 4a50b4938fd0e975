// SPDX-License-Identifier: EUPL-1.2
// How tables are laid out.
#include "app/table.hpp"

#include <optional>
#include <utility>

#include "app/outcomes.hpp"
#include "app/unicode.hpp"
#include "output/report/number.hpp"

namespace afweging::app {
namespace {

constexpr std::size_t label_width = 38;
constexpr std::size_t mean_width = 14;
constexpr std::size_t difference_width = 22;  // of a mean and how far it may be off

std::size_t width_of(Kind kind) { return kind == Kind::levels ? mean_width : difference_width; }

std::string unit_of(const output::ShownUnit& unit, Language language) {
    const std::string name = language == Language::nl ? unit.nl : unit.en;
    return name == "1" ? "" : ' ' + name;
}

/// All replicates agree: the number is exact, in whole euros or persons.
bool without_spread(const output::Summary& summary) {
    return summary.replicates > 1 && summary.p10 == summary.p90 && !(summary.standard_error > 0);
}

std::string level_text(const TableRow& row, Language language) {
    return without_spread(row.summary) ? output::format_rounded(row.summary.mean, 0, language)
                                       : output::format_mean(row.summary, language);
}

std::string difference_text(const TableRow& row, Language language) {
    const bool uncertain = row.summary.replicates > 1 && !without_spread(row.summary);
    const std::string text = uncertain ? output::format_mean_and_reach(row.summary, language)
                                       : level_text(row, language);
    const std::string mean = text.substr(0, text.find(' '));
    const bool zero = mean.find_first_of("123456789") == std::string::npos;
    return row.summary.mean > 0 && !zero ? "+" + text : text;
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
    if (kind == Kind::differences && finding_of(row.summary) == Finding::none_shown) {
        return text + (dutch ? " (geen aantoonbaar verschil)" : " (no demonstrable difference)");
    }
    return text;
}

void print_header(Console& console, Kind kind, bool once) {
    const Phrase of_levels = {"mean", "gemiddeld"};
    const Phrase of_differences = {"mean ± uncertainty", "gemiddeld ± onzekerheid"};
    const Phrase mean = once                   ? Phrase{"outcome", "uitkomst"}
                        : kind == Kind::levels ? of_levels
                                               : of_differences;
    const Phrase spread =
        once ? Phrase{} : Phrase{"   in 8 of 10 replicates", "   in 8 van de 10 herhalingen"};
    console.out(left_aligned("", label_width) + right_aligned(console.pick(mean), width_of(kind)) +
                console.pick(spread));
}

/// What the columns mean, under the table.
Phrase note_on(Kind kind) {
    if (kind == Kind::levels) {
        return {
            "Rounded to the standard error of the mean: the last digit is the first that luck "
            "still moves.",
            "Afgerond op de standaardfout van het gemiddelde: het laatste cijfer is het eerste "
            "dat door toeval nog verschuift."};
    }
    return {
        "Mean ± uncertainty: how sure the average is. With 95 % confidence the average over very "
        "many replicates lies within it. When zero lies within it too, there is no demonstrable "
        "difference. Of 20 differences that are not there, one on average is taken for real. "
        "In 8 of 10 replicates: how far single worlds lie apart by chance. Also when the "
        "average is sure, one world can turn out the other way.",
        "Gemiddeld ± onzekerheid: hoe zeker het gemiddelde is. Met 95 % zekerheid ligt het "
        "gemiddelde over heel veel herhalingen daarbinnen. Ligt nul daar ook in, dan is er geen "
        "aantoonbaar verschil. Van 20 verschillen die er niet zijn, lijkt er gemiddeld een toch "
        "echt. In 8 van de 10 herhalingen: hoe ver losse werelden door toeval uiteenlopen. Ook "
        "als het gemiddelde zeker is, kan het in een enkele wereld andersom uitvallen."};
}

/// True, false, or null when one replicate tells nothing.
Json demonstrable(Finding finding) {
    return finding == Finding::one_replicate ? Json() : Json(finding == Finding::difference);
}

Json row_json(const TableRow& row, Language language) {
    const output::Summary& s = row.summary;
    const std::optional<output::MeanInterval> interval = output::mean_interval(s);
    return Json::object({{"key", row.key},
                         {"label", row.label.in(language)},
                         {"unit", s.unit.en},
                         {"mean", s.mean},
                         {"p10", s.p10},
                         {"p90", s.p90},
                         {"standard_error", s.standard_error},
                         {"replicates", s.replicates},
                         {"mean_low_95", interval ? Json(interval->low) : Json()},
                         {"mean_high_95", interval ? Json(interval->high) : Json()}});
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
    print_header(console, kind, once);
    for (const TableRow& row : rows) {
        const std::string mean =
            kind == Kind::levels ? level_text(row, language) : difference_text(row, language);
        console.out(left_aligned(console.pick(row.label), label_width) +
                    right_aligned(mean, width_of(kind)) + "   " + spread_text(row, kind, language));
    }
    if (once) {
        console.out(Phrase{"One replicate says nothing about luck: choose --replicates 20 or more.",
                           "Een herhaling zegt niets over toeval: kies --replicates 20 of meer."});
    } else {
        console.out_paragraph(note_on(kind));
    }
}

Json to_json(const std::vector<TableRow>& rows, Kind kind, Language language) {
    Json result = Json::array();
    for (const TableRow& row : rows) {
        Json json = row_json(row, language);
        if (kind == Kind::differences) {
            json.add("demonstrable", demonstrable(finding_of(row.summary)));
        }
        result.push(std::move(json));
    }
    return result;
}

Finding finding_of(const output::Summary& difference) {
    const std::optional<output::MeanInterval> interval = output::mean_interval(difference);
    if (!interval) {
        return Finding::one_replicate;
    }
    return interval->low > 0 || interval->high < 0 ? Finding::difference : Finding::none_shown;
}

}  // namespace afweging::app
