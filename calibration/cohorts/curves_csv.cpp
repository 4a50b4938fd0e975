// SPDX-License-Identifier: EUPL-1.2
// One point of a curve on each line.
#include "calibration/cohorts/curves_csv.hpp"

#include <optional>
#include <string>

#include "calibration/cohorts/curves.hpp"
#include "output/csv_parts.hpp"
#include "output/summary.hpp"

namespace afweging::calibration {
namespace {

using output::CsvColumn;
using output::CsvStyle;

/// Tables of shares in a dialect.
class Lines {
public:
    explicit Lines(output::CsvDialect dialect) : style_(output::style_of(dialect)) {}

    [[nodiscard]] bool dutch() const { return style_.dialect == output::CsvDialect::dutch; }
    [[nodiscard]] std::string text(const std::string& key, const std::string& nl) const {
        return output::csv_cell(dutch() ? nl : key, style_.dialect) + style_.separator;
    }
    /// Six decimals: shares of a million people; empty where there is none.
    [[nodiscard]] std::string number(double value) const {
        constexpr int decimals = 6;
        return output::csv_number(value, decimals, style_);
    }
    [[nodiscard]] std::string share(const output::Summary& summary) const {
        if (summary.replicates == 0) {
            return std::string(3, style_.separator);
        }
        const auto interval = output::mean_interval(summary);
        return number(summary.mean) + (interval ? number(interval->low) + number(interval->high)
                                                : std::string(2, style_.separator));
    }
    /// The line without its last separator.
    [[nodiscard]] std::string ended(std::string line) const {
        line.pop_back();
        return line + std::string(style_.line_end);
    }
    [[nodiscard]] std::string header(const std::vector<CsvColumn>& columns) const {
        std::string line(style_.start);
        for (const CsvColumn& column : columns) { line += text(column.key, column.nl); }
        return ended(line);
    }

private:
    CsvStyle style_;
};

std::vector<CsvColumn> share_columns(const std::string& key, const std::string& nl) {
    return {
        {key, nl}, {key + "_low_95", nl + " vanaf (95 %)"}, {key + "_high_95", nl + " tot (95 %)"}};
}

void append(std::vector<CsvColumn>& columns, std::vector<CsvColumn> more) {
    columns.insert(columns.end(), more.begin(), more.end());
}

void write_curve(output::CsvFolder& folder, const Lines& lines, const std::string& who,
                 const Curve& curve) {
    const std::string what = lines.text(curve.quantity, curve.label.nl) +
                             lines.text(curve.destination, curve.destination);
    for (std::size_t m = 0; m < curve.months.size(); ++m) {
        const CurvePoint& point = curve.months[m];
        folder.line(lines.ended(what + who + lines.text(std::to_string(m), std::to_string(m)) +
                                lines.share(point.share) + lines.number(point.persons) +
                                lines.text(std::to_string(point.share.replicates),
                                           std::to_string(point.share.replicates))));
    }
}

void write_cohorts(output::CsvFolder& folder, const Lines& lines, const output::Values& values) {
    std::vector<CsvColumn> columns{{"quantity", "gegeven"},
                                   {"destination", "bestemming"},
                                   {"entry", "moment van instroom"},
                                   {"cohort", "groep bij instroom"},
                                   {"months", "maanden sinds instroom of uitstroom"}};
    append(columns, share_columns("share", "aandeel"));
    append(columns, {{"persons", "personen"}, {"replicates", "herhalingen"}});
    folder.begin("cohorts", lines.header(columns));
    const std::vector<sim::Label>& entries = values.layout().axes[0].entries;
    const std::vector<sim::Label>& cohorts = values.layout().axes[1].entries;
    for (std::size_t e = 0; e < entries.size(); ++e) {
        for (std::size_t c = 0; c < cohorts.size(); ++c) {
            const std::string who = lines.text(entries[e].key, entries[e].nl) +
                                    lines.text(cohorts[c].key, cohorts[c].nl);
            for (const Curve& curve : curves_of(values, e, c)) {
                write_curve(folder, lines, who, curve);
            }
        }
    }
}

void write_spells(output::CsvFolder& folder, const Lines& lines, const output::Values& values) {
    std::vector<CsvColumn> columns{{"months_on_bijstand", "maanden bijstand"}};
    append(columns, share_columns("clients", "aandeel mensen"));
    append(columns, share_columns("leave_in_month", "uitstroom per maand"));
    append(columns, share_columns("to_work_in_month", "naar werk per maand"));
    append(columns, share_columns("exits", "aandeel uitstroom"));
    append(columns, {{"persons", "personen"}});
    folder.begin("spells", lines.header(columns));
    for (const SpellRow& row : spells_of(values)) {
        folder.line(lines.ended(lines.text(row.band, row.label.nl) + lines.share(row.clients) +
                                lines.share(row.leave) + lines.share(row.to_work) +
                                lines.share(row.exits) + lines.number(row.persons)));
    }
}

}  // namespace

std::vector<output::CsvFile> export_curves_csv(const output::Results& results,
                                               const output::CsvTarget& target) {
    const Lines lines(target.dialect);
    output::CsvFolder folder(target);
    write_cohorts(folder, lines, results.values);
    write_spells(folder, lines, results.values);
    return folder.commit();
}

}  // namespace afweging::calibration
