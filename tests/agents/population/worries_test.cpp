// SPDX-License-Identifier: EUPL-1.2
// What weighs on who is there at the start, and who left before it: by hand.
#include <algorithm>
#include <cmath>

#include "agents/population/basis.hpp"
#include "agents/population/newcomer.hpp"
#include "agents/population/population.hpp"
#include "agents/simulation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

/// Single people of 27 to 44, of whom everybody who comes is in the stock or left before the start.
Setting plain_town(std::uint32_t clients) {
    Setting setting = tests::test_setting(clients);
    Margins& m = setting.municipality;
    setting.length = sim::Months{1};
    m.inflow_per_year = 0;
    m.age = m.entrant_age = {0, 1, 0, 0};
    m.household = {1, 0, 0, 0, 0};
    m.schooling = {0, 0, 1};
    m.health = {1, 0, 0};
    m.dutch = {0, 0, 0, 1};
    m.duration = {1, 0, 0, 0, 0, 0};
    m.entrant_route = {1, 0, 0, 0, 0, 0};
    m.ladder = {1, 0, 0, 0, 0};
    m.mean_debt_eur = 10000;
    m.mean_accounts = 8;
    setting.parameters.distance.base_hazard = 0.01;
    setting.parameters.population.longest_spell = 300;
    setting.parameters.population.leavers_back_months = 12;
    return setting;
}

People people_of(const Setting& setting) {
    const sim::Dice dice(9, 0);
    const PopulationBasis basis = population_basis(setting);
    return synthesise(basis, dice, headcount(basis, dice), 1, 1);
}

/// Shares of people by a property of their row, among those whom `who` takes.
template <class Who, class What>
double share(const People& people, Who&& who, What&& what) {
    int of = 0;
    int with = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        of += who(i) ? 1 : 0;
        with += who(i) && what(i) ? 1 : 0;
    }
    REQUIRE(of > 0);
    return static_cast<double>(with) / of;
}

HomeParameters homes() {
    return {.threatened = 0.04, .lost = 0.02, .restored = 0.1, .found = 0.05};
}

/// A town that had exits of so many a year, of whom two in five came back in the end.
Setting town_with_leavers() {
    Setting setting = plain_town(20000);
    setting.municipality.inflow_per_year = 0.2;
    PopulationParameters& p = setting.parameters.population;
    p.leavers_share = 0.5;
    p.leavers_back = 0.4;
    p.leavers_permanent = 0.25;
    p.work_share_of_exits = 1;
    return setting;
}

bool left(const People& people, std::uint32_t i) {
    return people.months_since_exit[i] != never_left_bijstand;
}

}  // namespace

TEST_CASE("homes are secure, threatened or lost in the shares in which as many come as go",
          "[agents][start]") {
    const HomeRates r(homes());
    // Risk 1/2: threatened / secure = 0.02 / (0.01 + 0.1) = 0.181818, homeless / threatened =
    // 0.01 / 0.05 = 0.2: of all 0.820896 secure, 0.149254 threatened, 0.029851 homeless.
    CHECK(housing_in_the_long_run(0.5F, 0, r) == Housing::secure);
    CHECK(housing_in_the_long_run(0.5F, 0.8208F, r) == Housing::secure);
    CHECK(housing_in_the_long_run(0.5F, 0.8210F, r) == Housing::threatened);
    CHECK(housing_in_the_long_run(0.5F, 0.9701F, r) == Housing::threatened);
    CHECK(housing_in_the_long_run(0.5F, 0.9702F, r) == Housing::homeless);
    // Of those, a month makes 0.820896 x 0.02 = 0.016418 threatened, as many as leave the threat:
    // 0.149254 x 0.11; and 0.149254 x 0.01 homeless, as many as find a home: 0.029851 x 0.05.
    CHECK(0.820896 * 0.02 == Approx(0.149254 * 0.11).epsilon(1e-4));
    CHECK(0.149254 * 0.01 == Approx(0.029851 * 0.05).epsilon(1e-4));
    CHECK(housing_in_the_long_run(0, 0.999999F, r) == Housing::secure);
    // A threat that nothing ends lasts for all; a home that nobody finds is lost for all.
    CHECK(housing_in_the_long_run(1, 0.01F, HomeRates({0.04, 0, 0, 0.05})) == Housing::threatened);
    CHECK(housing_in_the_long_run(1, 0.01F, HomeRates({0.04, 0.02, 0.1, 0})) == Housing::homeless);
}

