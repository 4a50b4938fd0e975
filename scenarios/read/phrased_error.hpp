// SPDX-License-Identifier: EUPL-1.2
// An error that can be told in both languages.
#pragma once

#include <string>
#include <utility>

#include "scenarios/read/language.hpp"
#include "sim/error.hpp"

namespace afweging::scenarios {

/// what() is the English text.
class PhrasedError : public Error {
public:
    PhrasedError(ExitCode code, Phrase phrase)
        : Error(code, phrase.en), phrase_(std::move(phrase)) {}
    [[nodiscard]] const Phrase& phrase() const noexcept { return phrase_; }

private:
    Phrase phrase_;
};

}  // namespace afweging::scenarios
