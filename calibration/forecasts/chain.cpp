// SPDX-License-Identifier: EUPL-1.2
// Words of a line one after another; hashes last.
#include "calibration/forecasts/chain.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "output/sha256.hpp"

namespace afweging::calibration {
namespace {

const std::string no_line(64, '0');

std::string in_quotes(std::string_view text) {
    std::string all = "\"";
    for (const char c : text) {
        if (c == '\n') {
            all += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') {
            all += '\\';
        }
        all += c;
    }
    return all + '"';
}

/// Reads the words of a line from its begin.
class Words {
public:
    explicit Words(std::string_view line) : rest_(line) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    /// What stands before the next of this mark, which is passed over too.
    std::optional<std::string> up_to(char mark) {
        const std::size_t end = rest_.find(mark);
        if (end == std::string_view::npos || end == 0) {
            return std::nullopt;
        }
        std::string word(rest_.substr(0, end));
        rest_.remove_prefix(end + 1);
        return word;
    }

    /// A text between quotes, and the space after it.
    std::optional<std::string> quoted() {
        if (rest_.empty() || rest_.front() != '"') {
            return std::nullopt;
        }
        std::string text;
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            if (rest_[i] == '"') {
                const bool space_after = i + 1 < rest_.size() && rest_[i + 1] == ' ';
                rest_.remove_prefix(std::min(i + 2, rest_.size()));
                return space_after ? std::optional(text) : std::nullopt;
            }
            if (rest_[i] == '\\' && ++i < rest_.size()) {
                text += rest_[i] == 'n' ? '\n' : rest_[i];
            } else if (i < rest_.size()) {
                text += rest_[i];
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

struct ReadEntry {
    Entry entry;
    std::string after, hash;
};

std::optional<ReadEntry> read(std::string_view line) {
    Words words(line);
    const auto kind = words.up_to(' ');
    const auto day = words.up_to(' ');
    if (!kind || !day || !is_day(*day)) {
        return std::nullopt;
    }
    ReadEntry found{{*kind, *day, {}}, "", ""};
    while (!words.at_end()) {
        const auto key = words.up_to('=');
        if (!key) {
            return std::nullopt;
        }
        if (*key == "after") {
            const auto after = words.up_to(' ');
            found.after = after.value_or("");
        } else if (*key == "hash") {
            found.hash = words.rest();
            return found.after.size() == no_line.size() ? std::optional(found) : std::nullopt;
        } else {
            const auto text = words.quoted();
            if (!text) {
                return std::nullopt;
            }
            found.entry.members.emplace_back(*key, *text);
        }
    }
    return std::nullopt;
}

void take(Chain& chain, std::string_view line, std::size_t number) {
    const auto found = read(line);
    if (!found) {
        chain.faults.push_back({number, Fault::unreadable});
        return;
    }
    const std::string_view before = line.substr(0, line.rfind(" hash="));
    if (output::sha256_hex(before) != found->hash) {
        chain.faults.push_back({number, Fault::edited});
    }
    if (found->after != chain.head) {
        chain.faults.push_back({number, Fault::follows});
    }
    if (!chain.entries.empty() && found->entry.day < chain.entries.back().day) {
        chain.faults.push_back({number, Fault::earlier});
    }
    chain.head = found->hash;
    chain.hashes.push_back(found->hash);
    chain.entries.push_back(found->entry);
}

}  // namespace

std::string_view Entry::text(std::string_view key) const {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const auto& each) { return each.first == key; });
    return found == members.end() ? std::string_view() : std::string_view(found->second);
}

Chain read_chain(const std::string& text) {
    Chain chain;
    chain.head = no_line;
    std::size_t start = 0;
    for (std::size_t number = 1; start < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = std::string_view(text).substr(start, end - start);
        if (!line.empty() && line.front() != '#') {
            take(chain, line, number);
        }
        start = end + 1;
    }
    return chain;
}

std::string line_of(const Entry& entry, const std::string& after) {
    std::string line = entry.kind + ' ' + entry.day;
    for (const auto& [key, text] : entry.members) { line += ' ' + key + '=' + in_quotes(text); }
    line += " after=" + after;
    return line + " hash=" + output::sha256_hex(line);
}

bool is_day(std::string_view text) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const auto part = [&](std::size_t from, std::size_t size) {
        int number = -1;
        const char* first = text.data() + from;
        const bool digits =
            std::all_of(first, first + size, [](char c) { return c >= '0' && c <= '9'; });
        if (digits) {
            std::from_chars(first, first + size, number);
        }
        return number;
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    const int year = part(0, 4);
    const int month = part(5, 2);
    const int day = part(8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1) {
        return false;
    }
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::string digits_of(double number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

bool number_of(std::string_view text, double& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    return error == std::errc() && end == text.data() + text.size() &&
           std::abs(into) <= largest_number;
}

}  // namespace afweging::calibration
