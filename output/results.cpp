// SPDX-License-Identifier: EUPL-1.2
// Results from a file.
#include "output/results.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <sstream>
#include <utility>
#include <vector>

#include "output/format.hpp"
#include "output/hdf5/reader.hpp"
#include "output/layout_check.hpp"
#include "output/seal.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

[[noreturn]] void refuse(const std::string& path, const LocalisedText& why,
                         const std::vector<LocalisedText>& slots = {}) {
    throw PhrasedError(
        ExitCode::data,
        {"'{0}' cannot be read as results ({1}).", "'{0}' is niet te lezen als resultaten ({1})."},
        {path, filled(why, slots)});
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) { parts.push_back(part); }
    return parts;
}

/// Refuses a file of another program or major version.
void require_version(const hdf5::Reader& file, const std::string& path) {
    if (file.text_attribute("/", "format") != format::name) {
        refuse(path, {"it was made by another program", "het is door een ander programma gemaakt"});
    }
    const std::string version = file.text_attribute("/", "format_version");
    std::uint64_t major = 0;
    const std::from_chars_result result =
        std::from_chars(version.data(), version.data() + version.size(), major);
    if (result.ec == std::errc() && major == format::major_version) {
        return;
    }
    constexpr std::size_t told_digits = 12;  // of a commit: versions under way share a number
    const std::string commit = file.text_attribute("/", "git_commit").substr(0, told_digits);
    const std::vector<LocalisedText> slots{
        version, std::to_string(format::major_version),
        file.text_attribute("/", "program_version") + (commit.empty() ? "" : " (" + commit + ")")};
    if (result.ec == std::errc() && major < format::major_version) {
        refuse(path,
               {"its format is version {0}, in which a couple counted as one person and 'below the "
                "social minimum' had another meaning; run its scenario again, or use the program "
                "version that it names, {2}",
                "zijn formaat is versie {0}, waarin een paar als een mens telde en 'onder het "
                "sociaal minimum' iets anders betekende; reken het scenario opnieuw door, of "
                "gebruik de versie van het programma die erin staat, {2}"},
               slots);
    }
    refuse(path,
           {"its format is version {0}, this program reads version {1}; use the program version "
            "that it names, {2}",
            "zijn formaat is versie {0}, dit programma leest versie {1}; gebruik de versie van het "
            "programma die erin staat, {2}"},
           slots);
}

std::uint64_t bounded(const hdf5::Reader& file, const std::string& name, std::uint64_t low,
                      std::uint64_t high) {
    const std::uint64_t value = file.integer_attribute("/", name);
    if (value < low || value > high) {
        throw PhrasedError(
            ExitCode::data,
            {"The results file is not as it should be: its attribute '{0}' is {1}, "
             "outside {2} to {3}.",
             "Het resultatenbestand is niet zoals het hoort: het kenmerk '{0}' is "
             "{1}, buiten {2} tot {3}."},
            {name, std::to_string(value), std::to_string(low), std::to_string(high)});
    }
    return value;
}

std::vector<DrawnNumber> read_numbers(const hdf5::Reader& file, std::uint32_t draws) {
    const std::vector<std::string> keys = file.texts("/number");
    const std::vector<double> values =
        file.numbers("/draws/value", std::vector<std::size_t>{draws, keys.size()});
    std::vector<DrawnNumber> numbers(keys.size());
    const auto fill = [&](const std::vector<std::string>& texts, std::string DrawnNumber::*into) {
        for (std::size_t i = 0; i < std::min(texts.size(), numbers.size()); ++i) {
            numbers[i].*into = texts[i];
        }
    };
    fill(keys, &DrawnNumber::key);
    fill(file.texts("/number_label_en"), &DrawnNumber::en);
    fill(file.texts("/number_label_nl"), &DrawnNumber::nl);
    fill(file.texts("/number_unit"), &DrawnNumber::unit);
    fill(file.texts("/number_luck"), &DrawnNumber::luck);
    for (std::size_t i = 0; i < values.size(); ++i) {
        numbers[i % numbers.size()].values.push_back(values[i]);
    }
    return numbers;
}

/// A line of a text in the file: a key, and the whole numbers after it.
struct KeyedNumbers {
    std::string key;
    std::vector<std::int64_t> numbers;
};

