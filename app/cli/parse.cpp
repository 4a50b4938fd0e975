// SPDX-License-Identifier: EUPL-1.2
// Words of a command, read by CLI11. No other file includes it.
#include "app/cli/parse.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "scenarios/read/meant_number.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::app {
namespace {

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

bool is_within(const std::string& word, Bounds bounds) {
    std::uint64_t number = 0;
    const char* end = word.data() + word.size();
    const auto [stopped, error] = std::from_chars(word.data(), end, number);
    const bool octal = word.size() > 1 && word.front() == '0';
    const bool whole = error == std::errc() && stopped == end && !octal;
    return whole && number >= bounds.low && number <= bounds.high;
}

std::string summary_of(const std::string& verb, const Console& console) {
    const auto found =
        std::find_if(verbs().begin(), verbs().end(), [&](const Verb& v) { return v.name == verb; });
    return found == verbs().end() ? std::string() : console.pick(found->summary);
}

/// Of "Could not convert: --json = maybe" and its relatives: the option that takes no value.
std::string refused_value(const CLI::App& app, const std::string& message, const Console& console) {
    for (const CLI::Option* option : app.get_options()) {
        if (message.find(option->get_name()) != std::string::npos) {
            return option->get_name() +
                   console.pick({" takes no such value", " neemt niet zo'n waarde"});
        }
    }
    return console.pick({"a value is not understood", "een waarde is niet begrepen"});
}

/// What is wrong, in words of our own: CLI11 speaks English only. The checks of options speak both
/// languages already.
std::string problem_in(const CLI::ParseError& error, const CLI::App& app, const Console& console) {
    const std::string message = error.what();
    const std::string name = message.substr(0, message.find_first_of(": "));
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
        return message;
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        return name + console.pick({" is missing", " ontbreekt"});
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        return name + console.pick({" asks for one value", " vraagt om een waarde"});
    }
    if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
        return refused_value(app, message, console);
    }
    return console.pick({"these words are not understood", "deze woorden zijn niet begrepen"});
}

}  // namespace

Option* Option::required(bool is) {
    inner_->required(is);
    return this;
}

Option* Option::type_name(const std::string& name) {
    inner_->type_name(name);
    return this;
}

Option* Option::check(const Check& check) {
    inner_->check(CLI::Validator([check](const std::string& word) { return check(word); }, ""));
    return this;
}

Option* Option::allow_extra_args(bool may) {
    inner_->allow_extra_args(may);
    return this;
}

struct Parser::Words {
    CLI::App app;
};

Parser::Parser(const std::string& verb, const std::string& example, const Console& console)
    : console_(console),
      words_(new Words{CLI::App(summary_of(verb, console), "afweging " + verb)}) {
    CLI::App& app = words_->app;
    app.formatter(std::make_shared<ExampleFirst>(example, console.language(), console.width()));
    app.option_defaults()->group(console.pick({"Options", "Keuzes"}));
    app.set_help_flag("-h,--help", console.pick({"this help", "deze uitleg"}));
    app.add_flag("--json", json_, console.pick({"result as JSON", "uitkomst als JSON"}));
    own(app.add_option("--lang", language_, console.pick({"language: nl or en", "taal: nl of en"})))
        ->type_name("nl|en")
        ->check(one_of({"nl", "en"}));
}

Parser::~Parser() = default;

Option* Parser::own(CLI::Option* added) {
    options_.push_back(std::make_unique<Option>(*added));
    return options_.back().get();
}

template <class T>
Option* Parser::add(const LocalisedText& name, T& value, const LocalisedText& meaning) {
    CLI::Option* added = words_->app.add_option(console_.pick(name), value, console_.pick(meaning));
    if (added->get_positional()) {
        added->type_name("");
    }
    return own(added);
}

#define AFWEGING_OPTION_OF(...) \
    template Option* Parser::add(const LocalisedText&, __VA_ARGS__&, const LocalisedText&)
