// SPDX-License-Identifier: EUPL-1.2
// Fills and turns the small test world.
#include "tests/support/world_builder.hpp"

#include "agents/inputs/pairs.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/enrolment.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/outreach.hpp"
#include "agents/instruments/participants.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/instruments/support.hpp"
#include "agents/municipality/admission.hpp"
#include "agents/municipality/contact.hpp"
#include "agents/municipality/office.hpp"
#include "agents/municipality/pay.hpp"
#include "agents/state/opening.hpp"
#include "agents/wellbeing/drift_back.hpp"
#include "tests/support/plain_person.hpp"

namespace afweging::tests {

using namespace agents;

namespace {

// Distance and motivation differ between people, evenly, by hand.
void set_apart(World& world, std::uint32_t i) {
    const std::uint32_t mixed = i * 0x9E3779B9U;
    const float share = static_cast<float>(mixed >> 8) * 0x1p-24F;
    world.people.klantmanager[i] =
        static_cast<std::uint16_t>(i % ((world.people.count + 99) / 100));
    world.people.intrinsic_motivation[i] = share;
    world.people.motivation[i] = share;
    world.now.distance[i] = static_cast<Distance>(i % 3);
    world.now.hazard[i] = 0.06F / static_cast<float>(1 + 3 * (i % 3)) * (0.5F + share);
}

}  // namespace

TestWorld::TestWorld(std::uint32_t people, Mix mix, std::uint64_t seed)
    : setting(test_setting(people)),
      dice_(seed, 0),
      notes_(std::make_unique<Notes>()),
      tally_(std::make_unique<ThreadTally>()) {
    world.people = make_people(people);
    world.now = make_month_columns(people);
    world.proposals.resize(sim::padded(people) / sim::chunk_size);
    world.klantmanagers.resize(1);
    for (std::uint32_t i = 0; i < people; ++i) {
        settle_in(world, i);
        if (mix == Mix::spread) {
            set_apart(world, i);
        }
    }
}

void TestWorld::begin() {
    know_each_other(setting.instruments);
    world.klantmanagers = make_klantmanagers(office_setup(setting), setting.municipality.clients,
                                             setting.parameters.priority.compliance, dice_);
    world.gemeente = make_gemeente(
        setting.instruments, setting.policy, setting.length,
        full_time_klantmanagers(setting.municipality.clients, setting.policy.caseload));
    note_payable(world.gemeente, setting.instruments, setting.length);
    world.instruments.assign(setting.instruments.size(), {});
    count_caseloads(world.people, world.klantmanagers);
}

void TestWorld::open(TestChunk& part) {
    part.world.proposals[part.number] = {};
    const MonthChunk chunk = part.chunk();
    isa_base::propose_dice(chunk, part.luck());
    isa_base::ages(chunk, part.c.t);
    isa_base::opening(chunk);
    isa_base::participants(chunk, part.c.acting, part.luck());
}

void TestWorld::month() {
    tally_->books.ledger = {};
    tally_->books.offer_counts = {};
    visit([](TestChunk& part) {
        open(part);
        const MonthContext& c = part.c;
        const MonthChunk chunk = part.chunk();
        const MonthLuck luck = part.luck();
        isa_base::contact(chunk, c.office, c.channels, c.rates.contact);
        isa_base::come_up(chunk, c.open, c.reasons, c.rates.come_up, luck);
        isa_base::offers(chunk, offer_context(part.world, c), c.rates.offers, c.rates.priority,
                         luck);
        isa_base::outreach(chunk, c.setting.instruments, c.open, c.rates.outreach, luck);
        isa_base::drift_back(chunk, c.rates.drift_back);
        isa_base::programme(chunk, c.setting.instruments, c.channels, programme_terms(c),
                            jobs_of_month(c), luck);
        isa_base::support(chunk, c.setting.instruments, c.rates.peers);
        isa_base::bond(chunk, c.channels, c.rates.bond);
    });
    give_places(world, setting, world.month);
    visit([](TestChunk& part) {
        isa_base::enrolment(part.chunk(), part.c.setting.instruments);
        isa_base::answer_reports(part.chunk(), part.c.setting.instruments, part.c.rates.outreach,
                                 part.luck());
    });
    world.tally.ledger = tally_->books.ledger;
    world.tally.offer_counts = tally_->books.offer_counts;
    take_back_places(world, setting, world.month);
    pay_month_of(world, setting, world.month);
    count_caseloads(world.people, world.klantmanagers);
    ++world.month;
}

std::int64_t TestWorld::net_worth() const {
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < world.people.count; ++i) {
        sum += std::int64_t{world.people.savings[i]} - world.people.debt[i];
    }
    return sum;
}

std::unique_ptr<TestWorld> make_one_worker(agents::Status status) {
    auto w = make_test_world(1);
    agents::Parameters& p = w->setting.parameters;
    p.jobs.early_risk_months = 4;
    p.jobs.full_time_hours = 32;
    p.jobs.ww_share = 1;
    p.exits.return_decay_months = 12;
    w->world.people.status[0] = status;
    return w;
}

}  // namespace afweging::tests
