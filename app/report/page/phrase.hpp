// SPDX-License-Identifier: EUPL-1.2
// Sentences and numbers of a page. Every number says what it is: an estimate with its range, a
// number of law, or one that was given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/report/page/html.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::page {

/// What a number of the model says of itself: see docs/formats/report.md
struct Passing {
    double value = 0;
    double low = 0;  ///< 80 % range, or what a source gives
    double high = 0;
    std::string unit;
    std::string source;
    int grade = 0;  ///< 0 to 5
};

/// A number as a program reads it: no thousands marks, a decimal point.
[[nodiscard]] std::string plain_number(double value);

/// Words around an estimate. `class_name` may be empty.
[[nodiscard]] Html estimate(const Html& words, const Passing& of,
                            const std::string& class_name = "");
/// Words with numbers that follow from law alone: calculation, no estimate.
[[nodiscard]] Html by_law(const Html& words);
/// Words with numbers that the scenario, the run or a source gives.
[[nodiscard]] Html given(const Html& words);
[[nodiscard]] Html given(const LocalisedText& words, Language language);

/// The sentence with each {0} to {9} replaced by that part.
[[nodiscard]] Html sentence(const LocalisedText& form, const std::vector<Html>& parts,
                            Language language);
[[nodiscard]] Html words(const LocalisedText& text, Language language);

/// A paragraph, or nothing of nothing.
[[nodiscard]] Html paragraph(const Html& content, const std::string& class_name = "");
/// <section aria-labelledby> with its heading of the second level.
[[nodiscard]] Html section(const std::string& id, const LocalisedText& title, const Html& content,
                           Language language);
[[nodiscard]] Html folded(const LocalisedText& summary, const Html& content, Language language);

/// On a screen alone; and what stands on paper alone, where that was.
[[nodiscard]] Html on_screen(const Html& content);
[[nodiscard]] Html on_paper(const LocalisedText& said, Language language);

/// A table: its caption, the heads of its columns, and rows of which the first cell is the head.
struct HtmlCell {
    Html content;
    std::string class_name = {};
};
struct TableRowHtml {
    Html head;
    std::vector<HtmlCell> cells;
    std::string class_name = {};
};
struct HtmlTable {
    LocalisedText caption;
    std::vector<LocalisedText> columns;  ///< the first is of the heads of rows
    std::vector<TableRowHtml> rows;
};
[[nodiscard]] Html table(const HtmlTable& of, Language language);

}  // namespace afweging::app::page
