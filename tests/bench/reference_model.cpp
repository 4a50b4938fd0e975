// SPDX-License-Identifier: EUPL-1.2
// Blocks in parallel, places in order.
#include "tests/bench/reference_model.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "sim/dice/distributions.hpp"
#include "sim/parallel.hpp"
#include "tests/bench/bench.hpp"

namespace afweging::bench {

namespace {

constexpr std::size_t blocks_per_task = 8;
constexpr std::uint32_t set_up_month = 0xffffffffU;
constexpr std::uint32_t bin_bits = 10;  // 2^21 priorities in 2^11 bins
constexpr std::size_t bins = 2048;

std::size_t tasks_for(std::size_t blocks) {
    return (blocks + blocks_per_task - 1) / blocks_per_task;
}

}  // namespace

ReferenceModel::ReferenceModel(std::size_t people, std::uint64_t seed, sim::Isa isa,
                               unsigned threads)
    : people_(people),
      dice_(seed, 0),
      isa_(isa),
      threads_(threads),
      ability_(sim::padded(people)),
      stress_(sim::padded(people)),
      distance_(sim::padded(people)),
      motivation_(sim::padded(people)),
      status_(sim::padded(people), benefit),
      months_left_(sim::padded(people), 0),
      applications_(sim::padded(people)),
      application_counts_(sim::padded(people) / sim::chunk_size, 0) {
    sim::parallel_for(threads, application_counts_.size(), [&](std::size_t b) {
        for (std::size_t i = b * sim::chunk_size; i < (b + 1) * sim::chunk_size; ++i) {
            sim::DrawEngine engine(dice_, i, set_up_month, 0);
            ability_[i] = static_cast<float>(sim::draw_standard_normal(engine));
            stress_[i] = static_cast<float>(sim::draw_standard_normal(engine));
            distance_[i] = static_cast<float>(sim::draw_open_uniform(engine));
            motivation_[i] = static_cast<float>(sim::draw_standard_normal(engine));
        }
    });
}

Block ReferenceModel::block(std::size_t b) {
    const std::size_t at = b * sim::chunk_size;
    return {&ability_[at],
            &stress_[at],
            &distance_[at],
            &motivation_[at],
            &status_[at],
            &months_left_[at],
            &applications_[at],
            &application_counts_[b],
            at};
}

Counts ReferenceModel::next_month() {
    const std::size_t blocks = application_counts_.size();
    std::vector<Counts> partial(tasks_for(blocks));
    const auto sweep = AFWEGING_ISA_CHOOSE(isa_, sweep_month);
    sim::parallel_for(threads_, partial.size(), [&](std::size_t task) {
        Counts sum{};
        const std::size_t end = std::min(blocks, (task + 1) * blocks_per_task);
        for (std::size_t b = task * blocks_per_task; b < end; ++b) {
            const std::size_t here = std::min(sim::chunk_size, people_ - b * sim::chunk_size);
            const Counts counts = sweep(block(b), dice_.key(), month_, cut_off_, here);
            for (std::size_t s = 0; s < statuses; ++s) { sum.of[s] += counts.of[s]; }
        }
        partial[task] = sum;
    });
    Counts total{};
    for (const Counts& counts : partial) {
        for (std::size_t s = 0; s < statuses; ++s) { total.of[s] += counts.of[s]; }
    }
    cut_off_ = cut_off(people_ / 50);
    ++month_;
    return total;
}

// A histogram finds the bin in which the places run out; only that bin is sorted.
CutOff ReferenceModel::cut_off(std::size_t places) const {
    std::array<std::uint32_t, bins> histogram{};
    for (std::size_t b = 0; b < application_counts_.size(); ++b) {
        const std::uint32_t* const entry = &applications_[b * sim::chunk_size];
        for (std::uint32_t a = 0; a < application_counts_[b]; ++a) {
            ++histogram[entry[a] >> (10 + bin_bits)];
        }
    }
    std::size_t above = 0;
    for (std::uint32_t bin = bins; bin-- > 0;) {
        if (above + histogram[bin] >= places) {
            return boundary(bin, places - above);
        }
        above += histogram[bin];
    }
    return {0, ~std::uint64_t{0}};
}

CutOff ReferenceModel::boundary(std::uint32_t bin, std::size_t places) const {
    if (places == 0) {
        return {(bin + 1) << bin_bits, 0};
    }
    struct Application {
        std::uint32_t priority;
        std::uint64_t person;
    };
    std::vector<Application> candidates;
    for (std::size_t b = 0; b < application_counts_.size(); ++b) {
        const std::uint32_t* const entry = &applications_[b * sim::chunk_size];
        for (std::uint32_t a = 0; a < application_counts_[b]; ++a) {
            if (entry[a] >> (10 + bin_bits) == bin) {
                candidates.push_back({entry[a] >> 10, (b + 1) * sim::chunk_size - 1 -
                                                          (entry[a] & (sim::chunk_size - 1))});
            }
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto& x, const auto& y) {
        return x.priority != y.priority ? x.priority > y.priority : x.person < y.person;
    });
    const Application& last = candidates[places - 1];
    return {last.priority, last.person};
}

double ReferenceModel::bytes_per_person() const {
    const std::size_t columns =
        4 * sizeof(float) + 2 * sizeof(std::uint8_t) + sizeof(std::uint32_t);
    const std::size_t bytes = columns * ability_.size() + 4 * application_counts_.size();
    return static_cast<double>(bytes) / static_cast<double>(people_);
}

std::uint64_t ReferenceModel::digest() const {
    Hash hash;
    for (std::size_t i = 0; i < people_; ++i) {
        hash.add(status_[i]);
        hash.add(std::bit_cast<std::uint32_t>(stress_[i]));
    }
    return hash.value();
}

double roof_rate(sim::Isa isa, double seconds) {
    sim::Column<float> scratch(sim::chunk_size, 0.0F);
    const sim::Dice dice(1, 0);
    const auto sweep = AFWEGING_ISA_CHOOSE(isa, sweep_roof);
    std::uint32_t month = 0;
    std::uint64_t moved = 0;
    const Stopwatch watch;
    while (watch.cpu_seconds() < seconds) {
        for (int repeat = 0; repeat < 256; ++repeat) {
            moved += sweep(dice.key(), month++, scratch.data());
        }
    }
    keep_alive(moved);
    return static_cast<double>(month) * sim::chunk_size / watch.cpu_seconds() / 1e6;
}

}  // namespace afweging::bench
