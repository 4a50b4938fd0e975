// SPDX-License-Identifier: EUPL-1.2
// Participants at the start, drawn from the stock.
#include "agents/instruments/running.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
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

/// Somebody of the stock who may have something of an instrument.
struct Candidate {
    std::uint32_t luck;
    std::uint32_t row;
    std::uint32_t months;  ///< a draw for how far the person is
    std::size_t instrument;
};

/// What is the same for everybody.
struct Start {
    People& people;
    const MonthColumns& now;
    std::uint32_t stock;
    std::span<const Instrument> instruments;
    const sim::Dice& dice;
};

/// Luck; nearly never the id, and then the instrument's own hash.
bool before(const Start& start, const Candidate& a, const Candidate& b) {
    const auto rank = [&](const Candidate& c) {
        return std::tuple(c.luck, start.people.id[c.row], start.instruments[c.instrument].hash);
    };
    return rank(a) < rank(b);
}

/// What each instrument gives out. persons: a part is one person in that share of worlds
std::vector<std::size_t> whole_of(const Start& start, const std::vector<double>& persons) {
    std::vector<std::size_t> wanted;
    for (std::size_t j = 0; j < persons.size(); ++j) {
        const double luck = part_of(start.dice, start.instruments[j].hash);
        wanted.push_back(whole_persons(persons[j], luck));
    }
    return wanted;
}

/// The first so many by luck of those who may start instrument j and are in no programme and on no
/// list. word: the draw that is the luck
std::vector<Candidate> first_by_luck(const Start& start, std::size_t j, std::size_t most,
                                     std::uint32_t PlaceDraws::*word) {
    const Instrument& instrument = start.instruments[j];
    const StartTerms terms = terms_of(instrument);
    std::vector<Candidate> may;
    for (std::uint32_t i = 0; i < start.stock; ++i) {
        const bool taken =
            start.people.programme_held[i] != 0 || start.people.programme_wanted[i] != 0;
        const Applicant a =
            applicant_in(start.people, start.now.distance[i], i, 0, start.instruments);
        if (!taken && eligible(a, terms.eligibility)) {
            const PlaceDraws draws =
                place_draws({start.dice, before_the_run}, start.people.id[i], instrument.hash);
            may.push_back({draws.*word, i, draws.consequence, j});
        }
    }
    const auto kept = static_cast<std::ptrdiff_t>(std::min(most, may.size()));
    std::nth_element(may.begin(), may.begin() + kept, may.end(),
                     [&](const Candidate& a, const Candidate& b) { return before(start, a, b); });
    may.resize(static_cast<std::size_t>(kept));
    return may;
}

/// Who gets something of which programme. All programmes give out at once, by luck: neither their
/// place in a file nor their names say which of two has somebody. persons: by instrument
std::vector<Candidate> draw_clients(const Start& start, const std::vector<double>& persons,
                                    std::uint32_t PlaceDraws::*word) {
    std::vector<std::size_t> wanted = whole_of(start, persons);
    // Others can take no more than all of them want, so that many candidates each are enough.
    const std::size_t most = std::accumulate(wanted.begin(), wanted.end(), std::size_t{0});
    std::vector<Candidate> all;
    for (std::size_t j = 0; j < wanted.size(); ++j) {
        if (wanted[j] > 0) {
            const std::vector<Candidate> may = first_by_luck(start, j, most, word);
            all.insert(all.end(), may.begin(), may.end());
        }
    }
    std::sort(all.begin(), all.end(),
              [&](const Candidate& a, const Candidate& b) { return before(start, a, b); });
    std::vector<bool> taken(start.stock, false);
    std::vector<Candidate> drawn;
    for (const Candidate& each : all) {
        if (wanted[each.instrument] > 0 && !taken[each.row]) {
            --wanted[each.instrument];
            taken[each.row] = true;
            drawn.push_back(each);
        }
    }
    return drawn;
}

std::uint8_t part_of_months(std::uint32_t draw, std::uint32_t months) {
    return static_cast<std::uint8_t>(sim::to_uniform(draw) * static_cast<float>(months));
}

}  // namespace

void place_participants(People& people, const MonthColumns& now, std::uint32_t stock,
                        std::span<const Instrument> instruments, const sim::Dice& dice) {
    std::vector<double> persons;
    for (const Instrument& each : instruments) {
        const bool here = each.slot == Slot::programme && !employs(each);
        persons.push_back(here ? each.running_at_start : 0.0);
    }
    const Start start{people, now, stock, instruments, dice};
    for (const Candidate& person : draw_clients(start, persons, &PlaceDraws::lottery)) {
        const Instrument& instrument = instruments[person.instrument];
        const std::uint8_t length = terms_of(instrument).duration_months;
        const std::uint8_t done = part_of_months(person.months, length);
        people.programme_held[person.row] = slot_value_of(person.instrument);
        people.programme_done[person.row] = done;
        people.programme_left[person.row] =
            std::min(static_cast<std::uint8_t>(length - done), instrument.duration_months);
        people.ever_started[person.row] |= set_of(person.instrument);
        if (instrument.once_a_year != 0) {
            YearWaits& waits = people.year_waits[person.row];
            waits = with_start(waits, had_once_a_year(instruments), person.instrument, done);
        }
    }
}

void place_on_lists(People& people, const MonthColumns& now, std::uint32_t stock,
                    std::span<const Instrument> instruments, const sim::Dice& dice,
                    std::uint32_t longest) {
    std::vector<double> persons;
    for (const Instrument& each : instruments) {
        persons.push_back(each.slot == Slot::programme ? each.waiting_at_start : 0.0);
    }
    const Start start{people, now, stock, instruments, dice};
    for (const Candidate& person : draw_clients(start, persons, &PlaceDraws::acceptance)) {
        people.programme_wanted[person.row] = slot_value_of(person.instrument);
        people.programme_waited[person.row] = part_of_months(person.months, longest);
    }
}

}  // namespace afweging::agents
