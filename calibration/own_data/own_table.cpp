// SPDX-License-Identifier: EUPL-1.2
// One pass over the text; what a row says goes into columns and the text is let go.
#include "calibration/own_data/own_table.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/estimators/arms.hpp"
#include "calibration/own_data/csv.hpp"
#include "calibration/own_data/data_file.hpp"
#include "calibration/own_data/row_filling.hpp"
#include "scenarios/read/characters.hpp"

namespace afweging::calibration {
namespace {

using scenarios::ProblemCode;
using scenarios::Problems;

/// The names of the first line; says which stand there twice.
std::vector<std::string> header_of(CsvReader& reader, std::size_t source, Problems& problems) {
    CsvRow row;
    std::vector<std::string> header;
    if (!reader.next(row)) {
        return header;
    }
    for (std::size_t k = 0; k < row.fields.size(); ++k) {
        const std::string name(trimmed(row.fields[k]));
        if (!name.empty() && std::find(header.begin(), header.end(), name) != header.end()) {
            problems.add(ProblemCode::does_not_fit, {source, row.line, row.columns[k], 1},
                         {scenarios::printable(name),
                          LocalisedText{"two columns have this name", "twee kolommen heten zo"}});
        }
        header.push_back(name);
    }
    return header;
}

bool is_there(double x) { return !std::isnan(x); }
bool is_there(std::int64_t x) { return x != -1; }

template <class T>
void strike(std::vector<std::uint8_t>& whole, const std::vector<T>& column) {
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (!is_there(column[i])) {
            whole[i] = 0;
        }
    }
}

}  // namespace

OwnTable read_own_table(const std::string& path, const OwnMap& map, Problems& problems) {
    OwnTable table;
    const auto file = read_data_file(path, problems);
    if (!file) {
        return table;
    }
    CsvReader reader(file->text, map.separator);
    const std::vector<std::string> header = header_of(reader, file->source, problems);
    if (header.empty()) {
        problems.add(ProblemCode::does_not_fit, {file->source, 0, 0, 1},
                     {path, LocalisedText{"the file is empty", "het bestand is leeg"}});
        return table;
    }
    RowFilling filling(map, table, problems, file->source, reader.separator());
    filling.find_columns(header);
    CsvRow row;
    while (reader.next(row)) { filling.take(row); }
    if (reader.open_quote() != 0) {
        problems.add(ProblemCode::does_not_fit, {file->source, reader.open_quote(), 1, 1},
                     {std::string("\""), LocalisedText{"this quote is not closed",
                                                       "dit aanhalingsteken wordt niet gesloten"}});
    }
    if (reader.behind_quote() != 0) {
        problems.add(
            ProblemCode::does_not_fit, {file->source, reader.behind_quote(), 1, 1},
            {std::string("\""),
             LocalisedText{"text stands behind a closing quote; a quote in a text is doubled",
                           "achter een sluitend aanhalingsteken staat tekst; een "
                           "aanhalingsteken in een tekst schrijft u dubbel"}});
    }
    filling.finish();
    return table;
}

Sample complete_rows(const Sample& sample, WithCovariates with) {
    const std::size_t rows = std::max(sample.outcome.size(), sample.duration.size());
    std::vector<std::uint8_t> whole(rows, 1);
    for (const auto* column : {&sample.outcome, &sample.assigned, &sample.received, &sample.running,
                               &sample.duration, &sample.event}) {
        strike(whole, *column);
    }
    for (const auto* column : {&sample.cluster, &sample.stratum, &sample.period}) {
        strike(whole, *column);
    }
    Sample kept = sample;
    if (with == WithCovariates::no) {
        kept.covariates.clear();
        kept.covariate_names.clear();
    }
    for (const Column& column : kept.covariates) { strike(whole, column); }
    std::vector<std::size_t> stay;
    for (std::size_t i = 0; i < rows; ++i) {
        if (whole[i] != 0) {
            stay.push_back(i);
        }
    }
    return rows_of(kept, stay);
}

}  // namespace afweging::calibration
