// SPDX-License-Identifier: EUPL-1.2
// if ... then ..., for each word on which something hangs.
#include "app/schema/schema_rules.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace afweging::app {
namespace {

using scenarios::ToldFile;
using scenarios::WordRule;
using Parts = std::vector<std::string>;

bool is_always(const SchemaNode& key, const ToldFile& file) {
    const auto& own = file.own_keys;
    return !file.extends || key.in_whole ||
           std::find(own.begin(), own.end(), key.path) != own.end();
}

/// {properties: {a: {properties: {b: INNER}}}}, with each of them required where that is asked. "*"
/// is every name: no table has both names of its own and others.
Json nested(const Parts& parts, std::size_t first, Json inner, bool required) {
    for (std::size_t i = parts.size(); i > first; --i) {
        const bool any = parts[i - 1] == "*";
        Json json = any ? Json::object({{"additionalProperties", inner}})
                        : Json::object({{"properties", Json::object({{parts[i - 1], inner}})}});
        if (required) {
            json.add("required", Json::texts({parts[i - 1]}));
        }
        inner = std::move(json);
    }
    return inner;
}

/// What a file that extends no other must have below the table; none: nothing.
std::optional<Json> whole_file(const SchemaNode& table, const ToldFile& file) {
    Json properties = Json::object();
    std::vector<std::string> required;
    bool is_asked = false;
    for (const auto& each : table.below) {
        const bool is_named = !each->in_whole && each->name != "*";
        const auto inner = is_named ? whole_file(*each, file) : std::nullopt;
        if (inner) {
            properties.add(each->name, *inner);
        }
        is_asked = is_asked || inner;
        if (each->key.required && !is_always(*each, file)) {
            required.push_back(each->name);
        }
    }
    if (!is_asked && required.empty()) {
        return std::nullopt;
    }
    Json json = Json::object();
    if (!required.empty()) {
        json.add("required", Json::texts(required));
    }
    if (is_asked) {
        json.add("properties", std::move(properties));
    }
    return json;
}

/// How many parts of a path lead to the table at which its rules stand: an item of a list, or a
/// table with a name of the writer's own; else the file.
std::size_t stand_at(const Parts& parts) {
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        at = parts[i] == "[]" || parts[i] == "*" ? i + 1 : at;
    }
    return at;
}

bool begins_with(const Parts& parts, const Parts& head, std::size_t count) {
    return parts.size() > count &&
           std::equal(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(count),
                      parts.begin());
}

/// The keys of a list that lie below the first `count` parts, and not below a list of their own.
std::vector<Parts> reached(const std::vector<std::string>& paths, const Parts& key,
                           std::size_t count) {
    std::vector<Parts> found;
    for (const std::string& path : paths) {
        const Parts parts = parts_of(path);
        const bool list =
            std::find(parts.begin() + static_cast<std::ptrdiff_t>(std::min(count, parts.size())),
                      parts.end(), "[]") != parts.end();
        if (begins_with(parts, key, count) && !list) {
            found.push_back(parts);
        }
    }
    return found;
}

Json when(const Parts& key, std::size_t at, const std::string& word) {
    return nested(key, at, Json::object({{"const", word}}), true);
}

void add_word_rule(std::vector<Json>& all, const WordRule& rule, const Parts& key, std::size_t at,
                   const ToldFile& file) {
    for (const Parts& each : reached(rule.refused, key, at)) {
        all.push_back(Json::object(
            {{"if", when(key, at, rule.word)}, {"then", nested(each, at, Json(false), false)}}));
    }
    for (Parts each : reached(rule.required, key, at)) {
        const std::string last = each.back();
        each.pop_back();
        Json condition = when(key, at, rule.word);
        if (file.extends) {
            condition.add("not", Json::object({{"required", Json::texts({"extends"})}}));
        }
        all.push_back(Json::object(
            {{"if", std::move(condition)},
             {"then",
              nested(each, at, Json::object({{"required", Json::texts({last})}}), false)}}));
    }
}

}  // namespace

std::vector<std::string> always_required(const SchemaNode& table, const ToldFile& file) {
    std::vector<std::string> keys;
    for (const auto& each : table.below) {
        if (each->key.required && is_always(*each, file)) {
            keys.push_back(each->name);
        }
    }
    return keys;
}

void add_rules(Json& schema, const SchemaNode& table, const ToldFile& file) {
    std::vector<Json> all;
    const Parts here = parts_of(table.path);
    for (const WordRule& rule : file.asked.rules) {
        const Parts key = parts_of(rule.key);
        const std::size_t at = stand_at(key);
        if (at == here.size() && begins_with(key, here, at)) {
            add_word_rule(all, rule, key, at, file);
        }
    }
    if (table.path.empty() && file.extends) {
        if (auto required = whole_file(table, file)) {
            Json extends = Json::object({{"required", Json::texts({"extends"})}});
            all.push_back(Json::object({{"if", Json::object({{"not", std::move(extends)}})},
                                        {"then", *std::move(required)}}));
        }
    }
    if (!all.empty()) {
        schema.add("allOf", Json::array(std::move(all)));
    }
}

}  // namespace afweging::app
