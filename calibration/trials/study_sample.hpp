// SPDX-License-Identifier: EUPL-1.2
// From the frame to the people of one study, as the researcher would have them in a table; and what
// is true of the same people, which no researcher ever has.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "calibration/estimators/sample.hpp"
#include "calibration/trials/frame.hpp"
#include "scenarios/study/trial.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::calibration {

/// Somebody in a study.
struct Participant {
    const FramePerson* person = nullptr;
    bool assigned = false;  ///< to the treated arm or team; of who chooses see `received`
    std::size_t world = 0;  ///< in which the person is seen to live
    std::int64_t cluster = 0;
    /// Months by which the person is younger than the threshold, counted from the middle of the
    /// month: above 0 is treated.
    double running = 0;
};

/// Who is in the study and how they are treated: the same for all its outcomes.
///
/// Consent: u < consent + consent_per_motivation * (motivation - 0.5). Who is taken first: the
/// smallest u' - recruitment_per_motivation * motivation. Teams: klantmanager modulo clusters,
/// the first round(share * clusters) of a shuffled row are treated. u, u' are draws that nothing
/// in the model reads, by person or team, so that nobody's hang on who else is there.
[[nodiscard]] std::vector<Participant> participants_of(std::span<const FramePerson> frame,
                                                       const scenarios::Trial& trial,
                                                       const scenarios::StudyDesign& design,
                                                       const sim::Dice& dice);

/// Whether somebody has started the programme in the world in which the study sees them: by that
/// month after coming in, and where people choose within the window of the design.
[[nodiscard]] bool received_by(const Participant& one, const scenarios::StudyDesign& design,
                               std::int32_t month);

/// The table of the study for one of its questions: without those of whom the outcome has no
/// meaning, and without those who were lost: u < attrition + attrition_per_outcome * outcome.
[[nodiscard]] Sample sample_of(const std::vector<Participant>& study, const scenarios::Trial& trial,
                               const scenarios::StudyDesign& design, std::size_t question,
                               const sim::Dice& dice);

/// What is true of the people whom the estimate is about: their mean with the programme less their
/// mean without it, the same people with the same luck. Of a hazard ratio see truth_of_hazard.
struct Truth {
    double effect = std::numeric_limits<double>::quiet_NaN();
    /// Of who is compared as chosen: what the treated would have had without it, less what the
    /// others had without it.
    double selection = std::numeric_limits<double>::quiet_NaN();
    /// What the programme does to those others: they start later, or stand behind who got it. A
    /// plain comparison says effect + selection - others.
    double others = std::numeric_limits<double>::quiet_NaN();
};

/// Whom the estimate is about: with a lottery everybody in the study; with an instrument and with a
/// choice who received; with cohorts and teams who was treated; at a threshold those around it, by
/// the weight 1 - |distance| / bandwidth.
[[nodiscard]] Truth truth_of(const std::vector<Participant>& study, const scenarios::Trial& trial,
                             const scenarios::StudyDesign& design, std::size_t question);

/// Everybody whom the estimate is about twice, once in each world: the treated half lives in the
/// world with the programme.
[[nodiscard]] Sample twice_over(const std::vector<Participant>& study,
                                const scenarios::Trial& trial, const scenarios::StudyDesign& design,
                                std::size_t question);

}  // namespace afweging::calibration
