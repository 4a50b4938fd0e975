// SPDX-License-Identifier: EUPL-1.2
// What a step may touch, read off the types of its parameters: the columns it declares, and what it
// is handed beside them. A parameter by which a step could reach more does not compile here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "agents/instruments/priority.hpp"
#include "agents/month_context.hpp"
#include "agents/world.hpp"

namespace afweging::steps {

/// A step of the month and what it touches, by name.
struct Row {
    std::string step;
    std::vector<std::string> reads, writes, adds, draws;
};

/// The name on the page of a parameter that a step adds to as a whole; "" = it is none of those.
/// One line a sink.
template <class Parameter>
inline constexpr std::string_view sink = "";
template <>
inline constexpr std::string_view sink<agents::MeasureCells&> = "MeasureCells";
template <>
inline constexpr std::string_view sink<const agents::AdmissionBooks&> = "AdmissionBooks";
template <>
inline constexpr std::string_view sink<const agents::MarketBooks&> = "MarketBooks";
template <>
inline constexpr std::string_view sink<agents::Gemeente&> = "Gemeente";
template <>
inline constexpr std::string_view sink<std::span<agents::InstrumentMonth>> = "InstrumentMonth";
template <>
inline constexpr std::string_view sink<std::span<agents::PotMonth>> = "PotMonth";
template <>
inline constexpr std::string_view sink<agents::LedgerMonth&> = "LedgerMonth";

/// Holds columns, which a step must declare one by one.
template <class T>
inline constexpr bool holds_columns = false;
template <>
inline constexpr bool holds_columns<agents::World> = true;
template <>
inline constexpr bool holds_columns<agents::People> = true;
template <>
inline constexpr bool holds_columns<agents::MonthColumns> = true;
template <>
inline constexpr bool holds_columns<agents::Notes> = true;
template <>
inline constexpr bool holds_columns<agents::MonthChunk> = true;
template <>
inline constexpr bool holds_columns<agents::AllRows> = true;

/// Nothing else can be changed through a T that is const. References inside a type hide from view
/// whether it can; they show in that it cannot be assigned. Those that only read stand here.
template <class T>
inline constexpr bool only_reads = std::is_copy_assignable_v<T>;
template <>
inline constexpr bool only_reads<agents::MonthLuck> = true;
template <>
inline constexpr bool only_reads<agents::OfferContext> = true;
template <>
inline constexpr bool only_reads<agents::SearchLaw> = true;
template <>
inline constexpr bool only_reads<agents::SearchRules> = true;
template <>
inline constexpr bool only_reads<agents::SearchDuty> = true;
template <>
inline constexpr bool only_reads<agents::ProgrammeTerms> = true;
template <>
inline constexpr bool only_reads<agents::JobEndTerms> = true;
template <>
inline constexpr bool only_reads<agents::PayTerms> = true;
template <>
inline constexpr bool only_reads<agents::VacanciesTerms> = true;
template <>
inline constexpr bool only_reads<agents::BudgetTerms> = true;

template <class T>
inline constexpr bool is_given = !std::is_pointer_v<T> && !holds_columns<T> && only_reads<T>;
template <class T>
inline constexpr bool is_given<std::span<T>> = false;
template <class T>
inline constexpr bool is_given<std::span<const T>> = !holds_columns<T>;

/// What a step can only read: a value, a const reference, a span of const.
template <class Parameter>
inline constexpr bool may_be_read = is_given<std::remove_cv_t<Parameter>>;
template <class T>
inline constexpr bool may_be_read<T&> = std::is_const_v<T>&& is_given<std::remove_cv_t<T>>;
template <class T>
inline constexpr bool may_be_read<T&&> = false;

/// "People::stress" from the name of a function that has &People::stress as template argument.
template <auto Member>
std::string member_name() {
    const std::string_view text = __PRETTY_FUNCTION__;
    const std::size_t from = text.find("Member = ") + 9;
    std::string_view name = text.substr(from, text.find_first_of(";]", from) - from);
    for (const std::string_view prefix :
         {"&", "(", "afweging::", "agents::", "afweging::agents::", "&afweging::agents::"}) {
        if (name.substr(0, prefix.size()) == prefix) {
            name.remove_prefix(prefix.size());
        }
    }
    const std::size_t scope = name.rfind("agents::");
    return std::string(scope == std::string_view::npos ? name : name.substr(scope + 8));
}

template <auto... Members>
void note(Row& row, sim::In<Members...>) {
    (row.reads.push_back(member_name<Members>()), ...);
}
template <auto... Members>
void note(Row& row, sim::InOut<Members...>) {
    (row.writes.push_back(member_name<Members>()), ...);
}
template <auto... Members>
void note(Row& row, sim::Sink<Members...>) {
    (row.adds.push_back(member_name<Members>()), ...);
}
template <auto... Words>
void note(Row& row, sim::Draws<Words...>) {
    (row.draws.push_back(member_name<Words>()), ...);
}

/// The columns of a step, by what it declares.
template <class Chunk, class... Grants>
void note_parameter(Row& row, std::type_identity<sim::Step<Chunk, Grants...>>) {
    (note(row, Grants{}), ...);
}
/// What it is handed beside them.
template <class Parameter>
void note_parameter(Row& row, std::type_identity<Parameter>) {
    static_assert(
        !sink<Parameter>.empty() || may_be_read<Parameter>,
        "a step is handed what it has not declared; give it the columns that it needs, or "
        "name the sink in tests/agents/steps/row.hpp");
    if (!sink<Parameter>.empty()) {
        row.adds.emplace_back(sink<Parameter>);
    }
}

template <class... Parameters>
Row row_of(const char* name, void (*)(Parameters...)) {
    Row row{name, {}, {}, {}, {}};
    (note_parameter(row, std::type_identity<Parameters>{}), ...);
    return row;
}

}  // namespace afweging::steps
