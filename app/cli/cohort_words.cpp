// SPDX-License-Identifier: EUPL-1.2
// From words to a plan of cohorts.
#include "app/cli/cohort_words.hpp"

#include <algorithm>
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

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) { parts.push_back(part); }
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

calibration::Grouping grouping_of(const std::string& text, const std::string& option) {
    calibration::Grouping grouping;
    for (const std::string& word : split(text, '+')) {
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

/// The index of the instrument that is named.
std::size_t instrument_named(const CohortQuestion& question, const agents::Setting& setting) {
    const std::string& word = question.of;
    std::vector<std::string> known{"entrants", "stock"};
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
    if (question.of == "stock") {
        plan.followed = Followed::stock;
    } else if (question.of != "entrants") {
        plan.followed = Followed::participants;
        plan.instrument = instrument_named(question, setting);
    }
    for (const std::string& part : split(question.by, ',')) {
        plan.groupings.push_back(grouping_of(part, question.by_option));
    }
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
