// SPDX-License-Identifier: EUPL-1.2
// Words of the files, checked by their number against the enums.
#include "scenarios/catalogue/words.hpp"

#include "scenarios/read/characters.hpp"

namespace afweging::scenarios {

const Words& status_words() {
    static const Words words = {"not_arrived",
                                "ww",
                                "bijstand",
                                "bijstand_part_time",
                                "subsidised_job",
                                "job_temporary",
                                "job_permanent",
                                "self_employed",
                                "education",
                                "other_exit",
                                "aow",
                                "deterred"};
    return words;
}

const Words& household_words() {
    static const Words words = {"single", "single_parent", "couple", "couple_with_children",
                                "cost_sharer"};
    return words;
}

const Words& schooling_words() {
    static const Words words = {"primary", "lower_secondary", "qualified"};
    return words;
}

const Words& health_words() {
    static const Words words = {"no_limits", "physical", "mental"};
    return words;
}

const Words& distance_words() {
    static const Words words = {"short_distance", "medium_distance", "long_distance"};
    return words;
}

const Words& route_words() {
    static const Words words = {"employment",    "ww",        "school", "break_up",
                                "status_holder", "inactivity"};
    return words;
}

const Words& slot_words() {
    static const Words words = {"programme", "debt", "contact", "aftercare", "money", "office"};
    return words;
}

const Words& pot_words() {
    static const Words words = {"buig", "reintegration", "income_security", "staff"};
    return words;
}

const Words& obligation_words() {
    static const Words words = {"voluntary", "mandatory"};
    return words;
}

const Words& allocation_words() {
    static const Words words = {"discretion", "score", "lottery", "first_come", "need"};
    return words;
}

const Words& fines_words() {
    static const Words words = {"stack", "stop"};
    return words;
}

const std::vector<ChannelWord>& channel_words() {
    static const std::vector<ChannelWord> words = {
        {"search_push", {-2, 2, "log effort", "0.4"}},
        {"lock_in", {0, 1, "fraction", "0.3"}},
        {"search_skill", {0, 1, "per month", "0.03"}},
        {"skill", {0, 1, "per month", "0.02"}},
        {"self_efficacy", {0, 1, "per month", "0.02"}},
        {"autonomy", {0, 1, "per month", "0.01"}},
        {"coercion", {0, 1, "per month", "0.01"}},
        {"stress_relief", {0, 1, "fraction per month", "0.05"}},
        {"contact_per_month", {0, 10, "talks per month", "0.33"}},
        {"mistake_help", {0, 1, "fraction", "0.3"}},
        {"ladder_support", {-2, 2, "log hazard", "0.5"}},
        {"debt_stabilisation", {0, 1, "switch", "1"}},
        {"debt_plan", {0, 1, "switch", "1"}},
        {"write_off", {0, 1, "fraction", "0.9"}},
        {"one_off_money", {0, 50000, "EUR", "500"}},
        {"monthly_money", {0, 5000, "EUR per month", "50"}},
        {"lower_fixed_costs", {0, 5000, "EUR per month", "30"}},
        {"upfront_cost", {0, 50000, "EUR", "40"}},
        {"demand", {0, 1, "fraction", "0.4"}},
        {"entry_deterrence", {0, 1, "fraction", "0.03"}},
        {"job_support", {0, 1, "fraction", "0.2"}},
        {"transition", {0, 1, "per month", "0.05"}},
        {"same_employer", {0, 1, "fraction", "0.3"}},
        {"caseload_reduction", {0, 1, "fraction", "0.5"}},
        {"wage_support", {0, 40, "hours per week", "32"}},
    };
    return words;
}

std::optional<sim::Month> month_of(std::string_view text, Position at, const std::string& name,
                                   Problems& problems) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -1;
    };
    bool good = text.size() == 7 && text[4] == '-';
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U}) { good = good && digit(i) >= 0; }
    const int year = good ? digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) : 0;
    const int month = good ? digit(5) * 10 + digit(6) : 0;
    if (year < 1990 || year > 2100 || month < 1 || month > 12) {
        problems.add(
            ProblemCode::not_a_month, at,
            {name, printable(text),
             Phrase{"a year and a month from 1990-01 to 2100-12, for example 2025-01",
                    "een jaar en een maand van 1990-01 tot 2100-12, bijvoorbeeld 2025-01"}});
        return std::nullopt;
    }
    return sim::Month::of(year, month);
}

std::string month_text(sim::Month month) {
    const std::string number = std::to_string(month.month_of_year());
    return std::to_string(month.year()) + (number.size() == 1 ? "-0" : "-") + number;
}

}  // namespace afweging::scenarios
