// SPDX-License-Identifier: EUPL-1.2
// One person from the margins: traits, household and capacities.
#include "agents/population/newcomer.hpp"

#include <algorithm>

#include "agents/household/spending.hpp"
#include "sim/dice/distributions.hpp"
#include "sim/euro.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

namespace {

constexpr float oldest = 67;  // years: where the last published band ends
/// Of who is there at the start: some come to the AOW age in the first month, as in every other.
constexpr float oldest_at_start = oldest + 1.0F / 12.0F;

// Cut-offs keep a number where rules can use it. They bind for few and are no choice about people.
constexpr float widest_fixed_costs = 2.5F;  // sd; costs stay positive at the largest spread, 0.3
// No score starts at an end of its scale, where a rule could not move it one way.
constexpr float least_share = 0.05F;
constexpr float most_share = 0.95F;
constexpr float least_search_skill = 0.3F;  // search effort stays positive
constexpr float most_search_skill = 2.0F;   // top of the scale

float narrow(double x) { return static_cast<float>(x); }

/// Of who is no risk in WW, with a partner who has a full job; the others have savings alone.
constexpr float partner_among_other_means = 0.5F;

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

/// Whether somebody comes to bijstand in the run or from WW, and is no client at its start.
bool is_newcomer(Origin origin) {
    return origin == Origin::entrant || origin == Origin::ww_beginner || origin == Origin::in_ww;
}

bool begins_in_ww(Origin origin) {
    return origin == Origin::ww_beginner || origin == Origin::in_ww;
}

}  // namespace

NewcomerFactory::NewcomerFactory(const PopulationBasis& basis, std::uint32_t klantmanagers)
    : basis_(basis),
      klantmanagers_(klantmanagers),
      money_(money_law(basis.law)),
      income_(basis.income),
      rates_(basis.population),
      distance_(basis.distance),
      search_(basis.search),
      stress_(basis.stress),
      home_(basis.home),
      ww_(basis.ww),
      jobs_(basis.jobs),
      exemption_{.child_age = basis.law.exemption_child_age,
                 .bandwidth_tax = stress_.bandwidth_tax,
                 .rates = ExemptionRates(basis.exemption)},
      route_besides_ww_(basis.margins.entrant_route) {
    const ByRoute& factors = basis.outlook.inflow_of;
    const double others = share_besides_ww(basis.margins, factors);
    route_besides_ww_[static_cast<std::size_t>(Route::ww)] = 0;
    for (std::size_t r = 0; r < route_count; ++r) {
        double& share = route_besides_ww_[r];
        share = others > 0 ? share * factors[r] / others : 0;
    }
    fill_shares_by_route();
    const DistanceParameters& s = basis.distance;
    entrant_schooling_ =
        entrant_shares(basis.margins.schooling, {s.schooling_primary, s.schooling_lower, 0.0},
                       basis_.population.work_share_of_exits);
    entrant_health_ =
        entrant_shares(basis.margins.health, {0.0, s.health_physical, s.health_mental},
                       basis_.population.work_share_of_exits);
    for (std::size_t k = 0; k < grid_size; ++k) {
        grid_[k] = narrow(sim::normal_quantile((static_cast<double>(k) + 0.5) / grid_size));
        grid_factor_[k] = sim::exponential(distance_.employability_spread * grid_[k]);
    }
}

void NewcomerFactory::fill_shares_by_route() {
    const Margins& m = basis_.margins;
    const auto both = [&m](const auto& all, unsigned group, double excess, Route route) {
        const auto of_route = shares_of_route(all, group, excess);
        const double by_route = m.entrant_route[static_cast<std::size_t>(route)];
        return std::array{shares_of_others(all, of_route, by_route), of_route};
    };
    constexpr unsigned youngest = 1U;
    constexpr unsigned little_dutch = 0b11U;
    constexpr unsigned parents = 1U << static_cast<unsigned>(Household::single_parent);
    const ArrivalsParameters& a = basis_.arrivals;
    entrant_age_ = both(m.entrant_age, youngest, a.school_young, Route::school);
    entrant_dutch_ = both(m.dutch, little_dutch, a.status_holder_dutch, Route::status_holder);
    entrant_household_ = both(m.household, parents, a.break_up_parent, Route::break_up);
}

bool NewcomerFactory::has_other_means(const StartDraws& d, Origin origin) const {
    return begins_in_ww(origin) && d.uniform(purpose::start_other_means) < ww_.other_means;
}

void NewcomerFactory::fill(People& people, std::size_t i, const StartDraws& d,
                           Origin origin) const {
    fill_traits(people, i, d, origin);
    fill_household(people, i, d, origin);
    fill_capacities(people, i, d);
    people.months_since_exit[i] = never_left_bijstand;
    people.employability[i] =
        d.normal(purpose::start_employability) + (begins_in_ww(origin) ? ww_.employability : 0.0F);
    people.recent_work[i] = people.route[i] == Route::employment || people.route[i] == Route::ww
                                ? rates_.recent_work_employed
                                : rates_.recent_work_others;
    if (origin == Origin::stock) {
        fill_spell(people, i, d);
    } else if (origin == Origin::past_leaver) {
        fill_past_exit(people, i, d);
    } else if (origin == Origin::placed) {
        fill_place(people, i, d);
    }
    const bool indebted = fill_money(people, i, d, origin);
    if (origin == Origin::stock && indebted) {
        fill_debt_help(people, i, d);
    }
    fill_worries(people, i, d);
    if (begins_in_ww(origin)) {
        fill_ww(people, i, d, origin);
    } else if (origin == Origin::past_leaver) {
        fill_lost_job(people, i, d);
    }
    fill_position(people, i, d, origin);
    fill_exemption(people, i, d);
}

