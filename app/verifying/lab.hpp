// SPDX-License-Identifier: EUPL-1.2
// A scenario in small worlds, and variants of it written as scenario files are.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/interrupt.hpp"
#include "app/job.hpp"
#include "app/verifying/check.hpp"
#include "output/results.hpp"
#include "output/values.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::app::verifying {

/// A number of a scenario file with another value, as a line of it.
struct Line {
    std::string key;    ///< "world.inflow"
    std::string value;  ///< "0", as TOML has it
    [[nodiscard]] std::string text() const { return key + " = " + value + '\n'; }
};
/// The line that gives a number of the model another value.
[[nodiscard]] Line number_line(const std::string& key, double value);
[[nodiscard]] std::string text_of(const std::vector<Line>& lines);

/// Runs variants of one scenario. Every variant is a text that the reader of scenarios reads, and
/// every run is an ordinary one: the same luck, fewer people.
class Lab {
public:
    /// Something that happens to the values of a variant: how tests plant a fault.
    using Spoil = std::function<void(const std::string& variant, output::Values& values)>;

    /// Reads the scenario, by name or path. Throws ReadError.
    Lab(std::string scenario, std::uint64_t seed, const Interrupt& interrupt, Spoil spoil = {});

    [[nodiscard]] const scenarios::Scenario& scenario() const { return scenario_; }
    /// At most 2000 clients, at most 24 months, 4 replicates, at the best values, one thread.
    [[nodiscard]] scenarios::RunRequest usual() const { return usual_; }
    [[nodiscard]] std::uint32_t months() const { return *usual_.months; }

    /// The scenario with lines on top. Throws DoesNotApply with the reason when it is refused.
    [[nodiscard]] scenarios::Scenario variant(const std::string& name,
                                              const std::vector<Line>& lines) const;
    /// Codes of the errors with which lines are refused; empty: they are not.
    [[nodiscard]] std::string refused_with(const std::string& lines) const;

    /// The scenario itself in the usual worlds; run once.
    [[nodiscard]] const output::Values& base();
    /// Runs a scenario. `name` is what the fault of a test goes by.
    [[nodiscard]] output::Values play(const std::string& name, const scenarios::Scenario& scenario,
                                      const scenarios::RunRequest& request) const;
    /// The variant with these lines in the usual worlds.
    [[nodiscard]] output::Values play(const std::string& name,
                                      const std::vector<Line>& lines) const;
    /// The same with what a comparison needs to know of a run.
    [[nodiscard]] output::Results result(const std::string& name,
                                         const std::vector<Line>& lines) const;

    /// An instrument of the catalogue that the scenario does not name; empty when there is none.
    [[nodiscard]] std::string instrument_that_is_not_there() const;

private:
    [[nodiscard]] std::optional<scenarios::Scenario> read(const std::string& name,
                                                          const std::string& lines,
                                                          scenarios::Problems& problems) const;

    scenarios::DataRoot root_;
    std::string word_;
    scenarios::Catalogue catalogue_;
    scenarios::Scenario scenario_;
    scenarios::RunRequest usual_;
    const Interrupt& interrupt_;
    Spoil spoil_;
    std::optional<output::Values> base_;
};

}  // namespace afweging::app::verifying
