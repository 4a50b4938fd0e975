// SPDX-License-Identifier: EUPL-1.2
// Months, counted from 0, by the year that they are in.
#include "app/report/compare/calendar.hpp"

#include <algorithm>

namespace afweging::app {
namespace {

constexpr std::uint32_t months_in_a_year = 12;

LocalisedText with_months(const LocalisedText& year, std::uint32_t months) {
    return months == months_in_a_year
               ? year
               : filled({"{0} ({1} mo)", "{0} ({1} mnd)"}, {year, std::to_string(months)});
}

}  // namespace

std::vector<Period> calendar_years(const output::Provenance& run) {
    std::vector<Period> years;
    std::uint32_t first = 0;
    while (first < run.months) {
        const sim::Month month = run.start + sim::Months{static_cast<std::int32_t>(first)};
        const auto left = months_in_a_year + 1 - static_cast<std::uint32_t>(month.month_of_year());
        const std::uint32_t count = std::min(left, run.months - first);
        const std::string name = std::to_string(month.year());
        years.push_back({name, with_months(name, count), {.first = first, .count = count}});
        first += count;
    }
    return years;
}

std::vector<Period> years_of_the_run(const output::Provenance& run) {
    std::vector<Period> years;
    for (std::uint32_t first = 0; first < run.months; first += months_in_a_year) {
        const std::uint32_t count = std::min(months_in_a_year, run.months - first);
        const std::string number = std::to_string(years.size() + 1);
        const LocalisedText name{"year " + number, "jaar " + number};
        years.push_back({number, with_months(name, count), {.first = first, .count = count}});
    }
    return years;
}

std::vector<Period> shared_years(const output::Provenance& a, const output::Provenance& b) {
    return a.start == b.start ? calendar_years(a) : years_of_the_run(a);
}

Period all_months(const output::Provenance& run) {
    return {"whole", {"whole period", "hele periode"}, {.first = 0, .count = run.months}};
}

}  // namespace afweging::app
