// SPDX-License-Identifier: EUPL-1.2
// The program about itself.
#include "app/versions/build_facts.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

#include "app/data.hpp"
#include "app/isa_choice.hpp"
#include "app/version.hpp"
#include "output/sha256.hpp"
#include "scenarios/read/disk.hpp"
#include "sim/error.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 11> data_folders = {
    "",        "parameters", "instruments", "mechanisms", "municipalities", "policies",
    "statute", "glossary",   "trials",      "iv3",        "versions"};

std::string isa_words() {
    std::string words;
    for (const sim::Isa isa : runnable_isas()) {
        words += (words.empty() ? "" : ", ") + name_of(isa);
    }
    return words;
}

std::string data_words(const Console& console) {
    try {
        const scenarios::DataRoot root = data_root();
        return root.folder + " (sha256 " + data_sha256(root) + ")";
    } catch (const Error& error) { return console.pick(told(error)); }
}

}  // namespace

std::string data_sha256(const scenarios::DataRoot& root) {
    std::vector<std::string> names;
    for (const std::string_view folder : data_folders) {
        for (const std::string& name : scenarios::names_in(root, std::string(folder))) {
            names.push_back((fs::path(folder) / (name + ".toml")).generic_string());
        }
    }
    names.emplace_back("posterior/basis.csv");
    std::sort(names.begin(), names.end());
    std::string all;
    const auto add = [&](const std::string& name, const std::string& path) {
        all += name + ' ' + output::sha256_hex(scenarios::bytes_of(path).bytes) + '\n';
    };
    for (const std::string& name : names) { add(name, (fs::path(root.folder) / name).string()); }
    add("evidence.csv", root.evidence);
    return output::sha256_hex(all);
}

std::string build_facts(const Console& console) {
    const auto line = [&](const LocalisedText& name, const std::string& value) {
        return console.pick(name) + ": " + value + '\n';
    };
    return line({"compiler", "compiler"}, compiler()) +
           line({"instruction sets here", "instructiesets hier"}, isa_words()) +
           line({"threads by", "draden met"}, parallel_back_end()) +
           line({"libraries", "bibliotheken"},
                console.pick(is_static() ? LocalisedText{"in the program", "in het programma"}
                                         : LocalisedText{"of the system", "van het systeem"})) +
           line({"data", "gegevens"}, data_words(console));
}

}  // namespace afweging::app
