// SPDX-License-Identifier: EUPL-1.2
#include "sim/dice/dice.hpp"

#include <array>
#include <bit>
#include <set>

#include "tests/sim/statistics.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/normal_pair.hpp"

using namespace afweging;
using namespace afweging::sim;

TEST_CASE("the same address gives the same bits, in any order and from any copy", "[sim][dice]") {
    const Dice dice(42, 1);
    const std::uint32_t first = dice.bits(10, 20, 30);
    CHECK(dice.bits(11, 20, 30) != first);
    CHECK(Dice(42, 1).bits(10, 20, 30) == first);
}

TEST_CASE("each part of an address, the seed and the replicate change the bits", "[sim][dice]") {
    std::set<std::uint32_t> seen;
    for (const std::uint64_t seed : {0ULL, 1ULL, 1ULL << 32, ~0ULL}) {
        for (const std::uint32_t replicate : {0U, 1U, 0xffffffffU}) {
            const Dice dice(seed, replicate);
            for (const std::uint64_t entity : {0ULL, 1ULL, 1ULL << 32, ~0ULL}) {
                for (const std::uint32_t month : {0U, 1U, 0xffffffffU}) {
                    for (const Purpose purpose : {0U, 1U, 2U, 3U, 4U, (1U << 24) - 1}) {
                        seen.insert(dice.bits(entity, month, purpose));
                    }
                }
            }
        }
    }
    // 864 addresses among 2^32 words: the chance of one coincidence is 9e-5.
    CHECK(seen.size() == 4 * 3 * 4 * 3 * 6);
}

TEST_CASE("an engine repeats itself, and never repeats the bits of an address", "[sim][dice]") {
    const Dice dice(42, 1);
    DrawEngine engine(dice, 10, 20, 3);
    DrawEngine again(dice, 10, 20, 3);
    std::set<std::uint32_t> addressed;
    for (Purpose p = 0; p < 64; ++p) { addressed.insert(dice.bits(10, 20, p)); }
    for (int i = 0; i < 1000; ++i) {
        const std::uint32_t word = engine();
        REQUIRE(again() == word);
        REQUIRE(addressed.count(word) == 0);
    }
}

TEST_CASE("engines of neighbouring purposes share no word over their full length", "[sim][dice]") {
    const Dice dice(42, 1);
    DrawEngine engine(dice, 10, 20, 3);
    std::set<std::uint32_t> start_of_next;
    DrawEngine next(dice, 10, 20, 4);
    for (int i = 0; i < 64; ++i) { start_of_next.insert(next()); }
    int common = 0;
    for (int i = 0; i < 4096 * 4; ++i) {
        common += static_cast<int>(start_of_next.count(engine()));
    }
    // By chance alone: 64 * 16384 / 2^32 = 0.0002 expected.
    CHECK(common == 0);
}

TEST_CASE("uniforms have 24 bits and stay below one", "[sim][dice]") {
    CHECK(to_uniform(0) == 0.0F);
    CHECK(to_uniform(255) == 0.0F);
    CHECK(to_uniform(256) == 0x1p-24F);
    CHECK(to_uniform(0xffffffffU) == 1.0F - 0x1p-24F);
    CHECK(Dice(1, 2).uniform(3, 4, 5) == to_uniform(Dice(1, 2).bits(3, 4, 5)));
}

