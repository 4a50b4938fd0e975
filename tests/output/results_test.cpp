// SPDX-License-Identifier: EUPL-1.2
// What goes into a results file comes out of it.
#include "output/results.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "output/digest.hpp"
#include "output/layout_check.hpp"
#include "output/write_results.hpp"
#include "sim/error.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

ExitCode code_of_write(const std::string& path, const MemoryRecorder& run, const Provenance& p,
                       Overwrite overwrite) {
    try {
        write_results(path, run, p, overwrite);
    } catch (const Error& error) { return error.code(); }
    return ExitCode::ok;
}

}  // namespace

TEST_CASE("a result read back equals the run that was written", "[output]") {
    const sample::Folder folder;
    const MemoryRecorder run = sample::run();
    write_results(folder.file("r.h5"), run, sample::provenance(), Overwrite::refuse);
    const Results results = read_results(folder.file("r.h5"));

    CHECK(results.provenance == sample::provenance());
    REQUIRE(same_measures(results.values.layout(), sample::layout()));
    for (std::size_t i = 0; i < sample::layout().datasets.size(); ++i) {
        const sim::Dataset& read = results.values.layout().datasets[i];
        const sim::Dataset written = sample::layout().datasets[i];
        CHECK(read.long_name == written.long_name);
        CHECK(read.label.key == written.label.key);
        CHECK(read.label.en == written.label.en);
        CHECK(read.label.nl == written.label.nl);
    }
    CHECK(results.values.layout().axes[1].entries[2].nl == "bedrag; eenmalig");
    for (std::uint32_t replicate = 0; replicate < 3; ++replicate) {
        for (std::uint32_t month = 0; month < 4; ++month) {
            for (std::size_t i = 0; i < 3; ++i) {
                const auto read = results.values.at(i, replicate, month);
                const auto kept = run.values().at(i, replicate, month);
                CHECK(std::equal(read.begin(), read.end(), kept.begin(), kept.end()));
            }
            CHECK(results.values.at("ledger/amount", replicate, month)[3] ==
                  sample::value(5 + replicate, month, 5));
        }
    }
}

TEST_CASE("the same run gives the same bytes", "[output]") {
    const sample::Folder folder;
    write_results(folder.file("a.h5"), sample::run(), sample::provenance(), Overwrite::refuse);
    write_results(folder.file("b.h5"), sample::run(), sample::provenance(), Overwrite::refuse);
    CHECK(sample::bytes_of(folder.file("a.h5")) == sample::bytes_of(folder.file("b.h5")));
    CHECK(sample::bytes_of(folder.file("a.h5")).size() > 1000);
}

TEST_CASE("memory and file have the same digest, and one cell changes it", "[output]") {
    const sample::Folder folder;
    const MemoryRecorder run = sample::run();
    write_results(folder.file("r.h5"), run, sample::provenance(), Overwrite::refuse);
    Values values = read_results(folder.file("r.h5")).values;
    CHECK(digest(values) == digest(run.values()));
    CHECK(digest(values) == "25f97bbaf52e7a7f14de3dc2c730ad9cf596439d6511c46eb0eb012fe9d8ed53");
    values.record(2, 3)[0] += 1;
    CHECK(digest(values) != digest(run.values()));
}

TEST_CASE("draws and their numbers come back from a file", "[output]") {
    const sample::Folder folder;
    const MemoryRecorder run = sample::run_of_draws();
    REQUIRE(run.complete());
    write_results(folder.file("r.h5"), run, sample::provenance_of_draws(), Overwrite::refuse);
    const Results results = read_results(folder.file("r.h5"));
    CHECK(results.provenance == sample::provenance_of_draws());
    CHECK(results.values.draws() == sim::DrawRange{1, 4});
    CHECK(results.values.replicates() == 3);
    CHECK(results.values.worlds() == 12);
    // Draw 3 (the third), replicate 1, month 2.
    CHECK(results.values.at("ledger/amount", 2 * 3 + 1, 2)[3] ==
          2'000'000 + sample::value(6, 2, 5));
    CHECK(digest(results.values) == digest(run.values()));
}

TEST_CASE("many draws, and replicates that fill several chunks, come back", "[output]") {
    const sample::Folder folder;
    for (const auto& [draws, replicates] :
         std::vector<std::pair<std::uint32_t, std::uint32_t>>{{3, 700}, {700, 3}, {1, 700}}) {
        Provenance p = sample::provenance();
        p.draws = {1, draws};
        p.replicates = replicates;
        p.months = 100;
        p.numbers.clear();
        Values values(sample::layout(), replicates, p.months, p.draws);
        for (std::uint32_t world = 0; world < values.worlds(); ++world) {
            for (std::uint32_t month = 0; month < p.months; ++month) {
                values.record(world, month)[2] = std::int64_t{world} * 1000 + month;
            }
        }
        write_results(folder.file("r.h5"), values, p, Overwrite::replace);
        CHECK(digest(read_results(folder.file("r.h5")).values) == digest(values));
    }
}

TEST_CASE("the digest tells draws from replicates, and one draw from another", "[output]") {
    const Values plain(sample::layout(), 6, 4);
    const Values drawn(sample::layout(), 3, 4, {1, 2});
    const Values first(sample::layout(), 6, 4, {1, 1});
    const Values second(sample::layout(), 6, 4, {2, 1});
    CHECK(digest(plain) == digest(Values(sample::layout(), 6, 4, {0, 1})));
    CHECK(digest(plain) != digest(drawn));
    CHECK(digest(plain) != digest(first));
    CHECK(digest(first) != digest(second));
}

