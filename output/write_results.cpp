// SPDX-License-Identifier: EUPL-1.2
// Results to a file.
#include "output/write_results.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "output/axis_words.hpp"
#include "output/doubt/write_draws.hpp"
#include "output/format.hpp"
#include "output/hdf5/pack.hpp"
#include "output/hdf5/writer.hpp"
#include "output/layout_check.hpp"
#include "output/seal.hpp"
#include "sim/localised_text.hpp"
#include "sim/parallel.hpp"

namespace afweging::output {
namespace {

[[noreturn]] void fail(const LocalisedText& why) {
    throw PhrasedError(
        ExitCode::bug,
        {"The results were not written ({0}). This is a fault of the program: please "
         "report it.",
         "De resultaten zijn niet weggeschreven ({0}). Dit is een fout in het "
         "programma: meld die alstublieft."},
        {why});
}

LocalisedText another_run() {
    return {"their provenance belongs to another run", "hun herkomst hoort bij een andere run"};
}

void require_fit(const Values& values, const Provenance& provenance) {
    if (provenance.replicates != values.replicates() || provenance.months != values.months() ||
        provenance.draws != values.draws()) {
        fail(another_run());
    }
    for (const DrawnNumber& number : provenance.numbers) {
        const std::string texts = number.key + number.en + number.nl + number.unit + number.luck;
        if (number.values.size() != provenance.draws.count || texts.find('\0') != texts.npos) {
            fail({"a number in doubt has not one value for each draw",
                  "een getal waarover twijfel is heeft niet een waarde per trekking"});
        }
    }
    for (const std::string* text :
         {&provenance.program_version, &provenance.git_commit, &provenance.scenario_name,
          &provenance.scenario_text, &provenance.scenario_sha256, &provenance.municipality,
          &provenance.people_sha256, &provenance.posterior, &provenance.posterior_sha256}) {
        if (text->find('\0') != std::string::npos) {
            fail({"a text of their provenance holds a NUL character",
                  "een tekst van hun herkomst bevat een NUL-teken"});
        }
    }
    for (const std::string& number : provenance.assumed_numbers) {
        if (number.empty() || number.find_first_of(std::string_view("\n\0", 2)) != number.npos) {
            fail({"an assumed number has a name of none or several lines",
                  "een aangenomen getal heeft een naam van geen of meer regels"});
        }
    }
}

void write_root(hdf5::Writer& file, const Values& values, const Provenance& provenance) {
    std::string datasets;
    for (const sim::Dataset& dataset : values.layout().datasets) {
        datasets += (datasets.empty() ? "" : " ") + dataset.path;
    }
    std::string axes;
    for (const sim::Axis& axis : values.layout().axes) {
        axes += (axes.empty() ? "" : " ") + axis.name;
    }
    file.set_attribute("/", "format", std::string(format::name));
    file.set_attribute(
        "/", "format_version",
        std::to_string(format::major_version) + "." + std::to_string(format::minor_version));
    file.set_attribute("/", "program_version", provenance.program_version);
    file.set_attribute("/", "git_commit", provenance.git_commit);
    file.set_attribute("/", "scenario_name", provenance.scenario_name);
    file.set_attribute("/", "scenario_sha256", provenance.scenario_sha256);
    file.set_attribute("/", "seed", provenance.seed);
    file.set_attribute("/", "first_replicate", std::uint64_t{provenance.first_replicate});
    file.set_attribute("/", "replicates", std::uint64_t{provenance.replicates});
    file.set_attribute("/", "first_draw", std::uint64_t{provenance.draws.first});
    file.set_attribute("/", "draws", std::uint64_t{provenance.draws.count});
    if (!provenance.posterior_sha256.empty()) {
        file.set_attribute("/", "posterior", provenance.posterior);
        file.set_attribute("/", "posterior_sha256", provenance.posterior_sha256);
    }
    file.set_attribute("/", "months", std::uint64_t{provenance.months});
    file.set_attribute("/", "start_year", static_cast<std::uint64_t>(provenance.start.year()));
    file.set_attribute("/", "start_month",
                       static_cast<std::uint64_t>(provenance.start.month_of_year()));
    file.set_attribute("/", "people", provenance.people);
    file.set_attribute("/", "municipality", provenance.municipality);
    file.set_attribute("/", "people_sha256", provenance.people_sha256);
    const bool from_entry = provenance.clock == Clock::entry;
    file.set_attribute("/", "clock", std::string(from_entry ? "entry" : "calendar"));
    file.set_attribute("/", "axes", axes);
    file.set_attribute("/", "datasets", datasets);
}

void write_replicates(hdf5::Writer& file, const Provenance& provenance) {
    std::vector<std::int64_t> numbers;
    for (std::uint32_t i = 0; i < provenance.replicates; ++i) {
        numbers.push_back(std::int64_t{provenance.first_replicate} + i);
    }
    file.write_integers("/replicate", numbers);
    file.make_scale("/replicate");
    describe(
        file, "/replicate",
        {"1", "Number of the replicate: the same luck in every draw", "replicate", "herhaling"});
}

void write_months(hdf5::Writer& file, const Provenance& provenance) {
    std::vector<std::int64_t> indices;
    std::vector<std::int64_t> years;
    std::vector<std::int64_t> months;
    for (std::uint32_t i = 0; i < provenance.months; ++i) {
        const sim::Month month = provenance.start + sim::Months{static_cast<std::int32_t>(i)};
        indices.push_back(i);
        years.push_back(month.year());
        months.push_back(month.month_of_year());
    }
    const std::vector<std::string> month_scale = {"/month"};
    file.write_integers("/month", indices);
    file.make_scale("/month");
    if (provenance.clock == Clock::entry) {  // everybody has a calendar of their own
        describe(file, "/month",
                 {"1", "Months since entry", "months since entry", "maanden sinds instroom"});
        return;
    }
    describe(file, "/month", {"1", "Simulated month, counted from 0", "month", "maand"});
    file.write_integers("/year", years);
    file.attach_scales("/year", month_scale);
    describe(file, "/year", {"1", "Calendar year of the month", "year", "jaar"});
    file.write_integers("/month_of_year", months);
    file.attach_scales("/month_of_year", month_scale);
    describe(file, "/month_of_year",
             {"1", "Calendar month, 1 is January", "month of the year", "maand van het jaar"});
}

/// In the file of a run with cohorts, whose months are not those of the run.
void write_months_since_entry(hdf5::Writer& file, const sim::Layout& layout,
                              const Provenance& provenance) {
    const std::string name = "month_since_entry";
    if (std::none_of(layout.datasets.begin(), layout.datasets.end(), [&](const auto& dataset) {
            return month_dimension(provenance.clock, dataset.path) == name;
        })) {
        return;
    }
    std::vector<std::int64_t> indices(provenance.months);
    std::iota(indices.begin(), indices.end(), std::int64_t{0});
    const std::string path = "/" + name;
    file.write_integers(path, indices);
    file.make_scale(path);
    describe(file, path,
             {"1", "Months since entry", "months since entry", "maanden sinds instroom"});
}

void write_axis(hdf5::Writer& file, const sim::Axis& axis) {
    std::vector<std::string> keys;
    std::vector<std::string> en;
    std::vector<std::string> nl;
    for (const sim::Label& entry : axis.entries) {
        keys.push_back(entry.key);
        en.push_back(entry.en);
        nl.push_back(entry.nl);
    }
    const std::string path = "/" + axis.name;
    const LocalisedText words = words_of(axis.name);
    file.write_texts(path, keys);
    file.make_scale(path);
    describe(file, path, {"1", "Keys of the dimension " + axis.name, words.en, words.nl});
    file.write_texts(path + "_label_en", en);
    file.attach_scales(path + "_label_en", {&path, 1});
    describe(file, path + "_label_en",
             {"1", "English labels of the dimension " + axis.name, words.en, words.nl});
    file.write_texts(path + "_label_nl", nl);
    file.attach_scales(path + "_label_nl", {&path, 1});
    describe(file, path + "_label_nl",
             {"1", "Dutch labels of the dimension " + axis.name, words.en, words.nl});
}

void write_scenario(hdf5::Writer& file, const Provenance& provenance) {
    std::string numbers;
    for (const std::string& number : provenance.assumed_numbers) { numbers += number + "\n"; }
    std::string placed;
    for (const PlacedAtStart& each : provenance.placed_at_start) {
        placed += each.instrument + " " + std::to_string(each.people) + " " +
                  std::to_string(each.waiting) + "\n";
    }
    std::string budgets;
    for (const PaperBudget& budget : provenance.budgets) {
        budgets += budget.key;
        for (const std::int64_t cents : budget.cents) {
            budgets.append(" ").append(std::to_string(cents));
        }
        budgets += "\n";
    }
    file.create_group("/scenario");
    file.write_text("/scenario/text", provenance.scenario_text);
    describe(file, "/scenario/text",
             {"1", "The scenario: all its files, each after its name", "scenario", "scenario"});
    file.write_text("/scenario/assumed_numbers", numbers);
    describe(file, "/scenario/assumed_numbers",
             {"1", "Numbers of the scenario that have no source, one on each line",
              "assumed numbers", "aangenomen getallen"});
    file.write_text("/scenario/placed_at_start", placed);
    describe(file, "/scenario/placed_at_start",
             {"persons",
              "Instruments, how many persons have a place when the run begins, and how many wait",
              "in instruments at the start", "in instrumenten bij de start"});
    file.write_text("/scenario/budgets", budgets);
    describe(file, "/scenario/budgets",
             {"EUR cent", "What each pot, and all instruments, may spend in each simulated year",
              "budgets", "budgetten"});
}

/// A dataset as it goes into the file.
struct PackedDataset {
    hdf5::Writer::ChunkExtent extent{1, 1};  ///< draws and replicates in a chunk
    std::vector<std::vector<std::byte>> chunks;
};

/// Chunks of about half a megabyte: HDF5 keeps one in its cache of a megabyte while it reads the
/// replicates in it one by one. A chunk holds replicates of one draw, or whole draws.
hdf5::Writer::ChunkExtent extent_of(const Values& values, std::size_t row) {
    constexpr std::size_t chunk_values = std::size_t{1} << 16U;
    const auto even = [](std::size_t all, std::size_t most) {
        const std::size_t count = (all + most - 1) / most;
        return (all + count - 1) / count;
    };
    const std::size_t replicates = values.replicates();
    const std::size_t fit = std::max<std::size_t>(chunk_values / row, 1);
    if (fit < replicates) {
        return {1, even(replicates, fit)};
    }
    const std::size_t draws = values.draws().count;
    return {even(draws, std::min(fit / replicates, draws)), replicates};
}

PackedDataset pack(const Values& values, std::size_t index) {
    const std::size_t row =
        values.months() * values.layout().size_of(values.layout().datasets[index]);
    PackedDataset result;
    if (row == 0) {
        return result;
    }
    result.extent = extent_of(values, row);
    const std::size_t worlds = result.extent.first * result.extent.second;
    for (std::size_t first = 0; first < values.worlds();) {
        // Whole draws, or what is left of the replicates of one.
        const std::size_t draw_end =
            (first / values.replicates() + result.extent.first) * std::size_t{values.replicates()};
        const std::size_t end =
            std::min({first + worlds, draw_end, static_cast<std::size_t>(values.worlds())});
        std::vector<std::int64_t> chunk;
        chunk.reserve(worlds * row);
        for (; first < end; ++first) {
            const auto months = values.months_of(index, static_cast<std::uint32_t>(first));
            chunk.insert(chunk.end(), months.begin(), months.end());
        }
        chunk.resize(worlds * row);
        result.chunks.push_back(hdf5::packed(chunk));
    }
    return result;
}

/// All datasets; the only part of writing that can be shared between threads.
std::vector<PackedDataset> pack_all(const Values& values, unsigned threads) {
    std::vector<PackedDataset> all(values.layout().datasets.size());
    sim::parallel_for(threads, all.size(), [&](std::size_t i) { all[i] = pack(values, i); });
    return all;
}

std::size_t bytes_of(const std::vector<PackedDataset>& all) {
    std::size_t bytes = 0;
    for (const PackedDataset& dataset : all) {
        for (const std::vector<std::byte>& chunk : dataset.chunks) { bytes += chunk.size(); }
    }
    return bytes;
}

void write_dataset(hdf5::Writer& file, const Values& values, std::size_t index,
                   const PackedDataset& packed, Clock clock) {
    const sim::Dataset& dataset = values.layout().datasets[index];
    const std::string path = "/" + dataset.path;
    std::vector<std::size_t> shape = {values.draws().count, values.replicates(), values.months()};
    hdf5::Writer::ChunkExtent extent = packed.extent;
    if (values.draws().count == 1) {  // a draw alone has no dimension
        shape.erase(shape.begin());
        extent = {extent.second, values.months()};
    }
    std::vector<std::string> names =
        first_dimensions(values.draws(), month_dimension(clock, dataset.path));
    for (const std::size_t axis : dataset.axes) {
        shape.push_back(values.layout().axes[axis].entries.size());
        names.push_back(values.layout().axes[axis].name);
    }
    file.write_table(path, shape, extent, packed.chunks);
    std::string dimensions;
    std::vector<std::string> scales;
    for (const std::string& name : names) {
        scales.push_back("/" + name);
        dimensions += (dimensions.empty() ? "" : " ") + name;
    }
    file.attach_scales(path, scales);
    file.set_attribute(path, "dimensions", dimensions);
    describe(file, path, {dataset.unit, dataset.long_name, dataset.label.en, dataset.label.nl});
    file.set_attribute(path, "key", dataset.label.key);
}

std::vector<std::byte> image_of(const Values& values, const Provenance& provenance,
                                unsigned threads) {
    const std::vector<PackedDataset> packed = pack_all(values, threads);
    hdf5::Writer file(bytes_of(packed));
    write_root(file, values, provenance);
    write_draws(file, provenance);
    write_replicates(file, provenance);
    write_months(file, provenance);
    write_months_since_entry(file, values.layout(), provenance);
    for (const sim::Axis& axis : values.layout().axes) { write_axis(file, axis); }
    write_numbers(file, provenance);
    write_scenario(file, provenance);
    std::set<std::string> families;
    for (std::size_t i = 0; i < values.layout().datasets.size(); ++i) {
        const std::string family = family_of(values.layout().datasets[i].path);
        if (families.insert(family).second) {
            file.create_group("/" + family);
        }
        write_dataset(file, values, i, packed[i], provenance.clock);
    }
    return file.finish();
}

}  // namespace

void write_results(const std::string& path, const Values& values, const Provenance& provenance,
                   Overwrite overwrite, unsigned threads) {
    require_fit(values, provenance);
    AtomicFile file(path, overwrite);
    const std::vector<std::byte> image = image_of(values, provenance, threads);
    file.write(image);
    file.write(seal_of(image));
    file.commit();
}

void write_results(const std::string& path, const MemoryRecorder& run, const Provenance& provenance,
                   Overwrite overwrite, unsigned threads) {
    if (!run.complete()) {
        fail(
            {"the run did not record all its months", "de run heeft niet al zijn maanden bewaard"});
    }
    if (run.first_replicate() != provenance.first_replicate) {
        fail(another_run());
    }
    write_results(path, run.values(), provenance, overwrite, threads);
}

}  // namespace afweging::output
