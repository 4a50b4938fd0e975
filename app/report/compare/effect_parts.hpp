// SPDX-License-Identifier: EUPL-1.2
// What paired lives come to: an effect in parts that add up to it, and who gains or loses by group.
// Read from the counts of scenarios/study/paired_lives.hpp, in memory or from a file.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "output/doubt/doubt.hpp"
#include "output/results.hpp"
#include "scenarios/study/paired_lives.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A mean over all worlds, and where it lies in 80 of 100 cases: output::range_of_mean over draws;
/// of one draw the error by luck alone. In the shown unit.
struct ToldMean {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// One sum of lives, b - a over everybody.
struct EffectParts {
    scenarios::LifeSum sum{};
    std::string key;
    LocalisedText label;
    output::ShownUnit unit;
    ToldMean total;
    std::array<ToldMean, scenarios::effect_part_count> parts;  ///< add up to it, in every world
    std::array<double, scenarios::way_count> ways{};           ///< the same by way, means
    bool differs = false;                                      ///< in some world, in some part
};

/// Whether results are counts of paired lives, with money from instruments: those of earlier builds
/// have none.
[[nodiscard]] bool are_paired_lives(const output::Results& results);

/// Every sum, in their order. Needs counts of paired lives.
[[nodiscard]] std::vector<EffectParts> parts_of(const output::Results& lives);

/// Numbers as they are printed, all rounded to 10^decade by the error of the total; the largest
/// part takes what rounding leaves, so that parts add up to the total on paper too. In the shown
/// unit.
struct PrintedParts {
    int decade = 0;
    double total = 0;
    std::array<double, scenarios::effect_part_count> parts{};
};
[[nodiscard]] PrintedParts printed_parts(const EffectParts& of);

/// A group, when first seen; shares of its people over all worlds.
struct GroupFates {
    std::string key;
    LocalisedText label;
    double people = 0;                                   ///< in a world, of each household one
    std::array<double, scenarios::fate_count> shares{};  ///< [0, 1]
    /// The same in each world, [0, 1]; NaN where nobody is in the group.
    std::array<output::Answers, scenarios::fate_count> by_world{};
    [[nodiscard]] bool told() const { return people >= fewest_people; }
    /// Groups of fewer in a world are not told, though nobody in them is real.
    static constexpr double fewest_people = 10;
};

/// Who is better or worse off in one sum: everybody first, then the groups.
struct FatesOfSum {
    scenarios::LifeSum sum{};
    std::string key;
    LocalisedText label;
    std::vector<GroupFates> groups;
};
[[nodiscard]] std::vector<FatesOfSum> fates_of(const output::Results& lives);

/// Lines of a grid: the sums that differ, each with its total and its parts, rounded to the error
/// of the total so that what is printed adds up too; empty where nothing differs.
[[nodiscard]] std::vector<std::string> lines_of(const std::vector<EffectParts>& parts,
                                                Language language, std::size_t width);
/// Lines of a grid: of 100 people of each group of age, household, distance and duration, in one
/// sum; or of everybody in each.
[[nodiscard]] std::vector<std::string> lines_of(const FatesOfSum& fates, Language language,
                                                std::size_t width);
[[nodiscard]] std::vector<std::string> lines_of_everybody(const std::vector<FatesOfSum>& all,
                                                          Language language, std::size_t width);
/// What parts and fates mean, as paragraphs under them.
[[nodiscard]] std::vector<LocalisedText> notes_on_parts();
[[nodiscard]] std::vector<LocalisedText> notes_on_fates();

/// Of each sum: key, label, unit, total, direct, queue, budget (each mean, low, high) and ways.
[[nodiscard]] Json to_json(const std::vector<EffectParts>& parts, Language language);
/// Of each sum: key, label and groups (key, label, people, better, worse, same, outside). Of a
/// hidden group all numbers are null.
[[nodiscard]] Json to_json(const std::vector<FatesOfSum>& fates, Language language);

}  // namespace afweging::app
