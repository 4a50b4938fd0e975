// SPDX-License-Identifier: EUPL-1.2
// Names of new files, and writing them.
#include "app/new_file.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "scenarios/read/characters.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 60;
constexpr std::string_view name_letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool is_name(const std::string& word) {
    return !word.empty() && word.size() <= longest_name && word.front() != '-' &&
           word.find_first_not_of(name_letters) == std::string::npos;
}

/// What the name could be: small letters, a hyphen for anything else. May be empty.
std::string name_from(std::string word) {
    if (word.ends_with(".toml")) {
        word.erase(word.size() - 5);
    }
    std::string name;
    for (const char c : word) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (name_letters.find(small) != std::string_view::npos && small != '-') {
            name += small;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    name.erase(name.find_last_not_of('-') + 1);
    return name.substr(0, longest_name);
}

LocalisedText called(NewKind kind) {
    switch (kind) {
        case NewKind::instrument:
            return {"an instrument", "een instrument"};
        case NewKind::municipality:
            return {"a municipality", "een gemeente"};
        case NewKind::scenario:
            return {"a scenario", "een scenario"};
    }
    return {};
}

[[noreturn]] void refuse_name(const std::string& name) {
    const std::string better = name_from(name);
    LocalisedText form{"'{0}' is no name for a new file: use small letters, digits and hyphens",
                       "'{0}' kan geen naam van een nieuw bestand zijn: gebruik kleine letters, "
                       "cijfers en streepjes"};
    if (!better.empty()) {
        form.en += "; for example '{1}'";
        form.nl += "; bijvoorbeeld '{1}'";
    }
    throw PhrasedError(ExitCode::usage, form, {scenarios::printable(name), better});
}

/// The folder for files of the kind, made when it is missing. `made` is true then.
struct Place {
    std::string folder;
    bool made = false;
};

Place place_for(NewKind kind, const std::string& folder) {
    const std::string path = (fs::path(folder) / folder_of(kind)).string();
    std::error_code error;
    const bool there = path.empty() || fs::exists(path, error);
    if (there) {
        return {path};
    }
    const bool made = fs::create_directory(path, error);
    if (!made) {
        throw PhrasedError(
            ExitCode::io,
            {"the folder '{0}' cannot be made ({1})", "de map '{0}' kan niet worden gemaakt ({1})"},
            {scenarios::printable(path), error.message()});
    }
    return {path, true};
}

}  // namespace

std::string folder_of(NewKind kind) {
    switch (kind) {
        case NewKind::instrument:
            return "instruments";
        case NewKind::municipality:
            return "municipalities";
        case NewKind::scenario:
            return "";
    }
    return "";
}

void check_new_name(NewKind kind, const std::string& name, const scenarios::DataRoot& root) {
    if (!is_name(name)) {
        refuse_name(name);
    }
    const std::vector<std::string> known = scenarios::names_in(root, folder_of(kind));
    if (std::find(known.begin(), known.end(), name) != known.end()) {
        throw PhrasedError(
            ExitCode::usage,
            {"the program has {1} called '{0}' already; give yours another name, "
             "for example '{0}-own'",
             "het programma heeft al {1} met de naam '{0}'; geef uw bestand een andere "
             "naam, bijvoorbeeld '{0}-eigen'"},
            {name, called(kind)});
    }
}

std::string write_new_file(NewKind kind, const std::string& folder, const std::string& name,
                           const std::string& text, output::Overwrite overwrite) {
    const Place place = place_for(kind, folder);
    const std::string path = (fs::path(place.folder) / (name + ".toml")).string();
    try {
        output::check_destination(path, overwrite);
        output::AtomicFile file(path, overwrite);
        file.write(text);
        file.commit();
    } catch (...) {
        std::error_code ignored;
        if (place.made) {
            fs::remove(place.folder, ignored);  // it is empty
        }
        throw;
    }
    return path;
}

}  // namespace afweging::app
