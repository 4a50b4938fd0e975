// SPDX-License-Identifier: EUPL-1.2
// How tables are laid out.
#include "app/report/table.hpp"

#include <optional>

#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"
#include "app/report/text.hpp"

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
    return without_spread(row.summary) ? format_rounded(row.summary.mean, 0, language)
                                       : format_mean(row.summary, language);
}

std::string difference_text(const TableRow& row, Language language) {
    const bool uncertain = row.summary.replicates > 1 && !without_spread(row.summary);
    const std::string text =
        uncertain ? format_mean_and_reach(row.summary, language) : level_text(row, language);
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
        format_interval(row.summary, language) + unit_of(row.summary.unit, language);
    if (kind == Kind::differences && finding_of(row.summary) == Finding::none_shown) {
        return text + (dutch ? " (geen aantoonbaar verschil)" : " (no demonstrable difference)");
    }
    return text;
}

bool is_single(const std::vector<TableRow>& rows) {
    return !rows.empty() && rows.front().summary.replicates == 1;
}

std::string header(Kind kind, bool once, Language language) {
    const Phrase of_levels = {"mean", "gemiddeld"};
    const Phrase of_differences = {"mean ± uncertainty", "gemiddeld ± onzekerheid"};
    const Phrase mean = once                   ? Phrase{"outcome", "uitkomst"}
                        : kind == Kind::levels ? of_levels
                                               : of_differences;
    const Phrase spread =
        once ? Phrase{} : Phrase{"   in 8 of 10 replicates", "   in 8 van de 10 herhalingen"};
    return left_aligned("", label_width) + right_aligned(mean.in(language), width_of(kind)) +
           spread.in(language);
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

std::vector<std::string> lines_of(const std::vector<TableRow>& rows, Kind kind, Language language) {
    std::vector<std::string> lines = {header(kind, is_single(rows), language)};
    for (const TableRow& row : rows) {
        const std::string mean =
            kind == Kind::levels ? level_text(row, language) : difference_text(row, language);
        lines.push_back(left_aligned(row.label.in(language), label_width) +
                        right_aligned(mean, width_of(kind)) + "   " +
                        spread_text(row, kind, language));
    }
    return lines;
}

Phrase note_under(const std::vector<TableRow>& rows, Kind kind) {
    if (is_single(rows)) {
        return {"One replicate says nothing about luck: choose --replicates 20 or more.",
                "Een herhaling zegt niets over toeval: kies --replicates 20 of meer."};
    }
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

Finding finding_of(const output::Summary& difference) {
    const std::optional<output::MeanInterval> interval = output::mean_interval(difference);
    if (!interval) {
        return Finding::one_replicate;
    }
    return interval->low > 0 || interval->high < 0 ? Finding::difference : Finding::none_shown;
}

}  // namespace afweging::app
