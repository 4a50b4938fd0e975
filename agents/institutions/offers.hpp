// SPDX-License-Identifier: EUPL-1.2
// Rules of coming up for an offer, of the choice between instruments, and of accepting.
#pragma once

#include <cstdint>

#include "agents/institutions/places_parameters.hpp"
#include "agents/instrument.hpp"
#include "agents/purposes.hpp"
#include "sim/dice/dice.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Parameters of offers as binary32.
struct OfferRates {
    explicit OfferRates(const PlacesParameters& p)
        : at_talk(static_cast<float>(p.offer_at_talk)),
          detect_debt(static_cast<float>(p.detect_debt)),
          uptake(static_cast<float>(p.uptake)),
          fit(static_cast<float>(p.fit_weight)),
          accept_base(static_cast<float>(p.accept_base)),
          accept_motivation(static_cast<float>(p.accept_motivation)),
          accept_trust(static_cast<float>(p.accept_trust)),
          refuse(static_cast<float>(p.refuse_mandatory)),
          sanction_share(static_cast<float>(p.sanction_share)) {}

    float at_talk, detect_debt, uptake, fit, accept_base, accept_motivation, accept_trust, refuse,
        sanction_share;
};

/// Why somebody comes up for offers this month; bits.
namespace reason {
inline constexpr std::uint8_t talk = 1;       ///< a talk with the klantmanager
inline constexpr std::uint8_t intake = 2;     ///< the first two months on benefit
inline constexpr std::uint8_t waits = 4;      ///< is on a waiting list
inline constexpr std::uint8_t asks = 8;       ///< on own initiative
inline constexpr std::uint8_t review = 16;    ///< the office goes through the files
inline constexpr std::uint8_t left = 32;      ///< left bijstand just now
inline constexpr std::uint8_t approach = 64;  ///< in WW: the municipality comes to the person
}  // namespace reason

/// Whether any of these reasons can lead to an offer of the slot.
AFWEGING_RULE bool comes_up_for(Slot slot, std::uint8_t reasons) {
    constexpr unsigned seen = reason::talk | reason::intake;
    const unsigned matter = slot == Slot::programme   ? seen | reason::approach
                            : slot == Slot::contact   ? seen | reason::approach | reason::review
                            : slot == Slot::aftercare ? unsigned{reason::left}
                            : slot == Slot::office    ? 0U
                                                      : seen | reason::approach | reason::asks;
    return (reasons & matter) != 0;
}

/// Chance of asking for help unprompted: who is able and trusts the municipality asks.
///
///   p = u q t,   q effective doenvermogen, t trust
///
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/places.md
AFWEGING_RULE float asking_chance(float effective, float trust, const OfferRates& r) {
    return r.uptake * effective * trust;
}

/// Chance that somebody who comes up is made an offer of this slot.
///
/// Mandatory: always. Contact at a file review, aftercare, and what is asked for: always. Else a
/// talk of quality q ends in an offer with chance a q; debts come to light with chance d q. An
/// intake, and an approach of somebody in WW, count as a talk of quality 1.
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/places.md
AFWEGING_RULE float offer_chance(const Instrument& instrument, std::uint8_t reasons, float talk,
                                 const OfferRates& r) {
    const bool asks = (reasons & reason::asks) != 0;
    const bool as_talk = (reasons & (reason::intake | reason::approach)) != 0;
    const float quality = as_talk && talk < 1.0F ? 1.0F : talk;
    switch (instrument.slot) {
        case Slot::programme:
            return instrument.obligation == Obligation::mandatory && quality > 0.0F
                       ? 1.0F
                       : r.at_talk * quality;
        case Slot::contact:
            return (reasons & reason::review) != 0 ? 1.0F : r.at_talk * quality;
        case Slot::debt:
            return asks ? 1.0F : r.detect_debt * quality;
        case Slot::money:
            return asks ? 1.0F : r.at_talk * talk;
        case Slot::aftercare:
            return (reasons & reason::left) != 0 ? 1.0F : 0.0F;
        case Slot::office:
            return 0.0F;
    }
    return 0.0F;
}

/// How an instrument appeals to a klantmanager for a client.
///
///   x = favourite - w max(demand - q, 0),   q effective doenvermogen
///
/// Status:   assumed; Evidence: R135
/// Page:     docs/model/places.md
AFWEGING_RULE float appeal(float favourite, float demand, float effective, const OfferRates& r) {
    const float overload = demand > effective ? demand - effective : 0.0F;
    return favourite - r.fit * overload;
}

/// Chance of accepting a voluntary offer.
///
///   p = logistic(base + a (motivation - 1/2) + b (trust - 1/2))
///
/// Status:   assumed
/// Page:     docs/model/places.md
AFWEGING_RULE float acceptance_of_offer(float motivation, float trust, const OfferRates& r) {
    return sim::logistic(r.accept_base + r.accept_motivation * (motivation - 0.5F) +
                         r.accept_trust * (trust - 0.5F));
}

/// Chance of refusing a mandatory offer: p = refuse (1 - motivation).
///
/// Status:   assumed
/// Page:     docs/model/places.md
AFWEGING_RULE float refusal_of_duty(float motivation, const OfferRates& r) {
    return r.refuse * (1.0F - motivation);
}

/// The four draws of a person for one instrument in one month, addressed by the instrument's key:
/// whatever other instruments exist, these are the same.
struct PlaceDraws {
    std::uint32_t lottery;      ///< purpose::place_lottery
    std::uint32_t preference;   ///< purpose::place_preference
    std::uint32_t acceptance;   ///< purpose::place_acceptance
    std::uint32_t consequence;  ///< purpose::place_consequence
};

/// The purpose block of the draws for an instrument.
AFWEGING_RULE std::uint32_t place_block(std::uint32_t hash) {
    return purpose::place_lottery / 4 + (hash & 0xffffU);
}

AFWEGING_RULE PlaceDraws place_draws(sim::PhiloxKey key, std::uint64_t id, std::int32_t t,
                                     std::uint32_t hash) {
    const sim::PhiloxCounter words =
        sim::philox({static_cast<std::uint32_t>(id), static_cast<std::uint32_t>(id >> 32),
                     static_cast<std::uint32_t>(t), place_block(hash)},
                    key);
    return {words.v0, words.v1, words.v2, words.v3};
}

}  // namespace afweging::agents
