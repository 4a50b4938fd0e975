// SPDX-License-Identifier: EUPL-1.2
// Reading the taakvelden.
#include "scenarios/iv3/taakvelden.hpp"

#include <algorithm>
#include <optional>

#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {
namespace {

const std::vector<std::string>& statuses() {
    static const std::vector<std::string> words = {"read", "recalled"};
    return words;
}

std::string status_in(TableReader& table) {
    const auto word = table.word("status", statuses(), Need::required);
    return word ? statuses()[*word] : std::string{};
}

Taakveld read_taakveld(TableReader table, const std::string& key) {
    Taakveld one;
    one.key = key;
    one.code = table.text("code", Need::required).value_or("");
    one.name = {table.text("en", Need::required).value_or(""),
                table.text("nl", Need::required).value_or("")};
    one.in_it = {table.text("en_in_it", Need::required).value_or(""),
                 table.text("nl_in_it", Need::required).value_or("")};
    one.status = status_in(table);
    one.source = table.text("source", Need::required).value_or("");
    table.finish();
    return one;
}

/// Tells of a name that is not among the known ones.
void require_known(const std::string& name, const std::vector<std::string>& known,
                   const Position& at, Problems& problems) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        problems.add(ProblemCode::unknown_key, at,
                     {name, nearest(name, known), joined(known)});
    }
}

LineOfTaakveld read_line(TableReader table, const std::string& key,
                         const std::vector<std::string>& taakvelden) {
    LineOfTaakveld line;
    line.key = key;
    line.taakveld = table.text("taakveld", Need::required).value_or("");
    require_known(line.taakveld, taakvelden, table.position_of("taakveld"), table.problems());
    line.status = status_in(table);
    line.source = table.text("source", Need::required).value_or("");
    table.finish();
    return line;
}

}  // namespace

const Taakveld* Taakvelden::of_line(std::string_view line) const {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const LineOfTaakveld& each) { return each.key == line; });
    if (found == lines.end()) {
        return nullptr;
    }
    const auto there = std::find_if(all.begin(), all.end(), [&](const Taakveld& each) {
        return each.key == found->taakveld;
    });
    return there == all.end() ? nullptr : &*there;
}

const std::vector<std::string>& taakveld_lines() {
    static const std::vector<std::string> lines = {
        "buig_grant",     "vangnet",   "bijstand",      "buig_instrument",  "reintegration_instrument",
        "income_support", "debt_help", "klantmanagers", "staff_instrument", "care"};
    return lines;
}

Taakvelden read_taakvelden(const DataRoot& root, Problems& problems) {
    Taakvelden result;
    const auto file = read_shipped(root, "iv3/taakvelden.toml", problems);
    if (!file) {
        return result;
    }
    TableReader whole(*file, "", problems);
    static_cast<void>(whole.whole("schema", {1, 1, "", "1"}, Need::required));
    TableReader taakvelden = whole.table("taakveld", Need::required);
    std::vector<std::string> known;
    for (const std::string& key : taakvelden.keys()) {
        known.push_back(key);
        result.all.push_back(read_taakveld(taakvelden.table(key), key));
    }
    TableReader lines = whole.table("line", Need::required);
    for (const std::string& key : taakveld_lines()) {
        TableReader line = lines.table(key, Need::required);
        if (line.present()) {
            result.lines.push_back(read_line(line, key, known));
        }
    }
    lines.finish();
    whole.finish();
    return result;
}

}  // namespace afweging::scenarios
