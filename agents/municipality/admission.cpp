// SPDX-License-Identifier: EUPL-1.2
// Places ended, places given out, waiting lists.
#include "agents/municipality/admission.hpp"

#include <algorithm>
#include <array>

#include "agents/municipality/budgets.hpp"
#include "agents/municipality/rationing.hpp"
#include "sim/check.hpp"

namespace afweging::agents {

namespace {

/// The columns of one slot; null where it has none.
struct SlotColumns {
    std::uint8_t* admitted = nullptr;
    std::uint8_t* wanted = nullptr;
    std::uint8_t* waited = nullptr;
};

SlotColumns columns_of(const AdmissionStep& rows, Slot slot) {
    SlotColumns columns;
    const auto admitted = admitted_rows(rows, AllSlots{});
    for (std::size_t k = 0; k < held_slots.size(); ++k) {
        columns.admitted = held_slots[k] == slot ? admitted[k] : columns.admitted;
    }
    for (const ListRows& list : list_rows(rows, AllLists{})) {
        columns.wanted = list.slot == slot ? list.wanted : columns.wanted;
        columns.waited = list.slot == slot ? list.waited : columns.waited;
    }
    return columns;
}

/// Takes a place that nobody starts out of the books again: promise, place and start.
void take_back_place(const AdmissionBooks& books, const AdmissionTerms& terms, std::size_t j) {
    const PlaceCost cost = place_cost(terms.instruments[j]);
    commit_places(books.gemeente.instrument_budget[j], cost, terms.t, -1);
    commit_places(pot_of(books.gemeente, terms.instruments[j]), cost, terms.t, -1);
    --books.gemeente.participants[j];
    --books.month[j].participants;
    --books.month[j].starts;
}

void admit(const AdmissionBooks& books, const AdmissionTerms& terms, const SlotColumns& slot,
           const PlaceCandidate& candidate) {
    const std::size_t row = candidate.person;
    const auto value = slot_value_of(candidate.instrument);
    if (slot.admitted == nullptr) {
        books.proposals[row / chunk_size].granted.push_back(
            {static_cast<std::uint16_t>(row % chunk_size), candidate.instrument});
        return;
    }
    const std::uint8_t other = slot.admitted[row];
    const bool waited_for_other = slot.wanted != nullptr && slot.wanted[row] != value;
    if (other != 0 && waited_for_other) {
        take_back_place(books, terms, candidate.instrument);  // the one that was waited for came
        return;
    }
    if (other != 0) {
        take_back_place(books, terms, index_of(other));
    }
    slot.admitted[row] = value;
    if (slot.wanted != nullptr && slot.wanted[row] == value) {
        slot.wanted[row] = 0;
        slot.waited[row] = 0;
        --books.gemeente.waiting[candidate.instrument];
    }
}

void turn_away(Gemeente& gemeente, const SlotColumns& slot, const PlaceCandidate& candidate) {
    if (slot.wanted == nullptr) {
        return;
    }
    const std::size_t row = candidate.person;
    const auto value = slot_value_of(candidate.instrument);
    if (slot.wanted[row] != 0 && slot.wanted[row] != value) {
        return;  // goes on waiting for something else
    }
    if (slot.wanted[row] == 0) {
        slot.wanted[row] = value;
        ++gemeente.waiting[candidate.instrument];
    }
    std::uint8_t& months = slot.waited[row];
    months = months < 255 ? static_cast<std::uint8_t>(months + 1) : months;
}

void book_end(const AdmissionBooks& books, const AdmissionTerms& terms, const PlaceEnd& end) {
    if (end.kind == PlaceEndKind::left_queue) {
        --books.gemeente.waiting[end.instrument];
        return;
    }
    if (end.kind == PlaceEndKind::joined_queue) {
        ++books.gemeente.waiting[end.instrument];
        return;
    }
    const Instrument& instrument = terms.instruments[end.instrument];
    const PlaceCost cost = place_cost(instrument);
    const std::int32_t from = terms.t - end.empty;
    const std::int32_t left = end.months_left + end.empty;
    release_place(books.gemeente.instrument_budget[end.instrument], cost, from, left);
    release_place(pot_of(books.gemeente, instrument), cost, from, left);
    --books.gemeente.participants[end.instrument];
    InstrumentMonth& month = books.month[end.instrument];
    month.drop_outs += end.kind == PlaceEndKind::dropped_out ? 1 : 0;
    month.completions += end.kind == PlaceEndKind::completed ? 1 : 0;
}

void book_ends(const AdmissionBooks& books, const AdmissionTerms& terms) {
    std::fill(books.month.begin(), books.month.end(), InstrumentMonth{});
    std::array<std::uint32_t, max_instruments> in_debt_help{};
    for (Proposals& chunk : books.proposals) {
        for (const PlaceEnd& end : chunk.ends) { book_end(books, terms, end); }
        for (std::size_t j = 0; j < terms.instruments.size(); ++j) {
            books.month[j].offers += chunk.offers[j];
            in_debt_help[j] += chunk.in_debt_help[j];
        }
        chunk.ends.clear();
        chunk.offers.fill(0);
        chunk.in_debt_help.fill(0);
    }
    for (std::size_t j = 0; j < terms.instruments.size(); ++j) {
        if (terms.instruments[j].slot == Slot::debt) {
            books.gemeente.participants[j] = in_debt_help[j];
        }
    }
}

/// Where the candidates for each instrument begin in the queue; the last entry is the end.
using QueueStarts = std::array<std::size_t, max_instruments + 1>;

/// Fills the queue with all candidates, instrument by instrument.
QueueStarts queue_by_instrument(const AdmissionBooks& books, std::size_t instruments) {
    QueueStarts from{};
    for (const Proposals& chunk : books.proposals) {
        for (const PlaceCandidate& candidate : chunk.places) {
            ++from[candidate.instrument + std::size_t{1}];
        }
    }
    for (std::size_t j = 1; j <= instruments; ++j) { from[j] += from[j - 1]; }
    books.queue.resize(from[instruments]);
    QueueStarts next = from;
    for (const Proposals& chunk : books.proposals) {
        for (const PlaceCandidate& candidate : chunk.places) {
            books.queue[next[candidate.instrument]++] = candidate;
        }
    }
    return from;
}

/// Keeps count of who wanted a place and got none, and of what stood in the way.
void count_turned_away(InstrumentMonth& month, std::int64_t turned_away, Limit limit) {
    month.turned_away = turned_away;
    month.by_budget = turned_away > 0 && limit == Limit::budget ? 1 : 0;
    month.by_pot = turned_away > 0 && limit == Limit::pot ? 1 : 0;
    month.by_places = turned_away > 0 && limit == Limit::places ? 1 : 0;
    month.by_employers = turned_away > 0 && limit == Limit::employers ? 1 : 0;
}

/// Books the winners of an instrument, writes them to the columns, and puts the others on the list.
void give_places(const AdmissionStep& rows, const AdmissionBooks& books,
                 const AdmissionTerms& terms, std::size_t j, const Claims& claims) {
    const Instrument& instrument = terms.instruments[j];
    Gemeente& gemeente = books.gemeente;
    const std::int64_t starts = claims.granted;
    if (instrument.slot != Slot::money && instrument.slot != Slot::outreach) {
        gemeente.participants[j] += static_cast<std::uint32_t>(starts);
    }
    const auto asked = static_cast<std::int64_t>(claims.candidates.size());
    count_turned_away(books.month[j], asked - starts, claims.limit);
    books.month[j].starts = starts;
    books.month[j].participants = gemeente.participants[j];
    const SlotColumns slot = columns_of(rows, instrument.slot);
    for (const PlaceCandidate& candidate : claims.candidates) {
        if (candidate.won != 0) {
            admit(books, terms, slot, candidate);
        } else {
            turn_away(gemeente, slot, candidate);
        }
    }
}

}  // namespace

double next_placed(double placed, std::int64_t starts, std::size_t asked, double hearsay) {
    const double share =
        asked > 0 ? static_cast<double>(starts) / static_cast<double>(asked) : placed;
    return placed + (share - placed) / hearsay;
}

void admission(AdmissionStep rows, const AdmissionBooks& books, const AdmissionTerms& terms) {
    book_ends(books, terms);
    const std::size_t instruments = terms.instruments.size();
    const QueueStarts from = queue_by_instrument(books, instruments);
    std::array<Claims, max_instruments> claims;
    for (std::size_t j = 0; j < instruments; ++j) {
        const std::span<PlaceCandidate> all(books.queue);
        claims[j].candidates = all.subspan(from[j], from[j + 1] - from[j]);
    }
    ration(std::span(claims).first(instruments), rows.in<&People::id>(),
           {.gemeente = books.gemeente,
            .instruments = terms.instruments,
            .interaction = terms.interaction,
            .employers = terms.employers,
            .t = terms.t,
            .merged = books.merged,
            .turns = books.turns});
    for (std::size_t j = 0; j < instruments; ++j) {
        give_places(rows, books, terms, j, claims[j]);
        double& placed = books.gemeente.placed[j];
        placed = next_placed(placed, claims[j].granted, claims[j].candidates.size(), terms.hearsay);
    }
    for (std::size_t j = 0; j < instruments; ++j) {
        books.month[j].waiting = books.gemeente.waiting[j];
    }
}

void withdraw_places(const AdmissionBooks& books, const AdmissionTerms& terms) {
    for (Proposals& chunk : books.proposals) {
        for (const PlaceEnd& end : chunk.ends) {
            AFWEGING_EXPECTS(end.kind == PlaceEndKind::not_started);
            take_back_place(books, terms, end.instrument);
        }
        chunk.ends.clear();
    }
}

}  // namespace afweging::agents
