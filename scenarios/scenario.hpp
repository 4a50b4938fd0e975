// SPDX-License-Identifier: EUPL-1.2
// A scenario: everything that a run needs to know, except the seed. Form: docs/formats/scenario.md
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agents/setting.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "scenarios/catalogue/policies.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/limits.hpp"

namespace afweging::scenarios {

/// A number that no source supports, or that is only recalled.
struct AssumedNumber {
    std::string key;
    std::string unit;
    double value = 0;
    std::string status;  ///< assumed | memory
    LocalisedText note;
    LocalisedText meaning;
};

/// Another municipality for which an extended file was written, and what its budgets, places and
/// people at the start are multiplied with.
struct ScaledFrom {
    std::string key;  ///< "gemiddeld-100k"
    std::string name;
    std::uint32_t clients = 0;
    double factor = 1;              ///< clients here / clients there
    std::vector<std::string> keys;  ///< of what was multiplied: never empty in a scenario
};

/// A key that a file of the scenario sets, and where; a value, never a table.
struct WrittenKey {
    std::string key;   ///< "levers.pots.reintegration.budget_eur_per_year"
    std::string file;  ///< as somebody called it
    std::uint32_t line = 0;
    std::size_t values = 1;  ///< of a list: how many
    std::size_t depth = 0;   ///< 0: the scenario's own file; 1: what it extends; ...
};

/// From which month to which law was looked up. Outside it the first or last amounts hold on.
struct LawKnown {
    sim::Month first;
    sim::Month last;
};

struct Scenario {
    std::string name;
    LocalisedText label;
    LocalisedText question;
    agents::Setting setting;                  ///< at full size; `length` is the run's default
    std::vector<agents::Instrument> in_file;  ///< setting.instruments as their own files have them
    std::uint32_t replicates = 0;             ///< default of the run
    std::optional<std::uint32_t> people;  ///< clients to simulate, when not the municipality's own
    std::vector<ParameterEntry> numbers;  ///< parameters, and numbers of the active instruments
    std::vector<Margin> margins;          ///< of the municipality
    std::vector<StatuteEntry> statute;
    std::vector<std::string> order;         ///< levers.order as written, who takes no part too
    std::vector<std::string> closed;        ///< instruments with active = false that have people
    std::vector<Mechanism> off;             ///< that [mechanisms] switches off
    std::vector<std::string> held;          ///< keys of numbers that are neutral by it
    std::vector<std::string> overridden;    ///< keys of numbers that [world.parameters] sets
    std::vector<PolicyEntry> policies;      ///< that its files name
    std::vector<std::string> by_law;        ///< keys of numbers that [levers.by_law] sets
    std::vector<std::string> replaced_law;  ///< keys of numbers of law that levers set
    LawKnown law_known;
    std::vector<WrittenKey> written;      ///< every value of the files together
    std::vector<ScaledFrom> scaled_from;  ///< in the order of the chain
    std::string extends;                  ///< path of the file that it extends; may be empty
    std::string provenance;               ///< text of every file that was read, with its name
};

/// Reads a scenario by the path of a file or the name of a shipped one. A word with a '/' or with
/// the ending .toml is a path. Throws ReadError with all problems at once.
[[nodiscard]] Scenario read_scenario(const std::string& path_or_name, const DataRoot& root);
/// The same for code without exceptions: problems are added, and empty when there is any.
[[nodiscard]] std::optional<Scenario> read_scenario(const std::string& path_or_name,
                                                    const DataRoot& root, Problems& problems);
/// The same with a catalogue that was read before; `provenance` then lacks the catalogue's files.
[[nodiscard]] std::optional<Scenario> read_scenario(const std::string& path_or_name,
                                                    const DataRoot& root,
                                                    const Catalogue& catalogue, Problems& problems);

/// The same of a text that a program wrote and that is on no disk, as if it were a file of that name
/// in the folder (empty: among the shipped ones).
struct WrittenText {
    std::string text;
    std::string name;  ///< "plan-001.toml"
    std::string folder;
};
[[nodiscard]] std::optional<Scenario> read_scenario(const WrittenText& text, const DataRoot& root,
                                                    const Catalogue& catalogue, Problems& problems);

/// Where a key is set; null when no file says it.
[[nodiscard]] const WrittenKey* find_written(const Scenario& scenario, std::string_view key);

/// The scenario as it would be if its own file did not set a key: what it extends holds there.
/// Empty when that is no scenario.
[[nodiscard]] std::optional<Scenario> read_without(const std::string& path_or_name,
                                                   const DataRoot& root, const Catalogue& catalogue,
                                                   const std::string& key);

/// A shipped scenario, for lists.
struct ShippedScenario {
    std::string name;
    LocalisedText label;
    LocalisedText question;
};
[[nodiscard]] std::vector<ShippedScenario> list_shipped(const DataRoot& root);
/// The path of a shipped scenario; empty when there is none with that name.
[[nodiscard]] std::optional<std::string> find_shipped(const std::string& name,
                                                      const DataRoot& root);

/// All numbers without support that a run of the scenario reads, in the order of the files. Of law
/// those that hold in one of its months.
[[nodiscard]] std::vector<AssumedNumber> assumed_numbers(const Scenario& scenario);
/// The same for a run of another length than the scenario's own.
[[nodiscard]] std::vector<AssumedNumber> assumed_numbers(const Scenario& scenario,
                                                         sim::Months length);

/// Gives a parameter or a number of an instrument another value, within its range.
void set_number(agents::Setting& setting, std::string_view key, double value);

/// Gives a number of the scenario (a key of Scenario::numbers) another value, as calibration does.
/// Throws Error (usage) when the key is unknown or the value is outside what the rules accept.
void set_number(Scenario& scenario, std::string_view key, double value);

}  // namespace afweging::scenarios
