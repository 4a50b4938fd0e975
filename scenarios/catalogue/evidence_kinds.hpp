// SPDX-License-Identifier: EUPL-1.2
// How a fact was found, where its error comes from, and what the model uses it for.
// Form: docs/formats/evidence.md
#pragma once

#include "sim/kind.hpp"

namespace afweging::scenarios {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// Designs between which the bias of a study may differ. `rule` is what a law or a plan says, which
/// nobody measures; `expert` is a judgement, a case review or a model of others.
#define AFWEGING_DESIGN_CLASSES(KIND)                              \
    KIND(rct, "lottery", "loting")                                 \
    KIND(quasi_experiment, "quasi-experiment", "quasi-experiment") \
    KIND(matched, "matched", "gematcht")                           \
    KIND(before_after, "before and after", "voor en na")           \
    KIND(registers, "register", "register")                        \
    KIND(survey, "survey", "enquête")                              \
    KIND(expert, "judgement", "oordeel")                           \
    KIND(review, "review", "overzicht")                            \
    KIND(rule, "rule or plan", "regel of plan")

/// What a fact is for. One use each: what sets a number cannot show that the number is right.
/// `parameter` sets a number or its prior; `target` is what the calibration holds the model against;
/// `validation` is kept out of both, to check; `context` is background.
#define AFWEGING_EVIDENCE_USES(KIND)         \
    KIND(parameter, "parameter", "getal")    \
    KIND(target, "target", "doel")           \
    KIND(validation, "validation", "toets")  \
    KIND(context, "context", "achtergrond")  \
    KIND(none, "none", "geen")

/// Where a standard error comes from. `spread`: the ends are of other people or places, or
/// words for one figure, and say nothing of the error of the value.
#define AFWEGING_FACT_ERRORS(KIND)                                                        \
    KIND(unknown, "not known", "niet bekend")                                             \
    KIND(binomial, "from the number of people", "uit het aantal mensen")                  \
    KIND(interval, "from a 95 % interval", "uit een interval van 95 %")                   \
    KIND(range, "from a range read as 95 %, an assumption", "uit een marge, gelezen als 95 %: een aanname") \
    KIND(spread, "the ends say nothing of it", "de uitersten zeggen er niets over")
// clang-format on

AFWEGING_KIND(DesignClass, design_class, AFWEGING_DESIGN_CLASSES)
AFWEGING_KIND(EvidenceUse, evidence_use, AFWEGING_EVIDENCE_USES)
AFWEGING_KIND(FactError, fact_error, AFWEGING_FACT_ERRORS)

}  // namespace afweging::scenarios
