// SPDX-License-Identifier: EUPL-1.2
// Vacancies by segment and who gets them.
#include "agents/work/vacancies.hpp"

#include <algorithm>

namespace afweging::agents {

std::array<std::int64_t, schooling_count> open_vacancies(const Setting& setting, std::int32_t t) {
    std::array<std::int64_t, schooling_count> open{};
    const double all = setting.parameters.market.vacancies_per_client *
                       value_in_year(setting.world.tightness, t) * setting.municipality.clients;
    for (std::size_t s = 0; s < schooling_count; ++s) {
        open[s] = static_cast<std::int64_t>(all * setting.municipality.schooling[s]);
    }
    return open;
}

void settle_vacancies(World& world, const MonthContext& c) {
    LabourMarket& market = world.market;
    market.vacancies = open_vacancies(c.setting, c.t);
    std::array<std::vector<JobCandidate>, schooling_count>& queue = world.job_queue;
    for (std::vector<JobCandidate>& segment : queue) { segment.clear(); }
    for (const Proposals& block : world.proposals) {
        for (const JobCandidate& candidate : block.jobs) {
            queue[static_cast<std::size_t>(candidate.segment)].push_back(candidate);
        }
    }
    const People& people = world.people;
    const auto before = [&people](const JobCandidate& a, const JobCandidate& b) {
        return a.lottery != b.lottery ? a.lottery < b.lottery
                                      : people.id[a.person] < people.id[b.person];
    };
    for (std::size_t s = 0; s < schooling_count; ++s) {
        const auto applicants = static_cast<std::int64_t>(queue[s].size());
        const std::int64_t hired = c.setting.interaction == Interaction::off
                                       ? applicants
                                       : std::min(applicants, market.vacancies[s]);
        market.applicants[s] = applicants;
        market.hired[s] = hired;
        if (hired < applicants) {
            std::nth_element(queue[s].begin(), queue[s].begin() + hired, queue[s].end(), before);
        }
        for (std::int64_t k = 0; k < applicants; ++k) {
            const std::uint32_t person = queue[s][static_cast<std::size_t>(k)].person;
            world.now.hired[person] = k < hired ? 1 : 0;
            world.now.events[person] |= k < hired ? EventMask{0} : bit(Event::displaced);
        }
    }
}

}  // namespace afweging::agents
