// SPDX-License-Identifier: EUPL-1.2
// The labour market of a month as far as people from income support meet it, by schooling.
#pragma once

#include <array>
#include <cstdint>

#include "agents/kinds/kinds.hpp"

namespace afweging::agents {

/// Vacancies open to people from income support, by schooling.
struct LabourMarket {
    std::array<std::int64_t, schooling_count> vacancies{};
    std::array<std::int64_t, schooling_count> applicants{};
    std::array<std::int64_t, schooling_count> hired{};
};

}  // namespace afweging::agents
