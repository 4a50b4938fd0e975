// SPDX-License-Identifier: EUPL-1.2
// Vacancies by segment and who gets them when there are too few. Page: docs/model/vacancies.md
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/labour_market.hpp"

namespace afweging::agents {

struct Margins;
enum class Interaction : std::uint8_t;

// TOML: [vacancies.<name>] in scenarios/parameters/vacancies.toml
#define AFWEGING_VACANCIES_PARAMETERS(PARAMETER) \
    PARAMETER(per_client, "1/month", 0, 10, number, "open to this group per client at the start")
AFWEGING_PARAMETERS(VacanciesParameters, VacanciesRates, AFWEGING_VACANCIES_PARAMETERS)

/// A number of vacancies for each level of schooling.
using BySegment = std::array<std::int64_t, schooling_count>;

/// Vacancies of a month open to people from income support, by schooling.
///
///   V = floor(vacancies per client * tightness * clients at the start * share of the segment)
///
/// Status:   assumed
/// Evidence: R071, R150
/// Page:     docs/model/vacancies.md
[[nodiscard]] BySegment open_vacancies(const Margins& margins, double tightness,
                                       const VacanciesParameters& p);

/// Applicants by segment: work space of settle.
using JobQueues = std::array<std::vector<JobCandidate>, schooling_count>;

using VacanciesStep =
    SettleStep<In<&People::id>, InOut<&MonthColumns::hired, &MonthColumns::events>>;

/// Each segment's vacancies go to its applicants by keyed lottery, lowest number first, ties by id.
/// The losers are displaced. Without interaction everybody is hired.
///
/// Status:   assumed
/// Evidence: R150
/// Page:     docs/model/vacancies.md
void settle_vacancies(VacanciesStep step, std::span<const Proposals> proposals,
                      const BySegment& open, Interaction interaction, LabourMarket& market,
                      JobQueues& queues);

}  // namespace afweging::agents
