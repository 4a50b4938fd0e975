// SPDX-License-Identifier: EUPL-1.2
// Intervals against all tables there are.
#include <cmath>
#include <functional>
#include <random>

#include "output/disclosure/audit.hpp"
#include "output/disclosure/feasible.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::output::disclosure;

namespace {

constexpr std::size_t side = 3;

/// A table of 3 x 3 with told totals, of which some cells are hidden.
Problem square(const std::vector<double>& values, const std::vector<bool>& hidden) {
    Problem problem;
    for (std::size_t i = 0; i < side * side; ++i) {
        Cell cell;
        cell.value = cell.people = values[i];
        cell.verdict = hidden[i] ? Verdict::primary : Verdict::ok;
        problem.cells.push_back(cell);
    }
    for (std::size_t line = 0; line < 2 * side; ++line) {
        Cell total;
        Relation relation{{{problem.cells.size(), -1.0}}, Relation::Kind::partition};
        for (std::size_t k = 0; k < side; ++k) {
            const std::size_t cell = line < side ? line * side + k : k * side + (line - side);
            total.value += values[cell];
            relation.terms.push_back({cell, 1.0});
        }
        problem.cells.push_back(total);
        problem.relations.push_back(relation);
    }
    return problem;
}

/// The least and the most of each cell over all tables of whole numbers that fit what is told.
std::vector<Interval> by_trying(const Problem& problem) {
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < side * side; ++i) {
        if (problem.cells[i].hidden()) {
            unknown.push_back(i);
        }
    }
    std::vector<Interval> result(side * side, {1e9, -1});
    std::vector<double> table;
    for (const Cell& cell : problem.cells) { table.push_back(cell.value); }
    std::vector<double> left;  // of each line for what is unknown
    for (const Relation& relation : problem.relations) {
        double rest = 0;
        for (std::size_t k = 1; k < relation.terms.size(); ++k) {
            const Cell& cell = problem.cells[relation.terms[k].cell];
            rest += cell.hidden() ? cell.value : 0;
        }
        left.push_back(rest);
    }
    const std::function<void(std::size_t)> next = [&](std::size_t n) {
        if (n == unknown.size()) {
            for (const double rest : left) {
                if (rest != 0) {
                    return;
                }
            }
            for (const std::size_t cell : unknown) {
                result[cell].low = std::fmin(result[cell].low, table[cell]);
                result[cell].high = std::fmax(result[cell].high, table[cell]);
            }
            return;
        }
        double& row = left[unknown[n] / side];
        double& column = left[side + unknown[n] % side];
        const double most = std::fmin(row, column);
        for (double value = 0; value <= most; ++value) {
            table[unknown[n]] = value;
            row -= value;
            column -= value;
            next(n + 1);
            row += value;
            column += value;
        }
    };
    next(0);
    return result;
}

}  // namespace

TEST_CASE("intervals of hidden cells are those of all tables that fit", "[output][disclosure]") {
    std::mt19937 dice(5);
    std::uniform_int_distribution<int> size(0, 4);
    std::bernoulli_distribution hide(0.6);
    for (int trial = 0; trial < 300; ++trial) {
        std::vector<double> values;
        std::vector<bool> hidden;
        for (std::size_t i = 0; i < side * side; ++i) {
            values.push_back(size(dice));
            hidden.push_back(hide(dice));
        }
        const Problem problem = square(values, hidden);
        const std::vector<Interval> tried = by_trying(problem);
        for (const Component& component : components(problem)) {
            const std::vector<Interval> known = intervals(problem, component, component.cells);
            for (std::size_t i = 0; i < component.cells.size(); ++i) {
                CAPTURE(trial, component.cells[i]);
                CHECK(std::fabs(known[i].low - tried[component.cells[i]].low) < 1e-6);
                CHECK(std::fabs(known[i].high - tried[component.cells[i]].high) < 1e-6);
            }
        }
    }
}

TEST_CASE("a linear program worked by hand", "[output][disclosure]") {
    // x + y = 5, y + z = 3: x in 2..5, y in 0..3, z in 0..3; w in no equation is anything.
    FeasibleSet set({{1, 1, 0, 0, 5}, {0, 1, 1, 0, 3}, {1, 2, 1, 0, 8}});
    CHECK(std::fabs(set.range(0).low - 2) < 1e-9);
    CHECK(std::fabs(set.range(0).high - 5) < 1e-9);
    CHECK(std::fabs(set.range(1).low) < 1e-9);
    CHECK(std::fabs(set.range(1).high - 3) < 1e-9);
    CHECK(std::fabs(set.range(2).high - 3) < 1e-9);
    CHECK(std::isinf(set.range(3).high));
    CHECK(set.range(3).low == 0);
}
