// SPDX-License-Identifier: EUPL-1.2
// From a proof to results, and from results to a page.
#include "app/proof/again.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/comparing/together.hpp"
#include "app/data.hpp"
#include "app/isa_choice.hpp"
#include "app/job.hpp"
#include "app/report/budget/saving.hpp"
#include "app/report/page/report_input.hpp"
#include "app/story/stories.hpp"
#include "app/version.hpp"
#include "app/web/pages.hpp"
#include "output/sha256.hpp"
#include "scenarios/draws.hpp"
#include "scenarios/iv3/taakvelden.hpp"
#include "scenarios/read/disk.hpp"
#include "sim/error.hpp"

namespace afweging::app {
namespace {

constexpr std::uint32_t most_saving_draws = 40;

std::vector<std::string> shipped_instruments() {
    return scenarios::names_in(data_root(), "instruments");
}

/// The size that was run: what the scenario has of its own is not asked for.
scenarios::RunRequest request_of(const ProvenPlan& plan, const scenarios::Scenario& scenario,
                                 const AgainRequest& again) {
    scenarios::RunRequest request{.seed = plan.seed};
    request.first_replicate = plan.first_replicate;
    request.replicates = plan.replicates;
    request.months = plan.months;
    request.draws = {plan.first_draw, plan.draws};
    request.posterior = plan.posterior_sha256.empty() ? nullptr : again.posterior;
    request.threads = again.threads;
    if (scenarios::setting_of(scenario, request).municipality.clients != plan.people) {
        request.people = static_cast<std::uint32_t>(plan.people);
    }
    return request;
}

/// What one exit saves at the best values and in draws of the run.
void add_saving(const output::Results& results, const scenarios::Scenario& scenario,
                page::ReportPlan& plan) {
    const output::Provenance& p = results.provenance;
    const sim::Months length{static_cast<std::int32_t>(p.months)};
    const auto sized = [&](agents::Setting setting) {
        setting.length = length;
        return scenarios::scaled(setting, static_cast<std::uint32_t>(p.people));
    };
    plan.saving = agents::saving_of_exit(sized(scenario.setting), years_of_saving);
    const auto numbers = scenarios::numbers_in_doubt(scenario, length);
    const bool known = numbers.size() == p.numbers.size();
    for (std::uint32_t d = 0; known && p.draws.count > 1 && d < p.draws.count; ++d) {
        if (d == most_saving_draws) {
            break;
        }
        std::vector<double> values;
        for (const output::DrawnNumber& number : p.numbers) { values.push_back(number.values[d]); }
        plan.saving_drawn.push_back(agents::saving_of_exit(
            sized(scenarios::with_values(scenario, numbers, values)), years_of_saving));
    }
}

/// Five lives in the first plan and in another, at the best values, with the luck of the run's
/// first replicate. A large world would take long for five people: then none.
void add_stories(const std::vector<HeldScenario>& held, const output::Provenance& p, std::size_t k,
                 page::ReportPlan& plan) {
    constexpr std::uint64_t most_people = 20000;
    if (p.people > most_people) {
        return;
    }
    const auto setting = [&](const scenarios::Scenario& scenario) {
        agents::Setting sized = scenario.setting;
        sized.length = sim::Months{static_cast<std::int32_t>(p.months)};
        return scenarios::scaled(sized, static_cast<std::uint32_t>(p.people));
    };
    const agents::Setting a = setting(held.front().scenario);
    const agents::Setting b = setting(held[k].scenario);
    const TwoWorlds worlds{a,
                           b,
                           held.front().scenario.label,
                           held[k].scenario.label,
                           sim::Dice(p.seed, p.first_replicate),
                           chosen_isa()};
    const Stories stories = five_stories(worlds, scenarios::LifeOutcome::income);
    for (const ToldStory& told : stories.told) {
        plan.stories.push_back({figure_key(told), title_of(told),
                                told.alike ? like_this(*told.alike) : LocalisedText(), told.story});
    }
    plan.story_rule = stories.rule;
    plan.story_nobody = stories.nobody;
}

/// Scenarios and what lies beside them, for a reader; the rest by name.
void add_files(const Proof& proof, page::ReportInput& input) {
    const std::vector<std::string> shipped = shipped_instruments();
    std::set<std::string> names;
    for (const HeldFile& file : proof.files) {
        const std::string key = std::filesystem::path(file.name).stem().string();
        const bool scenario =
            file.name.find('/') == std::string::npos && file.name != evidence_name;
        const bool own = file.name.starts_with("instruments/") &&
                         std::find(shipped.begin(), shipped.end(), key) == shipped.end();
        if (scenario || own) {
            input.own_files.push_back(file);
        } else {
            names.insert(file.name);
        }
    }
    input.shipped.assign(names.begin(), names.end());
}

/// Whether plans were run side by side: with the same luck, draws and length.
bool lives_were_seen(const Proof& proof) {
    const ProvenPlan& first = proof.plans.front();
    const auto beside = [&](const ProvenPlan& plan) {
        return plan.seed == first.seed && plan.first_replicate == first.first_replicate &&
               plan.replicates == first.replicates && plan.first_draw == first.first_draw &&
               plan.draws == first.draws && plan.months == first.months && !plan.lives.empty();
    };
    return proof.plans.size() > 1 &&
           std::all_of(proof.plans.begin() + 1, proof.plans.end(), beside);
}

/// Whether every plan but the first was held against the same other models.
bool models_were_run(const Proof& proof) {
    return proof.plans.size() > 1 &&
           std::all_of(proof.plans.begin() + 1, proof.plans.end(), [&](const ProvenPlan& plan) {
               return !plan.models.empty() && plan.models == proof.plans[1].models &&
                      plan.model_replicates == proof.plans[1].model_replicates;
           });
}

}  // namespace

void require_a_run(const output::Results& results) {
    const auto& datasets = results.values.layout().datasets;
    const bool cohorts =
        std::any_of(datasets.begin(), datasets.end(),
                    [](const sim::Dataset& each) { return each.path.starts_with("cohort"); });
    if (cohorts || results.provenance.clock == output::Clock::entry) {
        throw PhrasedError(ExitCode::usage,
                           {"results with cohorts, lives or other models cannot be told in a "
                            "report; give those of the run itself",
                            "resultaten met cohorten, levens of andere modellen kunnen niet in een "
                            "rapport; geef die van de run zelf"});
    }
}

std::string evidence_file() {
    const scenarios::FileBytes found = scenarios::bytes_of(data_root().evidence);
    if (found.refused) {
        throw PhrasedError(ExitCode::io,
                           {"the evidence file of the program cannot be read ({0})",
                            "het bewijsbestand van het programma is niet te lezen "
                            "({0})"},
                           {found.reason});
    }
    return found.bytes;
}

std::vector<Found> Again::found() const {
    std::vector<Found> all;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        all.push_back({&runs[i], i > 0 && i <= lives.size() ? &lives[i - 1] : nullptr,
                       i > 0 && i <= models.size() ? &models[i - 1] : nullptr});
    }
    return all;
}

