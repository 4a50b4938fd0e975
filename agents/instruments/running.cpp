// SPDX-License-Identifier: EUPL-1.2
// Participants at the start, drawn from the stock.
#include "agents/instruments/running.hpp"

#include <algorithm>
#include <vector>

#include "agents/inputs/part_of.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/kinds/draws.hpp"
#include "agents/state/slots.hpp"

namespace afweging::agents {

namespace {

/// The month of the draws: the one before the run, in which no place is given out.
constexpr std::int32_t before_the_run = -1;

/// Who may be in it, and for how long.
StartTerms terms_of(const Instrument& instrument) {
    return instrument.at_start.value_or(
        StartTerms{instrument.eligibility, instrument.duration_months});
}

struct Drawn {
    std::uint32_t luck;
    std::uint32_t row;
    std::uint32_t months;  ///< a draw for how far the person is
};

/// What is the same for everybody.
struct Start {
    People& people;
    const MonthColumns& now;
    std::uint32_t stock;
    std::span<const Instrument> instruments;
    const sim::Dice& dice;
};

/// The first so many by luck of those of the stock who may start instrument j and are in no
/// programme and on no list. persons: a part is one person in that share of worlds; word: the draw
/// that is the luck
std::vector<Drawn> draw_clients(const Start& start, std::size_t j, double persons,
                                std::uint32_t PlaceDraws::*word) {
    const Instrument& instrument = start.instruments[j];
    const std::size_t wanted = whole_persons(persons, part_of(start.dice, instrument.hash));
    const StartTerms terms = terms_of(instrument);
    std::vector<Drawn> may;
    if (wanted == 0) {
        return may;
    }
    for (std::uint32_t i = 0; i < start.stock; ++i) {
        const bool taken =
            start.people.programme_held[i] != 0 || start.people.programme_wanted[i] != 0;
        const Applicant a = applicant_in(start.people, start.now.distance[i], i, 0);
        if (!taken && eligible(a, terms.eligibility)) {
            const PlaceDraws draws =
                place_draws({start.dice, before_the_run}, start.people.id[i], instrument.hash);
            may.push_back({draws.*word, i, draws.consequence});
        }
    }
    const std::size_t taken = std::min(wanted, may.size());
    const auto& id = start.people.id;
    std::nth_element(may.begin(), may.begin() + static_cast<std::ptrdiff_t>(taken), may.end(),
                     [&](const Drawn& a, const Drawn& b) {
                         return a.luck != b.luck ? a.luck < b.luck : id[a.row] < id[b.row];
                     });
    may.resize(taken);
    return may;
}

/// Programmes by hash: their place in a file says nothing.
std::vector<std::size_t> programmes(std::span<const Instrument> instruments) {
    std::vector<std::size_t> found;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        if (instruments[j].slot == Slot::programme) {
            found.push_back(j);
        }
    }
    std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return instruments[a].hash < instruments[b].hash;
    });
    return found;
}

std::uint8_t part_of_months(std::uint32_t draw, std::uint32_t months) {
    return static_cast<std::uint8_t>(sim::to_uniform(draw) * static_cast<float>(months));
}

}  // namespace

void place_participants(People& people, const MonthColumns& now, std::uint32_t stock,
                        std::span<const Instrument> instruments, const sim::Dice& dice) {
    const Start start{people, now, stock, instruments, dice};
    for (const std::size_t j : programmes(instruments)) {
        const Instrument& instrument = instruments[j];
        const double persons = employs(instrument) ? 0.0 : instrument.running_at_start;
        for (const Drawn& person : draw_clients(start, j, persons, &PlaceDraws::lottery)) {
            const std::uint8_t length = terms_of(instrument).duration_months;
            const std::uint8_t done = part_of_months(person.months, length);
            people.programme_held[person.row] = slot_value_of(j);
            people.programme_done[person.row] = done;
            people.programme_left[person.row] =
                std::min(static_cast<std::uint8_t>(length - done), instrument.duration_months);
            people.ever_started[person.row] |= set_of(j);
            if (instrument.once_a_year != 0) {
                YearWaits& waits = people.year_waits[person.row];
                waits = with_start(waits, had_once_a_year(instruments), j, done);
            }
        }
    }
}

void place_on_lists(People& people, const MonthColumns& now, std::uint32_t stock,
                    std::span<const Instrument> instruments, const sim::Dice& dice,
                    std::uint32_t longest) {
    const Start start{people, now, stock, instruments, dice};
    for (const std::size_t j : programmes(instruments)) {
        for (const Drawn& person :
             draw_clients(start, j, instruments[j].waiting_at_start, &PlaceDraws::acceptance)) {
            people.programme_wanted[person.row] = slot_value_of(j);
            people.programme_waited[person.row] = part_of_months(person.months, longest);
        }
    }
}

}  // namespace afweging::agents
