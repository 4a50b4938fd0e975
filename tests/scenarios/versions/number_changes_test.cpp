// SPDX-License-Identifier: EUPL-1.2
// Versions in order, and the table of changes of numbers.
#include "scenarios/versions/number_changes.hpp"

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;

TEST_CASE("versions are three whole numbers, compared from the left", "[scenarios]") {
    CHECK(version_of("0.9.0") < version_of("0.10.0"));
    CHECK(version_of("1.0.0") > version_of("0.99.99"));
    CHECK(version_of("1.2.3") == Version{1, 2, 3});
    for (const char* text : {"", "1", "1.2", "1.2.", "1.2.3.4", "v1.2.3", "1.-2.3", "1.2.3 ",
                             "1,2,3", "99999999999.0.0"}) {
        INFO(text);
        CHECK_FALSE(version_of(text));
    }
}

TEST_CASE("changes of numbers that ship are in order and told in both languages", "[scenarios]") {
    Problems problems;
    const auto all = read_number_changes(tests::shipped(), problems);
    CHECK(problems.empty());
    REQUIRE(!all.empty());
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].key);
        CHECK((i == 0 || all[i - 1].date >= all[i].date));
        for (const LocalisedText* text : {&all[i].what, &all[i].where, &all[i].size}) {
            CHECK(text->en.ends_with('.'));
            CHECK(text->nl.ends_with('.'));
            CHECK(text->en != text->nl);
        }
    }
    CHECK(changes_after(all, all.front().version).empty());
    CHECK(changes_after(all, Version{}).size() == all.size());
}
