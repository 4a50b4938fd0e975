// SPDX-License-Identifier: EUPL-1.2
// Every error of this room is told in Dutch and in English.
#include "output/system_reason.hpp"
#include "sim/localised_text.hpp"

#include <cerrno>
#include <filesystem>
#include <functional>

#include "output/atomic_file.hpp"
#include "output/compare.hpp"
#include "output/export_csv.hpp"
#include "output/layout_check.hpp"
#include "output/results.hpp"
#include "output/seal.hpp"
#include "output/write_results.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::output;
using afweging::tests::dutch_in;
using afweging::tests::english_in;

namespace {

/// Holds an error against both languages.
void check_told(const std::string& what, const std::function<void()>& cause) {
    INFO(what);
    try {
        cause();
        FAIL_CHECK("no error");
    } catch (const PhrasedError& error) {
        const std::string& dutch = error.phrase().nl;
        const std::string& english = error.phrase().en;
        INFO(dutch);
        CHECK(english == error.what());
        CHECK(dutch != english);
        CHECK(english_in(dutch).empty());
        CHECK(dutch_in(english).empty());
        CHECK((dutch + english).find('{') == std::string::npos);
    } catch (const Error& error) { FAIL_CHECK("in one language: " << error.what()); }
}

Results sample_results() { return {sample::provenance(), sample::run().values()}; }

sim::Layout spoiled(const std::function<void(sim::Layout&)>& how) {
    sim::Layout layout = sample::layout();
    how(layout);
    return layout;
}

/// A results file whose body was changed under a seal of its own.
std::string forged(const sample::Folder& folder, const std::string& from, const std::string& to) {
    const std::string path = folder.file("forged.h5");
    write_results(path, sample::run(), sample::provenance(), Overwrite::replace);
    std::string body = sample::bytes_of(path);
    body.resize(body.rfind("\nafweging seal"));
    for (std::size_t at = body.find(from); at != std::string::npos; at = body.find(from, at + 1)) {
        body.replace(at, from.size(), to);
    }
    const auto bytes = std::as_bytes(std::span<const char>(body.data(), body.size()));
    sample::put_bytes(path, body + seal_of(bytes));
    return path;
}

}  // namespace

TEST_CASE("what the system refuses is told in Dutch", "[output]") {
    CHECK(reason_of(ENOSPC).nl == "de schijf is vol");
    for (int error = 1; error < 134; ++error) {
        INFO(reason_of(error).nl);
        CHECK_FALSE(reason_of(error).nl.empty());
        CHECK(english_in(reason_of(error).nl).empty());
    }
}

TEST_CASE("errors about files are told in both languages", "[output]") {
    const sample::Folder folder;
    sample::put_bytes(folder.file("short"), "x");
    sample::put_bytes(folder.file("long"), std::string(500, 'x'));
    const std::string none = folder.file("no/such/file");
    check_told("exists", [&] { check_destination(folder.file("short"), Overwrite::refuse); });
    check_told("folder", [&] { check_destination(folder.path(), Overwrite::replace); });
    check_told("no folder", [&] { check_destination(none, Overwrite::replace); });
    check_told("closed", [&] { check_destination("/proc/1/x", Overwrite::replace); });
    check_told("opening", [&] { AtomicFile("/proc/self/x", Overwrite::replace).write("x"); });
    check_told("read none", [&] { (void)read_results(none); });
    check_told("read folder", [&] { (void)read_results(folder.path()); });
    check_told("read short", [&] { (void)read_results(folder.file("short")); });
    check_told("read long", [&] { (void)read_results(folder.file("long")); });
    write_results(folder.file("r.h5"), sample::run(), sample::provenance(), Overwrite::refuse);
    sample::put_bytes(folder.file("cut.h5"), sample::bytes_of(folder.file("r.h5")).substr(0, 5000));
    check_told("cut", [&] { (void)read_results(folder.file("cut.h5")); });
    check_told("export", [&] {
        (void)export_csv(sample_results(), CsvTables::summary,
                         {none, CsvDialect::dutch, Overwrite::refuse});
    });
}

TEST_CASE("errors about what is in a file are told in both languages", "[output]") {
    const sample::Folder folder;
    const auto reading = [&](const std::string& from, const std::string& to) {
        check_told(from + " -> " + to, [&] { (void)read_results(forged(folder, from, to)); });
    };
    reading("afweging results", "afweging resulted");
    reading("format_version", "format_versiom");
    reading("replicate month", "replicate mouth");
    reading("first_replicate", "first_replicatf");
    reading("series/stock", "series/stick");
}

TEST_CASE("errors about questions and comparisons are told in both languages", "[output]") {
    const Results results = sample_results();
    const auto asking = [&](const Question& question) {
        check_told(question.dataset, [&] { (void)samples(results.values, question); });
    };
    const sim::Dataset& first = results.values.layout().datasets.front();
    asking({"series/none", {}, {0, 1}, Over::last});
    asking({first.path, {"a", "b", "c", "d"}, {0, 1}, Over::last});
    asking({first.path, std::vector<std::string>(first.axes.size(), "none"), {0, 1}, Over::last});
    asking({"series/stock", {"all"}, {0, 100}, Over::last});
    Results other = sample_results();
    other.provenance.seed += 1;
    other.provenance.people += 1;
    other.provenance.start = sim::Month::of(1999, 1);
    check_told("compare", [&] { require_comparable(results, other); });
}

TEST_CASE("faults of the program are told in both languages", "[output]") {
    const sample::Folder folder;
    const auto writing = [&](const Provenance& provenance) {
        check_told("write", [&] {
            write_results(folder.file("x"), sample::run(), provenance, Overwrite::refuse);
        });
    };
    Provenance p = sample::provenance();
    p.months += 1;
    writing(p);
    p = sample::provenance();
    p.scenario_name += '\0';
    writing(p);
    p = sample::provenance();
    p.assumed_numbers.emplace_back();
    writing(p);
    p = sample::provenance();
    p.first_replicate += 1;
    writing(p);
    check_told("no months", [] { Values(sample::layout(), 1, 0); });
    check_told("too large", [] { Values(sample::layout(), 4'000'000'000U, 4'000'000'000U); });
    check_told("recorder", [] { sample::run().record(0, 0, {}); });
    check_told("unfinished", [&] {
        write_results(folder.file("x"), MemoryRecorder(sample::layout(), 5, 3, 4),
                      sample::provenance(), Overwrite::refuse);
    });
}

TEST_CASE("what makes a layout unfit is told in both languages", "[output]") {
    const std::vector<std::function<void(sim::Layout&)>> ways = {
        [](sim::Layout& l) { l.axes[0].name = "no word"; },
        [](sim::Layout& l) { l.axes[0].name = "month"; },
        [](sim::Layout& l) { l.axes[0].entries.push_back(l.axes[0].entries[0]); },
        [](sim::Layout& l) { l.datasets[0].path = "nofamily"; },
        [](sim::Layout& l) { l.datasets[0].unit += '\0'; },
        [](sim::Layout& l) { l.datasets[0].axes = {99}; },
        [](sim::Layout& l) { l.datasets[1].path = l.datasets[0].path; },
        [](sim::Layout& l) { l.datasets.clear(); },
    };
    for (const auto& way : ways) {
        const LocalisedText problem = problem_of(spoiled(way));
        INFO(problem.en << " / " << problem.nl);
        CHECK_FALSE(problem.empty());
        CHECK(problem.nl != problem.en);
        CHECK(english_in(problem.nl).empty());
    }
}
