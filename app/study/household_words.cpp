// SPDX-License-Identifier: EUPL-1.2
// From the words of `afweging household` to households.
#include "app/study/household_words.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "app/report/text.hpp"

namespace afweging::app {
namespace {

constexpr std::int32_t most_hours = 60;

/// A whole number of digits only.
std::optional<std::int32_t> whole(const std::string& text) {
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool all = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return all && number >= 0 ? std::optional(number) : std::nullopt;
}

/// Euros with at most two decimals after a point or a comma, in cents.
std::optional<std::int32_t> cents(const std::string& text) {
    const std::size_t mark = text.find_first_of(".,");
    const std::string decimals = mark == std::string::npos ? "" : text.substr(mark + 1);
    const auto euros = whole(text.substr(0, mark));
    const auto rest = decimals.empty() ? std::optional(0) : whole(decimals);
    const bool fits = decimals.size() <= 2 && (mark == std::string::npos || !decimals.empty());
    if (!euros || !rest || !fits || *euros > 100000) {
        return std::nullopt;
    }
    return *euros * 100 + *rest * (decimals.size() == 1 ? 10 : 1);
}

std::vector<std::string> parts_of(const std::string& text, char mark) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == mark) {
            parts.emplace_back();
        } else if (c != ' ') {
            parts.back() += c;
        }
    }
    return parts;
}

void refuse(HouseholdQuestion& question, const std::string& option, const std::string& word,
            const LocalisedText& expected) {
    question.problems.push_back(filled({"{0}: '{1}'; expected {2}", "{0}: '{1}'; verwacht: {2}"},
                                       {option, printable(word), expected}));
}

void read_date(const std::string& word, sim::Month newest, HouseholdQuestion& question) {
    question.date = newest;
    if (word.empty()) {
        return;
    }
    const auto year = whole(word.substr(0, word.find('-')));
    const auto month =
        word.size() == 7 && word[4] == '-' ? whole(word.substr(5)) : std::optional<std::int32_t>();
    if (!year || !month || *year < 1990 || *year > 2100 || *month < 1 || *month > 12) {
        refuse(question, "--date", word,
               {"a year and a month, like 2026-01", "een jaar en een maand, zoals 2026-01"});
        return;
    }
    question.date = sim::Month::of(*year, *month);
}

/// "0-40:8", "0-40" (steps of 8, or of 4 for one household) or "24".
/// Hours of one part, "24", "0-40" or "0-40:8"; nothing when it is none of these.
std::optional<std::vector<std::int32_t>> hours_of(const std::string& part, std::int32_t step) {
    const std::vector<std::string> by_step = parts_of(part, ':');
    const std::vector<std::string> ends = parts_of(by_step[0], '-');
    const auto from = whole(ends[0]);
    const auto to = ends.size() == 2 ? whole(ends[1]) : from;
    const auto by = by_step.size() == 2 ? whole(by_step[1]) : std::optional(step);
    const bool good = from && to && by && ends.size() <= 2 && by_step.size() <= 2 && *by > 0 &&
                      *from <= *to && *to <= most_hours;
    if (!good) {
        return std::nullopt;
    }
    std::vector<std::int32_t> hours;
    for (std::int32_t h = *from; h <= *to; h += *by) { hours.push_back(h); }
    return hours;
}

/// In rising order: what a row gives is held against the row before it.
void read_hours(const std::string& word, std::int32_t step, HouseholdQuestion& question) {
    std::int32_t last = -1;
    for (const std::string& part : parts_of(word.empty() ? "0-40" : word, ',')) {
        const auto hours = hours_of(part, step);
        if (!hours || hours->front() <= last) {
            refuse(question, "--hours", word,
                   {"hours a week in rising order, like 24, 10,32, 0-40 or 0-40:8, 60 at most",
                    "uren per week van laag naar hoog, zoals 24, 10,32, 0-40 of 0-40:8, hoogstens "
                    "60"});
            return;
        }
        for (const std::int32_t h : *hours) { question.hours.push_back(static_cast<float>(h)); }
        last = hours->back();
    }
}

void read_children(const std::string& word, HouseholdQuestion& question) {
    std::vector<std::int32_t> ages;
    for (const std::string& part : parts_of(word, ',')) {
        const auto age = part == "none" || part == "geen" ? std::optional(-1) : whole(part);
        if (!age || *age > 17) {
            refuse(question, "--children", word,
                   {"ages below 18, like 3,8, or none", "leeftijden onder 18, zoals 3,8, of geen"});
            return;
        }
        if (*age >= 0) {
            ages.push_back(*age);
        }
    }
    for (HouseholdType& type : question.types) { type.children = ages; }
}

void read_wage(const std::string& word, HouseholdQuestion& question) {
    if (word == "min") {
        return;
    }
    question.wage = cents(word);
    if (!question.wage || *question.wage > 100000) {
        refuse(question, "--wage", word,
               {"min, or euros an hour, like 16.50", "min, of euro per uur, zoals 16,50"});
    }
}