TEST_CASE("a file from before persons and households were told apart is refused, saying why",
          "[output]") {
    try {
        read_results(std::string(AFWEGING_SOURCE_DIR) + "/tests/output/version-1.h5");
        FAIL("it was read");
    } catch (const PhrasedError& error) {
        CHECK(error.code() == ExitCode::data);
        const std::string text = error.what();
        CHECK(text.find("version 1.0, in which a couple counted as one person") !=
              std::string::npos);
        CHECK(text.find("run its scenario again") != std::string::npos);
    }
}

TEST_CASE("an existing file is only replaced when asked", "[output]") {
    const sample::Folder folder;
    const std::string path = folder.file("r.h5");
    sample::put_bytes(path, "precious");
    CHECK(code_of_write(path, sample::run(), sample::provenance(), Overwrite::refuse) ==
          ExitCode::usage);
    CHECK(sample::bytes_of(path) == "precious");
    CHECK(code_of_write(path, sample::run(), sample::provenance(), Overwrite::replace) ==
          ExitCode::ok);
    CHECK(read_results(path).provenance == sample::provenance());
    CHECK(folder.names() == std::vector<std::string>{"r.h5"});
}

TEST_CASE("a missing folder, a folder as target and a run of too few months are refused",
          "[output]") {
    const sample::Folder folder;
    const Provenance p = sample::provenance();
    CHECK(code_of_write(folder.file("no/r.h5"), sample::run(), p, Overwrite::refuse) ==
          ExitCode::io);
    std::filesystem::create_directory(folder.file("dir"));
    CHECK(code_of_write(folder.file("dir"), sample::run(), p, Overwrite::replace) ==
          ExitCode::usage);
    const MemoryRecorder empty(sample::layout(), p.first_replicate, p.replicates, p.months);
    CHECK(code_of_write(folder.file("r.h5"), empty, p, Overwrite::refuse) == ExitCode::bug);
    Provenance other = p;
    other.months = 5;
    CHECK(code_of_write(folder.file("r.h5"), sample::run(), other, Overwrite::refuse) ==
          ExitCode::bug);
    CHECK(folder.names() == std::vector<std::string>{"dir"});
}

TEST_CASE("layouts that a file cannot hold are refused before a run", "[output]") {
    sim::Layout layout = sample::layout();
    SECTION("a path without family") { layout.datasets[0].path = "stock"; }
    SECTION("a name with a space") { layout.axes[0].name = "age group"; }
    SECTION("a reserved name") { layout.axes[0].name = "month"; }
    SECTION("a key twice") { layout.axes[0].entries[1].key = "all"; }
    SECTION("a path twice") { layout.datasets[2].path = "series/stock"; }
    SECTION("an axis twice in one dataset") { layout.datasets[1].axes = {0, 0}; }
    SECTION("an unknown axis") { layout.datasets[1].axes = {7}; }
    SECTION("no datasets") { layout.datasets.clear(); }
    CHECK_FALSE(problem_of(layout).empty());
    CHECK_THROWS_AS(Values(layout, 1, 1), Error);
}

TEST_CASE("a dimension without entries is kept", "[output]") {
    const sample::Folder folder;
    sim::Layout layout = sample::layout();
    layout.axes[1].entries.clear();
    const Provenance p = sample::provenance();
    const Values values(layout, p.replicates, p.months);
    write_results(folder.file("r.h5"), values, p, Overwrite::refuse);
    const Results results = read_results(folder.file("r.h5"));
    CHECK(results.values.layout().axes[1].entries.empty());
    CHECK(results.values.at("ledger/amount", 0, 0).empty());
    CHECK(digest(results.values) == digest(values));
}

TEST_CASE("months out of order, foreign replicates and records of another size are refused",
          "[output]") {
    MemoryRecorder recorder(sample::layout(), 5, 2, 3);
    const std::vector<std::int64_t> record(sample::layout().record_size(), 1);
    CHECK_THROWS_AS(recorder.record(4, 0, record), Error);
    CHECK_THROWS_AS(recorder.record(7, 0, record), Error);
    CHECK_THROWS_AS(recorder.record(5, 1, record), Error);
    CHECK_THROWS_AS(recorder.record(5, 0, std::span(record).first(3)), Error);
    recorder.record(5, 0, record);
    CHECK_THROWS_AS(recorder.record(5, 0, record), Error);
    CHECK_FALSE(recorder.complete());
}

TEST_CASE("values start at zero and cost memory only when they are written", "[output]") {
    const auto resident_pages = [] {
        std::ifstream statm("/proc/self/statm");
        std::size_t total = 0;
        std::size_t resident = 0;
        statm >> total >> resident;
        return resident;
    };
    const std::size_t before = resident_pages();
    Values values(sample::layout(), 50000, 100);
    CHECK(values.layout().record_size() * 50000 * 100 * 8 > 200'000'000);
    CHECK((tests::under_sanitizer || resident_pages() < before + 10'000));
    CHECK(values.record(49999, 99).back() == 0);
    values.record(49999, 99).back() = 7;
    CHECK(values.record(49999, 99).back() == 7);
}
