// SPDX-License-Identifier: EUPL-1.2
// Looking a name up in everything that has names.
#include "scenarios/explain.hpp"

#include <algorithm>
#include <span>

#include "agents/measures/labels.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

using Explanations = std::vector<Explanation>;

/// One word for how a number is known.
LocalisedText status_word(const std::string& status) {
    if (status == "statute") {
        return {status, "wet of regel"};
    }
    if (status == "measured") {
        return {status, "gemeten"};
    }
    if (status == "calibrated") {
        return {status, "gekalibreerd"};
    }
    return status == "memory" ? LocalisedText{"recalled", "uit het hoofd"}
                              : LocalisedText{"assumed", "aangenomen"};
}

/// How a number is known, and which file it was taken over from.
LocalisedText known_by(const Passport& passport) {
    const LocalisedText taken = taken_over_phrase(passport);
    const LocalisedText status = status_word(passport.status);
    return taken.empty() ? status : filled({"{0}, {1}"}, {status, taken});
}

LocalisedText status_phrase(const std::string& status) {
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
    return status == "memory" ? LocalisedText{"Status: recalled, not read.",
                                              "Status: uit het hoofd, niet nagelezen."}
                              : LocalisedText{"Status: assumed.", "Status: aangenomen."};
}

void add_passport(const Passport& passport, const Evidence& evidence,
                  std::vector<LocalisedText>& lines) {
    lines.push_back(status_phrase(passport.status));
    for (const std::string& id : passport.evidence) {
        const auto row = evidence.find(id);
        const LocalisedText words = row == evidence.end() ? LocalisedText{} : in_words(row->second);
        lines.push_back({id + ": " + words.en, id + ": " + words.nl});
    }
    if (!passport.source.empty()) {
        lines.push_back({"Source: " + passport.source, "Bron: " + passport.source});
    }
    if (!passport.note.empty()) {
        lines.push_back(filled({"Note: {0}", "Toelichting: {0}"}, {passport.note}));
    }
    if (!passport.extended.empty()) {
        lines.push_back({"Taken over from " + passport.extended + ".",
                         "Overgenomen van " + passport.extended + "."});
    }
}

