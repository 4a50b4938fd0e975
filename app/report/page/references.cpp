// SPDX-License-Identifier: EUPL-1.2
// The few forms of BibTeX that docs/references.bib has, and names of sources.
#include "app/report/page/references.hpp"

#include <cstddef>
#include <vector>

namespace afweging::app::page {
namespace {

/// A letter with the accent of TeX: \'e, \"u. Others stay bare.
std::string accented(char accent, char letter) {
    static const std::map<std::string, std::string, std::less<>> all = {
        {"'e", "\u00e9"},  {"'a", "\u00e1"},  {"'o", "\u00f3"},  {"'i", "\u00ed"},
        {"`e", "\u00e8"},  {"\"a", "\u00e4"}, {"\"e", "\u00eb"}, {"\"i", "\u00ef"},
        {"\"o", "\u00f6"}, {"\"u", "\u00fc"}};
    const auto found = all.find(std::string{accent, letter});
    return found == all.end() ? std::string(1, letter) : found->second;
}

/// Words of a field without braces and marks of TeX.
std::string plain(std::string_view field) {
    std::string words;
    for (std::size_t at = 0; at < field.size(); ++at) {
        const char c = field[at];
        if (c == '\\' && at + 1 < field.size()) {
            const char next = field[++at];
            const bool accent = next == '\'' || next == '"' || next == '`';
            const std::size_t letter =
                at + 1 < field.size() && field[at + 1] == '{' ? at + 2 : at + 1;
            if (accent && letter < field.size()) {
                words += accented(next, field[letter]);
                at = letter;
            } else {
                words += next;
            }
        } else if (c != '{' && c != '}') {
            words += c;
        }
    }
    return words;
}

/// Parts between " and " outside braces.
std::vector<std::string_view> people_in(std::string_view authors) {
    constexpr std::string_view between = " and ";
    std::vector<std::string_view> all;
    std::size_t from = 0;
    int depth = 0;
    for (std::size_t at = 0; at < authors.size(); ++at) {
        depth += authors[at] == '{' ? 1 : authors[at] == '}' ? -1 : 0;
        if (depth == 0 && authors.substr(at).starts_with(between)) {
            all.push_back(authors.substr(from, at - from));
            from = at + between.size();
        }
    }
    all.push_back(authors.substr(from));
    return all;
}

/// "Crépon" of "Cr\'epon, Bruno"; an organisation, in braces, whole.
std::string family_name(std::string_view person) {
    return plain(person.starts_with('{') && person.ends_with('}')
                     ? person
                     : person.substr(0, person.find(',')));
}

LocalisedText authors_of(std::string_view field) {
    const std::vector<std::string_view> people = people_in(field);
    const std::string first = family_name(people.front());
    if (people.size() > 3) {
        return {first + " et al.", first + " e.a."};
    }
    std::string all = first;
    for (std::size_t i = 1; i < people.size(); ++i) {
        all += (i + 1 == people.size() ? " & " : ", ") + family_name(people[i]);
    }
    return all;
}

/// One line "  name = {value}," of an entry.
void take_field(std::string_view line, Reference& into) {
    const std::size_t open = line.find(" = {");
    const std::size_t close = line.rfind('}');
    const std::size_t name = line.find_first_not_of(' ');
    if (open == std::string_view::npos || close == std::string_view::npos || name >= open) {
        return;
    }
    const std::size_t from = open + std::string_view(" = {").size();
    if (close < from) {
        return;
    }
    const std::string_view key = line.substr(name, open - name);
    const std::string_view value = line.substr(from, close - from);
    if (key == "author") {
        into.authors = authors_of(value);
    } else if (key == "title") {
        into.title = plain(value);
    } else if (key == "year") {
        into.year = plain(value);
    }
}

}  // namespace

References read_references(std::string_view bib) {
    References all;
    Reference* entry = nullptr;
    while (!bib.empty()) {
        const std::size_t end = bib.find('\n');
        const std::string_view line = bib.substr(0, end);
        bib = end == std::string_view::npos ? std::string_view{} : bib.substr(end + 1);
        const std::size_t open = line.find('{');
        if (line.starts_with('@') && open != std::string_view::npos) {
            const std::string_view key = line.substr(open + 1);
            entry = &all[std::string(key.substr(0, key.find(',')))];
        } else if (entry != nullptr) {
            take_field(line, *entry);
        }
    }
    return all;
}

LocalisedText source_of(const scenarios::EvidenceRow& fact, const References& references) {
    const bool address = fact.source.find("://") != std::string::npos;
    const auto found = references.find(fact.reference);
    LocalisedText name = fact.source;
    if (address && found != references.end()) {
        const Reference& of = found->second;
        const LocalisedText told = of.authors.empty() ? LocalisedText(of.title)
                                   : of.title.empty()
                                       ? of.authors
                                       : filled({"{0}, {1}"}, {of.authors, of.title});
        name = told.empty() ? name : told;
        name = told.empty() || of.year.empty() ? name : filled({"{0} ({1})"}, {name, of.year});
    }
    return fact.year.empty() || name.en.find(fact.year) != std::string::npos
               ? name
               : filled({"{0}, {1}"}, {name, fact.year});
}

}  // namespace afweging::app::page
