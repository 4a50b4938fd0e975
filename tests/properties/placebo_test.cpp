// SPDX-License-Identifier: EUPL-1.2
// What touches nobody changes nobody: an instrument without effect, and one more person.
#include <algorithm>
#include <numeric>

#include "agents/municipality/office.hpp"
#include "tests/properties/worlds.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Slot;
using agents::Status;

namespace {

constexpr std::uint32_t people = 1'500;
constexpr int months = 24;
using Names = std::set<std::string>;

agents::Setting small(const scenarios::Scenario& scenario) {
    return scenarios::setting_of(scenario, {.seed = seed, .months = months, .people = people});
}

agents::MunicipalityReplicate begin(const agents::Setting& setting) {
    return {setting, sim::Dice(seed, 0), sim::best_isa(), 1};
}

constexpr std::uint16_t bits(std::initializer_list<Status> statuses) {
    std::uint16_t mask = 0;
    for (const Status status : statuses) {
        mask = static_cast<std::uint16_t>(mask | (1U << static_cast<unsigned>(status)));
    }
    return mask;
}
constexpr std::uint16_t clients = bits({Status::bijstand, Status::bijstand_part_time});
constexpr std::uint16_t leavers =
    bits({Status::subsidised_job, Status::job_temporary, Status::job_permanent,
          Status::self_employed, Status::education});

/// Costs nothing, does nothing, and takes every client; as aftercare everybody who leaves.
agents::Instrument placebo(Slot slot) {
    agents::Instrument instrument;
    instrument.key = "placebo";
    instrument.hash = 0x9e3779b9;
    instrument.slot = slot;
    instrument.eligibility.statuses = slot == Slot::aftercare ? leavers : clients;
    instrument.eligibility.distances = 7;
    instrument.eligibility.healths = 7;
    instrument.eligibility.schoolings = 7;
    const bool timeless = slot == Slot::money || slot == Slot::office || slot == Slot::outreach;
    instrument.duration_months = timeless ? 0 : 6;
    instrument.once = 0;
    return instrument;
}

/// What being offered and holding something leaves in a person's own columns.
const Names offers{"ever_started", "events"};
Names traces(Slot slot) {
    Names names = offers;
    switch (slot) {
        case Slot::money:
            break;
        case Slot::contact:
            names.merge(Names{"contact_held", "contact_left", "admitted_contact"});
            break;
        case Slot::programme:
            names.merge(Names{"programme_held", "programme_left", "programme_done", "acting",
                              "admitted_programme"});
            break;
        case Slot::debt:
            // Who has no debts leaves at once; `finished` becomes `none`, which no rule tells
            // apart.
            names.merge(Names{"debt_held", "admitted_debt", "debt_help"});
            break;
        case Slot::aftercare:
            names.merge(Names{"aftercare_held", "aftercare_left", "admitted_aftercare"});
            break;
        case Slot::office:
        case Slot::outreach:
            return {};
    }
    return names;
}

/// In stabilisation or a plan by an instrument; help from before the run goes on beside it.
bool somebody_in_debt_help(const agents::World& world) {
    const agents::People& all = world.people;
    for (std::size_t i = 0; i < all.count; ++i) {
        if (agents::in_debt_help(all.debt_help[i]) &&
            all.debt_held[i] != agents::from_before_the_run) {
            return true;
        }
    }
    return false;
}

/// Lets a world live beside one with a placebo. Only who takes it may bear traces of it.
void check_placebo(const agents::Setting& without_it, Slot slot) {
    agents::Setting with_it = without_it;
    with_it.instruments.push_back(placebo(slot));
    auto a = begin(without_it);
    auto b = begin(with_it);
    const Names own = traces(slot);
    std::vector<SamePerson> others = in_both(a.world(), b.world());
    REQUIRE(others.size() == a.world().people.count);
    const std::vector<SamePerson> everybody = others;
    std::int64_t starts = 0;
    for (int t = 0; t < months; ++t) {
        static_cast<void>(a.next_month(1));
        static_cast<void>(b.next_month(1));
        starts += b.world().instruments.back().starts;
        const agents::World& world = b.world();
        std::erase_if(others, [&](const SamePerson& person) {
            return a.world().now.events[person.a] != world.now.events[person.b] ||
                   a.world().people.ever_started[person.a] != world.people.ever_started[person.b];
        });
        CHECK(differences(a.world(), world, others) == Names{});
        Names seen = differences(a.world(), world, everybody);
        for (const std::string& name : own) { seen.erase(name); }
        CHECK(seen == Names{});
        CHECK(a.world().tally.ledger == world.tally.ledger);
        CHECK_FALSE((slot == Slot::debt && somebody_in_debt_help(world)));
    }
    CHECK((starts > 0) == (slot != Slot::office && slot != Slot::outreach));
    CHECK(others.size() > 100);
}

}  // namespace

TEST_CASE("money of nothing changes no other person's month") {
    check_placebo(small(shipped_scenario("basis")), Slot::money);
}

TEST_CASE("a contact regime without contact changes no other person's month") {
    check_placebo(small(shipped_scenario("basis")), Slot::contact);
}

TEST_CASE("reports of arrears that reach nobody change no person's month") {
    check_placebo(small(shipped_scenario("basis")), Slot::outreach);
}

TEST_CASE("office staff that relieves nobody changes no person's month") {
    check_placebo(small(shipped_scenario("basis")), Slot::office);
}

