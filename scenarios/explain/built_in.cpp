// SPDX-License-Identifier: EUPL-1.2
// What the program itself knows without its data files: measures, keys of scenarios, errors.
#include <algorithm>
#include <span>

#include "agents/measures/labels.hpp"
#include "agents/state/ledger.hpp"
#include "scenarios/explain/explain.hpp"
#include "scenarios/explain/names.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/read/problem.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

using Explanations = std::vector<Explanation>;

/// Measures by the folder of results in which they stand.
struct MeasureTable {
    std::string_view folder;
    std::span<const agents::MeasureLabel> labels;
};
std::vector<MeasureTable> measure_tables() {
    return {{"series", agents::gauge_labels()},
            {"series", agents::event_labels()},
            {"instruments", agents::instrument_labels()},
            {"pots", agents::pot_measure_labels()},
            {"market", agents::market_labels()},
            {"ledger", agents::ledger_labels()},
            {"flows", agents::move_labels()},
            {"flows", agents::standing_labels()},
            {"payers", agents::payer_labels()}};
}

/// name: of a measure alone, or after the folder in which it stands.
void add_measures(const std::string& name, Explanations& found) {
    const std::size_t slash = name.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : name.substr(0, slash);
    for (const MeasureTable& table : measure_tables()) {
        if (!folder.empty() && folder != table.folder) {
            continue;
        }
        for (const agents::MeasureLabel& m : table.labels) {
            if (m.key == bare_name(name)) {
                const LocalisedText unit = unit_phrase(m.unit);
                found.push_back({std::string(m.key),
                                 Topic::measure,
                                 {std::string(m.en), std::string(m.nl)},
                                 {{std::string(m.meaning), std::string(m.meaning_nl)},
                                  {"Unit: " + unit.en, "Eenheid: " + unit.nl}}});
            }
        }
    }
}

/// The ledger as a whole: what it is, and what goes from whom to whom.
void add_ledger(const std::string& name, Explanations& found) {
    if (name != "ledger") {
        return;
    }
    Explanation e{name,
                  Topic::result_word,
                  {"The ledger of a run: every euro that moves in a month, from one party to "
                   "another, so that what all parties receive is what all parties pay.",
                   "Het grootboek van een doorrekening: elke euro die in een maand van de ene "
                   "partij naar de andere gaat, zodat alle partijen samen ontvangen wat ze samen "
                   "betalen."},
                  {}};
    e.lines.push_back({"In results: ledger/amount, in euros a month. Its lines:",
                       "In uitkomsten: ledger/amount, in euro per maand. De regels:"});
    for (std::size_t i = 0; i < agents::line_count; ++i) {
        const auto label = [](const agents::KindLabel& each) {
            return LocalisedText(std::string(each.en), std::string(each.nl));
        };
        const agents::LineEnds ends = agents::ends_of(static_cast<agents::Line>(i));
        const auto party = [&](agents::Account account) {
            return label(agents::account_labels()[static_cast<std::size_t>(account)]);
        };
        const agents::KindLabel& line = agents::line_labels()[i];
        e.lines.push_back(
            filled({"{0}: {1}, from {2} to {3}", "{0}: {1}, van {2} naar {3}"},
                   {std::string(line.key), label(line), party(ends.from), party(ends.to)}));
    }
    found.push_back(std::move(e));
}

std::vector<std::string> parts_of(const std::string& key) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', begin)) {
        parts.push_back(key.substr(begin, dot - begin));
        begin = dot + 1;
    }
    parts.push_back(key.substr(begin));
    return parts;
}

/// Whether a key may be called so: whole or its last parts, as errors and people write it. A '*' of
/// the key is any one part, except at the front: a word alone is no instrument's.
bool may_be_called(const std::string& key, const std::string& name) {
    const std::vector<std::string> known = parts_of(key);
    const std::vector<std::string> asked = parts_of(name);
    if (asked.size() > known.size()) {
        return false;
    }
    const auto last = known.end() - static_cast<std::ptrdiff_t>(asked.size());
    return *last != "*" && std::equal(asked.begin(), asked.end(), last,
                                      [](const std::string& a, const std::string& k) {
                                          return a == k || (k == "*" && !a.empty());
                                      });
}

void add_keys(const std::string& name, Explanations& found) {
    for (const ScenarioKey& key : scenario_keys()) {
        if (may_be_called(key.key, name)) {
            Explanation e{key.key, Topic::scenario_key, key.meaning, {}};
            if (!key.unit.empty()) {
                const LocalisedText unit = unit_phrase(key.unit);
                e.lines.push_back({"Unit: " + unit.en, "Eenheid: " + unit.nl});
            }
            found.push_back(std::move(e));
        }
    }
}

/// The sentence of a problem with "..." where a problem has its own words.
std::string without_slots(std::string_view form) {
    return filled(form, std::vector<LocalisedText>(10, LocalisedText("...")), Language::en);
}

/// A word for a choice: of a lever, an instrument or a condition.
void add_choices(const std::string& name, Explanations& found) {
    for (const ChoiceWord& each : choice_words()) {
        if (each.word != name) {
            continue;
        }
        Explanation e{name, Topic::choice, each.label, {}};
        if (!each.meaning.empty()) {
            e.lines.push_back(each.meaning);
        }
        if (!each.key.empty()) {
            e.lines.push_back(filled({"Where: {0}.", "Waar: {0}."}, {std::string(each.key)}));
        }
        found.push_back(std::move(e));
    }
}

void add_errors(const std::string& name, Explanations& found) {
    for (const ProblemKind& kind : problem_kinds()) {
        const std::string code = code_text(kind.code);
        if (name != "afw" + code.substr(3)) {
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

}  // namespace

void add_new(Explanations& found, Explanations more) {
    for (Explanation& each : more) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Explanation& other) {
            return each.topic == other.topic && each.name == other.name &&
                   each.title.en == other.title.en;
        });
        if (!known) {
            found.push_back(std::move(each));
        }
    }
}

std::string bare_name(std::string name) {
    constexpr std::string_view law = "statute.";
    constexpr std::string_view set = "world.parameters.";
    if (name.starts_with(law)) {
        name.erase(0, law.size());
        name.erase(std::min(name.find(" ("), name.size()));
    }
    if (name.starts_with(set)) {
        name.erase(0, set.size());
        std::erase(name, '"');
    }
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

Explanations explain_built_in(const std::string& asked) {
    const std::string spelled = comparable_name(asked);
    Explanations found;
    std::vector<std::string> names = names_meant(asked, other_names());
    names.insert(names.begin(), spelled);
    for (const std::string& each : names) {
        const std::string name = bare_name(each);
        Explanations more;
        add_measures(each, more);
        add_ledger(each, more);
        add_keys(name, more);
        add_choices(name, more);
        add_new(found, std::move(more));
    }
    add_errors(bare_name(spelled), found);
    return found;
}

std::vector<std::string> built_in_names() {
    std::vector<std::string> names;
    for (const MeasureTable& table : measure_tables()) {
        for (const agents::MeasureLabel& m : table.labels) { names.emplace_back(m.key); }
    }
    names.emplace_back("ledger");
    for (const ScenarioKey& key : scenario_keys()) { names.push_back(key.key); }
    for (const ChoiceWord& each : choice_words()) { names.emplace_back(each.word); }
    for (const ProblemKind& kind : problem_kinds()) { names.push_back(code_text(kind.code)); }
    return names;
}

}  // namespace afweging::scenarios
