// SPDX-License-Identifier: EUPL-1.2
// Parts of the JSON documents of docs/guide/cli.md that several commands give.
#pragma once

#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "app/report/table.hpp"
#include "output/provenance.hpp"
#include "scenarios/diff.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// mean, p10, p90, standard_error, replicates and the 95 % interval of the mean. With one replicate
/// the error and the interval are null: one says nothing about luck.
[[nodiscard]] Json summary_json(const output::Summary& summary);

/// Adds those to an object that has members already.
void add_summary(Json& object, const output::Summary& summary);

/// key, label, unit, mean, p10, p90, standard error, number of replicates and the 95 % interval of
/// the mean of each line; of a difference also whether it is demonstrable (null: one replicate).
[[nodiscard]] Json to_json(const std::vector<TableRow>& rows, Kind kind, Language language);

/// Whether a difference is demonstrable: true, false, or null when one replicate tells nothing.
[[nodiscard]] Json demonstrable(const output::Summary& difference);

/// One line of differences.
[[nodiscard]] Json difference_json(const TableRow& row, Language language);

/// key and text of each.
[[nodiscard]] Json to_json(const std::vector<scenarios::Difference>& differences,
                           Language language);

/// scenario, seed, first_replicate, replicates, first_draw, draws, months, people, outcomes,
/// assumed_numbers, digest.
[[nodiscard]] Json run_json(const output::Provenance& provenance, const std::string& digest,
                            const std::vector<TableRow>& rows, Language language);
/// The same with outcomes that are told otherwise: those of several draws.
[[nodiscard]] Json run_json(const output::Provenance& provenance, const std::string& digest,
                            Json outcomes);

}  // namespace afweging::app
