// SPDX-License-Identifier: EUPL-1.2
// The channels: all ways in which an instrument can act. One row each; the reader of instrument
// files, `explain`, the check that a slot reads what is set, and the format page follow from it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace afweging::agents {

// CHANNEL(key, unit, low, high, example, read by, Dutch, meaning). How strongly an instrument acts
// while it runs, per month unless said otherwise; 0 = not at all. `read by` has a mark for each
// kind of place, in the order of PlaceKind; x = the month does something with it there. A
// participant with a job of the programme does not search and stands above the ladder of clients.
// clang-format off
#define AFWEGING_CHANNELS(CHANNEL)                                                                                                                                    \
    CHANNEL(search_push, "log effort", -2, 2, "0.4", "x------", "prikkel om te zoeken", "added to log search effort")                                                 \
    CHANNEL(lock_in, "fraction", 0, 1, "0.3", "x------", "zoekinzet die tijdens deelname wegvalt", "fraction of search effort lost, [0, 1]")                          \
    CHANNEL(search_skill, "per month", 0, 1, "0.03", "xx-----", "winst in zoekvaardigheid", "gain per month at full attendance")                                      \
    CHANNEL(skill, "per month", 0, 1, "0.02", "xx-----", "winst in vaardigheid", "gain per month at full attendance")                                                 \
    CHANNEL(self_efficacy, "per month", 0, 1, "0.02", "xx-----", "winst in vertrouwen in eigen kunnen", "gain per month at full attendance")                          \
    CHANNEL(autonomy, "per month", 0, 1, "0.01", "xx-x---", "motivatie door eigen keuze", "gain of motivation per month")                                             \
    CHANNEL(coercion, "per month", 0, 1, "0.01", "xx-x---", "motivatie die dwang kost", "loss of motivation per month")                                               \
    CHANNEL(stress_relief, "fraction per month", 0, 1, "0.05", "xxxx---", "stress die wegvalt", "fraction of stress taken away per month, [0, 1]")                    \
    CHANNEL(contact_per_month, "talks per month", 0, 10, "0.33", "xxxxx--", "extra gesprekken", "expected talks per month, added")                                    \
    CHANNEL(mistake_help, "fraction", 0, 1, "0.3", "xxxxx--", "fouten die worden voorkomen", "fraction of mistakes prevented, [0, 1]")                                \
    CHANNEL(ladder_support, "log hazard", -2, 2, "0.5", "x------", "steun bij een trede omhoog", "added to log hazard of a step up")                                  \
    CHANNEL(debt_stabilisation, "switch", 0, 1, "1", "--x----", "stabilisatie van schulden", "1: payments are stopped and costs fixed")                               \
    CHANNEL(debt_plan, "switch", 0, 1, "1", "--x----", "schuldregeling", "1: creditors are asked for a plan")                                                         \
    CHANNEL(write_off, "fraction", 0, 1, "0.9", "--x----", "kwijtschelding van wat overblijft", "fraction of the debt left at the end that is written off, [0, 1]")   \
    CHANNEL(one_off_money, "EUR", 0, 50000, "500", "xxxxxx-", "eenmalig bedrag", "[EUR], once, at the start")                                                         \
    CHANNEL(monthly_money, "EUR per month", 0, 5000, "50", "xx-xx--", "bedrag per maand", "[EUR per month]")                                                          \
    CHANNEL(lower_fixed_costs, "EUR per month", 0, 5000, "30", "xxxxxx-", "lagere vaste lasten", "[EUR per month], lasting")                                          \
    CHANNEL(upfront_cost, "EUR", 0, 50000, "40", "xx-----", "kosten die de deelnemer voorschiet", "[EUR], what a participant must advance at the start")              \
    CHANNEL(demand, "fraction", 0, 1, "0.4", "xxxxx--", "wat het vraagt van doenvermogen", "what it asks of effective doenvermogen, [0, 1]")                          \
    CHANNEL(entry_deterrence, "fraction", 0, 1, "0.03", "xx-----", "afzien van de aanvraag", "chance scale that a short-distance applicant withdraws, [0, 1]")        \
    CHANNEL(job_support, "fraction", 0, 1, "0.2", "----x--", "baanverlies dat wordt voorkomen", "fraction of job ends prevented, [0, 1]")                             \
    CHANNEL(transition, "per month", 0, 1, "0.05", "-x-----", "overstap naar een gewone baan", "monthly hazard of a regular job from the last third of the place")    \
    CHANNEL(same_employer, "fraction", 0, 1, "0.3", "-x-----", "overname door dezelfde werkgever", "share of ended places that the same employer takes over, [0, 1]") \
    CHANNEL(caseload_reduction, "fraction", 0, 1, "0.5", "------x", "verlaging van de caseload", "fraction of caseload taken away by extra staff, [0, 1]")            \
    CHANNEL(wage_support, "hours per week", 0, 40, "32", "xx-----", "uren van de gesubsidieerde baan", "hours per week of a subsidised job; 0 = no employment")
// clang-format on

#define AFWEGING_CHANNEL_CODE(key, unit, low, high, example, read_by, nl, meaning) key,
enum class Channel : std::uint8_t { AFWEGING_CHANNELS(AFWEGING_CHANNEL_CODE) };
#undef AFWEGING_CHANNEL_CODE

/// What kind of place an instrument gives: its slot, and for a programme whether it employs.
enum class PlaceKind : std::uint8_t { activity, job, debt, contact, aftercare, money, office };
inline constexpr std::size_t place_kind_count = 7;

/// What a channel is, apart from the strength that an instrument gives it.
struct ChannelRow {
    std::string_view key;
    std::string_view unit;
    double low;
    double high;
    std::string_view example;
    std::string_view read_by;  ///< a mark for each PlaceKind
    std::string_view nl;
    std::string_view meaning;
};

#define AFWEGING_CHANNEL_ROW(key, unit, low, high, example, read_by, nl, meaning) \
    ChannelRow{#key, unit, low, high, example, read_by, nl, meaning},
inline constexpr ChannelRow channel_rows[] = {AFWEGING_CHANNELS(AFWEGING_CHANNEL_ROW)};
#undef AFWEGING_CHANNEL_ROW
inline constexpr std::size_t channel_count = std::size(channel_rows);

/// Whether the month does anything with this channel in such a place.
[[nodiscard]] constexpr bool reads(PlaceKind kind, Channel channel) {
    return channel_rows[static_cast<std::size_t>(channel)]
               .read_by[static_cast<std::size_t>(kind)] == 'x';
}

constexpr bool each_channel_marks_each_place() {
    for (const ChannelRow& row : channel_rows) {
        if (row.read_by.size() != place_kind_count) {
            return false;
        }
    }
    return true;
}
static_assert(each_channel_marks_each_place());

}  // namespace afweging::agents
