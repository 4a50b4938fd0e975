// SPDX-License-Identifier: EUPL-1.2
// Texts for people come in two languages; errors too.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/error.hpp"

namespace afweging {

/// The languages that the program speaks.
enum class Language { en, nl };

/// The same text twice. A name, number or key is the same in both: it converts from one string.
struct LocalisedText {
    std::string en;
    std::string nl;

    LocalisedText() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): names and numbers need no translation
    LocalisedText(std::string same) : en(same), nl(std::move(same)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    LocalisedText(std::string_view same) : en(same), nl(same) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    LocalisedText(const char* same) : en(same), nl(same) {}
    LocalisedText(std::string english, std::string dutch)
        : en(std::move(english)), nl(std::move(dutch)) {}

    [[nodiscard]] bool empty() const { return en.empty(); }
    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::nl ? nl : en;
    }
};

/// The form with each {0}, {1}, ... {9} replaced by that slot, in the language. A number without a
/// slot stays as it is.
[[nodiscard]] std::string filled(std::string_view form, const std::vector<LocalisedText>& slots,
                                 Language language);
/// The same in each language.
[[nodiscard]] LocalisedText filled(const LocalisedText& form,
                                   const std::vector<LocalisedText>& slots);

/// An error that can be told in both languages. what() is the English text.
class PhrasedError : public Error {
public:
    PhrasedError(ExitCode code, const LocalisedText& form,
                 const std::vector<LocalisedText>& slots = {});
    [[nodiscard]] const LocalisedText& phrase() const noexcept { return phrase_; }

private:
    LocalisedText phrase_;
};

}  // namespace afweging
