// SPDX-License-Identifier: EUPL-1.2
// What a benchmark is given, what it returns, and the tools they share.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

namespace afweging::bench {

struct Options {
    std::size_t people = 1000000;
    std::uint32_t months = 24;
    unsigned rounds = 5;
};

/// What a figure should be; none when the bound is 0.
struct Goal {
    enum class Sense : std::uint8_t { at_least, at_most };
    double bound = 0.0;
    Sense sense = Sense::at_least;

    [[nodiscard]] bool reached(double value) const {
        return sense == Sense::at_least ? value >= bound : value <= bound;
    }
};
[[nodiscard]] inline Goal at_least(double bound) { return {bound, Goal::Sense::at_least}; }
[[nodiscard]] inline Goal at_most(double bound) { return {bound, Goal::Sense::at_most}; }

/// One number, with its unit and, where the project has set one, its goal.
struct Figure {
    std::string name;
    double value;
    std::string unit;
    Goal goal{};
};

struct Report {
    std::string name;
    std::vector<Figure> figures;
    bool consistent = true;  ///< all hashes that must be equal are equal
};

// The benchmarks; each in its own file, listed in the table in main.cpp.
Report bench_reference(const Options& options);
Report bench_model(const Options& options);
Report bench_difference(const Options& options);
Report bench_answer(const Options& options);
Report bench_instruments(const Options& options);
Report bench_everything(const Options& options);

/// 64-bit FNV-1a over words.
class Hash {
public:
    void add(std::uint64_t word) { value_ = (value_ ^ word) * 0x100000001B3ULL; }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

/// Time by the clock on the wall, and time that the processors spent on this program: with one
/// thread the two are equal on a quiet machine, and the second stays right on a busy one.
class Stopwatch {
public:
    [[nodiscard]] double wall_seconds() const {
        return std::chrono::duration<double>(Clock::now() - wall_).count();
    }
    [[nodiscard]] double cpu_seconds() const {
        return static_cast<double>(std::clock() - cpu_) / CLOCKS_PER_SEC;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point wall_ = Clock::now();
    std::clock_t cpu_ = std::clock();
};

[[nodiscard]] inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// Tells the compiler that somebody looks at the value.
inline void keep_alive(std::uint64_t value) { asm volatile("" : : "r"(value)); }

}  // namespace afweging::bench
