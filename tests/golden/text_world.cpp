// SPDX-License-Identifier: EUPL-1.2
// Reading and settling a small world.
#include "tests/golden/text_world.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "agents/measures/labels.hpp"
#include "agents/municipality/office.hpp"
#include "scenarios/run_scenario.hpp"
#include "tests/golden/person_columns.hpp"
#include "tests/support/plain_person.hpp"

namespace afweging::tests {

namespace {

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) { words.push_back(word); }
    return words;
}

std::vector<std::string> rest(const std::vector<std::string>& words) {
    return {words.begin() + 1, words.end()};
}

void check_columns(const std::vector<std::string>& names, bool told) {
    for (const std::string& name : names) {
        const PersonColumn& column = person_column(name);
        if (told ? column.tell == nullptr : column.set == nullptr) {
            throw std::invalid_argument(name + (told ? " is not told" : " cannot be written"));
        }
    }
}

agents::EventMask events_of(const std::vector<std::string>& names) {
    agents::EventMask events = 0;
    for (const std::string& name : names) {
        const auto labels = agents::event_labels();
        const auto found = std::find_if(labels.begin(), labels.end(),
                                        [&name](const auto& label) { return label.key == name; });
        if (found == labels.end()) {
            throw std::invalid_argument("no event " + name);
        }
        events |= agents::bit(static_cast<agents::Event>(found - labels.begin()));
    }
    return events;
}

void read_line(const std::vector<std::string>& words, TextWorld& world) {
    const std::string& first = words.front();
    if (!world.written.empty()) {
        if (words.size() != world.written.size() + 1) {
            throw std::invalid_argument("a word for each column is needed");
        }
        world.people.push_back({first, rest(words)});
    } else if (first == "seed" && words.size() == 2) {
        world.seed = std::stoull(words[1]);
    } else if (first == "months" && words.size() == 2) {
        world.months = static_cast<std::uint32_t>(std::stoul(words[1]));
    } else if (first == "tell") {
        world.told = rest(words);
        check_columns(world.told, true);
    } else if (first == "silent") {
        world.silent = events_of(rest(words));
    } else if (first == "who") {
        world.written = rest(words);
        check_columns(world.written, false);
    } else {
        throw std::invalid_argument("unknown line: " + first);
    }
}

}  // namespace

TextWorld read_text_world(const std::string& path) {
    std::ifstream file(path);
    TextWorld world;
    int number = 0;
    try {
        if (!file) {
            throw std::invalid_argument("cannot be read");
        }
        for (std::string line; std::getline(file, line);) {
            ++number;
            if (line.starts_with('#')) {
                world.about.push_back(line);
            } else if (const auto words = words_of(line); !words.empty()) {
                read_line(words, world);
            }
        }
        if (world.months == 0 || world.told.empty() || world.people.empty()) {
            throw std::invalid_argument("months, tell and people are needed");
        }
    } catch (const std::logic_error& error) {
        throw std::runtime_error(path + ":" + std::to_string(number) + ": " + error.what());
    }
    return world;
}

agents::Setting setting_of(const std::string& folder, const TextWorld& text) {
    const scenarios::Scenario scenario = scenarios::read_scenario(
        folder + "/scenario.toml", scenarios::DataRoot::at(AFWEGING_SOURCE_DIR "/scenarios"));
    agents::Setting setting = scenario.setting;
    setting.length.count = static_cast<std::int32_t>(text.months);
    setting.municipality.clients = static_cast<std::uint32_t>(text.people.size());
    setting.municipality.inhabitants = setting.municipality.clients;
    return setting;
}

void settle(agents::World& world, const TextWorld& text) {
    const auto count = static_cast<std::uint32_t>(text.people.size());
    world.people = agents::make_people(count);
    world.now = agents::make_month_columns(count);
    world.proposals.clear();
    world.proposals.resize(sim::padded(count) / sim::chunk_size);
    for (std::uint32_t i = 0; i < count; ++i) {
        settle_in(world, i);
        for (std::size_t c = 0; c < text.written.size(); ++c) {
            person_column(text.written[c]).set(world, i, text.people[i].words[c]);
        }
    }
    agents::count_caseloads(world);
}

}  // namespace afweging::tests
