// SPDX-License-Identifier: EUPL-1.2
// One line a column.
#include "tests/golden/person_columns.hpp"

#include <array>
#include <cstdio>
#include <span>
#include <stdexcept>

#include "agents/kinds/kinds.hpp"
#include "agents/measures/labels.hpp"

namespace afweging::tests {

using namespace agents;

namespace {

using Names = std::span<const std::string_view>;
constexpr std::array<std::string_view, household_count> households{
    "single", "single_parent", "couple", "couple_with_children", "cost_sharer"};
constexpr std::array<std::string_view, schooling_count> schoolings{"primary", "lower_secondary",
                                                                   "qualified"};
constexpr std::array<std::string_view, health_count> healths{"no_limits", "physical", "mental"};
constexpr std::array<std::string_view, housing_count> housings{"secure", "threatened", "homeless"};
constexpr std::array<std::string_view, distance_count> distances{"short", "medium", "long"};
constexpr std::array<std::string_view, debt_help_count> debt_helps{"-", "stabilisation", "plan",
                                                                   "finished"};

template <class Kind>
Kind kind_of(const std::string& word, Names names) {
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (names[k] == word) {
            return static_cast<Kind>(k);
        }
    }
    throw std::invalid_argument("unknown word: " + word);
}

double number(const std::string& word) {
    std::size_t end = 0;
    const double value = std::stod(word, &end);
    if (end != word.size()) {
        throw std::invalid_argument("not a number: " + word);
    }
    return value;
}

template <class Value>
void put(Value& into, const std::string& word) {
    into = static_cast<Value>(number(word));
}
void put_euros(std::int32_t& into, const std::string& word) {
    into = static_cast<std::int32_t>(number(word) * 100);
}

std::string share(float value) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(value));
    return text;
}

std::string name_of(Names names, std::size_t kind) { return std::string(names[kind]); }

Status status_of(const std::string& word) {
    for (std::size_t s = 0; s < status_count; ++s) {
        if (status_labels[s].key == word) {
            return static_cast<Status>(s);
        }
    }
    throw std::invalid_argument("unknown status: " + word);
}

std::string with_months(const std::string& what, unsigned months) {
    return what + ' ' + std::to_string(months);
}

/// "werkloont 3": months left; "waits 2": months waited.
std::string place(const Setting& setting, std::uint8_t held, std::uint8_t left,
                  std::uint8_t waits_for, std::uint8_t waited) {
    if (held != 0) {
        return with_months(setting.instruments[held - std::size_t{1}].key, left);
    }
    return waits_for != 0 ? with_months("waits", waited) : "-";
}

std::string debt_help(const People& p, std::uint32_t i) {
    if (in_debt_help(p.debt_help[i])) {
        return with_months(name_of(debt_helps, static_cast<std::size_t>(p.debt_help[i])),
                           p.debt_left[i]);
    }
    if (p.debt_held[i] != 0) {
        return "admitted";
    }
    return p.debt_wanted[i] != 0 ? with_months("waits", p.debt_waited[i])
                                 : name_of(debt_helps, static_cast<std::size_t>(p.debt_help[i]));
}

