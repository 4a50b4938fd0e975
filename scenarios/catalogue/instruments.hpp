// SPDX-License-Identifier: EUPL-1.2
// The instrument files: the catalogue. Form: docs/formats/instrument.md
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "scenarios/catalogue/passport.hpp"
#include "scenarios/catalogue/shipped_file.hpp"

namespace afweging::scenarios {

/// An instrument as its file describes it, without budget, places and dates.
struct CatalogueInstrument {
    agents::Instrument base;
    std::vector<ParameterEntry> numbers;  ///< "werkloont.search_push", "werkloont.cost_per_start"
    std::vector<std::string> evidence;
    std::string page;
    std::vector<NamedFile> others;  ///< instruments that its file names
    LocalisedText meaning;          ///< what it is, in two sentences; may be empty
};

/// Reads instruments/*.toml below the root, in the order of their names.
[[nodiscard]] std::vector<CatalogueInstrument> read_instruments(const DataRoot& root,
                                                                const Evidence& evidence,
                                                                Problems& problems);

/// The same, leaving out those that cannot be read and are not `named`, without a word.
[[nodiscard]] std::vector<CatalogueInstrument> read_instruments(
    const DataRoot& root, const Evidence& evidence, const std::vector<std::string>& named,
    Problems& problems);

/// Reads instruments/<name>.toml on the shelf, and what it extends.
[[nodiscard]] std::optional<CatalogueInstrument> read_instrument(const Shelf& shelf,
                                                                 const NamedFile& named,
                                                                 const Evidence& evidence,
                                                                 Problems& problems);

/// The file instruments/<name>.toml on the shelf laid over what it extends, not yet understood.
[[nodiscard]] std::optional<Node> instrument_tree(const Shelf& shelf, const NamedFile& named,
                                                  Problems& problems);

/// The same for one file that has been parsed and laid over what it extends; `name` is the file
/// name without ending.
[[nodiscard]] CatalogueInstrument read_instrument(const Node& file, const std::string& name,
                                                  const Evidence& evidence, Problems& problems);

/// Everybody: what conditions that are left out admit.
[[nodiscard]] agents::Eligibility anybody();

/// Lays the conditions that the table gives over those that are there; alternatives replace those
/// that are there, all together.
void read_eligibility(TableReader& table, agents::Eligibility& eligibility);

/// A part of an instrument that the others rule out.
struct Misfit {
    std::string key;  ///< of the instrument's file: "duration_months", "channels.lock_in"
    LocalisedText why;
};

/// Whether a municipality may ask it of a client: work and what leads to it, talks, and help with
/// debts (Participatiewet art. 9, 17, 55). Nobody is obliged to take money, or aftercare.
[[nodiscard]] bool can_be_duty(agents::Slot slot);

/// Each rule of docs/formats/instrument.md that the parts break together.
[[nodiscard]] std::vector<Misfit> misfits(const agents::Instrument& instrument);

/// Adds a problem for each misfit of an instrument as its own file has it. Parts that the file
/// lacks, and parts of which a problem is told from the `first` problem on, are not held against
/// others.
void check_instrument(const agents::Instrument& instrument, const Node& file, std::size_t first,
                      Problems& problems);

/// Gives the number with that name (the part after the instrument's key) its value.
void set_number(agents::Instrument& instrument, std::string_view name, double value);

/// FNV-1a of the key, 32 bits: the address of the instrument in the dice.
[[nodiscard]] std::uint32_t hash_of(std::string_view key);

}  // namespace afweging::scenarios
