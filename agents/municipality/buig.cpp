// SPDX-License-Identifier: EUPL-1.2
// Shares in the budget of the country.
#include "agents/municipality/buig.hpp"

#include <algorithm>

namespace afweging::agents {

namespace {

std::int64_t whole(double cents) {
    return static_cast<std::int64_t>(cents < 0 ? cents - 0.5 : cents + 0.5);
}

double positive(double x) { return std::max(x, 0.0); }

/// Of a year of the run; 1 where no path is given.
double national(const BuigBooks& books, std::size_t year) {
    return year < books.national.size() ? books.national[year] : 1.0;
}

/// Own cost of the past at the first month's prices and the country's first volume.
double historic_cost(const BuigBooks& books, std::size_t year) {
    if (year < years_to_the_share) {
        return static_cast<double>(books.expected_bijstand);
    }
    const std::size_t past = year - years_to_the_share;
    return static_cast<double>(books.years[past].bijstand) / national(books, past);
}

/// Mean norm of a single person over a year of the run. [EUR cent per month]
double bijstandsnorm_of_year(const Statute& statute, sim::Month first) {
    std::int64_t sum = 0;
    for (std::int32_t m = 0; m < 12; ++m) {
        sum += in_force(statute, first + sim::Months{m})
                   .bijstandsnorm[static_cast<std::size_t>(Household::single)];
    }
    return static_cast<double>(sum) / 12.0;
}

/// Books as if so much less had been spent on bijstand in every year than the country's path says.
BuigBooks spending_less(BuigBooks books, std::int64_t less, std::size_t years) {
    books.years.assign(years, {});
    for (std::size_t y = 0; y < years; ++y) {
        books.years[y].bijstand =
            whole(static_cast<double>(books.expected_bijstand) * national(books, y)) - less;
    }
    return books;
}

}  // namespace

double objective_part(std::int64_t inhabitants, const BuigLaw& law) {
    const double above = static_cast<double>(inhabitants - law.buig_historic_below);
    const double width = static_cast<double>(law.buig_objective_from - law.buig_historic_below);
    if (width <= 0) {
        return inhabitants < law.buig_objective_from ? 0.0 : 1.0;
    }
    return std::clamp(above / width, 0.0, 1.0);
}

std::vector<double> national_path(const Statute& statute, sim::Month start, std::size_t years,
                                  double volume_growth) {
    const std::int32_t at_start =
        in_force(statute, start).bijstandsnorm[static_cast<std::size_t>(Household::single)];
    std::vector<double> path;
    double volume = 1;
    for (std::size_t y = 0; y < years; ++y) {
        const auto months = static_cast<std::int32_t>(y * 12);
        const double price =
            at_start > 0 ? bijstandsnorm_of_year(statute, start + sim::Months{months}) / at_start
                         : 1.0;
        path.push_back(price * volume);
        volume *= 1.0 + volume_growth;
    }
    return path;
}

std::int64_t grant_of_year(const BuigBooks& books, std::size_t year) {
    const double w = books.objective_part;
    const double cost =
        w * static_cast<double>(books.expected_bijstand) + (1.0 - w) * historic_cost(books, year);
    const std::int64_t subsidies =
        year == 0 ? books.expected_subsidies : books.years[year - 1].subsidies;
    return whole(books.cover * national(books, year) * cost) + subsidies;
}

std::int64_t vangnet(std::int64_t cost, std::int64_t grant, const BuigLaw& law) {
    const auto budget = static_cast<double>(grant);
    const auto deficit = static_cast<double>(cost - grant);
    const double most = law.vangnet_full_from * budget;
    const double between = positive(std::min(deficit, most) - law.vangnet_from * budget);
    return whole(law.vangnet_share * between + positive(deficit - most));
}

std::int64_t reinvested(const BuigYear& year, double share) {
    const auto left = static_cast<double>(year.grant - year.bijstand - year.subsidies);
    return static_cast<std::int64_t>(share * positive(left));
}

std::vector<std::int64_t> saved_by_exit(const BuigBooks& books, std::int64_t benefit,
                                        std::size_t years) {
    const BuigBooks with = spending_less(books, 0, years);
    const BuigBooks without = spending_less(books, benefit, years);
    std::vector<std::int64_t> saved;
    for (std::size_t y = 0; y < years; ++y) {
        saved.push_back(benefit - (grant_of_year(with, y) - grant_of_year(without, y)));
    }
    return saved;
}

}  // namespace afweging::agents
