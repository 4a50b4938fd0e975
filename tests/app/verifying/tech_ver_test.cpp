// SPDX-License-Identifier: EUPL-1.2
// The black-box checks hold for the present mix, and each notices a fault.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/verifying/lab.hpp"
#include "app/verifying/tech_ver.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using verifying::Lab;
using verifying::Verdict;

namespace {

constexpr std::uint64_t seed = 1;

const verifying::Check& check_called(const std::string& key) {
    const auto& all = verifying::checks();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& check) { return check.key == key; });
    REQUIRE(found != all.end());
    return *found;
}

/// Adds to every cell of a dataset in every month of the worlds of a variant.
struct Fault {
    std::string variant;
    std::string dataset;
    std::int64_t more = 1;
};

Lab::Spoil planted(const Fault& fault) {
    return [fault](const std::string& variant, output::Values& values) {
        if (variant != fault.variant) {
            return;
        }
        const std::size_t dataset = values.dataset_index(fault.dataset);
        for (std::uint32_t w = 0; w < values.worlds(); ++w) {
            std::vector<std::int64_t> all = values.months_of(dataset, w);
            for (std::int64_t& cell : all) { cell += fault.more; }
            values.set_months_of(dataset, w, all);
        }
    };
}

/// A fault that each check must notice. Of those that run nothing a broken scenario is, below.
const std::map<std::string, Fault>& faults() {
    static const std::map<std::string, Fault> all = {
        {"own_value_changes_nothing", {"own-values", "series/stock"}},
        {"ends_of_priors", {"all-high", "series/inflow"}},
        {"more_money", {"budgets-200", "instruments/spent", -100'000'000}},
        {"stock_balances", {"base", "series/inflow"}},
        {"exits_add_up", {"base", "series/outflow_other"}},
        {"groups_add_up", {"base", "series/debt"}},
        {"states_add_up", {"base", "flows/moves", 0}},  // see its own test
        {"no_negative_counts", {"base", "series/re_entry", -1'000'000}},
        {"places_hold", {"base", "instruments/participants", 1'000'000}},
        {"no_vacancies", {"no-vacancies", "market/hired"}},
        {"nobody_leaves", {"nobody-leaves", "series/outflow_to_education"}},
        {"everybody_leaves", {"everybody-leaves", "series/stock", 1'000}},
        {"inflow_moves_stock", {"inflow-2", "series/stock", -2'000}},
        {"tightness_moves_work", {"tightness-20", "series/outflow_to_work", -100}},
        {"nothing_offered", {"nothing-offered", "ledger/amount"}},
        {"same_plan", {"the-same-plan", "series/stock"}},
        {"swapped_plans", {"plan-b-again", "series/stock"}},
        {"no_effects", {"without-effects", "series/debt"}},
        {"zero_prices", {"zero-prices", "ledger/amount"}},
        {"double_price", {"double-price", "ledger/amount", 1'000}},
        {"paid_is_received", {"base", "payers/paid"}},
        {"total_is_sum", {"base", "payers/received"}},
        {"longer_horizon", {"half-as-long", "ledger/amount"}},
        {"prices_move_shortage", {"prices-20", "series/with_shortfall", -2'000}},
        {"twice_the_people", {"twice-the-people", "series/stock", 1'000}},
        {"best_values_inside_draws", {"draws", "series/stock", 5'000}},
        {"draws_differ", {"draws", "series/stock", 0}},  // see its own test
        {"draw_alone", {"draw-alone", "series/stock"}},
        {"same_seed", {"again", "series/stock"}},
        {"other_seed", {"another-seed", "series/stock", 0}},  // see its own test
        {"threads_do_not_matter", {"three-threads", "series/stock"}},
        {"replicate_alone", {"replicate-alone", "series/stock"}},
        {"unused_instrument", {"unused-instrument", "series/stock"}}};
    return all;
}

/// Checks of what is read or drawn: no run that could be spoilt.
const std::vector<std::string> without_runs = {"numbers_in_range", "nonsense_refused",
                                               "draws_within_priors", "draws_have_prior_mean",
                                               "plans_share_draws"};

}  // namespace

TEST_CASE("the black-box checks of TECH-VER hold for the present mix", "[app][verifying]") {
    const Interrupt interrupt;
    Lab lab("basis", seed, interrupt);
    std::size_t told = 0;
    const auto all = verifying::perform_all(lab, [&](const verifying::Done&) { ++told; });
    for (const verifying::Done& done : all) {
        INFO(done.check->key + ": " + done.finding.found.en);
        CHECK(done.finding.verdict != Verdict::wrong);
        CHECK_FALSE(done.finding.found.nl.empty());
    }
    // What does not apply is what never does: five of the list.
    CHECK(verifying::counts_of(all).not_applicable == 5);
    CHECK(told == all.size());
    CHECK(all.size() == faults().size() + without_runs.size() + 5);
}

TEST_CASE("every check that runs something notices a planted fault", "[app][verifying]") {
    const Interrupt interrupt;
    Fault now;
    const auto spoil = [&now](const std::string& variant, output::Values& values) {
        planted(now)(variant, values);
    };
    Lab shared("basis", seed, interrupt, spoil);  // its base stays whole
    static_cast<void>(shared.base());
    for (const auto& [key, fault] : faults()) {
        if (fault.more == 0) {
            continue;
        }
        now = fault;
        std::optional<Lab> own;
        if (fault.variant == "base") {
            own.emplace("basis", seed, interrupt, spoil);
        }
        const verifying::Finding found =
            verifying::performed(check_called(key), own ? *own : shared);
        INFO(key + ": " + found.found.en);
        CHECK(found.verdict == Verdict::wrong);
    }
}

TEST_CASE("somebody who is in a state without having moved there is noticed", "[app][verifying]") {
    const Interrupt interrupt;
    Lab lab("basis", seed, interrupt, [](const std::string&, output::Values& values) {
        const std::size_t dataset = values.dataset_index("flows/standing");
        std::vector<std::int64_t> all = values.months_of(dataset, 0);
        all.back() += 1;  // in the last month alone
        values.set_months_of(dataset, 0, all);
    });
    CHECK(verifying::performed(check_called("states_add_up"), lab).verdict == Verdict::wrong);
}

TEST_CASE("draws that all give the same, and a seed that does nothing, are noticed",
          "[app][verifying]") {
    const Interrupt interrupt;
    // Every world becomes the first one, whatever was drawn.
    std::vector<std::vector<std::int64_t>> first;
    Lab lab("basis", seed, interrupt, [&first](const std::string&, output::Values& values) {
        const std::size_t count = values.layout().datasets.size();
        for (std::size_t d = first.size(); d < count; ++d) {
            first.push_back(values.months_of(d, 0));
        }
        for (std::size_t d = 0; d < count; ++d) {
            for (std::uint32_t w = 0; w < values.worlds(); ++w) {
                values.set_months_of(d, w, first[d]);
            }
        }
    });
    CHECK(verifying::performed(check_called("draws_differ"), lab).verdict == Verdict::wrong);
    CHECK(verifying::performed(check_called("other_seed"), lab).verdict == Verdict::wrong);
}

TEST_CASE("a check without an occasion says why, and does not pass", "[app][verifying]") {
    const Interrupt interrupt;
    Lab lab("basis", seed, interrupt);
    const verifying::Check asks = {
        "asks", verifying::Part::rest, {"-"}, {"-"}, [](Lab& of) {
            return verifying::judged(
                of.play("x", {verifying::number_line("no.such", 1)}).months() > 0, {"ran"});
        }};
    const verifying::Finding found = verifying::performed(asks, lab);
    CHECK(found.verdict == Verdict::not_applicable);
    CHECK_THAT(found.found.en, Catch::Matchers::Contains("no room"));
    CHECK(lab.refused_with("levers.caseload = 100\n").empty());  // what is no nonsense is read
}
