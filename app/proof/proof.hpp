// SPDX-License-Identifier: EUPL-1.2
// All that a report holds to be made again. Form: docs/formats/report.md
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/proof/held_files.hpp"
#include "app/report/json.hpp"
#include "output/results.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A hash of all that one measure counts ("series/stock"), 16 hexadecimal digits.
using MeasureHash = std::pair<std::string, std::string>;

/// How one plan was run, and what came of it.
struct ProvenPlan {
    std::vector<std::size_t> files;  ///< indices in Proof::files, the scenario's own first
    std::uint64_t seed = 0;
    std::uint32_t first_replicate = 0;
    std::uint32_t replicates = 0;
    std::uint32_t first_draw = 0;
    std::uint32_t draws = 1;
    std::uint32_t months = 0;
    std::uint64_t people = 0;
    std::string posterior;
    std::string posterior_sha256;
    std::string digest;
    std::string lives;  ///< digest of the lives beside those of the first plan; empty: not seen
    std::vector<std::string>
        models;  ///< keys of other models that it was held against; may be empty
    std::uint32_t model_replicates = 0;  ///< in each
    std::string models_digest;
    std::vector<MeasureHash> measures;
};

struct Proof {
    std::string version;  ///< of the program
    Language language = Language::nl;
    std::vector<HeldFile> files;  ///< each once, and the evidence
    std::vector<ProvenPlan> plans;
};

/// What came of one plan.
struct Found {
    const output::Results* results = nullptr;
    const output::Results* lives = nullptr;  ///< beside the first plan, life by life; may be null
    const output::Results* models =
        nullptr;  ///< beside the first plan in other models; may be null
};

/// Of results and the evidence file as it lies with the program.
[[nodiscard]] Proof proof_of(const std::vector<Found>& plans, const std::string& evidence_csv,
                             const std::string& version, Language language);

[[nodiscard]] std::vector<MeasureHash> measures_of(const output::Values& values);

[[nodiscard]] std::vector<HeldFile> files_of(const Proof& proof, const ProvenPlan& plan);
[[nodiscard]] const std::string& evidence_of(const Proof& proof);

[[nodiscard]] Json to_json(const Proof& proof);
/// Out of a page. Throws Error (data) when there is none, or it has not this form.
[[nodiscard]] Proof read_proof(const std::string& page);

}  // namespace afweging::app
