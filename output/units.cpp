// SPDX-License-Identifier: EUPL-1.2
// How stored whole numbers are shown: cents as euros, thousandths as decimals.
#include "output/units.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace afweging::output {
namespace {

struct Word {
    std::string_view en;
    std::string_view nl;
};

constexpr std::array<Word, 16> dutch = {{
    {"EUR", "euro"},
    {"persons", "personen"},
    {"households", "huishoudens"},
    {"months", "maanden"},
    {"person months", "persoonsmaanden"},
    {"hours", "uren"},
    {"places", "plaatsen"},
    {"jobs", "banen"},
    {"vacancies", "vacatures"},
    {"accounts", "schuldeisers"},
    {"talks", "gesprekken"},
    {"mistakes", "fouten"},
    {"claims", "terugvorderingen"},
    {"fines", "boetes"},
    {"offers", "aanbiedingen"},
    {"starts", "starts"},
}};

std::string dutch_word(const std::string& unit) {
    const auto* const found =
        std::find_if(dutch.begin(), dutch.end(), [&](const Word& word) { return word.en == unit; });
    return found == dutch.end() ? unit : std::string(found->nl);
}

// Decimals of "0.001", or -1 when the text is not such a number.
int decimals_of(std::string_view number) {
    if (number.size() < 3 || number.size() > 20 || !number.starts_with("0.") ||
        number.back() != '1') {
        return -1;
    }
    const std::string_view zeros = number.substr(2, number.size() - 3);
    const bool plain = zeros.find_first_not_of('0') == std::string_view::npos;
    return plain ? static_cast<int>(zeros.size()) + 1 : -1;
}

// The digits of the size of a number; also of the most negative one.
std::string digits_of(std::int64_t value) {
    const std::string text = std::to_string(value);
    return value < 0 ? text.substr(1) : text;
}

}  // namespace

ShownUnit shown_unit(const std::string& unit) {
    if (unit == "EUR cent") {
        return {"EUR", dutch_word("EUR"), 2};
    }
    const std::size_t space = std::min(unit.find(' '), unit.size());
    const int decimals = decimals_of(std::string_view(unit).substr(0, space));
    if (decimals < 0) {
        return {unit, dutch_word(unit), 0};
    }
    const std::string rest = space + 1 < unit.size() ? unit.substr(space + 1) : "1";
    return {rest, dutch_word(rest), decimals};
}

std::int64_t power_of_ten(int decimals) {
    std::int64_t power = 1;
    for (int i = 0; i < decimals; ++i) { power *= 10; }
    return power;
}

std::string plain_decimal(std::int64_t value, int decimals, char decimal_mark) {
    std::string digits = digits_of(value);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    if (places > 0) {
        digits.insert(digits.size() - places, 1, decimal_mark);
    }
    return (value < 0 ? "-" : "") + digits;
}

}  // namespace afweging::output
