// SPDX-License-Identifier: EUPL-1.2
// The bytes of a researcher's file, which may be large.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

inline constexpr std::uintmax_t most_data_bytes = 4ULL << 30U;

/// A file of data as it was read. Problems knows it as a source without text: what is told of it
/// never shows a line of it.
struct DataFile {
    std::size_t source = 0;
    std::string text;
};

/// What becomes of text that is no UTF-8. windows_1252: it is read as what a Dutch Excel saves as
/// "CSV" without more, where that can be.
enum class OtherText : std::uint8_t { refused, windows_1252 };

/// Reads it whole. Empty when a problem was added: links, folders, pipes and devices are refused,
/// as are bytes that are not UTF-8.
[[nodiscard]] std::optional<DataFile> read_data_file(const std::string& path,
                                                     scenarios::Problems& problems,
                                                     OtherText other = OtherText::refused);

}  // namespace afweging::calibration
