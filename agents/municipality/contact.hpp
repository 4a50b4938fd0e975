// SPDX-License-Identifier: EUPL-1.2
// Contact between klantmanager and client. Page: docs/model/contact.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct OfficeMonth;

// TOML: [contact.<name>] in scenarios/parameters/contact.toml
#define AFWEGING_CONTACT_PARAMETERS(PARAMETER) \
    PARAMETER(intake_talks, "talks/month", 0, 10, number, "in the first two months on benefit")
AFWEGING_PARAMETERS(ContactParameters, ContactRates, AFWEGING_CONTACT_PARAMETERS)

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

/// Luck of a talk: below the chance p of a talk a draw u is uniform up to p.
///
///   luck = u / p;   at least 1 when there is no talk
///
/// u < p c is a talk that leads to something of chance c. More contact only moves the bound up:
/// a person to whom something came before still gets it.
///
/// Page:     docs/model/contact.md
AFWEGING_RULE float luck_of_talk(float u, float chance) { return u / chance; }

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

using ContactStep =
    MonthStep<In<&People::status, &People::klantmanager, &People::route, &People::months_on_benefit,
                 &People::contact_held, &People::aftercare_held, &People::debt_held,
                 &MonthColumns::distance, &MonthColumns::acting, &Notes::helped>,
              InOut<&People::months_since_contact, &MonthColumns::events, &MonthColumns::talk,
                    &Notes::talk_luck>,
              Draws<Roll::contact>>;

/// Writes the quality of this month's talk (0 = none), its luck, and the months since the last
/// talk, from the office of the month and the contact that regimes, programmes, debt help and
/// aftercare add.
AFWEGING_ISA_VARIANTS(void contact(ContactStep step, const OfficeMonth& office,
                                   const ChannelTable& channels, const ContactRates& rates);)

}  // namespace afweging::agents
