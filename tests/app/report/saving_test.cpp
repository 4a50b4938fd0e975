// SPDX-License-Identifier: EUPL-1.2
// What an exit saves, in words and as JSON.
#include "app/report/budget/saving.hpp"

#include "app/report/text.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

/// EUR 20,000 a year, of which the third year keeps a half.
agents::SavingOfExit mixed() {
    agents::SavingOfExit saving;
    saving.benefit = 2'000'000;
    saving.objective_part = 0.5;
    saving.saved = {2'000'000, 2'000'000, 1'000'000};
    return saving;
}

}  // namespace

TEST_CASE("the saving of an exit is told by year, in euros and as a share", "[app][budgets]") {
    const std::string dutch = app::joined(app::saving_lines(mixed(), Language::nl, 80));
    CHECK_THAT(dutch, Contains("jaar") && Contains("bespaard (euro)") && Contains("20.000") &&
                          Contains("100 %") && Contains("10.000") && Contains("50 %"));
    CHECK_THAT(app::joined(app::saving_lines(mixed(), Language::en, 80)),
               Contains("saved (EUR)") && Contains("20,000"));
    CHECK_THAT(app::saving_heading(mixed()).nl, Contains("20.000 euro per jaar"));
}

TEST_CASE("why an exit saves what it does is told by what decides the grant", "[app][budgets]") {
    agents::SavingOfExit saving = mixed();
    CHECK_THAT(app::saving_note(saving).nl, Contains("50 % van het budget") && Contains("vangnet"));
    saving.objective_part = 1;
    CHECK_THAT(app::saving_note(saving).nl, Contains("houdt de besparing"));
    saving.objective_part = 0;
    CHECK_THAT(app::saving_note(saving).en, Contains("two years before") && !Contains("%"));
    saving.grant_is_set = true;
    CHECK_THAT(app::saving_note(saving).en, Contains("levers.pots.buig"));
}

TEST_CASE("the saving of an exit as JSON", "[app][budgets]") {
    const std::string json = app::to_json(mixed()).text();
    CHECK_THAT(json, Contains("\"year\":3,\"saved_eur\":10000") &&
                         Contains("\"share_of_benefit\":0.5") &&
                         Contains("\"grant_is_set\":false"));
    agents::SavingOfExit none;
    none.saved = {0};
    CHECK_THAT(app::to_json(none).text(), Contains("\"share_of_benefit\":0"));
}
