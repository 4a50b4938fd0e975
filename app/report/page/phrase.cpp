// SPDX-License-Identifier: EUPL-1.2
// Sentences, numbers and tables as elements.
#include "app/report/page/phrase.hpp"

namespace afweging::app::page {

std::string plain_number(double value) { return Json(value).text(); }

Html estimate(const Html& words, const Passing& of, const std::string& class_name) {
    Attributes attributes;
    if (!class_name.empty()) {
        attributes.push_back({"class", class_name});
    }
    attributes.push_back({"data-estimate", plain_number(of.value)});
    attributes.push_back({"data-low", plain_number(of.low)});
    attributes.push_back({"data-high", plain_number(of.high)});
    attributes.push_back({"data-unit", of.unit});
    attributes.push_back({"data-source", of.source});
    attributes.push_back({"data-grade", std::to_string(of.grade)});
    return element("span", attributes, words);
}

Html by_law(const Html& words) { return element("span", {{"data-law", "1"}}, words); }

Html given(const Html& words) { return element("span", {{"data-given", "1"}}, words); }

Html given(const LocalisedText& words, Language language) {
    return given(text(words.in(language)));
}

Html sentence(const LocalisedText& form, const std::vector<Html>& parts, Language language) {
    const std::string& whole = form.in(language);
    Html result;
    std::size_t from = 0;
    for (std::size_t at = whole.find('{'); at != std::string::npos; at = whole.find('{', at + 1)) {
        const bool slot = at + 2 < whole.size() && whole[at + 2] == '}' && whole[at + 1] >= '0' &&
                          whole[at + 1] <= '9';
        const std::size_t index = slot ? static_cast<std::size_t>(whole[at + 1] - '0') : 0;
        if (slot && index < parts.size()) {
            result += text(std::string_view(whole).substr(from, at - from));
            result += parts[index];
            from = at + 3;
        }
    }
    result += text(std::string_view(whole).substr(from));
    return result;
}

Html words(const LocalisedText& said, Language language) { return text(said.in(language)); }

Html paragraph(const Html& content, const std::string& class_name) {
    if (content.empty()) {
        return {};
    }
    return class_name.empty() ? element("p", content)
                              : element("p", {{"class", class_name}}, content);
}

Html section(const std::string& id, const LocalisedText& title, const Html& content,
             Language language) {
    const std::string heading = "h-" + id;
    return element("section", {{"id", id}, {"aria-labelledby", heading}},
                   {element("h2", {{"id", heading}}, words(title, language)), content});
}

Html folded(const LocalisedText& summary, const Html& content, Language language) {
    return element("details", {element("summary", words(summary, language)), content});
}

Html on_screen(const Html& content) {
    return content.empty() ? Html() : element("div", {{"class", "no-print"}}, content);
}

Html on_paper(const LocalisedText& said, Language language) {
    return element("p", {{"class", "print-only"}}, words(said, language));
}

namespace {

Html cell(const HtmlCell& of, const std::string& column) {
    Attributes attributes = {{"data-label", column}};
    if (!of.class_name.empty()) {
        attributes.push_back({"class", of.class_name});
    }
    return element("td", attributes, of.content);
}

Html row(const TableRowHtml& of, const HtmlTable& table, Language language) {
    Html cells = element("th", {{"scope", "row"}}, of.head);
    for (std::size_t i = 0; i < of.cells.size(); ++i) {
        cells += cell(of.cells[i], i + 1 < table.columns.size() ? table.columns[i + 1].in(language)
                                                                : std::string());
    }
    return of.class_name.empty() ? element("tr", cells)
                                 : element("tr", {{"class", of.class_name}}, cells);
}

}  // namespace

Html table(const HtmlTable& of, Language language) {
    Html heads;
    for (const LocalisedText& column : of.columns) {
        heads += element("th", {{"scope", "col"}}, words(column, language));
    }
    Html body;
    for (const TableRowHtml& each : of.rows) { body += row(each, of, language); }
    return element("div", {{"class", "table-wrap"}, {"tabindex", "0"}},
                   element("table", {{"class", "stack"}},
                           {element("caption", words(of.caption, language)),
                            element("thead", element("tr", heads)), element("tbody", body)}));
}

}  // namespace afweging::app::page
