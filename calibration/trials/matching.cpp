// SPDX-License-Identifier: EUPL-1.2
// One neighbour for each participant, with replacement.
#include "calibration/trials/matching.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "agents/instruments/eligibility.hpp"
#include "calibration/trials/applicant.hpp"

namespace afweging::calibration {

int unlikeness(const Traits& a, const Traits& b) {
    constexpr std::array<Trait, 5> known{Trait::sex, Trait::age, Trait::household, Trait::schooling,
                                         Trait::duration};
    return static_cast<int>(std::count_if(known.begin(), known.end(), [&](Trait trait) {
        const auto k = static_cast<std::size_t>(trait);
        return a[k] != b[k];
    }));
}

std::vector<std::uint32_t> comparable_people(const agents::World& world,
                                             std::span<const agents::Instrument> instruments,
                                             std::size_t index) {
    const agents::Instrument& instrument = instruments[index];
    std::vector<std::uint32_t> pool;
    for (std::uint32_t i = 0; i < world.people.count; ++i) {
        agents::Applicant a = applicant_of(world, i, instruments);
        a.status = world.now.status_before[i];
        if (receives_bijstand(a.status) && (a.ever_started & agents::set_of(index)) == 0 &&
            eligible(a, instrument.eligibility)) {
            pool.push_back(i);
        }
    }
    return pool;
}

std::optional<std::uint32_t> nearest_to(const agents::World& world, std::size_t i,
                                        const std::vector<std::uint32_t>& pool,
                                        const sim::Dice& dice) {
    const Traits traits = traits_of(world, i);
    const auto month = static_cast<std::uint32_t>(world.month);
    const auto own = static_cast<std::uint32_t>(world.people.id[i]);
    std::optional<std::uint32_t> best;
    std::pair<int, std::uint32_t> least{};
    for (const std::uint32_t other : pool) {
        // Mixed with the participant's own number, so that equals share out.
        const std::uint32_t draw = dice.bits(world.people.id[other], month, trial_draw) ^ own;
        const std::pair<int, std::uint32_t> here{unlikeness(traits, traits_of(world, other)), draw};
        if (!best || here < least) {
            best = other;
            least = here;
        }
    }
    return best;
}

}  // namespace afweging::calibration
