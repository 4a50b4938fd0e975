// SPDX-License-Identifier: EUPL-1.2
// An attacker who subtracts all pairs of exported tables finds nobody; without complementary
// suppression or without a ledger he does.
#include <cmath>

#include "output/disclosure/audit.hpp"
#include "output/disclosure/ledger.hpp"
#include "output/disclosure/protect.hpp"
#include "tests/output/disclosure/small_town.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::output::disclosure;
using afweging::tests::attack;
using afweging::tests::draw_town;
using afweging::tests::Seen;
using afweging::tests::seen_of;
using afweging::tests::tables_of;
using afweging::tests::Townsman;

namespace {

enum class Memory : std::uint8_t { ledger, none };

struct Outcome {
    std::vector<std::string> found;
    std::size_t told = 0;
    std::size_t hidden = 0;
    std::size_t blocked = 0;
};

/// Who comes and goes between two exports: few, so that a difference is of few.
std::vector<Townsman> another(std::vector<Townsman> town, std::mt19937& dice) {
    std::uniform_int_distribution<std::size_t> few(1, 12);
    town.resize(town.size() - std::min(town.size() / 4, few(dice)));
    const std::vector<Townsman> newcomers = draw_town(dice, few(dice) / 2);
    town.insert(town.end(), newcomers.begin(), newcomers.end());
    return town;
}

/// The third export is of the same people as the first under another policy, as far as is known.
std::string town_of(std::size_t i) { return i == 1 ? "other people" : "people"; }

/// Exports three towns that differ by few people, and the first once more.
Outcome export_towns(std::uint32_t seed, Depth depth, Memory memory) {
    std::mt19937 dice(seed);
    std::vector<std::vector<Townsman>> towns{draw_town(dice, 30 + seed % 7 * 60)};
    towns.push_back(another(towns.back(), dice));
    towns.push_back(another(towns.back(), dice));
    towns.push_back(towns.front());
    Ledger ledger;
    std::vector<Seen> exports;
    Outcome outcome;
    for (std::size_t i = 0; i < towns.size(); ++i) {
        const std::string result = "result " + std::to_string(i % 3);
        Release release = tables_of(towns[i]);
        LedgerExport now{"x", result, result, town_of(i), {}};
        if (memory == Memory::ledger) {
            remember(release, ledger, now, SamePeople::compared);
        }
        if (!protect(release.problem, Rules{}, depth).empty()) {
            ++outcome.blocked;
            continue;
        }
        for (const Cell& cell : release.problem.cells) {
            (cell.hidden() ? outcome.hidden : outcome.told) += 1;
        }
        now.cells = cells_out(release);
        ledger.exports.push_back(now);
        exports.push_back(seen_of(release, result));
    }
    outcome.found = attack(std::move(exports));
    return outcome;
}

constexpr std::uint32_t trials = 400;

}  // namespace

TEST_CASE("an attacker who subtracts all pairs of exports finds no cell below 10",
          "[output][disclosure]") {
    std::size_t told = 0;
    std::size_t blocked = 0;
    for (std::uint32_t seed = 1; seed <= trials; ++seed) {
        const Outcome outcome = export_towns(seed, Depth::whole, Memory::ledger);
        CAPTURE(seed, outcome.found);
        CHECK(outcome.found.empty());
        told += outcome.told;
        blocked += outcome.blocked;
    }
    // Not by telling nothing.
    CHECK(told > trials * 24);
    CHECK(blocked == 0);
}

TEST_CASE("the attacker catches an export without complementary suppression",
          "[output][disclosure]") {
    std::size_t caught = 0;
    for (std::uint32_t seed = 1; seed <= trials; ++seed) {
        caught += export_towns(seed, Depth::primary_only, Memory::ledger).found.empty() ? 0U : 1U;
    }
    CHECK(caught > trials * 9 / 10);
}

TEST_CASE("the attacker catches exports that do not know of each other", "[output][disclosure]") {
    std::size_t caught = 0;
    for (std::uint32_t seed = 1; seed <= trials; ++seed) {
        caught += export_towns(seed, Depth::whole, Memory::none).found.empty() ? 0U : 1U;
    }
    CHECK(caught > trials * 9 / 10);
}

namespace {

/// Primary cells of which so much can be worked out that less than ten people of room are left.
std::size_t pinned_down(std::uint32_t seed, Depth depth) {
    std::mt19937 dice(seed);
    Release release = tables_of(draw_town(dice, 40 + seed % 300));
    REQUIRE(protect(release.problem, Rules{}, depth).empty());
    std::size_t pinned = 0;
    for (const Component& component : components(release.problem)) {
        const std::vector<Interval> known = intervals(release.problem, component, component.cells);
        for (std::size_t i = 0; i < component.cells.size(); ++i) {
            const Cell& cell = release.problem.cells[component.cells[i]];
            CHECK(known[i].low <= cell.value + 1e-6);
            CHECK(known[i].high >= cell.value - 1e-6);
            pinned += cell.verdict == Verdict::primary && known[i].high - known[i].low < 10 - 1e-6
                          ? 1U
                          : 0U;
        }
    }
    return pinned;
}

}  // namespace

TEST_CASE(
    "every hidden small cell can be anything within ten people, and without intervals some "
    "cannot",
    "[output][disclosure]") {
    std::size_t towns = 0;
    for (std::uint32_t seed = 1; seed <= trials; ++seed) {
        CAPTURE(seed);
        CHECK(pinned_down(seed, Depth::whole) == 0);
        towns += pinned_down(seed, Depth::lines) > 0 ? 1U : 0U;
    }
    CHECK(towns > trials / 50);
    CHECK(pinned_down(3, Depth::primary_only) > 0);
}
