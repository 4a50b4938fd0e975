// SPDX-License-Identifier: EUPL-1.2
// Telling a small world.
#include "tests/golden/chronicle.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "agents/measures/labels.hpp"
#include "agents/simulation.hpp"
#include "tests/golden/person_columns.hpp"

namespace afweging::tests {

using namespace agents;

namespace {

std::string padded_left(const std::string& text, int width) {
    const auto w = static_cast<std::size_t>(width);
    return text.size() < w ? std::string(w - text.size(), ' ') + text : text;
}

std::string month_name(const Setting& setting, std::int32_t t) {
    const sim::Month month = setting.start + sim::Months{t};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d", month.year(), month.month_of_year());
    return text;
}

std::string happenings(EventMask events) {
    std::string words;
    for (std::size_t e = 0; e < event_count; ++e) {
        if ((events & bit(static_cast<Event>(e))) != 0) {
            words += words.empty() ? "  " : ", ";
            words += event_labels()[e].key;
        }
    }
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// Lines under a heading, each only when it says something new.
struct Tale {
    std::string text;
    std::string last;

    void add(const std::string& month, const std::string& values, const std::string& words) {
        if (values != last || !words.empty()) {
            text += "  " + month + values + words + '\n';
        }
        last = values;
    }
};

std::string heading(const TextWorld& text) {
    std::string line(9, ' ');
    for (const std::string& name : text.told) {
        line += padded_left(name, person_column(name).width);
    }
    return line + '\n';
}

std::string values_of(const World& world, const Setting& setting, const TextWorld& text,
                      std::uint32_t row) {
    std::string values;
    for (const std::string& name : text.told) {
        const PersonColumn& column = person_column(name);
        values += padded_left(column.tell(world, setting, row), column.width);
    }
    return values;
}

std::string values_of(const InstrumentMonth& m) {
    const std::array<std::string, 6> numbers{
        std::to_string(m.offers),  std::to_string(m.starts),      std::to_string(m.participants),
        std::to_string(m.waiting), std::to_string(m.completions), in_euros(m.spent_cents)};
    std::string values;
    for (const std::string& number : numbers) { values += padded_left(number, 13); }
    return values;
}

std::string instruments_heading() {
    std::string line(9, ' ');
    for (const char* name : {"offers", "starts", "participants", "waiting", "completions", "EUR"}) {
        line += padded_left(name, 13);
    }
    return line + '\n';
}

std::string books(const std::array<std::int64_t, line_count>& ledger) {
    std::string text = "\nbooks of all months, EUR\n";
    for (std::size_t l = 0; l < line_count; ++l) {
        if (ledger[l] != 0) {
            text += padded_left(in_euros(ledger[l]), 11) + "  " + std::string(line_labels()[l].en) +
                    '\n';
        }
    }
    return text;
}

/// Trailing blanks would be lost by editors.
std::string without_trailing_blanks(const std::string& text) {
    std::string clean;
    for (const char c : text) {
        if (c == '\n') {
            clean.erase(clean.find_last_not_of(' ') + 1);
        }
        clean += c;
    }
    return clean;
}

}  // namespace

std::string chronicle(const TextWorld& text, const Setting& setting) {
    MunicipalityReplicate replicate(setting, sim::Dice(text.seed, 0), sim::best_isa(), 1);
    settle(replicate.change_world(), text);
    const World& world = replicate.world();
    std::vector<Tale> lives(text.people.size());
    std::vector<Tale> instruments(setting.instruments.size());
    std::array<std::int64_t, line_count> ledger{};
    for (std::int32_t t = 0; t < setting.length.count; ++t) {
        static_cast<void>(replicate.next_month(1));
        const std::string month = month_name(setting, t);
        for (std::uint32_t i = 0; i < lives.size(); ++i) {
            lives[i].add(month, values_of(world, setting, text, i),
                         happenings(world.now.events[i] & ~text.silent));
        }
        for (std::size_t j = 0; j < instruments.size(); ++j) {
            instruments[j].add(month, values_of(world.instruments[j]), "");
        }
        for (std::size_t l = 0; l < line_count; ++l) { ledger[l] += world.tally.ledger[l]; }
    }
    std::string all;
    for (const std::string& line : text.about) { all += line + '\n'; }
    for (std::size_t i = 0; i < lives.size(); ++i) {
        all += '\n' + text.people[i].who + '\n' + heading(text) + lives[i].text;
    }
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        all +=
            '\n' + setting.instruments[j].key + '\n' + instruments_heading() + instruments[j].text;
    }
    return without_trailing_blanks(all + books(ledger));
}

}  // namespace afweging::tests
