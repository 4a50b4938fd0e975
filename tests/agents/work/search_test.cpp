// SPDX-License-Identifier: EUPL-1.2
// Search for work: effort, pushes, the chance of work and of accepting it, by hand.
#include "agents/work/search.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "agents/law/sheet.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;
using afweging::tests::TestWorld;

namespace {

SearchParameters parameters() {
    SearchParameters p;
    p.effort_weight = 0.5;
    p.tightness_elasticity = 0.3;
    p.capacity_weight = 0.4;
    p.self_efficacy_weight = 0.2;
    p.minimum_gate = 0.3;
    p.homeless_gate = 0.5;
    p.push_at_distance = 0.2;
    p.talk = 0.8;
    p.threat = 0.6;
    p.cut = 1;
    p.acceptance_gain = 4;
    p.acceptance_base = 1;
    p.part_time_hazard = 0.02;
    p.part_time_hours = 10;
    return p;
}

/// A single person without work: the household table, rent 0.6 x 900.
HouseholdCase single_person() {
    HouseholdCase alone;
    alone.home = {1, 40, 0, 0, 0, 1};
    alone.first.wage_per_hour = 1327;
    alone.rent = 54000;
    return alone;
}

/// What so many hours bring a single person, relative to bijstand, after so many months of a
/// vrijlating.
double gain_of_hours(float hours, std::int32_t months_used, const StatuteRow& law) {
    HouseholdCase alone = single_person();
    alone.first.months_used = months_used;
    return static_cast<double>(sheet_of(at_hours(alone, hours), law).left()) /
               sheet_of(alone, law).left() -
           1;
}

/// One half of everything: the average seeker.
Seeking average() {
    return {.effective_doenvermogen = 0.5F,
            .motivation = 0.5F,
            .self_efficacy = 0.5F,
            .search_skill = 1,
            .push = 0,
            .lock_in = 0,
            .below_minimum = 0,
            .homeless = 0};
}

std::unique_ptr<TestWorld> seekers(std::uint32_t people, double part_time_hazard) {
    auto w = make_test_world(people);
    w->setting.parameters.search = parameters();
    w->setting.parameters.search.part_time_hazard = part_time_hazard;
    w->setting.parameters.jobs.full_time_hours = 32;
    for (std::uint32_t i = 0; i < people; ++i) { w->world.now.hazard[i] = 0; }
    return w;
}

void search_step(MonthChunk chunk, const MonthContext& c) {
    isa_base::search(
        chunk, c.market, c.channels, {c.amounts.price_level, c.money},
        {c.rates.search, c.rates.stress, c.rates.income, c.rates.spending, c.rates.business},
        {c.dice, c.t});
}

void search_for_a_month(TestWorld& w) { w.month(search_step); }

/// People on bijstand without a chance of a job, after a month in which they seek a few hours.
People people_after_search(std::uint32_t n, const SearchParameters& p, const StatuteRow& law) {
    const auto w = seekers(n, p.part_time_hazard);
    w->setting.parameters.search = p;
    w->setting.statute.rows = {law};
    search_for_a_month(*w);
    return w->world.people;
}

}  // namespace

TEST_CASE("search effort is the product of what a person brings and what holds it back") {
    const SearchRates r(parameters());
    CHECK(search_effort(average(), r) == Approx(1.0));
    Seeking s = average();
    s.motivation = 0.75F;             // 2 x 0.75                      = 1.5
    s.effective_doenvermogen = 0.8F;  // 1 - 0.4 + 2 x 0.4 x 0.8       = 1.24
    s.self_efficacy = 0.25F;          // 1 - 0.2 + 2 x 0.2 x 0.25      = 0.9
    s.search_skill = 1.2F;
    s.push = 0.3F;        // exp(0.3)                      = 1.349859
    s.lock_in = 0.25F;    // 0.75
    s.below_minimum = 1;  // 0.7
    s.homeless = 1;       // 0.5
    // 1.5 x 1.24 x 0.9 x 1.2 x 1.349859 x 0.75 x 0.7 x 0.5 = 0.711794
    CHECK(search_effort(s, r) == Approx(0.711794));
}

TEST_CASE("a push reaches all at short distance, little at long") {
    const SearchRates r(parameters());
    CHECK(reach_of_push(0.4F, Distance::short_distance, r) == Approx(0.4));
    CHECK(reach_of_push(0.4F, Distance::medium_distance, r) == Approx(0.4 * 0.6));
    CHECK(reach_of_push(0.4F, Distance::long_distance, r) == Approx(0.4 * 0.2));
}

