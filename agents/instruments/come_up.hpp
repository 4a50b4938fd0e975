// SPDX-License-Identifier: EUPL-1.2
// Who comes up for offers this month, and why. Page: docs/model/come_up.md
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/slots.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct OpenInstruments;

// TOML: [come_up.<name>] in scenarios/parameters/come_up.toml
// clang-format off
#define AFWEGING_COME_UP_PARAMETERS(PARAMETER)                                                              \
    PARAMETER(offer_at_talk, "chance", 0, 1, number, "that a talk of quality 1 ends in an offer")           \
    PARAMETER(detect_debt, "chance", 0, 1, number, "that a talk of quality 1 brings debts to light")        \
    PARAMETER(uptake, "1/month", 0, 1, number, "asks for help unprompted, at full ability and trust")       \
    PARAMETER(file_review_months, "months", 1, 120, whole, "between two looks at a file for contact regimes")
// clang-format on
AFWEGING_PARAMETERS(ComeUpParameters, ComeUpRates, AFWEGING_COME_UP_PARAMETERS)

/// Why somebody comes up for offers this month; bits.
namespace reason {
inline constexpr std::uint8_t duty = 1;     ///< a talk, or what counts as one: duties are put
inline constexpr std::uint8_t offer = 2;    ///< and it ends in an offer
inline constexpr std::uint8_t waits = 4;    ///< is on a waiting list
inline constexpr std::uint8_t asks = 8;     ///< on own initiative
inline constexpr std::uint8_t review = 16;  ///< the office goes through the files
inline constexpr std::uint8_t left = 32;    ///< left bijstand just now
inline constexpr std::uint8_t debts = 64;   ///< debts come to light
inline constexpr std::uint8_t turn = 128;   ///< money that comes round is due
}  // namespace reason
inline constexpr std::size_t reason_sets = 256;

/// Whether these reasons lead to an offer of an instrument, if it suits.
AFWEGING_RULE bool comes_up_for(Slot slot, Obligation obligation, std::uint8_t reasons) {
    const bool put = slot == Slot::programme && obligation == Obligation::mandatory;
    const unsigned matter = slot == Slot::programme   ? (put ? reason::duty : reason::offer)
                            : slot == Slot::contact   ? reason::offer | reason::review
                            : slot == Slot::debt      ? reason::asks | reason::debts
                            : slot == Slot::money     ? reason::asks | reason::offer
                            : slot == Slot::aftercare ? unsigned{reason::left}
                                                      : 0U;
    return (reasons & matter) != 0;
}

/// The same of an instrument: money that comes round is not asked for, money for a crisis at home
/// is offered too where debts come to light.
AFWEGING_RULE bool comes_up_for(const Instrument& instrument, std::uint8_t reasons) {
    const bool for_crisis =
        instrument.slot == Slot::money && instrument.channel(Channel::crisis_ended) > 0.0F;
    const bool brought = for_crisis && (reasons & reason::debts) != 0;
    return instrument.every_months > 0
               ? (reasons & reason::turn) != 0
               : brought || comes_up_for(instrument.slot, instrument.obligation, reasons);
}

/// What each set of reasons leads to an offer of, among the instruments that are open.
struct ReasonTable {
    ReasonTable(std::span<const Instrument> instruments, InstrumentSet open) {
        for (InstrumentSet left = open; left != 0; left &= left - 1) {
            const auto j = static_cast<std::size_t>(std::countr_zero(left));
            for (unsigned reasons = 0; reasons < reason_sets; ++reasons) {
                const auto why = static_cast<std::uint8_t>(reasons);
                if (comes_up_for(instruments[j], why)) {
                    asked[reasons] |= set_of(j);
                    matter |= std::has_single_bit(reasons) ? why : std::uint8_t{0};
                }
            }
        }
    }

    std::array<InstrumentSet, reason_sets> asked{};
    std::uint8_t matter = 0;  ///< the reasons that lead to an offer of any
};

/// Chance of asking for help unprompted: able people who trust the municipality ask.
///
///   p = u q t,   q effective doenvermogen, t trust
///
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/come_up.md
AFWEGING_RULE float asking_chance(float effective, float trust, const ComeUpRates& r) {
    return r.uptake * effective * trust;
}

/// Chance that a talk ends in an offer: p = a q, q quality of the talk. Contact at a file review,
/// aftercare, and what is asked for are offered always; a duty is put in every talk, but to who is
/// exempt from it only in one that ends in an offer.
///
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/come_up.md
AFWEGING_RULE float offer_chance(float quality, const ComeUpRates& r) {
    return r.offer_at_talk * quality;
}

/// Chance that a talk brings debts to light: p = d q, q quality of the talk.
///
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/come_up.md
AFWEGING_RULE float detection_chance(float quality, const ComeUpRates& r) {
    return r.detect_debt * quality;
}

/// Quality of what happened this month between office and person. An intake, and an approach of
/// somebody in WW, count as a talk of quality 1 at least. For an offer they count as 1 exactly, so
/// that whether there was a talk as well makes no difference to it.
AFWEGING_RULE float talk_or_intake(float talk, bool counts_as_talk) {
    const float least = sim::keep(sim::mask(counts_as_talk), 1.0F);
    return sim::select(sim::mask(talk > least), talk, least);
}

/// Whether the office takes up a person's file this month: of each once in a round of months, in a
/// turn that the id gives. Fibonacci hashing spreads the files evenly over the months of a round.
AFWEGING_RULE bool file_comes_up(std::uint64_t id, std::uint32_t months, std::uint32_t turn) {
    const std::uint32_t place = static_cast<std::uint32_t>(id) * 0x9E3779B9U;
    return ((place >> 16U) * months) >> 16U == turn;
}

/// Money that comes round, and is not due to this person in month t: everybody has one month in a
/// round, in a turn that the id gives. Open: OpenInstruments
template <class Open>
AFWEGING_HOT InstrumentSet not_due(const Open& open, std::uint64_t id, std::int32_t t) {
    InstrumentSet others = 0;
    for (InstrumentSet left = open.comes_round; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        const std::uint32_t months = open.every[j];
        const bool due = file_comes_up(id, months, static_cast<std::uint32_t>(t) % months);
        others |= due ? InstrumentSet{0} : set_of(j);
    }
    return others;
}

/// Whether somebody to whom money that comes round is due gets it: u < take-up of the instrument.
/// Other money is asked for.
///
/// Status:   assumed; Evidence: N085, N090
/// Page:     docs/model/come_up.md
AFWEGING_RULE bool takes_up(const Instrument& instrument, std::uint32_t draw) {
    return instrument.every_months == 0 ||
           sim::to_uniform(draw) < instrument.channel(Channel::take_up);
}

using ComeUpStep = MonthStep<WantedColumns,
                             In<&People::id, &People::status, &People::months_on_benefit,
                                &People::months_since_exit, &People::trust, &People::exempt,
                                &MonthColumns::effective, &MonthColumns::talk, &Notes::talk_luck>,
                             InOut<&People::answered_report, &People::year_waits, &Notes::reasons>,
                             Draws<Roll::uptake, Roll::contact>>;

/// Why everybody comes up for offers this month: at a talk, at intake, at a file review, on own
/// initiative, after leaving, in answer to a report of arrears, when money comes round, or from a
/// waiting list.
AFWEGING_ISA_VARIANTS(void come_up(ComeUpStep step, const OpenInstruments& open,
                                   const ReasonTable& table, const ComeUpRates& rates,
                                   const MonthLuck& luck);)

}  // namespace afweging::agents
