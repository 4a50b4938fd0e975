// SPDX-License-Identifier: EUPL-1.2
// What a results file says of its run, and that run.
#include "app/proof/results_again.hpp"

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/comparing/together.hpp"
#include "app/data.hpp"
#include "app/job.hpp"
#include "app/proof/held_files.hpp"
#include "app/proof/held_scenario.hpp"
#include "app/report/compare/model_columns.hpp"
#include "scenarios/run_scenario.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

constexpr std::string_view cohort_mark = "### cohort\n";

std::optional<std::uint32_t> number_in(std::string_view digits) {
    std::uint32_t number = 0;
    const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return wrong == std::errc() && end == digits.data() + digits.size() && number > 0
               ? std::optional(number)
               : std::nullopt;
}

/// What stands behind "key = " on a line of its own.
std::string value_of(std::string_view text, std::string_view key) {
    const std::string start = std::string(key) + " = ";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (line.starts_with(start)) {
            return std::string(line.substr(start.size()));
        }
        at = end + 1;
    }
    return {};
}

/// The texts on both sides of the mark of counts that are of two plans.
std::optional<HeldRun> beside(const std::string& text, HeldKind kind, std::string_view name) {
    const std::string start = "\n### " + std::string(name);
    const std::size_t at = text.find(start);
    if (at == std::string::npos) {
        return std::nullopt;
    }
    const std::string_view form_before = " of ";
    const std::string_view form_after = " months: compared with";
    const std::size_t end = std::min(text.find('\n', at + 1), text.size());
    std::string_view line =
        std::string_view(text).substr(at + start.size(), end - at - start.size());
    std::optional<std::uint32_t> months;
    if (line.starts_with(form_before) && line.ends_with(form_after) &&
        line.size() > form_before.size() + form_after.size()) {
        line.remove_prefix(form_before.size());
        line.remove_suffix(form_after.size());
        months = number_in(line);
    }
    if (!months) {
        throw PhrasedError(
            ExitCode::data,
            {"these counts of two plans do not say how many months were run, as those "
             "of earlier versions: make them anew with afweging compare",
             "deze tellingen van twee plannen zeggen niet hoeveel maanden er zijn "
             "doorgerekend, zoals die van eerdere versies: maak ze opnieuw met "
             "afweging compare"});
    }
    return HeldRun{
        kind, text.substr(0, at), text.substr(std::min(end + 1, text.size())), *months, {}};
}

std::optional<HeldRun> followed(const output::Provenance& p) {
    const std::string& text = p.scenario_text;
    const std::size_t at = text.rfind(cohort_mark);
    if (at == std::string::npos) {
        return std::nullopt;
    }
    const std::string_view told = std::string_view(text).substr(at + cohort_mark.size());
    HeldRun held{p.clock == output::Clock::entry ? HeldKind::cohorts : HeldKind::run_with_cohorts,
                 text.substr(0, at),
                 {},
                 number_in(value_of(told, "run_months")).value_or(p.months),
                 {}};
    held.cohorts.of = value_of(told, "of");
    held.cohorts.by = value_of(told, "by");
    held.cohorts.entry = value_of(told, "entry");
    return held;
}

/// The job of one of the plans, as large as what was kept.
Job job_of(const std::string& text, const output::Provenance& kept, const HeldRun& held,
           const AgainRequest& again) {
    HeldScenario read = scenario_of(held_files(text), evidence_file(),
                                    scenarios::names_in(data_root(), "instruments"));
    scenarios::RunRequest request{.seed = kept.seed};
    request.first_replicate = kept.first_replicate;
    request.replicates = kept.replicates;
    request.months = held.months;
    request.draws = kept.draws;
    request.posterior = kept.posterior_sha256.empty() ? nullptr : again.posterior;
    request.threads = again.threads;
    if (scenarios::setting_of(read.scenario, request).municipality.clients != kept.people) {
        request.people = static_cast<std::uint32_t>(kept.people);
    }
    return make_job(std::move(read.scenario), request);
}

/// Counts of the plan beside the other.
output::Results beside_again(const output::Results& kept, const HeldRun& held,
                             const AgainRequest& again, const Console& console,
                             const Interrupt& interrupt) {
    const Job first = job_of(held.beside, kept.provenance, held, again);
    const Job other = job_of(held.plan, kept.provenance, held, again);
    const std::vector<const Job*> jobs = {&first, &other};
    if (held.kind == HeldKind::lives) {
        return std::move(simulate_together(jobs, console, interrupt).lives.front());
    }
    return std::move(
        simulate_models(jobs, kept.provenance.replicates, console, interrupt, keys_of_models(kept))
            .front());
}

}  // namespace

HeldRun held_run(const output::Provenance& p) {
    if (auto lives = beside(p.scenario_text, HeldKind::lives, lives_kind)) {
        return *std::move(lives);
    }
    if (auto models = beside(p.scenario_text, HeldKind::models, models_kind)) {
        return *std::move(models);
    }
    if (auto cohorts = followed(p)) {
        return *std::move(cohorts);
    }
    if (p.clock == output::Clock::entry) {
        throw PhrasedError(
            ExitCode::usage,
            {"results of a trial are not run again by verify: run afweging trial with the same "
             "--seed and compare the digests",
             "resultaten van een proef rekent verify niet na: geef afweging trial dezelfde --seed "
             "en "
             "vergelijk de controlegetallen"});
    }
    return {HeldKind::run, p.scenario_text, {}, p.months, {}};
}

output::Results made_again(const output::Results& kept, const HeldRun& held,
                           const AgainRequest& again, const Console& console,
                           const Interrupt& interrupt) {
    if (!held.beside.empty()) {
        return beside_again(kept, held, again, console, interrupt);
    }
    Job job = job_of(held.plan, kept.provenance, held, again);
    if (held.kind == HeldKind::run) {
        return simulate(job, console, interrupt);
    }
    job.cohorts = plan_of(held.cohorts, scenarios::setting_of(job.scenario, job.request));
    return held.kind == HeldKind::cohorts ? simulate_cohorts(job, console, interrupt)
                                          : simulate(job, console, interrupt);
}

}  // namespace afweging::app
