// SPDX-License-Identifier: EUPL-1.2
// What a source is called: its makers and its title, by docs/references.bib.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "scenarios/catalogue/evidence.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::page {

/// Who made a source, what it is called and when it came out; each may be empty.
struct Reference {
    LocalisedText authors;  ///< "Bolhaar, Ketel & Van der Klaauw", "Divosa", "Dobbie e.a."
    std::string title;
    std::string year;
};
using References = std::map<std::string, Reference, std::less<>>;

/// The text of docs/references.bib of this version.
[[nodiscard]] std::string_view references_text();
/// Entries of such a text by key: a field on a line, braces and accents of TeX taken away.
[[nodiscard]] References read_references(std::string_view bib);

/// The source of a fact for a reader: as the fact names it, or where that is an address alone by
/// who made it and its title; the address where neither is known. With the year of the fact, once:
/// a name that holds it already does not get it again.
[[nodiscard]] LocalisedText source_of(const scenarios::EvidenceRow& fact,
                                      const References& references);

}  // namespace afweging::app::page
