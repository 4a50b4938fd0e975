// SPDX-License-Identifier: EUPL-1.2
// Parts as they are printed, and shares of groups in each world, of lives that are written by hand.
#include "app/report/compare/effect_parts.hpp"

#include <cmath>
#include <cstdint>

#include "agents/measures/groups.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using scenarios::Fate;

namespace {

/// Two draws of two replicates; all zero but what is set.
class Lives {
public:
    void set(const std::string& path, std::uint32_t world, std::size_t cell, std::int64_t value) {
        const auto stored = values_.at(path, world, 0);
        const auto offset = stored.data() - values_.record(world, 0).data();
        values_.record(world, 0)[static_cast<std::size_t>(offset) + cell] = value;
    }
    [[nodiscard]] output::Results results() const {
        output::Provenance run;
        run.replicates = 2;
        run.draws = {1, 2};
        run.months = 1;
        return {run, values_};
    }

private:
    output::Values values_{scenarios::layout_of_paired_lives(), 2, 1, {1, 2}};
};

const GroupFates& everybody(const std::vector<FatesOfSum>& all, scenarios::LifeSum sum) {
    for (const FatesOfSum& each : all) {
        if (each.sum == sum) {
            return each.groups.front();
        }
    }
    throw std::runtime_error("no such sum");
}

}  // namespace

TEST_CASE("a share of a group is told by world, not as if all its people were apart",
          "[app][parts]") {
    Lives lives;
    const std::int64_t better[] = {10, 20, 30, 40};
    for (std::uint32_t world = 0; world < 4; ++world) {
        lives.set("people/groups", world, 0, 100);
        lives.set("fates/income", world, static_cast<std::size_t>(Fate::better), better[world]);
        lives.set("fates/income", world, static_cast<std::size_t>(Fate::same), 100 - better[world]);
    }
    const auto all = fates_of(lives.results());
    const GroupFates& told = everybody(all, scenarios::LifeSum::income);
    const auto f = static_cast<std::size_t>(Fate::better);
    CHECK(told.people == 100);
    CHECK(told.shares[f] == Approx(0.25));
    CHECK(told.by_world[f].values == std::vector<double>{0.1, 0.2, 0.3, 0.4});
    // Nobody of a group in any world: no share at all.
    CHECK(std::isnan(all.front().groups[1].by_world[f].values[0]));
    CHECK_FALSE(all.front().groups[1].told());
}

TEST_CASE("parts add up to the total as they are printed", "[app][parts]") {
    // 30.4 + 0.1 + 14.2 = 44.7 is printed in whole months: 45, of which the largest takes the 1
    // that rounding leaves.
    EffectParts months;
    months.unit = {"months", "maanden", 0};
    months.total = {44.7, 11, 86};
    months.parts = {{{30.4, 4, 54}, {0.1, -6, 7}, {14.2, 3, 38}}};
    const PrintedParts shown = printed_parts(months);
    CHECK(shown.decade == 0);
    CHECK(shown.total == 45);
    CHECK(shown.parts[0] == 31);
    CHECK(shown.parts[1] == 0);
    CHECK(shown.parts[2] == 14);
}
