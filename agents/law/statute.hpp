// SPDX-License-Identifier: EUPL-1.2
// The numbers of law: what a row of law holds, and one table that says what each number is.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "agents/law/household_law.hpp"
#include "agents/law/month_law.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

/// What the law says from one date on, until the next row. Money in EUR cent, net and per month
/// unless the table below says otherwise.
struct StatuteRow : MonthLaw, TaxLaw, BijstandLaw, ToeslagenLaw, DebtLaw {};

/// Who reads a number of law: the months of a run, or so far only the rules of the household table.
enum class LawReader : std::uint8_t { month, household_table };

/// A number of law, apart from its values. Those are in scenarios/statute/nl.toml, by date.
struct StatuteNumber {
    /// Whole numbers are months, or cents when the unit is money.
    using Field = std::variant<std::int32_t StatuteRow::*, float StatuteRow::*,
                               double StatuteRow::*, CentsByHousehold StatuteRow::*>;

    std::string_view key;   ///< in the file; by household: the table that holds all five
    std::string_view unit;  ///< must equal the `unit` in the file
    double low;             ///< the smallest value that the rules accept, in that unit
    double high;            ///< the largest
    std::string_view example;
    Field field;
    std::string_view en;  ///< what it is, for people
    std::string_view nl;
    LawReader read_by = LawReader::month;

    [[nodiscard]] constexpr bool by_household() const {
        return std::holds_alternative<CentsByHousehold StatuteRow::*>(field);
    }
    /// No amount and no share: months, years, a switch.
    [[nodiscard]] constexpr bool is_whole() const {
        return std::holds_alternative<std::int32_t StatuteRow::*>(field) &&
               !unit.starts_with("EUR");
    }
};

