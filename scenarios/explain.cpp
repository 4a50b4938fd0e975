// SPDX-License-Identifier: EUPL-1.2
// Looking a name up in everything that has names.
#include "scenarios/explain.hpp"

#include <algorithm>
#include <span>

#include "agents/labels.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

using Explanations = std::vector<Explanation>;

Phrase status_phrase(const std::string& status) {
    if (status == "statute") {
        return {"Status: law or rule, read in the source.",
                "Status: wet of regel, in de bron gelezen."};
    }
    if (status == "measured") {
        return {"Status: measured, read in the source.", "Status: gemeten, in de bron gelezen."};
    }
    if (status == "calibrated") {
        return {"Status: calibrated: set so that the model repeats the cited figures.",
                "Status: gekalibreerd: zo gezet dat het model de genoemde cijfers herhaalt."};
    }
    return status == "memory"
               ? Phrase{"Status: recalled, not read.", "Status: uit het hoofd, niet nagelezen."}
               : Phrase{"Status: assumed.", "Status: aangenomen."};
}

void add_passport(const Passport& passport, const Evidence& evidence, std::vector<Phrase>& lines) {
    lines.push_back(status_phrase(passport.status));
    for (const std::string& id : passport.evidence) {
        const auto row = evidence.find(id);
        const Phrase words = row == evidence.end() ? Phrase{} : in_words(row->second);
        lines.push_back({id + ": " + words.en, id + ": " + words.nl});
    }
    if (!passport.source.empty()) {
        lines.push_back({"Source: " + passport.source, "Bron: " + passport.source});
    }
    if (!passport.note.empty()) {
        lines.push_back({"Note: " + passport.note, "Toelichting: " + passport.note});
    }
}

Explanation of_number(const ParameterEntry& n, Topic topic, const Evidence& evidence) {
    Explanation e{n.key, topic, n.meaning, {}};
    e.lines.push_back({"Value: " + number_text(n.value) + " [" + n.unit + "]",
                       "Waarde: " + number_text(n.value) + " [" + n.unit + "]"});
    const std::string prior =
        number_text(n.low) + " / " + number_text(n.mode) + " / " + number_text(n.high);
    e.lines.push_back({"Prior (low / mode / high): " + prior,
                       "Prior (laag / meest waarschijnlijk / hoog): " + prior});
    const std::string range = number_text(n.smallest) + " - " + number_text(n.largest);
    e.lines.push_back({"Accepted: " + range, "Toegestaan: " + range});
    add_passport(n.passport, evidence, e.lines);
    return e;
}

Explanation of_instrument(const CatalogueInstrument& c) {
    const agents::Instrument& i = c.base;
    Explanation e{i.key, Topic::instrument, {i.label_en, i.label_nl}, {}};
    const std::string slot = slot_words()[static_cast<std::size_t>(i.slot)];
    const std::string pot = pot_words()[static_cast<std::size_t>(i.pot)];
    const std::string duty = obligation_words()[static_cast<std::size_t>(i.obligation)];
    e.lines.push_back({"Slot " + slot + ", pot " + pot + ", " + duty + ".",
                       "Soort " + slot + ", pot " + pot + ", " +
                           (duty == "mandatory" ? "verplicht." : "vrijwillig.")});
    const std::string length = std::to_string(i.duration_months);
    e.lines.push_back({"Lasts " + length + " months.", "Duurt " + length + " maanden."});
    for (const ParameterEntry& n : c.numbers) {
        const std::string text = n.key + " = " + number_text(n.value) + " [" + n.unit + "], " +
                                 number_text(n.low) + " - " + number_text(n.high) + ", " +
                                 n.passport.status;
        e.lines.push_back(text);
    }
    e.lines.push_back({"Evidence: " + joined(c.evidence), "Bewijs: " + joined(c.evidence)});
    e.lines.push_back({"Page: " + c.page, "Pagina: " + c.page});
    return e;
}

void add_statute(const std::string& name, const Catalogue& catalogue, Explanations& found) {
    Explanation e{name, Topic::statute, {"Law by date.", "Wet, per datum."}, {}};
    for (const StatuteEntry& s : catalogue.statute.entries) {
        if (s.key == name || s.key.substr(0, s.key.find('.')) == name) {
            const std::string text =
                s.from + ": " + s.key + " = " + number_text(s.value) + " [" + s.unit + "]";
            e.lines.push_back(text);
            add_passport(s.passport, catalogue.evidence, e.lines);
        }
    }
    if (!e.lines.empty()) {
        found.push_back(std::move(e));
    }
}

