// SPDX-License-Identifier: EUPL-1.2
// The names of events in a life: the same in every language, so that a sentence can say of what it
// tells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/trace/trace.hpp"
#include "scenarios/study/life.hpp"

namespace afweging::app {

/// The client of a life in ids: the number in the starting stock ("17"), else the whole id.
[[nodiscard]] std::string client_in_ids(std::uint64_t id);

/// "17/m07": a client and a month of the run, counted from 1; 0 is the start.
[[nodiscard]] std::string month_in_ids(std::uint64_t id, std::int32_t month);

/// "17/m07/programme/start/vakscholing", "17/m07/debt/up", "17/m12/status/job_temporary".
[[nodiscard]] std::string id_of_change(const scenarios::LifeChange& change, std::int32_t month,
                                       const scenarios::Life& life);

/// "17/m07/event/fine", "17/m03/event/offer/werkfit/declined". what: behind "event/"
[[nodiscard]] std::string id_of_happening(std::string_view what, std::int32_t month,
                                          const scenarios::Life& life);

/// Of events of one life with the same id the second ends on "/2", and so on.
void tell_ids_apart(std::vector<LifeEvent>& events);

}  // namespace afweging::app