// A row of one of the lists of numbers that the months do not read yet.
#define AFWEGING_LAW_ROW(type, key, unit, low, high, example, en, nl) \
    StatuteNumber{                                                    \
        #key, unit, low, high, example, &StatuteRow::key, en, nl, LawReader::household_table},

/// Every number of law. The reader, `explain` and docs/formats/statute.md follow from this table.
inline constexpr auto statute_numbers = std::to_array<StatuteNumber>({
    {"bijstandsnorm", "EUR per month", 0, 10000, "1308.45", &StatuteRow::bijstandsnorm,
     "bijstandsnorm, holiday allowance included; of a cost sharer: per person, in a home of two "
     "adults",
     "bijstandsnorm, met vakantiegeld; van een kostendeler: per persoon, in een huis met twee "
     "volwassenen"},
    {"bijstandsnorm_young", "EUR per month", 0, 10000, "323.03", &StatuteRow::bijstandsnorm_young,
     "bijstandsnorm of a single person of 18 to 20 years",
     "bijstandsnorm van een alleenstaande van 18 tot en met 20 jaar"},
    {"social_minimum", "EUR per month", 0, 20000, "1831.45", &StatuteRow::social_minimum,
     "what a household spends at the least, one child included where it has children: norm, "
     "toeslagen and the shortfall that the Commissie sociaal minimum found",
     "wat een huishouden minstens uitgeeft, met een kind als er kinderen zijn: bijstandsnorm, "
     "toeslagen en het tekort dat de Commissie sociaal minimum vond"},
    {"toeslagen", "EUR per month", 0, 10000, "423", &StatuteRow::toeslagen,
     "toeslagen at the minimum income without those for children; alo-kop included",
     "toeslagen bij een inkomen op het minimum, zonder die voor kinderen; met alo-kop"},
    {"toeslagen_per_child", "EUR per month", 0, 10000, "298", &StatuteRow::toeslagen_per_child,
     "toeslagen and kinderbijslag on top, for each child",
     "toeslagen en kinderbijslag daarbovenop, voor elk kind"},
    {"toeslagen_taper", "fraction", 0, 1, "0.35", &StatuteRow::toeslagen_taper,
     "toeslagen lost for each euro of net income above the norm",
     "toeslagen die wegvallen bij elke euro netto-inkomen boven de bijstandsnorm"},
    {"minimum_wage_per_hour", "EUR per hour", 0, 1000, "14.06", &StatuteRow::minimum_wage_per_hour,
     "minimum wage, gross", "minimumloon, bruto"},
    {"net_share_of_wage", "fraction", 0, 1, "0.86", &StatuteRow::net_share_of_wage,
     "net wage for each gross euro around the minimum wage",
     "nettoloon per euro bruto, rond het minimumloon"},
    {"disregard_share", "fraction", 0, 1, "0.25", &StatuteRow::disregard_share,
     "vrijlating: share of earnings kept", "vrijlating: deel van het loon dat vrij blijft"},
    {"disregard_ceiling", "EUR per month", 0, 10000, "274", &StatuteRow::disregard_ceiling,
     "vrijlating: the most that is kept", "vrijlating: hoogste bedrag dat vrij blijft"},
    {"disregard_months", "months", 0, 255, "6", &StatuteRow::disregard_months,
     "vrijlating: for how long", "vrijlating: hoe lang"},
    {"parent_disregard_share", "fraction", 0, 1, "0.125", &StatuteRow::parent_disregard_share,
     "vrijlating of single parents after those months: share of earnings kept",
     "vrijlating van alleenstaande ouders na die maanden: deel van het loon dat vrij blijft"},
    {"parent_disregard_ceiling", "EUR per month", 0, 10000, "171",
     &StatuteRow::parent_disregard_ceiling,
     "vrijlating of single parents after those months: the most that is kept",
     "vrijlating van alleenstaande ouders na die maanden: hoogste bedrag dat vrij blijft"},
    {"asset_limit_single", "EUR", 0, 1000000, "7575", &StatuteRow::asset_limit_single,
     "vermogensgrens of singles and cost sharers",
     "vermogensgrens van alleenstaanden en kostendelers"},
    {"asset_limit_family", "EUR", 0, 1000000, "15150", &StatuteRow::asset_limit_family,
     "vermogensgrens of couples and single parents",
     "vermogensgrens van paren en alleenstaande ouders"},
    {"protected_share", "fraction", 0, 1, "0.95", &StatuteRow::protected_share,
     "beslagvrije voet as a share of the bijstandsnorm",
     "beslagvrije voet als deel van de bijstandsnorm"},
    {"fine", "EUR", 0, 10000, "150", &StatuteRow::fine, "fine for a form or report that was missed",
     "boete voor een formulier of melding die is gemist"},
    {"first_raise", "fraction", 0, 10, "0.5", &StatuteRow::first_raise,
     "first raise of an unpaid fine, as a share of it",
     "eerste verhoging van een onbetaalde boete, als deel daarvan"},
    {"second_raise", "fraction", 0, 10, "1", &StatuteRow::second_raise,
     "second raise, as a share of the raised fine",
     "tweede verhoging, als deel van de verhoogde boete"},
    {"aow_age_months", "months", 720, 960, "804", &StatuteRow::aow_age_months, "AOW age",
     "AOW-leeftijd"},
    {"debt_plan_months", "months", 1, 120, "18", &StatuteRow::debt_plan_months,
     "length of a debt plan by law (Wsnp, Msnp)",
     "duur van een schuldregeling volgens de wet (Wsnp, Msnp)"},
    // clang-format off
    AFWEGING_TAX_LAW(AFWEGING_LAW_ROW)
    AFWEGING_BIJSTAND_LAW(AFWEGING_LAW_ROW)
    AFWEGING_TOESLAGEN_LAW(AFWEGING_LAW_ROW)
    AFWEGING_DEBT_LAW(AFWEGING_LAW_ROW)
    // clang-format on
});
#undef AFWEGING_LAW_ROW

/// All rows, by date, oldest first. Invariant: not empty.
struct Statute {
    std::vector<StatuteRow> rows;
};

/// A value of a number from a date on, until its next value.
struct StatuteValue {
    const StatuteNumber* number;
    std::size_t household;  ///< when the number goes by household
    sim::Month from;
    double value;  ///< in the unit of the number
};

/// Writes a value into its field; euros become whole cents.
void set_value(StatuteRow& row, const StatuteValue& value);

/// A row for each date at which any number gets a value. A number keeps its last value, and has its
/// first one before that too.
[[nodiscard]] Statute statute_of(const std::vector<StatuteValue>& values);

/// The row in force in a month: the last one whose date is not later (the first row before that).
[[nodiscard]] const StatuteRow& in_force(const Statute& statute, sim::Month month);

}  // namespace afweging::agents
