// SPDX-License-Identifier: EUPL-1.2
// A month's spending of a chunk of people. Books every cent; for a chunk, income included,
// sum of (savings - debt) after - before = lines into clients - lines out of clients.
#include "agents/household/spending.hpp"

#include <array>
#include <cstddef>

#include "agents/household/mistakes.hpp"
#include "agents/inputs/channels.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// What a month asks of each household, from loop to loop. [EUR cent] What cannot overlap with the
/// columns can be computed side by side.
struct Bills {
    alignas(64) std::array<std::int32_t, chunk_size> fixed;
    alignas(64) std::array<std::int32_t, chunk_size> shock;
    alignas(64) std::array<std::int32_t, chunk_size> need;
    alignas(64) std::array<std::int32_t, chunk_size> to_creditors;
};

/// Fixed costs, unforeseen expenses and what living takes.
AFWEGING_HOT void find_costs(const SpendingStep& step, const LawOfMonth& law,
                             const SpendingRates& r, Bills& bills) {
    const Status* status = step.in<&People::status>();
    const Household* household = step.in<&People::household>();
    const Housing* housing = step.in<&People::housing>();
    const std::uint8_t* children = step.in<&People::children>();
    const std::uint8_t* more_sharers = step.in<&People::more_sharers>();
    const std::int32_t* fixed_costs = step.in<&People::fixed_costs>();
    const std::uint32_t* draws = step.words<Roll::expense_shock>();
    const Prices prices = prices_of(law, r);
    std::int64_t fixed = 0;
    std::int64_t shocks = 0;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::int32_t here = keep_if(keeps_house(status[i]), -1);
        // Without a home there is no rent and no energy bill, but shelter, insurance and a
        // telephone.
        const bool homeless = housing[i] == Housing::homeless;
        const float factor = prices.fixed_costs * (homeless ? r.homeless_share : 1.0F);
        bills.fixed[i] = share_of(fixed_costs[i], factor) & here;
        bills.shock[i] = expense_shock(sim::to_uniform(draws[i]), prices, r) & here;
        const std::int32_t least = least_spent(household[i], more_sharers[i], law.social_minimum);
        bills.need[i] = living_need(least, children[i], law, r) & here;
        fixed += bills.fixed[i];
        shocks += bills.shock[i];
    }
    book(step, Line::fixed_costs, fixed);
    book(step, Line::expense_shocks, shocks);
}

using Shares = std::array<float, chunk_size>;
using KeptStep = MonthStep<In<&People::debt_held, &Notes::helped>>;

/// What the instruments of those in debt help leave of extra earnings.
AFWEGING_HOT void find_kept_earnings(const KeptStep& step, const ChannelTable& channels,
                                     Shares& kept) {
    kept.fill(0.0F);
    const float* of = channels.of(Channel::earnings_kept);
    const std::uint8_t* held = step.in<&People::debt_held>();
    for (const std::size_t i : step.in<&Notes::helped>()) { kept[i] = of[held[i]]; }
}

/// What creditors take before anything else.
AFWEGING_HOT void ask_for_creditors(const SpendingStep& step, const ChannelTable& channels,
                                    const SpendingRates& r, Bills& bills) {
    alignas(64) Shares kept;
    find_kept_earnings(step, channels, kept);
    const DebtHelp* help = step.in<&People::debt_help>();
    const std::int32_t* debt = step.in<&People::debt>();
    const std::uint8_t* accounts = step.in<&People::accounts>();
    const std::int32_t* attachable = step.in<&Notes::attachable>();
    const std::int32_t* plan_base = step.in<&Notes::plan_base>();
    const std::int32_t* plan_extra = step.in<&Notes::plan_extra>();
    const Status* status = step.in<&People::status>();
    const std::int32_t* claims = step.out<&People::claims>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::int32_t asked =
            paid_to_creditors({debt[i], accounts[i], help[i], kept[i]},
                              {attachable[i], plan_base[i], plan_extra[i]}, r);
        bills.to_creditors[i] = larger(
            asked, set_off(claims[i], smaller(attachable[i], plan_base[i]), status[i], help[i]));
    }
}

/// Sums over a chunk. [EUR cent]
struct Spent {
    std::int64_t living = 0;
    std::int64_t collection = 0;
    std::int64_t paid = 0;
    std::int64_t arrears = 0;
};

/// Purses at the end of the month.
AFWEGING_HOT Spent empty_purses(const SpendingStep& step, const SpendingRates& r,
                                const Bills& bills) {
    const Status* status = step.in<&People::status>();
    const DebtHelp* help = step.in<&People::debt_help>();
    const std::int32_t* income = step.in<&People::income>();
    std::int32_t* savings = step.out<&People::savings>();
    std::int32_t* debt = step.out<&People::debt>();
    std::int32_t* uncovered = step.out<&MonthColumns::uncovered>();
    std::int32_t* shortfall = step.out<&People::shortfall>();
    std::uint8_t* accounts = step.out<&People::accounts>();
    Spent sums;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::int32_t here = keep_if(keeps_house(status[i]), -1);
        const Purse purse{.savings = savings[i],
                          .debt = debt[i],
                          .income = income[i] & here,
                          .to_creditors = bills.to_creditors[i],
                          .fixed = bills.fixed[i],
                          .shock = bills.shock[i],
                          .need = bills.need[i],
                          .free_to_pay = keep_if(!in_debt_help(help[i]), here & 1)};
        const MonthEnd end = spend(purse, r);
        const std::int32_t kept = accounts_after(accounts[i], end.debt, end.arrears, r);
        savings[i] = end.savings;
        debt[i] = end.debt;
        accounts[i] = static_cast<std::uint8_t>(choose(here != 0, kept, accounts[i]));
        uncovered[i] = end.uncovered;
        shortfall[i] = end.shortfall;
        sums.living += end.living;
        sums.collection += end.collection;
        sums.paid += end.paid;
        sums.arrears += end.arrears;
    }
    return sums;
}

/// What is still claimed once debts are paid. To be looked at when purses are empty.
AFWEGING_HOT void pay_off_claims(const SpendingStep& step, const Bills& bills) {
    const std::int32_t* debt = step.out<&People::debt>();
    std::int32_t* claims = step.out<&People::claims>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        claims[i] = claims_after(claims[i], bills.to_creditors[i], debt[i]);
    }
}

}  // namespace

void spending(SpendingStep step, const LawOfMonth& law, const ChannelTable& channels,
              const SpendingRates& rates) {
    const LawOfMonth amounts = law;
    const SpendingRates r = rates;
    Bills bills;
    find_costs(step, amounts, r, bills);
    ask_for_creditors(step, channels, r, bills);
    const Spent sums = empty_purses(step, r, bills);
    pay_off_claims(step, bills);
    book(step, Line::living_costs, sums.living);
    book(step, Line::collection_costs, sums.collection);
    book(step, Line::debt_payment, sums.paid);
    book(step, Line::new_debt, sums.arrears);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
