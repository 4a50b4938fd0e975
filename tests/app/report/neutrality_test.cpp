// SPDX-License-Identifier: EUPL-1.2
// Costs on paper are sums of budgets; costs in fact are decided on paired spending.
#include "app/report/compare/neutrality.hpp"

#include "agents/measures/layout.hpp"
#include "agents/state/ledger.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

using Budgets = std::vector<output::PaperBudget>;

/// Two replicates of 18 months; each month pays `paid` cents for trajectories, and one cent more in
/// the second replicate for each of `luck`.
output::Results results(const Budgets& budgets, std::int64_t paid, std::int64_t luck = 0) {
    output::Provenance run;
    run.replicates = 2;
    run.months = 18;
    run.budgets = budgets;
    output::Values values(agents::layout({}), run.replicates, run.months);
    const auto line = static_cast<std::size_t>(agents::Line::reintegration_cost);
    for (std::uint32_t r = 0; r < run.replicates; ++r) {
        for (std::uint32_t m = 0; m < run.months; ++m) {
            const auto stored = values.at("ledger/amount", r, m);
            const auto offset =
                static_cast<std::size_t>(stored.data() - values.record(r, m).data());
            values.record(r, m)[offset + line] = paid + (r == 1 ? luck : 0);
        }
    }
    return {run, std::move(values)};
}

Budgets pots(std::int64_t reintegration, std::int64_t income_security, std::int64_t instruments) {
    return {{"reintegration", {reintegration, reintegration}},
            {"income_security", {income_security, income_security}},
            {"instruments", {instruments, instruments}}};
}

