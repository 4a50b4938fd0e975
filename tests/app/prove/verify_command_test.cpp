// SPDX-License-Identifier: EUPL-1.2
// A report and a result are made again from what they hold; whatever was changed is found.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/proof/held_files.hpp"
#include "app/proof/results_again.hpp"
#include "output/write_results.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

std::string text_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

void must(const Words& words) {
    const Ended ended = call(words);
    INFO(ended.out + ended.err);
    REQUIRE(ended.code == 0);
}

/// An instrument of one's own, and a scenario that extends another of one's own and uses it.
void write_own_plan(const TemporaryFolder& folder) {
    write(
        folder.file("plan/instruments/fietsenplan.toml"),
        "extends = \"bijzondere-bijstand\"\nkey = \"fietsenplan\"\nlabel_nl = \"Fiets naar werk\"\n"
        "label_en = \"Bike to work\"\npage = \"docs/model/instruments/bijzondere-bijstand.md\"\n");
    write(folder.file("plan/onder/lek.toml"),
          "extends = \"basis\"\n[scenario]\nname = \"lek\"\nlabel_nl = \"Lek\"\n"
          "question_nl = \"Wat gebeurt er als wij doorgaan?\"\n");
    write(folder.file("plan/mijn plan.toml"),
          "# extends = \"none\"\nextends = \"onder/lek.toml\"\n[scenario]\nname = \"mijn plan\"\n"
          "label_nl = \"Fietsen <b>voor</b> iedereen\"\n[levers.instruments.fietsenplan]\n"
          "budget_eur_per_year = 100000\n");
}

/// A report of an own plan beside basis, of which the files are gone.
struct Made {
    TemporaryFolder folder;
    std::string path;
    std::string page;

    Made() : path(folder.file("r.html")) {
        write_own_plan(folder);
        must({"report", "basis", folder.file("plan/mijn plan.toml"), "--seed", "11", "--people",
              "300", "--months", "12", "--draws", "4", "--replicates", "2", "-o", path});
        std::filesystem::remove_all(folder.file("plan"));
        page = text_in(path);
    }
    /// The page with one thing otherwise, verified.
    [[nodiscard]] Ended verify_with(const std::string& what, const std::string& by) const {
        std::string changed = page;
        const std::size_t at = changed.find(what);
        REQUIRE(at != std::string::npos);
        changed.replace(at, what.size(), by);
        write(folder.file("changed.html"), changed);
        return call({"verify", folder.file("changed.html")});
    }
};

const Made& made() {
    static const Made one;
    return one;
}

}  // namespace

TEST_CASE("a report of an own plan with an own instrument proves itself without their files",
          "[app][verify]") {
    const Ended ended = call({"verify", made().path});
    INFO(ended.out + ended.err);
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("GELIJK: ") && Contains(" bestanden, sha256 "));
    CHECK_THAT(made().page, Contains("Fietsen &lt;b&gt;voor&lt;/b&gt; iedereen"));
    CHECK_THAT(made().page, Contains("instruments/fietsenplan.toml"));
}

TEST_CASE("one byte of the text of a report is found, and where", "[app][verify]") {
    const Ended ended = made().verify_with("Antwoord in drie", "Antwoord in vier");
    INFO(ended.out + ended.err);
    CHECK(ended.code == 7);
    CHECK_THAT(ended.out, Contains("NIET GELIJK") && Contains("in vier"));
}

TEST_CASE("one digit of a seed is found, with plan and measure", "[app][verify]") {
    const Ended ended = made().verify_with("\"seed\":11", "\"seed\":12");
    INFO(ended.out + ended.err);
    CHECK(ended.code == 7);
    CHECK_THAT(ended.out, Contains("plan A") && Contains("series/"));
}

