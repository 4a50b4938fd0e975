// SPDX-License-Identifier: EUPL-1.2
// Asked, willing, taken, assigned, seen, lost: in that order.
#include "calibration/trials/study_sample.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

#include "calibration/trials/applicant.hpp"

namespace afweging::calibration {
namespace {

using scenarios::Assignment;
using scenarios::StudyDesign;
using scenarios::Trial;

/// What a study draws for, in a block of its own beside the draw of the lottery.
enum Draw : std::uint32_t { arm = 0, consent = 4, recruitment, no_show, contamination, loss, team };

double drawn(const sim::Dice& dice, std::uint64_t id, Draw what) {
    return static_cast<double>(dice.uniform(id, 0, trial_draw + what));
}

bool looks_back(const StudyDesign& design) {
    return design.assignment == Assignment::cohorts || design.assignment == Assignment::staggered;
}

double running_of(const FramePerson& person, const StudyDesign& design) {
    return std::round(12 * design.threshold_years) - person.age_months - 0.5;
}

bool is_asked(const FramePerson& person, const Trial& trial, const StudyDesign& design) {
    const bool early =
        person.anchor < trial.first && trial.subjects == scenarios::Subjects::applicants;
    if (early && !looks_back(design)) {
        return false;
    }
    return design.assignment != Assignment::threshold ||
           std::abs(running_of(person, design)) <= design.bandwidth_months;
}

bool consents(const FramePerson& person, const StudyDesign& design, const sim::Dice& dice) {
    const double willing =
        design.consent + design.consent_per_motivation * (person.motivation - 0.5);
    return drawn(dice, person.id, consent) < willing;
}

/// The people whom the study can take, and of them as many as it takes.
std::vector<const FramePerson*> taken(std::span<const FramePerson> frame, const Trial& trial,
                                      const StudyDesign& design, const sim::Dice& dice) {
    std::vector<const FramePerson*> people;
    for (const FramePerson& each : frame) {
        if (is_asked(each, trial, design) && consents(each, design, dice)) {
            people.push_back(&each);
        }
    }
    if (design.people == 0 || people.size() <= design.people) {
        return people;
    }
    const auto turn = [&](const FramePerson* each) {
        return std::pair(drawn(dice, each->id, recruitment) -
                             design.recruitment_per_motivation * each->motivation,
                         each->id);
    };
    std::sort(people.begin(), people.end(),
              [&](const FramePerson* a, const FramePerson* b) { return turn(a) < turn(b); });
    people.resize(design.people);
    std::sort(people.begin(), people.end(), [](const FramePerson* a, const FramePerson* b) {
        return std::pair(a->anchor, a->id) < std::pair(b->anchor, b->id);
    });
    return people;
}

/// The place of each team in a shuffled row.
std::vector<std::uint32_t> places_of_teams(std::uint32_t teams, const sim::Dice& dice) {
    std::vector<std::uint32_t> row(teams);
    std::iota(row.begin(), row.end(), 0U);
    std::sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(drawn(dice, a, team), a) < std::pair(drawn(dice, b, team), b);
    });
    std::vector<std::uint32_t> place(teams);
    for (std::uint32_t k = 0; k < teams; ++k) { place[row[k]] = k; }
    return place;
}

/// By arm, with those who do not turn up and those who get it all the same.
std::size_t world_by_arm(const FramePerson& person, bool treated, const StudyDesign& design,
                         const sim::Dice& dice) {
    const bool strays = treated ? drawn(dice, person.id, no_show) < design.no_show
                                : drawn(dice, person.id, contamination) < design.contamination;
    return treated != strays ? with_it : without_it;
}

/// Treats people one by one.
class Assigner {
public:
    Assigner(const Trial& trial, const StudyDesign& design, const sim::Dice& dice)
        : trial_(trial), design_(design), dice_(dice) {
        if (design.clusters > 0) {
            places_ = places_of_teams(design.clusters, dice);
        }
        treated_teams_ = static_cast<std::uint32_t>(
            std::round(design.share_treated * static_cast<double>(design.clusters)));
    }

