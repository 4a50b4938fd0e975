// SPDX-License-Identifier: EUPL-1.2
// The texts of what goes out and of what stays inside.
#pragma once

#include <string>

#include "output/csv_parts.hpp"
#include "output/disclosure/release.hpp"
#include "output/provenance.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// How many cells have a verdict.
struct Verdicts {
    std::size_t told = 0;
    std::size_t primary = 0;
    std::size_t complementary = 0;
    std::size_t differencing = 0;
};
[[nodiscard]] Verdicts verdicts_of(const output::disclosure::Problem& problem);

/// What stands in a hidden cell, whatever hid it: why tells something too.
inline constexpr const char* hidden_mark = "x";

/// Adds tables/<key>.csv of each form to the folder: period, row, column, value, spread, unit.
void add_tables(output::CsvFolder& folder, const output::disclosure::Release& release,
                const output::CsvStyle& style);

/// output_check.csv: a line for each cell, with what is behind it. Not for outside.
[[nodiscard]] std::string check_csv(const output::disclosure::Release& release,
                                    const output::CsvStyle& style);

/// output_check.md, in Dutch and in English: what is in it, rules with their sources, verdicts.
[[nodiscard]] std::string check_page(const output::disclosure::Release& release,
                                     const output::Provenance& run, const LocalisedText& effects);

/// tables/readme.md, in Dutch and in English: what a reader outside needs to know.
[[nodiscard]] std::string reader_page(const output::disclosure::Release& release,
                                      const output::Provenance& run);

}  // namespace afweging::app
