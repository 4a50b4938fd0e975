// SPDX-License-Identifier: EUPL-1.2
// Sentences with a slot for the interval.
#include "app/report/meaning.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"

namespace afweging::app {
namespace {

Counted in_people() { return {{"person", "mens"}, {"people", "mensen"}, {"fewer", "minder"}}; }

Wording of_pot(const std::string& key, agents::Pot pot) {
    const auto [en, nl] = name_of(pot);
    const LocalisedText paid{"From the pot " + en + " on average {0} is paid.",
                             "Uit de pot " + nl + " wordt gemiddeld {0} betaald."};
    return {key,
            in_euros(),
            paid,
            paid,
            {"What is paid from the pot " + en, "Wat uit de pot " + nl + " wordt betaald"}};
}

/// Of people who do something: the same sentence for more and for fewer.
Wording of_people(const std::string& key, const LocalisedText& told, const LocalisedText& name) {
    return {key, in_people(), told, told, name};
}

const std::vector<Wording>& wordings() {
    static const std::vector<Wording> all = {
        of_people("stock",
                  {"At the end there are on average {0} on bijstand.",
                   "Aan het eind zijn er gemiddeld {0} in de bijstand."},
                  {"The number of people on bijstand", "Het aantal mensen in de bijstand"}),
        of_people("outflow_to_work",
                  {"Over the whole period on average {0} leave bijstand for regular work.",
                   "Over de hele periode gaan gemiddeld {0} vanuit de bijstand naar gewoon werk."},
                  {"The number of people who leave for regular work",
                   "Het aantal mensen dat naar gewoon werk gaat"}),
        {"months_short",
         {{"month", "maand"}, {"months", "maanden"}},
         {"Households on bijstand are short of money on average {0} a year.",
          "Huishoudens in de bijstand komen per jaar gemiddeld {0} geld tekort."},
         {"Households on bijstand are short of money on average {0} a year.",
          "Huishoudens in de bijstand komen per jaar gemiddeld {0} geld tekort."},
         {"The time short of money, a year", "De tijd met een geldtekort, per jaar"}},
        {"debt_per_household",
         in_euros(),
         {"Households on bijstand at the end owe on average {0}.",
          "Huishoudens die aan het eind bijstand hebben, hebben gemiddeld {0} schuld."},
         {"Households on bijstand at the end owe on average {0}.",
          "Huishoudens die aan het eind bijstand hebben, hebben gemiddeld {0} schuld."},
         {"The debt per household", "De schuld per huishouden"}},
        of_pot("paid_buig", agents::Pot::buig),
        of_pot("paid_reintegration", agents::Pot::reintegration),
    };
    return all;
}

/// Told only where a difference is demonstrable: what costs or eases much must not be missing.
const std::vector<Wording>& wordings_of_findings() {
    static const std::vector<Wording> all = {
        of_people("inflow",
                  {"Over the whole period on average {0} enter bijstand.",
                   "Over de hele periode komen er gemiddeld {0} in de bijstand."},
                  {"The number of people who enter bijstand",
                   "Het aantal mensen dat bijstand "
                   "krijgt"}),
        of_people("outflow",
                  {"Over the whole period on average {0} leave bijstand, for work or otherwise.",
                   "Over de hele periode gaan gemiddeld {0} uit de bijstand, naar werk of anders."},
                  {"The number of people who leave bijstand",
                   "Het aantal mensen dat uit de bijstand gaat"}),
        of_people("outflow_to_subsidised_job",
                  {"Over the whole period on average {0} leave bijstand for a subsidised job.",
                   "Over de hele periode gaan gemiddeld {0} vanuit de bijstand naar een baan met "
                   "subsidie."},
                  {"The number of people who leave for a subsidised job",
                   "Het aantal mensen dat naar een baan met subsidie gaat"}),
        of_people("displaced",
                  {"Over the whole period on average {0} miss a job because others got it.",
                   "Over de hele periode lopen gemiddeld {0} een baan mis doordat anderen die "
                   "kregen."},
                  {"The number of people who miss a job because others got it",
                   "Het aantal mensen dat een baan mist doordat anderen die kregen"}),
        of_people("re_entry",
                  {"Over the whole period on average {0} are back on bijstand within a year.",
                   "Over de hele periode zijn gemiddeld {0} binnen een jaar terug in de bijstand."},
                  {"The number of people who are back within a year",
                   "Het aantal mensen dat binnen een jaar terug is"}),
        {"stress",
         {{"point", "punt"}, {"points", "punten"}, {"lower", "lager"}, {"higher", "hoger"}},
         {"Money stress of households on bijstand at the end, from 0 to 1, is on average {0}.",
          "Geldstress van huishoudens in de bijstand aan het eind, van 0 tot 1, is gemiddeld {0}."},
         {"Money stress of households on bijstand at the end, from 0 to 1, is on average {0}.",
          "Geldstress van huishoudens in de bijstand aan het eind, van 0 tot 1, is gemiddeld {0}."},
         {"Money stress", "De geldstress"}},
        of_pot("paid_income_security", agents::Pot::income_security),
        of_pot("paid_staff", agents::Pot::staff),
        of_pot("paid_wmo", agents::Pot::wmo),
    };
    return all;
}

/// An amount with its unit: "1 mens", "40 mensen", "10 tot 40 mensen".
std::string with_unit(const std::string& amount, const Counted& counted, Language language) {
    return amount + ' ' + (amount == "1" ? counted.one : counted.many).in(language);
}

/// "10 tot 40 mensen minder", "tussen 3 mensen minder en 16 mensen meer": from small to large on
/// one side of zero.
std::string in_words(const Spread& ends, int decade, const Counted& counted, Language language) {
    const bool dutch = language == Language::nl;
    const auto size = [&](double x) { return format_rounded(std::abs(x), decade, language); };
    const std::string more = ' ' + counted.more.in(language);
    const std::string less = ' ' + counted.fewer.in(language);
    if (ends.low < 0 && ends.high > 0) {
        return (dutch ? "tussen " : "between ") + with_unit(size(ends.low), counted, language) +
               less + (dutch ? " en " : " and ") + with_unit(size(ends.high), counted, language) +
               more;
    }
    const bool fall = ends.low < 0;
    const std::string small = size(fall ? ends.high : ends.low);
    const std::string large = size(fall ? ends.low : ends.high);
    const std::string range = small == large ? small : small + (dutch ? " tot " : " to ") + large;
    return with_unit(range, counted, language) + (fall ? less : more);
}

/// The mean, from small to large: "4,2 tot 9,2 mensen meer".
std::string mean_in(const output::Summary& difference, const Counted& counted, Language language) {
    const output::MeanInterval mean = *output::mean_interval(difference);
    return in_words({mean.low, mean.high}, mean_decade(difference), counted, language);
}

std::string spread_in(const output::Summary& difference, const Counted& counted,
                      Language language) {
    return in_words(spread_of(difference), rounding_decade(difference), counted, language);
}

LocalisedText none_shown(const Wording& wording, const output::Summary& difference) {
    if (!(difference.standard_error > 0)) {
        return {wording.undecided.en + ": no difference.",
                wording.undecided.nl + ": geen verschil."};
    }
    return filled({"{0}: no demonstrable difference. With 95 % confidence the mean is {1}.",
                   "{0}: geen aantoonbaar verschil. Met 95 % zekerheid is het gemiddelde {1}."},
                  {wording.undecided,
                   {mean_in(difference, wording.counted, Language::en),
                    mean_in(difference, wording.counted, Language::nl)}});
}

/// The same in a few replicates: that they agree may be luck, and no interval is known.
LocalisedText too_few_agree(const Wording& wording, const output::Summary& difference) {
    return filled({"{0}: in all {1} replicates {2}. Too few to say how sure that is: ask for more "
                   "replicates.",
                   "{0}: in alle {1} herhalingen {2}. Te weinig om te zeggen hoe zeker dat is: "
                   "vraag meer herhalingen."},
                  {wording.undecided,
                   std::to_string(difference.replicates),
                   {mean_in(difference, wording.counted, Language::en),
                    mean_in(difference, wording.counted, Language::nl)}});
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
                  {{mean_in(difference, wording.counted, Language::en),
                    mean_in(difference, wording.counted, Language::nl)},
                   std::to_string(difference.replicates),
                   {spread_in(difference, wording.counted, Language::en),
                    spread_in(difference, wording.counted, Language::nl)}});
}

}  // namespace

Counted in_euros() { return {{"euro", "euro"}, {"euros", "euro"}}; }

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
