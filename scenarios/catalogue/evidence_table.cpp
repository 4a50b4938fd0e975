// SPDX-License-Identifier: EUPL-1.2
// A small CSV reader (RFC 4180), and the facts made of it: every problem with its line.
#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

struct Column {
    std::string_view name;
    std::string EvidenceRow::*cell;
};

/// In the order of the file.
constexpr std::array<Column, 24> columns = {{{"id", &EvidenceRow::id},
                                             {"theme", &EvidenceRow::theme},
                                             {"instrument", &EvidenceRow::instrument},
                                             {"population", &EvidenceRow::population},
                                             {"estimand", &EvidenceRow::estimand},
                                             {"value", &EvidenceRow::value},
                                             {"unit", &EvidenceRow::unit},
                                             {"lower", &EvidenceRow::lower},
                                             {"upper", &EvidenceRow::upper},
                                             {"n", &EvidenceRow::n},
                                             {"standard_error", &EvidenceRow::standard_error},
                                             {"error_from", &EvidenceRow::error_from},
                                             {"design", &EvidenceRow::design},
                                             {"design_class", &EvidenceRow::design_class},
                                             {"horizon_months", &EvidenceRow::horizon_months},
                                             {"year", &EvidenceRow::year},
                                             {"source", &EvidenceRow::source},
                                             {"reference", &EvidenceRow::reference},
                                             {"locator", &EvidenceRow::locator},
                                             {"status", &EvidenceRow::status},
                                             {"confidence", &EvidenceRow::confidence},
                                             {"use", &EvidenceRow::use},
                                             {"serves", &EvidenceRow::serves},
                                             {"notes", &EvidenceRow::notes}}};

/// The cells of a record, and the line it begins on.
struct Record {
    std::vector<std::string> cells;
    std::uint32_t line = 1;
};

/// The records of a CSV text. A quote inside quotes is doubled; a line end inside quotes is kept.
std::vector<Record> records(std::string_view text) {
    std::vector<Record> all;
    Record record{std::vector<std::string>(1), 1};
    std::uint32_t line = 1;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool doubled = quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"';
        line += c == '\n' ? 1 : 0;
        if (c == '"' && !doubled) {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            record.cells.emplace_back();
        } else if (!quoted && c == '\n') {
            all.push_back(std::exchange(record, {std::vector<std::string>(1), line}));
        } else if (quoted || c != '\r') {
            record.cells.back() += c;
            i += doubled ? 1 : 0;
        }
    }
    if (record.cells.size() > 1 || !record.cells.front().empty()) {
        all.push_back(std::move(record));
    }
    return all;
}

bool is_id(std::string_view id) {
    const auto digit = [&](std::size_t i) { return id[i] >= '0' && id[i] <= '9'; };
    return id.size() == 4 && std::string_view("SRMN").find(id[0]) != std::string_view::npos &&
           digit(1) && digit(2) && digit(3);
}

/// A cell that holds one number; empty when it holds something else. A fact has at most 15 digits:
/// both parts of the quotient are then exact, so that it is the nearest number there is. (The page
/// has no std::from_chars of fractions.)
std::optional<double> number_of(std::string_view cell) {
    const bool below_nought = !cell.empty() && cell.front() == '-';
    cell.remove_prefix(below_nought ? 1 : 0);
    double digits = 0;
    double divisor = 1;
    std::size_t count = 0;
    bool has_point = false;
    for (const char each : cell) {
        if (each == '.' && !has_point && count > 0) {
            has_point = true;
            continue;
        }
        if (each < '0' || each > '9' || ++count > 15) {
            return std::nullopt;
        }
        digits = 10 * digits + (each - '0');
        divisor *= has_point ? 10 : 1;
    }
    if (count == 0 || cell.back() == '.') {
        return std::nullopt;
    }
    return (below_nought ? -digits : digits) / divisor;
}

