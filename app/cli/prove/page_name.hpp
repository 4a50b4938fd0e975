// SPDX-License-Identifier: EUPL-1.2
// The name of a page that is written.
#pragma once

#include <string>

#include "sim/localised_text.hpp"

namespace afweging::app {

/// A page has to end in .html: under another name a double click opens no browser, and a slip in -o
/// would put it over something else's name. Nothing is asked of no name.
inline void require_page_name(const std::string& path) {
    const bool is_page = path.ends_with(".html") || path.ends_with(".htm");
    if (!path.empty() && !is_page) {
        throw PhrasedError(ExitCode::usage,
                           {"--output {0}: the name of a page ends in .html; for example {0}.html",
                            "--output {0}: de naam van een pagina eindigt op .html; bijvoorbeeld "
                            "{0}.html"},
                           {path});
    }
}

}  // namespace afweging::app
