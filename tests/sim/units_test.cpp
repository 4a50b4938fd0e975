// SPDX-License-Identifier: EUPL-1.2
#include "sim/cents.hpp"
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

TEST_CASE("a share of an amount is exact to the cent, halves up, whatever the amount",
          "[sim][units]") {
    // By hand, in millionths: amount x share, a half cent up.
    CHECK(share_of(10, 0.95F) == 10);  // 9.5
    CHECK(share_of(10, 0.949999F) == 9);
    CHECK(share_of(128383, 0.95F) == 121964);  // 121,963.85
    CHECK(share_of(3, 0.5F) == 2);             // 1.5
    CHECK(share_of(1, 0.499999F) == 0);
    CHECK(share_of(0, 1.0F) == 0);
    // Amounts that binary32 cannot hold: 2^24 + 1 and more.
    CHECK(share_of(16777217, 1.0F) == 16777217);
    CHECK(share_of(16777217, 0.5F) == 8388609);      // 8,388,608.5
    CHECK(share_of(39999999, 1.0F) == 39999999);     // EUR 399,999.99
    CHECK(share_of(999999999, 0.9F) == 899999999);   // 899,999,999.1
    CHECK(share_of(1000000000, 0.005F) == 5000000);  // EUR 50,000 of 10 million
    CHECK(share_of(1000000000, 0.35F) == 350000000);
    CHECK(share_of(2147483647, 1.0F) == 2147483647);
    CHECK(share_of(500000000, 4.0F) == 2000000000);
}

TEST_CASE("a share of an amount is that of whole numbers for every amount", "[sim][units]") {
    // The same in 64-bit integers, over amounts spread to EUR 10 million and shares in millionths.
    std::uint64_t state = 1;
    std::uint32_t wrong = 0;
    for (int k = 0; k < 200000; ++k) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const auto amount = static_cast<std::int32_t>((state >> 33) % 1000000001U);
        const auto share = static_cast<std::int64_t>((state >> 11) % 1000001U);
        const std::int64_t exact = (amount * share + 500000) / 1000000;
        const float read = static_cast<float>(share) / 1e6F;
        wrong += share_of(amount, read) == exact ? 0U : 1U;
    }
    CHECK(wrong == 0);
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
