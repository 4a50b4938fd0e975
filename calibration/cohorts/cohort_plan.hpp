// SPDX-License-Identifier: EUPL-1.2
// Which people are followed from one moment on, and in which groups they are counted.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "agents/setting.hpp"
#include "sim/kind.hpp"
#include "sim/localised_text.hpp"
#include "sim/recorder.hpp"

namespace afweging::calibration {

using sim::KindLabel;

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// By what people can be told apart, as it is in the month in which they are first followed.
#define AFWEGING_TRAITS(KIND)                                           \
    KIND(route, "route into bijstand", "weg naar de bijstand")          \
    KIND(distance, "distance to work", "afstand tot werk")              \
    KIND(age, "age", "leeftijd")                                        \
    KIND(household, "household", "huishouden")                          \
    KIND(schooling, "schooling", "opleiding")                           \
    KIND(health, "health", "gezondheid")                                \
    KIND(duration, "months on bijstand", "duur van de bijstand")        \
    KIND(sex, "sex", "geslacht")

/// What people leave bijstand for.
#define AFWEGING_DESTINATIONS(KIND)                                              \
    KIND(work, "to work", "naar werk")                                           \
    KIND(business, "to an own business", "naar een eigen bedrijf")               \
    KIND(subsidised_job, "to a subsidised job", "naar een gesubsidieerde baan")  \
    KIND(education, "to education", "naar een opleiding")                        \
    KIND(other_exit, "otherwise (partner, moved away, ...)", "anders (partner, verhuisd, ...)") \
    KIND(aow, "to AOW", "naar de AOW")

/// By full months on bijstand when a month begins: finer than what a run tells, for exits fall
/// fastest in the first year.
#define AFWEGING_SPELL_BANDS(KIND)                                     \
    KIND(months_0_5, "0 to 5 months", "0 tot en met 5 maanden")        \
    KIND(months_6_11, "6 to 11 months", "6 tot en met 11 maanden")     \
    KIND(months_12_23, "12 to 23 months", "12 tot en met 23 maanden")  \
    KIND(months_24_35, "24 to 35 months", "24 tot en met 35 maanden")  \
    KIND(months_36_59, "36 to 59 months", "36 tot en met 59 maanden")  \
    KIND(months_60_up, "60 months or more", "60 maanden of meer")
// clang-format on

AFWEGING_KIND(Trait, trait, AFWEGING_TRAITS)
AFWEGING_KIND(Destination, destination, AFWEGING_DESTINATIONS)
AFWEGING_KIND(SpellBand, spell_band, AFWEGING_SPELL_BANDS)

/// entrants: who comes into bijstand, each time anew; stock: who is on bijstand when the run
/// begins; leavers: who leaves bijstand, from the exit on, each time anew; participants: who starts
/// an instrument.
enum class Followed : std::uint8_t { entrants, stock, leavers, participants };

/// The key that people name it by; empty of participants, who are named by their instrument.
[[nodiscard]] std::string_view key_of(Followed followed);
/// Whom a key that is no instrument names.
[[nodiscard]] std::optional<Followed> followed_by_key(std::string_view key);

/// How moments of entry are told apart.
enum class EntryStep : std::uint8_t { none, year, month };

/// Traits that are crossed with each other.
using Grouping = std::vector<Trait>;

struct CohortPlan {
    Followed followed = Followed::entrants;
    std::optional<std::size_t> instrument;  ///< of participants: its index
    std::vector<Grouping> groupings;        ///< beside everybody together
    EntryStep entry = EntryStep::none;
    sim::Month start;    ///< of the run
    sim::Months length;  ///< of the run
};

/// Months that people are followed at most, the one of entry included: rows of the results.
[[nodiscard]] std::uint32_t followed_months(const CohortPlan& plan);

/// Where somebody is counted: 0 is everybody; then the cells of each grouping.
[[nodiscard]] std::size_t cohort_count(const CohortPlan& plan);

/// The groups of a trait, in the order of its codes.
[[nodiscard]] std::span<const KindLabel> groups_of(Trait trait);

/// The codes of a person's traits, by Trait.
using Traits = std::array<std::uint8_t, trait_count>;

/// The cohorts of somebody with these traits: everybody, and one of each grouping.
[[nodiscard]] std::vector<std::uint16_t> cohorts_of(const CohortPlan& plan, const Traits& traits);

/// Entries on the axis: 0 is all moments together; then each year or month. `month` is the index
/// of the month of entry.
[[nodiscard]] std::size_t entry_count(const CohortPlan& plan);
[[nodiscard]] std::size_t entry_of(const CohortPlan& plan, std::int32_t month);

/// The counts that an observer of the plan makes, as datasets whose months count from entry. Page:
/// docs/formats/results-h5.md
[[nodiscard]] sim::Layout layout_of(const CohortPlan& plan);

/// The plan in a few lines of text, for the provenance of results.
[[nodiscard]] std::string text_of(const CohortPlan& plan, const agents::Setting& setting);

}  // namespace afweging::calibration
