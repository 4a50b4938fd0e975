// SPDX-License-Identifier: EUPL-1.2
// Keys that have another name now, or are gone: who uses an old one is told what came instead.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace afweging::scenarios {

/// A whole key, dots included, as it stood in a file before and as it stands there now. Keys of
/// parameters ("search.base_hazard"), of scenario files ("levers.caseload") and of instrument files
/// ("channels.lock_in") are in one table. A part "*" is any name, the same one in both: of
/// "levers.instruments.*.places" that of the instrument.
struct RenamedKey {
    std::string_view old_key;
    std::string_view new_key;
    std::string_view why{};     ///< what else changed, for who reads the message; mostly nothing
    std::string_view why_nl{};  ///< the same in Dutch
};

/// Every key that was renamed, sorted by its old name.
[[nodiscard]] std::span<const RenamedKey> renamed_keys();

/// The entry of a key that was renamed; nullptr for any other.
[[nodiscard]] const RenamedKey* renamed_key(std::string_view key,
                                            std::span<const RenamedKey> table = renamed_keys());

/// The name that a key has now; empty when it was not renamed.
[[nodiscard]] std::string new_name_of(std::string_view key,
                                      std::span<const RenamedKey> table = renamed_keys());

/// A whole key that is gone without another in its place.
struct RemovedKey {
    std::string_view old_key;
    std::string_view why;
    std::string_view why_nl;
};

/// Every key that is gone, sorted.
[[nodiscard]] std::span<const RemovedKey> removed_keys();

/// The entry of a key that is gone; nullptr for any other.
[[nodiscard]] const RemovedKey* removed_key(std::string_view key);

}  // namespace afweging::scenarios
