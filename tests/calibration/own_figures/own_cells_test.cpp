// SPDX-License-Identifier: EUPL-1.2
// Periods, counts and amounts as municipalities and CBS write them; cells about persons.
#include "calibration/own_figures/own_cells.hpp"

#include "calibration/own_figures/own_measures.hpp"
#include "calibration/own_figures/person_columns.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

OwnPeriod of(std::int32_t year, std::int32_t month, std::int32_t months) {
    return {sim::Month::of(year, month), months};
}

}  // namespace

TEST_CASE("a period is read in every form that CBS and Excel write", "[own_figures]") {
    for (const char* march :
         {"2025-03",    "202503",     "2025MM03",   "03-2025",     "3/2025",
          "2025 maart", "maart 2025", "mrt 2025",   "2025 maart*", "2025 maart**",
          "mar 2025",   "March 2025", "2025-03-31", "31-03-2025",  " 2025-3 ",
          "mrt-25",     "Mar-25",     "mrt. 2025",  "31-mrt-25",   "1-mrt-2025"}) {
        INFO(march);
        CHECK(period_in(march) == of(2025, 3, 1));
    }
    for (const char* quarter :
         {"2025 2e kwartaal", "2025 2e kwartaal*", "2025KW02", "2025-Q2", "Q2 2025"}) {
        INFO(quarter);
        CHECK(period_in(quarter) == of(2025, 4, 3));
    }
    CHECK(period_in("2025") == of(2025, 1, 12));
    CHECK(period_in("2025JJ00") == of(2025, 1, 12));
    CHECK(period_in("dec-99") == of(1999, 12, 1));
    for (const char* none : {"", "maart", "2025-13", "13-2025", "2025 5e kwartaal", "25-03", "1899",
                             "2025 mrat", "x", "123456789", "mrt-5", "32-mrt-25", "mrt-025"}) {
        INFO(none);
        CHECK_FALSE(period_in(none).has_value());
    }
}

TEST_CASE("a count is a whole number, with or without marks between thousands", "[own_figures]") {
    for (const char* number : {"1234", "1.234", "1,234", "1 234",
                               "1\xC2\xA0"
                               "234",
                               "1234,0", "1234.00", "1.234*"}) {
        INFO(number);
        const FigureCell figure = count_in(number);
        CHECK(figure.kind == FigureKind::number);
        CHECK(figure.value == 1234);
    }
    CHECK(count_in("1.234.567").value == 1234567);
    CHECK(count_in("0").kind == FigureKind::number);
    for (const char* missing : {"", ".", "-", "x", "NA"}) {
        CHECK(count_in(missing).kind == FigureKind::missing);
    }
    for (const char* wrong :
         {"12,5", "-3", "1.2.3", "1,234.5", "abc", "12 mensen", "1e3", "<10", "9999999999999999"}) {
        INFO(wrong);
        CHECK(count_in(wrong).kind == FigureKind::wrong);
    }
}

TEST_CASE("an amount is read with Dutch or English decimals, or told to be doubtful",
          "[own_figures]") {
    CHECK(amount_in("1.234.567,89", DecimalMark::unknown).value == Approx(1234567.89));
    CHECK(amount_in("1,234,567.89", DecimalMark::unknown).value == Approx(1234567.89));
    CHECK(amount_in("\xE2\x82\xAC 1234567,8", DecimalMark::comma).value == Approx(1234567.8));
    CHECK(amount_in("1234567.89", DecimalMark::unknown).value == Approx(1234567.89));
    CHECK(amount_in("-250", DecimalMark::unknown).value == -250);
    CHECK(amount_in("1.234", DecimalMark::comma).value == 1234);
    CHECK(amount_in("1.234", DecimalMark::unknown).kind == FigureKind::doubtful);
    CHECK(amount_in("1,234", DecimalMark::comma).kind == FigureKind::doubtful);
    CHECK(amount_in("1.234.56", DecimalMark::unknown).kind == FigureKind::wrong);
    CHECK(amount_in("tien", DecimalMark::comma).kind == FigureKind::wrong);
}

TEST_CASE("the elfproef passes numbers of persons and fails others", "[own_figures]") {
    CHECK(passes_elfproef("111222333"));
    CHECK(passes_elfproef("123456782"));
    CHECK(passes_elfproef("010464554"));
    CHECK(passes_elfproef("10464554"));  // eight digits: a zero in front is lost
    CHECK_FALSE(passes_elfproef("123456789"));
    CHECK_FALSE(passes_elfproef("000000000"));
    CHECK_FALSE(passes_elfproef("12345678X"));
    CHECK_FALSE(passes_elfproef("1112223330"));
    CHECK(is_birth_date("12-03-1980"));
    CHECK(is_birth_date("1980-03-12"));
    CHECK_FALSE(is_birth_date("2025-03-31"));
    CHECK_FALSE(is_birth_date("1980-03"));
}

TEST_CASE("amounts that pass the elfproef by chance are no numbers of persons", "[own_figures]") {
    PersonCells amounts;
    for (const char* cell : {"111222333", "123456789", "234567891"}) { amounts.take(cell); }
    CHECK(amounts.look(true) == PersonLook::none);
    CHECK(amounts.look(false) == PersonLook::bsn);
    PersonCells persons;
    for (const char* cell : {"111222333", "123456782", "010464554"}) { persons.take(cell); }
    CHECK(persons.look(true) == PersonLook::bsn);
}

TEST_CASE("columns are known by their key, their name, and that of StatLine", "[own_figures]") {
    CHECK(measure_called("inflow") == OwnMeasure::inflow);
    CHECK(measure_called("  Instroom ") == OwnMeasure::inflow);
    CHECK(measure_called("Instromers (aantal)") == OwnMeasure::inflow);
    CHECK(measure_called("Herinstromers binnen een jaar (aantal)") == OwnMeasure::re_entry);
    CHECK(measure_called("Aantal bijstandsuitkeringen (aantal)") == OwnMeasure::households);
    CHECK(measure_called("Personen met een bijstandsuitkering Tot de AOW-leeftijd (aantal)") ==
          OwnMeasure::stock);
    CHECK_FALSE(measure_called("instrom").has_value());
    CHECK(nearest_name("instrom") == "instroom");
    CHECK(label_called("Perioden") == OwnLabel::period);
    CHECK(label_called("Regio's") == OwnLabel::region);
    CHECK(label_called("Geslacht") == OwnLabel::group);
    CHECK(is_total("Totaal mannen en vrouwen"));
    CHECK_FALSE(is_total("Mannen"));
    CHECK(look_of_name("Geb. datum") == PersonLook::birth);
    CHECK(look_of_name("BSN") == PersonLook::bsn);
    CHECK(look_of_name("instroom") == PersonLook::none);
}
