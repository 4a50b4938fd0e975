// SPDX-License-Identifier: EUPL-1.2
// The last line of a results file: a hash of all bytes before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace afweging::output {

/// The line that closes a file with these bytes. Programs that read HDF5 pass over it.
[[nodiscard]] std::string seal_of(std::span<const std::byte> bytes);

/// Reads the file once and checks its last line against the rest, so that a file that was cut off,
/// changed or never finished is refused before anything in it is believed. Guards against damage,
/// not against somebody who makes a new seal.
/// Throws Error (io) when the file cannot be read, Error (data) when it is not whole.
void require_sealed(const std::string& path);

}  // namespace afweging::output
