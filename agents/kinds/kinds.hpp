// SPDX-License-Identifier: EUPL-1.2
// The kinds of things a person can be in, as one-byte codes with their labels.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/cents.hpp"
#include "sim/kind.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

using sim::KindLabel;

// Arithmetic with cents, by short names.
using sim::choose;
using sim::keep_if;
using sim::larger;
using sim::positive_part;
using sim::share_of;
using sim::smaller;

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// Where a person stands. Invariant: everybody is in exactly one.
#define AFWEGING_STATUSES(KIND)                                                           \
    KIND(not_arrived, "not yet arrived", "nog niet aangekomen")                           \
    KIND(ww, "unemployment insurance (WW)", "WW")                                         \
    KIND(bijstand, "bijstand", "bijstand")                                                \
    KIND(bijstand_part_time, "bijstand with part-time work", "bijstand met deeltijdwerk") \
    KIND(subsidised_job, "subsidised job", "gesubsidieerde baan")                         \
    KIND(job_temporary, "temporary job", "tijdelijke baan")                               \
    KIND(job_permanent, "permanent job", "vaste baan")                                    \
    KIND(self_employed, "self-employed", "zelfstandig")                                   \
    KIND(education, "education", "opleiding")                                             \
    KIND(other_exit, "left otherwise", "anders vertrokken")                               \
    KIND(aow, "state pension (AOW)", "AOW")                                               \
    KIND(deterred, "withdrew the application", "aanvraag ingetrokken")                    \
    KIND(left_ww, "from WW to work, never on bijstand", "uit de WW aan het werk, nooit in de bijstand") \
    KIND(long_gone, "left bijstand more than five years ago", "meer dan vijf jaar geleden uit de bijstand")

#define AFWEGING_SEXES(KIND)        \
    KIND(woman, "women", "vrouwen") \
    KIND(man, "men", "mannen")

#define AFWEGING_HOUSEHOLDS(KIND)                                           \
    KIND(single, "single", "alleenstaand")                                  \
    KIND(single_parent, "single parent", "alleenstaande ouder")             \
    KIND(couple, "couple", "paar zonder kinderen")                          \
    KIND(couple_with_children, "couple with children", "paar met kinderen") \
    KIND(cost_sharer, "sharing a home (kostendeler)", "kostendeler")

#define AFWEGING_SCHOOLINGS(KIND)                                             \
    KIND(primary, "primary school at most", "ten hoogste basisonderwijs")     \
    KIND(lower_secondary, "no startkwalificatie", "zonder startkwalificatie") \
    KIND(qualified, "startkwalificatie or more", "startkwalificatie of meer")

#define AFWEGING_HEALTHS(KIND)                                  \
    KIND(no_limits, "no health limits", "geen beperking")       \
    KIND(physical, "physical limits", "lichamelijke beperking") \
    KIND(mental, "mental limits", "psychische beperking")

/// How unlikely work within 12 months is without help. Derived, never stored as truth.
#define AFWEGING_DISTANCES(KIND)                                                     \
    KIND(short_distance, "short distance to work", "korte afstand tot werk")         \
    KIND(medium_distance, "medium distance to work", "middellange afstand tot werk") \
    KIND(long_distance, "long distance to work", "grote afstand tot werk")

#define AFWEGING_ROUTES(KIND)                                                          \
    KIND(employment, "from a job", "uit een baan")                                     \
    KIND(ww, "from unemployment insurance (WW)", "uit de WW")                          \
    KIND(school, "from school", "van school")                                          \
    KIND(break_up, "after a break-up", "na een scheiding")                             \
    KIND(status_holder, "status holder", "statushouder")                               \
    KIND(inactivity, "from no work and no benefit", "zonder werk en zonder uitkering")

#define AFWEGING_HOUSINGS(KIND)                \
    KIND(secure, "secure", "zeker")            \
    KIND(threatened, "threatened", "bedreigd") \
    KIND(homeless, "homeless", "dakloos")

#define AFWEGING_DEBT_HELPS(KIND)                        \
    KIND(none, "none", "geen")                           \
    KIND(stabilisation, "stabilisation", "stabilisatie") \
    KIND(plan, "plan", "schuldregeling")                 \
    KIND(finished, "finished", "afgerond")
