// SPDX-License-Identifier: EUPL-1.2
// A chunk of people in one phase of a month: what steps may declare to read, write and add to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/kinds/draws.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "agents/state/ledger.hpp"
#include "agents/state/people.hpp"
#include "sim/table/access.hpp"
#include "sim/table/selection.hpp"

namespace afweging::agents {

using sim::chunk_size;
using sim::Draws;
using sim::In;
using sim::InOut;
using sim::Selection;
using sim::Sink;

/// Whose order a priority is of: a klantmanager's own, the municipality's rule, or the lot.
/// Priorities of different orders are no measure of each other.
enum OrderOf : std::uint8_t {
    own_order,
    rule_order,
    lot_order,
    claim_order,  ///< an earlier programme led on to it: goes before all others
};
inline constexpr std::size_t kinds_of_order = 4;

/// Somebody who may start an instrument, as put forward by a chunk.
struct PlaceCandidate {
    std::uint32_t person;       ///< row
    std::uint32_t priority;     ///< highest first; ties by id
    std::uint8_t instrument;    ///< index
    std::uint8_t by_rule = 1;   ///< whose order the priority is of: OrderOf
    std::uint8_t won = 0;       ///< 1: gets a place (written when places are given)
    std::uint32_t lottery = 0;  ///< divides places and money between those orders
};

/// Somebody whom an employer would hire if there is a vacancy.
struct JobCandidate {
    std::uint32_t person;
    std::uint32_t lottery;  ///< bits of own luck: hired below the share of applicants who are
    Schooling segment;
};

/// How a place or the wait for one came to an end.
enum class PlaceEndKind : std::uint8_t {
    completed,
    dropped_out,
    left,
    left_queue,
    joined_queue,  ///< no end: a completed programme led on to it
    not_started,   ///< admitted, but the month brought a status that the instrument is not for
};

/// The end of a place, as the gemeente needs to know it: money promised for later comes free.
struct PlaceEnd {
    std::uint8_t instrument;   ///< index
    std::uint8_t months_left;  ///< after this month
    PlaceEndKind kind;
    std::uint8_t empty = 0;  ///< months, this one included, that nobody was in it: not paid for
};

/// What settle granted somebody of an instrument without places: money, or a report followed up.
struct Grant {
    std::uint16_t row;        ///< in the chunk
    std::uint8_t instrument;  ///< index
};

/// What a chunk puts forward in the first phase, for settle to take up, and what settle grants to
/// the few who need no column for it.
struct Proposals {
    std::vector<PlaceCandidate> places;
    std::vector<JobCandidate> jobs;
    std::vector<PlaceEnd> ends;
    std::vector<Grant> granted;                                 ///< by settle, this month
    std::array<std::uint32_t, max_instruments> offers{};        ///< made this month
    std::array<std::uint32_t, max_instruments> in_debt_help{};  ///< people in slot debt, now
};

/// Offers of an instrument that came to nothing, and people whom it did not reach. [persons]
struct OfferCounts {
    std::uint32_t passed_over = 0;  ///< it suited; another instrument of its slot was offered
    std::uint32_t declined = 0;     ///< it was offered and not wanted
    std::uint32_t unasked = 0;      ///< may start it, and nothing brought them to it
    std::uint32_t accepted = 0;     ///< of reports of arrears: help was accepted
};

/// What the steps of one phase tell each other about a chunk; lives on the stack of the task.
struct alignas(64) Notes {
    Rolls<chunk_size> rolls;  ///< of this phase
    /// Draws of those in `helped`, by place of slot programme.
    std::array<std::array<std::uint32_t, chunk_size>, programme_places> attendance;
    std::array<std::array<std::uint32_t, chunk_size>, programme_places> progress;
    std::array<std::uint32_t, chunk_size> debt_event;
    std::array<float, chunk_size> age;                  ///< years
    std::array<std::uint8_t, chunk_size> sanctioned;    ///< 1: a month of maatregel was served
    std::array<std::uint8_t, chunk_size> youngest;      ///< age of the youngest child, years
    std::array<std::int32_t, chunk_size> ww;            ///< [EUR cent] net, with Toeslagenwet
    std::array<std::int32_t, chunk_size> unlowered;     ///< [EUR cent] bijstand without maatregel
    std::array<std::int32_t, chunk_size> attachable;    ///< [EUR cent] above the beslagvrije voet
    std::array<std::int32_t, chunk_size> plan_base;     ///< [EUR cent] a debt plan asks at bijstand
    std::array<std::int32_t, chunk_size> plan_extra;    ///< [EUR cent] above that, from earnings
    std::array<std::int32_t, chunk_size> debt_before;   ///< [EUR cent] when the month began
    std::array<float, chunk_size> talk_luck;            ///< given a talk, uniform on [0, 1)
    std::array<std::uint8_t, chunk_size> reasons;       ///< for which somebody comes up for offers
    std::array<std::int8_t, chunk_size> ladder_change;  ///< steps on the ladder this month
    // At the start of the month:
    Selection helped;        ///< in a programme, debt help, contact regime or aftercare
    Selection in_programme;  ///< in slot programme
    Selection supported;     ///< in a contact regime or aftercare
};

/// Totals of the chunks that one thread visits in a month, apart from what is measured by group
/// (measures/tally.hpp). Integers, so adding threads in any order is exact.
struct ThreadBooks {
    LedgerMonth ledger{};
    /// [persons] by the status of their household; of moves off-diagonal
    std::array<std::array<std::int64_t, status_count>, status_count> moves{};
    std::array<std::int64_t, status_count> stock{};
    std::array<OfferCounts, max_instruments> offer_counts{};
    std::vector<Caseload> caseloads;       ///< clients by klantmanager
    std::int64_t net_worth_cents = 0;      ///< savings minus debts of everybody in the world
    std::int64_t brought_along_cents = 0;  ///< by those who arrived this month
};

/// One chunk in one phase. Has always chunk_size rows: padding rows are not_arrived.
class MonthChunk {
public:
    struct Parts {
        People& people;
        MonthColumns& now;
        Notes& notes;
        Proposals& proposals;
        ThreadBooks& books;
        std::size_t first;  ///< row of the chunk's first person
    };
    [[gnu::always_inline]] inline explicit MonthChunk(const Parts& parts)
        : people_(&parts.people),
          now_(&parts.now),
          notes_(&parts.notes),
          proposals_(&parts.proposals),
          books_(&parts.books),
          first_(parts.first) {}

