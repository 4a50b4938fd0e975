// SPDX-License-Identifier: EUPL-1.2
// From words to a plan of cohorts.
#include "app/cli/cohort_words.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

#include "scenarios/read/nearest.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

using calibration::CohortPlan;
using calibration::Followed;
using calibration::Trait;

/// More groups than anybody reads; far below what a number of 16 bits can name.
constexpr std::size_t most_cohorts = 2'000;

/// Of an empty text no part; else one more than there are separators.
std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) { parts.push_back(part); }
    if (text.ends_with(separator)) {
        parts.emplace_back();
    }
    return parts;
}

[[noreturn]] void refuse_word(const std::string& option, const std::string& word,
                              const std::vector<std::string>& known) {
    std::string list;
    for (const std::string& each : known) { list += (list.empty() ? "" : ", ") + each; }
    const std::string meant = scenarios::nearest(word, known);
    LocalisedText text =
        filled({"{0} does not know '{1}'; expected: {2}", "{0} kent '{1}' niet; verwacht: {2}"},
               {option, word, list});
    if (!meant.empty()) {
        text = filled({"{0}. Did you mean '{1}'?", "{0}. Bedoelt u '{1}'?"}, {text, meant});
    }
    throw PhrasedError(ExitCode::usage, text);
}

Trait trait_of(const std::string& word, const std::string& option) {
    std::vector<std::string> known;
    for (std::size_t k = 0; k < calibration::trait_count; ++k) {
        known.emplace_back(calibration::trait_labels[k].key);
        if (known.back() == word) {
            return static_cast<Trait>(k);
        }
    }
    refuse_word(option, word, known);
}

/// The words of an option, each of them something.
std::vector<std::string> words_of(const std::string& text, char separator,
                                  const CohortQuestion& question) {
    std::vector<std::string> words = split(text, separator);
    if (std::find(words.begin(), words.end(), "") != words.end()) {
        throw PhrasedError(
            ExitCode::usage,
            {"a part of {0} '{1}' is empty; expected: a word before and after each comma and each "
             "+, for example distance,route+sex",
             "een deel van {0} '{1}' is leeg; verwacht: een woord voor en na elke komma en elke +, "
             "bijvoorbeeld distance,route+sex"},
            {question.by_option, question.by});
    }
    return words;
}

calibration::Grouping grouping_of(const std::string& text, const CohortQuestion& question) {
    const std::string& option = question.by_option;
    calibration::Grouping grouping;
    for (const std::string& word : words_of(text, '+', question)) {
        const Trait trait = trait_of(word, option);
        if (std::find(grouping.begin(), grouping.end(), trait) != grouping.end()) {
            throw PhrasedError(ExitCode::usage,
                               {"{1} crosses '{0}' with itself", "{1} kruist '{0}' met zichzelf"},
                               {word, option});
        }
        grouping.push_back(trait);
    }
    return grouping;
}

/// The traits of a grouping; which is first changes no group.
std::set<Trait> traits_of(const calibration::Grouping& grouping) {
    return {grouping.begin(), grouping.end()};
}

std::vector<calibration::Grouping> groupings_of(const CohortQuestion& question) {
    std::vector<calibration::Grouping> groupings;
    for (const std::string& part : words_of(question.by, ',', question)) {
        const calibration::Grouping grouping = grouping_of(part, question);
        const bool again = std::any_of(groupings.begin(), groupings.end(), [&](const auto& other) {
            return traits_of(other) == traits_of(grouping);
        });
        if (again) {
            throw PhrasedError(ExitCode::usage,
                               {"{1} has the groups of '{0}' twice; expected: once",
                                "{1} heeft de groepen van '{0}' twee keer; verwacht: een keer"},
                               {part, question.by_option});
        }
        groupings.push_back(grouping);
    }
    return groupings;
}

/// The index of the instrument that is named.
std::size_t instrument_named(const CohortQuestion& question, const agents::Setting& setting) {
    const std::string& word = question.of;
    std::vector<std::string> known{"entrants", "stock", "leavers"};
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        const agents::Instrument& instrument = setting.instruments[j];
        if (instrument.key == word && instrument.slot == agents::Slot::office) {
            throw PhrasedError(ExitCode::usage,
                               {"'{0}' acts on the office and has no participants",
                                "'{0}' werkt op de bezetting en heeft geen deelnemers"},
                               {word});
        }
        if (instrument.key == word) {
            return j;
        }
        known.push_back(instrument.key);
    }
    refuse_word(question.of_option, word, known);
}

}  // namespace

CohortPlan plan_of(const CohortQuestion& question, const agents::Setting& setting) {
    CohortPlan plan;
    plan.start = setting.start;
    plan.length = setting.length;
    if (const auto known = calibration::followed_by_key(question.of)) {
        plan.followed = *known;
    } else {
        plan.followed = Followed::participants;
        plan.instrument = instrument_named(question, setting);
    }
    plan.groupings = groupings_of(question);
    if (const std::size_t groups = calibration::cohort_count(plan); groups > most_cohorts) {
        throw PhrasedError(
            ExitCode::usage,
            {"{2} makes {0} groups; expected at most {1}: cross fewer",
             "{2} maakt {0} groepen; verwacht: hoogstens {1}: kruis er minder"},
            {std::to_string(groups), std::to_string(most_cohorts), question.by_option});
    }
    plan.entry = question.entry == "year"    ? calibration::EntryStep::year
                 : question.entry == "month" ? calibration::EntryStep::month
                                             : calibration::EntryStep::none;
    if (plan.followed == Followed::stock && plan.entry != calibration::EntryStep::none) {
        throw PhrasedError(
            ExitCode::usage,
            {"{0} does not go with {1} stock: they are followed from the start of the "
             "run",
             "{0} gaat niet samen met {1} stock: zij worden gevolgd vanaf het begin "
             "van de run"},
            {question.entry_option, question.of_option});
    }
    return plan;
}

void add_entry_option(Parser& parser, CohortQuestion& question) {
    parser
        .option(question.entry_option, question.entry,
                {"tell moments of entry apart by year or month",
                 "onderscheid instroom naar jaar (year) of maand (month)"})
        ->type_name("all|year|month")
        ->check(parser.one_of({"all", "year", "month"}));
}

}  // namespace afweging::app
