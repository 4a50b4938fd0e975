// SPDX-License-Identifier: EUPL-1.2
// An instrument: data that acts on people only through named channels, never on a chance of work.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "agents/kinds/channel.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/rule.hpp"
#include "sim/years.hpp"

namespace afweging::agents {

// Ends of the scales that conditions look at.
inline constexpr std::uint8_t most_children = 6;
inline constexpr std::uint8_t best_dutch = 3;
inline constexpr std::uint8_t top_of_ladder = 6;
inline constexpr std::uint8_t most_debt_accounts = 255;
/// Eligibility::max_age_youngest of who does not ask for a child.
inline constexpr std::uint8_t no_child_asked = 255;

/// A mask that admits every one of so many kinds.
constexpr std::uint8_t all_kinds(std::size_t count) {
    return static_cast<std::uint8_t>((1U << count) - 1U);
}

/// Who may take part. All conditions together, and of the alternatives one at least where there are
/// any.
struct Eligibility {
    std::uint16_t statuses = 0;   ///< bit per Status
    std::uint8_t distances = 0;   ///< bit per Distance
    std::uint8_t healths = 0;     ///< bit per Health
    std::uint8_t schoolings = 0;  ///< bit per Schooling
    std::uint16_t min_age = 0;    ///< years
    std::uint16_t max_age = 200;  ///< years, inclusive
    std::uint16_t min_months_on_benefit = 0;
    std::uint16_t max_months_on_benefit = 65535;
    std::uint16_t max_months_since_exit = 65535;  ///< aftercare: for whom it is not too late
    std::uint8_t min_accounts = 0;
    std::uint8_t max_accounts = most_debt_accounts;
    std::int64_t min_debt_cents = 0;
    std::int64_t max_savings_cents = INT64_MAX;
    std::uint8_t households = all_kinds(household_count);  ///< bit per Household
    std::uint8_t routes = all_kinds(route_count);          ///< bit per Route
    std::uint8_t housings = all_kinds(housing_count);      ///< bit per Housing
    EarlierBijstand earlier = EarlierBijstand::any;
    Exempt exempt = Exempt::any;
    std::uint8_t min_children = 0;
    std::uint8_t max_children = most_children;
    std::uint8_t max_age_youngest = no_child_asked;  ///< years; else nobody without a child
    std::uint8_t min_dutch = 0;
    std::uint8_t max_dutch = best_dutch;
    std::uint8_t min_ladder = 1;
    std::uint8_t max_ladder = top_of_ladder;
    std::uint16_t min_ww_left = 0;      ///< months, of people in WW; nothing is asked of others
    std::uint16_t max_ww_left = 65535;  ///< likewise
    float min_stress = 0;               ///< [0, 1]
    float min_motivation = 0;           ///< [0, 1]
    float max_motivation = 1;
    std::int64_t min_shortfall_cents = 0;                  ///< a month
    std::uint8_t debt_helps = all_kinds(debt_help_count);  ///< bit per DebtHelp
    /// Bit per Slot: something of one of them was had, and is over. 0 asks nothing.
    std::uint8_t after = 0;
    std::vector<Eligibility> alternatives = {};  ///< without alternatives of their own
};

/// Longest start-up that an instrument may have. [months]
inline constexpr std::int32_t longest_startup_months = 24;

/// Rank of an instrument that a stated order does not name: after all that it names.
inline constexpr std::uint8_t unranked = 255;

/// Instrument::allocation of one that goes by the rule of the municipality for all.
inline constexpr std::uint8_t as_the_others = 255;

/// What is said of other instruments, by their keys.
struct OtherInstruments {
    std::vector<std::string> beside;  ///< with which it may run at the same time
    bool beside_any = false;          ///< with every other one of slot programme
    std::string follow_on;            ///< to which it leads on who completes it; empty: to none
};

/// What an instrument's own file says of who is in it, whatever levers say.
struct StartTerms {
    Eligibility eligibility;
    std::uint8_t duration_months = 0;
};

/// One instrument as the scenario sets it.
struct Instrument {
    std::string key;  ///< "werkloont"
    std::string label_en;
    std::string label_nl;
    std::uint32_t hash = 0;  ///< of the key: its address in the dice, whatever else exists
    Slot slot = Slot::programme;
    Pot pot = Pot::reintegration;
    Obligation obligation = Obligation::voluntary;
    Duty duty = Duty::labour;  ///< under which it is where it is mandatory
    Eligibility eligibility;
    std::array<float, channel_count> channels{};
    std::uint8_t duration_months = 0;
    std::uint8_t startup_months = 0;  ///< between admission and the first month that acts
    std::uint8_t every_months = 0;    ///< slot money: comes round so often; 0 = when asked for
    std::int64_t cost_per_start_cents = 0;
    std::int64_t cost_per_month_cents = 0;
    double running_at_start = 0;  ///< persons in it when the run begins; only slot programme; a
                                  ///< part of one: in a share of worlds
    double waiting_at_start = 0;  ///< persons on its list then, likewise
    /// Who they are: by its own file, so that a lever changes nobody before the first month. None:
    /// as the instrument stands.
    std::optional<StartTerms> at_start;
    double places = 0;  ///< at the same time, likewise; 0 = budget alone decides
    std::vector<std::int64_t> budget_cents;  ///< per simulated year; the last holds on
    std::int32_t first_month = 0;            ///< month index from which people may start
    std::int32_t last_month = INT32_MAX;
    std::uint8_t once = 1;         ///< 1: a person takes it at most once per spell
    std::uint8_t once_a_year = 0;  ///< 1: a person may take it again 12 months after a start
    /// What the office expects of it by evidence, by Distance: how many more of hundred are at work
    /// a year later. Decides who is offered what, never what happens to them. [fraction]
    std::array<float, distance_count> expected{};
    std::uint8_t allocation = as_the_others;  ///< an Allocation of its own: who goes first in it
    std::uint8_t rank = unranked;  ///< place in the stated order of levers.order, 0 = first
    OtherInstruments others;
    // Follows from what is said of others, once the instruments of a run are known (pairs.hpp):
    InstrumentSet beside = 0;    ///< programmes that somebody may be in at the same time
    std::uint8_t follow_on = 0;  ///< slot value of the next one; 0 = none