/// Empty when the line is something else.
std::optional<KeyedNumbers> keyed_numbers(const std::string& line) {
    const std::vector<std::string> words = split(line, ' ');
    KeyedNumbers result;
    for (const std::string& word : words) {
        std::int64_t number = 0;
        const char* end = word.data() + word.size();
        const auto [stopped, error] = std::from_chars(word.data(), end, number);
        if (result.key.empty()) {
            result.key = word;
        } else if (error == std::errc() && stopped == end && number >= PaperBudget::no_limit) {
            result.numbers.push_back(number);
        } else {
            return std::nullopt;
        }
    }
    return result.key.empty() ? std::nullopt : std::optional(std::move(result));
}

std::vector<KeyedNumbers> read_keyed(const hdf5::Reader& file, const std::string& path) {
    std::vector<KeyedNumbers> all;
    for (const std::string& line : split(file.text(path), '\n')) {
        std::optional<KeyedNumbers> found = keyed_numbers(line);
        if (!found) {
            throw PhrasedError(ExitCode::data,
                               {"The results file is not as it should be: a line of '{0}' is no "
                                "key with whole numbers.",
                                "Het resultatenbestand is niet zoals het hoort: een regel van "
                                "'{0}' is geen sleutel met gehele getallen."},
                               {path});
        }
        all.push_back(*std::move(found));
    }
    return all;
}

/// From when months count.
Clock read_clock(const hdf5::Reader& file) {
    const std::string clock = file.text_attribute("/", "clock");
    if (clock != "calendar" && clock != "entry") {
        throw PhrasedError(
            ExitCode::data,
            {"The results file is not as it should be: its attribute 'clock' is '{0}', expected "
             "'calendar' or 'entry'.",
             "Het resultatenbestand is niet zoals het hoort: het kenmerk 'clock' is '{0}', "
             "verwacht: 'calendar' of 'entry'."},
            {clock});
    }
    return clock == "entry" ? Clock::entry : Clock::calendar;
}

/// Draws, and what plans are compared by.
void read_basis(const hdf5::Reader& file, Provenance& p) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    p.draws = {static_cast<std::uint32_t>(bounded(file, "first_draw", 0, most)),
               static_cast<std::uint32_t>(bounded(file, "draws", 1, most))};
    p.numbers = read_numbers(file, p.draws.count);
    if (file.has_attribute("/", "posterior_sha256")) {
        p.posterior = file.text_attribute("/", "posterior");
        p.posterior_sha256 = file.text_attribute("/", "posterior_sha256");
    }
    p.municipality = file.text_attribute("/", "municipality");
    p.people_sha256 = file.text_attribute("/", "people_sha256");
    for (const KeyedNumbers& each : read_keyed(file, "/scenario/placed_at_start")) {
        const auto number = [&](std::size_t k) {
            return static_cast<std::uint64_t>(k < each.numbers.size() ? each.numbers[k] : 0);
        };
        p.placed_at_start.push_back({each.key, number(0), number(1)});
    }
    for (KeyedNumbers& each : read_keyed(file, "/scenario/budgets")) {
        p.budgets.push_back({std::move(each.key), std::move(each.numbers)});
    }
}

Provenance read_provenance(const hdf5::Reader& file) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    Provenance p;
    p.program_version = file.text_attribute("/", "program_version");
    p.git_commit = file.text_attribute("/", "git_commit");
    p.scenario_name = file.text_attribute("/", "scenario_name");
    p.scenario_sha256 = file.text_attribute("/", "scenario_sha256");
    p.scenario_text = file.text("/scenario/text");
    p.seed = file.integer_attribute("/", "seed");
    p.first_replicate = static_cast<std::uint32_t>(bounded(file, "first_replicate", 0, most));
    p.replicates = static_cast<std::uint32_t>(bounded(file, "replicates", 1, most));
    p.months = static_cast<std::uint32_t>(bounded(file, "months", 1, 12'000));
    p.start = sim::Month::of(static_cast<std::int32_t>(bounded(file, "start_year", 0, 9999)),
                             static_cast<std::int32_t>(bounded(file, "start_month", 1, 12)));
    p.people = file.integer_attribute("/", "people");
    read_basis(file, p);
    p.clock = read_clock(file);
    p.assumed_numbers = split(file.text("/scenario/assumed_numbers"), '\n');
    return p;
}

sim::Axis read_axis(const hdf5::Reader& file, const std::string& path, const std::string& name) {
    const std::vector<std::string> keys = file.texts("/" + name);
    const std::vector<std::string> en = file.texts("/" + name + "_label_en");
    const std::vector<std::string> nl = file.texts("/" + name + "_label_nl");
    if (en.size() != keys.size() || nl.size() != keys.size()) {
        refuse(path,
               {"the dimension '{0}' has not as many labels as keys",
                "de dimensie '{0}' heeft niet evenveel labels als sleutels"},
               {name});
    }
    sim::Axis axis{name, {}};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        axis.entries.push_back({keys[i], en[i], nl[i]});
    }
    return axis;
}

