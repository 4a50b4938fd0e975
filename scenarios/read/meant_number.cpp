// SPDX-License-Identifier: EUPL-1.2
// From a number on paper to a number in TOML, in digits: nothing is rounded.
#include "scenarios/read/meant_number.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace afweging::scenarios {
namespace {

/// A sign or word beside the digits, and the power of ten that it stands for.
struct Ornament {
    std::string_view text;
    int power;
};

constexpr std::array<Ornament, 18> before_or_after = {{
    {"€", 0},
    {"euro's", 0},
    {"euros", 0},
    {"euro", 0},
    {"eur", 0},
    {"%", -2},
    {"procent", -2},
    {"percent", -2},
    {"duizend", 3},
    {"thousand", 3},
    {"ton", 5},
    {"miljoen", 6},
    {"million", 6},
    {"mln", 6},
    {"mln.", 6},
    {"miljard", 9},
    {"billion", 9},
    {"k", 3},
}};
constexpr std::array<std::string_view, 4> no_cents = {",-", ",--", ".-", ",="};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Small letters; blanks of every width are one kind, and so are apostrophes.
std::string plain(std::string_view written) {
    constexpr std::array<std::pair<std::string_view, char>, 4> same = {
        {{"\u00A0", ' '}, {"\u202F", ' '}, {"\u2009", ' '}, {"\u2019", '\''}}};
    std::string text;
    for (std::size_t i = 0; i < written.size();) {
        const auto found = std::find_if(same.begin(), same.end(), [&](const auto& each) {
            return written.substr(i).starts_with(each.first);
        });
        text += found == same.end() ? small(written[i] == '\t' ? ' ' : written[i]) : found->second;
        i += found == same.end() ? 1 : found->first.size();
    }
    return text;
}

void trim(std::string& text) {
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
}

/// Takes one ornament off; false when there is none.
bool take_ornament(std::string& text, int& power) {
    for (const Ornament& each : before_or_after) {
        const bool ends = text.ends_with(each.text);
        if (ends || (each.power == 0 && text.starts_with(each.text))) {
            text.erase(ends ? text.size() - each.text.size() : 0, each.text.size());
            power += each.power;
            return true;
        }
    }
    for (const std::string_view each : no_cents) {
        if (text.ends_with(each)) {
            text.erase(text.size() - each.size());
            return true;
        }
    }
    return false;
}

/// Digits before and behind the mark of decimals.
struct Digits {
    std::string whole;
    std::string fraction;
};

/// The text without the separator; empty when it does not part the digits by three.
std::optional<std::string> ungrouped(std::string_view text, char separator) {
    std::string digits;
    std::size_t in_group = 0;
    bool first = true;
    for (const char c : text) {
        if (c != separator) {
            digits += c;
            ++in_group;
            continue;
        }
        if (in_group == 0 || in_group > 3 || (!first && in_group != 3)) {
            return std::nullopt;
        }
        first = false;
        in_group = 0;
    }
    return first || in_group == 3 ? std::optional(digits) : std::nullopt;
}

/// Takes out blanks and apostrophes between digits: never the mark of decimals.
std::optional<std::string> without_blanks(const std::string& text) {
    std::string rest = text;
    std::erase(rest, '_');
    for (const char separator : {' ', '\''}) {
        const std::size_t mark = std::min(rest.find_first_of(".,"), rest.size());
        const auto whole = ungrouped(std::string_view(rest).substr(0, mark), separator);
        if (!whole) {
            return std::nullopt;
        }
        rest = *whole + rest.substr(mark);
    }
    const bool numeral = std::all_of(rest.begin(), rest.end(),
                                     [](char c) { return is_digit(c) || c == '.' || c == ','; });
    return numeral && std::any_of(rest.begin(), rest.end(), is_digit) ? std::optional(rest)
                                                                      : std::nullopt;
}

/// Each way to read points and commas, the likeliest first; none when there is no way.
std::vector<Digits> readings(const std::string& text) {
    const std::size_t last = text.find_last_of(".,");
    if (last == std::string::npos) {
        return {{text, ""}};
    }
    const char mark = text[last];
    const char other = mark == '.' ? ',' : '.';
    const std::string before = text.substr(0, last);
    const std::string behind = text.substr(last + 1);
    std::vector<Digits> found;
    const bool alone = before.find(other) == std::string::npos;
    const auto all_groups = alone ? ungrouped(text, mark) : std::nullopt;
    if (all_groups && !text.starts_with('0')) {
        found.push_back({*all_groups, ""});
    }
    const auto whole =
        before.find(mark) == std::string::npos ? ungrouped(before, other) : std::nullopt;
    if (whole) {
        found.push_back({*whole, behind});
    }
    return found;
}

/// As readings(); and people who part thousands with an underscore may go on with a point:
/// 1_600.000.
std::vector<Digits> readings_of(const std::string& text) {
    const auto numeral = without_blanks(text);
    std::vector<Digits> found = numeral ? readings(*numeral) : std::vector<Digits>{};
    const std::size_t point = text.find('.');
    const bool underscore_first = point != std::string::npos && text.find('_') < point;
    if (underscore_first && found.size() == 1 && text.find(',') == std::string::npos) {
        std::string pointed = text;
        std::replace(pointed.begin(), pointed.end(), '_', '.');
        if (const auto whole = ungrouped(pointed, '.'); whole && pointed != text) {
            found.insert(found.begin(), Digits{*whole, ""});
        }
    }
    return found;
}

/// The digits times a power of ten, as TOML writes them.
std::string shifted(Digits digits, int power) {
    for (; power > 0; --power) {
        digits.whole += digits.fraction.empty() ? '0' : digits.fraction.front();
        digits.fraction.erase(0, 1);
    }
    for (; power < 0; ++power) {
        digits.fraction.insert(0, 1, digits.whole.empty() ? '0' : digits.whole.back());
        digits.whole.erase(digits.whole.empty() ? 0 : digits.whole.size() - 1);
    }
    digits.whole.erase(0, digits.whole.find_first_not_of('0'));
    digits.fraction.erase(digits.fraction.find_last_not_of('0') + 1);
    // Three digits behind the point are what a thousand looks like, and refused.
    digits.fraction += digits.fraction.size() == 3 && !digits.whole.empty() ? "0" : "";
    const std::string whole = digits.whole.empty() ? "0" : digits.whole;
    return digits.fraction.empty() ? whole : whole + "." + digits.fraction;
}

}  // namespace

std::optional<MeantNumber> meant_number(std::string_view written) {
    constexpr std::size_t longest = 60;
    if (written.size() > longest) {
        return std::nullopt;
    }
    std::string text = plain(written);
    int power = 0;
    do { trim(text); } while (take_ornament(text, power));
    const bool negative = text.starts_with('-');
    text.erase(0, negative || text.starts_with('+') ? 1 : 0);
    trim(text);
    const std::vector<Digits> found = readings_of(text);
    if (found.empty()) {
        return std::nullopt;
    }
    const std::string sign = negative ? "-" : "";
    MeantNumber meant{sign + shifted(found.front(), power), {}};
    if (found.size() > 1) {
        meant.other = sign + shifted(found.back(), power);
    }
    return meant;
}

LocalisedText in_words(const MeantNumber& number) {
    return number.other.empty() ? LocalisedText(number.toml)
                                : LocalisedText{number.toml + " or " + number.other,
                                                number.toml + " of " + number.other};
}

}  // namespace afweging::scenarios
