// SPDX-License-Identifier: EUPL-1.2
// The writer of markup: exact forms, and 10,000 hostile strings of which none leaves its element.
#include "app/report/page/html.hpp"

#include <cstdint>

#include "app/report/page/base64.hpp"
#include "app/report/page/phrase.hpp"
#include "app/report/page/shell.hpp"
#include "app/report/text.hpp"
#include "sim/error.hpp"
#include "tests/app/report/page/strict_html.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using afweging::tests::Node;
using afweging::tests::StrictHtml;
using Catch::Matchers::Contains;
using page::element;
using page::Html;

namespace {

/// What people have tried, and what is odd.
const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all = {
        "<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "\"", "'", "`",
        "<", ">", "&", "&lt;", "&#60;", "&#x3c;", "<!--", "-->", "<![CDATA[", "]]>", "</td>",
        "</style>", "<svg/onload=alert(1)>", "javascript:alert(1)", "data:text/html,<b>",
        "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "{0}", "{1}", "\\u003c",
        "\xE2\x80\xA8", "\xE2\x80\xAE", "\xEF\xBB\xBF", std::string("\0", 1), "\x1B[31m", "\n", "\r",
        "\t", "\xC0\xBC", "\xF0\x9F\x98\x80", "\xED\xA0\x80", "\x80", "/", "=", " ", "<base href=//x>",
        "<meta http-equiv=refresh content=0>", "<a href=javascript:x>", "]]]", "--!>", "<plaintext>",
        "</title>", "<textarea>", "<iframe srcdoc=x>", "1 < 2", "a & b", "\xCB\x82script\xCB\x83"};
    return all;
}

/// A string of one to six pieces, the same for the same number.
std::string hostile(std::uint64_t number) {
    std::uint64_t x = number * 0x9E3779B97F4A7C15U + 1;
    std::string text;
    const std::uint64_t count = 1 + number % 6;
    for (std::uint64_t i = 0; i < count; ++i) {
        x ^= x >> 29U;
        x *= 0xBF58476D1CE4E5B9U;
        x ^= x >> 32U;
        text += pieces()[x % pieces().size()];
    }
    return text;
}

/// A small page with the string wherever a page takes one.
Html page_with(const std::string& words) {
    const LocalisedText both(words);
    page::HtmlTable table{both, {both, both}, {{page::text(words), {{page::text(words)}}, {}}}};
    return page::section(
        "s", both,
        {page::table(table, Language::nl),
         page::estimate(page::text(words), {1, 0, 2, words, words, 3}),
         page::sentence({"a {0} b", "a {0} b"}, {page::text(words)}, Language::nl),
         page::sentence(both, {page::text("x")}, Language::nl), page::given(both, Language::nl),
         page::folded(both, element("pre", page::lines(words)), Language::nl),
         page::data("d", Json::object({{"k", words}, {words, 1}}))},
        Language::nl);
}

/// Tags and names of attributes in the order in which they stand.
std::string skeleton(const std::vector<Node>& nodes) {
    std::string all;
    for (const Node& node : nodes) {
        std::vector<const Node*> around;
        afweging::tests::walk(node, around, [&](const Node& each, const auto& outer) {
            if (!each.tag.empty()) {
                all += std::string(outer.size(), ' ') + each.tag;
                for (const auto& [name, value] : each.attributes) { all += " " + name; }
                all += "\n";
            }
        });
    }
    return all;
}

}  // namespace

TEST_CASE("an element has its attributes escaped and its content as it is", "[app][page]") {
    CHECK(element("p", {{"class", "a\"b"}, {"data-x", "1<2"}}, page::text("x & 'y'")).markup() ==
          "<p class=\"a&quot;b\" data-x=\"1&lt;2\">x &amp; &#39;y&#39;</p>");
    CHECK(element("meta", page::Attributes{{"charset", "utf-8"}}).markup() ==
          "<meta charset=\"utf-8\">");
    CHECK(page::lines("a\nb<").markup() == "a\nb&lt;\n");
    CHECK(page::text("a\nb").markup() == "a?b");
}

