// SPDX-License-Identifier: EUPL-1.2
// The words of `afweging household`, and the households that they ask for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/report/household/household_types.hpp"
#include "sim/month.hpp"

namespace afweging::app {

/// As they stand on the command line.
struct HouseholdWords {
    std::string date;
    std::string type;
    std::optional<std::uint32_t> age;
    std::optional<std::uint32_t> partner_age;
    std::string children;
    std::optional<std::uint32_t> rent;
    std::string hours;
    std::string wage = "min";
    std::optional<std::uint32_t> partner_hours;
    std::string debt = "none";
    std::uint32_t disregard_used = 0;
    std::uint32_t savings = 0;
    std::optional<std::uint32_t> sharers;
    std::string local;
    std::string csv;
    bool force = false;
    std::optional<std::uint32_t> explain_hours;
};

/// What they mean. Every word that means nothing is a problem of its own.
struct HouseholdQuestion {
    sim::Month date;
    std::vector<HouseholdType> types;
    std::vector<float> hours;
    std::optional<std::int32_t> wage;  ///< EUR cent per hour; nothing: the minimum wage
    agents::PayingOff paying_off = agents::PayingOff::none;
    agents::LocalScheme local;
    std::vector<LocalisedText> problems;
};

/// `newest`: the date when none is given.
[[nodiscard]] HouseholdQuestion understood(const HouseholdWords& words, sim::Month newest);

/// Whether a household of the question differs from what its type is without any words.
[[nodiscard]] bool is_changed(const HouseholdType& type, const agents::HouseholdCase& household,
                              const agents::StatuteRow& law);

/// One household of the question under a law.
[[nodiscard]] agents::HouseholdCase case_of(const HouseholdType& type,
                                            const HouseholdQuestion& question,
                                            const HouseholdWords& words, float kept_in_plan,
                                            const agents::StatuteRow& law);

}  // namespace afweging::app
