// SPDX-License-Identifier: EUPL-1.2
// Sentences with a slot for the interval.
#include "app/meaning.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "output/report/number.hpp"

namespace afweging::app {
namespace {

/// Three ways in which an outcome can have changed.
struct Wording {
    std::string key;
    Phrase more;
    Phrase less;
    Phrase undecided;
};

const std::vector<Wording>& wordings() {
    static const std::vector<Wording> all = {
        {"stock",
         {"At the end {} more people are on bijstand.",
          "Aan het eind zijn er {} mensen meer in de bijstand."},
         {"At the end {} fewer people are on bijstand.",
          "Aan het eind zijn er {} mensen minder in de bijstand."},
         {"The number of people on bijstand", "Het aantal mensen in de bijstand"}},
        {"outflow_to_work",
         {"Over the whole period {} more people leave bijstand for work.",
          "Over de hele periode gaan {} mensen meer vanuit de bijstand naar werk."},
         {"Over the whole period {} fewer people leave bijstand for work.",
          "Over de hele periode gaan {} mensen minder vanuit de bijstand naar werk."},
         {"The number of people who leave for work", "Het aantal mensen dat naar werk gaat"}},
        {"months_below_minimum",
         {"People on bijstand are below the minimum {} months a year longer.",
          "Mensen in de bijstand leven per jaar {} maanden langer onder het minimum."},
         {"People on bijstand are below the minimum {} months a year shorter.",
          "Mensen in de bijstand leven per jaar {} maanden korter onder het minimum."},
         {"The time below the minimum", "De tijd onder het minimum"}},
        {"debt_per_person",
         {"Those on bijstand at the end owe {} euros a person more.",
          "Wie aan het eind bijstand heeft, heeft {} euro meer schuld."},
         {"Those on bijstand at the end owe {} euros a person less.",
          "Wie aan het eind bijstand heeft, heeft {} euro minder schuld."},
         {"The debt per person", "De schuld per persoon"}},
        {"paid_buig",
         {"The pot for bijstand pays {} euros more.", "De pot voor bijstand betaalt {} euro meer."},
         {"The pot for bijstand pays {} euros less.",
          "De pot voor bijstand betaalt {} euro minder."},
         {"What the pot for bijstand pays", "Wat de pot voor bijstand betaalt"}},
        {"paid_reintegration",
         {"The pot for re-integration pays {} euros more.",
          "De pot voor re-integratie betaalt {} euro meer."},
         {"The pot for re-integration pays {} euros less.",
          "De pot voor re-integratie betaalt {} euro minder."},
         {"What the pot for re-integration pays", "Wat de pot voor re-integratie betaalt"}},
    };
    return all;
}

/// The interval of the size of a difference that is surely negative.
output::Summary turned(output::Summary summary) {
    summary.mean = -summary.mean;
    std::swap(summary.p10, summary.p90);
    summary.p10 = -summary.p10;
    summary.p90 = -summary.p90;
    return summary;
}

Phrase sentence(const Wording& wording, const output::Summary& difference) {
    if (undecided(difference)) {
        return {wording.undecided.en + ": no demonstrable difference.",
                wording.undecided.nl + ": geen aantoonbaar verschil."};
    }
    const bool more = difference.mean > 0;
    const Phrase& form = more ? wording.more : wording.less;
    const output::Summary size = more ? difference : turned(difference);
    const auto fill = [&](Language language) {
        return fmt::format(fmt::runtime(form.in(language)),
                           output::format_interval(size, language));
    };
    return {fill(Language::en), fill(Language::nl)};
}

}  // namespace

std::vector<Phrase> meaning_of(const std::vector<TableRow>& differences) {
    std::vector<Phrase> sentences;
    for (const Wording& wording : wordings()) {
        const auto row =
            std::find_if(differences.begin(), differences.end(),
                         [&](const TableRow& each) { return each.key == wording.key; });
        if (row != differences.end()) {
            sentences.push_back(sentence(wording, row->summary));
        }
    }
    return sentences;
}

}  // namespace afweging::app
