// SPDX-License-Identifier: EUPL-1.2
// Axes and datasets from the labels.
#include "agents/measures/layout.hpp"

#include <span>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/measures/groups.hpp"
#include "agents/measures/labels.hpp"

namespace afweging::agents {

namespace {

enum AxisNumber : std::size_t {
    group,
    line,
    status_from,
    status_to,
    instrument,
    pot,
    segment,
    payer
};

sim::Axis axis(std::string name, std::span<const KindLabel> labels) {
    sim::Axis result{std::move(name), {}};
    for (const KindLabel& label : labels) {
        result.entries.push_back(
            {std::string(label.key), std::string(label.en), std::string(label.nl)});
    }
    return result;
}

std::vector<sim::Axis> all_axes(const std::vector<InstrumentName>& instruments) {
    std::vector<sim::Axis> axes{axis("group", group_labels),       axis("line", line_labels()),
                                axis("from", status_labels),       axis("to", status_labels),
                                sim::Axis{"instrument", {}},       axis("pot", pot_labels),
                                axis("segment", schooling_labels), axis("payer", account_labels())};
    for (const InstrumentName& name : instruments) {
        axes[instrument].entries.push_back({name.key, name.en, name.nl});
    }
    return axes;
}

void add(sim::Layout& layout, const std::string& folder, std::span<const MeasureLabel> measures,
         const std::vector<std::size_t>& axes) {
    for (const MeasureLabel& m : measures) {
        const std::string key(m.key);
        layout.datasets.push_back({folder + "/" + key,
                                   std::string(m.unit),
                                   std::string(m.meaning),
                                   {key, std::string(m.en), std::string(m.nl)},
                                   axes});
    }
}

}  // namespace

sim::Layout layout(const std::vector<InstrumentName>& instruments) {
    sim::Layout result;
    result.axes = all_axes(instruments);
    add(result, "series", gauge_labels(), {group});
    add(result, "series", event_labels(), {group});
    add(result, "ledger", ledger_labels(), {line});
    add(result, "flows", move_labels(), {status_from, status_to});
    add(result, "flows", standing_labels(), {status_from});
    add(result, "instruments", instrument_labels(), {instrument});
    add(result, "pots", pot_measure_labels(), {pot});
    add(result, "market", market_labels(), {segment});
    add(result, "payers", payer_labels(), {payer});
    return result;
}

}  // namespace afweging::agents
