// SPDX-License-Identifier: EUPL-1.2
// What all commands share in reading their words. Only app/cli/*.cpp may include this: CLI11 is the
// slowest header of the project.
#pragma once

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/report/text.hpp"
#include "app/verb.hpp"
#include "scenarios/read/meant_number.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::app {

/// Help that starts with an example and stays within the width of a terminal.
class ExampleFirst final : public CLI::Formatter {
public:
    ExampleFirst(std::string example, Language language, std::size_t width)
        : example_(std::move(example)), width_(width), dutch_(language == Language::nl) {
        column_width(column());
        label("Positionals", dutch_ ? "Gegevens" : "Words");
        label("REQUIRED", dutch_ ? "(verplicht)" : "(required)");
        if (dutch_) {
            label("Usage", "Gebruik");
            label("OPTIONS", "KEUZES");
            label("Options", "Keuzes");
            label("TEXT", "TEKST");
            label("UINT", "GETAL");
        } else {
            label("UINT", "NUMBER");
        }
    }
    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override {
        return (dutch_ ? "Voorbeeld:\n  " : "Example:\n  ") + example_ + "\n\n" +
               CLI::Formatter::make_help(app, std::move(name), mode);
    }
    std::string make_description(const CLI::App* app) const override {
        return CLI::Formatter::make_description(app) + "\n";
    }
    std::string make_option_desc(const CLI::Option* option) const override {
        // CLI11 indents the lines.
        return joined(wrapped(option->get_description(), width_ - column()));
    }

private:
    [[nodiscard]] std::size_t column() const { return std::min<std::size_t>(34, width_ * 2 / 5); }

    std::string example_;
    std::size_t width_;
    bool dutch_;
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
    Parser(const std::string& verb, const std::string& example, const Console& console)
        : console_(console), app_(summary_of(verb), "afweging " + verb) {
        app_.formatter(
            std::make_shared<ExampleFirst>(example, console.language(), console.width()));
        app_.option_defaults()->group(console.pick({"Options", "Keuzes"}));
        app_.set_help_flag("-h,--help", console.pick({"this help", "deze uitleg"}));
        app_.add_flag("--json", json_, console.pick({"result as JSON", "uitkomst als JSON"}));
        app_.add_option("--lang", language_, console.pick({"language: nl or en", "taal: nl of en"}))
            ->type_name("nl|en")
            ->check(one_of({"nl", "en"}));
    }

    CLI::App& app() { return app_; }

    /// A word that stands alone has a name in each language; an option (`-o,--output`) one name.
    CLI::Option* option(const LocalisedText& name, auto& value, const LocalisedText& meaning) {
        CLI::Option* added = app_.add_option(console_.pick(name), value, console_.pick(meaning));
        if (added->get_positional()) {
            added->type_name("");
        }
        using Whole = typename WholeNumber<std::remove_cvref_t<decltype(value)>>::type;
        if constexpr (!std::is_void_v<Whole>) {
            added->check(whole_number({0, std::numeric_limits<Whole>::max()}));
        }
        return added;
    }
    /// A whole number within bounds of its own: told are those, not what the type can hold.
    CLI::Option* option(const std::string& name, auto& value, const LocalisedText& meaning,
                        Bounds bounds) {
        return app_.add_option(name, value, console_.pick(meaning))->check(whole_number(bounds));
    }
    CLI::Option* flag(const std::string& name, bool& value, const LocalisedText& meaning) {
        return app_.add_flag(name, value, console_.pick(meaning));
    }

    /// A paragraph under the options in the help.
    void note(const LocalisedText& paragraph) {
        app_.footer('\n' + joined(wrapped(console_.pick(paragraph), console_.width())));
    }

