// SPDX-License-Identifier: EUPL-1.2
// Names and amounts of options.
#include "scenarios/making/named_amount.hpp"

#include <charconv>
#include <cstddef>
#include <string_view>

#include "scenarios/read/meant_number.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::int64_t most = 100000000000;

std::optional<std::int64_t> whole_euros(std::string_view digits) {
    std::int64_t euros = -1;
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, euros);
    const bool whole = error == std::errc() && stopped == end && euros >= 0 && euros <= most;
    return whole ? std::optional(euros) : std::nullopt;
}

}  // namespace

std::optional<NamedAmount> named_amount(const std::string& given) {
    const std::size_t colon = given.rfind(':');
    if (colon == std::string::npos || colon == 0) {
        return std::nullopt;
    }
    const auto euros = whole_euros(std::string_view(given).substr(colon + 1));
    return euros ? std::optional(NamedAmount{given.substr(0, colon), *euros}) : std::nullopt;
}

std::string amount_meant(const std::string& given, const std::string& name) {
    const std::size_t colon = given.rfind(':');
    const std::string own = given.substr(0, colon);
    const std::string behind = colon == std::string::npos ? "" : given.substr(colon + 1);
    const auto meant = meant_number(behind);
    // Of "1.000.000,50" the whole euros.
    const auto euros =
        meant ? whole_euros(std::string_view(meant->toml).substr(0, meant->toml.find('.')))
              : std::nullopt;
    return (own.empty() ? name : own) + ':' + std::to_string(euros.value_or(100000));
}

std::optional<agents::Pot> pot_called(const std::string& name) {
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        const agents::KindLabel& label = agents::pot_labels[p];
        if (name == label.key || name == label.nl || name == label.en) {
            return static_cast<agents::Pot>(p);
        }
    }
    return std::nullopt;
}

}  // namespace afweging::scenarios
