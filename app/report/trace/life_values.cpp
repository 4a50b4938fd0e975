// SPDX-License-Identifier: EUPL-1.2
// Values and changes of one person in words.
#include "app/report/trace/life_values.hpp"

#include <array>
#include <bit>
#include <charconv>

#include "agents/kinds/events.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/numbers.hpp"
#include "app/report/trace/column_words.hpp"
#include "app/report/trace/step_words.hpp"

namespace afweging::app {
namespace {

using scenarios::Life;

#define AFWEGING_EVENT_KEY(key, unit, en, nl, meaning, meaning_nl) #key,
constexpr std::array event_keys = {AFWEGING_EVENTS(AFWEGING_EVENT_KEY)};
#undef AFWEGING_EVENT_KEY

LocalisedText joined_with(LocalisedText all, const LocalisedText& next) {
    return all.empty() ? next : filled({"{0}, {1}"}, {all, next});
}

/// What an instrument is called; `key` of it where programs read.
struct Named {
    std::string key;
    LocalisedText label;
};

Named instrument(std::uint64_t slot_value, const Life& life) {
    if (slot_value == 0) {
        return {"", {"nothing", "niets"}};
    }
    if (slot_value == agents::from_before_the_run || slot_value > life.instruments.size()) {
        return {"before_the_run", {"help from before the run", "hulp van voor de run"}};
    }
    const sim::Label& label = life.instruments[static_cast<std::size_t>(slot_value - 1)];
    return {label.key, {label.en, label.nl}};
}

/// Several things in one value.
Named together(const std::vector<Named>& parts) {
    Named all;
    for (const Named& part : parts) {
        all.key += all.key.empty() ? "" : "+";
        all.key += part.key;
        all.label = joined_with(all.label, part.label);
    }
    return all.key.empty() ? Named{"", {"nothing", "niets"}} : all;
}

std::vector<Named> parts_of(Reads reads, std::uint64_t value, const Life& life) {
    std::vector<Named> parts;
    const std::size_t count = life.instruments.size();
    for (std::size_t j = 0; reads == Reads::instruments && j < count; ++j) {
        if ((value >> j & 1U) != 0) {
            parts.push_back(instrument(j + 1, life));
        }
    }
    for (std::size_t j = 0; reads == Reads::waits && j < count && j < 16; ++j) {
        const std::uint64_t months = value >> (4 * j) & 15U;
        if (months != 0) {
            Named each = instrument(j + 1, life);
            each.key += '=';
            each.key += std::to_string(months);
            each.label = filled(months == 1 ? LocalisedText{"{0}: {1} month", "{0}: {1} maand"}
                                            : LocalisedText{"{0}: {1} months", "{0}: {1} maanden"},
                                {each.label, std::to_string(months)});
            parts.push_back(each);
        }
    }
    if (reads == Reads::activity && value >= agents::slot_values) {
        // Which two is told by their own columns.
        parts.push_back({"two", {"two at the same time", "twee tegelijk"}});
    } else if (reads == Reads::activity && value != 0) {
        parts.push_back(instrument(value, life));
    }
    for (std::size_t e = 0; reads == Reads::events && e < event_keys.size(); ++e) {
        if ((value >> e & 1U) != 0) {
            parts.push_back({event_keys[e], event_words(static_cast<agents::Event>(e)).text});
        }
    }
    return parts;
}

std::string real_key(float value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

LocalisedText rounded(double value, int decade) {
    return {format_rounded(value, decade, Language::en),
            format_rounded(value, decade, Language::nl)};
}

Named one(std::size_t column, std::int64_t value, const Life& life, int decimals) {
    const ColumnWords& words = words_of_column(column);
    const auto bits = static_cast<std::uint64_t>(value);
    switch (words.reads) {
        case Reads::instrument:
            return instrument(bits, life);
        case Reads::instruments:
        case Reads::waits:
        case Reads::activity:
        case Reads::events:
            return together(parts_of(words.reads, bits, life));
        case Reads::kind: {
            const agents::KindLabel& label = words.labels[static_cast<std::size_t>(value)];
            return {std::string(label.key), {std::string(label.en), std::string(label.nl)}};
        }
        case Reads::share:
            return {real_key(scenarios::real_of(value)),
                    rounded(static_cast<double>(scenarios::real_of(value)), -decimals)};
        case Reads::cents:
            return {std::to_string(value),
                    filled({"EUR {0}", "{0} euro"},
                           {rounded(size_of_value(column, value),
                                    decimals == few_decimals ? 0 : -few_decimals)})};
        case Reads::flag:
            return {std::to_string(value),
                    value != 0 ? LocalisedText{"yes", "ja"} : LocalisedText{"no", "nee"}};
        case Reads::number:
            break;
    }
    return {std::to_string(value), std::to_string(value)};
}

}  // namespace

std::string key_of_value(std::size_t column, std::int64_t value, const Life& life) {
    return one(column, value, life, few_decimals).key;
}

LocalisedText value_in_words(std::size_t column, std::int64_t value, const Life& life,
                             int decimals) {
    return one(column, value, life, decimals).label;
}

double size_of_value(std::size_t column, std::int64_t value) {
    if (scenarios::life_columns()[column].real) {
        return static_cast<double>(scenarios::real_of(value));
    }
    const double whole = static_cast<double>(value);
    return words_of_column(column).reads == Reads::cents ? whole / 100.0 : whole;
}

LocalisedText change_in_words(const scenarios::LifeChange& change, const Life& life, int decimals) {
    const ColumnWords& words = words_of_column(change.column);
    const LocalisedText label{std::string(words.en), std::string(words.nl)};
    const LocalisedText from = value_in_words(change.column, change.from, life, decimals);
    const LocalisedText to = value_in_words(change.column, change.to, life, decimals);
    if (words.reads == Reads::instrument && change.from == 0) {
        return filled({"{0}: {1}"}, {label, to});
    }
    if (words.reads == Reads::instrument && change.to == 0) {
        return filled({"{0}: no longer {1}", "{0}: niet meer {1}"}, {label, from});
    }
    return filled({"{0}: from {1} to {2}", "{0}: van {1} naar {2}"}, {label, from, to});
}

std::string event_key(std::size_t event) { return event_keys[event]; }

}  // namespace afweging::app