namespace {

/// The present mix without the instruments of a slot. Beside them a placebo would keep people from
/// them: one activity, one debt help, one aftercare at a time. Outreach goes too: it spends money
/// as soon as there is debt help to offer.
agents::Setting without_slot(Slot slot) {
    scenarios::Scenario scenario = shipped_scenario("basis");
    std::erase_if(scenario.setting.instruments, [slot](const agents::Instrument& one) {
        return one.slot == slot || one.slot == Slot::outreach;
    });
    return small(scenario);
}

}  // namespace

TEST_CASE("an empty programme, where it is the only one, changes no other person's month") {
    agents::Setting town = without_slot(Slot::programme);
    // That days are filled is what every programme does, an empty one too: docs/model/day_activities.md.
    town.parameters.day_activities.replaced = 0;
    check_placebo(town, Slot::programme);
}

TEST_CASE("debt help without help, where it is the only one, changes no other person's month") {
    check_placebo(without_slot(Slot::debt), Slot::debt);
}

TEST_CASE("debt help without help beside real debt help does keep people from it") {
    const agents::Setting without_it = small(shipped_scenario("basis"));
    agents::Setting with_it = without_it;
    with_it.instruments.push_back(placebo(Slot::debt));
    auto a = begin(without_it);
    auto b = begin(with_it);
    for (int t = 0; t < months; ++t) {
        static_cast<void>(a.next_month(1));
        static_cast<void>(b.next_month(1));
    }
    CHECK(differences(a.world(), b.world(), in_both(a.world(), b.world())).count("debt") == 1);
}

TEST_CASE("aftercare without care, where it is the only one, changes no other person's month") {
    check_placebo(without_slot(Slot::aftercare), Slot::aftercare);
}

TEST_CASE("an instrument with an effect does change other columns") {
    const agents::Setting without_it = small(shipped_scenario("basis"));
    agents::Setting with_it = without_it;
    with_it.instruments.push_back(placebo(Slot::contact));
    with_it.instruments.back().channels[std::size_t(agents::Channel::contact_per_month)] = 0.01F;
    auto a = begin(without_it);
    auto b = begin(with_it);
    for (int t = 0; t < months; ++t) {
        static_cast<void>(a.next_month(1));
        static_cast<void>(b.next_month(1));
    }
    CHECK(differences(a.world(), b.world(), in_both(a.world(), b.world())).count("trust") == 1);
}

namespace {

/// The world with row `like` once more, at the front, under an id that nobody has.
void add_person(agents::MunicipalityReplicate& replicate, std::uint32_t like, Status status) {
    std::vector<std::uint32_t> order(replicate.world().people.count);
    std::iota(order.begin(), order.end(), 0U);
    order.insert(order.begin(), like);
    agents::World& world = replicate.change_world();
    world = stored(world, order);
    world.people.id[0] = ~std::uint64_t{0};
    world.people.status[0] = status;
}

void check_newcomer(const agents::Setting& setting, Status status) {
    auto a = begin(setting);
    auto b = begin(setting);
    add_person(b, 5, status);
    const std::vector<SamePerson> others = in_both(a.world(), b.world());
    REQUIRE(others.size() == a.world().people.count);
    for (int t = 0; t < months; ++t) {
        static_cast<void>(a.next_month(1));
        static_cast<void>(b.next_month(1));
        CHECK(differences(a.world(), b.world(), others) == Names{});
    }
}

}  // namespace

TEST_CASE("one more pensioner changes no other person's month") {
    check_newcomer(small(shipped_scenario("basis")), Status::aow);
}

TEST_CASE("without interaction one more client changes no other person's month") {
    agents::Setting setting = small(shipped_scenario("basis"));
    setting.interaction = agents::Interaction::off;
    check_newcomer(setting, Status::bijstand);
}

TEST_CASE("with interaction one more client does change somebody's month") {
    const agents::Setting setting = small(shipped_scenario("basis"));
    auto a = begin(setting);
    auto b = begin(setting);
    add_person(b, 5, Status::bijstand);
    count_caseloads(b.change_world().people, b.change_world().klantmanagers);
    const std::vector<SamePerson> others = in_both(a.world(), b.world());
    for (int t = 0; t < months; ++t) {
        static_cast<void>(a.next_month(1));
        static_cast<void>(b.next_month(1));
    }
    CHECK(differences(a.world(), b.world(), others).count("months_since_contact") == 1);
}

TEST_CASE("two runs of the same scenario differ by exactly nothing") {
    const agents::Setting one = small(shipped_scenario("basis"));
    const agents::Setting two = small(shipped_scenario("basis"));
    auto a = begin(one);
    auto b = begin(two);
    const std::vector<SamePerson> everybody = in_both(a.world(), b.world());
    for (int t = 0; t < months; ++t) {
        const auto record = a.next_month(1);
        const auto other = b.next_month(1);
        CHECK(std::equal(record.begin(), record.end(), other.begin(), other.end()));
        CHECK(differences(a.world(), b.world(), everybody) == Names{});
    }
}

TEST_CASE("the comparison of worlds leaves no column out") {
    agents::People nobody;
    agents::MonthColumns month;
    std::size_t columns = 0;
    const auto add = [&](const char*, const char*, const auto&) { ++columns; };
    agents::for_each_column(nobody, add);
    const std::size_t count = sizeof(std::uint64_t);  // the number of people, and what aligns it
    CHECK(count + columns * sizeof(agents::Column<int>) == sizeof(nobody));
    columns = 0;
    agents::for_each_column(month, add);
    CHECK(columns * sizeof(agents::Column<int>) == sizeof(month));
}
