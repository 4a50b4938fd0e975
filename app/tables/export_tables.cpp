// SPDX-License-Identifier: EUPL-1.2
// Reads results and writes their tables.
#include "app/tables/export_tables.hpp"

#include <filesystem>

#include "app/cli/print.hpp"
#include "app/data.hpp"
#include "app/report/tables/municipal_tables.hpp"
#include "app/report/tables/table_notes.hpp"
#include "app/tables/tables_files.hpp"
#include "output/results.hpp"
#include "scenarios/iv3/taakvelden.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::app {
namespace {

/// Lines of the old plan carry its name where there are two.
std::vector<OriginLine> origin_lines(const output::Results& before, const output::Results* after) {
    std::vector<OriginLine> lines = origin_of(before.provenance);
    if (after == nullptr) {
        return lines;
    }
    for (OriginLine& line : lines) { line.what = filled({"old: {0}", "oud: {0}"}, {line.what}); }
    for (const OriginLine& line : origin_of(after->provenance)) {
        lines.push_back({filled({"new: {0}", "nieuw: {0}"}, {line.what}), line.which});
    }
    return lines;
}

/// Without its folder, so that the same tables are the same bytes wherever the results lie.
std::string name_in(const std::string& path) {
    return shell_word(std::filesystem::path(path).filename());
}

}  // namespace

std::vector<output::CsvFile> export_tables(const TablesAsked& asked) {
    scenarios::Problems problems;
    const scenarios::Taakvelden taakvelden = scenarios::read_taakvelden(data_root(), problems);
    problems.throw_if_any();
    const output::Results results = output::read_results(asked.file);
    std::string command = "afweging export " + name_in(asked.file) + " --tabellen";
    if (asked.against.empty()) {
        return write_tables(municipal_tables(results, taakvelden),
                            {command, origin_lines(results, nullptr)}, asked.target.folder,
                            asked.target.overwrite, asked.language);
    }
    const output::Results before = output::read_results(asked.against);
    command += " --against " + name_in(asked.against);
    return write_tables(municipal_tables(before, results, taakvelden),
                        {command, origin_lines(before, &results)}, asked.target.folder,
                        asked.target.overwrite, asked.language);
}

}  // namespace afweging::app
