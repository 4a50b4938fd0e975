// SPDX-License-Identifier: EUPL-1.2
// The municipality's own tables: old, new and mutation, each with its range.
#include <cmath>

#include "app/report/page/sections/sections.hpp"
#include "app/report/tables/municipal_tables.hpp"

namespace afweging::app::page {
namespace {

/// With more plans the tables by year would make the page too large for mail: they are in Excel.
constexpr std::size_t most_plans_by_year = 2;

/// What a reader of books looks at first.
enum class Column { before, after, change };

const TableNumber& number_in(const TableCell& cell, Column column) {
    return column == Column::before  ? cell.before
           : column == Column::after ? cell.after
                                     : cell.change;
}

std::string plans_of(std::size_t plan, Column column) {
    return column == Column::before  ? letter_of(0)
           : column == Column::after ? letter_of(plan)
                                     : plans_key(plan);
}

/// One plan beside the first, or alone.
class Books {
public:
    Books(const ReportInput& input, std::size_t plan, const MunicipalTables& tables)
        : input_(input), plan_(plan), tables_(tables) {}

    [[nodiscard]] Html of_period(std::size_t period) const {
        Html content;
        for (const TableBlock& block : tables_.blocks) {
            HtmlTable table{filled({"{0}, {1}"}, {block.title, tables_.periods[period].label}),
                            {{"Line", "Post"}, {"Old", "Oud"}},
                            {}};
            if (tables_.compared) {
                table.columns.push_back({"New", "Nieuw"});
                table.columns.push_back({"Mutation", "Mutatie"});
            }
            for (const TableLine& line : block.lines) {
                table.rows.push_back(row_of(line, period));
            }
            content += page::table(table, input_.language);
        }
        return content;
    }

private:
    [[nodiscard]] TableRowHtml row_of(const TableLine& line, std::size_t period) const {
        const bool sum = line.role == LineRole::sum || line.role == LineRole::balance;
        Html head = words(line.label, input_.language);
        if (!line.taakveld.empty()) {
            head += sentence({" (taakveld {0})"}, {text(line.taakveld)}, input_.language);
        }
        TableRowHtml row{std::move(head), {cell(line, period, Column::before)}, sum ? "sum" : ""};
        if (tables_.compared) {
            row.cells.push_back(cell(line, period, Column::after));
            row.cells.push_back(cell(line, period, Column::change));
        }
        return row;
    }

    [[nodiscard]] HtmlCell cell(const TableLine& line, std::size_t period, Column column) const {
        const TableNumber& number = number_in(line.cells[period], column);
        if (!std::isfinite(number.value)) {
            return {text("-"), "number"};
        }
        const bool ranged = std::isfinite(number.low) && std::isfinite(number.high);
        const Html range = ranged ? element("small", {{"class", "range"}},
                                            text(app::told_range(number, input_.language)))
                                  : Html();
        const std::string source = source_key("table-" + line.key, plans_of(plan_, column),
                                              tables_.periods[period].months);
        const Passing passed{number.value,
                             ranged ? number.low : number.value,
                             ranged ? number.high : number.value,
                             app::name_of(line.unit).in(input_.language),
                             source,
                             grade_of_outcomes(input_)};
        return {estimate(Html{text(app::told(number.value, line.decade, input_.language)),
                              text(" "), range},
                         passed),
                "number"};
    }

    const ReportInput& input_;
    std::size_t plan_;
    const MunicipalTables& tables_;
};

Html tables_of(const ReportInput& input, std::size_t plan) {
    const output::Results& first = *input.plans.front().results;
    const MunicipalTables tables =
        plan == 0 ? municipal_tables(first, *input.taakvelden)
                  : municipal_tables(first, *input.plans[plan].results, *input.taakvelden);
    const Books books(input, plan, tables);
    Html years;
    Html content =
        element("h3", {{"class", "no-print"}}, words(plan_name(input, plan), input.language));
    Html whole;
    for (std::size_t p = 0; p < tables.periods.size(); ++p) {
        if (tables.periods[p].whole || tables.periods.size() == 1) {
            whole += books.of_period(p);
        } else {
            years += books.of_period(p);
        }
    }
    content += folded({"Over the whole period", "Over de hele periode"}, whole, input.language);
    if (!years.empty() && input.plans.size() <= most_plans_by_year) {
        content += folded({"The same by year", "Hetzelfde per jaar"}, years, input.language);
    }
    Html notes;
    for (const LocalisedText& note : tables.notes) {
        notes += element("li", given(note, input.language));
    }
    return content + folded({"How to read these tables", "Hoe u deze tabellen leest"},
                            element("ul", notes), input.language);
}

}  // namespace

Html tables_section(const ReportInput& input) {
    if (input.taakvelden == nullptr) {
        return {};
    }
    Html content = paragraph(words(
        {"In the words and headings of the municipality's own books; in Excel: afweging export "
         "--tabellen.",
         "In de woorden en posten van de eigen begroting; in Excel: afweging export --tabellen."},
        input.language));
    const std::size_t first = input.plans.size() > 1 ? 1 : 0;
    for (std::size_t i = first; i < input.plans.size(); ++i) { content += tables_of(input, i); }
    return section("tables", {"The municipality's tables", "De tabellen van de gemeente"}, content,
                   input.language);
}

}  // namespace afweging::app::page
