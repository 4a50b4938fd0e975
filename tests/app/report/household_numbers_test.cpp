// SPDX-License-Identifier: EUPL-1.2
// The numbers that lines of the huishoudtabel name are those that move them: each number is
// changed, one at a time, for many households.
#include "app/report/household/household_numbers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/report/household/household_lines.hpp"
#include "app/report/household/household_types.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using agents::HouseholdCase;
using agents::PayingOff;
using agents::StatuteNumber;
using agents::StatuteRow;

namespace {

const StatuteRow& law_at(int year, int month) {
    static const agents::Statute statute = [] {
        scenarios::Problems problems;
        const auto root = scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios");
        const scenarios::Catalogue read = scenarios::read_common(root, problems);
        problems.throw_if_any();
        return read.statute.statute;
    }();
    return agents::in_force(statute, sim::Month::of(year, month));
}

/// What somebody asks about: a type with some words, to be filled in from a law.
struct Asked {
    HouseholdType type;
    std::int32_t wage;  ///< EUR cent per hour; 0: the minimum wage
    float hours;
    std::int32_t used;  ///< months of vrijlating
    std::int32_t savings;
    PayingOff paying_off;
    float kept = 0.1F;
};

HouseholdCase case_under(const Asked& asked, const StatuteRow& law) {
    HouseholdCase h = case_of(asked.type, law);
    if (asked.wage > 0) {
        h.first.wage_per_hour = asked.wage;
    }
    h.first.hours = asked.hours;
    h.first.months_used = asked.used;
    h.partner.months_used = asked.used;
    h.savings = asked.savings;
    h.paying_off = asked.paying_off;
    h.kept_in_plan = asked.kept;
    return h;
}

/// Types with younger adults, other children, more adults in the home and another rent.
std::vector<HouseholdType> kinds() {
    std::vector<HouseholdType> all = household_types();
    for (const HouseholdType& type : household_types()) {
        HouseholdType other = type;
        other.rent = 900;
        all.push_back(other);
        if (!type.children.empty()) {
            other.children = {1, 7, 13, 17};
            all.push_back(other);
        }
        for (const std::int32_t age : {18, 19}) {
            other = type;
            other.age = age;
            other.partner_age = std::min(type.partner_age, age);
            all.push_back(other);
        }
        other = type;
        other.sharing = 4;
        all.push_back(other);
    }
    return all;
}

/// One word is changed at a time.
std::vector<Asked> questions() {
    std::vector<Asked> all;
    for (const HouseholdType& kind : kinds()) {
        for (const float hours : {0.0F, 12.0F, 24.0F, 40.0F}) {
            const Asked plain{kind, 0, hours, 0, 0, PayingOff::none};
            all.push_back(plain);
            for (const std::int32_t wage : {2500, 7000}) {
                all.push_back(plain);
                all.back().wage = wage;
            }
            for (const std::int32_t used : {6, 12, 36}) {
                all.push_back(plain);
                all.back().used = used;
            }
            for (const std::int32_t savings : {790000, 1590000}) {
                all.push_back(plain);
                all.back().savings = savings;
            }
            for (const PayingOff how : {PayingOff::attached, PayingOff::plan, PayingOff::loan}) {
                all.push_back(plain);
                all.back().paying_off = how;
                all.push_back(all.back());
                all.back().wage = 5000;
            }
        }
    }
    return all;
}

constexpr std::array<const char*, 11> line_keys = {
    "gross_wage",           "net_wage",    "norm",
    "kept_beside_bijstand", "bijstand",    "toetsingsinkomen_per_year",
    "zorgtoeslag",          "huurtoeslag", "kindgebonden_budget",
    "kinderbijslag",        "to_creditors"};
using Amounts = std::array<std::int32_t, line_keys.size()>;

std::size_t place_of(const std::string& line) {
    const auto* const found = std::find(line_keys.begin(), line_keys.end(), line);
    REQUIRE(found != line_keys.end());
    return static_cast<std::size_t>(found - line_keys.begin());
}

/// Cents by line, as lines_of has them, without the words.
Amounts amounts_of(const Asked& asked, const StatuteRow& law) {
    const agents::HouseholdSheet s = agents::sheet_of(case_under(asked, law), law);
    return {s.gross(),
            s.wages.sum(),
            s.norm,
            s.bijstand > 0 ? s.kept.sum() : 0,
            s.bijstand,
            s.toetsingsinkomen,
            s.zorgtoeslag,
            s.huurtoeslag,
            s.kindgebonden_budget,
            s.kinderbijslag,
            s.to_creditors};
}

/// A number and, by household, one of its five.
struct Named {
    std::string name;
    const StatuteNumber* number;
    std::size_t household;
};

std::vector<Named> list_numbers() {
    std::vector<Named> all;
    for (const StatuteNumber& number : agents::statute_numbers) {
        for (std::size_t h = 0; h < (number.by_household() ? agents::household_count : 1); ++h) {
            const std::string row = "." + std::string(agents::household_labels[h].key);
            all.push_back(
                {std::string(number.key) + (number.by_household() ? row : ""), &number, h});
        }
    }
    return all;
}

const std::vector<Named>& all_numbers() {
    static const std::vector<Named> all = list_numbers();
    return all;
}

/// The law with another value of one number, within what its rule accepts.
StatuteRow with(const StatuteRow& law, const Named& named, double value) {
    StatuteRow changed = law;
    const double within = std::clamp(value, named.number->low, named.number->high);
    agents::set_value(changed, {named.number, named.household, law.from, within});
    return changed;
}

double value_of(const StatuteRow& law, const Named& named) {
    return agents::value_in(law, *named.number, named.household);
}

/// Values nearby, and with money and months far ones, where the edge of a rule lies far away.
std::vector<double> other_values(const StatuteRow& law, const Named& named) {
    const double now = value_of(law, named);
    std::vector<double> values = {0.9 * now, 1.1 * now};
    if (named.number->unit == "fraction") {
        values.push_back(now + 0.05);
        return values;
    }
    for (const double factor : {0.05, 0.3, 0.5, 2.0, 40.0}) { values.push_back(factor * now); }
    return values;
}

/// "line number" of each number that a line of this question names.
std::vector<std::pair<std::string, std::string>> named_by(const Asked& asked,
                                                          const StatuteRow& law) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const SheetLine& line : lines_of(case_under(asked, law), {}, law)) {
        for (const std::string& name : line.numbers) { all.emplace_back(line.key, name); }
    }
    return all;
}

