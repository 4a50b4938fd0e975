// SPDX-License-Identifier: EUPL-1.2
// A study in parts by the files that `plan` writes: the same bytes as in one go, whatever happens
// to a part in between. Slurm, Snakemake and GNU parallel themselves: ./run cluster.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

const Words size = {"--seed", "3",       "--people", "300",          "--months",
                    "6",      "--draws", "5",        "--replicates", "2"};

Words words(Words first, const Words& more) {
    first.insert(first.end(), size.begin(), size.end());
    first.insert(first.end(), more.begin(), more.end());
    first.insert(first.end(), {"--lang", "en"});
    return first;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// A table of results calls a plan by its file: "basis.h5" where that of scenarios has "basis".
std::string called_by_name(std::string table) {
    for (std::size_t at = table.find(".h5,"); at != std::string::npos; at = table.find(".h5,")) {
        table.erase(at, 3);
    }
    return table;
}

/// A folder of `plan`, beside one whose programs are those that scripts need: GNU parallel is not.
struct Planned {
    explicit Planned(const Words& study) {
        Words all = study;
        all.insert(all.end(), {"--cores", "1", "-o", folder.file("parts")});
        const Ended ended = call(all);
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        fs::create_directory(folder.path() / "bin");
        for (const std::string name :
             {"sh", "seq", "nproc", "dirname", "ls", "wc", "cat", "grep", "rm", "mv", "mkdir"}) {
            for (const std::string from : {"/bin/", "/usr/bin/"}) {
                std::error_code there;
                fs::create_symlink(from + name, folder.path() / "bin" / name, there);
                if (!there && fs::exists(folder.path() / "bin" / name)) {
                    break;
                }
                fs::remove(folder.path() / "bin" / name, there);
            }
        }
    }
    /// Exit code of a script of the folder, called from elsewhere.
    [[nodiscard]] int sh(const std::string& script) const {
        const std::string command = "cd / && PATH='" + folder.file("bin") +
                                    "' AFWEGING='" AFWEGING_PROGRAM "' THREADS=1 sh '" +
                                    folder.file("parts") + "'/" + script + " >>'" +
                                    folder.file("said") + "' 2>&1";
        const int status = std::system(command.c_str());
        return WEXITSTATUS(status);
    }
    [[nodiscard]] fs::path at(const std::string& name) const {
        return folder.path() / "parts" / name;
    }
    TemporaryFolder folder;
};

}  // namespace

