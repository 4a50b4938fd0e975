// SPDX-License-Identifier: EUPL-1.2
// Numbers of law on the money of a household: tax, vrijlating, toeslagen, creditors.
#pragma once

#include <cstdint>

#include "agents/law/month_law.hpp"

namespace afweging::agents {

// NUMBER(type, key, unit, lowest, highest, example, English, Dutch): rows of statute_numbers.
// clang-format off
// Tax on wages and benefits below the AOW age, and the minimum wage of the young.
#define AFWEGING_TAX_LAW(NUMBER) \
    NUMBER(float, tax_first_rate, "fraction", 0, 1, "0.3697", \
           "box 1: rate up to the first limit, premiums included", "box 1: tarief tot de eerste grens, met premies") \
    NUMBER(std::int32_t, tax_first_to, "EUR per year", 0, 1000000, "75518", \
           "box 1: the first limit", "box 1: de eerste grens") \
    NUMBER(float, tax_second_rate, "fraction", 0, 1, "0.3697", \
           "box 1: rate between the two limits", "box 1: tarief tussen de twee grenzen") \
    NUMBER(std::int32_t, tax_second_to, "EUR per year", 0, 1000000, "75518", \
           "box 1: the second limit", "box 1: de tweede grens") \
    NUMBER(float, tax_top_rate, "fraction", 0, 1, "0.495", \
           "box 1: rate above the second limit", "box 1: tarief boven de tweede grens") \
    NUMBER(std::int32_t, algemene_heffingskorting, "EUR per year", 0, 20000, "3362", \
           "algemene heffingskorting: the most", "algemene heffingskorting: het hoogste bedrag") \
    NUMBER(std::int32_t, algemene_heffingskorting_to, "EUR per year", 0, 1000000, "24812", \
           "algemene heffingskorting: income up to which it is full", "algemene heffingskorting: inkomen tot waar het bedrag heel is") \
    NUMBER(float, algemene_heffingskorting_taper, "fraction", 0, 1, "0.0663", \
           "algemene heffingskorting: lost for each euro above that", "algemene heffingskorting: wat per euro daarboven wegvalt") \
    NUMBER(float, arbeidskorting_first_rate, "fraction", 0, 1, "0.08425", \
           "arbeidskorting: share of earnings up to the first limit", "arbeidskorting: deel van het loon tot de eerste grens") \
    NUMBER(std::int32_t, arbeidskorting_first_to, "EUR per year", 0, 1000000, "11490", \
           "arbeidskorting: the first limit", "arbeidskorting: de eerste grens") \
    NUMBER(float, arbeidskorting_second_rate, "fraction", 0, 1, "0.31433", \
           "arbeidskorting: share of earnings from there to the second limit", "arbeidskorting: deel van het loon vandaar tot de tweede grens") \
    NUMBER(std::int32_t, arbeidskorting_second_to, "EUR per year", 0, 1000000, "24820", \
           "arbeidskorting: the second limit", "arbeidskorting: de tweede grens") \
    NUMBER(float, arbeidskorting_third_rate, "fraction", 0, 1, "0.02471", \
           "arbeidskorting: share of earnings from there to the third limit", "arbeidskorting: deel van het loon vandaar tot de derde grens") \
    NUMBER(std::int32_t, arbeidskorting_third_to, "EUR per year", 0, 1000000, "39957", \
           "arbeidskorting: the third limit", "arbeidskorting: de derde grens") \
    NUMBER(float, arbeidskorting_taper, "fraction", 0, 1, "0.0651", \
           "arbeidskorting: lost for each euro above the third limit", "arbeidskorting: wat per euro boven de derde grens wegvalt") \
    NUMBER(std::int32_t, iack_from, "EUR per year", 0, 1000000, "6073", \
           "inkomensafhankelijke combinatiekorting: earnings from which it begins", "inkomensafhankelijke combinatiekorting: loon waarboven die begint") \
    NUMBER(float, iack_rate, "fraction", 0, 1, "0.1145", \
           "inkomensafhankelijke combinatiekorting: share of earnings above that", "inkomensafhankelijke combinatiekorting: deel van het loon daarboven") \
    NUMBER(std::int32_t, iack_maximum, "EUR per year", 0, 20000, "2950", \
           "inkomensafhankelijke combinatiekorting: the most", "inkomensafhankelijke combinatiekorting: het hoogste bedrag") \
    NUMBER(float, zvw_share, "fraction", 0, 1, "0.0657", \
           "premium for the Zvw that an employer or the municipality pays on top, as a share of gross", "premie voor de Zvw die een werkgever of de gemeente bovenop het bruto betaalt, als deel daarvan") \
    NUMBER(float, minimum_wage_share_at_20, "fraction", 0, 1, "0.8", \
           "minimum wage at age 20, as a share of that of adults", "minimumloon op 20 jaar, als deel van dat van volwassenen") \
    NUMBER(float, minimum_wage_share_at_19, "fraction", 0, 1, "0.6", \
           "minimum wage at age 19, as a share of that of adults", "minimumloon op 19 jaar, als deel van dat van volwassenen") \
    NUMBER(float, minimum_wage_share_at_18, "fraction", 0, 1, "0.5", \
           "minimum wage at age 18, as a share of that of adults", "minimumloon op 18 jaar, als deel van dat van volwassenen")

// Who has a vrijlating, and when the vermogenstoets is made.
#define AFWEGING_BIJSTAND_LAW(NUMBER) \
    NUMBER(std::int32_t, disregard_from_age, "years", 18, 67, "27", \
           "vrijlating: age from which earnings are left free for a time", "vrijlating: leeftijd vanaf welke loon een tijd vrij blijft") \
    NUMBER(std::int32_t, parent_disregard_months, "months", 0, 255, "30", \
           "vrijlating of single parents: for how long after the first months", "vrijlating van alleenstaande ouders: hoe lang, na de eerste maanden") \
    NUMBER(std::int32_t, parent_disregard_child_age, "years", 0, 18, "12", \
           "vrijlating of single parents: below which age the youngest child must be", "vrijlating van alleenstaande ouders: leeftijd waar het jongste kind onder moet zijn") \
    NUMBER(float, uniform_disregard_share, "fraction", 0, 1, "0", \
           "one vrijlating for everybody (Participatiewet in balans): share of earnings kept; 0 = not in force", "een vrijlating voor iedereen (Participatiewet in balans): deel van het loon dat vrij blijft; 0 = nog niet") \
    NUMBER(std::int32_t, uniform_disregard_months, "months", 0, 255, "12", \
           "one vrijlating for everybody: for how long", "een vrijlating voor iedereen: hoe lang") \
    NUMBER(std::int32_t, disregard_up_to_hours, "hours per week", 0, 40, "0", \
           "one vrijlating for everybody, as on the BES islands: earnings are kept until bijstand and earnings come to the net minimum wage of so many hours; 0 = not in force", "een vrijlating voor iedereen, zoals op de BES-eilanden: loon blijft vrij tot bijstand en loon samen het netto minimumloon van zoveel uren zijn; 0 = geldt niet") \
    NUMBER(std::int32_t, asset_test_continues, "switch", 0, 1, "0", \
           "vermogenstoets: 0 = once, at the start, and savings made on bijstand are free; 1 = all the time", "vermogenstoets: 0 = een keer, bij het begin, en wat in de bijstand gespaard is telt niet; 1 = steeds")

// Of the elderly, of few hours for medical reasons and of an own home: rules of the household table
// know them, those of the months do not.
#define AFWEGING_APPLICATION_LAW(NUMBER) \
    NUMBER(std::int32_t, bijstandsnorm_aow_single, "EUR per month", 0, 10000, "1425.76", \
           "bijstandsnorm of a single person of AOW age", "bijstandsnorm van een alleenstaande met de AOW-leeftijd") \
    NUMBER(std::int32_t, bijstandsnorm_aow_couple, "EUR per month", 0, 10000, "1933.98", \
           "bijstandsnorm of a couple, one or both of AOW age", "bijstandsnorm van een paar waarvan een of beiden de AOW-leeftijd hebben") \
    NUMBER(float, limited_disregard_share, "fraction", 0, 1, "0.15", \
           "vrijlating of people who can work few hours for medical reasons: share of earnings kept", "vrijlating van wie medisch urenbeperkt is: deel van het loon dat vrij blijft") \
    NUMBER(std::int32_t, limited_disregard_ceiling, "EUR per month", 0, 10000, "166.98", \
           "vrijlating of people who can work few hours for medical reasons: the most that is kept", "vrijlating van wie medisch urenbeperkt is: hoogste bedrag dat vrij blijft") \
    NUMBER(std::int32_t, asset_home_free, "EUR", 0, 10000000, "63900", \
           "vermogenstoets: value of the own home, less its mortgage, that is left out", "vermogenstoets: overwaarde van de eigen woning die niet meetelt")

// Of applications and of what is judged case by case: kept for reference, no rule reads it yet.
#define AFWEGING_REFERENCE_LAW(NUMBER) \
    NUMBER(std::int32_t, young_supplement, "switch", 0, 1, "0", \
           "whether what people of 18 to 20 lack, when their parents cannot pay, is part of algemene bijstand", "of wat iemand van 18 tot en met 20 tekortkomt, als de ouders niet kunnen betalen, bij de algemene bijstand hoort") \
    NUMBER(std::int32_t, gifts_free, "EUR per year", 0, 100000, "0", \
           "gifts that are left out each calendar year; 0 = judged case by case", "giften die per kalenderjaar niet meetelen; 0 = per geval beoordeeld") \
    NUMBER(std::int32_t, backdated_months, "months", 0, 12, "0", \
           "months before the application for which bijstand can be paid", "maanden voor de aanvraag waarover bijstand kan worden betaald") \
    NUMBER(float, advance_share, "fraction", 0, 1, "0.9", \
           "advance on an application, as a share of the expected benefit", "voorschot bij een aanvraag, als deel van de verwachte uitkering") \
    NUMBER(std::int32_t, repeat_application_months, "months", 0, 60, "6", \
           "months after an end in which known data serve for a new application", "maanden na het einde waarin bekende gegevens gelden voor een nieuwe aanvraag")

// toeslagen by threshold in gross income, and kinderbijslag.
#define AFWEGING_TOESLAGEN_LAW(NUMBER) \
    NUMBER(std::int32_t, zorgtoeslag_premium, "EUR per year", 0, 20000, "1987", \
           "zorgtoeslag: the premium that it is computed with, for one person", "zorgtoeslag: de premie waarmee wordt gerekend, per persoon") \
    NUMBER(std::int32_t, zorgtoeslag_threshold, "EUR per year", 0, 1000000, "26819", \
           "zorgtoeslag: gross income of the household up to which it is full", "zorgtoeslag: bruto-inkomen van het huishouden tot waar het bedrag heel is") \
    NUMBER(float, zorgtoeslag_share_single, "fraction", 0, 1, "0.01879", \
           "zorgtoeslag of one person: own share of that income", "zorgtoeslag van een persoon: eigen deel van dat inkomen") \
    NUMBER(float, zorgtoeslag_share_couple, "fraction", 0, 1, "0.04256", \
           "zorgtoeslag of a couple: own share of that income", "zorgtoeslag van een paar: eigen deel van dat inkomen") \
    NUMBER(float, zorgtoeslag_taper, "fraction", 0, 1, "0.1367", \
           "zorgtoeslag: lost for each gross euro above that", "zorgtoeslag: wat per bruto euro daarboven wegvalt") \
    NUMBER(std::int32_t, toeslagen_smallest, "EUR per year", 0, 1000, "24", \
           "a smaller zorgtoeslag or huurtoeslag is not paid", "een kleinere zorgtoeslag of huurtoeslag wordt niet betaald") \
    NUMBER(std::int32_t, huurtoeslag_base_single, "EUR per month", 0, 10000, "208", \
           "huurtoeslag: rent that one person pays without help", "huurtoeslag: huur die een persoon zelf betaalt") \
    NUMBER(std::int32_t, huurtoeslag_base_more, "EUR per month", 0, 10000, "208", \
           "huurtoeslag: rent that more persons pay without help", "huurtoeslag: huur die meer personen zelf betalen") \
    NUMBER(std::int32_t, huurtoeslag_full_to, "EUR per month", 0, 10000, "454.47", \
           "huurtoeslag: rent up to which all of it is paid", "huurtoeslag: huur tot waar alles wordt vergoed") \
    NUMBER(std::int32_t, huurtoeslag_most_to_few, "EUR per month", 0, 10000, "650.43", \
           "huurtoeslag of one or two persons: rent up to which the second share is paid", "huurtoeslag van een of twee personen: huur tot waar het tweede deel geldt") \
    NUMBER(std::int32_t, huurtoeslag_most_to_many, "EUR per month", 0, 10000, "697.07", \
           "huurtoeslag of three persons or more: rent up to which the second share is paid", "huurtoeslag van drie of meer personen: huur tot waar het tweede deel geldt") \
    NUMBER(std::int32_t, huurtoeslag_rent_to, "EUR per month", 0, 10000, "879.66", \
           "huurtoeslag: rent above which nothing more is paid", "huurtoeslag: huur waarboven niets meer wordt vergoed") \
    NUMBER(float, huurtoeslag_second_share, "fraction", 0, 1, "0.65", \
           "huurtoeslag: the second share", "huurtoeslag: het tweede deel") \
    NUMBER(float, huurtoeslag_third_share, "fraction", 0, 1, "0.4", \
           "huurtoeslag of one person: the third share", "huurtoeslag van een persoon: het derde deel") \
    NUMBER(float, huurtoeslag_third_share_more, "fraction", 0, 1, "0.4", \
           "huurtoeslag of more persons: the third share", "huurtoeslag van meer personen: het derde deel") \
    NUMBER(std::int32_t, huurtoeslag_threshold_single, "EUR per year", 0, 1000000, "20700", \
           "huurtoeslag of one person: gross income up to which it is full", "huurtoeslag van een persoon: bruto-inkomen tot waar het bedrag heel is") \
    NUMBER(std::int32_t, huurtoeslag_threshold_more, "EUR per year", 0, 1000000, "26975", \
           "huurtoeslag of more persons: gross income up to which it is full", "huurtoeslag van meer personen: bruto-inkomen tot waar het bedrag heel is") \
    NUMBER(float, huurtoeslag_taper_single, "fraction", 0, 1, "0.27", \
           "huurtoeslag of one person: lost for each gross euro above that", "huurtoeslag van een persoon: wat per bruto euro daarboven wegvalt") \
    NUMBER(float, huurtoeslag_taper_more, "fraction", 0, 1, "0.24", \
           "huurtoeslag of more persons: lost for each gross euro above that", "huurtoeslag van meer personen: wat per bruto euro daarboven wegvalt") \
    NUMBER(std::int32_t, huurtoeslag_rent_limit, "EUR per month", 0, 10000, "879.66", \
           "huurtoeslag: with a higher rent there is none; 10000 = no such limit", "huurtoeslag: bij een hogere huur is er geen; 10000 = zo'n grens is er niet") \
    NUMBER(std::int32_t, huurtoeslag_rent_limit_young, "EUR per month", 0, 10000, "454.47", \
           "huurtoeslag of the young without children: with a higher rent there is none; 10000 = no such limit", "huurtoeslag van jongeren zonder kinderen: bij een hogere huur is er geen; 10000 = zo'n grens is er niet") \
    NUMBER(std::int32_t, huurtoeslag_asset_limit, "EUR", 0, 1000000, "38479", \
           "huurtoeslag: with more savings than this for each partner there is none", "huurtoeslag: met meer spaargeld dan dit per partner is er geen") \
    NUMBER(std::int32_t, huurtoeslag_full_age, "years", 18, 30, "23", \
           "huurtoeslag: below this age, without children, no rent counts above the full part", "huurtoeslag: onder deze leeftijd telt zonder kinderen geen huur boven het hele deel") \
    NUMBER(std::int32_t, kindgebonden_budget_first, "EUR per year", 0, 20000, "2436", \
           "kindgebonden budget: the first child", "kindgebonden budget: het eerste kind") \
    NUMBER(std::int32_t, kindgebonden_budget_next, "EUR per year", 0, 20000, "2436", \
           "kindgebonden budget: each further child", "kindgebonden budget: elk volgend kind") \
    NUMBER(std::int32_t, kindgebonden_budget_age_12, "EUR per year", 0, 20000, "694", \
           "kindgebonden budget: on top at age 12 to 15", "kindgebonden budget: extra bij 12 tot en met 15 jaar") \
    NUMBER(std::int32_t, kindgebonden_budget_age_16, "EUR per year", 0, 20000, "924", \
           "kindgebonden budget: on top at age 16 and 17", "kindgebonden budget: extra bij 16 en 17 jaar") \
    NUMBER(std::int32_t, alo_kop, "EUR per year", 0, 20000, "3480", \
           "kindgebonden budget: on top for single parents (alo-kop)", "kindgebonden budget: extra voor alleenstaande ouders (alo-kop)") \
    NUMBER(std::int32_t, kindgebonden_budget_threshold_single, "EUR per year", 0, 1000000, "26820", \
           "kindgebonden budget of a single parent: gross income up to which it is full", "kindgebonden budget van een alleenstaande ouder: bruto-inkomen tot waar het bedrag heel is") \
    NUMBER(std::int32_t, kindgebonden_budget_threshold_couple, "EUR per year", 0, 1000000, "35850", \
           "kindgebonden budget of a couple: gross income up to which it is full", "kindgebonden budget van een paar: bruto-inkomen tot waar het bedrag heel is") \
    NUMBER(float, kindgebonden_budget_taper, "fraction", 0, 1, "0.0675", \
           "kindgebonden budget: lost for each gross euro above that", "kindgebonden budget: wat per bruto euro daarboven wegvalt") \
    NUMBER(std::int32_t, kinderbijslag_age_0, "EUR per quarter", 0, 10000, "279.49", \
           "kinderbijslag for a child below 6", "kinderbijslag voor een kind onder 6 jaar") \
    NUMBER(std::int32_t, kinderbijslag_age_6, "EUR per quarter", 0, 10000, "339.38", \
           "kinderbijslag for a child of 6 to 11", "kinderbijslag voor een kind van 6 tot en met 11 jaar") \
    NUMBER(std::int32_t, kinderbijslag_age_12, "EUR per quarter", 0, 10000, "399.27", \
           "kinderbijslag for a child of 12 to 17", "kinderbijslag voor een kind van 12 tot en met 17 jaar")

// What creditors must leave.
#define AFWEGING_DEBT_LAW(NUMBER) \
    NUMBER(CentsByHousehold, protected_maximum, "EUR per month", 0, 20000, "2008", \
           "beslagvrije voet: the most that it can be", "beslagvrije voet: hoger dan dit kan die niet zijn") \
    NUMBER(float, vtlb_reserve_share, "fraction", 0, 1, "0", \
           "debt plan: left on top of the beslagvrije voet, as a share of the bijstandsnorm", "schuldregeling: wat boven de beslagvrije voet overblijft, als deel van de bijstandsnorm") \
    NUMBER(float, vtlb_work_share, "fraction", 0, 1, "0", \
           "debt plan: left on top for who works, as a share of the bijstandsnorm", "schuldregeling: wat daarbovenop overblijft voor wie werkt, als deel van de bijstandsnorm")

// What WW is and how long it lasts; read by the months of a run.
#define AFWEGING_WW_LAW(NUMBER) \
    NUMBER(float, ww_first_share, "fraction", 0, 1, "0.75", \
           "WW: share of the former wage in the first months", "WW: deel van het vroegere loon in de eerste maanden") \
    NUMBER(float, ww_share, "fraction", 0, 1, "0.7", \
           "WW: share of the former wage after that", "WW: deel van het vroegere loon daarna") \
    NUMBER(std::int32_t, ww_first_months, "months", 0, 60, "2", \
           "WW: how many months the first share lasts", "WW: hoeveel maanden het eerste deel geldt") \
    NUMBER(std::int32_t, ww_shortest, "months", 1, 60, "3", \
           "WW: length when only the weeks requirement is met, and the least", "WW: duur als alleen aan de wekeneis is voldaan, en de kortste") \
    NUMBER(std::int32_t, ww_longest, "months", 1, 60, "24", \
           "WW: the longest", "WW: de langste duur") \
    NUMBER(std::int32_t, ww_full_years, "years", 0, 60, "10", \
           "WW: years of work that give a month each", "WW: jaren werk die elk een maand geven") \
    NUMBER(float, ww_later_share, "months per year", 0, 1, "0.5", \
           "WW: months for each year of work after those", "WW: maanden voor elk jaar werk daarna") \
    NUMBER(std::int32_t, ww_years_required, "years", 0, 10, "4", \
           "WW: years with work, of the last ones, that give more than the shortest", "WW: jaren met werk, van de laatste, die meer geven dan de kortste duur") \
    NUMBER(std::int32_t, ww_years_looked_at, "years", 1, 10, "5", \
           "WW: how many last years those are counted in", "WW: over hoeveel laatste jaren die worden geteld")

// clang-format on

/// Money in EUR cent a year.
struct TaxLaw {
    AFWEGING_TAX_LAW(AFWEGING_LAW_FIELD)
};

/// Money in EUR cent, as the row says.
struct BijstandLaw {
    AFWEGING_BIJSTAND_LAW(AFWEGING_LAW_FIELD)
};

/// Money in EUR cent, as the row says.
struct ApplicationLaw {
    AFWEGING_APPLICATION_LAW(AFWEGING_LAW_FIELD)
};

/// Money in EUR cent a year.
struct ReferenceLaw {
    AFWEGING_REFERENCE_LAW(AFWEGING_LAW_FIELD)
};

/// Money in EUR cent a year, a month or a quarter, as the row says.
struct ToeslagenLaw {
    AFWEGING_TOESLAGEN_LAW(AFWEGING_LAW_FIELD)
};

/// Money in EUR cent a month.
struct DebtLaw {
    AFWEGING_DEBT_LAW(AFWEGING_LAW_FIELD)
};

/// Shares, months and years.
struct WwLaw {
    AFWEGING_WW_LAW(AFWEGING_LAW_FIELD)
};

#undef AFWEGING_LAW_FIELD

}  // namespace afweging::agents
