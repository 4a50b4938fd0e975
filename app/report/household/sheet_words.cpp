// SPDX-License-Identifier: EUPL-1.2
// Meanings of the words of the huishoudtabel.
#include "app/report/household/sheet_words.hpp"

#include <algorithm>
#include <array>

#include "app/report/household/household_lines.hpp"
#include "app/report/household/household_types.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

/// The kinds of the table, and what lets more numbers be read: the youngest and oldest children,
/// the youngest adults.
std::vector<HouseholdType> kinds_of_all_numbers() {
    std::vector<HouseholdType> kinds = household_types();
    const std::size_t own = kinds.size();
    for (std::size_t i = 0; i < own; ++i) {
        HouseholdType other = kinds[i];
        if (!other.children.empty()) {
            other.children = {1, 7, 13, 17};
            kinds.push_back(other);
        }
        for (const std::int32_t age : {18, 19}) {
            other.age = age;
            other.partner_age = std::min(other.partner_age, age);
            kinds.push_back(other);
        }
    }
    return kinds;
}

/// Law with and without the one vrijlating for everybody; only what decides which lines there are.
std::array<agents::StatuteRow, 2> laws_of_all_numbers() {
    agents::StatuteRow by_group;
    by_group.aow_age_months = 12 * 100;
    by_group.huurtoeslag_full_age = 21;
    agents::StatuteRow uniform = by_group;
    uniform.uniform_disregard_share = 1;
    return {by_group, uniform};
}

/// The lines of every kind of household, law and debts.
std::vector<std::vector<SheetLine>> all_sheets() {
    using agents::PayingOff;
    std::vector<std::vector<SheetLine>> all;
    for (const agents::StatuteRow& law : laws_of_all_numbers()) {
        for (const HouseholdType& kind : kinds_of_all_numbers()) {
            agents::HouseholdCase household = case_of(kind, law);
            for (const PayingOff how :
                 {PayingOff::none, PayingOff::attached, PayingOff::plan, PayingOff::loan}) {
                household.paying_off = how;
                all.push_back(lines_of(household, {}, law));
            }
        }
    }
    return all;
}

/// Texts that differ, one after the other.
class Texts {
public:
    void add(const LocalisedText& text) {
        if (std::find(seen_.begin(), seen_.end(), text.en) == seen_.end()) {
            seen_.push_back(text.en);
            all_ = all_.empty() ? text : filled({"{0}; {1}"}, {all_, text});
        }
    }
    [[nodiscard]] const LocalisedText& all() const { return all_; }

private:
    std::vector<std::string> seen_;
    LocalisedText all_;
};

/// One line with the rules, articles and numbers that it has for any household at any date.
SheetLine line_for_all(const std::vector<std::vector<SheetLine>>& sheets, std::size_t at) {
    SheetLine line = sheets.front()[at];
    Texts why;
    Texts articles;
    std::vector<std::string>& names = line.numbers;
    for (const std::vector<SheetLine>& sheet : sheets) {
        why.add(sheet[at].why);
        articles.add(sheet[at].article);
        for (const std::string& name : sheet[at].numbers) {
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    line.why = why.all();
    line.article = articles.all();
    return line;
}

Words of_lines() {
    const std::vector<std::vector<SheetLine>> sheets = all_sheets();
    Words words;
    for (std::size_t at = 0; at < sheets.front().size(); ++at) {
        const SheetLine line = line_for_all(sheets, at);
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
          "Getallen van de wet van die maand die zijn aangenomen, niet zijn nagezocht of nog geen "
          "wet zijn."}},
        {"number", {"number", "getal"}, {"The name of a number.", "De naam van een getal."}},
        {"from",
         {"from", "vanaf"},
         {"The month from which a number holds.", "De maand vanaf wanneer een getal geldt."}},
        {"value", {"value", "waarde"}, {"The value of a number.", "De waarde van een getal."}},
        {"status",
         {"status", "status"},
         {"How sure a number is: statute, assumed, or from memory.",
          "Hoe zeker een getal is: wet, aangenomen (assumed) of niet nagezocht (memory)."}},
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
