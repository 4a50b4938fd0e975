// SPDX-License-Identifier: EUPL-1.2
// Worlds compared person by person and column by column, and worlds stored otherwise.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "agents/simulation.hpp"

namespace afweging::tests {

// Columns by name. That none is missing is checked against bytes_per_person().
// clang-format off
#define AFWEGING_PERSON_COLUMNS(X) \
    X(id) X(arrival) X(birth) X(sex) X(household) X(children) X(schooling) X(dutch) X(route) \
    X(klantmanager) X(doenvermogen) X(intrinsic_motivation) \
    X(employability) X(partner_income) X(status) X(months_in_status) X(months_on_benefit) \
    X(months_out_of_work) X(months_since_exit) X(health) X(housing) X(ladder) X(skill) X(search_skill) \
    X(self_efficacy) X(motivation) X(trust) X(stress) X(recent_work) X(savings) X(debt) \
    X(accounts) X(overdue_fines) X(fixed_costs) X(income) X(shortfall) X(volatility) X(wage) \
    X(hours) X(sanction) X(disregard_used) X(programme_held) X(programme_left) X(programme_done) \
    X(programme_wanted) X(programme_waited) X(debt_held) X(debt_help) X(debt_left) \
    X(debt_wanted) X(debt_waited) X(contact_held) X(contact_left) \
    X(contact_wanted) X(contact_waited) X(aftercare_held) X(aftercare_left) \
    X(months_since_contact) X(ever_started)
#define AFWEGING_MONTH_COLUMNS(X) \
    X(events) X(status_before) X(effective) X(hazard) X(distance) X(admitted_programme) \
    X(admitted_debt) X(admitted_contact) X(admitted_aftercare) X(granted_money) \
    X(hired) X(talk) X(acting)
// clang-format on

/// visit(name, column) for every column of People.
template <class People, class Visit>
void each_column(People& p, Visit visit) {
#define AFWEGING_VISIT(name) visit(#name, p.name);
    AFWEGING_PERSON_COLUMNS(AFWEGING_VISIT)
}

/// The same for the columns of the month.
template <class Months, class Visit>
void each_month_column(Months& p, Visit visit) {
    AFWEGING_MONTH_COLUMNS(AFWEGING_VISIT)
#undef AFWEGING_VISIT
}

/// Rows that hold the same person in two worlds, by id.
struct SamePerson {
    std::uint32_t a;
    std::uint32_t b;
};
[[nodiscard]] std::vector<SamePerson> in_both(const agents::World& a, const agents::World& b);

/// Names of the columns in which somebody differs between two worlds, bit by bit.
[[nodiscard]] std::set<std::string> differences(const agents::World& a, const agents::World& b,
                                                const std::vector<SamePerson>& people);

/// The world with its rows in another order; row i of the result is row order[i].
/// Fewer or more rows than before are possible when a row is named never or twice.
[[nodiscard]] agents::World stored(const agents::World& world,
                                   const std::vector<std::uint32_t>& order);

/// Random bits of tests: what the model uses has addresses, what a test uses need not.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : x_(seed) {}
    /// A number from 0 to n - 1.
    std::uint32_t below(std::uint32_t n);

private:
    std::uint64_t x_;
};

}  // namespace afweging::tests
