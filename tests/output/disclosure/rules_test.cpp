// SPDX-License-Identifier: EUPL-1.2
// Each rule by hand, and the ledger.
#include "output/disclosure/blocked.hpp"
#include "output/disclosure/ledger.hpp"
#include "output/disclosure/primary.hpp"
#include "output/disclosure/protect.hpp"
#include "sim/localised_text.hpp"
#include "tests/output/disclosure/small_town.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::output::disclosure;

namespace {

Cell count(double value) {
    Cell cell;
    cell.value = cell.people = value;
    return cell;
}

Cell amount(double cents, double people, double share) {
    return {cents, people, Measure::amount, share};
}

/// A total and its parts, in so many worlds.
Problem line(const std::vector<double>& parts, double worlds) {
    Problem problem;
    problem.worlds = worlds;
    problem.cells.push_back(count(0));
    Relation relation{{{0, -1.0}}, Relation::Kind::partition};
    for (const double part : parts) {
        relation.terms.push_back({problem.cells.size(), 1.0});
        problem.cells.push_back(count(part * worlds));
        problem.cells[0].value += part * worlds;
    }
    problem.cells[0].people = problem.cells[0].value;
    problem.relations.push_back(relation);
    return problem;
}

std::vector<int> hidden_in(const Problem& problem) {
    std::vector<int> result;
    for (const Cell& cell : problem.cells) { result.push_back(cell.hidden() ? 1 : 0); }
    return result;
}

}  // namespace

TEST_CASE("ten people in each world on average are enough, in all worlds together are not",
          "[output][disclosure]") {
    Problem problem;
    problem.worlds = 120;
    problem.cells = {count(120 * 0.3), count(120 * 9.99), count(120 * 10), count(0)};
    hide_primary(problem, Rules{});
    CHECK(hidden_in(problem) == std::vector<int>{1, 1, 0, 0});
    CHECK(problem.cells[0].reason == Reason::minimum);
    CHECK(problem.cells[0].width == 1200);
}

TEST_CASE("an amount is hidden when one person can have more than half of it",
          "[output][disclosure]") {
    Problem problem;
    problem.cells = {amount(1000, 40, 0.5), amount(1000, 40, 0.51), amount(1000, 9, 0.2)};
    hide_primary(problem, Rules{});
    CHECK(hidden_in(problem) == std::vector<int>{0, 1, 1});
    CHECK(problem.cells[1].reason == Reason::dominance);
    CHECK(problem.cells[1].width == 200);
    CHECK(problem.cells[2].reason == Reason::minimum);
}

TEST_CASE("a row of which nearly all did the same tells it of each of them",
          "[output][disclosure]") {
    Problem problem = line({91, 9}, 1);
    problem.rows.push_back({0, {1, 2}});
    CHECK(protect(problem, Rules{}).empty());
    CHECK(problem.cells[1].reason == Reason::group);
    CHECK(hidden_in(problem) == std::vector<int>{0, 1, 1});
    Problem at_the_bound = line({90, 10}, 1);
    at_the_bound.rows.push_back({0, {1, 2}});
    CHECK(protect(at_the_bound, Rules{}).empty());
    CHECK(hidden_in(at_the_bound) == std::vector<int>{0, 0, 0});
}

TEST_CASE("one small cell takes the smallest other cell with it, and not a zero",
          "[output][disclosure]") {
    Problem problem = line({4, 50, 0, 12, 30}, 3);
    CHECK(protect(problem, Rules{}).empty());
    CHECK(hidden_in(problem) == std::vector<int>{0, 1, 0, 0, 1, 0});
    CHECK(problem.cells[4].verdict == Verdict::complementary);
    // Two small cells that are seven together are seven people.
    Problem few = line({3, 4, 50, 12}, 1);
    CHECK(protect(few, Rules{}).empty());
    CHECK(hidden_in(few) == std::vector<int>{0, 1, 1, 0, 1});
    // With nothing else to hide the total goes.
    Problem alone = line({4, 0, 0}, 1);
    CHECK(protect(alone, Rules{}).empty());
    CHECK(hidden_in(alone) == std::vector<int>{1, 1, 0, 0});
}

TEST_CASE("what a price gives away is hidden with it", "[output][disclosure]") {
    Problem problem;
    problem.cells = {count(4), amount(4000, 12, 0.1), count(40)};
    problem.ties = {{0, 1}};
    CHECK(protect(problem, Rules{}).empty());
    CHECK(hidden_in(problem) == std::vector<int>{1, 1, 0});
    CHECK(problem.cells[1].reason == Reason::tie);
}

