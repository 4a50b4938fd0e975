// SPDX-License-Identifier: EUPL-1.2
// Who gets a place where there are too few, and where several instruments share a pot.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/gemeente.hpp"

namespace afweging::agents {

/// Those who ask for a place in one instrument, and what comes of it.
struct Claims {
    std::span<PlaceCandidate> candidates;
    std::int64_t granted = 0;   ///< candidates with `won`
    Limit limit = Limit::none;  ///< what allowed no more
};

inline constexpr double unlimited_offer = 1.0e15;

/// Places that employers offer in month t of the run, parts included; unlimited_offer where the
/// instrument names none. Few employers have or expect somebody in such a job, and in years of
/// tight markets they became hardly more, so the offer is a stock that grows slowly, and follows
/// the market as the hazard of work does.
///
///   n(t) = clients / 100 (places + growth t / 12) T,   T effect of tightness
///
/// Status:   assumed (places and growth from counts of the country)
/// Evidence: N037, N038, N051, N052
/// Page:     docs/model/admission.md
[[nodiscard]] double offered_by_employers(const Instrument& instrument, const Employers& employers,
                                          std::int32_t t);

/// What is rationed, and by what. t: month index; merged, turns: work space
struct RationTerms {
    Gemeente& gemeente;
    std::span<const Instrument> instruments;
    Interaction interaction;
    Employers employers;
    std::int32_t t;
    std::vector<PlaceCandidate*>& merged;
    std::vector<PlaceCandidate*>& turns;
};

/// Moves `places` candidates to the front: those whom an earlier programme led on to it first, by
/// lot; then the highest priority, ties to the lowest id. Where some
/// klantmanagers keep to the rule and others do not, a lottery of all candidates first says how
/// many of the places fall to either, in proportion to those who ask; within each the order is its
/// own. The front depends on the set of candidates only, not on their order. All are of one
/// instrument.
void select_places(std::span<PlaceCandidate> all, const std::uint64_t* id, std::size_t places);

/// Marks the winners, by instrument, and promises their places in budgets and pots.
///
/// First each instrument takes as many as its own budget, places and employers allow. Where a pot
/// cannot pay all of those, the claims on it go in one line, highest priority first whatever the
/// instrument; claims that are ordered by rule, by own view and by lot (outreach) take turns by
/// luck, as they ask. A claim that later months cannot pay is passed over, with the rest of its
/// instrument; one that this month cannot pay yet ends the line, so that money is kept for who is
/// next.
///
/// Page:     docs/model/admission.md
void ration(std::span<Claims> claims, const std::uint64_t* id, const RationTerms& terms);

}  // namespace afweging::agents