    [[nodiscard, gnu::always_inline]] inline float channel(Channel c) const {
        return channels[static_cast<std::size_t>(c)];
    }
};

/// Whether participants have a job in the place.
AFWEGING_RULE bool employs(const Instrument& instrument) {
    return instrument.channel(Channel::wage_support) > 0.0F;
}

/// A budget without a limit. [EUR cent]
inline constexpr std::int64_t unlimited = INT64_MAX;

/// The instrument that a slot holds; it must hold one of the scenario's.
AFWEGING_RULE const Instrument& instrument_of(std::span<const Instrument> instruments,
                                              std::uint8_t slot_value) {
    return instruments[index_of(slot_value)];
}

/// Whole cents of an amount in euros, nearest, of a channel that carries money.
AFWEGING_RULE std::int64_t cents_of(float euros) {
    return static_cast<std::int64_t>(static_cast<double>(euros) * 100.0 + 0.5);
}

/// The budget of the simulated year of month t; the last year holds on; empty = unlimited.
[[nodiscard]] inline std::int64_t budget_in_year(const std::vector<std::int64_t>& per_year,
                                                 std::int32_t t) {
    return sim::in_year(per_year, t, unlimited);
}

/// Whether people may start the instrument in month t.
[[nodiscard]] inline bool runs_in(const Instrument& instrument, std::int32_t t) {
    return t >= instrument.first_month && t <= instrument.last_month;
}

}  // namespace afweging::agents
