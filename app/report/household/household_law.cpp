// SPDX-License-Identifier: EUPL-1.2
// Law by date for the huishoudtabel.
#include "app/report/household/household_law.hpp"

#include <algorithm>
#include <set>

#include "agents/law/indexation.hpp"
#include "app/report/household/household_lines.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/law/law_words.hpp"

namespace afweging::app {
namespace {

using scenarios::StatuteEntry;

std::set<std::string> numbers_read(const std::vector<HouseholdColumn>& columns) {
    std::set<std::string> names;
    for (const HouseholdColumn& column : columns) {
        for (const SheetLine& line : lines_of(column.household, {}, column.law)) {
            names.insert(line.numbers.begin(), line.numbers.end());
        }
    }
    return names;
}

/// Values of law that hold in a month.
std::vector<StatuteEntry> values_in(const scenarios::StatuteTable& law, const std::string& month) {
    std::vector<StatuteEntry> found;
    for (std::size_t i = 0; i < law.entries.size(); ++i) {
        const StatuteEntry& entry = law.entries[i];
        const bool later = i + 1 < law.entries.size() && law.entries[i + 1].key == entry.key &&
                           law.entries[i + 1].from <= month;
        if (entry.from <= month && !later) {
            found.push_back(entry);
        }
    }
    return found;
}

}  // namespace

sim::Month newest_law(const scenarios::StatuteTable& law) {
    std::string newest;
    for (const StatuteEntry& entry : law.entries) {
        if (!entry.passport.assumed()) {
            newest = std::max(newest, entry.from);
        }
    }
    return sim::Month::of(std::stoi(newest.substr(0, 4)), std::stoi(newest.substr(5)));
}

agents::Statute law_until(const scenarios::Catalogue& catalogue, sim::Month date) {
    return agents::indexed(catalogue.statute.statute,
                           {.last = catalogue.statute.last,
                            .until = date,
                            .growth = catalogue.parameters.values.indexation,
                            .stays = {}});
}

LocalisedText outside_law(const scenarios::Catalogue& catalogue, sim::Month date) {
    const scenarios::StatuteTable& law = catalogue.statute;
    const LocalisedText month(scenarios::month_text(date));
    if (date < law.first) {
        const LocalisedText asked = filled({"You ask for {0}", "U vraagt naar {0}"}, {month});
        return filled({"{0} Those are used.", "{0} Die zijn gebruikt."},
                      {scenarios::before_law_phrase(asked, law.first)});
    }
    if (date <= law.last) {
        return {};
    }
    const agents::IndexationParameters& growth = catalogue.parameters.values.indexation;
    const LocalisedText others = filled({"Other amounts after {0}", "Andere bedragen na {0}"},
                                        {scenarios::month_text(law.last)});
    return filled(
        {"For {0} not all law is known: what is announced or expected is used. {1}",
         "Voor {0} is nog niet alle wet bekend: wat is aangekondigd of verwacht is "
         "gebruikt. {1}"},
        {month, scenarios::indexed_law_phrase(others, growth.wage_growth,
                                              scenarios::prices_phrase(growth.price_growth))});
}

std::vector<AssumedOfTable> assumed_of(const std::vector<HouseholdColumn>& columns,
                                       const scenarios::Catalogue& catalogue, sim::Month date) {
    const std::set<std::string> read = numbers_read(columns);
    const scenarios::StatuteTable& law = catalogue.statute;
    // Before the first date its values are used.
    const sim::Month month = std::max(date, law.statute.rows.front().from);
    std::vector<AssumedOfTable> found;
    for (const StatuteEntry& each : values_in(law, scenarios::month_text(month))) {
        if (read.contains(each.key) && each.passport.assumed()) {
            found.push_back(
                {"statute." + each.key, each.from, each.value, each.unit, each.passport.status});
        }
    }
    for (const scenarios::ParameterEntry& each : catalogue.parameters.entries) {
        if (read.contains(each.key) && each.passport.assumed()) {
            found.push_back({each.key, "", each.value, each.unit, each.passport.status});
        }
    }
    return found;
}

}  // namespace afweging::app
