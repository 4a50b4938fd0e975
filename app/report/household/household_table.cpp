// SPDX-License-Identifier: EUPL-1.2
// Text of the huishoudtabel. JSON and CSV: household_data.cpp
#include "app/report/household/household_table.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/household/household_lines.hpp"
#include "app/report/household/sheet_words.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

using agents::HouseholdSheet;

/// A table of words; the first cell of each row is its name.
struct Grid {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
};

std::vector<std::size_t> widths_of(const Grid& grid) {
    std::vector<std::size_t> widths(grid.head.size(), 0);
    const auto widen = [&](const std::vector<std::string>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
        }
    };
    widen(grid.head);
    for (const std::vector<std::string>& row : grid.rows) { widen(row); }
    return widths;
}

/// Each row under its name, where the table is too wide.
Lines listed(const Grid& grid, std::size_t width) {
    Lines lines;
    for (const std::vector<std::string>& row : grid.rows) {
        lines.push_back(row[0]);
        for (std::size_t i = 1; i < row.size(); ++i) {
            for (const std::string& line : wrapped(grid.head[i] + ": " + row[i], width - 2)) {
                lines.push_back("  " + line);
            }
        }
    }
    return lines;
}

Lines drawn(const Grid& grid, std::size_t width) {
    const std::vector<std::size_t> widths = widths_of(grid);
    std::size_t total = 0;
    for (const std::size_t each : widths) { total += each + 2; }
    if (total - 2 > width) {
        return listed(grid, width);
    }
    Lines lines;
    const auto draw = [&](const std::vector<std::string>& row) {
        std::string line = left_aligned(row[0], widths[0]);
        for (std::size_t i = 1; i < row.size(); ++i) {
            line += "  " + right_aligned(row[i], widths[i]);
        }
        lines.push_back(without_trailing_spaces(line));
    };
    draw(grid.head);
    for (const std::vector<std::string>& row : grid.rows) { draw(row); }
    return lines;
}

/// Whole euros, halves away from zero.
std::string euros(std::int32_t cents, Language language) {
    const std::int32_t half = cents < 0 ? -50 : 50;
    return format_exact((cents + half) / 100, 0, language);
}

std::string hours_text(float hours, Language language) {
    const auto tenths = static_cast<std::int64_t>(std::lround(hours * 10.0F));
    return tenths % 10 == 0 ? format_exact(tenths / 10, 0, language)
                            : format_exact(tenths, 1, language);
}

std::string percent(double share, Language language) {
    return format_exact(std::llround(share * 100.0), 0, language) + " %";
}

std::string word(const LocalisedText& text, Language language) { return text.in(language); }

Grid grid_of(const std::vector<HouseholdColumn>& columns, Language language) {
    Grid grid;
    grid.head.push_back(word({"hours a week", "uren per week"}, language));
    for (const float hours : columns.front().hours) {
        grid.head.push_back(hours_text(hours, language));
    }
    for (const HouseholdColumn& column : columns) {
        grid.rows.push_back({word(column.label, language)});
    }
    return grid;
}

void add_block(const LocalisedText& title, const Grid& grid, Language language, std::size_t width,
               Lines& lines) {
    if (!lines.empty()) {
        lines.emplace_back();
    }
    for (const std::string& line : wrapped(word(title, language), width)) { lines.push_back(line); }
    const Lines drawn_lines = drawn(grid, width);
    lines.insert(lines.end(), drawn_lines.begin(), drawn_lines.end());
}

Grid pressures(const std::vector<HouseholdColumn>& columns, Language language) {
    Grid grid = grid_of(columns, language);
    const std::vector<float>& hours = columns.front().hours;
    grid.head.resize(1);
    for (std::size_t i = 1; i < hours.size(); ++i) {
        grid.head.push_back(hours_text(hours[i - 1], language) + "-" +
                            hours_text(hours[i], language));
    }
    for (std::size_t row = 0; row < columns.size(); ++row) {
        const std::vector<HouseholdSheet>& sheets = columns[row].sheets;
        for (std::size_t i = 1; i < sheets.size(); ++i) {
            grid.rows[row].push_back(
                percent(agents::marginal_pressure(sheets[i - 1], sheets[i]), language));
        }
    }
    return grid;
}

/// The rows of one household: a line for each number of hours.
std::vector<std::string> row_of(const HouseholdColumn& column, std::size_t i, Language language) {
    const HouseholdSheet& s = column.sheets[i];
    return {hours_text(column.hours[i], language),
            euros(s.gross(), language),
            euros(s.wages.sum(), language),
            euros(s.bijstand, language),
            euros(s.toeslagen(), language),
            euros(s.kinderbijslag, language),
            euros(s.local, language),
            euros(s.to_creditors, language),
            euros(s.left(), language),
            euros(s.left() - column.without_work.left(), language),
            i == 0 ? std::string()
                   : percent(agents::marginal_pressure(column.sheets[i - 1], s), language)};
}

}  // namespace

HouseholdColumn column_of(const std::string& key, const LocalisedText& label,
                          const agents::HouseholdCase& household, const std::vector<float>& hours,
                          const agents::StatuteRow& law) {
    HouseholdColumn column{key, label, household, law, hours, {}, {}};
    for (const float each : hours) {
        column.sheets.push_back(agents::sheet_of(agents::at_hours(household, each), law));
    }
    column.without_work = agents::sheet_of(agents::at_hours(household, 0), law);
    return column;
}

Lines lines_of_many(const std::vector<HouseholdColumn>& columns, Language language,
                    std::size_t width) {
    Grid left = grid_of(columns, language);
    Grid gained = left;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        for (const HouseholdSheet& sheet : columns[row].sheets) {
            left.rows[row].push_back(euros(sheet.left(), language));
            gained.rows[row].push_back(
                euros(sheet.left() - columns[row].without_work.left(), language));
        }
    }
    Lines lines;
    add_block({"Left a month for rent and all else [EUR]",
               "Over per maand voor huur en al het andere [euro]"},
              left, language, width, lines);
    add_block({"More than at 0 hours (armoedeval where this is little) [EUR a month]",
               "Meer dan bij 0 uur (armoedeval waar dit weinig is) [euro per maand]"},
              gained, language, width, lines);
    if (columns.front().hours.size() > 1) {
        add_block({"Marginale druk: share of extra gross wages that is lost between these hours",
                   "Marginale druk: deel van het extra brutoloon dat weggaat tussen deze uren"},
                  pressures(columns, language), language, width, lines);
    }
    return lines;
}

Lines lines_of_one(const HouseholdColumn& column, Language language, std::size_t width) {
    Grid grid;
    for (const PrintedWord& head : sheet_heads()) {
        grid.head.push_back(word(head.label, language));
    }
    for (std::size_t i = 0; i < column.sheets.size(); ++i) {
        grid.rows.push_back(row_of(column, i, language));
    }
    Lines lines;
    add_block(filled({"{0} [EUR a month]", "{0} [euro per maand]"}, {column.label}), grid, language,
              width, lines);
    return lines;
}

std::vector<LocalisedText> explained(const HouseholdColumn& column, std::size_t at) {
    std::vector<LocalisedText> paragraphs;
    for (const SheetLine& line : lines_of(column.household, column.sheets[at], column.law)) {
        const LocalisedText amount{format_exact(line.cents, 2, Language::en),
                                   format_exact(line.cents, 2, Language::nl)};
        paragraphs.push_back(
            filled({"{0}: {1}. {2}", "{0}: {1}. {2}"}, {line.label, amount, rule_of(line)}));
    }
    return paragraphs;
}

}  // namespace afweging::app
