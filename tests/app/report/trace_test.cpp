// SPDX-License-Identifier: EUPL-1.2
// The story of a life: by hand in a world of two months, and as a property of whole worlds.
#include "app/report/trace/trace.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "agents/simulation.hpp"
#include "app/report/text.hpp"
#include "app/report/trace/column_words.hpp"
#include "app/report/trace/life_values.hpp"
#include "app/report/trace/trace_told.hpp"
#include "scenarios/run_request.hpp"
#include "scenarios/study/month_steps.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using agents::MonthPart;
using Catch::Matchers::Contains;
using scenarios::Life;
using scenarios::life_column;
using scenarios::LifeChange;
using scenarios::LifeStep;

namespace {

constexpr std::uint64_t seed = 5;

std::uint8_t number_of(MonthPart part, std::string_view step) {
    const auto names = scenarios::steps_of(part);
    return static_cast<std::uint8_t>(std::find(names.begin(), names.end(), step) - names.begin());
}

LifeChange change(const char* column, std::int64_t from, std::int64_t to) {
    return {static_cast<std::uint16_t>(life_column(column)), from, to};
}

template <class Kind>
std::int64_t code(Kind kind) {
    return static_cast<std::int64_t>(kind);
}

/// A woman of thirty on bijstand with EUR 1,000 of debts, before a run of 2025.
Life somebody() {
    Life life{.id = 77,
              .arrival = 0,
              .start = sim::Month::of(2025, 12),
              .months = 2,
              .instruments = {{"werkfit", "Werkfit", "Werkfit"}},
              .instrument_hash = {9},
              .first = scenarios::LifeRow(scenarios::life_columns().size(), 0),
              .steps = {}};
    life.first[life_column("birth")] = -30 * 12 - 5;
    life.first[life_column("status")] = code(agents::Status::bijstand);
    life.first[life_column("debt")] = 100'000;
    life.first[life_column("ladder")] = 2;
    return life;
}

void add_step(Life& life, std::int32_t month, MonthPart part, const char* step,
              agents::RollSet rolls, std::vector<LifeChange> changes) {
    life.steps.push_back({month, part, number_of(part, step), rolls, std::move(changes)});
}

agents::Setting world_of(double bandwidth_tax) {
    const auto root = scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios");
    scenarios::Scenario scenario = scenarios::read_scenario("basis", root);
    scenarios::set_number(scenario, "stress.bandwidth_tax", bandwidth_tax);
    return scenarios::setting_of(scenario, {.seed = seed, .months = 24U, .people = 1200});
}

}  // namespace

TEST_CASE("columns and steps have words in both languages, but for a few that are new",
          "[app][trace]") {
    const auto& columns = scenarios::life_columns();
    std::size_t by_name = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        INFO(columns[c].name);
        const ColumnWords& words = words_of_column(c);
        CHECK_FALSE((words.en.empty() || words.nl.empty()));
        CHECK((words.reads == Reads::kind) == !words.labels.empty());
        CHECK((words.reads == Reads::share) == columns[c].real);
        CHECK((words.told == Told::large) == (words.least > 0));
        const auto known = column_words();
        by_name += std::none_of(known.begin(), known.end(), [&](const ColumnWords& each) {
            return each.column == columns[c].name;
        });
    }
    for (const ColumnWords& words : column_words()) {
        INFO(words.column);
        CHECK((words.column.starts_with("programme_2_") ||
               std::any_of(columns.begin(), columns.end(),
                           [&](const auto& each) { return each.name == words.column; })));
    }
    for (const MonthPart part :
         {MonthPart::propose, MonthPart::settle, MonthPart::commit, MonthPart::close}) {
        for (const std::string_view step : scenarios::steps_of(part)) {
            by_name += step_words(step).empty();
            CHECK(step_words(step).en.empty() == step_words(step).nl.empty());
        }
    }
    CHECK(by_name <= 3);
    CHECK(step_in_words("home").nl == "home (de woning)");
    CHECK(step_in_words("no_such_step").nl == "no_such_step");
}