/// The name alone, of "series/stock" and "statute.fine (2025-01)".
std::string bare(std::string name) {
    constexpr std::string_view law = "statute.";
    if (name.starts_with(law)) {
        name.erase(0, law.size());
        name.erase(std::min(name.find(" ("), name.size()));
    }
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

Explanation of_number(const ParameterEntry& n, Topic topic, const Evidence& evidence) {
    Explanation e{n.key, topic, n.meaning, {}};
    e.lines.push_back(
        filled({"Value: {0}", "Waarde: {0}"}, {with_unit(number_phrase(n.value), n.unit)}));
    e.lines.push_back(filled({"Prior (low / mode / high): {0} / {1} / {2}",
                              "Prior (laag / meest waarschijnlijk / hoog): {0} / {1} / {2}"},
                             {number_phrase(n.low), number_phrase(n.mode), number_phrase(n.high)}));
    e.lines.push_back(filled({"Accepted: {0} to {1}", "Toegestaan: {0} tot {1}"},
                             {number_phrase(n.smallest), number_phrase(n.largest)}));
    add_passport(n.passport, evidence, e.lines);
    return e;
}

Explanation of_instrument(const CatalogueInstrument& c) {
    const agents::Instrument& i = c.base;
    Explanation e{i.key, Topic::instrument, {i.label_en, i.label_nl}, {}};
    e.lines.push_back(
        filled({"Slot {0}, pot {1}, {2}.", "Soort {0}, pot {1}, {2}."},
               {word_phrase(slot_words()[static_cast<std::size_t>(i.slot)]),
                word_phrase(pot_words()[static_cast<std::size_t>(i.pot)]),
                word_phrase(obligation_words()[static_cast<std::size_t>(i.obligation)])}));
    const std::string length = std::to_string(i.duration_months);
    e.lines.push_back(i.duration_months == 1 ? LocalisedText{"Lasts 1 month.", "Duurt 1 maand."}
                                             : LocalisedText{"Lasts " + length + " months.",
                                                             "Duurt " + length + " maanden."});
    for (const ParameterEntry& n : c.numbers) {
        e.lines.push_back(
            filled({"{0} = {1}, {2} to {3}, {4}", "{0} = {1}, {2} tot {3}, {4}"},
                   {n.key, with_unit(number_phrase(n.value), n.unit), number_phrase(n.low),
                    number_phrase(n.high), known_by(n.passport)}));
    }
    e.lines.push_back({"Evidence: " + joined(c.evidence), "Bewijs: " + joined(c.evidence)});
    e.lines.push_back({"Page: " + c.page, "Pagina: " + c.page});
    return e;
}

bool is_same(const Passport& a, const Passport& b) {
    return a.status == b.status && a.evidence == b.evidence && a.source == b.source &&
           a.note.en == b.note.en;
}

/// The values of one number of law by date; what is known about several at once is told once, after
/// the last of them.
Explanation of_statute(std::span<const StatuteEntry> values, const Evidence& evidence) {
    Explanation e{values.front().key, Topic::statute, values.front().meaning, {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const StatuteEntry& s = values[i];
        e.lines.push_back(filled({"From {0}: {1}", "Vanaf {0}: {1}"},
                                 {s.from, with_unit(number_phrase(s.value), s.unit)}));
        if (i + 1 == values.size() || !is_same(s.passport, values[i + 1].passport)) {
            add_passport(s.passport, evidence, e.lines);
        }
    }
    return e;
}

/// A number of law, or by household all five of the table.
void add_statute(const std::string& name, const Catalogue& catalogue, Explanations& found) {
    const std::vector<StatuteEntry>& all = catalogue.statute.entries;
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(),
                                       [&](const StatuteEntry& s) { return s.key != first->key; });
        if (first->key == name || first->key.substr(0, first->key.find('.')) == name) {
            found.push_back(of_statute({first, last}, catalogue.evidence));
        }
        first = last;
    }
}

/// What each municipality has of a margin: "municipality.clients", as the list of assumed numbers
/// calls it for whatever municipality a scenario has.
void add_margin(const std::string& name, const Catalogue& catalogue, Explanations& found) {
    Explanation all{name, Topic::municipality, {}, {}};
    for (const MunicipalityTable& table : catalogue.municipalities) {
        for (const Margin& m : table.margins) {
            if ("municipality." + m.key == name) {
                all.title = m.meaning;
                all.lines.push_back(
                    filled({"{0}: {1}"},
                           {table.municipality.key, with_unit(number_phrase(m.value), m.unit)}));
                add_passport(m.passport, catalogue.evidence, all.lines);
            }
        }
    }
    if (!all.lines.empty()) {
        found.push_back(std::move(all));
    }
}

/// A municipality with all its margins, or one of them: "rotterdam.clients".
void add_municipalities(const std::string& name, const Catalogue& catalogue, Explanations& found) {
    for (const MunicipalityTable& table : catalogue.municipalities) {
        const agents::Margins& place = table.municipality;
        Explanation whole{place.key, Topic::municipality, place.name, {}};
        for (const Margin& m : table.margins) {
            const LocalisedText value = with_unit(number_phrase(m.value), m.unit);
            whole.lines.push_back(filled({"{0} = {1}, {2}"}, {m.key, value, known_by(m.passport)}));
            if (place.key + "." + m.key == name) {
                Explanation one{name, Topic::municipality, {}, {}};
                one.title = filled({"{0}: {1}"}, {place.name, m.meaning});
                one.lines.push_back(filled({"Value: {0}", "Waarde: {0}"}, {value}));
                add_passport(m.passport, catalogue.evidence, one.lines);
                found.push_back(std::move(one));
            }
        }
        if (place.key == name) {
            found.push_back(std::move(whole));
        }
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
                const LocalisedText unit = unit_phrase(m.unit);
                found.push_back({name,
                                 Topic::measure,
                                 {std::string(m.en), std::string(m.nl)},
                                 {{std::string(m.meaning), std::string(m.meaning_nl)},
                                  {"Unit: " + unit.en, "Eenheid: " + unit.nl}}});
            }
        }
    }
}

