// SPDX-License-Identifier: EUPL-1.2
// Runs the program as a user does, with the means to hurt it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace afweging::tests {

/// Whether anybody reads standard output.
enum class Reader { there, gone };

/// How a program is started and what happens to it.
struct Treatment {
    std::vector<std::string> environment{};  ///< "NAME=value", added
    std::filesystem::path folder{};          ///< where it runs; empty = here
    std::string output_file{};               ///< standard output goes here; empty = is returned
    std::vector<std::pair<std::chrono::microseconds, int>> signals{};  ///< sent after a time
    std::optional<std::uint64_t> largest_file{};                       ///< RLIMIT_FSIZE [bytes]
    std::optional<std::uint64_t> address_space{};                      ///< RLIMIT_AS [bytes]
    Reader reader = Reader::there;
};

struct Ended {
    int code = -1;   ///< exit code; -1 when a signal ended it
    int signal = 0;  ///< that signal
    std::string out;
    std::string err;
    std::uint64_t peak_bytes = 0;  ///< most memory it held at one time
};

/// Runs the afweging of this build and waits for it.
[[nodiscard]] Ended call(std::vector<std::string> arguments, const Treatment& treatment = {});

/// A folder that exists as long as this does.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ / name; }
    /// Writes a file in it, and gives its path.
    std::string write(const std::string& name, const std::string& text) const;
    /// The bytes of a file in it.
    [[nodiscard]] std::string read(const std::string& name) const;
    /// Names of everything in it, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

/// The file of a small run of `basis` with seed 5: 600 people, 6 months, 3 replicates.
[[nodiscard]] std::string small_result(const TemporaryFolder& folder);

/// Whether another program reads the text as JSON.
[[nodiscard]] bool is_json(const TemporaryFolder& folder, const std::string& text);

}  // namespace afweging::tests