TEST_CASE("a talk, a breach on record and a maatregel activate, each by itself") {
    const SearchRates r(parameters());
    CHECK(activation({0, 0, 0}, r) == 0.0F);
    CHECK(activation({0.5F, 0, 0}, r) == Approx(0.4));  // 0.8 x 0.5
    CHECK(activation({0, 11, 0}, r) == Approx(0.6));    // however many months it stays on record
    CHECK(activation({0, 0, 1}, r) == Approx(1.0));
    CHECK(activation({0.5F, 1, 1}, r) == Approx(2.0));  // 0.4 + 0.6 + 1
}

TEST_CASE("the chance of work grows with the root of effort and with tightness") {
    const SearchRates r(parameters());
    // 1 - exp(-0.05 x 4^0.5 x 1.2) = 1 - exp(-0.12) = 0.113080
    CHECK(job_finding_chance(0.05F, 4, 1.2F, r) == Approx(0.113080));
    CHECK(job_finding_chance(0.05F, 0, 1, r) > 0);  // the least effort that counts: 0.0001
    // 0.75^0.3 = exp(0.3 x -0.287682) = 0.917314
    CHECK(effect_of_tightness(0.75, parameters()) == Approx(0.917314));
    CHECK(effect_of_tightness(1, parameters()) == 1.0F);
}

TEST_CASE("an offer is taken more easily the more work brings") {
    const SearchRates r(parameters());
    CHECK(acceptance_chance(0, r) == Approx(0.731059));      // 1 / (1 + exp(-1))
    CHECK(acceptance_chance(0.25F, r) == Approx(0.880797));  // 1 / (1 + exp(-2))
    CHECK(acceptance_chance(-0.25F, r) == Approx(0.5));      // 1 / (1 + exp(0))
}

TEST_CASE("as many apply for a vacancy as the chance of an accepted offer says") {
    const auto w = seekers(20000, 0);
    for (std::uint32_t i = 0; i < 20000; ++i) { w->world.now.hazard[i] = 0.1F; }
    search_for_a_month(*w);
    std::size_t applied = 0;
    for (const Proposals& chunk : w->world.proposals) { applied += chunk.jobs.size(); }
    // Effort 1.
    const double gain = gain_of_hours(32, 0, afweging::tests::january_2024());
    CHECK(gain > 0.25);
    const double chance = (1 - std::exp(-0.1)) / (1 + std::exp(-1 - 4 * gain));
    CHECK(static_cast<double>(applied) / 20000 == Approx(chance).margin(0.0077));  // 4 sd
    CHECK(w->world.proposals[0].jobs.at(0).segment == Schooling::lower_secondary);
}

TEST_CASE("who finds no job may find a few hours beside bijstand, but not in WW") {
    const auto w = seekers(20000, 0.05);
    for (std::uint32_t i = 10000; i < 20000; ++i) { w->world.people.status[i] = Status::ww; }
    search_for_a_month(*w);
    const People& people = w->world.people;
    int hours = 0;
    for (std::uint32_t i = 0; i < 10000; ++i) {
        if (people.status[i] == Status::bijstand_part_time) {
            ++hours;
            REQUIRE(people.hours[i] == 10);
        }
    }
    CHECK(hours / 10000.0 == Approx(0.05).margin(0.0088));  // 4 sd
    for (std::uint32_t i = 10000; i < 20000; ++i) { REQUIRE(people.status[i] == Status::ww); }
}

