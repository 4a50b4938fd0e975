// SPDX-License-Identifier: EUPL-1.2
// Sentences and JSON that several commands share.
#include "app/words.hpp"

#include <fmt/format.h>

#include "output/digest.hpp"
#include "output/report/number.hpp"

namespace afweging::app {
namespace {

std::string count_in(output::Language language, std::uint64_t count) {
    return output::format_exact(static_cast<std::int64_t>(count), 0, language);
}

}  // namespace

Phrase headline(const Job& job, const output::Provenance& p) {
    const auto line = [&](output::Language language, const std::string& label, const char* form) {
        return fmt::format(fmt::runtime(form), label, p.scenario_name,
                           count_in(language, p.replicates), count_in(language, p.months),
                           count_in(language, p.people), p.seed);
    };
    return {
        line(output::Language::en, job.scenario.label.en,
             "{} ({}): {} replicates of {} months, {} people on bijstand at the start, seed {}."),
        line(output::Language::nl, job.scenario.label.nl,
             "{} ({}): {} herhalingen van {} maanden, {} mensen in de bijstand aan het begin, "
             "seed {}.")};
}

Phrase luck_only() {
    return {
        "The interval is luck only: in 8 of 10 replicates the outcome lies in it. The doubt "
        "about assumed numbers is not in it.",
        "De marge is alleen toeval: in 8 van de 10 herhalingen ligt de uitkomst ertussen. De "
        "twijfel over aangenomen getallen zit er niet in."};
}

Phrase assumed_in_words(std::size_t count, const std::string& scenario) {
    const std::string command = "afweging check " + scenario + " --assumed";
    return {fmt::format("{} numbers in this model are assumed. The list: {}", count, command),
            fmt::format("{} getallen in dit model zijn aangenomen. De lijst: {}", count, command)};
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
                         {"outcomes", to_json(rows, language)},
                         {"assumed_numbers", p.assumed_numbers.size()},
                         {"digest", output::digest(results.values)}});
}

}  // namespace afweging::app
