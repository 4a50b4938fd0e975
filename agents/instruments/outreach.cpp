// SPDX-License-Identifier: EUPL-1.2
// Reports of arrears in a chunk of people, and the answers to them.
#include "agents/instruments/outreach.hpp"

#include <array>
#include <bit>

#include "agents/instruments/choice.hpp"
#include "agents/instruments/eligibility.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// Who is in arrears, and the draws of those few for one instrument.
struct Arrears {
    Selection who;
    std::array<std::uint64_t, chunk_size> id;
    std::array<std::array<std::uint32_t, chunk_size>, 4> words;
};

AFWEGING_HOT void find_arrears(const OutreachStep& step, Arrears& arrears) {
    const Status* status = step.in<&People::status>();
    const std::uint8_t* accounts = step.in<&People::accounts>();
    const std::uint8_t* held = step.in<&People::debt_held>();
    const std::uint8_t* wanted = step.in<&People::debt_wanted>();
    const DebtHelp* help = step.in<&People::debt_help>();
    const Housing* housing = step.in<&People::housing>();
    sim::Flags any;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        any[i] = sim::flag(in_arrears(accounts[i], held[i], wanted[i], help[i], housing[i]) &
                           keeps_house(status[i]));
    }
    sim::select_rows(any, arrears.who);
    std::size_t count = 0;
    for (const std::size_t i : arrears.who) { arrears.id[count++] = step.in<&People::id>()[i]; }
}

/// Reports of one instrument: the lowest draw is followed up first.
AFWEGING_HOT void report(const OutreachStep& step, const Arrears& arrears, std::size_t j,
                         std::span<const Instrument> instruments, const OpenInstruments& open,
                         const OutreachRates& rates) {
    std::size_t k = 0;
    for (const std::size_t i : arrears.who) {
        const std::uint32_t lottery = arrears.words[0][k++];
        if (is_reported(sim::to_uniform(lottery), rates) &&
            suitable_for(step, i, open, set_of(j), instruments) != 0) {
            // Of those who are reported the draws fill a part of the range; stretched, they fill
            // it.
            const float place = sim::to_uniform(lottery) / rates.signal;
            const auto order = ~static_cast<std::uint32_t>(place * 16777215.0F) << 8U;
            step.sink<&Proposals::places>().push_back({.person = step.row(i),
                                                       .priority = order,
                                                       .instrument = static_cast<std::uint8_t>(j),
                                                       .by_rule = lot_order,
                                                       .won = 0,
                                                       .lottery = order});
        }
    }
}

}  // namespace

void outreach(OutreachStep step, std::span<const Instrument> instruments,
              const OpenInstruments& open, const OutreachRates& rates, const MonthLuck& luck) {
    if (open.of(Slot::outreach) == 0 || open.of(Slot::debt) == 0) {
        return;
    }
    Arrears arrears;
    find_arrears(step, arrears);
    for (InstrumentSet left = open.of(Slot::outreach); left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        sim::fill_draws(luck.dice.key(), arrears.id.data(), arrears.who.count,
                        static_cast<std::uint32_t>(luck.t), place_block(instruments[j].hash),
                        arrears.words[0].data(), chunk_size);
        report(step, arrears, j, instruments, open, rates);
    }
}

void answer_reports(AnswerReportsStep step, std::span<const Instrument> instruments,
                    const OutreachRates& rates, const MonthLuck& luck) {
    for (const Grant& grant : step.in<&Proposals::granted>()) {
        const Instrument& instrument = instruments[grant.instrument];
        const std::size_t i = grant.row;
        if (instrument.slot != Slot::outreach) {
            continue;
        }
        const PlaceDraws draws = place_draws(luck, step.in<&People::id>()[i], instrument.hash);
        if (sim::to_uniform(draws.acceptance) >= instrument.channel(Channel::reached)) {
            continue;
        }
        const float chance = acceptance_of_help(instrument.channel(Channel::acceptance),
                                                step.in<&People::trust>()[i], rates);
        const bool accepts = sim::to_uniform(draws.consequence) < chance;
        OfferCounts& counts = step.sink<&ThreadBooks::offer_counts>()[grant.instrument];
        counts.accepted += accepts ? 1 : 0;
        counts.declined += accepts ? 0 : 1;
        step.out<&People::answered_report>()[i] |= sim::flag(accepts);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