std::vector<std::string> parts_of(std::string_view cell) {
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        std::string_view part = cell.substr(0, end);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        parts.emplace_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

class TableOfFacts {
public:
    TableOfFacts(std::size_t source, Problems& problems) : source_(source), problems_(problems) {}

    Evidence read() {
        const std::vector<Record> all = records(problems_.source(source_).text);
        if (all.empty() || !columns_are_known(all.front().cells)) {
            return {};
        }
        Evidence evidence;
        for (std::size_t i = 1; i < all.size(); ++i) { add_row(all[i], evidence); }
        return evidence;
    }

private:
    void complain(LocalisedText what) {
        problems_.add(ProblemCode::evidence_malformed, {source_, line_, 1, 1}, {std::move(what)});
    }

    /// Says which columns are missing, unknown or elsewhere.
    bool columns_are_known(const std::vector<std::string>& found) {
        std::vector<std::string> known;
        for (const Column& column : columns) { known.emplace_back(column.name); }
        const std::size_t before = problems_.all().size();
        for (const std::string& name : known) {
            if (std::find(found.begin(), found.end(), name) == found.end()) {
                complain(filled({"column '{0}' is missing", "kolom '{0}' ontbreekt"}, {name}));
            }
        }
        for (const std::string& name : found) {
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                complain(
                    filled({"unknown column '{0}'", "onbekende kolom '{0}'"}, {printable(name)}));
            }
        }
        const bool ordered = found == known;
        if (!ordered && problems_.all().size() == before) {
            complain(filled({"the columns must stand in this order: {0}",
                             "de kolommen moeten in deze volgorde staan: {0}"},
                            {joined(known)}));
        }
        return ordered;
    }

    void add_row(const Record& record, Evidence& evidence) {
        line_ = record.line;
        id_ = printable(record.cells.front());
        if (record.cells.size() != columns.size()) {
            complain(filled(
                {"{0} has {1} columns; expected {2}", "{0} heeft {1} kolommen; verwacht: {2}"},
                {id_, std::to_string(record.cells.size()), std::to_string(columns.size())}));
            return;
        }
        EvidenceRow row;
        for (std::size_t i = 0; i < columns.size(); ++i) { row.*columns[i].cell = record.cells[i]; }
        if (!is_id(row.id)) {
            complain(filled({"'{0}' is no id; expected S, R, M or N and three digits",
                             "'{0}' is geen nummer; verwacht: S, R, M of N en drie cijfers"},
                            {id_}));
        }
        check(row);
        if (!evidence.emplace(row.id, std::move(row)).second) {
            complain(filled({"{0} is there twice", "{0} staat er twee keer"}, {id_}));
        }
    }

    /// The code of a word; the first one, and a problem, when the table has another word.
    template <class Kind, std::size_t N>
    Kind word(std::string_view column, const std::string& found,
              const std::array<sim::KindLabel, N>& labels) {
        std::vector<std::string> known;
        for (const sim::KindLabel& each : labels) { known.emplace_back(each.key); }
        const auto place = std::find(known.begin(), known.end(), found);
        if (place != known.end()) {
            return static_cast<Kind>(place - known.begin());
        }
        const std::string meant = nearest(found, known);
        const LocalisedText guess =
            meant.empty()
                ? filled({"expected one of: {0}", "verwacht een van: {0}"}, {joined(known)})
                : filled({"did you mean '{0}'?", "bedoelt u '{0}'?"}, {meant});
        complain(filled({"{0}: {1} is '{2}'; {3}"},
                        {id_, std::string(column), printable(found), guess}));
        return Kind{};
    }

    void check(EvidenceRow& row) {
        row.used.design_class =
            word<DesignClass>("design_class", row.design_class, design_class_labels);
        row.used.use = word<EvidenceUse>("use", row.use, evidence_use_labels);
        row.used.serves = parts_of(row.serves);
        if (!row.error_from.empty()) {
            row.used.error_from = word<FactError>("error_from", row.error_from, fact_error_labels);
        }
        check_error(row);
        const bool unused = row.used.use == EvidenceUse::none;
        if (unused && !row.serves.empty()) {
            complain(filled({"{0} is not used and serves something all the same",
                             "{0} wordt niet gebruikt en dient toch ergens voor"},
                            {id_}));
        } else if (unused && row.notes.empty()) {
            complain(filled({"{0} is not used; its notes must say why",
                             "{0} wordt niet gebruikt; zeg in notes waarom"},
                            {id_}));
        } else if (!unused && row.serves.empty()) {
            complain(filled({"{0} has use '{1}' and serves nothing",
                             "{0} heeft gebruik '{1}' en dient nergens voor"},
                            {id_, printable(row.use)}));
        }
    }

    void check_error(EvidenceRow& row) {
        row.used.standard_error = number_of(row.standard_error);
        const bool wanted =
            row.used.error_from != FactError::unknown && row.used.error_from != FactError::spread;
        const bool positive = row.used.standard_error && *row.used.standard_error > 0;
        if (!row.standard_error.empty() && !positive) {
            complain(filled({"{0}: standard_error is '{1}'; expected a number above 0",
                             "{0}: standard_error is '{1}'; verwacht: een getal boven 0"},
                            {id_, printable(row.standard_error)}));
        } else if (wanted != positive) {
            complain(filled({"{0}: standard_error and error_from go together",
                             "{0}: standard_error en error_from horen bij elkaar"},
                            {id_}));
        }
    }

    std::size_t source_;
    Problems& problems_;
    std::uint32_t line_ = 1;
    std::string id_;
};

}  // namespace

Evidence read_evidence(const DataRoot& root, Problems& problems) {
    const auto source =
        read_file({root.evidence, "evidence.csv", ExitCode::data, ExitCode::data}, problems);
    if (!source || !characters_are_fit(*source, problems)) {
        return {};
    }
    return TableOfFacts(*source, problems).read();
}

}  // namespace afweging::scenarios
