// SPDX-License-Identifier: EUPL-1.2
// What one household has left in a month at a number of hours, by law and without luck.
#pragma once

#include <cstdint>

#include "agents/law/creditors.hpp"
#include "agents/law/earners.hpp"
#include "agents/law/home.hpp"
#include "agents/law/tax.hpp"
#include "agents/law/toeslagen.hpp"

namespace afweging::agents {

/// Somebody's work.
struct Work {
    std::int32_t wage_per_hour = 0;  ///< gross, without holiday allowance [EUR cent]
    float hours = 0;                 ///< a week
    std::int32_t months_used = 0;    ///< of a vrijlating
    WorkLimit limit = WorkLimit::none;
};

/// A scheme of a municipality: an amount a month up to an income in percent of the norm.
struct LocalScheme {
    std::int32_t amount = 0;  ///< EUR cent per month
    std::int32_t percent = 0;
};

/// A household as one asks about it.
struct HouseholdCase {
    Home home{};
    Children children;
    Work first;
    Work partner;
    std::int32_t rent = 0;     ///< bare [EUR cent per month]
    std::int32_t savings = 0;  ///< when bijstand is asked for [EUR cent]
    PayingOff paying_off = PayingOff::none;
    float kept_in_plan = 0;  ///< share of extra earnings that a debt plan leaves
    LocalScheme local;
};

/// Amounts of two partners; of one alone the second is 0. [EUR cent]
struct OfBoth {
    std::int32_t first = 0;
    std::int32_t partner = 0;
    [[nodiscard]] std::int32_t sum() const { return first + partner; }
};

/// What comes in and what goes to creditors. [EUR cent per month unless said otherwise]
struct HouseholdSheet {
    OfBoth gross_of_year;  ///< wages with holiday allowance [EUR cent per year]
    OfBoth wages;          ///< net
    OfBoth kept;           ///< vrijlating
    std::int32_t norm = 0;
    std::int32_t bijstand = 0;
    std::int32_t toetsingsinkomen = 0;  ///< gross, bijstand included [EUR cent per year]
    std::int32_t zorgtoeslag = 0;
    std::int32_t huurtoeslag = 0;
    std::int32_t kindgebonden_budget = 0;
    std::int32_t kinderbijslag = 0;
    std::int32_t local = 0;
    std::int32_t to_creditors = 0;

    [[nodiscard]] std::int32_t gross() const { return month_of(gross_of_year.sum()); }
    [[nodiscard]] std::int32_t toeslagen() const {
        return zorgtoeslag + huurtoeslag + kindgebonden_budget;
    }
    /// Left for rent and everything else.
    [[nodiscard]] std::int32_t left() const {
        return wages.sum() + bijstand + toeslagen() + kinderbijslag + local - to_creditors;
    }
};

/// The sheet of a household. The same work all year; a vrijlating, where there is one, as in a
/// month of it; the municipality grants all that law allows.
///
/// Status:   statute
/// Sources:  Participatiewet art. 19, 31, 34; Wet inkomstenbelasting 2001 art. 8.10, 8.11
/// Page:     docs/model/income.md
[[nodiscard]] HouseholdSheet sheet_of(const HouseholdCase& household, const StatuteRow& law);

/// The same household when its first member works so many hours a week.
[[nodiscard]] HouseholdCase at_hours(HouseholdCase household, float hours);

/// Share of extra gross wages that is lost between two numbers of hours; 1 = all of it, above 1 =
/// less is left. 0 when no gross wage was added.
///
///   1 - (left(more) - left(less)) / (gross(more) - gross(less))
///
/// Status:   statute
/// Sources:  Participatiewet art. 19
/// Page:     docs/model/income.md
[[nodiscard]] double marginal_pressure(const HouseholdSheet& less, const HouseholdSheet& more);

}  // namespace afweging::agents
