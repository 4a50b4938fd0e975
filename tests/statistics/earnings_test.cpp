// SPDX-License-Identifier: EUPL-1.2
// Earnings beside bijstand kept up to the minimum wage; and lower bills beside compensation, for
// the same money (mechanisms 23 and 39).
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Gauge;
using agents::Line;

namespace {

constexpr Size size{3'000, 60};

/// By replicate, mean over months.
struct Earning {
    std::vector<double> share;  ///< of 1,000 clients with hours beside bijstand
    std::vector<double> hours;  ///< a week of who has them
    std::vector<double> paid;   ///< bijstand, EUR a client and month
};

Earning measure(const scenarios::Scenario& scenario) {
    Earning found;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double workers = 0, clients = 0, hours = 0, paid = 0;
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t) {
            const agents::People& p = world.people;
            for (std::size_t i = 0; i < p.count; ++i) {
                if (receives_bijstand(p.status[i])) {
                    clients += 1;
                    const bool works = p.status[i] == agents::Status::bijstand_part_time;
                    workers += works ? 1 : 0;
                    hours += works ? p.hours[i] : 0;
                }
            }
            paid += 0.01 * static_cast<double>(
                               world.tally.ledger[static_cast<std::size_t>(Line::bijstand)]);
        });
        found.share.push_back(1000 * workers / clients);
        found.hours.push_back(hours / workers);
        found.paid.push_back(paid / clients);
    }
    return found;
}

/// What clients lack even with their savings, EUR a month each, in a year of the run, by replicate.
std::vector<double> shortfall_in(const scenarios::Scenario& scenario, std::int32_t year) {
    std::vector<double> found;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double lacking = 0, households = 0;
        simulate(scenario, {3'000, 48}, r, [&](const agents::World& world, std::int32_t t) {
            if (t / 12 == year) {
                lacking += 0.01 * of(world.tally, Gauge::shortfall_after_savings);
                households += of(world.tally, Gauge::households);
            }
        });
        found.push_back(lacking / households);
    }
    return found;
}

/// Money in the first year only.
scenarios::Scenario for_a_year(const char* name, const char* key) {
    scenarios::Scenario scenario = shipped_scenario(name);
    instrument(scenario, key).budget_cents = {200'000'00, 0};
    return scenario;
}

}  // namespace

TEST_CASE(
    "mechanism 23: earnings kept up to the minimum wage are earned by more people, for longer") {
    const Earning law = measure(shipped_scenario("basis"));
    const Earning kept = measure(shipped_scenario("bijverdienen-bes"));
    tell("BES", "of 1,000 clients with hours beside bijstand, by law", mean_of(law.share));
    tell("BES", "kept up to the minimum wage, more", difference(kept.share, law.share));
    tell("BES", "hours a week of them, more", difference(kept.hours, law.hours));
    tell("BES", "bijstand, EUR a client and month, more", difference(kept.paid, law.paid));
    CHECK(above_at_1e4(difference(kept.share, law.share), 0));
    CHECK(above_at_1e4(difference(kept.hours, law.hours), 0));
    CHECK(above_at_1e4(difference(kept.paid, law.paid), 0));  // and it costs
    const auto blind = [](const char* name) {
        return measure(
            with(shipped_scenario(name), {{"search.hours_gain", 0}, {"search.longer_hours", 0}}));
    };
    const Earning twin = blind("bijverdienen-bes");
    const Earning twin_law = blind("basis");
    tell("BES", "twin, nobody looks at what is kept: with hours",
         difference(twin.share, twin_law.share));
    tell("BES", "twin: hours a week", difference(twin.hours, twin_law.hours));
    CHECK(below_at_1e4(difference(twin.share, twin_law.share),
                       difference(kept.share, law.share).value / 3));
    CHECK(below_at_1e4(difference(twin.hours, twin_law.hours),
                       difference(kept.hours, law.hours).value / 3));
}

