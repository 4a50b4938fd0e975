// SPDX-License-Identifier: EUPL-1.2
// P2: the WerkLoont trial inside the model. Every applicant at short distance lives twice, with
// and without WerkLoont: the lottery without its luck.
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "tests/statistics/evidence_band.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Distance;
using agents::Sex;
using agents::Status;

namespace {

constexpr std::int32_t recruiting = 12;  ///< months
constexpr std::int32_t horizon = 36;     ///< months after application
constexpr Size size{9'000, recruiting + horizon + 1};

/// Months after application.
using Path = std::array<double, horizon + 1>;

/// What becomes of a group of applicants.
struct Group {
    double applicants = 0;
    double entrants = 0;
    double left_12 = 0;  ///< entrants off bijstand within 12 months of entry
    double deterred = 0;
    Path on_benefit{};  ///< applicants on bijstand, by month after application
};

/// By distance at application; the last two: short distance, women and men.
struct Arm {
    std::array<Group, 5> groups{};
};
constexpr std::size_t women = 3;
constexpr std::size_t men = 4;

class Followed {
public:
    void look(const agents::World& world, std::int32_t t, Arm& arm) {
        const agents::People& p = world.people;
        distance_.resize(p.count);
        left_.resize(p.count, false);
        for (std::size_t i = 0; i < p.count; ++i) {
            if (p.arrival[i] < 1 || p.arrival[i] > recruiting || p.route[i] == agents::Route::ww) {
                continue;
            }
            const std::int32_t since = t - p.arrival[i];
            if (since < 0 || since > horizon) {
                continue;
            }
            if (since == 0) {
                distance_[i] = world.now.distance[i];
            }
            note(world, i, since, arm.groups[static_cast<std::size_t>(distance_[i])]);
            if (distance_[i] == Distance::short_distance) {
                note(world, i, since, arm.groups[p.sex[i] == Sex::woman ? women : men]);
            }
            left_[i] = left_[i] || gone(world, i);
        }
    }

private:
    static bool gone(const agents::World& world, std::size_t i) {
        return receives_bijstand(world.now.status_before[i]) &&
               !receives_bijstand(world.people.status[i]);
    }
    void note(const agents::World& world, std::size_t i, std::int32_t since, Group& group) const {
        const Status status = world.people.status[i];
        if (since == 0) {
            group.applicants += 1;
            group.deterred += status == Status::deterred;
            group.entrants += status != Status::deterred;
        }
        group.left_12 += since <= 12 && !left_[i] && gone(world, i);
        group.on_benefit[static_cast<std::size_t>(since)] += receives_bijstand(status);
    }
    std::vector<Distance> distance_;  ///< at application
    std::vector<char> left_;
};

/// One arm of the trial in one replicate.
Arm follow(const scenarios::Scenario& scenario, Size of, std::uint32_t replicate) {
    Arm arm;
    Followed followed;
    simulate(scenario, of, replicate,
             [&](const agents::World& world, std::int32_t t) { followed.look(world, t, arm); });
    return arm;
}

/// Gap between arms by replicate. [share of the group]
struct Gaps {
    std::vector<double> left_12, control_12, out_or_never_in, month_6, month_12, month_36, mean_36,
        deterred;
};

void add(Gaps& gaps, const Group& treated, const Group& control) {
    const double n = control.applicants;
    const auto at = [&](std::size_t m) {
        return (control.on_benefit[m] - treated.on_benefit[m]) / n;
    };
    gaps.control_12.push_back(control.left_12 / control.entrants);
    gaps.left_12.push_back(treated.left_12 / treated.entrants - control.left_12 / control.entrants);
    gaps.out_or_never_in.push_back(
        (treated.left_12 + treated.deterred - control.left_12 - control.deterred) / n);
    gaps.month_6.push_back(at(6));
    gaps.month_12.push_back(at(12));
    gaps.month_36.push_back(at(36));
    double sum = 0;
    for (std::size_t m = 1; m <= horizon; ++m) { sum += at(m); }
    gaps.mean_36.push_back(sum / horizon);
    gaps.deterred.push_back((treated.deterred - control.deterred) / n);
}

/// Everybody who is eligible gets WerkLoont, nobody anything else: the trial compared it with basic
/// services (S002).
scenarios::Scenario treatment() {
    return for_everybody(alone(shipped_scenario("werkloont"), "werkloont"), "werkloont");
}

std::array<Gaps, 5> trial(const scenarios::Scenario& treated, Size of) {
    const scenarios::Scenario control = without(treated, "werkloont");
    std::array<Gaps, 5> gaps;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const Arm with_it = follow(treated, of, r);
        const Arm without_it = follow(control, of, r);
        for (std::size_t g = 0; g < gaps.size(); ++g) {
            add(gaps[g], with_it.groups[g], without_it.groups[g]);
        }
    }
    return gaps;
}

scenarios::Scenario with_nothing_in_it(scenarios::Scenario scenario) {
    agents::Instrument& werkloont = instrument(scenario, "werkloont");
    werkloont.channels.fill(0);
    return scenario;
}

void show(const char* who, const Gaps& gaps) {
    std::printf("P2  %s\n", who);
    tell("P2", "out within 12 months without WerkLoont", mean_of(gaps.control_12));
    tell("P2", "more out within 12 months of entry", mean_of(gaps.left_12));
    tell("P2", "more applicants out or never in within 12 months", mean_of(gaps.out_or_never_in));
    tell("P2", "fewer on bijstand after 6 months", mean_of(gaps.month_6));
    tell("P2", "fewer on bijstand after 12 months", mean_of(gaps.month_12));
    tell("P2", "fewer on bijstand after 36 months", mean_of(gaps.month_36));
    tell("P2", "fewer on bijstand, mean of 36 months", mean_of(gaps.mean_36));
    tell("P2", "applicants deterred", mean_of(gaps.deterred));
}

Band control_band() { return band_of_share(0.407, werkloont_arm); }   // S002
Band gap_band() { return band_of_gap(0.479, 0.407, werkloont_arm); }  // S001, S002

/// 4 to 4.5 points (S004), and to either side the error of a difference of means: 36 months are
/// spent on benefit for a share X = min(T, 36) / 36 of them; at the control's hazard of 4.26 % a
/// month (S003) its standard deviation is 0.35.
Band mean_gap_band() {
    const double reach = 1.96 * 0.35 * std::sqrt(2 / werkloont_arm);
    return {0.040 - reach, 0.045 + reach};
}

void check_level(const char* what, const Mean& mean, const Band& band) {
    std::printf("P2  %s: band %.4f to %.4f\n", what, band.low, band.high);
    CHECK(within_at_1e4(mean, band.low, band.high));
}

}  // namespace

