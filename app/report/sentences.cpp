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

Phrase headline(const Phrase& label, const output::Provenance& p) {
    const Phrase people{count_in(Language::en, p.people), count_in(Language::nl, p.people)};
    return filled(
        {"{0} ({1}): {2}, {3} people on bijstand at the start, seed {4}.",
         "{0} ({1}): {2}, {3} mensen in de bijstand aan het begin, seed {4}."},
        {label, p.scenario_name, extent(p.replicates, p.months), people, std::to_string(p.seed)});
}

Phrase extent(std::uint32_t replicates, std::uint32_t months) {
    const auto en = [](std::uint64_t n) { return count_in(Language::en, n); };
    const auto nl = [](std::uint64_t n) { return count_in(Language::nl, n); };
    return {(replicates == 1 ? "1 replicate" : en(replicates) + " replicates") + " of " +
                (months == 1 ? "1 month" : en(months) + " months"),
            (replicates == 1 ? "1 herhaling" : nl(replicates) + " herhalingen") + " van " +
                (months == 1 ? "1 maand" : nl(months) + " maanden")};
}

Phrase duration_in_words(double seconds) {
    if (seconds < 1) {
        return {"less than 1 second", "minder dan 1 seconde"};
    }
    constexpr double minute = 60;
    constexpr double hour = 3600;
    const auto about = [](double number, int decade, const Phrase& unit) {
        return Phrase{"about " + format_rounded(number, decade, Language::en) + unit.en,
                      "ongeveer " + format_rounded(number, decade, Language::nl) + unit.nl};
    };
    if (seconds < 1.5) {
        return {"about 1 second", "ongeveer 1 seconde"};
    }
    if (seconds < 2 * minute) {
        return about(seconds, 0, {" seconds", " seconden"});
    }
    return seconds < 2 * hour ? about(seconds / minute, 0, {" minutes", " minuten"})
                              : about(seconds / hour, -1, {" hours", " uur"});
}

Phrase luck_only() {
    return {
        "The spread is luck only: in 8 of 10 replicates the outcome lies between the ends. The "
        "doubt about assumed numbers is not in it.",
        "De spreiding is alleen toeval: in 8 van de 10 herhalingen ligt de uitkomst ertussen. De "
        "twijfel over aangenomen getallen zit er niet in."};
}

Phrase difference_convention() {
    return {
        "A difference is demonstrable when the 95 % interval of its mean (Student's t, two-sided, "
        "over replicates) does not hold zero. The range of 8 in 10 replicates (10th to 90th "
        "percentile) describes how single worlds differ by chance and decides nothing.",
        "Een verschil is aantoonbaar als het 95 %-interval van het gemiddelde (Student's t, "
        "tweezijdig, over herhalingen) nul niet bevat. De spreiding van 8 van de 10 herhalingen "
        "(10e tot 90e percentiel) zegt hoe losse werelden door toeval verschillen, en beslist "
        "niets."};
}

Phrase assumed_in_words(std::size_t count, const std::string& scenario) {
    return filled({"{0} numbers in this model are assumed. The list: {1}",
                   "{0} getallen in dit model zijn aangenomen. De lijst: {1}"},
                  {std::to_string(count), "afweging check " + scenario + " --assumed"});
}

}  // namespace afweging::app
