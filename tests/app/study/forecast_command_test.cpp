// SPDX-License-Identifier: EUPL-1.2
// afweging forecast from a run over draws to a score, and what it refuses.
#include <fstream>
#include <string>
#include <vector>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

const std::string figures = R"([uitstroom_2026]
en = "Outflow in 2026"
nl = "Uitstroom in 2026"
unit = "percent"
unit_nl = "procent"
source = "a page"
expected = "2027-03-31"
reason = "the same count"
error = 1.5
latest = 20
latest_from = "a page of 2025"
report = { source = "run", scenario = "basis", sum = ["series/outflow"], over = ["series/stock"], first_month = 13, last_month = 24, scale = 1200 }
)";

/// The folder with figures.toml and drawn.h5, and a chain in forecasts.txt.
struct Registered {
    TemporaryFolder folder;
    std::string file = folder.file("forecasts.txt");
    Ended added;

    Registered() {
        folder.write("figures.toml", figures);
        const Ended ran =
            call({"run", "basis", "--seed", "5", "--people", "300", "--months", "24", "--draws",
                  "3", "--replicates", "2", "-o", folder.file("drawn.h5")});
        REQUIRE(ran.code == 0);
        added = add("2026-11-28");
    }
    [[nodiscard]] Ended add(const std::string& day) const {
        return call({"forecast", "add", folder.file("figures.toml"), folder.file("drawn.h5"),
                     "--file", file, "--date", day, "--lang", "en"});
    }
    [[nodiscard]] Ended observe(const std::string& name, const std::string& published,
                                const std::string& value = "40") const {
        return call({"forecast", "observe", name, "--value", value, "--published", published,
                     "--source", "a page", "--date", "2027-06-01", "--file", file, "--lang", "en"});
    }
    [[nodiscard]] Ended read(const std::string& word, const Words& more = {}) const {
        Words words{"forecast", word, "--file", file, "--lang", "en"};
        words.insert(words.end(), more.begin(), more.end());
        return call(words);
    }
    [[nodiscard]] std::string text() const { return folder.read("forecasts.txt"); }
};

}  // namespace

TEST_CASE("forecast: registered, open, observed, scored and whole", "[app][cli]") {
    const Registered made;
    INFO(made.added.err);
    REQUIRE(made.added.code == 0);
    CHECK_THAT(made.added.out, Contains("Outflow in 2026") && Contains("expected on 2027-03-31"));
    CHECK_THAT(made.read("score").out, Contains("No figure that was forecast is observed yet.") &&
                                           Contains("Still open:") && !Contains("OVERDUE"));
    CHECK_THAT(made.read("score", {"--date", "2027-04-01"}).out, Contains("OVERDUE"));

    const std::string before = made.text();
    CHECK(made.observe("uitstroom_2026", "2027-04-02").code == 0);
    CHECK(made.text().starts_with(before));  // a line more, and nothing else
    const Ended scored = made.read("score");
    CHECK_THAT(scored.out, Contains("MISS") && Contains("The interval of 95 % held 0 of 1"));
    const Ended json = made.read("score", {"--json"});
    CHECK(afweging::tests::is_json(made.folder, json.out));
    CHECK_THAT(json.out, Contains("\"inside_95\":false") && Contains("\"crps_of_latest\":20"));

    const Ended whole = made.read("check");
    CHECK(whole.code == 0);
    CHECK_THAT(whole.out, Contains("1 forecasts in 2 lines"));
    CHECK(made.read("check", {"--head", before.substr(before.size() - 65, 64)}).code == 0);
    const Ended other = made.read("check", {"--head", std::string(64, 'a')});
    CHECK(other.code == 4);
    CHECK_THAT(other.err, Contains("taken off its end"));
}