TEST_CASE("volatility is what a change of income leaves after some months", "[agents][start]") {
    CHECK(volatility_in_the_long_run(0, 0.5F, 0.2F) == Approx(0.1));     // 0.2 x 0.5
    CHECK(volatility_in_the_long_run(3, 0.5F, 0.2F) == Approx(0.0512));  // 0.1 x 0.8^3
    CHECK(volatility_in_the_long_run(3, 0.5F, 0) == 0.0F);
    CHECK(volatility_in_the_long_run(0, 0.5F, 1) == Approx(0.5));
    CHECK(volatility_in_the_long_run(1, 0.5F, 1) == Approx(0).margin(1e-6));
}

TEST_CASE("of past leavers those count who are still away", "[agents][start]") {
    PopulationParameters p;
    p.leavers_back_months = 12;
    CHECK(months_of_leavers(p, 60) == Approx(60));  // nobody came back
    p.leavers_back = 0.4;
    // 60 - 0.4 (60 - 12 (1 - e^-5)) = 60 - 0.4 x 48.080856
    CHECK(months_of_leavers(p, 60) == Approx(40.767658));
    p.leavers_back = 1;
    CHECK(months_of_leavers(p, 60) == Approx(11.919144));  // 12 (1 - e^-5)
    p.leavers_back_months = 0.1;
    CHECK(months_of_leavers(p, 60) == Approx(0.1));
}

TEST_CASE("the less of past leavers are found the longer they are away, none beyond five years",
          "[agents][start]") {
    const Setting setting = town_with_leavers();
    const People people = people_of(setting);
    const auto everybody = [&](std::uint32_t i) { return left(people, i); };
    std::uint32_t n = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) { n += left(people, i) ? 1U : 0U; }
    // 20000 x 0.2 / 12 x 0.5 = 166.667 a month, 40.767658 months of them
    REQUIRE(n == 6794);
    // In the last year 12 - 0.4 (12 - 12 (1 - e^-1)) = 10.234179 months of 40.767658: 0.251036; in
    // the last of five years 12 - 0.4 (12 - 12 (e^-4 - e^-5)) = 7.255574: 0.177974
    const auto between = [&](std::uint16_t from, std::uint16_t to) {
        return share(people, everybody, [&](std::uint32_t i) {
            return people.months_since_exit[i] >= from && people.months_since_exit[i] < to;
        });
    };
    CHECK(between(0, 12) == Approx(0.251036).margin(0.0211));   // 4 sd
    CHECK(between(48, 60) == Approx(0.177974).margin(0.0186));  // 4 sd
    CHECK(between(60, 65535) == 0.0);
}

TEST_CASE("of past leavers in work more have a lasting contract the longer ago they left",
          "[agents][start]") {
    Setting setting = town_with_leavers();
    setting.municipality.clients = 100000;
    setting.parameters.jobs.conversion = 0.1;
    const People people = people_of(setting);
    const auto temporary = [&](std::uint16_t from, std::uint16_t to) {
        return share(
            people,
            [&](std::uint32_t i) {
                return people.months_since_exit[i] >= from && people.months_since_exit[i] < to;
            },
            [&](std::uint32_t i) { return people.status[i] == Status::job_temporary; });
    };
    // Three in four at first, and e^-0.1 of those a month later: on average 7.5 (e^-0 - e^-0.1)
    // in the first month, 7.5 (e^-1.2 - e^-1.3) a year later. Some 800 people a month.
    CHECK(temporary(0, 1) == Approx(0.713719).margin(0.064));    // 4 sd
    CHECK(temporary(12, 13) == Approx(0.214970).margin(0.062));  // 4 sd
    CHECK(temporary(48, 60) < 0.01);                             // 0.75 e^-4.8 = 0.006 at most
}

