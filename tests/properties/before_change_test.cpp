// SPDX-License-Identifier: EUPL-1.2
// Placebo in time: what changes from a month on changes nothing before it.
#include <algorithm>
#include <vector>

#include "agents/municipality/budgets.hpp"
#include "tests/properties/worlds.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

namespace {

constexpr std::uint32_t people = 700;
constexpr std::uint32_t months = 30;

agents::Setting werkloont_setting() {
    return scenarios::setting_of(shipped_scenario("werkloont"),
                                 {.seed = seed, .months = months, .people = people});
}

/// The first month in which the records of two settings differ; `months` where none does.
std::uint32_t first_difference(const agents::Setting& a, const agents::Setting& b) {
    agents::MunicipalityReplicate one(a, sim::Dice(seed, 1), sim::best_isa(), 1);
    agents::MunicipalityReplicate other(b, sim::Dice(seed, 1), sim::best_isa(), 1);
    for (std::uint32_t t = 0; t < months; ++t) {
        const auto x = one.next_month(1);
        const std::vector<std::int64_t> kept(x.begin(), x.end());
        const auto y = other.next_month(1);
        if (!std::equal(kept.begin(), kept.end(), y.begin(), y.end())) {
            return t;
        }
    }
    return months;
}

/// Budgets of instruments of which nothing is paid after the month of the start.
bool paid_at_start(const agents::Instrument& instrument) {
    return agents::place_cost(instrument).month == 0 && instrument.slot != agents::Slot::office;
}

}  // namespace

TEST_CASE("an instrument that opens later changes no month before", "[properties]") {
    Luck luck(seed);
    const std::size_t instruments = werkloont_setting().instruments.size();
    for (std::size_t j = 0; j < instruments; ++j) {
        agents::Setting early = werkloont_setting();
        const auto from = static_cast<std::int32_t>(1 + luck.below(months - 12));
        early.instruments[j].first_month = from;
        agents::Setting late = early;
        late.instruments[j].first_month = from + 6;
        INFO(early.instruments[j].key << " from month " << from);
        CHECK(first_difference(early, late) >= static_cast<std::uint32_t>(from));
    }
}

TEST_CASE("an instrument that closes changes no month before", "[properties]") {
    Luck luck(seed + 1);
    const std::size_t instruments = werkloont_setting().instruments.size();
    for (std::size_t j = 0; j < instruments; ++j) {
        agents::Setting open = werkloont_setting();
        const auto last = static_cast<std::int32_t>(1 + luck.below(months - 12));
        agents::Setting closed = open;
        closed.instruments[j].last_month = last;
        INFO(open.instruments[j].key << " until month " << last);
        CHECK(first_difference(open, closed) > static_cast<std::uint32_t>(last));
    }
}

TEST_CASE("money of a later year changes no month before, where nothing is promised for it",
          "[properties]") {
    const std::size_t instruments = werkloont_setting().instruments.size();
    for (std::size_t j = 0; j < instruments; ++j) {
        agents::Setting steady = werkloont_setting();
        if (!paid_at_start(steady.instruments[j]) || steady.instruments[j].budget_cents.empty()) {
            continue;
        }
        agents::Setting cut = steady;
        const std::int64_t year = steady.instruments[j].budget_cents[0];
        cut.instruments[j].budget_cents = {year, year / 4};
        INFO(steady.instruments[j].key);
        const std::uint32_t first = first_difference(steady, cut);
        CHECK(first >= 12);
    }
}

TEST_CASE("a world that changes in a later year is the same before", "[properties]") {
    using Path = std::vector<double> agents::Outlook::*;
    struct Named {
        const char* name;
        Path path;
    };
    for (const auto& [name, path] : {Named{"tightness", &agents::Outlook::tightness},
                                     Named{"price_level", &agents::Outlook::price_level},
                                     Named{"energy_price", &agents::Outlook::energy_price}}) {
        INFO(name);
        agents::Setting one = werkloont_setting();
        agents::Setting other = one;
        one.outlook.*path = {1.0, 1.0};
        other.outlook.*path = {1.0, 0.5};
        const std::uint32_t first = first_difference(one, other);
        CHECK(first >= 12);
        CHECK(first < months);
    }
}

// Who is yet to come is in a record too, so here the money of everybody is compared.
TEST_CASE("inflow that changes in a later year moves no euro before", "[properties]") {
    agents::Setting one = werkloont_setting();
    agents::Setting other = one;
    other.outlook.inflow = {1.0, 0.5};
    agents::MunicipalityReplicate a(one, sim::Dice(seed, 1), sim::best_isa(), 1);
    agents::MunicipalityReplicate b(other, sim::Dice(seed, 1), sim::best_isa(), 1);
    for (std::uint32_t t = 0; t < months; ++t) {
        static_cast<void>(a.next_month(1));
        static_cast<void>(b.next_month(1));
        INFO("month " << t);
        CHECK((a.world().tally.ledger == b.world().tally.ledger) == (t < 12));
    }
}

TEST_CASE("must fail: money for long places in a later year is felt in the year before, by promise",
          "[properties]") {
    agents::Setting steady = werkloont_setting();
    agents::Setting cut = steady;
    for (agents::Instrument& each : cut.instruments) {
        if (each.key == "stip-baan") {
            each.budget_cents = {each.budget_cents[0], 0};
        }
    }
    CHECK(first_difference(steady, cut) < 12);
}
