// SPDX-License-Identifier: EUPL-1.2
// Rules of contact between klantmanager and client.
#pragma once

#include "agents/institutions/contact_parameters.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What a client can expect of contact this month.
struct ContactTime {
    float own;      ///< [talks/month] by the own klantmanager
    float quality;  ///< of such a talk
    float extra;    ///< [talks/month] by a contact regime, programme or aftercare; quality 1
};

/// Talks per month by the own klantmanager.
///
///   r = talks + short + intake   (each 0 where it does not apply)  [talks/month]
///
/// Status:   assumed (intake), the rest from the office's time
/// Evidence: S039, R093
/// Page:     docs/model/contact.md
AFWEGING_RULE float own_talks(float talks, float talks_short, float intake) {
    return talks + talks_short + intake;
}

/// Chance of a talk in a month: 1 - exp(-(own + extra)).
///
/// Page:     docs/model/contact.md
AFWEGING_RULE float talk_chance(const ContactTime& c) {
    return sim::chance_of_hazard(c.own + c.extra);
}

/// What one uniform draw says of a month: whether there is a talk, and how lucky what comes up at
/// the desk then is.
struct DeskDraw {
    sim::Mask talks;
    float luck;  ///< uniform on [0, 1], independent of whether there is a talk
};

/// Below the chance p of a talk a draw is uniform up to p, above it from p to 1:
///
///   u < p: talk, luck = u / p;   else: none, luck = (u - p) / (1 - p)
///
/// Page:     docs/model/contact.md
AFWEGING_RULE DeskDraw desk_draw(float u, float chance) {
    const sim::Mask talks = sim::mask(u < chance);
    return {talks, sim::select(talks, u, u - chance) / sim::select(talks, chance, 1.0F - chance)};
}

/// Quality of a talk: the own klantmanager's and a regime's, weighted by how often each talks.
///
///   q = (own quality + extra) / (own + extra)
///
/// Page:     docs/model/contact.md
AFWEGING_RULE float talk_quality(const ContactTime& c) {
    const float all = c.own + c.extra;
    const float floored = all > 1.0e-6F ? all : 1.0e-6F;
    return (c.own * c.quality + c.extra) / floored;
}

}  // namespace afweging::agents
