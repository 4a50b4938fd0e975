// SPDX-License-Identifier: EUPL-1.2
// Mistakes of a chunk of people.
#include "agents/household/mistakes.hpp"

#include <cstddef>

#include "agents/household/owed.hpp"
#include "agents/inputs/channels.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/law/household_money.hpp"
#include "agents/wellbeing/stress.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// One person's paperwork trouble: a row of the chunk with its luck.
struct Paperwork {
    std::size_t row;
    float luck;  ///< uniform, independent of whether a mistake happens
};

/// The most that person i can have been paid too much; who left lately had the norm.
AFWEGING_HOT std::int32_t claim_on(const MistakesStep& step, std::size_t i, const MoneyLaw& law,
                                   const MistakesRates& r) {
    const std::int32_t monthly =
        choose(receives_bijstand(step.in<&People::status>()[i]), step.in<&Notes::unlowered>()[i],
               bijstandsnorm_at(step.in<&People::household>()[i],
                                static_cast<std::int32_t>(step.in<&Notes::age>()[i]),
                                step.in<&People::more_sharers>()[i], law));
    const std::int32_t full_months = step.in<&People::months_on_benefit>()[i];
    return claim_of(r.claim, monthly, full_months + 1);
}

/// Bijstand of earlier months turns out too high: it was had and spent then, and is owed back now.
/// Gives the amount.
AFWEGING_HOT std::int32_t claim_back(const MistakesStep& step, std::size_t i, std::int32_t claim) {
    const std::int32_t claimed = add_debt(step, i, claim, 1);
    step.out<&People::claims>()[i] += claimed;
    book(step, Line::overpaid_bijstand, claimed);
    book(step, Line::living_costs, claimed);
    book(step, Line::claims, claimed);
    step.out<&MonthColumns::events>()[i] |= bit(Event::claim);
    return claimed;
}

/// The fine that comes with a claim: a debt to the municipality too.
AFWEGING_HOT void impose_fine(const MistakesStep& step, std::size_t i, std::int32_t claimed,
                              const MoneyLaw& law) {
    std::uint8_t& repeat_left = step.out<&People::fine_repeat_left>()[i];
    const std::int32_t fine = add_debt(step, i, fine_with_claim(claimed, repeat_left != 0, law), 0);
    step.out<&People::claims>()[i] += fine;
    book(step, Line::fines, fine);
    step.out<&MonthColumns::events>()[i] |= fine > 0 ? bit(Event::fine) : 0U;
    repeat_left = static_cast<std::uint8_t>(law.fine_repeat_within);
}

/// A mistake on bijstand ends in a claim, with or without a fine, or in a warning. Outside
/// bijstand it costs nothing here.
AFWEGING_HOT void suffer_mistake(const MistakesStep& step, const Paperwork& p, const MoneyLaw& law,
                                 Fines fines, const MistakesRates& r) {
    step.out<&MonthColumns::events>()[p.row] |= bit(Event::mistake);
    const std::int32_t since_exit = step.in<&People::months_since_exit>()[p.row];
    if (!bijstand_of_late(step.in<&People::status>()[p.row], since_exit) ||
        p.luck >= r.claim_share) {
        return;
    }
    const std::int32_t claim = claim_on(step, p.row, law, r);
    if (claim == 0) {
        return;
    }
    const bool owes = step.out<&People::claims>()[p.row] > 0;
    const float stacked = fines == Fines::stop ? 0.0F : 1.0F;
    const float fined = r.fine_share * fines_on_top(stacked, owes, r);
    const std::int32_t claimed = claim_back(step, p.row, claim);
    if (rest_of_draw(p.luck, r.claim_share) < fined) {
        impose_fine(step, p.row, claimed, law);
    }
}

/// Share of mistakes that the instruments of person i leave, [0, 1].
AFWEGING_HOT float unhelped_share(const MistakesStep& step, std::size_t i,
                                  const ChannelTable& channels) {
    const float* help = channels.of(Channel::mistake_help);
    return (1.0F - help[step.in<&MonthColumns::acting>()[i]]) *
           (1.0F - help[step.in<&People::contact_held>()[i]]) *
           (1.0F - help[step.in<&People::aftercare_held>()[i]]) *
           (1.0F - help[step.in<&People::debt_held>()[i]]);
}

/// Chance of a mistake this month of person i, who has this effective doenvermogen.
AFWEGING_HOT float chance_of_mistake(const MistakesStep& step, std::size_t i, float effective,
                                     const ChannelTable& channels, const MistakesRates& r) {
    const auto since = static_cast<float>(step.in<&People::months_since_contact>()[i]);
    return mistake_chance({.status = step.in<&People::status>()[i],
                           .months_in_status = step.in<&People::months_in_status>()[i],
                           .effective = effective,
                           .months_since_contact = since,
                           .help = 1.0F - unhelped_share(step, i, channels)},
                          r);
}

/// Lists those whose draw may be a mistake.
AFWEGING_HOT void find_troubled(const MistakesStep& step, const MistakesRates& rates,
                                Selection& troubled) {
    const Status* status = step.in<&People::status>();
    const std::uint16_t* months_in_status = step.in<&People::months_in_status>();
    const std::uint32_t* draws = step.words<Roll::mistake>();
    const MistakesRates r = rates;
    sim::Flags trouble;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        trouble[i] = sim::flag(sim::to_uniform(draws[i]) <
                               mistake_ceiling(status[i], months_in_status[i], r));
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        trouble[i] = trouble[i] & sim::flag(keeps_house(status[i]));
    }
    sim::select_rows(trouble, troubled);
}

/// A month less in which another fine is a repeat.
AFWEGING_HOT void count_down(const MistakesStep& step) {
    std::uint8_t* left = step.out<&People::fine_repeat_left>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        left[i] = static_cast<std::uint8_t>(left[i] - sim::flag(left[i] != 0));
    }
}

}  // namespace

void mistakes(MistakesStep step, const MoneyLaw& law, const ChannelTable& channels, Fines fines,
              const MistakesRates& rates, const StressRates& stress) {
    const float* trait = step.in<&People::doenvermogen>();
    const float* stress_of = step.in<&People::stress>();
    count_down(step);
    Selection troubled;
    find_troubled(step, rates, troubled);
    for (const std::size_t i : troubled) {
        const float effective =
            effective_doenvermogen(trait[i], stress_of[i], stress.bandwidth_tax);
        const float chance = chance_of_mistake(step, i, effective, channels, rates);
        const float draw = uniform<Roll::mistake>(step, i);
        if (draw < chance) {
            suffer_mistake(step, {i, rest_of_draw(draw, chance)}, law, fines, rates);
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