TEST_CASE("experience of past leavers grew while they worked and faded since they lost the job",
          "[agents][start]") {
    Setting setting = town_with_leavers();
    setting.parameters.jobs.temporary_end = 0.1;
    setting.parameters.jobs.permanent_end = 0.1;
    setting.parameters.jobs.work_gain = 0.1;
    setting.parameters.jobs.work_fade = 0.05;
    setting.parameters.jobs.ww_share = 1;
    setting.parameters.jobs.early_risk_months = 4;
    setting.parameters.ww.history_centre = 2;
    setting.parameters.jobs.full_time_hours = 40;
    setting.parameters.population.recent_work_employed = 0.5;
    setting.parameters.population.recent_work_others = 0.5;
    const JobsRates rates(setting.parameters.jobs);
    const People people = people_of(setting);
    int in_ww = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const bool works = in_regular_work(people.status[i]);
        if (!left(people, i) || (!works && people.status[i] != Status::ww)) {
            continue;
        }
        in_ww += works ? 0 : 1;
        const int without = works ? 0 : people.months_in_status[i];
        float recent = 0.5F;
        for (int m = 0; m < people.months_since_exit[i]; ++m) {
            const bool at_work = m < people.months_since_exit[i] - without;
            recent = next_recent_work(recent, at_work ? 1.0F : 0.0F, rates);
        }
        REQUIRE(people.recent_work[i] == Approx(recent));
    }
    CHECK(in_ww > 20);
}

TEST_CASE("nobody has been in a place of the start for longer than the longest time",
          "[agents][start]") {
    Setting setting = plain_town(100);
    Instrument job = tests::open_programme();
    job.channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    job.duration_months = 200;
    job.running_at_start = 2000;
    setting.instruments = {job};
    setting.parameters.population.longest_place = 24;
    const People people = people_of(setting);
    std::array<int, 24> done{};
    for (std::uint32_t i = 0; i < people.count; ++i) {
        if (people.programme_held[i] != 0) {
            REQUIRE(people.programme_done[i] < 24);
            REQUIRE(people.programme_left[i] == 200 - people.programme_done[i]);
            REQUIRE(people.months_since_exit[i] == people.programme_done[i]);
            ++done[people.programme_done[i]];
        }
    }
    // 2000 / 24 = 83 each, sd 9
    CHECK(*std::min_element(done.begin(), done.end()) > 47);
    CHECK(*std::max_element(done.begin(), done.end()) < 119);
}

TEST_CASE("homes at the start are as stress and problem debts have left them", "[agents][start]") {
    Setting setting = plain_town(20000);
    setting.municipality.share_problem_debts = 0.8;
    setting.parameters.home = homes();
    setting.parameters.stress = {};
    setting.parameters.stress.base = 0.5;  // whatever the situation: the risk of the case above
    setting.parameters.stress.accounts_half = 1;
    setting.parameters.stress.debt_half = 1;
    const People people = people_of(setting);
    const auto at_risk = [&](std::uint32_t i) { return people.accounts[i] >= problem_accounts; };
    const auto lives = [&](Housing housing) {
        return [&people, housing](std::uint32_t i) { return people.housing[i] == housing; };
    };
    // Accounts are 1 + 7 x exponential, whole: 0.8 x e^(-2/7) have 3 or more: 12023 of 20000
    const double margin = 4 / std::sqrt(12023.0);  // 4 sd, times the root of p (1 - p)
    CHECK(share(people, at_risk, lives(Housing::secure)) ==
          Approx(0.820896).margin(0.3834 * margin));
    CHECK(share(people, at_risk, lives(Housing::threatened)) ==
          Approx(0.149254).margin(0.3563 * margin));
    CHECK(share(people, at_risk, lives(Housing::homeless)) ==
          Approx(0.029851).margin(0.1702 * margin));
    const auto safe = [&](std::uint32_t i) { return !at_risk(i); };
    CHECK(share(people, safe, lives(Housing::secure)) == 1.0);
}

