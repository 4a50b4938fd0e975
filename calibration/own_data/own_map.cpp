// SPDX-License-Identifier: EUPL-1.2
// From TOML to a map.
#include "calibration/own_data/own_map.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::calibration {
namespace {

using scenarios::Need;
using scenarios::Node;
using scenarios::ProblemCode;
using scenarios::Problems;
using scenarios::Range;
using scenarios::TableReader;

constexpr Range any_number{-1e12, 1e12, "1", "1"};
constexpr Range above_zero{0, 1e12, "1", "2.5"};

template <std::size_t N>
std::vector<std::string> keys_of(const std::array<sim::KindLabel, N>& labels) {
    std::vector<std::string> keys;
    for (const sim::KindLabel& label : labels) { keys.emplace_back(label.key); }
    return keys;
}

void misfit(TableReader& table, std::string_view key, const LocalisedText& why) {
    table.problems().add(ProblemCode::does_not_fit, table.position_of(key),
                         {table.path_of(key), why});
}

/// One name, or a list of names whose columns are added up.
MappedColumn column_of(TableReader& table, std::string_view key, Need need) {
    const Node* found = table.value(key, {"the name of a column", "de naam van een kolom"}, need);
    if (found == nullptr) {
        return {};
    }
    MappedColumn column{{}, found->at};
    if (found->kind == Node::Kind::list) {
        column.names = table.texts(key);
        if (column.names.empty()) {
            misfit(table, key, {"the list is empty", "de lijst is leeg"});
        }
    } else if (const auto name = table.text(key, need, "income")) {
        column.names = {*name};
    }
    return column;
}

/// A list of names, a column each.
std::vector<MappedColumn> columns_of(TableReader& table, std::string_view key) {
    std::vector<MappedColumn> columns;
    const Node* found =
        table.value(key, {"a list of columns", "een lijst van kolommen"}, Need::optional);
    const std::vector<std::string> names = table.texts(key);
    for (std::size_t k = 0; k < names.size(); ++k) {
        const bool placed = found->kind == Node::Kind::list && k < found->items.size();
        columns.push_back({{names[k]}, placed ? found->items[k].at : found->at});
    }
    return columns;
}

void read_question(TableReader& file, OwnMap& map) {
    TableReader table = file.table("trial", Need::required);
    map.name = table.text("name", Need::required, "my_trial").value_or("");
    map.label = {table.text("label_en").value_or(map.name),
                 table.text("label_nl").value_or(map.name)};
    const auto code = [&]<std::size_t N>(std::string_view key,
                                         const std::array<sim::KindLabel, N>& labels, Need need) {
        return table.word(key, keys_of(labels), need);
    };
    if (const auto k = code("estimator", estimator_labels, Need::required)) {
        map.estimator = static_cast<Estimator>(*k);
    }
    if (const auto k = code("errors", error_kind_labels, Need::optional)) {
        map.choices.errors = static_cast<ErrorKind>(*k);
    }
    if (const auto k = code("metric", metric_labels, Need::optional)) {
        map.choices.metric = static_cast<Metric>(*k);
    }
    if (const auto k = code("print", print_level_labels, Need::optional)) {
        map.print = static_cast<PrintLevel>(*k);
    }
    map.choices.bandwidth = table.number("bandwidth", above_zero).value_or(0);
    const bool horizon = map.estimator == Estimator::survival_difference;
    map.choices.horizon =
        table.number("horizon", above_zero, horizon ? Need::required : Need::optional).value_or(0);
    table.finish();
}

std::optional<char> mark_of(TableReader& table, std::string_view key,
                            const std::vector<std::string>& words, std::string_view marks) {
    const auto k = table.word(key, words);
    return k ? std::optional(marks[*k]) : std::nullopt;
}

void read_form(TableReader& file, OwnMap& map) {
    TableReader table = file.table("file");
    map.separator = mark_of(table, "separator", {",", ";", "\t"}, ",;\t");
    map.decimal = mark_of(table, "decimal", {".", ","}, ".,");
    const std::vector<std::string> missing = table.texts("missing");
    if (!missing.empty()) {
        map.missing = missing;
        map.missing.emplace_back();
    }
    table.finish();
}

/// Errors by cluster ask for clusters.
void check_errors(TableReader& columns, const OwnMap& map) {
    const bool by_cluster =
        map.choices.errors == ErrorKind::cr0 || map.choices.errors == ErrorKind::cr1;
    if (by_cluster && !map.cluster.present()) {
        columns.problems().add(
            ProblemCode::missing_key, columns.position(),
            {std::string("cluster"), std::string("[columns]"),
             LocalisedText{"the name of a column: errors by cluster ask for it",
                           "de naam van een kolom: fouten per cluster vragen erom"}});
    }
}

void read_columns(TableReader& file, OwnMap& map) {
    TableReader table = file.table("columns", Need::required);
    map.outcome = column_of(table, "outcome", Need::optional);
    map.assigned = column_of(table, "assigned", Need::optional);
    map.received = column_of(table, "received", Need::optional);
    map.running = column_of(table, "running", Need::optional);
    map.duration = column_of(table, "duration", Need::optional);
    map.event = column_of(table, "event", Need::optional);
    map.cluster = column_of(table, "cluster", Need::optional);
    map.stratum = column_of(table, "stratum", Need::optional);
    map.period = column_of(table, "period", Need::optional);
    map.threshold = table.number("threshold", any_number).value_or(0);
    map.covariates = columns_of(table, "covariates");
    map.placebos = columns_of(table, "placebo");
    // What an estimator cannot do without: a sample in which just the named columns are there.
    Sample named;
    const auto mark = [](auto& column, const MappedColumn& mapped) {
        column.resize(mapped.present() ? 1 : 0);
    };
    mark(named.outcome, map.outcome);
    mark(named.assigned, map.assigned);
    mark(named.received, map.received);
    mark(named.running, map.running);
    mark(named.duration, map.duration);
    mark(named.event, map.event);
    mark(named.cluster, map.cluster);
    mark(named.stratum, map.stratum);
    mark(named.period, map.period);
    named.covariates.resize(map.covariates.size());
    for (const std::string_view key : missing_columns(map.estimator, named)) {
        const auto& label = estimator_labels[static_cast<std::size_t>(map.estimator)];
        table.problems().add(
            ProblemCode::missing_key, table.position(),
            {std::string(key), std::string("[columns]"),
             LocalisedText{"the name of a column: " + std::string(label.key) + " asks for it",
                           "de naam van een kolom: " + std::string(label.key) + " vraagt erom"}});
    }
    check_errors(table, map);
    table.finish();
}

void read_values(TableReader& file, OwnMap& map) {
    TableReader table = file.table("values");
    for (const std::string& column : table.keys()) {
        TableReader one = table.table(column);
        map.values_at[column] = one.position();
        for (const std::string& text : one.keys()) {
            if (const auto number = one.number(text, any_number)) {
                map.values[column][text] = *number;
            }
        }
        one.finish();
    }
    table.finish();
}

void read_filters(TableReader& file, OwnMap& map) {
    const LocalisedText list{"a list: [[filters]]", "een lijst: [[filters]]"};
    const Node* found = file.value("filters", list, Need::optional);
    if (found != nullptr && found->kind != Node::Kind::list) {
        file.problems().add(ProblemCode::wrong_type, file.position_of("filters"),
                            {std::string("filters"), kind_phrase(*found), list});
    } else if (found != nullptr) {
        for (std::size_t k = 0; k < found->items.size(); ++k) {
            TableReader one(found->items[k], "filters[" + std::to_string(k) + "]", file.problems());
            RowFilter filter;
            filter.column = column_of(one, "column", Need::required);
            filter.keep = one.texts("keep");
            filter.at_least = one.number("at_least", any_number);
            filter.at_most = one.number("at_most", any_number);
            if (filter.keep.empty() && !filter.at_least && !filter.at_most) {
                misfit(one, "column",
                       {"say which rows stay: keep, at_least or at_most",
                        "zeg welke rijen blijven: keep, at_least of at_most"});
            }
            one.finish();
            map.filters.push_back(std::move(filter));
        }
    }
}

}  // namespace

std::string MappedColumn::label() const {
    std::string label;
    for (const std::string& name : names) { label += (label.empty() ? "" : " + ") + name; }
    return label;
}

OwnMap read_own_map(const std::string& path, Problems& problems) {
    OwnMap map;
    const auto source = scenarios::read_file(
        {.path = path, .shown = path, .family = ExitCode::data, .unopened = ExitCode::io},
        problems);
    const auto node =
        source ? scenarios::parse_toml(*source, problems) : std::optional<scenarios::Node>();
    if (!node) {
        return map;
    }
    TableReader file(*node, "", problems);
    read_question(file, map);
    read_form(file, map);
    read_columns(file, map);
    read_values(file, map);
    read_filters(file, map);
    file.finish();
    return map;
}

}  // namespace afweging::calibration
