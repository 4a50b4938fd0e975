// SPDX-License-Identifier: EUPL-1.2
#include "sim/euro.hpp"
#include "sim/mask.hpp"
#include "sim/month.hpp"
#include "sim/recorder.hpp"
#include "sim/table/column.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::sim;

TEST_CASE("a month knows its calendar date", "[sim][units]") {
    const Month month = Month::of(2024, 12);
    CHECK(month.year() == 2024);
    CHECK(month.month_of_year() == 12);
    CHECK((month + Months{1}).year() == 2025);
    CHECK((month + Months{1}).month_of_year() == 1);
    CHECK((month + Months{-12}) == Month::of(2023, 12));
    CHECK(Month::of(2025, 3) - month == Months{3});
    CHECK(Month::of(2024, 1) < month);
}

TEST_CASE("euros add up in whole cents", "[sim][units]") {
    Euro sum = Euro{100} + Euro{5};
    sum += Euro{-106};
    CHECK(sum == Euro{-1});
    CHECK(Euro{33} * 3 == Euro{99});
    CHECK(Euro{200} - Euro{1} == Euro{199});
}

TEST_CASE("rounding to a cent takes halves away from zero", "[sim][units]") {
    CHECK(round_to_cent(0.125) == Euro{13});
    CHECK(round_to_cent(-0.125) == Euro{-13});
    CHECK(round_to_cent(0.124) == Euro{12});
    CHECK(round_to_cent(1345.678) == Euro{134568});
}

TEST_CASE("masks choose without branches", "[sim][units]") {
    CHECK(mask(true) == 0xffffffffU);
    CHECK(mask(false) == 0U);
    CHECK(select(mask(true), 1.5F, -2.0F) == 1.5F);
    CHECK(select(mask(false), 1.5F, -2.0F) == -2.0F);
    CHECK(select(mask(true), 7U, 8U) == 7U);
    CHECK(keep(mask(false), 3.0F) == 0.0F);
    CHECK(keep(mask(true), 3.0F) == 3.0F);
}

TEST_CASE("columns are aligned to cache lines and padded to blocks", "[sim][units]") {
    const Column<float> column(padded(1025));
    CHECK(column.size() == 2 * chunk_size);
    CHECK(reinterpret_cast<std::uintptr_t>(column.data()) % column_alignment == 0);
    CHECK(padded(0) == 0);
    CHECK(padded(chunk_size) == chunk_size);
}

TEST_CASE("a layout knows the size of its records", "[sim][units]") {
    const Label label{"a", "a", "a"};
    Layout layout;
    layout.axes = {{"sex", {label, label}}, {"age", {label, label, label}}};
    layout.datasets = {{"total", "persons", "", label, {}}, {"both", "persons", "", label, {0, 1}}};
    CHECK(layout.size_of(layout.datasets[0]) == 1);
    CHECK(layout.size_of(layout.datasets[1]) == 6);
    CHECK(layout.record_size() == 7);
}
