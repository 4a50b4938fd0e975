// SPDX-License-Identifier: EUPL-1.2
// What a program reads of a table.
#include "app/report/documents.hpp"

#include <limits>

#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

std::string json_of(std::vector<std::int64_t> values, app::Kind kind) {
    const output::Summary summary =
        output::summarise(output::Samples{std::move(values), 1, {"persons", "personen", 0}});
    return app::to_json({{"stock", {"stock", "stand"}, summary}}, kind, Language::nl).text();
}

}  // namespace

TEST_CASE("a difference in JSON has the interval of its mean and whether it is demonstrable",
          "[app][json]") {
    // 15 times -1 and 15 times 3: mean 1, sd sqrt(120 / 29) = 2.034, se 0.3714, t = 2.69.
    std::vector<std::int64_t> both_sides(15, -1);
    both_sides.resize(30, 3);
    const std::string json = json_of(both_sides, app::Kind::differences);
    CHECK_THAT(json, Contains("\"demonstrable\":true"));
    CHECK_THAT(json, Contains("\"mean_low_95\":0.24"));   // 1 - 2.0452 * 0.3714 = 0.2404
    CHECK_THAT(json, Contains("\"mean_high_95\":1.75"));  // 1.7596
    CHECK_THAT(json_of({1, 3, 20}, app::Kind::differences), Contains("\"demonstrable\":false"));
}

TEST_CASE("one replicate decides nothing, and JSON says null", "[app][json]") {
    const std::string json = json_of({1'000'000}, app::Kind::differences);
    CHECK_THAT(json, Contains("\"demonstrable\":null"));
    CHECK_THAT(json, Contains("\"mean_low_95\":null"));
}

TEST_CASE("a level in JSON is not called a difference", "[app][json]") {
    CHECK_THAT(json_of({1, 2}, app::Kind::levels), !Contains("demonstrable"));
}

TEST_CASE("numbers in JSON are not rounded, and an average over nobody is null", "[app][json]") {
    const output::ShownUnit unit{"1", "1", 3};
    const auto json = [&](std::vector<double> values) {
        const output::Summary summary = output::summarise(output::Answers{std::move(values), unit});
        return app::to_json({{"stress", {"", ""}, summary}}, app::Kind::levels, Language::en)
            .text();
    };
    CHECK_THAT(json({361.4, 361.5}), Contains("\"mean\":0.36145"));
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK_THAT(json({none, none}), Contains("\"mean\":null") && Contains("\"replicates\":0"));
    CHECK_THAT(json({none, 7000}), Contains("\"mean\":7.0,") && Contains("\"replicates\":1"));
}
