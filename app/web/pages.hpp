// SPDX-License-Identifier: EUPL-1.2
// The script and the style of pages, built from app/web/figures. Without node there are none.
#pragma once

#include <string_view>

namespace afweging::app {

/// Whether the program was built with its pages.
[[nodiscard]] bool has_pages();
/// What draws figures; empty without pages.
[[nodiscard]] std::string_view report_script();
/// How a page looks; empty without pages.
[[nodiscard]] std::string_view report_style();

}  // namespace afweging::app
