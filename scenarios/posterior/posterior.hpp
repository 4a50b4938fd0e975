// SPDX-License-Identifier: EUPL-1.2
// A frozen posterior: values that numbers in doubt have together, as likely each as the other.
// Form: docs/formats/posterior.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace afweging::scenarios {

class Problems;
struct DataRoot;

/// A number that was calibrated, with the prior it had.
struct PosteriorNumber {
    std::string key;  ///< "search.base_hazard"
    std::string unit;
    double low = 0;
    double mode = 0;
    double high = 0;
};

struct Posterior {
    std::string name;         ///< of its plan
    std::string plan_hash;    ///< of all that decides what the calibration says
    std::string plan_sha256;  ///< of the text of the plan
    std::string program;      ///< version that calibrated
    std::string model;        ///< digest of a small world of that program: which model it was
    std::string sha256;       ///< of the file without the line that says it
    std::string plan_text;
    std::size_t failed_gates = 0;  ///< checks of the calibration that did not pass
    std::vector<PosteriorNumber> numbers;
    std::vector<double> values;  ///< row after row; a row has one value of each number

    [[nodiscard]] std::size_t rows() const {
        return numbers.empty() ? 0 : values.size() / numbers.size();
    }
    [[nodiscard]] double at(std::size_t row, std::size_t number) const {
        return values[row * numbers.size() + number];
    }
};

/// The row of a draw (from 1). Draws that follow one another have rows that do, from a place that
/// hangs on the seed alone; so a range of draws has no row twice while it is no longer than there
/// are rows, and parts of a range fit together.
///
///   row = (offset(seed) + draw - 1) mod rows
[[nodiscard]] std::size_t row_of_draw(std::uint64_t seed, std::uint32_t draw, std::size_t rows);

/// The number with that key and exactly that prior. None when it was not calibrated, or was with
/// another prior: then what was learned is about another number.
[[nodiscard]] std::optional<std::size_t> find_number(const Posterior& posterior,
                                                     std::string_view key, double low, double mode,
                                                     double high);

/// The value below which a share of the rows lies; between two rows in proportion. In [0, 1].
[[nodiscard]] double quantile_of(const Posterior& posterior, std::size_t number, double share);

/// SHA-256 of a text as 64 hexadecimal digits. This floor has none of its own.
using TextHash = std::string (*)(std::string_view);

/// Reads a file of draws. Empty when there are problems, which are all added: also when the file
/// was changed after it was frozen.
[[nodiscard]] std::optional<Posterior> read_posterior(const std::string& path, TextHash hash,
                                                      Problems& problems);

/// The file that comes with the program: posterior/basis.csv.
[[nodiscard]] std::string shipped_posterior(const DataRoot& root);

/// The bytes of a file of draws that its hash is about: all but the line of the hash.
[[nodiscard]] std::string hashed_part(std::string_view text);

}  // namespace afweging::scenarios
