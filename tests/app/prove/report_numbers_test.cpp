// SPDX-License-Identifier: EUPL-1.2
// Each number of a report traced to the results that it was made of, worked out anew.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "app/report/outcomes.hpp"
#include "output/results.hpp"
#include "tests/app/process.hpp"
#include "tests/app/prove/made_report.hpp"
#include "tests/app/report/page/naked_numbers.hpp"
#include "tests/app/report/page/strict_html.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using afweging::tests::first_plan;
using afweging::tests::is_outcome;
using afweging::tests::look_at;
using afweging::tests::made;
using afweging::tests::must;
using afweging::tests::Node;
using afweging::tests::other_plan;
using afweging::tests::text_in;
using Catch::Matchers::Contains;

namespace {

/// Mean and tenths of the worlds, worked out anew.
struct Anew {
    double mean, low, high;
};
Anew anew(const std::string& key, const std::string& plans, output::MonthRange months,
          const output::Results& a, const output::Results& b) {
    const app::Outcome& of = app::outcome(key);
    output::Answers answers = of.over(plans == "A" ? a.values : b.values, months);
    if (plans == "B-A") {
        const output::Answers before = of.over(a.values, months);
        for (std::size_t i = 0; i < answers.values.size(); ++i) {
            answers.values[i] -= before.values[i];
        }
    }
    double sum = 0;
    for (double& value : answers.values) {
        value /= static_cast<double>(output::power_of_ten(answers.unit.decimals));
        sum += value;
    }
    std::sort(answers.values.begin(), answers.values.end());
    const auto n = static_cast<double>(answers.values.size() - 1);
    const auto at = [&](double place) {
        const auto i = static_cast<std::size_t>(place * n);
        const double part = place * n - static_cast<double>(i);
        const double next = answers.values[std::min(i + 1, answers.values.size() - 1)];
        return answers.values[i] + part * (next - answers.values[i]);
    };
    return {sum / static_cast<double>(answers.values.size()), at(0.1), at(0.9)};
}

}  // namespace

TEST_CASE("each number of outcomes is that of the results, worked out anew", "[app][report]") {
    const output::Results a = output::read_results(made().a);
    const output::Results b = output::read_results(made().b);
    std::map<std::string, std::size_t> found;
    look_at(made().nodes, [&](const Node& node, const auto&) {
        std::istringstream source(node.get("data-source"));
        std::string key, plans, months;
        source >> key >> plans >> months;
        if (!node.has("data-estimate") || !is_outcome(key)) {
            return;
        }
        const std::size_t plus = months.find('+');
        const output::MonthRange range{
            static_cast<std::uint32_t>(std::stoul(months.substr(0, plus))),
            static_cast<std::uint32_t>(std::stoul(months.substr(plus + 1)))};
        const Anew again = anew(key, plans, range, a, b);
        INFO(node.get("data-source"));
        const double room = 1e-9 * (1 + std::abs(again.mean));
        CHECK(std::stod(node.get("data-estimate")) == Approx(again.mean).margin(room));
        CHECK(std::stod(node.get("data-low")) == Approx(again.low).margin(room));
        CHECK(std::stod(node.get("data-high")) == Approx(again.high).margin(room));
        ++found[key + " " + plans];
    });
    for (const app::Outcome& each : app::outcomes()) {
        INFO(each.key);
        CHECK(found[each.key + " A"] > 0);
        CHECK(found[each.key + " B-A"] > 0);
    }
}

