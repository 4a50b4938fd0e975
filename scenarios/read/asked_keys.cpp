// SPDX-License-Identifier: EUPL-1.2
// Joining what was asked of one key at several places.
#include "scenarios/read/asked_keys.hpp"

#include <algorithm>
#include <utility>

namespace afweging::scenarios {
namespace {

void add_to(AskedKey& known, AskedKey&& key) {
    known.form = std::max(known.form, key.form);
    known.required = known.required || key.required;
    if (key.ranged) {
        known.low = known.ranged ? std::min(known.low, key.low) : key.low;
        known.high = known.ranged ? std::max(known.high, key.high) : key.high;
        known.unit = key.unit;
        known.ranged = true;
    }
    known.most_items = std::max(known.most_items, key.most_items);
    if (known.example.empty()) {
        known.example = std::move(key.example);
    }
    for (std::string& word : key.words) {
        if (std::find(known.words.begin(), known.words.end(), word) == known.words.end()) {
            known.words.push_back(std::move(word));
        }
    }
    if (!key.usual.empty()) {
        known.usual = std::move(key.usual);
    }
    if (!key.with.empty()) {
        known.with = std::move(key.with);
    }
}

}  // namespace

void AskedKeys::note(AskedKey key) {
    const auto [place, is_new] = places_.try_emplace(key.path, keys_.size());
    if (is_new) {
        keys_.push_back(std::move(key));
    } else {
        add_to(keys_[place->second], std::move(key));
    }
}

void AskedKeys::join(const AskedKeys& other) {
    for (const AskedKey& key : other.keys_) {
        const AskedKey* known = find(key.path);
        const bool required = key.required && (known == nullptr || known->required);
        note(key);
        keys_[places_.at(key.path)].required = required;
    }
}

const AskedKey* AskedKeys::find(std::string_view path) const {
    const auto found = places_.find(std::string(path));
    return found == places_.end() ? nullptr : &keys_[found->second];
}

std::string without_numbers(std::string_view path) {
    std::string result;
    bool inside = false;
    for (const char c : path) {
        inside = inside && c != ']';
        if (!inside) {
            result += c;
        }
        inside = inside || c == '[';
    }
    return result;
}

}  // namespace afweging::scenarios
