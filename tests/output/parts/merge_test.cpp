// SPDX-License-Identifier: EUPL-1.2
// Parts put together are the run in one go, byte for byte; what does not belong is refused.
#include "output/parts/merge.hpp"

#include <algorithm>

#include "output/write_results.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;
using Catch::Matchers::Contains;

namespace {

/// Draws first .. first + count - 1 of the sample with draws, as a run of these alone has them.
Results part_of_draws(std::uint32_t first, std::uint32_t count) {
    const MemoryRecorder whole = sample::run_of_draws();
    Provenance p = sample::provenance_of_draws();
    Values values(sample::layout(), p.replicates, p.months, {first, count});
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        for (std::size_t dataset = 0; dataset < 3; ++dataset) {
            values.set_months_of(
                dataset, world,
                whole.values().months_of(dataset, (first - 1) * p.replicates + world));
        }
    }
    p.draws = {first, count};
    for (DrawnNumber& number : p.numbers) {
        const auto begin = number.values.begin() + static_cast<std::ptrdiff_t>(first - 1);
        number.values = std::vector<double>(begin, begin + static_cast<std::ptrdiff_t>(count));
    }
    return {p, std::move(values)};
}

/// The sample without draws has replicates 5 to 7.
Results part_of_replicates(std::uint32_t first, std::uint32_t count) {
    const MemoryRecorder whole = sample::run();
    Provenance p = sample::provenance();
    Values values(sample::layout(), count, p.months);
    for (std::uint32_t world = 0; world < count; ++world) {
        for (std::size_t dataset = 0; dataset < 3; ++dataset) {
            values.set_months_of(dataset, world,
                                 whole.values().months_of(dataset, first - 5 + world));
        }
    }
    p.first_replicate = first;
    p.replicates = count;
    return {p, std::move(values)};
}

std::string write(const sample::Folder& folder, const std::string& name, const Results& part) {
    const std::string path = folder.file(name);
    write_results(path, part.values, part.provenance, Overwrite::replace);
    return path;
}

std::string told(const PartsFound& found) {
    std::string all;
    for (const LocalisedText& each : found.wrong) { all += each.en + '\n'; }
    return all;
}

}  // namespace

TEST_CASE("Parts along draws are the run in one go, byte for byte, in any order", "[output]") {
    const sample::Folder folder;
    std::vector<std::string> parts = {write(folder, "a.h5", part_of_draws(1, 1)),
                                      write(folder, "b.h5", part_of_draws(2, 2)),
                                      write(folder, "c.h5", part_of_draws(4, 1))};
    write_results(folder.file("whole.h5"), sample::run_of_draws(), sample::provenance_of_draws(),
                  Overwrite::refuse);
    do {
        const PartsFound found = look_at_parts(parts, Span{1, 4});
        REQUIRE(found.wrong.empty());
        REQUIRE(found.missing.empty());
        write(folder, "merged.h5", merge_parts(found));
        CHECK(sample::bytes_of(folder.file("merged.h5")) ==
              sample::bytes_of(folder.file("whole.h5")));
    } while (std::next_permutation(parts.begin(), parts.end()));
}

TEST_CASE("Parts along replicates are the run in one go", "[output]") {
    const sample::Folder folder;
    const PartsFound found = look_at_parts({write(folder, "b.h5", part_of_replicates(7, 1)),
                                            write(folder, "a.h5", part_of_replicates(5, 2))},
                                           {});
    REQUIRE(found.along == CutAlong::replicates);
    write(folder, "merged.h5", merge_parts(found));
    write_results(folder.file("whole.h5"), sample::run(), sample::provenance(), Overwrite::refuse);
    CHECK(sample::bytes_of(folder.file("merged.h5")) == sample::bytes_of(folder.file("whole.h5")));
}

TEST_CASE("What is missing is told, within parts and of what is expected", "[output]") {
    const sample::Folder folder;
    const std::vector<std::string> parts = {write(folder, "c.h5", part_of_draws(4, 1)),
                                            write(folder, "a.h5", part_of_draws(1, 1))};
    CHECK(look_at_parts(parts, {}).missing == std::vector<Span>{{2, 2}});
    CHECK(look_at_parts(parts, Span{1, 6}).missing == std::vector<Span>{{2, 2}, {5, 2}});
    CHECK(told(look_at_parts(parts, Span{2, 3})).find("a.h5' has draws 1 to 1") !=
          std::string::npos);
}

TEST_CASE("Strangers, overlaps, what is damaged and what is named twice are refused at once",
          "[output]") {
    const sample::Folder folder;
    const auto stranger = [&](const std::string& name, auto change) {
        Results part = part_of_draws(4, 1);
        change(part.provenance);
        return write(folder, name, part);
    };
    const std::vector<std::string> parts = {
        write(folder, "a.h5", part_of_draws(1, 2)),
        write(folder, "b.h5", part_of_draws(2, 2)),
        write(folder, "c.h5", part_of_draws(3, 1)),
        stranger("seed.h5", [](Provenance& p) { p.seed = 2; }),
        stranger("program.h5", [](Provenance& p) { p.git_commit = "abc"; }),
        stranger("text.h5", [](Provenance& p) { p.scenario_text += "x"; }),
        stranger("months.h5", [](Provenance& p) { p.people = 7; }),
        stranger("number.h5", [](Provenance& p) { p.numbers[0].unit = "EUR"; }),
        folder.file("c.h5"),
        folder.file("none.h5")};
    std::string bytes = sample::bytes_of(folder.file("c.h5"));
    bytes[bytes.size() / 2] ^= 1;
    sample::put_bytes(folder.file("damaged.h5"), bytes);
    std::vector<std::string> all = parts;
    all.push_back(folder.file("damaged.h5"));
    const PartsFound found = look_at_parts(all, {});
    CHECK(found.code == ExitCode::data);
    CHECK_THAT(told(found),
               Contains("a.h5' (draws 1 to 2) and") && Contains("seed.h5' is no part") &&
                   Contains("seed 2, not 18364758544493064720") && Contains("commit abc, not ") &&
                   Contains("another text of the scenario") && Contains("people 7, not 1000") &&
                   Contains("numbers in doubt") && Contains("c.h5' is named twice") &&
                   Contains("none.h5") && Contains("damaged.h5"));
    std::reverse(all.begin(), all.end());
    CHECK(told(look_at_parts(all, {})) == told(found));
}
