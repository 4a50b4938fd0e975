// SPDX-License-Identifier: EUPL-1.2
// Digits, one mark, words for yes and no.
#include "calibration/own_data/cells.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

namespace afweging::calibration {
namespace {

std::string lower(std::string_view text) {
    std::string found(text);
    for (char& c : found) { c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    return found;
}

std::optional<double> yes_or_no(std::string_view text) {
    if (text.size() > 5) {
        return std::nullopt;
    }
    constexpr std::array<std::pair<std::string_view, double>, 6> words{
        {{"true", 1}, {"false", 0}, {"yes", 1}, {"no", 0}, {"ja", 1}, {"nee", 0}}};
    const std::string word = lower(text);
    for (const auto& [known, value] : words) {
        if (word == known) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<double> number_in(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Cell CellReader::read(std::string_view text,
                      const std::map<std::string, double, std::less<>>* known) {
    if (known != nullptr) {
        if (const auto found = known->find(text); found != known->end()) {
            return {CellKind::number, found->second};
        }
    }
    const std::size_t mark = text.find_first_of(".,");
    const bool single =
        mark != std::string_view::npos && text.find_first_of(".,", mark + 1) == text.npos;
    std::string changed;
    std::string_view written = text;
    if (single && text[mark] == ',') {
        changed = text;
        changed[mark] = '.';
        written = changed;
    }
    const auto value = mark == text.npos || single ? number_in(written) : std::nullopt;
    if (!value) {
        const auto word = yes_or_no(text);
        return word ? Cell{CellKind::number, *word} : Cell{};
    }
    if (single) {
        if (decimal_.value_or(text[mark]) != text[mark]) {
            return {CellKind::other_mark, 0};
        }
        decimal_ = text[mark];
    }
    return {CellKind::number, *value};
}

}  // namespace afweging::calibration
