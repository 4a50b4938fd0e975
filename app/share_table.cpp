// SPDX-License-Identifier: EUPL-1.2
// Columns of months.
#include "app/share_table.hpp"

#include <algorithm>

#include "app/report/numbers.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

constexpr std::size_t cell_width = 14;
constexpr std::size_t most_label = 54;

std::string cell_of(const calibration::CurvePoint& point, Language language) {
    const bool marked = point.share.replicates > 0 && is_few(point);
    return percentage(point.share, language) + (marked ? "*" : "");
}

std::string part_of(const LocalisedText& heading, const std::vector<std::uint32_t>& months,
                    std::size_t labels, Language language) {
    std::string line = left_aligned(heading.in(language), labels);
    for (const std::uint32_t month : months) {
        line += right_aligned(std::to_string(month), cell_width);
    }
    return without_trailing_spaces(line);
}

/// Where a label and a number do not fit beside each other: the numbers below it.
std::vector<std::string> stacked(const LocalisedText& heading, const std::vector<ShareRow>& rows,
                                 const std::vector<std::uint32_t>& months, Language language,
                                 std::size_t width) {
    std::vector<std::string> lines = wrapped(heading.in(language), width);
    for (const ShareRow& row : rows) {
        for (const std::string& line : wrapped(row.label.in(language), width)) {
            lines.push_back(line);
        }
        for (const std::uint32_t month : months) {
            lines.push_back(right_aligned(std::to_string(month), 5) +
                            right_aligned(cell_of(row.curve->months[month], language), cell_width));
        }
    }
    return lines;
}

}  // namespace

output::Summary in_percent(output::Summary share) {
    for (double* value : {&share.mean, &share.standard_deviation, &share.standard_error, &share.p10,
                          &share.p90, &share.lowest, &share.highest}) {
        *value *= 100;
    }
    share.unit = {"%", "%", 1};
    return share;
}

std::string percentage(const output::Summary& share, Language language) {
    if (share.replicates == 0) {
        return language == Language::nl ? "n.v.t." : "n/a";
    }
    const output::Summary percent = in_percent(share);
    if (share.replicates == 1 || without_spread(share)) {
        return format_rounded(percent.mean, -1, language);
    }
    const auto interval = output::mean_interval(percent);
    const double reach = interval ? (interval->high - interval->low) / 2 : 0;
    // Tenths, unless luck moves whole points more or only hundredths.
    const int decade =
        reach > 0 ? std::max(mean_decade(percent), std::min(-1, decade_of(reach))) : -1;
    return format_rounded(percent.mean, decade, language) + " ± " +
           format_rounded(reach, decade, language);
}

std::vector<std::uint32_t> printed_months(std::size_t months) {
    std::vector<std::uint32_t> result;
    for (const std::uint32_t month : {0U, 3U, 6U, 12U, 18U, 24U}) {
        if (month < months) {
            result.push_back(month);
        }
    }
    for (std::uint32_t month = 36; month < months; month += 12) { result.push_back(month); }
    return result;
}

std::vector<std::string> lines_of(const LocalisedText& heading, const std::vector<ShareRow>& rows,
                                  Language language, std::size_t width) {
    std::size_t labels = width_of(heading.in(language)) + 1;
    for (const ShareRow& row : rows) {
        labels = std::max(labels, width_of(row.label.in(language)) + 1);
    }
    labels = std::min(labels, most_label);
    const std::size_t room = width >= labels + cell_width ? (width - labels) / cell_width : 1;
    const auto months = rows.empty() ? std::vector<std::uint32_t>{}
                                     : printed_months(rows.front().curve->months.size());
    if (width < labels + cell_width) {
        return stacked(heading, rows, months, language, width);
    }
    std::vector<std::string> lines;
    for (std::size_t first = 0; first < months.size(); first += room) {
        const auto from = months.begin() + static_cast<std::ptrdiff_t>(first);
        const auto count = std::min(room, months.size() - first);
        const std::vector<std::uint32_t> part(from, from + static_cast<std::ptrdiff_t>(count));
        lines.push_back(part_of(heading, part, labels, language));
        for (const ShareRow& row : rows) {
            std::string line = left_aligned(row.label.in(language), labels);
            for (const std::uint32_t month : part) {
                line += right_aligned(cell_of(row.curve->months[month], language), cell_width);
            }
            lines.push_back(line);
        }
    }
    return lines;
}

bool any_few(const std::vector<ShareRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const ShareRow& row) {
        const auto months = printed_months(row.curve->months.size());
        return std::any_of(months.begin(), months.end(), [&](std::uint32_t month) {
            const calibration::CurvePoint& point = row.curve->months[month];
            return point.share.replicates > 0 && is_few(point);
        });
    });
}

}  // namespace afweging::app
