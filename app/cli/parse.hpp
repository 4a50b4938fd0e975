// SPDX-License-Identifier: EUPL-1.2
// What all commands share in reading their words. Only app/cli/*.cpp may include this: CLI11 is the
// slowest header of the project.
#pragma once

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>

#include "app/verb.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::app {

/// Help that starts with an example.
class ExampleFirst final : public CLI::Formatter {
public:
    ExampleFirst(std::string example, Language language)
        : example_(std::move(example)), dutch_(language == Language::nl) {
        column_width(34);
        if (dutch_) {
            label("Usage", "Gebruik");
            label("OPTIONS", "KEUZES");
            label("Positionals", "Gegevens");
            label("Options", "Keuzes");
            label("REQUIRED", "(moet)");
            label("TEXT", "TEKST");
            label("UINT", "GETAL");
        }
    }
    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override {
        return (dutch_ ? "Voorbeeld:\n  " : "Example:\n  ") + example_ + "\n\n" +
               CLI::Formatter::make_help(app, std::move(name), mode);
    }

private:
    std::string example_;
    bool dutch_;
};

/// Whether an option holds a whole number, or perhaps one.
template <class T>
struct WholeNumber : std::bool_constant<std::unsigned_integral<T>> {};
template <class T>
struct WholeNumber<std::optional<T>> : WholeNumber<T> {};

/// The parser of one command, with the options that every command has.
class Parser {
public:
    Parser(const std::string& verb, const std::string& example, const Console& console)
        : console_(console), app_(summary_of(verb), "afweging " + verb) {
        app_.formatter(std::make_shared<ExampleFirst>(example, console.language()));
        app_.option_defaults()->group(console.pick({"Options", "Keuzes"}));
        app_.set_help_flag("-h,--help", console.pick({"this help", "deze uitleg"}));
        app_.add_flag("--json", json_, console.pick({"result as JSON", "uitkomst als JSON"}));
        app_.add_option("--lang", language_, console.pick({"language: nl or en", "taal: nl of en"}))
            ->check(CLI::IsMember({"nl", "en"}).description(""));
    }

    CLI::App& app() { return app_; }

    CLI::Option* option(const std::string& name, auto& value, const Phrase& meaning) {
        CLI::Option* added = app_.add_option(name, value, console_.pick(meaning));
        if constexpr (WholeNumber<std::remove_cvref_t<decltype(value)>>::value) {
            added->check(whole_number());
        }
        return added;
    }
    CLI::Option* flag(const std::string& name, bool& value, const Phrase& meaning) {
        return app_.add_flag(name, value, console_.pick(meaning));
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
            refuse(problem_in(error.what()));
        }
    }

private:
    /// CLI11 itself takes -1 for 2^64 - 1, 010 for 8, and what is too large for the largest number.
    [[nodiscard]] CLI::Validator whole_number() const {
        const std::string expected =
            console_.pick({"; expected: a whole number from 0 to 18446744073709551615, digits only",
                           "; verwacht: een geheel getal van 0 tot en met 18446744073709551615, "
                           "alleen cijfers"});
        const auto problem = [expected](const std::string& word) {
            std::uint64_t number = 0;
            const char* end = word.data() + word.size();
            const auto [stopped, error] = std::from_chars(word.data(), end, number);
            const bool octal = word.size() > 1 && word.front() == '0';
            const bool fits = error == std::errc() && stopped == end && !octal;
            return fits ? std::string() : "'" + word + "'" + expected;
        };
        return {problem, ""};
    }

    [[noreturn]] void refuse(const std::string& problem) const {
        throw Error(ExitCode::usage, problem + console_.pick({"; see: ", "; kijk met: "}) +
                                         app_.get_name() + " --help");
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

    /// CLI11's message; in Dutch for what is met most: "--seed is required".
    [[nodiscard]] std::string problem_in(std::string message) const {
        constexpr std::string_view required = " is required";
        if (console_.language() == Language::en) {
            return message;
        }
        if (message.ends_with(required)) {
            return message.substr(0, message.size() - required.size()) + " ontbreekt";
        }
        return "deze keuze klopt niet (" + message + ")";
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
