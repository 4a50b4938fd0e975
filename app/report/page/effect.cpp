// SPDX-License-Identifier: EUPL-1.2
// Averages, ranges and how they are rounded.
#include "app/report/page/effect.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "app/report/compare/chances.hpp"
#include "app/report/numbers.hpp"
#include "app/report/table.hpp"
#include "output/doubt/doubt.hpp"

namespace afweging::app::page {
namespace {

/// Of one side: 95 % of both. chance_of of fewer draws cannot say so much, however equal they are.
constexpr double sure_enough = 0.975;
constexpr std::size_t least_to_be_sure = 20;

double share(const std::vector<double>& values, bool (*is)(double)) {
    const auto count = std::count_if(values.begin(), values.end(), is);
    return values.empty() ? 0 : static_cast<double>(count) / static_cast<double>(values.size());
}

bool is_above(double x) { return x > 0; }
bool is_below(double x) { return x < 0; }

/// What one draw tells: luck alone.
void of_one_draw(const output::Answers& answers, Effect& effect) {
    const output::Summary summary = output::summarise(answers);
    const double reach =
        summary.replicates > 1 ? output::reach_of_mean(summary.replicates, 0.8) : 0;
    effect.mean_low = summary.mean - reach * summary.standard_error;
    effect.mean_high = summary.mean + reach * summary.standard_error;
    effect.above = share(effect.worlds, is_above);
    effect.below = share(effect.worlds, is_below);
    effect.shown =
        finding_of(summary) == Finding::difference ? Shown::difference : Shown::not_shown;
}

void of_draws(const output::Answers& answers, const output::Doubt& doubt, Effect& effect) {
    const output::Ends mean = output::range_of_mean(doubt);
    effect.mean_low = mean.low;
    effect.mean_high = mean.high;
    effect.above = doubt.above_zero;
    effect.below = doubt.below_zero;
    const bool sure = chance_of(answers, doubt, Direction::more).share > sure_enough ||
                      chance_of(answers, doubt, Direction::less).share > sure_enough;
    // Of so few draws the tails are not known: their spread decides.
    const double error = doubt.standard_error * doubt.standard_error;
    const double reach =
        output::reach_of_mean(doubt.draws, 0.95) * std::sqrt(doubt.doubt_variance + error);
    const bool clear = doubt.draws < least_to_be_sure ? std::abs(doubt.mean) > reach : sure;
    effect.shown = clear ? Shown::difference : Shown::not_shown;
}

LocalisedText in_both(double value, int decade) {
    return {format_rounded(value, decade, Language::en),
            format_rounded(value, decade, Language::nl)};
}

bool is_zero(const LocalisedText& number) {
    return number.en.find_first_of("123456789") == std::string::npos;
}

/// What one of the unit is called: "1 persoon".
LocalisedText one_of(const LocalisedText& unit) {
    if (unit.nl == " personen") {
        return {" person", " persoon"};
    }
    return unit.nl == " maanden" ? LocalisedText{" month", " maand"} : unit;
}

LocalisedText unit_after(const LocalisedText& number, const LocalisedText& unit) {
    return number.nl == "1" ? one_of(unit) : unit;
}

/// The digit of an average: that of its range, but never so coarse that nothing is left of it.
int mean_decade(const Effect& of) {
    const double size = std::abs(of.mean);
    return size > 0 ? std::min(range_decade(of), decade_of(size)) : range_decade(of);
}

/// "3 minder", "3 meer"; "0" of nothing.
LocalisedText signed_words(double value, int decade, const LocalisedText& unit) {
    const LocalisedText size = in_both(std::abs(value), decade);
    if (is_zero(size)) {
        return filled({"0{0}"}, {unit});
    }
    const LocalisedText of = unit_after(size, unit);
    return value < 0 ? filled({"{0}{1} less", "{0}{1} minder"}, {size, of})
                     : filled({"{0}{1} more", "{0}{1} meer"}, {size, of});
}

/// The unit after a space; nothing of a plain number.
LocalisedText spaced_unit(const Effect& of) {
    const LocalisedText unit = unit_of(of);
    return unit.empty() ? unit : filled({" {0}"}, {unit});
}

}  // namespace

double quantile(const std::vector<double>& sorted, double place) {
    const double rank = std::clamp(place, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = rank - static_cast<double>(below);
    // Between equal values it is that value, to the last bit.
    return sorted[below] < sorted[above] ? sorted[below] + part * (sorted[above] - sorted[below])
                                         : sorted[below];
}

std::vector<double> quantiles(const Effect& of, std::size_t n) {
    if (of.worlds.size() <= n) {  // no more dots than worlds
        return of.worlds;
    }
    std::vector<double> result;
    for (std::size_t i = 0; i < n && !of.worlds.empty(); ++i) {
        result.push_back(
            quantile(of.worlds, (static_cast<double>(i) + 0.5) / static_cast<double>(n)));
    }
    return result;
}

Effect effect_of(const output::Answers& answers, std::size_t replicates) {
    Effect effect;
    effect.unit = answers.unit;
    const auto scale = static_cast<double>(output::power_of_ten(answers.unit.decimals));
    for (const double value : answers.values) {
        if (std::isfinite(value)) {
            effect.worlds.push_back(value / scale);
        }
    }
    std::sort(effect.worlds.begin(), effect.worlds.end());
    if (effect.worlds.empty()) {
        return effect;
    }
    const output::Doubt doubt = output::doubt_of(answers, replicates);
    effect.kept = doubt.kept;
    effect.draw_means = doubt.draw_means;
    effect.draws = std::max<std::size_t>(doubt.draws, 1);
    const bool few = effect.worlds.size() < least_for_tenths;
    effect.low = few ? effect.worlds.front() : quantile(effect.worlds, 0.1);
    effect.high = few ? effect.worlds.back() : quantile(effect.worlds, 0.9);
    effect.mean = output::summarise(answers).mean;
    if (doubt.draws > 1) {
        effect.mean = doubt.mean;
        of_draws(answers, doubt, effect);
    } else {
        of_one_draw(answers, effect);
    }
    if (!(effect.worlds.front() < 0) && !(effect.worlds.back() > 0)) {
        effect.shown = Shown::none;
    }
    return effect;
}

bool rounds_to_nothing(const Effect& of) {
    const int decade = range_decade(of);
    return is_zero(in_both(of.low, decade)) && is_zero(in_both(of.high, decade));
}

LocalisedText worlds_in_range(const Effect& of) {
    return of.worlds.size() < least_for_tenths
               ? LocalisedText{"all worlds that were run", "alle doorgerekende werelden"}
               : LocalisedText{"eight of ten worlds", "acht van de tien werelden"};
}

int range_decade(const Effect& of) {
    const double size = std::max(std::abs(of.low), std::abs(of.high));
    if (!(size > 0)) {
        return 0;
    }
    const bool euros = of.unit.en == "EUR" && size >= 100;
    const int finest =
        of.unit.decimals == 0 || euros ? 0 : std::min(-of.unit.decimals, decade_of(size) - 1);
    const double width = of.high - of.low;
    return width > 0 ? std::max(finest, decade_of(width) - 1) : finest;
}

LocalisedText unit_of(const Effect& of) {
    return of.unit.en == "1" ? LocalisedText() : LocalisedText{of.unit.en, of.unit.nl};
}

LocalisedText level_range(const Effect& of) {
    const int decade = range_decade(of);
    const LocalisedText low = in_both(of.low, decade);
    const LocalisedText high = in_both(of.high, decade);
    const LocalisedText unit = unit_after(high, spaced_unit(of));
    return low.nl == high.nl ? filled({"{0}{1}"}, {low, unit})
                             : filled({"{0} to {1}{2}", "{0} tot {1}{2}"}, {low, high, unit});
}

LocalisedText difference_range(const Effect& of) {
    const int decade = range_decade(of);
    const LocalisedText unit = spaced_unit(of);
    const bool down = of.high <= 0;
    const double least = down ? -of.high : of.low;
    const double most = down ? -of.low : of.high;
    if (of.low < 0 && of.high > 0) {
        return filled({"{0} to {1}", "{0} tot {1}"},
                      {signed_words(of.low, decade, {}), signed_words(of.high, decade, unit)});
    }
    const LocalisedText from = in_both(least, decade);
    const LocalisedText to = signed_words(down ? -most : most, decade, unit);
    return from.nl == in_both(most, decade).nl ? to
                                               : filled({"{0} to {1}", "{0} tot {1}"}, {from, to});
}

LocalisedText level_mean(const Effect& of) {
    const LocalisedText number = in_both(of.mean, mean_decade(of));
    return filled({"{0}{1}"}, {number, unit_after(number, spaced_unit(of))});
}

LocalisedText difference_mean(const Effect& of) {
    return signed_words(of.mean, mean_decade(of), spaced_unit(of));
}

LocalisedText told_difference(double value, int decade, const Effect& of) {
    return signed_words(value, decade, spaced_unit(of));
}

std::string source_key(const std::string& outcome, const std::string& plans,
                       output::MonthRange months) {
    return outcome + " " + plans + " " + std::to_string(months.first) + "+" +
           std::to_string(months.count);
}

Passing passing(const Effect& of, const std::string& source, int grade, Language language) {
    return {of.mean, of.low, of.high, of.unit.en == "1" ? "1" : unit_of(of).in(language),
            source,  grade};
}

}  // namespace afweging::app::page
