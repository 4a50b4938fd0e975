// SPDX-License-Identifier: EUPL-1.2
// The tables of a result of the program: every sum that a reader can make is known to the rules.
#include "app/disclosure/chosen_tables.hpp"

#include <algorithm>
#include <cmath>

#include "app/disclosure/groups_only.hpp"
#include "app/disclosure/quantity.hpp"
#include "output/disclosure/audit.hpp"
#include "output/disclosure/protect.hpp"
#include "output/results.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::output::disclosure;
using afweging::app::event_cell;
using afweging::app::Quantity;
using afweging::app::stock_cell;
using afweging::tests::call;
using afweging::tests::TemporaryFolder;

namespace {

Release tables_of_a_run(const TemporaryFolder& folder) {
    const std::string file = folder.file("two-years.h5");
    REQUIRE(call({"run", "basis", "--seed", "5", "--people", "500", "--months", "24",
                  "--replicates", "2", "--draws", "2", "-o", file})
                .code == 0);
    return afweging::app::chosen_tables(afweging::output::read_results(file));
}

}  // namespace

TEST_CASE("people behind events are at least the largest month, and events over what one can have",
          "[app][disclosure]") {
    // Two worlds of four months.
    const Quantity events{{3, 0, 5, 1, 0, 0, 0, 20}, 4};
    const TableCell cell = event_cell(events, 2, 2);
    CHECK(cell.cell.value == 29);
    CHECK(cell.cell.people == 5 + 20);  // 9 exits are of 5 people at least, also by two each
    CHECK(cell.shown.value == 14.5);
    const TableCell stock = stock_cell(events, 2);
    CHECK(stock.cell.value == 21);
    CHECK(stock.cell.people == 21);
}

TEST_CASE("all that adds up in the tables is a relation, also from year to year",
          "[app][disclosure]") {
    const TemporaryFolder folder;
    const Release release = tables_of_a_run(folder);
    CHECK(release.problem.worlds == 4);
    CHECK(release.tables.size() == 2 * release.forms.size());
    std::size_t divisions = 0;
    for (const ReleasedTable& table : release.tables) {
        const TableForm& form = release.forms[table.form];
        divisions += form.row_divisions.size() * form.columns.size() +
                     form.column_divisions.size() * form.rows.size();
    }
    const auto& relations = release.problem.relations;
    const auto partitions = std::count_if(
        relations.begin(), relations.end(),
        [](const Relation& relation) { return relation.kind == Relation::Kind::partition; });
    CHECK(static_cast<std::size_t>(partitions) == divisions);
    // Everybody, women and men stay in their group: stock a year on is stock + entries - exits.
    CHECK(relations.size() >= divisions + 3);
    for (const Cell& cell : release.problem.cells) {
        CHECK(cell.value >= 0);
        CHECK((cell.measure == Measure::amount || cell.people <= cell.value));
    }
}

TEST_CASE("hidden numbers of a run withstand all sums at once", "[app][disclosure]") {
    const TemporaryFolder folder;
    Release release = tables_of_a_run(folder);
    CHECK(protect(release.problem, Rules{}).empty());
    for (const Relation& relation : release.problem.relations) {
        const auto hidden = std::count_if(
            relation.terms.begin(), relation.terms.end(),
            [&](const Term& term) { return release.problem.cells[term.cell].hidden(); });
        CHECK(hidden != 1);
    }
    for (const Component& component : components(release.problem)) {
        CHECK_FALSE(too_narrow(release.problem, component));
    }
}

TEST_CASE("numbers by something else than a group stay inside", "[app][disclosure]") {
    const auto code_of = [](const std::string& axis, afweging::output::Clock clock) {
        afweging::sim::Layout layout;
        layout.axes.push_back({axis, {{"a", "a", "a"}, {"b", "b", "b"}}});
        layout.datasets.push_back({"series/stock", "persons", "", {"stock", "", ""}, {0}});
        afweging::output::Provenance run;
        run.replicates = run.months = 1;
        run.clock = clock;
        const afweging::output::Results results{run, afweging::output::Values(layout, 1, 1)};
        try {
            afweging::app::require_groups(results);
        } catch (const afweging::PhrasedError& error) { return static_cast<int>(error.code()); }
        return 0;
    };
    CHECK(code_of("group", afweging::output::Clock::calendar) == 0);
    CHECK(code_of("client", afweging::output::Clock::calendar) == 8);
    CHECK(code_of("group", afweging::output::Clock::entry) == 8);
}
