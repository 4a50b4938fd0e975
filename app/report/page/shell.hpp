// SPDX-License-Identifier: EUPL-1.2
// What is around every page: policy, style, script, data.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/report/page/figures.hpp"
#include "app/report/page/html.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::page {

struct Shell {
    Language language = Language::nl;
    LocalisedText title;
    std::string script;  ///< of figures; empty: none
    std::string style;
    std::function<std::string(std::string_view)> sha256;  ///< 64 hexadecimal digits
    LocalisedText cite = {};  ///< what stands under a table that somebody takes along
};

/// The page, with nothing in it that asks for anything elsewhere: its policy lets only this script
/// and this style in, by their hashes. `proof` may be null.
[[nodiscard]] std::string whole_page(const Shell& shell, const Html& content,
                                     const Figures& figures, const Json* proof);

/// The style of tables and text where no pages were built.
[[nodiscard]] const std::string& plain_style();

}  // namespace afweging::app::page
