// SPDX-License-Identifier: EUPL-1.2
// The lines of a household's sheet.
#include "app/report/household/household_lines.hpp"

namespace afweging::app {
namespace {

using agents::HouseholdCase;
using agents::HouseholdSheet;
using agents::PayingOff;

std::string row_of(const HouseholdCase& h) {
    return std::string(
        agents::household_labels[static_cast<std::size_t>(agents::household_of(h.home))].key);
}

void add_wages(const HouseholdSheet& s, std::vector<SheetLine>& lines) {
    lines.push_back({"gross_wage",
                     {"gross wages", "brutoloon"},
                     s.gross(),
                     LineKind::tells,
                     {"wage per hour x hours x 52 weeks, with 8 % holiday allowance",
                      "uurloon x uren x 52 weken, met 8 % vakantiegeld"},
                     "Wet minimumloon en minimumvakantiebijslag art. 7, 8, 15",
                     {"minimum_wage_per_hour"}});
    lines.push_back(
        {"net_wage",
         {"net wages", "nettoloon"},
         s.wages.sum(),
         LineKind::adds,
         {"gross less tax of box 1 after algemene heffingskorting, arbeidskorting and, with a "
          "child "
          "below 12, inkomensafhankelijke combinatiekorting",
          "bruto min belasting in box 1, na algemene heffingskorting, arbeidskorting en, met een "
          "kind onder 12, inkomensafhankelijke combinatiekorting"},
         "Wet inkomstenbelasting 2001 art. 2.10, 8.10, 8.11, 8.14a",
         {"tax_first_rate", "algemene_heffingskorting", "arbeidskorting_second_rate",
          "iack_rate"}});
}

void add_bijstand(const HouseholdCase& h, const HouseholdSheet& s, std::vector<SheetLine>& lines) {
    lines.push_back({"norm",
                     {"bijstandsnorm", "bijstandsnorm"},
                     s.norm,
                     LineKind::tells,
                     {"by household and age, holiday allowance included",
                      "naar huishouden en leeftijd, met vakantiegeld"},
                     "Participatiewet art. 20-22a",
                     {"bijstandsnorm." + row_of(h), "bijstandsnorm_young"}});
    lines.push_back({"kept_beside_bijstand",
                     {"vrijlating", "vrijlating"},
                     s.bijstand > 0 ? s.kept.sum() : 0,
                     LineKind::tells,
                     {"part of the wages that is left beside bijstand; not below 27",
                      "deel van het loon dat naast de bijstand vrij blijft; niet onder de 27"},
                     "Participatiewet art. 31 lid 2 n, r, y, lid 5",
                     {"disregard_share", "disregard_ceiling", "disregard_months",
                      "parent_disregard_share", "parent_disregard_months"}});
    lines.push_back({"bijstand",
                     {"bijstand", "bijstand"},
                     s.bijstand,
                     LineKind::adds,
                     {"norm less wages above the vrijlating; none above the asset limit",
                      "norm min het loon boven de vrijlating; niets boven de vermogensgrens"},
                     "Participatiewet art. 11, 19, 31, 34",
                     {"asset_limit_single", "asset_limit_family"}});
    lines.push_back({"toetsingsinkomen_per_year",
                     {"toetsingsinkomen (a year)", "toetsingsinkomen (per jaar)"},
                     s.toetsingsinkomen,
                     LineKind::tells,
                     {"gross wages and gross bijstand of the household; toeslagen go by it",
                      "brutoloon en bruto bijstand van het huishouden; toeslagen hangen ervan af"},
                     "Algemene wet inkomensafhankelijke regelingen art. 8",
                     {"tax_first_rate"}});
}

void add_toeslagen(const HouseholdCase& h, const HouseholdSheet& s, std::vector<SheetLine>& lines) {
    lines.push_back({"zorgtoeslag",
                     {"zorgtoeslag", "zorgtoeslag"},
                     s.zorgtoeslag,
                     LineKind::adds,
                     {"premium less an own share; falls above a threshold",
                      "premie min een eigen deel; daalt boven een drempel"},
                     "Wet op de zorgtoeslag art. 2",
                     {"zorgtoeslag_premium", "zorgtoeslag_threshold", "zorgtoeslag_taper"}});
    const bool none = agents::shares_costs(h.home);
    lines.push_back(
        {"huurtoeslag",
         {"huurtoeslag", "huurtoeslag"},
         s.huurtoeslag,
         LineKind::adds,
         none ? LocalisedText{"none of one's own in the home of others",
                              "geen eigen huurtoeslag in het huis van een ander"}
              : LocalisedText{"parts of the rent; falls above a threshold",
                              "delen van de huur; daalt boven een drempel"},
         "Wet op de huurtoeslag art. 14-21",
         {"huurtoeslag_full_to", "huurtoeslag_threshold_single", "huurtoeslag_threshold_more",
          "huurtoeslag_taper_single", "huurtoeslag_taper_more"}});
    lines.push_back({"kindgebonden_budget",
                     {"kindgebonden budget", "kindgebonden budget"},
                     s.kindgebonden_budget,
                     LineKind::adds,
                     {"by child and age, more for single parents; falls above a threshold",
                      "per kind en leeftijd, meer voor alleenstaande ouders; daalt boven een "
                      "drempel"},
                     "Wet op het kindgebonden budget art. 2",
                     {"kindgebonden_budget_first", "alo_kop", "kindgebonden_budget_taper"}});
    lines.push_back({"kinderbijslag",
                     {"kinderbijslag", "kinderbijslag"},
                     s.kinderbijslag,
                     LineKind::adds,
                     {"by age of the child, at any income",
                      "naar leeftijd van het kind, bij elk "
                      "inkomen"},
                     "Algemene Kinderbijslagwet art. 12",
                     {"kinderbijslag_age_0", "kinderbijslag_age_6", "kinderbijslag_age_12"}});
}

/// What creditors take, in words of how debts are paid off.
LocalisedText taken_by(PayingOff how) {
    switch (how) {
        case PayingOff::attached:
            return {
                "attachment: income above the beslagvrije voet, which gives lost toeslagen back",
                "beslag: inkomen boven de beslagvrije voet, die verloren toeslagen teruggeeft"};
        case PayingOff::plan:
            return {"debt plan: as an attachment, but a tenth of extra earnings stays",
                    "schuldregeling: als bij beslag, maar een tiende van extra loon blijft over"};
        case PayingOff::loan:
            return {"saneringskrediet: an instalment that stays the same",
                    "saneringskrediet: een aflossing die gelijk blijft"};
        case PayingOff::none:
            break;
    }
    return {"no debts", "geen schulden"};
}

}  // namespace

std::vector<SheetLine> lines_of(const HouseholdCase& household, const HouseholdSheet& sheet) {
    std::vector<SheetLine> lines;
    add_wages(sheet, lines);
    add_bijstand(household, sheet, lines);
    add_toeslagen(household, sheet, lines);
    lines.push_back({"local",
                     {"local scheme", "gemeentelijke regeling"},
                     sheet.local,
                     LineKind::adds,
                     {"the amount and the limit that you gave", "het bedrag en de grens die u gaf"},
                     {"by-law of the municipality", "verordening van de gemeente"},
                     {}});
    lines.push_back({"to_creditors",
                     {"to creditors", "naar schuldeisers"},
                     sheet.to_creditors,
                     LineKind::takes_off,
                     taken_by(household.paying_off),
                     "Wetboek van Burgerlijke Rechtsvordering art. 475da, 475dc; Faillissementswet "
                     "art. 295",
                     {"protected_share", "protected_maximum." + row_of(household)}});
    lines.push_back({"left",
                     {"left for rent and all else", "over voor huur en al het andere"},
                     sheet.left(),
                     LineKind::tells,
                     {"what comes in less what goes to creditors",
                      "wat binnenkomt min wat naar schuldeisers gaat"},
                     "",
                     {}});
    return lines;
}

LocalisedText rule_of(const SheetLine& line) {
    LocalisedText rule = filled({"{0}.", "{0}."}, {line.why});
    if (!line.article.empty()) {
        rule = filled({"{0} Source: {1}.", "{0} Bron: {1}."}, {rule, line.article});
    }
    std::string numbers;
    for (const std::string& number : line.numbers) {
        numbers += (numbers.empty() ? "" : ", ") + number;
    }
    return numbers.empty() ? rule
                           : filled({"{0} Numbers: {1}.", "{0} Getallen: {1}."}, {rule, numbers});
}

}  // namespace afweging::app
