// SPDX-License-Identifier: EUPL-1.2
// What is offered to whom, who accepts, and who is put forward for a place.
// Page: docs/model/offers.md
#pragma once

#include <cstdint>
#include <span>

#include "agents/inputs/parameter.hpp"
#include "agents/instruments/giving_up.hpp"
#include "agents/law/maatregel.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/slots.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct Instrument;
struct Klantmanager;
struct OpenInstruments;
struct PriorityRates;
struct DistanceRates;
struct Policy;
struct ReasonTable;
enum class Allocation : std::uint8_t;
enum class Choice : std::uint8_t;

// TOML: [offers.<name>] in scenarios/parameters/offers.toml
// clang-format off
#define AFWEGING_OFFERS_PARAMETERS(PARAMETER)                                                             \
    PARAMETER(fit_weight, "score", 0, 20, number, "of overload in a klantmanager's choice of instrument") \
    PARAMETER(accept_base, "logit", -10, 10, number, "of accepting a voluntary offer")                    \
    PARAMETER(accept_motivation, "logit", 0, 20, number, "per unit of motivation above a half")           \
    PARAMETER(accept_trust, "logit", 0, 20, number, "per unit of trust above a half")                     \
    PARAMETER(refuse_mandatory, "chance", 0, 1, number, "that a mandatory offer is refused, at motivation 0") \
    PARAMETER(sanction_share, "fraction", 0, 1, number, "of refusals that lower the benefit")             \
    PARAMETER(labour_duty_months, "months", 1, 3, whole, "by-law: maatregel for a labour duty, the first time") \
    PARAMETER(labour_duty_repeat, "months", 1, 3, whole, "by-law: the same again within a year")          \
    PARAMETER(labour_duty_spread, "months", 1, 3, whole, "by-law: over which a first one is spread")      \
    PARAMETER(other_duty_cut, "fraction", 0, 1, number, "by-law: of the norm, for another duty")          \
    PARAMETER(other_duty_months, "months", 0, 12, whole, "by-law: of that")                               \
    PARAMETER(max_waiting, "months", 1, 255, whole, "after which somebody leaves a waiting list")         \
    PARAMETER(second_activity, "chance", 0, 1, number, "of offering something beside what a person is in, where it may run beside it") \
    PARAMETER(hearsay, "months", 1, 120, number, "with applicants, over which it gets about who finds a place")
// clang-format on
AFWEGING_PARAMETERS(OffersParameters, OffersRates, AFWEGING_OFFERS_PARAMETERS)

/// How an instrument appeals to a klantmanager for a client.
///
///   x = favourite - w max(demand - q, 0),   q effective doenvermogen
///
/// Status:   assumed; Evidence: R135
/// Page:     docs/model/offers.md
AFWEGING_RULE float appeal(float favourite, float demand, float effective, const OffersRates& r) {
    const float overload = demand > effective ? demand - effective : 0.0F;
    return favourite - r.fit_weight * overload;
}

/// Chance of accepting a voluntary offer.
///
///   p = logistic(base + a (motivation - 1/2) + b (trust - 1/2))
///
/// Status:   assumed
/// Page:     docs/model/offers.md
AFWEGING_RULE float acceptance_of_offer(float motivation, float trust, const OffersRates& r) {
    return sim::logistic(r.accept_base + r.accept_motivation * (motivation - 0.5F) +
                         r.accept_trust * (trust - 0.5F));
}

/// Chance of refusing a mandatory offer: p = refuse (1 - motivation).
///
/// Status:   assumed
/// Page:     docs/model/offers.md
AFWEGING_RULE float refusal_of_duty(float motivation, const OffersRates& r) {
    return r.refuse_mandatory * (1.0F - motivation);
}

/// Whether this month it is counted who may start what and is not asked.
enum class Census : std::uint8_t { none, taken };

/// What lies on the desks of the office this month.
struct OfferContext {
    std::span<const Instrument> instruments;
    const OpenInstruments& open;
    const ReasonTable& reasons;
    const ChannelTable& channels;
    std::span<const Klantmanager> klantmanagers;
    MaatregelTerms maatregel;
    const Policy& policy;
    const DistanceRates& distance;  ///< what a score knows of work
    Allocation allocation;
    Choice choice;
    Census census = Census::none;
    GivingUpRates giving_up{};  ///< of who waits
};

using OffersStep = MonthStep<
    HeldColumns, AllListColumns, AdmittedColumns,
    In<&People::id, &People::status, &People::health, &People::schooling, &People::dutch,
       &People::household, &People::children, &People::ladder, &People::recent_work,
       &People::klantmanager, &People::months_on_benefit, &People::months_since_exit,
       &People::accounts, &People::debt, &People::savings, &People::shortfall, &People::stress,
       &People::motivation, &People::trust, &People::ever_started, &People::route, &People::housing,
       &People::ww_months, &People::months_in_status, &People::year_waits, &People::debt_help,
       &People::exempt, &People::hours, &MonthColumns::status_before, &MonthColumns::effective,
       &MonthColumns::distance, &Notes::age, &Notes::youngest, &Notes::reasons, &Notes::ww,
       &Notes::ww_supplement>,
    InOut<&People::sanction, &People::sanction_cut, &People::breaches, &People::breach_repeat_left,
          &People::led_on, &MonthColumns::events>,
    Sink<&Proposals::places, &Proposals::ends, &Proposals::offers, &ThreadBooks::offer_counts>>;

/// Makes offers to everybody who comes up for them, hears who accepts, and puts forward who may
/// start something or still waits for it. Wipes what last month admitted. Counts offers that were
/// not wanted, and whom an instrument did not reach; nobody's month depends on those counts.
AFWEGING_ISA_VARIANTS(void offers(OffersStep step, const OfferContext& desk,
                                  const OffersRates& rates, const PriorityRates& order,
                                  const MonthLuck& luck);)

}  // namespace afweging::agents
