// SPDX-License-Identifier: EUPL-1.2
// Paired differences of outcomes, instruments and parties.
#include "app/report/compare/comparison.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <sstream>

#include "agents/measures/labels.hpp"
#include "app/report/numbers.hpp"
#include "output/compare.hpp"

namespace afweging::app {
namespace {

using output::Provenance;
using output::Results;

output::PlacedAtStart placed(const Provenance& run, const std::string& instrument) {
    for (const output::PlacedAtStart& each : run.placed_at_start) {
        if (each.instrument == instrument) {
            return each;
        }
    }
    return {.instrument = instrument};
}

LocalisedText count_of(std::uint64_t people) {
    const auto number = static_cast<std::int64_t>(people);
    return {format_exact(number, 0, Language::en), format_exact(number, 0, Language::nl)};
}

/// What was read from files of the program below a folder: each after a line "### folder/name".
std::string files_below(const std::string& folder, const std::string& scenario_text) {
    std::istringstream lines(scenario_text);
    std::string found;
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        inside = line.starts_with("### ") ? line.starts_with("### " + folder + "/") : inside;
        found += inside ? line + "\n" : "";
    }
    return found;
}

LocalisedText other_files(const LocalisedText& what) {
    return filled({"Note: {0} in the files of the program is not the same for both, so the "
                   "difference is not of the plan alone. Compare the data folders of the runs.",
                   "Let op: {0} in de bestanden van het programma is niet voor beide gelijk. Het "
                   "verschil komt dus niet alleen door het plan. Vergelijk de mappen met gegevens "
                   "waarmee is gerekend."},
                  {what});
}

/// Of runs with the same program and other data.
void add_other_files(const Provenance& a, const Provenance& b, std::vector<LocalisedText>& all) {
    const auto differ = [&](const std::string& folder) {
        return files_below(folder, a.scenario_text) != files_below(folder, b.scenario_text);
    };
    if (differ("statute")) {
        all.push_back(other_files({"the law", "de wet"}));
    }
    if (differ("parameters")) {
        all.push_back(other_files({"the model", "het model"}));
    }
}

LocalisedText other_places(const LocalisedText& instrument, std::uint64_t here,
                           std::uint64_t there) {
    return filled({"Note: at the start {1} people have a place in {0} in the first plan, {2} in "
                   "this one. So the two worlds begin with other people in it. To compare policy "
                   "alone, give both plans the same "
                   "running_at_start.",
                   "Let op: bij de start hebben in het eerste plan {1} mensen een plek in {0}, in "
                   "dit plan {2}. De twee werelden beginnen dus met andere deelnemers. Wilt u "
                   "alleen het beleid vergelijken? Geef "
                   "beide plannen dezelfde running_at_start."},
                  {instrument, count_of(here), count_of(there)});
}

LocalisedText other_lists(const LocalisedText& instrument, std::uint64_t here,
                          std::uint64_t there) {
    return filled({"Note: at the start {1} people wait for {0} in the first plan, {2} in this one. "
                   "To compare policy alone, give both plans the same waiting_at_start.",
                   "Let op: bij de start wachten in het eerste plan {1} mensen op {0}, in dit plan "
                   "{2}. Wilt u alleen het beleid vergelijken? Geef beide plannen dezelfde "
                   "waiting_at_start."},
                  {instrument, count_of(here), count_of(there)});
}

}  // namespace

std::vector<TableRow> Comparison::rows() const {
    std::vector<TableRow> all;
    for (const ComparedLine& line : outcomes) { all.push_back(line.whole); }
    return all;
}

ComparedLine compared(const Results& a, const Results& b, const Outcome& outcome,
                      const std::vector<Period>& years) {
    const auto over = [&](output::MonthRange months) {
        return output::summarise(difference_over(a, b, outcome, months));
    };
    ComparedLine line{{outcome.key, outcome.label, over(whole_run(a.values))}, {}};
    for (const Period& year : years) { line.by_year.push_back(over(year.months)); }
    return line;
}

Comparison compare(const Results& a, const Results& b) {
    output::require_comparable(a, b, output::FirstMonth::any);
    Comparison result{.years = shared_years(a.provenance, b.provenance),
                      .outcomes = {},
                      .instruments = {},
                      .payers = {},
                      .costs = {},
                      .neutrality = neutrality_of(a, b)};
    const auto line = [&](const Outcome& outcome) { return compared(a, b, outcome, result.years); };
    add_lines(result, a, b, line);
    return result;
}

std::vector<LocalisedText> warnings(const Results& a, const Results& b) {
    std::vector<LocalisedText> all;
    if (!(a.provenance.start == b.provenance.start)) {
        all.push_back(
            {"Note: the two runs begin in different months. Their months are paired by "
             "number: the first with the first. Another law may hold in them.",
             "Let op: de twee plannen beginnen in een andere maand. De maanden zijn op "
             "volgorde naast elkaar gezet: de eerste naast de eerste. Er kan dan een "
             "andere wet gelden."});
    }
    add_other_files(a.provenance, b.provenance, all);
    std::set<std::string> instruments;
    for (const Provenance* run : {&a.provenance, &b.provenance}) {
        for (const auto& each : run->placed_at_start) { instruments.insert(each.instrument); }
    }
    for (const std::string& key : instruments) {
        const output::PlacedAtStart here = placed(a.provenance, key);
        const output::PlacedAtStart there = placed(b.provenance, key);
        const LocalisedText name = instrument_label(key, a.values.layout(), b.values.layout());
        if (here.people != there.people) {
            all.push_back(other_places(name, here.people, there.people));
        }
        if (here.waiting != there.waiting) {
            all.push_back(other_lists(name, here.waiting, there.waiting));
        }
    }
    return all;
}

}  // namespace afweging::app
