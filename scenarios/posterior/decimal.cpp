// SPDX-License-Identifier: EUPL-1.2
// Digits and a power of ten, both exact.
#include "scenarios/posterior/decimal.hpp"

#include <cstddef>
#include <cstdint>

namespace afweging::scenarios {
namespace {

constexpr int most_power = 22;  // 10^22 is the last power of ten that a double has exactly
constexpr std::uint64_t most_digits = 1'000'000'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "e-05" at the end of a number; none when it is something else.
std::optional<int> exponent(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    if (text.front() != 'e' && text.front() != 'E') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (text.empty() || text.size() > 3) {
        return std::nullopt;
    }
    int power = 0;
    for (const char c : text) {
        if (!is_digit(c)) {
            return std::nullopt;
        }
        power = 10 * power + (c - '0');
    }
    return negative ? -power : power;
}

double power_of_ten(int power) {
    double result = 1;
    for (int i = 0; i < power; ++i) { result *= 10; }
    return result;
}

}  // namespace

std::optional<double> decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    std::uint64_t digits = 0;
    int behind_point = 0;
    bool point = false;
    bool any = false;
    std::size_t at = 0;
    for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
        if (text[at] == '.') {
            point = true;
            continue;
        }
        digits = 10 * digits + static_cast<std::uint64_t>(text[at] - '0');
        behind_point += point ? 1 : 0;
        any = true;
        if (digits >= most_digits) {
            return std::nullopt;
        }
    }
    const std::optional<int> scale = exponent(text.substr(at));
    if (!any || !scale) {
        return std::nullopt;
    }
    const int power = *scale - behind_point;
    if (power > most_power || power < -most_power) {
        return std::nullopt;
    }
    const auto whole = static_cast<double>(digits);
    const double value = power < 0 ? whole / power_of_ten(-power) : whole * power_of_ten(power);
    return negative ? -value : value;
}

}  // namespace afweging::scenarios
