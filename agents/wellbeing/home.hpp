// SPDX-License-Identifier: EUPL-1.2
// A home that is secure, threatened or lost. Page: docs/model/home.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;

// TOML: [home.<name>] in scenarios/parameters/home.toml
// clang-format off
#define AFWEGING_HOME_PARAMETERS(PARAMETER)                                                              \
    PARAMETER(threatened, "1/month", 0, 1, number, "secure to threatened with problem debts and full stress") \
    PARAMETER(lost, "1/month", 0, 1, number, "threatened to homeless with problem debts and full stress") \
    PARAMETER(restored, "1/month", 0, 1, number, "threatened to secure")                                 \
    PARAMETER(found, "1/month", 0, 1, number, "homeless to secure")                                 \
    PARAMETER(crisis_days, "days", 1, 365, per_day, "after which of threats at home a third can still be ended with money")
// clang-format on
AFWEGING_PARAMETERS(HomeParameters, HomeRates, AFWEGING_HOME_PARAMETERS)

/// Accounts from which debts are problem debts.
inline constexpr std::uint8_t problem_accounts = 3;

/// How much debts put a home at risk: the stress of people with problem debts and without debt
/// help, else 0.
///
/// Status:   assumed
/// Evidence: mechanism 29
/// Page:     docs/model/home.md
AFWEGING_RULE float arrears_risk(std::uint8_t accounts, float stress, DebtHelp help) {
    const bool at_risk = (accounts >= problem_accounts) & !in_debt_help(help);
    return sim::keep(sim::mask(at_risk), stress);
}

/// What the instruments of a household do for its home.
struct HousingHelp {
    float found;  ///< chance in a month that somebody without a home is given one
    float kept;   ///< share of evictions prevented
    float ended;  ///< chance that money of this month makes a threatened home safe
};

/// Chance that money ends a crisis at home that it reaches after so many days: what it could have
/// ended at once, as far as the crisis has not grown beyond it.
///
///   e' = e exp(-d / D)      e strength of the instrument, d its days, D crisis_days
///
/// Status:   assumed (size and speed); that speed matters: mechanism 41
/// Evidence: S040, S041, S042; mechanism 41
/// Page:     docs/model/home.md
AFWEGING_RULE float crisis_ended_after(float ended, float days, const HomeRates& r) {
    return ended * sim::exponential(-days * r.crisis_days);
}

/// Chance in a month of finding a home: the own one, and where that fails the help.
///
///   f' = f + h (1 - f)
///
/// Status:   assumed; Evidence: mechanism 29
/// Page:     docs/model/home.md
AFWEGING_RULE float found_with_help(float help, const HomeRates& r) {
    return r.found + help * (1.0F - r.found);
}

/// Whether a draw can change this home in a month, at some risk. most: of the strongest help of the
/// run
AFWEGING_RULE bool home_can_change(Housing now, float u, const HousingHelp& most,
                                   const HomeRates& r) {
    const float from_threatened = r.lost + r.restored + most.ended;
    const float from_homeless = found_with_help(most.found, r);
    const float ceiling = sim::select(
        sim::mask(now == Housing::secure), r.threatened,
        sim::select(sim::mask(now == Housing::threatened), from_threatened, from_homeless));
    return u < ceiling * 1.0001F;
}

/// Housing after a month.
///
///   secure -> threatened  threatened * risk
///   threatened -> homeless  lost * risk (1 - kept) (1 - e)
///   threatened -> secure    restored + e (1 - restored)      homeless -> secure  found_with_help
///   e: chance that money of this month ends the crisis
///
/// Status:   assumed
/// Evidence: mechanisms 29, 41
/// Page:     docs/model/home.md
AFWEGING_RULE Housing next_housing(Housing now, float risk, float u, const HousingHelp& help,
                                   const HomeRates& r) {
    const auto secure = static_cast<std::uint32_t>(Housing::secure);
    const auto threatened = static_cast<std::uint32_t>(Housing::threatened);
    const auto homeless = static_cast<std::uint32_t>(Housing::homeless);
    const auto present = static_cast<std::uint32_t>(now);
    const float lost = r.lost * risk * (1.0F - help.kept) * (1.0F - help.ended);
    const float restored = r.restored + help.ended * (1.0F - r.restored);
    const float found = found_with_help(help.found, r);
    const std::uint32_t from_secure =
        sim::select(sim::mask(u < r.threatened * risk), threatened, secure);
    const std::uint32_t from_threatened =
        sim::select(sim::mask(u < lost), homeless,
                    sim::select(sim::mask(u < lost + restored), secure, threatened));
    const std::uint32_t from_homeless = sim::select(sim::mask(u < found), secure, homeless);
    return static_cast<Housing>(
        sim::select(sim::mask(present == secure), from_secure,
                    sim::select(sim::mask(present == threatened), from_threatened, from_homeless)));
}

using HomeStep = MonthStep<
    In<&People::status, &People::stress, &People::accounts, &People::debt_help,
       &People::contact_held, &People::debt_held, &MonthColumns::acting, &Notes::crisis_ended>,
    InOut<&People::housing, &MonthColumns::events>, Draws<Roll::housing>>;

/// Homes come under threat, are lost, restored and found; for people outside the world nothing
/// changes.
AFWEGING_ISA_VARIANTS(void home(HomeStep step, const ChannelTable& channels,
                                const HomeRates& rates);)

}  // namespace afweging::agents
