// SPDX-License-Identifier: EUPL-1.2
// One person from the margins.
#include "agents/population/newcomer.hpp"

#include <algorithm>

#include "sim/dice/distributions.hpp"
#include "sim/euro.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

namespace {

// Bands of the published margins. Where the last band of durations ends is a parameter.
constexpr std::array<float, age_band_count + 1> age_edges{18, 27, 45, 55, 67};           // years
constexpr std::array<float, duration_band_count> duration_edges{0, 6, 12, 36, 60, 120};  // months
constexpr float adult_months = 12.0F * age_edges[0];
constexpr std::uint16_t never_left = 65535;

// Cut-offs that keep a number where rules can use it. They bind for few and are no choice about
// people; in standard deviations or means of the distribution that they cut.
constexpr float widest_fixed_costs = 2.5F;  // sd; costs stay positive at the largest spread, 0.3
constexpr float largest_debt = 8.0F;   // means: 1 in 3000 cut; no debt above debt_cap at any mean
constexpr float most_accounts = 6.0F;  // means: 1 in 400 cut
constexpr float most_in_a_byte = 255.0F;
// No score starts at an end of its scale, where a rule could not move it one way.
constexpr float least_share = 0.05F;
constexpr float most_share = 0.95F;
constexpr float least_stress = 0.01F;
constexpr float most_stress = 0.99F;
constexpr float least_search_skill = 0.3F;  // search effort stays positive
constexpr float most_search_skill = 2.0F;   // top of the scale

float clamp(float x, float low, float high) { return x < low ? low : (x > high ? high : x); }

float narrow(double x) { return static_cast<float>(x); }

/// What share of entrants has a feature, from its share of the stock: a stock over-represents who
/// stays long, in proportion to the length of stay (share of exits to work w, hazard ratio k):
///   entrant share = stock share * (w k + 1 - w), rescaled to sum to 1.
template <std::size_t N>
std::array<double, N> entrant_shares(const std::array<double, N>& stock,
                                     const std::array<double, N>& log_hazard_loss, double work) {
    std::array<double, N> shares{};
    double sum = 0;
    for (std::size_t k = 0; k < N; ++k) {
        shares[k] = stock[k] * (work * sim::exponential(-log_hazard_loss[k]) + 1.0 - work);
        sum += shares[k];
    }
    for (double& share : shares) { share /= sum; }
    return shares;
}

}  // namespace

NewcomerFactory::NewcomerFactory(const Setting& setting, std::uint32_t klantmanagers)
    : setting_(setting),
      parameters_(setting.parameters.population),
      law_(in_force(setting.statute, setting.start)),
      search_(setting.parameters.search),
      jobs_(setting.parameters.market),
      klantmanagers_(klantmanagers) {
    const SearchParameters& s = setting.parameters.search;
    entrant_schooling_ = entrant_shares(setting.municipality.schooling,
                                        {s.schooling_primary, s.schooling_lower, 0.0},
                                        parameters_.work_share_of_exits);
    entrant_health_ =
        entrant_shares(setting.municipality.health, {0.0, s.health_physical, s.health_mental},
                       parameters_.work_share_of_exits);
    for (std::size_t k = 0; k < grid_size; ++k) {
        grid_[k] = narrow(sim::normal_quantile((static_cast<double>(k) + 0.5) / grid_size));
        grid_factor_[k] = sim::exponential(search_.spread * grid_[k]);
    }
}

void NewcomerFactory::fill(People& people, std::size_t i, const StartDraws& d,
                           Origin origin) const {
    fill_traits(people, i, d, origin);
    fill_household(people, i, d);
    fill_capacities(people, i, d);
    people.months_since_exit[i] = never_left;
    people.employability[i] = d.normal(purpose::start_employability);
    people.recent_work[i] = people.route[i] == Route::employment || people.route[i] == Route::ww
                                ? narrow(parameters_.recent_work_employed)
                                : narrow(parameters_.recent_work_others);
    if (origin == Origin::stock) {
        fill_spell(people, i, d);
    } else if (origin == Origin::past_leaver) {
        fill_past_exit(people, i, d);
    } else if (origin == Origin::placed) {
        fill_place(people, i, d);
    }
    fill_money(people, i, d, origin);
    if (origin == Origin::stock) {
        fill_debt_help(people, i, d);
    }
    fill_position(people, i, d, origin);
}