// By hand: screening, three waves, the start of the chains and their 2 + 10 steps, checks; the 100
// runs of a wave over 8 parts.
TEST_CASE("The plan of a calibration in parts tells all its rounds", "[app][cluster]") {
    const TemporaryFolder folder;
    const Ended ended = call({"plan", "klein", "--shards", "8", "--cores", "16", "-o",
                              folder.file("fit"), "--lang", "en"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    std::string said = ended.out;
    std::replace(said.begin(), said.end(), '\n', ' ');
    CHECK_THAT(said, Contains("given in 18 rounds or more") &&
                         Contains("at most 13 runs side by side, so 3 of its 16 cores"));
}

TEST_CASE("A run in parts has the bytes of the run in one go, also after a part was lost",
          "[app][cluster]") {
    const Planned planned(words({"plan", "run", "basis"}, {"--shards", "3"}));
    const std::string whole = planned.folder.file("whole.h5");
    REQUIRE(call(words({"run", "basis"}, {"-o", whole})).code == 0);
    CHECK(planned.sh("merge.sh") == 75);
    CHECK(planned.sh("shard.sh 3") == 0);
    CHECK(planned.sh("shard.sh 1") == 0);
    CHECK(planned.sh("merge.sh") == 75);
    // Of one part half is left, as on a disk that lost it; another is as it should be.
    fs::resize_file(planned.at("parts/basis.3-of-3.h5"), 2000);
    CHECK(planned.sh("parallel.sh") == 0);
    INFO(bytes_of(planned.folder.file("said")));
    CHECK_THAT(bytes_of(planned.folder.file("said")),
               Contains("basis.1-of-3.h5") && Contains("is beschadigd"));
    CHECK(bytes_of(planned.at("basis.h5")) == bytes_of(whole));
    CHECK(planned.sh("parallel.sh") == 0);  // nothing is left to do
    CHECK(bytes_of(planned.at("basis.h5")) == bytes_of(whole));
}

TEST_CASE("A comparison in parts has the files and tables of the comparison in one go",
          "[app][cluster]") {
    const Planned planned(words({"plan", "compare", "basis", "schulden-eerst"}, {"--shards", "2"}));
    const std::string one = planned.folder.file("one");
    REQUIRE(call(words({"compare", "basis", "schulden-eerst"},
                       {"-o", one, "--csv", planned.folder.file("tables")}))
                .code == 0);
    CHECK(planned.sh("parallel.sh") == 0);
    INFO(bytes_of(planned.folder.file("said")));
    for (const char* name : {"basis.h5", "schulden-eerst.h5"}) {
        CHECK(bytes_of(planned.at(name)) == bytes_of(fs::path(one) / name));
    }
    // Who gains and other models are told of scenarios that are run together, not of results.
    const std::set<std::string> of_scenarios = {"parts.csv", "fates.csv", "models.csv"};
    int tables = 0;
    for (const auto& each : fs::directory_iterator(planned.folder.file("tables"))) {
        if (of_scenarios.contains(each.path().filename().string())) {
            CHECK_FALSE(fs::exists(planned.at("tables") / each.path().filename()));
            continue;
        }
        CHECK(bytes_of(each.path()) ==
              called_by_name(bytes_of(planned.at("tables") / each.path().filename())));
        ++tables;
    }
    CHECK(tables > 0);
    CHECK_THAT(bytes_of(planned.at("comparison.txt")), Contains("schulden-eerst"));
}

TEST_CASE("Without draws a run is cut along its replicates", "[app][cluster]") {
    const TemporaryFolder folder;
    const Words run = {"run",          "basis", "--seed",   "4", "--people", "300",
                       "--replicates", "5",     "--months", "6", "--draws",  "0"};
    const auto with = [&](Words more) {
        more.insert(more.begin(), run.begin(), run.end());
        return call(more);
    };
    REQUIRE(with({"-o", folder.file("whole.h5")}).code == 0);
    REQUIRE(with({"--shard", "2/2", "-o", folder.file("2.h5")}).code == 0);
    REQUIRE(with({"--shard", "1/2", "-o", folder.file("1.h5")}).code == 0);
    REQUIRE(call({"merge", folder.file("2.h5"), folder.file("1.h5"), "--replicates", "5", "-o",
                  folder.file("merged.h5")})
                .code == 0);
    CHECK(bytes_of(folder.file("merged.h5")) == bytes_of(folder.file("whole.h5")));
    const Ended other = call({"merge", folder.file("2.h5"), folder.file("1.h5"), "--draws", "5",
                              "-o", folder.file("other.h5"), "--lang", "en"});
    CHECK(other.code == 2);
    CHECK_THAT(other.err, Contains("cut along their replicates") && !Contains("missing"));
}

TEST_CASE("merge tells which draws are missing, by the command that makes them", "[app][cluster]") {
    const TemporaryFolder folder;
    const std::string merged = folder.file("merged.h5");
    for (const char* part : {"1", "3"}) {
        REQUIRE(call(words({"run", "basis"}, {"--shard", std::string(part) + "/3", "-o",
                                              folder.file(part + std::string(".h5"))}))
                    .code == 0);
    }
    const Words merge = {
        "merge", folder.file("3.h5"), folder.file("1.h5"), "--draws", "5", "-o", merged, "--lang",
        "en"};
    const Ended refused = call(merge);
    CHECK(refused.code == 75);
    CHECK_FALSE(fs::exists(merged));
    const std::string before = "do them with: afweging ";
    const std::size_t at = refused.err.find(before);
    REQUIRE(at != std::string::npos);
    std::istringstream line(
        refused.err.substr(at + before.size(), refused.err.find('\n', at) - at - before.size()));
    Words typed{std::istream_iterator<std::string>(line), {}};
    typed.back() = folder.file("2.h5");
    REQUIRE(call(typed).code == 0);
    Words again = merge;
    again.insert(again.begin() + 1, typed.back());
    CHECK(call(again).code == 0);
    REQUIRE(call(words({"run", "basis"}, {"-o", folder.file("whole.h5")})).code == 0);
    CHECK(bytes_of(merged) == bytes_of(folder.file("whole.h5")));
}

TEST_CASE("merge names where the draws of the parts came from", "[app][cluster]") {
    const TemporaryFolder folder;
    const auto told = [&](const Words& numbers) {
        Words part = {"run",          "basis", "--seed",   "1",
                      "--people",     "300",   "--months", "6",
                      "--draws",      "4",     "--shard",  "1/2",
                      "--replicates", "2",     "-o",       folder.file("1.h5"),
                      "--force"};
        part.insert(part.end(), numbers.begin(), numbers.end());
        REQUIRE(call(part).code == 0);
        return call({"merge", folder.file("1.h5"), "--draws", "4", "-o", folder.file("m.h5")}).err;
    };
    CHECK_THAT(told({}), Contains("--draws 2 --first-draw 3") && !Contains("--numbers"));
    CHECK_THAT(told({"--numbers", "priors"}), Contains("--numbers priors"));
}

TEST_CASE("plan finds a file of draws from its folder", "[app][cluster]") {
    const TemporaryFolder folder;
    fs::copy_file(std::string(AFWEGING_SOURCE_DIR) + "/scenarios/posterior/basis.csv",
                  folder.file("own.csv"));
    REQUIRE(
        call({"plan", "run", "basis", "--seed", "1", "--people", "300", "--months", "6", "--draws",
              "2", "--replicates", "2", "--shards", "2", "--numbers", "own.csv", "-o", "parts"},
             {.folder = folder.path()})
            .code == 0);
    CHECK_THAT(bytes_of(folder.path() / "parts" / "shard.sh"), Contains("--numbers ../own.csv"));
}

TEST_CASE(
    "Parts of another seed or scenario are refused, and a part of another run is not replaced",
    "[app][cluster]") {
    const TemporaryFolder folder;
    const auto part = [&](const std::string& scenario, const std::string& seed,
                          const std::string& shard, const std::string& name) {
        return call({"run", scenario, "--seed", seed, "--people", "300", "--months", "6", "--draws",
                     "4", "--replicates", "2", "--shard", shard, "-o", folder.file(name), "--lang",
                     "en"})
            .code;
    };
    REQUIRE(part("basis", "1", "1/4", "1.h5") == 0);
    REQUIRE(part("basis", "1", "2/4", "2.h5") == 0);
    REQUIRE(part("basis", "2", "3/4", "seed.h5") == 0);
    REQUIRE(part("werkloont", "1", "4/4", "scenario.h5") == 0);
    CHECK(part("basis", "2", "1/4", "1.h5") == 2);
    CHECK(part("basis", "1", "1/4", "1.h5") == 0);  // it is there and right
    const Ended ended =
        call({"merge", folder.file("1.h5"), folder.file("seed.h5"), folder.file("scenario.h5"),
              folder.file("2.h5"), "-o", folder.file("merged.h5"), "--lang", "en"});
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("2 problems") && Contains("seed.h5") &&
                              Contains("seed 2, not") && Contains("scenario.h5") &&
                              Contains("scenario werkloont, not basis"));
    CHECK_FALSE(fs::exists(folder.file("merged.h5")));
}

TEST_CASE("plan tells all that is wrong at once and replaces nothing unasked", "[app][cluster]") {
    const TemporaryFolder folder;
    const Ended wrong = call({"plan", "compare", "basis", "--shards", "2", "--time", "soon", "-o",
                              folder.file("parts"), "--lang", "en"});
    CHECK(wrong.code == 2);
    CHECK_THAT(wrong.err, Contains("3 problems") && Contains("two scenarios or more") &&
                              Contains("--seed is missing") && Contains("--time is 'soon'"));
    CHECK_FALSE(fs::exists(folder.file("parts")));
    const Words plan =
        words({"plan", "run", "basis"}, {"--shards", "5", "-o", folder.file("parts")});
    REQUIRE(call(plan).code == 0);
    const std::string before = bytes_of(folder.path() / "parts" / "job.slurm");
    CHECK_THAT(before, Contains("#SBATCH --array=1-5\n") &&
                           Contains("#SBATCH --cpus-per-task=16\n") && Contains("--requeue"));
    CHECK(call(plan).code == 2);
    Words other = plan;
    other.insert(other.end(), {"--force", "--cores", "24", "--json"});
    const Ended forced = call(other);
    CHECK(forced.code == 0);
    CHECK_THAT(forced.out, Contains("\"cores\":24") && Contains("\"runs\":10"));
    CHECK_THAT(bytes_of(folder.path() / "parts" / "job.slurm"),
               Contains("#SBATCH --cpus-per-task=24\n"));
    CHECK(
        call(words({"plan", "run", "basis"}, {"--shards", "6", "-o", folder.file("many")})).code ==
        2);
}

TEST_CASE("A plan in a file of one's own is called by its way from the folder", "[app][cluster]") {
    const TemporaryFolder folder;
    std::ofstream(folder.file("mijn-plan.toml"))
        << "extends = \"basis\"\n[scenario]\nname = \"mijn-plan\"\nlabel_nl = \"Mijn plan\"\n"
           "label_en = \"My plan\"\n";
    const Ended ended = call(words({"plan", "run", folder.file("mijn-plan.toml")},
                                   {"--shards", "2", "-o", folder.file("parts")}));
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    const std::string script = bytes_of(folder.path() / "parts" / "shard.sh");
    CHECK_THAT(script, Contains(" run ../mijn-plan.toml ") && !Contains(folder.path().string()));
}
