// SPDX-License-Identifier: EUPL-1.2
// Who lives where: numbers, ids, and one person at a time.
#include "agents/population/population.hpp"

#include <algorithm>
#include <numeric>

#include "agents/inputs/part_of.hpp"
#include "agents/population/basis.hpp"
#include "agents/population/newcomer.hpp"
#include "agents/work/exits.hpp"
#include "sim/dice/distributions.hpp"
#include "sim/mathematics.hpp"
#include "sim/parallel.hpp"

namespace afweging::agents {

namespace {

/// Past leavers are numbered apart from the stock, so neither shifts the other's ids.
constexpr std::uint32_t first_leaver_number = 1U << 31;
/// So are people in subsidised jobs, by 13 bits of the instrument's own hash and 17 bits of their
/// number in it. What does not fit in those goes where others have the month of arrival: nobody
/// else has bit 30.
constexpr std::uint32_t first_placed_number = 1U << 30;
constexpr std::uint32_t placed_bits = 17;
/// And those who arrive in the first month, which is the month of arrival of the stock too.
constexpr std::uint32_t first_newcomer_number = 1U << 29;
/// And those who begin WW, in the run or before it: then the month of arrival is below 0.
constexpr std::uint32_t first_ww_number = 1U << 28;

std::uint64_t person_id(std::uint16_t municipality, std::uint32_t arrival, std::uint32_t number) {
    return (std::uint64_t{municipality} << 48) | (std::uint64_t{arrival & 0xffffU} << 32) | number;
}

/// All who come to bijstand in month t on average; before the run as in its first month.
double mean_of_month(const PopulationBasis& basis, std::int32_t t) {
    const double inflow = value_in_year(basis.outlook.inflow, t > 0 ? t : 0);
    return mean_arrivals(basis.margins, inflow, basis.arrivals);
}

std::uint32_t monthly_arrivals(const PopulationBasis& basis, const sim::Dice& dice,
                               std::int32_t t) {
    const Margins& place = basis.margins;
    const double mean = mean_of_month(basis, t) * share_besides_ww(place, basis.outlook.inflow_of);
    sim::DrawEngine engine(dice, place.number, static_cast<std::uint32_t>(t), purpose::arrivals);
    return static_cast<std::uint32_t>(sim::draw_poisson(engine, mean));
}

/// t: may be before the run, below 0.
std::uint32_t monthly_ww_beginners(const PopulationBasis& basis, const sim::Dice& dice,
                                   std::int32_t t) {
    const Margins& place = basis.margins;
    const double each = ww_beginners_for_each(basis.ww) *
                        basis.outlook.inflow_of[static_cast<std::size_t>(Route::ww)];
    const double mean = mean_ww_beginners(mean_of_month(basis, t), place, each);
    sim::DrawEngine engine(dice, place.number, static_cast<std::uint32_t>(t),
                           purpose::ww_beginners);
    return static_cast<std::uint32_t>(sim::draw_poisson(engine, mean));
}

/// hash: of the instrument's key.
std::uint64_t placed_id(std::uint16_t municipality, std::uint32_t hash, std::uint32_t number) {
    const std::uint32_t low = number & ((1U << placed_bits) - 1U);
    return person_id(municipality, number >> placed_bits,
                     first_placed_number | (placed_group(hash) << placed_bits) | low);
}

/// month: index of the run in which WW began, below 0 before it.
std::uint64_t ww_id(std::uint16_t municipality, std::int32_t month, std::uint32_t number) {
    return person_id(municipality, static_cast<std::uint32_t>(month), first_ww_number | number);
}

/// The draws of row i, whose id is set.
StartDraws draws_of(const People& people, std::size_t i, const sim::Dice& dice) {
    return {dice.key(), people.id[i], static_cast<std::uint32_t>(people.arrival[i])};
}

/// Everybody who began WW before the run and is still in it, by the month in which it began.
std::vector<BeganWw> still_in_ww(const PopulationBasis& basis, const sim::Dice& dice) {
    const NewcomerFactory factory(basis, 1);
    People one = make_people(1);
    std::vector<BeganWw> found;
    for (std::int32_t ago = basis.law.ww_longest - 1; ago > 0; --ago) {
        const std::uint32_t began = monthly_ww_beginners(basis, dice, -ago);
        for (std::uint32_t n = 0; n < began; ++n) {
            one.id[0] = ww_id(basis.margins.number, -ago, n);
            one.months_in_status[0] = static_cast<std::uint16_t>(ago);
            const StartDraws draws = draws_of(one, 0, dice);
            factory.fill(one, 0, draws, Origin::in_ww);
            if (factory.is_still_in_ww(one, 0, draws)) {
                found.push_back({static_cast<std::uint16_t>(ago), n});
            }
        }
    }
    return found;
}

/// People in WW at the start: from row on.
void place_ww_ids(People& people, std::uint16_t place, const std::vector<BeganWw>& in_ww,
                  std::uint32_t row) {
    for (const BeganWw& person : in_ww) {
        people.months_in_status[row] = person.months_ago;
        people.id[row++] = ww_id(place, -std::int32_t{person.months_ago}, person.number);
    }
}

void place_ids(People& people, const PopulationBasis& basis, const Headcount& count) {
    const std::uint16_t place = basis.margins.number;
    std::uint32_t row = 0;
    for (std::uint32_t n = 0; n < count.stock; ++n) { people.id[row++] = person_id(place, 0, n); }
    for (std::uint32_t n = 0; n < count.past_leavers; ++n) {
        people.id[row++] = person_id(place, 0, first_leaver_number | n);
    }
    for (std::size_t j = 0; j < count.running.size(); ++j) {
        for (std::uint32_t n = 0; n < count.running[j]; ++n) {
            people.programme_held[row] = slot_value_of(j);
            people.id[row++] = placed_id(place, basis.instruments[j].hash, n);
        }
    }
    place_ww_ids(people, place, count.in_ww, row);
    row += static_cast<std::uint32_t>(count.in_ww.size());
    for (std::uint32_t t = 0; t < count.arrivals.size(); ++t) {
        const std::uint32_t first = row;
        for (std::uint32_t n = 0; n < count.arrivals[t]; ++n) {
            people.id[row++] = person_id(place, t, t == 0 ? first_newcomer_number | n : n);
        }
        for (std::uint32_t n = 0; n < count.ww_beginners[t]; ++n) {
            people.id[row++] = ww_id(place, static_cast<std::int32_t>(t), n);
        }
        std::fill(people.arrival.begin() + first, people.arrival.begin() + row,
                  static_cast<std::int16_t>(t));
    }
}

}  // namespace

std::uint32_t Headcount::total() const {
    const std::uint32_t placed = std::accumulate(running.begin(), running.end(), 0U);
    const std::uint32_t begin = std::accumulate(ww_beginners.begin(), ww_beginners.end(), 0U);
    return std::accumulate(
        arrivals.begin(), arrivals.end(),
        stock + past_leavers + placed + begin + static_cast<std::uint32_t>(in_ww.size()));
}

double months_of_leavers(const PopulationParameters& p, double months) {
    const double in_time = 1.0 - sim::exponential(-months / p.leavers_back_months);
    return months - p.leavers_back * (months - p.leavers_back_months * in_time);
}

Headcount headcount(const PopulationBasis& basis, const sim::Dice& dice) {
    const Margins& place = basis.margins;
    Headcount count;
    const double households = place.clients / persons_per_household(place);
    count.stock = static_cast<std::uint32_t>(std::max(households + 0.5, 1.0));
    const double leavers_a_month =
        households * place.inflow_per_year / 12.0 * basis.population.leavers_share;
    count.past_leavers = static_cast<std::uint32_t>(
        leavers_a_month * months_of_leavers(basis.population, followed_months));
    for (const Instrument& instrument : basis.instruments) {
        const double luck = part_of(dice, instrument.hash);
        const double persons = employs(instrument) ? instrument.running_at_start : 0.0;
        count.running.push_back(whole_persons(persons, luck));
    }
    count.in_ww = still_in_ww(basis, dice);
    for (std::int32_t t = 0; t < basis.months; ++t) {
        count.arrivals.push_back(monthly_arrivals(basis, dice, t));
        count.ww_beginners.push_back(monthly_ww_beginners(basis, dice, t));
    }
    return count;
}

namespace {

/// The kind of the person in row i, by the order in which ids were placed.
Origin origin_of(const People& people, std::uint32_t i, const Headcount& count) {
    const bool in_ww = (people.id[i] & first_ww_number) != 0;  // of ids that are not of a place
    return i < count.stock                        ? Origin::stock
           : i < count.stock + count.past_leavers ? Origin::past_leaver
           : people.programme_held[i] != 0        ? Origin::placed
           : people.months_in_status[i] != 0      ? Origin::in_ww
           : in_ww                                ? Origin::ww_beginner
                                                  : Origin::entrant;
}

}  // namespace

People synthesise(const PopulationBasis& basis, const sim::Dice& dice, const Headcount& count,
                  std::uint32_t klantmanagers, unsigned threads) {
    People people = make_people(count.total());
    place_ids(people, basis, count);
    const NewcomerFactory factory(basis, klantmanagers);
    const std::size_t chunks = sim::padded(people.count) / sim::chunk_size;
    sim::parallel_for(threads, chunks, [&](std::size_t chunk) {
        const auto first = static_cast<std::uint32_t>(chunk * sim::chunk_size);
        for (std::uint32_t i = first; i < first + sim::chunk_size && i < people.count; ++i) {
            factory.fill(people, i, draws_of(people, i, dice), origin_of(people, i, count));
        }
    });
    return people;
}

}  // namespace afweging::agents
