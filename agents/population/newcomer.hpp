// SPDX-License-Identifier: EUPL-1.2
// One person from the margins: fixed traits, then the position at the start.
#pragma once

#include <array>
#include <cstdint>

#include "agents/law/money_law.hpp"
#include "agents/population/basis.hpp"
#include "agents/population/draws.hpp"

namespace afweging::agents {

/// Where a person comes from. in_ww: began WW before the run and is still in it; ww_beginner:
/// begins it in the month of arrival.
enum class Origin : std::uint8_t { stock, past_leaver, placed, in_ww, entrant, ww_beginner };

/// Housing of who is found at a date, at a risk that lasts: in the shares in which as many come as
/// go. u: uniform
///
///   threatened / secure = a / (l + b),  homeless / threatened = l / f
///   a threatened, l lost, both times the risk; b restored, f found [1/month]
///
/// Status:   assumed (that it has lasted)
/// Page:     docs/model/population.md
[[nodiscard]] Housing housing_in_the_long_run(float risk, float u, const HomeRates& r);

/// Adults of 27 and older in the home of a cost sharer beyond two: another one with a chance q each
/// time, three at most. u: uniform
///
///   P(at least k more) = q^k
///
/// Status:   assumed (the chance, the same each time)
/// Evidence: R090
/// Page:     docs/model/population.md
[[nodiscard]] std::uint8_t more_sharers(float u, float one_more);

/// Volatility of who is found so many months after income changed by a share of itself.
///
///   v = k s (1 - k)^m,   k volatility_speed, s size [fraction], m months; 0 below a millionth
///
/// Status:   assumed
/// Page:     docs/model/population.md
[[nodiscard]] float volatility_in_the_long_run(float months_since, float size, float speed);

/// Makes people. Holds only what is the same for everybody.
class NewcomerFactory {
public:
    NewcomerFactory(const PopulationBasis& basis, std::uint32_t klantmanagers);

    /// Fills row i. Entrants stay not_arrived until their month. Of who is in WW,
    /// people.months_in_status[i] says for how many months.
    void fill(People& people, std::size_t i, const StartDraws& draws, Origin origin) const;

    /// Whether row i, filled as in_ww, is still in WW when the run begins: the right lasts, and no
    /// work was found by the person's own hazard and effort.
    [[nodiscard]] bool is_still_in_ww(const People& people, std::size_t i,
                                      const StartDraws& draws) const;

private:
    void fill_shares_by_route();
    void fill_traits(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    void fill_household(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    /// Whether somebody in WW has a partner with a full job, and so no bijstand to fear.
    [[nodiscard]] bool has_other_means(const StartDraws& d, Origin origin) const;
    /// Hours of work beside WW of somebody who begins it. [hours/week]
    [[nodiscard]] std::uint8_t hours_beside(const StartDraws& d, Origin origin) const;
    void fill_capacities(People& people, std::size_t i, const StartDraws& d) const;
    void fill_spell(People& people, std::size_t i, const StartDraws& d) const;
    void fill_past_exit(People& people, std::size_t i, const StartDraws& d) const;
    void fill_place(People& people, std::size_t i, const StartDraws& d) const;
    void fill_ww(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    void fill_lost_job(People& people, std::size_t i, const StartDraws& d) const;
    [[nodiscard]] std::int32_t months_in_ww(const People& people, std::size_t i, float& u) const;
    void fix_length_of_ww(People& people, std::size_t i) const;
    [[nodiscard]] float chance_of_no_work(const People& people, std::size_t i,
                                          std::int32_t from) const;
    /// Returns whether debts are problem debts.
    bool fill_money(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    void fill_partner(People& people, std::size_t i, const StartDraws& d) const;
    void fill_vrijlating(People& people, std::size_t i, const StartDraws& d) const;
    void fill_debt_help(People& people, std::size_t i, const StartDraws& d) const;
    void fill_worries(People& people, std::size_t i, const StartDraws& d) const;
    void fill_exemption(People& people, std::size_t i, const StartDraws& d) const;
    /// Recent work experience after so many months of work of these hours. [months], [hours/week]
    [[nodiscard]] float after_work(float before, float months, float hours) const;
    /// Months since the exit of a past leaver who is still away. u: uniform
    [[nodiscard]] float months_away(float u) const;
    /// Who is on bijstand at the start is below the norm: no more work than fits under it.
    void fit_work_under_bijstandsnorm(People& people, std::size_t i) const;
    void fill_position(People& people, std::size_t i, const StartDraws& d, Origin origin) const;
    [[nodiscard]] float selected_employability(const People& people, std::size_t i, float months,
                                               float u) const;

    PopulationBasis basis_;
    std::uint32_t klantmanagers_;
    MoneyLaw money_;
    IncomeRates income_;
    PopulationRates rates_;
    DistanceRates distance_;
    SearchRates search_;
    StressRates stress_;
    HomeRates home_;
    WwRates ww_;
    JobsRates jobs_;
    ExemptionTerms exemption_;
    std::array<double, route_count> route_besides_ww_{};
    std::array<double, schooling_count> entrant_schooling_{};
    std::array<double, health_count> entrant_health_{};
    /// Shares of a trait by whether somebody came by the one route that differs in it.
    std::array<std::array<double, age_band_count>, 2> entrant_age_{};
    std::array<std::array<double, 4>, 2> entrant_dutch_{};
    std::array<std::array<double, household_count>, 2> entrant_household_{};
    static constexpr std::size_t grid_size = 16;
    std::array<float, grid_size> grid_{};         ///< normal quantiles at (k + 1/2) / 16
    std::array<float, grid_size> grid_factor_{};  ///< exp(spread * quantile)
};

}  // namespace afweging::agents