void read_debt(const std::string& word, HouseholdQuestion& question) {
    using agents::PayingOff;
    question.paying_off = word == "attached" ? PayingOff::attached
                          : word == "plan"   ? PayingOff::plan
                          : word == "loan"   ? PayingOff::loan
                                             : PayingOff::none;
}

void read_local(const std::string& word, HouseholdQuestion& question) {
    if (word.empty()) {
        return;
    }
    const std::vector<std::string> parts = parts_of(word, ':');
    const auto amount = cents(parts[0]);
    const auto percent = parts.size() == 2 ? whole(parts[1]) : std::nullopt;
    if (!amount || !percent || *percent > 1000) {
        refuse(question, "--local", word,
               {"euros a month and percent of the norm, like 45:120",
                "euro per maand en procent van de bijstandsnorm, zoals 45:120"});
        return;
    }
    question.local = {*amount, *percent};
}

void change_types(const HouseholdWords& words, HouseholdQuestion& question) {
    for (HouseholdType& type : question.types) {
        type.age = static_cast<std::int32_t>(words.age.value_or(type.age));
        if (type.partner_age > 0) {
            type.partner_age =
                static_cast<std::int32_t>(words.partner_age.value_or(type.partner_age));
            type.partner_hours =
                words.partner_hours ? static_cast<float>(*words.partner_hours) : type.partner_hours;
        }
        type.rent = static_cast<std::int32_t>(words.rent.value_or(type.rent));
        type.sharing = static_cast<std::int32_t>(words.sharers.value_or(type.sharing));
    }
}

/// What is said of a partner to somebody who has none is a mistake.
void refuse_partner(const HouseholdWords& words, HouseholdQuestion& question) {
    const bool alone = question.types.size() == 1 && question.types.front().partner_age == 0;
    const LocalisedText expected = filled(
        {"a type with a partner; {0} has none", "een soort met een partner; {0} heeft die niet"},
        {words.type});
    if (alone && words.partner_age) {
        refuse(question, "--partner-age", std::to_string(*words.partner_age), expected);
    }
    if (alone && words.partner_hours) {
        refuse(question, "--partner-hours", std::to_string(*words.partner_hours), expected);
    }
}

const HouseholdType& type_of(const std::string& key) {
    return *std::find_if(household_types().begin(), household_types().end(),
                         [&](const HouseholdType& type) { return type.key == key; });
}

auto parts_of(const agents::Home& home) {
    return std::tie(home.partners, home.age, home.partner_age, home.children, home.youngest,
                    home.sharing);
}

auto parts_of(const agents::Children& c) {
    return std::tie(c.below_6, c.below_12, c.below_16, c.below_18);
}

auto parts_of(const agents::Work& work) { return std::tie(work.wage_per_hour, work.months_used); }

}  // namespace

bool is_changed(const HouseholdType& type, const agents::HouseholdCase& household,
                const agents::StatuteRow& law) {
    const agents::HouseholdCase before = case_of(type_of(type.key), law);
    // The first works as many hours as the table asks for: no change of the household.
    const float hours = household.partner.hours - before.partner.hours;
    const bool money = household.rent != before.rent || household.savings != before.savings ||
                       household.local.amount != before.local.amount;
    return parts_of(household.home) != parts_of(before.home) ||
           parts_of(household.children) != parts_of(before.children) ||
           parts_of(household.first) != parts_of(before.first) ||
           parts_of(household.partner) != parts_of(before.partner) || hours < 0 || hours > 0 ||
           money || household.paying_off != before.paying_off;
}

HouseholdQuestion understood(const HouseholdWords& words, sim::Month newest) {
    HouseholdQuestion question;
    for (const HouseholdType& type : household_types()) {
        if (words.type.empty() || words.type == type.key) {
            question.types.push_back(type);
        }
    }
    read_date(words.date, newest, question);
    read_hours(words.hours, words.type.empty() ? 8 : 4, question);
    read_wage(words.wage, question);
    read_debt(words.debt, question);
    read_local(words.local, question);
    if (!words.children.empty()) {
        read_children(words.children, question);
    }
    refuse_partner(words, question);
    change_types(words, question);
    return question;
}

agents::HouseholdCase case_of(const HouseholdType& type, const HouseholdQuestion& question,
                              const HouseholdWords& words, float kept_in_plan,
                              const agents::StatuteRow& law) {
    agents::HouseholdCase result = case_of(type, law);
    result.first.wage_per_hour = question.wage.value_or(result.first.wage_per_hour);
    result.first.months_used = static_cast<std::int32_t>(words.disregard_used);
    result.partner.months_used = result.first.months_used;
    result.savings = static_cast<std::int32_t>(words.savings) * 100;
    result.paying_off = question.paying_off;
    result.kept_in_plan = kept_in_plan;
    result.local = question.local;
    return result;
}

}  // namespace afweging::app
