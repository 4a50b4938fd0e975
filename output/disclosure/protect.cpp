// SPDX-License-Identifier: EUPL-1.2
// Complementary suppression: lines first, which is cheap, then intervals.
#include "output/disclosure/protect.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "output/disclosure/audit.hpp"
#include "output/disclosure/primary.hpp"

namespace afweging::output::disclosure {
namespace {

constexpr double hardly = 1e-6;

class Protection {
public:
    Protection(Problem& problem, const Rules& rules)
        : problem_(problem),
          rules_(rules),
          in_(relations_of_cells(problem)),
          touched_(problem.relations.size(), false) {}

    std::vector<std::size_t> carry_out(Depth depth) {
        do {
            while (mend_ties() || mend_lines()) {}
        } while (depth == Depth::whole && widen());
        for (std::size_t i = 0; i < problem_.cells.size(); ++i) {
            if (problem_.cells[i].hidden() && problem_.cells[i].is_out) {
                open_.push_back(i);
            }
        }
        std::sort(open_.begin(), open_.end());
        open_.erase(std::unique(open_.begin(), open_.end()), open_.end());
        return open_;
    }

private:
    [[nodiscard]] bool is_hidden(std::size_t cell) const { return problem_.cells[cell].hidden(); }

    /// The smallest told cell of the relations that may go; a total last.
    [[nodiscard]] std::optional<std::size_t> candidate(const std::vector<std::size_t>& relations,
                                                       Relation::Kind kind) const {
        std::optional<std::size_t> best;
        double least = std::numeric_limits<double>::infinity();
        double rank = 2;
        for (const std::size_t r : relations) {
            if (problem_.relations[r].kind != kind) {
                continue;
            }
            for (const Term& term : problem_.relations[r].terms) {
                const Cell& cell = problem_.cells[term.cell];
                const double place = term.sign < 0 ? 1 : 0;
                if (!cell.hidden() && !cell.is_out && cell.value > 0 &&
                    (place < rank || (place == rank && cell.value < least))) {
                    best = term.cell;
                    least = cell.value;
                    rank = place;
                }
            }
        }
        return best;
    }

    bool hide_one_of(const std::vector<std::size_t>& relations, Reason reason) {
        std::optional<std::size_t> found = candidate(relations, Relation::Kind::partition);
        if (!found) {
            found = candidate(relations, Relation::Kind::balance);
        }
        if (found) {
            hide(*found, reason);
        }
        return found.has_value();
    }

    void hide(std::size_t cell, Reason reason) {
        problem_.cells[cell].verdict = Verdict::complementary;
        problem_.cells[cell].reason = reason;
        for (const std::size_t r : in_[cell]) { touched_[r] = true; }
    }

    bool mend_ties() {
        bool changed = false;
        for (const std::vector<std::size_t>& tie : problem_.ties) {
            if (std::none_of(tie.begin(), tie.end(), [&](std::size_t c) { return is_hidden(c); })) {
                continue;
            }
            for (const std::size_t cell : tie) {
                if (!is_hidden(cell) && problem_.cells[cell].value > 0) {
                    hide(cell, Reason::tie);
                    changed = true;
                }
            }
        }
        return changed;
    }

    bool mend_lines() {
        bool changed = false;
        for (std::size_t r = 0; r < problem_.relations.size(); ++r) {
            while (gives_away(problem_.relations[r]) && !given_up(r)) {
                if (!hide_one_of({r}, Reason::line)) {
                    give_up(r);
                    break;
                }
                changed = true;
            }
        }
        return changed;
    }

    [[nodiscard]] bool given_up(std::size_t relation) const {
        return std::find(lost_.begin(), lost_.end(), relation) != lost_.end();
    }

    /// Earlier exports told what would have to go, or there is nothing else.
    void give_up(std::size_t relation) {
        lost_.push_back(relation);
        for (const Term& term : problem_.relations[relation].terms) {
            if (is_hidden(term.cell)) {
                open_.push_back(term.cell);
            }
        }
    }

    [[nodiscard]] bool gives_away(const Relation& relation) const {
        std::size_t unknown = 0;
        double rest = 0;
        bool counts = true;
        for (const Term& term : relation.terms) {
            const Cell& cell = problem_.cells[term.cell];
            counts = counts && cell.measure == Measure::count;
            unknown += cell.hidden() ? 1U : 0U;
            rest += cell.hidden() ? term.sign * cell.value : 0;
        }
        if (unknown == 0) {
            return false;
        }
        const bool total_told =
            relation.kind == Relation::Kind::partition && !is_hidden(relation.terms.front().cell);
        const bool few = total_told && counts && is_few(rest, problem_, rules_);
        return unknown == 1 || few || differs_by_few(relation, counts);
    }

    /// What is hidden of a line now or was hidden of it then, together: known from both exports.
    [[nodiscard]] bool differs_by_few(const Relation& relation, bool counts) const {
        if (relation.kind != Relation::Kind::partition || !counts) {
            return false;
        }
        return std::any_of(
            problem_.earlier.begin(), problem_.earlier.end(),
            [&](const std::vector<Told>& then) { return rest_differs_by_few(relation, then); });
    }

    [[nodiscard]] bool rest_differs_by_few(const Relation& relation,
                                           const std::vector<Told>& then) const {
        double difference = 0;
        std::size_t rest = 0;
        for (const Term& term : relation.terms) {
            const Told& told = then[term.cell];
            const bool both = !is_hidden(term.cell) && told.state == Told::State::told;
            if (told.state == Told::State::absent || (!both && term.sign < 0)) {
                return false;
            }
            if (both) {
                difference += term.sign * (problem_.cells[term.cell].value - told.value);
            } else {
                ++rest;
            }
        }
        return rest > 0 && is_few(difference, problem_, rules_);
    }

    bool widen() {
        bool changed = false;
        touched_.assign(problem_.relations.size(), false);
        for (const Component& component : components(problem_)) {
            if (std::any_of(component.relations.begin(), component.relations.end(),
                            [&](std::size_t r) { return touched_[r]; })) {
                changed = true;  // it has grown: in the next round
                continue;
            }
            const std::optional<std::size_t> narrow = too_narrow(problem_, component);
            if (!narrow || std::find(open_.begin(), open_.end(), *narrow) != open_.end()) {
                continue;
            }
            if (hide_one_of(in_[*narrow], Reason::interval) ||
                hide_one_of(component.relations, Reason::interval)) {
                changed = true;
            } else {
                open_.push_back(*narrow);
            }
        }
        return changed;
    }

    Problem& problem_;
    const Rules& rules_;
    std::vector<std::vector<std::size_t>> in_;
    std::vector<bool> touched_;  ///< relations of what was hidden in this round
    std::vector<std::size_t> open_;
    std::vector<std::size_t> lost_;
};

}  // namespace

std::vector<std::size_t> protect(Problem& problem, const Rules& rules, Depth depth) {
    hide_primary(problem, rules);
    if (depth == Depth::primary_only) {
        return {};
    }
    return Protection(problem, rules).carry_out(depth);
}

}  // namespace afweging::output::disclosure
