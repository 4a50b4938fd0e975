// SPDX-License-Identifier: EUPL-1.2
// Ranges and scaling.
#include "scenarios/run_request.hpp"
#include "agents/inputs/pairs.hpp"

#include <limits>

#include "agents/measures/layout.hpp"
#include "agents/municipality/office.hpp"
#include "scenarios/draws.hpp"
#include "scenarios/law/law_path.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/scale.hpp"
#include "sim/localised_text.hpp"
#include "sim/raise.hpp"

namespace afweging::scenarios {
namespace {

void require(bool good, const LocalisedText& what, std::uint32_t value) {
    if (!good) {
        const std::string number = std::to_string(value);
        raise(PhrasedError(ExitCode::usage, {what.en + " cannot be " + number,
                                             what.nl + " kan niet " + number + " zijn"}));
    }
}

/// "2.230" or "2,230".
LocalisedText in_words(std::uint32_t number) {
    const std::string digits = std::to_string(number);
    return {grouped(digits, Language::en), grouped(digits, Language::nl)};
}

/// The people of a run name their klantmanager by a number of 16 bits.
void require_klantmanagers(const agents::Setting& setting) {
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    const std::uint32_t clients = setting.municipality.clients;
    const double caseload =
        agents::staffed_caseload(setting.policy, setting.municipality.entrant_route);
    const std::uint32_t needed =
        agents::klantmanagers_needed(agents::full_time_klantmanagers(clients, caseload));
    if (needed > most) {
        raise(PhrasedError(
            ExitCode::usage,
            {"{0} clients with a caseload of {1} take {2} klantmanagers; expected at most {3}: "
             "raise the caseload or simulate fewer people",
             "{0} mensen in de bijstand met een caseload van {1} vragen {2} klantmanagers; "
             "verwacht: hoogstens {3}: verhoog de caseload of reken met minder mensen"},
            {in_words(clients), number_phrase(caseload), in_words(needed), in_words(most)}));
    }
}

std::optional<std::uint32_t> people_of(const Scenario& scenario, const RunRequest& request) {
    return request.people ? request.people : scenario.people;
}

/// A setting of the scenario with the size and length that are asked, and the law of its months.
agents::Setting sized(const Scenario& scenario, const RunRequest& request,
                      const agents::Setting& full) {
    const auto people = people_of(scenario, request);
    agents::Setting setting = people ? scaled(full, *people) : full;
    if (request.months) {
        setting.length.count = static_cast<std::int32_t>(*request.months);
    }
    require_klantmanagers(setting);
    follow_path(scenario, setting);
    agents::know_each_other(setting.instruments);
    return setting;
}

}  // namespace

agents::Setting scaled(const agents::Setting& setting, std::uint32_t people) {
    agents::Setting result = setting;
    if (people == setting.municipality.clients) {
        return result;
    }
    const double factor = static_cast<double>(people) / setting.municipality.clients;
    result.municipality.clients = people;
    for (agents::Instrument& instrument : result.instruments) {
        instrument.places *= factor;
        instrument.running_at_start *= factor;
        instrument.waiting_at_start *= factor;
        for (std::int64_t& cents : instrument.budget_cents) { cents = scaled_cents(cents, factor); }
    }
    for (std::vector<std::int64_t>& pot : result.policy.pot_budget_cents) {
        for (std::int64_t& cents : pot) { cents = scaled_cents(cents, factor); }
    }
    return result;
}

agents::Setting setting_of(const Scenario& scenario, const RunRequest& request) {
    if (request.months) {
        require(*request.months >= 1 && *request.months <= most_months,
                {"the number of months", "het aantal maanden"}, *request.months);
    }
    const auto people = people_of(scenario, request);
    if (people) {
        require(*people >= 1 && *people <= most_people,
                {"the number of people", "het aantal mensen"}, *people);
    }
    return sized(scenario, request, scenario.setting);
}

agents::Setting setting_of_draw(const Scenario& scenario, const RunRequest& request,
                                std::uint32_t draw) {
    const agents::Setting best = setting_of(scenario, request);
    if (draw == 0) {
        return best;
    }
    const std::vector<NumberInDoubt> numbers = numbers_in_doubt(scenario, best.length);
    return sized(scenario, request,
                 with_values(scenario, numbers,
                             values_of_draw(numbers, request.seed, draw, request.posterior.get())));
}

LocalisedText scaling_in_words(const Scenario& scenario, const RunRequest& request) {
    const auto people = people_of(scenario, request);
    const std::uint32_t clients = scenario.setting.municipality.clients;
    if (!people || *people == clients) {
        return {};
    }
    return filled(
        {"Simulated with {0} instead of {1} clients. Budgets, places and who is in an instrument "
         "or "
         "waits for it at the start are scaled in proportion; klantmanagers, vacancies and what "
         "employers offer go by client and follow. The number of inhabitants, by which the Rijk "
         "divides the BUIG, stays.",
         "Gerekend met {0} in plaats van {1} mensen in de bijstand. Budgetten, plekken en wie bij "
         "de start meedoet of wacht zijn naar verhouding geschaald; klantmanagers, vacatures en "
         "wat werkgevers bieden gaan per cliënt en volgen vanzelf. Het aantal inwoners, waarnaar "
         "het Rijk de BUIG verdeelt, blijft."},
        {in_words(*people), in_words(clients)});
}

sim::Layout layout_of(const Scenario& scenario) {
    std::vector<agents::InstrumentName> names;
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        names.push_back({instrument.key, instrument.label_en, instrument.label_nl});
    }
    return agents::layout(names);
}

std::uint32_t replicates_of(const Scenario& scenario, const RunRequest& request) {
    const std::uint32_t replicates = request.replicates.value_or(scenario.replicates);
    require(replicates >= 1, {"the number of replicates", "het aantal herhalingen"}, replicates);
    return replicates;
}

}  // namespace afweging::scenarios
