// SPDX-License-Identifier: EUPL-1.2
// Who uses the old name of a key is told the new one, and the table of names is true.
#include "scenarios/read/renamed_keys.hpp"

#include <algorithm>

#include "scenarios/assemble.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/explain.hpp"
#include "scenarios/levers.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

constexpr RenamedKey made_up[] = {
    {"*.push", "*.search_push"},
    {"channels.push", "channels.search_push"},
    {"hunt.hazard", "distance.base_hazard"},
    {"levers.case_load", "levers.caseload"},
    {"levers.instruments.*.beds", "levers.instruments.*.places"},
};

/// Reads a scenario with another table of names.
Problems read_with(std::span<const RenamedKey> renamed, const std::string& lines) {
    const Folder folder;
    Problems problems(renamed);
    const auto chain = read_chain(folder.file("x.toml", on_basis(lines)), shipped(), problems);
    const Catalogue catalogue = read_catalogue(shipped(), problems);
    (void)assemble(*chain, shipped(), catalogue, problems);
    return problems;
}

/// Every key that a file may hold today, as the table writes them.
std::vector<std::string> keys_of_today() {
    std::vector<std::string> keys;
    for (const auto& key : agents::parameter_specs()) { keys.emplace_back(key.key); }
    for (const ScenarioKey& key : scenario_keys()) { keys.push_back(key.key); }
    for (const ChannelWord& word : channel_words()) {
        keys.push_back("channels." + std::string(word.key));
        keys.push_back("*." + std::string(word.key));
    }
    for (const char* part : {"budget_eur_per_year", "places", "running_at_start", "first_month",
                             "last_month", "duration_months", "startup_months", "obligation",
                             "duty", "pot", "once_per_spell", "active", "eligibility"}) {
        keys.push_back(std::string("levers.instruments.*.") + part);
    }
    for (const char* key :
         {"disregard_share", "disregard_ceiling_eur_per_month", "disregard_months"}) {
        keys.push_back(std::string("levers.income_support.") + key);
    }
    for (const char* cost :
         {"cost.per_start", "cost.per_month", "*.cost_per_start", "*.cost_per_month"}) {
        keys.emplace_back(cost);
    }
    keys.emplace_back("klantmanager_contract_hours");  // of a municipality file
    return keys;
}

/// What is wrong with a table of names: nothing, or a sentence for each entry.
std::vector<std::string> faults_of(std::span<const RenamedKey> table,
                                   const std::vector<std::string>& today) {
    const auto is_key = [&](std::string_view key) {
        return std::find(today.begin(), today.end(), key) != today.end();
    };
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::string old_key(table[i].old_key);
        if (is_key(table[i].old_key)) {
            faults.push_back(old_key + " is still a key");
        }
        if (!is_key(table[i].new_key)) {
            faults.push_back(old_key + " leads to no key");
        }
        if (i > 0 && table[i - 1].old_key >= table[i].old_key) {
            faults.push_back(old_key + " is out of order or there twice");
        }
    }
    return faults;
}

}  // namespace

TEST_CASE("no old name is still a key, every new name is one, and the table is sorted",
          "[scenarios][renamed]") {
    for (const std::string& fault : faults_of(renamed_keys(), keys_of_today())) {
        FAIL_CHECK(fault);
    }
    CHECK(faults_of(made_up, keys_of_today()).empty());
}

TEST_CASE("a table of names that is not true is found out", "[scenarios][renamed]") {
    constexpr RenamedKey still[] = {{"levers.caseload", "levers.fines"}};
    constexpr RenamedKey nowhere[] = {{"levers.case_load", "levers.load"}};
    constexpr RenamedKey twice[] = {{"b.b", "levers.fines"}, {"b.b", "levers.fines"}};
    constexpr RenamedKey unsorted[] = {{"b.b", "levers.fines"}, {"a.a", "levers.fines"}};
    for (const std::span<const RenamedKey> table :
         {std::span<const RenamedKey>(still), std::span<const RenamedKey>(nowhere),
          std::span<const RenamedKey>(twice), std::span<const RenamedKey>(unsorted)}) {
        CHECK(faults_of(table, keys_of_today()).size() == 1);
    }
}

