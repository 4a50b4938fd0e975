// SPDX-License-Identifier: EUPL-1.2
// Texts for people come in two languages; errors too.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/error.hpp"

namespace afweging::output {

/// The languages that results speak.
enum class Language { en, nl };

/// The same text twice. A name or number is the same in both: it converts from one string.
struct Words {
    std::string en;
    std::string nl;

    Words() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): names and numbers need no translation
    Words(std::string same) : en(same), nl(std::move(same)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Words(const char* same) : Words(std::string(same)) {}
    Words(std::string english, std::string dutch) : en(std::move(english)), nl(std::move(dutch)) {}

    [[nodiscard]] bool empty() const { return en.empty(); }
    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::nl ? nl : en;
    }
};

/// The form with each {0}, {1}, ... {9} replaced by that slot, in each language.
[[nodiscard]] Words filled(const Words& form, const std::vector<Words>& slots);

/// An error that can be told in both languages. what() is the English text.
class WordedError : public Error {
public:
    WordedError(ExitCode code, const Words& form, const std::vector<Words>& slots = {});
    [[nodiscard]] const std::string& in(Language language) const { return words_.in(language); }

private:
    Words words_;
};

/// Why the system refused: "No space left on device", "de schijf is vol". `error` is an errno.
[[nodiscard]] Words reason_of(int error);

}  // namespace afweging::output
