// SPDX-License-Identifier: EUPL-1.2
// The one spelling of "always inline": hot objects are built once per instruction set, so a rule
// must never become a shared out-of-line symbol that the linker could merge between those builds.
#pragma once

#define AFWEGING_RULE [[nodiscard, gnu::always_inline]] inline
#define AFWEGING_HOT [[gnu::always_inline]] inline

/// Before a loop whose iterations do not touch each other's data: columns of bytes may alias
/// anything, and without this promise the compiler checks at run time or gives up.
#if defined(__clang__)
#define AFWEGING_INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#else
#define AFWEGING_INDEPENDENT _Pragma("GCC ivdep")
#endif
