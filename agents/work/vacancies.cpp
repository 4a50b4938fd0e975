// SPDX-License-Identifier: EUPL-1.2
// Vacancies by segment and the lottery for them.
#include "agents/work/vacancies.hpp"

#include <algorithm>

#include "agents/inputs/margins.hpp"
#include "agents/inputs/policy.hpp"

namespace afweging::agents {

namespace {

/// Sorts the applicants of all chunks by segment.
void line_up(std::span<const Proposals> proposals, JobQueues& queues) {
    for (std::vector<JobCandidate>& queue : queues) { queue.clear(); }
    for (const Proposals& chunk : proposals) {
        for (const JobCandidate& candidate : chunk.jobs) {
            queues[static_cast<std::size_t>(candidate.segment)].push_back(candidate);
        }
    }
}

/// Moves the winners of `hired` vacancies to the front of the queue.
void hold_lottery(std::vector<JobCandidate>& queue, std::int64_t hired, const std::uint64_t* id) {
    const auto before = [id](const JobCandidate& a, const JobCandidate& b) {
        return a.lottery != b.lottery ? a.lottery < b.lottery : id[a.person] < id[b.person];
    };
    if (hired < static_cast<std::int64_t>(queue.size())) {
        std::nth_element(queue.begin(), queue.begin() + hired, queue.end(), before);
    }
}

}  // namespace

BySegment open_vacancies(const Margins& margins, double tightness, const VacanciesParameters& p) {
    BySegment open{};
    const double all = p.per_client * tightness * margins.clients;
    for (std::size_t s = 0; s < schooling_count; ++s) {
        open[s] = static_cast<std::int64_t>(all * margins.schooling[s]);
    }
    return open;
}

void settle_vacancies(VacanciesStep step, std::span<const Proposals> proposals,
                      const BySegment& open, Interaction interaction, LabourMarket& market,
                      JobQueues& queues) {
    line_up(proposals, queues);
    market.vacancies = open;
    for (std::size_t s = 0; s < schooling_count; ++s) {
        std::vector<JobCandidate>& queue = queues[s];
        const auto applicants = static_cast<std::int64_t>(queue.size());
        const std::int64_t hired =
            interaction == Interaction::off ? applicants : std::min(applicants, open[s]);
        market.applicants[s] = applicants;
        market.hired[s] = hired;
        hold_lottery(queue, hired, step.in<&People::id>());
        for (std::int64_t k = 0; k < applicants; ++k) {
            const std::uint32_t person = queue[static_cast<std::size_t>(k)].person;
            step.out<&MonthColumns::hired>()[person] = k < hired ? 1 : 0;
            step.out<&MonthColumns::events>()[person] |=
                k < hired ? EventMask{0} : bit(Event::displaced);
        }
    }
}

}  // namespace afweging::agents