TEST_CASE("stress at the start is what debts, savings, volatility and home lead to",
          "[agents][start]") {
    Setting setting = plain_town(5000);
    setting.municipality.share_problem_debts = 0.5;
    setting.parameters.home = homes();
    PopulationParameters& p = setting.parameters.population;
    p.mean_savings_eur = 500;
    p.income_change = 0.1;
    p.income_change_size = 0.5;
    p.debt_help_share = 0.2;
    p.claims_share = 0.3;
    p.claims_eur = 400;
    const StressRates r(setting.parameters.stress);
    const People people = people_of(setting);
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const Worries worries{.accounts = static_cast<float>(people.accounts[i]),
                              .debt = static_cast<float>(people.debt[i]),
                              .shortfall = 0,
                              .savings = static_cast<float>(people.savings[i]),
                              .budget = 180683,  // the social minimum of a single person
                              .volatility = people.volatility[i],
                              .housing = people.housing[i],
                              .help = people.debt_help[i],
                              .plan_left = static_cast<float>(people.debt_left[i])};
        REQUIRE(people.stress[i] == Approx(stress_target(worries, r)));
    }
    // Of v = 0.1 x 0.8^m, m exponential of mean 10, on average 0.1 x 0.1 / (0.1 - ln 0.8), sd
    // 0.0295
    double sum = 0;
    for (std::uint32_t i = 0; i < 5000; ++i) { sum += static_cast<double>(people.volatility[i]); }
    CHECK(sum / 5000 == Approx(0.030946).margin(0.00167));  // 4 sd
}

TEST_CASE("stress at the start of who has no debts, no savings and a steady income is the least",
          "[agents][start]") {
    const People people = people_of(plain_town(100));
    for (std::uint32_t i = 0; i < 100; ++i) {
        REQUIRE(people.stress[i] == Approx(0.1));
        REQUIRE(people.volatility[i] == 0.0F);
        REQUIRE(people.housing[i] == Housing::secure);
    }
}

TEST_CASE("of who has no problem debts a known share owes a claim, and has few savings",
          "[agents][start]") {
    Setting setting = plain_town(20000);
    setting.parameters.population.claims_share = 0.3;
    setting.parameters.population.claims_eur = 400;
    setting.parameters.population.mean_savings_eur = 500;
    const People few = people_of(setting);
    double sum = 0;
    int small = 0;
    for (std::uint32_t i = 0; i < few.count; ++i) {
        REQUIRE(few.accounts[i] == (few.debt[i] > 0 ? 1 : 0));
        REQUIRE(few.claims[i] == few.debt[i]);
        REQUIRE((few.debt[i] == 0 || few.savings[i] <= 81308));  // 0.45 x 180683 cent
        sum += few.debt[i];
        small += few.debt[i] > 0 ? 1 : 0;
    }
    CHECK(small / 20000.0 == Approx(0.3).margin(0.013));                   // 4 sd
    CHECK(sum / small == Approx(40000).margin(92376 / std::sqrt(small)));  // uniform to 80000; 4 sd
    // With problem debts of one half, three in ten of the other half: 0.65 owe something.
    setting.municipality.share_problem_debts = 0.5;
    const People many = people_of(setting);
    const auto all = [](std::uint32_t) { return true; };
    CHECK(share(many, all, [&](std::uint32_t i) { return many.debt[i] > 0; }) ==
          Approx(0.65).margin(0.0135));  // 4 sd
}

TEST_CASE("debt help of the start is for problem debts, a claim brings nobody into it",
          "[agents][start]") {
    Setting setting = plain_town(5000);
    setting.parameters.population.claims_share = 0.5;
    setting.parameters.population.claims_eur = 400;
    setting.parameters.population.debt_help_share = 0.5;
    const People people = people_of(setting);
    const auto owes = [&](std::uint32_t i) { return people.debt[i] > 0; };
    CHECK(share(people, owes, [&](std::uint32_t i) { return in_debt_help(people.debt_help[i]); }) ==
          0.0);
}
