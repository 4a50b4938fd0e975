// SPDX-License-Identifier: EUPL-1.2
// A small CSV reader (RFC 4180) and the rows made of it.
#include "scenarios/catalogue/evidence.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "scenarios/read/file_text.hpp"

namespace afweging::scenarios {
namespace {

using Cells = std::vector<std::string>;

constexpr std::array<std::string EvidenceRow::*, 19> columns = {
    &EvidenceRow::id,         &EvidenceRow::theme,    &EvidenceRow::instrument,
    &EvidenceRow::population, &EvidenceRow::estimand, &EvidenceRow::value,
    &EvidenceRow::unit,       &EvidenceRow::lower,    &EvidenceRow::upper,
    &EvidenceRow::n,          &EvidenceRow::design,   &EvidenceRow::horizon_months,
    &EvidenceRow::year,       &EvidenceRow::source,   &EvidenceRow::reference,
    &EvidenceRow::locator,    &EvidenceRow::status,   &EvidenceRow::confidence,
    &EvidenceRow::notes};
constexpr std::string_view header =
    "id,theme,instrument,population,estimand,value,unit,lower,upper,n,design,horizon_months,year,"
    "source,reference,locator,status,confidence,notes";

/// The records of a CSV text. A quote inside quotes is doubled; a line end inside quotes is kept.
std::vector<Cells> records(std::string_view text) {
    std::vector<Cells> all;
    Cells cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool doubled = quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"';
        if (c == '"' && !doubled) {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            cells.emplace_back();
        } else if (!quoted && c == '\n') {
            all.push_back(std::move(cells));
            cells.assign(1, {});
        } else if (quoted || c != '\r') {
            cells.back() += c;
            i += doubled ? 1 : 0;
        }
    }
    if (cells.size() > 1 || !cells.front().empty()) {
        all.push_back(std::move(cells));
    }
    return all;
}

EvidenceRow row_of(Cells cells) {
    EvidenceRow row;
    for (std::size_t i = 0; i < columns.size(); ++i) { row.*columns[i] = std::move(cells[i]); }
    return row;
}

/// A value, bound or unit of the table with the decimal mark of the language.
std::string number_in(Language language, const std::string& text) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    std::string result = text;
    for (std::size_t i = 1; language == Language::nl && i < text.size(); ++i) {
        result[i] = text[i] == '.' && digit(i - 1) && digit(i + 1) ? ',' : text[i];
    }
    return result;
}

std::string dutch_confidence(const std::string& confidence) {
    if (confidence == "high") {
        return "hoog";
    }
    if (confidence == "medium") {
        return "gemiddeld";
    }
    return confidence == "low" ? "laag" : confidence;
}

struct Theme {
    std::string_view key;
    std::string_view nl;
};

constexpr Theme themes[] = {
    {"budget", "budget"},
    {"cost", "kosten"},
    {"debt", "schulden"},
    {"effect", "effect van een aanpak"},
    {"expert", "oordeel van deskundigen"},
    {"flows", "instroom en uitstroom"},
    {"income", "inkomen"},
    {"institution", "regels en instellingen"},
    {"instruments", "instrumenten"},
    {"microdata", "registers van personen"},
    {"population", "mensen in de bijstand"},
    {"population_rotterdam", "mensen in de bijstand in Rotterdam"},
    {"process", "uitvoering"},
    {"stock", "omvang van de bijstand"},
};

/// What a row is about, in Dutch; the theme itself when the table of words does not have it.
std::string_view dutch_theme(std::string_view theme) {
    const auto* const found = std::find_if(std::begin(themes), std::end(themes),
                                           [&](const Theme& each) { return each.key == theme; });
    return found == std::end(themes) ? theme : found->nl;
}

/// What was measured, where and by whom: in the words of the table.
std::string facts_of(const EvidenceRow& row, Language language) {
    const std::string bounds =
        row.lower.empty() && row.upper.empty()
            ? ""
            : " (" + number_in(language, row.lower) + " - " + number_in(language, row.upper) + ")";
    const std::string size = row.n.empty() ? "" : ", n = " + number_in(language, row.n);
    return row.instrument + "; " + row.population + ": " + row.estimand + " = " +
           number_in(language, row.value + " " + row.unit) + bounds + size + "; " + row.design +
           "; " + row.year + ". " + row.source + (row.locator.empty() ? "" : ", " + row.locator) +
           ".";
}

void add_malformed(Problems& problems, std::size_t source, std::size_t record, LocalisedText what) {
    problems.add(ProblemCode::evidence_malformed,
                 {source, static_cast<std::uint32_t>(record + 1), 1, 1}, {std::move(what)});
}

}  // namespace

Evidence read_evidence(const DataRoot& root, Problems& problems) {
    Evidence evidence;
    const auto source =
        read_file({root.evidence, "evidence.csv", ExitCode::data, ExitCode::data}, problems);
    if (!source || !characters_are_fit(*source, problems)) {
        return evidence;
    }
    const std::string& text = problems.source(*source).text;
    if (!text.starts_with(header)) {
        add_malformed(problems, *source, 0,
                      {"the first line must be " + std::string(header),
                       "de eerste regel moet zijn: " + std::string(header)});
        return evidence;
    }
    std::vector<Cells> rows = records(text);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::string id = rows[i][0];
        if (rows[i].size() != columns.size()) {
            add_malformed(problems, *source, i,
                          {"row " + std::to_string(i) + " has another number of columns",
                           "rij " + std::to_string(i) + " heeft een ander aantal kolommen"});
        } else if (!evidence.emplace(id, row_of(std::move(rows[i]))).second) {
            add_malformed(problems, *source, i,
                          {id + " is there twice", id + " staat er twee keer"});
        }
    }
    return evidence;
}

LocalisedText in_words(const EvidenceRow& row) {
    const LocalisedText known =
        row.status == "memory"
            ? LocalisedText{" Recalled, not read.", " Uit het hoofd, niet nagelezen."}
            : LocalisedText{};
    const auto tell = [&](Language language, const std::string& trust) {
        return facts_of(row, language) + (row.notes.empty() ? "" : " " + row.notes + ".") +
               known.in(language) + trust + ".";
    };
    // The table itself is in English only: 221 rows in the words of their sources.
    return {tell(Language::en, " Confidence: " + row.confidence),
            "Onderwerp: " + std::string(dutch_theme(row.theme)) + ". In het Engels: " +
                tell(Language::nl, " Vertrouwen: " + dutch_confidence(row.confidence))};
}

}  // namespace afweging::scenarios
