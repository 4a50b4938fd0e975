// SPDX-License-Identifier: EUPL-1.2
// Sentences about a run, in both languages.
#include "app/report/sentences.hpp"

#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

std::string count_in(Language language, std::uint64_t count) {
    return format_exact(static_cast<std::int64_t>(count), 0, language);
}

}  // namespace

LocalisedText headline(const LocalisedText& label, const output::Provenance& p) {
    return run_in_words(filled({"{0} ({1})"}, {label, p.scenario_name}), p);
}

LocalisedText run_in_words(const LocalisedText& title, const output::Provenance& p) {
    const LocalisedText people = p.people == 1
                                     ? LocalisedText{"1 person", "1 mens"}
                                     : LocalisedText{count_in(Language::en, p.people) + " people",
                                                     count_in(Language::nl, p.people) + " mensen"};
    return filled({"{0}: {1}, {2} on bijstand at the start, seed {3}.",
                   "{0}: {1}, {2} in de bijstand aan het begin, seed {3}."},
                  {title, extent(p.draws, p.replicates, p.months), people, std::to_string(p.seed)});
}

LocalisedText extent(std::uint32_t replicates, std::uint32_t months) {
    const auto en = [](std::uint64_t n) { return count_in(Language::en, n); };
    const auto nl = [](std::uint64_t n) { return count_in(Language::nl, n); };
    return {(replicates == 1 ? "1 replicate" : en(replicates) + " replicates") + " of " +
                (months == 1 ? "1 month" : en(months) + " months"),
            (replicates == 1 ? "1 herhaling" : nl(replicates) + " herhalingen") + " van " +
                (months == 1 ? "1 maand" : nl(months) + " maanden")};
}

LocalisedText extent(const sim::DrawRange& draws, std::uint32_t replicates, std::uint32_t months) {
    const LocalisedText each = extent(replicates, months);
    if (draws.plain()) {
        return each;
    }
    const LocalisedText first = std::to_string(draws.first);
    const LocalisedText count{count_in(Language::en, draws.count),
                              count_in(Language::nl, draws.count)};
    if (draws.count == 1) {
        return filled({"draw {0}, {1}", "trekking {0}, {1}"}, {first, each});
    }
    if (draws.first == 1) {
        return filled({"{0} draws of {1}", "{0} trekkingen van {1}"}, {count, each});
    }
    return filled({"{0} draws ({1} to {2}) of {3}", "{0} trekkingen ({1} tot en met {2}) van {3}"},
                  {count, first, std::to_string(draws.first + draws.count - 1), each});
}

LocalisedText duration_in_words(double seconds) {
    if (seconds < 1) {
        return {"less than 1 second", "minder dan 1 seconde"};
    }
    constexpr double minute = 60;
    constexpr double hour = 3600;
    const auto about = [](double number, const LocalisedText& unit) {
        const int decade = decade_of(number);
        return LocalisedText{"about " + format_rounded(number, decade, Language::en) + unit.en,
                             "ongeveer " + format_rounded(number, decade, Language::nl) + unit.nl};
    };
    if (seconds < 1.5) {
        return {"about 1 second", "ongeveer 1 seconde"};
    }
    if (seconds < 2 * minute) {
        return about(seconds, {" seconds", " seconden"});
    }
    return seconds < 2 * hour ? about(seconds / minute, {" minutes", " minuten"})
                              : about(seconds / hour, {" hours", " uur"});
}

LocalisedText luck_only(std::size_t replicates) {
    const LocalisedText lies =
        replicates < least_for_tenths
            ? LocalisedText{"all {0} replicates lie between the ends",
                            "alle {0} herhalingen liggen ertussen"}
            : LocalisedText{"in 8 of 10 replicates the outcome lies between the ends",
                            "in 8 van de 10 herhalingen ligt de uitkomst ertussen"};
    // The figures are those of `basis`: tests/app/truth_test.cpp
    return filled(
        {"The spread is luck only: {0}. The doubt about assumed numbers is not in it, and "
         "that is far larger: one of them alone (spending.living_share, from 0.35 to 0.55) "
         "takes the months short of money of 'basis' from 0.5 to 8 a year. --draws 100 shows "
         "the doubt.",
         "De spreiding is alleen toeval: {0}. De twijfel over aangenomen getallen zit er "
         "niet in, en die is veel groter: een ervan alleen (spending.living_share, van 0,35 "
         "tot 0,55) brengt de maanden geld tekort van 'basis' van 0,5 naar 8 per "
         "jaar. --draws 100 laat de twijfel zien."},
        {filled(lies, {std::to_string(replicates)})});
}

LocalisedText one_draw(const sim::DrawRange& draws) {
    return filled({"In draw {0} the assumed numbers have other values than their best ones. Other "
                   "draws give other outcomes: see --draws.",
                   "In trekking {0} hebben de aangenomen getallen andere waarden dan hun beste. "
                   "Andere trekkingen geven andere uitkomsten: zie --draws."},
                  {std::to_string(draws.first)});
}

LocalisedText difference_convention() {
    return {
        "A difference is demonstrable when the 95 % interval of its mean (Student's t, two-sided, "
        "over replicates) does not hold zero. The range of 8 in 10 replicates (10th to 90th "
        "percentile) describes how single worlds differ by chance and decides nothing.",
        "Een verschil is aantoonbaar als het 95 %-interval van het gemiddelde (Student's t, "
        "tweezijdig, over herhalingen) nul niet bevat. De spreiding van 8 van de 10 herhalingen "
        "(10e tot 90e percentiel) zegt hoe losse werelden door toeval verschillen, en beslist "
        "niets."};
}

LocalisedText assumed_in_words(std::size_t count) {
    return count == 1 ? LocalisedText{"1 number in this model is assumed. The list:",
                                      "1 getal in dit model is aangenomen. De lijst:"}
                      : filled({"{0} numbers in this model are assumed. The list:",
                                "{0} getallen in dit model zijn aangenomen. De lijst:"},
                               {std::to_string(count)});
}

}  // namespace afweging::app