void NewcomerFactory::fill_traits(People& people, std::size_t i, const StartDraws& d,
                                  Origin origin) const {
    const Margins& m = basis_.margins;
    const bool entrant = is_newcomer(origin);
    const Route route{
        d.category(purpose::start_route, entrant ? route_besides_ww_ : m.entrant_route)};
    people.route[i] = begins_in_ww(origin) ? Route::ww : route;
    const std::size_t from_school = people.route[i] == Route::school ? 1 : 0;
    const std::size_t status_holder = people.route[i] == Route::status_holder ? 1 : 0;
    people.sex[i] = d.uniform(purpose::start_sex) < m.share_women ? Sex::woman : Sex::man;
    const std::uint8_t band =
        d.category(purpose::start_age_band, entrant ? entrant_age_[from_school] : m.age);
    const auto from = static_cast<float>(age_band_starts[band]);
    const float end = entrant ? oldest : oldest_at_start;
    const float to =
        band + 1U < age_band_count ? static_cast<float>(age_band_starts[band + 1U]) : end;
    const float years = from + d.uniform(purpose::start_age_in_band) * (to - from);
    const auto months = static_cast<std::int16_t>(years * 12.0F);
    people.birth[i] = static_cast<std::int16_t>(people.arrival[i] - months);
    people.schooling[i] =
        Schooling{d.category(purpose::start_schooling, entrant ? entrant_schooling_ : m.schooling)};
    people.dutch[i] =
        d.category(purpose::start_dutch, entrant ? entrant_dutch_[status_holder] : m.dutch);
    people.health[i] =
        Health{d.category(purpose::start_health, entrant ? entrant_health_ : m.health)};
    people.klantmanager[i] = static_cast<std::uint16_t>(d.uniform(purpose::start_klantmanager) *
                                                        static_cast<float>(klantmanagers_));
}

std::uint8_t more_sharers(float u, float one_more) {
    std::uint8_t more = 0;
    float at_least = one_more;
    while (more < most_more_sharers && u < at_least) {
        ++more;
        at_least *= one_more;
    }
    return more;
}

void NewcomerFactory::fill_household(People& people, std::size_t i, const StartDraws& d,
                                     Origin origin) const {
    const std::size_t after_break_up = people.route[i] == Route::break_up ? 1 : 0;
    people.household[i] = Household{d.category(
        purpose::start_household,
        is_newcomer(origin) ? entrant_household_[after_break_up] : basis_.margins.household)};
    const bool shares = people.household[i] == Household::cost_sharer;
    people.more_sharers[i] =
        shares ? more_sharers(d.uniform(purpose::start_sharers), rates_.one_more_sharer)
               : std::uint8_t{0};
    const bool with_children = people.household[i] == Household::single_parent ||
                               people.household[i] == Household::couple_with_children;
    if (has_other_means(d, origin) &&
        d.uniform(purpose::start_other_means) < partner_among_other_means * ww_.other_means) {
        people.household[i] = with_children ? Household::couple_with_children : Household::couple;
        people.more_sharers[i] = 0;
    }
    const float u = d.uniform(purpose::start_children);
    const float one = rates_.one_child_share;
    const float two = one + rates_.two_children_share;
    const auto children = static_cast<std::uint8_t>(u < one ? 1 : u < two ? 2 : 3);
    people.children[i] = with_children ? children : std::uint8_t{0};
    const float months = 12.0F * 18.0F * d.uniform(purpose::start_youngest_child);
    people.youngest_birth[i] =
        static_cast<std::int16_t>(people.arrival[i] - static_cast<std::int32_t>(months));
    const float varied =
        1.0F + rates_.fixed_cost_spread * std::clamp(d.normal(purpose::start_fixed_costs),
                                                     -widest_fixed_costs, widest_fixed_costs);
    const std::int32_t least =
        least_spent(people.household[i], people.more_sharers[i], basis_.law.social_minimum);
    const double costs = static_cast<double>(least) * basis_.population.fixed_cost_share *
                         static_cast<double>(varied);
    people.fixed_costs[i] = static_cast<std::int32_t>(costs);
}

void NewcomerFactory::fill_capacities(People& people, std::size_t i, const StartDraws& d) const {
    const float schooling = static_cast<float>(people.schooling[i]) - 1.0F;
    people.doenvermogen[i] =
        sim::logistic(rates_.doenvermogen_centre + rates_.doenvermogen_schooling * schooling +
                      rates_.doenvermogen_spread * d.normal(purpose::start_doenvermogen));
    people.intrinsic_motivation[i] = sim::logistic(
        rates_.motivation_centre + rates_.motivation_spread * d.normal(purpose::start_motivation));
    people.motivation[i] = people.intrinsic_motivation[i];
    people.self_efficacy[i] =
        std::clamp(rates_.self_efficacy_centre +
                       rates_.self_efficacy_spread * d.normal(purpose::start_self_efficacy),
                   least_share, most_share);
    people.search_skill[i] =
        std::clamp(1.0F + rates_.search_skill_spread * d.normal(purpose::start_search_skill),
                   least_search_skill, most_search_skill);
    people.trust[i] =
        std::clamp(rates_.trust_centre + rates_.trust_spread * d.normal(purpose::start_trust),
                   least_share, most_share);
    people.work_history[i] =
        sim::logistic(ww_.history_centre + ww_.history_schooling * schooling +
                      ww_.history_spread * d.normal(purpose::start_work_history));
    people.months_since_contact[i] = static_cast<std::uint8_t>(
        d.uniform(purpose::start_contact_phase) * rates_.longest_without_talk);
}

}  // namespace afweging::agents
