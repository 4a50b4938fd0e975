// SPDX-License-Identifier: EUPL-1.2
// Income of a chunk of people.
#include "agents/household/income.hpp"

#include <array>
#include <cstddef>

#include "agents/household/incomes.hpp"
#include "agents/household/profit.hpp"
#include "agents/household/settled.hpp"
#include "agents/household/used_up.hpp"
#include "agents/inputs/channels.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// What the tables say of a chunk: looked up first, since a loop with look-ups does not vectorise.
struct Tables {
    alignas(64) Cents wage;
    Cents partner_wage, full_time_wage, gross_wages, unused, partner_unused, kindgebonden;
    Cents kinderbijslag;

    [[nodiscard, gnu::always_inline]] inline FromTables at(std::size_t i) const {
        return {wage[i],   partner_wage[i],   full_time_wage[i], gross_wages[i],
                unused[i], partner_unused[i], kindgebonden[i],   kinderbijslag[i]};
    }
    [[gnu::always_inline]] inline void set(std::size_t i, const FromTables& from) {
        wage[i] = from.wage;
        partner_wage[i] = from.partner_wage;
        full_time_wage[i] = from.full_time_wage;
        gross_wages[i] = from.gross_wages;
        unused[i] = from.unused;
        partner_unused[i] = from.partner_unused;
        kindgebonden[i] = from.kindgebonden;
        kinderbijslag[i] = from.kinderbijslag;
    }
};

/// Sums over a chunk. [EUR cent]
struct Received {
    std::int64_t bijstand = 0;
    std::int64_t loonheffing = 0;
    std::int64_t zvw = 0;
    std::int64_t ww = 0;
    std::int64_t wages = 0;
    std::int64_t other = 0;
    std::int64_t toeslagen = 0;
};

using PositionStep = MonthStep<
    In<&People::status, &People::household, &People::children, &People::housing,
       &People::fixed_costs, &People::hours, &People::partner_hours, &People::savings,
       &People::debt, &People::months_on_benefit, &People::sanction, &People::sanction_cut,
       &People::disregard_used, &People::partner_disregard_used, &People::awaits_right,
       &People::business, &People::more_sharers, &Notes::age, &Notes::youngest, &Notes::ww>>;

/// What an own business earns, and what instruments leave of earnings. [EUR cent]
struct Earned {
    std::int32_t business;  ///< one that ended bijstand
    std::int32_t profit;    ///< one beside bijstand
    std::int32_t free;
};

/// The columns that decide the income of a month.
struct PositionColumns {
    const Status* status;
    const Household* household;
    const Housing* housing;
    const float *age, *sanction_cut, *own_business;
    const std::uint8_t *children, *youngest, *hours, *partner_hours;
    const std::uint8_t *sanction, *disregard_used, *partner_disregard_used, *awaits_right,
        *more_sharers;
    const std::int32_t *fixed_costs, *savings, *debt, *ww;
    const std::uint16_t* months_on_benefit;

    [[gnu::always_inline]] inline explicit PositionColumns(const PositionStep& step)
        : status(step.in<&People::status>()),
          household(step.in<&People::household>()),
          housing(step.in<&People::housing>()),
          age(step.in<&Notes::age>()),
          sanction_cut(step.in<&People::sanction_cut>()),
          own_business(step.in<&People::business>()),
          children(step.in<&People::children>()),
          youngest(step.in<&Notes::youngest>()),
          hours(step.in<&People::hours>()),
          partner_hours(step.in<&People::partner_hours>()),
          sanction(step.in<&People::sanction>()),
          disregard_used(step.in<&People::disregard_used>()),
          partner_disregard_used(step.in<&People::partner_disregard_used>()),
          awaits_right(step.in<&People::awaits_right>()),
          more_sharers(step.in<&People::more_sharers>()),
          fixed_costs(step.in<&People::fixed_costs>()),
          savings(step.in<&People::savings>()),
          debt(step.in<&People::debt>()),
          ww(step.in<&Notes::ww>()),
          months_on_benefit(step.in<&People::months_on_benefit>()) {}

    [[nodiscard, gnu::always_inline]] inline Workers workers(std::size_t i,
                                                             std::int32_t full_time_hours) const {
        return {.household = household[i],
                .age = static_cast<std::int32_t>(age[i]),
                .children = children[i],
                .youngest = youngest[i],
                .hours = keep_if(earns_by_the_hour(status[i]), hours[i]),
                .partner_hours = partner_hours[i],
                .full_time_hours = full_time_hours};
    }

    [[nodiscard, gnu::always_inline]] inline Earned earned(std::size_t i, const MoneyLaw& law,
                                                           const IncomeTerms& terms,
                                                           std::int32_t free) const {
        const std::int32_t norm = full_bijstandsnorm(household[i], more_sharers[i], law);
        return {.business = share_of(norm, terms.business_share),
                .profit = profit_of(own_business[i], terms.business_profit),
                .free = free};
    }