void NewcomerFactory::fill_traits(People& people, std::size_t i, const StartDraws& d,
                                  Origin origin) const {
    const Municipality& m = setting_.municipality;
    const bool entrant = origin == Origin::entrant;
    people.sex[i] = d.uniform(purpose::start_sex) < m.share_women ? Sex::woman : Sex::man;
    const std::uint8_t band = d.category(purpose::start_age_band, entrant ? m.entrant_age : m.age);
    const float years = age_edges[band] + d.uniform(purpose::start_age_in_band) *
                                              (age_edges[band + 1U] - age_edges[band]);
    const auto months = static_cast<std::int16_t>(years * 12.0F);
    people.birth[i] = static_cast<std::int16_t>(people.arrival[i] - months);
    people.schooling[i] =
        Schooling{d.category(purpose::start_schooling, entrant ? entrant_schooling_ : m.schooling)};
    people.dutch[i] = d.category(purpose::start_dutch, m.dutch);
    people.health[i] =
        Health{d.category(purpose::start_health, entrant ? entrant_health_ : m.health)};
    people.route[i] = Route{d.category(purpose::start_route, m.entrant_route)};
    people.klantmanager[i] = static_cast<std::uint16_t>(d.uniform(purpose::start_klantmanager) *
                                                        static_cast<float>(klantmanagers_));
}

void NewcomerFactory::fill_household(People& people, std::size_t i, const StartDraws& d) const {
    people.household[i] =
        Household{d.category(purpose::start_household, setting_.municipality.household)};
    const bool with_children = people.household[i] == Household::single_parent ||
                               people.household[i] == Household::couple_with_children;
    const float u = d.uniform(purpose::start_children);
    const float one = narrow(parameters_.one_child_share);
    const float two = one + narrow(parameters_.two_children_share);
    const auto children = static_cast<std::uint8_t>(u < one ? 1 : u < two ? 2 : 3);
    people.children[i] = with_children ? children : std::uint8_t{0};
    const bool couple = people.household[i] == Household::couple ||
                        people.household[i] == Household::couple_with_children;
    const float v = d.uniform(purpose::start_partner_income);
    const bool earns = couple && v < narrow(parameters_.partner_income_share);
    const double euros = earns ? parameters_.partner_income_eur : 0.0;
    people.partner_income[i] = static_cast<std::int32_t>(sim::round_to_cent(euros).cents);
    const auto kind = static_cast<std::size_t>(people.household[i]);
    const float varied = 1.0F + narrow(parameters_.fixed_cost_spread) *
                                    clamp(d.normal(purpose::start_fixed_costs), -widest_fixed_costs,
                                          widest_fixed_costs);
    const double costs = static_cast<double>(law_.social_minimum[kind]) *
                         parameters_.fixed_cost_share * static_cast<double>(varied);
    people.fixed_costs[i] = static_cast<std::int32_t>(costs);
}

