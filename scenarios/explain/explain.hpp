// SPDX-License-Identifier: EUPL-1.2
// What a name means: parameters, instruments, mechanisms, law, municipalities, measures,
// evidence, keys of scenarios, errors, terms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/catalogue/catalogue.hpp"

namespace afweging::scenarios {

enum class Topic : std::uint8_t {
    parameter,
    instrument,
    channel,
    statute,
    municipality,
    measure,
    evidence,
    scenario,
    scenario_key,
    choice,
    result_word,
    error,
    mechanism,
    policy,
    target,
    term
};
[[nodiscard]] LocalisedText topic_phrase(Topic topic);

/// A name with what can be said about it.
struct Explanation {
    std::string name;
    Topic topic;
    LocalisedText title;               ///< one sentence: what it is
    std::vector<LocalisedText> lines;  ///< value, unit, prior, status, sources
};

/// The name alone of a name as lists and errors print it: "stock" of "series/stock",
/// "distance.base_hazard" of "world.parameters.distance.base_hazard".
[[nodiscard]] std::string bare_name(std::string name);

/// What needs no data file: measures, keys of scenarios and errors. A key of a scenario goes by its
/// last parts too: "places", "pots.buig", "levers.instruments.werkloont.places".
[[nodiscard]] std::vector<Explanation> explain_built_in(const std::string& name);
[[nodiscard]] std::vector<std::string> built_in_names();

/// Adds the mechanism of that name: what it is, and what switches it off.
void add_mechanisms(const std::string& name, const Catalogue& catalogue,
                    std::vector<Explanation>& found);

/// Adds the measure of policy of that name: what it is, and the levers that it sets.
void add_policies(const std::string& name, const Catalogue& catalogue,
                  std::vector<Explanation>& found);

/// Adds the fact with that id: what it says, its design, what it is used for, which numbers name
/// it, and the facts beside which it is read.
void add_evidence(const std::string& name, const Catalogue& catalogue,
                  std::vector<Explanation>& found);

/// Adds explanations that are not there yet.
void add_new(std::vector<Explanation>& found, std::vector<Explanation> more);

/// Everything under that name; several when it names several things. Capitals make no difference; a
/// name may be as lists print it ("series/stock", "statute.fine (2025-01)",
/// "municipality.clients"), or be the label that they print beside it ("in de bijstand", "loting").
[[nodiscard]] std::vector<Explanation> explain(const std::string& name, const Catalogue& catalogue);

/// Every name that explain() knows, sorted.
[[nodiscard]] std::vector<std::string> explainable_names(const Catalogue& catalogue);

/// Reads the catalogue, all municipalities and the glossary; throws ReadError when a data file is
/// not in order.
[[nodiscard]] Catalogue load_catalogue(const DataRoot& root);
/// The same; problems are added.
[[nodiscard]] Catalogue load_catalogue(const DataRoot& root, Problems& problems);

}  // namespace afweging::scenarios