    template <class Owner>
    [[nodiscard, gnu::always_inline]] inline Owner& table() const {
        if constexpr (std::is_same_v<Owner, People>) {
            return *people_;
        } else if constexpr (std::is_same_v<Owner, MonthColumns>) {
            return *now_;
        } else if constexpr (std::is_same_v<Owner, Notes>) {
            return *notes_;
        } else if constexpr (std::is_same_v<Owner, Proposals>) {
            return *proposals_;
        } else {
            return *books_;
        }
    }
    [[nodiscard, gnu::always_inline]] inline std::size_t first() const { return first_; }
    template <Roll roll>
    [[nodiscard, gnu::always_inline]] inline const std::uint32_t* words() const {
        return notes_->rolls.of<roll>();
    }

private:
    People* people_;
    MonthColumns* now_;
    Notes* notes_;
    Proposals* proposals_;
    ThreadBooks* books_;
    std::size_t first_;
};

/// What a step of the month may touch; see sim/table/access.hpp.
template <class... Grants>
using MonthStep = sim::Step<MonthChunk, Grants...>;

/// Everybody at once, for what is settled between the phases: row i of the step is row i of the
/// table.
class AllRows {
public:
    AllRows(People& people, MonthColumns& now) : people_(&people), now_(&now) {}

    template <class Owner>
    [[nodiscard]] Owner& table() const {
        if constexpr (std::is_same_v<Owner, People>) {
            return *people_;
        } else {
            return *now_;
        }
    }
    [[nodiscard]] std::size_t first() const { return 0; }

private:
    People* people_;
    MonthColumns* now_;
};

/// What a settling step may touch.
template <class... Grants>
using SettleStep = sim::Step<AllRows, Grants...>;

/// The uniform draw of the chunk's person i for one of the phase's rolls, [0, 1).
template <Roll roll, class... Grants>
AFWEGING_RULE float uniform(const MonthStep<Grants...>& step, std::size_t i) {
    return sim::to_uniform(step.template words<roll>()[i]);
}

/// Adds an amount to a line of the ledger. [EUR cent]
template <class... Grants>
AFWEGING_HOT void book(const MonthStep<Grants...>& step, Line line, std::int64_t cents) {
    step.template sink<&ThreadBooks::ledger>()[static_cast<std::size_t>(line)] += cents;
}

}  // namespace afweging::agents
