// SPDX-License-Identifier: EUPL-1.2
// What the rows of the table of gauges say of each person of a chunk, packed as cells add it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/measures/counting.hpp"
#include "agents/measures/tally.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/stress.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

#define AFWEGING_NOTHING(key, ...)

/// A bit where the condition holds; bytes, so that loops over bytes stay narrow.
AFWEGING_RULE std::uint8_t bit_if(bool condition, unsigned position) {
    return static_cast<std::uint8_t>(condition ? 1U << position : 0U);
}

/// The columns of Client, as local pointers.
struct ClientColumns {
    const Status* status;
    const Household* household;
    const Housing* housing;
    const std::uint8_t *ladder, *programme, *debt_held, *contact_held;
    const std::uint8_t *programme_wanted, *debt_wanted, *contact_wanted, *accounts;
    const std::int32_t *income, *income_gap, *uncovered, *shortfall, *debt;
    const float *stress, *volatility, *effective;

    [[gnu::always_inline]] inline explicit ClientColumns(const CountingStep& step)
        : status(step.in<&People::status>()),
          household(step.in<&People::household>()),
          housing(step.in<&People::housing>()),
          ladder(step.in<&People::ladder>()),
          programme(step.in<&People::programme_held>()),
          debt_held(step.in<&People::debt_held>()),
          contact_held(step.in<&People::contact_held>()),
          programme_wanted(step.in<&People::programme_wanted>()),
          debt_wanted(step.in<&People::debt_wanted>()),
          contact_wanted(step.in<&People::contact_wanted>()),
          accounts(step.in<&People::accounts>()),
          income(step.in<&People::income>()),
          income_gap(step.in<&MonthColumns::income_gap>()),
          uncovered(step.in<&MonthColumns::uncovered>()),
          shortfall(step.in<&People::shortfall>()),
          debt(step.in<&People::debt>()),
          stress(step.in<&People::stress>()),
          volatility(step.in<&People::volatility>()),
          effective(step.in<&MonthColumns::effective>()) {}

    /// Person i of the chunk. What a loop does not look at is not loaded.
    [[nodiscard, gnu::always_inline]] inline Client operator[](std::size_t i) const {
        return {status[i],      household[i],      housing[i],      ladder[i],
                programme[i],   debt_held[i],      contact_held[i], programme_wanted[i],
                debt_wanted[i], contact_wanted[i], accounts[i],     income[i],
                income_gap[i],  uncovered[i],      shortfall[i],    debt[i],
                stress[i],      volatility[i],     effective[i]};
    }
};

/// Where each counted gauge stands among the counted ones, in the order of the table.
enum class Counted : std::uint8_t {
#define AFWEGING_COUNTED(key, ...) key,
    AFWEGING_GAUGES(AFWEGING_COUNTED, AFWEGING_NOTHING, AFWEGING_NOTHING)
#undef AFWEGING_COUNTED
};

/// The flags of word Word that look at columns of this width. [bit]
template <std::size_t Word, int Width>
AFWEGING_RULE std::uint8_t flags_of(const Client& c, [[maybe_unused]] const StressRates& r) {
    std::uint8_t flags = 0;
#define AFWEGING_FLAG(key, unit, en, nl, meaning, meaning_nl, width, condition)             \
    if constexpr (static_cast<std::size_t>(Counted::key) / 8 == Word && (width) == Width) { \
        flags |= bit_if(condition, static_cast<unsigned>(Counted::key) % 8U);               \
    }
    AFWEGING_GAUGES(AFWEGING_FLAG, AFWEGING_NOTHING, AFWEGING_NOTHING)
#undef AFWEGING_FLAG
    return flags;
}

/// Whether word Word has flags of this width.
template <std::size_t Word, int Width>
constexpr bool has_flags() {
    bool any = false;
#define AFWEGING_HAS(key, unit, en, nl, meaning, meaning_nl, width, condition) \
    any = any || (static_cast<std::size_t>(Counted::key) / 8 == Word && (width) == Width);
    AFWEGING_GAUGES(AFWEGING_HAS, AFWEGING_NOTHING, AFWEGING_NOTHING)
#undef AFWEGING_HAS
    return any;
}

/// What is yes or no to everybody: a byte holds eight measures.
using FlagWords = std::array<std::array<std::uint8_t, chunk_size>, GaugeCell::flag_words>;

template <std::size_t Word>
AFWEGING_HOT void read_flags(const ClientColumns& columns, const StressRates& rates,
                             FlagWords& words) {
    const ClientColumns client = columns;
    std::uint8_t* flags = words[Word].data();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) { flags[i] = flags_of<Word, 8>(client[i], rates); }
    if constexpr (has_flags<Word, 32>()) {
        const StressRates r = rates;
        AFWEGING_INDEPENDENT
        for (std::size_t i = 0; i < chunk_size; ++i) {
            flags[i] = static_cast<std::uint8_t>(flags[i] | flags_of<Word, 32>(client[i], r));
        }
    }
    if constexpr (Word + 1 < GaugeCell::flag_words) {
        read_flags<Word + 1>(columns, rates, words);
    }
}

/// Shares in thousandths, two a word, as a cell adds them.
using ShareWords = std::array<std::array<std::uint64_t, chunk_size>, GaugeCell::share_words>;

AFWEGING_HOT void read_shares(const ClientColumns& columns, ShareWords& words) {
    const ClientColumns client = columns;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Client c = client[i];
        const float shares[] = {
#define AFWEGING_SHARE(key, unit, en, nl, meaning, meaning_nl, number) number,
            AFWEGING_GAUGES(AFWEGING_NOTHING, AFWEGING_NOTHING, AFWEGING_SHARE)
#undef AFWEGING_SHARE
        };
#pragma GCC unroll 8
        for (std::size_t k = 0; k < GaugeCell::share_words; ++k) { words[k][i] = 0; }
#pragma GCC unroll 8
        for (std::size_t k = 0; k < share_gauge_count; ++k) {
            const auto thousandths =
                static_cast<std::uint32_t>(static_cast<std::int32_t>(shares[k] * 1e3F));
            words[k / 2][i] |= std::uint64_t{thousandths} << (32 * (k % 2));
        }
    }
}

/// Person i as a cell of one.
AFWEGING_HOT GaugeCell cell_of(const Client& c, const FlagWords& flags, const ShareWords& shares,
                               std::size_t i) {
    alignas(16) const std::array<std::int32_t, 4 * GaugeCell::amount_words> amounts = {
#define AFWEGING_SUM(key, unit, en, nl, meaning, meaning_nl, number) number,
        AFWEGING_GAUGES(AFWEGING_NOTHING, AFWEGING_SUM, AFWEGING_NOTHING)
#undef AFWEGING_SUM
    };
    GaugeCell one;
#pragma GCC unroll 8
    for (std::size_t k = 0; k < GaugeCell::amount_words; ++k) {
        set_sums(one.sums[k], amounts.data() + 4 * k);
    }
#pragma GCC unroll 8
    for (std::size_t k = 0; k < GaugeCell::flag_words; ++k) {
        one.counters[k] = counters_of(flags[k][i]);
    }
#pragma GCC unroll 8
    for (std::size_t k = 0; k < GaugeCell::share_words; ++k) { one.shares[k] = shares[k][i]; }
    return one;
}

#undef AFWEGING_NOTHING

}  // namespace afweging::agents