void NewcomerFactory::fill_capacities(People& people, std::size_t i, const StartDraws& d) const {
    const float schooling = static_cast<float>(people.schooling[i]) - 1.0F;
    people.doenvermogen[i] = sim::logistic(narrow(parameters_.doenvermogen_centre) +
                                           narrow(parameters_.doenvermogen_schooling) * schooling +
                                           narrow(parameters_.doenvermogen_spread) *
                                               d.normal(purpose::start_doenvermogen));
    people.intrinsic_motivation[i] =
        sim::logistic(narrow(parameters_.motivation_centre) +
                      narrow(parameters_.motivation_spread) * d.normal(purpose::start_motivation));
    people.motivation[i] = people.intrinsic_motivation[i];
    const PopulationParameters& p = parameters_;
    people.self_efficacy[i] =
        clamp(narrow(p.self_efficacy_centre) +
                  narrow(p.self_efficacy_spread) * d.normal(purpose::start_self_efficacy),
              least_share, most_share);
    people.search_skill[i] =
        clamp(1.0F + narrow(p.search_skill_spread) * d.normal(purpose::start_search_skill),
              least_search_skill, most_search_skill);
    people.trust[i] =
        clamp(narrow(p.trust_centre) + narrow(p.trust_spread) * d.normal(purpose::start_trust),
              least_share, most_share);
    people.months_since_contact[i] = static_cast<std::uint8_t>(
        d.uniform(purpose::start_contact_phase) * narrow(p.longest_without_talk));
}

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
    const float passed = months * narrow(parameters_.capacity_of_search) *
                         sim::exponential(log_job_hazard(average, search_));
    std::array<float, grid_size> cumulative{};
    float sum = 0;
    for (std::size_t k = 0; k < grid_size; ++k) {
        sum += sim::exponential(-passed * grid_factor_[k]);
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
    const std::uint8_t band =
        d.category(purpose::start_duration_band, setting_.municipality.duration);
    const float end = band + 1U < duration_edges.size() ? duration_edges[band + 1U]
                                                        : narrow(parameters_.longest_spell);
    const float months = duration_edges[band] +
                         d.uniform(purpose::start_duration_in_band) * (end - duration_edges[band]);
    const float adult = static_cast<float>(-people.birth[i]) - adult_months;
    const float spell = clamp(months, 0.0F, std::max(adult, 0.0F));
    people.months_on_benefit[i] = static_cast<std::uint16_t>(spell);
    people.months_in_status[i] = people.months_on_benefit[i];
    people.months_out_of_work[i] = people.months_on_benefit[i];
    people.recent_work[i] *= sim::exponential(-jobs_.work_fade * spell);
    people.employability[i] =
        selected_employability(people, i, spell, d.uniform(purpose::start_employability));
    people.status[i] =
        d.uniform(purpose::start_part_time_now) < narrow(setting_.municipality.share_part_time)
            ? Status::bijstand_part_time
            : Status::bijstand;
}

void NewcomerFactory::fill_past_exit(People& people, std::size_t i, const StartDraws& d) const {
    const float ago = d.uniform(purpose::start_exit_month) * narrow(parameters_.leavers_months);
    people.months_since_exit[i] = static_cast<std::uint16_t>(ago);
    people.months_in_status[i] = people.months_since_exit[i];
    const float u = d.uniform(purpose::start_exit_kind);
    const float work = narrow(parameters_.work_share_of_exits);
    const bool permanent = u < narrow(parameters_.leavers_permanent) * work;
    people.status[i] = permanent                                          ? Status::job_permanent
                       : u < work                                         ? Status::job_temporary
                       : u < work + narrow(parameters_.leavers_education) ? Status::education
                                                                          : Status::other_exit;
    people.months_on_benefit[i] = static_cast<std::uint16_t>(parameters_.leavers_spell);
    people.employability[i] += u < work ? narrow(parameters_.leavers_employability) : 0.0F;
}

void NewcomerFactory::fill_place(People& people, std::size_t i, const StartDraws& d) const {
    const Instrument& instrument = instrument_of(setting_.instruments, people.programme_held[i]);
    const auto duration = static_cast<float>(instrument.duration_months);
    const float done = d.uniform(purpose::start_exit_month) * duration;
    people.programme_done[i] = static_cast<std::uint8_t>(done);
    people.programme_left[i] =
        static_cast<std::uint8_t>(instrument.duration_months - people.programme_done[i]);
    people.status[i] = Status::subsidised_job;
    people.months_in_status[i] = people.programme_done[i];
    people.months_since_exit[i] = people.programme_done[i];
    people.months_on_benefit[i] = static_cast<std::uint16_t>(parameters_.placed_spell);
    people.ever_started[i] = set_of(index_of(people.programme_held[i]));
}

