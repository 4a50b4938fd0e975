// SPDX-License-Identifier: EUPL-1.2
// Checks of own totals, and the margins that follow from them.
#include "calibration/own_figures/own_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/file_codes.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::calibration {
namespace {

using Code = scenarios::OwnFigureCode;
using scenarios::Problems;
using M = OwnMeasure;

constexpr std::array<M, 4> ages = {M::from_18_to_26, M::from_27_to_44, M::from_45_to_54,
                                   M::from_55};

LocalisedText number_of(double value) { return scenarios::value_phrase(value); }

bool too_few(double value) { return value > 0 && value < fewest_in_a_total; }

std::vector<std::int32_t> shared(const std::vector<std::int32_t>& a,
                                 const std::vector<std::int32_t>& b) {
    std::vector<std::int32_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

void require_ten(const OwnSeries& series, Problems& problems) {
    const auto tell = [&](double value, const std::string& when, const scenarios::Position& at) {
        problems.add(Code::few_people, at, {key_of(series.measure), number_of(value), when});
    };
    if (is_state(series.measure)) {
        const auto small = std::find_if(series.values.begin(), series.values.end(),
                                        [](const OwnValue& each) { return too_few(each.value); });
        if (small != series.values.end()) {
            tell(small->value, scenarios::month_text(small->period.last()), small->at);
        }
        return;
    }
    for (const std::int32_t year : whole_years(series)) {
        if (too_few(sum_in(series, year))) {
            tell(sum_in(series, year), std::to_string(year), series.values.front().at);
        }
    }
}

/// A stock that no municipality file takes, or a year in which it would be replaced many times
/// over: a wrong unit or a wrong column.
void require_possible(const OwnFigures& figures, Problems& problems) {
    const OwnSeries& stock = *figures.stock();
    for (const OwnValue& each : stock.values) {
        if (!(each.value > 0) || each.value > most_people) {
            problems.add(Code::impossible_total, each.at,
                         {key_of(stock.measure), number_of(each.value),
                          scenarios::month_text(each.period.last()),
                          filled({"a number from {0} to {1}", "een getal van {0} tot {1}"},
                                 {number_of(fewest_in_a_total), number_of(most_people)})});
            return;
        }
    }
    for (const M flow : {M::inflow, M::outflow}) {
        const OwnSeries* series = figures.of(flow);
        for (const std::int32_t year : series == nullptr
                                           ? std::vector<std::int32_t>()
                                           : shared(whole_years(*series), whole_years(stock))) {
            const double most = most_times_replaced * mean_in(stock, year);
            if (sum_in(*series, year) > most) {
                problems.add(Code::impossible_total, series->values.front().at,
                             {key_of(flow), number_of(sum_in(*series, year)), std::to_string(year),
                              filled({"at most {0}, five times the stock",
                                      "hoogstens {0}, vijf keer het bestand"},
                                     {number_of(std::round(most))})});
                break;
            }
        }
    }
}

/// In each period that both have, the part is at most the whole.
void require_part(const OwnFigures& figures, M part, M whole, Problems& problems) {
    const OwnSeries* of_part = figures.of(part);
    const OwnSeries* of_whole = figures.of(whole);
    if (of_part == nullptr || of_whole == nullptr) {
        return;
    }
    for (const OwnValue& each : of_part->values) {
        for (const OwnValue& other : of_whole->values) {
            if (each.period == other.period && each.value > other.value) {
                problems.add(Code::figures_disagree, each.at,
                             {scenarios::month_text(each.period.last()), key_of(part),
                              number_of(each.value), key_of(whole), number_of(other.value)});
            }
        }
    }
}

OwnMargin from_years(const std::string& key, const std::vector<double>& years) {
    double sum = 0;
    for (const double each : years) { sum += each; }
    const auto rounded = [](double value) { return std::round(value * 1e4) / 1e4; };
    return {key, rounded(sum / static_cast<double>(years.size())),
            rounded(*std::min_element(years.begin(), years.end())),
            rounded(*std::max_element(years.begin(), years.end()))};
}

std::vector<std::int32_t> last_of(std::vector<std::int32_t> years) {
    const std::size_t drop = years.size() > most_years ? years.size() - most_years : 0;
    years.erase(years.begin(), years.begin() + static_cast<std::ptrdiff_t>(drop));
    return years;
}

/// The month of which the stock is that a run from January of the year on starts with.
std::optional<sim::Month> month_of_start(const OwnSeries& stock, std::int32_t year) {
    for (const std::int32_t later : {-1, 0, 1, 2, 11}) {
        const sim::Month month = sim::Month::of(year, 1) + sim::Months{later};
        if (at_end_of(stock, month)) {
            return month;
        }
    }
    return std::nullopt;
}

void add_inflow(const OwnFigures& figures, OwnFit& fit) {
    const OwnSeries* inflow = figures.of(M::inflow);
    if (inflow == nullptr) {
        return;
    }
    std::vector<double> rates;
    for (const std::int32_t year :
         last_of(shared(whole_years(*inflow), whole_years(*figures.stock())))) {
        rates.push_back(sum_in(*inflow, year) / mean_in(*figures.stock(), year));
    }
    if (!rates.empty()) {
        fit.margins.push_back(from_years("inflow_per_year", rates));
    }
}

/// The share of the stock at the last period that has both.
void add_share(const OwnFigures& figures, M part, const std::string& key, OwnFit& fit) {
    const OwnSeries* of_part = figures.of(part);
    const OwnSeries& stock = *figures.stock();
    for (std::size_t i = of_part == nullptr ? 0 : of_part->values.size(); i-- > 0;) {
        const OwnValue& each = of_part->values[i];
        const auto whole = at_end_of(stock, each.period.last());
        if (whole && *whole > 0) {
            fit.margins.push_back(from_years(key, {each.value / *whole}));
            return;
        }
    }
}

/// All four bands at the last month that has them; the largest takes what rounding leaves.
void add_ages(const OwnFigures& figures, OwnFit& fit) {
    std::array<double, ages.size()> counts{};
    double sum = 0;
    for (std::size_t a = 0; a < ages.size(); ++a) {
        const OwnSeries* band = figures.of(ages[a]);
        if (band == nullptr || band->values.empty()) {
            return;
        }
        counts[a] = band->values.back().value;
        sum += counts[a];
    }
    double left = 1;
    std::size_t largest = 0;
    std::array<double, ages.size()> shares{};
    for (std::size_t a = 0; sum > 0 && a < ages.size(); ++a) {
        shares[a] = std::round(counts[a] / sum * 1e4) / 1e4;
        left -= shares[a];
        largest = counts[a] > counts[largest] ? a : largest;
    }
    shares[largest] = std::round((shares[largest] + left) * 1e4) / 1e4;
    for (std::size_t a = 0; sum > 0 && a < ages.size(); ++a) {
        fit.margins.push_back({"age." + key_of(ages[a]), shares[a], shares[a], shares[a]});
    }
}

}  // namespace

void check_own_figures(const OwnFigures& figures, Problems& problems) {
    for (const OwnSeries& series : figures.series) {
        if (!is_money(series.measure)) {
            require_ten(series, problems);
        }
        if (!is_state(series.measure) && !series.values.empty() && whole_years(series).empty()) {
            problems.add(
                Code::no_whole_year, series.values.front().at,
                {key_of(series.measure), scenarios::month_text(series.values.front().period.first),
                 scenarios::month_text(series.values.back().period.last())});
        }
    }
    for (const auto& [part, whole] :
         std::vector<std::pair<M, M>>{{M::re_entry, M::inflow},
                                      {M::outflow_to_work, M::outflow},
                                      {M::outflow_to_education, M::outflow},
                                      {M::women, M::stock},
                                      {M::part_time, M::stock},
                                      {M::households, M::stock},
                                      {M::from_18_to_26, M::stock},
                                      {M::from_27_to_44, M::stock},
                                      {M::from_45_to_54, M::stock},
                                      {M::from_55, M::stock}}) {
        require_part(figures, part, whole, problems);
    }
    require_possible(figures, problems);
}

std::optional<StockGap> stock_gap(const OwnFigures& figures) {
    const OwnSeries& stock = *figures.stock();
    const OwnSeries* inflow = figures.of(M::inflow);
    const OwnSeries* outflow = figures.of(M::outflow);
    const sim::Month first = stock.values.front().period.last();
    const sim::Month last = stock.values.back().period.last();
    const std::int32_t months = (last - first).count;
    if (inflow == nullptr || outflow == nullptr || months == 0) {
        return std::nullopt;
    }
    double net = 0;
    for (const auto& [series, sign] : {std::pair{inflow, 1.0}, std::pair{outflow, -1.0}}) {
        std::int32_t counted = 0;
        for (const OwnValue& each : series->values) {
            const bool between = each.period.first > first && each.period.last() <= last;
            net += between ? sign * each.value : 0;
            counted += between ? each.period.months : 0;
        }
        if (counted != months) {
            return std::nullopt;
        }
    }
    const double change = stock.values.back().value - stock.values.front().value;
    const double years = std::max(1.0, months / 12.0);
    const double little = share_that_may_differ * years * stock.values.front().value;
    return std::abs(change - net) > little ? std::optional(StockGap{change, net}) : std::nullopt;
}

bool counts_benefits(const OwnFigures& figures) {
    return figures.stock()->measure == M::households;
}

std::optional<double> persons_at_end_of(const OwnFigures& figures, sim::Month month,
                                        const agents::Margins& base) {
    const auto count = at_end_of(*figures.stock(), month);
    if (!count) {
        return std::nullopt;
    }
    return std::round(counts_benefits(figures) ? *count * agents::persons_per_household(base)
                                               : *count);
}

OwnFit fit_own_figures(const OwnFigures& figures, const agents::Margins& base) {
    OwnFit fit;
    const OwnSeries& stock = *figures.stock();
    fit.last = stock.values.back().period.last();
    const double clients = *persons_at_end_of(figures, fit.last, base);
    fit.margins.push_back({"clients", clients, clients, clients});
    add_inflow(figures, fit);
    add_share(figures, M::women, "share_women", fit);
    add_share(figures, M::part_time, "share_part_time", fit);
    add_ages(figures, fit);
    std::vector<std::int32_t> years = whole_years(stock);
    for (const M flow : {M::inflow, M::outflow}) {
        if (const OwnSeries* series = figures.of(flow)) {
            years = shared(years, whole_years(*series));
        }
    }
    fit.years = last_of(std::move(years));
    return fit;
}

OwnFit as_it_began(const OwnFigures& figures, const std::vector<std::int32_t>& years, OwnFit fit,
                   const agents::Margins& base) {
    const OwnSeries& stock = *figures.stock();
    const auto month = month_of_start(stock, years.front());
    if (!month) {
        return fit;
    }
    const double clients = *persons_at_end_of(figures, *month, base);
    fit.margins.front() = {"clients", clients, clients, clients};
    const OwnSeries* inflow = figures.of(M::inflow);
    for (OwnMargin& margin : fit.margins) {
        if (margin.key != "inflow_per_year" || inflow == nullptr) {
            continue;
        }
        std::vector<double> rates;
        for (const std::int32_t year : years) {
            rates.push_back(
                std::min(sum_in(*inflow, year) / *at_end_of(stock, *month), most_times_replaced));
        }
        margin = from_years(margin.key, rates);
    }
    return fit;
}

}  // namespace afweging::calibration
