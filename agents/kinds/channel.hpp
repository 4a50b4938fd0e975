// SPDX-License-Identifier: EUPL-1.2
// The channels: all ways in which an instrument can act. One row each; the reader of instrument
// files, `explain`, the check that a slot reads what is set, and the format page follow from it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace afweging::agents {

// PLACE(key): what kind of place an instrument gives: its slot, and for a programme whether it
// employs.
// clang-format off
#define AFWEGING_PLACE_KINDS(PLACE)                                    \
    PLACE(activity) PLACE(job) PLACE(debt) PLACE(contact)              \
    PLACE(aftercare) PLACE(money) PLACE(office) PLACE(outreach)
// clang-format on

// CHANNEL(key, unit, low, high, example, two at once, read by, Dutch, meaning). How strongly an
// instrument acts while it runs, per month unless said otherwise; 0 = not at all. `two at once`:
// what two activities come to together (Together). `read by`: the places in which the month does
// something with it. A participant with a job of the programme does not search and stands above the
// ladder of clients.
// clang-format off
#define AFWEGING_CHANNELS(CHANNEL)                                                                                        \
    CHANNEL(search_push, "log effort", -2, 2, "0.4", adds, activity,                                                      \
            "prikkel om te zoeken", "added to log search effort")                                                         \
    CHANNEL(lock_in, "fraction", 0, 1, "0.3", multiplies, activity,                                                       \
            "zoekinzet die tijdens deelname wegvalt", "fraction of search effort lost, [0, 1]")                           \
    CHANNEL(search_skill, "per month", 0, 1, "0.03", adds, activity | job,                                                \
            "winst in zoekvaardigheid", "gain per month at full attendance")                                              \
    CHANNEL(skill, "per month", 0, 1, "0.02", adds, activity | job,                                                       \
            "winst in vaardigheid", "gain per month at full attendance")                                                  \
    CHANNEL(self_efficacy, "per month", 0, 1, "0.02", adds, activity | job,                                               \
            "winst in vertrouwen in eigen kunnen", "gain per month at full attendance")                                   \
    CHANNEL(autonomy, "per month", 0, 1, "0.01", adds, activity | job | contact,                                          \
            "motivatie door eigen keuze", "gain of motivation per month")                                                 \
    CHANNEL(coercion, "per month", 0, 1, "0.01", adds, activity | job | contact,                                          \
            "motivatie die dwang kost", "loss of motivation per month")                                                   \
    CHANNEL(stress_relief, "fraction per month", 0, 1, "0.05", multiplies, activity | job | debt | contact,               \
            "stress die wegvalt", "fraction of stress taken away per month, [0, 1]")                                      \
    CHANNEL(contact_per_month, "talks per month", 0, 10, "0.33", adds, activity | job | debt | contact | aftercare,       \
            "extra gesprekken", "expected talks per month, added")                                                        \
    CHANNEL(mistake_help, "fraction", 0, 1, "0.3", multiplies, activity | job | debt | contact | aftercare,               \
            "fouten die worden voorkomen", "fraction of mistakes prevented, [0, 1]")                                      \
    CHANNEL(ladder_support, "log hazard", -2, 2, "0.5", adds, activity,                                                   \
            "steun bij een trede omhoog", "added to log hazard of a step up")                                             \
    CHANNEL(debt_stabilisation, "switch", 0, 1, "1", adds, debt,                                                          \
            "stabilisatie van schulden", "1: payments are stopped and costs fixed")                                       \
    CHANNEL(debt_plan, "switch", 0, 1, "1", adds, debt,                                                                   \
            "schuldregeling", "1: creditors are asked for a plan")                                                        \
    CHANNEL(write_off, "fraction", 0, 1, "0.9", adds, debt,                                                               \
            "kwijtschelding van wat overblijft", "fraction of the debt left at the end that is written off, [0, 1]")      \
    CHANNEL(late_debt_cover, "EUR", 0, 50000, "900", adds, debt,                                                          \
            "late schulden die worden betaald", "[EUR], up to which a debt that turns up in a plan is paid for the client")  \
    CHANNEL(earnings_kept, "fraction", 0, 1, "1", adds, debt,                                                             \
            "extra verdiensten die de klant houdt", "fraction of what a plan asks of extra earnings that stays, [0, 1]; 1: a saneringskrediet") \
    CHANNEL(one_off_money, "EUR", 0, 50000, "500", adds, activity | job | debt | contact | aftercare | money,             \
            "eenmalig bedrag", "[EUR], once, at the start")                                                               \
    CHANNEL(monthly_money, "EUR per month", 0, 5000, "50", adds, activity | job | contact | aftercare,                    \
            "bedrag per maand", "[EUR per month]")                                                                        \
    CHANNEL(lower_fixed_costs, "EUR per month", 0, 5000, "30", adds, activity | job | debt | contact | aftercare | money, \
            "lagere vaste lasten", "[EUR per month], lasting")                                                            \
    CHANNEL(upfront_cost, "EUR", 0, 50000, "40", adds, activity | job,                                                    \
            "kosten die de deelnemer voorschiet", "[EUR], what a participant must advance at the start")                  \
    CHANNEL(demand, "fraction", 0, 1, "0.4", adds, activity | job | debt | contact | aftercare,                           \
            "wat het vraagt van doenvermogen", "what it asks of effective doenvermogen, [0, 1]")                          \
    CHANNEL(small_steps, "fraction", 0, 1, "0.5", multiplies, activity | job,                                             \
            "deel dat in kleine stappen gaat", "fraction of what is asked that comes in steps so small that they ask nothing at once, [0, 1]") \
    CHANNEL(reward, "EUR per month", 0, 5000, "40", adds, activity | job,                                                 \
            "beloning voor wat is gedaan", "[EUR per month], what is handed out in kind for coming; its cost is in the costs")                   \
    CHANNEL(reward_wait, "months", 0, 60, "1", adds, activity | job,                                                      \
            "wachttijd tot de beloning", "between what is done and its reward; 0 = at once")                             \
    CHANNEL(fits_physical, "fraction", 0, 1, "0.5", multiplies, activity | job,                                           \
            "past bij lichamelijke grenzen", "fraction of absence by a physical limit that the work takes away, [0, 1]")  \
    CHANNEL(fits_mental, "fraction", 0, 1, "0.5", multiplies, activity | job,                                             \
            "past bij psychische grenzen", "fraction of absence by a mental limit that the work takes away, [0, 1]")      \
    CHANNEL(peers, "fraction", 0, 1, "0.5", multiplies, activity | job | contact | aftercare,                             \
            "gesprekken met lotgenoten", "how much of a month's talks with peers there is, 1: a group that meets weekly") \
    CHANNEL(bond, "fraction per month", 0, 1, "0.1", multiplies, activity | job | contact | aftercare,                    \
            "band met een vaste begeleider", "fraction of the gap to a full bond that a month closes, [0, 1]")            \
    CHANNEL(language, "chance per month", 0, 1, "0.05", multiplies, activity | job,                                       \
            "winst in Nederlands", "chance of a level more of Dutch in a month at full attendance, [0, 1]")               \
    CHANNEL(qualification, "fraction", 0, 1, "0.6", multiplies, activity | job,                                           \
            "diploma na afronding", "fraction of who completes that has a level more of schooling, [0, 1]")               \
    CHANNEL(home_found, "chance per month", 0, 1, "0.2", multiplies, activity | job | debt | contact,                     \
            "woning die wordt gevonden", "chance in a month that somebody without a home is given one, [0, 1]")           \
    CHANNEL(home_kept, "fraction", 0, 1, "0.5", multiplies, activity | job | debt | contact,                              \
            "ontruimingen die worden voorkomen", "fraction of evictions prevented, [0, 1]")                               \
    CHANNEL(steady_income, "fraction", 0, 1, "0.8", multiplies, activity | job | contact,                                 \
            "schommelingen in inkomen die wegvallen", "fraction of the swings of income that the settlement takes away, [0, 1]") \
    CHANNEL(side_business, "fraction per month", 0, 0.5, "0.1", multiplies, activity,                                     \
            "groei van een bedrijf naast de bijstand", "fraction of the gap to a full business beside bijstand that a month closes, at middling motivation") \
    CHANNEL(profit_target, "EUR per month", 0, 5000, "300", adds, activity,                                               \
            "winst die wordt verwacht", "[EUR per month], profit that a participant with an own business is told to make") \
    CHANNEL(earnings_free, "EUR per month", 0, 5000, "100", adds, activity | contact,                                     \
            "verdiensten die de deelnemer houdt", "[EUR per month], earnings beside bijstand that a participant keeps in any month; the vrijlating of the law where that is more") \
    CHANNEL(entry_deterrence, "fraction", 0, 1, "0.03", adds, activity | job,                                             \
            "afzien van de aanvraag", "chance scale that a short-distance applicant withdraws, [0, 1]")                   \
    CHANNEL(job_support, "fraction", 0, 1, "0.2", multiplies, job | aftercare,                                            \
            "baanverlies dat wordt voorkomen", "fraction of job ends prevented, of a job of the programme its drop-outs, [0, 1]") \
    CHANNEL(employer_knows, "months", 0, 60, "6", adds, job,                                                              \
            "maanden zoeken die de eigen werkgever waard is", "months of search that an employer who knows the participant is worth when the place ends") \
    CHANNEL(hired_on, "months", 0, 60, "0.5", adds, activity,                                                             \
            "maanden zoeken die een maand bij de werkgever waard is", "months of search that a month at work with the employer of the activity is worth") \
    CHANNEL(employer_places, "persons per 100 clients", 0, 100, "9", adds, job,                                           \
            "plekken die werkgevers bieden", "places that employers offer at the start, at the usual tightness; 0 = no limit") \
    CHANNEL(employer_growth, "persons per 100 clients per year", 0, 100, "1", adds, job,                                  \
            "groei van de plekken die werkgevers bieden", "how many more places employers offer each year")                                  \
    CHANNEL(caseload_reduction, "fraction", 0, 1, "0.5", adds, office,                                                    \
            "verlaging van de caseload", "fraction of caseload taken away by extra staff, [0, 1]")                        \
    CHANNEL(wage_support, "hours per week", 0, 40, "32", adds, activity | job,                                            \
            "uren van de gesubsidieerde baan", "hours per week of a subsidised job; 0 = no employment")                   \
    CHANNEL(crisis_ended, "fraction", 0, 1, "0.5", multiplies, money,                                                     \
            "crises aan huis die het geld beëindigt", "fraction of threatened homes that the money makes safe, if it is there at once") \
    CHANNEL(days_to_money, "days", 0, 365, "1", adds, money,                                                              \
            "dagen tot het geld er is", "[days] between asking and paying, in which a crisis at home grows")             \
    CHANNEL(take_up, "fraction", 0, 1, "0.85", adds, money,                                                               \
            "gebruik door wie recht heeft", "chance that who is entitled gets it in a turn of 'every_months', [0, 1]")    \
    CHANNEL(reached, "fraction", 0, 1, "0.2", adds, outreach,                                                             \
            "meldingen waarbij iemand wordt bereikt", "share of reports that reach somebody, [0, 1]")                     \
    CHANNEL(acceptance, "fraction", 0, 1, "0.35", adds, outreach,                                                         \
            "bereikten die hulp aannemen", "share of who is reached that accepts help, at trust 1/2, [0, 1]")
