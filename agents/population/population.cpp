// SPDX-License-Identifier: EUPL-1.2
// Who lives where: numbers, ids, and one person at a time.
#include "agents/population/population.hpp"

#include <numeric>

#include "agents/population/basis.hpp"
#include "agents/population/newcomer.hpp"
#include "sim/dice/distributions.hpp"
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

std::uint64_t person_id(std::uint16_t municipality, std::uint32_t arrival, std::uint32_t number) {
    return (std::uint64_t{municipality} << 48) | (std::uint64_t{arrival & 0xffffU} << 32) | number;
}

std::uint32_t monthly_arrivals(const PopulationBasis& basis, const sim::Dice& dice,
                               std::int32_t t) {
    const Margins& place = basis.margins;
    const double mean =
        mean_arrivals(place, value_in_year(basis.outlook.inflow, t), basis.arrivals);
    sim::DrawEngine engine(dice, place.number, static_cast<std::uint32_t>(t), purpose::arrivals);
    return static_cast<std::uint32_t>(sim::draw_poisson(engine, mean));
}

/// hash: of the instrument's key.
std::uint64_t placed_id(std::uint16_t municipality, std::uint32_t hash, std::uint32_t number) {
    const std::uint32_t low = number & ((1U << placed_bits) - 1U);
    return person_id(municipality, number >> placed_bits,
                     first_placed_number | (placed_group(hash) << placed_bits) | low);
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
            people.programme_held[row] = static_cast<std::uint8_t>(j + 1);
            people.id[row++] = placed_id(place, basis.instruments[j].hash, n);
        }
    }
    for (std::uint32_t t = 0; t < count.arrivals.size(); ++t) {
        for (std::uint32_t n = 0; n < count.arrivals[t]; ++n) {
            people.arrival[row] = static_cast<std::int16_t>(t);
            people.id[row++] = person_id(place, t, t == 0 ? first_newcomer_number | n : n);
        }
    }
}

}  // namespace

std::uint32_t Headcount::total() const {
    const std::uint32_t placed = std::accumulate(running.begin(), running.end(), 0U);
    return std::accumulate(arrivals.begin(), arrivals.end(), stock + past_leavers + placed);
}

Headcount headcount(const PopulationBasis& basis, const sim::Dice& dice) {
    const Margins& place = basis.margins;
    Headcount count;
    count.stock = place.clients;
    const double leavers_a_month = place.clients * place.inflow_per_year / 12.0;
    count.past_leavers =
        static_cast<std::uint32_t>(leavers_a_month * basis.population.leavers_months);
    for (const Instrument& instrument : basis.instruments) {
        const bool employs = instrument.channel(Channel::wage_support) > 0;
        count.running.push_back(employs ? instrument.running_at_start : 0U);
    }
    count.arrivals.assign(static_cast<std::size_t>(basis.months), 0);
    for (std::int32_t t = 0; t < basis.months; ++t) {
        count.arrivals[static_cast<std::size_t>(t)] = monthly_arrivals(basis, dice, t);
    }
    return count;
}

namespace {

/// The kind of the person in row i, by the order in which ids were placed.
Origin origin_of(const People& people, std::uint32_t i, const Headcount& count) {
    return i < count.stock                        ? Origin::stock
           : i < count.stock + count.past_leavers ? Origin::past_leaver
           : people.programme_held[i] != 0        ? Origin::placed
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
            const StartDraws draws(dice.key(), people.id[i],
                                   static_cast<std::uint32_t>(people.arrival[i]));
            factory.fill(people, i, draws, origin_of(people, i, count));
        }
    });
    return people;
}

}  // namespace afweging::agents
