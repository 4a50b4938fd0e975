// SPDX-License-Identifier: EUPL-1.2
// Everybody in the world, as columns: one array an attribute. A column is one line here; room,
// equality, chronicles, bytes and docs/model/state.md follow from it.
#pragma once

#include <cstdint>

#include "agents/kinds/events.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/table/column.hpp"

namespace afweging::agents {

using sim::Column;

// COLUMN(type, name, unit, meaning). The unit of a kind, a share or a flag is "".
// clang-format off
#define AFWEGING_PERSON_COLUMNS(COLUMN, SECTION)                                                   \
    SECTION("Fixed at arrival")                                                                    \
    COLUMN(std::uint64_t, id, "", "name across runs: municipality (16 bits), month of arrival (16), number (32)") \
    COLUMN(std::int16_t, arrival, "month", "month index of the run; 0 = in the starting stock")    \
    COLUMN(std::int16_t, birth, "month", "month of birth, relative to the start of the run (< 0)") \
    COLUMN(Sex, sex, "", "")                                                                       \
    COLUMN(Household, household, "", "")                                                           \
    COLUMN(std::uint8_t, children, "persons", "0..6")                                              \
    COLUMN(std::int16_t, youngest_birth, "month", "month of birth of the youngest child, relative to the start of the run; of who has none: of no meaning") \
    COLUMN(std::uint8_t, more_sharers, "persons", "adults of 27 and older in the home of a cost sharer beyond two, 0..3; 0 for others") \
    COLUMN(Schooling, schooling, "", "")                                                           \
    COLUMN(std::uint8_t, dutch, "", "command of Dutch, 0 (none) .. 3 (fluent)")                    \
    COLUMN(Route, route, "", "by which the person came into bijstand")                             \
    COLUMN(std::uint16_t, klantmanager, "", "index in World::klantmanagers")                       \
    COLUMN(float, doenvermogen, "", "trait, (0, 1)")                                               \
    COLUMN(float, intrinsic_motivation, "", "trait, (0, 1)")                                       \
    COLUMN(float, employability, "", "what an employer sees and we do not; standard normal")       \
    COLUMN(float, work_history, "", "share of the years since 18 with work, before the run; (0, 1)") \
    SECTION("Where the person stands")                                                             \
    COLUMN(Status, status, "", "")                                                                 \
    COLUMN(std::uint16_t, months_in_status, "months", "full months before the one that runs: 0 in the first") \
    COLUMN(std::uint16_t, months_on_benefit, "months", "the same, in the present or last spell")   \
    COLUMN(std::uint16_t, months_out_of_work, "months", "in WW and the bijstand after it; kept while left otherwise, less in a subsidised job; 0 for others") \
    COLUMN(std::uint16_t, months_since_exit, "months", "since leaving bijstand; 65535 = never left") \
    COLUMN(Health, health, "", "")                                                                 \
    COLUMN(Housing, housing, "", "")                                                               \
    COLUMN(std::uint8_t, ladder, "", "participation ladder, 1 (isolated) .. 6 (paid work)")        \
    COLUMN(std::uint8_t, awaits_right, "", "1: left otherwise since bijstand is not due, and back as soon as it is; has a meaning in that status only") \
    SECTION("What the person can and wants")                                                       \
    COLUMN(float, skill, "", "0 = what the schooling gives; [-2, 3]")                              \
    COLUMN(float, search_skill, "", "[0, 2], 1 = average job seeker")                              \
    COLUMN(float, self_efficacy, "", "[0, 1]")                                                     \
    COLUMN(float, motivation, "", "[0, 1], present; the trait is where it returns to")             \
    COLUMN(float, trust, "", "in the municipality, [0, 1]")                                        \
    COLUMN(float, bond, "", "with a coach or supervisor, [0, 1]")                                  \
    COLUMN(float, stress, "", "financial stress, [0, 1]")                                          \
    COLUMN(float, recent_work, "", "work experience of late, [0, 1], fades")                       \
    COLUMN(float, business, "", "size of an own business beside bijstand, [0, 1]; 0 = none")       \
    SECTION("Household money")                                                                     \
    COLUMN(std::int32_t, savings, "EUR cent", ">= 0")                                              \
    COLUMN(std::int32_t, debt, "EUR cent", ">= 0, all accounts together")                          \
    COLUMN(std::uint8_t, accounts, "accounts", "debt accounts; 0 if and only if debt == 0")        \
    COLUMN(std::int32_t, claims, "EUR cent", "of the debt: claims and fines of the municipality; 0 <= claims <= debt") \
    COLUMN(std::uint8_t, fine_repeat_left, "months", "in which another fine is a repeat")         \
    COLUMN(std::int32_t, fixed_costs, "EUR cent per month", "rent, energy, insurance")             \
    COLUMN(std::int32_t, income, "EUR cent per month", "disposable income of last month")          \
    COLUMN(std::int32_t, shortfall, "EUR cent per month", "of last month: what was needed and not there, savings included, >= 0") \
    COLUMN(float, volatility, "", "smoothed relative change of income, >= 0")                      \
    COLUMN(std::int32_t, wage, "EUR cent per month", "net own earnings in the present work") \
    COLUMN(std::uint8_t, hours, "hours/week", "paid")                                              \
    COLUMN(std::uint8_t, partner_hours, "hours/week", "paid, of the partner")                      \
    COLUMN(std::uint8_t, insured_hours, "hours/week", "of the job that gave the last right to WW") \
    COLUMN(std::uint8_t, ww_months, "months", "that right in all; 0 = not begun")                  \
    COLUMN(std::uint8_t, sanction, "months", "of lowered benefit left")                            \
    COLUMN(float, sanction_cut, "", "share of the bijstandsnorm that these months withhold, [0, 1]") \
    COLUMN(std::uint8_t, breaches, "breaches", "of labour duties, each within a year of the one before, at most 3") \
    COLUMN(std::uint8_t, breach_repeat_left, "months", "in which another breach is a repeat")      \
    COLUMN(std::uint8_t, exempt, "", "from the duty to work: bit 0 for urgent reasons, bit 1 as the parent of a young child; of clients only") \
    COLUMN(std::uint8_t, disregard_used, "months", "of vrijlating used in this spell")             \
    COLUMN(std::uint8_t, partner_disregard_used, "months", "the same of the partner")              \
    SECTION("Help that runs, by slot; a slot holds an instrument as its index + 1, 0 = none")      \
    COLUMN(std::uint8_t, programme_held, "", "the instrument")                                     \
    COLUMN(std::uint8_t, programme_left, "months", "this one included, start-up included")         \
    COLUMN(std::uint8_t, programme_done, "months", "attended")                                     \
    COLUMN(std::uint8_t, programme_2_held, "", "a second instrument at the same time; 0 of who has no first") \
    COLUMN(std::uint8_t, programme_2_left, "months", "this one included, start-up included")       \
    COLUMN(std::uint8_t, programme_2_done, "months", "attended")                                   \
    COLUMN(std::uint8_t, programme_wanted, "", "instrument waited for")                            \
    COLUMN(std::uint8_t, programme_waited, "months", "for it")                                     \
    COLUMN(std::uint8_t, led_on, "", "the instrument that a completed one led on to: who waits for it goes first") \
    COLUMN(std::uint8_t, debt_held, "", "the instrument")                                          \
    COLUMN(DebtHelp, debt_help, "", "stage of debt help")                                          \
    COLUMN(std::uint8_t, debt_left, "months", "of stabilisation or plan")                          \
    COLUMN(std::uint8_t, debt_wanted, "", "instrument waited for")                                 \
    COLUMN(std::uint8_t, debt_waited, "months", "for it")                                          \
    COLUMN(std::uint8_t, contact_held, "", "the instrument")                                       \
    COLUMN(std::uint8_t, contact_left, "months", "this one included")                              \
    COLUMN(std::uint8_t, contact_wanted, "", "instrument waited for")                              \
    COLUMN(std::uint8_t, contact_waited, "months", "for it")                                       \
    COLUMN(std::uint64_t, year_waits, "months", "until what is had once a year may be had again: four bits each, in the order of the instruments") \
    COLUMN(std::uint8_t, aftercare_held, "", "the instrument")                                     \
    COLUMN(std::uint8_t, aftercare_left, "months", "this one included")                            \
    COLUMN(std::uint8_t, months_since_contact, "months", "since the last talk")                    \
    COLUMN(std::uint8_t, answered_report, "", "1: arrears were reported last month, and help was accepted") \
    COLUMN(InstrumentSet, ever_started, "", "bit j: has started instrument j; of one that is taken once a spell: in this spell")

/// What the steps of one month tell each other about a person. Rewritten every month.
#define AFWEGING_MONTH_COLUMNS(COLUMN, SECTION)                                                    \
    COLUMN(EventMask, events, "", "what happened, a bit an Event")                                 \
    COLUMN(Status, status_before, "", "at the start of the month")                                 \
    COLUMN(float, effective, "", "effective doenvermogen, (0, 1)")                                 \
    COLUMN(float, hazard, "1/month", "hazard of work without help")                                \
    COLUMN(Distance, distance, "", "read off that hazard")                                         \
    COLUMN(std::uint8_t, admitted_programme, "", "instrument + 1 won in settle; 0 = none")         \
    COLUMN(std::uint8_t, admitted_debt, "", "the same of slot debt")                               \
    COLUMN(std::uint8_t, admitted_contact, "", "the same of slot contact")                         \
    COLUMN(std::uint8_t, admitted_aftercare, "", "the same of slot aftercare")                     \
    COLUMN(std::uint8_t, hired, "", "1: won a vacancy in settle")                                  \
    COLUMN(float, place_search, "", "share of search effort of who works in a subsidised place; 0 for others") \
    COLUMN(std::uint8_t, right, "", "bit a BijstandRight: in which case bijstand is due to the household") \
    COLUMN(float, talk, "", "quality of this month's talk, 0 = none")                              \
    COLUMN(std::int32_t, income_gap, "EUR cent per month", "what income before toeslagen lacks of the sociaal minimum, >= 0") \
    COLUMN(std::int32_t, uncovered, "EUR cent per month", "what was needed and income did not cover, >= 0") \
    COLUMN(std::int32_t, care, "EUR cent", "care that the household uses this month, by others than the pots of this model") \
    COLUMN(Activity, acting, "", "the programmes that are past their start-up, together; 0 = none")
// clang-format on

/// People::months_since_exit of who was never on bijstand, or never left it. [months]
inline constexpr std::uint16_t never_left_bijstand = 65535;

/// Whether somebody was on bijstand in a spell that is over.
AFWEGING_RULE bool left_bijstand_before(std::uint16_t months_since_exit) {
    return months_since_exit != never_left_bijstand;
}

#define AFWEGING_MEMBER(type, name, unit, meaning) Column<type> name;
#define AFWEGING_NO_SECTION(title)

/// The people of one municipality (or country) in one replicate, sorted by month of arrival.
/// A row is a household, with the one person of it who is followed; where persons are counted both
/// of a couple are (persons_in). Rows never move, so an index is a name within a run; `id`
/// is the name across runs and scenarios. Counters of months advance at the end of a month; a
/// change of status in it sets them to 0. Rows beyond `count` up to `padded(count)` exist, are
/// `not_arrived` and never arrive.
struct People {
    std::uint32_t count = 0;
    AFWEGING_PERSON_COLUMNS(AFWEGING_MEMBER, AFWEGING_NO_SECTION)
};

struct MonthColumns {
    AFWEGING_MONTH_COLUMNS(AFWEGING_MEMBER, AFWEGING_NO_SECTION)
};

#undef AFWEGING_MEMBER

/// Calls f(name, unit, column) for every column, in order. Table: People or MonthColumns, const or
/// not.
template <class Table, class Visitor>
void for_each_column(Table& table, Visitor&& f) requires requires {
    table.klantmanager;
}
{
#define AFWEGING_VISIT(type, name, unit, meaning) f(#name, unit, table.name);
    AFWEGING_PERSON_COLUMNS(AFWEGING_VISIT, AFWEGING_NO_SECTION)
}
template <class Table, class Visitor>
void for_each_column(Table& table, Visitor&& f) requires requires {
    table.status_before;
}
{
    AFWEGING_MONTH_COLUMNS(AFWEGING_VISIT, AFWEGING_NO_SECTION)
#undef AFWEGING_VISIT
}

/// Whom a klantmanager has: persons, as caseloads are told; households, as a couple has one talk.
struct Caseload {
    std::uint32_t persons = 0;
    std::uint32_t households = 0;

    void add(Household household) {
        persons += persons_in(household);
        ++households;
    }
};

/// Gives every column padded(n) zero rows (status not_arrived) and sets count = n.
[[nodiscard]] People make_people(std::uint32_t n);

/// Gives every column padded(n) zero rows.
[[nodiscard]] MonthColumns make_month_columns(std::uint32_t n);

/// Bytes that one row takes.
[[nodiscard]] std::size_t bytes_per_person();

}  // namespace afweging::agents
