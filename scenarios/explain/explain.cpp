// SPDX-License-Identifier: EUPL-1.2
// Looking a name up in everything that has names.
#include "scenarios/explain/explain.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/channels.hpp"
#include "scenarios/explain/instrument_words.hpp"
#include "scenarios/explain/names.hpp"
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

/// Between what it lies when it is in doubt, and why.
void add_prior(const Prior& prior, const std::string& unit, std::vector<LocalisedText>& lines) {
    if (prior.low < prior.high) {
        lines.push_back(
            filled({"Prior: {0} to {1}", "Prior: {0} tot {1}"},
                   {value_phrase(prior.low), with_unit(value_phrase(prior.high), unit)}));
    }
    if (!prior.why.empty()) {
        lines.push_back(filled({"About the prior: {0}", "Over de prior: {0}"}, {prior.why}));
    }
}

/// A value that is told, with its unit: of euros with cents both digits of them.
LocalisedText told(double value, const std::string& unit) {
    LocalisedText text = value_phrase(value);
    const std::size_t mark = text.en.find('.');
    if (unit.starts_with("EUR") && mark != std::string::npos && text.en.size() - mark == 2) {
        text = {text.en + "0", text.nl + "0"};
    }
    return with_unit(text, unit);
}

Explanation of_number(const ParameterEntry& n, Topic topic, const Evidence& evidence) {
    Explanation e{n.key, topic, n.meaning, {}};
    e.lines.push_back(
        filled({"Value: {0}", "Waarde: {0}"}, {with_unit(value_phrase(n.value), n.unit)}));
    e.lines.push_back(filled({"Prior (low / mode / high): {0} / {1} / {2}",
                              "Prior (laag / meest waarschijnlijk / hoog): {0} / {1} / {2}"},
                             {value_phrase(n.low), value_phrase(n.mode), value_phrase(n.high)}));
    e.lines.push_back(filled({"Accepted: {0} to {1}", "Toegestaan: {0} tot {1}"},
                             {value_phrase(n.smallest), value_phrase(n.largest)}));
    add_passport(n.passport, evidence, e.lines);
    return e;
}

Explanation of_instrument(const CatalogueInstrument& c) {
    const agents::Instrument& i = c.base;
    Explanation e{i.key, Topic::instrument, {i.label_en, i.label_nl}, instrument_in_words(i)};
    if (!c.meaning.empty()) {
        e.lines.insert(e.lines.begin(), c.meaning);
    }
    for (const ParameterEntry& n : c.numbers) {
        const LocalisedText what = number_of_instrument(n.key.substr(n.key.find('.') + 1));
        const LocalisedText range = n.low < n.high
                                        ? filled({", {0} to {1}", ", {0} tot {1}"},
                                                 {value_phrase(n.low), value_phrase(n.high)})
                                        : LocalisedText{};
        e.lines.push_back(filled({"{0}: {1} = {2}{3}, {4}"}, {what, n.key, told(n.value, n.unit),
                                                              range, known_by(n.passport)}));
    }
    if (works_by_contact_alone(i)) {
        e.lines.push_back(contact_limit());
    }
    e.lines.push_back(
        c.evidence.empty()
            ? LocalisedText{"Evidence: none; its numbers are assumed.",
                            "Bewijs: geen; de getallen zijn aangenomen."}
            : LocalisedText{"Evidence: " + joined(c.evidence), "Bewijs: " + joined(c.evidence)});
    e.lines.push_back({"Page: " + c.page, "Pagina: " + c.page});
    return e;
}

bool is_same(const Passport& a, const Passport& b) {
    return a.status == b.status && a.evidence == b.evidence && a.source == b.source &&
           a.note.en == b.note.en;
}

/// Who reads a number of law, where that is not every run.
LocalisedText reader_phrase(agents::LawReader reader) {
    switch (reader) {
        case agents::LawReader::month:
            return {};
        case agents::LawReader::household_table:
            return {"Read by afweging household, not by the months of a run.",
                    "Wordt gelezen door afweging household, niet door de maanden van een "
                    "doorrekening."};
        case agents::LawReader::nobody:
            return {"Kept for reference: no rule reads it yet.",
                    "Alleen om na te slaan: nog geen regel leest het."};
    }
    return {};
}

