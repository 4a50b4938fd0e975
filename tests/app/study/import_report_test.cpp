// SPDX-License-Identifier: EUPL-1.2
// The model beside own figures, from results that are written by hand.
#include "app/study/import_report.hpp"

#include "agents/inputs/margins.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/measures/layout.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::BesideLine;
using calibration::OwnFigures;
using calibration::OwnMeasure;
using calibration::OwnSeries;
using Catch::Matchers::Contains;

namespace {

/// A year of two worlds in which nothing happens but in one of its months.
class Year {
public:
    void in_month(const std::string& path, std::size_t index, std::int64_t value) {
        for (std::uint32_t r = 0; r < values_.worlds(); ++r) {
            const auto stored = values_.at(path, r, 3);
            const auto offset = stored.data() - values_.record(r, 3).data();
            values_.record(r, 3)[static_cast<std::size_t>(offset) + index] = value;
        }
    }
    [[nodiscard]] output::Results results() const {
        output::Provenance p;
        p.start = sim::Month::of(2025, 1);
        return {p, values_};
    }

private:
    output::Values values_{agents::layout({}), 2, 12};
};

agents::Margins base() {
    agents::Margins margins;
    margins.household[static_cast<std::size_t>(agents::Household::couple)] = 0.15;
    return margins;
}

OwnSeries whole_year(OwnMeasure measure, double value) {
    return {measure, {{{sim::Month::of(2025, 1), 12}, value, {}}}};
}

double model(const OwnFigures& figures, const Year& year, OwnMeasure measure) {
    for (const BesideLine& line : app::beside_own(figures, {2025}, year.results(), base())) {
        if (line.measure == measure) {
            return line.model;
        }
    }
    throw std::runtime_error("no line of this measure");
}

std::string counted(const OwnFigures& figures, Language language) {
    std::string all;
    for (const LocalisedText& text : app::how_counted(figures, base())) {
        all += text.in(language);
    }
    return all;
}

}  // namespace

TEST_CASE("persons of the model are held beside benefits by the persons in each", "[app][import]") {
    Year year;
    year.in_month("series/inflow", 0, 460);
    year.in_month("series/outflow_to_work", 0, 92);
    OwnFigures figures{{whole_year(OwnMeasure::households, 1000),
                        whole_year(OwnMeasure::inflow, 400),
                        whole_year(OwnMeasure::outflow_to_work, 92)}};
    CHECK(model(figures, year, OwnMeasure::inflow) == Approx(400));
    CHECK(model(figures, year, OwnMeasure::outflow_to_work) == Approx(92));  // one a household
    for (const BesideLine& line : app::beside_own(figures, {2025}, year.results(), base())) {
        CHECK((line.measure == OwnMeasure::households ||
               line.difference() == Approx(0).margin(1e-9)));
    }
    CHECK_THAT(counted(figures, Language::nl), Contains("gedeeld door 1,15"));
    CHECK_THAT(counted(figures, Language::en), Contains("divided by 1.15"));
    figures.series[0].measure = OwnMeasure::stock;  // of persons
    CHECK(model(figures, year, OwnMeasure::inflow) == Approx(460));
    CHECK_THAT(counted(figures, Language::nl), !Contains("gedeeld door"));
}

TEST_CASE("beside the outflow of CBS the model leaves out who reached the AOW age",
          "[app][import]") {
    Year year;
    const auto states = static_cast<std::size_t>(agents::status_count);
    const auto move = [&](agents::Status from) {
        return static_cast<std::size_t>(from) * states +
               static_cast<std::size_t>(agents::Status::aow);
    };
    year.in_month("series/outflow", 0, 300);
    year.in_month("flows/moves", move(agents::Status::bijstand), 40);
    year.in_month("flows/moves", move(agents::Status::bijstand_part_time), 2);
    year.in_month("flows/moves", move(agents::Status::ww), 7);  // was not on bijstand
    OwnFigures figures{{whole_year(OwnMeasure::stock, 1000), whole_year(OwnMeasure::outflow, 258)}};
    CHECK(model(figures, year, OwnMeasure::outflow) == Approx(300));
    CHECK_THAT(counted(figures, Language::nl), Contains("zit ook wie de AOW-leeftijd bereikt"));
    figures.series[1].columns = {"Uitstromers (aantal)"};
    CHECK(model(figures, year, OwnMeasure::outflow) == Approx(258));
    CHECK_THAT(counted(figures, Language::nl), Contains("zit niet wie de AOW-leeftijd bereikt"));
    figures.series[1].columns.emplace_back("uitstroom");  // and a table of its own
    CHECK(model(figures, year, OwnMeasure::outflow) == Approx(300));
}
