// SPDX-License-Identifier: EUPL-1.2
// A study to be repeated inside the model: who takes part, who gets what, what is looked at.
// Form: docs/formats/trial.md
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/setting.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/study/study_design.hpp"
#include "sim/kind.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// How the study compares.
#define AFWEGING_DESIGNS(KIND)                                     \
    KIND(lottery, "lottery", "loting")                             \
    KIND(before_after, "before and after", "voor en na")             \
    KIND(matched, "matched", "gematcht")

/// Who is in the study.
#define AFWEGING_SUBJECTS(KIND)                                                              \
    KIND(applicants, "who applies for bijstand", "wie bijstand aanvraagt")                   \
    KIND(clients, "who is on bijstand when the study begins", "wie in de bijstand is als het onderzoek begint") \
    KIND(ww_recipients, "who is on WW when the study begins", "wie in de WW is als het onderzoek begint") \
    KIND(participants, "who starts the instrument", "wie aan het instrument begint")

/// From when the months of a participant count.
#define AFWEGING_ANCHORS(KIND)                    \
    KIND(start, "the start", "het begin")         \
    KIND(end, "the end", "het einde")

/// Which instruments there are beside those that are tried.
#define AFWEGING_OTHERS(KIND)                                     \
    KIND(none, "none", "geen")                                    \
    KIND(as_in_scenario, "as in the scenario", "als in het scenario")

/// How much of the instruments that are tried there is.
#define AFWEGING_MONEY(KIND)                                      \
    KIND(enough, "enough for all", "genoeg voor iedereen")        \
    KIND(as_in_scenario, "as in the scenario", "als in het scenario")

/// What is looked at, at the end of a month. Shares, but for months, stress (in thousandths) and debt.
#define AFWEGING_TRIAL_OUTCOMES(KIND)                                                                \
    KIND(on_bijstand, "on bijstand", "in de bijstand")                                               \
    KIND(left, "left bijstand, of who came in", "uit de bijstand gegaan, van wie erin kwam")         \
    KIND(left_without_work, "left bijstand without work, of who came in", "uit de bijstand gegaan zonder werk, van wie erin kwam") \
    KIND(out_or_never_in, "left bijstand or never came in", "uit de bijstand gegaan of er nooit in gekomen") \
    KIND(in_work, "in work, subsidised or not", "aan het werk, met of zonder subsidie")              \
    KIND(in_regular_work, "in regular work", "in gewoon werk")                                       \
    KIND(regular_work_since, "had regular work since", "sindsdien gewoon werk gehad")                \
    KIND(months_on_bijstand, "months on bijstand since", "maanden bijstand sindsdien")               \
    KIND(off_bijstand, "off bijstand", "uit de bijstand")                                            \
    KIND(financial_stress, "financial stress", "geldstress")                                         \
    KIND(debt, "debt", "schuld")
// clang-format on

AFWEGING_KIND(Design, design, AFWEGING_DESIGNS)
AFWEGING_KIND(Subjects, subjects, AFWEGING_SUBJECTS)
AFWEGING_KIND(Anchor, anchor, AFWEGING_ANCHORS)
AFWEGING_KIND(Others, others, AFWEGING_OTHERS)
AFWEGING_KIND(Money, money, AFWEGING_MONEY)
AFWEGING_KIND(TrialOutcome, trial_outcome, AFWEGING_TRIAL_OUTCOMES)

/// How an outcome, which is kept as a whole number, is told.
struct OutcomeUnit {
    double factor;  ///< told = factor * kept
    int decade;     ///< of the last digit
    LocalisedText unit;
};
[[nodiscard]] OutcomeUnit unit_of(TrialOutcome outcome);

/// What a study found, to stand beside what the model finds. [points, or the outcome's own unit]
struct Published {
    std::string evidence;  ///< id
    double value = 0;
    std::optional<double> low, high;  ///< band around it
    LocalisedText note;               ///< of the band
};

/// A question of the study.
struct TrialQuestion {
    TrialOutcome outcome = TrialOutcome::on_bijstand;
    std::int32_t month = 0;
    std::optional<Published> treated, control, difference;
};

struct Trial {
    std::string name;
    LocalisedText label;
    LocalisedText question;
    Design design = Design::lottery;
    Subjects subjects = Subjects::applicants;
    Anchor anchor = Anchor::start;
    std::int32_t first = 0;  ///< month index in which the first subjects come in
    std::int32_t last = 0;
    std::int32_t horizon = 0;  ///< months that each subject is followed
    std::int32_t lead = 0;     ///< months before `first` in which designs look at who comes in
    double share_treated = 0.5;
    agents::Eligibility eligibility;
    std::vector<std::size_t> instruments;  ///< indices: what the treated may get
    Others others = Others::none;
    Money money = Money::enough;
    /// Whose limit is gone because there is money enough, though others draw on them too.
    std::vector<agents::Pot> freed_pots;
    std::vector<TrialQuestion> questions;
    std::vector<StudyDesign> designs;  ///< other ways in which the same could have been studied
    Scenario scenario;
    std::uint32_t replicates = 0;
    agents::Setting with;     ///< the world in which the instruments are open from `first` on
    agents::Setting without;  ///< the same world in which nobody starts them
};

/// Reads a trial by the path of a file or the name of a shipped one. Throws ReadError with all
/// problems at once.
[[nodiscard]] Trial read_trial(const std::string& path_or_name, const DataRoot& root);

/// Months that the worlds of a trial run: until the last subject has been followed.
[[nodiscard]] std::int32_t months_of(const Trial& trial);

/// The trial with worlds of another number of people and months for all subjects.
void size_worlds(Trial& trial, std::optional<std::uint32_t> people);

}  // namespace afweging::scenarios