/// The values of one number of law by date; what is known about several at once is told once, after
/// the last of them.
Explanation of_statute(std::span<const StatuteEntry> values, const Evidence& evidence) {
    Explanation e{values.front().key, Topic::statute, values.front().meaning, {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const StatuteEntry& s = values[i];
        e.lines.push_back(
            filled({"From {0}: {1}", "Vanaf {0}: {1}"}, {s.from, told(s.value, s.unit)}));
        add_prior({s.prior.low, s.prior.high, {}}, s.unit, e.lines);
        if (i + 1 == values.size() || !is_same(s.passport, values[i + 1].passport)) {
            add_passport(s.passport, evidence, e.lines);
            if (s.passport.assumed()) {
                add_prior({0, 0, s.prior.why}, s.unit, e.lines);
            }
        }
    }
    if (const LocalisedText reader = reader_phrase(values.front().read_by); !reader.empty()) {
        e.lines.push_back(reader);
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
                           {table.municipality.key, with_unit(value_phrase(m.value), m.unit)}));
                add_prior(m.prior, m.unit, all.lines);
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
            const LocalisedText value = with_unit(value_phrase(m.value), m.unit);
            whole.lines.push_back(
                filled({"{0}: {3} = {1}, {2}"}, {m.key, value, known_by(m.passport), m.meaning}));
            if (place.key + "." + m.key == name) {
                Explanation one{name, Topic::municipality, {}, {}};
                one.title = filled({"{0}: {1}"}, {place.name, m.meaning});
                one.lines.push_back(filled({"Value: {0}", "Waarde: {0}"}, {value}));
                add_prior(m.prior, m.unit, one.lines);
                add_passport(m.passport, catalogue.evidence, one.lines);
                found.push_back(std::move(one));
            }
        }
        if (place.key == name) {
            found.push_back(std::move(whole));
        }
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

/// A name in small letters, but for evidence, whose ids have one capital.
std::string known_spelling(const std::string& asked, const Catalogue& catalogue) {
    std::string id = asked;
    std::transform(id.begin(), id.end(), id.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return catalogue.evidence.find(id) == catalogue.evidence.end() ? comparable_name(asked) : id;
}

/// Everything of exactly that name.
Explanations explain_name(const std::string& asked, const Catalogue& catalogue) {
    const std::string name = bare_name(asked);
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
    add_channel(name, catalogue, found);
    // What a word means goes before its amounts: "bijstandsnorm" is both.
    add_terms(name, catalogue.glossary, found);
    add_statute(name, catalogue, found);
    add_municipalities(name, catalogue, found);
    add_margin(name, catalogue, found);
    add_evidence(name, catalogue, found);
    add_new(found, explain_built_in(asked));
    add_mechanisms(name, catalogue, found);
    add_policies(name, catalogue, found);
    return found;
}

}  // namespace

Explanations explain(const std::string& asked, const Catalogue& catalogue) {
    Explanations found = explain_name(asked, catalogue);
    add_new(found, explain_name(known_spelling(asked, catalogue), catalogue));
    for (const std::string& name : names_meant(asked, other_names(catalogue))) {
        add_new(found, explain_name(name, catalogue));
    }
    return found;
}

std::vector<std::string> explainable_names(const Catalogue& catalogue) {
    std::vector<std::string> names = built_in_names();
    for (const ParameterEntry& n : catalogue.parameters.entries) { names.push_back(n.key); }
    for (const ChannelWord& channel : channel_words()) { names.emplace_back(channel.key); }
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
    for (const auto& [id, row] : catalogue.evidence) { names.push_back(id); }
    for (const GlossaryTerm& term : catalogue.glossary) { names.push_back(term.term); }
    for (const Mechanism& m : catalogue.mechanisms) { names.push_back(m.key); }
    for (const PolicyEntry& p : catalogue.policies) { names.push_back(p.key); }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Catalogue load_catalogue(const DataRoot& root, Problems& problems) {
    Catalogue catalogue = read_catalogue(root, problems);
    for (const std::string& name : names_in(root, "municipalities")) {
        if (auto table = read_municipality(Shelf{root}, {name}, catalogue.evidence, problems)) {
            catalogue.municipalities.push_back(std::move(*table));
        }
    }
    catalogue.glossary = read_glossary(root, problems);
    catalogue.mechanisms = read_mechanisms(root, problems);
    catalogue.policies = read_policies(root, catalogue.evidence, problems);
    catalogue.conflicts = read_conflicts(root, catalogue.evidence, problems);
    return catalogue;
}

Catalogue load_catalogue(const DataRoot& root) {
    Problems problems;
    Catalogue catalogue = load_catalogue(root, problems);
    problems.throw_if_any();
    return catalogue;
}

}  // namespace afweging::scenarios
