// SPDX-License-Identifier: EUPL-1.2
// Reading the glossary.
#include "scenarios/catalogue/glossary.hpp"

#include <algorithm>

#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {
namespace {

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) { c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    return small;
}

GlossaryTerm read_term(const Node& node, const std::string& path, Problems& problems) {
    TableReader table(node, path, problems);
    GlossaryTerm term;
    term.term = table.text("term", Need::required).value_or("");
    term.identifiers = table.texts("identifiers");
    term.meaning = {table.text("en", Need::required).value_or(""),
                    table.text("nl", Need::required).value_or("")};
    term.source = table.text("source", Need::required).value_or("");
    table.finish();
    return term;
}

}  // namespace

bool GlossaryTerm::is_called(std::string_view name) const {
    const std::string asked = in_small_letters(name);
    return asked == in_small_letters(term) ||
           std::find(identifiers.begin(), identifiers.end(), asked) != identifiers.end();
}

Glossary read_glossary(const DataRoot& root, Problems& problems) {
    Glossary glossary;
    const auto file = read_shipped(root, "glossary/terms.toml", problems);
    if (!file) {
        return glossary;
    }
    TableReader all(*file, "", problems);
    for (const char* kind : {"law", "programme"}) {
        const LocalisedText expected{"a list of tables", "een lijst van tabellen"};
        const Node* list = all.value(kind, expected, Need::required);
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            glossary.push_back(read_term(list->items[i], kind, problems));
        }
    }
    all.finish();
    return glossary;
}

}  // namespace afweging::scenarios
