// SPDX-License-Identifier: EUPL-1.2
// The end of a run whose state is broken.
#include "sim/check.hpp"

#include <cstdlib>

#ifdef __wasm__
#include "sim/raise.hpp"
#else
#include <cstdio>
#endif

namespace afweging::sim {

#ifdef __wasm__

void check_failed(CheckKind, const char* condition, const char*, int) {
    end_instance(condition, condition);
}

#else

void check_failed(CheckKind kind, const char* condition, const char* file, int line) {
    const char* const what = kind == CheckKind::expects   ? "precondition"
                             : kind == CheckKind::ensures ? "postcondition"
                                                          : "validation";
    std::fprintf(stderr, "afweging: %s failed: %s (%s:%d)\n", what, condition, file, line);
    std::abort();
}

#endif

}  // namespace afweging::sim
