// SPDX-License-Identifier: EUPL-1.2
// The huishoudtabel: twenty cells worked out by hand, and what one more hour may do.
#include "app/report/household/household_table.hpp"

#include <algorithm>

#include "agents/law/indexation.hpp"
#include "app/report/household/household_falls.hpp"
#include "app/report/household/household_lines.hpp"
#include "app/report/household/household_types.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using agents::HouseholdCase;
using agents::HouseholdSheet;
using agents::PayingOff;

namespace {

const agents::Statute& law_of_all_dates() {
    static const scenarios::Catalogue catalogue = [] {
        scenarios::Problems problems;
        const auto root = scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios");
        scenarios::Catalogue read = scenarios::read_common(root, problems);
        problems.throw_if_any();
        return read;
    }();
    static const agents::Statute path = agents::indexed(
        catalogue.statute.statute, {.last = catalogue.statute.last,
                                    .until = sim::Month::of(2027, 1),
                                    .growth = catalogue.parameters.values.indexation,
                                    .stays = {}});
    return path;
}

const agents::StatuteRow& law_at(int year, int month) {
    return agents::in_force(law_of_all_dates(), sim::Month::of(year, month));
}

const HouseholdType& type_of(const std::string& key) {
    return *std::find_if(household_types().begin(), household_types().end(),
                         [&](const HouseholdType& type) { return type.key == key; });
}

struct Cell {
    std::string type;
    int year;
    int month;
    float hours;
    double left;  ///< EUR a month
};

// Rent 650 (the young 450, cost sharers none), the minimum wage, no debts, no vrijlating used yet.
// net wage + bijstand + zorgtoeslag + huurtoeslag + kindgebonden budget + kinderbijslag.
const std::vector<Cell> by_hand = {
    // norm 1283.83; (1987 - 0.01879 x 26819) / 12 = 123.59; 454.47 - 208 + 0.65 x 195.53 = 373.56
    {"single", 2024, 1, 0, 1283.83 + 123.59 + 373.56},
    // 12633.75 gross: net 1024.66, a quarter free 256.16, bijstand 1345.45 - 768.50 = 576.96;
    // gross 12633.75 + 12 x 576.96 / 0.6418 = 23421.37, so huurtoeslag loses
    // 0.27 x (23421.37 - 21694) / 12 = 38.87 of 477.20 - 204 + 0.65 x 172.80 = 385.52
    {"single", 2025, 1, 16, 1024.66 + 576.96 + 131.12 + 346.65},
    // net 1607.29, 285 free, bijstand 1401.50 - 1322.29 = 79.21; rent 295.68 + 98.67
    {"single", 2026, 1, 24, 1607.29 + 79.21 + 129.20 + 394.35},
    // 33673.54 gross: net 2495.92; zorgtoeslag (1550.45 - 0.1373 x 3937.54) / 12 = 84.15;
    // huurtoeslag 394.35 - 0.27 x 10248.54 / 12 = 163.76
    {"single", 2026, 7, 40, 2495.92 + 84.15 + 163.76},
    // below 27 nothing is free: bijstand 1283.83 - 993.66, together the norm
    {"single_under_27", 2024, 1, 16, 1283.83 + 123.59 + 373.56},
    // 1637.25 is above the norm of 1419.46
    {"single_under_27", 2026, 7, 24, 1637.25 + 129.20 + 394.35},
    // low norm 332.17; rent 450 below 477.20: 450 - 204 = 246.00
    {"young", 2025, 1, 0, 332.17 + 131.12 + 246.00},
    // 11.77 an hour, 15864.08 gross: tax 5671.41 - 3115 - (995.97 + 0.31009 x 3899.08) = 351.38,
    // net 1292.73; rent 450 - 202.52
    {"young", 2026, 1, 24, 1292.73 + 129.20 + 247.48},
    // half of 1834.04 = 917.02; wage 496.83, 124.21 free: bijstand 544.40; no huurtoeslag
    {"cost_sharer", 2024, 1, 8, 496.83 + 544.40 + 123.59},
    // net 2145.38 is above the norm
    {"cost_sharer", 2026, 7, 32, 2145.38 + 129.20},
    // (2436 + 3480) / 12 = 493.00; 339.38 / 3 = 113.13
    {"single_parent", 2024, 1, 0, 1283.83 + 123.59 + 373.56 + 493.00 + 113.13},
    // 25267.51 gross, tax 1069.37 is all covered by the IACK: net 25267.51 / 12 = 2105.63;
    // (2511 + 3389) / 12 = 491.67; 347.83 / 3 = 115.94
    {"single_parent", 2025, 1, 32, 2105.63 + 131.12 + 385.52 + 491.67 + 115.94},
    // 33044.54 gross, tax 3469.70 - 3032 = 437.70: net 2717.24; zorgtoeslag 91.35; huurtoeslag
    // 396.16 - 0.22 x 1544.54 / 12 = 367.84; (5996 - 0.076 x 3308.54) / 12 = 478.71
    {"single_parent", 2026, 1, 40, 2717.24 + 91.35 + 367.84 + 478.71 + 119.43},
    // 20204.12 / 12 = 1683.68 (tax 557.14 covered), 289 free, bijstand 1419.46 - 1394.68 = 24.78;
    // (2 x 2580 + 3416) / 12 = 714.67; (295.07 + 358.30) / 3 = 217.79
    {"single_parent_two", 2026, 7, 24, 1683.68 + 24.78 + 129.20 + 396.16 + 714.67 + 217.79},
    // (2511 + 703 + 3389) / 12 = 550.25; 409.21 / 3 = 136.40
    {"single_parent_teenager", 2025, 1, 0, 1345.45 + 131.12 + 385.52 + 550.25 + 136.40},
    // net 1937.14, 264 free: bijstand 1834.04 - 1673.14 = 160.90, work pays for a couple too;
    // (2 x 1987 - 0.04256 x 26819) / 12 = 236.05; gross 26344.79 stays below 26975
    {"couple", 2024, 1, 32, 1937.14 + 160.90 + 236.05 + 373.56},
    // 2299.89 is above 2002.13; (4238 - 1275.38 - 0.1373 x 4.09) / 12 = 246.84;
    // rent 297.49 + 98.67 = 396.16
    {"couple", 2026, 1, 36, 2299.89 + 246.84 + 396.16},
    // 1520.58 + 1024.66 less 273 and 256.16 free = 2016.08 > 1922.07: no bijstand; together
    // 31584.38 gross: zorgtoeslag (4224 - 1213.79 - 0.137 x 3178.38) / 12 = 214.56; huurtoeslag
    // 385.52 - 0.24 x 3314.38 / 12 = 319.23
    {"couple_two_earners", 2025, 1, 24, 1520.58 + 1024.66 + 214.56 + 319.23},
    // net 561.23, 140.31 free: bijstand 1606.87; gross 6734.71 of the first, who has 1289.72 of
    // credits left, and both halves of 12 x 1606.87 = 19282.44: 29924.61; zorgtoeslag 2962.62 -
    // 0.1373 x 188.61 = 244.73; 2 x 2580 / 12 = 430.00
    {"couple_with_children", 2026, 7, 8, 561.23 + 1606.87 + 244.73 + 396.16 + 430.00 + 217.79},
    // 2 x 345.99; (4238 - 1275.38) / 12 = 246.89; 450 - 200.71 = 249.29
    {"young_couple", 2026, 1, 0, 691.98 + 246.89 + 249.29},
};

constexpr std::array<std::pair<int, int>, 5> dates{
    {{2024, 1}, {2025, 1}, {2026, 1}, {2026, 7}, {2027, 1}}};

}  // namespace

