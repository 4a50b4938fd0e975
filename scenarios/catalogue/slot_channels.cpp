// SPDX-License-Identifier: EUPL-1.2
// The table of who reads what.
#include "scenarios/catalogue/slot_channels.hpp"

#include <string_view>

namespace afweging::scenarios {
namespace {

using agents::Channel;

struct Readers {
    Channel channel;
    /// One mark for each PlaceKind: activity, job, debt, contact, aftercare, money, office. x =
    /// read.
    std::string_view marks;
};

/// In the order of Channel, with the file of agents/ that reads it. Who has a job of the programme
/// does not search and stands above the ladder of clients, until the month in which the job ends.
// clang-format off
constexpr std::array<Readers, agents::channel_count> table = {{
    {Channel::search_push,        "x------"},  // work/search.cpp
    {Channel::lock_in,            "x------"},  // work/search.cpp
    {Channel::search_skill,       "xx-----"},  // instruments/programme_sweep.hpp
    {Channel::skill,              "xx-----"},  // instruments/programme_sweep.hpp
    {Channel::self_efficacy,      "xx-----"},  // instruments/programme_sweep.hpp
    {Channel::autonomy,           "xx-x---"},  // instruments/programme_sweep.hpp
    {Channel::coercion,           "xx-x---"},  // instruments/programme_sweep.hpp
    {Channel::stress_relief,      "xxxx---"},  // wellbeing/stress.cpp
    {Channel::contact_per_month,  "xxxxx--"},  // municipality/contact_sweep.hpp
    {Channel::mistake_help,       "xxxxx--"},  // household/mistakes.cpp
    {Channel::ladder_support,     "x------"},  // wellbeing/ladder.cpp
    {Channel::debt_stabilisation, "--x----"},  // household/debts.cpp
    {Channel::debt_plan,          "--x----"},  // household/debts.cpp
    {Channel::write_off,          "--x----"},  // household/debts.cpp
    {Channel::one_off_money,      "xxxxxx-"},  // instruments/start_places_sweep.hpp
    {Channel::monthly_money,      "xx-xx--"},  // instruments/programme_sweep.hpp
    {Channel::lower_fixed_costs,  "xxxxxx-"},  // instruments/start_places_sweep.hpp
    {Channel::upfront_cost,       "xx-----"},  // instruments/programme_sweep.hpp
    {Channel::demand,             "xxxxx--"},  // instruments/places_sweep.hpp: which is offered
    {Channel::entry_deterrence,   "xx-----"},  // month_context.cpp, of mandatory ones
    {Channel::job_support,        "----x--"},  // work/jobs_sweep.hpp
    {Channel::transition,         "-x-----"},  // instruments/programme_sweep.hpp
    {Channel::same_employer,      "-x-----"},  // instruments/programme_sweep.hpp
    {Channel::caseload_reduction, "------x"},  // municipality/office.cpp
    {Channel::wage_support,       "xx-----"},  // instruments/eligibility.hpp, start_places_sweep.hpp
}};
// clang-format on

constexpr bool table_is_whole() {
    for (std::size_t c = 0; c < table.size(); ++c) {
        if (table[c].channel != static_cast<Channel>(c) ||
            table[c].marks.size() != place_kind_count) {
            return false;
        }
    }
    return true;
}
static_assert(table_is_whole());

}  // namespace

PlaceKind place_kind(const agents::Instrument& instrument) {
    switch (instrument.slot) {
        case agents::Slot::programme:
            return instrument.channel(Channel::wage_support) > 0 ? PlaceKind::job
                                                                 : PlaceKind::activity;
        case agents::Slot::debt:
            return PlaceKind::debt;
        case agents::Slot::contact:
            return PlaceKind::contact;
        case agents::Slot::aftercare:
            return PlaceKind::aftercare;
        case agents::Slot::money:
            return PlaceKind::money;
        case agents::Slot::office:
            return PlaceKind::office;
    }
    return PlaceKind::office;
}

bool reads(PlaceKind kind, Channel channel) {
    const std::string_view marks = table[static_cast<std::size_t>(channel)].marks;
    return marks[static_cast<std::size_t>(kind)] == 'x';
}

Phrase place_kind_phrase(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::activity:
            return {"slot programme without 'wage_support'",
                    "slot programme zonder 'wage_support'"};
        case PlaceKind::job:
            return {"slot programme with 'wage_support'", "slot programme met 'wage_support'"};
        case PlaceKind::debt:
            return {"slot debt"};
        case PlaceKind::contact:
            return {"slot contact"};
        case PlaceKind::aftercare:
            return {"slot aftercare"};
        case PlaceKind::money:
            return {"slot money"};
        case PlaceKind::office:
            return {"slot office"};
    }
    return {};
}

}  // namespace afweging::scenarios
