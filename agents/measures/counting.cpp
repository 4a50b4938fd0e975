// SPDX-License-Identifier: EUPL-1.2
// What a chunk's month adds to the measures, as integers.
#include "agents/measures/counting.hpp"

#include <array>
#include <bit>

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// A bit where the condition holds; bytes, so that loops over bytes stay narrow.
AFWEGING_RULE std::uint8_t bit_if(bool condition, unsigned position) {
    return static_cast<std::uint8_t>(condition ? 1U << position : 0U);
}

/// The joint cells of everybody in a chunk.
struct CellNumbers {
    std::array<std::uint8_t, chunk_size> person;
    std::array<std::uint8_t, chunk_size> position;
};

AFWEGING_HOT void find_cells(const CountingStep& step, CellNumbers& cells) {
    const Sex* sex = step.in<&People::sex>();
    const Household* household = step.in<&People::household>();
    const Schooling* schooling = step.in<&People::schooling>();
    const Health* health = step.in<&People::health>();
    const Distance* distance = step.in<&MonthColumns::distance>();
    const std::uint16_t* months = step.in<&People::months_on_benefit>();
    const float* age = step.in<&Notes::age>();
    std::array<std::uint8_t, chunk_size> ages;
    std::array<std::uint8_t, chunk_size> durations;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const int band =
            (age[i] >= 27.0F ? 1 : 0) + (age[i] >= 45.0F ? 1 : 0) + (age[i] >= 55.0F ? 1 : 0);
        ages[i] = static_cast<std::uint8_t>(band);
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const int band =
            (months[i] >= 12 ? 1 : 0) + (months[i] >= 36 ? 1 : 0) + (months[i] >= 60 ? 1 : 0);
        durations[i] = static_cast<std::uint8_t>(band);
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const auto who = static_cast<unsigned>(sex[i]) * age_bands + ages[i];
        cells.person[i] =
            static_cast<std::uint8_t>(who * household_count + static_cast<unsigned>(household[i]));
        const auto where = static_cast<unsigned>(schooling[i]) * distance_count +
                           static_cast<unsigned>(distance[i]);
        const auto state = where * health_count + static_cast<unsigned>(health[i]);
        cells.position[i] = static_cast<std::uint8_t>(state * duration_bands + durations[i]);
    }
}

/// The columns of Client, as local pointers.
struct ClientColumns {
    const Status* status;
    const Housing* housing;
    const std::uint8_t *ladder, *programme, *debt_instrument, *contact_regime;
    const std::uint8_t *waiting_for, *debt_waiting_for, *contact_waiting_for, *accounts;
    const std::int32_t *income, *shortfall, *debt;
    const float *stress, *volatility, *effective;

    [[gnu::always_inline]] inline explicit ClientColumns(const CountingStep& step)
        : status(step.in<&People::status>()),
          housing(step.in<&People::housing>()),
          ladder(step.in<&People::ladder>()),
          programme(step.in<&People::programme>()),
          debt_instrument(step.in<&People::debt_instrument>()),
          contact_regime(step.in<&People::contact_regime>()),
          waiting_for(step.in<&People::waiting_for>()),
          debt_waiting_for(step.in<&People::debt_waiting_for>()),
          contact_waiting_for(step.in<&People::contact_waiting_for>()),
          accounts(step.in<&People::accounts>()),
          income(step.in<&People::income>()),
          shortfall(step.in<&People::shortfall>()),
          debt(step.in<&People::debt>()),
          stress(step.in<&People::stress>()),
          volatility(step.in<&People::volatility>()),
          effective(step.in<&MonthColumns::effective>()) {}

    /// Person i of the chunk. What a loop does not look at is not loaded.
    [[nodiscard, gnu::always_inline]] inline Client operator[](std::size_t i) const {
        return {status[i],      housing[i],          ladder[i],
                programme[i],   debt_instrument[i],  contact_regime[i],
                waiting_for[i], debt_waiting_for[i], contact_waiting_for[i],
                accounts[i],    income[i],           shortfall[i],
                debt[i],        stress[i],           volatility[i],
                effective[i]};
    }
};

