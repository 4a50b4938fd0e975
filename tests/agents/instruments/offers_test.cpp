// SPDX-License-Identifier: EUPL-1.2
// What is offered, and who accepts.
#include "agents/instruments/offers.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

TEST_CASE("an offer appeals, is accepted and is refused as on the page", "[agents][offers]") {
    const OffersRates r{tests::test_setting(1).parameters.offers};
    CHECK(appeal(0.3F, 0.7F, 0.5F, r) == Approx(0.3 - 2 * 0.2));
    CHECK(appeal(0.3F, 0.4F, 0.5F, r) == 0.3F);  // asking less than somebody can do gains nothing
    // logistic(1 + 3 x 0.2 + 2 x 0.1)
    CHECK(acceptance_of_offer(0.7F, 0.6F, r) == Approx(0.8581).epsilon(1e-3));
    CHECK(refusal_of_duty(0.4F, r) == Approx(0.06));
}

TEST_CASE("a duty that is refused can cost benefit, an offer that is declined cannot",
          "[agents][offers]") {
    const auto sanctions = [](Obligation obligation) {
        TestWorld town(3000, Mix::spread);
        town.setting.instruments = {tests::open_programme()};
        town.setting.instruments[0].obligation = obligation;
        town.setting.parameters.offers.refuse_mandatory = 0.5;
        town.begin();
        for (int t = 0; t < 6; ++t) { town.month(); }
        std::int64_t sum = 0;
        for (const std::uint8_t months : town.world.people.sanction) { sum += months; }
        return sum;
    };
    CHECK(sanctions(Obligation::mandatory) > 0);
    CHECK(sanctions(Obligation::voluntary) == 0);
}
