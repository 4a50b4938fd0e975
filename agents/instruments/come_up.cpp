// SPDX-License-Identifier: EUPL-1.2
// Why a chunk of people comes up for offers.
#include "agents/instruments/come_up.hpp"

#include "agents/instruments/eligibility.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

using sim::flag;
using sim::Flags;

/// Whether a programme is open to people in this status.
AFWEGING_RULE bool has_programme_for(const OpenInstruments& open, Status status) {
    return (open.of(Slot::programme) & open.status[static_cast<std::size_t>(status)]) != 0;
}

/// Whether anybody would be offered something at a file review or an approach in WW.
AFWEGING_RULE bool files_matter(const OpenInstruments& open) {
    return open.of(Slot::contact) != 0 || has_programme_for(open, Status::ww);
}

/// 1: the file of this row comes up.
AFWEGING_HOT void open_files(const ComeUpStep& step, bool matter, std::int32_t round,
                             std::int32_t t, Flags& file) {
    if (!matter) {
        file.fill(0);
        return;
    }
    const std::uint64_t* id = step.in<&People::id>();
    const auto months = static_cast<std::uint32_t>(larger(round, 1));
    const std::uint32_t turn = static_cast<std::uint32_t>(t) % months;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        file[i] = flag(file_comes_up(id[i], months, turn));
    }
}

/// What the months that people have spent here and there make of them.
struct RecentMoves {
    Flags seen;  ///< at an intake, or approached in WW or a subsidised job: as good as a talk
    Flags left;  ///< left bijstand just now
};

AFWEGING_HOT void find_recent_moves(const ComeUpStep& step, const OpenInstruments& open,
                                    const Flags& file, RecentMoves& moves) {
    // Who is approached, and nobody where no programme is for them.
    constexpr Status nobody = Status::not_arrived;
    const Status of_ww = files_matter(open) ? Status::ww : nobody;
    const Status in_job =
        has_programme_for(open, Status::subsidised_job) ? Status::subsidised_job : nobody;
    const Status* status = step.in<&People::status>();
    const std::uint16_t* on_benefit = step.in<&People::months_on_benefit>();
    const std::uint16_t* since_exit = step.in<&People::months_since_exit>();
    Flags early;  // of two-byte columns: kept apart to vectorise
    Flags late;
    for (std::size_t i = 0; i < chunk_size; ++i) { early[i] = flag(on_benefit[i] <= 1); }
    for (std::size_t i = 0; i < chunk_size; ++i) { late[i] = flag(since_exit[i] <= 1); }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const sim::Mask client = sim::mask(receives_bijstand(status[i]));
        const sim::Mask approached = sim::mask((status[i] == of_ww) | (status[i] == in_job));
        moves.seen[i] = static_cast<std::uint8_t>((client & early[i]) | (approached & file[i]));
        moves.left[i] = static_cast<std::uint8_t>(~client & late[i]);
    }
}

/// People who ask for help on their own initiative, who talk or are new, and what that leads to.
AFWEGING_HOT void draw_reasons(const ComeUpStep& step, const RecentMoves& moves,
                               const ComeUpRates& rates) {
    const float* trust = step.in<&People::trust>();
    const float* effective = step.in<&MonthColumns::effective>();
    const float* talk = step.in<&MonthColumns::talk>();
    const float* luck = step.in<&Notes::talk_luck>();
    const std::uint32_t* draws = step.words<Roll::uptake>();
    const std::uint32_t* desk_draws = step.words<Roll::contact>();
    std::uint8_t* __restrict__ reasons = step.out<&Notes::reasons>();
    const ComeUpRates r = rates;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const sim::Mask intake = sim::mask(moves.seen[i] != 0);
        const float quality = talk_or_intake(talk[i], moves.seen[i] != 0);
        const float at_desk = sim::to_uniform(desk_draws[i]);
        const float alone = sim::to_uniform(draws[i]);
        const bool asks = alone < asking_chance(effective[i], trust[i], r);
        // The other end of a draw is used where one could happen beside the other.
        const bool debts = alone >= 1.0F - detection_chance(quality, r);
        const sim::Mask at_intake = sim::mask(at_desk >= 1.0F - offer_chance(1.0F, r));
        const sim::Mask at_talk = sim::mask(luck[i] < offer_chance(talk[i], r));
        const sim::Mask offer = (intake & at_intake) | (~intake & at_talk);
        reasons[i] = static_cast<std::uint8_t>(
            (sim::mask(asks) & reason::asks) | (sim::mask(quality > 0.0F) & reason::duty) |
            (offer & reason::offer) | (sim::mask(debts) & reason::debts));
    }
}

/// A month less until what is had once a year may be had again.
AFWEGING_HOT void shorten_waits(const ComeUpStep& step, InstrumentSet once_a_year) {
    if (once_a_year == 0) {
        return;
    }
    YearWaits* waits = step.out<&People::year_waits>();
    for (std::size_t i = 0; i < chunk_size; ++i) { waits[i] = month_later(waits[i]); }
}

/// Whose turn it is for money that comes round, and who answered a report of arrears last month.
AFWEGING_HOT void add_turns_and_answers(const ComeUpStep& step, const OpenInstruments& open,
                                        std::int32_t t) {
    const std::uint64_t* id = step.in<&People::id>();
    std::uint8_t* __restrict__ reasons = step.out<&Notes::reasons>();
    std::uint8_t* __restrict__ answered = step.out<&People::answered_report>();
    for (InstrumentSet left = open.comes_round; left != 0; left &= left - 1) {
        const std::uint32_t months = open.every[static_cast<std::size_t>(std::countr_zero(left))];
        const std::uint32_t turn = static_cast<std::uint32_t>(t) % months;
        for (std::size_t i = 0; i < chunk_size; ++i) {
            reasons[i] |= file_comes_up(id[i], months, turn) ? reason::turn : std::uint8_t{0};
        }
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        reasons[i] |= answered[i] != 0 ? reason::debts : std::uint8_t{0};
        answered[i] = 0;
    }
}

}  // namespace

void come_up(ComeUpStep step, const OpenInstruments& open, const ReasonTable& table,
             const ComeUpRates& rates, const MonthLuck& luck) {
    Flags file;
    RecentMoves moves;
    open_files(step, files_matter(open) || has_programme_for(open, Status::subsidised_job),
               rates.file_review_months, luck.t, file);
    find_recent_moves(step, open, file, moves);
    draw_reasons(step, moves, rates);
    shorten_waits(step, open.once_a_year);
    add_turns_and_answers(step, open, luck.t);
    Flags waits{};
    for (const std::uint8_t* wanted : wanted_rows(step, AllLists{})) {
        for (std::size_t i = 0; i < chunk_size; ++i) { waits[i] |= wanted[i]; }
    }
    const Status* status = step.in<&People::status>();
    std::uint8_t* __restrict__ reasons = step.out<&Notes::reasons>();
    const std::uint8_t matter = table.matter;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::uint8_t queued = waits[i] != 0 ? reason::waits : std::uint8_t{0};
        const bool reviewed = receives_bijstand(status[i]) & (file[i] != 0);
        const std::uint8_t review = reviewed ? reason::review : std::uint8_t{0};
        const std::uint8_t left = moves.left[i] != 0 ? reason::left : std::uint8_t{0};
        const auto found = static_cast<std::uint8_t>((reasons[i] | review | left) & matter);
        const bool absent = (status[i] == Status::not_arrived) | (status[i] == Status::deterred) |
                            (status[i] == Status::left_ww);
        reasons[i] = absent ? std::uint8_t{0} : static_cast<std::uint8_t>(found | queued);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
