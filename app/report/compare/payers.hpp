// SPDX-License-Identifier: EUPL-1.2
// Who pays and who receives: the parties of the ledger.
#pragma once

#include <vector>

#include "app/report/outcomes.hpp"

namespace afweging::app {

/// A party of the ledger: what it receives from others, pays to others, and the first less the
/// second. Money that stays within a party (a client's savings that pay the client's debt) is
/// neither.
struct Payer {
    std::string key;  ///< "gemeente_buig"
    LocalisedText label;
    Outcome receives;
    Outcome pays;
    Outcome balance;
};

/// All parties, in the order of the ledger. Their balances add up to nothing in every month: what
/// one pays another receives.
[[nodiscard]] const std::vector<Payer>& payers();

}  // namespace afweging::app
