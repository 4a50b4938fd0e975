// SPDX-License-Identifier: EUPL-1.2
// Reading nothing, on purpose.
#include "scenarios/schema/asked_file.hpp"

#include <algorithm>
#include <utility>

namespace afweging::scenarios {
namespace {

constexpr std::string_view any_name = "*";

Node table_node() {
    Node node;
    node.at = node.key_at = {0, 1, 1, 1};
    return node;
}

Node text_node(const std::string& text) {
    Node node = table_node();
    node.kind = Node::Kind::text;
    node.text = text;
    return node;
}

Node& member(Node& table, const std::string& name) {
    for (auto& [key, node] : table.members) {
        if (key == name) {
            return node;
        }
    }
    table.members.push_back({name, table_node()});
    return table.members.back().node;
}

/// The table at the path, made where it is missing. Every table holds a name that nobody knows: so
/// tables whose names are free are found, and those that count only when they hold something.
Node& table_at(Node& root, std::string_view path) {
    member(root, std::string(any_name));
    if (path.empty()) {
        return root;
    }
    const std::size_t dot = path.find('.');
    std::string name(path.substr(0, dot));
    const std::string_view rest = dot == std::string_view::npos ? "" : path.substr(dot + 1);
    const bool list = name.ends_with("[]");
    name.erase(name.size() - (list ? 2 : 0));
    Node& node = member(root, name);
    if (!list) {
        node.kind = Node::Kind::table;
        return table_at(node, rest);
    }
    node.kind = Node::Kind::list;
    if (node.items.empty()) {
        node.items.push_back(table_node());
    }
    return table_at(node.items.front(), rest);
}

std::string parent_of(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// Reads files for one kind.
class Prober {
public:
    explicit Prober(const Probe& probe) : probe_(probe) {
        if (!probe_.name.empty()) {
            table_at(tree_, probe_.named_table + "." + probe_.name);
        }
        table_at(tree_, "");
    }

    AskedFile ask() {
        AskedKeys all = read_all(tree_);
        std::vector<WordRule> rules;
        // The list grows: a word may open tables with words of their own.
        for (std::size_t k = 0; k < all.all().size(); ++k) {
            const AskedKey key = all.all()[k];
            if (key.form == AskedForm::word && key.words.size() > 1 && !is_idle(key)) {
                const std::size_t before = rules.size();
                ask_words(key, all, rules);
                if (rules.size() == before) {
                    idle_.push_back(key);
                }
            }
        }
        AskedFile file{{}, std::move(rules)};
        AskedKeys shown;
        for (const AskedKey& key : all.all()) {
            AskedKey one = key;
            one.path = shown_path(one.path);
            if (!is_closed(one.path)) {
                shown.note(std::move(one));
            }
        }
        file.keys = shown.all();
        for (WordRule& rule : file.rules) { show(rule); }
        return file;
    }

private:
    /// Whether nothing hung on the same words of a key with the same name in another table: then
    /// one reader reads both.
    [[nodiscard]] bool is_idle(const AskedKey& key) const {
        return std::any_of(idle_.begin(), idle_.end(), [&](const AskedKey& each) {
            return name_of(each.path) == name_of(key.path) && each.words == key.words;
        });
    }

    /// What is asked of the tree once it has every table that is asked for.
    AskedKeys read_all(Node& tree) const {
        constexpr int deepest = 12;
        AskedKeys asked;
        for (int round = 0; round < deepest; ++round) {
            Problems problems;
            problems.add_source({"schema", {}});
            asked = AskedKeys();
            problems.write_down_in(asked);
            probe_.read(tree, problems);
            const std::size_t before = size_of(tree);
            for (const AskedKey& key : asked.all()) { open(key, tree); }
            if (size_of(tree) == before) {
                break;
            }
        }
        return asked;
    }

    static std::size_t size_of(const Node& node) {
        std::size_t count = 1;
        for (const auto& [key, inner] : node.members) { count += size_of(inner); }
        for (const Node& item : node.items) { count += size_of(item); }
        return count;
    }

    static void open(const AskedKey& key, Node& tree) {
        const bool table = key.form == AskedForm::table || key.form == AskedForm::whole_or_table;
        if (table) {
            table_at(tree, key.path);
        } else if (key.form == AskedForm::tables) {
            table_at(tree, key.path + "[]");
        }
    }

    /// Reads the file once with each word of the key; what one word asks and another does not is a
    /// rule of that word.
    void ask_words(const AskedKey& key, AskedKeys& all, std::vector<WordRule>& rules) const {
        std::vector<AskedKeys> by_word;
        AskedKeys together;
        for (const std::string& word : key.words) {
            Node tree = tree_;
            Node& table = table_at(tree, parent_of(key.path));
            member(table, name_of(key.path)) = text_node(word);
            by_word.push_back(read_all(tree));
            together.join(by_word.back());
        }
        all.join(together);
        for (std::size_t w = 0; w < by_word.size(); ++w) {
            WordRule rule{key.path, key.words[w], {}, {}};
            for (const AskedKey& each : together.all()) {
                const AskedKey* here = by_word[w].find(each.path);
                const bool parent_is_refused =
                    !rule.refused.empty() && each.path.starts_with(rule.refused.back() + ".");
                if (here == nullptr && !parent_is_refused) {
                    rule.refused.push_back(each.path);
                } else if (here != nullptr && here->required && !each.required) {
                    rule.required.push_back(each.path);
                }
            }
            if (!rule.refused.empty() || !rule.required.empty()) {
                rules.push_back(std::move(rule));
            }
        }
    }

    /// The path with "*" for the name that had to exist.
    [[nodiscard]] std::string shown_path(std::string_view path) const {
        std::string shown;
        while (!path.empty()) {
            const std::size_t dot = path.find('.');
            const std::string_view part = path.substr(0, dot);
            shown += shown.empty() ? "" : ".";
            shown += !probe_.name.empty() && part == probe_.name ? any_name : part;
            path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
        }
        return shown;
    }

    [[nodiscard]] bool is_closed(const std::string& path) const {
        return path == any_name ||
               std::any_of(probe_.closed.begin(), probe_.closed.end(), [&](const auto& table) {
                   return path == table + "." + std::string(any_name);
               });
    }

    void show(WordRule& rule) const {
        rule.key = shown_path(rule.key);
        for (auto* list : {&rule.refused, &rule.required}) {
            for (std::string& path : *list) { path = shown_path(path); }
        }
    }

    const Probe& probe_;
    Node tree_ = table_node();
    std::vector<AskedKey> idle_;
};

}  // namespace

AskedFile ask(const Probe& probe) { return Prober(probe).ask(); }

}  // namespace afweging::scenarios
