// SPDX-License-Identifier: EUPL-1.2
// Escaping, and the elements and attributes that pages of this program have.
#include "app/report/page/html.hpp"

#include <algorithm>
#include <array>

#include "app/report/text.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::page {
namespace {

constexpr std::array<std::string_view, 45> tags = {
    "a",       "b",       "body",   "caption", "code",  "col",     "dd",      "details", "div",
    "dl",      "dt",      "em",     "figcaption", "figure", "footer", "h1",   "h2",      "h3",
    "h4",      "head",    "header", "html",    "li",    "link",    "main",    "meta",    "nav",
    "noscript", "ol",     "p",      "pre",     "section", "small", "span",    "strong",  "summary",
    "table",   "tbody",   "td",     "th",      "thead", "time",    "title",   "tr",      "ul"};
constexpr std::array<std::string_view, 3> without_end = {"col", "link", "meta"};
constexpr std::array<std::string_view, 18> names = {
    "charset", "class", "colspan", "content", "datetime", "download", "headers", "href", "http-equiv",
    "id",      "lang",  "name",    "open",    "role",     "rowspan",  "scope",   "tabindex", "title"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_plain(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

[[noreturn]] void refuse(const LocalisedText& what, std::string_view name) {
    throw PhrasedError(ExitCode::bug, {"a page has no {0} '{1}'", "een pagina heeft geen {0} '{1}'"},
                       {what, name});
}

/// Nothing that a page fetches or follows: a place in the page, or a file that it holds.
bool stays_here(std::string_view address) {
    return address.starts_with('#') || address.starts_with("data:text/plain;base64,");
}

void require_attribute(const Attribute& attribute) {
    const std::string_view name = attribute.name;
    const bool free = (name.starts_with("data-") || name.starts_with("aria-")) && is_plain(name);
    if (!free && !is_among(names, name)) {
        refuse({"attribute", "attribuut"}, name);
    }
    if (name == "href" && !stays_here(attribute.value)) {
        refuse({"address", "adres"}, attribute.value);
    }
}

/// An ASCII copy in lower case.
std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

}  // namespace

std::string escaped_text(std::string_view words) {
    std::string result;
    for (const char c : printable(words)) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            case '`': result += "&#96;"; break;
            default: result += c;
        }
    }
    return result;
}

Html::Html(std::initializer_list<Html> parts) {
    for (const Html& part : parts) { markup_ += part.markup_; }
}

Html& Html::operator+=(const Html& next) {
    markup_ += next.markup_;
    return *this;
}

Html text(std::string_view words) { return Html(escaped_text(words)); }

Html lines(std::string_view words) {
    std::string result;
    for (const std::string& line : lines_in(words)) {
        result += escaped_text(line);
        result += '\n';
    }
    return Html(std::move(result));
}

Html element(std::string_view tag, const Attributes& attributes, const Html& content) {
    if (!is_among(tags, tag)) {
        refuse("element", tag);
    }
    std::string markup = "<" + std::string(tag);
    for (const Attribute& attribute : attributes) {
        require_attribute(attribute);
        markup += " " + attribute.name + "=\"" + escaped_text(attribute.value) + "\"";
    }
    markup += ">";
    if (is_among(without_end, tag)) {
        return Html(std::move(markup));
    }
    return Html(markup + content.markup() + "</" + std::string(tag) + ">");
}

Html element(std::string_view tag, const Html& content) { return element(tag, {}, content); }

Html program_text(std::string_view tag, const std::string& content) {
    const std::string inside = lowered(content);
    if ((tag != "script" && tag != "style") || inside.find("</" + std::string(tag)) != std::string::npos ||
        inside.find("<!--") != std::string::npos) {
        refuse({"text of the program that ends itself in", "tekst van het programma die zichzelf afsluit in"},
               tag);
    }
    return Html("<" + std::string(tag) + ">" + content + "</" + std::string(tag) + ">");
}

std::string data_start(std::string_view id) {
    return "<script type=\"application/json\" id=\"" + escaped_text(id) + "\">";
}

Html data(std::string_view id, const Json& value) {
    std::string markup = data_start(id);
    for (const char c : value.text()) {
        switch (c) {  // inside a text of JSON only: these have no other place in it
            case '<': markup += "\\u003c"; break;
            case '>': markup += "\\u003e"; break;
            case '&': markup += "\\u0026"; break;
            default: markup += c;
        }
    }
    return Html(markup + std::string(data_end));
}

Html document(std::string_view language, const Html& head, const Html& body) {
    return Html("<!doctype html>\n<html lang=\"" + escaped_text(language) + "\" class=\"no-script\">" +
                element("head", head).markup() + element("body", body).markup() + "</html>\n");
}

}  // namespace afweging::app::page
