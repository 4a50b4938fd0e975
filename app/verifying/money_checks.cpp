// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, results in money: prices of nothing, twice the price, and books that close.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "agents/state/ledger.hpp"
#include "app/verifying/balance.hpp"
#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"
#include "app/verifying/lines.hpp"

namespace afweging::app::verifying {
namespace {

using agents::account_count;
using output::Values;
using Accounts = std::array<std::int64_t, account_count>;

/// What providers and klantmanagers are paid, whoever pays.
constexpr std::array paid_to_providers = {"reintegration_cost", "income_security_cost", "buig_cost",
                                          "staff_cost", "wmo_cost"};

constexpr std::array lives = {"series/", "flows/"};

/// The first account of which what was paid or received is not the sum of its lines; else none.
bool sums_fit(const Values& values, std::uint32_t world, std::uint32_t month) {
    const auto lines = values.at("ledger/amount", world, month);
    agents::LedgerMonth ledger{};
    std::copy(lines.begin(), lines.end(), ledger.begin());
    Accounts paid{};
    Accounts received{};
    for (std::size_t l = 0; l < ledger.size(); ++l) {
        const agents::LineEnds ends = agents::ends_of(static_cast<agents::Line>(l));
        if (ends.from != ends.to) {
            paid[static_cast<std::size_t>(ends.from)] += ledger[l];
            received[static_cast<std::size_t>(ends.to)] += ledger[l];
        }
    }
    const auto told_paid = values.at("payers/paid", world, month);
    const auto told_received = values.at("payers/received", world, month);
    return std::equal(paid.begin(), paid.end(), told_paid.begin(), told_paid.end()) &&
           std::equal(received.begin(), received.end(), told_received.begin(), told_received.end());
}

template <class Holds>
Finding every_month(const Values& values, const Holds& holds) {
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        for (std::uint32_t t = 0; t < values.months(); ++t) {
            if (!holds(w, t)) {
                return judged(false, filled({"not in month {0} of world {1}",
                                             "niet in maand {0} van wereld {1}"},
                                            {std::to_string(t + 1), std::to_string(w + 1)}));
            }
        }
    }
    return judged(true, filled({"fits, {0} x {1} months", "klopt, {0} x {1} maanden"},
                               {std::to_string(values.worlds()), std::to_string(values.months())}));
}

std::int64_t sum(std::span<const std::int64_t> cells) {
    std::int64_t all = 0;
    for (const std::int64_t cell : cells) { all += cell; }
    return all;
}

}  // namespace

Finding zero_prices(Lab& lab) {
    const Values free = lab.play("zero-prices", without_prices(lab.scenario()));
    std::int64_t paid = 0;
    std::int64_t usual = 0;
    for (const char* line : paid_to_providers) {
        paid += std::abs(line_of(free, line));
        usual += line_of(lab.base(), line);
    }
    return judged(paid == 0, filled({"paid {0}, else {1} [EUR]", "betaald {0}, anders {1} [euro]"},
                                    {listed({paid / 100}), listed({usual / 100})}));
}

Finding double_price(Lab& lab) {
    const double price = value_of(lab.scenario(), "office.staff_cost");
    const Values free = lab.play("price-0", {number_line("office.staff_cost", 0)});
    const Values dear = lab.play("double-price", {number_line("office.staff_cost", 2 * price)});
    const Values& usual = lab.base();
    // Instruments that are paid from the pot of staff have prices of their own: steps are compared.
    const std::int64_t first = line_of(usual, "staff_cost") - line_of(free, "staff_cost");
    const std::int64_t second = line_of(dear, "staff_cost") - line_of(usual, "staff_cost");
    // A cent of rounding in each month and world.
    const std::int64_t rounding = std::int64_t{2} * usual.worlds() * usual.months();
    const auto difference =
        first_difference(usual, dear, {.families = {lives.begin(), lives.end()}});
    return judged(!difference && std::abs(second - first) <= rounding && first > 0,
                  difference ? *difference
                             : filled({"klantmanagers [EUR]: {0}", "klantmanagers [euro]: {0}"},
                                      {listed({first / 100, (first + second) / 100})}));
}

Finding payments_balance(const Values& values) {
    return every_month(values, [&](std::uint32_t w, std::uint32_t t) {
        return sum(values.at("payers/paid", w, t)) == sum(values.at("payers/received", w, t));
    });
}

Finding paid_is_received(Lab& lab) { return payments_balance(lab.base()); }

Finding total_is_sum(Lab& lab) {
    const Values& values = lab.base();
    return every_month(values,
                       [&](std::uint32_t w, std::uint32_t t) { return sums_fit(values, w, t); });
}

}  // namespace afweging::app::verifying
