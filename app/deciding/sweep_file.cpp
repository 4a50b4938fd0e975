// SPDX-License-Identifier: EUPL-1.2
// Table by table, all problems at once.
#include "app/deciding/sweep_file.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/deciding/sweep_meanings.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;
using scenarios::Need;
using scenarios::TableReader;

constexpr scenarios::Range money{1, 1e9, "EUR per year", "400000"};
constexpr scenarios::Range any_value{-1e12, 1e12, "", "100000"};

/// min(n over k, more than a sweep may have).
std::size_t ways(std::size_t n, std::size_t k) {
    std::size_t count = 1;
    for (std::size_t i = 1; i <= k && count <= most_sweep_plans; ++i) {
        count = count * (n - k + i) / i;
    }
    return count;
}

void read_head(TableReader head, SweepFile& sweep) {
    sweep.name = head.text("name", Need::required, "eigen").value_or("");
    sweep.label = {head.text("label_en", Need::required).value_or(""),
                   head.text("label_nl", Need::required).value_or("")};
    sweep.question = {head.text("question_en").value_or(""), head.text("question_nl").value_or("")};
    sweep.scenario = head.text("scenario", Need::required, "basis").value_or("basis");
    const auto design =
        head.word("design", {"splits", "next_euro", "grid", "even"}, Need::required);
    sweep.design = static_cast<SweepDesign>(design.value_or(0));
    const bool shares =
        sweep.design == SweepDesign::splits || sweep.design == SweepDesign::next_euro;
    if (shares) {
        sweep.euros = head.whole("money_eur_per_year", money, Need::required).value_or(1);
        for (const std::string& key : head.texts("instruments")) {
            sweep.levers.push_back({.name = key, .key = {}, .values = {}});
        }
    }
    if (sweep.design == SweepDesign::splits) {
        sweep.parts = static_cast<std::uint32_t>(
            head.whole("parts", {1, 50, "parts", "4"}).value_or(sweep.parts));
    }
    if (sweep.design == SweepDesign::even) {
        sweep.points = static_cast<std::uint32_t>(
            head.whole("points", {2, most_sweep_plans - 1, "points", "50"}).value_or(sweep.points));
    }
    if (shares && sweep.levers.empty()) {
        scenarios::misfit(head, "instruments",
                          {"name at least one instrument, for example [\"vakscholing\"]",
                           "noem minstens een instrument, bijvoorbeeld [\"vakscholing\"]"});
    }
    head.finish();
}

void read_lever(TableReader table, const std::string& name, SweepFile& sweep) {
    SweepLever lever{.name = name, .key = table.text("key").value_or(""), .values = {}};
    if (sweep.design == SweepDesign::grid) {
        lever.values = table.per_year("values", any_value).value_or(std::vector<double>{});
        if (lever.values.empty()) {
            scenarios::misfit(table, "values",
                              {"give the values to try, for example [0, 100000, 200000]",
                               "geef de waarden die geprobeerd worden, bijvoorbeeld [0, 100000, "
                               "200000]"});
        }
    } else {
        lever.low = table.number("low", any_value, Need::required).value_or(0);
        lever.high = table.number("high", any_value, Need::required).value_or(0);
        if (lever.low >= lever.high) {
            scenarios::misfit(table, "high", {"more than low", "meer dan low"});
        }
    }
    table.finish();
    sweep.levers.push_back(std::move(lever));
}

void read_levers(TableReader table, SweepFile& sweep) {
    const bool asks = sweep.design == SweepDesign::grid || sweep.design == SweepDesign::even;
    if (!asks) {
        table.finish();  // what it holds means nothing here
        return;
    }
    for (const std::string& name : table.keys()) { read_lever(table.table(name), name, sweep); }
    if (sweep.levers.empty()) {
        scenarios::misfit(table, "vary",
                          {"give a table for each lever, for example [vary.vakscholing]",
                           "geef een tabel voor elke knop, bijvoorbeeld [vary.vakscholing]"});
    }
    table.finish();
}

void check_levers(TableReader& file, const SweepFile& sweep) {
    std::set<std::string> names;
    for (const SweepLever& lever : sweep.levers) {
        if (!names.insert(lever.name).second) {
            scenarios::misfit(
                file, "sweep",
                filled({"'{0}' is named twice", "'{0}' staat er twee keer"}, {lever.name}));
        }
    }
    if (sweep_plan_count(sweep) > most_sweep_plans) {
        scenarios::misfit(
            file, "sweep",
            filled({"that is more than {0} plans: take fewer instruments, parts or values",
                    "dat zijn meer dan {0} plannen: neem minder instrumenten, delen of waarden"},
                   {std::to_string(most_sweep_plans)}));
    }
}

}  // namespace

std::size_t sweep_plan_count(const SweepFile& sweep) {
    const std::size_t levers = sweep.levers.size();
    switch (sweep.design) {
        case SweepDesign::splits:
            return levers == 0 ? 1 : 1 + ways(sweep.parts + levers - 1, levers - 1);
        case SweepDesign::next_euro:
            return 1 + levers;
        case SweepDesign::even:
            return 1 + sweep.points;
        case SweepDesign::grid:
            break;
    }
    std::size_t count = 1;
    for (const SweepLever& lever : sweep.levers) {
        count =
            std::min(count * std::max<std::size_t>(lever.values.size(), 1), most_sweep_plans + 1);
    }
    return 1 + count;
}

scenarios::StudyFiles sweep_files(const scenarios::DataRoot& root) {
    return {.folder = (fs::path(root.folder) / "sweeps").string(),
            .shown = "sweeps",
            .table = "sweep",
            .one = {"shipped sweep", "meegeleverde verkenning"},
            .all = {"the shipped sweeps are", "de meegeleverde verkenningen zijn"}};
}

SweepFile read_sweep_tables(const scenarios::Node& node, scenarios::Problems& problems) {
    SweepFile sweep;
    TableReader file(node, "", problems);
    read_head(file.table("sweep", Need::required), sweep);
    read_levers(file.table("vary"), sweep);
    check_levers(file, sweep);
    file.finish();
    return sweep;
}

SweepFile read_sweep(const std::string& path_or_name, const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const auto name = scenarios::find_study(path_or_name, sweep_files(root), problems);
    const auto source = name ? scenarios::read_file(*name, problems) : std::nullopt;
    const auto node = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    SweepFile sweep;
    if (source && node) {
        sweep = read_sweep_tables(*node, problems);
        sweep.text = problems.source(source.value_or(0)).text;
    }
    problems.throw_if_any();
    return sweep;
}

}  // namespace afweging::app
