// SPDX-License-Identifier: EUPL-1.2
// Two objectives: which plans nobody would leave for another, and how sure that is.
#include <algorithm>
#include <cmath>

#include "app/deciding/sweep_words.hpp"
#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

using calibration::inference::Matrix;
using calibration::inference::Vector;

/// Values of the plans less those of the first, turned so that more is better.
Matrix wanted(const Swept& all, const Objective& objective) {
    Matrix values = by_draw(all, *objective.outcome);
    const double sign = objective.direction == Direction::less ? -1.0 : 1.0;
    for (std::size_t i = 0; i < values.rows(); ++i) {
        const double first = values(i, 0);
        for (std::size_t p = 0; p < values.columns(); ++p) {
            values(i, p) = sign * (values(i, p) - first);
        }
    }
    return values;
}

/// Ten levels from the least to the most that a plan has in the mean.
Vector levels_of(const Matrix& x) {
    const Vector means = calibration::inference::mean_of_rows(x);
    const auto [least, most] = std::minmax_element(means.begin(), means.end());
    Vector levels;
    constexpr int count = 10;
    for (int k = 0; k <= count; ++k) { levels.push_back(*least + (*most - *least) * k / count); }
    return levels;
}

double turned(double value, const Objective& objective) {
    return objective.direction == Direction::less ? 0.0 - value : value;
}

std::string number(double value, const Matrix& x, Language language) {
    const Vector means = calibration::inference::mean_of_rows(x);
    const auto [least, most] = std::minmax_element(means.begin(), means.end());
    const int decade = decade_of(std::max((*most - *least) / 50, 1e-9));
    const std::string text = format_rounded(std::fabs(value), decade, language);
    const bool is_zero = text.find_first_of("123456789") == std::string::npos;
    return (is_zero ? "" : value < 0 ? "-" : "+") + text;
}

LocalisedText called(const Objective& objective) {
    LocalisedText label = objective.outcome->label;
    for (std::string* text : {&label.en, &label.nl}) {
        text->erase(0, text->find_first_not_of(' '));
    }
    return filled(objective.direction == Direction::less
                      ? LocalisedText{"less '{0}'", "minder '{0}'"}
                      : LocalisedText{"more '{0}'", "meer '{0}'"},
                  {label});
}

Json objective_json(const Objective& objective) {
    return Json::object({{"outcome", objective.outcome->key},
                         {"direction", objective.direction == Direction::less ? "less" : "more"}});
}

}  // namespace

Frontier frontier_of(const Swept& all, const Objective& x, const Objective& y) {
    const calibration::deciding::TwoObjectives of{wanted(all, x), wanted(all, y)};
    return {x, y, calibration::deciding::frontier_of(of),
            calibration::deciding::frontier_band(of, levels_of(of.x))};
}

void tell_frontier(const Swept& all, const Frontier& frontier, Console& console) {
    const Language language = console.language();
    const Matrix x = wanted(all, frontier.x);
    const Matrix y = wanted(all, frontier.y);
    console.out_paragraph(filled(
        {"Wanted: {0} and {1}. A plan is on the frontier where no other plan of the sweep is at "
         "least as good on both and better on one. Nothing here says which of them is best: "
         "that depends on what one thinks of the one against the other.",
         "Gezocht: {0} en {1}. Een plan ligt op de grens als geen ander plan van de verkenning "
         "op beide minstens zo goed is en op een van beide beter. Welk van die plannen het "
         "beste is staat hier niet: dat hangt af van hoe u het een tegen het ander afweegt."},
        {called(frontier.x), called(frontier.y)}));
    Grid grid;
    grid.columns = {
        called(frontier.x).in(language), called(frontier.y).in(language),
        console.pick({"on the frontier, of 100 draws", "op de grens, van 100 trekkingen"})};
    for (std::size_t p = 0; p < all.names.size(); ++p) {
        const auto& point = frontier.points[p];
        if (point.on_frontier) {
            grid.rows.push_back(
                {all.names[p] + "  " + all.labels[p].in(language),
                 {number(turned(point.x, frontier.x), x, language),
                  number(turned(point.y, frontier.y), y, language),
                  std::to_string(static_cast<int>(std::lround(100 * point.chance_on_frontier)))}});
        }
    }
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
    std::size_t often = 0;
    for (const auto& point : frontier.points) {
        often += !point.on_frontier && point.chance_on_frontier >= 0.2 ? 1 : 0;
    }
    console.out_paragraph(filled(
        {"Another {0} plans are not on it in the mean and are so in 20 or more of 100 draws; the "
         "other "
         "{1} hardly ever.",
         "Nog {0} plannen liggen er gemiddeld niet op, maar wel in 20 of meer van de 100 "
         "trekkingen; de overige {1} bijna nooit."},
        {std::to_string(often), std::to_string(all.names.size() - often - grid.rows.size())}));
    Grid band;
    band.columns = {console.pick({"best of the other: middle", "het beste van het andere: midden"}),
                    console.pick({"80 of 100 draws", "8 van de 10 trekkingen"})};
    for (const auto& each : frontier.band) {
        if (each.draws == 0) {
            continue;
        }
        const double low = turned(each.low, frontier.y);
        const double high = turned(each.high, frontier.y);
        band.rows.push_back(
            {filled({"with {0} or better", "met {0} of beter"},
                    {number(turned(each.level, frontier.x), x, language)})
                 .in(language),
             {number(turned(each.middle, frontier.y), y, language),
              number(std::min(low, high), y, language) + console.pick({" to ", " tot "}) +
                  number(std::max(low, high), y, language)}});
    }
    console.out("");
    console.out_paragraph(filled({"What can be had of {0} beside a given {1}:",
                                  "Wat er van {0} te krijgen is naast een gegeven {1}:"},
                                 {called(frontier.y), called(frontier.x)}));
    for (const std::string& line : lines_of(band, console.table_width())) { console.out(line); }
}

Json to_json(const Swept& all, const Frontier& frontier) {
    Json points = Json::array();
    for (std::size_t p = 0; p < frontier.points.size(); ++p) {
        const auto& point = frontier.points[p];
        points.push(Json::object({{"plan", all.names[p]},
                                  {"x", turned(point.x, frontier.x)},
                                  {"y", turned(point.y, frontier.y)},
                                  {"on_frontier", point.on_frontier},
                                  {"chance_on_frontier", point.chance_on_frontier}}));
    }
    Json band = Json::array();
    for (const auto& each : frontier.band) {
        band.push(Json::object({{"level", turned(each.level, frontier.x)},
                                {"low", turned(each.low, frontier.y)},
                                {"middle", turned(each.middle, frontier.y)},
                                {"high", turned(each.high, frontier.y)},
                                {"draws", each.draws}}));
    }
    return Json::object({{"x", objective_json(frontier.x)},
                         {"y", objective_json(frontier.y)},
                         {"points", std::move(points)},
                         {"band", std::move(band)}});
}

}  // namespace afweging::app