TEST_CASE("twenty cells of the table of households, worked out by hand") {
    REQUIRE(by_hand.size() == 20);
    for (const Cell& cell : by_hand) {
        const agents::StatuteRow& law = law_at(cell.year, cell.month);
        const HouseholdSheet sheet =
            agents::sheet_of(agents::at_hours(case_of(type_of(cell.type), law), cell.hours), law);
        INFO(cell.type << " " << cell.year << "-" << cell.month << " " << cell.hours << " h");
        CHECK(sheet.left() / 100.0 == Approx(cell.left).margin(0.025));
    }
}

TEST_CASE("there are twelve kinds of households") { CHECK(household_types().size() == 12); }

/// A cell where law makes one more hour lower what is left.
struct LawfulFall {
    std::string type;
    int year;
    int month;
    int hours;  ///< the hour that lowers it
};

// Between tax, toeslagen and the end of bijstand an hour more never lowers what is left, but for
// one place. In July 2026 one earner of a couple earns nearly the norm: bijstand fills up to the
// same net (Participatiewet art. 19, 31), while the gross income of the year rises above 29,736,
// because the wage is taxed more than the half of bijstand that it replaces at the partner's.
// zorgtoeslag then falls (Wet op de zorgtoeslag art. 2; toetsingsinkomen: Awir art. 8) by 1.05
// and 1.48 a month. Attachment gives it back (Rv art. 475da).
const std::vector<LawfulFall> lawful_falls = {{"couple", 2026, 7, 34},
                                              {"couple", 2026, 7, 35},
                                              {"couple_with_children", 2026, 7, 34},
                                              {"couple_with_children", 2026, 7, 35}};