AFWEGING_OPTION_OF(std::string);
AFWEGING_OPTION_OF(std::optional<std::string>);
AFWEGING_OPTION_OF(std::vector<std::string>);
AFWEGING_OPTION_OF(std::uint32_t);
AFWEGING_OPTION_OF(std::optional<std::uint32_t>);
AFWEGING_OPTION_OF(std::uint64_t);
AFWEGING_OPTION_OF(std::optional<std::uint64_t>);
AFWEGING_OPTION_OF(double);
AFWEGING_OPTION_OF(std::optional<double>);
#undef AFWEGING_OPTION_OF

Option* Parser::flag(const std::string& name, bool& value, const LocalisedText& meaning) {
    return own(words_->app.add_flag(name, value, console_.pick(meaning)));
}

void Parser::require(const std::string& name, bool is) {
    words_->app.get_option(name)->required(is);
}

void Parser::describe(const LocalisedText& what) { words_->app.description(console_.pick(what)); }

bool Parser::is_given(const std::string& name) const {
    return words_->app.get_option(name)->count() > 0;
}

void Parser::note(const LocalisedText& paragraph) {
    words_->app.footer('\n' + joined(wrapped(console_.pick(paragraph), console_.width())));
}

void Parser::parse(Arguments arguments) {
    // CLI11 takes the words last first.
    std::reverse(arguments.begin(), arguments.end());
    try {
        words_->app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        throw HelpAsked{words_->app.help()};
    } catch (const CLI::ParseError& error) {
        refuse_unexpected();  // a slip in an option is the likelier reason of what is missing
        refuse(problem_in(error, words_->app, console_));
    }
}

Check Parser::one_of(const std::vector<std::string>& words,
                     const std::vector<std::string>& also) const {
    std::string known;
    for (const std::string& word : words) { known += (known.empty() ? "" : ", ") + word; }
    const std::string expected =
        console_.pick({"; expected one of: ", "; verwacht een van: "}) + known;
    const std::string guess = console_.pick({"; did you mean '", "; bedoelt u '"});
    return [=](const std::string& word) {
        const auto holds = [&](const std::vector<std::string>& all) {
            return std::find(all.begin(), all.end(), word) != all.end();
        };
        if (holds(words) || holds(also)) {
            return std::string();
        }
        const std::string meant = scenarios::nearest(word, words);
        return "'" + word + "'" + (meant.empty() ? expected : guess + meant + "'?");
    };
}

Check Parser::whole_number(Bounds bounds) const {
    const std::string range = std::to_string(bounds.low) + console_.pick({" to ", " tot en met "}) +
                              std::to_string(bounds.high);
    const std::string expected =
        console_.pick({"; expected: a whole number from " + range + ", digits only",
                       "; verwacht: een geheel getal van " + range + ", alleen cijfers"});
    const std::string write = console_.pick({"; write ", "; schrijf "});
    return [=](const std::string& word) {
        if (is_within(word, bounds)) {
            return std::string();
        }
        const auto meant = scenarios::meant_number(word);  // of "2.230": 2230
        const bool other = meant && meant->toml != word && is_within(meant->toml, bounds);
        return "'" + word + "'" + expected + (other ? write + meant->toml : "");
    };
}

void Parser::refuse_given(const std::vector<std::string>& names, const LocalisedText& why) {
    for (const std::string& name : names) {
        if (words_->app.get_option(name)->count() > 0) {
            throw PhrasedError(ExitCode::usage, why, {name});
        }
    }
}

void Parser::refuse(const std::string& problem) const {
    const LocalisedText see = problem.ends_with('?') ? LocalisedText{" See: ", " Kijk met: "}
                                                     : LocalisedText{"; see: ", "; kijk met: "};
    throw PhrasedError(ExitCode::usage,
                       problem + console_.pick(see) + words_->app.get_name() + " --help");
}

/// Names the first word that has no place here, if there is one.
void Parser::refuse_unexpected() const {
    const std::vector<std::string> words = words_->app.remaining();
    if (words.empty()) {
        return;
    }
    std::vector<std::string> names;
    for (const CLI::Option* option : words_->app.get_options()) {
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

}  // namespace afweging::app
