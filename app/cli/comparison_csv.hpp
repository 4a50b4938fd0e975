// SPDX-License-Identifier: EUPL-1.2
// A comparison as tables for spreadsheets. Columns: docs/formats/comparison-csv.md
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/report/budget/budget_table.hpp"
#include "app/report/compare/comparison.hpp"
#include "app/report/compare/doubt_comparison.hpp"
#include "app/report/compare/law_part.hpp"
#include "output/csv_parts.hpp"
#include "output/export_csv.hpp"

namespace afweging::app {

/// A table that is being filled.
struct CsvSheet {
    std::string name;
    std::vector<output::CsvColumn> columns;
    std::vector<std::string> lines;  ///< each with its end
};

/// The tables of one comparison, filled plan by plan and written together. Plans are called by the
/// words that named them.
class ComparisonCsv {
public:
    explicit ComparisonCsv(output::CsvDialect dialect) : style_(output::style_of(dialect)) {}

    /// Levels of a plan, the first one too.
    void add_levels(const std::string& plan, const output::Results& results);
    /// What it does more than the first.
    void add(const std::string& plan, const Comparison& comparison, const output::Provenance& run);
    void add(const std::string& plan, const BudgetComparison& budgets,
             const output::Provenance& run);
    void add(const std::string& plan, const DoubtComparison& comparison,
             const output::Provenance& run);
    void add(const std::string& plan, const std::vector<LawPart>& parts);

    /// Lines of a table that was filled elsewhere, behind those that it has.
    void add(CsvSheet sheet) {
        for (CsvSheet& each : sheets_) {
            if (each.name == sheet.name) {
                each.lines.insert(each.lines.end(), sheet.lines.begin(), sheet.lines.end());
                return;
            }
        }
        sheets_.push_back(std::move(sheet));
    }
    [[nodiscard]] const output::CsvStyle& style() const { return style_; }

    /// Writes the tables that have lines. Errors as export_csv.
    [[nodiscard]] std::vector<output::CsvFile> write(output::CsvTarget target) const;

    /// Every name that a table may have, without ".csv".
    [[nodiscard]] static std::vector<std::string> names();

private:
    output::CsvStyle style_;
    std::vector<CsvSheet> sheets_;
};

}  // namespace afweging::app
