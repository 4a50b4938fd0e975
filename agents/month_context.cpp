// SPDX-License-Identifier: EUPL-1.2
// What is the same for everybody this month.
#include "agents/month_context.hpp"

#include <algorithm>

#include "agents/municipality/budgets.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

namespace {

/// The strongest deterrence among mandatory instruments that take people in this month and have
/// money or places for them.
float open_deterrence(const Setting& setting, std::int32_t t) {
    float strongest = 0;
    for (const Instrument& instrument : setting.instruments) {
        const bool open = runs_in(instrument, t) &&
                          instrument.obligation == Obligation::mandatory &&
                          budget_in_year(instrument.budget_cents, t) > 0;
        strongest =
            open ? std::max(strongest, instrument.channel(Channel::entry_deterrence)) : strongest;
    }
    return strongest;
}

}  // namespace

MonthContext month_context(const Setting& setting, const sim::Dice& dice, const World& world,
                           const OfficeMonth& office) {
    const std::int32_t t = world.month;
    const sim::Month month = setting.start + sim::Months{t};
    const StatuteRow& law = in_force(setting.statute, month);
    const Parameters& p = setting.parameters;
    const LawOfMonth amounts =
        law_of_month(law, in_force(setting.statute, setting.start), setting.world, t);
    MonthContext c{.setting = setting,
                   .dice = dice,
                   .t = t,
                   .month = month,
                   .law = law,
                   .amounts = amounts,
                   .open = open_instruments(setting, t),
                   .office = office,
                   .channels = channel_table(setting.instruments),
                   .rates = Rates(p),
                   .search = SearchRates(p.search),
                   .offers = OfferRates(p.places),
                   .order = PriorityRates(p.places),
                   .programme = ProgrammeRates(p.programme),
                   .jobs = JobRates(p.market),
                   .job_ceilings = JobCeilings(JobRates(p.market))};
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        c.duration[j + 1] = setting.instruments[j].duration_months;
    }
    const double tightness = value_in_year(setting.world.tightness, t);
    c.market = static_cast<float>(
        sim::exponential(p.market.tightness_elasticity * sim::logarithm(tightness)));
    c.full_time_wage = c.jobs.full_time_hours * c.amounts.minimum_wage;
    c.part_time_wage = c.jobs.part_time_hours * c.amounts.minimum_wage;
    c.deterrence = open_deterrence(setting, t);
    return c;
}

}  // namespace afweging::agents
