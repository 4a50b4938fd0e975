// SPDX-License-Identifier: EUPL-1.2
// The lines of a household's sheet.
#include "app/report/household/household_lines.hpp"

#include <cmath>

#include "app/report/household/household_numbers.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using agents::HouseholdCase;
using agents::HouseholdSheet;
using agents::PayingOff;
using agents::StatuteRow;

void add_wages(const HouseholdCase& h, const HouseholdSheet& s, const StatuteRow& law,
               std::vector<SheetLine>& lines) {
    lines.push_back({"gross_wage",
                     {"gross wages", "brutoloon"},
                     s.gross(),
                     LineKind::tells,
                     {"wage per hour x hours x 52 weeks, with 8 % holiday allowance",
                      "uurloon x uren x 52 weken, met 8 % vakantiegeld"},
                     "Wet minimumloon en minimumvakantiebijslag art. 7, 8, 15",
                     numbers_of_gross_wage(h, law)});
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
         numbers_of_tax(h.home)});
}

/// The rule of a vrijlating: one for each group, and from a date on the same for everybody.
struct VrijlatingWords {
    LocalisedText why;
    LocalisedText article;
};

VrijlatingWords vrijlating_words(const StatuteRow& law) {
    if (law.uniform_disregard_share > 0) {
        return {{"part of the wages that is left beside bijstand, at any age, in the first months",
                 "deel van het loon dat naast de bijstand vrij blijft, op elke leeftijd, in de "
                 "eerste maanden"},
                {"Participatiewet art. 31, as Participatiewet in balans changes it",
                 "Participatiewet art. 31, zoals Participatiewet in balans dat wijzigt"}};
    }
    return {{"part of the wages that is left beside bijstand; not below 27",
             "deel van het loon dat naast de bijstand vrij blijft; niet onder de 27"},
            "Participatiewet art. 31 lid 2 n, r, y, lid 5"};
}

void add_bijstand(const HouseholdCase& h, const HouseholdSheet& s, const StatuteRow& law,
                  std::vector<SheetLine>& lines) {
    lines.push_back({"norm",
                     {"bijstandsnorm", "bijstandsnorm"},
                     s.norm,
                     LineKind::tells,
                     {"by household and age, holiday allowance included",
                      "naar huishouden en leeftijd, met vakantiegeld"},
                     "Participatiewet art. 20-22a",
                     numbers_of_bijstandsnorm(h.home, law)});
    const VrijlatingWords vrijlating = vrijlating_words(law);
    lines.push_back({"kept_beside_bijstand",
                     {"vrijlating", "vrijlating"},
                     s.bijstand > 0 ? s.kept.sum() : 0,
                     LineKind::tells,
                     vrijlating.why,
                     vrijlating.article,
                     numbers_of_vrijlating(h, law)});
    lines.push_back({"bijstand",
                     {"bijstand", "bijstand"},
                     s.bijstand,
                     LineKind::adds,
                     {"norm less wages above the vrijlating; none above the asset limit",
                      "norm min het loon boven de vrijlating; niets boven de vermogensgrens"},
                     "Participatiewet art. 11, 19, 31, 34",
                     numbers_of_asset_limit(h.home)});
    lines.push_back({"toetsingsinkomen_per_year",
                     {"toetsingsinkomen (a year)", "toetsingsinkomen (per jaar)"},
                     s.toetsingsinkomen,
                     LineKind::tells,
                     {"gross wages and gross bijstand of the household; toeslagen go by it",
                      "brutoloon en bruto bijstand van het huishouden; toeslagen hangen ervan af"},
                     "Algemene wet inkomensafhankelijke regelingen art. 8",
                     numbers_of_gross_bijstand(h.home)});
}

void add_toeslagen(const HouseholdCase& h, const HouseholdSheet& s, const StatuteRow& law,
                   std::vector<SheetLine>& lines) {
    lines.push_back({"zorgtoeslag",
                     {"zorgtoeslag", "zorgtoeslag"},
                     s.zorgtoeslag,
                     LineKind::adds,
                     {"premium less an own share; falls above a threshold",
                      "premie min een eigen deel; daalt boven een drempel"},
                     "Wet op de zorgtoeslag art. 2",
                     numbers_of_zorgtoeslag(h.home)});
    const bool none = agents::shares_costs(h.home);
    const bool rich = agents::too_rich_for_huurtoeslag(h.savings, h.home, law);
    lines.push_back({"huurtoeslag",
                     {"huurtoeslag", "huurtoeslag"},
                     s.huurtoeslag,
                     LineKind::adds,
                     none   ? LocalisedText{"none of one's own in the home of others",
                                          "geen eigen huurtoeslag in het huis van een ander"}
                     : rich ? LocalisedText{"none: savings above its limit",
                                            "geen: meer spaargeld dan de grens"}
                            : LocalisedText{"parts of the rent; falls above a threshold",
                                            "delen van de huur; daalt boven een drempel"},
                     "Wet op de huurtoeslag art. 14-21",
                     numbers_of_huurtoeslag(h, law)});
    lines.push_back({"kindgebonden_budget",
                     {"kindgebonden budget", "kindgebonden budget"},
                     s.kindgebonden_budget,
                     LineKind::adds,
                     {"by child and age, more for single parents; falls above a threshold",
                      "per kind en leeftijd, meer voor alleenstaande ouders; daalt boven een "
                      "drempel"},
                     "Wet op het kindgebonden budget art. 2",
                     numbers_of_kindgebonden_budget(h)});
    lines.push_back({"kinderbijslag",
                     {"kinderbijslag", "kinderbijslag"},
                     s.kinderbijslag,
                     LineKind::adds,
                     {"by age of the child, at any income",
                      "naar leeftijd van het kind, bij elk "
                      "inkomen"},
                     "Algemene Kinderbijslagwet art. 12",
                     numbers_of_kinderbijslag(h.children)});
}

/// "10 %" of what a debt plan leaves of extra earnings; as a formula where nobody gave the share.
LocalisedText share_kept(float share) {
    return share > 0 ? filled({"{0} %"}, {scenarios::value_phrase(
                                             std::round(static_cast<double>(share) * 1000) / 10)})
                     : LocalisedText("1 - spending.plan_earnings_share");
}

/// What creditors take, in words of how debts are paid off.
LocalisedText taken_by(const HouseholdCase& h) {
    switch (h.paying_off) {
        case PayingOff::attached:
            return {
                "attachment: income above the beslagvrije voet, which gives lost toeslagen back",
                "beslag: inkomen boven de beslagvrije voet, die verloren toeslagen teruggeeft"};
        case PayingOff::plan:
            return filled({"debt plan: as an attachment, but {0} of extra earnings stays",
                           "schuldregeling: als bij beslag, maar {0} van extra loon blijft over"},
                          {share_kept(h.kept_in_plan)});
        case PayingOff::loan:
            return {"saneringskrediet: an instalment that stays the same",
                    "saneringskrediet: een aflossing die gelijk blijft"};
        case PayingOff::none:
            break;
    }
    return {"no debts", "geen schulden"};
}

}  // namespace

std::vector<SheetLine> lines_of(const HouseholdCase& household, const HouseholdSheet& sheet,
                                const StatuteRow& law) {
    std::vector<SheetLine> lines;
    add_wages(household, sheet, law, lines);
    add_bijstand(household, sheet, law, lines);
    add_toeslagen(household, sheet, law, lines);
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
                     taken_by(household),
                     "Wetboek van Burgerlijke Rechtsvordering art. 475da, 475dc; Faillissementswet "
                     "art. 295",
                     numbers_of_creditors(household)});
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
