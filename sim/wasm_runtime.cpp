// SPDX-License-Identifier: EUPL-1.2
// Only for WebAssembly: how an instance ends. The last words of libc++ and libc++abi (allocation
// failed, pure virtual call) would draw the C library's output into the module, and with it imports
// that a page has to provide. Here all last words stay in memory, where last_words() finds them.
#include <__verbose_abort>
#include <cstdint>
#include <cstring>

#include "sim/raise.hpp"

namespace afweging {
namespace {

struct LastWords {
    char english[2048];
    char dutch[2048];
};

/// Of a fixed size: there may be no memory left to ask for.
LastWords last;

}  // namespace

void end_instance(const char* english, const char* dutch) {
    std::strncpy(last.english, english, sizeof last.english - 1);
    std::strncpy(last.dutch, dutch, sizeof last.dutch - 1);
    __builtin_trap();
}

}  // namespace afweging

/// Why the instance trapped, ended by a zero byte; empty when it did not, or when the machine
/// itself trapped. 0 = English, 1 = Dutch.
extern "C" [[clang::export_name("last_words")]] const char* last_words(std::uint32_t language) {
    return language == 1 ? afweging::last.dutch : afweging::last.english;
}

extern "C" void abort_message(const char* form, ...);
extern "C" void abort_message(const char* form, ...) { afweging::end_instance(form, form); }

void std::__libcpp_verbose_abort(const char* form, ...) { afweging::end_instance(form, form); }
