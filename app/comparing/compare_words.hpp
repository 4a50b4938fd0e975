// SPDX-License-Identifier: EUPL-1.2
// The words of afweging compare.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/comparing/extras.hpp"
#include "app/console.hpp"
#include "app/numbers/choice.hpp"
#include "app/verb.hpp"
#include "output/export_csv.hpp"
#include "scenarios/run_request.hpp"

namespace afweging::app {

/// What was asked of compare.
struct CompareWords {
    std::vector<std::string> plans;
    std::optional<std::uint64_t> seed;
    scenarios::RunRequest request{};
    DrawWords draws;
    std::string shard;
    std::string folder;
    std::string csv;    ///< folder for tables
    std::string until;  ///< error at which to stop; empty: what was asked
    std::optional<std::uint32_t> model_replicates;  ///< in other models
    bool dutch = false;
    bool force = false;

    [[nodiscard]] output::Overwrite overwrite() const {
        return force ? output::Overwrite::replace : output::Overwrite::refuse;
    }
    [[nodiscard]] HowToRun how() const;
    [[nodiscard]] output::CsvTarget target() const {
        return {csv, dutch ? output::CsvDialect::dutch : output::CsvDialect::international,
                overwrite()};
    }
};

[[nodiscard]] bool all_are_results(const CompareWords& words);

/// Throws Error (usage) on words that do not go together.
[[nodiscard]] CompareWords compare_words(const Arguments& arguments, const Console& console);

}  // namespace afweging::app