    [[nodiscard, gnu::always_inline]] inline Position at(std::size_t i, const Tables& tables,
                                                         float price_level, const Earned& earned,
                                                         const IncomeRates& r) const {
        return {.status = status[i],
                .awaits_right = awaits_right[i],
                .household = household[i],
                .age = static_cast<std::int32_t>(age[i]),
                .children = children[i],
                .youngest = youngest[i],
                .rent = bare_rent(fixed_costs[i], housing[i], price_level, r),
                .tables = tables.at(i),
                .wage = earned.business,
                .ww = ww[i],
                .savings = savings[i],
                .debt = debt[i],
                .months_on_benefit = months_on_benefit[i],
                .sanction = sanction[i],
                .sanction_cut = sanction_cut[i],
                .disregard_used = disregard_used[i],
                .partner_disregard_used = partner_disregard_used[i],
                .profit = earned.profit,
                .free = earned.free,
                .more_sharers = more_sharers[i]};
    }
};

/// Wages and amounts for children.
AFWEGING_HOT void look_up_all(const PositionColumns& columns, const MoneyLaw& money,
                              std::int32_t full_time_hours, Tables& tables) {
    for (std::size_t i = 0; i < chunk_size; ++i) {
        tables.set(i, look_up(columns.workers(i, full_time_hours), money));
    }
}

/// What comes in, what of it creditors could take, and whether bijstand is due.
AFWEGING_HOT Received receive(const IncomeStep& step, const MoneyLaw& money,
                              const IncomeTerms& terms, const IncomeRates& rates, const Cents& free,
                              Cents& received, Cents& wages) {
    const PositionColumns columns(step);
    const IncomeRates r = rates;
    const IncomeTerms given = terms;
    const MoneyLaw law = money;
    Tables tables;
    look_up_all(columns, law, given.full_time_hours, tables);
    std::int32_t* unlowered = step.out<&Notes::unlowered>();
    std::int32_t* attachable = step.out<&Notes::attachable>();
    std::int32_t* plan_base = step.out<&Notes::plan_base>();
    std::int32_t* plan_extra = step.out<&Notes::plan_extra>();
    std::uint8_t* right = step.out<&MonthColumns::right>();
    std::int32_t* income_gap = step.out<&MonthColumns::income_gap>();
    Received sums;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Earned earned = columns.earned(i, law, given, free[i]);
        const Position p = columns.at(i, tables, given.price_level, earned, r);
        const std::int32_t here = keep_if(keeps_house(p.status), -1);
        const Incomes in = incomes(p, law, r);
        received[i] = disposable_income(in) & here;
        wages[i] = in.own_wage;
        const std::int32_t norm = bijstandsnorm_at(p.household, p.age, p.more_sharers, law);
        income_gap[i] = gap_to_social_minimum(income_before_toeslagen(in), norm) & here;
        right[i] = static_cast<std::uint8_t>(rights_of(p, in, law) & here);
        unlowered[i] = in.unlowered & here;
        attachable[i] = in.reach.attachable & here;
        plan_base[i] = in.reach.plan.at_bijstand & here;
        plan_extra[i] = in.reach.plan.above & here;
        sums.bijstand += in.bijstand & here;
        sums.loonheffing += in.beside.loonheffing & here;
        sums.zvw += in.beside.zvw & here;
        sums.ww += in.ww & here;
        sums.wages += in.wages & here;
        sums.other += in.other & here;
        sums.toeslagen += in.toeslagen & here;
    }
    return sums;
}

/// Income of the month and its swings, and what own work earns.
AFWEGING_HOT void remember(const IncomeStep& step, const Cents& received, const Cents& wages,
                           const Shares& felt, const IncomeRates& r) {
    const Status* status = step.in<&People::status>();
    std::int32_t* income = step.out<&People::income>();
    std::int32_t* wage = step.out<&People::wage>();
    float* volatility = step.out<&People::volatility>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float next = next_volatility(volatility[i], income[i], received[i], felt[i], r);
        volatility[i] = sim::select(sim::mask(keeps_house(status[i])), next, volatility[i]);
        const bool here = status[i] != Status::not_arrived;  // else what was drawn at the start
        income[i] = choose(here, received[i], income[i]);
        wage[i] = choose(has_earnings(status[i]), wages[i], wage[i]);
    }
}

}  // namespace

void income(IncomeStep step, const MoneyLaw& money, const IncomeTerms& terms,
            const ChannelTable& channels, const IncomeRates& rates) {
    const IncomeRates r = rates;
    alignas(64) Cents received;
    alignas(64) Cents wages;
    alignas(64) Cents free;
    alignas(64) Shares felt;
    find_free_earnings(step, channels, free);
    const Received sums = receive(step, money, terms, r, free, received, wages);
    book(step, Line::bijstand, sums.bijstand);
    book(step, Line::bijstand_loonheffing, sums.loonheffing);
    book(step, Line::bijstand_zvw, sums.zvw);
    book(step, Line::unemployment_benefit, sums.ww);
    book(step, Line::wages, sums.wages);
    book(step, Line::other_income, sums.other);
    book(step, Line::toeslagen, sums.toeslagen);
    serve_maatregel(step);
    use_vrijlating(step, vrijlating_months(money));
    find_felt_changes(step, channels, felt);
    remember(step, received, wages, felt, r);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