TEST_CASE("another digest of other models, or other replicates of them, is found",
          "[app][verify]") {
    const Ended digest = made().verify_with("\"model_replicates\":6,\"models_digest\":\"",
                                            "\"model_replicates\":6,\"models_digest\":\"0");
    INFO(digest.out + digest.err);
    CHECK(digest.code == 7);
    CHECK_THAT(digest.out, Contains("plan B: de verschillen in andere modellen"));
    CHECK(made().verify_with("\"model_replicates\":6", "\"model_replicates\":5").code == 7);
}

TEST_CASE("a changed number in a held text is found", "[app][verify]") {
    const Ended ended = made().verify_with("budget_eur_per_year = 100000\\n\"",
                                           "budget_eur_per_year = 900000\\n\"");
    INFO(ended.out + ended.err);
    CHECK(ended.code == 7);
    CHECK_THAT(ended.out, Contains("plan B"));
}

TEST_CASE("a held text that is no scenario any more, or lies outside, is told and not run",
          "[app][verify]") {
    CHECK(made()
              .verify_with("[levers.instruments.fietsenplan]", "[levers.instruments.fietsen")
              .code == 7);
    CHECK(made().verify_with("\"name\":\"basis.toml\"", "\"name\":\"../b.toml\"").code == 7);
    CHECK(made()
              .verify_with("extends = \\\"onder/lek.toml\\\"", "extends = \\\"../../lek.toml\\\"")
              .code == 7);
}

TEST_CASE("another posterior and another version are told in words", "[app][verify]") {
    const std::string mark = "\"posterior_sha256\":\"";
    const std::size_t at = made().page.find(mark) + mark.size();
    const Ended posterior = made().verify_with(made().page.substr(at, 8), std::string("00000000"));
    INFO(posterior.out + posterior.err);
    CHECK(posterior.code == 7);
    const Ended version = made().verify_with("\"program\":\"", "\"program\":\"9");
    CHECK(version.code == 7);
    CHECK_THAT(version.out, Contains("gemaakt met Afweging 9"));
}

TEST_CASE("what is no report, or a damaged one, ends as damaged data", "[app][verify]") {
    write(made().folder.file("none.html"), "<p>x</p>");
    CHECK(call({"verify", made().folder.file("none.html")}).code == 4);
    CHECK(made().verify_with("\"plans\":[", "\"plans\":{").code == 4);
    CHECK(call({"verify", made().folder.file("gone.html")}).code == 5);
    const Ended folder = call({"verify", made().folder.path()});
    CHECK(folder.code == 5);
    CHECK_THAT(folder.err, Contains("is een map"));
    write(made().folder.file("half.html"), made().page.substr(0, made().page.size() / 2));
    const Ended half = call({"verify", made().folder.file("half.html")});
    CHECK(half.code == 4);
    CHECK_THAT(half.err, Contains("afgekapt"));
}

TEST_CASE("results prove themselves too", "[app][verify]") {
    const TemporaryFolder folder;
    write_own_plan(folder);
    must({"run", folder.file("plan/mijn plan.toml"), "--seed", "2", "--people", "300", "--months",
          "12", "--draws", "3", "--replicates", "2", "-o", folder.file("r.h5")});
    std::filesystem::remove_all(folder.file("plan"));
    const Ended ended = call({"verify", folder.file("r.h5")});
    INFO(ended.out + ended.err);
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("GELIJK: "));
}

TEST_CASE("names of held files cannot leave their folder", "[app][verify]") {
    using afweging::app::is_held_name;
    CHECK(is_held_name("mijn plan.toml"));
    CHECK(is_held_name("instruments/a-b.toml"));
    for (const char* name : {"", "a", "/a.toml", "../a.toml", "a/../b.toml", "a/b/c.toml", ".toml",
                             "A/b.toml", "a\\b.toml", "a/.toml"}) {
        INFO(name);
        CHECK(!is_held_name(name));
    }
}

