// SPDX-License-Identifier: EUPL-1.2
// Hashes of what the kernel computes, part by part, so that any two builds can be compared.
#pragma once

#include <cstddef>
#include <cstdint>

namespace afweging::tests {

struct DigestPart {
    const char* name;
    std::uint64_t (*digest)();
};

[[nodiscard]] std::size_t digest_part_count();
[[nodiscard]] DigestPart digest_part(std::size_t index);

}  // namespace afweging::tests
