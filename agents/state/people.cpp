// SPDX-License-Identifier: EUPL-1.2
// Making room for people.
#include "agents/state/people.hpp"

#include <tuple>

#include "agents/state/world.hpp"

namespace afweging::agents {

namespace {

auto columns(People& p) {
    return std::tie(
        p.id, p.arrival, p.birth, p.sex, p.household, p.children, p.schooling, p.dutch, p.route,
        p.klantmanager, p.doenvermogen, p.intrinsic_motivation, p.employability, p.partner_income,
        p.status, p.months_in_status, p.months_on_benefit, p.months_out_of_work,
        p.months_since_exit, p.health, p.housing, p.ladder, p.skill, p.search_skill,
        p.self_efficacy, p.motivation, p.trust, p.stress, p.recent_work, p.savings, p.debt,
        p.accounts, p.overdue_fines, p.fixed_costs, p.income, p.shortfall, p.volatility, p.wage,
        p.hours, p.sanction, p.disregard_used, p.programme, p.programme_left, p.programme_done,
        p.waiting_for, p.waiting, p.debt_instrument, p.debt_help, p.debt_left, p.debt_waiting_for,
        p.debt_waiting, p.contact_regime, p.contact_left, p.contact_waiting_for, p.contact_waiting,
        p.aftercare, p.aftercare_left, p.months_since_contact, p.ever_started);
}

auto columns(MonthColumns& m) {
    return std::tie(m.events, m.status_before, m.effective, m.hazard, m.distance,
                    m.admitted_programme, m.admitted_debt, m.admitted_contact, m.admitted_aftercare,
                    m.granted_money, m.hired, m.talk, m.acting);
}

template <class Columns>
void resize(Columns all, std::size_t n) {
    std::apply([n](auto&... column) { (column.assign(n, {}), ...); }, all);
}

template <class Columns>
std::size_t width(Columns all) {
    return std::apply(
        [](auto&... column) {
            return (sizeof(typename std::decay_t<decltype(column)>::value_type) + ...);
        },
        all);
}

}  // namespace

People make_people(std::uint32_t n) {
    People people;
    resize(columns(people), sim::padded(n));
    people.count = n;
    return people;
}

MonthColumns make_month_columns(std::uint32_t n) {
    MonthColumns month;
    resize(columns(month), sim::padded(n));
    return month;
}

std::size_t bytes_per_person() {
    People people;
    MonthColumns month;
    return width(columns(people)) + width(columns(month));
}

}  // namespace afweging::agents
