// SPDX-License-Identifier: EUPL-1.2
// What trace and story ask of the scenarios that they follow people in.
#include "app/story/paired_jobs.hpp"

#include "app/resources.hpp"
#include "output/compare.hpp"

namespace afweging::app {

std::vector<Job> jobs_of_lives(const std::string& a, const std::string& b,
                               const scenarios::RunRequest& request) {
    std::vector<Job> jobs = {make_job(a, request)};
    if (!b.empty()) {
        jobs.push_back(make_job(b, request));
    }
    for (const Job& job : jobs) { require_memory(size_of(job).memory, available_memory()); }
    return jobs;
}

void require_paired_lives(const std::vector<Job>& jobs, const std::string& a,
                          const std::string& b) {
    const auto provenance = [](const Job& job) { return provenance_of(job, size_of(job)); };
    const LocalisedText problem =
        output::unpaired(provenance(jobs[0]), provenance(jobs[1]), output::FirstMonth::same);
    if (!problem.empty()) {
        throw PhrasedError(ExitCode::usage,
                           {"no life can be followed in both '{0}' and '{1}': {2}. {3}",
                            "geen leven is in '{0}' en in '{1}' te volgen: {2}. {3}"},
                           {a, b, problem, output::how_to_pair()});
    }
}

agents::Setting setting_of_lives(const Job& job) {
    return scenarios::setting_of_draw(job.scenario, job.request, job.request.draws.first);
}

}  // namespace afweging::app