// clang-format on

#define AFWEGING_CHANNEL_CODE(key, ...) key,
enum class Channel : std::uint8_t { AFWEGING_CHANNELS(AFWEGING_CHANNEL_CODE) };
#undef AFWEGING_CHANNEL_CODE

#define AFWEGING_PLACE_KIND_CODE(key) key,
enum class PlaceKind : std::uint8_t { AFWEGING_PLACE_KINDS(AFWEGING_PLACE_KIND_CODE) };
#undef AFWEGING_PLACE_KIND_CODE
#define AFWEGING_PLACE_KIND_ONE(key) +1
inline constexpr std::size_t place_kind_count = 0 AFWEGING_PLACE_KINDS(AFWEGING_PLACE_KIND_ONE);
#undef AFWEGING_PLACE_KIND_ONE

/// A set of kinds of places.
struct PlaceKindSet {
    // NOLINTNEXTLINE(google-explicit-constructor): a kind is a set of one
    constexpr PlaceKindSet(PlaceKind kind) : bits(1U << static_cast<unsigned>(kind)) {}
    [[nodiscard]] constexpr bool has(PlaceKindSet others) const {
        return (bits & others.bits) == others.bits;
    }
    unsigned bits;
};
[[nodiscard]] constexpr PlaceKindSet operator|(PlaceKindSet a, PlaceKindSet b) {
    a.bits |= b.bits;
    return a;
}
[[nodiscard]] constexpr PlaceKindSet operator|(PlaceKind a, PlaceKind b) {
    return PlaceKindSet(a) | PlaceKindSet(b);
}

