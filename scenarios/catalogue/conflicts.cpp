// SPDX-License-Identifier: EUPL-1.2
// Reading the groups of facts, and holding their ids against the evidence.
#include "scenarios/catalogue/conflicts.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

/// A text in both languages: "reading" and "reading_nl".
LocalisedText both(TableReader& table, const std::string& key) {
    return {table.text(key, Need::required).value_or(""),
            table.text(key + "_nl", Need::required).value_or("")};
}

EvidenceConflict read_one(const Node& node, const std::string& key, const Evidence& evidence,
                          Problems& problems) {
    TableReader table(node, key, problems);
    EvidenceConflict conflict;
    conflict.key = key;
    conflict.facts = table.texts("facts");
    conflict.what = both(table, "what");
    conflict.reading = both(table, "reading");
    check_facts(table, "facts", conflict.facts, evidence);
    if (conflict.facts.size() < 2) {
        problems.add(ProblemCode::does_not_fit, table.position_of("facts"),
                     {table.path_of("facts"),
                      LocalisedText{"name at least two facts", "noem er minstens twee"}});
    }
    table.finish();
    return conflict;
}

}  // namespace

void check_facts(TableReader& table, std::string_view key, const std::vector<std::string>& ids,
                 const Evidence& evidence) {
    std::vector<std::string> known;
    for (const auto& [id, row] : evidence) { known.push_back(id); }
    for (const std::string& id : ids) {
        if (evidence.find(id) == evidence.end()) {
            table.problems().add(ProblemCode::unknown_evidence, table.position_of(key),
                                 {printable(id), nearest(id, known)});
        }
    }
}

std::vector<EvidenceConflict> read_conflicts(const DataRoot& root, const Evidence& evidence,
                                             Problems& problems) {
    const std::string path =
        (std::filesystem::path(root.evidence).parent_path() / "conflicts.toml").string();
    std::vector<EvidenceConflict> all;
    if (!exists(path)) {
        return all;
    }
    const auto source =
        read_file({path, "conflicts.toml", ExitCode::data, ExitCode::data}, problems);
    const auto file = source ? parse_toml(*source, problems) : std::nullopt;
    for (std::size_t i = 0; file && i < file->members.size(); ++i) {
        const auto& [key, node] = file->members[i];
        all.push_back(read_one(node, key, evidence, problems));
    }
    return all;
}

std::vector<const EvidenceConflict*> conflicts_of(std::string_view id,
                                                  const std::vector<EvidenceConflict>& all) {
    std::vector<const EvidenceConflict*> found;
    for (const EvidenceConflict& each : all) {
        if (std::find(each.facts.begin(), each.facts.end(), id) != each.facts.end()) {
            found.push_back(&each);
        }
    }
    return found;
}

}  // namespace afweging::scenarios
