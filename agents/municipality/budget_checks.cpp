// SPDX-License-Identifier: EUPL-1.2
// Whether the gemeente's books hold.
#include <algorithm>
#include <array>
#include <cmath>

#include "agents/municipality/budgets.hpp"
#include "agents/state/slots.hpp"

namespace afweging::agents {

namespace {

std::size_t at(std::int32_t t) { return static_cast<std::size_t>(t); }

/// Promises from before the run are kept even where they pass a ceiling; nothing comes on top but
/// the part of a place that a world has whole.
std::int64_t over_ceilings(const Budget& budget) {
    std::int64_t over = 0;
    std::int64_t used = 0;
    std::int64_t inherited = 0;
    std::int64_t earlier = 0;
    for (std::size_t y = 0; y < budget.limit.size(); ++y) {
        const std::int64_t limit = budget.limit[y];
        if (limit == unlimited) {
            return over;
        }
        used += budget.spent[y];
        for (std::size_t m = 0; m < 12; ++m) {
            const std::size_t s = y * 12 + m;
            used += budget.planned[s];
            inherited += budget.inherited[s];
            // What is spent is known by year only, so a year is held against its months to come.
            if (budget.planned[s] > 0 || m == 11) {
                const std::int64_t unserved = budget.unserved.empty() ? 0 : budget.unserved[s];
                const std::int64_t released =
                    earlier + ceiling(limit, static_cast<std::int32_t>(m)) - unserved;
                over += used > std::max(released, inherited) + budget.one_place ? 1 : 0;
            }
        }
        earlier += limit;
    }
    return over;
}

std::int64_t wrong_years(const Budget& budget) {
    std::int64_t wrong = 0;
    for (std::size_t y = 0; y < budget.committed.size(); ++y) {
        std::int64_t sum = 0;
        for (std::size_t m = 0; m < 12; ++m) { sum += budget.planned[y * 12 + m]; }
        wrong += sum != budget.committed[y] ? 1 : 0;
    }
    return wrong;
}

}  // namespace

GemeenteCheck check_budgets(const Gemeente& gemeente, std::span<const Instrument> instruments,
                            Interaction interaction) {
    GemeenteCheck check;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const Instrument& instrument = instruments[j];
        const auto running = static_cast<std::uint32_t>(std::ceil(instrument.running_at_start));
        const std::uint32_t most = std::max(gemeente.places[j], running);
        const bool limited = gemeente.places[j] != unlimited_places;
        check.over_places += limited && gemeente.participants[j] > most ? 1 : 0;
        check.over_budget += over_ceilings(gemeente.instrument_budget[j]);
        check.wrong_commitments += wrong_years(gemeente.instrument_budget[j]);
    }
    for (const Budget& budget : gemeente.pot_budget) {
        check.over_budget += over_ceilings(budget);
        check.wrong_commitments += wrong_years(budget);
    }
    if (interaction == Interaction::off) {
        check.over_budget = 0;
        check.over_places = 0;
    }
    return check;
}

GemeenteCheck check_gemeente(const Gemeente& gemeente, const People& people,
                             std::span<const Instrument> instruments, Interaction interaction) {
    std::array<std::uint32_t, slot_values> holding{};
    std::array<std::uint32_t, slot_values> waiting{};
    for (const PlaceColumns& place : slot_places) {
        for (std::size_t i = 0; i < people.count; ++i) { ++holding[(people.*place.held)[i]]; }
    }
    for (const ListColumns& list : waiting_lists) {
        for (std::size_t i = 0; i < people.count; ++i) { ++waiting[(people.*list.wanted)[i]]; }
    }
    GemeenteCheck check = check_budgets(gemeente, instruments, interaction);
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        const bool counted = instruments[j].slot != Slot::debt;
        check.wrong_participants += counted && holding[j + 1] != gemeente.participants[j] ? 1 : 0;
        check.wrong_waiting += waiting[j + 1] != gemeente.waiting[j] ? 1 : 0;
    }
    return check;
}

}  // namespace afweging::agents
