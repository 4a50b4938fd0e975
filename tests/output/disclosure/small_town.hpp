// SPDX-License-Identifier: EUPL-1.2
// Invented people, tables of them, and an attacker who reads what goes out.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "output/disclosure/release.hpp"

namespace afweging::tests {

struct Townsman {
    unsigned sex;      ///< 0, 1
    unsigned age;      ///< 0 .. 2
    unsigned outcome;  ///< 0 .. 2
};

/// People of whom few are in the last age and the last outcome.
[[nodiscard]] std::vector<Townsman> draw_town(std::mt19937& dice, std::size_t people);

/// Rows everybody, by sex, by age; columns all, and each outcome. One table, counted in one world.
[[nodiscard]] output::disclosure::Release tables_of(const std::vector<Townsman>& people);

/// One export as its reader has it: numbers with their keys, or nothing, and what adds up.
struct Seen {
    struct Part {
        std::string key;
        double sign;
    };
    std::string result;
    std::map<std::string, std::optional<double>> numbers;
    std::vector<std::vector<Part>> lines;
};
[[nodiscard]] Seen seen_of(const output::disclosure::Release& release, const std::string& result);

/// Somebody with all exports, a pencil and patience. Fills in what a line gives back, takes what a
/// line leaves together, and subtracts every export from every other. Knows nothing of how cells
/// were hidden. Gives each number of people above 0 and below 10 that he found.
[[nodiscard]] std::vector<std::string> attack(std::vector<Seen> exports);

}  // namespace afweging::tests
