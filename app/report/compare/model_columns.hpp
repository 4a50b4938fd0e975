// SPDX-License-Identifier: EUPL-1.2
// What a plan does in other models: each a column of its own, never mixed with doubt about numbers
// or luck.
#pragma once

#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "app/report/outcomes.hpp"
#include "output/results.hpp"
#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One difference in each model, at the best values, over the same replicates.
struct ModelRow {
    std::string key;
    LocalisedText label;
    std::vector<output::Summary> by_model;
};

struct ModelColumns {
    std::vector<sim::Label> models;  ///< the first is the model as it is
    std::vector<ModelRow> rows;      ///< as outcomes()
};

/// Differences of all outcomes by model, as values that a results file can hold: datasets
/// models/OUTCOME with axis `model`, in millionths of the shown unit, of the whole run in one
/// month. Where there is no answer it is the lowest whole number.
[[nodiscard]] sim::Layout layout_of_models(const std::vector<sim::Label>& models);
/// One record of it: differences[m] has the replicates of model m in the order of outcomes().
[[nodiscard]] std::vector<std::int64_t> record_of_models(
    const std::vector<std::vector<output::Answers>>& differences, std::size_t replicate);

[[nodiscard]] bool are_model_columns(const output::Results& results);
/// The models in it, the model as it is first; none in other results.
[[nodiscard]] std::vector<std::string> keys_of_models(const output::Results& results);
/// What the replicates say of one outcome in one model; NaN where there is no answer.
[[nodiscard]] output::Answers answers_in_model(const output::Results& results,
                                               const std::string& outcome, std::size_t model);
/// The models that change anything of what the plan does.
[[nodiscard]] std::vector<std::size_t> models_that_matter(const ModelColumns& columns);
[[nodiscard]] ModelColumns models_of(const output::Results& results);

/// Lines of a grid of what differs in some model; empty where nothing does.
[[nodiscard]] std::vector<std::string> lines_of(const ModelColumns& columns, Language language,
                                                std::size_t width);
[[nodiscard]] std::vector<LocalisedText> notes_on_models(const ModelColumns& columns);
/// models (key, label) and outcomes: key, label, unit, and by model key and the mean difference
/// with its errors.
[[nodiscard]] Json to_json(const ModelColumns& columns, Language language);

}  // namespace afweging::app
