// SPDX-License-Identifier: EUPL-1.2
// P5: more contact means more steps on the participation ladder and fewer mistakes, and no direct
// rise in exit to work at a long distance.
#include <cstdio>
#include <initializer_list>
#include <utility>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/statistics/no_effect.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Distance;
using agents::Event;

namespace {

constexpr Size size{2'500, 24};

/// The starting stock at long distance over two years, by replicate.
struct Far {
    std::vector<double> talks;         ///< a year
    std::vector<double> ladder;        ///< step at the end, of who is on bijstand then
    std::vector<double> participates;  ///< on step 3 or higher then
    std::vector<double> mistakes;      ///< a year
    std::vector<double> to_work;       ///< share that left to work at least once
};

struct Sums {
    double people = 0, months = 0, talks = 0, mistakes = 0, clients = 0, ladder = 0, high = 0;
    double to_work = 0;
};

Sums follow(const scenarios::Scenario& scenario, std::uint32_t replicate) {
    Sums s;
    std::vector<char> far;
    std::vector<char> worked;
    simulate(scenario, size, replicate, [&](const agents::World& world, std::int32_t t) {
        const agents::People& p = world.people;
        far.resize(p.count, false);
        worked.resize(p.count, false);
        for (std::size_t i = 0; i < p.count; ++i) {
            const bool was = receives_bijstand(world.now.status_before[i]);
            if (t == 0) {
                far[i] = was && world.now.distance[i] == Distance::long_distance;
                s.people += far[i] != 0;
            }
            if (far[i] == 0) {
                continue;
            }
            const agents::EventMask events = world.now.events[i];
            s.months += was;
            s.talks += was && (events & bit(Event::contact)) != 0;
            s.mistakes += was && (events & bit(Event::mistake)) != 0;
            const bool leaves = was && in_regular_work(p.status[i]);
            s.to_work += leaves && worked[i] == 0;
            worked[i] = static_cast<char>(worked[i] | leaves);
            if (t + 1 == static_cast<std::int32_t>(size.months) && receives_bijstand(p.status[i])) {
                s.clients += 1;
                s.ladder += p.ladder[i];
                s.high += p.ladder[i] >= 3;
            }
        }
    });
    return s;
}

/// So many that an effect of the size that counts is seen: with fewer a twin alarms too often.
constexpr std::uint32_t worlds = 40;

Far measure(const scenarios::Scenario& scenario) {
    Far far;
    for (std::uint32_t r = 0; r < worlds; ++r) {
        const Sums s = follow(scenario, r);
        far.talks.push_back(12 * s.talks / s.months);
        far.mistakes.push_back(12 * s.mistakes / s.months);
        far.ladder.push_back(s.ladder / s.clients);
        far.participates.push_back(s.high / s.clients);
        far.to_work.push_back(s.to_work / s.people);
    }
    return far;
}

/// More contact and less of it, everything else the same.
struct Pair {
    Far more;
    Far less;
    [[nodiscard]] Mean gap(std::vector<double> Far::*what) const {
        return difference(more.*what, less.*what);
    }
};

/// Frequent contact for everybody at medium and long distance, against none.
Pair frequent_contact(std::initializer_list<Number> numbers) {
    scenarios::Scenario contact = shipped_scenario("contact");
    for (const Number& number : numbers) { contact = with(std::move(contact), {number}); }
    contact = for_everybody(std::move(contact), "frequent-klantcontact");
    return {measure(contact), measure(without(contact, "frequent-klantcontact"))};
}

void show(const char* which, const Pair& pair) {
    std::printf("P5  %s\n", which);
    tell("P5", "talks a year, more", pair.gap(&Far::talks));
    tell("P5", "ladder steps after two years, more", pair.gap(&Far::ladder));
    tell("P5", "share on step 3 or higher after two years", mean_of(pair.more.participates));
    tell("P5", "share on step 3 or higher, more", pair.gap(&Far::participates));
    tell("P5", "missed forms a year, more", pair.gap(&Far::mistakes));
    tell("P5", "share to work in two years", mean_of(pair.more.to_work));
    tell("P5", "share to work in two years, more", pair.gap(&Far::to_work));
}

// S036, S037 and S039 give directions, S038 a zero without n or error, so that no band follows from
// them. What counts as an effect is assumed: half a talk and 0.005 missed forms a year, 0.02 steps.
// A band for "no rise" of half a percentage point in two years is a fifteenth of the share that
// goes to work anyway. Each line: 1e-4; the rates of "no rise" are in no_effect.hpp.
void check_pattern(const Pair& pair) {
    CHECK(above_at_1e4(pair.gap(&Far::talks), 0.5));
    CHECK(above_at_1e4(pair.gap(&Far::ladder), 0.02));
    CHECK(above_at_1e4(pair.gap(&Far::participates), 0));
    CHECK(below_at_1e4(pair.gap(&Far::mistakes), -0.005));
    check_no_effect(pair.gap(&Far::to_work), 0.005, OnEdge::one_in_1e4);
}

void check_nothing_moves(const Pair& pair) {
    CHECK(above_at_1e4(pair.gap(&Far::talks), 0.5));
    check_no_effect(pair.gap(&Far::ladder), 0.02, OnEdge::one_in_1e4);
    check_no_effect(pair.gap(&Far::mistakes), 0.005, OnEdge::one_in_1e4);
}

}  // namespace

TEST_CASE("P5 frequent contact lifts people on the ladder and prevents mistakes, not more") {
    const Pair pair = frequent_contact({});
    show("frequent contact for everybody far from work", pair);
    check_pattern(pair);
}

TEST_CASE("P5 half the caseload does what frequent contact does") {
    const Pair pair{measure(shipped_scenario("caseload")), measure(shipped_scenario("basis"))};
    show("caseload 50 instead of 100", pair);
    check_pattern(pair);
}

TEST_CASE("P5 twin: contact that neither lifts nor prevents changes neither") {
    const Pair contact = frequent_contact({{"ladder.contact_weight", 0},
                                           {"mistakes.contact_prevents", 0},
                                           {"frequent-klantcontact.mistake_help", 0}});
    show("twin of frequent contact", contact);
    check_nothing_moves(contact);
    const auto idle = [](const char* name) {
        return measure(with(shipped_scenario(name),
                            {{"ladder.contact_weight", 0}, {"mistakes.contact_prevents", 0}}));
    };
    const Pair caseload{idle("caseload"), idle("basis")};
    show("twin of caseload 50", caseload);
    check_nothing_moves(caseload);
}
