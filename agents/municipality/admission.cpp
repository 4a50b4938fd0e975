// SPDX-License-Identifier: EUPL-1.2
// Places ended, places given out, waiting lists.
#include "agents/municipality/admission.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "agents/block.hpp"
#include "agents/municipality/budgets.hpp"
#include "sim/check.hpp"

namespace afweging::agents {

namespace {

struct Slots {
    Column<std::uint8_t>* admitted;
    Column<std::uint8_t>* wanted;
    Column<std::uint8_t>* waited;
};

Slots slots_of(World& world, Slot slot) {
    switch (slot) {
        case Slot::programme:
            return {&world.now.admitted_programme, &world.people.waiting_for,
                    &world.people.waiting};
        case Slot::debt:
            return {&world.now.admitted_debt, &world.people.debt_waiting_for,
                    &world.people.debt_waiting};
        case Slot::contact:
            return {&world.now.admitted_contact, &world.people.contact_waiting_for,
                    &world.people.contact_waiting};
        case Slot::aftercare:
            return {&world.now.admitted_aftercare, nullptr, nullptr};
        case Slot::money:
        case Slot::office:
            break;
    }
    return {nullptr, nullptr, nullptr};
}

void admit(World& world, const Instrument& instrument, const PlaceCandidate& candidate) {
    const std::size_t row = candidate.person;
    const auto value = static_cast<std::uint8_t>(candidate.instrument + 1);
    const Slots slots = slots_of(world, instrument.slot);
    if (slots.admitted == nullptr) {
        world.now.granted_money[row] |= set_of(candidate.instrument);
        return;
    }
    (*slots.admitted)[row] = value;
    if (slots.wanted != nullptr && (*slots.wanted)[row] == value) {
        (*slots.wanted)[row] = 0;
        (*slots.waited)[row] = 0;
        --world.gemeente.waiting[candidate.instrument];
    }
}

void turn_away(World& world, const Instrument& instrument, const PlaceCandidate& candidate) {
    const Slots slots = slots_of(world, instrument.slot);
    if (slots.wanted == nullptr) {
        return;
    }
    const std::size_t row = candidate.person;
    const auto value = static_cast<std::uint8_t>(candidate.instrument + 1);
    if ((*slots.wanted)[row] != value) {
        (*slots.wanted)[row] = value;
        ++world.gemeente.waiting[candidate.instrument];
    }
    std::uint8_t& months = (*slots.waited)[row];
    months = months < 255 ? static_cast<std::uint8_t>(months + 1) : months;
}

Budget& pot_of(World& world, const Instrument& instrument) {
    return world.gemeente.pot_budget[static_cast<std::size_t>(instrument.pot)];
}

void book_end(World& world, const Setting& setting, std::int32_t t, const PlaceEnd& end) {
    if (end.kind == PlaceEndKind::left_queue) {
        --world.gemeente.waiting[end.instrument];
        return;
    }
    const Instrument& instrument = setting.instruments[end.instrument];
    const PlaceCost cost = place_cost(instrument);
    release_place(world.gemeente.instrument_budget[end.instrument], cost, t, end.months_left);
    release_place(pot_of(world, instrument), cost, t, end.months_left);
    --world.gemeente.participants[end.instrument];
    InstrumentMonth& month = world.instruments[end.instrument];
    month.drop_outs += end.kind == PlaceEndKind::dropped_out ? 1 : 0;
    month.completions += end.kind == PlaceEndKind::completed ? 1 : 0;
}

void book_ends(World& world, const Setting& setting, std::int32_t t) {
    world.instruments.assign(setting.instruments.size(), {});
    std::array<std::uint32_t, max_instruments> in_debt_help{};
    for (Proposals& block : world.proposals) {
        for (const PlaceEnd& end : block.ends) { book_end(world, setting, t, end); }
        for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
            world.instruments[j].offers += block.offers[j];
            in_debt_help[j] += block.in_debt_help[j];
        }
        block.ends.clear();
        block.offers.fill(0);
        block.in_debt_help.fill(0);
    }
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        if (setting.instruments[j].slot == Slot::debt) {
            world.gemeente.participants[j] = in_debt_help[j];
        }
    }
}

