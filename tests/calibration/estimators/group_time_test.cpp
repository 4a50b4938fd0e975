// SPDX-License-Identifier: EUPL-1.2
// A programme that reaches one unit sooner than another.
#include "calibration/estimators/group_time.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

/// Rows of units by period: outcomes, and in which period each begins (0: never).
Sample panel(const std::vector<std::vector<double>>& outcomes, const std::vector<int>& begins) {
    Sample sample;
    for (std::size_t u = 0; u < outcomes.size(); ++u) {
        for (std::size_t t = 0; t < outcomes[u].size(); ++t) {
            const int now = static_cast<int>(t);
            sample.outcome.push_back(outcomes[u][t]);
            sample.cluster.push_back(static_cast<std::int64_t>(u));
            sample.period.push_back(now);
            sample.received.push_back(begins[u] > 0 && now >= begins[u] ? 1.0 : 0.0);
        }
    }
    return sample;
}

}  // namespace

TEST_CASE("With two periods it is the difference in differences, with Neyman's error by n") {
    const Estimate found = group_time_effect(panel({{1, 5}, {3, 9}, {0, 1}, {2, 5}}, {1, 1, 0, 0}));
    CHECK(found.value == Approx(3));
    CHECK(found.standard_error == Approx(1));
    CHECK(found.treated == 2);
}

TEST_CASE("Units that begin later are compared with until they do") {
    // ATT(1,1) = 2 - 1, ATT(1,2) = 3 - 2, ATT(2,2) = (4 - 1) - (2 - 1)
    const Estimate found = group_time_effect(panel({{0, 2, 3}, {0, 1, 4}, {0, 1, 2}}, {1, 2, 0}));
    CHECK(found.value == Approx(4.0 / 3));
}

TEST_CASE("Nobody left to compare with, or a unit that stops, gives no number") {
    CHECK(std::isnan(group_time_effect(panel({{0, 1}, {0, 2}}, {1, 1})).value));
    Sample stops = panel({{0, 1, 2}, {0, 1, 1}}, {1, 0});
    stops.received[2] = 0;
    CHECK(std::isnan(group_time_effect(stops).value));
}

TEST_CASE("Units with a hole and units treated from the start take no part") {
    Sample sample = panel({{1, 5}, {3, 9}, {0, 1}, {2, 5}, {50, 90}}, {1, 1, 0, 0, 0});
    sample.received[8] = sample.received[9] = 1;  // from the start
    CHECK(group_time_effect(sample).value == Approx(3));
    sample.outcome.push_back(7);
    sample.cluster.push_back(77);
    sample.period.push_back(0);
    sample.received.push_back(0);
    const Estimate found = group_time_effect(sample);
    CHECK(found.value == Approx(3));
    CHECK(found.control == 2);
}