/// Where each counted gauge stands among the counted ones, in the order of the table.
enum class Counted : std::uint8_t {
#define AFWEGING_COUNTED(key, ...) key,
#define AFWEGING_NOTHING(key, ...)
    AFWEGING_GAUGES(AFWEGING_COUNTED, AFWEGING_NOTHING, AFWEGING_NOTHING)
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

/// Selects those on bijstand, and counts them by klantmanager.
AFWEGING_HOT void find_clients(const CountingStep& step, Selection& clients) {
    const Status* status = step.in<&People::status>();
    const std::uint16_t* klantmanager = step.in<&People::klantmanager>();
    sim::Flags client;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        client[i] = sim::flag(receives_bijstand(status[i]));
    }
    sim::select_rows(client, clients);
    const std::size_t desks = step.sink<&ThreadBooks::caseloads>().size();
    std::uint32_t* caseloads = step.sink<&ThreadBooks::caseloads>().data();
    for (const std::size_t i : clients) {
        if (klantmanager[i] < desks) {
            ++caseloads[klantmanager[i]];
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

/// Adds every client to the two cells that the person belongs to.
AFWEGING_HOT void add_clients(const CountingStep& step, const StressRates& rates,
                              const CellNumbers& numbers, MeasureCells& cells) {
    const ClientColumns columns(step);
    FlagWords flags;
    read_flags<0>(columns, rates, flags);
    ShareWords shares;
    read_shares(columns, shares);
    Selection clients;
    find_clients(step, clients);
    for (const std::size_t i : clients) {
        const GaugeCell one = cell_of(columns[i], flags, shares, i);
        add_to(cells.gauges_by_person[numbers.person[i]], one);
        add_to(cells.gauges_by_position[numbers.position[i]], one);
    }
}
#undef AFWEGING_COUNTED
#undef AFWEGING_NOTHING

/// Counts the events of everybody in the chunk.
AFWEGING_HOT void add_events(const CountingStep& step, const CellNumbers& numbers,
                             MeasureCells& cells) {
    const EventMask* mask = step.in<&MonthColumns::events>();
    sim::Flags any;
    for (std::size_t i = 0; i < chunk_size; ++i) { any[i] = sim::flag(mask[i] != 0); }
    Selection rows;
    sim::select_rows(any, rows);
    for (const std::size_t i : rows) {
        EventCell& by_person = cells.events_by_person[numbers.person[i]];
        EventCell& by_position = cells.events_by_position[numbers.position[i]];
        for (EventMask events = mask[i]; events != 0; events &= events - 1) {
            const auto event = static_cast<std::size_t>(std::countr_zero(events));
            ++by_person[event];
            ++by_position[event];
        }
    }
}

/// Counts who is where; rows beyond the last person are not_arrived and nobody.
AFWEGING_HOT void add_stock(const CountingStep& step, std::int64_t people) {
    constexpr std::size_t width = 64;  // 16 rounds: a byte cannot overflow
    const Status* status = step.in<&People::status>();
    auto& stock = step.sink<&ThreadBooks::stock>();
    for (std::size_t s = 0; s < status_count; ++s) {
        std::array<std::uint8_t, width> seen{};
        for (std::size_t from = 0; from < chunk_size; from += width) {
            for (std::size_t k = 0; k < width; ++k) {
                seen[k] = static_cast<std::uint8_t>(
                    seen[k] + sim::flag(status[from + k] == static_cast<Status>(s)));
            }
        }
        unsigned sum = 0;
        for (std::size_t k = 0; k < width; ++k) { sum += seen[k]; }
        stock[s] += sum;
    }
    stock[static_cast<std::size_t>(Status::not_arrived)] -=
        static_cast<std::int64_t>(chunk_size) - people;
}

/// Adds up savings minus debts of everybody in the world.
AFWEGING_HOT void add_net_worth(const CountingStep& step) {
    const Status* status = step.in<&People::status>();
    const std::int32_t* savings = step.in<&People::savings>();
    const std::int32_t* debt = step.in<&People::debt>();
    std::int64_t worth = 0;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        // Neither is negative, so the difference fits.
        const std::int32_t own = savings[i] - debt[i];
        worth += status[i] == Status::not_arrived ? 0 : own;
    }
    step.sink<&ThreadBooks::net_worth_cents>() += worth;
}

}  // namespace

void counting(CountingStep step, MeasureCells& cells, const StressRates& rates,
              std::int64_t people) {
    CellNumbers numbers;
    find_cells(step, numbers);
    add_clients(step, rates, numbers, cells);
    add_events(step, numbers, cells);
    add_stock(step, people);
    add_net_worth(step);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