void NewcomerFactory::fill_money(People& people, std::size_t i, const StartDraws& d,
                                 Origin origin) const {
    const Municipality& m = setting_.municipality;
    const double share =
        m.share_problem_debts * (origin == Origin::stock ? 1.0 : parameters_.entrant_debt_factor);
    const bool indebted = d.uniform(purpose::start_problem_debt) < narrow(share);
    const float least = narrow(parameters_.smallest_debt);
    const float size =
        least + (1.0F - least) * std::min(d.exponential(purpose::start_debt_size), largest_debt);
    const float more = std::min(d.exponential(purpose::start_accounts), most_accounts);
    const float accounts = 1.0F + (narrow(m.mean_accounts) - 1.0F) * more;
    people.debt[i] =
        indebted ? static_cast<std::int32_t>(m.mean_debt_eur * 100.0 * static_cast<double>(size))
                 : 0;
    people.accounts[i] = indebted ? static_cast<std::uint8_t>(clamp(accounts, 1.0F, most_in_a_byte))
                                  : std::uint8_t{0};
    const float savings =
        narrow(parameters_.mean_savings_eur) * 100.0F * d.exponential(purpose::start_savings);
    const auto limit = static_cast<float>(law_.asset_limit_single);
    people.savings[i] = indebted ? 0 : static_cast<std::int32_t>(std::min(savings, limit));
    const float noise =
        narrow(parameters_.starting_stress_spread) * d.normal(purpose::start_stress);
    people.stress[i] =
        clamp(narrow(parameters_.starting_stress) +
                  (indebted ? narrow(parameters_.starting_stress_debts) : 0.0F) + noise,
              least_stress, most_stress);
}

void NewcomerFactory::fill_debt_help(People& people, std::size_t i, const StartDraws& d) const {
    const bool helped = d.uniform(purpose::start_debt_help) < narrow(parameters_.debt_help_share);
    if (people.debt[i] == 0 || !helped) {
        return;
    }
    // Who is found in help at a date: by the time that the stages take, a plan weighted with the
    // share of creditors who agree; within a stage every month left is as likely.
    const MoneyParameters& money = setting_.parameters.money;
    const auto stabilisation =
        static_cast<float>(static_cast<std::int32_t>(money.stabilisation_months));
    const auto plan = static_cast<float>(law_.debt_plan_months);
    const float agreed = narrow(money.plan_agreement);
    const float at = d.uniform(purpose::start_debt_help_month) * (stabilisation + agreed * plan);
    const bool in_plan = at >= stabilisation && agreed > 0.0F;
    const float past = in_plan ? std::min((at - stabilisation) / agreed, plan - 1.0F) : at;
    people.debt_held[i] = from_before_the_run;
    people.debt_help[i] = in_plan ? DebtHelp::plan : DebtHelp::stabilisation;
    people.debt_left[i] = static_cast<std::uint8_t>(1.0F + past);
}

void NewcomerFactory::fill_position(People& people, std::size_t i, const StartDraws& d,
                                    Origin origin) const {
    people.ladder[i] = static_cast<std::uint8_t>(
        1 + d.category(purpose::start_ladder_step, setting_.municipality.ladder));
    const float subsidised = people.programme_held[i] == 0
                                 ? 0.0F
                                 : instrument_of(setting_.instruments, people.programme_held[i])
                                       .channel(Channel::wage_support);
    const float hours = people.status[i] == Status::bijstand_part_time ? jobs_.part_time_hours
                        : people.status[i] == Status::subsidised_job   ? subsidised
                        : in_regular_work(people.status[i])            ? jobs_.full_time_hours
                                                                       : 0.0F;
    people.hours[i] = static_cast<std::uint8_t>(hours);
    const double gross =
        static_cast<double>(law_.minimum_wage_per_hour) * static_cast<double>(hours) * 52.0 / 12.0;
    people.wage[i] = static_cast<std::int32_t>(gross * law_.net_share_of_wage);
    const auto kind = static_cast<std::size_t>(people.household[i]);
    people.income[i] = static_cast<std::int32_t>(law_.bijstandsnorm[kind] + law_.toeslagen[kind]);
    if (origin == Origin::entrant) {
        people.status[i] = Status::not_arrived;
    }
}

}  // namespace afweging::agents
