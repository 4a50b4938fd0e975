// SPDX-License-Identifier: EUPL-1.2
// What several commands print: tables, differences between scenarios, commands to copy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/job.hpp"
#include "app/report/documents.hpp"
#include "app/report/doubt/doubt.hpp"
#include "app/report/sentences.hpp"
#include "app/report/table.hpp"
#include "scenarios/diff.hpp"

namespace afweging::app {

/// The table and what its columns mean.
void print_table(Console& console, const std::vector<TableRow>& rows, Kind kind);

/// The same of a run with several draws, and which numbers carry the doubt.
void print_doubt(Console& console, const std::vector<DoubtRow>& rows, Kind kind,
                 const std::vector<output::DrawnNumber>& numbers);

/// Which numbers carry the doubt of the lines of one table.
void print_carriers(Console& console, const std::vector<DoubtRow>& rows, Kind kind,
                    const std::vector<output::DrawnNumber>& numbers);

/// The budgets of instruments and pots over the whole run, and what is left of them; pots that are
/// spent as one (agents::Policy::pooled) on one line.
void print_budgets(Console& console, const output::Results& results, std::uint8_t pooled);

/// A word for a command that somebody will copy: between quotes when a shell would take it apart.
[[nodiscard]] std::string shell_word(const std::string& word);

/// The command that follows this client in both scenarios. numbers: as --numbers; may be empty
[[nodiscard]] std::string trace_command(const std::string& a, const std::string& b,
                                        const std::string& client,
                                        const scenarios::RunRequest& request,
                                        const std::string& numbers);

/// Which numbers are assumed in what was run, and how to have them listed.
struct AssumedList {
    std::size_t count;
    std::string scenario;
    std::string months;  ///< of a run that is longer or shorter than the scenario's; else empty
};

/// The list of a job that is run as it was named: it reads the numbers of its months.
[[nodiscard]] AssumedList assumed_list(const Job& job, const std::string& scenario,
                                       std::size_t count);

/// Prints how many numbers are assumed and, on a line that is never broken, the command that lists
/// them; `start` stands before the first line.
void print_assumed(Console& console, const AssumedList& list, const std::string& start = "");

/// The differences, each under the part of the scenario that it belongs to.
void print_differences(Console& console, const std::vector<scenarios::Difference>& differences);

}  // namespace afweging::app
