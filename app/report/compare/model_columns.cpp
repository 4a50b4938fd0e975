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

bool same(const Summary& a, const Summary& b) {
    const auto differ = [](double x, double y) { return x < y || y < x; };
    return !differ(a.mean, b.mean) && !differ(a.lowest, b.lowest) && !differ(a.highest, b.highest);
}

/// Whether the plan does in this model just what it does in the model as it is.
bool as_it_is(const ModelColumns& columns, std::size_t model) {
    return model > 0 && std::all_of(columns.rows.begin(), columns.rows.end(), [&](const auto& row) {
               return same(row.by_model[0], row.by_model[model]);
           });
}

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
            record.push_back(std::isfinite(value) ? static_cast<std::int64_t>(
                                                        std::llround(value / scale * millionths))
                                                  : no_answer);
        }
    }
    return record;
}

bool are_model_columns(const output::Results& results) {
    const auto& datasets = results.values.layout().datasets;
    return !datasets.empty() && datasets.front().path.starts_with("models/");
}

std::vector<std::string> keys_of_models(const output::Results& results) {
    std::vector<std::string> keys;
    if (are_model_columns(results)) {
        for (const sim::Label& model : results.values.layout().axes.front().entries) {
            keys.push_back(model.key);
        }
    }
    return keys;
}

Answers answers_in_model(const output::Results& results, const std::string& outcome,
                         std::size_t model) {
    const output::Values& values = results.values;
    const std::size_t dataset = values.dataset_index("models/" + outcome);
    Answers answers{{}, output::shown_unit(unit_of(outcome))};
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        const std::int64_t kept = values.at(dataset, world, 0)[model];
        answers.values.push_back(kept == no_answer ? none : static_cast<double>(kept) / millionths);
    }
    return answers;
}

std::vector<std::size_t> models_that_matter(const ModelColumns& columns) {
    std::vector<std::size_t> told;
    for (std::size_t m = 0; m < columns.models.size(); ++m) {
        if (!as_it_is(columns, m)) {
            told.push_back(m);
        }
    }
    return told;
}

ModelColumns models_of(const output::Results& results) {
    const output::Values& values = results.values;
    ModelColumns found{values.layout().axes.front().entries, {}};
    for (const Outcome& each : outcomes()) {
        ModelRow row{each.key, each.label, {}};
        const output::ShownUnit unit = output::shown_unit(unit_of(each.key));
        for (std::size_t m = 0; m < found.models.size(); ++m) {
            Summary summary = output::summarise(answers_in_model(results, each.key, m));
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
    const std::vector<std::size_t> told = models_that_matter(columns);
    for (const std::size_t m : told) {
        const sim::Label& model = columns.models[m];
        grid.columns.push_back(LocalisedText{model.en, model.nl}.in(language));
    }
    for (const ModelRow& row : columns.rows) {
        if (std::none_of(row.by_model.begin(), row.by_model.end(), differs)) {
            continue;
        }
        GridRow line{row.label.in(language), {}};
        for (const std::size_t m : told) {
            line.cells.push_back(difference_cell(row.by_model[m], language));
        }
        grid.rows.push_back(std::move(line));
    }
    return grid.rows.empty() ? std::vector<std::string>() : lines_of(grid, width);
}

std::vector<LocalisedText> notes_on_models(const ModelColumns& columns) {
    const std::size_t replicates =
        columns.rows.empty() ? 0 : columns.rows.front().by_model.front().replicates;
    std::vector<LocalisedText> notes;
    for (std::size_t m = 0; m < columns.models.size(); ++m) {
        if (as_it_is(columns, m)) {
            notes.push_back(filled({"The same as in the model as it is: {0}.",
                                    "Hetzelfde als in het model zoals het is: {0}."},
                                   {LocalisedText{columns.models[m].en, columns.models[m].nl}}));
        }
    }
    notes.push_back(filled(
        {"Another model is not another number: each column leaves out a mechanism that nobody has "
         "measured well. Best values, {0} replicates with the same luck; mean ± uncertainty (95 %) "
         "of luck alone, between brackets no demonstrable difference. None of it is in the ranges "
         "above.",
         "Een ander model is iets anders dan een ander getal: elke kolom laat een mechanisme weg "
         "dat niemand goed heeft gemeten. Beste waarden, {0} herhalingen met hetzelfde toeval; "
         "gemiddeld ± onzekerheid (95 %) door toeval alleen, tussen haakjes geen aantoonbaar "
         "verschil. Niets hiervan zit in de bereiken hierboven."},
        {std::to_string(replicates)}));
    return notes;
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
