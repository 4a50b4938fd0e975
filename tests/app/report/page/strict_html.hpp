// SPDX-License-Identifier: EUPL-1.2
// A small strict reader of the markup that the program writes: whatever a browser would have to guess
// is an error here.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace afweging::tests {

/// An element, or text (tag empty).
struct Node {
    std::string tag;
    std::map<std::string, std::string> attributes;
    std::string text;
    std::vector<Node> children;

    [[nodiscard]] bool has(const std::string& name) const { return attributes.contains(name); }
    [[nodiscard]] std::string get(const std::string& name) const {
        const auto found = attributes.find(name);
        return found == attributes.end() ? std::string() : found->second;
    }
    /// All text in it.
    [[nodiscard]] std::string words() const {
        std::string all = text;
        for (const Node& child : children) { all += child.words(); }
        return all;
    }
};

/// Calls `look` for each node, with those around it, the outermost first.
inline void walk(const Node& node, std::vector<const Node*>& around,
                 const std::function<void(const Node&, const std::vector<const Node*>&)>& look) {
    look(node, around);
    around.push_back(&node);
    for (const Node& child : node.children) { walk(child, around, look); }
    around.pop_back();
}

class StrictHtml {
public:
    explicit StrictHtml(std::string_view markup) : markup_(markup) {}

    /// The nodes of the whole text. Throws std::runtime_error on what is not strictly right.
    std::vector<Node> read() {
        std::vector<Node> nodes = nodes_until("");
        require(at_ == markup_.size(), "more after the end");
        return nodes;
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error(what + " at byte " + std::to_string(at_) + ": " +
                                 std::string(markup_.substr(at_ > 30 ? at_ - 30 : 0, 80)));
    }
    void require(bool is, const std::string& what) const {
        if (!is) {
            fail(what);
        }
    }
    [[nodiscard]] bool next_is(std::string_view what) const {
        return markup_.substr(at_, what.size()) == what;
    }

    std::string name() {
        const std::size_t from = at_;
        while (at_ < markup_.size() &&
               ((markup_[at_] >= 'a' && markup_[at_] <= 'z') || markup_[at_] == '-' ||
                (markup_[at_] >= '0' && markup_[at_] <= '9'))) {
            ++at_;
        }
        require(at_ > from, "a name is missing");
        return std::string(markup_.substr(from, at_ - from));
    }

    char entity() {
        static const std::map<std::string_view, char> known = {
            {"&amp;", '&'}, {"&lt;", '<'},  {"&gt;", '>'},
            {"&quot;", '"'}, {"&#39;", '\''}, {"&#96;", '`'}};
        for (const auto& [form, sign] : known) {
            if (next_is(form)) {
                at_ += form.size();
                return sign;
            }
        }
        fail("a loose &");
    }

    std::string text_until(char end) {
        std::string text;
        while (at_ < markup_.size() && markup_[at_] != end) {
            const char c = markup_[at_];
            require(c != '<' && c != '>' && c != '"' && c != '\'' && c != '`', "a loose sign");
            require(static_cast<unsigned char>(c) >= 0x20 || c == '\n', "a control character");
            if (c == '&') {
                text += entity();
            } else {
                text += c;
                ++at_;
            }
        }
        return text;
    }

    Node element() {
        Node node;
        ++at_;
        node.tag = name();
        while (next_is(" ")) {
            ++at_;
            const std::string attribute = name();
            require(next_is("=\""), "an attribute without a quoted value");
            at_ += 2;
            require(node.attributes.emplace(attribute, text_until('"')).second, "twice an attribute");
            ++at_;
        }
        require(next_is(">"), "a start tag that does not end");
        ++at_;
        static const std::set<std::string> without_end = {"meta", "link", "col"};
        if (without_end.contains(node.tag)) {
            return node;
        }
        const std::string end = "</" + node.tag + ">";
        if (node.tag == "script" || node.tag == "style") {
            const std::size_t close = markup_.find(end, at_);
            require(close != std::string_view::npos, "a script without its end");
            node.text = markup_.substr(at_, close - at_);
            at_ = close;
        } else {
            node.children = nodes_until(end);
        }
        require(next_is(end), "an element that is not closed");
        at_ += end.size();
        return node;
    }

    std::vector<Node> nodes_until(const std::string& end) {
        std::vector<Node> nodes;
        if (next_is("<!doctype html>\n")) {
            at_ += 16;
        }
        while (at_ < markup_.size() && (end.empty() || !next_is(end))) {
            if (markup_[at_] == '<') {
                nodes.push_back(element());
            } else {
                Node words;
                words.text = text_until('<');
                nodes.push_back(std::move(words));
            }
        }
        return nodes;
    }

    std::string_view markup_;
    std::size_t at_ = 0;
};

}  // namespace afweging::tests
