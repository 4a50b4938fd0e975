// SPDX-License-Identifier: EUPL-1.2
// What all commands share in reading their words. CLI11, the slowest header of the project, stays
// behind it, in parse.cpp.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "app/report/text.hpp"
#include "app/verb.hpp"

namespace CLI {
class Option;
}  // namespace CLI

namespace afweging::app {

/// What is wrong with a word; empty: nothing.
using Check = std::function<std::string(const std::string&)>;

/// One option of a parser, which owns it.
class Option {
public:
    explicit Option(CLI::Option& inner) : inner_(&inner) {}
    Option* required(bool is = true);
    /// What stands for the value in the help.
    Option* type_name(const std::string& name);
    Option* check(const Check& check);
    /// Of an option of many values: whether more than one may follow its name.
    Option* allow_extra_args(bool may);

private:
    CLI::Option* inner_;
};

/// The whole number that an option holds, or perhaps holds; void when it holds something else.
template <class T>
struct WholeNumber : std::conditional<std::unsigned_integral<T>, T, void> {};
template <class T>
struct WholeNumber<std::optional<T>> : WholeNumber<T> {};

/// The smallest and the largest number that an option takes.
struct Bounds {
    std::uint64_t low;
    std::uint64_t high;
};

/// The parser of one command, with the options that every command has.
class Parser {
public:
    Parser(const std::string& verb, const std::string& example, const Console& console);
    ~Parser();
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// A word that stands alone has a name in each language; an option (`-o,--output`) one name.
    template <class T>
    Option* option(const LocalisedText& name, T& value, const LocalisedText& meaning) {
        Option* added = add(name, value, meaning);
        using Whole = typename WholeNumber<T>::type;
        if constexpr (!std::is_void_v<Whole>) {
            added->check(whole_number({0, std::numeric_limits<Whole>::max()}));
        }
        return added;
    }
    /// A whole number within bounds of its own: told are those, not what the type can hold.
    template <class T>
    Option* option(const std::string& name, T& value, const LocalisedText& meaning, Bounds bounds) {
        return add(name, value, meaning)->check(whole_number(bounds));
    }
    Option* flag(const std::string& name, bool& value, const LocalisedText& meaning);

    /// Whether the option of this name has to be given after all.
    void require(const std::string& name, bool is);

    /// What the help says that it does, of a command of several words.
    void describe(const LocalisedText& what);

    /// Whether the option of this name was among the words that were parsed.
    [[nodiscard]] bool is_given(const std::string& name) const;

    /// A paragraph under the options in the help.
    void note(const LocalisedText& paragraph);

    /// Throws HelpAsked, or Error (usage).
    void parse(Arguments arguments);

    /// A value that must be one of these words; `also` is understood but not told about.
    [[nodiscard]] Check one_of(const std::vector<std::string>& words,
                               const std::vector<std::string>& also = {}) const;

    /// A whole number within bounds. CLI11 itself takes -1 for 2^64 - 1, 010 for 8, and what is too
    /// large for the largest number.
    [[nodiscard]] Check whole_number(Bounds bounds) const;

    /// Throws Error (usage) when one of these options was given; {0} of `why` is its name.
    void refuse_given(const std::vector<std::string>& names, const LocalisedText& why);

private:
    struct Words;  ///< of CLI11

    /// Made in parse.cpp for the types that commands use; another one is a line there.
    template <class T>
    Option* add(const LocalisedText& name, T& value, const LocalisedText& meaning);
    Option* own(CLI::Option* added);

    [[noreturn]] void refuse(const std::string& problem) const;
    void refuse_unexpected() const;

    const Console& console_;
    std::unique_ptr<Words> words_;
    std::vector<std::unique_ptr<Option>> options_;
    bool json_ = false;
    std::string language_;
};

}  // namespace afweging::app
