// SPDX-License-Identifier: EUPL-1.2
// A program without pages: reports have their text and tables.
#include "app/web/pages.hpp"

namespace afweging::app {

bool has_pages() { return false; }
std::string_view report_script() { return {}; }
std::string_view report_style() { return {}; }

}  // namespace afweging::app
