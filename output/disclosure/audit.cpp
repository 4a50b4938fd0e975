// SPDX-License-Identifier: EUPL-1.2
// From hidden cells to equations.
#include "output/disclosure/audit.hpp"

#include <algorithm>
#include <map>

namespace afweging::output::disclosure {
namespace {

constexpr double hardly = 1e-6;

/// A relation as an equation in the unknowns; the right side is what is told of it.
std::vector<double> equation(const Problem& problem, const Relation& relation,
                             const std::map<std::size_t, std::size_t>& place) {
    std::vector<double> row(place.size() + 1, 0.0);
    for (const Term& term : relation.terms) {
        const Cell& cell = problem.cells[term.cell];
        if (cell.hidden()) {
            row[place.at(term.cell)] += term.sign;
        } else {
            row.back() -= term.sign * cell.value;
        }
    }
    return row;
}

/// What was met on the way through the hidden cells.
struct Search {
    const Problem& problem;
    std::vector<std::vector<std::size_t>> in;
    std::vector<bool> cell_seen;
    std::vector<bool> relation_seen;

    void add(std::size_t cell, Component& component) {
        if (problem.cells[cell].hidden() && !cell_seen[cell]) {
            cell_seen[cell] = true;
            component.cells.push_back(cell);
        }
    }

    void add_relations(std::size_t cell, Component& component) {
        for (const std::size_t r : in[cell]) {
            if (relation_seen[r]) {
                continue;
            }
            relation_seen[r] = true;
            component.relations.push_back(r);
            for (const Term& term : problem.relations[r].terms) { add(term.cell, component); }
        }
    }
};

}  // namespace

std::vector<std::vector<std::size_t>> relations_of_cells(const Problem& problem) {
    std::vector<std::vector<std::size_t>> result(problem.cells.size());
    for (std::size_t r = 0; r < problem.relations.size(); ++r) {
        for (const Term& term : problem.relations[r].terms) { result[term.cell].push_back(r); }
    }
    return result;
}

std::vector<Component> components(const Problem& problem) {
    Search search{problem, relations_of_cells(problem),
                  std::vector<bool>(problem.cells.size(), false),
                  std::vector<bool>(problem.relations.size(), false)};
    std::vector<Component> result;
    for (std::size_t start = 0; start < problem.cells.size(); ++start) {
        if (!problem.cells[start].hidden() || search.cell_seen[start]) {
            continue;
        }
        Component component;
        search.add(start, component);
        for (std::size_t next = 0; next < component.cells.size(); ++next) {
            search.add_relations(component.cells[next], component);
        }
        result.push_back(std::move(component));
    }
    return result;
}

std::vector<Interval> intervals(const Problem& problem, const Component& component,
                                const std::vector<std::size_t>& of) {
    std::map<std::size_t, std::size_t> place;
    for (const std::size_t cell : component.cells) { place.emplace(cell, place.size()); }
    std::vector<std::vector<double>> rows;
    for (const std::size_t r : component.relations) {
        rows.push_back(equation(problem, problem.relations[r], place));
    }
    if (rows.empty()) {  // in no relation: nothing limits it
        rows.emplace_back(place.size() + 1, 0.0);
    }
    FeasibleSet set(std::move(rows));
    std::vector<Interval> result;
    result.reserve(of.size());
    for (const std::size_t cell : of) { result.push_back(set.range(place.at(cell))); }
    return result;
}

std::optional<std::size_t> too_narrow(const Problem& problem, const Component& component) {
    std::vector<std::size_t> sensitive;
    std::copy_if(component.cells.begin(), component.cells.end(), std::back_inserter(sensitive),
                 [&](std::size_t cell) { return problem.cells[cell].width > 0; });
    if (sensitive.empty()) {
        return std::nullopt;
    }
    const std::vector<Interval> known = intervals(problem, component, sensitive);
    for (std::size_t i = 0; i < sensitive.size(); ++i) {
        const double width = problem.cells[sensitive[i]].width;
        if (known[i].high - known[i].low < width * (1 - hardly)) {
            return sensitive[i];
        }
    }
    return std::nullopt;
}

}  // namespace afweging::output::disclosure
