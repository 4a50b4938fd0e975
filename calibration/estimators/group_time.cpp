// SPDX-License-Identifier: EUPL-1.2
// A table of units by period, then two means at a time.
#include "calibration/estimators/group_time.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "calibration/estimators/arms.hpp"

namespace afweging::calibration {
namespace {

/// Units that are seen in every period.
struct UnitTable {
    std::size_t periods = 0;
    std::vector<Column> outcome;      ///< by unit, by period
    std::vector<std::size_t> begins;  ///< period; `periods` for never
};

std::optional<UnitTable> table_of(const Sample& sample) {
    const Codes unit = codes_of(sample.cluster);
    const Codes period = codes_of(sample.period);
    const Column& treated = taken_up(sample);
    UnitTable all{
        period.count, std::vector<Column>(unit.count, Column(period.count, not_known)), {}};
    std::vector<Column> state = all.outcome;
    for (std::size_t i = 0; i < unit.of.size(); ++i) {
        double& cell = all.outcome[unit.of[i]][period.of[i]];
        cell = std::isnan(cell) ? sample.outcome[i] : HUGE_VAL;  // seen twice: left out below
        state[unit.of[i]][period.of[i]] = treated[i];
    }
    UnitTable table{period.count, {}, {}};
    for (std::size_t u = 0; u < unit.count; ++u) {
        const Column& y = all.outcome[u];
        if (!std::all_of(y.begin(), y.end(), [](double x) { return std::isfinite(x); })) {
            continue;
        }
        const auto first = std::find(state[u].begin(), state[u].end(), 1.0);
        if (std::find(first, state[u].end(), 0.0) != state[u].end()) {
            return std::nullopt;  // somebody stops
        }
        if (first != state[u].begin()) {
            table.outcome.push_back(y);
            table.begins.push_back(static_cast<std::size_t>(first - state[u].begin()));
        }
    }
    return table;
}

/// ATT(g, t) with what each unit adds to its error.
struct GroupTime {
    std::size_t group = 0;
    double value = not_known;
    Column influence;
};

std::optional<GroupTime> effect_at(const UnitTable& table, std::size_t g, std::size_t t) {
    Column change;
    Column in_group;
    Column compared;
    for (std::size_t u = 0; u < table.outcome.size(); ++u) {
        change.push_back(table.outcome[u][t] - table.outcome[u][g - 1]);
        in_group.push_back(table.begins[u] == g ? 1.0 : 0.0);
        compared.push_back(table.begins[u] > t ? 1.0 : 0.0);
    }
    double group = 0;
    double control = 0;
    double of_group = 0;
    double of_control = 0;
    for (std::size_t u = 0; u < change.size(); ++u) {
        group += in_group[u];
        control += compared[u];
        of_group += in_group[u] * change[u];
        of_control += compared[u] * change[u];
    }
    if (group == 0 || control == 0) {
        return std::nullopt;
    }
    GroupTime found{g, of_group / group - of_control / control, {}};
    for (std::size_t u = 0; u < change.size(); ++u) {
        found.influence.push_back(in_group[u] / group * (change[u] - of_group / group) -
                                  compared[u] / control * (change[u] - of_control / control));
    }
    return found;
}

/// d and its error from the effects and the sizes of their groups.
void weigh(Estimate& found, const std::vector<GroupTime>& effects, const UnitTable& table) {
    std::vector<double> size(table.periods + 1, 0.0);
    for (const std::size_t g : table.begins) { size[g] += 1; }
    double whole = 0;
    double sum = 0;
    for (const GroupTime& each : effects) {
        whole += size[each.group];
        sum += size[each.group] * each.value;
    }
    found.value = sum / whole;
    double variance = 0;
    for (std::size_t u = 0; u < table.begins.size(); ++u) {
        double influence = 0;
        for (const GroupTime& each : effects) {
            const double mine = table.begins[u] == each.group ? 1.0 : 0.0;
            influence += size[each.group] / whole * each.influence[u] +
                         mine * (each.value - found.value) / whole;
        }
        variance += influence * influence;
    }
    found.standard_error = std::sqrt(variance);
}

}  // namespace

Estimate group_time_effect(const Sample& sample) {
    const auto table = table_of(sample);
    if (!table) {
        return {};
    }
    Estimate found;
    for (const std::size_t g : table->begins) {
        (g < table->periods ? found.treated : found.control) += 1;
    }
    std::vector<GroupTime> effects;
    for (std::size_t g = 1; g < table->periods; ++g) {
        for (std::size_t t = g; t < table->periods; ++t) {
            if (auto one = effect_at(*table, g, t)) {
                effects.push_back(std::move(*one));
            }
        }
    }
    if (!effects.empty()) {
        weigh(found, effects, *table);
    }
    return found;
}

}  // namespace afweging::calibration
