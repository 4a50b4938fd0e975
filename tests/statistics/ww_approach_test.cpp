// SPDX-License-Identifier: EUPL-1.2
// Mechanisms 32 and 33: who is approached before WW ends comes to bijstand less often, and a score
// finds more of those who would have come than judgement does.
#include <set>
#include <vector>

#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::receives_bijstand;
using agents::Status;

namespace {

constexpr Size size{2'230, 30};
/// The effect on entries is small beside luck.
constexpr Size size_for_entries{8'000, 30};
constexpr const char* approach = "ww-niet-naar-bijstand";

/// The scenario in which the approach does nothing to those who are in it: the same people are
/// picked, and all else is as it would have been.
scenarios::Scenario without_effect(const scenarios::Scenario& scenario) {
    return with(scenario, {{"ww-niet-naar-bijstand.search_push", 0},
                           {"ww-niet-naar-bijstand.search_skill", 0},
                           {"ww-niet-naar-bijstand.self_efficacy", 0},
                           {"ww-niet-naar-bijstand.lock_in", 0},
                           {"ww-niet-naar-bijstand.demand", 0}});
}

/// Households that came to bijstand from WW, by replicate.
std::vector<double> entries_from_ww(const scenarios::Scenario& scenario) {
    std::vector<double> by_replicate;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        double entries = 0;
        simulate(
            scenario, size_for_entries, r, [&](const agents::World& world, std::int32_t /*t*/) {
                const agents::People& p = world.people;
                for (std::size_t i = 0; i < p.count; ++i) {
                    entries +=
                        world.now.status_before[i] == Status::ww && receives_bijstand(p.status[i])
                            ? 1
                            : 0;
                }
            });
        by_replicate.push_back(entries);
    }
    return by_replicate;
}

/// Of those who started the approach: share that came to bijstand from WW, by replicate.
std::vector<double> share_that_came(const scenarios::Scenario& scenario) {
    std::vector<double> by_replicate;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<char> picked;
        double people = 0;
        double came = 0;
        std::size_t j = 0;
        while (scenario.setting.instruments[j].key != approach) { ++j; }
        simulate(scenario, size, r, [&](const agents::World& world, std::int32_t /*t*/) {
            const agents::People& p = world.people;
            picked.resize(p.count, 0);
            for (std::size_t i = 0; i < p.count; ++i) {
                if (picked[i] == 0 && (p.ever_started[i] & agents::set_of(j)) != 0) {
                    picked[i] = 1;
                    people += 1;
                } else if (picked[i] == 1 && receives_bijstand(p.status[i])) {
                    picked[i] = 2;
                    came += 1;
                }
            }
        });
        by_replicate.push_back(came / people);
    }
    return by_replicate;
}

}  // namespace

// 1e-4. The twin is the same approach without its channels.
TEST_CASE("Who is approached before WW ends comes to bijstand less often") {
    const scenarios::Scenario all = for_everybody(shipped_scenario("ww-naar-inzicht"), approach);
    const auto with_it = entries_from_ww(all);
    const auto without_it = entries_from_ww(without(all, approach));
    const auto twin = entries_from_ww(without_effect(all));
    const Mean fewer = difference(with_it, without_it);
    tell("WW", "entries from WW without the approach", mean_of(without_it));
    tell("WW", "entries from WW, approach for everybody, less without", fewer);
    CHECK(below_at_1e4(fewer, 0));
    CHECK_FALSE(below_at_1e4(difference(twin, without_it), 0));
}

// 1e-4. Without effect, so that it is known who would have come; the twin is own view in both.
TEST_CASE("Of whom a score picks in WW more would have come to bijstand than of own view") {
    const auto score = share_that_came(with(
        without_effect(shipped_scenario("ww-niet-naar-bijstand")), {{"priority.compliance", 1}}));
    const auto own_view = share_that_came(without_effect(shipped_scenario("ww-naar-inzicht")));
    const auto twin = share_that_came(with(
        without_effect(shipped_scenario("ww-niet-naar-bijstand")), {{"priority.compliance", 0}}));
    tell("WW", "of the approached would have come, score", mean_of(score));
    tell("WW", "of the approached would have come, own view", mean_of(own_view));
    CHECK(above_at_1e4(difference(score, own_view), 0));
    CHECK_FALSE(above_at_1e4(difference(twin, own_view), 0));
}