TEST_CASE("what a page does not have is a bug, not markup", "[app][page]") {
    CHECK_THROWS_AS(element("script", Html()), Error);
    CHECK_THROWS_AS(element("iframe", Html()), Error);
    CHECK_THROWS_AS(element("p", {{"onclick", "x"}}, Html()), Error);
    CHECK_THROWS_AS(element("p", {{"style", "x"}}, Html()), Error);
    CHECK_THROWS_AS(element("p", {{"data-a b", "x"}}, Html()), Error);
    CHECK_THROWS_AS(element("a", {{"href", "https://example.org"}}, Html()), Error);
    CHECK_THROWS_AS(element("a", {{"href", "javascript:x"}}, Html()), Error);
    CHECK_NOTHROW(element("a", {{"href", "#main"}}, Html()));
    CHECK_THROWS_AS(page::program_text("script", "a</SCRIPT >"), Error);
    CHECK_THROWS_AS(page::program_text("style", "<!--"), Error);
}

TEST_CASE("data cannot end the element that it stands in", "[app][page]") {
    CHECK(page::data("d", Json(std::string("</script><!-- &"))).markup() ==
          "<script type=\"application/json\" id=\"d\">\"\\u003c/script\\u003e\\u003c!-- "
          "\\u0026\"</script>");
}

TEST_CASE("slots are filled once, with what was given", "[app][page]") {
    const Html part = page::given(page::text("{1}"));
    CHECK(page::sentence({"{0}-{1}-{2}"}, {part, page::text("b")}, Language::nl).markup() ==
          "<span data-given=\"1\">{1}</span>-b-{2}");
}

TEST_CASE("base64 and hexadecimal are those of RFC 4648", "[app][page]") {
    CHECK(page::base64("") == "");
    CHECK(page::base64("f") == "Zg==");
    CHECK(page::base64("fo") == "Zm8=");
    CHECK(page::base64("foobar") == "Zm9vYmFy");
    CHECK(page::from_hex("666f6f") == "foo");
    CHECK_THROWS_AS(page::from_hex("6"), Error);
}

TEST_CASE("10,000 hostile strings: no tag and no attribute more, and each is read back",
          "[app][page]") {
    const std::string plain = skeleton(StrictHtml(page_with("x").markup()).read());
    for (std::uint64_t i = 0; i < 10000; ++i) {
        const std::string words = hostile(i);
        const std::string markup = page_with(words).markup();
        std::vector<Node> nodes;
        try {
            nodes = StrictHtml(markup).read();
        } catch (const std::exception& error) {
            FAIL("string " << i << ": " << error.what());
        }
        if (skeleton(nodes) != plain) {
            FAIL("string " << i << " changes the page: " << app::printable(words));
        }
        const std::string heading = nodes[0].children[0].words();
        if (heading != app::printable(words)) {
            FAIL("string " << i << " is read back as " << heading);
        }
    }
}

TEST_CASE("a writer that forgets to escape is found by the strict reader", "[app][page]") {
    CHECK_THROWS(StrictHtml("<p>a < b</p>").read());
    CHECK_THROWS(StrictHtml("<p>a & b</p>").read());
    CHECK_THROWS(StrictHtml("<p><b>a</p></b>").read());
    CHECK_THROWS(StrictHtml("<p a=b>c</p>").read());
    CHECK_THROWS(StrictHtml("<p>\"</p>").read());
}

TEST_CASE("a page lets in its own script and style and nothing else", "[app][page]") {
    const page::Figures figures(Language::nl);
    const page::Shell shell{Language::nl,
                            {"t", "t"},
                            "let x=1",
                            "p{}",
                            [](std::string_view text) {
                                return text == "p{}" ? std::string(64, '0') : std::string(64, 'f');
                            }};
    const std::string whole = page::whole_page(shell, page::text("x"), figures, nullptr);
    CHECK_THAT(whole,
               Contains("default-src &#39;none&#39;; script-src &#39;sha256-"
                        "//////////////////////////////////////////8=&#39;; style-src "
                        "&#39;sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=&#39;"));
    CHECK_NOTHROW(StrictHtml(whole).read());
    const page::Shell bare{Language::en, {"t", "t"}, "", "p{}", shell.sha256};
    CHECK_THAT(page::whole_page(bare, page::text("x"), figures, nullptr),
               Contains("script-src &#39;none&#39;"));
}
