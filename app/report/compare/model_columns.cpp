// SPDX-License-Identifier: EUPL-1.2
// Differences by model: kept, read and told.
#include "app/report/compare/model_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "app/report/documents.hpp"
#include "app/report/grid.hpp"
#include "app/report/table.hpp"

namespace afweging::app {
namespace {

using output::Answers;
using output::Summary;

constexpr double millionths = 1e6;
constexpr std::int64_t no_answer = std::numeric_limits<std::int64_t>::min();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// The unit in which an outcome is told; of results without people none are needed.
std::string unit_of(const std::string& key) {
    return key.starts_with("paid_") || key == "debt_per_household" ? "EUR"
           : key == "months_short"                                 ? "months"
           : key == "stress"                                       ? "1"
                                                                   : "persons";
}

bool differs(const Summary& s) { return s.lowest < 0 || s.highest > 0; }

}  // namespace

sim::Layout layout_of_models(const std::vector<sim::Label>& models) {
    sim::Layout layout;
    layout.axes = {{"model", models}};
    for (const Outcome& each : outcomes()) {
        const std::string unit = unit_of(each.key);
        layout.datasets.push_back(
            {"models/" + each.key,
             unit == "1" ? "0.000001" : "0.000001 " + unit,
             "The second plan less the first over the whole run, in each model: " + each.label.en,
             {each.key, each.label.en, each.label.nl},
             {0}});
    }
    return layout;
}

std::vector<std::int64_t> record_of_models(const std::vector<std::vector<Answers>>& differences,
                                           std::size_t replicate) {
    std::vector<std::int64_t> record;
    for (std::size_t k = 0; k < outcomes().size(); ++k) {
        for (const std::vector<Answers>& model : differences) {
            const double value = model[k].values[replicate];
            const auto scale = static_cast<double>(output::power_of_ten(model[k].unit.decimals));
            record.push_back(std::isfinite(value)
                                 ? static_cast<std::int64_t>(std::llround(value / scale * millionths))
                                 : no_answer);
        }
    }
    return record;
}

bool are_model_columns(const output::Results& results) {
    const auto& datasets = results.values.layout().datasets;
    return !datasets.empty() && datasets.front().path.starts_with("models/");
}

ModelColumns models_of(const output::Results& results) {
    const output::Values& values = results.values;
    ModelColumns found{values.layout().axes.front().entries, {}};
    for (const Outcome& each : outcomes()) {
        const std::size_t dataset = values.dataset_index("models/" + each.key);
        ModelRow row{each.key, each.label, {}};
        const output::ShownUnit unit = output::shown_unit(unit_of(each.key));
        for (std::size_t m = 0; m < found.models.size(); ++m) {
            Answers answers{{}, unit};
            for (std::uint32_t world = 0; world < values.worlds(); ++world) {
                const std::int64_t kept = values.at(dataset, world, 0)[m];
                answers.values.push_back(
                    kept == no_answer ? none : static_cast<double>(kept) / millionths);
            }
            Summary summary = output::summarise(answers);
            summary.unit.decimals = unit.en == "persons" ? 0 : unit.en == "EUR" ? 2 : 3;
            row.by_model.push_back(std::move(summary));
        }
        found.rows.push_back(std::move(row));
    }
    return found;
}

std::vector<std::string> lines_of(const ModelColumns& columns, Language language,
                                  std::size_t width) {
    Grid grid;
    for (const sim::Label& model : columns.models) {
        grid.columns.push_back(LocalisedText{model.en, model.nl}.in(language));
    }
    for (const ModelRow& row : columns.rows) {
        if (std::none_of(row.by_model.begin(), row.by_model.end(), differs)) {
            continue;
        }
        GridRow line{row.label.in(language), {}};
        for (const Summary& each : row.by_model) {
            line.cells.push_back(difference_cell(each, language));
        }
        grid.rows.push_back(std::move(line));
    }
    return grid.rows.empty() ? std::vector<std::string>() : lines_of(grid, width);
}

std::vector<LocalisedText> notes_on_models(const ModelColumns& columns) {
    const std::size_t replicates =
        columns.rows.empty() ? 0 : columns.rows.front().by_model.front().replicates;
    return {filled(
        {"Another model is not another number: each column leaves out a mechanism that nobody has "
         "measured well. Best values, {0} replicates with the same luck; mean ± uncertainty (95 %) "
         "of luck alone, between brackets no demonstrable difference. None of it is in the ranges "
         "above.",
         "Een ander model is iets anders dan een ander getal: elke kolom laat een mechanisme weg "
         "dat niemand goed heeft gemeten. Beste waarden, {0} herhalingen met hetzelfde toeval; "
         "gemiddeld ± onzekerheid (95 %) door toeval alleen, tussen haakjes geen aantoonbaar "
         "verschil. Niets hiervan zit in de bereiken hierboven."},
        {std::to_string(replicates)})};
}

Json to_json(const ModelColumns& columns, Language language) {
    Json models = Json::array();
    for (const sim::Label& model : columns.models) {
        models.push(Json::object(
            {{"key", model.key}, {"label", LocalisedText{model.en, model.nl}.in(language)}}));
    }
    Json rows = Json::array();
    for (const ModelRow& row : columns.rows) {
        Json by_model = Json::array();
        for (std::size_t m = 0; m < row.by_model.size(); ++m) {
            Json cell = Json::object({{"model", columns.models[m].key}});
            add_summary(cell, row.by_model[m]);
            by_model.push(std::move(cell));
        }
        const output::ShownUnit& unit = row.by_model.front().unit;
        rows.push(Json::object({{"key", row.key},
                                {"label", row.label.in(language)},
                                {"unit", language == Language::nl ? unit.nl : unit.en},
                                {"by_model", std::move(by_model)}}));
    }
    return Json::object({{"models", std::move(models)}, {"outcomes", std::move(rows)}});
}

}  // namespace afweging::app
