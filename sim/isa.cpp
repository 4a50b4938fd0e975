// SPDX-License-Identifier: EUPL-1.2
// What this processor can run.
#include "sim/isa.hpp"

namespace afweging::sim {

#if defined(AFWEGING_ISA_DISPATCH) && AFWEGING_ISA_DISPATCH

Isa best_isa() {
    __builtin_cpu_init();
    // The features that compilers use at these levels and that some processors lack; processors
    // with AVX2 that lack the rest of v3 do not exist.
    const bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                    __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
    const bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                    __builtin_cpu_supports("avx512vl");
    return v4 ? Isa::v4 : v3 ? Isa::v3 : Isa::base;
}

#else

Isa best_isa() { return Isa::base; }

#endif

}  // namespace afweging::sim
