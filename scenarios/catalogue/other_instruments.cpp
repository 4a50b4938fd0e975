// SPDX-License-Identifier: EUPL-1.2
// Keys of other instruments, read and checked.
#include "scenarios/catalogue/other_instruments.hpp"

#include <algorithm>
#include <utility>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {

namespace {

bool has(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Says of each name that a list has a second time where that stands.
void check_named_once(TableReader& table, std::string_view key) {
    const Node* list = table.value(key, {}, Need::optional);
    std::vector<std::string> before;
    for (const Node& item : list == nullptr ? std::vector<Node>{} : list->items) {
        if (std::count(before.begin(), before.end(), item.text) == 1) {
            table.problems().add(
                ProblemCode::does_not_fit, item.at,
                {table.path_of(key),
                 filled({"'{0}' is named twice; name each instrument once",
                         "'{0}' staat er twee keer in; noem elk instrument een keer"},
                        {printable(item.text)})});
        }
        if (item.kind == Node::Kind::text) {
            before.push_back(item.text);
        }
    }
}

}  // namespace

std::vector<NamedFile> read_others(TableReader& table, agents::OtherInstruments& others) {
    std::vector<NamedFile> named;
    const std::vector<std::string> given = table.keys();
    std::vector<std::string> beside = table.texts("beside");
    if (has(given, "beside")) {
        others.beside = std::move(beside);
        check_named_once(table, "beside");
        others.beside_any = std::erase(others.beside, "any") > 0;
        for (const std::string& key : others.beside) {
            named.push_back({key, table.position_of("beside")});
        }
    }
    if (const auto next = table.text("follow_on", Need::optional, "stip-baan")) {
        others.follow_on = *next;
        if (!next->empty()) {
            named.push_back({*next, table.position_of("follow_on")});
        }
    }
    return named;
}

void check_others(const std::vector<NamedFile>& named, const std::vector<std::string>& known,
                  Problems& problems) {
    for (const NamedFile& each : named) {
        if (!has(known, each.name)) {
            problems.add(
                ProblemCode::unknown_name, each.at.value_or(Position{}),
                {LocalisedText{"instrument", "instrument"}, printable(each.name),
                 nearest(each.name, known), where_to_put("instruments", each.name, known)});
        }
    }
}

LocalisedText beside_phrase(const agents::OtherInstruments& others) {
    if (others.beside_any) {
        return {"any", "alle"};
    }
    std::string keys;
    for (const std::string& key : others.beside) { keys += (keys.empty() ? "" : ", ") + key; }
    return keys.empty() ? LocalisedText{"none", "geen"} : LocalisedText(keys);
}

}  // namespace afweging::scenarios
