// SPDX-License-Identifier: EUPL-1.2
// afweging doctor --tech-ver, as somebody types it.
#include <string>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

TEST_CASE("doctor tries a scenario of one's own as a black box, and tells it as JSON",
          "[app][cli]") {
    const TemporaryFolder folder;
    // Few people and no instruments: checks without an occasion say so.
    const std::string file = folder.write("klein.toml",
                                          "extends = \"basis\"\n[scenario]\nname = \"klein\"\n"
                                          "[run]\npeople = 700\nmonths = 14\n");
    const Ended told = call({"doctor", "--tech-ver", file, "--lang", "en", "--json"});
    INFO(told.out);
    INFO(told.err);
    CHECK(told.code == 0);
    CHECK(afweging::tests::is_json(folder, told.out));
    CHECK_THAT(told.out, Contains("\"scenario\":\"klein\"") && Contains("\"people\":700") &&
                             Contains("\"months\":14") && Contains("\"wrong\":0") &&
                             Contains("\"verdict\":\"not_applicable\""));
}

TEST_CASE("doctor refuses words that go with other words", "[app][cli]") {
    CHECK(call({"doctor", "basis"}).code == 2);
    CHECK(call({"doctor", "--seed", "3"}).code == 2);
    CHECK(call({"doctor", "--tech-ver", "-o", "/tmp"}).code == 2);
    const Ended slip = call({"doctor", "--tech-ver", "basiss", "--lang", "en"});
    CHECK(slip.code == 5);
    CHECK_THAT(slip.err, Contains("basis"));
}
