// SPDX-License-Identifier: EUPL-1.2
// Paired effects, and the refusal of comparisons that would mean nothing.
#include "output/compare.hpp"

#include <limits>

#include "output/sha256.hpp"
#include "sim/error.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

Results results() {
    const MemoryRecorder run = sample::run();
    return {sample::provenance(), run.values()};
}

// The stock of the young goes up by 1, 2 and 6 in the last month of the three replicates.
Results changed() {
    Results other = results();
    other.values.record(0, 3)[1] += 1;
    other.values.record(1, 3)[1] += 2;
    other.values.record(2, 3)[1] += 6;
    return other;
}

}  // namespace

TEST_CASE("a paired effect is the mean of whole differences with its standard error", "[output]") {
    const Question question{"series/stock", {"young"}, {0, 4}, Over::last};
    const Samples difference = paired_difference(results(), changed(), question);
    CHECK(difference.totals == std::vector<std::int64_t>{1, 2, 6});
    const Summary summary = summarise(difference);
    CHECK(summary.mean == Approx(3.0));
    CHECK(summary.standard_deviation == Approx(2.6457513));  // sqrt(7)
    CHECK(summary.standard_error == Approx(1.5275252));      // sqrt(7 / 3)
    CHECK(paired_difference(changed(), results(), question).totals ==
          std::vector<std::int64_t>{-1, -2, -6});
}

TEST_CASE("a scenario compared with itself has no effect anywhere", "[output]") {
    const std::vector<Effect> all = effects(results(), results(), {0, 4}, Over::sum);
    CHECK(all.size() == sample::layout().record_size());
    for (const Effect& effect : all) {
        CHECK(effect.difference.mean == 0.0);
        CHECK(effect.difference.standard_error == 0.0);
    }
}

TEST_CASE("the effects name their cells, the last axis fastest", "[output]") {
    const std::vector<Effect> all = effects(results(), changed(), {3, 1}, Over::mean);
    CHECK(all[1].dataset == "series/stock");
    CHECK(all[1].keys == std::vector<std::string>{"young"});
    CHECK(all[1].difference.mean == Approx(3.0));
    CHECK(all[5].dataset == "ledger/amount");
    CHECK(all[5].keys == std::vector<std::string>{"wage", "young"});
    CHECK(all[8].keys.empty());
}

TEST_CASE("results of other luck, size or measures are not compared", "[output]") {
    Results other = results();
    SECTION("version") { other.provenance.program_version = "0.0.9"; }
    SECTION("seed") { other.provenance.seed = 1; }
    SECTION("replicates") { other.provenance.first_replicate = 0; }
    SECTION("months") { other.provenance.start = sim::Month::of(2025, 1); }
    SECTION("people") { other.provenance.people = 7; }
    SECTION("commit") { other.provenance.git_commit = "0123456789abcdef"; }
    SECTION("municipality") { other.provenance.municipality = "elders"; }
    SECTION("numbers about people") { other.provenance.people_sha256 = sha256_hex("others"); }
    SECTION("measures") {
        sim::Layout layout = sample::layout();
        layout.datasets[0].unit = "households";
        other.values = Values(layout, 3, 4);
    }
    CHECK_THROWS_AS(require_comparable(results(), other), Error);
    CHECK_THROWS_AS(effects(results(), other, {0, 1}, Over::last), Error);
}

TEST_CASE("another first month is refused, unless months are paired by their number", "[output]") {
    Results other = results();
    other.provenance.start = sim::Month::of(2025, 1);
    CHECK_THROWS_AS(require_comparable(results(), other), Error);
    CHECK_NOTHROW(require_comparable(results(), other, FirstMonth::any));
    other.provenance.seed += 1;
    CHECK_THROWS_AS(require_comparable(results(), other, FirstMonth::any), Error);
}

TEST_CASE("what differs between runs is told, and another municipality once", "[output]") {
    Provenance other = sample::provenance();
    CHECK(unpaired(sample::provenance(), other, FirstMonth::same).empty());
    other.municipality = "elders";
    other.people_sha256 = sha256_hex("others");
    CHECK(unpaired(sample::provenance(), other, FirstMonth::same).nl == "gemeente ons en elders");
    other.municipality = "ons";
    other.people = 7;
    CHECK(unpaired(sample::provenance(), other, FirstMonth::same).en.find("other numbers") ==
          std::string::npos);
    other.people = sample::provenance().people;
    other.placed_at_start = {};
    other.budgets = {};
    CHECK(unpaired(sample::provenance(), other, FirstMonth::same).en.starts_with("other numbers"));
}

TEST_CASE("results with other keys are compared where their keys agree", "[output]") {
    sim::Layout layout = sample::layout();
    layout.axes[0].entries = {{"young", "young", "jong"}, {"old", "old", "oud"}};
    Results other = results();
    other.values = Values(layout, 3, 4);
    other.values.record(0, 3)[0] = 7;  // the young
    const Question young{"series/stock", {"young"}, {3, 1}, Over::last};
    CHECK(paired_difference(results(), other, young).totals[0] == 7 - sample::value(5, 3, 1));
    CHECK_THROWS_AS(
        paired_difference(results(), other, {"series/stock", {"old"}, {3, 1}, Over::last}), Error);
    const std::vector<Effect> all = effects(results(), other, {3, 1}, Over::last);
    REQUIRE(all.size() == 1 + 3 + 1);
    CHECK(all[0].keys == std::vector<std::string>{"young"});
}

TEST_CASE("cells are matched by their keys, not by their place", "[output]") {
    sim::Layout other = sample::layout();
    other.axes[0].entries = {{"young", "young", "jong"}, {"old", "old", "oud"}};
    using Cells = std::vector<std::optional<std::size_t>>;
    // stock: all, young. amount: benefit, wage, fee, each of all and young.
    CHECK(matching_cells(sample::layout(), other, 0) == Cells{std::nullopt, 0});
    CHECK(matching_cells(sample::layout(), other, 1) ==
          Cells{std::nullopt, 0, std::nullopt, 2, std::nullopt, 4});
    CHECK(matching_cells(sample::layout(), other, 2) == Cells{0});
}

TEST_CASE("a difference beyond 64 bits is refused, not wrapped", "[output]") {
    const ShownUnit unit{"persons", "personen", 0};
    const Samples least{{std::numeric_limits<std::int64_t>::min()}, 1, unit};
    CHECK_THROWS_AS(minus(least, Samples{{1}, 1, unit}, "series/stock"), Error);
    CHECK(minus(Samples{{3}, 1, unit}, Samples{{}, 1, unit}, "pots/budget").totals.empty());
}
