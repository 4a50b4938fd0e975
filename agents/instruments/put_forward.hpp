// SPDX-License-Identifier: EUPL-1.2
// Puts people forward for places, with what their place in the order hangs on: for the step of
// offers.hpp. docs/model/priority.md tells of it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/inputs/instrument.hpp"
#include "agents/instruments/applicant.hpp"
#include "agents/instruments/choice.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/priority.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/distance.hpp"

namespace afweging::agents {

using FileStep =
    MonthStep<In<&People::status, &People::household, &People::children, &People::schooling,
                 &People::health, &People::ladder, &People::recent_work, &People::months_on_benefit,
                 &People::months_since_exit, &People::ww_months, &People::months_in_status,
                 &People::hours, &Notes::age, &Notes::ww, &Notes::ww_supplement>>;

/// What the office has on file of person i. waiting: months on the list
AFWEGING_HOT OnFile on_file(const FileStep& step, std::size_t i, std::uint8_t waiting) {
    OnFile file{};
    const auto set = [&file](Feature feature, float value) {
        file[static_cast<std::size_t>(feature)] = value;
    };
    const auto yes = [](bool is) { return is ? 1.0F : 0.0F; };
    set(Feature::age, step.in<&Notes::age>()[i]);
    set(Feature::months_on_benefit, static_cast<float>(step.in<&People::months_on_benefit>()[i]));
    set(Feature::months_waiting, static_cast<float>(waiting));
    set(Feature::schooling, static_cast<float>(step.in<&People::schooling>()[i]));
    set(Feature::health_limit, yes(step.in<&People::health>()[i] != Health::no_limits));
    set(Feature::children, static_cast<float>(step.in<&People::children>()[i]));
    set(Feature::single_parent, yes(step.in<&People::household>()[i] == Household::single_parent));
    set(Feature::part_time, yes(step.in<&People::status>()[i] == Status::bijstand_part_time));
    set(Feature::ladder, static_cast<float>(step.in<&People::ladder>()[i]));
    set(Feature::partner, yes(is_couple(step.in<&People::household>()[i])));
    set(Feature::earlier_bijstand,
        yes(left_bijstand_before(step.in<&People::months_since_exit>()[i])));
    const std::uint8_t right = step.in<&People::ww_months>()[i];
    const bool in_ww = step.in<&People::status>()[i] == Status::ww;
    const float left =
        static_cast<float>(months_left_of_ww(right, step.in<&People::months_in_status>()[i]));
    const std::int32_t supplement = step.in<&Notes::ww_supplement>()[i];
    const std::int32_t cents = step.in<&Notes::ww>()[i] - supplement;
    set(Feature::ww_left, in_ww ? left : 0.0F);
    set(Feature::ww_right, in_ww ? static_cast<float>(right) : 0.0F);
    set(Feature::ww_amount, static_cast<float>(cents) * 0.01F);
    set(Feature::ww_supplement, yes(supplement > 0));
    set(Feature::ww_beside, yes(in_ww && step.in<&People::hours>()[i] > 0));
    return file;
}

/// Hazard of work without help of somebody of whom only the file is known: the formula of
/// log_job_hazard for an average employability and the skill that the schooling gives, with the
/// months on benefit for those out of work. Dutch counts as fluent for everybody: language is never
/// a feature of a rule that says who goes first, so two people who differ in it alone have the same
/// score. [1/month]
///
/// Page:     docs/model/priority.md
AFWEGING_HOT float file_hazard(const FileStep& step, std::size_t i, const DistanceRates& r) {
    const JobSeeker known{
        .employability = 0.0F,
        .skill = 0.0F,
        .recent_work = step.in<&People::recent_work>()[i],
        .age = step.in<&Notes::age>()[i],
        .months_out_of_work = static_cast<float>(step.in<&People::months_on_benefit>()[i]),
        .dutch = static_cast<float>(best_dutch),
        .schooling = step.in<&People::schooling>()[i],
        .health = step.in<&People::health>()[i]};
    return sim::exponential(log_job_hazard(known, r));
}

/// The facts of a file that a score of people in WW looks at.
AFWEGING_HOT WwFile ww_file(const OnFile& file) {
    const auto of = [&file](Feature feature) { return file[static_cast<std::size_t>(feature)]; };
    return {.earlier = of(Feature::earlier_bijstand),
            .left = of(Feature::ww_left),
            .supplement = of(Feature::ww_supplement),
            .partner = of(Feature::partner),
            .age = of(Feature::age),
            .amount = of(Feature::ww_amount),
            .right = of(Feature::ww_right),
            .beside = of(Feature::ww_beside)};
}

/// Whether an instrument is for people in WW alone, so that its order is about coming to bijstand.
AFWEGING_RULE bool is_for_ww_alone(const Instrument& instrument) {
    return instrument.eligibility.statuses == 1U << static_cast<unsigned>(Status::ww);
}

/// The municipality's rule for who goes first in an instrument: its own, where it has one.
AFWEGING_RULE Allocation rule_for(const Instrument& instrument, Allocation for_all) {
    return instrument.allocation == as_the_others ? for_all
                                                  : static_cast<Allocation>(instrument.allocation);
}

/// Puts person i forward for a place in instrument j: by the rule, or by the own view of a
/// klantmanager who does not keep to it; by lot among those whom an earlier programme led on to it.
AFWEGING_HOT void put_forward(const OffersStep& step, std::size_t i, std::size_t j,
                              const OfferContext& desk, const PriorityRates& order,
                              const PlaceDraws& draws, std::uint8_t waiting) {
    if (step.out<&People::led_on>()[i] == slot_value_of(j)) {
        step.sink<&Proposals::places>().push_back({.person = step.row(i),
                                                   .priority = draws.lottery,
                                                   .instrument = static_cast<std::uint8_t>(j),
                                                   .by_rule = claim_order,
                                                   .won = 0,
                                                   .lottery = draws.lottery});
        return;
    }
    const bool by_rule = keeps_to_rule(desk.klantmanagers, step.in<&People::klantmanager>()[i]);
    const Allocation rule =
        by_rule ? rule_for(desk.instruments[j], desk.allocation) : Allocation::discretion;
    Claim claim{.motivation = step.in<&People::motivation>()[i],
                .distance = step.in<&MonthColumns::distance>()[i],
                .hazard = 0.0F,
                .waiting = waiting,
                .stress = step.in<&People::stress>()[i],
                .accounts = step.in<&People::accounts>()[i],
                .shortfall = step.in<&People::shortfall>()[i],
                .lottery = draws.lottery,
                .rank = 1};
    if (rule == Allocation::score && is_for_ww_alone(desk.instruments[j])) {
        claim.ww_risk = ww_score(ww_file(on_file(step, i, waiting)), order);
        claim.in_ww = 1;
    } else if (rule == Allocation::score) {
        claim.hazard = file_hazard(step, i, desk.distance);
    } else if (rule == Allocation::tree) {
        claim.rank = rank_of(desk.policy.tree, on_file(step, i, waiting));
    }
    step.sink<&Proposals::places>().push_back({.person = step.row(i),
                                               .priority = priority(claim, rule, order),
                                               .instrument = static_cast<std::uint8_t>(j),
                                               .by_rule = by_rule ? rule_order : own_order,
                                               .won = 0,
                                               .lottery = draws.lottery});
}

}  // namespace afweging::agents