/// The sentence of a problem with "..." where a problem has its own words.
std::string without_slots(std::string_view form) {
    return filled(form, std::vector<LocalisedText>(10, LocalisedText("...")), Language::en);
}

void add_errors(const std::string& name, Explanations& found) {
    for (const ProblemKind& kind : problem_kinds()) {
        const std::string code = code_text(kind.code);
        if (name != code && name != "afw" + code.substr(3)) {
            continue;
        }
        const std::vector<LocalisedText> example = example_of(kind.code);
        const LocalisedText said = filled({std::string(kind.en), std::string(kind.nl)}, example);
        const LocalisedText advice =
            filled({std::string(kind.advice_en), std::string(kind.advice_nl)}, example);
        Explanation e{code, Topic::error, {without_slots(kind.en), without_slots(kind.nl)}, {}};
        e.lines.push_back({"For example: " + said.en, "Bijvoorbeeld: " + said.nl});
        e.lines.push_back({"What to do: " + advice.en, "Wat te doen: " + advice.nl});
        found.push_back(std::move(e));
    }
}

void add_terms(const std::string& name, const Glossary& glossary, Explanations& found) {
    for (const GlossaryTerm& term : glossary) {
        if (term.is_called(name)) {
            constexpr std::string_view institution = "institution";
            const std::string dutch = term.source.starts_with(institution)
                                          ? "instelling" + term.source.substr(institution.size())
                                          : term.source;
            found.push_back({term.term,
                             Topic::term,
                             term.meaning,
                             {{"Source: " + term.source, "Bron: " + dutch}}});
        }
    }
}

}  // namespace

LocalisedText topic_phrase(Topic topic) {
    switch (topic) {
        case Topic::parameter:
            return {"parameter", "parameter"};
        case Topic::instrument:
            return {"instrument", "instrument"};
        case Topic::statute:
            return {"law", "wet"};
        case Topic::municipality:
            return {"municipality", "gemeente"};
        case Topic::measure:
            return {"measure", "uitkomstmaat"};
        case Topic::evidence:
            return {"evidence", "bewijs"};
        case Topic::scenario_key:
            return {"key of a scenario", "sleutel van een scenario"};
        case Topic::error:
            return {"error", "fout"};
        case Topic::term:
            return {"term", "begrip"};
    }
    return {};
}

Explanations explain(const std::string& asked, const Catalogue& catalogue) {
    const std::string name = bare(asked);
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
    // What a word means goes before its amounts: "bijstandsnorm" is both.
    add_terms(name, catalogue.glossary, found);
    add_statute(name, catalogue, found);
    add_municipalities(name, catalogue, found);
    add_margin(name, catalogue, found);
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
    for (const MunicipalityTable& table : catalogue.municipalities) {
        const std::string& key = table.municipality.key;
        names.push_back(key);
        for (const Margin& m : table.margins) {
            names.push_back(key + "." + m.key);
            names.push_back("municipality." + m.key);
        }
    }
    for (const auto& table : measure_tables()) {
        for (const agents::MeasureLabel& m : table) { names.emplace_back(m.key); }
    }
    for (const auto& [id, row] : catalogue.evidence) { names.push_back(id); }
    for (const ScenarioKey& key : scenario_keys()) { names.push_back(key.key); }
    for (const ProblemKind& kind : problem_kinds()) { names.push_back(code_text(kind.code)); }
    for (const GlossaryTerm& term : catalogue.glossary) { names.push_back(term.term); }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Catalogue load_catalogue(const DataRoot& root) {
    Problems problems;
    Catalogue catalogue = read_catalogue(root, problems);
    for (const std::string& name : names_in(root, "municipalities")) {
        if (auto table = read_municipality(Shelf{root}, {name}, catalogue.evidence, problems)) {
            catalogue.municipalities.push_back(std::move(*table));
        }
    }
    catalogue.glossary = read_glossary(root, problems);
    problems.throw_if_any();
    return catalogue;
}

}  // namespace afweging::scenarios
