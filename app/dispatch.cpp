// SPDX-License-Identifier: EUPL-1.2
// From the words on the command line to a command, and from its end to an exit code.
#include <algorithm>
#include <exception>
#include <new>
#include <optional>

#include <fmt/format.h>

#include "app/data.hpp"
#include "app/mending/problem_json.hpp"
#include "app/report/text.hpp"
#include "app/verb.hpp"
#include "app/version.hpp"
#include "app/versions/build_facts.hpp"
#include "app/versions/numbers_since.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::app {
namespace {

/// Language and form are known before the words are parsed: the parser's own messages need them.
Console console_for(const Arguments& words) {
    Language language = Language::nl;
    Form form = Form::text;
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        if (words[i] == "--lang=en" ||
            (words[i] == "--lang" && i + 1 < words.size() && words[i + 1] == "en")) {
            language = Language::en;
        } else if (words[i] == "--json") {
            form = Form::json;
        }
    }
    return {language, form};
}

std::string general_help(const Console& console) {
    std::string text = console.pick(
        {"Example:\n"
         "  afweging demo                    a fixed example, ready in a few seconds\n"
         "  afweging run basis --seed 1      a scenario of your choice (afweging list)\n\n"
         "What happens to people and to money when a municipality divides its money differently?\n"
         "Afweging works it out in a synthetic municipality, month by month.\n\n"
         "Commands:\n",
         "Voorbeeld:\n"
         "  afweging demo                    een vast voorbeeld, klaar in een paar tellen\n"
         "  afweging run basis --seed 1      een scenario naar keuze (afweging list)\n\n"
         "Wat gebeurt er met mensen en met geld als een gemeente geld anders verdeelt?\n"
         "Afweging rekent dat na in een nagemaakte gemeente, maand voor maand.\n\n"
         "Opdrachten:\n"});
    for (const Verb& verb : verbs()) {
        text += "  " + left_aligned(verb.name, 10) + console.pick(verb.summary) + '\n';
    }
    return text +
           console.pick({"\nHelp with a command: afweging COMMAND --help\n"
                         "Result as JSON: --json. In het Nederlands: zonder --lang en.\n",
                         "\nUitleg bij een opdracht: afweging OPDRACHT --help\n"
                         "Uitkomst als JSON: --json. In English: --lang en.\n"}) +
           console.pick({"A model for policy, not for decisions about persons.\n",
                         "Een rekenmodel voor beleid, niet voor besluiten over personen.\n"});
}

[[noreturn]] void refuse_unknown(const std::string& word, const Console& console) {
    std::vector<std::string> names;
    for (const Verb& verb : verbs()) { names.push_back(verb.name); }
    const std::string meant = scenarios::nearest(word, names);
    std::string message =
        console.pick({"unknown command '", "onbekende opdracht '"}) + word + "'; ";
    message += !meant.empty() ? console.pick({"did you mean '", "bedoelt u '"}) + meant + "'?"
                              : console.pick({"see: afweging --help", "kijk met: afweging --help"});
    throw PhrasedError(ExitCode::usage, message);
}

/// `--lang en` may stand before the command as well as after it.
Arguments without_leading_options(Arguments words) {
    while (!words.empty() && (words[0].starts_with("--lang") || words[0] == "--json")) {
        const bool has_value = words[0] == "--lang" && words.size() > 1;
        words.erase(words.begin(), words.begin() + (has_value ? 2 : 1));
    }
    return words;
}

std::vector<Verb>::const_iterator verb_called(const std::string& name) {
    return std::find_if(verbs().begin(), verbs().end(),
                        [&](const Verb& verb) { return verb.name == name; });
}

