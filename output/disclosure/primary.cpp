// SPDX-License-Identifier: EUPL-1.2
// Minimum, dominance, group and difference.
#include "output/disclosure/primary.hpp"

#include <cmath>

namespace afweging::output::disclosure {
namespace {

/// Sums of means are not exact to the last bit.
constexpr double hardly = 1e-6;

void hide(Cell& cell, Verdict verdict, Reason reason, double width) {
    if (!cell.hidden() || cell.reason == Reason::earlier) {
        cell.verdict = verdict;
        cell.reason = reason;
    }
    cell.width = std::fmax(cell.width, width);
}

double width_of(const Cell& cell, double persons, const Problem& problem, const Rules& rules) {
    return cell.measure == Measure::amount ? 2 * rules.amount_margin * cell.value
                                           : persons * problem.worlds;
}

void hide_by_itself(Problem& problem, const Rules& rules) {
    for (Cell& cell : problem.cells) {
        const bool of_nobody = cell.measure == Measure::count ? cell.value <= 0 : cell.people <= 0;
        if (of_nobody) {
            continue;
        }
        const double width = width_of(cell, rules.fewest_people, problem, rules);
        if (cell.people < rules.fewest_people * problem.worlds) {
            hide(cell, Verdict::primary, Reason::minimum, width);
        } else if (cell.measure == Measure::amount && cell.largest_share > rules.largest_share) {
            hide(cell, Verdict::primary, Reason::dominance, width);
        }
    }
}

void hide_groups(Problem& problem, const Rules& rules) {
    for (const AttributeRow& row : problem.rows) {
        const double total = problem.cells[row.total].value;
        for (const std::size_t part : row.parts) {
            Cell& cell = problem.cells[part];
            if (total > 0 && cell.value > rules.group_share * total) {
                hide(cell, Verdict::primary, Reason::group,
                     width_of(cell, rules.fewest_people, problem, rules));
            }
        }
    }
}

void hide_differences(Problem& problem, const Rules& rules) {
    for (const std::vector<Told>& earlier : problem.earlier) {
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            Cell& cell = problem.cells[i];
            const Told& told = earlier[i];
            if (told.state != Told::State::told || cell.value <= 0 || cell.hidden()) {
                continue;
            }
            const double difference = cell.measure == Measure::amount ? cell.people - told.people
                                                                      : cell.value - told.value;
            if (is_few(difference, problem, rules)) {
                hide(cell, Verdict::differencing, Reason::difference,
                     width_of(cell, 2 * rules.fewest_people, problem, rules));
            }
        }
    }
}

}  // namespace

bool is_few(double difference, const Problem& problem, const Rules& rules) {
    const double size = std::fabs(difference);
    return size > hardly * problem.worlds && size < rules.fewest_people * problem.worlds - hardly;
}

void hide_primary(Problem& problem, const Rules& rules) {
    hide_by_itself(problem, rules);
    hide_groups(problem, rules);
    hide_differences(problem, rules);
}

}  // namespace afweging::output::disclosure
