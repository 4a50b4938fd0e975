// SPDX-License-Identifier: EUPL-1.2
// Mistakes of a chunk of people, and what becomes of unpaid fines.
#include "agents/household/mistakes.hpp"

#include <cstddef>

#include "agents/household/owed.hpp"
#include "agents/inputs/channels.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/wellbeing/stress.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// One person's paperwork trouble: a row of the chunk with what the month says about it.
struct Paperwork {
    std::size_t row;
    float effective;  ///< effective doenvermogen
    float luck;       ///< uniform, independent of whether a mistake happens
};

/// Pays off debt from savings, at most what is owed. An account closes with each paid fine.
AFWEGING_HOT std::int32_t pay_debt(const MistakesStep& step, std::size_t i, std::int32_t amount) {
    std::int32_t& savings = step.out<&People::savings>()[i];
    std::int32_t& debt = step.out<&People::debt>()[i];
    std::uint8_t& accounts = step.out<&People::accounts>()[i];
    const std::int32_t paid = smaller(smaller(amount, savings), debt);
    savings -= paid;
    debt -= paid;
    const std::int32_t kept = larger(accounts - 1, 1);
    accounts = static_cast<std::uint8_t>(debt > 0 ? kept : 0);
    return paid;
}

/// On bijstand a share of mistakes means that too much was paid, and is owed back.
AFWEGING_HOT void owe_claim(const MistakesStep& step, const Paperwork& p, const MistakesRates& r) {
    // The digits of the same number below the first decide.
    const float digits = p.luck * 8.0F - static_cast<float>(static_cast<int>(p.luck * 8.0F));
    if (receives_bijstand(step.in<&People::status>()[p.row]) && digits < r.claim_share) {
        const std::int32_t claimed = add_debt(step, p.row, r.claim, 1);
        step.out<&People::savings>()[p.row] += claimed;
        book(step, Line::new_debt, claimed);
    }
}

/// A missed form costs a fine: paid at once by who can and remembers, else a debt that can grow.
AFWEGING_HOT void suffer_mistake(const MistakesStep& step, const Paperwork& p,
                                 const LawOfMonth& law, const MistakesRates& r) {
    const std::int32_t fine = law.fine;
    std::int32_t& savings = step.out<&People::savings>()[p.row];
    step.out<&MonthColumns::events>()[p.row] |=
        bit(Event::mistake) | (fine > 0 ? bit(Event::fine) : 0U);
    if (savings >= fine && p.luck < p.effective) {
        savings -= fine;
        book(step, Line::fines, fine);
    } else {
        book(step, Line::fines, add_debt(step, p.row, fine, 1));
        std::uint8_t& raises = step.out<&People::overdue_fines>()[p.row];
        raises = static_cast<std::uint8_t>(smaller(raises + 2, 250));
    }
    owe_claim(step, p, r);
}

/// An unpaid fine is paid, raised, or (under the lever Fines::stop) stands still.
AFWEGING_HOT void follow_up_fine(const MistakesStep& step, const Paperwork& p,
                                 const LawOfMonth& law, Fines fines) {
    std::uint8_t& raises = step.out<&People::overdue_fines>()[p.row];
    if (step.in<&People::debt>()[p.row] == 0) {
        raises = 0;
        return;
    }
    const int left = raises;
    const std::int32_t open = open_fine(left, law);
    if (step.in<&People::savings>()[p.row] >= open && p.luck < p.effective) {
        book(step, Line::debt_payment, pay_debt(step, p.row, open));
        raises = static_cast<std::uint8_t>(left - (left % 2 == 0 ? 2 : 1));
    } else if (fines == Fines::stack) {
        const std::int32_t raise = raise_of_fine(left, law);
        book(step, Line::fines, add_debt(step, p.row, raise, 0));
        step.out<&MonthColumns::events>()[p.row] |= raise > 0 ? bit(Event::fine) : 0U;
        raises = static_cast<std::uint8_t>(left - 1);
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

/// Lists those who have unpaid fines or whose draw may be a mistake.
AFWEGING_HOT void find_troubled(const MistakesStep& step, const MistakesRates& rates,
                                Selection& troubled) {
    const Status* status = step.in<&People::status>();
    const std::uint16_t* months_in_status = step.in<&People::months_in_status>();
    const std::uint8_t* overdue = step.in<&People::overdue_fines>();
    const std::uint32_t* draws = step.words<Roll::mistake>();
    const MistakesRates r = rates;
    sim::Flags trouble;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        trouble[i] = sim::flag(sim::to_uniform(draws[i]) <
                               mistake_ceiling(status[i], months_in_status[i], r));
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        trouble[i] = (trouble[i] | sim::flag(overdue[i] != 0)) & sim::flag(keeps_house(status[i]));
    }
    sim::select_rows(trouble, troubled);
}

}  // namespace

void mistakes(MistakesStep step, const LawOfMonth& law, const ChannelTable& channels, Fines fines,
              const MistakesRates& rates, const StressRates& stress) {
    const float* trait = step.in<&People::doenvermogen>();
    const float* stress_of = step.in<&People::stress>();
    Selection troubled;
    find_troubled(step, rates, troubled);
    for (const std::size_t i : troubled) {
        const float effective =
            effective_doenvermogen(trait[i], stress_of[i], stress.bandwidth_tax);
        const float chance = chance_of_mistake(step, i, effective, channels, rates);
        const float draw = uniform<Roll::mistake>(step, i);
        const Paperwork p{i, effective, rest_of_draw(draw, chance)};
        if (step.in<&People::overdue_fines>()[i] > 0 &&
            !in_debt_help(step.in<&People::debt_help>()[i])) {
            follow_up_fine(step, p, law, fines);
        }
        if (draw < chance) {
            suffer_mistake(step, p, law, rates);
        }
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
