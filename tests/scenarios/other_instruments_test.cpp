// SPDX-License-Identifier: EUPL-1.2
// What an instrument says of others: beside which it runs, and to which it leads on.
#include "scenarios/catalogue/other_instruments.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>

#include "agents/inputs/pairs.hpp"
#include "scenarios/explain/instrument_words.hpp"
#include "scenarios/notes/notes.hpp"
#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;
using Catch::Matchers::Contains;

namespace {

agents::Setting setting(const std::string& lines) {
    const Folder folder;
    return setting_of(read_scenario(folder.file("x.toml", on_basis(lines)), shipped()), {});
}

Ending ending(const std::string& lines) {
    const Folder folder;
    return reading(folder.file("x.toml", on_basis(lines)), shipped());
}

std::size_t place_of(const agents::Setting& in, const std::string& key) {
    for (std::size_t j = 0; j < in.instruments.size(); ++j) {
        if (in.instruments[j].key == key) {
            return j;
        }
    }
    throw std::runtime_error("no " + key);
}

const std::string course = "[levers.instruments.vakscholing]\n";

}  // namespace

TEST_CASE("nothing of basis runs beside anything or leads on", "[scenarios][others]") {
    const agents::Setting basis = setting("");
    CHECK(agents::pairs_among(basis.instruments) == 0);
    for (const agents::Instrument& each : basis.instruments) { CHECK(each.follow_on == 0); }
}

TEST_CASE("a lever says beside which an instrument runs and to which it leads on",
          "[scenarios][others]") {
    const agents::Setting s =
        setting(course + "beside = [\"sollicitatietraining\"]\nfollow_on = \"stip-baan\"\n");
    const std::size_t vakscholing = place_of(s, "vakscholing");
    const std::size_t training = place_of(s, "sollicitatietraining");
    CHECK(s.instruments[vakscholing].beside == agents::set_of(training));
    CHECK(s.instruments[training].beside == agents::set_of(vakscholing));
    CHECK(s.instruments[vakscholing].follow_on == agents::slot_value_of(place_of(s, "stip-baan")));
    const agents::Setting any = setting(course + "beside = \"any\"\n");
    CHECK(agents::pairs_among(any.instruments) == 3);  // two jobs and one other course
}

TEST_CASE("a file says so too, and a lever takes it back", "[scenarios][others]") {
    const std::string werkfit = "[levers.instruments.werkfit]\nplaces = 9\n";
    const agents::Setting s = setting(werkfit);
    CHECK(s.instruments[place_of(s, "werkfit")].follow_on ==
          agents::slot_value_of(place_of(s, "stip-baan")));
    const agents::Setting none = setting(werkfit + "follow_on = \"\"\n");
    CHECK(none.instruments[place_of(none, "werkfit")].follow_on == 0);
    const std::string trained = "[levers.instruments.stip-scholing]\nplaces = 9\n";
    CHECK(agents::pairs_among(setting(trained).instruments) == 1);
    CHECK(agents::pairs_among(setting(trained + "beside = []\n").instruments) == 0);
}

TEST_CASE("a name that is no instrument, and a slot that does not need it, are told of",
          "[scenarios][others]") {
    const Ending name = ending(course + "beside = [\"stip-ban\"]\n");
    CHECK(name.code == ExitCode::scenario);
    CHECK_THAT(name.text, Contains("'stip-ban'") && Contains("did you mean 'stip-baan'") &&
                              Contains("x.toml:7"));
    const Ending next = ending(course + "follow_on = \"stipbaan\"\n");
    CHECK_THAT(next.text, Contains("did you mean 'stip-baan'"));
    const Ending itself = ending(course + "follow_on = \"vakscholing\"\n");
    CHECK_THAT(itself.text, Contains("nothing leads on to itself"));
    CHECK_THAT(itself.dutch, Contains("leidt niet naar zichzelf"));
    const Ending both = ending(
        course + "beside = [\"sollicitatietraining\"]\nfollow_on = \"sollicitatietraining\"\n");
    CHECK(both.code == ExitCode::scenario);
    CHECK_THAT(both.text, Contains("vakscholing.follow_on") && Contains("cannot come after it"));
    CHECK_THAT(both.dutch, Contains("kan dus niet het vervolg zijn"));
    const Ending same = ending(course + "beside = [\"vakscholing\"]\n");
    CHECK_THAT(same.text, Contains("nothing runs beside itself"));
    const Ending slot = ending("[levers.instruments.schuldhulp-18]\nbeside = \"any\"\n");
    CHECK_THAT(slot.text, Contains("runs beside anyway"));
    CHECK_THAT(slot.dutch, Contains("lopen er altijd naast"));
}

