// SPDX-License-Identifier: EUPL-1.2
// What to say about a key that nobody asked for.
#include <algorithm>
#include <array>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {
namespace {

/// Endings that say a unit, longest first where one ends in another.
constexpr std::array<std::string_view, 31> unit_endings = {"_eur_per_year",
                                                           "_keur_per_year",
                                                           "_meur_per_year",
                                                           "_eur_per_month",
                                                           "_keur_per_month",
                                                           "_keur",
                                                           "_meur",
                                                           "_eur",
                                                           "_euro",
                                                           "_cents",
                                                           "_per_year",
                                                           "_per_month",
                                                           "_per_week",
                                                           "_hours_per_month",
                                                           "_hours_per_week",
                                                           "_hours",
                                                           "_hour",
                                                           "_months",
                                                           "_month",
                                                           "_years",
                                                           "_year",
                                                           "_weeks",
                                                           "_days",
                                                           "_percent",
                                                           "_pct",
                                                           "_percentage",
                                                           "_fraction",
                                                           "_share",
                                                           "_persons",
                                                           "_people",
                                                           "_clients"};

std::string_view stem_of(std::string_view key) {
    std::string_view best = key;
    for (const std::string_view ending : unit_endings) {
        if (key.size() > ending.size() && key.ends_with(ending) &&
            key.size() - ending.size() < best.size()) {
            best = key.substr(0, key.size() - ending.size());
        }
    }
    return best;
}

}  // namespace

std::string same_with_other_unit(std::string_view key, const std::vector<std::string>& known) {
    const std::string_view stem = stem_of(key);
    for (const std::string& name : known) {
        if (name != key && stem_of(name) == stem && (stem != key || stem_of(name) != name)) {
            return name;
        }
    }
    return {};
}

void TableReader::finish(const std::vector<Misplaced>& misplaced) {
    if (node_ == nullptr) {
        return;
    }
    for (const auto& [name, node] : node_->members) {
        if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) {
            continue;
        }
        const std::string shown = printable(path_of(name));
        bool said = problems_.add_if_renamed(path_of(name), node.key_at);
        for (const Misplaced& other : misplaced) {
            for (const auto& [key, place] : other.keys) {
                if (!said && key == name) {
                    problems_.add(other.code, node.key_at, {shown, place});
                    said = true;
                }
            }
        }
        const std::string other_unit = same_with_other_unit(name, asked_);
        // Where no unit stands at all, none is wrong: then the whole key was meant.
        if (!said && !other_unit.empty() && stem_of(name) == name) {
            problems_.add(ProblemCode::unknown_key, node.key_at,
                          {shown, other_unit, joined(asked_)});
        } else if (!said && !other_unit.empty()) {
            problems_.add(ProblemCode::wrong_unit, node.key_at, {shown, other_unit});
        } else if (!said) {
            problems_.add(ProblemCode::unknown_key, node.key_at,
                          {shown, nearest(name, asked_), joined(asked_)});
        }
    }
}

}  // namespace afweging::scenarios
