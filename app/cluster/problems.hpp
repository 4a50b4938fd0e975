// SPDX-License-Identifier: EUPL-1.2
// What is wrong with words or files, gathered and told at once.
#pragma once

#include <vector>

#include "sim/localised_text.hpp"

namespace afweging::app {

class Complaints {
public:
    void add(LocalisedText sentence) { all_.push_back(std::move(sentence)); }
    /// Adds what `act` throws.
    template <class Act>
    void collect(const Act& act) {
        try {
            act();
        } catch (const PhrasedError& error) { add(error.phrase()); }
    }
    [[nodiscard]] bool empty() const { return all_.empty(); }
    /// One as it is; several below each other, the first twenty of them.
    void throw_if_any(ExitCode code) const;

private:
    std::vector<LocalisedText> all_;
};

}  // namespace afweging::app
