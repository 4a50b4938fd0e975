// SPDX-License-Identifier: EUPL-1.2
// Only for WebAssembly: the last words of libc++ and libc++abi (allocation failed, pure virtual
// call) would draw the C library's output into the module, and with it imports that a page has to
// provide. Here they trap, as check_failed does.
#include <__verbose_abort>

extern "C" void abort_message(const char*, ...);
extern "C" void abort_message(const char*, ...) { __builtin_trap(); }

void std::__libcpp_verbose_abort(const char*, ...) { __builtin_trap(); }
