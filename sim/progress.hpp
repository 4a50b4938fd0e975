// SPDX-License-Identifier: EUPL-1.2
// How far a run is; implemented by whoever talks to a person.
#pragma once

#include <cstdint>

namespace afweging::sim {

/// Called from worker threads after each simulated month.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void month_done(std::uint32_t replicate, std::uint32_t month_index) = 0;
};

/// Says nothing.
class Silence final : public Progress {
public:
    void month_done(std::uint32_t, std::uint32_t) override {}
};

}  // namespace afweging::sim