// Bands around the trial: evidence_band.hpp. R126 gives no size for "little at other distances":
// less than half of the least that the band leaves at short distance. Each line: 1e-4; women and
// men are other people, so their line: 1e-2.
TEST_CASE("P2 the WerkLoont trial is found back inside the model") {
    const std::array<Gaps, 5> gaps = trial(treatment(), size);
    const Gaps& near = gaps[0];
    show("short distance", near);
    show("medium distance", gaps[1]);
    show("long distance", gaps[2]);
    show("short distance, women", gaps[women]);
    show("short distance, men", gaps[men]);
    check_level("control", mean_of(near.control_12), control_band());
    CHECK(above_at_1e4(mean_of(near.left_12), 0));
    check_level("gap", mean_of(near.left_12), gap_band());
    check_level("mean of 36 months", mean_of(near.mean_36), mean_gap_band());
    CHECK(above_at_1e4(difference(near.month_6, near.month_36), 0));            // R125
    CHECK(above_at_1e4(mean_of(near.deterred), 0));                             // S006
    CHECK(below_at_1e4(mean_of(gaps[1].out_or_never_in), gap_band().low / 2));  // R126
    CHECK(below_at_1e4(mean_of(gaps[2].out_or_never_in), gap_band().low / 2));  // R126
    // A miss, listed in docs/model/patterns.md: that women gain more (S005) follows from nothing.
    CHECK_FALSE(above_at_1e2(difference(gaps[women].left_12, gaps[men].left_12), 0));
}

TEST_CASE("P2 twin: WerkLoont without channels has exactly no effect") {
    const scenarios::Scenario bare =
        with(with_nothing_in_it(treatment()), {{"offers.sanction_share", 0}});
    for (const Gaps& gaps : trial(bare, {2'000, size.months})) {
        for (const double gap : gaps.left_12) { CHECK(gap == 0); }
        for (const double gap : gaps.mean_36) { CHECK(gap == 0); }
    }
}

// A person can have one programme at a time: what has no effect keeps people from what has. That it
// takes less than the least that WerkLoont gives is assumed; no evidence speaks of it.
TEST_CASE("P2 WerkLoont without channels crowds out other programmes where there are any") {
    const scenarios::Scenario mix = for_everybody(shipped_scenario("werkloont"), "werkloont");
    const Gaps placebo = trial(with_nothing_in_it(mix), {4'000, size.months})[0];
    tell("P2", "empty WerkLoont in the present mix: more out within 12 months",
         mean_of(placebo.left_12));
    CHECK(below_at_1e4(mean_of(placebo.left_12), 0));
    CHECK(within_at_1e4(mean_of(placebo.left_12), -gap_band().low, 0));
}
