// SPDX-License-Identifier: EUPL-1.2
// Forms and what fills them.
#include "sim/localised_text.hpp"

namespace afweging {

std::string filled(std::string_view form, const std::vector<LocalisedText>& slots,
                   Language language) {
    std::string result;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool slot = form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}';
        const auto number = slot ? static_cast<std::size_t>(form[i + 1] - '0') : slots.size();
        if (number < slots.size()) {
            result += slots[number].in(language);
            i += 2;
        } else {
            result += form[i];
        }
    }
    return result;
}

LocalisedText filled(const LocalisedText& form, const std::vector<LocalisedText>& slots) {
    return {filled(form.en, slots, Language::en), filled(form.nl, slots, Language::nl)};
}

PhrasedError::PhrasedError(ExitCode code, const LocalisedText& form,
                           const std::vector<LocalisedText>& slots)
    : Error(code, filled(form.en, slots, Language::en)), phrase_(filled(form, slots)) {}

}  // namespace afweging