sim::Dataset read_dataset(const hdf5::Reader& file, const std::string& path,
                          const std::string& name, const std::vector<sim::Axis>& axes,
                          const Provenance& run) {
    const std::string object = "/" + name;
    sim::Dataset dataset{
        name,
        file.text_attribute(object, "units"),
        file.text_attribute(object, "long_name"),
        {file.text_attribute(object, "key"), file.text_attribute(object, "label_en"),
         file.text_attribute(object, "label_nl")},
        {}};
    std::vector<std::string> dimensions = split(file.text_attribute(object, "dimensions"), ' ');
    const std::vector<std::string> first =
        first_dimensions(run.draws, month_dimension(run.clock, name));
    if (dimensions.size() < first.size() ||
        !std::equal(first.begin(), first.end(), dimensions.begin())) {
        refuse(
            path,
            {"the dimensions of '{0}' do not begin with replicate and month, and with draw before "
             "them where there are several",
             "de dimensies van '{0}' beginnen niet met 'replicate' en 'month', met 'draw' ervoor "
             "als er meer trekkingen zijn"},
            {name});
    }
    for (std::size_t i = first.size(); i < dimensions.size(); ++i) {
        const auto axis = std::find_if(axes.begin(), axes.end(), [&](const sim::Axis& candidate) {
            return candidate.name == dimensions[i];
        });
        if (axis == axes.end()) {
            refuse(path,
                   {"'{0}' has an unknown dimension '{1}'",
                    "'{0}' heeft een onbekende dimensie '{1}'"},
                   {name, dimensions[i]});
        }
        dataset.axes.push_back(static_cast<std::size_t>(axis - axes.begin()));
    }
    return dataset;
}

sim::Layout read_layout(const hdf5::Reader& file, const std::string& path, const Provenance& run) {
    sim::Layout layout;
    for (const std::string& name : split(file.text_attribute("/", "axes"), ' ')) {
        layout.axes.push_back(read_axis(file, path, name));
    }
    for (const std::string& name : split(file.text_attribute("/", "datasets"), ' ')) {
        layout.datasets.push_back(read_dataset(file, path, name, layout.axes, run));
    }
    if (const LocalisedText problem = problem_of(layout); !problem.empty()) {
        refuse(path, problem);
    }
    return layout;
}

std::vector<hdf5::Handle> open_tables(const hdf5::Reader& file, const sim::Layout& layout,
                                      const Provenance& provenance) {
    std::vector<hdf5::Handle> tables;
    for (const sim::Dataset& dataset : layout.datasets) {
        std::vector<std::size_t> shape = {provenance.replicates, provenance.months};
        if (provenance.draws.count > 1) {
            shape.insert(shape.begin(), provenance.draws.count);
        }
        for (const std::size_t axis : dataset.axes) {
            shape.push_back(layout.axes[axis].entries.size());
        }
        tables.push_back(file.open_table("/" + dataset.path, shape));
    }
    return tables;
}

Values read_values(const hdf5::Reader& file, const sim::Layout& layout,
                   const Provenance& provenance) {
    // All shapes are checked before the memory for the values is taken.
    const std::vector<hdf5::Handle> tables = open_tables(file, layout, provenance);
    Values values(layout, provenance.replicates, provenance.months, provenance.draws);
    for (std::size_t dataset = 0; dataset < tables.size(); ++dataset) {
        std::vector<std::int64_t> slice(layout.size_of(layout.datasets[dataset]) *
                                        provenance.months);
        for (std::uint32_t world = 0; !slice.empty() && world < values.worlds(); ++world) {
            const std::vector<std::size_t> place = {world / provenance.replicates,
                                                    world % provenance.replicates};
            const std::size_t skipped = provenance.draws.count > 1 ? 0 : 1;
            file.read_slice(tables[dataset], std::span(place).subspan(skipped), slice);
            values.set_months_of(dataset, world, slice);
        }
    }
    return values;
}

}  // namespace

Results read_results(const std::string& path) {
    require_sealed(path);
    const hdf5::Reader file(path);
    require_version(file, path);
    Provenance provenance = read_provenance(file);
    const sim::Layout layout = read_layout(file, path, provenance);
    Values values = read_values(file, layout, provenance);
    return {std::move(provenance), std::move(values)};
}

}  // namespace afweging::output
