// SPDX-License-Identifier: EUPL-1.2
// Compiled natively and for WebAssembly. No threads and no run loop: there, one Worker is one core.
#include "tests/sim/wasm/kernel_digest.hpp"

#include <bit>
#include <iterator>

#include "sim/dice/distributions.hpp"
#include "sim/mathematics.hpp"
#include "tests/exact/kernel/two_state_chain.hpp"
#include "tests/support/normal_pair.hpp"

namespace afweging::tests {

namespace {

/// FNV-1a over words.
class Hash {
public:
    void add(std::uint64_t word) { value_ = (value_ ^ word) * 0x100000001B3ULL; }
    void add(float x) { add(std::uint64_t{std::bit_cast<std::uint32_t>(x)}); }
    void add(double x) { add(std::bit_cast<std::uint64_t>(x)); }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

/// Every 2^12th float from -88 to -2^-40 and from 2^-40 to 88.
template <class F>
std::uint64_t over_floats(F f) {
    Hash hash;
    const std::uint32_t last = std::bit_cast<std::uint32_t>(88.0F);
    for (std::uint32_t bits = std::bit_cast<std::uint32_t>(0x1p-40F); bits <= last; bits += 4096) {
        hash.add(f(std::bit_cast<float>(bits)));
        hash.add(f(-std::bit_cast<float>(bits)));
    }
    return hash.value();
}

std::uint64_t exponentials() {
    return over_floats([](float x) { return sim::exponential(x); });
}
std::uint64_t logistics() {
    return over_floats([](float x) { return sim::logistic(x); });
}
std::uint64_t chances() {
    return over_floats([](float x) { return sim::chance_of_hazard(x < 0.0F ? -x : x); });
}
std::uint64_t logarithms() {
    Hash hash;
    for (std::uint32_t bits = 0x00800000; bits < 0x7F800000; bits += 4096) {
        hash.add(sim::logarithm(std::bit_cast<float>(bits)));
    }
    return hash.value();
}

std::uint64_t binary64() {
    Hash hash;
    for (int i = -70000; i <= 70000; ++i) {
        const double e = sim::exponential(i / 100.0);
        hash.add(e);
        hash.add(sim::logarithm(e));
        hash.add(sim::chance_of_hazard(i < 0 ? -i / 1e5 : i / 100.0));
    }
    return hash.value();
}

std::uint64_t dice_bits() {
    Hash hash;
    const sim::Dice dice(0x123456789ABCDEFULL, 17);
    for (std::uint32_t i = 0; i < 10000; ++i) {
        hash.add(std::uint64_t{dice.bits((std::uint64_t{i} << 20) + 3 * i, i % 240, i % 50)});
        hash.add(dice.uniform(i, 1, 2));
    }
    return hash.value();
}

std::uint64_t normals() {
    Hash hash;
    const sim::Dice dice(4, 0);
    for (std::uint32_t i = 0; i < 20000; ++i) {
        const sim::NormalPair pair = sim::normal_pair(dice.bits(i, 0, 0), dice.bits(i, 0, 1));
        hash.add(pair.first);
        hash.add(pair.second);
    }
    return hash.value();
}

std::uint64_t distributions() {
    Hash hash;
    const sim::Dice dice(8, 1);
    const std::uint32_t weights[] = {5, 0, 17, 3};
    for (std::uint32_t i = 0; i < 20000; ++i) {
        sim::DrawEngine engine(dice, i, 0, 9);
        hash.add(static_cast<std::uint64_t>(sim::draw_uniform_int(engine, -5, 1000)));
        hash.add(std::uint64_t{sim::draw_discrete(engine, weights)});
        hash.add(static_cast<std::uint64_t>(sim::draw_poisson(engine, 0.01 * i)));
        hash.add(sim::draw_standard_normal(engine));
    }
    return hash.value();
}

std::uint64_t chain() {
    Hash hash;
    const auto world = TwoStateModel({5000, 0.03F, 0.17F}).replicate(sim::Dice(11, 2), 1);
    for (int month = 0; month < 60; ++month) {
        for (const std::int64_t value : world->next_month(1)) {
            hash.add(static_cast<std::uint64_t>(value));
        }
    }
    return hash.value();
}

constexpr DigestPart parts[] = {
    {"exponential", exponentials}, {"logarithm", logarithms},        {"logistic", logistics},
    {"chance_of_hazard", chances}, {"binary64", binary64},           {"dice", dice_bits},
    {"normal_pair", normals},      {"distributions", distributions}, {"two_state_chain", chain},
};

}  // namespace

std::size_t digest_part_count() { return std::size(parts); }
DigestPart digest_part(std::size_t index) { return parts[index]; }

}  // namespace afweging::tests