    Participant treat(const FramePerson& person) const {
        Participant one;
        one.person = &person;
        one.running = running_of(person, design_);
        one.cluster = places_.empty() ? 0 : person.klantmanager % design_.clusters;
        one.assigned = is_assigned(person, one);
        one.world = world_of(person, one.assigned);
        return one;
    }

private:
    bool is_assigned(const FramePerson& person, const Participant& one) const {
        switch (design_.assignment) {
            case Assignment::lottery:
            case Assignment::encouragement:
                return drawn(dice_, person.id, arm) < design_.share_treated;
            case Assignment::cluster:
                return place_of(one) < treated_teams_;
            case Assignment::threshold:
                return one.running > 0;
            case Assignment::cohorts:
                return person.anchor >= trial_.first;
            case Assignment::staggered:
                return person.anchor >= opening_of(one);
            case Assignment::chosen:
                break;
        }
        return false;
    }

    std::uint32_t place_of(const Participant& one) const {
        return places_[static_cast<std::size_t>(one.cluster)];
    }

    /// The treated teams start one step after another; the others never do.
    std::int32_t opening_of(const Participant& one) const {
        const std::uint32_t place = place_of(one);
        const auto steps = static_cast<std::int32_t>(place);
        return place < treated_teams_ ? trial_.first + steps * design_.step_months
                                      : trial_.last + 1;
    }

    std::size_t world_of(const FramePerson& person, bool treated) const {
        switch (design_.assignment) {
            case Assignment::chosen:
            case Assignment::cohorts:
                return with_it;
            case Assignment::threshold:
                return treated ? with_it : without_it;
            default:
                return world_by_arm(person, treated, design_, dice_);
        }
    }

    const Trial& trial_;
    const StudyDesign& design_;
    const sim::Dice& dice_;
    std::vector<std::uint32_t> places_;
    std::uint32_t treated_teams_ = 0;
};

/// How much of the estimate is about somebody.
double weight_of(const Participant& one, const StudyDesign& design, std::int32_t month) {
    switch (design.assignment) {
        case Assignment::lottery:
        case Assignment::cluster:
            return 1;
        case Assignment::encouragement: {
            const bool all = design.estimator == scenarios::StudyEstimator::difference_in_means;
            return all || one.person->started.value_or(month + 1) <= month ? 1 : 0;
        }
        case Assignment::threshold:
            return 1 - std::abs(one.running) / (design.bandwidth_months + 1.0);
        case Assignment::cohorts:
        case Assignment::staggered:
            return one.assigned ? 1 : 0;
        case Assignment::chosen:
            break;
    }
    return received_by(one, design, month) ? 1 : 0;
}

void add_row(Sample& sample, const Participant& one, std::size_t world, bool treated,
             double outcome) {
    const FramePerson& person = *one.person;
    sample.outcome.push_back(outcome);
    sample.assigned.push_back(treated ? 1 : 0);
    sample.running.push_back(one.running);
    sample.cluster.push_back(one.cluster);
    sample.period.push_back(person.anchor);
    const bool left = person.left_at[world] > 0;
    sample.event.push_back(left ? 1 : 0);
    sample.duration.push_back(left ? person.left_at[world] : -1);
    for (std::size_t c = 0; c < person.known.size(); ++c) {
        sample.covariates[c].push_back(person.known[c]);
    }
}

/// Time is counted to the month of the question: who left later had not left then.
void close_durations(Sample& sample, std::int32_t month) {
    for (std::size_t i = 0; i < sample.duration.size(); ++i) {
        const bool later = sample.event[i] > 0 && sample.duration[i] > month;
        if (sample.event[i] <= 0 || later) {
            sample.event[i] = 0;
            sample.duration[i] = std::max(month, 1);
        }
    }
}