TEST_CASE("held files are split and joined without loss", "[app][verify]") {
    const std::string text = "### a.toml\nx = 1\n### no file\n### parameters/b.toml\ny = 2\n";
    const auto files = afweging::app::held_files(text);
    REQUIRE(files.size() == 2);
    CHECK(files[0].text == "x = 1\n### no file\n");
    CHECK(afweging::app::text_of(files) == text);
    CHECK_THROWS(afweging::app::held_files("x = 1\n"));
}

namespace {

/// The same results with one value one more.
void flip(const std::string& from, const std::string& to) {
    afweging::output::Results results = afweging::output::read_results(from);
    results.values.record(0, results.values.months() - 1)[1] += 1;
    afweging::output::write_results(to, results.values, results.provenance,
                                    afweging::output::Overwrite::replace, 1);
}

void proves_itself(const TemporaryFolder& folder, const std::string& file) {
    INFO(file);
    const Ended equal = call({"verify", folder.file(file), "--threads", "1"});
    INFO(equal.out + equal.err);
    CHECK(equal.code == 0);
    CHECK_THAT(equal.out, Contains("GELIJK: "));
    flip(folder.file(file), folder.file("flipped.h5"));
    const Ended twin = call({"verify", folder.file("flipped.h5"), "--threads", "1"});
    INFO(twin.out + twin.err);
    CHECK(twin.code == 7);
    CHECK_THAT(twin.out, Contains("NIET GELIJK") && Contains("opnieuw gemaakt"));
}

}  // namespace

TEST_CASE("paired lives and other models prove themselves, and one number otherwise is found",
          "[app][verify]") {
    const TemporaryFolder folder;
    write_own_plan(folder);
    must({"compare", "basis", folder.file("plan/mijn plan.toml"), "--seed", "5", "--people", "300",
          "--months", "13", "--draws", "2", "--replicates", "2", "--variants", "2", "-o",
          folder.file("c")});
    std::filesystem::remove_all(folder.file("plan"));
    proves_itself(folder, "c/mijn plan.h5");
    proves_itself(folder, "c/mijn plan.lives.h5");
    proves_itself(folder, "c/mijn plan.models.h5");
}

TEST_CASE("cohorts prove themselves, alone and in a run, and one number otherwise is found",
          "[app][verify]") {
    const TemporaryFolder folder;
    must({"cohort", "basis", "--seed", "5", "--people", "300", "--months", "14", "--replicates",
          "2", "--of", "stock", "--by", "distance,sex+age", "-o", folder.file("stock.h5")});
    must({"cohort", "werkloont", "--seed", "5", "--people", "300", "--months", "14", "--replicates",
          "2", "--of", "werkloont", "--entry", "year", "-o", folder.file("starters.h5")});
    must({"run", "basis", "--seed", "6", "--people", "300", "--months", "12", "--replicates", "2",
          "--draw", "3", "--cohorts", "route", "-o", folder.file("run.h5")});
    for (const char* file : {"stock.h5", "starters.h5", "run.h5"}) { proves_itself(folder, file); }
}

TEST_CASE("counts of two plans without their length, and those of a trial, are told",
          "[app][verify]") {
    using afweging::app::held_run;
    using afweging::app::HeldKind;
    afweging::output::Provenance p;
    p.months = 1;
    p.clock = afweging::output::Clock::entry;
    p.scenario_text =
        "### b.toml\nx = 1\n\n### paired lives of 24 months: compared with\n### a.toml\n";
    CHECK(held_run(p).kind == HeldKind::lives);
    CHECK(held_run(p).months == 24);
    CHECK(held_run(p).plan == "### b.toml\nx = 1\n");
    CHECK(held_run(p).beside == "### a.toml\n");
    p.scenario_text = "### b.toml\n\n### other models: compared with\n### a.toml\n";
    CHECK_THROWS(held_run(p));
    p.scenario_text = "### b.toml\n";
    CHECK_THROWS(held_run(p));
    p.clock = afweging::output::Clock::calendar;
    CHECK(held_run(p).kind == HeldKind::run);
}
