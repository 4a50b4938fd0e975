// SPDX-License-Identifier: EUPL-1.2
// Texts for people come in two languages.
#pragma once

#include <string>
#include <string_view>

namespace afweging::scenarios {

enum class Language { en, nl };

/// The same text twice. A name, number or key is the same in both: it converts from one string.
struct Phrase {
    std::string en;
    std::string nl;

    Phrase() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): names and numbers need no translation
    Phrase(std::string same) : en(same), nl(std::move(same)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Phrase(std::string_view same) : en(same), nl(same) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Phrase(const char* same) : en(same), nl(same) {}
    Phrase(std::string english, std::string dutch) : en(std::move(english)), nl(std::move(dutch)) {}

    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::nl ? nl : en;
    }
};

/// The text with each {0}, {1}, ... replaced by that phrase in the language.
template <class Phrases>
[[nodiscard]] std::string filled(std::string_view form, const Phrases& phrases, Language language) {
    std::string result;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool slot = form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}';
        const auto number = slot ? static_cast<std::size_t>(form[i + 1] - '0') : phrases.size();
        if (slot && number < phrases.size()) {
            result += phrases[number].in(language);
            i += 2;
        } else {
            result += form[i];
        }
    }
    return result;
}

}  // namespace afweging::scenarios
