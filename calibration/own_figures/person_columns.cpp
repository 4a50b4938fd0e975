// SPDX-License-Identifier: EUPL-1.2
// Headings and cells that are about persons.
#include "calibration/own_figures/person_columns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "calibration/own_figures/own_measures.hpp"

namespace afweging::calibration {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_blanks(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c != ' ' && c != '\t') {
            result += c;
        }
    }
    return result;
}

/// Letters only, small: "geb. datum" is gebdatum.
std::string letters_of(std::string_view column) {
    std::string letters;
    for (const char c : plain_name(column)) {
        if (c >= 'a' && c <= 'z') {
            letters += c;
        }
    }
    return letters;
}

}  // namespace

PersonLook look_of_name(std::string_view column) {
    using P = PersonLook;
    static constexpr std::array<std::pair<std::string_view, P>, 38> names = {{
        {"bsn", P::bsn},
        {"bsnnummer", P::bsn},
        {"burgerservicenummer", P::bsn},
        {"sofinummer", P::bsn},
        {"naam", P::name},
        {"name", P::name},
        {"voornaam", P::name},
        {"voornamen", P::name},
        {"voorletters", P::name},
        {"achternaam", P::name},
        {"geslachtsnaam", P::name},
        {"firstname", P::name},
        {"lastname", P::name},
        {"surname", P::name},
        {"naamclient", P::name},
        {"clientnaam", P::name},
        {"geboortedatum", P::birth},
        {"geboortedag", P::birth},
        {"gebdatum", P::birth},
        {"dateofbirth", P::birth},
        {"birthdate", P::birth},
        {"adres", P::address},
        {"address", P::address},
        {"straat", P::address},
        {"straatnaam", P::address},
        {"huisnummer", P::address},
        {"postcode", P::address},
        {"telefoon", P::address},
        {"telefoonnummer", P::address},
        {"email", P::address},
        {"emailadres", P::address},
        {"iban", P::address},
        {"rekeningnummer", P::address},
        {"clientnummer", P::number},
        {"klantnummer", P::number},
        {"dossiernummer", P::number},
        {"personid", P::number},
        {"clientid", P::number},
    }};
    const std::string letters = letters_of(column);
    for (const auto& [name, look] : names) {
        if (letters == name) {
            return look;
        }
    }
    return P::none;
}

bool passes_elfproef(std::string_view text) {
    std::string digits = without_blanks(text);
    if (digits.size() == 8) {
        digits.insert(0, 1, '0');
    }
    if (digits.size() != 9 || !std::all_of(digits.begin(), digits.end(), is_digit)) {
        return false;
    }
    int sum = 0;
    bool any = false;
    for (std::size_t i = 0; i < 9; ++i) {
        const int digit = digits[i] - '0';
        sum += i == 8 ? -digit : static_cast<int>(9 - i) * digit;
        any = any || digit != 0;
    }
    return any && sum % 11 == 0;
}

bool is_birth_date(std::string_view text) {
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> lengths{};
    std::size_t part = 0;
    for (const char c : text) {
        if (is_digit(c)) {
            parts[part] = 10 * parts[part] + (c - '0');
            ++lengths[part];
        } else if ((c == '-' || c == '/' || c == '.') && part < 2 && lengths[part] > 0) {
            ++part;
        } else {
            return false;
        }
        if (lengths[part] > 4) {
            return false;
        }
    }
    if (part != 2 || lengths[2] == 0) {
        return false;
    }
    const bool year_first = lengths[0] == 4;
    const int year = year_first ? parts[0] : parts[2];
    const int day = year_first ? parts[2] : parts[0];
    constexpr int oldest = 1900;
    constexpr int youngest = 2015;
    return (year_first || lengths[2] == 4) && year >= oldest && year <= youngest && day >= 1 &&
           day <= 31 && parts[1] >= 1 && parts[1] <= 12;
}

void PersonCells::take(std::string_view cell) {
    const std::string text = without_blanks(cell);
    if (text.empty()) {
        return;
    }
    ++filled_;
    const bool all_digits = std::all_of(text.begin(), text.end(), is_digit);
    if (all_digits && (text.size() == 8 || text.size() == 9)) {
        ++long_numbers_;
        passed_ += passes_elfproef(text) ? 1U : 0U;
    }
    births_ += is_birth_date(text) ? 1U : 0U;
}

PersonLook PersonCells::look(bool figures) const {
    constexpr std::size_t few = 3;
    const bool all_pass = passed_ > 0 && passed_ == long_numbers_;
    if (figures ? all_pass && passed_ >= few && passed_ == filled_ : passed_ > 0) {
        return PersonLook::bsn;
    }
    if (births_ > 0 && 2 * births_ >= filled_ && !figures) {
        return PersonLook::birth;
    }
    return PersonLook::none;
}

}  // namespace afweging::calibration
