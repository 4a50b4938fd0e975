// SPDX-License-Identifier: EUPL-1.2
// Reads pot and slot of the instrument files in a scenario's text.
#include "app/report/tables/instrument_places.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::app {
namespace {

constexpr std::string_view heading = "### ";
constexpr std::string_view folder = "instruments/";
constexpr std::size_t longest_chain = 8;

using Files = std::map<std::string, scenarios::Node>;

/// The name of an instrument file without folder and ending; empty of another file.
std::string instrument_of(std::string_view file) {
    const std::size_t at = file.rfind(folder);
    const std::size_t dot = file.rfind(".toml");
    const bool fits = at != std::string_view::npos && dot != std::string_view::npos &&
                      (at == 0 || file[at - 1] == '/');
    return fits ? std::string(file.substr(at + folder.size(), dot - at - folder.size())) : "";
}

void add_file(Files& files, std::string_view name, std::string_view text) {
    const std::string key = instrument_of(name);
    if (key.empty()) {
        return;
    }
    scenarios::Problems problems;
    const std::size_t source = problems.add_source({std::string(name), std::string(text)});
    if (auto node = scenarios::parse_toml(source, problems)) {
        files.emplace(key, *std::move(node));
    }
}

Files instrument_files(std::string_view text) {
    Files files;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t line_end = std::min(text.find('\n', at), text.size());
        const std::size_t next = text.find("\n" + std::string(heading), line_end);
        const std::size_t end = std::min(next, text.size());
        if (text.substr(at, heading.size()) == heading) {
            const std::size_t name = at + heading.size();
            add_file(files, text.substr(name, line_end - name),
                     text.substr(std::min(line_end + 1, end), end - std::min(line_end + 1, end)));
        }
        at = next == std::string_view::npos ? text.size() : next + 1;
    }
    return files;
}

/// What the file says under `key`, or the one that it extends.
std::string word_of(const Files& files, std::string name, std::string_view key) {
    for (std::size_t step = 0; step < longest_chain; ++step) {
        const auto file = files.find(name);
        if (file == files.end()) {
            return "";
        }
        if (const scenarios::Node* word = file->second.find(key)) {
            return word->text;
        }
        const scenarios::Node* base = file->second.find("extends");
        if (base == nullptr) {
            return "";
        }
        name = base->text;
    }
    return "";
}

std::optional<std::size_t> index_in(const std::vector<std::string>& words,
                                    const std::string& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - words.begin());
}

}  // namespace

std::map<std::string, InstrumentPlace> instrument_places(const std::string& scenario_text) {
    const Files files = instrument_files(scenario_text);
    std::map<std::string, InstrumentPlace> places;
    for (const auto& [name, file] : files) {
        const auto pot = index_in(scenarios::pot_words(), word_of(files, name, "pot"));
        const auto slot = index_in(scenarios::slot_words(), word_of(files, name, "slot"));
        if (pot && slot) {
            const scenarios::Node* key = file.find("key");
            places.insert({key == nullptr ? name : key->text,
                           {static_cast<agents::Pot>(*pot), static_cast<agents::Slot>(*slot)}});
        }
    }
    return places;
}

}  // namespace afweging::app
