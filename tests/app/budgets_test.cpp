// SPDX-License-Identifier: EUPL-1.2
// The budget table of whole runs.
#include <fstream>

#include "agents/state/ledger.hpp"
#include "app/report/budget/budget_table.hpp"
#include "app/report/outcomes.hpp"
#include "output/results.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::BudgetTable;
using Catch::Matchers::Contains;
using tests::call;
using tests::Ended;
using tests::TemporaryFolder;

namespace {

output::Results results_of(const TemporaryFolder& folder, const std::string& scenario,
                           const std::vector<std::string>& size) {
    std::ofstream(folder.file("plan.toml")) << scenario;
    const std::string file = folder.file("plan.h5");
    std::vector<std::string> words = {
        "run", folder.file("plan.toml"), "--seed", "3", "--draws", "0", "-o", file};
    words.insert(words.end(), size.begin(), size.end());
    const Ended ended = call(words);
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    return output::read_results(file);
}

double of_pot(const BudgetTable& table, agents::Pot pot, const std::string& key) {
    return table.pots[static_cast<std::size_t>(pot)].figure(app::pot_figures(), key).mean;
}

double outcome(const output::Results& results, const std::string& key) {
    return output::summarise(app::outcome(key).measure(results.values)).mean;
}

}  // namespace

TEST_CASE("pots hold what is set and spent what the ledger says, BUIG and staff included",
          "[app][budgets]") {
    const TemporaryFolder folder;
    const output::Results results =
        results_of(folder,
                   "extends = \"basis\"\n[scenario]\nname = \"plan\"\n[levers.pots.buig]\n"
                   "budget_eur_per_year = [36000001, 30000000]\n",
                   {"--replicates", "1", "--months", "24"});
    const BudgetTable table = app::budget_table(results, app::whole_run(results));
    CHECK(of_pot(table, agents::Pot::buig, "budget") == 66000001);
    CHECK(of_pot(table, agents::Pot::buig, "received") == 66000001);
    struct Paid {
        agents::Pot pot;
        const char* outcome;
    };
    for (const Paid& paid : {Paid{agents::Pot::buig, "paid_buig"},
                             Paid{agents::Pot::reintegration, "paid_reintegration"},
                             Paid{agents::Pot::income_security, "paid_income_security"},
                             Paid{agents::Pot::staff, "paid_staff"}}) {
        CAPTURE(paid.outcome);
        CHECK(of_pot(table, paid.pot, "spent") == Approx(outcome(results, paid.outcome)));
        CHECK(of_pot(table, paid.pot, "spent") > 0);
    }
    const double balance = 66000001 - outcome(results, "paid_buig");
    CHECK(of_pot(table, agents::Pot::buig, "left") == Approx(balance));
    // The year so far, month by month.
    const auto buig = static_cast<std::size_t>(agents::Pot::buig);
    CHECK(results.values.at("pots/budget", 0, 11)[buig] == 3600000100);
    CHECK(results.values.at("pots/budget", 0, 12)[buig] == 3000000000);
    CHECK(results.values.at("pots/spent", 0, 11)[buig] +
              results.values.at("pots/spent", 0, 23)[buig] ==
          static_cast<std::int64_t>(outcome(results, "paid_buig") * 100.0 + 0.5));
}

TEST_CASE("in every month all parties together pay what they receive", "[app][budgets]") {
    const TemporaryFolder folder;
    const output::Results results =
        results_of(folder, "extends = \"basis\"\n[scenario]\nname = \"plan\"\n",
                   {"--replicates", "2", "--months", "14", "--people", "600"});
    for (std::uint32_t r = 0; r < 2; ++r) {
        for (std::uint32_t t = 0; t < 14; ++t) {
            std::int64_t paid = 0;
            std::int64_t received = 0;
            for (const std::int64_t cents : results.values.at("payers/paid", r, t)) {
                paid += cents;
            }
            for (const std::int64_t cents : results.values.at("payers/received", r, t)) {
                received += cents;
            }
            CHECK(paid == received);
            CHECK(paid > 0);
        }
    }
}

TEST_CASE("what instruments spent is what the pots paid for them, left is budget less spent",
          "[app][budgets]") {
    const TemporaryFolder folder;
    const output::Results results =
        results_of(folder, "extends = \"werkloont\"\n[scenario]\nname = \"plan\"\n",
                   {"--replicates", "2", "--months", "26", "--people", "600"});
    for (const output::MonthRange& period : app::budget_years(results)) {
        const BudgetTable table = app::budget_table(results, period);
        double spent = 0;
        for (const app::BudgetRow& row : table.instruments) {
            const auto figure = [&](const char* key) {
                return row.figure(app::instrument_figures(), key).mean;
            };
            spent += figure("spent");
            CHECK(figure("left") == Approx(figure("budget") - figure("spent")));
        }
        double paid = 0;
        for (const app::BudgetRow& row : table.pots) {
            paid += row.figure(app::pot_figures(), "for_instruments").mean;
        }
        CHECK(spent == Approx(paid));
        CHECK(spent > 0);
    }
}

TEST_CASE("run prints what is left of budgets and why, and --json has all of it",
          "[app][budgets]") {
    const std::vector<std::string> words = {"run",          "basis", "--seed",   "5",
                                            "--people",     "600",   "--months", "13",
                                            "--replicates", "3",     "--draws",  "0"};
    const Ended ended = call(words);
    for (const char* text : {"begrensd door", "Sollicitatietraining", "bestaanszekerheid",
                             "Van het budget van", "per jaar over: "}) {
        CHECK_THAT(ended.out, Contains(text));
    }
    std::vector<std::string> as_json = words;
    as_json.emplace_back("--json");
    const Ended json = call(as_json);
    for (const char* text : {R"("budgets":{"whole":{"from":"2025-01","to":"2026-01")",
                             R"("years":[{"from":"2025-01","to":"2025-12")", R"("bounded_by":)",
                             R"("bound_months":)", R"("key":"stip-baan")"}) {
        CHECK_THAT(json.out, Contains(text));
    }
}

TEST_CASE("pots that are spent as one stand on one line in check and run", "[app][budgets]") {
    const Ended check = call({"check", "ontschotting", "--people", "300", "--months", "3"});
    REQUIRE(check.code == 0);
    CHECK_THAT(check.out, Contains("  re-integratie + Wmo en zorg, samen: ") &&
                              Contains("(re-integratie:") && !Contains("\n  Wmo en zorg:"));
    const Ended run = call({"run", "ontschotting", "--seed", "1", "--people", "300", "--months",
                            "12", "--replicates", "2", "--draws", "0", "--lang", "en"});
    REQUIRE(run.code == 0);
    CHECK_THAT(run.out, Contains("\nre-integration + Wmo and care ") &&
                            Contains("Pots that are spent as one stand on one line.") &&
                            !Contains("Of the pot Wmo"));
    const Ended compared = call({"compare", "schotten", "ontschotting", "--seed", "1", "--people",
                                 "300", "--months", "12", "--replicates", "2", "--draws", "0"});
    CHECK_THAT(compared.out, Contains("re-integratie, Wmo en zorg. Lees hun regels samen"));
    // Must fail: each pot by itself.
    CHECK_THAT(call({"check", "schotten", "--people", "300", "--months", "3"}).out,
               Contains("\n  Wmo en zorg:") && !Contains("samen:"));
}