std::string told(const output::Results& a, const output::Results& b) {
    std::string text;
    for (const LocalisedText& sentence : app::in_words(app::neutrality_of(a, b))) {
        text += sentence.nl + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("moving budget between pots is neutral on paper, and in fact only when it is spent",
          "[app][neutrality]") {
    const output::Results a = results(pots(300'00, 100'00, 400'00), 20'00);
    const output::Results spent = results(pots(200'00, 200'00, 400'00), 20'00);
    const output::Results unspent = results(pots(200'00, 200'00, 400'00), 15'00);
    const app::Neutrality both = app::neutrality_of(a, spent);
    CHECK(both.on_paper() == std::optional(true));
    CHECK(both.in_fact() == std::optional(true));
    CHECK_THAT(told(a, spent), Contains("in elk jaar gelijk") &&
                                   Contains("geen verschil in uitgaven aangetoond") &&
                                   !Contains("opgeteld"));
    const app::Neutrality paper = app::neutrality_of(a, unspent);
    CHECK(paper.on_paper() == std::optional(true));
    CHECK(paper.in_fact() == std::optional(false));
    CHECK(paper.spent.mean == Approx(-18 * 5.0));
    CHECK_THAT(told(a, unspent), Contains("neutraal op papier, maar niet in werkelijkheid"));
}

TEST_CASE("budget counts by the months that are run, a year evenly", "[app][neutrality]") {
    const output::Results a = results(pots(100'00, 0, 100'00), 0);
    const output::Results b = results(pots(340'00, 0, 340'00), 0);
    const app::Neutrality n = app::neutrality_of(a, b);
    CHECK(n.on_paper() == std::optional(false));
    CHECK(n.budget_cents == std::vector<std::int64_t>{240'00, 240'00});
    CHECK(n.budget_over_run == std::optional<std::int64_t>(360'00));  // a year and a half
    CHECK_THAT(told(a, b), Contains("360 euro meer budget (elk jaar 240 euro meer)"));
    CHECK_THAT(told(b, a), Contains("360 euro minder budget (elk jaar 240 euro minder)"));
}

TEST_CASE("years that make up for each other are not neutral in every year", "[app][neutrality]") {
    const output::Results a = results({{"reintegration", {100'00, 100'00}}}, 0);
    const output::Results b = results({{"reintegration", {50'00, 200'00}}}, 0);
    CHECK(app::neutrality_of(a, b).on_paper() == std::optional(false));
    CHECK_THAT(told(a, b), Contains("niet in elk jaar (jaar 1: 50 euro minder; jaar 2: 100 euro "
                                    "meer)"));
}

TEST_CASE("instruments that promise another sum than the pots are told apart",
          "[app][neutrality]") {
    const output::Results a = results(pots(290'00, 0, 265'00), 0);
    const output::Results b = results(pots(290'00, 0, 200'00), 0);
    CHECK(app::neutrality_of(a, b).on_paper() == std::optional(true));
    CHECK_THAT(told(a, b), Contains("bij elkaar opgeteld: 98 euro minder"));
}

TEST_CASE("without a limit nothing can be told on paper", "[app][neutrality]") {
    const output::Results a = results(pots(output::PaperBudget::no_limit, 0, 100'00), 1);
    const output::Results b = results(pots(290'00, 0, 100'00), 1);
    CHECK(app::neutrality_of(a, b).on_paper() == std::nullopt);
    CHECK_THAT(told(a, b), Contains("niet te zeggen") && !Contains("Dus:"));
}

TEST_CASE("a difference in spending that may be luck is no difference in fact",
          "[app][neutrality]") {
    const Budgets budgets = pots(100'00, 0, 100'00);
    const app::Neutrality n =
        app::neutrality_of(results(budgets, 10'00), results(budgets, 9'00, 3'00));
    CHECK(n.spent.mean > 0);
    CHECK(n.in_fact() == std::optional(true));
}

TEST_CASE("bijstand is no spending of a plan, but the municipality pays it", "[app][neutrality]") {
    const Budgets budgets = pots(100'00, 0, 100'00);
    const output::Results a = results(budgets, 1'00);
    output::Results b = results(budgets, 1'00);
    const auto line = static_cast<std::size_t>(agents::Line::bijstand);
    for (std::uint32_t r = 0; r < 2; ++r) {
        const auto stored = b.values.at("ledger/amount", r, 0);
        const auto offset = static_cast<std::size_t>(stored.data() - b.values.record(r, 0).data());
        b.values.record(r, 0)[offset + line] = 500'00;
    }
    const app::Neutrality n = app::neutrality_of(a, b);
    CHECK(n.spent.mean == 0);
    CHECK(n.paid.mean == Approx(500));
    CHECK(n.own_balance.mean == Approx(-500));
    CHECK_THAT(told(a, b), Contains("Wat de gemeente betaalt met de bijstand zelf erbij: in alle 2 "
                                    "herhalingen 500 euro meer."));
}

TEST_CASE("what the Rijk gives back counts in the balance of the municipality",
          "[app][neutrality]") {
    const Budgets budgets = pots(100'00, 0, 100'00);
    const output::Results a = results(budgets, 1'00);
    output::Results b = results(budgets, 1'00);
    for (std::uint32_t r = 0; r < 2; ++r) {
        const auto stored = b.values.at("ledger/amount", r, 0);
        const auto offset = static_cast<std::size_t>(stored.data() - b.values.record(r, 0).data());
        const auto book = [&](agents::Line line, std::int64_t cents) {
            b.values.record(r, 0)[offset + static_cast<std::size_t>(line)] = cents;
        };
        book(agents::Line::bijstand, 500'00);
        book(agents::Line::buig_grant, 300'00);
        book(agents::Line::vangnet, 50'00);
        // Paid too much and claimed back in one month: nothing in all.
        book(agents::Line::overpaid_bijstand, 70'00);
        book(agents::Line::claims, 70'00);
    }
    const app::Neutrality n = app::neutrality_of(a, b);
    CHECK(n.paid.mean == Approx(500));
    CHECK(n.own_balance.mean == Approx(-150));
    CHECK_THAT(told(a, b), Contains("De gemeente, met wat het Rijk betaalt, terugvordering "
                                    "en boetes erbij: in alle 2 herhalingen 150 euro slechter "
                                    "af"));
}

TEST_CASE("a difference of rounding is none, a euro in a million more is one",
          "[app][neutrality]") {
    const auto plan = [](std::int64_t cents, std::int64_t paid) {
        return results(pots(cents, 0, cents), paid);
    };
    // A small plan: a euro a year is rounding, EUR 1.01 is not.
    const output::Results small = plan(20'000'00, 1'000'00);
    CHECK(app::neutrality_of(small, plan(20'001'00, 1'000'00)).on_paper() == std::optional(true));
    CHECK(app::neutrality_of(small, plan(20'001'01, 1'000'00)).on_paper() == std::optional(false));
    // A large one: a millionth of it. Over a year and a half that is EUR 8.25 more or less.
    const output::Results large = plan(5'500'000'00, 400'000'00);
    const output::Results cents = plan(5'500'000'03, 400'000'00);
    CHECK(app::neutrality_of(large, cents).on_paper() == std::optional(true));
    CHECK(app::neutrality_of(large, cents).budget_cents == std::vector<std::int64_t>{3, 3});
    CHECK_THAT(told(large, cents), Contains("in elk jaar gelijk") && Contains("Dus: neutraal op "
                                                                              "papier, en"));
    CHECK(app::neutrality_of(large, plan(5'500'005'50, 400'000'00)).on_paper() ==
          std::optional(true));
    CHECK(app::neutrality_of(large, plan(5'500'006'00, 400'000'00)).on_paper() ==
          std::optional(false));
    CHECK_THAT(told(large, plan(5'500'006'00, 400'000'00)), Contains("9 euro meer budget"));
    // In the run: EUR 7.2 million is paid, so EUR 7.02 is rounding; EUR 7.38 is not.
    CHECK(app::neutrality_of(large, plan(5'500'000'00, 400'000'39)).in_fact() ==
          std::optional(true));
    CHECK(app::neutrality_of(large, plan(5'500'000'00, 400'000'41)).in_fact() ==
          std::optional(false));
}
