// SPDX-License-Identifier: EUPL-1.2
// Contracts (checked in dev and sanitizer builds) and validations (checked in every build).
#pragma once

namespace afweging::sim {

/// What a failed check was, for the message.
enum class CheckKind { expects, ensures, validate };

/// Reports a broken check on standard error and aborts. In WebAssembly, where the core has no
/// standard error, it ends the instance with the condition as its last words. There is no way to go
/// on: the state is not to be trusted.
[[noreturn]] void check_failed(CheckKind kind, const char* condition, const char* file, int line);

}  // namespace afweging::sim

#define AFWEGING_CHECK_AS_(kind, condition)                                                      \
    (static_cast<bool>(condition)                                                                \
         ? static_cast<void>(0)                                                                  \
         : ::afweging::sim::check_failed(::afweging::sim::CheckKind::kind, #condition, __FILE__, \
                                         __LINE__))

/// What must hold in every build: conservation of people and of cents. Keep it out of the loops
/// over people.
#define AFWEGING_VALIDATE(condition) AFWEGING_CHECK_AS_(validate, condition)

/// A precondition (EXPECTS) or a postcondition (ENSURES). Without AFWEGING_CONTRACTS the condition
/// is compiled but never evaluated, so that it cannot rot; it must have no side effects.
#if defined(AFWEGING_CONTRACTS) && AFWEGING_CONTRACTS
#define AFWEGING_EXPECTS(condition) AFWEGING_CHECK_AS_(expects, condition)
#define AFWEGING_ENSURES(condition) AFWEGING_CHECK_AS_(ensures, condition)
#else
#define AFWEGING_EXPECTS(condition) static_cast<void>(sizeof(static_cast<bool>(condition)))
#define AFWEGING_ENSURES(condition) static_cast<void>(sizeof(static_cast<bool>(condition)))
#endif
