// SPDX-License-Identifier: EUPL-1.2
// Summaries over replicates, by hand.
#include "output/summary.hpp"

#include <cmath>
#include <limits>

#include "sim/error.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

TEST_CASE("last, sum and mean take the right months of the right cell", "[output]") {
    const MemoryRecorder run = sample::run();
    // Cell 3 of the ledger (wage, young) is value 5 of the record.
    const auto expected = [](std::uint32_t month) { return sample::value(5, month, 5); };
    const std::vector<std::string> keys = {"wage", "young"};
    const Values& values = run.values();
    CHECK(samples(values, {"ledger/amount", keys, {1, 2}, Over::last}).totals[0] == expected(2));
    CHECK(samples(values, {"ledger/amount", keys, {1, 2}, Over::sum}).totals[0] ==
          expected(1) + expected(2));
    const Summary mean = summarise(values, {"ledger/amount", keys, {0, 4}, Over::mean});
    // -1995, -995, 5 and 1005 cents in replicate 5; 100 000 cents more in each next one.
    CHECK(mean.mean == Approx((-495.0 + 100'000.0) / 100.0));
    CHECK(mean.standard_deviation == Approx(1000.0));
    CHECK(mean.unit.en == "EUR");
    CHECK(mean.replicates == 3);
}

TEST_CASE("percentiles interpolate between the ordered replicates", "[output]") {
    Samples eleven{{}, 1, {"persons", "personen", 0}};
    for (std::int64_t i = 10; i >= 0; --i) { eleven.totals.push_back(i); }
    CHECK(summarise(eleven).p10 == Approx(1.0));
    CHECK(summarise(eleven).p90 == Approx(9.0));
    const Summary two = summarise(Samples{{0, 100}, 1, {"persons", "personen", 0}});
    CHECK(two.p10 == Approx(10.0));
    CHECK(two.p90 == Approx(90.0));
}

TEST_CASE("one replicate has no spread", "[output]") {
    const Summary one = summarise(Samples{{42}, 1, {"persons", "personen", 0}});
    CHECK(one.mean == 42.0);
    CHECK(one.standard_deviation == 0.0);
    CHECK(one.standard_error == 0.0);
    CHECK(one.p10 == 42.0);
}

TEST_CASE("questions about what is not there are refused", "[output]") {
    const MemoryRecorder run = sample::run();
    const Values& values = run.values();
    const auto refused = [&](const Question& question) {
        CHECK_THROWS_AS(samples(values, question), Error);
    };
    refused({"series/none", {"all"}, {0, 1}, Over::last});
    refused({"series/stock", {"old"}, {0, 1}, Over::last});
    refused({"series/stock", {}, {0, 1}, Over::last});
    refused({"series/stock", {"all"}, {0, 0}, Over::last});
    refused({"series/stock", {"all"}, {4, 1}, Over::last});
    refused({"series/stock", {"all"}, {1, 4}, Over::last});
    refused({"series/stock", {"all"}, {1, std::numeric_limits<std::uint32_t>::max()}, Over::sum});
}

TEST_CASE("a sum beyond 64 bits is refused, not wrapped", "[output]") {
    Values values(sample::layout(), 1, 2);
    values.record(0, 0)[0] = std::numeric_limits<std::int64_t>::max();
    values.record(0, 1)[0] = 1;
    CHECK_THROWS_AS(samples(values, {"series/stock", {"all"}, {0, 2}, Over::sum}), Error);
}

TEST_CASE("the interval of a mean is Student's, by hand", "[output]") {
    // 1, 2, 6: mean 3, se sqrt(7 / 3) = 1.5275252; 2 degrees of freedom, t = 4.3026527.
    const Summary three = summarise(Samples{{1, 2, 6}, 1, {"persons", "personen", 0}});
    REQUIRE(mean_interval(three));
    CHECK(mean_interval(three)->low == Approx(3 - 4.3026527 * 1.5275252));
    CHECK(mean_interval(three)->high == Approx(3 + 4.3026527 * 1.5275252));
    // 0, 100 cents: se 50 cents; 1 degree of freedom, t = tan(0.475 pi) = 12.7062.
    const Summary two = summarise(Samples{{0, 100}, 1, {"EUR", "euro", 2}});
    CHECK(mean_interval(two)->high == Approx(0.5 + 12.706205 * 0.5));
}

TEST_CASE("one replicate has no interval, replicates that agree one without width", "[output]") {
    CHECK_FALSE(mean_interval(summarise(Samples{{42}, 1, {"persons", "personen", 0}})));
    const Summary same = summarise(Samples{{42, 42}, 1, {"persons", "personen", 0}});
    CHECK(mean_interval(same) == MeanInterval{42, 42});
}

TEST_CASE("the lowest and the highest replicate are known, whatever their order", "[output]") {
    const Summary three = summarise(Samples{{700, -100, 250}, 1, {"EUR", "euro", 2}});
    CHECK(three.lowest == -1.0);
    CHECK(three.highest == 7.0);
}

TEST_CASE("a replicate without an answer is left out, and without any all is unknown", "[output]") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const Summary two = summarise(Answers{{none, 1500.0, 2500.5}, {"months", "maanden", 3}});
    CHECK(two.replicates == 2);
    CHECK(two.mean == Approx(2.00025));
    const Summary nobody = summarise(Answers{{none}, {"months", "maanden", 3}});
    CHECK(nobody.replicates == 0);
    CHECK(std::isnan(nobody.mean));
    CHECK_FALSE(mean_interval(nobody));
}

TEST_CASE("replicates that agree have no spread, whatever floating point adds up", "[output]") {
    const Summary same = summarise(Answers{{0.1, 0.1, 0.1}, {"1", "1", 0}});
    CHECK(same.mean == 0.1);
    CHECK(same.standard_error == 0.0);
}
