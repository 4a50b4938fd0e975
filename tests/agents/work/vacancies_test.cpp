// SPDX-License-Identifier: EUPL-1.2
// Vacancies of a month and the lottery for them, by hand.
#include "agents/work/vacancies.hpp"

#include <vector>

#include "agents/inputs/margins.hpp"
#include "agents/inputs/policy.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::agents;

namespace {

/// Five applicants in two chunks: rows 0 to 4, of which row 3 seeks work for the qualified.
struct Round {
    People people = make_people(5);
    MonthColumns now = make_month_columns(5);
    std::vector<Proposals> chunks{2};
    LabourMarket market;
    JobQueues queues;

    Round() {
        for (std::uint32_t i = 0; i < 5; ++i) {
            people.id[i] = 50 - 10 * i;
            now.hired[i] = 9;
            now.events[i] = bit(Event::contact);
        }
        chunks[0].jobs = {{0, 700, Schooling::primary}, {1, 300, Schooling::primary}};
        chunks[1].jobs = {{2, 300, Schooling::primary},
                          {3, 900, Schooling::qualified},
                          {4, 100, Schooling::primary}};
    }
    void settle(const BySegment& open, Interaction interaction = Interaction::on) {
        settle_vacancies(AllRows(people, now), chunks, open, interaction, market, queues);
    }
    [[nodiscard]] std::vector<int> hired() const {
        return {now.hired.begin(), now.hired.begin() + 5};
    }
    [[nodiscard]] std::vector<EventMask> events() const {
        return {now.events.begin(), now.events.begin() + 5};
    }
};

}  // namespace

TEST_CASE("vacancies are a share of clients, times tightness, rounded down by segment") {
    Margins m;
    m.clients = 1000;
    m.schooling = {0.5, 0.3, 0.2};
    VacanciesParameters p;
    p.per_client = 0.02;
    // 0.02 x 1.25 x 1000 = 25: 12.5, 7.5 and 5
    CHECK(open_vacancies(m, 1.25, p) == BySegment{12, 7, 5});
    CHECK(open_vacancies(m, 0, p) == BySegment{0, 0, 0});
}

TEST_CASE("each segment's vacancies go to the lowest numbers, and ties to the lowest id") {
    Round round;
    round.settle({2, 5, 5});
    // Of 100, 300 (id 30), 300 (id 40) and 700 the first two; and the one who is qualified.
    CHECK(round.hired() == std::vector<int>{0, 0, 1, 1, 1});
    const EventMask lost = bit(Event::contact) | bit(Event::displaced);
    const EventMask won = bit(Event::contact);
    CHECK(round.events() == std::vector<EventMask>{lost, lost, won, won, won});
    CHECK(round.market.vacancies == BySegment{2, 5, 5});
    CHECK(round.market.applicants == BySegment{4, 0, 1});
    CHECK(round.market.hired == BySegment{2, 0, 1});
}

TEST_CASE("without vacancies all are displaced; without interaction all are hired") {
    Round none;
    none.settle({0, 0, 0});
    CHECK(none.hired() == std::vector<int>{0, 0, 0, 0, 0});
    Round all;
    all.settle({0, 0, 0}, Interaction::off);
    CHECK(all.hired() == std::vector<int>{1, 1, 1, 1, 1});
    CHECK(all.market.hired == BySegment{4, 0, 1});
}

TEST_CASE("who applied last month is not in the queue of this one") {
    Round round;
    round.settle({9, 9, 9});
    for (Proposals& chunk : round.chunks) { chunk.jobs.clear(); }
    round.settle({9, 9, 9});
    CHECK(round.market.applicants == BySegment{0, 0, 0});
}