/// Whether a value moves the amount of the line.
bool moves(const Asked& asked, const StatuteRow& law, const std::string& line,
           const std::string& name) {
    const std::size_t at = place_of(line);
    const std::int32_t before = amounts_of(asked, law)[at];
    if (name == "spending.plan_earnings_share") {
        Asked other = asked;
        other.kept = 0.5F;
        return amounts_of(other, law)[at] != before;
    }
    for (const Named& each : all_numbers()) {
        if (each.name != name) {
            continue;
        }
        for (const double value : other_values(law, each)) {
            if (amounts_of(asked, with(law, each, value))[at] != before) {
                return true;
            }
        }
    }
    return false;
}

std::set<std::string> names_of(const Asked& asked, const StatuteRow& law) {
    std::set<std::string> names;
    for (const auto& [line, name] : named_by(asked, law)) { names.insert(name); }
    return names;
}

}  // namespace

TEST_CASE("every number that a line names moves its amount for some household") {
    for (const auto& [year, month] : {std::pair(2025, 1), std::pair(2026, 7), std::pair(2027, 1)}) {
        const StatuteRow& law = law_at(year, month);
        std::map<std::pair<std::string, std::string>, bool> found;
        for (const Asked& asked : questions()) {
            for (const auto& pair : named_by(asked, law)) {
                bool& moved = found[pair];
                moved = moved || moves(asked, law, pair.first, pair.second);
            }
        }
        CHECK(found.size() > 60);
        for (const auto& [pair, moved] : found) {
            INFO(year << "-" << month << " " << pair.first << " " << pair.second);
            CHECK(moved);
        }
    }
}

TEST_CASE("every number that moves an amount of a household is named by one of its lines") {
    for (const auto& [year, month] : {std::pair(2026, 7), std::pair(2027, 1)}) {
        const StatuteRow& law = law_at(year, month);
        std::set<std::string> unnamed;
        for (const Asked& asked : questions()) {
            const Amounts before = amounts_of(asked, law);
            const std::set<std::string> names = names_of(asked, law);
            for (const Named& each : all_numbers()) {
                // A rule that is not in force yet is no part of the amounts.
                const bool known =
                    names.contains(each.name) || each.name == "uniform_disregard_share";
                for (const double factor : {0.9, 1.1}) {
                    const double value = factor * value_of(law, each);
                    if (!known && amounts_of(asked, with(law, each, value)) != before) {
                        unnamed.insert(asked.type.key + ": " + each.name);
                    }
                }
            }
        }
        INFO(year << "-" << month);
        CHECK(unnamed == std::set<std::string>{});
    }
}

TEST_CASE("numbers of rules that nothing of the table reaches are not named") {
    std::set<std::string> names;
    for (const Asked& asked : questions()) { names.merge(names_of(asked, law_at(2026, 7))); }
    for (const char* read : {"disregard_ceiling", "parent_disregard_ceiling",
                             "minimum_wage_per_hour", "bijstandsnorm.couple"}) {
        CHECK(names.contains(read));
    }
    for (const char* unread : {"limited_disregard_ceiling", "bijstandsnorm_aow_single",
                               "asset_home_free", "bijstandsnorm.cost_sharer", "gifts_free"}) {
        CHECK_FALSE(names.contains(unread));
    }
    HouseholdCase medical = case_of(household_types().front(), law_at(2026, 7));
    medical.first.limit = agents::WorkLimit::medical;
    const Names more = numbers_of_vrijlating(medical, law_at(2026, 7));
    CHECK(std::find(more.begin(), more.end(), "limited_disregard_ceiling") != more.end());
    medical.home.age = 68;
    CHECK(numbers_of_bijstandsnorm(medical.home, law_at(2026, 7)).front() ==
          "bijstandsnorm_aow_single");
}
