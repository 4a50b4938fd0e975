// SPDX-License-Identifier: EUPL-1.2
// Typed access to a TOML table that remembers which keys were asked for: the rest is unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/read/node.hpp"

namespace afweging::scenarios {

enum class Need : std::uint8_t { optional, required };

/// Numbers that are accepted, bounds included, and how to say so.
struct Range {
    double low;
    double high;
    std::string_view unit;
    std::string_view example;
};
[[nodiscard]] LocalisedText range_phrase(const Range& range);

/// Keys that belong in another table: what to say when one is found here.
struct Misplaced {
    ProblemCode code;
    std::vector<std::pair<std::string, std::string>> keys;  ///< key, table where it belongs
};

/// One table. Every problem goes into the Problems; every read returns something usable.
class TableReader {
public:
    /// A table that is there, or something else in its place. `path` is how messages call it.
    TableReader(const Node& node, std::string path, Problems& problems);

    [[nodiscard]] bool present() const { return node_ != nullptr; }
    [[nodiscard]] const std::string& path() const { return path_; }
    /// Where to point for the table as a whole: always in the file that it is of.
    [[nodiscard]] Position position() const { return at_; }
    [[nodiscard]] Position position_of(std::string_view key) const;
    [[nodiscard]] std::string path_of(std::string_view key) const;
    [[nodiscard]] Problems& problems() const { return problems_; }

    /// The raw value, or null; counts as asked for. Reports it when required and absent.
    const Node* value(std::string_view key, const LocalisedText& expected, Need need);

    std::optional<double> number(std::string_view key, const Range& range,
                                 Need need = Need::optional);
    std::optional<std::int64_t> whole(std::string_view key, const Range& range,
                                      Need need = Need::optional);
    /// One number, or a list of 1..50 numbers.
    std::optional<std::vector<double>> per_year(std::string_view key, const Range& range);
    std::optional<bool> truth(std::string_view key);
    /// `example` is shown to who writes something else: 2025-01 for a month.
    std::optional<std::string> text(std::string_view key, Need need = Need::optional,
                                    std::string_view example = {});
    std::vector<std::string> texts(std::string_view key);
    /// The index of the word in `words`.
    std::optional<std::size_t> word(std::string_view key, const std::vector<std::string>& words,
                                    Need need = Need::optional);
    /// `example` is shown to who writes something else, with the number written for each "...":
    /// "{ value = ..., unit = \"persons\" }".
    TableReader table(std::string_view key, Need need = Need::optional,
                      std::string_view example = {});
    /// The names of the members that are tables or values, in the order of the text.
    [[nodiscard]] std::vector<std::string> keys() const;

    /// Reports every key that nobody asked for.
    void finish(const std::vector<Misplaced>& misplaced = {});

private:
    /// Of a table that is absent `node` is null; `at` is then the nearest table around it.
    TableReader(const Node* node, Position at, std::string path, Problems& problems,
                std::string_view example = {});

    /// The value, or null; counts as asked for.
    const Node* ask(std::string_view key);
    /// Reports that a value is not there.
    void miss(std::string_view key, const LocalisedText& expected);
    /// As value(), for a number: what was expected is put in words only when it is missing.
    const Node* number_node(std::string_view key, const Range& range, Need need);

    const Node* node_;
    Position at_;
    std::string path_;
    Problems& problems_;
    std::vector<std::string> asked_;
};

/// Checks a number that stands alone: finite, in range, no minus zero. Adds a problem when not.
[[nodiscard]] std::optional<double> checked_number(const Node& node, const std::string& name,
                                                   const Range& range, Problems& problems);

/// The key of a table with the same stem and another unit: budget_keur for budget_eur_per_year.
[[nodiscard]] std::string same_with_other_unit(std::string_view key,
                                               const std::vector<std::string>& known);

}  // namespace afweging::scenarios
