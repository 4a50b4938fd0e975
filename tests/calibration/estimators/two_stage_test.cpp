// SPDX-License-Identifier: EUPL-1.2
// A draw that not everybody follows.
#include "calibration/estimators/two_stage.hpp"

#include <cmath>

#include "calibration/estimators/difference.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

Sample eight_people() {
    return {.outcome = {5, 4, 2, 5, 2, 3, 1, 2},
            .assigned = {1, 1, 1, 1, 0, 0, 0, 0},
            .received = {1, 1, 0, 1, 0, 1, 0, 0}};
}

}  // namespace

TEST_CASE("With one draw and no covariates it is Wald's ratio, worked out by hand") {
    const Estimate found = two_stage_least_squares(eight_people(), ErrorKind::hc1);
    CHECK(found.value == Approx((4.0 - 2.0) / (0.75 - 0.25)));
    CHECK(first_stage(eight_people(), ErrorKind::hc1).value == Approx(0.5));
    // e = y - mean - 4 (d - mean), u = (z - 1/2) / (8 * 1/4 * 1/2): HC0 = sum e^2 / 4 ... by hand
    const Sample sample = eight_people();
    double squares = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const double e = sample.outcome[i] - 3 - 4 * (sample.received[i] - 0.5);
        squares += e * e * 0.25;
    }
    CHECK(found.standard_error == Approx(std::sqrt(squares * 8 / 6)));
}

TEST_CASE("Where everybody does as drawn it is the difference in means") {
    Sample sample = eight_people();
    sample.received = sample.assigned;
    const Estimate a = two_stage_least_squares(sample, ErrorKind::hc2);
    const Estimate b = difference_in_means(sample);
    CHECK(a.value == Approx(b.value));
    CHECK(a.standard_error == Approx(b.standard_error));
}

TEST_CASE("A draw that moves nobody tells nothing") {
    Sample sample = eight_people();
    sample.received = {1, 0, 1, 0, 1, 0, 1, 0};
    CHECK(std::isnan(two_stage_least_squares(sample, ErrorKind::hc1).value));
    sample.received.assign(8, 1);
    CHECK(std::isnan(two_stage_least_squares(sample, ErrorKind::hc1).value));
    sample = eight_people();
    sample.assigned.assign(8, 1);
    CHECK(std::isnan(two_stage_least_squares(sample, ErrorKind::hc1).value));
}
