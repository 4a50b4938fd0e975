// SPDX-License-Identifier: EUPL-1.2
// Periods and numbers as municipalities and CBS write them.
#include "calibration/own_figures/own_cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "calibration/own_figures/own_measures.hpp"

namespace afweging::calibration {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_stars(std::string_view cell) {
    std::string text = plain_name(cell);
    while (!text.empty() && (text.back() == '*' || text.back() == ' ')) { text.pop_back(); }
    return text;
}

/// The runs of digits, and what stands between them.
struct Runs {
    std::vector<std::string> digits;
    std::string rest;  ///< all that is no digit, without blanks and hyphens
};

Runs runs_of(const std::string& text) {
    Runs runs;
    bool inside = false;
    for (const char c : text) {
        if (is_digit(c)) {
            if (!inside) {
                runs.digits.emplace_back();
            }
            runs.digits.back() += c;
        } else if (c != ' ' && c != '-' && c != '/' && c != '.') {
            runs.rest += c;
        }
        inside = is_digit(c);
    }
    return runs;
}

std::int32_t number(const std::string& digits) {
    std::int32_t value = -1;
    if (digits.size() <= 8) {
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    }
    return value;
}

bool is_year(std::int32_t year) { return year >= 1990 && year <= 2100; }

/// Of four digits, or of two as Excel shows them: 24 is 2024, 90 to 99 are of the century before.
std::int32_t year_of(const std::string& digits) {
    const std::int32_t year = number(digits);
    return digits.size() == 2 ? year + (year < 90 ? 2000 : 1900) : year;
}

std::optional<OwnPeriod> month(std::int32_t year, std::int32_t of_year) {
    if (!is_year(year) || of_year < 1 || of_year > 12) {
        return std::nullopt;
    }
    return OwnPeriod{sim::Month::of(year, of_year), 1};
}

std::optional<OwnPeriod> quarter(std::int32_t year, std::int32_t of_year) {
    if (!is_year(year) || of_year < 1 || of_year > 4) {
        return std::nullopt;
    }
    return OwnPeriod{sim::Month::of(year, 3 * of_year - 2), 3};
}

/// 1 to 12 by its name or its first three letters, in either language; 0: none.
std::int32_t named_month(const std::string& word) {
    static constexpr std::array<std::string_view, 24> names = {
        "januari", "februari", "maart",     "april",   "mei",      "juni",
        "juli",    "augustus", "september", "oktober", "november", "december",
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (word == names[i] || (word.size() == 3 && names[i].substr(0, 3) == word) ||
            (word == "mrt" && i == 2)) {
            return static_cast<std::int32_t>(i % 12 + 1);
        }
    }
    return 0;
}

bool is_quarter(const std::string& rest) {
    return rest == "ekwartaal" || rest == "kw" || rest == "q" || rest == "kwartaal" || rest == "k";
}

std::optional<OwnPeriod> of_one_run(const Runs& runs) {
    const std::string& digits = runs.digits[0];
    const std::int32_t year = number(digits.substr(0, 4));
    if (digits.size() == 4 && runs.rest.empty() && is_year(year)) {
        return OwnPeriod{sim::Month::of(year, 1), 12};
    }
    if (digits.size() == 6 && runs.rest.empty()) {
        return month(year, number(digits.substr(4)));
    }
    return digits.size() == 4 || digits.size() == 2 ? month(year_of(digits), named_month(runs.rest))
                                                    : std::nullopt;
}

std::optional<OwnPeriod> of_two_runs(const Runs& runs) {
    if (const std::int32_t named = named_month(runs.rest); named != 0) {  // "31-jan-24"
        const std::int32_t day = number(runs.digits[0]);
        return runs.digits[0].size() <= 2 && day >= 1 && day <= 31
                   ? month(year_of(runs.digits[1]), named)
                   : std::nullopt;
    }
    const std::size_t at = runs.digits[0].size() == 4 ? 0 : 1;
    if (runs.digits[at].size() != 4) {
        return std::nullopt;
    }
    const std::int32_t year = number(runs.digits[at]);
    const std::int32_t other = number(runs.digits[1 - at]);
    if (is_quarter(runs.rest)) {
        return quarter(year, other);
    }
    if (runs.rest == "jj" && other == 0 && is_year(year)) {
        return OwnPeriod{sim::Month::of(year, 1), 12};
    }
    return runs.rest.empty() || runs.rest == "mm" || runs.rest == "m" ? month(year, other)
                                                                      : std::nullopt;
}

/// Digits with marks between them: what they are when `mark` parts decimals, or marks thousands.
struct Marked {
    std::string digits;  ///< and decimals behind a point
    std::size_t points = 0;
    std::size_t commas = 0;
    std::size_t behind = 0;  ///< digits behind the last mark
    bool grouped = true;     ///< every mark has three digits behind it up to the next
    bool fits = true;        ///< nothing but digits and marks
};

Marked marked(std::string_view text) {
    Marked result;
    std::size_t since = 0;
    bool any = false;
    for (const char c : text) {
        if (is_digit(c)) {
            result.digits += c;
            ++since;
        } else if (c == '.' || c == ',') {
            result.grouped = result.grouped && (any ? since == 3 : since >= 1 && since <= 3);
            (c == '.' ? result.points : result.commas) += 1;
            since = 0;
            any = true;
        } else {
            result.fits = false;
        }
    }
    result.behind = any ? since : 0;
    result.grouped = result.grouped && (!any || since == 3);
    result.fits = result.fits && !result.digits.empty() && result.digits.size() <= 15;
    return result;
}

/// Without blanks (also those that do not break), euro sign and stars.
std::string bare(std::string_view cell) {
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell.substr(i, 2) == "\xC2\xA0") {
            ++i;
        } else if (cell.substr(i, 3) == "\xE2\x82\xAC" || cell.substr(i, 3) == "\xE2\x80\xAF") {
            i += 2;
        } else if (cell[i] != ' ' && cell[i] != '\t' && cell[i] != '*') {
            text += cell[i];
        }
    }
    return text;
}