bool is_lawful(const LawfulFall& cell) {
    return std::any_of(lawful_falls.begin(), lawful_falls.end(), [&](const LawfulFall& each) {
        return each.type == cell.type && each.year == cell.year && each.month == cell.month &&
               each.hours == cell.hours;
    });
}

/// Falls of what is left by one more hour, in cents; a cent of each amount is rounding.
std::int32_t fall_at(const HouseholdCase& household, int hours, const agents::StatuteRow& law) {
    const auto left = [&](int h) {
        return agents::sheet_of(agents::at_hours(household, static_cast<float>(h)), law).left();
    };
    return left(hours - 1) - left(hours);
}

// 12 households x 5 dates x 40 hours x 4 ways to pay off debts.
TEST_CASE("one more hour never lowers what is left, except in the cells that law makes") {
    for (const auto& [year, month] : dates) {
        const agents::StatuteRow& law = law_at(year, month);
        for (const HouseholdType& type : household_types()) {
            HouseholdCase household = case_of(type, law);
            household.kept_in_plan = 0.1F;
            for (const PayingOff how :
                 {PayingOff::none, PayingOff::attached, PayingOff::plan, PayingOff::loan}) {
                household.paying_off = how;
                for (int hours = 1; hours <= 40; ++hours) {
                    INFO(type.key << " " << year << "-" << month << " " << hours << " h, debts "
                                  << static_cast<int>(how));
                    const bool lawful = is_lawful({type.key, year, month, hours});
                    CHECK(fall_at(household, hours, law) <= (lawful ? 150 : 4));
                }
            }
        }
    }
}

TEST_CASE("the cells that law makes do fall") {
    for (const LawfulFall& cell : lawful_falls) {
        const agents::StatuteRow& law = law_at(cell.year, cell.month);
        INFO(cell.type << " " << cell.hours << " h");
        CHECK(fall_at(case_of(type_of(cell.type), law), cell.hours, law) > 100);
    }
}

TEST_CASE("hours at which an hour more costs are named with what falls and its article") {
    const agents::StatuteRow& law = law_at(2026, 7);
    const HouseholdType couple = type_of("couple");
    const auto column =
        app::column_of(couple.key, couple.label, case_of(couple, law), {0, 40}, law);
    const std::vector<app::HourThatCosts> found = app::hours_that_cost(column);
    REQUIRE(found.size() == 2);
    CHECK(found[0].hours == 34);
    CHECK(found[0].cents == 105);
    CHECK(found[1].hours == 35);
    CHECK(found[1].cents == 148);
    CHECK(app::falls_in_words({column}).front().nl.find(
              ": bij 34 en 35 uur blijft er minder over dan bij een uur minder (1,05 en 1,48 euro "
              "per maand): zorgtoeslag (Wet op de zorgtoeslag art. 2).") != std::string::npos);
    const HouseholdType single = type_of("single");
    CHECK(app::falls_in_words(
              {app::column_of(single.key, single.label, case_of(single, law), {0}, law)})
              .empty());
}

