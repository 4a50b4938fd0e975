// SPDX-License-Identifier: EUPL-1.2
// From a file to a measure of policy.
#include "scenarios/catalogue/policies.hpp"

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {
namespace {

/// `extends` takes over levers, and never what a measure is called.
const FileKind& policy_files() {
    static const FileKind kind{"policies",
                               {"policy", "beleidsmaatregel"},
                               {"key", "label_nl", "label_en", "nl", "en", "page"}};
    return kind;
}

void check_key(TableReader& file, const std::string& name) {
    const std::string key = file.text("key", Need::required).value_or(name);
    if (key != name) {
        const std::string shown = printable(name);
        file.problems().add(ProblemCode::does_not_fit, file.position_of("key"),
                            {std::string("key"),
                             LocalisedText{"the file is called '" + shown + ".toml'; write '" +
                                               shown + "', or give the file another name",
                                           "het bestand heet '" + shown + ".toml'; schrijf '" +
                                               shown + "', of geef het bestand een andere naam"}});
    }
}

/// The levers, of which a measure names no other measure.
Node read_levers_of(TableReader& file) {
    const LocalisedText expected{"a table with the levers that it sets",
                                 "een tabel met de knoppen die het zet"};
    const Node* levers = file.value("levers", expected, Need::required);
    if (levers == nullptr) {
        return {};
    }
    const Node* others = levers->find("policies");
    if (levers->kind != Node::Kind::table || levers->members.empty()) {
        file.problems().add(ProblemCode::wrong_type, levers->at,
                            {std::string("levers"), kind_phrase(*levers), expected});
    } else if (others != nullptr) {
        file.problems().add(
            ProblemCode::does_not_fit, others->key_at,
            {std::string("levers.policies"),
             LocalisedText{"a policy names no other policies; write their levers here",
                           "een beleidsmaatregel noemt geen andere; schrijf hier hun knoppen"}});
    }
    return *levers;
}

void add_levers(const Node& table, const std::string& prefix, std::vector<PolicyLever>& list) {
    for (const auto& [name, node] : table.members) {
        const std::string key = prefix + "." + name;
        if (node.kind == Node::Kind::table) {
            add_levers(node, key, list);
        } else {
            list.push_back({key, node});
        }
    }
}

}  // namespace

std::vector<PolicyLever> levers_of(const PolicyEntry& policy) {
    std::vector<PolicyLever> list;
    add_levers(policy.levers, "levers", list);
    return list;
}

std::optional<PolicyEntry> read_policy(const Shelf& shelf, const NamedFile& named,
                                       Problems& problems) {
    const auto node = read_extended(shelf, policy_files(), named, problems);
    if (!node) {
        return std::nullopt;
    }
    TableReader file(*node, "", problems);
    PolicyEntry policy;
    policy.key = named.name;
    check_key(file, named.name);
    policy.label = {file.text("label_en", Need::required).value_or(named.name),
                    file.text("label_nl", Need::required).value_or(named.name)};
    policy.meaning = {file.text("en", Need::required).value_or(""),
                      file.text("nl", Need::required).value_or("")};
    policy.evidence = file.texts("evidence");
    policy.page = file.text("page", Need::required, "docs/model/offers.md").value_or("");
    policy.levers = read_levers_of(file);
    file.finish();
    return policy;
}

std::vector<PolicyEntry> read_policies(const DataRoot& root, const Evidence& evidence,
                                       Problems& problems) {
    std::vector<PolicyEntry> all;
    for (const std::string& name : names_in(root, "policies")) {
        auto policy = read_policy(Shelf{root}, {name}, problems);
        if (!policy) {
            continue;
        }
        for (const std::string& id : policy->evidence) {
            if (evidence.find(id) == evidence.end()) {
                std::vector<std::string> known;
                for (const auto& [key, row] : evidence) { known.push_back(key); }
                problems.add(ProblemCode::unknown_evidence, policy->levers.at,
                             {printable(id), nearest(id, known)});
            }
        }
        all.push_back(*std::move(policy));
    }
    return all;
}

}  // namespace afweging::scenarios
