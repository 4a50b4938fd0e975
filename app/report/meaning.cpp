// SPDX-License-Identifier: EUPL-1.2
// Sentences with a slot for the interval.
#include "app/report/meaning.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"

namespace afweging::app {
namespace {

Wording of_pot(const std::string& key, agents::Pot pot) {
    const auto [en, nl] = name_of(pot);
    return {key,
            {"From the pot " + en + " on average {0} euros more are paid.",
             "Uit de pot " + nl + " wordt gemiddeld {0} euro meer betaald."},
            {"From the pot " + en + " on average {0} euros less are paid.",
             "Uit de pot " + nl + " wordt gemiddeld {0} euro minder betaald."},
            {"What is paid from the pot " + en, "Wat uit de pot " + nl + " wordt betaald"}};
}

const std::vector<Wording>& wordings() {
    static const std::vector<Wording> all = {
        {"stock",
         {"At the end on average {0} more people are on bijstand.",
          "Aan het eind zijn er gemiddeld {0} mensen meer in de bijstand."},
         {"At the end on average {0} fewer people are on bijstand.",
          "Aan het eind zijn er gemiddeld {0} mensen minder in de bijstand."},
         {"The number of people on bijstand", "Het aantal mensen in de bijstand"}},
        {"outflow_to_work",
         {"Over the whole period on average {0} more people leave bijstand for regular work.",
          "Over de hele periode gaan gemiddeld {0} mensen meer vanuit de bijstand naar gewoon "
          "werk."},
         {"Over the whole period on average {0} fewer people leave bijstand for regular work.",
          "Over de hele periode gaan gemiddeld {0} mensen minder vanuit de bijstand naar gewoon "
          "werk."},
         {"The number of people who leave for regular work",
          "Het aantal mensen dat naar gewoon werk gaat"}},
        {"months_short",
         {"Households on bijstand are short of money on average {0} months a year longer.",
          "Huishoudens in de bijstand komen per jaar gemiddeld {0} maanden langer geld tekort."},
         {"Households on bijstand are short of money on average {0} months a year shorter.",
          "Huishoudens in de bijstand komen per jaar gemiddeld {0} maanden korter geld tekort."},
         {"The time short of money", "De tijd met een geldtekort"}},
        {"debt_per_household",
         {"Households on bijstand at the end owe on average {0} euros more.",
          "Huishoudens die aan het eind bijstand hebben, hebben gemiddeld {0} euro meer schuld."},
         {"Households on bijstand at the end owe on average {0} euros less.",
          "Huishoudens die aan het eind bijstand hebben, hebben gemiddeld {0} euro minder schuld."},
         {"The debt per household", "De schuld per huishouden"}},
        of_pot("paid_buig", agents::Pot::buig),
        of_pot("paid_reintegration", agents::Pot::reintegration),
    };
    return all;
}

/// Told only where a difference is demonstrable: what costs or eases much must not be missing.
const std::vector<Wording>& wordings_of_findings() {
    static const std::vector<Wording> all = {
        {"inflow",
         {"Over the whole period on average {0} more people enter bijstand.",
          "Over de hele periode komen er gemiddeld {0} mensen meer in de bijstand."},
         {"Over the whole period on average {0} fewer people enter bijstand.",
          "Over de hele periode komen er gemiddeld {0} mensen minder in de bijstand."},
         {"The number of people who enter bijstand", "Het aantal mensen dat bijstand krijgt"}},
        {"stress",
         {"Money stress of households on bijstand at the end, from 0 to 1, is on average {0} "
          "higher.",
          "Geldstress van huishoudens in de bijstand aan het eind, van 0 tot 1, is gemiddeld {0} "
          "hoger."},
         {"Money stress of households on bijstand at the end, from 0 to 1, is on average {0} "
          "lower.",
          "Geldstress van huishoudens in de bijstand aan het eind, van 0 tot 1, is gemiddeld {0} "
          "lager."},
         {"Money stress", "De geldstress"}},
        of_pot("paid_income_security", agents::Pot::income_security),
        of_pot("paid_staff", agents::Pot::staff),
        of_pot("paid_wmo", agents::Pot::wmo),
    };
    return all;
}

/// "10 tot 40 minder", "tussen 3 minder en 16 meer": from small to large on one side of zero.
std::string in_words(const Spread& ends, int decade, Language language) {
    const bool dutch = language == Language::nl;
    const auto size = [&](double x) { return format_rounded(std::abs(x), decade, language); };
    const std::string more = dutch ? " meer" : " more";
    const std::string less = dutch ? " minder" : " less";
    if (ends.low < 0 && ends.high > 0) {
        return (dutch ? "tussen " : "between ") + size(ends.low) + less +
               (dutch ? " en " : " and ") + size(ends.high) + more;
    }
    const bool fall = ends.low < 0;
    const std::string small = size(fall ? ends.high : ends.low);
    const std::string large = size(fall ? ends.low : ends.high);
    const std::string range = small == large ? small : small + (dutch ? " tot " : " to ") + large;
    return range + (fall ? less : more);
}

/// The size of the mean, from small to large: "4,2 tot 9,2".
std::string size_of_mean(const output::Summary& difference, Language language) {
    const output::MeanInterval mean = *output::mean_interval(difference);
    const std::string range = in_words({mean.low, mean.high}, mean_decade(difference), language);
    return range.substr(0, range.rfind(' '));
}

std::string spread_in(const output::Summary& difference, Language language) {
    return in_words(spread_of(difference), rounding_decade(difference), language);
}

LocalisedText none_shown(const Wording& wording, const output::Summary& difference) {
    if (!(difference.standard_error > 0)) {
        return {wording.undecided.en + ": no difference.",
                wording.undecided.nl + ": geen verschil."};
    }
    const output::MeanInterval mean = *output::mean_interval(difference);
    const int decade = mean_decade(difference);
    const auto range = [&](Language language) {
        return in_words({mean.low, mean.high}, decade, language);
    };
    return {wording.undecided.en +
                ": no demonstrable difference. With 95 % confidence the mean is " +
                range(Language::en) + ".",
            wording.undecided.nl +
                ": geen aantoonbaar verschil. Met 95 % zekerheid is het "
                "gemiddelde " +
                range(Language::nl) + "."};
}

/// The same in a few replicates: that they agree may be luck, and no interval is known.
LocalisedText too_few_agree(const Wording& wording, const output::Summary& difference) {
    const auto amount = [&](Language language) { return size_of_mean(difference, language); };
    return filled(
        {wording.undecided.en + ": in all {1} replicates {0} " +
             (difference.mean > 0 ? "more" : "less") +
             ". Too few to say how sure that is: ask for more replicates.",
         wording.undecided.nl + ": in alle {1} herhalingen {0} " +
             (difference.mean > 0 ? "meer" : "minder") +
             ". Te weinig om te zeggen hoe zeker dat is: vraag meer herhalingen."},
        {{amount(Language::en), amount(Language::nl)}, std::to_string(difference.replicates)});
}

LocalisedText difference_shown(const Wording& wording, const output::Summary& difference) {
    if (!(difference.standard_error > 0) && difference.replicates < least_for_tenths) {
        return too_few_agree(wording, difference);
    }
    const LocalisedText& form = difference.mean > 0 ? wording.more : wording.less;
    const LocalisedText spread =
        difference.replicates < least_for_tenths
            ? LocalisedText{" In the {1} replicates: {2}.", " In de {1} herhalingen: {2}."}
            : LocalisedText{" In 8 of 10 replicates: {2}.", " In 8 van de 10 herhalingen: {2}."};
    return filled({form.en + spread.en, form.nl + spread.nl},
                  {{size_of_mean(difference, Language::en), size_of_mean(difference, Language::nl)},
                   std::to_string(difference.replicates),
                   {spread_in(difference, Language::en), spread_in(difference, Language::nl)}});
}

}  // namespace

LocalisedText sentence_of(const Wording& wording, const output::Summary& difference) {
    if (difference.replicates == 0) {
        return {wording.undecided.en + ": no average, there is nobody.",
                wording.undecided.nl + ": geen gemiddelde, er is niemand."};
    }
    switch (finding_of(difference)) {
        case Finding::difference:
            return difference_shown(wording, difference);
        case Finding::none_shown:
            return none_shown(wording, difference);
        case Finding::one_replicate:
            break;
    }
    return {wording.undecided.en + ": one replicate cannot tell a difference from luck.",
            wording.undecided.nl + ": uit een herhaling blijkt niet of het verschil toeval is."};
}

std::vector<LocalisedText> meaning_of(const std::vector<TableRow>& differences) {
    std::vector<LocalisedText> sentences;
    const auto row_of = [&](const Wording& wording) {
        return std::find_if(differences.begin(), differences.end(),
                            [&](const TableRow& each) { return each.key == wording.key; });
    };
    for (const Wording& wording : wordings()) {
        const auto row = row_of(wording);
        if (row != differences.end()) {
            sentences.push_back(sentence_of(wording, row->summary));
        }
    }
    for (const Wording& wording : wordings_of_findings()) {
        const auto row = row_of(wording);
        if (row != differences.end() && finding_of(row->summary) == Finding::difference) {
            sentences.push_back(sentence_of(wording, row->summary));
        }
    }
    return sentences;
}

}  // namespace afweging::app
