// SPDX-License-Identifier: EUPL-1.2
// Several problems, a line each.
#include "app/cluster/problems.hpp"

#include <string>

namespace afweging::app {

void Complaints::throw_if_any(ExitCode code) const {
    constexpr std::size_t most_told = 20;
    if (all_.empty()) {
        return;
    }
    if (all_.size() == 1) {
        throw PhrasedError(code, {"{0}", "{0}"}, {all_.front()});
    }
    const std::string count = std::to_string(all_.size());
    LocalisedText text{"ERROR " + count + " problems", "FOUT " + count + " problemen"};
    for (std::size_t i = 0; i < all_.size() && i < most_told; ++i) {
        text.en += "\n  " + all_[i].en;
        text.nl += "\n  " + all_[i].nl;
    }
    if (all_.size() > most_told) {
        text.en += "\n  ...";
        text.nl += "\n  ...";
    }
    throw PhrasedError(code, {"{0}", "{0}"}, {text});
}

}  // namespace afweging::app
