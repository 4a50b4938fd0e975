// SPDX-License-Identifier: EUPL-1.2
// Printing, and what the two output streams are connected to.
#include "app/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "app/report/cells.hpp"
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

constexpr std::size_t widest_paragraph = 96;
constexpr std::size_t narrowest = 40;

/// What COLUMNS says, or else how wide the terminal is; none when neither is known.
std::optional<std::size_t> known_columns() {
    std::size_t columns = 0;
    if (is_set("COLUMNS")) {
        const std::string_view told = std::getenv("COLUMNS");
        const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), columns);
        columns = error == std::errc() && end == told.data() + told.size() ? columns : 0;
    }
    winsize size{};
    if (columns == 0 && isatty(STDOUT_FILENO) == 1 &&
        ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        columns = size.ws_col;
    }
    return columns == 0 ? std::nullopt : std::optional(std::max(columns, narrowest));
}

/// Whether a line of a report is prose, which may be broken: not a place or an excerpt of a file,
/// whose line number is followed by a bar.
bool is_sentence(std::string_view line) {
    constexpr std::string_view bar = " |  ";
    constexpr std::size_t number = 5;
    const bool excerpt =
        line.size() >= number + bar.size() && line.substr(number, bar.size()) == bar;
    return line.starts_with("  ") && !line.starts_with("   ") && !excerpt;
}

}  // namespace

Console::Console(Language language, Form form)
    : language_(language),
      form_(form),
      live_(is_live(STDERR_FILENO)),
      colour_(live_ && !is_set("NO_COLOR")),
      columns_(known_columns()) {}

std::size_t Console::width() const {
    return std::min(columns_.value_or(widest_paragraph), widest_paragraph);
}

std::size_t Console::table_width() const { return columns_.value_or(any_width); }

void Console::out(const LocalisedText& line) {
    if (form_ == Form::text) {
        print(printable(pick(line)) + '\n');
    }
}

void Console::out_paragraph(const LocalisedText& paragraph, const std::string& start) {
    // Beside a long name hardly a column may be left; then the text stands below it.
    const std::size_t taken = width_of(start);
    const bool beside = taken + narrowest / 2 <= width();
    const std::string indent(beside ? taken : 4, ' ');
    std::string line = start;
    if (!beside) {
        out(without_trailing_spaces(start));
        line = indent;
    }
    const auto lines = wrapped(printable(pick(paragraph)), width() - indent.size());
    for (const std::string& words : lines) {
        out(line + words);
        line = indent;
    }
    if (lines.empty()) {
        out(without_trailing_spaces(line));
    }
}

void Console::say(const LocalisedText& line) const {
    // Talk that cannot be delivered is lost; there is nobody left to tell.
    const std::string text = printable(pick(line)) + '\n';
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

void Console::say_lines(const std::string& lines) const {
    for (const std::string& line : lines_in(lines)) {
        if (!columns_ || !is_sentence(line)) {
            say(line);
            continue;
        }
        for (const std::string& words : wrapped(line.substr(2), width() - 2)) { say("  " + words); }
    }
}

void Console::complain(const LocalisedText& message) const {
    const std::string word = pick({"Error: ", "Fout: "});
    const std::string text = colour_ ? "\033[31m" + word + "\033[0m" : word;
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
    if (!columns_) {
        say(message);
        return;
    }
    std::string indent;  // beside the first word, which stands there already
    for (const std::string& words : wrapped(printable(pick(message)), width() - word.size())) {
        say(indent + words);
        indent = std::string(word.size(), ' ');
    }
}

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() ||
        std::fflush(stdout) != 0) {
        if (errno == EPIPE) {
            throw OutputClosed{};
        }
        const LocalisedText reason = output::reason_of(errno);
        throw PhrasedError(ExitCode::io,
                           {"cannot write to standard output (" + reason.en + ")",
                            "kan niet naar de standaarduitvoer schrijven (" + reason.nl + ")"});
    }
}

LocalisedText told(const std::exception& error) {
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
