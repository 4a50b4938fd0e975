// SPDX-License-Identifier: EUPL-1.2
// Differences over draws by year, instrument and party add up, and are the paired ones.
#include "app/report/compare/doubt_comparison.hpp"

#include "agents/measures/layout.hpp"
#include "app/report/compare/comparison.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

constexpr std::uint32_t replicates = 3;
constexpr std::uint32_t months = 20;
constexpr sim::DrawRange draws{1, 4};

/// Every value another one, the same whenever it is asked for.
std::int64_t value(std::uint64_t luck, std::uint32_t world, std::uint32_t month,
                   std::size_t place) {
    std::uint64_t x = luck * 1000003 + world * 7919 + month * 104729 + place * 15485863;
    x ^= x >> 13U;
    x *= 0x9E3779B97F4A7C15U;
    return static_cast<std::int64_t>(x >> 40U);
}

output::Results results(std::uint64_t luck, sim::DrawRange of = draws) {
    output::Values values(agents::layout({{"course", "course", "cursus"}}), replicates, months, of);
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        for (std::uint32_t m = 0; m < months; ++m) {
            const auto record = values.record(w, m);
            for (std::size_t i = 0; i < record.size(); ++i) { record[i] = value(luck, w, m, i); }
        }
    }
    output::Provenance run;
    run.replicates = replicates;
    run.draws = of;
    run.months = months;
    run.start = sim::Month::of(2025, 5);
    return {run, std::move(values)};
}

double sum_of_years(const app::DoubtLine& line) {
    double sum = 0;
    for (const app::DoubtRow& year : line.by_year) { sum += year.doubt.mean; }
    return sum;
}

}  // namespace

TEST_CASE("money and starts of the years of a comparison over draws add up to the whole run",
          "[app][doubt][comparison]") {
    const auto c = app::compare_over_draws(results(1), results(2));
    REQUIRE(c.years.size() == 2);
    CHECK(c.years[0].label.nl == "2025 (8 mnd)");
    for (const app::DoubtLine& line : c.instruments) {
        CHECK(line.whole.doubt.mean != 0);
        CHECK(sum_of_years(line) == Approx(line.whole.doubt.mean));
    }
    for (const app::DoubtPayer& each : c.payers) {
        for (const app::DoubtLine* line : {&each.receives, &each.pays, &each.balance}) {
            CHECK(sum_of_years(*line) == Approx(line->whole.doubt.mean));
        }
    }
    for (const app::DoubtLine& line : c.costs) {
        CHECK(sum_of_years(line) == Approx(line.whole.doubt.mean));
    }
}

TEST_CASE("balances of all parties add up to zero over draws, in every year",
          "[app][doubt][comparison]") {
    const auto c = app::compare_over_draws(results(1), results(2));
    double whole = 0;
    double size = 0;
    std::vector<double> years(c.years.size(), 0);
    for (const app::DoubtPayer& each : c.payers) {
        whole += each.balance.whole.doubt.mean;
        size += std::abs(each.balance.whole.doubt.mean);
        CHECK(each.receives.whole.doubt.mean - each.pays.whole.doubt.mean ==
              Approx(each.balance.whole.doubt.mean));
        for (std::size_t y = 0; y < years.size(); ++y) {
            years[y] += each.balance.by_year[y].doubt.mean;
        }
    }
    REQUIRE(size > 0);
    CHECK(std::abs(whole) < 1e-9 * size);
    for (const double year : years) { CHECK(std::abs(year) < 1e-9 * size); }
}

TEST_CASE("the mean over draws is the mean of the paired differences of all worlds",
          "[app][doubt][comparison]") {
    const auto a = results(1);
    const auto b = results(2);
    const auto over_draws = app::compare_over_draws(a, b);
    const auto plain = app::compare(a, b);
    for (std::size_t i = 0; i < plain.outcomes.size(); ++i) {
        CHECK(over_draws.outcomes[i].whole.key == plain.outcomes[i].whole.key);
        CHECK(over_draws.outcomes[i].whole.doubt.mean ==
              Approx(plain.outcomes[i].whole.summary.mean));
        CHECK(over_draws.outcomes[i].by_year[1].doubt.mean ==
              Approx(plain.outcomes[i].by_year[1].mean));
    }
}

TEST_CASE("a plan beside itself differs in nothing over draws", "[app][doubt][comparison]") {
    const auto c = app::compare_over_draws(results(1), results(1));
    for (const app::DoubtLine& line : c.instruments) { CHECK_FALSE(app::ever_differs(line)); }
    for (const app::DoubtLine& line : c.outcomes) { CHECK(line.whole.worlds_apart == 0); }
    const auto other = app::compare_over_draws(results(1), results(2));
    CHECK(app::ever_differs(other.instruments.front()));
    const app::DoubtRow& first = other.instruments.front().whole;
    CHECK(first.worlds == results(1).values.replicates() * first.doubt.draws);
    CHECK(first.worlds_apart > 0);
}

TEST_CASE("a comparison over draws in JSON has years and parties, doubt apart from luck",
          "[app][doubt][comparison]") {
    const auto c = app::compare_over_draws(results(1), results(2));
    const std::string json = app::to_json(c, {}, Language::nl).text();
    for (const char* words : {"\"by_year\":[{\"year\":\"2025\",\"first_month\":0,\"months\":8",
                              "\"payers\":[{\"key\":\"rijk\"", "\"balance\":{",
                              "\"luck_p10\":", "\"doubt_p90\":", "\"neutral\":{"}) {
        CHECK_THAT(json, Contains(words));
    }
}

TEST_CASE("where luck hides the sign, no share of draws is told", "[app][doubt]") {
    output::Answers answers{{}, {"persons", "personen", 0}};
    for (int k = 0; k < 4; ++k) {  // draws agree; worlds scatter around 1
        for (const double x : {-9.0, 11.0, 1.0}) { answers.values.push_back(x); }
    }
    const app::DoubtRow row{"stock", {"stock", "stand"}, output::doubt_of(answers, 3), {}};
    REQUIRE(row.doubt.above_zero == 1.0);
    const auto words = app::directions_in_words({row});
    REQUIRE(words.size() == 1);
    CHECK(words[0].nl == "stand: dat is niet te zeggen, door toeval is niets te zien");
}