TEST_CASE("a name that stands twice beside is told of at its own line", "[scenarios][others]") {
    const Ending twice = ending(course +
                                "beside = [\n    \"stip-baan\",\n    \"sollicitatietraining\",\n"
                                "    \"stip-baan\",\n    \"stip-baan\",\n]\n");
    CHECK(twice.code == ExitCode::scenario);
    CHECK_THAT(twice.text, Contains("x.toml:10") &&
                               Contains("'levers.instruments.vakscholing.beside' does not fit: "
                                        "'stip-baan' is named twice; name each instrument once"));
    CHECK_THAT(twice.dutch, Contains("x.toml:10") &&
                                Contains("'stip-baan' staat er twee keer in; noem elk instrument "
                                         "een keer"));
    CHECK_THAT(ending(course + "beside = [\"any\", \"any\"]\n").text,
               Contains("'any' is named twice"));
    // The twin: each once is no problem.
    CHECK(ending(course + "beside = [\"stip-baan\", \"sollicitatietraining\"]\n").text.empty());
}

TEST_CASE("a file that names another twice is told of too", "[scenarios][others]") {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "instruments");
    static_cast<void>(folder.file(
        "instruments/eigen.toml",
        "extends = \"vakscholing\"\nkey = \"eigen\"\nlabel_nl = \"x\"\nlabel_en = \"x\"\n"
        "page = \"x\"\nbeside = [\"stip-baan\", \"stip-baan\"]\n"));
    const Ending end = reading(
        folder.file("x.toml", on_basis("[levers.instruments.eigen]\nplaces = 1\n")), shipped());
    CHECK_THAT(end.text, Contains("eigen.toml:6") && Contains("'stip-baan' is named twice"));
}

TEST_CASE("more pairs than there is room for are refused", "[scenarios][others]") {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "instruments");
    std::string lines;
    for (int n = 0; n < 20; ++n) {
        const std::string key = "course-" + std::to_string(n);
        static_cast<void>(
            folder.file("instruments/" + key + ".toml",
                        "extends = \"vakscholing\"\nbeside = \"any\"\nkey = \"" + key +
                            "\"\nlabel_nl = \"x\"\nlabel_en = \"x\"\npage = \"x\"\n"));
        lines += "[levers.instruments." + key + "]\nplaces = 1\n";
    }
    // 190 among themselves, and each with what basis has.
    const Ending end = reading(folder.file("x.toml", on_basis(lines)), shipped());
    CHECK(end.code == ExitCode::scenario);
    CHECK_THAT(end.text, Contains("'beside'") && Contains("at most 190"));
}

TEST_CASE("what runs beside what is told in words, and is a difference", "[scenarios][others]") {
    agents::Instrument one;
    one.others = {.beside = {"a", "b"}, .beside_any = false, .follow_on = "c"};
    CHECK(beside_phrase(one.others).en == "a, b");
    CHECK(beside_phrase({}).nl == "geen");
    std::string nl;
    for (const LocalisedText& each : instrument_in_words(one)) { nl += each.nl + "\n"; }
    CHECK_THAT(nl, Contains("Mag tegelijk met: a, b.\n") &&
                       Contains("Wie het afrondt, gaat door naar: c.\n"));
    CHECK(against_basis(course + "beside = [\"stip-baan\"]\n").size() == 1);
}

TEST_CASE("what leads on to an instrument that takes no part is told", "[scenarios][others]") {
    const auto told = [](const std::string& lines) {
        const Folder folder;
        const Scenario s = read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
        std::string nl;
        for (const Note& note : notes_of(s, setting_of(s, {}))) { nl += note.what.nl + "\n"; }
        return nl;
    };
    const std::string werkfit = "[levers.instruments.werkfit]\nplaces = 9\n";
    const std::string leads = "leidt naar 'stip-baan', en dat doet in dit scenario niet mee";
    CHECK_THAT(told(werkfit + "[levers.instruments.stip-baan]\nactive = false\n"
                              "running_at_start = 0\nwaiting_at_start = 0\n"),
               Contains(leads));
    CHECK_THAT(told(werkfit), !Contains(leads));
    // A course for who has a job of a programme is for somebody.
    CHECK_THAT(told("[levers.instruments.stip-scholing]\nplaces = 9\n"),
               !Contains("de voorwaarden vragen een andere situatie"));
}