/// What the strengths of two activities come to when both act: they add up, or, of a share that is
/// lost or prevented, what each leaves multiplies.
enum class Together : std::uint8_t { adds, multiplies };

/// What a channel is, apart from the strength that an instrument gives it.
struct ChannelRow {
    std::string_view key;
    std::string_view unit;
    double low;
    double high;
    std::string_view example;
    Together together;
    PlaceKindSet read_by;
    std::string_view nl;
    std::string_view meaning;
};

#define AFWEGING_CHANNEL_ROW(key, unit, low, high, example, together, read_by, nl, meaning) \
    ChannelRow{#key, unit, low, high, example, together, read_by, nl, meaning},
#define AFWEGING_CHANNEL_ONE(key, ...) +1
inline constexpr std::size_t channel_count = 0 AFWEGING_CHANNELS(AFWEGING_CHANNEL_ONE);
inline constexpr auto channel_rows = [] {
    using enum PlaceKind;
    using enum Together;
    return std::array<ChannelRow, channel_count>{{AFWEGING_CHANNELS(AFWEGING_CHANNEL_ROW)}};
}();
#undef AFWEGING_CHANNEL_ROW
#undef AFWEGING_CHANNEL_ONE

[[nodiscard]] constexpr const ChannelRow& row_of(Channel channel) {
    return channel_rows[static_cast<std::size_t>(channel)];
}

/// Whether the month does anything with this channel in such a place.
[[nodiscard]] constexpr bool reads(PlaceKind kind, Channel channel) {
    return row_of(channel).read_by.has(kind);
}

}  // namespace afweging::agents
