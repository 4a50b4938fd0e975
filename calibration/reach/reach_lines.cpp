// SPDX-License-Identifier: EUPL-1.2
// Sums over replicates, then shares.
#include "calibration/reach/reach_lines.hpp"

#include <cmath>
#include <string>

#include "calibration/reach/like_cases.hpp"

namespace afweging::calibration {
namespace {

constexpr double months_a_year = 12.0;

/// A dataset added up over all replicates.
std::vector<double> total(const output::Values& values, const char* key) {
    const std::string path = std::string("reach/") + key;
    std::vector<double> sum;
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        const auto cells = values.at(path, world, 0);
        sum.resize(cells.size());
        for (std::size_t k = 0; k < cells.size(); ++k) { sum[k] += static_cast<double>(cells[k]); }
    }
    return sum;
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

std::vector<ReachLine> lines_of_reach(const output::Values& values,
                                      const agents::Setting& setting) {
    const auto people = total(values, "people");
    const auto months = total(values, "months");
    const auto outside = total(values, "outside");
    const auto offers = total(values, "offers");
    const auto never = total(values, "never");
    const auto nothing = total(values, "nothing");
    const auto places = total(values, "places");
    const auto exposed = total(values, "exposed");
    const auto given = total(values, "given");
    const std::size_t instruments = setting.instruments.size();
    std::vector<ReachLine> lines;
    for (std::size_t c = 0; c < people.size(); ++c) {
        const double years = months[c] / months_a_year;
        ReachLine line{.group = values.layout().axes[0].entries[c],
                       .people = people[c] / values.worlds(),
                       .outside = ratio(outside[c], months[c]),
                       .offers = ratio(100.0 * offers[c], years),
                       .places = ratio(100.0 * places[c], years),
                       .never = ratio(never[c], people[c]),
                       .nothing = ratio(nothing[c], people[c]),
                       .each = {}};
        for (std::size_t j = 0; j < instruments; ++j) {
            const std::size_t cell = c * instruments + j;
            line.each.push_back(ratio(100.0 * given[cell], exposed[cell] / months_a_year));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<TreatmentLine> treatment_of(const output::Values& values) {
    const auto asked = total(values, "contested");
    const auto won = total(values, "won");
    const auto surplus = total(values, "surplus");
    const auto weight = total(values, "weight");
    const auto variance = total(values, "variance");
    std::vector<TreatmentLine> lines;
    for (std::size_t k = 0; k < trait_count; ++k) {
        for (std::size_t g = first_groups()[k]; g < first_groups()[k + 1]; ++g) {
            lines.push_back({.trait = static_cast<Trait>(k),
                             .group = values.layout().axes[2].entries[g],
                             .asked = asked[g] / values.worlds(),
                             .chance = ratio(won[g], asked[g]),
                             .difference = ratio(surplus[g], weight[g]),
                             .error = ratio(std::sqrt(variance[g] * 1e6), weight[g])});
        }
    }
    return lines;
}

std::vector<TreatmentLine> most_unequal(const std::vector<TreatmentLine>& all) {
    std::vector<TreatmentLine> most;
    for (const TreatmentLine& line : all) {
        if (!line.told()) {
            continue;
        }
        if (most.empty() || most.back().trait != line.trait) {
            most.push_back(line);
        } else if (std::abs(line.in_errors()) > std::abs(most.back().in_errors())) {
            most.back() = line;
        }
    }
    return most;
}

}  // namespace afweging::calibration
