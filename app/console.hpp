// SPDX-License-Identifier: EUPL-1.2
// The only place that prints: results to standard output, talk to standard error.
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/json.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

enum class Form { text, json };

/// What a command says and to whom. Not for use from several threads.
class Console {
public:
    Console(Language language, Form form);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool json() const { return form_ == Form::json; }
    [[nodiscard]] const std::string& pick(const LocalisedText& text) const {
        return text.in(language_);
    }

    /// One line of the result, whatever the text holds (printable), never broken: for tables, paths
    /// and commands to copy. With --json nothing is printed: the result is then set_result().
    void out(const LocalisedText& line);
    /// A paragraph of the result, broken into lines; `start` stands before the first one.
    void out_paragraph(const LocalisedText& paragraph, const std::string& start = "");
    /// One line about what the program is doing.
    void say(const LocalisedText& line) const;
    /// Lines that the program itself broke; what others wrote in them cannot begin one. On a terminal
    /// sentences are broken between words.
    void say_lines(const std::string& lines) const;
    /// The message of an error: its first word in red on a terminal, unless NO_COLOR.
    void complain(const LocalisedText& message) const;

    void set_result(Json result) { result_ = std::move(result); }
    [[nodiscard]] const std::optional<Json>& result() const { return result_; }

    /// Remembers that a file now stands, for the last words of an error.
    void wrote(const std::string& path) { written_.push_back(path); }
    [[nodiscard]] const std::vector<std::string>& written() const { return written_; }

    /// Columns for a paragraph: those of the terminal or of COLUMNS, from 40 to 96.
    [[nodiscard]] std::size_t width() const;
    /// Columns for a table: the same, but as many as it likes where none are known.
    [[nodiscard]] std::size_t table_width() const;

    /// True when standard error is a terminal that a line may be rewritten on.
    [[nodiscard]] bool live() const { return live_; }

private:
    Language language_;
    Form form_;
    bool live_;
    bool colour_;
    std::optional<std::size_t> columns_;
    std::optional<Json> result_;
    std::vector<std::string> written_;
};

/// Thrown when whoever read standard output has stopped (`| head`): nobody is left to tell.
struct OutputClosed {};

/// Prints to standard output whatever the form. Throws OutputClosed, or Error (io) when it cannot
/// be written.
void print(std::string_view text);

/// What an error of any room says, in both languages; a library's own error says what it says.
[[nodiscard]] LocalisedText told(const std::exception& error);

}  // namespace afweging::app
