// SPDX-License-Identifier: EUPL-1.2
// A month makes no number too small for binary32. Such a number costs a processor a hundred times
// an ordinary one, and nothing that is counted (results, instructions) shows it. The processor
// remembers by flags: these tests read them.
#include <cfenv>
#include <cstdint>

#if defined(__SSE__)
#include <xmmintrin.h>
#endif

#include "agents/simulation.hpp"
#include "sim/isa.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;

namespace {

/// What this thread has met since clear_flags.
struct Flags {
    bool underflow;  ///< a result below the normal numbers
    bool denormal;   ///< an operand below the normal numbers; not seen outside x86
};

void clear_flags() {
    std::feclearexcept(FE_ALL_EXCEPT);
#if defined(__SSE__)
    _mm_setcsr(_mm_getcsr() & ~static_cast<unsigned>(_MM_EXCEPT_MASK));
#endif
}

Flags flags() {
    Flags met{std::fetestexcept(FE_UNDERFLOW) != 0, false};
#if defined(__SSE__)
    const unsigned control = _mm_getcsr();
    met.underflow = (control & _MM_EXCEPT_UNDERFLOW) != 0;
    met.denormal = (control & _MM_EXCEPT_DENORM) != 0;
#endif
    return met;
}

}  // namespace

TEST_CASE("a month meets no number too small for its type, on any instruction set", "[agents]") {
    const char* const name =
        GENERATE("basis", "werkloont", "contact", "schulden-eerst", "caseload", "bezuiniging");
    const agents::Setting setting = scenarios::setting_of(
        tests::shipped_scenario(name), {.seed = 7, .months = 13, .people = 1500});
    for (const sim::Isa isa : {sim::Isa::base, sim::Isa::v3, sim::Isa::v4}) {
        if (isa > sim::best_isa()) {
            continue;
        }
        agents::MunicipalityReplicate replicate(setting, sim::Dice(7, 0), isa, 1);
        for (std::int32_t month = 0; month < setting.length.count; ++month) {
            clear_flags();
            (void)replicate.next_month(1);
            const Flags met = flags();
            INFO(name << ", level " << static_cast<int>(isa) << ", month " << month);
            REQUIRE_FALSE(met.underflow);
            REQUIRE_FALSE(met.denormal);
        }
    }
}

TEST_CASE("must fail: a number that is too small is noticed", "[agents]") {
    clear_flags();
    CHECK_FALSE(flags().underflow);
    volatile float small = 1.0e-30F;
    volatile float smaller = small * 1.1e-10F;  // about 1e-40: not a normal binary32
    CHECK(flags().underflow);
#if defined(__SSE__)
    volatile float again = smaller * 2.0F;
    CHECK(flags().denormal);
    (void)again;
#endif
}
