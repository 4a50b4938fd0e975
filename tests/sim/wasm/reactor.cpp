// SPDX-License-Identifier: EUPL-1.2
// The hashes as exports of a WebAssembly module without imports.
#include "tests/sim/wasm/kernel_digest.hpp"

extern "C" {

[[clang::export_name("part_count")]] std::uint32_t part_count() {
    return static_cast<std::uint32_t>(afweging::tests::digest_part_count());
}

[[clang::export_name("part_name")]] const char* part_name(std::uint32_t index) {
    return afweging::tests::digest_part(index).name;
}

[[clang::export_name("part_digest")]] std::uint64_t part_digest(std::uint32_t index) {
    return afweging::tests::digest_part(index).digest();
}
}
