// SPDX-License-Identifier: EUPL-1.2
// The script and the stylesheet of pages that the program writes, held in the program.
#pragma once

#include <string_view>

namespace afweging::app {

/// The script that draws the figures of a page (app/web/figures): one classic script, to stand at
/// the end of the body. Empty in a program that was built without node.
[[nodiscard]] std::string_view report_script();

/// The stylesheet of a page, at most 11 KB. Empty as report_script().
[[nodiscard]] std::string_view report_style();

/// Whether this program was built with script and stylesheet.
[[nodiscard]] bool has_pages();

}  // namespace afweging::app
