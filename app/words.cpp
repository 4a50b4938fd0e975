// SPDX-License-Identifier: EUPL-1.2
// Sentences and JSON that several commands share.
#include "app/words.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "output/digest.hpp"
#include "output/report/number.hpp"

namespace afweging::app {
namespace {

std::string count_in(Language language, std::uint64_t count) {
    return output::format_exact(static_cast<std::int64_t>(count), 0, language);
}

}  // namespace

Phrase headline(const Job& job, const output::Provenance& p) {
    const Phrase played = extent(p.replicates, p.months);
    const Phrase people = people_in_words(p.people);
    return {fmt::format("{} ({}): {}, {} at the start, seed {}.", job.scenario.label.en,
                        p.scenario_name, played.en, people.en, p.seed),
            fmt::format("{} ({}): {}, {} aan het begin, seed {}.", job.scenario.label.nl,
                        p.scenario_name, played.nl, people.nl, p.seed)};
}

Phrase people_in_words(std::uint64_t count) {
    if (count == 1) {
        return {"1 person on bijstand", "1 mens in de bijstand"};
    }
    return {count_in(Language::en, count) + " people on bijstand",
            count_in(Language::nl, count) + " mensen in de bijstand"};
}

std::string shell_word(const std::string& word) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_./-+,:@%").find(c) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) {
        return word;
    }
    std::string quoted = "'";
    for (const char c : word) { quoted += c == '\'' ? std::string("'\\''") : std::string(1, c); }
    return quoted + "'";
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
        return Phrase{"about " + output::format_rounded(number, decade, Language::en) + unit.en,
                      "ongeveer " + output::format_rounded(number, decade, Language::nl) + unit.nl};
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

void print_assumed(Console& console, std::size_t count, const std::string& scenario,
                   const std::string& start) {
    const std::string number = std::to_string(count);
    console.out_paragraph(
        count == 1 ? Phrase{"1 number in this model is assumed. The list:",
                            "1 getal in dit model is aangenomen. De lijst:"}
                   : Phrase{number + " numbers in this model are assumed. The list:",
                            number + " getallen in dit model zijn aangenomen. De lijst:"},
        start);
    console.out(std::string(start.size() + 2, ' ') + "afweging check " + shell_word(scenario) +
                " --assumed");
}

void print_differences(Console& console, const std::vector<scenarios::Difference>& differences) {
    std::string part;
    for (const scenarios::Difference& each : differences) {
        const std::string name = console.pick(scenarios::part_phrase(each.part));
        if (name != part) {
            console.out(name + ":");
            part = name;
        }
        console.out_paragraph(each.sentence, "  - ");
    }
}

Json to_json(const std::vector<scenarios::Difference>& differences, Language language) {
    Json result = Json::array();
    for (const scenarios::Difference& each : differences) {
        result.push(Json::object({{"key", each.key}, {"text", each.sentence.in(language)}}));
    }
    return result;
}

Json run_json(const output::Results& results, const std::vector<TableRow>& rows,
              Language language) {
    const output::Provenance& p = results.provenance;
    return Json::object({{"scenario", p.scenario_name},
                         {"seed", p.seed},
                         {"first_replicate", p.first_replicate},
                         {"replicates", p.replicates},
                         {"months", p.months},
                         {"people", p.people},
                         {"outcomes", to_json(rows, Kind::levels, language)},
                         {"assumed_numbers", p.assumed_numbers.size()},
                         {"digest", output::digest(results.values)}});
}

}  // namespace afweging::app
