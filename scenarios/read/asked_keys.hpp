// SPDX-License-Identifier: EUPL-1.2
// What readers ask of files, written down while they ask: a schema says the same as the reader
// because it is what the reader asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace afweging::scenarios {

/// The form of a value; the later ones say more than those before them.
enum class AskedForm : std::uint8_t {
    any,
    table,
    tables,  ///< a list of tables
    truth,
    text,
    texts,  ///< a list of texts, or one text
    word,
    words,  ///< a list of words, or one word
    month,
    whole,
    number,
    wholes,  ///< a list of whole numbers
    per_year,
    whole_or_month,
    whole_or_table,
};

/// One key as it was asked for. Of a list of tables the path has "[]" behind it.
struct AskedKey {
    std::string path;  ///< "levers.pots.buig", "outcomes[].month"
    AskedForm form = AskedForm::any;
    bool required = false;
    bool ranged = false;
    double low = 0;
    double high = 0;
    std::size_t most_items = 0;  ///< of a list; 0: no limit
    std::string unit = {};
    std::string example = {};
    std::vector<std::string> words = {};
    std::string usual = {};  ///< as JSON: what holds when the key is left out; may be empty
    std::string with = {};   ///< the key that must stand beside it; may be empty
};

/// Keys in the order in which they were first asked for, each once.
class AskedKeys {
public:
    /// Joins with what is known of the key: the form that says most, the widest range, all words. A
    /// key is required when one asking said so: then the reader misses it.
    void note(AskedKey key);
    /// Joins the keys of another reading: a key is required when both readings say so.
    void join(const AskedKeys& other);
    [[nodiscard]] const std::vector<AskedKey>& all() const { return keys_; }
    [[nodiscard]] const AskedKey* find(std::string_view path) const;

private:
    std::vector<AskedKey> keys_;
    std::unordered_map<std::string, std::size_t> places_;
};

/// "outcomes[].month" of "outcomes[3].month".
[[nodiscard]] std::string without_numbers(std::string_view path);

}  // namespace afweging::scenarios
