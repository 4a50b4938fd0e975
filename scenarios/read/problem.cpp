// SPDX-License-Identifier: EUPL-1.2
// How problems are shown.
#include "scenarios/read/problem.hpp"

#include <algorithm>

#include "scenarios/read/characters.hpp"
#include "sim/raise.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::size_t max_shown = 20;
constexpr std::size_t max_excerpt = 100;

std::string line_of(const std::string& text, std::uint32_t line) {
    std::size_t begin = 0;
    for (std::uint32_t i = 1; i < line; ++i) {
        begin = text.find('\n', begin);
        if (begin == std::string::npos) {
            return {};
        }
        ++begin;
    }
    std::string found = text.substr(begin, text.find('\n', begin) - begin);
    if (!found.empty() && found.back() == '\r') {
        found.pop_back();
    }
    return found;
}

/// A guess that was not made is not spoken of: "no 'x'; did you mean ''?" becomes "no 'x'".
std::string without_empty_guess(std::string said) {
    for (const std::string_view guess : {"; did you mean ''?", "; bedoelt u ''?"}) {
        if (said.ends_with(guess)) {
            said.erase(said.size() - guess.size());
        }
    }
    return said;
}

/// What to do, when it was a guess that was not made: the words are listed already.
std::string advice_or_choice(const std::string& advice) {
    if (advice == "did you mean ''?") {
        return "write one of these words";
    }
    return advice == "bedoelt u ''?" ? "schrijf een van deze woorden" : advice;
}

/// The line and, below it, carets under the place; empty when the place is too far to the right.
std::string excerpt(const Source& source, const Position& at) {
    const std::string line = at.line == 0 ? std::string() : line_of(source.text, at.line);
    if (line.empty() || at.column == 0 || at.column > max_excerpt) {
        return {};
    }
    std::string shown = line;
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    const std::string number = std::to_string(at.line);
    const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
    const std::string carets(std::clamp<std::size_t>(at.width, 1, 40), '^');
    return margin + number + " |  " + printable(shown) + "\n" + std::string(5, ' ') + " |  " +
           std::string(at.column - 1, ' ') + carets + "\n";
}

std::string one_problem(const Problem& problem, const Problems& problems, Language language) {
    const Source& source = problems.source(problem.at.source);
    std::string text = (language == Language::nl ? "FOUT " : "ERROR ") + code_text(problem.code) +
                       "  " + printable(source.name);
    if (problem.at.line > 0) {
        text += ':';
        text += std::to_string(problem.at.line);
        text += ':';
        text += std::to_string(problem.at.column);
    }
    text += '\n';
    text += excerpt(source, problem.at);
    const bool dutch = language == Language::nl;
    text += "  " + sentence_of(problem, language) + "\n";
    text += "  " + advice_of(problem, language) +
            (dutch ? "  (meer: afweging explain " : "  (more: afweging explain ") +
            code_text(problem.code) + ")\n";
    return text;
}

/// As much of a detail as a report has room for: whole words, then "...".
std::string shortened(const std::string& text) {
    constexpr std::size_t most = 800;  // the keys of a table are told whole
    if (text.size() <= most) {
        return text;
    }
    std::size_t end = text.rfind(' ', most);
    if (end == std::string::npos || end == 0) {
        end = most;  // one long word: between two characters
        while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) { --end; }
        return text.substr(0, end) + "...";
    }
    return text.substr(0, end) + " ...";
}

bool is_same(const Problem& a, const Problem& b) {
    return a.code == b.code && a.at == b.at &&
           std::equal(a.details.begin(), a.details.end(), b.details.begin(), b.details.end(),
                      [](const LocalisedText& x, const LocalisedText& y) { return x.en == y.en; });
}

}  // namespace

std::string sentence_of(const Problem& problem, Language language) {
    const ProblemKind& kind = kind_of(problem.code);
    const std::string said = without_empty_guess(
        filled(language == Language::nl ? kind.nl : kind.en, problem.details, language));
    return said + (said.ends_with('?') ? "" : ".");
}

std::string advice_of(const Problem& problem, Language language) {
    const ProblemKind& kind = kind_of(problem.code);
    return advice_or_choice(filled(language == Language::nl ? kind.advice_nl : kind.advice_en,
                                   problem.details, language));
}

std::size_t Problems::add_source(Source source) {
    sources_.push_back(std::move(source));
    return sources_.size() - 1;
}

void Problems::replace_text(std::size_t source, std::string text) {
    sources_[source].text = std::move(text);
}

void Problems::add(ProblemCode code, Position at, std::vector<LocalisedText> details) {
    for (LocalisedText& detail : details) { detail = {shortened(detail.en), shortened(detail.nl)}; }
    Problem problem{code, at, std::move(details)};
    if (std::none_of(problems_.begin(), problems_.end(),
                     [&](const Problem& known) { return is_same(known, problem); })) {
        problems_.push_back(std::move(problem));
    }
}

void Problems::forget_since(std::size_t count) {
    problems_.erase(problems_.begin() + static_cast<std::ptrdiff_t>(count), problems_.end());
}

bool Problems::add_if_renamed(std::string_view key, Position at) {
    const std::string now = new_name_of(key, renamed_);
    if (!now.empty()) {
        const RenamedKey& renamed = *renamed_key(key, renamed_);
        const auto told = [](std::string_view why) {
            return why.empty() ? std::string() : ": " + std::string(why);
        };
        add(ProblemCode::renamed_key, at,
            {printable(key), now, {told(renamed.why), told(renamed.why_nl)}});
        return true;
    }
    const RemovedKey* removed = removed_key(key);
    if (removed != nullptr) {
        add(ProblemCode::removed_key, at,
            {printable(key), {std::string(removed->why), std::string(removed->why_nl)}});
    }
    return removed != nullptr;
}

std::string Problems::text(Language language) const {
    std::string result;
    const std::size_t shown = std::min(problems_.size(), max_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        result += one_problem(problems_[i], *this, language);
    }
    const bool dutch = language == Language::nl;
    if (shown < problems_.size()) {
        const std::size_t more = problems_.size() - shown;
        const std::string count = std::to_string(more);
        const LocalisedText rest = more == 1
                                       ? LocalisedText{"and 1 more problem.\n", "en nog 1 fout.\n"}
                                       : LocalisedText{"and another " + count + " problems.\n",
                                                       "en nog " + count + " fouten.\n"};
        result += rest.in(language);
    }
    return result + (dutch ? "Er is niets weggeschreven.\n" : "Nothing was written.\n");
}

void Problems::throw_if_any() const {
    if (!problems_.empty()) {
        raise(ReadError(*this));
    }
}

ReadError::ReadError(Problems problems)
    : PhrasedError(problems.source(problems.all().front().at.source).family,
                   {problems.text(Language::en), problems.text(Language::nl)}),
      problems_(std::move(problems)) {}

}  // namespace afweging::scenarios
