// SPDX-License-Identifier: EUPL-1.2
// The commands of the program.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "sim/error.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// The words after the name of a command.
using Arguments = std::vector<std::string>;

/// One command. Its perform() lives in app/cli/<name>.cpp.
struct Verb {
    std::string name;
    LocalisedText summary;  ///< one line
    ExitCode (*perform)(const Arguments&, Console&);
};

/// All commands, in the order in which they are told about.
[[nodiscard]] const std::vector<Verb>& verbs();

/// Thrown when somebody asked how a command is used: no error.
struct HelpAsked {
    std::string text;
};

/// Runs the command that the words ask for and returns the exit code of the process. Every error
/// ends here: as a message on standard error, and as JSON where that was asked.
[[nodiscard]] int dispatch(const Arguments& words);

}  // namespace afweging::app
