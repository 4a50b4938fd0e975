// SPDX-License-Identifier: EUPL-1.2
#include "sim/isa.hpp"

#include "tests/bench/reference_model.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;

namespace {

std::uint64_t digest(sim::Isa isa, unsigned threads, std::size_t people) {
    bench::ReferenceModel model(people, 5, isa, threads);
    std::uint64_t counts = 0;
    for (int month = 0; month < 24; ++month) {
        for (const std::int64_t count : model.next_month().of) {
            counts = counts * 1000003 + static_cast<std::uint64_t>(count);
        }
    }
    return model.digest() ^ counts;
}

}  // namespace

TEST_CASE("every instruction set and number of threads gives the same bits", "[sim][isa]") {
    const std::size_t people = GENERATE(1U, 1023U, 20000U);
    const std::uint64_t expected = digest(sim::Isa::base, 1, people);
    for (const sim::Isa isa : {sim::Isa::base, sim::Isa::v3, sim::Isa::v4}) {
        if (isa <= sim::best_isa()) {
            CHECK(digest(isa, 1, people) == expected);
            CHECK(digest(isa, 3, people) == expected);
        }
    }
}

TEST_CASE("the reference cohort keeps its people and gives each place once", "[sim][isa]") {
    const std::int64_t people = 30000;
    bench::ReferenceModel model(people, 5, sim::best_isa(), 2);
    std::int64_t last_programme = 0;
    for (int month = 0; month < 40; ++month) {
        const bench::Counts counts = model.next_month();
        const std::int64_t programme = counts.of[bench::programme];
        CHECK(counts.of[bench::benefit] + programme + counts.of[bench::work] == people);
        // In month 3 and later exactly three cohorts of N / 50 are in the programme: the newest
        // places show up a month later, and the fourth month ends it.
        if (month >= 4) {
            CHECK(programme == 3 * people / 50);
        }
        last_programme = programme;
    }
    CHECK(last_programme > 0);
}

TEST_CASE("the reference cohort gives the same numbers as in any build", "[sim][isa]") {
    // A change of these numbers is a change of draws, of exp or log, or of the cohort itself.
    CHECK(digest(sim::Isa::base, 1, 20000) == 0x841754bb17842468U);
}
