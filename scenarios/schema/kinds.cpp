// SPDX-License-Identifier: EUPL-1.2
// Readers that are given nothing to read, and the words of their keys from where these are told
// already.
#include "scenarios/schema/kinds.hpp"

#include <algorithm>
#include <utility>

#include "scenarios/assemble.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/levers/by_law_levers.hpp"
#include "scenarios/making/instrument_keys.hpp"
#include "scenarios/study/trial_reader.hpp"

namespace afweging::scenarios {
namespace {

const LocalisedText extends_meaning{
    "Another file of the kind that this one takes over and changes.",
    "Een ander bestand van deze soort waarop dit voortbouwt en dat het verandert."};

/// The path without its first part; what that was.
std::string_view next_part(std::string_view& rest) {
    const std::size_t dot = rest.find('.');
    const std::string_view part = rest.substr(0, dot);
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    return part;
}

bool fits(std::string_view path, std::string_view form) {
    while (!path.empty() && !form.empty()) {
        const std::string_view wanted = next_part(form);
        if (next_part(path) != wanted && wanted != "*") {
            return false;
        }
    }
    return path.empty() && form.empty();
}

/// What scenario files alone have, and `explain` does not tell.
std::vector<KeyMeaning> names_of_scenario() {
    return {
        {"scenario",
         {"What the scenario is called. Never taken over.",
          "Hoe het scenario heet. Wordt nooit overgenomen."}},
        {"scenario.label_en", {"The name in English.", "De naam in het Engels."}},
        {"scenario.label_nl", {"The name in Dutch.", "De naam in het Nederlands."}},
        {"scenario.question_en",
         {"The question that it answers, in English.",
          "De vraag waarop het antwoord geeft, in "
          "het Engels."}},
        {"scenario.question_nl",
         {"The question that it answers, in Dutch.",
          "De vraag waarop het antwoord geeft, in het "
          "Nederlands."}},
        {"run",
         {"How much is simulated, when and where.", "Hoeveel er gerekend wordt, wanneer en waar."}},
        {"levers", {"What the municipality decides.", "Waarover de gemeente beslist."}},
        {"world",
         {"What the municipality does not decide: assumptions about the world.",
          "Waarover de gemeente niet beslist: aannames over de wereld."}},
        {"world.parameters.*",
         {"Numbers of this part of the model, or of this instrument.",
          "Getallen van dit deel van het model, of van dit instrument."}},
    };
}

/// A question of levers.tree, at each depth.
void add_question_meanings(const std::string& table, int depth, std::vector<KeyMeaning>& all) {
    all.push_back(
        {table + ".feature", {"What the question is about.", "Waar de vraag over gaat."}});
    all.push_back({table + ".at_least",
                   {"From this value on the answer is yes.",
                    "Vanaf deze waarde is het antwoord "
                    "ja."}});
    for (const char* answer : {".yes", ".no"}) {
        all.push_back({table + answer,
                       {"A rank (1 goes first), or another question.",
                        "Een rang (1 gaat voor), of nog een vraag."}});
        if (depth > 1) {
            add_question_meanings(table + answer, depth - 1, all);
        }
    }
}

void add_scenario_meanings(const Catalogue& catalogue, const std::vector<Mechanism>& mechanisms,
                           std::vector<KeyMeaning>& all) {
    for (const ScenarioKey& key : scenario_keys()) { all.push_back({key.key, key.meaning}); }
    for (const KeyMeaning& each : names_of_scenario()) { all.push_back(each); }
    add_question_meanings("levers.tree", 3, all);
    add_condition_meanings("levers.instruments.*.eligibility", all);
    add_condition_meanings("levers.instruments.*.eligibility.or[]", all);
    for (const ParameterEntry& each : catalogue.parameters.entries) {
        all.push_back({"world.parameters." + each.key, each.meaning});
        if (each.key.starts_with("offers.")) {
            all.push_back(
                {"levers.by_law." + each.key.substr(each.key.find('.') + 1), each.meaning});
        }
    }
    for (const ChannelWord& word : channel_words()) {
        all.push_back(
            {"world.parameters.*." + std::string(word.key), number_of_instrument(word.key)});
    }
    for (const char* cost : {"cost_per_start", "cost_per_month"}) {
        all.push_back({"world.parameters.*." + std::string(cost), number_of_instrument(cost)});
    }
    for (const Mechanism& each : mechanisms) {
        all.push_back({"mechanisms." + each.key, each.label});
    }
}

/// Of an instrument file, beside what `new` explains.
std::vector<KeyMeaning> rest_of_instrument() {
    return {
        {"key", {"Its key: the name of the file.", "De sleutel: de naam van het bestand."}},
        {"label_nl", {"What it is called in Dutch.", "Hoe het in het Nederlands heet."}},
        {"label_en", {"What it is called in English.", "Hoe het in het Engels heet."}},
        {"page", {"Where more stands about it.", "Waar er meer over staat."}},
        {"nl", {"What it is, in Dutch.", "Wat het is, in het Nederlands."}},
        {"en", {"What it is, in English.", "Wat het is, in het Engels."}},
        {"beside",
         {"Instruments with which it may run at the same time: their keys, or \"any\".",
          "Instrumenten waarmee het tegelijk mag lopen: hun sleutels, of \"any\" (alle)."}},
        {"follow_on",
         {"The instrument to which it leads on who completes it.",
          "Het instrument waar iemand na afronding naartoe gaat."}},
        {"eligibility", {"For whom it is.", "Voor wie het is."}},
        {"cost", {"What it costs.", "Wat het kost."}},
        {"cost.per_start", number_of_instrument("cost_per_start")},
        {"cost.per_month", number_of_instrument("cost_per_month")},
        {"channels", {"The ways in which it acts.", "De manieren waarop het werkt."}},
        {"expected",
         {"What the office expects of it by evidence, at each distance to work.",
          "Wat de gemeente er volgens onderzoek van verwacht, bij elke afstand tot werk."}},
        {"expected.*",
         {"How many more have work by it, as a share, by evidence.",
          "Hoeveel meer mensen erdoor werk hebben, als deel, volgens onderzoek."}},
    };
}

/// Of a municipality file, beside its margins.
std::vector<KeyMeaning> rest_of_municipality() {
    const LocalisedText share{"Share of this group.", "Aandeel van deze groep."};
    return {
        {"schema",
         {"Version of the form of the file: 1.",
          "Versie van de vorm van het bestand: "
          "1."}},
        {"name", {"What the municipality is called.", "Hoe de gemeente heet."}},
        {"number", {"CBS code.", "CBS-code."}},
        {"*.value.*", share},
        {"*.low.*", {"The least that the share may be.", "Het kleinste dat het aandeel kan zijn."}},
        {"*.high.*", {"The most that the share may be.", "Het grootste dat het aandeel kan zijn."}},
    };
}

}  // namespace

const AskedKey* asked_key(const std::string& path, const AskedFile& file) {
    const AskedKey* best = nullptr;
    std::ptrdiff_t least = 0;
    for (const AskedKey& each : file.keys) {
        const std::ptrdiff_t stars = std::count(each.path.begin(), each.path.end(), '*');
        if (fits(path, each.path) && (best == nullptr || stars < least)) {
            best = &each;
            least = stars;
        }
    }
    return best;
}

std::vector<std::string> names_in_table(const std::string& table, const AskedFile& file) {
    std::vector<std::string> names;
    for (const AskedKey& each : file.keys) {
        const std::size_t dot = each.path.rfind('.');
        const std::string parent = dot == std::string::npos ? "" : each.path.substr(0, dot);
        const std::string name = dot == std::string::npos ? each.path : each.path.substr(dot + 1);
        if (name != "*" && (parent == table || (!table.empty() && fits(table, parent)))) {
            names.push_back(name);
        }
    }
    return names;
}

LocalisedText meaning_of(const std::string& path, const std::vector<KeyMeaning>& meanings) {
    const KeyMeaning* best = nullptr;
    std::ptrdiff_t least = 0;
    for (const KeyMeaning& each : meanings) {
        const std::ptrdiff_t stars = std::count(each.path.begin(), each.path.end(), '*');
        if (fits(path, each.path) && (best == nullptr || stars < least)) {
            best = &each;
            least = stars;
        }
    }
    return best == nullptr ? LocalisedText{} : best->meaning;
}

void add_passport_meanings(const std::string& table, std::vector<KeyMeaning>& meanings) {
    const auto add = [&](const char* key, LocalisedText meaning) {
        meanings.push_back({table + "." + key, std::move(meaning)});
    };
    add("mode", {"The likeliest value.", "De waarschijnlijkste waarde."});
    add("value",
        {"The value, or the share of each group.", "De waarde, of het aandeel van elke groep."});
    add("low", {"The least that it may be.", "Het kleinste dat het kan zijn."});
    add("high", {"The most that it may be.", "Het grootste dat het kan zijn."});
    add("unit",
        {"The unit: as the model expects it.", "De eenheid: zoals het model die verwacht."});
    add("status", {"Where the number comes from: statute, measured, calibrated, assumed, or "
                   "memory (recalled, with a source or a note).",
                   "Waar het getal vandaan komt: statute (wet), measured (gemeten), calibrated "
                   "(bijgesteld), assumed (aangenomen) of memory (onthouden, met bron of "
                   "opmerking)."});
    add("evidence", {"Ids of the table of evidence.", "Nummers uit de tabel met bewijs."});
    add("source", {"Where the number was published.", "Waar het getal is gepubliceerd."});
    add("note", {"Remark, in English; then also in Dutch (note_nl).",
                 "Opmerking in het Engels; dan ook in het Nederlands (note_nl)."});
    add("note_nl", {"Remark, in Dutch.", "Opmerking in het Nederlands."});
    add("prior_note", {"Why these ends, in English; then also in Dutch (prior_note_nl).",
                       "Waarom deze grenzen, in het Engels; dan ook in het Nederlands "
                       "(prior_note_nl)."});
    add("prior_note_nl", {"Why these ends, in Dutch.", "Waarom deze grenzen, in het Nederlands."});
}

ToldFile told_scenario(const DataRoot& root) {
    Problems problems;
    const Catalogue catalogue = read_catalogue(root, problems);
    const std::vector<Mechanism> mechanisms = read_mechanisms(root, problems);
    problems.throw_if_any();
    const std::string name = catalogue.instruments.front().base.key;
    const Probe probe{
        .read =
            [&](const Node& file, Problems& found) {
                const Chain chain{.tree = file, .files = {{root.folder + "/", 0, "", {}}}};
                (void)assemble(chain, root, catalogue, found);
            },
        .named_table = "levers.instruments",
        .name = name,
        .closed = {"mechanisms"}};
    ToldFile told{.asked = ask(probe),
                  .meanings = {},
                  .extends = true,
                  .own_keys = {"scenario", "scenario.name"}};
    add_scenario_meanings(catalogue, mechanisms, told.meanings);
    return told;
}

ToldFile told_instrument(const DataRoot& root) {
    Problems problems;
    const Evidence evidence = read_evidence(root, problems);
    problems.throw_if_any();
    const Probe probe{.read = [&](const Node& file, Problems& found) {
        (void)read_instrument(file, "x", evidence, found);
    }};
    ToldFile told{.asked = ask(probe),
                  .meanings = rest_of_instrument(),
                  .extends = true,
                  .own_keys = {"key", "label_nl", "label_en", "page"}};
    told.meanings.push_back({"extends", extends_meaning});
    for (const InstrumentKey& each : head_keys()) {
        told.meanings.push_back({std::string(each.key), each.meaning});
    }
    for (const ChannelWord& word : channel_words()) {
        told.meanings.push_back(
            {"channels." + std::string(word.key), number_of_instrument(word.key)});
    }
    for (const char* table : {"cost.*", "channels.*", "expected.*"}) {
        add_passport_meanings(table, told.meanings);
    }
    add_condition_meanings("eligibility", told.meanings);
    add_condition_meanings("eligibility.or[]", told.meanings);
    return told;
}

ToldFile told_municipality(const DataRoot& root) {
    Problems problems;
    const Evidence evidence = read_evidence(root, problems);
    problems.throw_if_any();
    std::vector<Margin> margins;
    const Probe probe{.read = [&](const Node& file, Problems& found) {
        margins = read_municipality(file, "x", evidence, found).margins;
    }};
    ToldFile told{.asked = ask(probe),
                  .meanings = rest_of_municipality(),
                  .extends = true,
                  .own_keys = {"schema", "name", "number"}};
    told.meanings.push_back({"extends", extends_meaning});
    for (const Margin& each : margins) {
        told.meanings.push_back({each.key.substr(0, each.key.find('.')), each.meaning});
    }
    add_passport_meanings("*", told.meanings);
    return told;
}

ToldFile told_trial(const DataRoot& root) {
    Problems problems;
    const Evidence evidence = read_evidence(root, problems);
    problems.throw_if_any();
    const Probe probe{.read = [&](const Node& file, Problems& found) {
        Trial trial;
        TableReader tables(file, "", found);
        read_trial_tables(tables, evidence, ScenarioOfTrial::unknown, trial);
    }};
    ToldFile told{.asked = ask(probe), .meanings = trial_meanings()};
    add_condition_meanings("eligibility", told.meanings);
    add_condition_meanings("eligibility.or[]", told.meanings);
    return told;
}

}  // namespace afweging::scenarios