namespace {

/// "flow-werkfit-starts B 12+12" in pieces.
struct Source {
    std::vector<std::string> key;  ///< between hyphens; names with hyphens are put together again
    std::string plans;
    output::MonthRange months;
};
Source source_of(const Node& node) {
    std::istringstream text(node.get("data-source"));
    std::string key, plans, months;
    text >> key >> plans >> months;
    const std::size_t plus = months.find('+');
    if (plus == std::string::npos) {
        return {{""}, plans, {0, 1}};
    }
    const std::size_t first = key.find('-');
    const std::size_t last = key.rfind('-');
    std::vector<std::string> parts{key};
    if (first != std::string::npos && last > first) {
        parts = {key.substr(0, first), key.substr(first + 1, last - first - 1),
                 key.substr(last + 1)};
    }
    return {parts,
            plans,
            {static_cast<std::uint32_t>(std::stoul(months.substr(0, plus))),
             static_cast<std::uint32_t>(std::stoul(months.substr(plus + 1)))}};
}

std::size_t place_in(const output::Values& values, const std::string& axis,
                     const std::string& key) {
    for (const sim::Axis& each : values.layout().axes) {
        for (std::size_t i = 0; each.name == axis && i < each.entries.size(); ++i) {
            if (each.entries[i].key == key) {
                return i;
            }
        }
    }
    throw std::runtime_error("no " + key);
}

/// Mean over worlds of the sum over months, in stored units.
double mean_sum(const output::Values& values, const std::string& path, std::size_t cell,
                output::MonthRange months) {
    double sum = 0;
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        for (std::uint32_t t = months.first; t < months.first + months.count; ++t) {
            sum += static_cast<double>(values.at(path, world, t)[cell]);
        }
    }
    return sum / values.worlds();
}

double estimate_of(const Node& node) { return std::stod(node.get("data-estimate")); }

}  // namespace

TEST_CASE("streams of a report are those of the results, and nobody is lost in them",
          "[app][report]") {
    const output::Results b = output::read_results(made().b);
    const std::map<std::string, std::string> paths = {{"starts", "instruments/starts"},
                                                      {"completed", "instruments/completions"},
                                                      {"dropped", "instruments/drop_outs"}};
    std::map<std::string, double> balance;  // of an instrument in a year: in less out
    std::size_t found = 0;
    look_at(made().nodes, [&](const Node& node, const auto&) {
        const Source source = source_of(node);
        if (source.key.front() != "flow" || !node.has("data-estimate")) {
            return;
        }
        const std::string& what = source.key[2];
        const bool in = what == "before" || what == "starts";
        balance[source.key[1] + std::to_string(source.months.first)] +=
            (in ? 1 : -1) * estimate_of(node);
        const std::size_t j = place_in(b.values, "instrument", source.key[1]);
        const std::uint32_t end = source.months.first + source.months.count;
        INFO(node.get("data-source"));
        if (paths.contains(what)) {
            CHECK(estimate_of(node) ==
                  Approx(mean_sum(b.values, paths.at(what), j, source.months)).margin(1e-9));
        } else if (what == "after") {
            CHECK(estimate_of(node) ==
                  Approx(mean_sum(b.values, "instruments/participants", j, {end - 1, 1}))
                      .margin(1e-9));
        }
        ++found;
    });
    CHECK(found >= 6 * 2 * 3);  // six numbers of three instruments or more in two years
    for (const auto& [name, left] : balance) {
        INFO(name);
        CHECK(left == Approx(0).margin(1e-9));
    }
}

TEST_CASE("parts and shares of a report are those of the lives, with the range of worlds",
          "[app][report]") {
    const output::Results lives =
        output::read_results(made().folder.file(std::string("c/") + other_plan + ".lives.h5"));
    const std::map<std::string, std::vector<std::size_t>> ways = {
        {"direct", {1, 2, 3}},
        {"queue", {4, 5, 6}},
        {"budget", {7}},
        {"total", {0, 1, 2, 3, 4, 5, 6, 7}}};
    std::size_t parts = 0;
    std::size_t shares = 0;
    look_at(made().nodes, [&](const Node& node, const auto&) {
        const Source source = source_of(node);
        if (source.key.size() != 3 || !node.has("data-estimate")) {
            return;
        }
        INFO(node.get("data-source"));
        const std::string& name = source.key[1];
        if (source.key[0] == "part") {
            double mean = 0;
            for (const std::size_t way : ways.at(source.key[2])) {
                mean += mean_sum(lives.values, "parts/" + name, way, {0, 1});
            }
            mean /= name == "income" ? 100 : 1;  // cents
            CHECK(estimate_of(node) == Approx(mean).margin(1e-9 * (1 + std::abs(mean))));
            CHECK(std::stod(node.get("data-low")) <= estimate_of(node));
            CHECK(std::stod(node.get("data-high")) >= estimate_of(node));
            ++parts;
        } else if (source.key[0] == "fate" && name.ends_with("-all")) {
            const std::string sum = name.substr(0, name.size() - 4);
            const std::size_t f = place_in(lives.values, "fate", source.key[2]);
            std::vector<double> worlds;
            for (std::uint32_t world = 0; world < lives.values.worlds(); ++world) {
                worlds.push_back(
                    static_cast<double>(lives.values.at("fates/" + sum, world, 0)[f]) /
                    static_cast<double>(lives.values.at("people/groups", world, 0)[0]));
            }
            std::sort(worlds.begin(), worlds.end());
            // Of 24 worlds the tenths lie at 2.3 and 20.7.
            CHECK(std::stod(node.get("data-low")) ==
                  Approx(worlds[2] + 0.3 * (worlds[3] - worlds[2])));
            CHECK(std::stod(node.get("data-high")) ==
                  Approx(worlds[20] + 0.7 * (worlds[21] - worlds[20])));
            ++shares;
        }
    });
    CHECK(parts >= 8);
    CHECK(shares == 8);
}

