// SPDX-License-Identifier: EUPL-1.2
// Fills and turns the small municipality.
#include "tests/support/places_world.hpp"

#include "agents/institutions/contact_sweep.hpp"
#include "agents/institutions/office.hpp"
#include "agents/institutions/pay_instruments.hpp"
#include "agents/institutions/places_sweep.hpp"
#include "agents/institutions/settle_places.hpp"
#include "agents/month_context.hpp"
#include "agents/people/prepare_sweep.hpp"
#include "agents/programmes/programme_sweep.hpp"
#include "agents/programmes/start_places_sweep.hpp"
#include "tests/support/world_builder.hpp"

namespace afweging::tests {

using namespace agents;

namespace {

ContactParameters office_parameters() {
    ContactParameters p;
    p.talk_minutes = 45;
    p.talk_share = 0.12;
    p.short_need = 3;
    p.intake_talks = 0.7;
    p.caseload_threshold = 80;
    p.caseload_elasticity = 0.5;
    p.skill_spread = 0.2;
    p.favourite_spread = 1;
    p.staff_cost = 7500;
    return p;
}

PlacesParameters offer_parameters() {
    PlacesParameters p;
    p.offer_at_talk = 0.5;
    p.detect_debt = 0.2;
    p.uptake = 0.05;
    p.file_review_months = 12;
    p.fit_weight = 2;
    p.accept_base = 1;
    p.accept_motivation = 3;
    p.accept_trust = 2;
    p.refuse_mandatory = 0.1;
    p.sanction_share = 0.3;
    p.sanction_months = 1;
    p.max_waiting = 12;
    p.cream_motivation = 0.5;
    p.cream_distance = 0.3;
    p.cream_noise = 0.4;
    p.need_stress = 0.4;
    p.need_accounts = 0.4;
    p.need_shortfall = 0.2;
    return p;
}

ProgrammeParameters course_parameters() {
    ProgrammeParameters p;
    p.attend_base = 2;
    p.attend_trust = 1;
    p.attend_motivation = 1.5;
    p.attend_overload = 5;
    p.attend_health = 0.5;
    p.homeless_gate = 0.8;
    p.drop_out = 0.006;
    p.drop_out_absence = 3;
    p.obstacle_drop_out = 0.5;
    p.motivation_return = 0.08;
    p.search_skill_fade = 0.06;
    p.move_at_end = 0.35;
    return p;
}

// Distance and traits that differ between people, evenly, by hand.
void settle_in(World& world, const Setting& setting, std::uint32_t i) {
    People& people = world.people;
    const std::uint32_t mixed = i * 0x9E3779B9U;
    const float share = static_cast<float>(mixed >> 8) * 0x1p-24F;
    people.id[i] = (std::uint64_t{1} << 48) | i;
    people.birth[i] = -40 * 12;
    people.schooling[i] = Schooling::lower_secondary;
    people.status[i] = Status::bijstand;
    people.months_on_benefit[i] = 24;
    people.months_since_exit[i] = 65535;
    people.klantmanager[i] =
        static_cast<std::uint16_t>(i % ((setting.municipality.clients + 99) / 100));
    people.search_skill[i] = 1;
    people.self_efficacy[i] = 0.5F;
    people.intrinsic_motivation[i] = share;
    people.motivation[i] = share;
    people.trust[i] = 0.5F;
    people.months_since_contact[i] = 200;
    people.months_since_offer[i] = 200;
    world.now.effective[i] = 0.5F;
    world.now.distance[i] = static_cast<Distance>(i % 3);
    world.now.hazard[i] = 0.06F / static_cast<float>(1 + 3 * (i % 3)) * (0.5F + share);
}

}  // namespace

PlacesWorld::PlacesWorld(std::uint32_t people, std::uint64_t seed)
    : dice_(seed, 0), scratch_(std::make_unique<Scratch>()), lane_(std::make_unique<Lane>()) {
    setting.parameters.contact = office_parameters();
    setting.parameters.places = offer_parameters();
    setting.parameters.programme = course_parameters();
    setting.statute.rows = {january_2024()};
    setting.start = sim::Month::of(2024, 1);
    setting.length = sim::Months{120};
    setting.municipality.clients = people;
    setting.municipality.klantmanager_hours_per_month = 80;
    world.people = make_people(people);
    world.now = make_month_columns(people);
    world.proposals.resize(sim::padded(people) / block_people);
    for (std::uint32_t i = 0; i < people; ++i) { settle_in(world, setting, i); }
}

void PlacesWorld::begin() {
    make_klantmanagers(world, setting, dice_);
    make_gemeente(world, setting);
    count_caseloads(world);
}

void PlacesWorld::propose() {
    const MonthContext context = month_context(setting, dice_, world);
    lane_->ledger = {};
    for (std::size_t number = 0; number < world.proposals.size(); ++number) {
        world.proposals[number].places.clear();
        Block b{world, context, *scratch_, lane_->ledger, *lane_, number * block_people, number};
        roll_dice(b, Beat::propose);
        read_ages(b);
        open_month(b);
        find_acting_programmes(b);
        contact(b);
        propose_places(b);
        run_programmes(b);
    }
}

void PlacesWorld::commit() {
    const MonthContext context = month_context(setting, dice_, world);
    for (std::size_t number = 0; number < world.proposals.size(); ++number) {
        Block b{world, context, *scratch_, lane_->ledger, *lane_, number * block_people, number};
        start_places(b);
    }
}

void PlacesWorld::month() {
    propose();
    settle_places(world, setting, world.month);
    commit();
    world.tally.ledger = lane_->ledger;
    pay_instruments(world, setting, world.month);
    count_caseloads(world);
    ++world.month;
}

Instrument open_programme() {
    Instrument course;
    course.key = "course";
    course.hash = 0x1234;
    course.eligibility.statuses = (1U << 2) | (1U << 3);
    course.eligibility.distances = 7;
    course.eligibility.healths = 7;
    course.eligibility.schoolings = 7;
    course.duration_months = 6;
    course.cost_per_start_cents = 10000;
    course.cost_per_month_cents = 10000;
    course.once = 0;
    return course;
}

Instrument placebo() {
    Instrument nothing = open_programme();
    nothing.key = "placebo";
    nothing.hash = 0x9999;
    nothing.slot = Slot::money;
    nothing.duration_months = 0;
    nothing.cost_per_start_cents = 0;
    nothing.cost_per_month_cents = 0;
    return nothing;
}

}  // namespace afweging::tests
