// SPDX-License-Identifier: EUPL-1.2
// Printing, and what the two output streams are connected to.
#include "app/console.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "app/report/text.hpp"
#include "output/system_reason.hpp"

namespace afweging::app {
namespace {

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool is_live(int descriptor) {
    const char* kind = std::getenv("TERM");
    return isatty(descriptor) == 1 && (kind == nullptr || std::string_view(kind) != "dumb");
}

}  // namespace

Console::Console(Language language, Form form)
    : language_(language),
      form_(form),
      live_(is_live(STDERR_FILENO)),
      colour_(live_ && !is_set("NO_COLOR")) {}

void Console::out(const Phrase& line) {
    if (form_ == Form::text) {
        print(printable(pick(line)) + '\n');
    }
}

void Console::out_paragraph(const Phrase& paragraph, const std::string& start) {
    constexpr std::size_t line_width = 96;
    const std::string lines = wrapped(pick(paragraph), line_width - start.size());
    std::string indented;
    for (const char c : lines) {
        indented += c;
        indented += c == '\n' ? std::string(start.size(), ' ') : std::string();
    }
    out(start + indented);
}

void Console::say(const Phrase& line) const {
    // Talk that cannot be delivered is lost; there is nobody left to tell.
    const std::string text = printable(pick(line)) + '\n';
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

void Console::complain(const Phrase& message) const {
    const std::string word = pick({"Error: ", "Fout: "});
    const std::string text = colour_ ? "\033[31m" + word + "\033[0m" : word;
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
    say(message);
}

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() ||
        std::fflush(stdout) != 0) {
        const Phrase reason = output::reason_of(errno);
        throw PhrasedError(ExitCode::io,
                           {"cannot write to standard output (" + reason.en + ")",
                            "kan niet naar de standaarduitvoer schrijven (" + reason.nl + ")"});
    }
}

Phrase told(const std::exception& error) {
    if (const auto* phrased = dynamic_cast<const PhrasedError*>(&error)) {
        return phrased->phrase();
    }
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
        return {"out of memory; choose fewer people, replicates or threads",
                "het geheugen is vol; kies minder mensen, herhalingen of draden"};
    }
    return std::string(error.what());
}

}  // namespace afweging::app
