// SPDX-License-Identifier: EUPL-1.2
// The datasets of instruments, by key.
#include "app/report/compare/instrument_outcomes.hpp"

#include <algorithm>

namespace afweging::app {
namespace {

using output::Answers;
using output::MonthRange;
using output::Values;

/// The instruments of results; empty where there are none.
std::vector<sim::Label> instruments_of(const sim::Layout& layout) {
    const auto axis = std::find_if(layout.axes.begin(), layout.axes.end(),
                                   [](const auto& each) { return each.name == "instrument"; });
    return axis == layout.axes.end() ? std::vector<sim::Label>() : axis->entries;
}

bool has(const std::vector<sim::Label>& all, const std::string& key) {
    return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.key == key; });
}

Answers of_instrument(const Values& values, MonthRange months, const std::string& dataset,
                      const std::string& key) {
    if (!has(instruments_of(values.layout()), key)) {
        const sim::Dataset& found = values.layout().datasets[values.dataset_index(dataset)];
        return {std::vector<double>(values.worlds(), 0.0), output::shown_unit(found.unit)};
    }
    const output::Samples found = output::samples(
        values, {.dataset = dataset, .keys = {key}, .months = months, .how = output::Over::sum});
    return {{found.totals.begin(), found.totals.end()}, found.unit};
}

Outcome outcome_of(const sim::Label& instrument, const std::string& measure,
                   const LocalisedText& label) {
    const std::string key = instrument.key;
    const auto over = [=](const Values& values, MonthRange months) {
        return of_instrument(values, months, "instruments/" + measure, key);
    };
    return {key + "." + measure,
            filled(label, {LocalisedText{instrument.en, instrument.nl}}),
            over,
            {}};
}

}  // namespace

std::vector<InstrumentOutcomes> instrument_outcomes(const sim::Layout& a, const sim::Layout& b) {
    std::vector<sim::Label> names = instruments_of(a);
    for (const sim::Label& other : instruments_of(b)) {
        if (!has(names, other.key)) {
            names.push_back(other);
        }
    }
    std::vector<InstrumentOutcomes> all;
    for (const sim::Label& name : names) {
        all.push_back({name.key,
                       {name.en, name.nl},
                       outcome_of(name, "starts", {"{0}: starts", "{0}: starters"}),
                       outcome_of(name, "spent", {"{0}: spent", "{0}: uitgegeven"})});
    }
    return all;
}

LocalisedText instrument_label(const std::string& key, const sim::Layout& a, const sim::Layout& b) {
    for (const sim::Layout* layout : {&a, &b}) {
        for (const sim::Label& each : instruments_of(*layout)) {
            if (each.key == key) {
                return {each.en, each.nl};
            }
        }
    }
    return key;
}

}  // namespace afweging::app
