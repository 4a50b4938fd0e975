// SPDX-License-Identifier: EUPL-1.2
// How tables are laid out.
#include "app/report/table.hpp"

#include <algorithm>
#include <optional>

#include "app/report/cells.hpp"
#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

constexpr std::size_t label_width = 38;
constexpr std::size_t mean_width = 14;
constexpr std::size_t difference_width = 22;  // of a mean and how far it may be off

std::size_t number_width(Kind kind) { return kind == Kind::levels ? mean_width : difference_width; }

std::string unit_of(const output::ShownUnit& unit, Language language) {
    const std::string name = language == Language::nl ? unit.nl : unit.en;
    return name == "1" ? "" : ' ' + name;
}

std::string level_text(const TableRow& row, Language language) {
    if (row.summary.replicates == 0) {
        return language == Language::nl ? "n.v.t." : "n/a";
    }
    return format_mean(row.summary, language);
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
    if (row.summary.replicates == 0) {
        return dutch ? "er is niemand" : "there is nobody";
    }
    if (row.summary.replicates == 1) {
        const std::string unit = unit_of(row.summary.unit, language);
        return unit.empty() ? unit : unit.substr(1);
    }
    if (without_spread(row.summary)) {
        if (kind == Kind::differences && !(row.summary.mean > 0 || row.summary.mean < 0)) {
            return dutch ? "geen verschil" : "no difference";
        }
        const std::string unit = unit_of(row.summary.unit, language);
        const std::string each = std::to_string(row.summary.replicates);
        return (dutch ? "in alle " + each + " gelijk" : "the same in all " + each) +
               (unit.empty() ? "" : "," + unit);
    }
    const std::string text =
        format_interval(row.summary, language) + unit_of(row.summary.unit, language);
    if (kind == Kind::differences && finding_of(row.summary) == Finding::none_shown) {
        return text + (dutch ? " (geen aantoonbaar verschil)" : " (no demonstrable difference)");
    }
    return text;
}

/// Replicates of the run; a line may have fewer.
std::size_t replicates_of(const std::vector<TableRow>& rows) {
    std::size_t most = 0;
    for (const TableRow& row : rows) { most = std::max(most, row.summary.replicates); }
    return most;
}

bool lacks_answers(const std::vector<TableRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [&](const TableRow& row) {
        return row.summary.replicates < replicates_of(rows);
    });
}

LocalisedText name_of_spread(std::size_t replicates) {
    if (replicates < 2) {
        return {};
    }
    return replicates < least_for_tenths
               ? LocalisedText{"lowest to highest", "laagste tot hoogste"}
               : LocalisedText{"in 8 of 10 replicates", "in 8 van de 10 herhalingen"};
}

Cells heading(Kind kind, std::size_t replicates, Language language) {
    const LocalisedText of_levels = {"mean", "gemiddeld"};
    const LocalisedText of_differences = {"mean ± uncertainty", "gemiddeld ± onzekerheid"};
    const LocalisedText mean = replicates < 2         ? LocalisedText{"outcome", "uitkomst"}
                               : kind == Kind::levels ? of_levels
                                                      : of_differences;
    return {"", mean.in(language), name_of_spread(replicates).in(language)};
}

LocalisedText note_on_levels() {
    return {
        "Rounded to the standard error of the mean: the last digit is the first that luck "
        "still moves.",
        "Afgerond op de standaardfout van het gemiddelde: het laatste cijfer is het eerste "
        "dat door toeval nog verschuift."};
}

LocalisedText note_on_differences(std::size_t replicates) {
    const LocalisedText spread =
        replicates < least_for_tenths
            ? LocalisedText{"Lowest to highest", "Laagste tot hoogste"}
            : LocalisedText{"In 8 of 10 replicates", "In 8 van de 10 herhalingen"};
    return filled(
        {"Mean ± uncertainty: how sure the average is. With 95 % confidence the average over very "
         "many replicates lies within it. When zero lies within it too, there is no demonstrable "
         "difference. Of 20 differences that are not there, one on average is taken for real. "
         "{0}: how far single worlds lie apart by chance. Also when the average is sure, one world "
         "can turn out the other way.",
         "Gemiddeld ± onzekerheid: hoe zeker het gemiddelde is. Met 95 % zekerheid ligt het "
         "gemiddelde over heel veel herhalingen daarbinnen. Ligt nul daar ook in, dan is er geen "
         "aantoonbaar verschil. Van 20 verschillen die er niet zijn, lijkt er gemiddeld een toch "
         "echt. {0}: hoe ver losse werelden door toeval uiteenlopen. Ook als het gemiddelde zeker "
         "is, kan het in een enkele wereld andersom uitvallen."},
        {spread});
}

}  // namespace

std::vector<TableRow> table_of(const output::Results& results) {
    std::vector<TableRow> rows;
    for (const Outcome& each : outcomes()) {
        rows.push_back({each.key, each.label, output::summarise(each.measure(results.values))});
    }
    return rows;
}

std::vector<std::string> lines_of(const std::vector<TableRow>& rows, Kind kind, Language language,
                                  std::size_t width) {
    std::vector<Cells> cells = {heading(kind, replicates_of(rows), language)};
    std::size_t labels = label_width;
    for (const TableRow& row : rows) {
        const std::string mean =
            kind == Kind::levels ? level_text(row, language) : difference_text(row, language);
        cells.push_back(
            {printable(row.label.in(language)), mean, spread_text(row, kind, language)});
        labels = std::max(labels, width_of(cells.back().label) + 1);
    }
    return laid_out(cells, {labels, number_width(kind)}, width);
}

std::string difference_cell(const output::Summary& difference, Language language) {
    const std::string text = difference_text({"", {}, difference}, language);
    const bool doubtful =
        !without_spread(difference) && finding_of(difference) == Finding::none_shown;
    return doubtful ? "(" + text + ")" : text;
}

std::vector<LocalisedText> notes_under(const std::vector<TableRow>& rows, Kind kind) {
    const std::size_t replicates = replicates_of(rows);
    std::vector<LocalisedText> notes;
    if (replicates == 1) {
        notes.push_back({"One replicate says nothing about luck: choose --replicates 20 or more.",
                         "Een herhaling zegt niets over toeval: kies --replicates 20 of meer."});
    } else {
        notes.push_back(kind == Kind::levels ? note_on_levels() : note_on_differences(replicates));
    }
    if (lacks_answers(rows)) {
        notes.push_back(
            {"Where nobody is on bijstand there is no average: a line leaves out such "
             "replicates.",
             "Waar niemand in de bijstand zit, is er geen gemiddelde: een regel slaat "
             "zulke herhalingen over."});
    }
    return notes;
}

Finding finding_of(const output::Summary& difference) {
    const std::optional<output::MeanInterval> interval = output::mean_interval(difference);
    if (!interval) {
        return Finding::one_replicate;
    }
    return interval->low > 0 || interval->high < 0 ? Finding::difference : Finding::none_shown;
}

}  // namespace afweging::app
