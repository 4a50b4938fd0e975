// SPDX-License-Identifier: EUPL-1.2
// Forms, slots, and the error that carries them.
#include "sim/localised_text.hpp"

#include "tests/support/catch.hpp"

using namespace afweging;

TEST_CASE("a name is the same in both languages, a phrase is not", "[sim]") {
    const LocalisedText name = "afweging";
    CHECK(name.in(Language::en) == "afweging");
    CHECK(name.in(Language::nl) == "afweging");
    const LocalisedText phrase = {"disk", "schijf"};
    CHECK(phrase.in(Language::en) == "disk");
    CHECK(phrase.in(Language::nl) == "schijf");
    CHECK(LocalisedText{}.empty());
    CHECK_FALSE(phrase.empty());
}

TEST_CASE("the slots of a form are filled in each language", "[sim]") {
    const LocalisedText phrase = filled({"{1} of {0}", "{1} van {0} {x}"}, {{"all", "alles"}, "7"});
    CHECK(phrase.en == "7 of all");
    CHECK(phrase.nl == "7 van alles {x}");
    CHECK(filled("{0}, {1}", {{"all", "alles"}, "7"}, Language::nl) == "alles, 7");
}

TEST_CASE("what is no slot stays as it is, and what fills a slot is not filled again", "[sim]") {
    CHECK(filled({"{2}"}, {"a"}).en == "{2}");
    CHECK(filled({"{0"}, {"a"}).en == "{0");
    CHECK(filled({"{/}{:}"}, {"a"}).en == "{/}{:}");
    CHECK(filled({"{0}{1}"}, {"{1}", "a"}).en == "{1}a");
}

TEST_CASE("an error tells both languages and its exit code", "[sim]") {
    const PhrasedError error(ExitCode::io, {"no {0}", "geen {0}"}, {{"disk", "schijf"}});
    CHECK(error.code() == ExitCode::io);
    CHECK(std::string(error.what()) == "no disk");
    CHECK(error.phrase().en == "no disk");
    CHECK(error.phrase().nl == "geen schijf");
    // The names of files are data: without slots nothing is filled.
    CHECK(PhrasedError(ExitCode::io, "{0}").phrase().nl == "{0}");
}