    /// Throws HelpAsked, or Error (usage).
    void parse(Arguments arguments) {
        // CLI11 takes the words last first.
        std::reverse(arguments.begin(), arguments.end());
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            throw HelpAsked{app_.help()};
        } catch (const CLI::ParseError& error) {
            refuse_unexpected();  // a slip in an option is the likelier reason of what is missing
            refuse(problem_in(error));
        }
    }

    /// A value that must be one of these words; `also` is understood but not told about.
    [[nodiscard]] CLI::Validator one_of(const std::vector<std::string>& words,
                                        const std::vector<std::string>& also = {}) const {
        std::string known;
        for (const std::string& word : words) { known += (known.empty() ? "" : ", ") + word; }
        const std::string expected =
            console_.pick({"; expected one of: ", "; verwacht een van: "}) + known;
        const std::string guess = console_.pick({"; did you mean '", "; bedoelt u '"});
        return {[=](const std::string& word) {
                    const auto holds = [&](const std::vector<std::string>& all) {
                        return std::find(all.begin(), all.end(), word) != all.end();
                    };
                    if (holds(words) || holds(also)) {
                        return std::string();
                    }
                    const std::string meant = scenarios::nearest(word, words);
                    return "'" + word + "'" + (meant.empty() ? expected : guess + meant + "'?");
                },
                ""};
    }

    /// A whole number within bounds. CLI11 itself takes -1 for 2^64 - 1, 010 for 8, and what is too
    /// large for the largest number.
    [[nodiscard]] CLI::Validator whole_number(Bounds bounds) const {
        const std::string range = std::to_string(bounds.low) +
                                  console_.pick({" to ", " tot en met "}) +
                                  std::to_string(bounds.high);
        const std::string expected =
            console_.pick({"; expected: a whole number from " + range + ", digits only",
                           "; verwacht: een geheel getal van " + range + ", alleen cijfers"});
        const std::string write = console_.pick({"; write ", "; schrijf "});
        const auto problem = [=](const std::string& word) {
            if (is_within(word, bounds)) {
                return std::string();
            }
            const auto meant = scenarios::meant_number(word);  // of "2.230": 2230
            const bool other = meant && meant->toml != word && is_within(meant->toml, bounds);
            return "'" + word + "'" + expected + (other ? write + meant->toml : "");
        };
        return {problem, ""};
    }

    /// Throws Error (usage) when one of these options was given; {0} of `why` is its name.
    void refuse_given(const std::vector<std::string>& names, const LocalisedText& why) {
        for (const std::string& name : names) {
            if (app_.get_option(name)->count() > 0) {
                throw PhrasedError(ExitCode::usage, why, {name});
            }
        }
    }

private:
    [[nodiscard]] static bool is_within(const std::string& word, Bounds bounds) {
        std::uint64_t number = 0;
        const char* end = word.data() + word.size();
        const auto [stopped, error] = std::from_chars(word.data(), end, number);
        const bool octal = word.size() > 1 && word.front() == '0';
        const bool whole = error == std::errc() && stopped == end && !octal;
        return whole && number >= bounds.low && number <= bounds.high;
    }

    [[noreturn]] void refuse(const std::string& problem) const {
        const LocalisedText see = problem.ends_with('?') ? LocalisedText{" See: ", " Kijk met: "}
                                                         : LocalisedText{"; see: ", "; kijk met: "};
        throw PhrasedError(ExitCode::usage,
                           problem + console_.pick(see) + app_.get_name() + " --help");
    }

    /// Names the first word that has no place here, if there is one.
    void refuse_unexpected() const {
        const std::vector<std::string> words = app_.remaining();
        if (words.empty()) {
            return;
        }
        std::vector<std::string> names;
        for (const CLI::Option* option : app_.get_options()) {
            names.push_back(option->get_name());
        }
        const std::string meant = scenarios::nearest(words[0], names);
        std::string problem = console_.pick({"not expected: ", "niet verwacht: "}) + words[0];
        const bool close = !meant.empty() && scenarios::edit_distance(words[0], meant) <= 2;
        if (words[0].starts_with("--") && close) {
            problem += console_.pick({"; did you mean ", "; bedoelt u "}) + meant + '?';
        }
        refuse(problem);
    }

    /// What is wrong, in words of our own: CLI11 speaks English only. The validators above speak
    /// both languages already.
    [[nodiscard]] std::string problem_in(const CLI::ParseError& error) const {
        const std::string message = error.what();
        const std::string name = message.substr(0, message.find_first_of(": "));
        if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
            return message;
        }
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
            return name + console_.pick({" is missing", " ontbreekt"});
        }
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
            return name + console_.pick({" asks for one value", " vraagt om een waarde"});
        }
        if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
            return refused_value(message);
        }
        return console_.pick({"these words are not understood", "deze woorden zijn niet begrepen"});
    }

    /// Of "Could not convert: --json = maybe" and its relatives: the option that takes no value.
    [[nodiscard]] std::string refused_value(const std::string& message) const {
        for (const CLI::Option* option : app_.get_options()) {
            if (message.find(option->get_name()) != std::string::npos) {
                return option->get_name() +
                       console_.pick({" takes no such value", " neemt niet zo'n waarde"});
            }
        }
        return console_.pick({"a value is not understood", "een waarde is niet begrepen"});
    }

    [[nodiscard]] std::string summary_of(const std::string& verb) const {
        const auto found = std::find_if(verbs().begin(), verbs().end(),
                                        [&](const Verb& v) { return v.name == verb; });
        return found == verbs().end() ? std::string() : console_.pick(found->summary);
    }

    const Console& console_;
    CLI::App app_;
    bool json_ = false;
    std::string language_;
};

}  // namespace afweging::app