TEST_CASE("each number of another model is that of the kept models, worked out anew",
          "[app][report]") {
    const output::Results models =
        output::read_results(made().folder.file(std::string("c/") + other_plan + ".models.h5"));
    const auto& keys = models.values.layout().axes.front().entries;
    std::map<std::string, std::size_t> found;
    look_at(made().nodes, [&](const Node& node, const auto&) {
        std::istringstream source(node.get("data-source"));
        std::string what, plans;
        source >> what >> plans;
        for (std::size_t m = 0; m < keys.size(); ++m) {
            const std::string start = "model-" + keys[m].key + "-";
            if (!what.starts_with(start)) {
                continue;
            }
            const std::size_t set =
                models.values.dataset_index("models/" + what.substr(start.size()));
            double sum = 0;
            double low = std::numeric_limits<double>::infinity();
            double high = -low;
            for (std::uint32_t world = 0; world < models.values.worlds(); ++world) {
                const double value = static_cast<double>(models.values.at(set, world, 0)[m]) / 1e6;
                sum += value / models.values.worlds();
                low = std::min(low, value);
                high = std::max(high, value);
            }
            INFO(node.get("data-source"));
            CHECK(plans == "B-A");
            CHECK(std::stod(node.get("data-estimate")) == Approx(sum).margin(1e-9));
            CHECK(std::stod(node.get("data-low")) == Approx(low).margin(1e-9));
            CHECK(std::stod(node.get("data-high")) == Approx(high).margin(1e-9));
            ++found[keys[m].key];
        }
    });
    CHECK(found["as_it_is"] > 3);
    CHECK(found["no_displacement"] == found["as_it_is"]);
}

TEST_CASE("luck, knowledge and model stand apart, and other models can be left out",
          "[app][report]") {
    std::map<std::string, std::pair<double, double>> layers;
    look_at(made().nodes, [&](const Node& node, const auto&) {
        const std::string source = node.get("data-source");
        if (source.starts_with("layer-")) {
            layers[source.substr(0, source.find(' '))] = {std::stod(node.get("data-low")),
                                                          std::stod(node.get("data-high"))};
        }
    });
    for (const char* key : {"layer-luck-stock", "layer-knowledge-stock", "layer-model-stock"}) {
        INFO(key);
        REQUIRE(layers.contains(key));
        CHECK(layers[key].first <= layers[key].second);
    }
    CHECK_THAT(made().page, Contains("niemand neemt de baan van een ander"));
    must({"report", first_plan, other_plan, "--seed", "3", "--people", "300", "--months", "12",
          "--draws", "3", "--replicates", "2", "--variants", "0", "-o",
          made().folder.file("without.html")});
    const std::string without = text_in(made().folder.file("without.html"));
    CHECK(without.find("model-no_displacement") == std::string::npos);
    CHECK_THAT(without, Contains("zijn geen andere modellen doorgerekend"));
}
