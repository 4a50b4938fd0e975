// SPDX-License-Identifier: EUPL-1.2
// A readable setting for tests: amounts of law, modes that make hand computation easy, and plain
// instruments.
#pragma once

#include <cstdint>

#include "agents/setting.hpp"

namespace afweging::tests {

/// The row of January 2024 as scenarios/statute/nl.toml has it.
[[nodiscard]] agents::StatuteRow january_2024();

/// Law of January 2024, ten years from then, a klantmanager for each hundred of `people` clients,
/// no instruments. Random expenses and mistakes are off; so are work and health (parameters zero).
[[nodiscard]] agents::Setting test_setting(std::uint32_t people);

/// A voluntary programme that admits every client: 6 months, EUR 100 at the start and a month.
[[nodiscard]] agents::Instrument open_programme();

/// One-off money for every client, EUR 0.
[[nodiscard]] agents::Instrument placebo();

}  // namespace afweging::tests