TEST_CASE("at every date what falls is named, and where nothing falls nothing is said") {
    for (const int year : {2023, 2024, 2025, 2026}) {
        for (const int month : {1, 7}) {
            const agents::StatuteRow& law = law_at(year, month);
            for (const HouseholdType& type : household_types()) {
                const HouseholdCase household = case_of(type, law);
                const auto column = app::column_of(type.key, type.label, household, {0}, law);
                std::vector<int> told;
                for (const app::HourThatCosts& each : app::hours_that_cost(column)) {
                    INFO(type.key << " " << year << "-" << month << " " << each.hours);
                    CHECK_FALSE(each.lines.empty());
                    told.push_back(each.hours);
                }
                for (int hours = 1; hours <= 40; ++hours) {
                    const bool is_told = std::find(told.begin(), told.end(), hours) != told.end();
                    CHECK((fall_at(household, hours, law) > 4) == is_told);
                }
            }
        }
    }
}

TEST_CASE("the cells that law makes: a smallest zorgtoeslag, and a local scheme that stops") {
    const agents::StatuteRow& law = law_at(2026, 1);
    HouseholdCase household = case_of(type_of("single"), law);
    household.rent = 0;
    const auto left = [&](float hours) {
        return agents::sheet_of(agents::at_hours(household, hours), law).left();
    };
    // What is below 24 euros a year is not paid: above 40,857 of gross income, at 49.5 hours, two
    // euros a month go at once, in a hundredth of an hour. A whole hour gains more than that.
    std::int32_t worst = 0;
    for (int hundredth = 4900; hundredth < 5000; ++hundredth) {
        const auto at = [&](int t) { return left(static_cast<float>(t) / 100.0F); };
        worst = std::min(worst, at(hundredth + 1) - at(hundredth));
    }
    CHECK(worst < -150);
    CHECK(worst > -210);
    CHECK(left(50) > left(49));
    // 45 euros a month up to 120 % of the norm: an income above 1681.80 ends it
    household.local = {4500, 120};
    const HouseholdSheet before = agents::sheet_of(agents::at_hours(household, 12), law);
    CHECK(before.local == 4500);
    CHECK(agents::sheet_of(agents::at_hours(household, 26), law).local == 0);
}

TEST_CASE("the months of vrijlating that are used up change what part-time work is worth") {
    const agents::StatuteRow& law = law_at(2026, 1);
    HouseholdCase household = case_of(type_of("single_parent"), law);
    const auto gain = [&](std::int32_t used) {
        household.first.months_used = used;
        return agents::sheet_of(agents::at_hours(household, 12), law).left() -
               agents::sheet_of(agents::at_hours(household, 0), law).left();
    };
    CHECK(gain(0) == 20653);  // a quarter of 826.11
    CHECK(gain(6) == 10326);  // an eighth
    CHECK(gain(36) == 0);     // all is lost: marginal pressure 100 %
}

TEST_CASE("savings above the limit leave no bijstand, and a wage then counts in full") {
    const agents::StatuteRow& law = law_at(2026, 1);
    HouseholdCase household = case_of(type_of("single"), law);
    household.savings = 800001;
    CHECK(agents::sheet_of(agents::at_hours(household, 0), law).bijstand == 0);
    household.savings = 800000;
    CHECK(agents::sheet_of(agents::at_hours(household, 0), law).bijstand == 140150);
}

TEST_CASE("marginal pressure is the share of gross wages that is lost") {
    const agents::StatuteRow& law = law_at(2026, 1);
    const HouseholdCase household = case_of(type_of("single"), law);
    const auto at = [&](float h) { return agents::sheet_of(agents::at_hours(household, h), law); };
    // 8 hours more, 275.37 of gross wages: a quarter stays
    CHECK(agents::marginal_pressure(at(0), at(8)) == Approx(0.75).margin(0.001));
    CHECK(agents::marginal_pressure(at(8), at(8)) == 0);
}