TEST_CASE("forecast: what is late, twice, unknown or changed is refused and nothing written",
          "[app][cli]") {
    const Registered made;
    const std::string before = made.text();
    const Ended late = made.add("2027-04-01");
    CHECK(late.code == 2);
    CHECK_THAT(late.err, Contains("what may be known is no forecast"));
    CHECK(made.add("2026-11-29").code == 4);  // it is there
    const Ended early = made.observe("uitstroom_2026", "2026-11-28");
    CHECK(early.code == 4);
    CHECK_THAT(early.err, Contains("that is no forecast"));
    CHECK(made.observe("instroom_2026", "2027-04-02").code == 4);
    CHECK(made.observe("uitstroom_2026", "2027-04-02", "1,5").code == 2);
    CHECK(made.observe("uitstroom_2026", "2027-04-02", "-1e300").code == 2);
    CHECK(made.observe("uitstroom_2026", "2 April").code == 2);
    const Ended nowhere =
        call({"forecast", "observe", "uitstroom_2026", "--value", "20", "--published", "2027-04-02",
              "--source", "", "--date", "2027-06-01", "--file", made.file, "--lang", "en"});
    CHECK(nowhere.code == 2);
    CHECK_THAT(nowhere.err, Contains("--source is empty"));
    CHECK(made.text() == before);

    std::string changed = before;
    changed.replace(changed.find("\"a page\""), 8, "\"b page\"");
    made.folder.write("forecasts.txt", changed);
    const Ended broken = made.read("check");
    CHECK(broken.code == 4);
    CHECK_THAT(broken.err, Contains("line 1 was changed after it was written"));
    CHECK(made.observe("uitstroom_2026", "2027-04-02").code == 4);
    CHECK(made.text() == changed);
}

TEST_CASE("forecast: figures that cannot be read are told all at once", "[app][cli]") {
    const TemporaryFolder folder;
    std::string wrong = figures;
    wrong.replace(wrong.find("2027-03-31"), 10, "31-03-2027");
    wrong.replace(wrong.find("latest_from"), 11, "latest_form");
    wrong.replace(wrong.find("series/stock"), 12, "series/stok");
    const std::string figures_file = folder.write("figures.toml", wrong);
    const Ended ended =
        call({"forecast", "add", figures_file, folder.file("drawn.h5"), "--file",
              folder.file("forecasts.txt"), "--date", "2026-11-28", "--lang", "en"});
    CHECK(ended.code != 0);
    CHECK_THAT(ended.err, Contains("write a day") && Contains("latest_from") &&
                              Contains("series/stok") && Contains("latest_form"));
    CHECK(folder.names() == Words{"figures.toml"});
}

TEST_CASE("forecast: files that are something else are refused in few words", "[app][cli]") {
    const Registered made;
    std::string lines;
    for (int i = 0; i < 1000; ++i) { lines += "a line of something else\n"; }
    std::ofstream(made.folder.file("notes.txt")) << lines;
    const Ended notes =
        call({"forecast", "check", "--file", made.folder.file("notes.txt"), "--lang", "en"});
    CHECK(notes.code == 4);
    CHECK_THAT(notes.err, Contains("line 10 cannot be read; and 990 more") && !Contains("line 11"));
    std::ofstream(made.folder.file("figures.toml")) << "# no figure\n";
    const std::string before = made.text();
    const Ended none = made.add("2026-11-29");
    CHECK(none.code == 3);
    CHECK_THAT(none.err, Contains("names no figure"));
    CHECK(made.text() == before);
}

TEST_CASE("forecast: the file that ships is whole and its forecasts are open", "[app][cli]") {
    const Ended check = call({"forecast", "check", "--lang", "en"});
    INFO(check.err);
    CHECK(check.code == 0);
    const Ended scored = call({"forecast", "score", "--lang", "en"});
    CHECK(scored.code == 0);
    CHECK_THAT(scored.out, Contains("Still open:"));
    CHECK(call({"forecast"}).code == 2);
    CHECK(call({"forecast", "scoor"}).code == 2);
    CHECK(call({"forecast", "--help"}).code == 0);
    CHECK(call({"forecast", "add", "--help"}).code == 0);
}