Again run_again(const Proof& proof, const AgainRequest& again, const Console& console,
                const Interrupt& interrupt) {
    std::vector<Job> jobs;
    for (const ProvenPlan& plan : proof.plans) {
        HeldScenario held =
            scenario_of(files_of(proof, plan), evidence_of(proof), shipped_instruments());
        const scenarios::RunRequest request = request_of(plan, held.scenario, again);
        jobs.push_back(make_job(std::move(held.scenario), request));
    }
    Again made;
    std::vector<const Job*> together;
    for (const Job& job : jobs) { together.push_back(&job); }
    if (lives_were_seen(proof)) {
        Together found = simulate_together(together, console, interrupt);
        made.runs = std::move(found.runs);
        made.lives = std::move(found.lives);
    } else {
        for (const Job& job : jobs) { made.runs.push_back(simulate(job, console, interrupt)); }
    }
    if (models_were_run(proof)) {
        made.models = simulate_models(together, proof.plans[1].model_replicates, console, interrupt,
                                      proof.plans[1].models);
    }
    return made;
}

std::string report_of(const std::vector<Found>& plans, const std::string& evidence_csv,
                      Language language) {
    for (const Found& plan : plans) { require_a_run(*plan.results); }
    const Proof proof = proof_of(plans, evidence_csv, version(), language);
    std::vector<HeldScenario> held;
    for (const ProvenPlan& plan : proof.plans) {
        held.push_back(
            scenario_of(files_of(proof, plan), evidence_of(proof), shipped_instruments()));
    }
    page::ReportInput input;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        page::ReportPlan plan;
        plan.results = plans[i].results;
        plan.lives = plans[i].lives;
        plan.models = plans[i].models;
        plan.scenario = &held[i].scenario;
        plan.digest = proof.plans[i].digest;
        add_saving(*plans[i].results, held[i].scenario, plan);
        if (i > 0 && plans[i].results->provenance.start == plans[0].results->provenance.start) {
            add_stories(held, plans[i].results->provenance, i, plan);
        }
        input.plans.push_back(std::move(plan));
    }
    input.language = language;
    input.evidence = &held.front().evidence;
    scenarios::Problems problems;
    const scenarios::Taakvelden taakvelden = scenarios::read_taakvelden(data_root(), problems);
    problems.throw_if_any();
    input.taakvelden = &taakvelden;
    input.version = version();
    input.proof = to_json(proof);
    input.script = std::string(report_script());
    input.style = std::string(report_style());
    input.sha256 = output::sha256_hex;
    add_files(proof, input);
    return page::report_page(input);
}

}  // namespace afweging::app
