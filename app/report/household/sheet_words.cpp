// SPDX-License-Identifier: EUPL-1.2
// Meanings of the words of the huishoudtabel.
#include "app/report/household/sheet_words.hpp"

#include "app/report/household/household_lines.hpp"
#include "app/report/household/household_types.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

Words of_lines() {
    Words words;
    for (const SheetLine& line : lines_of({}, {})) {
        words.push_back(
            {line.key, line.label,
             filled({"Line of the huishoudtabel: {0}", "Regel van de huishoudtabel: {0}"},
                    {rule_of(line)})});
    }
    return words;
}

Words of_types() {
    Words words;
    for (const HouseholdType& type : household_types()) {
        words.push_back(
            {type.key,
             type.label,
             {"A household of the huishoudtabel: afweging household --type " + type.key,
              "Een huishouden van de huishoudtabel: afweging household --type " + type.key}});
    }
    return words;
}

Words of_json() {
    return {
        {"date",
         {"date", "datum"},
         {"The month whose law the table has.", "De maand van de wet in de tabel."}},
        {"newest_law",
         {"newest_law", "nieuwste wet"},
         {"The last month of which the law was looked up.",
          "De laatste maand waarvan de wet is opgezocht."}},
        {"households",
         {"households", "huishoudens"},
         {"The households of the table, each with a row for each number of hours.",
          "De huishoudens van de tabel, elk met een regel per aantal uren."}},
        {"type", {"type", "soort"}, {"Which household.", "Welk huishouden."}},
        {"more_than_without_work",
         {"more_than_without_work", "meer dan zonder werk"},
         {"Left a month, less what is left at 0 hours, in euros.",
          "Over per maand, min wat er bij 0 uur over is, in euro's."}},
        {"kept_of_gross",
         {"kept_of_gross", "deel dat overblijft"},
         {"Share of the gross wages that is left more than at 0 hours.",
          "Deel van het brutoloon dat er meer over is dan bij 0 uur."}},
        {"assumed",
         {"assumed", "aangenomen"},
         {"Numbers of the law of that month that are assumed, recalled or no law yet.",
          "Getallen van de wet van die maand die zijn aangenomen, uit het hoofd zijn of nog geen "
          "wet zijn."}},
        {"number", {"number", "getal"}, {"The name of a number.", "De naam van een getal."}},
        {"from",
         {"from", "vanaf"},
         {"The month from which a number holds.", "De maand vanaf wanneer een getal geldt."}},
        {"value", {"value", "waarde"}, {"The value of a number.", "De waarde van een getal."}},
        {"status",
         {"status", "status"},
         {"How sure a number is: statute, assumed, or from memory.",
          "Hoe zeker een getal is: wet, aangenomen (assumed) of uit het hoofd (memory)."}},
    };
}

}  // namespace

const Words& sheet_heads() {
    static const Words heads = {
        {"hours", {"hours", "uren"}, {"Hours of work a week.", "Uren werk per week."}},
        {"gross",
         {"gross", "bruto"},
         {"Gross wages of the household a month, with holiday allowance.",
          "Brutoloon van het huishouden per maand, met vakantiegeld."}},
        {"net_wage",
         {"net wages", "nettoloon"},
         {"What income tax leaves of the wages.", "Wat de inkomstenbelasting van het loon laat."}},
        {"bijstand",
         {"bijstand", "bijstand"},
         {"What is paid on top of the wages, up to the norm and the vrijlating.",
          "Wat erbij komt naast het loon, tot de norm en de vrijlating."}},
        {"toeslagen",
         {"toeslagen", "toeslagen"},
         {"zorgtoeslag, huurtoeslag and kindgebonden budget.",
          "Zorgtoeslag, huurtoeslag en kindgebonden budget."}},
        {"kinderbijslag",
         {"kinderbijslag", "kinderbijslag"},
         {"Paid for each child, at any income.", "Voor elk kind, bij elk inkomen."}},
        {"local",
         {"local", "gemeente"},
         {"A scheme of the municipality, as given with --local.",
          "Een regeling van de gemeente, zoals gegeven met --local."}},
        {"creditors",
         {"creditors", "schuldeisers"},
         {"What creditors take.", "Wat schuldeisers nemen."}},
        {"left",
         {"left", "over"},
         {"What comes in less what goes to creditors: for rent and all else.",
          "Wat binnenkomt min wat naar schuldeisers gaat: voor huur en al het andere."}},
        {"gain",
         {"gain", "erbij"},
         {"Left more than at 0 hours of work.", "Meer over dan bij 0 uur werk."}},
        {"marginal_pressure",
         {"pressure", "druk"},
         {"Marginale druk: share of the extra gross wages that is lost since the row above.",
          "Marginale druk: deel van het extra brutoloon dat weggaat sinds de regel erboven."}},
    };
    return heads;
}

Words sheet_words() {
    Words all = sheet_heads();
    for (const Words& words : {of_lines(), of_types(), of_json()}) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace afweging::app