// clang-format on

AFWEGING_KIND(Status, status, AFWEGING_STATUSES)
AFWEGING_KIND(Sex, sex, AFWEGING_SEXES)
AFWEGING_KIND(Household, household, AFWEGING_HOUSEHOLDS)
AFWEGING_KIND(Schooling, schooling, AFWEGING_SCHOOLINGS)
AFWEGING_KIND(Health, health, AFWEGING_HEALTHS)
AFWEGING_KIND(Distance, distance, AFWEGING_DISTANCES)
AFWEGING_KIND(Route, route, AFWEGING_ROUTES)
AFWEGING_KIND(Housing, housing, AFWEGING_HOUSINGS)
AFWEGING_KIND(DebtHelp, debt_help, AFWEGING_DEBT_HELPS)

AFWEGING_RULE constexpr bool is_couple(Household h) {
    return (h == Household::couple) | (h == Household::couple_with_children);
}

/// Persons of a household who are counted where persons are: both of a couple, else one
/// (docs/model/measures.md). A partner without right to bijstand is not modelled: both count.
AFWEGING_RULE constexpr unsigned persons_in(Household h) { return is_couple(h) ? 2U : 1U; }

/// Income support paid by the municipality.
AFWEGING_RULE constexpr bool receives_bijstand(Status s) {
    return (s == Status::bijstand) | (s == Status::bijstand_part_time);
}

/// Work without a municipal place.
AFWEGING_RULE constexpr bool in_regular_work(Status s) {
    return (s == Status::job_temporary) | (s == Status::job_permanent) |
           (s == Status::self_employed);
}

/// On bijstand, with or without part-time work, or in WW.
AFWEGING_RULE bool seeks_work(Status s) { return receives_bijstand(s) | (s == Status::ww); }

/// Whether a status lies between two others in the order of the enumeration, both included.
AFWEGING_RULE bool between(Status s, Status low, Status high) {
    const unsigned from = static_cast<unsigned>(low);
    return static_cast<unsigned>(s) - from <= static_cast<unsigned>(high) - from;
}

/// Is in the world of the model: has come and was not scared off, found no work before any
/// bijstand, has not been away from it for years, and is below pension age. A household whose month
/// is followed.
AFWEGING_RULE bool keeps_house(Status s) { return between(s, Status::ww, Status::other_exit); }

/// Has earnings of the present work, beside bijstand or not.
AFWEGING_RULE bool has_earnings(Status s) {
    return between(s, Status::bijstand_part_time, Status::self_employed);
}

/// Works for an employer, beside bijstand or not.
AFWEGING_RULE bool is_employed(Status s) {
    return between(s, Status::bijstand_part_time, Status::job_permanent);
}

/// May have hours of work for an employer: as such, or beside bijstand or WW.
AFWEGING_RULE bool earns_by_the_hour(Status s) { return is_employed(s) | (s == Status::ww); }

/// Lives on a study grant, a partner, or means of one's own.
AFWEGING_RULE bool has_own_means(Status s) {
    return between(s, Status::education, Status::other_exit);
}

/// Age of a child of so many months. [years] Nobody grows up in a run: a child of 17 stays that, so
/// that households keep their kind (assumed).
AFWEGING_RULE std::int32_t age_of_child(std::int32_t months) {
    return smaller(larger(months, 0) / 12, 17);
}

/// Cases in which bijstand is due to a household: the bits of MonthColumns::right.
enum class BijstandRight : std::uint8_t {
    as_it_stands,      ///< with the work and the partner that it has
    without_own_work,  ///< would the person have no work
    in_full_time_job,  ///< would the person have a full-time job
};
AFWEGING_RULE constexpr std::uint8_t bit(BijstandRight c) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(c));
}
AFWEGING_RULE constexpr bool holds(std::uint8_t rights, BijstandRight c) {
    return (rights & bit(c)) != 0;
}

/// Creditors are kept at a distance: no attachment, no collection costs, no raises of fines.
AFWEGING_RULE bool in_debt_help(DebtHelp help) {
    return (help == DebtHelp::stabilisation) | (help == DebtHelp::plan);
}

}  // namespace afweging::agents