std::vector<std::span<const agents::MeasureLabel>> measure_tables() {
    return {agents::gauge_labels(), agents::event_labels(), agents::instrument_labels(),
            agents::pot_measure_labels(), agents::market_labels()};
}

void add_measures(const std::string& name, Explanations& found) {
    for (const auto& table : measure_tables()) {
        for (const agents::MeasureLabel& m : table) {
            if (m.key == name) {
                found.push_back(
                    {name,
                     Topic::measure,
                     {std::string(m.en), std::string(m.nl)},
                     {{std::string(m.meaning), std::string(m.meaning)},
                      {"Unit: " + std::string(m.unit), "Eenheid: " + std::string(m.unit)}}});
            }
        }
    }
}

void add_errors(const std::string& name, Explanations& found) {
    for (const ProblemKind& kind : problem_kinds()) {
        if (code_text(kind.code) == name) {
            found.push_back({name,
                             Topic::error,
                             {std::string(kind.en), std::string(kind.nl)},
                             {{"What to do: " + std::string(kind.advice_en),
                               "Wat te doen: " + std::string(kind.advice_nl)}}});
        }
    }
}

}  // namespace

Phrase topic_phrase(Topic topic) {
    switch (topic) {
        case Topic::parameter:
            return {"parameter", "parameter"};
        case Topic::instrument:
            return {"instrument", "instrument"};
        case Topic::statute:
            return {"law", "wet"};
        case Topic::measure:
            return {"measure", "uitkomstmaat"};
        case Topic::evidence:
            return {"evidence", "bewijs"};
        case Topic::scenario_key:
            return {"key of a scenario", "sleutel van een scenario"};
        case Topic::error:
            return {"error", "fout"};
    }
    return {};
}

Explanations explain(const std::string& name, const Catalogue& catalogue) {
    Explanations found;
    for (const ParameterEntry& n : catalogue.parameters.entries) {
        if (n.key == name) {
            found.push_back(of_number(n, Topic::parameter, catalogue.evidence));
        }
    }
    for (const CatalogueInstrument& c : catalogue.instruments) {
        if (c.base.key == name) {
            found.push_back(of_instrument(c));
        }
        for (const ParameterEntry& n : c.numbers) {
            if (n.key == name) {
                found.push_back(of_number(n, Topic::instrument, catalogue.evidence));
            }
        }
    }
    add_statute(name, catalogue, found);
    add_measures(name, found);
    if (const auto row = catalogue.evidence.find(name); row != catalogue.evidence.end()) {
        found.push_back({name, Topic::evidence, in_words(row->second), {}});
    }
    for (const ScenarioKey& key : scenario_keys()) {
        if (key.key == name || key.key.substr(key.key.find('.') + 1) == name) {
            found.push_back({key.key, Topic::scenario_key, key.meaning, {}});
        }
    }
    add_errors(name, found);
    return found;
}

std::vector<std::string> explainable_names(const Catalogue& catalogue) {
    std::vector<std::string> names;
    for (const ParameterEntry& n : catalogue.parameters.entries) { names.push_back(n.key); }
    for (const CatalogueInstrument& c : catalogue.instruments) {
        names.push_back(c.base.key);
        for (const ParameterEntry& n : c.numbers) { names.push_back(n.key); }
    }
    for (const StatuteEntry& s : catalogue.statute.entries) {
        names.push_back(s.key);
        names.push_back(s.key.substr(0, s.key.find('.')));
    }
    for (const auto& table : measure_tables()) {
        for (const agents::MeasureLabel& m : table) { names.emplace_back(m.key); }
    }
    for (const auto& [id, row] : catalogue.evidence) { names.push_back(id); }
    for (const ScenarioKey& key : scenario_keys()) { names.push_back(key.key); }
    for (const ProblemKind& kind : problem_kinds()) { names.push_back(code_text(kind.code)); }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Catalogue load_catalogue(const DataRoot& root) {
    Problems problems;
    Catalogue catalogue = read_catalogue(root, problems);
    problems.throw_if_any();
    return catalogue;
}

}  // namespace afweging::scenarios
