// SPDX-License-Identifier: EUPL-1.2
// Talks: how many, with whom, how good.
#include "agents/municipality/contact.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

/// Talks per person and year at long distance over two years.
double talks_a_year(TestWorld& town) {
    std::int64_t talks = 0;
    std::int64_t people = 0;
    for (int t = 0; t < 24; ++t) {
        town.month();
        for (std::uint32_t i = 0; i < town.world.people.count; ++i) {
            const bool far = town.world.now.distance[i] == Distance::long_distance;
            talks += far && (town.world.now.events[i] & bit(Event::contact)) != 0 ? 1 : 0;
            people += far ? 1 : 0;
        }
    }
    return 12.0 * static_cast<double>(talks) / static_cast<double>(people);
}

Instrument frequent_contact() {
    Instrument regime = tests::open_programme();
    regime.slot = Slot::contact;
    regime.duration_months = 120;
    regime.channels[static_cast<std::size_t>(Channel::contact_per_month)] = 0.33F;
    return regime;
}

}  // namespace

TEST_CASE("the chance of a talk follows its formula", "[agents][contact]") {
    CHECK(own_talks(0.1F, 0.05F, 0.7F) == Approx(0.85));
    // 1 - exp(-(0.1 + 0.4)) = 1 - exp(-0.5)
    CHECK(talk_chance({0.1F, 0.8F, 0.4F}) == Approx(0.393469).epsilon(1e-5));
    CHECK(luck_of_talk(0.1F, 0.4F) == Approx(0.25));
}

TEST_CASE("a talk is as good as who gives it, weighted by how often", "[agents][contact]") {
    CHECK(talk_quality({0.1F, 0.6F, 0.0F}) == Approx(0.6));
    CHECK(talk_quality({0.0F, 0.6F, 0.3F}) == Approx(1.0));
    CHECK(talk_quality({0.1F, 0.6F, 0.3F}) == Approx((0.06 + 0.3) / 0.4));
    CHECK(talk_chance({0, 1, 0}) == 0.0F);
}

TEST_CASE("the luck of a talk is uniform", "[agents][contact]") {
    constexpr int draws = 1 << 16;
    for (const float chance : {0.0F, 0.07F, 0.5F, 0.93F, 1.0F}) {
        int talks = 0;
        int lucky = 0;
        for (int k = 0; k < draws; ++k) {
            const float u = static_cast<float>(k) / draws;
            const float luck = luck_of_talk(u, chance);
            talks += u < chance ? 1 : 0;
            lucky += luck < 0.3F ? 1 : 0;  // none of them without a talk
        }
        CHECK(std::abs(lucky - 0.3 * talks) <= 1);
    }
}

TEST_CASE("more contact takes nothing from anybody that less contact led to", "[agents][contact]") {
    constexpr int draws = 1 << 12;
    for (int k = 0; k < draws; ++k) {
        const float u = static_cast<float>(k) / draws;
        bool before = false;
        for (const float chance : {0.05F, 0.1F, 0.2F, 0.4F, 0.8F}) {
            const bool now = luck_of_talk(u, chance) < 0.3F;
            REQUIRE((now || !before));
            before = now;
        }
    }
}

TEST_CASE("far from work there is about one talk a year, with a contact regime about four more",
          "[agents][contact]") {
    TestWorld plain(3000, Mix::spread);
    plain.begin();
    const double before = talks_a_year(plain);
    CHECK(before > 0.6);
    CHECK(before < 1.6);
    TestWorld visited(3000, Mix::spread);
    visited.setting.instruments = {frequent_contact()};
    visited.begin();
    for (std::uint32_t i = 0; i < 3000; ++i) {
        visited.world.people.contact_held[i] = 1;
        visited.world.people.contact_left[i] = 100;
    }
    const double after = talks_a_year(visited);
    CHECK(after > before + 2.5);
    CHECK(after < before + 4.0);
}

TEST_CASE("a talk resets the months since contact and nobody who has left is talked to",
          "[agents][contact]") {
    TestWorld town(2000, Mix::spread);
    town.begin();
    town.world.people.status[5] = Status::job_permanent;
    town.world.people.status[6] = Status::not_arrived;
    for (int t = 0; t < 12; ++t) {
        town.month();
        CHECK((town.world.now.events[5] & bit(Event::contact)) == 0);
        for (std::uint32_t i = 0; i < 2000; ++i) {
            const bool talked = (town.world.now.events[i] & bit(Event::contact)) != 0;
            REQUIRE((town.world.people.months_since_contact[i] == 0) == talked);
        }
    }
    CHECK(town.world.people.months_since_contact[6] == 200);
}