TEST_CASE("a talk, a breach on record and a maatregel each raise who applies, near work most") {
    constexpr std::uint32_t n = 20000;
    enum class By : std::uint8_t { nothing, talk, record, maatregel };
    const auto applied = [](By by, Distance distance) {
        const auto w = seekers(n, 0);
        for (std::uint32_t i = 0; i < n; ++i) {
            w->world.now.hazard[i] = 0.1F;
            w->world.now.distance[i] = distance;
            w->world.now.talk[i] = by == By::talk ? 1.0F : 0.0F;
            w->world.people.breach_repeat_left[i] = by == By::record ? 7 : 0;
        }
        std::size_t count = 0;
        w->month([&](TestChunk& b) {
            b.s.sanctioned.fill(by == By::maatregel ? 1 : 0);
            search_step(b.chunk(), b.c);
            count += b.world.proposals[b.number].jobs.size();
        });
        return static_cast<double>(count) / n;
    };
    const double gain = gain_of_hours(32, 0, afweging::tests::january_2024());
    // Effort e^a, of which the root counts; at long distance a fifth of a reaches.
    const auto expected = [gain](double a) {
        return (1 - std::exp(-0.1 * std::exp(0.5 * a))) / (1 + std::exp(-1 - 4 * gain));
    };
    constexpr double margin = 0.0105;  // 4 sd at most, at a share of 0.16
    const double idle = applied(By::nothing, Distance::short_distance);
    CHECK(idle == Approx(expected(0)).margin(margin));
    for (const auto& [by, a] :
         {std::pair{By::talk, 0.8}, {By::record, 0.6}, {By::maatregel, 1.0}}) {
        const double near = applied(by, Distance::short_distance);
        const double far = applied(by, Distance::long_distance);
        CHECK(near == Approx(expected(a)).margin(margin));
        CHECK(far == Approx(expected(0.2 * a)).margin(margin));
        CHECK(near > far);
        CHECK(far > idle);  // the same dice
    }
}

TEST_CASE("who keeps more of a few hours finds them more often and works longer ones") {
    constexpr std::uint32_t n = 20000;
    SearchParameters p = parameters();
    p.part_time_hazard = 0.05;
    p.hours_gain = 6;
    p.longer_hours = 4;
    std::uint32_t before = 0;
    // 10 hours, 10 exp(4 x 0.03638) = 11.57 and 10 exp(4 x 0.07277) = 13.38
    for (const auto& [share, hours] : {std::pair{0.0F, 10}, {0.1F, 12}, {0.2F, 13}}) {
        StatuteRow law = afweging::tests::january_2024();
        law.disregard_share = share;
        const People people = people_after_search(n, p, law);
        // 10 hours: EUR 621.04 net, of which the share is kept: of a tenth 62.10, relative to
        // 1706.83. What toeslagen lose begins above a fifth.
        const double gain = gain_of_hours(10, 0, law);
        CHECK(gain == Approx(share * 621.04 / 1706.83).margin(1e-3));
        const double found = 0.05 * std::exp(6 * gain);
        std::uint32_t taken = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            if (people.status[i] == Status::bijstand_part_time) {
                ++taken;
                REQUIRE(people.hours[i] == hours);
            }
        }
        const double sd = std::sqrt(found * (1 - found) / n);
        CHECK(static_cast<double>(taken) / n == Approx(found).margin(4 * sd));
        CHECK(taken > before);
        before = taken;
    }
}

TEST_CASE("with no weight on what is kept a vrijlating changes nothing about hours") {
    constexpr std::uint32_t n = 5000;
    SearchParameters p = parameters();
    p.part_time_hazard = 0.05;
    StatuteRow law = afweging::tests::january_2024();
    law.disregard_share = 0;
    const People none = people_after_search(n, p, law);
    law.disregard_share = 0.4F;
    const People much = people_after_search(n, p, law);
    CHECK(none.status == much.status);
    CHECK(none.hours == much.hours);
    CHECK(std::count(none.hours.begin(), none.hours.end(), std::uint8_t{10}) > 0);
}

TEST_CASE("who changed status this month does not search in it") {
    const auto w = seekers(1000, 1);
    w->month([](TestChunk& b) {
        for (std::size_t i = 0; i < 1000; ++i) { b.world.now.status_before[i] = Status::ww; }
        search_step(b.chunk(), b.c);
    });
    for (std::uint32_t i = 0; i < 1000; ++i) {
        REQUIRE(w->world.people.status[i] == Status::bijstand);
    }
}

TEST_CASE("ceilings of effort and of the chance of work lie a little above them") {
    const SearchRates r(parameters());
    // 2 x 1.4 x 1.2 x 1.0001 x 0.5 x 1 x 1.1: doenvermogen and self-efficacy of 1
    CHECK(effort_ceiling(0.5F, 1, 1.1F, r) == Approx(3.36 * 0.55 * 1.0001));
    // the tangent of the root at 1: 0.05 x 1.2 x (0.5 + 0.5 x 4), a little up twice
    CHECK(job_finding_ceiling(0.05F, 4, 1.2F, r) == Approx(0.06 * 2.5 * 1.0002));
}
