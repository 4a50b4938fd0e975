// SPDX-License-Identifier: EUPL-1.2
// Law, prices, parameters and the state of office and market, read once a month.
#pragma once

#include <cstdint>

#include "agents/inputs/channels.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/duty_to_search.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/exemption.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/participants.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/kinds/draws.hpp"
#include "agents/law/law_of_month.hpp"
#include "agents/law/money_law.hpp"
#include "agents/municipality/admission.hpp"
#include "agents/municipality/budget_report.hpp"
#include "agents/municipality/office.hpp"
#include "agents/municipality/pay.hpp"
#include "agents/rates.hpp"
#include "agents/setting.hpp"
#include "agents/work/search.hpp"
#include "agents/work/vacancies.hpp"
#include "agents/world.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// What is the same for everybody this month: constant while people are visited.
struct MonthContext {
    const Setting& setting;
    const sim::Dice& dice;
    std::int32_t t;    ///< month index of the run
    sim::Month month;  ///< calendar month
    const StatuteRow& law;
    LawOfMonth amounts;  ///< law and prices of the month as small tables for the steps
    MoneyLaw money;      ///< law on the money of households
    OpenInstruments open;
    ReasonTable reasons;        ///< what leads to an offer of them
    const OfficeMonth& office;  ///< time per client and what follows from it
    ChannelTable channels;
    ActingTerms acting;
    Rates rates;  ///< parameters as the steps read them
    JobMarket market{};
    ByMarketSegment vacancies{};  ///< open this month, by schooling
};

/// The month around the people. Valid while setting, dice and office live.
[[nodiscard]] MonthContext month_context(const Setting& setting, const sim::Dice& dice,
                                         const World& world, const OfficeMonth& office);

/// Whether month t is one in which everybody is looked at, which takes time: the last month of each
/// simulated year and of the run.
[[nodiscard]] bool census_in(const Setting& setting, std::int32_t t);

/// What lies on the desks of the office, and what jobs are like, this month.
[[nodiscard]] OfferContext offer_context(const World& world, const MonthContext& c);
[[nodiscard]] IncomeTerms income_terms(const MonthContext& c);
[[nodiscard]] ExemptionTerms exemption_terms(const MonthContext& c);
[[nodiscard]] SearchDuty search_duty(const MonthContext& c);
[[nodiscard]] JobsOfMonth jobs_of_month(const MonthContext& c);
[[nodiscard]] ProgrammeTerms programme_terms(const MonthContext& c);

/// What is given about the office of a setting.
[[nodiscard]] OfficeSetup office_setup(const Setting& setting);

/// The office of the month from the klantmanagers and people of a world.
void renew_office(const World& world, const Setting& setting, OfficeMonth& office);

/// What admission and payments need of a world and a setting in month t.
[[nodiscard]] AdmissionBooks admission_books(World& world);
[[nodiscard]] VacanciesTerms vacancies_terms(const MonthContext& c);
[[nodiscard]] AdmissionTerms admission_terms(const Setting& setting, std::int32_t t);
[[nodiscard]] PayTerms pay_terms(const Setting& setting, std::int32_t t);
[[nodiscard]] BudgetTerms budget_terms(const Setting& setting, const World& world,
                                       const OpenInstruments& open, std::int32_t t);

}  // namespace afweging::agents
