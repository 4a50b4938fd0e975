// SPDX-License-Identifier: EUPL-1.2
// A step works out the chance of a rare event only for those whose draw lies below a ceiling. No
// event may be lost by it: the ceiling is above the chance for any person under any parameters.
#include "agents/household/mistakes.hpp"
#include "agents/instruments/programme.hpp"
#include "agents/parameters.hpp"
#include "agents/wellbeing/health.hpp"
#include "agents/wellbeing/home.hpp"
#include "agents/wellbeing/ladder.hpp"
#include "agents/work/exits.hpp"
#include "agents/work/jobs.hpp"
#include "agents/work/search.hpp"
#include "sim/dice/dice.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

constexpr std::uint32_t worlds = 400;
constexpr std::uint32_t people_a_world = 250;

/// Numbers for one world or person, in the order in which they are asked for.
class Chooser {
public:
    Chooser(std::uint32_t world, std::uint32_t person)
        : engine_(sim::Dice(20261122, 0), world, person, 0) {}

    /// Uniform on [0, 1); one time in five an end of the range.
    float share() {
        const std::uint32_t kind = engine_() % 10;
        const float u = sim::to_uniform(engine_());
        return kind == 0 ? 0.0F : kind == 1 ? 1.0F : u;
    }
    float between(double low, double high) {
        return static_cast<float>(low + (high - low) * static_cast<double>(share()));
    }
    template <class Kind>
    Kind one_of(std::size_t kinds) {
        return static_cast<Kind>(engine_() % kinds);
    }

private:
    sim::DrawEngine engine_;
};

/// Every parameter anywhere in its range.
Parameters any_parameters(std::uint32_t world) {
    Parameters parameters;
    Chooser chooser(world, 0);
    for (const ParameterSpec& spec : parameter_specs()) {
        spec.field(parameters) = static_cast<double>(chooser.between(spec.low, spec.high));
    }
    return parameters;
}

/// Calls check(parameters, chooser) for many people in many worlds.
template <class Check>
void for_anybody(Check&& check) {
    for (std::uint32_t world = 0; world < worlds; ++world) {
        const Parameters parameters = any_parameters(world);
        for (std::uint32_t person = 1; person <= people_a_world; ++person) {
            check(parameters, Chooser(world, person));
        }
    }
}

}  // namespace

TEST_CASE("no job, exit or return has a chance above its ceiling", "[agents][ceilings]") {
    int above = 0;
    for_anybody([&](const Parameters& p, Chooser c) {
        const JobsRates jobs(p.jobs);
        const BusinessRates business(p.business);
        const Employment job{c.one_of<Status>(status_count), c.between(0, 200), c.share(),
                             c.share()};
        above += job_end_chance(job, jobs, business) >
                         job_end_ceiling(job.contract, job_end_ceilings(jobs, business))
                     ? 1
                     : 0;
        const ExitsRates r(p.exits);
        const ExitCeilings ceilings = exit_ceilings(r, business);
        const float leave =
            other_exit_chance(c.between(0, 400), c.one_of<Household>(household_count), r);
        const float size = c.share();
        const float motivation = c.share();
        const float start = business_start_chance(
            motivation, hazard_of_moving_on(size, motivation, business), business);
        const float most = ceilings.leave + ceilings.moving_on * size;
        above += leave + r.education_young + start > most ? 1 : 0;
        above += return_chance(c.between(0, 400), r) > ceilings.come_back ? 1 : 0;
        above += r.return_education > ceilings.come_back ? 1 : 0;
    });
    CHECK(above == 0);
}

