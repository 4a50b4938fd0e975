// SPDX-License-Identifier: EUPL-1.2
// The sheet of a household, from the rules of law.
#include "agents/law/sheet.hpp"

#include "agents/law/assets.hpp"

namespace afweging::agents {
namespace {

ChildCredits credits_of(const Home& home, const OfBoth& gross) {
    return child_credits_of(home, gross.first, gross.partner);
}

/// The wages and what of them is kept.
void fill_wages(const HouseholdCase& h, const StatuteRow& law, HouseholdSheet& sheet) {
    const bool two = has_partner(h.home);
    sheet.gross_of_year = {gross_wage_of_year(h.first.wage_per_hour, h.first.hours),
                           two ? gross_wage_of_year(h.partner.wage_per_hour, h.partner.hours) : 0};
    const ChildCredits credits = credits_of(h.home, sheet.gross_of_year);
    sheet.wages = {net_wage_of_month(sheet.gross_of_year.first, credits.first, law),
                   net_wage_of_month(sheet.gross_of_year.partner, credits.partner, law)};
    sheet.kept = {vrijlating_of({h.home.age, sheet.wages.first, h.first.months_used, h.first.limit},
                                h.home, law),
                  vrijlating_of({h.home.partner_age, sheet.wages.partner, h.partner.months_used,
                                 h.partner.limit},
                                h.home, law)};
}

/// bijstand, and the gross income of the year with it; partners have half of it each.
void fill_bijstand(const HouseholdCase& h, const StatuteRow& law, HouseholdSheet& sheet) {
    sheet.norm = bijstandsnorm_of(h.home, law);
    const bool within = within_asset_limit(
        {.at_entry = h.savings, .saved_on_bijstand = 0, .windfalls = 0, .home = 0, .debts = 0},
        h.home, law);
    if (law.disregard_up_to_hours > 0) {
        const std::int32_t most = most_with_earnings(law);
        sheet.kept.first = kept_up_to(sheet.wages.first, sheet.norm, most);
        sheet.kept.partner = kept_up_to(sheet.wages.sum(), sheet.norm, most) - sheet.kept.first;
    }
    const std::int32_t counted = sheet.wages.sum() - sheet.kept.sum();
    sheet.bijstand = within ? bijstand_due(sheet.norm, counted, 0) : 0;
    const ChildCredits credits = credits_of(h.home, sheet.gross_of_year);
    const std::int32_t each = 12 * sheet.bijstand / h.home.partners;
    sheet.toetsingsinkomen =
        sheet.gross_of_year.sum() +
        gross_benefit(each, credits_left(sheet.gross_of_year.first, credits.first, law), law);
    if (has_partner(h.home)) {
        sheet.toetsingsinkomen += gross_benefit(
            each, credits_left(sheet.gross_of_year.partner, credits.partner, law), law);
    }
}

std::int32_t local_amount(const HouseholdCase& h, const HouseholdSheet& sheet) {
    const std::int64_t income = sheet.wages.sum() + sheet.bijstand;
    const std::int64_t limit = static_cast<std::int64_t>(sheet.norm) * h.local.percent;
    return 100 * income <= limit ? h.local.amount : 0;
}

std::int32_t taken(const HouseholdCase& h, const HouseholdSheet& sheet, const StatuteRow& law) {
    const Means means{.wages = sheet.wages.sum(),
                      .bijstand = sheet.bijstand,
                      .other = 0,
                      .gross_income = sheet.toetsingsinkomen};
    switch (h.paying_off) {
        case PayingOff::none:
            return 0;
        case PayingOff::attached:
            return taken_by_attachment(means, h.home, law);
        case PayingOff::plan:
            return taken_by_plan(means, h.home, sheet.norm, law).asked(h.kept_in_plan);
        case PayingOff::loan:
            return taken_by_loan(means, sheet.norm, law);
    }
    return 0;
}

}  // namespace

HouseholdSheet sheet_of(const HouseholdCase& h, const StatuteRow& law) {
    HouseholdSheet sheet;
    fill_wages(h, law, sheet);
    fill_bijstand(h, law, sheet);
    const std::int32_t income = sheet.toetsingsinkomen;
    sheet.zorgtoeslag = zorgtoeslag_of(income, h.home, law);
    const bool too_rich = too_rich_for_huurtoeslag(h.savings, h.home, law);
    sheet.huurtoeslag = too_rich ? 0 : huurtoeslag_of(income, h.rent, h.home, law);
    sheet.kindgebonden_budget = kindgebonden_budget_of(income, h.children, h.home, law);
    sheet.kinderbijslag = kinderbijslag_of(h.children, law);
    sheet.local = local_amount(h, sheet);
    sheet.to_creditors = taken(h, sheet, law);
    return sheet;
}

HouseholdCase at_hours(HouseholdCase household, float hours) {
    household.first.hours = hours;
    return household;
}

double marginal_pressure(const HouseholdSheet& less, const HouseholdSheet& more) {
    const std::int32_t gross = more.gross() - less.gross();
    const std::int32_t left = more.left() - less.left();
    return gross == 0 ? 0 : 1.0 - static_cast<double>(left) / static_cast<double>(gross);
}

}  // namespace afweging::agents
