// SPDX-License-Identifier: EUPL-1.2
// Law, prices, parameters and the state of office and market, read once a month.
#pragma once

#include "agents/block.hpp"
#include "agents/municipality/admission.hpp"
#include "agents/municipality/pay.hpp"

namespace afweging::agents {

/// The month around the people. Valid while setting, dice and office live.
[[nodiscard]] MonthContext month_context(const Setting& setting, const sim::Dice& dice,
                                         const World& world, const OfficeMonth& office);

/// What is given about the office of a setting.
[[nodiscard]] OfficeSetup office_setup(const Setting& setting);

/// The office of the month from the klantmanagers and people of a world.
void renew_office(const World& world, const Setting& setting, OfficeMonth& office);

/// What admission and payments need of a world and a setting in month t.
[[nodiscard]] AdmissionBooks admission_books(World& world);
[[nodiscard]] AdmissionTerms admission_terms(const Setting& setting, std::int32_t t);
[[nodiscard]] PayTerms pay_terms(const Setting& setting, std::size_t klantmanagers, std::int32_t t);

}  // namespace afweging::agents