TEST_CASE("every name of the table is refused with its new name where it may have stood",
          "[scenarios][renamed]") {
    for (const RenamedKey& each : renamed_keys()) {
        std::string old_key(each.old_key);
        const std::size_t star = old_key.find('*');
        if (star != std::string::npos) {
            old_key.replace(star, 1, "werkloont");
        }
        const bool number = !old_key.starts_with("levers.") && !old_key.starts_with("world.") &&
                            !old_key.starts_with("run.") && !old_key.starts_with("channels.") &&
                            !old_key.starts_with("cost.");
        const Problems problems = read_with(
            renamed_keys(), number ? "[world.parameters]\n\"" + old_key + "\" = 1\n" : "");
        INFO(old_key);
        CHECK((!number || contains(problems.text(Language::en), "AFW-1229")));
        CHECK_FALSE(new_name_of(old_key).empty());
    }
}

TEST_CASE("who sets an old number of a maatregel is told what law says now",
          "[scenarios][renamed]") {
    for (const char* old_key : {"income.sanction_cut", "money.sanction_cut"}) {
        const Problems problems = read_with(
            renamed_keys(), "[world.parameters]\n\"" + std::string(old_key) + "\" = 0.3\n");
        CHECK(contains(problems.text(Language::en),
                       "is now called 'offers.other_duty_cut': for "
                       "refusing a programme, a labour duty, law "
                       "withholds 100 %"));
        CHECK(contains(problems.text(Language::nl), "houdt de wet 100 % in"));
    }
    const Problems months =
        read_with(renamed_keys(), "[world.parameters]\n\"offers.sanction_months\" = 2\n");
    CHECK(contains(months.text(Language::en), "'offers.labour_duty_months'"));
    CHECK(contains(months.text(Language::en), "offers.other_duty_months"));
}

TEST_CASE("who sets a number that is gone is told why, not sent to another number",
          "[scenarios][renamed]") {
    const std::vector<std::string> today = keys_of_today();
    for (const RemovedKey& each : removed_keys()) {
        INFO(each.old_key);
        CHECK(std::find(today.begin(), today.end(), each.old_key) == today.end());
        CHECK(new_name_of(each.old_key).empty());
        const Problems problems = read_with(
            renamed_keys(), "[world.parameters]\n\"" + std::string(each.old_key) + "\" = 1\n");
        CHECK(contains(problems.text(Language::en), "AFW-1232"));
        CHECK(contains(problems.text(Language::nl), "geen getal van het model meer: "));
        CHECK_FALSE(contains(problems.text(Language::en), "AFW-1216"));
    }
    CHECK(removed_key("income.rent_share") == nullptr);
}

TEST_CASE("an old name in a scenario is refused with its line and the new name",
          "[scenarios][renamed]") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"[levers]\ncase_load = 90\n", "'levers.case_load' is now called 'levers.caseload'"},
        {"[levers.instruments.werkloont]\nbeds = 4\n",
         "'levers.instruments.werkloont.beds' is now called 'levers.instruments.werkloont.places'"},
        {"[world.parameters]\n\"hunt.hazard\" = 0.1\n",
         "'hunt.hazard' is now called 'distance.base_hazard'"},
        {"[world.parameters.hunt]\nhazard = 0.1\n",
         "'hunt.hazard' is now called 'distance.base_hazard'"},
        {"[world.parameters]\n\"werkloont.push\" = 0.1\n",
         "'werkloont.push' is now called 'werkloont.search_push'"}};
    for (const auto& [lines, said] : cases) {
        INFO(lines);
        const Problems problems = read_with(made_up, lines);
        const std::string text = problems.text(Language::en);
        INFO(text);
        CHECK(contains(text, "AFW-1229  "));
        CHECK(contains(text, "x.toml:7:1\n"));
        CHECK(contains(text, said));
        CHECK(problems.all().size() == 1);
        CHECK(contains(problems.text(Language::nl), "' heet nu '"));
        CHECK(read_with({}, lines).text(Language::en).find("AFW-1229") == std::string::npos);
    }
}

TEST_CASE("an old name in a data file is refused with its line and the new name",
          "[scenarios][renamed]") {
    const DataCopy copy;
    REQUIRE(copy.replace("parameters/distance.toml", "[distance.base_hazard]", "[hunt.hazard]"));
    REQUIRE(
        copy.replace("instruments/werkloont.toml", "[channels.search_push]", "[channels.push]"));
    Problems problems(made_up);
    (void)read_catalogue(copy.root(), problems);
    const std::string text = problems.text(Language::en);
    INFO(text);
    CHECK(contains(text, "'hunt.hazard' is now called 'distance.base_hazard'"));
    CHECK(contains(text, "'channels.push' is now called 'channels.search_push'"));
    CHECK(contains(text, "AFW-1229  instruments/werkloont.toml:"));
}