// R078: 3.8 % of all whose WW ended went to bijstand; 4.6 % a year before, about 6 % in 2014-2016.
TEST_CASE("Few of all people in WW come to bijstand where those who are no risk are counted too") {
    const auto share = [](const scenarios::Scenario& scenario) {
        std::vector<double> by_replicate;
        for (std::uint32_t r = 0; r < replicates; ++r) {
            double ended = 0;
            double came = 0;
            simulate(scenario, size, r, [&](const agents::World& world, std::int32_t /*t*/) {
                for (std::size_t i = 0; i < world.people.count; ++i) {
                    const Status now = world.people.status[i];
                    const bool was = world.now.status_before[i] == Status::ww && now != Status::ww;
                    ended += was ? 1 : 0;
                    came += was && receives_bijstand(now) ? 1 : 0;
                }
            });
            by_replicate.push_back(100 * came / ended);
        }
        return mean_of(by_replicate);
    };
    const Mean all = share(shipped_scenario("ww-naar-inzicht"));
    tell("R078", "of all whose WW ended, to bijstand (%)", all);
    CHECK(within_at_1e4(all, 3.3, 6.0));
    CHECK(above_at_1e4(share(shipped_scenario("basis")), 30));  // the twin: only people at risk
}

namespace {

/// Few are in WW without the others who are no risk.
constexpr Size size_beside{5'000, 30};

/// Ids of who worked beside WW in some month of a world.
std::set<std::uint64_t> who_work_beside(const scenarios::Scenario& scenario, std::uint32_t r) {
    std::set<std::uint64_t> ids;
    simulate(scenario, size_beside, r, [&](const agents::World& world, std::int32_t /*t*/) {
        const agents::People& p = world.people;
        for (std::size_t i = 0; i < p.count; ++i) {
            if (p.status[i] == Status::ww && p.hours[i] > 0) {
                ids.insert(p.id[i]);
            }
        }
    });
    return ids;
}

/// Of whose WW ended: percent that came to bijstand, of these people less that of all others.
double came_more(const scenarios::Scenario& scenario, const std::set<std::uint64_t>& these,
                 std::uint32_t r) {
    double ended[2] = {0, 0};
    double came[2] = {0, 0};
    simulate(scenario, size_beside, r, [&](const agents::World& world, std::int32_t /*t*/) {
        const agents::People& p = world.people;
        for (std::size_t i = 0; i < p.count; ++i) {
            const std::size_t group = these.contains(p.id[i]) ? 1 : 0;
            const bool was = world.now.status_before[i] == Status::ww && p.status[i] != Status::ww;
            ended[group] += was ? 1 : 0;
            came[group] += was && receives_bijstand(p.status[i]) ? 1 : 0;
        }
    });
    return 100 * (came[1] / ended[1] - came[0] / ended[0]);
}

}  // namespace

// 1e-4. The twin: the same people in a world without work beside WW.
TEST_CASE("Who works beside WW comes to bijstand less often than who does not") {
    const scenarios::Scenario off = shipped_scenario("basis");
    const scenarios::Scenario on = with(off, {{"ww.beside_share", 0.29}});
    std::vector<double> with_work;
    std::vector<double> twin;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const std::set<std::uint64_t> these = who_work_beside(on, r);
        with_work.push_back(came_more(on, these, r));
        twin.push_back(came_more(off, these, r));
    }
    tell("S035", "to bijstand (%), with work beside WW less without", mean_of(with_work));
    tell("S035", "the same people without that work", mean_of(twin));
    CHECK(below_at_1e4(mean_of(with_work), 0));
    CHECK_FALSE(below_at_1e4(mean_of(twin), 0));
}
