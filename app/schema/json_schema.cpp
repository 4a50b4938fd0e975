// SPDX-License-Identifier: EUPL-1.2
// Each form of a key as the schema of its value; tables with what is in them; then what hangs on
// words and on `extends`.
#include "app/schema/json_schema.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/schema/schema_rules.hpp"
#include "app/schema/schema_tree.hpp"

namespace afweging::app {
namespace {

using scenarios::AskedForm;
using scenarios::AskedKey;

/// Years 1990 to 2100, as months are read.
constexpr const char* month_pattern = "^(199[0-9]|20[0-9][0-9]|2100)-(0[1-9]|1[0-2])$";

Json typed(const char* type) { return Json::object({{"type", type}}); }

Json number_of(const AskedKey& key, const char* type) {
    Json json = typed(type);
    if (key.ranged) {
        json.add("minimum", number_json(key.low)).add("maximum", number_json(key.high));
    }
    return json;
}

Json list_of(Json items, std::size_t least, std::size_t most) {
    Json json = typed("array");
    json.add("items", std::move(items));
    if (least > 0) {
        json.add("minItems", least);
    }
    return most > 0 ? json.add("maxItems", most) : json;
}

Json either(Json one, Json other) {
    return Json::object({{"anyOf", Json::array({std::move(one), std::move(other)})}});
}

Json word_of(const AskedKey& key) { return typed("string").add("enum", Json::texts(key.words)); }

Json month_json() { return typed("string").add("pattern", month_pattern); }

/// Writes one schema.
class SchemaWriter {
public:
    SchemaWriter(const scenarios::ToldFile& file, const SchemaHead& head, Language language)
        : file_(file), head_(head), language_(language) {}

    /// `json` is what stands before it.
    [[nodiscard]] Json table(const SchemaNode& node, Json json = Json::object()) const {
        Json properties = Json::object();
        if (node.path.empty() && file_.extends) {
            properties.add("extends", told(typed("string"), "extends"));
        }
        Json other = false;
        for (const auto& each : node.below) {
            if (each->name == "*") {
                other = value(*each);
            } else {
                properties.add(each->name, value(*each));
            }
        }
        Json patterns = Json::object();
        const bool dotted = !head_.dotted.empty() && node.path == head_.dotted;
        if (dotted) {
            add_dotted(node, properties, patterns);
        }
        json.add("type", "object").add("properties", std::move(properties));
        if (dotted) {
            json.add("patternProperties", std::move(patterns));
        }
        json.add("additionalProperties", std::move(other));
        const std::vector<std::string> required = always_required(node, file_);
        if (!required.empty()) {
            json.add("required", Json::texts(required));
        }
        add_pairs(json, node);
        add_rules(json, node, file_);
        return json;
    }

private:
    /// Keys of which neither stands alone.
    static void add_pairs(Json& json, const SchemaNode& node) {
        Json pairs = Json::object();
        bool any = false;
        for (const auto& each : node.below) {
            if (!each->key.with.empty()) {
                pairs.add(each->name, Json::texts({each->key.with}));
                any = true;
            }
        }
        if (any) {
            json.add("dependentRequired", std::move(pairs));
        }
    }

    /// "distance.base_hazard" = 0.04 is [distance] base_hazard = 0.04.
    static void add_dotted(const SchemaNode& node, Json& properties, Json& patterns) {
        const std::string here = pointer_of(node.path);
        for (const auto& group : node.below) {
            const bool any = group->name == "*";
            for (const auto& each : group->below) {
                const std::string to = any ? here + "/additionalProperties/properties/"
                                           : here + "/properties/" + group->name + "/properties/";
                Json reference = Json::object({{"$ref", to + each->name}});
                if (any) {
                    patterns.add("^[^.]+\\." + each->name + "$", std::move(reference));
                } else {
                    properties.add(group->name + "." + each->name, std::move(reference));
                }
            }
        }
    }

    static std::string pointer_of(const std::string& path) {
        std::string pointer = "#";
        for (const std::string& part : parts_of(path)) { pointer += "/properties/" + part; }
        return pointer;
    }

    [[nodiscard]] Json value(const SchemaNode& node) const {
        return told(form(node), node.path, &node.key);
    }

    [[nodiscard]] Json form(const SchemaNode& node) const {
        const AskedKey& key = node.key;
        switch (key.form) {
            case AskedForm::table:
                return table(node);
            case AskedForm::tables:
                return list_of(node.below.empty() ? Json::object() : table(*node.below.front()), 0,
                               0);
            case AskedForm::whole_or_table:
                return node.below.empty() ? number_of(key, "integer")
                                          : either(number_of(key, "integer"), table(node));
            case AskedForm::any:
                return Json::object();
            default:
                return plain(key);
        }
    }

    /// A value that is no table.
    static Json plain(const AskedKey& key) {
        switch (key.form) {
            case AskedForm::truth:
                return typed("boolean");
            case AskedForm::text: {
                Json json = typed("string");
                return key.required ? json.add("minLength", 1) : json;
            }
            case AskedForm::texts:
                return either(typed("string"), list_of(typed("string"), 0, key.most_items));
            case AskedForm::word:
                return word_of(key);
            case AskedForm::words:
                return either(word_of(key), list_of(word_of(key), 0, 0));
            case AskedForm::month:
                return month_json();
            case AskedForm::whole:
                return number_of(key, "integer");
            case AskedForm::number:
                return number_of(key, "number");
            case AskedForm::wholes:
                return list_of(number_of(key, "integer"), 1, key.most_items);
            case AskedForm::per_year:
                return either(number_of(key, "number"),
                              list_of(number_of(key, "number"), 1, key.most_items));
            case AskedForm::whole_or_month:
                return either(number_of(key, "integer"), month_json());
            default:
                return Json::object();
        }
    }

    /// With what it means, its unit and what holds when it is left out.
    [[nodiscard]] Json told(Json json, const std::string& path,
                            const AskedKey* key = nullptr) const {
        const LocalisedText meaning = scenarios::meaning_of(path, file_.meanings);
        const bool dutch = language_ == Language::nl;
        if (!meaning.en.empty()) {
            json.add("description", meaning.in(language_));
            json.add(dutch ? "x-description-en" : "x-description-nl",
                     dutch ? meaning.en : meaning.nl);
        }
        if (key != nullptr && !key->unit.empty()) {
            json.add("x-unit", key->unit);
        }
        if (key != nullptr && !key->usual.empty()) {
            json.add("default", usual_json(key->usual));
        }
        return json;
    }

    const scenarios::ToldFile& file_;
    const SchemaHead& head_;
    Language language_;
};

}  // namespace

Json number_json(double value) {
    constexpr double largest = 9007199254740992.0;
    const bool whole = std::abs(value) < largest && !(std::floor(value) < value);
    return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json usual_json(const std::string& usual) {
    if (usual.starts_with('"')) {
        return usual.substr(1, usual.size() - 2);
    }
    if (usual == "true" || usual == "false") {
        return usual == "true";
    }
    double value = 0;
    (void)std::from_chars(usual.data(), usual.data() + usual.size(), value);
    return number_json(value);
}

Json json_schema(const scenarios::ToldFile& file, const SchemaHead& head, Language language) {
    const SchemaNode root = schema_tree(file.asked.keys);
    Json json = Json::object({{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                              {"$id", "urn:afweging:schema:" + head.kind},
                              {"title", head.title.in(language)}});
    return SchemaWriter(file, head, language).table(root, std::move(json));
}

}  // namespace afweging::app