/// Where the candidates for each instrument begin in World::place_queue; the last entry is the end.
using QueueStarts = std::array<std::size_t, max_instruments + 1>;

/// Fills World::place_queue with all candidates, instrument by instrument.
QueueStarts queue_by_instrument(World& world, std::size_t instruments) {
    QueueStarts from{};
    for (const Proposals& block : world.proposals) {
        for (const PlaceCandidate& candidate : block.places) {
            ++from[candidate.instrument + std::size_t{1}];
        }
    }
    for (std::size_t j = 1; j <= instruments; ++j) { from[j] += from[j - 1]; }
    world.place_queue.resize(from[instruments]);
    QueueStarts next = from;
    for (const Proposals& block : world.proposals) {
        for (const PlaceCandidate& candidate : block.places) {
            world.place_queue[next[candidate.instrument]++] = candidate;
        }
    }
    return from;
}

std::size_t places_to_give(const World& world, const Instrument& instrument, std::size_t j,
                           std::int32_t t) {
    const Gemeente& gemeente = world.gemeente;
    const PlaceCost cost = place_cost(instrument);
    const Budget& pot = gemeente.pot_budget[static_cast<std::size_t>(instrument.pot)];
    std::int64_t places =
        std::min(affordable(gemeente.instrument_budget[j], cost, t), affordable(pot, cost, t));
    if (instrument.places > 0) {
        const std::int64_t taken = gemeente.participants[j];
        places = std::min(places, std::max<std::int64_t>(instrument.places - taken, 0));
    }
    return static_cast<std::size_t>(places);
}

void give_places(World& world, const Setting& setting, std::size_t j, std::int32_t t,
                 std::span<PlaceCandidate> candidates) {
    const Instrument& instrument = setting.instruments[j];
    const std::size_t n =
        setting.interaction == Interaction::off
            ? candidates.size()
            : std::min(places_to_give(world, instrument, j, t), candidates.size());
    select_places(candidates, world.people.id, n);
    const auto starts = static_cast<std::int64_t>(n);
    const PlaceCost cost = place_cost(instrument);
    commit_places(world.gemeente.instrument_budget[j], cost, t, starts);
    commit_places(pot_of(world, instrument), cost, t, starts);
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        if (k < n) {
            admit(world, instrument, candidates[k]);
        } else {
            turn_away(world, instrument, candidates[k]);
        }
    }
    if (instrument.slot != Slot::money) {
        world.gemeente.participants[j] += static_cast<std::uint32_t>(n);
    }
    world.instruments[j].starts = starts;
    world.instruments[j].participants = world.gemeente.participants[j];
    world.instruments[j].waiting = world.gemeente.waiting[j];
}

}  // namespace

void select_places(std::span<PlaceCandidate> candidates, const Column<std::uint64_t>& id,
                   std::size_t n) {
    if (n == 0 || n >= candidates.size()) {
        return;
    }
    std::nth_element(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(n),
                     candidates.end(), [&id](const PlaceCandidate& a, const PlaceCandidate& b) {
                         return a.priority != b.priority ? a.priority > b.priority
                                                         : id[a.person] < id[b.person];
                     });
}

void settle_places(World& world, const Setting& setting, std::int32_t t) {
    book_ends(world, setting, t);
    const QueueStarts from = queue_by_instrument(world, setting.instruments.size());
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        const std::span<PlaceCandidate> all(world.place_queue);
        give_places(world, setting, j, t, all.subspan(from[j], from[j + 1] - from[j]));
    }
}

void settle_places(World& world, const MonthContext& c) { settle_places(world, c.setting, c.t); }

void withdraw_places(World& world, const Setting& setting, std::int32_t t) {
    for (Proposals& block : world.proposals) {
        for (const PlaceEnd& end : block.ends) {
            AFWEGING_EXPECTS(end.kind == PlaceEndKind::not_started);
            const std::size_t j = end.instrument;
            const PlaceCost cost = place_cost(setting.instruments[j]);
            commit_places(world.gemeente.instrument_budget[j], cost, t, -1);
            commit_places(pot_of(world, setting.instruments[j]), cost, t, -1);
            --world.gemeente.participants[j];
            --world.instruments[j].participants;
            --world.instruments[j].starts;
        }
        block.ends.clear();
    }
}

}  // namespace afweging::agents
