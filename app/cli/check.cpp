// SPDX-License-Identifier: EUPL-1.2
// afweging check: is this scenario right, what does it change, and what will a run take?
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "agents/municipality/office.hpp"
#include "app/cli/budgets.hpp"
#include "app/cli/draw_options.hpp"
#include "app/cli/files/check_file.hpp"
#include "app/cli/notes.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/print.hpp"
#include "app/cli/run_options.hpp"
#include "app/data.hpp"
#include "app/job.hpp"
#include "app/mending/problem_json.hpp"
#include "app/report/numbers.hpp"
#include "app/run_time.hpp"
#include "app/trying/idle_levers.hpp"
#include "app/trying/no_change.hpp"
#include "app/versions/numbers_since.hpp"
#include "scenarios/diff.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/unit_words.hpp"
#include "scenarios/switches/switches.hpp"

namespace afweging::app {
namespace {

struct CheckWords {
    std::string scenario;
    std::string against;  ///< empty: what it extends
    bool assumed = false;
    bool law = false;
    scenarios::RunRequest request{};
    DrawWords draws;
};

/// The run does not fit in memory here, so its time is not known.
void tell_misfit(const JobSize& size, Console& console) {
    const LocalisedText need = in_words(size.memory.total());
    const LocalisedText there = in_words(available_memory());
    console.out_paragraph({fmt::format("This run does not fit on this computer: it needs {} of "
                                       "memory and {} is available.",
                                       need.en, there.en),
                           fmt::format("Deze run past niet op deze computer: hij heeft {} geheugen "
                                       "nodig en er is {}.",
                                       need.nl, there.nl)});
}

/// What a run takes, in words and in the result: `seconds` is null where it does not fit.
void tell_cost(const Job& job, Console& console, Json& json) {
    const JobSize size = size_of(job);
    json.add("people", size.clients)
        .add("draws", job.request.draws.count)
        .add("replicates", *job.request.replicates)
        .add("memory_bytes", size.memory.total());
    if (size.memory.total() > available_memory()) {
        tell_misfit(size, console);
        json.add("seconds", Json());
        return;
    }
    const Sample sample = take_sample(job);
    const double seconds = estimated_seconds(job, size, sample, sim::available_threads());
    json.add("seconds", seconds);
    json.add("timed", Json::object({{"people", sample.people},
                                    {"replicates", sample.replicates},
                                    {"months", sample.months}}));
    const LocalisedText played =
        extent(job.request.draws, *job.request.replicates, *job.request.months);
    const LocalisedText memory = in_words(size.memory.total());
    const LocalisedText time = duration_in_words(seconds);
    console.out(LocalisedText{
        fmt::format("A run of {} takes {} and {} of memory.", played.en, time.en, memory.en),
        fmt::format("Een run van {} kost {} en {} geheugen.", played.nl, time.nl, memory.nl)});
    const LocalisedText scaled_up = sample_in_words(sample, size);
    if (!scaled_up.empty()) {
        console.out_paragraph(scaled_up);
    }
}

/// What a limit on the pot staff does not do; empty when there is none.
LocalisedText staff_note(const agents::Setting& setting) {
    const auto pot = static_cast<std::size_t>(agents::Pot::staff);
    const std::vector<std::int64_t>& limit = setting.policy.pot_budget_cents[pot];
    if (limit.empty()) {
        return {};
    }
    const double staff = agents::full_time_klantmanagers(setting.municipality, setting.policy);
    const double cost = staff_cost(setting);
    const LocalisedText needed =
        staff == 1.0 ? LocalisedText{"The 1 klantmanager that the caseload asks for is",
                                     "De ene klantmanager die bij de caseload hoort wordt"}
                     : filled({"The {0} klantmanagers that the caseload asks for are",
                               "De {0} klantmanagers die bij de caseload horen worden"},
                              {scenarios::persons_phrase(staff)});
    const auto euros = [cost](Language language) { return format_rounded(cost, 0, language); };
    return {fmt::format("Note: the limit of pot staff holds for what instruments pay from it. {} "
                        "paid in any case: EUR {} a year.",
                        needed.en, euros(Language::en)),
            fmt::format("Let op: de grens van pot personeel geldt voor wat instrumenten eruit "
                        "betalen. {} hoe dan ook betaald: {} euro per jaar.",
                        needed.nl, euros(Language::nl))};
}

void tell_assumed(const std::vector<scenarios::AssumedNumber>& numbers, Console& console) {
    for (const scenarios::AssumedNumber& number : numbers) {
        const LocalisedText value =
            scenarios::with_unit(scenarios::value_phrase(number.value), number.unit);
        const std::string note = number.note.empty() ? "" : " (" + console.pick(number.note) + ")";
        console.out_paragraph(
            number.key + " = " + console.pick(value) + ": " + console.pick(number.meaning) + note,
            "  ");
    }
}

Json assumed_json(const std::vector<scenarios::AssumedNumber>& numbers, Language language) {
    Json result = Json::array();
    for (const scenarios::AssumedNumber& number : numbers) {
        result.push(Json::object({{"key", number.key},
                                  {"unit", number.unit},
                                  {"value", number.value},
                                  {"status", number.status},
                                  {"meaning", number.meaning.in(language)},
                                  {"note", number.note.in(language)}}));
    }
    return result;
}

/// What a scenario is compared with, and how that is called: "'basis', on which it builds".
struct Comparison {
    scenarios::Scenario other;
    LocalisedText called;
};

/// What was asked for, else what it extends, when that is a scenario by itself, else basis.
Comparison comparison(const scenarios::Scenario& scenario, const std::string& against) {
    const auto called = [](const LocalisedText& form, scenarios::Scenario other) {
        const LocalisedText name = filled(form, {other.name});
        return Comparison{std::move(other), name};
    };
    if (!against.empty()) {
        return called({"'{0}'"}, scenarios::read_scenario(against, data_root()));
    }
    if (!scenario.extends.empty()) {
        try {
            return called({"'{0}', on which it builds", "'{0}', waarop het voortbouwt"},
                          scenarios::read_scenario(scenario.extends, data_root()));
        } catch (const scenarios::ReadError&) {
            // A file with a part of a scenario only: nothing to compare with.
        }
    }
    return called({"'{0}'"}, scenarios::read_scenario("basis", data_root()));
}

/// That other comparisons are possible: what a scenario adds to one that is no `basis` itself is
/// not all that it changes.
void tell_other_comparison(const std::string& scenario, Console& console) {
    console.out_paragraph({"All changes together, against the present mix:",
                           "Alle veranderingen samen, tegenover de huidige mix:"});
    console.out("  afweging check " + shell_word(scenario) + " --against basis");
}

/// Amounts of law that go along with another first month are many, and no choice of the scenario:
/// a count, unless they are asked for.
void tell_differences(const CheckWords& words, std::vector<scenarios::Difference> changes,
                      Console& console) {
    const std::size_t all = changes.size();
    if (!words.law) {
        std::erase_if(changes, [](const scenarios::Difference& each) {
            return each.part == scenarios::Part::law;
        });
    }
    print_differences(console, changes);
    if (const std::size_t folded = all - changes.size(); folded > 0) {
        console.out_paragraph(
            folded == 1
                ? LocalisedText{"And 1 amount of law or counted month that follows from the first "
                                "month. Told with:",
                                "En 1 bedrag van de wet of getelde maand die volgt uit de eerste "
                                "maand. Te zien met:"}
                : filled({"And {0} amounts of law and counted months that follow from the first "
                          "month. Told with:",
                          "En {0} bedragen van de wet en getelde maanden die volgen uit de eerste "
                          "maand. Te zien met:"},
                         {std::to_string(folded)}));
        console.out("  afweging check " + shell_word(words.scenario) +
                    (words.against.empty() ? "" : " --against " + shell_word(words.against)) +
                    " --law");
    }
}

void tell_changes(const CheckWords& words, const Job& job, const Comparison& with, Console& console,
                  Json& json) {
    const auto& [other, name] = with;
    const auto changes = scenarios::differences(other, job.scenario);
    console.out(changes.empty()
                    ? filled({"It changes nothing of {0}.", "Het verandert niets aan {0}."}, {name})
                    : filled({"Compared with {0}:", "Vergeleken met {0}:"}, {name}));
    tell_differences(words, changes, console);
    const auto from_basis =
        scenarios::differences(scenarios::read_scenario("basis", data_root()), job.scenario);
    const auto same = [](const scenarios::Difference& a, const scenarios::Difference& b) {
        return a.key == b.key && a.sentence.en == b.sentence.en;
    };
    const bool alike =
        std::equal(from_basis.begin(), from_basis.end(), changes.begin(), changes.end(), same);
    if (words.against.empty() && other.name != "basis" && !alike) {
        tell_other_comparison(words.scenario, console);
    }
    json.add("compared_with", other.name).add("differs", to_json(changes, console.language()));
    json.add("differs_from_basis", to_json(from_basis, console.language()));
}

/// Every number that the scenario or what it extends sets under [world.parameters].
void tell_set_numbers(const scenarios::Scenario& scenario, Console& console, Json& json) {
    Json list = Json::array();
    std::string heading =
        console.pick({"Set under [world.parameters]:", "Gezet onder [world.parameters]:"});
    for (const scenarios::ParameterEntry& entry : scenario.numbers) {
        const auto& set = scenario.overridden;
        if (std::find(set.begin(), set.end(), entry.key) == set.end()) {
            continue;
        }
        if (!heading.empty()) {
            console.out(heading);
            heading.clear();
        }
        const LocalisedText value =
            scenarios::with_unit(scenarios::number_phrase(entry.value), entry.unit);
        const LocalisedText mode = scenarios::number_phrase(entry.mode);
        console.out_paragraph(
            filled({"{0} = {1} (its file: {2}): {3}", "{0} = {1} (normaal: {2}): {3}"},
                   {entry.key, value, mode, entry.meaning}),
            "  ");
        list.push(Json::object({{"key", entry.key},
                                {"unit", entry.unit},
                                {"value", entry.value},
                                {"in_file", entry.mode}}));
    }
    json.add("set_numbers", std::move(list));
}

/// Every mechanism that the scenario or what it extends switches off, with the numbers that it
/// holds.
void tell_switched_off(const scenarios::Scenario& scenario, Console& console, Json& json) {
    Json list = Json::array();
    if (!scenario.off.empty()) {
        console.out(LocalisedText{"Switched off under [mechanisms]:", "Uit onder [mechanisms]:"});
    }
    for (const scenarios::Mechanism& each : scenario.off) {
        std::string numbers;
        Json held = Json::array();
        for (const scenarios::NeutralNumber& n : scenarios::held_by(each, scenario)) {
            numbers += (numbers.empty() ? "" : ", ") + n.key + " = " +
                       console.pick(scenarios::number_phrase(n.value));
            held.push(Json::object({{"key", n.key}, {"value", n.value}}));
        }
        console.out_paragraph(
            each.key + ": " + console.pick(each.label) + (numbers.empty() ? "" : "; ") + numbers,
            "  ");
        list.push(Json::object({{"key", each.key},
                                {"label", each.label.in(console.language())},
                                {"numbers", std::move(held)}}));
    }
    json.add("switched_off", std::move(list));
}

/// Every measure of policy that the scenario or what it extends names.
Json policies_json(const scenarios::Scenario& scenario, Language language) {
    Json list = Json::array();
    for (const scenarios::PolicyEntry& each : scenario.policies) {
        list.push(Json::object({{"key", each.key}, {"label", each.label.in(language)}}));
    }
    return list;
}

/// That the scenario changes nothing of what it builds on, and why.
void tell_no_change(const std::string& scenario, const Job& job, Console& console, Json& json) {
    const std::optional<NoChange> none = no_change(scenario, job, Trial::always);
    if (none) {
        for (const LocalisedText& paragraph : in_words(*none)) { console.out_paragraph(paragraph); }
    }
    json.add("changes_nothing", to_json(none, console.language()));
}

/// What is allowed and probably not meant, and which lines of the file change nothing.
void tell_notes(const std::string& scenario, const Job& job, const agents::Setting& setting,
                Console& console, Json& json) {
    scenarios::Notes notes = scenarios::notes_of(job.scenario, setting);
    const IdleLevers idle = idle_levers(scenario, job);
    notes.insert(notes.end(), idle.notes.begin(), idle.notes.end());
    print_notes(notes, console);
    if (!idle.notes.empty()) {
        console.out_paragraph(
            filled(
                {"The trial: {0} clients, {1}, once with and once without each line.",
                 "De proef: {0} mensen in de bijstand, {1}, een keer met en een keer zonder elke "
                 "regel."},
                {scenarios::value_phrase(idle.people), extent(1, idle.months)}),
            "  ");
    }
    json.add("notes", notes_json(notes, console.language()));
    const LocalisedText staff = staff_note(setting);
    if (!staff.en.empty()) {
        console.out_paragraph(staff);
        json.add("note", staff.in(console.language()));
    }
}

/// That it can be run, and what it asks.
void tell_valid(const scenarios::Scenario& scenario, Console& console) {
    console.out(
        LocalisedText{scenario.label.en + " (" + scenario.name + "): this scenario is valid.",
                      scenario.label.nl + " (" + scenario.name + "): dit scenario klopt."});
    if (!console.pick(scenario.question).empty()) {
        console.out_paragraph(scenario.question);
    }
}

}  // namespace

ExitCode perform_check(const Arguments& arguments, Console& console) {
    CheckWords words;
    Parser parser("check", "afweging check werkloont", console);
    parser.option("SCENARIO", words.scenario, scenario_meaning())->required();
    parser
        .option("--against", words.against,
                {"compare with this scenario (else what it builds on, or basis)",
                 "vergelijk met dit scenario (anders waarop het voortbouwt, of basis)"})
        ->type_name(console.pick({"SCENARIO", "SCENARIO"}));
    parser.flag("--assumed", words.assumed,
                {"list the assumed numbers", "noem de aangenomen getallen"});
    parser.flag("--law", words.law,
                {"tell each amount of law that another first month gives",
                 "noem elk bedrag van de wet dat een andere eerste maand geeft"});
    add_size_options(parser, words.request);
    add_draw_options(parser, words.draws);
    parser.parse(arguments);
    if (is_other_file(words.scenario)) {
        check_file(words.scenario, console);
        return ExitCode::ok;
    }
    choose_draws(words.draws, Unsaid::draws, words.request);
    const Job job = make_job(words.scenario, words.request);
    tell_numbers_since(words.scenario, job.scenario, console);
    const auto numbers = assumed_numbers(job);
    // What may be refused comes before the first word: a check that fails says of nothing that it
    // is right.
    const Comparison with = comparison(job.scenario, words.against);
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    Json json = Json::object({{"scenario", job.scenario.name},
                              {"problems_version", problems_version},
                              {"problems", Json::array()}});
    tell_valid(job.scenario, console);
    tell_notes(words.scenario, job, setting, console, json);
    tell_changes(words, job, with, console, json);
    tell_set_numbers(job.scenario, console, json);
    tell_switched_off(job.scenario, console, json);
    json.add("policies", policies_json(job.scenario, console.language()));
    if (const auto scaled = scenarios::scaling_in_words(job.scenario, job.request);
        !scaled.empty()) {
        console.out_paragraph(scaled);
    }
    tell_budgets(job.scenario, setting, console, json);
    tell_no_change(words.scenario, job, console, json);
    tell_cost(job, console, json);
    print_assumed(console, assumed_list(job, words.scenario, numbers.size()));
    if (words.assumed) {
        tell_assumed(numbers, console);
        json.add("assumed", assumed_json(numbers, console.language()));
    }
    json.add("assumed_numbers", numbers.size());
    console.set_result(std::move(json));
    return ExitCode::ok;
}

}  // namespace afweging::app
