// SPDX-License-Identifier: EUPL-1.2
// One run of several plans, grown where asked.
#include "app/comparing/together.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/progress_line.hpp"
#include "output/memory_recorder.hpp"
#include "output/parts/joined.hpp"
#include "output/sha256.hpp"
#include "scenarios/study/paired_lives.hpp"
#include "scenarios/study/side_by_side.hpp"

namespace afweging::app {
namespace {

using output::DrawRecorder;
using output::MemoryRecorder;
using output::Provenance;

/// Memory for the values of everybody, and a recorder for each draw.
struct Recorders {
    explicit Recorders(const std::vector<const Job*>& jobs) {
        const scenarios::RunRequest& request = jobs.front()->request;
        const auto take = [&](std::vector<std::unique_ptr<MemoryRecorder>>& into,
                              sim::Layout layout, std::uint32_t months) {
            into.push_back(
                std::make_unique<MemoryRecorder>(std::move(layout), request.first_replicate,
                                                 *request.replicates, months, request.draws));
        };
        for (const Job* job : jobs) {
            take(runs, scenarios::layout_of(job->scenario), *request.months);
        }
        for (std::size_t k = 1; k < jobs.size(); ++k) {
            take(lives, scenarios::layout_of_paired_lives(), 1);
        }
        for (std::uint32_t draw = 0; draw < request.draws.count; ++draw) {
            by_draw.push_back({of_draw(runs, draw), of_draw(lives, draw)});
        }
    }

    std::vector<std::unique_ptr<MemoryRecorder>> runs;
    std::vector<std::unique_ptr<MemoryRecorder>> lives;
    std::vector<std::unique_ptr<DrawRecorder>> draws;
    std::vector<scenarios::SideRecorders> by_draw;

private:
    std::vector<sim::Recorder*> of_draw(
        const std::vector<std::unique_ptr<MemoryRecorder>>& recorders, std::uint32_t draw) {
        std::vector<sim::Recorder*> found;
        for (const auto& each : recorders) {
            draws.push_back(std::make_unique<DrawRecorder>(*each, draw));
            found.push_back(draws.back().get());
        }
        return found;
    }
};

/// The worlds of all plans are in memory at once, and so are their results.
JobSize size_together(const std::vector<const Job*>& jobs) {
    JobSize all = size_of(*jobs.front());
    for (std::size_t k = 1; k < jobs.size(); ++k) {
        const JobSize one = size_of(*jobs[k]);
        all.clients += one.clients;
        all.run.people += one.run.people;
        all.run.record_size += one.run.record_size;
        all.run.bytes_per_person += sizeof(scenarios::PairedLife);
    }
    all.memory = memory_need(all.run);
    return all;
}

/// What says of counts which two plans they are of; their months are one, that stands for all.
Provenance of_counts(Provenance made, const Job& first, std::string_view kind) {
    made.scenario_text += beside_mark(kind, made.months) + first.scenario.provenance;
    made.scenario_sha256 = output::sha256_hex(made.scenario_text);
    made.months = 1;
    made.clock = output::Clock::entry;
    return made;
}

std::vector<const Job*> constant(const std::vector<Job*>& jobs) {
    return {jobs.begin(), jobs.end()};
}

/// Runs what `to` has more than `from` and puts it behind what there is.
void grow(Together& all, const std::vector<Job*>& jobs, const RunExtent& from, const RunExtent& to,
          const Console& console, const Interrupt& interrupt) {
    const scenarios::RunRequest whole = jobs.front()->request;
    const bool draws = to.draws > from.draws;
    for (Job* job : jobs) {
        scenarios::RunRequest& request = job->request;
        request.draws.first += draws ? from.draws : 0;
        request.draws.count = draws ? to.draws - from.draws : from.draws;
        request.first_replicate += draws ? 0 : from.replicates;
        request.replicates = draws ? from.replicates : to.replicates - from.replicates;
    }
    Together more = simulate_together(constant(jobs), console, interrupt);
    for (Job* job : jobs) {
        job->request.draws = {whole.draws.first, to.draws};
        job->request.first_replicate = whole.first_replicate;
        job->request.replicates = to.replicates;
    }
    const auto join = [&](std::vector<output::Results>& results,
                          const std::vector<output::Results>& others) {
        for (std::size_t k = 0; k < results.size(); ++k) {
            results[k].values =
                draws ? output::with_more_draws(results[k].values, others[k].values)
                      : output::with_more_replicates(results[k].values, others[k].values);
        }
    };
    join(all.runs, more.runs);
    join(all.lives, more.lives);
    for (std::size_t k = 0; k < jobs.size(); ++k) {
        all.runs[k].provenance = provenance_of(*jobs[k], size_of(*jobs[k]));
    }
    for (std::size_t k = 1; k < jobs.size(); ++k) {
        all.lives[k - 1].provenance = of_counts(all.runs[k].provenance, *jobs.front(), lives_kind);
    }
}

const KnownError* worst_of(const std::vector<KnownError>& errors) {
    const KnownError* worst = nullptr;
    for (const KnownError& each : errors) {
        const auto excess = [](const KnownError& e) { return e.parts.error() / e.limit; };
        if (!each.known && (worst == nullptr || excess(each) > excess(*worst))) {
            worst = &each;
        }
    }
    return worst;
}

}  // namespace

std::string beside_mark(std::string_view kind, std::uint32_t months) {
    return "\n### " + std::string(kind) + " of " + std::to_string(months) +
           " months: compared with\n";
}

Together simulate_together(const std::vector<const Job*>& jobs, const Console& console,
                           const Interrupt& interrupt) {
    const JobSize size = size_together(jobs);
    require_memory(size.memory, available_memory());
    std::vector<const scenarios::Scenario*> plans;
    for (const Job* job : jobs) { plans.push_back(&job->scenario); }
    const scenarios::RunRequest& request = jobs.front()->request;
    Recorders recorders(jobs);
    ProgressLine progress(console, std::uint64_t{size.run.replicates} * *request.months,
                          size.clients);
    require_finished(scenarios::run_side_by_side(plans, request, recorders.by_draw, progress,
                                                 interrupt.token()));
    Together all;
    for (std::size_t k = 0; k < jobs.size(); ++k) {
        all.runs.push_back(
            {provenance_of(*jobs[k], size_of(*jobs[k])), recorders.runs[k]->take_values()});
    }
    for (std::size_t k = 1; k < jobs.size(); ++k) {
        all.lives.push_back({of_counts(all.runs[k].provenance, *jobs.front(), lives_kind),
                             recorders.lives[k - 1]->take_values()});
    }
    return all;
}

Together simulate_until(const std::vector<Job*>& jobs, const std::vector<WantedError>& wanted,
                        std::vector<KnownError>& errors, const Console& console,
                        const Interrupt& interrupt) {
    Together all = simulate_together(constant(jobs), console, interrupt);
    while (true) {
        errors = known_errors(wanted, all.runs);
        const KnownError* worst = worst_of(errors);
        const scenarios::RunRequest& request = jobs.front()->request;
        const RunExtent now{request.draws.count, *request.replicates};
        const auto next =
            worst == nullptr ? std::nullopt : next_extent(worst->parts, worst->limit, now);
        if (!next) {
            return all;
        }
        grow(all, jobs, now, *next, console, interrupt);
    }
}

}  // namespace afweging::app
