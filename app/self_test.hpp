// SPDX-License-Identifier: EUPL-1.2
// Tests of an installation: does this program do on this computer what it did where it was made?
#pragma once

#include <string>
#include <vector>

#include "sim/error.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One thing that was tried.
struct SelfTest {
    std::string key;
    LocalisedText what;
    bool passed;
    LocalisedText detail;                ///< what was found
    ExitCode if_failed = ExitCode::bug;  ///< what it means for the program as a whole
};

/// Dice and mathematics: known answers, to the last bit.
[[nodiscard]] SelfTest test_dice();
[[nodiscard]] SelfTest test_mathematics();

/// Numbers are written with a point, whatever the language of the computer.
[[nodiscard]] SelfTest test_locale();

/// A file can be written, flushed, named and read back in the folder, and removed. Else: io.
[[nodiscard]] SelfTest test_disk(const std::string& folder);

/// Everything that comes with the program can be read: parameters, law, instruments,
/// municipalities, glossary and scenarios. Else: data, with the first problem and its file.
[[nodiscard]] SelfTest test_data();

/// A small world gives the known digest, on 1 and 2 threads and each instruction set. Needs data
/// that can be read.
[[nodiscard]] std::vector<SelfTest> test_worlds();

}  // namespace afweging::app
