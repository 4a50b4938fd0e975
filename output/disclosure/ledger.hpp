// SPDX-License-Identifier: EUPL-1.2
// What went out before: so that two exports do not tell together what none of them tells.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "output/disclosure/release.hpp"

namespace afweging::output::disclosure {

/// What an export told of a cell.
struct LedgerCell {
    double mean;    ///< value per world
    double people;  ///< behind it, per world
};

struct LedgerExport {
    std::string name;    ///< of its folder
    std::string result;  ///< digest of the results, 64 hexadecimal digits
    std::string policy;  ///< SHA-256 of the scenario
    std::string people;  ///< SHA-256 of who they are: town, number, first month
    std::map<std::string, std::optional<LedgerCell>> cells;  ///< nothing: it was hidden
};

/// Exports in their order. Page: docs/formats/output-check.md#ledger
struct Ledger {
    std::vector<LedgerExport> exports;
};

/// The text of a ledger: each export with a seal over it and all before it. Hidden cells have no
/// number: the ledger tells no more than what went out.
[[nodiscard]] std::string ledger_text(const Ledger& ledger);

/// Throws PhrasedError (blocked) when a seal does not fit or a line makes no sense; `path` is told.
[[nodiscard]] Ledger read_ledger(const std::string& text, const std::string& path);

/// What is to be remembered of a release that goes out.
[[nodiscard]] std::map<std::string, std::optional<LedgerCell>> cells_out(const Release& release);

/// Puts earlier exports into the problem. Of the same people what was hidden stays hidden: what is
/// told of them under one policy is near what it is under another. What was told of them under the
/// same policy cannot be hidden any more. And every export is something to compare with, save with
/// `effects` those of the same people under another policy: differences with them are effects and
/// no groups of people.
enum class SamePeople : unsigned char { compared, effects };
void remember(Release& release, const Ledger& ledger, const LedgerExport& now, SamePeople same);

}  // namespace afweging::output::disclosure
