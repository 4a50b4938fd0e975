// SPDX-License-Identifier: EUPL-1.2
// What one instance of the module holds and does. A page makes one for each Worker.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "agents/simulation.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::web {

/// What came of a question: too_early = another question comes first; problems = the answer is a
/// report of them. Numbers are public: docs/formats/web-module.md
enum class Outcome : std::uint32_t { too_early = 0, answered = 1, problems = 2 };

/// A reader with a catalogue, a scenario, and a world in motion.
class Instance {
public:
    /// Room for what the page says next.
    [[nodiscard]] char* input(std::size_t size);
    /// The last answer, as JSON.
    [[nodiscard]] const std::string& output() const { return output_; }

    /// The input is a path of that many bytes, then a text: kept as a file. Shipped files stand in
    /// data/; a new one there is read before the next scenario is.
    void put_file(std::size_t path_size);
    /// Reads the scenario that the input names. What was prepared before is gone.
    [[nodiscard]] Outcome read();
    /// What differs between the scenario that the input names and the one that was read.
    [[nodiscard]] Outcome differences();
    /// Which value stands where in a month's record.
    [[nodiscard]] Outcome layout();
    /// Makes a run of the scenario that was read; 0 months or people = what the scenario says.
    /// A number out of range ends the instance.
    [[nodiscard]] Outcome prepare(std::uint64_t seed, std::uint32_t months, std::uint32_t people);
    /// Makes the world of a replicate of the run that was prepared.
    [[nodiscard]] Outcome begin(std::uint32_t replicate);
    /// The record of the next month; null before begin().
    [[nodiscard]] const std::int64_t* month();

private:
    [[nodiscard]] bool have_catalogue();
    [[nodiscard]] std::optional<scenarios::Scenario> scenario_of_input();

    std::string input_;
    std::string output_;
    std::optional<scenarios::Catalogue> catalogue_;
    std::optional<scenarios::Scenario> scenario_;
    std::uint64_t seed_ = 0;
    std::optional<agents::MunicipalityModel> model_;
    std::unique_ptr<sim::Replicate> replicate_;
};

}  // namespace afweging::web
