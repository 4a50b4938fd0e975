// SPDX-License-Identifier: EUPL-1.2
// Design by design; a number that a design does not use is refused where it stands.
#include "scenarios/study/design_reader.hpp"

#include <algorithm>
#include <array>

#include "scenarios/limits.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::scenarios {
namespace {

using Estimators = std::vector<StudyEstimator>;

/// What can be reckoned from people who are assigned so; the first is the usual one.
Estimators estimators_of(Assignment assignment) {
    switch (assignment) {
        case Assignment::threshold:
            return {StudyEstimator::regression_discontinuity};
        case Assignment::encouragement:
            return {StudyEstimator::two_stage_least_squares, StudyEstimator::difference_in_means};
        case Assignment::staggered:
            return {StudyEstimator::two_way_fixed_effects};
        case Assignment::chosen:
            return {StudyEstimator::nearest_neighbour, StudyEstimator::propensity_score,
                    StudyEstimator::least_squares, StudyEstimator::difference_in_means,
                    StudyEstimator::hazard_ratio};
        case Assignment::cohorts:
        case Assignment::cluster:
        case Assignment::lottery:
            break;
    }
    return {StudyEstimator::difference_in_means, StudyEstimator::least_squares,
            StudyEstimator::hazard_ratio};
}

Words keys_of(const Estimators& estimators) {
    Words keys;
    for (const StudyEstimator each : estimators) {
        keys.emplace_back(study_estimator_labels[static_cast<std::size_t>(each)].key);
    }
    return keys;
}

bool draws_people(Assignment assignment) {
    return assignment == Assignment::lottery || assignment == Assignment::encouragement;
}

bool draws_teams(Assignment assignment) {
    return assignment == Assignment::cluster || assignment == Assignment::staggered;
}

/// Reads one design.
class DesignReader {
public:
    DesignReader(TableReader& table, std::int32_t lead) : table_(table), lead_(lead) {}

    StudyDesign read() {
        read_head();
        read_people();
        read_losses();
        read_assignment();
        table_.finish();
        return design_;
    }

private:
    void read_head() {
        design_.name = table_.text("name", Need::required, "lottery").value_or("");
        design_.label = {table_.text("label_en", Need::required).value_or(""),
                         table_.text("label_nl", Need::required).value_or("")};
        const auto assignment =
            table_.word("assignment", words_of(assignment_labels), Need::required);
        known_ = assignment.has_value();
        design_.assignment = static_cast<Assignment>(assignment.value_or(0));
        const auto estimator =
            table_.word("estimator", words_of(study_estimator_labels), Need::required);
        design_.estimator = static_cast<StudyEstimator>(estimator.value_or(0));
        const Estimators fit = estimators_of(design_.assignment);
        if (known_ && estimator &&
            std::find(fit.begin(), fit.end(), design_.estimator) == fit.end()) {
            misfit(table_, "estimator",
                   filled({"who is treated so is not compared so; expected one of {0}",
                           "wie zo is ingedeeld, wordt niet zo vergeleken; verwacht: een van {0}"},
                          {joined(keys_of(fit))}));
        }
    }

    double share(std::string_view key, double otherwise) {
        usual_number(table_, key, otherwise);
        return table_.number(key, {0, 1, "fraction", "0.2"}).value_or(otherwise);
    }

    void read_people() {
        design_.people = static_cast<std::uint32_t>(
            table_.whole("people", {2, most_people, "persons", "800"}).value_or(0));
        design_.consent = share("consent", 1);
        const Range slope{-2, 2, "fraction per unit", "0.5"};
        design_.consent_per_motivation = table_.number("consent_per_motivation", slope).value_or(0);
        const auto weight =
            table_.number("recruitment_per_motivation", {-100, 100, "weight", "1.0"});
        design_.recruitment_per_motivation = weight.value_or(0);
        if (weight && design_.people == 0) {
            misfit(table_, "recruitment_per_motivation",
                   {"nobody comes first where all are taken; give people too",
                    "niemand gaat voor als iedereen meedoet; geef ook people"});
        }
    }

    void read_losses() {
        design_.attrition = share("attrition", 0);
        const Range slope{-1, 1, "fraction per unit of the outcome", "0.1"};
        design_.attrition_per_outcome = table_.number("attrition_per_outcome", slope).value_or(0);
        const bool draws = draws_people(design_.assignment) || draws_teams(design_.assignment);
        design_.no_show = only("no_show", draws, 0);
        design_.contamination = only("contamination", draws, 0);
    }

