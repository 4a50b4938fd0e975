// SPDX-License-Identifier: EUPL-1.2
// Rules of coming up for an offer, of the choice between instruments, and of accepting.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/inputs/instrument.hpp"
#include "agents/instruments/places_parameters.hpp"
#include "agents/kinds/draws.hpp"
#include "sim/dice/dice.hpp"
#include "sim/mask.hpp"
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
inline constexpr std::uint8_t duty = 1;     ///< a talk, or what counts as one: duties are put
inline constexpr std::uint8_t offer = 2;    ///< and it ends in an offer
inline constexpr std::uint8_t waits = 4;    ///< is on a waiting list
inline constexpr std::uint8_t asks = 8;     ///< on own initiative
inline constexpr std::uint8_t review = 16;  ///< the office goes through the files
inline constexpr std::uint8_t left = 32;    ///< left bijstand just now
inline constexpr std::uint8_t debts = 64;   ///< debts come to light
}  // namespace reason
inline constexpr std::size_t reason_sets = 128;

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

/// Chance of asking for help unprompted: who is able and trusts the municipality asks.
///
///   p = u q t,   q effective doenvermogen, t trust
///
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/places.md
AFWEGING_RULE float asking_chance(float effective, float trust, const OfferRates& r) {
    return r.uptake * effective * trust;
}

/// Chance that a talk ends in an offer: p = a q, q quality of the talk. Contact at a file review,
/// aftercare, and what is asked for are offered always; a duty is put in every talk.
///
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/places.md
AFWEGING_RULE float offer_chance(float quality, const OfferRates& r) { return r.at_talk * quality; }

/// Chance that a talk brings debts to light: p = d q, q quality of the talk.
///
/// Status:   assumed; Evidence: R108, S057
/// Page:     docs/model/places.md
AFWEGING_RULE float detection_chance(float quality, const OfferRates& r) {
    return r.detect_debt * quality;
}

/// Quality of what happened this month between office and person. An intake, and an approach of
/// somebody in WW, count as a talk of quality 1 at least. For an offer they count as 1 exactly, so
/// that whether there was a talk as well makes no difference to it.
AFWEGING_RULE float talk_or_intake(float talk, bool counts_as_talk) {
    const float least = sim::keep(sim::mask(counts_as_talk), 1.0F);
    return sim::select(sim::mask(talk > least), talk, least);
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

/// The draws of a person for one instrument in one month, addressed by the instrument's key:
/// whatever other instruments exist, these are the same.
struct PlaceDraws {
    std::uint32_t lottery;      ///< purpose::place_lottery
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
    return {words.v0, words.v2, words.v3};
}

}  // namespace afweging::agents