TEST_CASE("no step, no change of health or home has a chance above its ceiling",
          "[agents][ceilings]") {
    int lost = 0;
    for_anybody([&](const Parameters& p, Chooser c) {
        const LadderRates r(p.ladder);
        const HealthRates h(p.health);
        const HomeRates at_home(p.home);
        const LadderForces f{c.between(0, 3), c.between(0, 2), c.share(), c.share(), c.share()};
        lost += step_up_chance(f, r) > step_up_ceiling(f, r) ? 1 : 0;
        lost += step_down_chance(f, r) > step_down_ceiling(f, r) ? 1 : 0;
        const float u = c.share() * 0.999999F;
        const auto health = c.one_of<Health>(health_count);
        const bool health_changes = next_health(health, c.share(), u, h) != health;
        lost += health_changes && !health_can_change(health, u, h) ? 1 : 0;
        const auto home = c.one_of<Housing>(housing_count);
        const HousingHelp help{.found = c.share(), .kept = c.share(), .ended = c.share()};
        const HousingHelp most{.found = help.found, .kept = 0, .ended = 1};
        const bool home_changes = next_housing(home, c.share(), u, help, at_home) != home;
        lost += home_changes && !home_can_change(home, u, most, at_home) ? 1 : 0;
    });
    CHECK(lost == 0);
}

TEST_CASE("no mistake has a chance above its ceiling", "[agents][ceilings]") {
    int above = 0;
    for_anybody([&](const Parameters& p, Chooser c) {
        const MistakesRates r(p.mistakes);
        const Administration a{c.one_of<Status>(status_count), c.one_of<std::int32_t>(5), c.share(),
                               c.between(0, 30), c.share()};
        above += mistake_chance(a, r) > mistake_ceiling(a.status, a.months_in_status, r) ? 1 : 0;
    });
    CHECK(above == 0);
}

TEST_CASE("nobody drops out with a chance above the ceiling", "[agents][ceilings]") {
    int above = 0;
    for_anybody([&](const Parameters& p, Chooser c) {
        const ProgrammeRates r(p.programme);
        above += drop_out_chance(c.share(), c.share(), r) > r.drop_out_ceiling ? 1 : 0;
    });
    CHECK(above == 0);
}

TEST_CASE("no effort and no chance of work lies above its ceiling", "[agents][ceilings]") {
    int above = 0;
    for_anybody([&](const Parameters& p, Chooser c) {
        const SearchRates r(p.search);
        // Office and programme push together; their ceilings are apart.
        const float push = c.between(-1, 2);
        const float office =
            activation({c.share(), c.one_of<std::uint32_t>(2), c.one_of<std::uint32_t>(2)}, r);
        const auto distance = c.one_of<Distance>(distance_count);
        const float reach = reach_of_push(push + office, distance, r);
        const Seeking s{c.share(), c.share(), c.share(), c.between(0, 2),
                        reach,     c.share(), c.share(), c.share()};
        const float effort = search_effort(s, r);
        const float pushed = sim::exponential_ceiling(office) *
                             sim::exponential_ceiling(reach_of_push(push, distance, r));
        const float most = effort_ceiling(s.motivation, s.search_skill, pushed, r);
        above += effort > most ? 1 : 0;
        const float hazard = c.between(0, 2);
        const float market = c.between(0.3, 3);
        above += job_finding_chance(hazard, effort, market, r) >
                         job_finding_ceiling(hazard, most, market, r)
                     ? 1
                     : 0;
    });
    CHECK(above == 0);
}

TEST_CASE("no hazard of hours beside bijstand lies above its ceiling", "[agents][ceilings]") {
    int above = 0;
    for_anybody([&](const Parameters& p, Chooser c) {
        const SearchRates r(p.search);
        const float gain = c.between(-1, 2);
        above += r.part_time_hazard * worth_of_hours(gain, r.hours_gain) > r.most_part_time ? 1 : 0;
    });
    CHECK(above == 0);
}

TEST_CASE("a ceiling that is a tenth too low is told apart", "[agents][ceilings]") {
    int above = 0;
    for_anybody([&](const Parameters& p, Chooser c) {
        const JobsRates r(p.jobs);
        const BusinessRates business(p.business);
        const Employment job{Status::job_temporary, 0.0F, 0.0F, c.share()};
        const float most = job_end_ceiling(job.contract, job_end_ceilings(r, business));
        above += job_end_chance(job, r, business) > 0.9F * most ? 1 : 0;
    });
    CHECK(above > 0);
}
