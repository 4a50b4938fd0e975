// SPDX-License-Identifier: EUPL-1.2
// Worlds played for what they record.
#include "tests/properties/records.hpp"

#include <algorithm>
#include <span>
#include <stop_token>

#include "scenarios/run_scenario.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"
#include "tests/support/catch.hpp"

namespace afweging::tests {
namespace {

class Keep final : public sim::Recorder {
public:
    void record(std::uint32_t, std::uint32_t, std::span<const std::int64_t> values) override {
        all.insert(all.end(), values.begin(), values.end());
    }
    Records all;
};

/// Asks for a stop at the first month that is not as it was.
class UntilOtherwise final : public sim::Recorder {
public:
    explicit UntilOtherwise(const Records& those) : those_(those) {}
    void record(std::uint32_t, std::uint32_t month, std::span<const std::int64_t> values) override {
        const std::size_t first = month * values.size();
        if (first + values.size() > those_.size() ||
            !std::equal(values.begin(), values.end(),
                        those_.begin() + static_cast<std::ptrdiff_t>(first))) {
            stop.request_stop();
        }
        seen = first + values.size();
    }
    std::stop_source stop;
    std::size_t seen = 0;

private:
    const Records& those_;
};

}  // namespace

Records records_of(const scenarios::Scenario& scenario, const scenarios::RunRequest& request) {
    Keep keep;
    sim::Silence silence;
    REQUIRE(scenarios::run_scenario(scenario, request, keep, silence, {}) ==
            sim::RunOutcome::finished);
    return keep.all;
}

bool records_otherwise(const scenarios::Scenario& scenario, const scenarios::RunRequest& request,
                       const Records& those) {
    UntilOtherwise until(those);
    sim::Silence silence;
    static_cast<void>(
        scenarios::run_scenario(scenario, request, until, silence, until.stop.get_token()));
    return until.stop.stop_requested() || until.seen != those.size();
}

}  // namespace afweging::tests
