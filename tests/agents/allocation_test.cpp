// SPDX-License-Identifier: EUPL-1.2
// A month allocates nothing once its lists have grown to their size. Counts every operator new of
// this program, so these tests have a program of their own.
#include <atomic>
#include <cstdlib>
#include <new>

#include "agents/simulation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

namespace {

std::atomic<long> allocations{0};  // the one thing that replaced operators can reach

void* counted(std::size_t bytes, std::size_t alignment) {
    ++allocations;
    const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
    void* memory = std::aligned_alloc(alignment, rounded == 0 ? alignment : rounded);
    return memory != nullptr ? memory : throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t bytes) { return counted(bytes, alignof(std::max_align_t)); }
void* operator new(std::size_t bytes, std::align_val_t alignment) {
    return counted(bytes, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(bytes == 0 ? 1 : bytes);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

using namespace afweging;

namespace {

/// Months, after `from`, in which anything was allocated.
int months_with_allocations(agents::MunicipalityReplicate& replicate, int from, int until) {
    int months = 0;
    for (int t = 0; t < until; ++t) {
        const long before = allocations;
        (void)replicate.next_month(1);
        months += t >= from && allocations != before ? 1 : 0;
    }
    return months;
}

}  // namespace

TEST_CASE("a month allocates nothing once the lists have their size", "[agents]") {
    agents::Setting setting = tests::test_setting(4000);
    setting.instruments = {tests::open_programme()};
    setting.instruments[0].places = 50;
    setting.length = sim::Months{60};
    agents::MunicipalityReplicate replicate(setting, sim::Dice(1, 0), sim::best_isa(), 1);
    // A list may still grow in a month with more candidates than any before: few, and ever fewer.
    CHECK(months_with_allocations(replicate, 24, 60) <= 2);
}

TEST_CASE("must fail: a month that allocates is noticed", "[agents]") {
    const long before = allocations;
    std::vector<int> list(10);
    CHECK(list.size() == 10);
    CHECK(allocations > before);
}
