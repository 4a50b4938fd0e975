// SPDX-License-Identifier: EUPL-1.2
// What a person has behind: a spell on benefit, an exit, or part of a place.
#include "agents/population/newcomer.hpp"

#include <algorithm>

#include "agents/instruments/applicant.hpp"
#include "agents/population/population.hpp"
#include "agents/work/exits.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

namespace {

constexpr float adult_months = 12.0F * 18.0F;

}  // namespace

float NewcomerFactory::selected_employability(const People& people, std::size_t i, float months,
                                              float u) const {
    const JobSeeker average{.employability = 0.0F,
                            .skill = people.skill[i],
                            .recent_work = people.recent_work[i],
                            .age = static_cast<float>(-people.birth[i]) / 12.0F,
                            .months_out_of_work = 0.5F * months,  // halfway the spell
                            .dutch = static_cast<float>(people.dutch[i]),
                            .schooling = people.schooling[i],
                            .health = people.health[i]};
    const float passed =
        months * rates_.capacity_of_search * sim::exponential(log_job_hazard(average, distance_));
    // The exponentials in a loop of their own: a loop that also adds up does not vectorise.
    std::array<float, grid_size> left;
    for (std::size_t k = 0; k < grid_size; ++k) {
        left[k] = sim::exponential(-passed * grid_factor_[k]);
    }
    std::array<float, grid_size> cumulative;
    float sum = 0;
    for (std::size_t k = 0; k < grid_size; ++k) {
        sum += left[k];
        cumulative[k] = sum;
    }
    const float target = u * sum;
    std::size_t k = 0;
    while (k + 1 < grid_size && cumulative[k] <= target) { ++k; }
    const float below = k == 0 ? 0.0F : cumulative[k - 1];
    const float within = (target - below) / (cumulative[k] - below);
    const float step = k + 1 < grid_size ? grid_[k + 1] - grid_[k] : grid_[k] - grid_[k - 1];
    return grid_[k] + (within - 0.5F) * step;
}

void NewcomerFactory::fill_spell(People& people, std::size_t i, const StartDraws& d) const {
    const std::uint8_t band = d.category(purpose::start_duration_band, basis_.margins.duration);
    const auto from = static_cast<float>(published_duration_starts[band]);
    const float to = band + 1U < published_duration_count
                         ? static_cast<float>(published_duration_starts[band + 1U])
                         : rates_.longest_spell;
    const float months = from + d.uniform(purpose::start_duration_in_band) * (to - from);
    const float adult = static_cast<float>(-people.birth[i]) - adult_months;
    const float spell = std::clamp(months, 0.0F, std::max(adult, 0.0F));
    people.months_on_benefit[i] = static_cast<std::uint16_t>(spell);
    people.months_in_status[i] = people.months_on_benefit[i];
    people.months_out_of_work[i] = people.months_on_benefit[i];
    people.recent_work[i] *= sim::exponential(-basis_.work_fade * spell);
    people.employability[i] =
        selected_employability(people, i, spell, d.uniform(purpose::start_employability));
    people.status[i] =
        d.uniform(purpose::start_part_time_now) < static_cast<float>(basis_.margins.share_part_time)
            ? Status::bijstand_part_time
            : Status::bijstand;
}

float NewcomerFactory::after_work(float before, float months, float hours) const {
    float recent = before;
    for (std::int32_t m = 0; m < static_cast<std::int32_t>(months); ++m) {
        recent = next_recent_work(recent, hours * 0.025F, jobs_);
    }
    return recent;
}

float NewcomerFactory::months_away(float u) const {
    // Solves u = months of leavers up to m over all of them, by halving: the sum rises with m.
    const PopulationParameters& p = basis_.population;
    double low = 0;
    double high = followed_months;
    const double wanted = static_cast<double>(u) * months_of_leavers(p, high);
    constexpr int halvings = 16;  // to a thousandth of a month
    for (int k = 0; k < halvings; ++k) {
        const double middle = 0.5 * (low + high);
        (months_of_leavers(p, middle) < wanted ? low : high) = middle;
    }
    return static_cast<float>(low);
}

void NewcomerFactory::fill_past_exit(People& people, std::size_t i, const StartDraws& d) const {
    const float ago = months_away(d.uniform(purpose::start_exit_month));
    people.months_since_exit[i] = static_cast<std::uint16_t>(ago);
    people.months_in_status[i] = people.months_since_exit[i];
    const float u = d.uniform(purpose::start_exit_kind);
    const float work = rates_.work_share_of_exits;
    // Temporary jobs become permanent: of who still works, more have one the longer ago they left.
    const float temporary =
        (1.0F - rates_.leavers_permanent) * sim::exponential(-ago * jobs_.conversion);
    const bool permanent = u < (1.0F - temporary) * work;
    const bool young = static_cast<float>(-people.birth[i]) - ago < 12.0F * education_below;
    const bool study = young && u < work + rates_.leavers_education;
    people.status[i] = permanent  ? Status::job_permanent
                       : u < work ? Status::job_temporary
                       : study    ? Status::education
                                  : Status::other_exit;
    people.months_on_benefit[i] = static_cast<std::uint16_t>(basis_.population.leavers_spell);
    if (people.status[i] == Status::other_exit) {
        people.months_out_of_work[i] = people.months_on_benefit[i];
    }
    people.employability[i] += u < work ? rates_.leavers_employability : 0.0F;
}

void NewcomerFactory::fill_place(People& people, std::size_t i, const StartDraws& d) const {
    const Instrument& instrument = basis_.instruments[people.programme_held[i] - 1U];
    const auto duration = static_cast<float>(instrument.duration_months);
    const float done =
        d.uniform(purpose::start_exit_month) * std::min(duration, rates_.longest_place);
    people.programme_done[i] = static_cast<std::uint8_t>(done);
    people.programme_left[i] =
        static_cast<std::uint8_t>(instrument.duration_months - people.programme_done[i]);
    people.status[i] = Status::subsidised_job;
    people.months_in_status[i] = people.programme_done[i];
    people.months_since_exit[i] = people.programme_done[i];
    people.months_on_benefit[i] = static_cast<std::uint16_t>(basis_.population.placed_spell);
    people.ever_started[i] = set_of(people.programme_held[i] - 1U);
    if (instrument.once_a_year != 0) {
        people.year_waits[i] = with_start(0, had_once_a_year(basis_.instruments),
                                          people.programme_held[i] - 1U, people.programme_done[i]);
    }
    people.months_out_of_work[i] = people.months_on_benefit[i];
    for (std::int32_t m = 0; m < people.programme_done[i]; ++m) {
        people.months_out_of_work[i] = months_after_place(people.months_out_of_work[i], jobs_);
    }
    people.recent_work[i] =
        after_work(people.recent_work[i], done, instrument.channel(Channel::wage_support));
}

}  // namespace afweging::agents
