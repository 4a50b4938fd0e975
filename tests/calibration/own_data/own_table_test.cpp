// SPDX-License-Identifier: EUPL-1.2
// From a file and its map to columns, and everything that can be wrong with either.
#include "calibration/own_data/own_table.hpp"

#include <cmath>

#include "tests/calibration/own_data/files.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;
using afweging::tests::OwnFiles;
using Catch::Matchers::Contains;

namespace {

const std::string plain_map = R"([trial]
name = "plain"
estimator = "difference_in_means"
[columns]
outcome = "y"
assigned = "arm"
)";

}  // namespace

TEST_CASE("Columns are found by name, sums are added up, texts stand for numbers") {
    const OwnFiles files(
        "id;math;read;class;town\n1;1,5;2;small;B\n2;3;4;regular;A\n3;5;NA;small;B\n", R"(
[trial]
name = "sums"
estimator = "stratified_difference"
[columns]
outcome = ["math", "read"]
assigned = "class"
stratum = "town"
[values.class]
small = 1
regular = 0
)");
    CHECK(files.problems().empty());
    const Sample& sample = files.table().sample;
    CHECK(sample.outcome[0] == 3.5);
    CHECK(sample.outcome[1] == 7);
    CHECK(std::isnan(sample.outcome[2]));
    CHECK(sample.assigned == std::vector<double>{1, 0, 1});
    CHECK(sample.stratum == std::vector<std::int64_t>{1, 0, 1});
    CHECK(complete_rows(sample, WithCovariates::yes).outcome.size() == 2);
}

TEST_CASE("Filters keep rows, and what they leave out is not looked at") {
    const OwnFiles files("y,arm,age,kind\n1,1,30,a\nx,2,40,b\n3,0,,a\n4,0,50,a\n5,1,70,a\n",
                         plain_map + R"(
[[filters]]
column = "kind"
keep = ["a"]
[[filters]]
column = "age"
at_least = 30
at_most = 50
)");
    CHECK(files.problems().empty());
    CHECK(files.table().rows_in_file == 5);
    CHECK(files.table().sample.outcome == std::vector<double>{1, 4});
}

TEST_CASE("A threshold is taken off, periods are in their own order") {
    const OwnFiles files("y,age,when\n1,26.5,10\n2,28,9\n", R"(
[trial]
name = "t"
estimator = "regression_discontinuity"
bandwidth = 2
[columns]
outcome = "y"
running = "age"
threshold = 27
period = "when"
)");
    CHECK(files.problems().empty());
    CHECK(files.table().sample.running == std::vector<double>{-0.5, 1});
    CHECK(files.table().sample.period == std::vector<std::int64_t>{10, 9});
}

TEST_CASE("Everything that is wrong with a map is told at once, with the name that was meant") {
    const OwnFiles files("outcome,arm\n1,1\n", R"([trial]
name = "x"
estimator = "diference_in_means"
horizn = 3
[columns]
outcome = "outcom"
assigned = "arm"
[values.arms]
a = 1
[[filters]]
column = "arm"
)");
    const std::string told = files.problems();
    for (const char* each :
         {"map.toml:3", "difference_in_means", "horizn", "horizon", "there is no column 'outcom'",
          "did you mean 'outcome'", "there is no column 'arms'", "keep, at_least or at_most"}) {
        CHECK_THAT(told, Contains(each));
    }
}

TEST_CASE("Errors by cluster ask for clusters") {
    std::string map = plain_map;
    map.insert(map.find("[columns]"), "errors = \"cr1\"\n");
    CHECK_THAT(OwnFiles("y,arm\n1,1\n", map).problems(), Contains("'cluster' is missing"));
}

TEST_CASE("What an estimator cannot do without is asked for by name") {
    const OwnFiles files("y,arm\n1,1\n", R"([trial]
name = "x"
estimator = "hazard_ratio"
[columns]
assigned = "arm"
)");
    CHECK_THAT(files.problems(),
               Contains("'duration' is missing") && Contains("'event' is missing"));
}

TEST_CASE(
    "Cells that are no number are told by line and column, three and a count, never their text") {
    std::string data = "y,arm\n";
    for (int i = 0; i < 8; ++i) { data += "Jansen,1\n"; }
    data += "2,3\n1,0,7\n";
    const OwnFiles files(data, plain_map);
    const std::string told = files.problems();
    for (const char* each :
         {"data.csv:2:1", "data.csv:4:1", "'y' is a text", "5 more rows have the same problem",
          "data.csv:10:3", "neither yes nor no", "data.csv:11:1", "another number of cells",
          "[values.y]"}) {
        CHECK_THAT(told, Contains(each));
    }
    CHECK_THAT(told, !Contains("Jansen"));
    CHECK_THAT(told, !Contains("data.csv:5:1"));
}

TEST_CASE("A text that is not among those of the map is met with the nearest of them") {
    const OwnFiles files("y,arm\n1,treatd\n",
                         plain_map + "[values.arm]\ntreated = 1\ncontrol = 0\n");
    CHECK_THAT(files.problems(), Contains("perhaps 'treated'"));
    CHECK_THAT(files.problems(), !Contains("treatd"));
}

TEST_CASE("Two marks in one file are refused, and a quote that is not closed, and no rows") {
    CHECK_THAT(OwnFiles("y;arm\n1,5;1\n1.5;0\n", plain_map).problems(),
               Contains("another decimal mark"));
    // With commas between cells "1,234" may be a thousand: it is not guessed.
    CHECK_THAT(OwnFiles("y,arm\n\"1,234\",1\n", plain_map).problems(),
               Contains("another decimal mark"));
    CHECK(OwnFiles("y,arm\n\"1,5\",1\n", plain_map + "[file]\ndecimal = \",\"\n")
              .table()
              .sample.outcome == std::vector<double>{1.5});
    CHECK_THAT(OwnFiles("y,arm\n1,\"1\n2,0\n", plain_map).problems(), Contains("not closed"));
    CHECK_THAT(OwnFiles("y,arm\n", plain_map).problems(), Contains("no rows"));
    CHECK_THAT(OwnFiles("y,arm,y\n1,1,2\n", plain_map).problems(),
               Contains("two columns have this name"));
    CHECK_THAT(OwnFiles("", plain_map).problems(), Contains("the file is empty"));
    CHECK_THAT(OwnFiles("y,arm\n\"1\"7,1\n", plain_map).problems(),
               Contains("data.csv:2") && Contains("text stands behind a closing quote"));
    CHECK_THAT(OwnFiles("y,arm\n1,1\n\xFF,0\n", plain_map).problems(), Contains("UTF-8"));
}
