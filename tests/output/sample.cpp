// SPDX-License-Identifier: EUPL-1.2
// A small result and a folder of its own, for the tests of this room.
#include "tests/output/sample.hpp"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "output/sha256.hpp"

namespace afweging::output::sample {

sim::Layout layout() {
    sim::Layout layout;
    layout.axes = {
        {"group", {{"all", "everybody", "iedereen"}, {"young", "under 27", "jonger dan 27"}}},
        {"line",
         {{"benefit", "benefit", "uitkering"},
          {"wage", "wage", "=loon"},
          {"fee", "fee; one-off", "bedrag; eenmalig"}}}};
    layout.datasets = {{"series/stock",
                        "persons",
                        "Persons with a benefit at the end of the month",
                        {"stock", "persons on benefit", "mensen met een uitkering"},
                        {0}},
                       {"ledger/amount",
                        "EUR cent",
                        "Money paid in the month, by line and group",
                        {"amount", "amount paid", "betaald bedrag"},
                        {1, 0}},
                       {"series/effort",
                        "0.001",
                        "Mean search effort in the month, 0 to 1",
                        {"effort", "search effort", "zoekinspanning"},
                        {}}};
    return layout;
}

Provenance provenance() {
    Provenance p;
    p.program_version = "0.1.0";
    p.git_commit = "";
    p.scenario_name = "sample";
    p.scenario_text = "== sample.toml ==\nname = \"caf\u00e9\"\n";
    p.scenario_sha256 = sha256_hex(p.scenario_text);
    p.seed = 0xFEDCBA9876543210U;
    p.first_replicate = 5;
    p.replicates = 3;
    p.months = 4;
    p.start = sim::Month::of(2026, 11);
    p.people = 1000;
    p.municipality = "ons";
    p.people_sha256 = sha256_hex("people");
    p.placed_at_start = {{"job", 46, 30}};
    p.budgets = {{"benefit", {12'000, PaperBudget::no_limit}}, {"instruments", {}}};
    p.assumed_numbers = {"search.effort_mean", "wage.spread"};
    p.numbers = {
        {"search.effort_mean",
         "mean search effort",
         "gemiddelde inzet",
         "fraction",
         "search.effort_mean",
         {0.5}},
        {"wage.spread", "spread of wages", "spreiding van lonen", "EUR", "wage.spread", {12.25}}};
    return p;
}

Provenance provenance_of_draws() {
    Provenance p = provenance();
    p.draws = {1, 4};
    p.numbers[0].values = {0.4, 0.45, 0.5, 0.6};
    p.numbers[1].values = {11, 12, 13, 14.5};
    return p;
}

MemoryRecorder run_of_draws() {
    const Provenance p = provenance_of_draws();
    MemoryRecorder recorder(layout(), p.first_replicate, p.replicates, p.months, p.draws);
    std::vector<std::int64_t> record(layout().record_size());
    for (std::uint32_t draw = 0; draw < p.draws.count; ++draw) {
        DrawRecorder one(recorder, draw);
        for (std::uint32_t r = p.first_replicate; r < p.first_replicate + p.replicates; ++r) {
            for (std::uint32_t month = 0; month < p.months; ++month) {
                for (std::size_t i = 0; i < record.size(); ++i) {
                    record[i] = value(r, month, i) + 1'000'000 * std::int64_t{draw};
                }
                one.record(r, month, record);
            }
        }
    }
    return recorder;
}

std::int64_t value(std::uint32_t replicate, std::uint32_t month, std::size_t index) {
    return 100'000 * std::int64_t{replicate} + 1000 * std::int64_t{month} +
           static_cast<std::int64_t>(index) - 502'000;
}

MemoryRecorder run() {
    const Provenance p = provenance();
    MemoryRecorder recorder(layout(), p.first_replicate, p.replicates, p.months);
    std::vector<std::int64_t> record(layout().record_size());
    for (std::uint32_t replicate = p.first_replicate; replicate < p.first_replicate + p.replicates;
         ++replicate) {
        for (std::uint32_t month = 0; month < p.months; ++month) {
            for (std::size_t i = 0; i < record.size(); ++i) {
                record[i] = value(replicate, month, i);
            }
            recorder.record(replicate, month, record);
        }
    }
    return recorder;
}

MemoryRecorder large_run(std::uint32_t replicates, std::uint32_t months) {
    MemoryRecorder recorder(layout(), 0, replicates, months);
    std::vector<std::int64_t> record(layout().record_size());
    std::uint64_t state = 1;
    for (std::uint32_t replicate = 0; replicate < replicates; ++replicate) {
        for (std::uint32_t month = 0; month < months; ++month) {
            for (std::int64_t& entry : record) {
                state = state * 6364136223846793005U + 1442695040888963407U;
                entry = static_cast<std::int64_t>(state ^ (state >> 31U));
            }
            recorder.record(replicate, month, record);
        }
    }
    return recorder;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void put_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "afweging-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no folder for the test");
    }
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::vector<std::string> Folder::names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace afweging::output::sample
