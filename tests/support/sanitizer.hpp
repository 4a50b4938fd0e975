// SPDX-License-Identifier: EUPL-1.2
// Whether what a test measures or limits is the program alone.
#pragma once

namespace afweging::tests {

/// A sanitizer maps and touches far more memory than the program uses, and writes files before the
/// program has begun.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool under_sanitizer = true;
#else
inline constexpr bool under_sanitizer = false;
#endif

}  // namespace afweging::tests