namespace {

double standard_normal(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

}  // namespace

TEST_CASE("normal pairs are standard normal and uncorrelated", "[sim][dice][stat]") {
    const Dice dice(5, 0);
    std::vector<double> first;
    std::vector<double> second;
    double product = 0.0;
    double squares = 0.0;
    const int n = 100000;
    for (int i = 0; i < n; ++i) {
        const auto entity = static_cast<std::uint64_t>(i);
        const NormalPair pair = normal_pair(dice.bits(entity, 0, 0), dice.bits(entity, 0, 1));
        first.push_back(static_cast<double>(pair.first));
        second.push_back(static_cast<double>(pair.second));
        product += first.back() * second.back();
        squares += (first.back() * first.back() - 1.0) * (second.back() * second.back() - 1.0);
    }
    CHECK(tests::fits_distribution(first, standard_normal));
    CHECK(tests::fits_distribution(second, standard_normal));
    const double limit = normal_quantile(1.0 - tests::false_alarm_rate / 2.0) * std::sqrt(n);
    CHECK(std::abs(product) < limit);
    CHECK(std::abs(squares) < 2.0 * limit);  // the product of (z^2 - 1) has variance 4
}

TEST_CASE("must fail: a normal with a mean of 0.02 is noticed", "[sim][dice][stat]") {
    const Dice dice(5, 0);
    std::vector<double> values;
    for (std::uint64_t i = 0; i < 100000; ++i) {
        const NormalPair pair = normal_pair(dice.bits(i, 0, 0), dice.bits(i, 0, 1));
        values.push_back(static_cast<double>(pair.first) + 0.02);
    }
    CHECK_FALSE(tests::fits_distribution(values, standard_normal));
}

TEST_CASE("months, people and purposes are independent of each other", "[sim][dice][stat]") {
    // Neighbouring addresses along each direction fill an 8 x 8 table evenly.
    const Dice dice(9, 0);
    for (const int direction : {0, 1, 2, 3}) {
        std::vector<std::int64_t> counts(64, 0);
        const int n = 64000;
        for (std::uint32_t i = 0; i < n; ++i) {
            const std::uint32_t here =
                direction == 3 ? Dice(i, 0).bits(1, 1, 1) : dice.bits(i % 251, i / 251, i % 7);
            const std::uint32_t there = direction == 0   ? dice.bits(i % 251 + 1, i / 251, i % 7)
                                        : direction == 1 ? dice.bits(i % 251, i / 251 + 1, i % 7)
                                        : direction == 2 ? dice.bits(i % 251, i / 251, i % 7 + 1)
                                                         : Dice(i, 1).bits(1, 1, 1);
            ++counts[(here >> 29) * 8 + (there >> 29)];
        }
        CHECK(tests::fits_counts(counts, std::vector<double>(64, n / 64.0)));
    }
}

namespace {

/// The five draws of one block, as eighths: 0..7.
std::array<unsigned, 5> five_draws(const Dice& dice, std::uint64_t entity) {
    std::array<std::uint32_t, 5> words{};
    for (Purpose p = 0; p < 4; ++p) { words[p] = dice.bits(entity, 3, p); }
    words[4] = fifth_word(words[1], words[2], words[3]);
    std::array<unsigned, 5> eighths{};
    for (std::size_t k = 0; k < 5; ++k) {
        eighths[k] = static_cast<unsigned>(to_uniform(words[k]) * 8.0F);
    }
    return eighths;
}

}  // namespace

TEST_CASE("the fifth draw of a block is uniform and independent of the four", "[sim][dice][stat]") {
    const Dice dice(11, 0);
    const int n = 64000;
    for (std::size_t other = 0; other < 4; ++other) {
        std::vector<std::int64_t> counts(64, 0);
        for (std::uint64_t i = 0; i < n; ++i) {
            const auto eighths = five_draws(dice, i);
            ++counts[eighths[other] * 8 + eighths[4]];
        }
        CHECK(tests::fits_counts(counts, std::vector<double>(64, n / 64.0)));
    }
}

TEST_CASE("must fail: a fifth draw from bits that a uniform uses is noticed", "[sim][dice][stat]") {
    const Dice dice(11, 0);
    const int n = 64000;
    std::vector<std::int64_t> counts(64, 0);
    for (std::uint64_t i = 0; i < n; ++i) {
        const std::uint32_t used = dice.bits(i, 3, 1);
        const auto fifth = static_cast<unsigned>(to_uniform(used << 1) * 8.0F);
        ++counts[five_draws(dice, i)[1] * 8 + fifth];
    }
    CHECK_FALSE(tests::fits_counts(counts, std::vector<double>(64, n / 64.0)));
}

TEST_CASE("the fifth word is made of the low bytes of words 1, 2 and 3", "[sim][dice]") {
    CHECK(fifth_word(0x111111ABU, 0x222222CDU, 0x333333EFU) == 0xABCDEF00U);
}
