// SPDX-License-Identifier: EUPL-1.2
// A small CSV reader (RFC 4180) and the rows made of it.
#include "scenarios/catalogue/evidence.hpp"

#include <array>
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

EvidenceRow row_of(const Cells& cells) {
    EvidenceRow row;
    for (std::size_t i = 0; i < columns.size(); ++i) { row.*columns[i] = cells[i]; }
    return row;
}

void add_malformed(Problems& problems, std::size_t source, std::size_t record, Phrase what) {
    problems.add(ProblemCode::evidence_malformed,
                 {source, static_cast<std::uint32_t>(record + 1), 1, 1}, {std::move(what)});
}

}  // namespace

Evidence read_evidence(const DataRoot& root, Problems& problems) {
    Evidence evidence;
    const auto source = read_file({root.evidence, "evidence.csv", ExitCode::data}, problems);
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
    const std::vector<Cells> rows = records(text);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() != columns.size()) {
            add_malformed(problems, *source, i,
                          {"row " + std::to_string(i) + " has another number of columns",
                           "rij " + std::to_string(i) + " heeft een ander aantal kolommen"});
        } else if (!evidence.emplace(rows[i][0], row_of(rows[i])).second) {
            add_malformed(problems, *source, i,
                          {rows[i][0] + " is there twice", rows[i][0] + " staat er twee keer"});
        }
    }
    return evidence;
}

Phrase in_words(const EvidenceRow& row) {
    const std::string bounds =
        row.lower.empty() && row.upper.empty() ? "" : " (" + row.lower + " - " + row.upper + ")";
    const std::string size = row.n.empty() ? "" : ", n = " + row.n;
    const std::string facts = row.instrument + "; " + row.population + ": " + row.estimand + " = " +
                              row.value + " " + row.unit + bounds + size + "; " + row.design +
                              "; " + row.year + ". " + row.source +
                              (row.locator.empty() ? "" : ", " + row.locator) + ".";
    const std::string notes = row.notes.empty() ? "" : " " + row.notes + ".";
    const bool recalled = row.status == "memory";
    return {facts + notes + (recalled ? " Recalled, not read." : "") +
                " Confidence: " + row.confidence + ".",
            facts + notes + (recalled ? " Uit het hoofd, niet nagelezen." : "") +
                " Vertrouwen: " + row.confidence + "."};
}

}  // namespace afweging::scenarios