// clang-format off
#define SET [](World& w, std::uint32_t i, const std::string& word)
#define TELL [](const World& w, const Setting&, std::uint32_t i) -> std::string
const PersonColumn columns[] = {
    {"age", 4, SET { w.people.birth[i] = static_cast<std::int16_t>(-12 * number(word)); }, nullptr},
    {"household", 0, SET { w.people.household[i] = kind_of<Household>(word, households); }, nullptr},
    {"children", 0, SET { put(w.people.children[i], word); }, nullptr},
    {"schooling", 0, SET { w.people.schooling[i] = kind_of<Schooling>(word, schoolings); }, nullptr},
    {"dutch", 0, SET { put(w.people.dutch[i], word); }, nullptr},
    {"doenvermogen", 0, SET { put(w.people.doenvermogen[i], word); }, nullptr},
    {"employability", 0, SET { put(w.people.employability[i], word); }, nullptr},
    {"fixed_costs", 0, SET { put_euros(w.people.fixed_costs[i], word); }, nullptr},
    {"arrives", 0, SET {
         put(w.people.arrival[i], word);
         w.people.status[i] = w.people.arrival[i] > 0 ? Status::not_arrived : w.people.status[i]; },
     nullptr},
    {"benefit_months", 0,
     SET {
         put(w.people.months_on_benefit[i], word);
         put(w.people.months_out_of_work[i], word);
     },
     nullptr},
    {"status", 20, SET { w.people.status[i] = status_of(word); },
     TELL { return std::string(status_labels[static_cast<std::size_t>(w.people.status[i])].key); }},
    {"in_status", 10, SET { put(w.people.months_in_status[i], word); },
     TELL { return std::to_string(w.people.months_in_status[i]); }},
    {"health", 10, SET { w.people.health[i] = kind_of<Health>(word, healths); },
     TELL { return name_of(healths, static_cast<std::size_t>(w.people.health[i])); }},
    {"housing", 11, SET { w.people.housing[i] = kind_of<Housing>(word, housings); },
     TELL { return name_of(housings, static_cast<std::size_t>(w.people.housing[i])); }},
    {"distance", 9, nullptr,
     TELL { return name_of(distances, static_cast<std::size_t>(w.now.distance[i])); }},
    {"ladder", 7, SET { put(w.people.ladder[i], word); },
     TELL { return std::to_string(w.people.ladder[i]); }},
    {"skill", 6, SET { put(w.people.skill[i], word); }, TELL { return share(w.people.skill[i]); }},
    {"search_skill", 13, SET { put(w.people.search_skill[i], word); },
     TELL { return share(w.people.search_skill[i]); }},
    {"confidence", 11, SET { put(w.people.self_efficacy[i], word); },
     TELL { return share(w.people.self_efficacy[i]); }},
    {"motivation", 11,
     SET { put(w.people.motivation[i], word); put(w.people.intrinsic_motivation[i], word); },
     TELL { return share(w.people.motivation[i]); }},
    {"trust", 6, SET { put(w.people.trust[i], word); }, TELL { return share(w.people.trust[i]); }},
    {"stress", 7, SET { put(w.people.stress[i], word); }, TELL { return share(w.people.stress[i]); }},
    {"effective", 10, nullptr, TELL { return share(w.now.effective[i]); }},
    {"income", 7, nullptr, TELL { return in_euros(w.people.income[i]); }},
    {"short", 6, nullptr, TELL { return in_euros(w.people.shortfall[i]); }},
    {"savings", 8, SET { put_euros(w.people.savings[i], word); },
     TELL { return in_euros(w.people.savings[i]); }},
    {"debt", 7, SET { put_euros(w.people.debt[i], word); },
     TELL { return in_euros(w.people.debt[i]); }},
    {"accounts", 9, SET { put(w.people.accounts[i], word); },
     TELL { return std::to_string(w.people.accounts[i]); }},
    {"claims", 7, nullptr, TELL { return in_euros(w.people.claims[i]); }},
    {"wage", 6, SET { put_euros(w.people.wage[i], word); },
     TELL { return in_euros(w.people.wage[i]); }},
    {"hours", 6, SET { put(w.people.hours[i], word); },
     TELL { return std::to_string(w.people.hours[i]); }},
    {"programme", 14, nullptr,
     [](const World& w, const Setting& s, std::uint32_t i) {
         const People& p = w.people;
         return place(s, p.programme_held[i], p.programme_left[i], p.programme_wanted[i], p.programme_waited[i]); }},
    {"debt_help", 16, nullptr, TELL { return debt_help(w.people, i); }},
    {"contact", 25, nullptr,
     [](const World& w, const Setting& s, std::uint32_t i) {
         const People& p = w.people;
         return place(s, p.contact_held[i], p.contact_left[i], p.contact_wanted[i],
                      p.contact_waited[i]); }},
    {"aftercare", 10, nullptr,
     [](const World& w, const Setting& s, std::uint32_t i) {
         return place(s, w.people.aftercare_held[i], w.people.aftercare_left[i], 0, 0); }},
};
#undef SET
#undef TELL
// clang-format on

}  // namespace

const PersonColumn& person_column(std::string_view name) {
    for (const PersonColumn& column : columns) {
        if (column.name == name) {
            return column;
        }
    }
    throw std::invalid_argument("no column " + std::string(name));
}

std::string in_euros(std::int64_t cents) {
    return std::to_string((cents + (cents < 0 ? -50 : 50)) / 100);
}

}  // namespace afweging::tests
