// SPDX-License-Identifier: EUPL-1.2
// The participants of a chunk of people.
#include "agents/instruments/participants.hpp"

#include <algorithm>
#include <bit>

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

AFWEGING_HOT void list_participants(const ParticipantsStep& step) {
    const DebtHelp* debt_help = step.in<&People::debt_help>();
    sim::Flags any;
    sim::Flags in_programme{};
    sim::Flags supported{};
    for (const HeldRows& place : held_rows(step, AllPlaces{})) {
        if (place.slot == Slot::programme) {
            for (std::size_t i = 0; i < chunk_size; ++i) { in_programme[i] |= place.held[i]; }
        } else if (place.slot != Slot::debt) {
            for (std::size_t i = 0; i < chunk_size; ++i) { supported[i] |= place.held[i]; }
        }
    }
    const std::uint8_t* debt = step.in<&People::debt_held>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::uint8_t holds = in_programme[i] | supported[i] | debt[i];
        any[i] = sim::flag((holds != 0) | in_debt_help(debt_help[i]));
        in_programme[i] = sim::flag(in_programme[i] != 0);
        supported[i] = sim::flag(supported[i] != 0);
    }
    sim::select_rows(any, step.out<&Notes::helped>());
    sim::select_rows(in_programme, step.out<&Notes::in_programme>());
    sim::select_rows(supported, step.out<&Notes::supported>());
}

/// The word of participant_block that is for each place of slot programme.
constexpr std::array<std::size_t, 2> attendance_words{purpose::attendance % 4,
                                                      purpose::attendance_2 % 4};

AFWEGING_HOT void roll_for_participants(const ParticipantsStep& step, const MonthLuck& luck) {
    const std::uint64_t* ids = step.in<&People::id>();
    std::array<std::uint64_t, chunk_size> id;
    std::array<std::uint32_t, chunk_size> purposes;
    std::array<std::array<std::uint32_t, chunk_size>, 4> words;
    const Selection& helped = step.out<&Notes::helped>();
    const std::size_t padded = (helped.count + 7) / 8 * 8;
    for (std::size_t k = 0; k < padded; ++k) {
        id[k] = ids[helped.row[k < helped.count ? k : 0]];
        purposes[k] = purpose::participant_block;
    }
    sim::fill_scattered_draws(luck.dice.key(), id.data(), helped.count,
                              static_cast<std::uint32_t>(luck.t), purposes.data(), words[0].data(),
                              chunk_size);
    auto& attendance = step.out<&Notes::attendance>();
    auto& progress = step.out<&Notes::progress>();
    std::uint32_t* debt_event = step.out<&Notes::debt_event>();
    for (std::size_t k = 0; k < helped.count; ++k) {
        for (std::size_t place = 0; place < programme_places; ++place) {
            attendance[place][helped.row[k]] = words[attendance_words[place]][k];
            // Of a second programme the other half of the word comes first: as good as another
            // draw.
            progress[place][helped.row[k]] =
                std::rotl(words[purpose::progress % 4][k], place == 0 ? 0 : 16);
        }
        debt_event[helped.row[k]] = words[purpose::debt_event % 4][k];
    }
}

AFWEGING_HOT void find_acting_programmes(const ParticipantsStep& step, const ActingTerms& terms) {
    const auto programmes = programme_rows(step, Programmes{});
    Activity* acting = step.out<&MonthColumns::acting>();
    std::fill_n(acting, chunk_size, Activity{0});
    for (const std::size_t i : step.out<&Notes::in_programme>()) {
        std::array<std::uint8_t, programme_places> acts{};
        for (std::size_t place = 0; place < programme_places; ++place) {
            const std::uint8_t held = programmes[place].held[i];
            const bool past_startup = programmes[place].left[i] <= terms.duration[held];
            acts[place] = past_startup ? held : std::uint8_t{0};
        }
        acting[i] = terms.pairs.of[acts[0]][acts[1]];
    }
}

}  // namespace

void participants(ParticipantsStep step, const ActingTerms& terms, const MonthLuck& luck) {
    list_participants(step);
    roll_for_participants(step, luck);
    find_acting_programmes(step, terms);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
