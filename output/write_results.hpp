// SPDX-License-Identifier: EUPL-1.2
// Results to a file.
#pragma once

#include <string>

#include "output/atomic_file.hpp"
#include "output/memory_recorder.hpp"
#include "output/provenance.hpp"
#include "output/values.hpp"

namespace afweging::output {

/// Writes a results file. The file is built in memory, then written, flushed and named, so that
/// `path` never holds half a result; the same run gives the same bytes.
/// Throws Error (io) when the disk is full or refuses, Error (usage) when the file exists and may
/// not be replaced, Error (bug) when the provenance does not belong to the values. At most
/// `threads` threads compress; the bytes do not depend on them. Page: docs/formats/results-h5.md
void write_results(const std::string& path, const Values& values, const Provenance& provenance,
                   Overwrite overwrite, unsigned threads = 1);

/// The same for a run. Throws Error (bug) when the run has not recorded all its months.
void write_results(const std::string& path, const MemoryRecorder& run, const Provenance& provenance,
                   Overwrite overwrite, unsigned threads = 1);

}  // namespace afweging::output