TEST_CASE("mechanism 39: lower bills go on helping, compensation helps once for the same money") {
    const scenarios::Scenario basis = shipped_scenario("basis");
    const scenarios::Scenario paid = for_a_year("energietoeslag", "energiecompensatie");
    const scenarios::Scenario fixed = for_a_year("energiefixers-of-toeslag", "energiefixers");
    const auto less = [&](const scenarios::Scenario& scenario, std::int32_t year) {
        return difference(shortfall_in(basis, year), shortfall_in(scenario, year));
    };
    const Mean paid_late = less(paid, 3);
    const Mean fixed_late = less(fixed, 3);
    tell("mechanism 39", "shortfall EUR a month less in year 1, compensation", less(paid, 0));
    tell("mechanism 39", "year 1, fixers", less(fixed, 0));
    tell("mechanism 39", "year 4, compensation", paid_late);
    tell("mechanism 39", "year 4, fixers", fixed_late);
    CHECK(above_at_1e4(fixed_late, 0));
    CHECK(above_at_1e4(difference(shortfall_in(paid, 3), shortfall_in(fixed, 3)), 0));
    const Mean twin = less(with(fixed, {{"energiefixers.lower_fixed_costs", 0}}), 3);
    tell("mechanism 39", "year 4, twin, fixers who lower nothing", twin);
    check_no_effect(twin, fixed_late.value, OnEdge::one_in_1e4);
}

// The profit of the business uses the disregard up, so that hours of work bring less on top of it.
TEST_CASE(
    "mechanism 23: participants who keep what they earn first cost more, and work no more hours") {
    const char* key = "parttime-ondernemen-vrijlating";
    const scenarios::Scenario open = for_everybody(alone(shipped_scenario(key), key), key);
    const auto settled = [&](const scenarios::Scenario& scenario) {
        return measure(with(scenario, {{"parttime-ondernemen-vrijlating.earnings_free", 0}}));
    };
    const Earning kept = measure(open);
    const Earning all_settled = settled(open);
    const Mean hours = difference(kept.share, all_settled.share);
    const Mean paid = difference(kept.paid, all_settled.paid);
    tell("mechanism 23", "first EUR 100 kept: of 1,000 clients with hours, more", hours);
    tell("mechanism 23", "bijstand, EUR a client and month, more", paid);
    CHECK(above_at_1e4(paid, 0));
    CHECK_FALSE(above_at_1e4(hours, 0));  // a miss: the documents say that it motivates
    // Twin: without a business only hours are left free, and more people take them.
    const scenarios::Scenario idle =
        with(open, {{"parttime-ondernemen-vrijlating.side_business", 0}});
    const Earning idle_kept = measure(idle);
    const Earning idle_settled = settled(idle);
    tell("mechanism 23", "without a business: with hours, more",
         difference(idle_kept.share, idle_settled.share));
    tell("mechanism 23", "without a business: bijstand, more",
         difference(idle_kept.paid, idle_settled.paid));
    CHECK(below_at_1e4(difference(idle_kept.paid, idle_settled.paid), paid.value));
    CHECK(above_at_1e4(difference(idle_kept.share, idle_settled.share), hours.value));
}

TEST_CASE("mechanism 40: who has an even settlement takes up hours again more often") {
    const char* key = "simpel-switchen";
    const scenarios::Scenario open = for_everybody(shipped_scenario(key), key);
    const auto effect = [](const scenarios::Scenario& scenario) {
        return difference(measure(scenario).share,
                          measure(with(scenario, {{"search.steady_hours", 0}})).share);
    };
    const Mean eased = effect(open);
    const Mean twin = effect(with(open, {{"simpel-switchen.steady_income", 0}}));
    tell("mechanism 40", "of 1,000 clients with hours, more", eased);
    tell("mechanism 40", "twin, a settlement that evens out nothing", twin);
    CHECK(above_at_1e4(eased, 0));
    check_no_effect(twin, 1e-6, OnEdge::one_in_1e4);
}
