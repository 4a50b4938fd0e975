// SPDX-License-Identifier: EUPL-1.2
// Vacancies by segment and the luck of applicants.
#include "agents/work/vacancies.hpp"

#include <cmath>

#include "agents/inputs/margins.hpp"
#include "agents/inputs/policy.hpp"

namespace afweging::agents {

namespace {

ByMarketSegment by_segment(const Margins& margins, double per_client) {
    ByMarketSegment all{};
    for (std::size_t s = 0; s < schooling_count; ++s) {
        all[s] = per_client * margins.clients * margins.schooling[s];
    }
    return all;
}

/// Whole vacancies of month t: parts add up over the months, from a part that luck gives.
std::int64_t whole_vacancies(const VacanciesTerms& terms, std::size_t segment) {
    const double luck =
        static_cast<double>(sim::to_uniform(terms.dice.bits(segment, 0, purpose::part_of_vacancy)));
    const double open = terms.open[segment];
    const double before = std::floor(open * terms.t + luck);
    return static_cast<std::int64_t>(std::floor(open * (terms.t + 1) + luck) - before);
}

}  // namespace

ByMarketSegment open_vacancies(const Margins& margins, double tightness,
                               const VacanciesParameters& p) {
    return by_segment(margins, p.per_client * tightness);
}

ByMarketSegment usual_applicants(const Margins& margins, const VacanciesParameters& p) {
    return by_segment(margins, p.usual_applicants);
}

double hired_share(double vacancies, double applicants) {
    return vacancies > 0 ? vacancies / (vacancies + applicants) : 0.0;
}

double usual_hired_share(const VacanciesParameters& p) {
    return p.per_client > 0 ? hired_share(p.per_client, p.usual_applicants) : 1.0;
}

double next_expected(double expected, double applied, double memory) {
    return expected + (applied - expected) / memory;
}

void settle_vacancies(VacanciesStep step, std::span<const Proposals> proposals,
                      const VacanciesTerms& terms, const MarketBooks& books) {
    books.told = LabourMarket{};
    std::array<float, schooling_count> share{};
    for (std::size_t s = 0; s < schooling_count; ++s) {
        books.told.vacancies[s] = whole_vacancies(terms, s);
        share[s] = terms.interaction == Interaction::off
                       ? 1.0F
                       : static_cast<float>(hired_share(terms.open[s], books.expected[s]));
    }
    for (const Proposals& chunk : proposals) {
        for (const JobCandidate& candidate : chunk.jobs) {
            const auto s = static_cast<std::size_t>(candidate.segment);
            const bool hired = sim::to_uniform(candidate.lottery) < share[s];
            ++books.told.applicants[s];
            books.told.hired[s] += hired ? 1 : 0;
            step.out<&MonthColumns::hired>()[candidate.person] = hired ? 1 : 0;
            step.out<&MonthColumns::events>()[candidate.person] |=
                hired ? EventMask{0} : bit(Event::displaced);
        }
    }
    for (std::size_t s = 0; s < schooling_count; ++s) {
        const auto applied = static_cast<double>(books.told.applicants[s]);
        books.expected[s] = next_expected(books.expected[s], applied, terms.memory);
    }
}

}  // namespace afweging::agents
