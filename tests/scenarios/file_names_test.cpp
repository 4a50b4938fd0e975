// SPDX-License-Identifier: EUPL-1.2
// A file that is there under a name that is not quite right is found, and its name put right.
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
namespace fs = std::filesystem;

namespace {

/// A folder in which commands are given; the old one is restored at the end.
class WorkingFolder {
public:
    WorkingFolder() : before_(fs::current_path()) { fs::current_path(folder_.path()); }
    ~WorkingFolder() { fs::current_path(before_); }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;
    void file(const std::string& name) const { folder_.file(name, on_basis("")); }

private:
    Folder folder_;
    fs::path before_;
};

struct Named {
    std::string file;
    std::string better;
};

}  // namespace

TEST_CASE("a file whose name does not end in .toml is told how to be called",
          "[scenarios][files]") {
    const WorkingFolder here;
    const std::vector<Named> names = {{"mijn-plan.toml.txt", "mijn-plan.toml"},
                                      {"MIJN.TOML", "MIJN.toml"},
                                      {"mijn plan", "mijn plan.toml"},
                                      {"plan.tml", "plan.toml"},
                                      {"plan.txt", "plan.toml"},
                                      {"plan.v2", "plan.v2.toml"}};
    for (const Named& named : names) {
        here.file(named.file);
        const Ending ending = reading(named.file, shipped());
        INFO(ending.dutch);
        CHECK(ending.code == ExitCode::io);
        CHECK(contains(ending.text, "AFW-1018  " + named.file + "\n"));
        CHECK(contains(ending.text, "  call the file '" + named.better + "'  (more:"));
        CHECK(contains(ending.dutch, "  noem het bestand '" + named.better + "'  (meer:"));
    }
    here.file("basis.h5");
    CHECK(contains(reading("basis.h5", shipped()).text, "results are read by 'afweging digest'"));
}

TEST_CASE("a folder without a slash is called a folder", "[scenarios][files]") {
    const WorkingFolder here;
    fs::create_directory("plannen");
    CHECK(contains(reading("plannen", shipped()).text, "AFW-1002  plannen\n"));
    CHECK(contains(reading(".", shipped()).text, "AFW-1002"));
    fs::create_directory("map.toml");
    CHECK(contains(reading("map.toml", shipped()).dutch, "'map.toml' is een map, geen bestand"));
}

TEST_CASE("a name that is not there is held against the files that are", "[scenarios][files]") {
    const WorkingFolder here;
    const std::vector<std::pair<Named, std::string>> cases = {
        {{"mijn-plan.toml.txt", "mijn-plan.toml"}, "mijn-plan.toml.txt"},
        {{"plan-a.toml", "plan-a"}, "plan-a.toml"},
        {{"Derde.TOML", "derde.toml"}, "Derde.TOML"},
        {{"vierde.toml", "veirde.toml"}, "vierde.toml"}};
    for (const auto& [named, meant] : cases) {
        here.file(named.file);
        const Ending ending = reading(named.better, shipped());
        INFO(ending.text);
        CHECK(ending.code == ExitCode::io);
        CHECK(contains(ending.text, "did you mean '" + meant + "'?"));
        fs::remove(named.file);
    }
    CHECK_FALSE(contains(reading("niets.toml", shipped()).text, "did you mean"));
}

TEST_CASE("what extends names is held against the files beside it", "[scenarios][files]") {
    const Folder folder;
    const auto ending = [&](const std::string& extends) {
        return reading(
            folder.file("boven.toml", "extends = \"" + extends + "\"\n[scenario]\nname = \"x\"\n"),
            shipped());
    };
    folder.file("plan.toml.txt", on_basis(""));
    const Ending text = ending("plan.toml.txt");
    CHECK(text.code == ExitCode::scenario);
    CHECK(contains(text.text, "boven.toml:1:11\n"));
    CHECK(contains(text.text, "'plan.toml.txt' is there, but its name has to end in .toml"));
    CHECK(contains(text.text, "call the file 'plan.toml'"));
    CHECK(contains(ending("plan").text, "'plan.toml.txt' is there"));
    folder.file("plan.toml", on_basis(""));
    CHECK(contains(ending("plan").text,
                   "there is no shipped scenario 'plan'; did you mean 'plan.toml'?"));
    CHECK(contains(ending("plam").text, "AFW-1017"));
    CHECK(ending("plan.toml").text.empty());
}

TEST_CASE("a missing file that a scenario names is told at the line that names it, with code 3",
          "[scenarios][files]") {
    const Folder folder;
    const std::string plan =
        folder.file("plan.toml", "extends = \"ander.toml\"\n[scenario]\nname = \"x\"\n");
    const Ending ending = reading(plan, shipped());
    CHECK(ending.code == ExitCode::scenario);
    CHECK(contains(ending.text, "AFW-1001  " + plan + ":1:11\n"));
    CHECK(contains(ending.text, "there is no file 'ander.toml'"));
}
