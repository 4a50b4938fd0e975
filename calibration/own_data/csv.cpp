// SPDX-License-Identifier: EUPL-1.2
// One pass, no copies but of fields with doubled quotes.
#include "calibration/own_data/csv.hpp"

#include <array>

namespace afweging::calibration {
namespace {

/// How often a character stands outside quotes in the first line.
std::size_t occurrences(std::string_view text, char wanted) {
    std::size_t count = 0;
    bool quoted = false;
    for (const char c : text) {
        quoted = c == '"' ? !quoted : quoted;
        if (!quoted && (c == '\n' || c == '\r')) {
            break;
        }
        count += !quoted && c == wanted ? 1U : 0U;
    }
    return count;
}

char likely_separator(std::string_view text) {
    char likely = ';';
    std::size_t most = 0;
    for (const char c : std::array{';', ',', '\t'}) {
        const std::size_t count = occurrences(text, c);
        if (count > most) {
            most = count;
            likely = c;
        }
    }
    return likely;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, std::optional<char> separator) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) {
        at_ = 3;
    }
    line_start_ = at_;
    while (pass_line_end()) {}  // empty lines
    std::string_view rest = text_.substr(at_);
    const bool told =
        rest.starts_with("sep=") && rest.size() > 5 && (rest[5] == '\n' || rest[5] == '\r');
    if (told) {
        separator = separator.value_or(rest[4]);
        at_ += 5;
        pass_line_end();
        rest = text_.substr(at_);
    }
    separator_ = separator.value_or(likely_separator(rest));
}

bool CsvReader::pass_line_end() {
    const std::size_t before = at_;
    if (at_ < text_.size() && text_[at_] == '\r') {
        ++at_;
    }
    if (at_ < text_.size() && text_[at_] == '\n') {
        ++at_;
    }
    if (at_ == before) {
        return false;
    }
    ++line_;
    line_start_ = at_;
    return true;
}

void CsvReader::read_quoted(CsvRow& row) {
    const std::uint32_t line = line_;
    const std::size_t begin = ++at_;
    std::string* copy = nullptr;
    std::size_t piece = begin;
    for (; at_ < text_.size(); ++at_) {
        if (text_[at_] == '\n') {
            ++line_;
            line_start_ = at_ + 1;
        }
        if (text_[at_] != '"') {
            continue;
        }
        const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
        if (!doubled) {
            break;
        }
        copy = copy == nullptr ? &unquoted_.emplace_back() : copy;
        copy->append(text_.substr(piece, ++at_ - piece));  // with one of the two quotes
        piece = at_ + 1;
    }
    if (at_ >= text_.size()) {
        open_quote_ = line;
        return;
    }
    if (copy != nullptr) {
        copy->append(text_.substr(piece, at_ - piece));
    }
    row.fields.push_back(copy != nullptr ? std::string_view(*copy)
                                         : text_.substr(begin, at_ - begin));
    ++at_;
}

void CsvReader::read_plain(CsvRow& row) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           text_[at_] != '\r') {
        ++at_;
    }
    row.fields.push_back(text_.substr(begin, at_ - begin));
}

bool CsvReader::next(CsvRow& row) {
    unquoted_.clear();
    row.fields.clear();
    row.columns.clear();
    while (pass_line_end()) {}  // empty lines
    if (at_ >= text_.size() || open_quote_ != 0) {
        return false;
    }
    row.line = line_;
    while (true) {
        row.columns.push_back(static_cast<std::uint32_t>(at_ - line_start_ + 1));
        if (at_ < text_.size() && text_[at_] == '"') {
            read_quoted(row);
            if (open_quote_ != 0) {
                return false;
            }
        } else {
            read_plain(row);
        }
        // What stands behind a closing quote belongs to no field.
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
               text_[at_] != '\r') {
            const bool blank = text_[at_] == ' ' || text_[at_] == '\t';
            behind_quote_ = behind_quote_ == 0 && !blank ? line_ : behind_quote_;
            ++at_;
        }
        if (at_ >= text_.size() || text_[at_] != separator_) {
            pass_line_end();
            return true;
        }
        ++at_;
    }
}

}  // namespace afweging::calibration
