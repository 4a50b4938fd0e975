// SPDX-License-Identifier: EUPL-1.2
// Reading the mechanisms, and holding them against the numbers that the model has.
#include "scenarios/catalogue/mechanisms.hpp"

#include <algorithm>

#include "agents/parameters.hpp"
#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {
namespace {

/// A text that stands in both languages or in neither: "inactive" and "inactive_nl".
LocalisedText read_both(TableReader& table, const std::string& key, Need need) {
    const auto en = table.text(key, need);
    const auto nl = table.text(key + "_nl", en ? Need::required : need);
    return {en.value_or(""), nl.value_or("")};
}

void add_claim(const Node& item, const std::string& path, Problems& problems,
               std::vector<std::int64_t>& claims) {
    const Range range{1, static_cast<double>(claim_count), "number of a claim", "34"};
    if (item.kind != Node::Kind::whole) {
        problems.add(ProblemCode::wrong_type, item.at,
                     {path, kind_phrase(item), range_phrase(range)});
    } else if (checked_number(item, path, range, problems)) {
        claims.push_back(item.whole);
    }
}

std::vector<std::int64_t> read_claims(TableReader& table) {
    const LocalisedText expected{"a list of numbers of claims, for example [1, 35]",
                                 "een lijst van nummers van beweringen, bijvoorbeeld [1, 35]"};
    const Node* list = table.value("claims", expected, Need::required);
    std::vector<std::int64_t> claims;
    if (list != nullptr && list->kind != Node::Kind::list) {
        table.problems().add(ProblemCode::wrong_type, list->at,
                             {table.path_of("claims"), kind_phrase(*list), expected});
    } else if (list != nullptr) {
        for (const Node& item : list->items) {
            add_claim(item, table.path_of("claims"), table.problems(), claims);
        }
    }
    return claims;
}

const agents::ParameterSpec* find_spec(const std::string& key) {
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        if (spec.key == key) {
            return &spec;
        }
    }
    return nullptr;
}

void add_unknown(const std::string& key, const Node& node, Problems& problems) {
    if (problems.add_if_renamed(key, node.key_at)) {
        return;
    }
    std::vector<std::string> known;
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        known.emplace_back(spec.key);
    }
    problems.add(ProblemCode::unknown_name, node.key_at,
                 {LocalisedText{"parameter", "parameter"}, key, nearest(key, known),
                  LocalisedText{"'afweging list parameters' names them",
                                "'afweging list parameters' noemt ze"}});
}

/// off = { "stress.bandwidth_tax" = 0 }
std::vector<NeutralNumber> read_off(TableReader& table) {
    const LocalisedText expected{
        "a table of numbers with their neutral value, for example { \"search.talk\" = 0 }",
        "een tabel van getallen met hun neutrale waarde, bijvoorbeeld { \"search.talk\" = 0 }"};
    const Node* node = table.value("off", expected, Need::optional);
    std::vector<NeutralNumber> numbers;
    if (node != nullptr && node->kind != Node::Kind::table) {
        table.problems().add(ProblemCode::wrong_type, node->at,
                             {table.path_of("off"), kind_phrase(*node), expected});
        return numbers;
    }
    for (std::size_t i = 0; node != nullptr && i < node->members.size(); ++i) {
        const auto& [key, value] = node->members[i];
        const agents::ParameterSpec* spec = find_spec(key);
        if (spec == nullptr) {
            add_unknown(key, value, table.problems());
        } else if (const auto neutral = checked_number(
                       value, key, {spec->low, spec->high, spec->unit, "0"}, table.problems())) {
            numbers.push_back({key, *neutral});
        }
    }
    return numbers;
}

std::vector<agents::Channel> read_channels(TableReader& table) {
    std::vector<std::string> known;
    for (const ChannelWord& word : channel_words()) { known.emplace_back(word.key); }
    std::vector<agents::Channel> channels;
    for (const std::string& name : table.texts("channels")) {
        const auto place = std::find(known.begin(), known.end(), name);
        if (place == known.end()) {
            table.problems().add(
                ProblemCode::unknown_word, table.position_of("channels"),
                {table.path_of("channels"), name, joined(known), nearest(name, known)});
        } else {
            channels.push_back(static_cast<agents::Channel>(place - known.begin()));
        }
    }
    return channels;
}

Mechanism read_mechanism(const Node& node, const std::string& key, Problems& problems) {
    TableReader table(node, key, problems);
    Mechanism m;
    m.key = key;
    m.label = {table.text("label_en", Need::required).value_or(""),
               table.text("label_nl", Need::required).value_or("")};
    m.meaning = {table.text("en", Need::required).value_or(""),
                 table.text("nl", Need::required).value_or("")};
    m.claims = read_claims(table);
    m.rules = table.texts("rules");
    m.page = table.text("page", Need::required, "docs/model/stress.md").value_or("");
    const std::size_t before = problems.all().size();
    m.off = read_off(table);
    m.channels = read_channels(table);
    if (m.off.empty() && m.channels.empty() && problems.all().size() == before) {
        problems.add(ProblemCode::missing_key, table.position(),
                     {std::string("off"), "[" + key + "]",
                      LocalisedText{"'off' with numbers, 'channels' with names, or both",
                                    "'off' met getallen, 'channels' met namen, of allebei"}});
    }
    m.no_claim = read_both(table, "no_claim", m.claims.empty() ? Need::required : Need::optional);
    m.inactive = read_both(table, "inactive", Need::optional);
    m.remark = read_both(table, "remark", Need::optional);
    table.finish();
    return m;
}

}  // namespace

const Mechanism* find_mechanism(const std::vector<Mechanism>& all, std::string_view key) {
    const auto found =
        std::find_if(all.begin(), all.end(), [key](const Mechanism& m) { return m.key == key; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<Mechanism> read_mechanisms(const DataRoot& root, Problems& problems) {
    std::vector<Mechanism> all;
    for (const std::string& name : names_in(root, "mechanisms")) {
        const auto file = read_shipped(root, "mechanisms/" + name + ".toml", problems);
        for (std::size_t i = 0; file && i < file->members.size(); ++i) {
            const auto& [key, node] = file->members[i];
            if (find_mechanism(all, key) != nullptr) {
                problems.add(ProblemCode::defined_twice, node.key_at,
                             {key, std::string("mechanisms/*.toml")});
            } else {
                all.push_back(read_mechanism(node, key, problems));
            }
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Mechanism& a, const Mechanism& b) { return a.key < b.key; });
    return all;
}

}  // namespace afweging::scenarios