Sample empty_sample() {
    Sample sample;
    sample.covariates.resize(register_columns.size());
    sample.covariate_names.assign(register_columns.begin(), register_columns.end());
    return sample;
}

/// A hazard is of who came in; else the outcome must have a meaning.
std::optional<double> outcome_in(const Participant& one, const StudyDesign& design,
                                 std::size_t question, std::size_t world) {
    if (design.estimator == scenarios::StudyEstimator::hazard_ratio &&
        one.person->entered[world] == 0) {
        return std::nullopt;
    }
    return one.person->outcomes[question][world];
}

}  // namespace

std::vector<Participant> participants_of(std::span<const FramePerson> frame, const Trial& trial,
                                         const StudyDesign& design, const sim::Dice& dice) {
    const Assigner assigner(trial, design, dice);
    std::vector<Participant> study;
    for (const FramePerson* each : taken(frame, trial, design, dice)) {
        study.push_back(assigner.treat(*each));
    }
    return study;
}

bool received_by(const Participant& one, const StudyDesign& design, std::int32_t month) {
    const bool chosen = design.assignment == Assignment::chosen;
    const std::int32_t last = chosen ? std::min(month, design.window_months) : month;
    return one.world == with_it && one.person->started.value_or(last + 1) <= last;
}

Sample sample_of(const std::vector<Participant>& study, const Trial& trial,
                 const StudyDesign& design, std::size_t question, const sim::Dice& dice) {
    const std::int32_t month = trial.questions[question].month;
    Sample sample = empty_sample();
    for (const Participant& one : study) {
        const auto outcome = outcome_in(one, design, question, one.world);
        if (!outcome || drawn(dice, one.person->id, loss) <
                            design.attrition + design.attrition_per_outcome * *outcome) {
            continue;
        }
        const bool received = received_by(one, design, month);
        const bool chosen = design.assignment == Assignment::chosen;
        add_row(sample, one, one.world, chosen ? received : one.assigned, *outcome);
        sample.received.push_back(received ? 1 : 0);
    }
    close_durations(sample, month);
    return sample;
}

Truth truth_of(const std::vector<Participant>& study, const Trial& trial, const StudyDesign& design,
               std::size_t question) {
    const std::int32_t month = trial.questions[question].month;
    double weights = 0;
    double effect = 0;
    std::array<double, 2> without_sum{};
    double others_sum = 0;
    std::array<double, 2> count{};
    for (const Participant& one : study) {
        const auto with = one.person->outcomes[question][with_it];
        const auto without = one.person->outcomes[question][without_it];
        if (!with || !without) {
            continue;
        }
        const double weight = weight_of(one, design, month);
        weights += weight;
        effect += weight * (*with - *without);
        const std::size_t received = received_by(one, design, month) ? 1 : 0;
        without_sum[received] += *without;
        others_sum += received == 0 ? *with - *without : 0;
        count[received] += 1;
    }
    Truth truth;
    if (weights > 0) {
        truth.effect = effect / weights;
    }
    if (design.assignment == Assignment::chosen && count[0] > 0 && count[1] > 0) {
        truth.selection = without_sum[1] / count[1] - without_sum[0] / count[0];
        truth.others = others_sum / count[0];
    }
    return truth;
}

Sample twice_over(const std::vector<Participant>& study, const Trial& trial,
                  const StudyDesign& design, std::size_t question) {
    const std::int32_t month = trial.questions[question].month;
    Sample sample = empty_sample();
    for (const Participant& one : study) {
        for (const std::size_t world : {with_it, without_it}) {
            const auto outcome = outcome_in(one, design, question, world);
            if (outcome && weight_of(one, design, month) > 0) {
                add_row(sample, one, world, world == with_it, *outcome);
            }
        }
    }
    close_durations(sample, month);
    return sample;
}

}  // namespace afweging::calibration
