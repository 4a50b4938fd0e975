// SPDX-License-Identifier: EUPL-1.2
// Amounts of each half year as published, and the net minimum wage to the euro.
#include <array>
#include <string>

#include "agents/law/home.hpp"
#include "agents/law/tax.hpp"
#include "agents/law/toeslagen.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

const scenarios::StatuteTable& table() {
    static const scenarios::StatuteTable read = [] {
        scenarios::Problems problems;
        const auto catalogue = scenarios::read_common(tests::shipped(), problems);
        problems.throw_if_any();
        return catalogue.statute;
    }();
    return read;
}

const StatuteRow& law_at(int year, int month) {
    return in_force(table().statute, sim::Month::of(year, month));
}

// Half years from January 2023 to July 2026.
constexpr int half_years = 8;
const StatuteRow& half_year(int i) { return law_at(2023 + i / 2, i % 2 == 0 ? 1 : 7); }

using Amounts = std::array<std::int32_t, half_years>;

void check(const Amounts& amounts, std::int32_t StatuteRow::*field) {
    for (int i = 0; i < half_years; ++i) {
        INFO("half year " << i);
        CHECK(half_year(i).*field == amounts[static_cast<std::size_t>(i)]);
    }
}

}  // namespace

TEST_CASE("norms of every half year, in cents") {
    // Westland's survey of incomes (2023, 2025-01), Velsen (2024), Participatiewet of July 2025,
    // Rotterdam's specification (2026-01), test notes on the normenbrief (2026-07)
    const Amounts single = {119566, 121662, 128383, 130845, 134545, 136906, 140150, 141946};
    const Amounts couple = {170808, 173802, 183404, 186921, 192207, 195580, 200213, 202779};
    const Amounts sharer = {85404, 86901, 91702, 93461, 96104, 97790, 100107, 101390};
    for (int i = 0; i < half_years; ++i) {
        INFO("half year " << i);
        const StatuteRow& law = half_year(i);
        const auto at = static_cast<std::size_t>(i);
        CHECK(law.bijstandsnorm ==
              CentsByHousehold{single[at], single[at], couple[at], couple[at], sharer[at]});
        CHECK(kostendelersnorm(2, law) == sharer[at]);
    }
    check({29520, 30036, 31694, 32303, 33217, 33798, 34599, 35042},
          &StatuteRow::bijstandsnorm_young);
    check({133067, 135766, 142576, 145685, 150107, 153021, 156434, 158734},
          &StatuteRow::bijstandsnorm_aow_single);
    check({180720, 184360, 193398, 197664, 205348, 209498, 214457, 217610},
          &StatuteRow::bijstandsnorm_aow_couple);
}

TEST_CASE("norms of homes with three to five adults, by the formula") {
    const std::array<std::array<std::int32_t, 3>, half_years> norms = {{{74017, 68323, 64907},
                                                                        {75314, 69521, 66045},
                                                                        {79475, 73362, 69694},
                                                                        {80999, 74768, 71030},
                                                                        {83290, 76883, 73039},
                                                                        {84751, 78232, 74320},
                                                                        {86759, 80085, 76081},
                                                                        {87871, 81112, 77056}}};
    for (int i = 0; i < half_years; ++i) {
        for (std::int32_t adults = 3; adults <= 5; ++adults) {
            INFO("half year " << i << ", adults " << adults);
            const auto& row = norms[static_cast<std::size_t>(i)];
            CHECK(kostendelersnorm(adults, half_year(i)) ==
                  row[static_cast<std::size_t>(adults - 3)]);
        }
    }
}

TEST_CASE("norms of couples of which one or both are below 21, as published") {
    const auto couple = [](std::int32_t partner_age, std::int32_t children) {
        return Home{2, 20, partner_age, children, 3, 2};
    };
    const StatuteRow& y2025 = law_at(2025, 7);
    CHECK(bijstandsnorm_of(couple(20, 0), y2025) == 67596);
    CHECK(bijstandsnorm_of(couple(30, 0), y2025) == 131588);
    CHECK(bijstandsnorm_of(couple(20, 1), y2025) == 106712);
    CHECK(bijstandsnorm_of(couple(30, 1), y2025) == 170704);
    const StatuteRow& y2026 = law_at(2026, 7);
    CHECK(bijstandsnorm_of(couple(20, 0), y2026) == 70084);
    CHECK(bijstandsnorm_of(couple(30, 0), y2026) == 136432);
    CHECK(bijstandsnorm_of(couple(20, 1), y2026) == 110640);
    CHECK(bijstandsnorm_of(couple(30, 1), y2026) == 176988);
}

TEST_CASE("vrijlating, vermogen, wages, AOW age and length of a plan by half year") {
    check({24600, 25000, 26400, 26900, 27300, 27800, 28500, 28900}, &StatuteRow::disregard_ceiling);
    check({15342, 15611, 16473, 16779, 17087, 17387, 17799, 18027},
          &StatuteRow::parent_disregard_ceiling);
    check({760500, 760500, 757500, 757500, 777000, 777000, 800000, 800000},
          &StatuteRow::asset_limit_single);
    check({1521000, 1521000, 1515000, 1515000, 1554000, 1554000, 1600000, 1600000},
          &StatuteRow::asset_limit_family);
    check({1116, 1151, 1327, 1368, 1406, 1440, 1471, 1499}, &StatuteRow::minimum_wage_per_hour);
    check({802, 802, 804, 804, 804, 804, 804, 804}, &StatuteRow::aow_age_months);
    check({36, 18, 18, 18, 18, 18, 18, 18}, &StatuteRow::debt_plan_months);
    check({6, 6, 6, 6, 6, 6, 6, 6}, &StatuteRow::disregard_months);
    CHECK(law_at(2028, 1).aow_age_months == 807);
}

