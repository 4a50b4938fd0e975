// SPDX-License-Identifier: EUPL-1.2
// Two settings, field by field where it matters to people.
#include "scenarios/study/plan_changes.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "agents/municipality/budgets.hpp"

namespace afweging::scenarios {
namespace {

using agents::Eligibility;
using agents::Instrument;
using agents::Setting;

constexpr double no_limit = std::numeric_limits<double>::infinity();

auto conditions(const Eligibility& e) {
    return std::tie(e.statuses, e.distances, e.healths, e.schoolings, e.min_age, e.max_age,
                    e.min_months_on_benefit, e.max_months_on_benefit, e.max_months_since_exit,
                    e.min_accounts, e.max_accounts, e.min_debt_cents, e.max_savings_cents,
                    e.households, e.routes, e.housings, e.earlier, e.exempt);
}

auto more_conditions(const Eligibility& e) {
    return std::tie(e.min_children, e.max_children, e.max_age_youngest, e.min_dutch, e.max_dutch,
                    e.min_ladder, e.max_ladder, e.min_ww_left, e.max_ww_left, e.min_stress,
                    e.min_motivation, e.max_motivation, e.min_shortfall_cents, e.debt_helps,
                    e.after);
}

bool same_people(const Eligibility& a, const Eligibility& b) {
    return conditions(a) == conditions(b) && more_conditions(a) == more_conditions(b) &&
           std::equal(a.alternatives.begin(), a.alternatives.end(), b.alternatives.begin(),
                      b.alternatives.end(), same_people);
}

bool same_others(const agents::OtherInstruments& a, const agents::OtherInstruments& b) {
    return std::tie(a.beside, a.beside_any, a.follow_on) ==
           std::tie(b.beside, b.beside_any, b.follow_on);
}

/// Whom it is for, what it does and how long, and who goes first in it.
bool same_content(const Instrument& a, const Instrument& b) {
    const auto rest = [](const Instrument& i) {
        return std::tie(i.slot, i.pot, i.obligation, i.duty, i.channels, i.duration_months,
                        i.startup_months, i.every_months, i.once, i.once_a_year, i.expected,
                        i.allocation, i.rank);
    };
    return rest(a) == rest(b) && same_people(a.eligibility, b.eligibility) &&
           same_others(a.others, b.others);
}

/// Budgets of the years up to that of month t together; before the run nothing. [EUR cent]
template <class InYear>
double until(std::int32_t t, const InYear& in_year) {
    double sum = 0;
    for (std::int32_t first = 0; first <= t; first += 12) {
        const std::int64_t cents = in_year(first);
        sum += cents == agents::unlimited ? no_limit : static_cast<double>(cents);
    }
    return sum;
}

double whole_cost(const Instrument& instrument) {
    const agents::PlaceCost cost = agents::place_cost(instrument);
    return std::max(1.0, static_cast<double>(cost.start + cost.month * cost.months));
}

double places_until(const Instrument& instrument, std::int32_t t) {
    const double money = until(
        t, [&](std::int32_t m) { return agents::budget_in_year(instrument.budget_cents, m); });
    return money / whole_cost(instrument);
}

double purse_until(const Setting& setting, agents::Pot pot, std::int32_t t) {
    return until(t,
                 [&](std::int32_t m) { return agents::purse_in_year(setting.policy, pot, m); });
}

std::int32_t open_months(const Instrument& instrument, std::int32_t t) {
    return std::max(0, std::min(t, instrument.last_month) - std::max(0, instrument.first_month) + 1);
}

bool exceeds(double more, double less) { return more > less * (1 + 1e-9); }

/// Of an instrument that both have.
bool has_more(const Setting& with, const Instrument& more, const Setting& without,
              const Instrument& less, std::int32_t t) {
    const auto at_once = [](const Instrument& i) { return i.places > 0 ? i.places : no_limit; };
    return exceeds(places_until(more, t), places_until(less, t)) ||
           exceeds(at_once(more), at_once(less)) ||
           open_months(more, t) > open_months(less, t) ||
           exceeds(more.running_at_start, less.running_at_start) ||
           exceeds(more.waiting_at_start, less.waiting_at_start) ||
           exceeds(purse_until(with, more.pot, t), purse_until(without, less.pot, t));
}

bool same_money(const Setting& a, const Instrument& one, const Setting& b, const Instrument& other,
                std::int32_t last) {
    return !has_more(a, one, b, other, last) && !has_more(b, other, a, one, last);
}

/// Law, by every number in every row.
bool same_law(const agents::Statute& a, const agents::Statute& b) {
    if (a.rows.size() != b.rows.size()) {
        return false;
    }
    for (std::size_t row = 0; row < a.rows.size(); ++row) {
        for (const agents::StatuteNumber& number : agents::statute_numbers) {
            for (std::size_t h = 0; h < agents::household_count; ++h) {
                const double one = value_in(a.rows[row], number, h);
                const double other = value_in(b.rows[row], number, h);
                if (one < other || other < one) {
                    return false;
                }
            }
        }
    }
    return true;
}

bool same_parameters(agents::Parameters a, agents::Parameters b) {
    const auto& specs = agents::parameter_specs();
    return std::all_of(specs.begin(), specs.end(), [&](const agents::ParameterSpec& spec) {
        const double one = spec.field(a);
        const double other = spec.field(b);
        return !(one < other || other < one);
    });
}

bool same_outlook(const agents::Outlook& a, const agents::Outlook& b) {
    const auto all = [](const agents::Outlook& o) {
        return std::tie(o.tightness, o.inflow, o.inflow_of, o.price_level, o.energy_price, o.law,
                        o.price_of_month);
    };
    return all(a) == all(b);
}

bool same_office(const agents::Policy& a, const agents::Policy& b) {
    const auto all = [](const agents::Policy& p) {
        return std::tie(p.fines, p.caseload, p.focus_on_short_distance, p.enforcement,
                        p.caseload_of);
    };
    return all(a) == all(b);
}

bool same_tree(const agents::PriorityTree& a, const agents::PriorityTree& b) {
    return a.rank == b.rank &&
           std::equal(a.ask.begin(), a.ask.end(), b.ask.begin(),
                      [](const agents::Question& one, const agents::Question& other) {
                          return std::tie(one.feature, one.at_least) ==
                                 std::tie(other.feature, other.at_least);
                      });
}

bool same_order(const agents::Policy& a, const agents::Policy& b) {
    return std::tie(a.allocation, a.choice) == std::tie(b.allocation, b.choice) &&
           same_tree(a.tree, b.tree);
}

bool deters(const Instrument& instrument) {
    return instrument.channel(agents::Channel::entry_deterrence) > 0;
}

}  // namespace

PlanChanges::PlanChanges(const Setting& a, const Setting& b) : a_(a), b_(b) {
    for (std::size_t i = 0; i < a.instruments.size(); ++i) {
        index_in_a_.push_back(static_cast<std::int32_t>(i));
        index_in_b_.push_back(none);
    }
    for (std::size_t j = 0; j < b.instruments.size(); ++j) {
        const auto same = std::find_if(
            a.instruments.begin(), a.instruments.end(),
            [&](const Instrument& each) { return each.key == b.instruments[j].key; });
        const auto number = static_cast<std::size_t>(same - a.instruments.begin());
        number_in_b_.push_back(same == a.instruments.end() ? index_in_a_.size() : number);
        if (same == a.instruments.end()) {
            index_in_a_.push_back(none);
            index_in_b_.push_back(none);
        }
        index_in_b_[number_in_b_[j]] = static_cast<std::int32_t>(j);
    }
    compare_instruments();
    other_rules_ = other_rules_ || !(a.start == b.start) ||
                   !same_law(a.statute, b.statute) || !same_office(a.policy, b.policy) ||
                   !same_parameters(a.parameters, b.parameters) ||
                   !same_outlook(a.outlook, b.outlook);
    other_order_ = !same_order(a.policy, b.policy);
}

void PlanChanges::compare_instruments() {
    const std::int32_t last = a_.length.count - 1;
    for (std::size_t n = 0; n < index_in_a_.size(); ++n) {
        const Instrument* one = instrument(a_, index_in_a_[n]);
        const Instrument* other = instrument(b_, index_in_b_[n]);
        const bool both = one != nullptr && other != nullptr;
        const bool content = both && same_content(*one, *other);
        const bool differs = !content || !same_money(a_, *one, b_, *other, last);
        const Instrument& any = one != nullptr ? *one : *other;
        other_content_[n] = both && !content;
        other_rules_ = other_rules_ || (differs && any.slot == agents::Slot::office);
        other_door_ = other_door_ || (differs && (deters(any) || (both && deters(*other))));
    }
}

const Instrument* PlanChanges::instrument(const Setting& setting, std::int32_t index) {
    return index == none ? nullptr : &setting.instruments[static_cast<std::size_t>(index)];
}

PlanChanges::Instruments PlanChanges::more(std::int32_t t, const Setting& without,
                                           const std::vector<std::int32_t>& index_without,
                                           const Setting& with,
                                           const std::vector<std::int32_t>& index_with) {
    Instruments found;
    for (std::size_t n = 0; n < index_with.size(); ++n) {
        const Instrument* more = instrument(with, index_with[n]);
        const Instrument* less = instrument(without, index_without[n]);
        found[n] = more != nullptr && (less == nullptr || has_more(with, *more, without, *less, t));
    }
    return found;
}

PlanChanges::Instruments PlanChanges::more_until(std::int32_t t) const {
    return more(t, a_, index_in_a_, b_, index_in_b_);
}

PlanChanges::Instruments PlanChanges::less_until(std::int32_t t) const {
    return more(t, b_, index_in_b_, a_, index_in_a_);
}

PlanChanges::Instruments PlanChanges::out_of_pot(const agents::World& world, OfPlan plan) const {
    Instruments found;
    for (std::size_t j = 0; j < world.instruments.size(); ++j) {
        found[plan == OfPlan::b ? of_b(j) : of_a(j)] = world.instruments[j].by_pot > 0;
    }
    return found;
}

}  // namespace afweging::scenarios
