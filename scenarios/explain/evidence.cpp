// SPDX-License-Identifier: EUPL-1.2
// A fact: what it says, what it is used for, who cites it, and what contradicts it.
#include <algorithm>
#include <array>

#include "scenarios/explain/explain.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {
namespace {

template <class Kind, std::size_t N>
LocalisedText words_of(Kind kind, const std::array<sim::KindLabel, N>& labels) {
    const sim::KindLabel& label = labels[static_cast<std::size_t>(kind)];
    return {std::string(label.en), std::string(label.nl)};
}

bool cites(const Passport& passport, const std::string& id) {
    return std::find(passport.evidence.begin(), passport.evidence.end(), id) !=
           passport.evidence.end();
}

void add_once(const std::string& name, std::vector<std::string>& names) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
    }
}

/// The numbers of the program that name the fact, each once.
std::vector<std::string> cited_by(const std::string& id, const Catalogue& catalogue) {
    std::vector<std::string> names;
    for (const ParameterEntry& n : catalogue.parameters.entries) {
        if (cites(n.passport, id)) {
            names.push_back(n.key);
        }
    }
    for (const CatalogueInstrument& c : catalogue.instruments) {
        for (const ParameterEntry& n : c.numbers) {
            if (cites(n.passport, id)) {
                names.push_back(n.key);
            }
        }
    }
    for (const StatuteEntry& s : catalogue.statute.entries) {
        if (cites(s.passport, id)) {
            add_once("statute." + s.key.substr(0, s.key.find('.')), names);
        }
    }
    for (const MunicipalityTable& table : catalogue.municipalities) {
        for (const Margin& m : table.margins) {
            if (cites(m.passport, id) && m.passport.extended.empty()) {
                add_once(table.municipality.key + "." + m.key.substr(0, m.key.find('.')), names);
            }
        }
    }
    return names;
}

LocalisedText design_line(const EvidenceUsed& used) {
    const LocalisedText design = words_of(used.design_class, design_class_labels);
    if (!used.standard_error) {
        return used.error_from == FactError::spread
                   ? filled({"Design: {0}. No standard error: {1}.",
                             "Opzet: {0}. Geen standaardfout: {1}."},
                            {design, words_of(used.error_from, fact_error_labels)})
                   : filled({"Design: {0}. No standard error is known.",
                             "Opzet: {0}. Een standaardfout is niet bekend."},
                            {design});
    }
    return filled(
        {"Design: {0}. Standard error: {1}, {2}.", "Opzet: {0}. Standaardfout: {1}, {2}."},
        {design, number_phrase(*used.standard_error),
         words_of(used.error_from, fact_error_labels)});
}

LocalisedText use_line(const EvidenceUsed& used) {
    const LocalisedText use = words_of(used.use, evidence_use_labels);
    return used.serves.empty()
               ? filled({"Use: {0}.", "Gebruik: {0}."}, {use})
               : filled({"Use: {0}: {1}.", "Gebruik: {0}: {1}."}, {use, joined(used.serves)});
}

}  // namespace

void add_evidence(const std::string& name, const Catalogue& catalogue,
                  std::vector<Explanation>& found) {
    const auto row = catalogue.evidence.find(name);
    if (row == catalogue.evidence.end()) {
        return;
    }
    const EvidenceUsed& used = row->second.used;
    Explanation e{name, Topic::evidence, in_words(row->second), {}};
    e.lines.push_back(design_line(used));
    e.lines.push_back(use_line(used));
    if (const std::vector<std::string> names = cited_by(name, catalogue); !names.empty()) {
        e.lines.push_back(filled({"Named by: {0}.", "Genoemd door: {0}."}, {joined(names)}));
    }
    for (const EvidenceConflict* each : conflicts_of(name, catalogue.conflicts)) {
        e.lines.push_back(
            filled({"Beside {0}: {1} Read as: {2}", "Naast {0}: {1} Gelezen als: {2}"},
                   {joined(each->facts), each->what, each->reading}));
    }
    found.push_back(std::move(e));
}

}  // namespace afweging::scenarios
