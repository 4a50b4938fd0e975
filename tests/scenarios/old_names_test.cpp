// SPDX-License-Identifier: EUPL-1.2
// Names of older versions are told apart: renamed, or gone and why.
#include "scenarios/explain/old_names.hpp"

#include "scenarios/read/renamed_keys.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

std::string told(const std::string& name) {
    return scenarios::told_of_old_name(name).value_or(LocalisedText()).nl;
}

}  // namespace

TEST_CASE("a name that is gone says so and what is there instead", "[scenarios][explain]") {
    CHECK_THAT(told("search.women_push"),
               Contains("'search.women_push' zit niet meer in het model: een prikkel bereikt"));
    CHECK_THAT(told("women_push"), Contains("zit niet meer in het model"));
    CHECK_THAT(told("world.parameters.\"search.women_push\""), Contains("zit niet meer"));
    CHECK_THAT(told("stip-baan.transition"), Contains("'employer_knows'"));
    CHECK_THAT(told("transition"), Contains("'employer_knows'"));
    CHECK_THAT(told("statute.toeslagen_taper"), Contains("huurtoeslag"));
    for (const scenarios::RemovedKey& each : scenarios::removed_keys()) {
        INFO(each.old_key);
        CHECK_THAT(told(std::string(each.old_key)), Contains(std::string(each.why_nl)));
    }
}

TEST_CASE("a name that was changed says what it is called now", "[scenarios][explain]") {
    CHECK_THAT(told("market.full_time_hours"), Contains("heet nu 'jobs.full_time_hours'"));
    CHECK_THAT(told("unknown_job_hours"), Contains("heet nu 'ww.hours_before'"));
    CHECK_THAT(told("debt_per_person"), Contains("heet nu 'debt_per_household'"));
    CHECK_THAT(told("toeslagen_per_child"), Contains("heet nu 'cost_of_further_child'"));
    CHECK(told("distance.base_hazard").empty());
    CHECK(told("no_such_name").empty());
}
