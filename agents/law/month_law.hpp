// SPDX-License-Identifier: EUPL-1.2
// The numbers of law that the months of a run read.
#pragma once

#include <array>
#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "sim/month.hpp"

namespace afweging::agents {

using CentsByHousehold = std::array<std::int32_t, household_count>;

// NUMBER(type, key, unit, lowest, highest, example, English, Dutch): rows of statute_numbers.
// clang-format off
#define AFWEGING_MONTH_LAW(NUMBER) \
    NUMBER(CentsByHousehold, bijstandsnorm, "EUR per month", 0, 10000, "1308.45", \
           "bijstandsnorm, holiday allowance included; of a cost sharer: per person, in a home of two adults", "bijstandsnorm, met vakantiegeld; van een kostendeler: per persoon, in een huis met twee volwassenen") \
    NUMBER(std::int32_t, bijstandsnorm_young, "EUR per month", 0, 10000, "323.03", \
           "bijstandsnorm of a single person of 18 to 20 years", "bijstandsnorm van een alleenstaande van 18 tot en met 20 jaar") \
    NUMBER(CentsByHousehold, social_minimum, "EUR per month", 0, 20000, "1831.45", \
           "what a household spends at the least, one child included where it has children: norm, toeslagen and the shortfall that the Commissie sociaal minimum found", "wat een huishouden minstens uitgeeft, met een kind als er kinderen zijn: bijstandsnorm, toeslagen en het tekort dat de Commissie sociaal minimum vond") \
    NUMBER(std::int32_t, cost_of_further_child, "EUR per month", 0, 10000, "298", \
           "what a household with a second or later child spends more at the least", "wat een huishouden met een tweede of later kind minstens meer uitgeeft") \
    NUMBER(std::int32_t, minimum_wage_per_hour, "EUR per hour", 0, 1000, "14.06", \
           "minimum wage, gross", "minimumloon, bruto") \
    NUMBER(float, disregard_share, "fraction", 0, 1, "0.25", \
           "vrijlating: share of earnings kept", "vrijlating: deel van het loon dat vrij blijft") \
    NUMBER(std::int32_t, disregard_ceiling, "EUR per month", 0, 10000, "274", \
           "vrijlating: the most that is kept", "vrijlating: hoogste bedrag dat vrij blijft") \
    NUMBER(std::int32_t, disregard_months, "months", 0, 255, "6", \
           "vrijlating: for how long", "vrijlating: hoe lang") \
    NUMBER(float, parent_disregard_share, "fraction", 0, 1, "0.125", \
           "vrijlating of single parents after those months: share of earnings kept", "vrijlating van alleenstaande ouders na die maanden: deel van het loon dat vrij blijft") \
    NUMBER(std::int32_t, parent_disregard_ceiling, "EUR per month", 0, 10000, "171", \
           "vrijlating of single parents after those months: the most that is kept", "vrijlating van alleenstaande ouders na die maanden: hoogste bedrag dat vrij blijft") \
    NUMBER(std::int32_t, asset_limit_single, "EUR", 0, 1000000, "7575", \
           "vermogensgrens of singles and cost sharers", "vermogensgrens van alleenstaanden en kostendelers") \
    NUMBER(std::int32_t, asset_limit_family, "EUR", 0, 1000000, "15150", \
           "vermogensgrens of couples and single parents", "vermogensgrens van paren en alleenstaande ouders") \
    NUMBER(float, protected_share, "fraction", 0, 1, "0.95", \
           "beslagvrije voet as a share of the bijstandsnorm", "beslagvrije voet als deel van de bijstandsnorm") \
    NUMBER(std::int32_t, exemption_child_age, "years", 0, 18, "5", \
           "exemption from the duty to work of a single parent: while the youngest child is below this age", "ontheffing van de arbeidsplicht van een alleenstaande ouder: zolang het jongste kind jonger is dan deze leeftijd") \
    NUMBER(float, labour_duty_cut, "fraction", 0, 1, "1", \
           "maatregel for a labour duty: share of the bijstandsnorm withheld", "maatregel voor een arbeidsplicht: deel van de bijstandsnorm dat wordt ingehouden") \
    NUMBER(std::int32_t, labour_duty_longest, "months", 1, 12, "3", \
           "maatregel for a labour duty: the longest, and what a third one lasts", "maatregel voor een arbeidsplicht: de langste duur, en hoe lang een derde duurt") \
    NUMBER(std::int32_t, labour_duty_repeat_within, "months", 0, 255, "12", \
           "maatregel for a labour duty: for how long another breach is a repeat", "maatregel voor een arbeidsplicht: hoe lang een nieuwe overtreding als herhaling telt") \
    NUMBER(std::int32_t, fine, "EUR", 0, 10000, "683", \
           "usual fine for not reporting what lowers bijstand", "gebruikelijke boete voor niet melden wat de bijstand verlaagt") \
    NUMBER(float, fine_most, "fraction", 0, 10, "1", \
           "fine: at most this share of what was paid too much", "boete: hoogstens dit deel van wat te veel is betaald") \
    NUMBER(float, fine_on_repeat, "fraction", 0, 10, "1.5", \
           "fine on a repeat: factor on the fine, and on the most that it may be", "boete bij herhaling: factor op de boete, en op wat die hoogstens mag zijn") \
    NUMBER(std::int32_t, fine_repeat_within, "months", 0, 255, "60", \
           "fine: for how long another one is a repeat", "boete: hoe lang een nieuwe als herhaling telt") \
    NUMBER(std::int32_t, aow_age_months, "months", 720, 960, "804", \
           "AOW age", "AOW-leeftijd") \
    NUMBER(std::int32_t, debt_plan_months, "months", 1, 120, "18", \
           "length of a debt plan by law (Wsnp, Msnp)", "duur van een schuldregeling volgens de wet (Wsnp, Msnp)")

#define AFWEGING_LAW_FIELD(type, key, ...) type key{};
// clang-format on

/// From one date on, until the next. Money in EUR cent, net and per month unless the row says
/// otherwise.
struct MonthLaw {
    sim::Month from;
    AFWEGING_MONTH_LAW(AFWEGING_LAW_FIELD)
};

}  // namespace afweging::agents
