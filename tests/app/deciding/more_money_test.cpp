// SPDX-License-Identifier: EUPL-1.2
// More money in the real model, with the same luck: never worse on what it is for; and the frontier
// of those plans holds none that another beats.
#include <fstream>

#include "app/deciding/sweep_plans.hpp"
#include "app/deciding/sweep_run.hpp"
#include "app/deciding/sweep_words.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::Swept;

namespace {

/// basis with less and more for bijzondere bijstand, from the least on; the scenario itself first.
Swept swept() {
    const tests::Folder folder;
    const std::string path = (folder.path() / "sweep.toml").string();
    std::ofstream(path) << R"([sweep]
name = "x"
label_nl = "x"
label_en = "x"
scenario = "basis"
design = "grid"
[vary.bijzondere-bijstand]
values = [-1000000, -500000, 500000, 1000000]
)";
    scenarios::RunRequest request{};
    request.seed = 1;
    request.people = 1500;
    request.months = 18;
    request.replicates = 8;
    const app::Console console(Language::en, app::Form::json);
    const app::Interrupt interrupt;
    return app::run_sweep(
        app::sweep_plans(app::read_sweep(path, tests::shipped()), tests::shipped()), request,
        console, interrupt);
}

/// From the least money to the most: the scenario stands in the middle.
constexpr std::size_t by_money[] = {1, 2, 0, 3, 4};

/// In how many worlds the outcome goes the wrong way at some step to more money.
int worlds_that_worsen(const Swept& all, const std::string& key, double wanted) {
    const auto& worlds = app::find_outcome(all, key)->worlds;
    int count = 0;
    for (std::size_t w = 0; w < worlds.rows(); ++w) {
        bool worse = false;
        for (std::size_t k = 0; k + 1 < std::size(by_money); ++k) {
            const double step = worlds(w, by_money[k + 1]) - worlds(w, by_money[k]);
            worse = worse || step * wanted < 0;
        }
        count += worse ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE(
    "More money for bijzondere bijstand leaves nobody shorter of money, in any world, and for "
    "outflow to work it promises nothing",
    "[deciding]") {
    const Swept all = swept();
    CHECK(worlds_that_worsen(all, "months_short", -1.0) == 0);
    CHECK(app::difference_of(all, *app::find_outcome(all, "months_short"), 4).shown);
    // Twins that must fail: less money, and an outcome that it is not for.
    CHECK(worlds_that_worsen(all, "months_short", 1.0) == 8);
    CHECK(worlds_that_worsen(all, "outflow_to_work", 1.0) > 0);
    // With more to choose from the best that can be had never falls.
    const auto objectives = app::objectives_called(all, {"outflow_to_work", "months_short"});
    const app::Frontier frontier = app::frontier_of(all, objectives[0], objectives[1]);
    for (const auto& point : frontier.points) {
        for (const auto& other : frontier.points) {
            const bool beaten = other.x >= point.x && other.y >= point.y &&
                                (other.x > point.x || other.y > point.y);
            CHECK_FALSE((point.on_frontier && beaten));
        }
    }
    CHECK(frontier.points[4].on_frontier);  // most security of all
}
