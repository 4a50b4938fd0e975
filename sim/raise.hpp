// SPDX-License-Identifier: EUPL-1.2
// How code throws that is also compiled without exceptions, for a page.
#pragma once

#include <concepts>
#include <utility>

#include "sim/localised_text.hpp"

namespace afweging {

#ifdef __wasm__
/// Keeps the words for whoever holds the instance, and traps: the instance is lost.
/// (sim/wasm_runtime.cpp)
[[noreturn]] void end_instance(const char* english, const char* dutch);
#endif

/// Throws the error. In WebAssembly, where nothing can be caught, it ends the instance with the
/// words of the error. Takes only a temporary, so that what is thrown is never a part of it.
template <std::derived_from<PhrasedError> E>
[[noreturn]] void raise(E&& error) {
#ifdef __wasm__
    end_instance(error.phrase().en.c_str(), error.phrase().nl.c_str());
#else
    throw std::forward<E>(error);
#endif
}

}  // namespace afweging
