// SPDX-License-Identifier: EUPL-1.2
// From results to a line and back, and what is no forecast.
#include "calibration/forecasts/forecast.hpp"

#include <algorithm>
#include <string>

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using Catch::Matchers::Contains;

namespace {

/// Two months of two draws of two replicates: outflow over stock is 4, 1, 3, 2 %.
output::Results drawn() {
    sim::Layout layout;
    layout.axes = {{"group", {{"all", "", ""}}}};
    layout.datasets = {{"series/outflow", "persons", "", {}, {0}},
                       {"series/stock", "persons", "", {}, {0}}};
    output::Values values(layout, 2, 2, {1, 2});
    const std::int64_t outflow[4] = {4, 1, 3, 2};
    for (std::uint32_t world = 0; world < 4; ++world) {
        for (std::uint32_t m = 0; m < 2; ++m) {
            values.record(world, m)[0] = outflow[world];
            values.record(world, m)[1] = 100;
        }
    }
    output::Provenance p;
    p.program_version = "0.1.0";
    p.scenario_name = "basis";
    p.scenario_sha256 = "abc";
    p.replicates = 2;
    p.draws = {1, 2};
    p.months = 2;
    p.start = sim::Month::of(2025, 12);
    return {p, values};
}

Figure outflow() {
    Figure figure;
    figure.name = "uitstroom";
    figure.label = {"Outflow", "Uitstroom"};
    figure.unit = {"percent", "procent"};
    figure.source = "a page";
    figure.expected = "2027-03-31";
    figure.reason = "the same count";
    figure.error = 0.5;
    figure.latest = 3.5;
    figure.latest_from = "2025";
    figure.report.source = ReportSource::run;
    figure.report.scenario = "basis";
    figure.report.sum = {"series/outflow"};
    figure.report.over = {"series/stock"};
    figure.report.group = "all";
    figure.report.first_month = 1;
    figure.report.last_month = 2;
    figure.report.scale = 100;
    return figure;
}

/// A chain of these entries.
Chain chain_of(const std::vector<Entry>& entries) {
    std::string text;
    std::string head(64, '0');
    for (const Entry& each : entries) {
        const std::string line = line_of(each, head);
        head = line.substr(line.size() - 64);
        text += line + '\n';
    }
    return read_chain(text);
}

Entry registered() { return entry_of(outflow(), drawn(), "digest", "2026-11-28"); }

Observation came(const std::string& published) { return {published, "2027-04-02", "a page", 2.5}; }

}  // namespace

TEST_CASE("A forecast holds the model's side in each world and where it comes from",
          "[calibration][forecasts]") {
    const Entry entry = registered();
    CHECK(entry.text("values") == "1 2 3 4");
    CHECK(entry.text("from") == "2025-12");
    CHECK(entry.text("to") == "2026-01");
    CHECK(entry.text("results") == "digest");
    CHECK(entry.text("draws") == "2");
    const std::vector<Forecast> all =
        forecasts_in(chain_of({entry, entry_of("uitstroom", came("2027-04-01"))}));
    REQUIRE(all.size() == 1);
    CHECK(all[0].label.nl == "Uitstroom");
    CHECK(all[0].day == "2026-11-28");
    CHECK(all[0].error == 0.5);
    CHECK(all[0].latest == 3.5);
    CHECK(all[0].values == inference::Vector{1, 2, 3, 4});
    REQUIRE(all[0].observed);
    CHECK(all[0].observed->value == 2.5);
    CHECK(all[0].observed->entered == "2027-04-02");
}

TEST_CASE("What may be known already is no forecast", "[calibration][forecasts]") {
    CHECK_THROWS_AS(entry_of(outflow(), drawn(), "", "2027-03-31"), PhrasedError);
    CHECK_THROWS_AS(entry_of(outflow(), drawn(), "", "2027-05-01"), PhrasedError);
    for (const char* before : {"2026-11-27", "2026-11-28"}) {
        CHECK_THROWS_WITH(
            forecasts_in(chain_of({registered(), entry_of("uitstroom", came(before))})),
            Contains("that is no forecast"));
    }
    CHECK_THROWS_WITH(
        forecasts_in(chain_of({registered(), entry_of("uitstroom", came("2027-04-03"))})),
        Contains("before it is published"));
}

TEST_CASE("Forecasts are refused twice, of nothing, and of results that do not fit",
          "[calibration][forecasts]") {
    CHECK_THROWS_WITH(forecasts_in(chain_of({registered(), registered()})),
                      Contains("forecast already"));
    CHECK_THROWS_WITH(forecasts_in(chain_of({entry_of("iets", came("2027-04-01"))})),
                      Contains("nothing called 'iets'"));
    const Entry observed = entry_of("uitstroom", came("2027-04-01"));
    CHECK_THROWS_WITH(forecasts_in(chain_of({registered(), observed, observed})),
                      Contains("observed already"));
    CHECK_THROWS_WITH(forecasts_in(chain_of({{"guess", "2026-11-28", {}}})),
                      Contains("of kind 'guess'"));
    Entry without = registered();
    without.members.erase(without.members.begin() + 1);
    CHECK_THROWS_WITH(forecasts_in(chain_of({without})), Contains("no en that can be read"));

    output::Results other = drawn();
    other.provenance.scenario_name = "werkloont";
    CHECK_THROWS_WITH(entry_of(outflow(), other, "", "2026-11-28"), Contains("'werkloont'"));
    output::Results single = drawn();
    single.provenance.draws = {0, 1};
    CHECK_THROWS_WITH(entry_of(outflow(), single, "", "2026-11-28"), Contains("--draws 100"));
    Figure later = outflow();
    later.report.last_month = 3;
    CHECK_THROWS_AS(entry_of(later, drawn(), "", "2026-11-28"), PhrasedError);
}
