// SPDX-License-Identifier: EUPL-1.2
// One person from the margins: fixed traits, then the position at the start.
#pragma once

#include <array>
#include <cstdint>

#include "agents/population/basis.hpp"
#include "agents/population/draws.hpp"

namespace afweging::agents {

/// Where a person comes from.
enum class Origin : std::uint8_t { stock, past_leaver, placed, entrant };

/// Makes people. Holds only what is the same for everybody.
class NewcomerFactory {
public:
    NewcomerFactory(const PopulationBasis& basis, std::uint32_t klantmanagers);

    /// Fills row i. Entrants stay not_arrived until their month.
    void fill(People& people, std::size_t i, const StartDraws& draws, Origin origin) const;

private:
    void fill_traits(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    void fill_household(People& people, std::size_t i, const StartDraws& d) const;
    void fill_capacities(People& people, std::size_t i, const StartDraws& d) const;
    void fill_spell(People& people, std::size_t i, const StartDraws& d) const;
    void fill_past_exit(People& people, std::size_t i, const StartDraws& d) const;
    void fill_place(People& people, std::size_t i, const StartDraws& d) const;
    void fill_money(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    void fill_debt_help(People& people, std::size_t i, const StartDraws& d) const;
    void fill_position(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    [[nodiscard]] float selected_employability(const People& people, std::size_t i, float months,
                                               float u) const;

    PopulationBasis basis_;
    std::uint32_t klantmanagers_;
    PopulationRates rates_;
    DistanceRates distance_;
    std::array<double, schooling_count> entrant_schooling_{};
    std::array<double, health_count> entrant_health_{};
    static constexpr std::size_t grid_size = 16;
    std::array<float, grid_size> grid_{};         ///< normal quantiles at (k + 1/2) / 16
    std::array<float, grid_size> grid_factor_{};  ///< exp(spread * quantile)
};

}  // namespace afweging::agents
