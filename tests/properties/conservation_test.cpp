// SPDX-License-Identifier: EUPL-1.2
// Nobody appears or vanishes, and no cent does; what breaks that is noticed.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "agents/conservation.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Account;
using agents::OpeningBalance;
using agents::Status;

namespace {

constexpr std::uint32_t months = 24;

agents::Setting setting_of_size(std::uint32_t people) {
    return scenarios::setting_of(shipped_scenario("schulden-eerst"),
                                 {.seed = seed, .months = months, .people = people});
}

agents::MunicipalityReplicate begin(const agents::Setting& setting) {
    return {setting, sim::Dice(seed, 0), sim::best_isa(), 1};
}

/// A world of one month, with the balance before it.
struct Month {
    OpeningBalance before;
    agents::World after;
};

Month one_month() {
    const agents::Setting setting = setting_of_size(600);
    auto replicate = begin(setting);
    static_cast<void>(replicate.next_month(1));
    const OpeningBalance before = opening_balance(replicate.world());
    static_cast<void>(replicate.next_month(1));
    return {before, replicate.world()};
}

/// The signal that ends a process in which f runs; 0 when f returns.
template <class F>
int signal_that_ends(F f) {
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);
        close(STDERR_FILENO);
        f();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace

TEST_CASE("who is on bijstand changes by inflow and outflow alone, and nobody twice in a month") {
    const agents::Setting setting = setting_of_size(3'000);
    auto replicate = begin(setting);
    const auto clients = [](const agents::World& world) {
        std::int64_t n = 0;
        for (std::uint32_t i = 0; i < world.people.count; ++i) {
            const auto persons = agents::persons_in(world.people.household[i]);
            n += receives_bijstand(world.people.status[i]) ? persons : 0;
        }
        return n;
    };
    std::int64_t before = clients(replicate.world());
    for (std::uint32_t t = 0; t < months; ++t) {
        static_cast<void>(replicate.next_month(1));
        const agents::World& world = replicate.world();
        const auto of = [&](agents::Event e) {
            return world.tally.events[static_cast<std::size_t>(e)][0];
        };
        const std::int64_t now = clients(world);
        REQUIRE(now - before == of(agents::Event::inflow) - of(agents::Event::outflow));
        before = now;
        for (std::uint32_t i = 0; i < world.people.count; ++i) {
            const Status is = world.people.status[i];
            if (world.now.status_before[i] == Status::not_arrived && is != Status::not_arrived) {
                REQUIRE((is == Status::bijstand || is == Status::ww || is == Status::deterred));
            }
        }
    }
}

TEST_CASE("who leaves bijstand leaves once, to one place, as the moves of the month have it") {
    // People of all ages and many places: some reach AOW age in the month in which a place starts.
    const agents::Setting setting = setting_of_size(6'000);
    auto replicate = begin(setting);
    std::int64_t to_subsidised_job = 0;
    for (std::uint32_t t = 0; t < months; ++t) {
        static_cast<void>(replicate.next_month(1));
        const agents::World& world = replicate.world();
        const auto of = [&](agents::Event e) {
            return world.tally.events[static_cast<std::size_t>(e)][0];
        };
        const auto moved_to = [&](Status to) {
            const auto& flows = world.tally.flows;
            const auto column = static_cast<std::size_t>(to);
            return flows[static_cast<std::size_t>(Status::bijstand)][column] +
                   flows[static_cast<std::size_t>(Status::bijstand_part_time)][column];
        };
        REQUIRE(of(agents::Event::outflow) ==
                of(agents::Event::outflow_to_work) + of(agents::Event::outflow_to_subsidised_job) +
                    of(agents::Event::outflow_to_education) + of(agents::Event::outflow_partner) +
                    of(agents::Event::outflow_other));
        // Moves count both of a couple, an exit to work the one who works and the partner apart.
        const std::int64_t to_places = of(agents::Event::outflow_to_subsidised_job);
        REQUIRE(to_places <= moved_to(Status::subsidised_job));
        REQUIRE(of(agents::Event::outflow_to_work) + to_places +
                    of(agents::Event::outflow_to_education) + of(agents::Event::outflow_partner) ==
                moved_to(Status::job_temporary) + moved_to(Status::job_permanent) +
                    moved_to(Status::self_employed) + moved_to(Status::subsidised_job) +
                    moved_to(Status::education));
        to_subsidised_job += of(agents::Event::outflow_to_subsidised_job);
    }
    CHECK(to_subsidised_job > 100);
}

TEST_CASE("nobody retires from education who was too old for it when the run began") {
    const agents::Setting setting = setting_of_size(6'000);
    auto replicate = begin(setting);
    const agents::People& people = replicate.world().people;
    std::uint32_t students = 0;
    std::uint32_t too_old = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const bool studies = people.status[i] == Status::education;
        const int left_at = -people.birth[i] - people.months_since_exit[i];  // months old
        students += studies ? 1U : 0U;
        too_old += studies && left_at > 27 * 12 ? 1U : 0U;
    }
    CHECK(students > 0);
    CHECK(too_old == 0);
}

TEST_CASE("what a pot paid is what the ledger takes from its account, whichever pot pays clients") {
    agents::Setting setting = setting_of_size(3'000);
    // Money for clients from every pot: the instruments of the scenario, moved round.
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        setting.instruments[j].pot = static_cast<agents::Pot>(j % agents::pot_count);
        setting.instruments[j].channels[static_cast<std::size_t>(agents::Channel::one_off_money)] =
            110.5F;
    }
    auto replicate = begin(setting);
    constexpr std::array accounts = {Account::gemeente_buig, Account::gemeente_reintegration,
                                     Account::gemeente_income_security, Account::gemeente_staff,
                                     Account::gemeente_wmo};
    std::array<std::int64_t, accounts.size()> money{};
    for (std::uint32_t t = 0; t < months; ++t) {
        static_cast<void>(replicate.next_month(1));
        const agents::World& world = replicate.world();
        const auto booked = [&](agents::Line line) {
            return world.tally.ledger[static_cast<std::size_t>(line)];
        };
        const auto paid = agents::payments_of(world.tally.ledger).paid;
        for (std::size_t p = 0; p < accounts.size(); ++p) {
            // What was overpaid before is claimed back when it is found: no spending of the pot.
            const std::int64_t overpaid =
                accounts[p] == Account::gemeente_buig ? booked(agents::Line::overpaid_bijstand) : 0;
            REQUIRE(paid[static_cast<std::size_t>(accounts[p])] - overpaid ==
                    world.pots[p].paid_cents);
        }
        money[0] += booked(agents::Line::buig_money);
        money[1] += booked(agents::Line::reintegration_money);
        money[2] += booked(agents::Line::special_assistance);
        money[3] += booked(agents::Line::staff_money);
        money[4] += booked(agents::Line::wmo_money);
    }
    CHECK((money[0] > 0 && money[1] > 0 && money[2] > 0));
}

TEST_CASE("people and cents counted one by one are those of the tally, every month") {
    const agents::Setting setting = setting_of_size(3'000);
    auto replicate = begin(setting);
    OpeningBalance before = opening_balance(replicate.world());
    for (std::uint32_t t = 0; t < months; ++t) {
        static_cast<void>(replicate.next_month(1));
        const agents::MonthTally& tally = replicate.world().tally;
        const OpeningBalance now = opening_balance(replicate.world());
        CHECK(now.stock == tally.stock);
        std::int64_t all = 0;
        for (const std::int64_t stock : now.stock) { all += stock; }
        const agents::People& people = replicate.world().people;
        std::int64_t persons = 0;
        for (std::uint32_t i = 0; i < people.count; ++i) {
            persons += agents::persons_in(people.household[i]);
        }
        CHECK(all == persons);
        CHECK(persons > people.count);
        const auto of = [&](agents::Event e) {
            return tally.events[static_cast<std::size_t>(e)][0];
        };
        CHECK(of(agents::Event::outflow) ==
              of(agents::Event::outflow_to_work) + of(agents::Event::outflow_to_subsidised_job) +
                  of(agents::Event::outflow_to_education) + of(agents::Event::outflow_partner) +
                  of(agents::Event::outflow_other));
        const auto gauge = [&](agents::Gauge g) {
            return tally.gauges[static_cast<std::size_t>(g)][0];
        };
        CHECK(gauge(agents::Gauge::stock) ==
              now.stock[static_cast<std::size_t>(Status::bijstand)] +
                  now.stock[static_cast<std::size_t>(Status::bijstand_part_time)]);
        CHECK(gauge(agents::Gauge::households) < gauge(agents::Gauge::stock));
        const auto booked = agents::account_changes(tally.ledger);
        CHECK(now.net_worth_cents - before.net_worth_cents ==
              booked[static_cast<std::size_t>(Account::clients)] + tally.brought_along_cents);
        std::int64_t sum = 0;
        for (const std::int64_t change : booked) { sum += change; }
        CHECK(sum == 0);
        std::int64_t paid = 0;
        const agents::PartyPayments payments = agents::payments_of(tally.ledger);
        for (std::size_t party = 0; party < agents::account_count; ++party) {
            paid += payments.paid[party];
            sum += payments.received[party];
        }
        CHECK(paid == sum);
        CHECK(paid > 0);
        before = now;
    }
}

TEST_CASE("the check of every month finds a person too many, a lost flow and a lost cent") {
    Month month = one_month();
    REQUIRE(first_violation(month.before, month.after) == nullptr);
    Month person = month;
    ++person.after.tally.stock[static_cast<std::size_t>(Status::bijstand)];
    CHECK(first_violation(person.before, person.after) != nullptr);
    Month flow = month;
    ++flow.after.tally.flows[static_cast<std::size_t>(Status::bijstand)]
                            [static_cast<std::size_t>(Status::job_temporary)];
    CHECK(first_violation(flow.before, flow.after) != nullptr);
    Month cent = month;
    ++cent.after.tally.net_worth_cents;
    CHECK(first_violation(cent.before, cent.after) != nullptr);
    Month entry = month;
    ++entry.after.tally.ledger[static_cast<std::size_t>(agents::Line::fines)];
    CHECK(first_violation(entry.before, entry.after) != nullptr);
    Month memo = month;
    ++memo.after.tally.ledger[static_cast<std::size_t>(agents::Line::debt_payment)];
    CHECK(first_violation(memo.before, memo.after) == nullptr);  // moves money within a household
}

// change_world() counts anew; a change behind its back is what a faulty rule would be.
TEST_CASE("a cent or a person changed outside the ledger stops the run, in every build") {
    const agents::Setting setting = setting_of_size(600);
    const auto after = [&setting](auto corrupt) {
        return signal_that_ends([&] {
            auto replicate = begin(setting);
            static_cast<void>(replicate.next_month(1));
            corrupt(const_cast<agents::World&>(replicate.world()).people);
            static_cast<void>(replicate.next_month(1));
        });
    };
    CHECK(after([](agents::People&) {}) == 0);
    CHECK(after([](agents::People& p) { p.debt[0] += p.debt[0] > 0 ? -1 : 0, ++p.savings[0]; }) ==
          SIGABRT);
    CHECK(after([](agents::People& p) {
              p.status[0] = p.status[0] == Status::bijstand ? Status::other_exit : Status::bijstand;
          }) == SIGABRT);
}
