// SPDX-License-Identifier: EUPL-1.2
// Hot code exists once per instruction set; which one runs is chosen at run time. The bits of the
// results are the same in each. How the objects are made: afweging_isa_variants in CMakeLists.txt.
#pragma once

namespace afweging::sim {

/// x86-64 levels: base (SSE2), v3 (AVX2), v4 (AVX-512). Elsewhere there is only base.
enum class Isa { base, v3, v4 };

/// The highest level that this build has and this processor can run.
[[nodiscard]] Isa best_isa();

}  // namespace afweging::sim

/// AFWEGING_ISA_VARIANTS(declarations): declares the same functions for each level.
/// AFWEGING_ISA_CHOOSE(isa, name): the function `name` of that level, from the namespace that holds
/// the declarations. A level above best_isa() must not be called.
///
///   AFWEGING_ISA_VARIANTS(void ageing(Chunk chunk);)          // in the header
///   namespace AFWEGING_ISA_NAMESPACE { void ageing(Chunk chunk) { ... } }   // in the hot source
///   AFWEGING_ISA_CHOOSE(isa, ageing)(block);                  // the caller
#if defined(AFWEGING_ISA_DISPATCH) && AFWEGING_ISA_DISPATCH
#define AFWEGING_ISA_VARIANTS(...) \
    namespace isa_base {           \
    __VA_ARGS__                    \
    }                              \
    namespace isa_v3 {             \
    __VA_ARGS__                    \
    }                              \
    namespace isa_v4 {             \
    __VA_ARGS__                    \
    }
#define AFWEGING_ISA_CHOOSE(isa, name)                   \
    ((isa) == ::afweging::sim::Isa::v4   ? &isa_v4::name \
     : (isa) == ::afweging::sim::Isa::v3 ? &isa_v3::name \
                                         : &isa_base::name)
#else
#define AFWEGING_ISA_VARIANTS(...) \
    namespace isa_base {           \
    __VA_ARGS__                    \
    }
#define AFWEGING_ISA_CHOOSE(isa, name) (static_cast<void>(isa), &isa_base::name)
#endif
