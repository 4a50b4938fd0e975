// SPDX-License-Identifier: EUPL-1.2
// What a maatregel does to people near to work: they search more, and want it less.
//
// Evidence has signs and no sizes (S060, N121), so signs are checked. Worlds share their luck. An
// effect that is not there passes a check for it with chance 1e-4. "No effect" passes with chance
// 1e-4 where there is one of the size of the band, and fails with chance 1e-2 at most where there
// is none.
#include <cstdint>
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

namespace {

constexpr Size size{16'000, 24};

bool was_client(const agents::World& world, std::size_t i) {
    return receives_bijstand(world.now.status_before[i]);
}

bool is_near(const agents::World& world, std::size_t i) {
    return was_client(world, i) && world.now.distance[i] == Distance::short_distance;
}

/// Months of clients, and how many of them end in regular work.
struct Months {
    double all = 0, work = 0;
    void add(const agents::World& world, std::size_t i) {
        all += 1;
        work += in_regular_work(world.people.status[i]) ? 1 : 0;
    }
    [[nodiscard]] double rate() const { return 1'000 * work / all; }
};

scenarios::Scenario changed(scenarios::Scenario scenario, std::initializer_list<Number> numbers) {
    for (const Number& number : numbers) { scenario = with(std::move(scenario), {number}); }
    return scenario;
}

/// People at short distance, by replicate; work: of 1,000 months the number that end in it.
struct Duty {
    std::vector<double> work;        ///< in all months
    std::vector<double> served;      ///< in months of maatregel
    std::vector<double> on_record;   ///< in others with a breach on record
    std::vector<double> clean;       ///< in the rest
    std::vector<double> motivation;  ///< mean at the end of a month
};

/// Application training is a duty, the more refused the less motivated; a refusal brings a
/// maatregel of the first to the third kind, or in a world without them none.
scenarios::Scenario duty(std::initializer_list<Number> numbers) {
    scenarios::Scenario scenario = changed(
        shipped_scenario("basis"), {{"offers.refuse_mandatory", 1}, {"offers.sanction_share", 1}});
    scenario = for_everybody(changed(std::move(scenario), numbers), "sollicitatietraining");
    instrument(scenario, "sollicitatietraining").obligation = agents::Obligation::mandatory;
    return scenario;
}

void follow_duty(const scenarios::Scenario& scenario, std::uint32_t replicate, Duty& duty) {
    Months all, served, on_record, clean;
    double motivation = 0;
    std::vector<char> due;  // at the end of last month: bijstand of this month is lowered
    simulate(scenario, size, replicate, [&](const agents::World& world, std::int32_t) {
        const agents::People& p = world.people;
        due.resize(p.count, 0);
        for (std::size_t i = 0; i < p.count; ++i) {
            if (is_near(world, i)) {
                const bool breach = p.breach_repeat_left[i] != 0;
                Months& group = due[i] != 0 ? served : breach ? on_record : clean;
                group.add(world, i);
                all.add(world, i);
                motivation += static_cast<double>(p.motivation[i]);
            }
            due[i] = static_cast<char>(p.sanction[i] != 0);
        }
    });
    duty.work.push_back(all.rate());
    duty.served.push_back(served.rate());
    duty.on_record.push_back(on_record.rate());
    duty.clean.push_back(clean.rate());
    duty.motivation.push_back(motivation / all.all);
}

Duty measure_duty(std::initializer_list<Number> numbers) {
    Duty measured;
    for (std::uint32_t r = 0; r < replicates; ++r) { follow_duty(duty(numbers), r, measured); }
    return measured;
}

void show(const char* which, const Duty& acts, const Duty& idle) {
    std::printf("S060  %s; of 1,000 months at short distance to work:\n", which);
    tell("S060", "  in all months", mean_of(acts.work));
    tell("S060", "  in all months, more", difference(acts.work, idle.work));
    tell("S060", "  in months of maatregel", mean_of(acts.served));
    tell("S060", "  in months of maatregel, more", difference(acts.served, idle.served));
    tell("S060", "  with a breach on record, more", difference(acts.on_record, idle.on_record));
    tell("S060", "  in other months", mean_of(acts.clean));
    tell("S060", "  in other months, more", difference(acts.clean, idle.clean));
    tell("S060", "motivation, more", difference(acts.motivation, idle.motivation));
}

/// What counts as none, assumed: of 1,000 months as many that end in work as a tenth of what a cut
/// brings in its own months, or a third of what it brings in all of them; a fifth of the motivation
/// that is lost.
constexpr double none_in_some = 0.7;
constexpr double none_in_all = 0.4;
constexpr double none_of_motivation = 0.002;

}  // namespace

// Mechanism 44. Who refuses is less motivated, so that within one world months of maatregel end in
// work less often than others: only worlds beside each other tell what a maatregel does.
TEST_CASE("S060 near to work a maatregel makes people search, and costs motivation by itself") {
    const Duty none =
        measure_duty({{"search.cut", 0}, {"search.threat", 0}, {"drift_back.maatregel", 0}});
    const Duty cut = measure_duty({{"search.threat", 0}, {"drift_back.maatregel", 0}});
    const Duty threat = measure_duty({{"search.cut", 0}, {"drift_back.maatregel", 0}});
    const Duty forced = measure_duty({{"search.cut", 0}, {"search.threat", 0}});
    show("the cut alone", cut, none);
    show("the threat of a heavier one alone", threat, none);
    show("what it costs in motivation alone", forced, none);
    CHECK(above_at_1e4(difference(cut.served, none.served), 0));
    CHECK(above_at_1e4(difference(cut.work, none.work), 0));
    CHECK(above_at_1e4(difference(threat.on_record, none.on_record), 0));
    CHECK(above_at_1e4(difference(threat.work, none.work), 0));
    CHECK(below_at_1e4(difference(forced.motivation, none.motivation), 0));
    // Channels of their own: search costs no motivation, and who has no breach is not reached.
    for (const Duty* one : {&cut, &threat}) {
        check_no_effect(difference(one->motivation, none.motivation), none_of_motivation,
                        OnEdge::one_in_1e4);
        check_no_effect(difference(one->clean, none.clean), none_in_some, OnEdge::one_in_1e4);
    }
}

// Income is lost in these worlds as in the others. It acts on what work is worth, on calm and on
// the participatieminimum; where those do nothing to search, a maatregel brings nobody to work.
TEST_CASE("S060 twin: the loss of income alone makes nobody search, and costs no motivation") {
    const auto world = [](double sanction_share) {
        return measure_duty({{"search.cut", 0},
                             {"search.threat", 0},
                             {"drift_back.maatregel", 0},
                             {"search.acceptance_gain", 0},
                             {"search.hours_gain", 0},
                             {"search.minimum_gate", 0},
                             {"search.capacity_weight", 0},
                             {"offers.sanction_share", sanction_share}});
    };
    const Duty lowered = world(1);
    const Duty left = world(0);
    const Mean work = difference(lowered.work, left.work);
    const Mean motivation = difference(lowered.motivation, left.motivation);
    tell("S060", "twin: of 1,000 months near to work to work, more", work);
    tell("S060", "twin: motivation, more", motivation);
    CHECK_FALSE(above_at_1e4(work, 0));
    check_no_effect(work, none_in_all, OnEdge::one_in_1e4);
    check_no_effect(motivation, none_of_motivation, OnEdge::one_in_1e4);
}