ExitCode perform(Arguments words, Console& console) {
    words = without_leading_options(std::move(words));
    if (words.empty()) {
        throw PhrasedError(ExitCode::usage, {"which command? see: afweging --help",
                                             "welke opdracht? kijk met: afweging --help"});
    }
    const std::string name = words[0];
    words.erase(words.begin());
    const bool help = name == "--help" || name == "-h" || name == "help";
    if (help && !words.empty() && verb_called(words[0]) != verbs().end()) {
        return verb_called(words[0])->perform({"--help"}, console);
    }
    if (help) {
        throw HelpAsked{general_help(console)};
    }
    if (name == "--version") {
        throw HelpAsked{fmt::format("afweging {}\n{}", version_line(), build_facts(console))};
    }
    const auto verb = verb_called(name);
    if (verb == verbs().end()) {
        refuse_unknown(name, console);
    }
    return verb->perform(words, console);
}

Json envelope(const Arguments& words, ExitCode code) {
    const Arguments own = without_leading_options(words);
    return Json::object({{"schema", "afweging/1"},
                         {"version", version()},
                         {"command", own.empty() ? std::string() : own[0]},
                         {"exit_code", static_cast<int>(code)}});
}

/// Each problem by itself, for who mends a file; empty when the program's own files are not there.
Json told_problems(const scenarios::Problems& problems, Language language) {
    try {
        return problems_json(problems, data_root(), language);
    } catch (const Error&) { return Json::array(); }
}

/// The message of an error and, as its last words, what was written; of files that are not right
/// also their problems.
ExitCode fail(const Arguments& words, Console& console, ExitCode code, const std::string& message,
              const scenarios::Problems* problems = nullptr) {
    if (message.starts_with("FOUT ") || message.starts_with("ERROR ")) {
        console.say_lines(message);
    } else {
        console.complain(message);
    }
    if (console.written().empty()) {
        console.say(LocalisedText{"Nothing was written.", "Er is niets weggeschreven."});
    }
    for (const std::string& path : console.written()) {
        console.say(console.pick({"Already written and whole: ", "Al weggeschreven en heel: "}) +
                    path);
    }
    if (console.json()) {
        Json json = envelope(words, code);
        Json error =
            Json::object({{"message", message}, {"written", Json::texts(console.written())}});
        if (problems != nullptr) {
            error.add("problems_version", problems_version)
                .add("problem_count", problems->all().size())
                .add("problems", told_problems(*problems, console.language()));
        }
        json.add("error", std::move(error));
        try {
            print(json.text() + '\n');
        } catch (const Error&) {
            return code;  // the first error is the one to tell
        } catch (const OutputClosed&) { return code; }
    }
    return code;
}

ExitCode guarded(const Arguments& words, Console& console) {
    try {
        const ExitCode code = perform(words, console);
        if (console.json() && console.result()) {
            Json json = envelope(words, code);
            json.add("result", *console.result());
            print(json.text() + '\n');
        }
        return code;
    } catch (const HelpAsked& help) {
        print(help.text);
        return ExitCode::ok;
    }
}

}  // namespace

int dispatch(const Arguments& words) {
    Console console = console_for(words);
    ExitCode code = ExitCode::bug;
    try {
        code = guarded(words, console);
    } catch (const scenarios::ReadError& error) {
        // Its report names every problem as an error already, and ends with what fail() tells.
        std::string report = error.text(console.language());
        const std::size_t end =
            report.rfind(console.pick({"Nothing was written.", "Er is niets weggeschreven."}));
        report.erase(std::min(end, report.size()));
        report.erase(report.find_last_not_of('\n') + 1);
        const LocalisedText other = refused_of_other_version(error.problems());
        report += other.empty() ? std::string() : '\n' + console.pick(other);
        code = fail(words, console, error.code(), report, &error.problems());
    } catch (const Error& error) {
        code = fail(words, console, error.code(), console.pick(told(error)));
    } catch (const std::bad_alloc& error) {
        code = fail(words, console, ExitCode::limit, console.pick(told(error)));
    } catch (const std::exception& error) {
        code = fail(words, console, ExitCode::bug,
                    console.pick({"this is a bug in afweging itself: ",
                                  "dit is een fout in afweging zelf: "}) +
                        error.what());
    }
    return static_cast<int>(code);
}

}  // namespace afweging::app
