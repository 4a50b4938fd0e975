// SPDX-License-Identifier: EUPL-1.2
// Vacancies of a month and the lottery for them, by hand.
#include "agents/work/vacancies.hpp"

#include <vector>

#include "agents/inputs/margins.hpp"
#include "agents/inputs/policy.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::agents;

namespace {

/// Five applicants in two chunks: rows 0 to 4, of which row 3 seeks work for the qualified. Their
/// luck is 0.1, 0.4, 0.6, 0.9 and 0.3.
struct Round {
    People people = make_people(5);
    MonthColumns now = make_month_columns(5);
    std::vector<Proposals> chunks{2};
    LabourMarket market;
    ByMarketSegment expected{4, 1, 1};
    afweging::sim::Dice dice{7, 0};

    Round() {
        for (std::uint32_t i = 0; i < 5; ++i) {
            now.hired[i] = 9;
            now.events[i] = bit(Event::contact);
        }
        const auto luck = [](double u) { return static_cast<std::uint32_t>(u * 4294967296.0); };
        chunks[0].jobs = {{0, luck(0.1), Schooling::primary}, {1, luck(0.4), Schooling::primary}};
        chunks[1].jobs = {{2, luck(0.6), Schooling::primary},
                          {3, luck(0.9), Schooling::qualified},
                          {4, luck(0.3), Schooling::primary}};
    }
    void settle(const ByMarketSegment& open, Interaction interaction = Interaction::on,
                std::int32_t t = 0) {
        settle_vacancies(
            AllRows(people, now), chunks,
            {.open = open, .memory = 4, .interaction = interaction, .dice = dice, .t = t},
            {.told = market, .expected = expected});
    }
    [[nodiscard]] std::vector<int> hired() const {
        return {now.hired.begin(), now.hired.begin() + 5};
    }
    [[nodiscard]] std::vector<EventMask> events() const {
        return {now.events.begin(), now.events.begin() + 5};
    }
};

}  // namespace

TEST_CASE("vacancies are a share of clients, times tightness, by segment, parts stay") {
    Margins m;
    m.clients = 1000;
    m.schooling = {0.5, 0.3, 0.2};
    VacanciesParameters p;
    p.per_client = 0.02;
    p.usual_applicants = 0.01;
    // 0.02 x 1.25 x 1000 = 25: 12.5, 7.5 and 5
    CHECK(open_vacancies(m, 1.25, p) == ByMarketSegment{12.5, 7.5, 5});
    CHECK(open_vacancies(m, 0, p) == ByMarketSegment{0, 0, 0});
    CHECK(usual_applicants(m, p) == ByMarketSegment{5, 3, 2});
    CHECK(usual_hired_share(p) == Approx(2.0 / 3));
    m.clients = 50;  // a twentieth
    CHECK(open_vacancies(m, 1, p)[2] == Approx(0.2));
}

TEST_CASE("of more applicants a smaller share is hired, and more in all") {
    CHECK(hired_share(3, 1) == 0.75);
    CHECK(hired_share(3, 3) == 0.5);
    CHECK(hired_share(0, 3) == 0.0);
    // An applicant more: hires 0.75 -> 1.2 of 3 vacancies, so of each the rest is another's loss.
    CHECK(2 * hired_share(3, 2) - hired_share(3, 1) == Approx(0.45));
}

TEST_CASE("who has luck below the share is hired, the others are displaced") {
    Round round;
    round.settle({4, 3, 1});  // half of the primary, half of the qualified
    CHECK(round.hired() == std::vector<int>{1, 1, 0, 0, 1});
    const EventMask lost = bit(Event::contact) | bit(Event::displaced);
    const EventMask won = bit(Event::contact);
    CHECK(round.events() == std::vector<EventMask>{won, won, lost, lost, won});
    CHECK(round.market.vacancies == LabourMarket{{4, 3, 1}, {}, {}}.vacancies);
    CHECK(round.market.applicants == LabourMarket{{4, 0, 1}, {}, {}}.vacancies);
    CHECK(round.market.hired == LabourMarket{{3, 0, 0}, {}, {}}.vacancies);
    // (4 - 4) / 4, (0 - 1) / 4 and (1 - 1) / 4 on top of 4, 1 and 1
    CHECK(round.expected == ByMarketSegment{4, 0.75, 1});
}

TEST_CASE("without vacancies all are displaced, without interaction all are hired") {
    Round none;
    none.settle({0, 0, 0});
    CHECK(none.hired() == std::vector<int>{0, 0, 0, 0, 0});
    Round all;
    all.settle({0, 0, 0}, Interaction::off);
    CHECK(all.hired() == std::vector<int>{1, 1, 1, 1, 1});
}

TEST_CASE("parts of a vacancy add up over the months") {
    Round round;
    std::int64_t told = 0;
    for (std::int32_t t = 0; t < 40; ++t) {
        round.settle({0.3, 2.5, 0}, Interaction::on, t);
        told += round.market.vacancies[0];
        CHECK((round.market.vacancies[1] == 2 || round.market.vacancies[1] == 3));
    }
    CHECK(told == 12);
}