TEST_CASE("the lines of a sheet add up to what is left, and each amount has an article") {
    const agents::StatuteRow& law = law_at(2026, 1);
    HouseholdCase household = case_of(type_of("couple_with_children_two_earners"), law);
    household.paying_off = PayingOff::attached;
    household.local = {2000, 130};
    const HouseholdSheet sheet = agents::sheet_of(agents::at_hours(household, 8), law);
    std::int32_t sum = 0;
    for (const SheetLine& line : lines_of(household, sheet, law)) {
        INFO(line.key);
        sum += line.kind == LineKind::adds ? line.cents : 0;
        sum -= line.kind == LineKind::takes_off ? line.cents : 0;
        CHECK(line.label.en.empty() == false);
        CHECK((line.article.empty() == (line.key == "left")));
    }
    CHECK(sum == sheet.left());
}

TEST_CASE("text fits the width, and a narrow one puts each number below its name") {
    const agents::StatuteRow& law = law_at(2026, 7);
    std::vector<HouseholdColumn> columns;
    for (const HouseholdType& type : household_types()) {
        columns.push_back(
            column_of(type.key, type.label, case_of(type, law), {0, 8, 16, 24, 32, 40}, law));
    }
    for (const std::size_t width : {40U, 96U}) {
        for (const std::string& line : lines_of_many(columns, Language::nl, width)) {
            INFO(line);
            CHECK(line.size() <= width + 2);
        }
        CHECK(lines_of_one(columns[0], Language::nl, width).size() > 6);
    }
    CHECK(csv_of(columns).find("single,24,1683.68") != std::string::npos);
}

namespace {

SheetLine line_of(const HouseholdCase& household, const std::string& key,
                  const agents::StatuteRow& law) {
    const std::vector<SheetLine> lines = lines_of(household, agents::sheet_of(household, law), law);
    return *std::find_if(lines.begin(), lines.end(),
                         [&](const SheetLine& line) { return line.key == key; });
}

}  // namespace

TEST_CASE("from 2027 on the one vrijlating for everybody is explained, below 27 too") {
    const auto vrijlating = [](int year, int month) {
        const agents::StatuteRow& law = law_at(year, month);
        return line_of(agents::at_hours(case_of(type_of("single_under_27"), law), 12),
                       "kept_beside_bijstand", law);
    };
    const SheetLine before = vrijlating(2026, 7);
    CHECK(before.cents == 0);
    CHECK(before.why.en.find("not below 27") != std::string::npos);
    CHECK(before.numbers.front() == "disregard_from_age");
    const SheetLine after = vrijlating(2027, 1);
    CHECK(after.cents > 0);
    CHECK(after.why.en.find("at any age") != std::string::npos);
    CHECK(after.article.nl.find("in balans") != std::string::npos);
    CHECK(after.numbers ==
          std::vector<std::string>{"uniform_disregard_share", "uniform_disregard_months"});
}

TEST_CASE("a cost sharer's norm is told from the norm of a couple") {
    const agents::StatuteRow& law = law_at(2026, 7);
    CHECK(line_of(case_of(type_of("cost_sharer"), law), "norm", law).numbers ==
          std::vector<std::string>{"bijstandsnorm.couple"});
}

TEST_CASE("what a debt plan leaves of extra earnings is told with its share and numbers") {
    const agents::StatuteRow& law = law_at(2026, 7);
    HouseholdCase household = case_of(type_of("single"), law);
    household.paying_off = PayingOff::plan;
    household.kept_in_plan = 0.25F;
    const SheetLine line = line_of(household, "to_creditors", law);
    CHECK(line.why.en.find("25 % of extra earnings") != std::string::npos);
    for (const char* name :
         {"vtlb_reserve_share", "vtlb_work_share", "spending.plan_earnings_share"}) {
        CHECK(std::find(line.numbers.begin(), line.numbers.end(), name) != line.numbers.end());
    }
}