TEST_CASE("Participatiewet in balans comes in its phases") {
    CHECK(law_at(2025, 12).asset_test_continues == 0);
    CHECK(law_at(2026, 1).asset_test_continues == 1);
    CHECK(law_at(2026, 1).gifts_free == 120000);
    CHECK(law_at(2026, 1).backdated_months == 3);
    CHECK(law_at(2026, 1).advance_share == 0.95F);
    CHECK(law_at(2026, 1).repeat_application_months == 12);
    CHECK(law_at(2026, 12).uniform_disregard_share == 0);
    CHECK(law_at(2027, 1).uniform_disregard_share == 0.15F);
    CHECK(law_at(2027, 1).uniform_disregard_months == 12);
    // Steps 2 and 3 are expected, and no law yet: law that was looked up ends before them.
    CHECK(table().last == sim::Month::of(2026, 12));
}

TEST_CASE("numbers that no month reads are not counted as assumed by a run") {
    const scenarios::Scenario basis = scenarios::read_scenario("basis", tests::shipped());
    std::size_t own = 0;
    std::size_t unread = 0;
    for (const scenarios::StatuteEntry& entry : table().entries) {
        const bool months = entry.read_by == LawReader::month;
        own += months ? 0 : 1;
        unread += entry.read_by == LawReader::nobody ? 1 : 0;
        for (const scenarios::AssumedNumber& number : scenarios::assumed_numbers(basis)) {
            const std::string name = "statute." + entry.key + " (" + entry.from + ")";
            CHECK((months || number.key != name));
        }
    }
    CHECK(own > 10);
    CHECK(unread > 5);
}

TEST_CASE("the stored norm of a cost sharer is what the rule makes of a couple's, at every date") {
    for (const StatuteRow& row : table().statute.rows) {
        INFO(row.from.index);
        CHECK(row.bijstandsnorm[4] == kostendelersnorm(adults_of_cost_sharer, row));
    }
}

TEST_CASE("toeslagen and kinderbijslag at their most, by year") {
    constexpr Home single{1, 40, 0, 0, 99, 1};
    constexpr Home couple{2, 40, 40, 0, 99, 2};
    CHECK(zorgtoeslag_of(0, single, law_at(2025, 1)) == 13112);  // the example of Dienst Toeslagen
    CHECK(zorgtoeslag_of(0, couple, law_at(2025, 1)) == 25085);
    CHECK(zorgtoeslag_of(0, single, law_at(2026, 1)) == 12920);  // 1550.45 a year
    CHECK(zorgtoeslag_of(0, couple, law_at(2026, 1)) == 24689);  // 2962.62
    CHECK(zorgtoeslag_of(0, single, law_at(2024, 1)) / 100 == 123);
    CHECK(zorgtoeslag_of(0, single, law_at(2023, 1)) / 100 == 154);
    CHECK(law_at(2024, 1).alo_kop == 348000);
    CHECK(law_at(2025, 1).alo_kop == 338900);
    CHECK(law_at(2026, 1).kinderbijslag_age_12 == 42153);
    CHECK(law_at(2024, 7).kinderbijslag_age_0 == 28169);
}

TEST_CASE("the net minimum wage to the euro, nine half years by nine numbers of hours") {
    // no pension premium, both credits, holiday allowance included; 2027 with provisional tax and
    // the wage that its threshold implies
    constexpr std::array<float, 9> hours = {8, 12, 16, 20, 24, 28, 32, 36, 40};
    struct Row {
        int year;
        int month;
        std::int32_t wage;
        std::array<std::int32_t, 9> net;
    };
    const std::array<Row, 9> rows = {{
        {2023, 1, 1116, {418, 627, 836, 1033, 1227, 1421, 1615, 1810, 1950}},
        {2023, 7, 1151, {431, 646, 862, 1063, 1264, 1464, 1664, 1860, 1989}},
        {2024, 1, 1327, {497, 745, 994, 1233, 1468, 1702, 1937, 2112, 2258}},
        {2024, 7, 1368, {512, 768, 1024, 1269, 1511, 1753, 1995, 2153, 2304}},
        {2025, 1, 1406, {526, 790, 1025, 1273, 1521, 1769, 2017, 2215, 2373}},
        {2025, 7, 1440, {539, 809, 1049, 1303, 1557, 1811, 2064, 2249, 2411}},
        {2026, 1, 1471, {551, 826, 1083, 1345, 1607, 1870, 2118, 2300, 2465}},
        {2026, 7, 1499, {561, 842, 1103, 1370, 1637, 1905, 2145, 2328, 2496}},
        {2027, 1, 1529, {572, 859, 1124, 1393, 1662, 1931, 2186, 2373, 2542}},
    }};
    for (const Row& row : rows) {
        const StatuteRow& law = law_at(row.year, row.month);
        for (std::size_t i = 0; i < hours.size(); ++i) {
            INFO(row.year << "-" << row.month << ", " << hours[i] << " hours");
            const std::int32_t net =
                net_wage_of_month(gross_wage_of_year(row.wage, hours[i]), ChildCredit::none, law);
            CHECK((net + 50) / 100 == row.net[i]);
        }
        CHECK(law.minimum_wage_per_hour == row.wage);
    }
}