bool is_missing(const std::string& text) {
    return text.empty() || text == "." || text == "-" || text == "x" || text == "X" ||
           text == "NA" || text == "n.b." || text == "nb";
}

double value_of(const std::string& digits, std::size_t decimals) {
    double whole = 0;
    for (const char c : digits) { whole = 10 * whole + (c - '0'); }
    for (std::size_t i = 0; i < decimals; ++i) { whole /= 10; }
    return whole;
}

}  // namespace

std::optional<OwnPeriod> period_in(std::string_view cell) {
    const Runs runs = runs_of(without_stars(cell));
    if (runs.digits.size() == 1) {
        return of_one_run(runs);
    }
    if (runs.digits.size() == 2) {
        return of_two_runs(runs);
    }
    if (runs.digits.size() == 3 && runs.rest.empty()) {  // a date: its month
        const bool year_first = runs.digits[0].size() == 4;
        return month(number(runs.digits[year_first ? 0 : 2]), number(runs.digits[1]));
    }
    return std::nullopt;
}

FigureCell count_in(std::string_view cell) {
    const std::string text = bare(cell);
    if (is_missing(text)) {
        return {FigureKind::missing, 0};
    }
    Marked number = marked(text);
    const std::size_t marks = number.points + number.commas;
    if (!number.fits || (number.points > 0 && number.commas > 0)) {
        return {};
    }
    if (marks == 0 || number.grouped) {
        return {FigureKind::number, value_of(number.digits, 0)};
    }
    const std::string tail = number.digits.substr(number.digits.size() - number.behind);
    const bool no_fraction = tail.find_first_not_of('0') == std::string::npos;
    return marks == 1 && no_fraction
               ? FigureCell{FigureKind::number, value_of(number.digits, number.behind)}
               : FigureCell{};
}

FigureCell amount_in(std::string_view cell, DecimalMark mark) {
    std::string text = bare(cell);
    if (is_missing(text)) {
        return {FigureKind::missing, 0};
    }
    const bool below_zero = text.front() == '-';
    text.erase(0, below_zero ? 1 : 0);
    const Marked number = marked(text);
    if (!number.fits) {
        return {};
    }
    const double sign = below_zero ? -1 : 1;
    const std::size_t marks = number.points + number.commas;
    const bool both = number.points > 0 && number.commas > 0;
    const bool last_is_point = text.rfind('.') != std::string::npos &&
                               (number.commas == 0 || text.rfind('.') > text.rfind(','));
    if (both) {
        const bool once = (last_is_point ? number.points : number.commas) == 1;
        return once ? FigureCell{FigureKind::number, sign * value_of(number.digits, number.behind)}
                    : FigureCell{};
    }
    if (marks == 0 || (marks > 1 && number.grouped)) {
        return {FigureKind::number, sign * value_of(number.digits, 0)};
    }
    if (marks > 1) {
        return {};
    }
    if (number.behind != 3) {
        return {FigureKind::number, sign * value_of(number.digits, number.behind)};
    }
    if (mark == DecimalMark::comma && last_is_point && number.grouped) {
        return {FigureKind::number, sign * value_of(number.digits, 0)};
    }
    return {FigureKind::doubtful, 0};
}

}  // namespace afweging::calibration