TEST_CASE("two months by hand: what both had, what one had, where they part, and the draw",
          "[app][trace]") {
    const agents::RollSet search = agents::bit(agents::Roll::job_search);
    Life a = somebody();
    add_step(a, 0, MonthPart::commit, "ladder", 0, {change("ladder", 2, 3)});
    Life b = a;
    add_step(a, 1, MonthPart::propose, "spending", 0, {change("debt", 100'000, 160'000)});
    add_step(b, 1, MonthPart::propose, "spending", 0, {change("debt", 100'000, 110'000)});
    add_step(
        b, 1, MonthPart::propose, "search", search,
        {change("status", code(agents::Status::bijstand), code(agents::Status::bijstand_part_time)),
         change("hours", 0, 8)});
    const sim::Dice dice(seed, 0);
    const Trace trace = trace_of(a, &b, dice, Detail::short_story);
    const std::string lines = joined(event_lines(trace, 2, Language::nl, 80));
    CHECK(lines ==
          "2025-12  =  trede op de participatieladder: van 2 naar 3\n"
          "2026-01  --  hier gaan de levens uiteen\n"
          "2026-01  A  schulden: van 1.000 euro naar 1.600 euro\n"
          "         B  status: van bijstand naar bijstand met deeltijdwerk\n"
          "         B  uren werk per week: van 0 naar 8");
    REQUIRE(trace.parting);
    CHECK(trace.parting->month == 1);
    CHECK(trace.parting->step == "spending");
    CHECK(trace.parting->columns == std::vector<std::string>{"debt"});
    CHECK(trace.parting->draws.empty());
    CHECK_FALSE(trace.parting->decided);
    REQUIRE(trace.first_draw);
    CHECK(trace.first_draw->step == "search");
    CHECK(trace.first_draw->a.empty());
    REQUIRE(trace.first_draw->draws.size() == 1);
    const DrawTold& draw = trace.first_draw->draws.front();
    CHECK(draw.key == "job_search");
    // Block 0, word 3 of the person in the second month.
    CHECK(draw.value == dice.uniform(77, 1, 3));
    std::string told;
    for (const LocalisedText& each : parting_in_words(trace)) { told += each.en + '\n'; }
    CHECK_THAT(told, Contains("The lives part in 2026-01, at the step spending (") &&
                         Contains("This step reads no draw of this client") &&
                         Contains("The first draw that was used differently: 2026-01, step "
                                  "search (searching for work).") &&
                         Contains("the same luck, against another threshold"));
}

TEST_CASE("instruments are the same by name, wherever they stand in a scenario", "[app][trace]") {
    Life a = somebody();
    Life b = somebody();
    b.instruments.insert(b.instruments.begin(), {"stip", "STiP", "STiP"});
    b.instrument_hash = {8, 9};
    add_step(a, 0, MonthPart::settle, "admission", 0, {change("admitted_programme", 0, 1)});
    add_step(a, 0, MonthPart::commit, "enrolment", 0,
             {change("programme_held", 0, 1), change("ever_started", 0, 1)});
    add_step(b, 0, MonthPart::settle, "admission", 0, {change("admitted_programme", 0, 2)});
    add_step(b, 0, MonthPart::commit, "enrolment", 0,
             {change("programme_held", 0, 2), change("ever_started", 0, 2)});
    const sim::Dice dice(seed, 0);
    CHECK_FALSE(trace_of(a, &b, dice, Detail::everything).parting);
    // Must fail: another instrument on the same place.
    std::swap(b.instruments[0], b.instruments[1]);
    std::swap(b.instrument_hash[0], b.instrument_hash[1]);
    const Trace other = trace_of(a, &b, dice, Detail::everything);
    REQUIRE(other.parting);
    CHECK(other.parting->step == "admission");
    // The lottery and the answer to the offer, of each of the two.
    REQUIRE(other.parting->draws.size() == 4);
    CHECK(other.parting->draws[0].value ==
          dice.uniform(77, 0, agents::purpose::place_lottery + 4 * 9));
    CHECK(other.parting->draws[1].instrument == "stip");
}

TEST_CASE("what creeps is told once it is much from what was last told, with the months it took",
          "[app][trace]") {
    Life life = somebody();
    life.months = 12;
    std::int64_t debt = 100'000;
    // By EUR 200 a month from the third month on; 500 is much. Then all at once.
    for (std::int32_t t = 2; t < 9; ++t) {
        const std::int64_t before = std::exchange(debt, debt + (t == 8 ? 70'000 : 20'000));
        add_step(life, t, MonthPart::propose, "spending", 0, {change("debt", before, debt)});
    }
    const Trace trace = trace_of(life, nullptr, sim::Dice(seed, 0), Detail::short_story);
    CHECK(joined(event_lines(trace, 1, Language::nl, 80)) ==
          "2026-04  schulden: van 1.000 euro naar 1.600 euro (in 3 maanden)\n"
          "2026-07  schulden: van 1.600 euro naar 2.200 euro (in 3 maanden)\n"
          "2026-08  schulden: van 2.200 euro naar 2.900 euro");
    // Must fail: the same sum by steps of which none was ever much, told by month, was never told.
    CHECK(trace.events.size() == 3);
}

