// SPDX-License-Identifier: EUPL-1.2
// What is the same for everybody this month.
#include "agents/month_context.hpp"

#include "agents/municipality/budgets.hpp"

namespace afweging::agents {

MonthContext month_context(const Setting& setting, const sim::Dice& dice, const World& world,
                           const OfficeMonth& office) {
    const std::int32_t t = world.month;
    const sim::Month month = setting.start + sim::Months{t};
    const StatuteRow& law = in_force(setting.statute, month);
    const Parameters& p = setting.parameters;
    const LawOfMonth amounts =
        law_of_month(law, in_force(setting.statute, setting.start), setting.outlook, t);
    const bool alone = setting.interaction == Interaction::off;
    const auto list = static_cast<std::int32_t>(p.offers.max_waiting);
    const InstrumentSet payable =
        alone ? ~InstrumentSet{0} : payable_in(world.gemeente, setting.instruments, t, list);
    const OpenInstruments open = open_instruments(
        setting.instruments, t,
        {.payable = payable, .month = world.instruments, .placed = world.gemeente.placed});
    MonthContext c{.setting = setting,
                   .dice = dice,
                   .t = t,
                   .month = month,
                   .law = law,
                   .amounts = amounts,
                   .money = money_law(law),
                   .open = open,
                   .reasons = ReasonTable(setting.instruments, open.all),
                   .office = office,
                   .channels = channel_table(setting.instruments),
                   .acting = {.duration = {}, .pairs = pair_table(setting.instruments)},
                   .rates = Rates(p)};
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        c.acting.duration[j + 1] = setting.instruments[j].duration_months;
    }
    const double tightness = value_in_year(setting.outlook.tightness, t);
    const float usual = alone ? 1.0F : static_cast<float>(usual_hired_share(p.vacancies));
    c.market = {.tightness = effect_of_tightness(tightness, p.search) / usual,
                .full_time = job_of(c.rates.jobs.full_time_hours),
                .part_time = job_of(c.rates.search.part_time_hours)};
    c.vacancies = open_vacancies(setting.municipality, tightness, p.vacancies);
    return c;
}

namespace {

/// What law and the by-law say about refusing a duty.
MaatregelTerms maatregel_terms(const OffersRates& r, const LawOfMonth& law) {
    return {.labour_cut = law.labour_duty_cut,
            .longest = law.labour_duty_longest,
            .repeat_within = law.labour_duty_repeat_within,
            .first_months = r.labour_duty_months,
            .repeat_months = r.labour_duty_repeat,
            .spread_over = r.labour_duty_spread,
            .other_months = r.other_duty_months,
            .other_cut = r.other_duty_cut};
}

}  // namespace

ExemptionTerms exemption_terms(const MonthContext& c) {
    return {.child_age = c.law.exemption_child_age,
            .bandwidth_tax = c.rates.stress.bandwidth_tax,
            .rates = c.rates.exemption};
}

SearchDuty search_duty(const MonthContext& c) {
    return {.maatregel = maatregel_terms(c.rates.offers, c.amounts),
            .enforcement = static_cast<float>(c.setting.policy.enforcement),
            .rates = c.rates.duty_to_search,
            .search = c.rates.search,
            .stress = c.rates.stress};
}

OfferContext offer_context(const World& world, const MonthContext& c) {
    return {.instruments = c.setting.instruments,
            .open = c.open,
            .reasons = c.reasons,
            .channels = c.channels,
            .klantmanagers = world.klantmanagers,
            .maatregel = maatregel_terms(c.rates.offers, c.amounts),
            .policy = c.setting.policy,
            .distance = c.rates.distance,
            .allocation = c.setting.policy.allocation,
            .choice = c.setting.policy.choice,
            .census = census_in(c.setting, c.t) ? Census::taken : Census::none,
            .giving_up = c.rates.giving_up};
}

bool census_in(const Setting& setting, std::int32_t t) {
    return t % 12 == 11 || t + 1 == setting.length.count;
}

IncomeTerms income_terms(const MonthContext& c) {
    return {.full_time_hours = c.market.full_time.hours,
            .price_level = c.amounts.price_level,
            .business_share = c.rates.business.income,
            .business_profit = c.rates.business.profit};
}

JobsOfMonth jobs_of_month(const MonthContext& c) {
    return {.moving = c.rates.subsidised_job,
            .regular = c.market.full_time,
            .tightness = c.market.tightness,
            .permanent_share = c.rates.jobs.permanent_share};
}

ProgrammeTerms programme_terms(const MonthContext& c) {
    return {.programme = c.rates.programme,
            .reward = c.rates.reward,
            .peers = c.rates.peers,
            .next = {c.rates.follow_on, c.rates.offers, c.open, c.setting.instruments}};
}

OfficeSetup office_setup(const Setting& setting) {
    return {
        .parameters = setting.parameters.office,
        .policy = setting.policy,
        .instruments = setting.instruments,
        .hours_per_month = setting.municipality.klantmanager_hours_per_month,
        .staffed_caseload = staffed_caseload(setting.policy, setting.municipality.entrant_route),
        .persons_per_household = persons_per_household(setting.municipality),
        .interaction = setting.interaction};
}

void renew_office(const World& world, const Setting& setting, OfficeMonth& office) {
    renew_office(world.klantmanagers, share_at_short_distance(world.people, world.now),
                 office_setup(setting), world.month, office);
}

VacanciesTerms vacancies_terms(const MonthContext& c) {
    return {.open = c.vacancies,
            .memory = c.setting.parameters.vacancies.memory,
            .interaction = c.setting.interaction,
            .dice = c.dice,
            .t = c.t};
}

AdmissionBooks admission_books(World& world) {
    return {.gemeente = world.gemeente,
            .month = world.instruments,
            .proposals = world.proposals,
            .queue = world.place_queue,
            .merged = world.pot_queue,
            .turns = world.pot_turns};
}

AdmissionTerms admission_terms(const Setting& setting, std::int32_t t) {
    const double tightness = value_in_year(setting.outlook.tightness, t);
    return {.instruments = setting.instruments,
            .interaction = setting.interaction,
            .employers = {.clients = static_cast<double>(setting.municipality.clients),
                          .tightness = static_cast<double>(
                              effect_of_tightness(tightness, setting.parameters.search))},
            .hearsay = setting.parameters.offers.hearsay,
            .t = t};
}

BudgetTerms budget_terms(const Setting& setting, const World& world, const OpenInstruments& open,
                         std::int32_t t) {
    return {.pay = pay_terms(setting, t),
            .gemeente = world.gemeente,
            .open = open,
            .offer_counts = world.tally.offer_counts.data(),
            .census = census_in(setting, t) ? Census::taken : Census::none};
}

PayTerms pay_terms(const Setting& setting, std::int32_t t) {
    return {.instruments = setting.instruments,
            .policy = setting.policy,
            .klantmanagers = full_time_klantmanagers(setting.municipality, setting.policy),
            .staff_cost = setting.parameters.office.staff_cost,
            .buig = in_force(setting.statute, setting.start + sim::Months{t}),
            .t = t};
}

}  // namespace afweging::agents
