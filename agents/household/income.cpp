// SPDX-License-Identifier: EUPL-1.2
// Income of a chunk of people.
#include "agents/household/income.hpp"

#include <array>
#include <cstddef>

#include "agents/law/beslagvrije_voet.hpp"
#include "sim/table/selection.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using Cents = std::array<std::int32_t, chunk_size>;

/// Sums over a chunk. [EUR cent]
struct Received {
    std::int64_t bijstand = 0;
    std::int64_t ww = 0;
    std::int64_t wages = 0;
    std::int64_t other = 0;
    std::int64_t toeslagen = 0;
};

/// What comes in, and what of it creditors could take.
AFWEGING_HOT Received receive(const IncomeStep& step, const LawOfMonth& law, const IncomeRates& r,
                              Cents& received) {
    const Status* status = step.in<&People::status>();
    const Household* household = step.in<&People::household>();
    const float* age = step.in<&Notes::age>();
    const std::uint8_t* children = step.in<&People::children>();
    const std::int32_t* wage = step.in<&People::wage>();
    const std::int32_t* partner_income = step.in<&People::partner_income>();
    const std::int32_t* savings = step.in<&People::savings>();
    const std::uint8_t* sanction = step.in<&People::sanction>();
    const std::uint8_t* disregard_used = step.in<&People::disregard_used>();
    std::int32_t* attachable = step.out<&Notes::attachable>();
    Received sums;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Position p{status[i],         household[i], age[i],      children[i],      wage[i],
                         partner_income[i], savings[i],   sanction[i], disregard_used[i]};
        const std::int32_t here = keep_if(keeps_house(p.status), -1);
        const Incomes in = incomes(p, law, r);
        const std::int32_t before_toeslagen = income_before_toeslagen(in);
        const std::int32_t norm = bijstandsnorm(p.household, p.age, law);
        received[i] = (before_toeslagen + in.toeslagen) & here;
        attachable[i] = attachable_income(before_toeslagen, norm, law) & here;
        sums.bijstand += in.bijstand & here;
        sums.ww += in.ww & here;
        sums.wages += in.wages & here;
        sums.other += in.other & here;
        sums.toeslagen += in.toeslagen & here;
    }
    return sums;
}

/// A month of maatregel and of vrijlating is used up.
AFWEGING_HOT void use_up(const IncomeStep& step) {
    const Status* status = step.in<&People::status>();
    std::uint8_t* sanction = step.out<&People::sanction>();
    std::uint8_t* sanctioned = step.out<&Notes::sanctioned>();
    std::uint8_t* disregard_used = step.out<&People::disregard_used>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::uint8_t client = sim::flag(receives_bijstand(status[i]));
        const std::uint8_t served = client & sim::flag(sanction[i] != 0);
        sanction[i] = static_cast<std::uint8_t>(sanction[i] - served);
        sanctioned[i] = served;
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::uint8_t part_time = sim::flag(status[i] == Status::bijstand_part_time);
        const std::uint8_t used = part_time & sim::flag(disregard_used[i] != 255);
        disregard_used[i] = static_cast<std::uint8_t>(disregard_used[i] + used);
    }
}

/// Income of the month and its swings.
AFWEGING_HOT void remember(const IncomeStep& step, const Cents& received, const IncomeRates& r) {
    const Status* status = step.in<&People::status>();
    std::int32_t* income = step.out<&People::income>();
    float* volatility = step.out<&People::volatility>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const float next = next_volatility(volatility[i], income[i], received[i], r);
        volatility[i] = sim::select(sim::mask(keeps_house(status[i])), next, volatility[i]);
        const bool here = status[i] != Status::not_arrived;  // else what was drawn at the start
        income[i] = choose(here, received[i], income[i]);
    }
}

}  // namespace

void income(IncomeStep step, const LawOfMonth& law, const IncomeRates& rates) {
    const LawOfMonth amounts = law;
    const IncomeRates r = rates;
    alignas(64) Cents received;
    const Received sums = receive(step, amounts, r, received);
    book(step, Line::bijstand, sums.bijstand);
    book(step, Line::unemployment_benefit, sums.ww);
    book(step, Line::wages, sums.wages);
    book(step, Line::other_income, sums.other);
    book(step, Line::toeslagen, sums.toeslagen);
    use_up(step);
    remember(step, received, r);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
