// SPDX-License-Identifier: EUPL-1.2
// Elements of an HTML page. The only place that writes markup: what others wrote cannot leave the
// element that it stands in.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/json.hpp"

namespace afweging::app::page {

/// A name that the program chose, and a value that anybody may have written.
struct Attribute {
    std::string name;
    std::string value;
};
using Attributes = std::vector<Attribute>;

/// Markup that is whole: every element in it is closed, and all text is escaped.
class Html {
public:
    Html() = default;
    Html(std::initializer_list<Html> parts);

    [[nodiscard]] const std::string& markup() const { return markup_; }
    [[nodiscard]] bool empty() const { return markup_.empty(); }
    Html& operator+=(const Html& next);

private:
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    std::string markup_;

    friend Html operator+(Html a, const Html& b) {
        a += b;
        return a;
    }
    friend Html text(std::string_view words);
    friend Html lines(std::string_view words);
    friend Html element(std::string_view tag, const Attributes& attributes, const Html& content);
    friend Html program_text(std::string_view tag, const std::string& content);
    friend Html data(std::string_view id, const Json& value);
    friend Html document(std::string_view language, const Html& head, const Html& body);
};

/// What stands in for each character that has a meaning in markup, and for what hides or steers.
[[nodiscard]] std::string escaped_text(std::string_view words);

/// One line of text.
[[nodiscard]] Html text(std::string_view words);
/// Text of several lines, as in a file.
[[nodiscard]] Html lines(std::string_view words);

/// <tag name="value">content</tag>; of elements without an end the start alone. Throws Error (bug)
/// on a tag or attribute that a page of this program does not have: handlers of events, styles and
/// addresses elsewhere are among those.
[[nodiscard]] Html element(std::string_view tag, const Attributes& attributes,
                           const Html& content = {});
/// The same without attributes.
[[nodiscard]] Html element(std::string_view tag, const Html& content);

/// A script or style of the program itself, as it is. Throws Error (bug) when the text would end its
/// own element.
[[nodiscard]] Html program_text(std::string_view tag, const std::string& content);

/// Data that no browser executes: <script type="application/json" id="...">.
[[nodiscard]] Html data(std::string_view id, const Json& value);
/// What stands before and after that text, for who reads it again.
[[nodiscard]] std::string data_start(std::string_view id);
inline constexpr std::string_view data_end = "</script>";

/// The whole page. `language` is of the html element: "nl". Its class no-script is taken away by the
/// script, where there is one that runs.
[[nodiscard]] Html document(std::string_view language, const Html& head, const Html& body);

}  // namespace afweging::app::page
