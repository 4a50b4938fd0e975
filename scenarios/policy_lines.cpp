// SPDX-License-Identifier: EUPL-1.2
// Measures of policy as lines of the file that names them.
#include "scenarios/policy_lines.hpp"

#include <algorithm>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

/// Whether two values say the same, wherever they stand.
bool same_value(const Node& a, const Node& b) {
    if (a.is_number() && b.is_number()) {
        const auto value = [](const Node& n) {
            return n.kind == Node::Kind::whole ? static_cast<double>(n.whole) : n.real;
        };
        return !(value(a) < value(b)) && !(value(b) < value(a));
    }
    return a.kind == b.kind && a.text == b.text && a.truth == b.truth &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_value);
}

/// "policy 'boete-stop'", or the place of a line: "plan.toml:7".
LocalisedText place_phrase(Position at, const Problems& problems) {
    return printable(problems.source(at.source).name) + ":" + std::to_string(at.line);
}

/// A lever that stands here already with another value is told: where the file sets it, or, when
/// another measure does, at the list that names both.
void check_lever(const Node& there, Position list, const PolicyEntry& policy,
                 const PolicyLever& lever, Problems& problems) {
    const Node* set = find_path(there, lever.key);
    if (set == nullptr || same_value(*set, lever.value)) {
        return;
    }
    const bool in_file = set->at.source == list.source;
    problems.add(ProblemCode::policy_and_set, in_file ? place_of(*set) : list,
                 {policy.key, lever.key, place_phrase(lever.value.at, problems),
                  place_phrase(place_of(*set), problems)});
}

/// A tree of the levers alone, to be laid under or over another one.
Node tree_of(const PolicyEntry& policy) {
    Node tree;
    tree.kind = Node::Kind::table;
    tree.members.push_back({"levers", policy.levers});
    return tree;
}

}  // namespace

std::vector<PolicyEntry> lay_policies_under(Node& file, const Shelf& shelf, Problems& problems) {
    std::vector<PolicyEntry> found;
    const Node* list = find_path(file, "levers.policies");
    if (list == nullptr) {
        return found;
    }
    // One name may stand without a list; what is neither is told where levers are read.
    const bool one = list->kind == Node::Kind::text;
    const std::vector<Node> names = one ? std::vector<Node>{*list} : list->items;
    const Position at = list->at;
    const std::size_t before = problems.all().size();
    for (const Node& name : names) {
        if (name.kind != Node::Kind::text) {
            continue;
        }
        const auto same = [&](const PolicyEntry& each) { return each.key == name.text; };
        if (std::any_of(found.begin(), found.end(), same)) {
            problems.add(ProblemCode::does_not_fit, name.at,
                         {std::string("levers.policies"),
                          filled({"'{0}' is named twice; name each policy once",
                                  "'{0}' staat er twee keer in; noem elke beleidsmaatregel een "
                                  "keer"},
                                 {printable(name.text)})});
            continue;
        }
        if (auto policy = read_policy(shelf, {name.text, name.at}, problems)) {
            found.push_back(*std::move(policy));
        }
    }
    if (problems.all().size() > before) {
        return {};
    }
    for (const PolicyEntry& policy : found) {
        for (const PolicyLever& lever : levers_of(policy)) {
            check_lever(file, at, policy, lever, problems);
        }
        file = merged(tree_of(policy), file);
    }
    return found;
}

}  // namespace afweging::scenarios
