// SPDX-License-Identifier: EUPL-1.2
// Sheets of one hour and the next.
#include "app/report/household/household_falls.hpp"

#include <algorithm>

#include "app/report/household/household_lines.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

constexpr std::int32_t most_hours = 40;
constexpr std::int32_t rounding = 4;  ///< cents: one of each amount

/// Lines that lower what is left from one sheet to the next. bijstand falls as wages rise: what
/// falls beside it is the cause.
std::vector<LocalisedText> causes(const std::vector<SheetLine>& before,
                                  const std::vector<SheetLine>& after) {
    std::vector<LocalisedText> found;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool adds = after[i].kind == LineKind::adds && after[i].key != "bijstand";
        const bool fell = adds && after[i].cents < before[i].cents;
        const bool taken = after[i].kind == LineKind::takes_off && after[i].cents > before[i].cents;
        if (fell || taken) {
            found.push_back(filled({"{0} ({1})", "{0} ({1})"}, {after[i].label, after[i].article}));
        }
    }
    return found;
}

LocalisedText joined(const std::vector<LocalisedText>& parts) {
    LocalisedText text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        text.en += (i == 0 ? "" : last ? " and " : ", ") + parts[i].en;
        text.nl += (i == 0 ? "" : last ? " en " : ", ") + parts[i].nl;
    }
    return text;
}

LocalisedText euros(std::int32_t cents) {
    return {format_exact(cents, 2, Language::en), format_exact(cents, 2, Language::nl)};
}

void add_new(std::vector<LocalisedText>& list, const std::vector<LocalisedText>& more) {
    for (const LocalisedText& each : more) {
        const bool there = std::any_of(list.begin(), list.end(), [&](const LocalisedText& known) {
            return known.en == each.en;
        });
        if (!there) {
            list.push_back(each);
        }
    }
}

LocalisedText whole_euros(std::int32_t cents) {
    const double amount = cents / 100.0;
    return {format_rounded(amount, 0, Language::en), format_rounded(amount, 0, Language::nl)};
}

/// "40", or "40 and 38" of two partners.
LocalisedText ages(const agents::Home& home) {
    const LocalisedText first(std::to_string(home.age));
    return agents::has_partner(home)
               ? filled({"{0} and {1}", "{0} en {1}"}, {first, std::to_string(home.partner_age)})
               : first;
}

}  // namespace

std::vector<HourThatCosts> hours_that_cost(const HouseholdColumn& column) {
    const auto sheet_at = [&](std::int32_t hours) {
        return agents::sheet_of(agents::at_hours(column.household, static_cast<float>(hours)),
                                column.law);
    };
    std::vector<HourThatCosts> found;
    agents::HouseholdSheet before = sheet_at(0);
    for (std::int32_t hours = 1; hours <= most_hours; ++hours) {
        const agents::HouseholdSheet after = sheet_at(hours);
        if (after.left() + rounding < before.left()) {
            found.push_back({hours, before.left() - after.left(),
                             causes(lines_of(column.household, before, column.law),
                                    lines_of(column.household, after, column.law))});
        }
        before = after;
    }
    return found;
}

std::vector<LocalisedText> falls_in_words(const std::vector<HouseholdColumn>& columns) {
    std::vector<LocalisedText> sentences;
    for (const HouseholdColumn& column : columns) {
        std::vector<LocalisedText> hours;
        std::vector<LocalisedText> amounts;
        std::vector<LocalisedText> lines;
        for (const HourThatCosts& each : hours_that_cost(column)) {
            hours.emplace_back(std::to_string(each.hours));
            amounts.push_back(euros(each.cents));
            add_new(lines, each.lines);
        }
        if (!hours.empty()) {
            sentences.push_back(filled(
                {"{0}: at {1} hours less is left than with an hour less (EUR {2} a month): {3}.",
                 "{0}: bij {1} uur blijft er minder over dan bij een uur minder ({2} euro per "
                 "maand): {3}."},
                {column.label, joined(hours), joined(amounts), joined(lines)}));
        }
    }
    return sentences;
}

LocalisedText counted_with(const HouseholdColumn& column) {
    const agents::HouseholdCase& h = column.household;
    const LocalisedText children(std::to_string(agents::number_of(h.children)));
    LocalisedText text = filled(
        {"Counted with: age {0}; children {1}; rent EUR {2}; savings EUR {3}; wage EUR {4} an hour",
         "Gerekend met: leeftijd {0}; kinderen {1}; huur {2} euro; spaargeld {3} euro; loon {4} "
         "euro per uur"},
        {ages(h.home), children, whole_euros(h.rent), whole_euros(h.savings),
         euros(h.first.wage_per_hour)});
    if (agents::has_partner(h.home)) {
        const LocalisedText hours(std::to_string(static_cast<int>(h.partner.hours)));
        text =
            filled({"{0}; partner works {1} hours", "{0}; partner werkt {1} uur"}, {text, hours});
    }
    if (agents::shares_costs(h.home)) {
        text = filled({"{0}; {1} adults share the home", "{0}; {1} volwassenen delen het huis"},
                      {text, std::to_string(h.home.sharing)});
    }
    if (h.local.amount > 0) {
        text = filled({"{0}; local scheme EUR {1} a month", "{0}; gemeentelijke regeling {1} euro"},
                      {text, euros(h.local.amount)});
    }
    return {text.en + ".", text.nl + "."};
}

}  // namespace afweging::app
