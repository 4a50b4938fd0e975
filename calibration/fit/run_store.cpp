// SPDX-License-Identifier: EUPL-1.2
// Text in, text out.
#include "calibration/fit/run_store.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "output/sha256.hpp"
#include "sim/error.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {
namespace {

constexpr std::size_t check_digits = 16;

std::string check_of(const std::string& text) {
    return output::sha256_hex(text).substr(0, check_digits);
}

/// The bits of a number: exact, and NaN too.
std::string exact(double value) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx",
                  static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(value)));
    return text;
}

void add(std::string& line, const std::vector<double>& values) {
    for (const double each : values) { line += ' ' + exact(each); }
}

/// Words up to ":" as numbers.
bool take(std::istringstream& words, std::vector<double>& into) {
    std::string word;
    while (words >> word && word != ":") {
        std::uint64_t bits = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), bits, 16);
        if (error != std::errc() || end != word.data() + word.size()) {
            return false;
        }
        into.push_back(std::bit_cast<double>(bits));
    }
    return true;
}

std::vector<std::uint64_t> bits_of(std::span<const double> values) {
    std::vector<std::uint64_t> bits;
    for (const double each : values) { bits.push_back(std::bit_cast<std::uint64_t>(each)); }
    return bits;
}

[[noreturn]] void refuse(const std::string& path, std::size_t line, const LocalisedText& why) {
    throw PhrasedError(ExitCode::data, {"{0}:{1}: {2}", "{0}:{1}: {2}"},
                       {path, std::to_string(line), why});
}

}  // namespace

std::string line_of(const std::string& model, const StoredRun& run) {
    std::string line = "run " + model;
    add(line, run.at);
    line += " :";
    add(line, run.means);
    line += " :";
    add(line, run.variances);
    return line + ' ' + check_of(line);
}

bool read_line(const std::string& line, ReadLine& into) {
    if (line.size() < check_digits + 1 || line.compare(0, 4, "run ") != 0) {
        return false;
    }
    const std::size_t end = line.size() - check_digits - 1;
    const std::string body = line.substr(0, end);
    if (line[end] != ' ' || check_of(body) != line.substr(end + 1)) {
        return false;
    }
    std::istringstream words(body.substr(4));
    return words >> into.model && take(words, into.run.at) && take(words, into.run.means) &&
           take(words, into.run.variances);
}

RunStore::RunStore(std::string folder, std::string model, const std::string& writer)
    : model_(std::move(model)), path_(folder + "/" + writer + ".runs") {
    std::error_code why;
    std::filesystem::create_directories(folder, why);
    if (why || !std::filesystem::is_directory(folder)) {
        throw PhrasedError(ExitCode::io,
                           {"runs cannot be kept in '{0}': it must be a folder",
                            "in '{0}' kunnen geen runs worden bewaard: het moet een map zijn"},
                           {folder});
    }
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".runs") {
            files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) { read(file); }
}

void RunStore::read(const std::string& path) {
    std::ifstream file(path);
    std::string text;
    for (std::size_t line = 1; std::getline(file, text); ++line) {
        ReadLine found;
        if (!read_line(text, found)) {
            continue;  // cut off by a kill
        }
        if (found.model != model_) {
            refuse(
                path, line,
                {"this run is of another model or of other sizes of worlds; use another folder, "
                 "or the plan and program of these runs",
                 "deze run hoort bij een ander model of bij werelden van een andere omvang; neem "
                 "een andere map, of het plan en programma van deze runs"});
        }
        const auto [there, is_new] = runs_.emplace(bits_of(found.run.at), found.run);
        if (!is_new && bits_of(there->second.means) != bits_of(found.run.means)) {
            refuse(path, line,
                   {"a run at these values says something else in another line",
                    "een run met deze waarden zegt op een andere regel iets anders"});
        }
    }
}

const StoredRun* RunStore::find(std::span<const double> at) const {
    const std::lock_guard lock(mutex_);
    const auto found = runs_.find(bits_of(at));
    return found == runs_.end() ? nullptr : &found->second;
}

std::size_t RunStore::size() const {
    const std::lock_guard lock(mutex_);
    return runs_.size();
}

std::vector<StoredRun> RunStore::all() const {
    const std::lock_guard lock(mutex_);
    std::vector<StoredRun> runs;
    for (const auto& [place, run] : runs_) { runs.push_back(run); }
    return runs;
}

void RunStore::put(StoredRun run) {
    // A line feed before it ends a line that a kill cut off.
    const std::string line = '\n' + line_of(model_, run) + '\n';
    const std::lock_guard lock(mutex_);
    std::ofstream file(path_, std::ios::app | std::ios::binary);
    file.write(line.data(), static_cast<std::streamsize>(line.size()));
    file.flush();
    if (!file) {
        throw PhrasedError(
            ExitCode::io,
            {"'{0}' cannot be written to (a full disk?). Runs that are there stay: the same "
             "command goes on from them.",
             "in '{0}' kan niet worden geschreven (schijf vol?). Runs die er staan, "
             "blijven: dezelfde opdracht gaat daarmee verder."},
            {path_});
    }
    Place place = bits_of(run.at);
    runs_.insert_or_assign(std::move(place), std::move(run));
}

}  // namespace afweging::calibration