TEST_CASE("a difference of few people with an earlier export is hidden, none is not",
          "[output][disclosure]") {
    Problem problem = line({40, 60, 100}, 2);
    problem.earlier = {{{Told::State::absent, 0, 0},
                        {Told::State::told, 80, 80},
                        {Told::State::told, 114, 114},
                        {Told::State::told, 160, 160}}};
    CHECK(protect(problem, Rules{}).empty());
    CHECK(problem.cells[1].verdict == Verdict::complementary);
    CHECK(problem.cells[2].verdict == Verdict::differencing);
    CHECK(problem.cells[2].width == 40);
    CHECK(problem.cells[3].verdict == Verdict::ok);
}

TEST_CASE("what an earlier export told cannot be hidden: nothing may go out",
          "[output][disclosure]") {
    Problem problem = line({4, 50, 12}, 1);
    for (Cell& cell : problem.cells) { cell.is_out = true; }
    problem.cells[1].is_out = false;
    CHECK(protect(problem, Rules{}) == std::vector<std::size_t>{1});
}

TEST_CASE(
    "of the same people what was hidden stays hidden under another policy, and effects are "
    "compared on request",
    "[output][disclosure]") {
    std::mt19937 dice(4);
    const std::vector<afweging::tests::Townsman> town = afweging::tests::draw_town(dice, 300);
    Ledger ledger;
    Release first = afweging::tests::tables_of(town);
    REQUIRE(protect(first.problem, Rules{}).empty());
    ledger.exports.push_back({"a", "r1", "p1", "w1", cells_out(first)});
    const LedgerExport now{"b", "r2", "p2", "w1", {}};
    for (const SamePeople same : {SamePeople::compared, SamePeople::effects}) {
        Release second = afweging::tests::tables_of(town);
        remember(second, ledger, now, same);
        CHECK(second.problem.earlier.size() == (same == SamePeople::compared ? 1 : 0));
        for (std::size_t i = 0; i < first.problem.cells.size(); ++i) {
            CHECK(second.problem.cells[i].hidden() == first.problem.cells[i].hidden());
            CHECK_FALSE(second.problem.cells[i].is_out);
        }
        CHECK(protect(second.problem, Rules{}).empty());
    }
    // Other people: nothing stays hidden, and they are compared whatever is asked.
    Release others = afweging::tests::tables_of(town);
    remember(others, ledger, {"c", "r3", "p2", "w2", {}}, SamePeople::effects);
    CHECK(others.problem.earlier.size() == 1);
    CHECK_FALSE(others.problem.cells[0].is_out);
    // The same people under the same policy: what was told is known.
    Release again = afweging::tests::tables_of(town);
    remember(again, ledger, {"d", "r4", "p1", "w1", {}}, SamePeople::effects);
    CHECK(again.problem.cells[0].is_out);
}

TEST_CASE("a ledger is read as it was written, and any change is refused", "[output][disclosure]") {
    Ledger ledger;
    ledger.exports.push_back({"basis, twice",
                              "r1",
                              "p1",
                              "w1",
                              {{"stock,2025,all,total", LedgerCell{100.25, 100}},
                               {"stock,2025,old,total", std::nullopt}}});
    ledger.exports.push_back(
        {"other", "r2", "p2", "w1", {{"stock,2025,all,total", LedgerCell{1.0 / 3, 0}}}});
    const std::string text = ledger_text(ledger);
    const Ledger again = read_ledger(text, "ledger");
    CHECK(ledger_text(again) == text);
    REQUIRE(again.exports.size() == 2);
    CHECK(again.exports[0].name == "basis, twice");
    CHECK_FALSE(again.exports[0].cells.at("stock,2025,old,total"));
    CHECK(again.exports[1].cells.at("stock,2025,all,total")->mean == 1.0 / 3);
    const auto refused = [](const std::string& bad) {
        try {
            (void)read_ledger(bad, "ledger");
        } catch (const afweging::PhrasedError& error) { return error.code() == blocked; }
        return false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string bad = text;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        CAPTURE(i);
        CHECK(refused(bad));
    }
    CHECK(refused(""));
    CHECK(refused(text.substr(0, text.size() - 1)));
    // The last export cut off as a whole cannot be seen: the ledger does not know how long it is.
    CHECK_FALSE(refused(text.substr(0, text.find("export,r2"))));
}