TEST_CASE("an offer is told with its instrument and the answer", "[app][trace]") {
    Life life = somebody();
    const auto offer = static_cast<std::int64_t>(agents::bit(agents::Event::offer));
    life.offers = {{0, 0, agents::Answer::declined}, {1, 0, agents::Answer::accepted}};
    for (const std::int32_t t : {0, 1}) {
        add_step(life, t, MonthPart::propose, "offers", 0, {change("events", 0, offer)});
        add_step(life, t, MonthPart::commit, "transitions", 0, {change("events", offer, 0)});
    }
    const Trace trace = trace_of(life, nullptr, sim::Dice(seed, 0), Detail::short_story);
    CHECK(joined(event_lines(trace, 1, Language::nl, 80)) ==
          "2025-12  kreeg een aanbod: Werkfit (zei nee)\n"
          "2026-01  kreeg een aanbod: Werkfit (zei ja)");
    REQUIRE(trace.events.size() == 2);
    CHECK(trace.events[0].from == "declined");
    CHECK(trace.events[0].to == "werkfit");
    // Another instrument in the other world: another draw counts, and no other threshold.
    Life other = life;
    other.instruments = {{"stip", "STiP", "STiP"}};
    other.instrument_hash = {8};
    other.steps[2].changes.push_back(change("programme_wanted", 0, 1));
    const Trace two = trace_of(life, &other, sim::Dice(seed, 0), Detail::short_story);
    REQUIRE(two.first_draw);
    std::string told;
    for (const LocalisedText& each : parting_in_words(two)) { told += each.en + '\n'; }
    CHECK_THAT(told, Contains("each world offers another instrument") &&
                         !Contains("against another threshold"));
    // What a completed programme leads on to is offered in a step of its own.
    Life led = somebody();
    add_step(led, 0, MonthPart::propose, "programme", 0,
             {change("events", 0, offer), change("led_on", 0, 1)});
    CHECK_THAT(joined(event_lines(trace_of(led, nullptr, sim::Dice(seed, 0), Detail::short_story),
                                  1, Language::en, 80)),
               Contains("got an offer: Werkfit (said yes)"));
}

TEST_CASE("the same scenario twice has no parting", "[app][trace]") {
    const agents::Setting setting = world_of(0.3);
    const sim::Dice dice(seed, 0);
    for (const char* client : {"3", "2:0"}) {
        const auto name = scenarios::client_name(client);
        const Life a = scenarios::live(setting, dice, sim::best_isa(), name);
        const Life b = scenarios::live(setting, dice, sim::best_isa(), name);
        const Trace trace = trace_of(a, &b, dice, Detail::everything);
        CHECK_FALSE(trace.parting);
        CHECK_FALSE(trace.first_draw);
        CHECK(std::all_of(trace.events.begin(), trace.events.end(),
                          [](const LifeEvent& each) { return each.side == Side::both; }));
        CHECK(trace.events.size() > 100);
    }
}

TEST_CASE("lives part in the first month in which a column differs", "[app][trace]") {
    // Doubled, then none: the second must differ somewhere.
    const agents::Setting one = world_of(0.3);
    const agents::Setting other = world_of(0);
    const sim::Dice dice(seed, 1);
    agents::MunicipalityReplicate x(one, dice, sim::best_isa(), 1);
    agents::MunicipalityReplicate y(other, dice, sim::best_isa(), 1);
    constexpr std::uint32_t clients = 12;
    std::vector<std::int32_t> first(clients, -1);
    for (std::int32_t t = 0; t < one.length.count; ++t) {
        static_cast<void>(x.next_month(1));
        static_cast<void>(y.next_month(1));
        for (std::uint32_t i = 0; i < clients; ++i) {
            if (first[i] < 0 &&
                scenarios::row_in(x.world(), i) != scenarios::row_in(y.world(), i)) {
                first[i] = t;
            }
        }
    }
    std::size_t parted = 0;
    for (std::uint32_t i = 0; i < clients; ++i) {
        INFO(i);
        const Life a = scenarios::live(one, dice, sim::best_isa(), {i, {}});
        const Life b = scenarios::live(other, dice, sim::best_isa(), {i, {}});
        const Trace trace = trace_of(a, &b, dice, Detail::short_story);
        CHECK((trace.parting ? trace.parting->month : -1) == first[i]);
        parted += trace.parting.has_value() ? std::size_t{1} : std::size_t{0};
    }
    CHECK(parted > 0);
}

TEST_CASE("two scores that differ in the last bit are told apart where two worlds are") {
    const Life life = somebody();
    const std::size_t column = life_column("talk");
    for (const float score : {0.0625F, 0.3F, 0.8974054F}) {
        const auto bits = std::bit_cast<std::uint32_t>(score);
        CHECK(value_in_words(column, bits, life, many_decimals).en !=
              value_in_words(column, bits + 1, life, many_decimals).en);
        CHECK(value_in_words(column, bits, life).en == value_in_words(column, bits + 1, life).en);
    }
}

TEST_CASE("who asks for an exemption is drawn in the month of arrival, and told so in every month",
          "[app][trace]") {
    const sim::Dice dice(seed, 0);
    for (const std::int32_t month : {3, 9}) {
        const DrawsAsked asked{.id = 77,
                               .month = month,
                               .arrival = 2,
                               .step = "exemption",
                               .rolls = 0,
                               .instruments = {}};
        const std::vector<DrawTold> draws = draws_of_step(dice, asked);
        REQUIRE(draws.size() == 1);
        CHECK(draws[0].key == "start_asks_exemption");
        CHECK(draws[0].value == dice.uniform(77, 2, agents::purpose::start_asks_exemption));
        CHECK_THAT(draws[0].meaning.nl, Contains("in de maand van aankomst"));
    }
    // At the door it decides whom a duty scares off, beside the draw of that month.
    for (const char* step : {"arrive", "apply_after_ww"}) {
        CHECK(draws_of_step(dice, {77, 2, 2, step, 0, {}}).size() == 2);
    }
}
