// SPDX-License-Identifier: EUPL-1.2
// All that a reader asks of a kind of file, found by letting it read files that hold nothing.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scenarios/read/asked_keys.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {

/// What else holds where a key has this word: keys that are then refused, or required after all.
struct WordRule {
    std::string key;
    std::string word;
    std::vector<std::string> refused;
    std::vector<std::string> required;
};

/// The keys of a kind of file. A "*" in a path stands for a name of the writer's own.
struct AskedFile {
    std::vector<AskedKey> keys;
    std::vector<WordRule> rules;
};

/// Reads the tables of a file that has been parsed.
using ReadTables = std::function<void(const Node& file, Problems& problems)>;

/// How to read a kind of file that holds nothing.
struct Probe {
    ReadTables read;
    /// A table whose names are the writer's own but must exist: "levers.instruments", and a name
    /// that exists. It is shown as "*".
    std::string named_table = {};
    std::string name = {};
    /// Tables that take no name of the writer's own, although each name is asked for.
    std::vector<std::string> closed = {};
};

/// Gives the reader an empty file, then one with each table that it asked for, until it asks
/// nothing new; and the same with each word of each key that asks for one, to learn what hangs on
/// it. No key is missed that is asked for only beside a table or below one word.
[[nodiscard]] AskedFile ask(const Probe& probe);

}  // namespace afweging::scenarios
