// SPDX-License-Identifier: EUPL-1.2
// Arrears that creditors report, and the reports that money follows up (vroegsignalering).
// Page: docs/model/outreach.md
#pragma once

#include <cstdint>
#include <span>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/slots.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct Instrument;
struct OpenInstruments;

// TOML: [outreach.<name>] in scenarios/parameters/outreach.toml
// clang-format off
#define AFWEGING_OUTREACH_PARAMETERS(PARAMETER)                                                           \
    PARAMETER(signal, "1/month", 0, 1, number, "that arrears of a household without debt help are reported") \
    PARAMETER(accept_trust, "fraction", 0, 1, number, "relative change of acceptance from trust 1/2 to 1")
// clang-format on
AFWEGING_PARAMETERS(OutreachParameters, OutreachRates, AFWEGING_OUTREACH_PARAMETERS)

/// Somebody in arrears whom nobody helps with them, at an address.
///
/// Status:   statute (what creditors may report: rent, energy, water, health insurance)
/// Sources:  Wet gemeentelijke schuldhulpverlening art. 3
/// Page:     docs/model/outreach.md
AFWEGING_RULE bool in_arrears(std::uint8_t accounts, std::uint8_t debt_held, std::uint8_t wanted,
                              DebtHelp help, Housing housing) {
    return (accounts > 0) & (debt_held == 0) & (wanted == 0) & !in_debt_help(help) &
           (housing != Housing::homeless);
}

/// Whether a creditor reports the arrears this month: u < s.
///
/// Status:   assumed; Evidence: N072
/// Page:     docs/model/outreach.md
AFWEGING_RULE bool is_reported(float u, const OutreachRates& r) { return u < r.signal; }

/// Chance that somebody who is reached accepts help.
///
///   p = a (1 + k (2 t - 1)),  within [0, 1]
///   a `acceptance` of the instrument, k `accept_trust`, t trust in the municipality
///
/// Status:   assumed (k; a is measured); Evidence: N074
/// Page:     docs/model/outreach.md
AFWEGING_RULE float acceptance_of_help(float acceptance, float trust, const OutreachRates& r) {
    const float chance = acceptance * (1.0F + r.accept_trust * (2.0F * trust - 1.0F));
    return chance < 0.0F ? 0.0F : (chance > 1.0F ? 1.0F : chance);
}

using OutreachStep = MonthStep<
    HeldColumns,
    In<&People::id, &People::status, &People::health, &People::schooling,
       &People::months_on_benefit, &People::months_since_exit, &People::accounts, &People::debt,
       &People::savings, &People::ever_started, &People::housing, &People::debt_wanted,
       &People::debt_help, &People::household, &People::route, &People::children, &People::dutch,
       &People::ladder, &People::ww_months, &People::months_in_status, &People::stress,
       &People::motivation, &People::shortfall, &People::year_waits, &People::exempt,
       &MonthColumns::distance, &Notes::age, &Notes::youngest>,
    Sink<&Proposals::places>>;

using AnswerReportsStep =
    MonthStep<In<&People::id, &People::trust, &Proposals::granted>, InOut<&People::answered_report>,
              Sink<&ThreadBooks::offer_counts>>;

/// Puts everybody whose arrears are reported forward for each outreach instrument; settle follows
/// up as many as there is money for. Without an open instrument of slot debt there is nothing to
/// offer, and nobody is put forward.
AFWEGING_ISA_VARIANTS(void outreach(OutreachStep step, std::span<const Instrument> instruments,
                                    const OpenInstruments& open, const OutreachRates& rates,
                                    const MonthLuck& luck);)

/// Hears who is reached by the reports that settle followed up, and who accepts help: they come up
/// for it next month.
AFWEGING_ISA_VARIANTS(void answer_reports(AnswerReportsStep step,
                                          std::span<const Instrument> instruments,
                                          const OutreachRates& rates, const MonthLuck& luck);)

}  // namespace afweging::agents
