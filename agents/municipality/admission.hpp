// SPDX-License-Identifier: EUPL-1.2
// Who gets a place: serial and exact, between the phases. Page: docs/model/admission.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/slots.hpp"

namespace afweging::agents {

/// What admission keeps books of, and its work space.
struct AdmissionBooks {
    Gemeente& gemeente;
    std::span<InstrumentMonth> month;  ///< by instrument
    std::span<Proposals> proposals;    ///< by chunk
    std::vector<PlaceCandidate>& queue;
    std::vector<PlaceCandidate*>& merged;  ///< claims on one pot, in order
    std::vector<PlaceCandidate*>& turns;   ///< the same, as luck gives them a turn
};

/// What is given about it. t: month index.
struct AdmissionTerms {
    std::span<const Instrument> instruments;
    Interaction interaction;
    Employers employers;
    double hearsay;  ///< [months]
    std::int32_t t;
};

using AdmissionStep = SettleStep<In<&People::id>, AllListColumns, AdmittedColumns>;

/// Books the places that ended, then gives out places (rationing.hpp): as many as there are places,
/// and money for in every month to come, in the instrument's budget and in its pot. Winners are
/// written to the columns admitted_*, money to Proposals::granted of their chunk; the others join
/// the waiting list of their slot (money and aftercare have none), unless they wait for something
/// else already. Who wins two places of a slot at once gets the one that was waited for. Without
/// interaction everybody gets what is asked for.
///
/// Invariants: check_gemeente. Page: docs/model/admission.md
void admission(AdmissionStep rows, const AdmissionBooks& books, const AdmissionTerms& terms);

/// Share of those who want a place and get one, as people have come to know it. Months in which
/// nobody asks change nothing, so a small municipality is like a large one.
///
///   p' = p + (starts / asked - p) / n,   n offers.hearsay [months with applicants]
///
/// Status:   assumed
/// Page:     docs/model/admission.md
[[nodiscard]] double next_placed(double placed, std::int64_t starts, std::size_t asked,
                                 double hearsay);

/// Takes back the places of those who were admitted in the month and did not start: promise, place
/// and start. Between the second phase, which reports them, and the payments of the month.
void withdraw_places(const AdmissionBooks& books, const AdmissionTerms& terms);

}  // namespace afweging::agents
