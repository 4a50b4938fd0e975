// SPDX-License-Identifier: EUPL-1.2
// Tables of renamed and removed names; those of keys that files may hold are in read/.
#include "scenarios/explain/old_names.hpp"

#include <string_view>

#include "scenarios/explain/explain.hpp"
#include "scenarios/read/renamed_keys.hpp"

namespace afweging::scenarios {
namespace {

/// Rows of tables that were called otherwise before persons and households were told apart, and a
/// number of law.
constexpr RenamedKey renamed_rows[] = {
    {"debt_per_person", "debt_per_household"},        {"debt per person", "debt_per_household"},
    {"schuld per persoon", "debt_per_household"},     {"months_below_minimum", "months_short"},
    {"months below the minimum", "months_short"},     {"maanden onder het minimum", "months_short"},
    {"toeslagen_per_child", "cost_of_further_child"},
};

constexpr std::string_view toeslagen_why =
    "each toeslag has its own amounts and thresholds by law: huurtoeslag_..., zorgtoeslag_...";
constexpr std::string_view toeslagen_why_nl =
    "elke toeslag heeft eigen bedragen en grenzen volgens de wet: huurtoeslag_..., zorgtoeslag_...";
constexpr std::string_view fines_why =
    "an unpaid fine is not raised any more; a fine goes to the municipality (levers.fines)";
constexpr std::string_view fines_why_nl =
    "een onbetaalde boete wordt niet meer verhoogd; een boete gaat naar de gemeente (levers.fines)";

/// Numbers of law that are gone.
constexpr RemovedKey removed_law[] = {
    {"first_raise", fines_why, fines_why_nl},
    {"net_share_of_wage", "net wages follow from income tax by date",
     "nettolonen volgen uit de inkomstenbelasting per datum"},
    {"second_raise", fines_why, fines_why_nl},
    {"toeslagen", toeslagen_why, toeslagen_why_nl},
    {"toeslagen_taper", toeslagen_why, toeslagen_why_nl},
};

std::string_view last_part(std::string_view key) {
    const std::size_t dot = key.rfind('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

/// The entry of a whole key, or of a last part without dots; the first one of several.
const RemovedKey* removed(const std::string& name) {
    if (const RemovedKey* whole = removed_key(name)) {
        return whole;
    }
    for (const RemovedKey& each : removed_keys()) {
        if (last_part(each.old_key) == name) {
            return &each;
        }
    }
    for (const RemovedKey& each : removed_law) {
        if (each.old_key == name) {
            return &each;
        }
    }
    return nullptr;
}

/// The new name; of a last part too, the first one of several.
std::string now_called(const std::string& name) {
    const std::string key = new_name_of(name);
    if (!key.empty()) {
        return key;
    }
    std::string row = new_name_of(name, renamed_rows);
    for (const RenamedKey& each : renamed_keys()) {
        if (row.empty() && last_part(each.old_key) == name) {
            row = each.new_key;
        }
    }
    return row;
}

}  // namespace

std::optional<LocalisedText> told_of_old_name(const std::string& asked) {
    const std::string name = bare_name(asked);
    if (const std::string now = now_called(name); !now.empty()) {
        return filled({"'{0}' is now called '{1}'; see: afweging explain {1}",
                       "'{0}' heet nu '{1}'; kijk met: afweging explain {1}"},
                      {name, now});
    }
    if (const RemovedKey* gone = removed(name)) {
        return filled(
            {"'{0}' is not in the model any more: {1}", "'{0}' zit niet meer in het model: {1}"},
            {name, LocalisedText{std::string(gone->why), std::string(gone->why_nl)}});
    }
    return std::nullopt;
}

}  // namespace afweging::scenarios
