// SPDX-License-Identifier: EUPL-1.2
// Cells hold as many counts, sums and shares as a table of measures has.
#include "agents/measures/cell.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("a cell of twelve sums, twenty counts and five shares adds up each by itself",
          "[agents][measures]") {
    using Cell = MeasureCell<20, 12, 5>;
    CHECK(Cell::flag_words == 3);
    CHECK(Cell::amount_words == 3);
    CHECK(Cell::share_words == 3);
    Cell cell;
    // Person p of 1000 has amount p * (k + 1) in sum k, flag k when p is a multiple of k + 1, and a
    // share of k tenths.
    for (int p = 0; p < 1000; ++p) {
        Cell one;
        alignas(16) std::int32_t amounts[12];
        for (int k = 0; k < 12; ++k) { amounts[k] = p * (k + 1); }
        for (std::size_t v = 0; v < Cell::amount_words; ++v) {
            set_sums(one.sums[v], amounts + 4 * v);
        }
        std::uint8_t flags[3] = {0, 0, 0};
        for (unsigned k = 0; k < 20; ++k) {
            const unsigned set = p % static_cast<int>(k + 1) == 0 ? 1U : 0U;
            flags[k / 8] = static_cast<std::uint8_t>(flags[k / 8] | set << (k % 8));
        }
        for (std::size_t w = 0; w < Cell::flag_words; ++w) {
            one.counters[w] = counters_of(flags[w]);
        }
        for (std::size_t k = 0; k < 5; ++k) {
            one.shares[k / 2] |= std::uint64_t{100 * k} << (32 * (k % 2));
        }
        add_to(cell, one);
    }
    for (std::size_t k = 0; k < 12; ++k) {
        // 0 + 1 + ... + 999 = 499,500
        CHECK(cell.sum(k) == 499500 * static_cast<std::int64_t>(k + 1));
    }
    for (std::size_t k = 0; k < 20; ++k) {
        CHECK(cell.count(k) == static_cast<std::int64_t>(999 / (k + 1) + 1));
    }
    for (std::size_t k = 0; k < 5; ++k) { CHECK(cell.share(k) == 100000 * static_cast<int>(k)); }
}

TEST_CASE("a counter reaches the most people that a cell may count", "[agents][measures]") {
    MeasureCell<1, 1, 1> cell;
    MeasureCell<1, 1, 1> one;
    one.counters[0] = counters_of(1);
    one.shares[0] = 1000;
    for (std::size_t p = 0; p < most_counted; ++p) { add_to(cell, one); }
    CHECK(cell.count(0) == 65535);
    CHECK(cell.share(0) == 65535000);
}