    /// A share that is asked only where `used`.
    double only(std::string_view key, bool used, double otherwise) {
        const auto value = table_.number(key, {0, 1, "fraction", "0.1"});
        refuse_unused(key, value.has_value(), used);
        return value.value_or(otherwise);
    }

    void refuse_unused(std::string_view key, bool is_given, bool used) {
        if (is_given && !used && known_) {
            const auto& label = assignment_labels[static_cast<std::size_t>(design_.assignment)];
            misfit(table_, key,
                   filled({"it means nothing with assignment {0}; leave the line out",
                           "bij assignment {0} zegt dit niets; haal de regel weg"},
                          {std::string(label.key)}));
        }
    }

    std::int32_t months(std::string_view key, const Range& range, bool used,
                        std::int32_t otherwise) {
        const auto value = table_.whole(key, range);
        refuse_unused(key, value.has_value(), used);
        return static_cast<std::int32_t>(value.value_or(otherwise));
    }

    void require(std::string_view key, bool is_needed, bool is_given) {
        if (known_ && is_needed && !is_given) {
            table_.value(key, {"a number", "een getal"}, Need::required);
        }
    }

    void read_assignment() {
        const Assignment kind = design_.assignment;
        const auto treated = table_.number("share_treated", {0.01, 0.99, "fraction", "0.5"});
        const bool divides = draws_people(kind) || draws_teams(kind);
        refuse_unused("share_treated", treated.has_value(), divides);
        design_.share_treated = treated.value_or(0.5);
        const auto clusters = table_.whole("clusters", {2, 1000, "teams", "20"});
        refuse_unused("clusters", clusters.has_value(), draws_teams(kind));
        require("clusters", draws_teams(kind), clusters.has_value());
        design_.clusters = static_cast<std::uint32_t>(clusters.value_or(2));
        design_.step_months =
            months("step_months", {0, 60, "months", "3"}, kind == Assignment::staggered, 0);
        read_threshold();
        design_.window_months =
            months("window_months", {0, 120, "months", "12"}, kind == Assignment::chosen, 12);
        const bool looks_back = kind == Assignment::cohorts || kind == Assignment::staggered;
        if (known_ && looks_back && lead_ == 0) {
            misfit(
                table_, "assignment",
                {"it compares with who came in before the programme; give lead_months in [trial]",
                 "het vergelijkt met wie voor het programma binnenkwam; geef lead_months in "
                 "[trial]"});
        }
    }

    void read_threshold() {
        const bool used = design_.assignment == Assignment::threshold;
        const auto years = table_.number("threshold_years", {18, 67, "years", "27"});
        refuse_unused("threshold_years", years.has_value(), used);
        require("threshold_years", used, years.has_value());
        design_.threshold_years = years.value_or(27);
        design_.bandwidth_months =
            months("bandwidth_months", {1, 600, "months", "36"}, used, used ? 36 : 0);
    }

    TableReader& table_;
    std::int32_t lead_;
    StudyDesign design_;
    bool known_ = false;
};

}  // namespace

std::vector<StudyDesign> read_designs(TableReader& file, std::int32_t lead) {
    std::vector<StudyDesign> designs;
    const LocalisedText list{"a list: [[designs]]", "een lijst: [[designs]]"};
    expect_form(file, "designs", AskedForm::tables);
    const Node* found = file.value("designs", list, Need::optional);
    if (found == nullptr) {
        return designs;
    }
    if (found->kind != Node::Kind::list) {
        file.problems().add(ProblemCode::wrong_type, found->at,
                            {std::string("designs"), kind_phrase(*found), list});
        return designs;
    }
    for (std::size_t k = 0; k < found->items.size(); ++k) {
        TableReader one(found->items[k], "designs[" + std::to_string(k) + "]", file.problems());
        StudyDesign design = DesignReader(one, lead).read();
        const bool twice = std::any_of(designs.begin(), designs.end(), [&](const StudyDesign& d) {
            return d.name == design.name && !design.name.empty();
        });
        if (twice) {
            misfit(one, "name",
                   {"another design has this name", "een ander ontwerp heeft deze naam"});
        }
        designs.push_back(std::move(design));
    }
    return designs;
}

}  // namespace afweging::scenarios
