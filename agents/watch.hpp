// SPDX-License-Identifier: EUPL-1.2
// How somebody looks at the steps of a month one by one: by being told before each of them. An
// ordinary month has no watch, and is compiled as if there were none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "agents/kinds/draws.hpp"
#include "sim/rule.hpp"
#include "sim/table/access.hpp"

namespace afweging::agents {

/// The parts of a month, in their order: those of MonthPhases.
enum class MonthPart : std::uint8_t { propose, settle, commit, close };

/// Draws of everybody: bit r is set for Roll r.
using RollSet = std::uint32_t;
static_assert(std::size(ModelRolls::addresses) <= 32);
[[nodiscard]] constexpr RollSet bit(Roll roll) { return RollSet{1} << static_cast<unsigned>(roll); }

/// What somebody says to an offer.
enum class Answer : std::uint8_t { accepted, declined };

/// Looks at a world between the steps of a month. What a step did shows when the next one is told,
/// and of the last step of a part when the part ends.
class StepWatch {
public:
    virtual ~StepWatch() = default;
    virtual void part_begins(MonthPart part) = 0;
    /// rolls: the draws of everybody that the step declares
    virtual void step_begins(RollSet rolls) = 0;
    virtual void part_ends() = 0;
    /// The row to which offers are told; none: of nobody.
    [[nodiscard]] virtual std::optional<std::uint32_t> hears_offers_of() const;
    /// That row is offered an instrument in the step that begins next. No column keeps which.
    virtual void offered(std::size_t instrument, Answer answer);
};

namespace detail {

template <class Grant>
inline constexpr RollSet rolls_in = 0;
template <auto... Words>
inline constexpr RollSet rolls_in<sim::Draws<Words...>> = (RollSet{0} | ... | bit(Words));

}  // namespace detail

/// A chunk, or all rows, that tells its watch whenever it is handed to a step.
template <class Chunk>
class Watched {
public:
    [[gnu::always_inline]] inline Watched(const Chunk& chunk, StepWatch& watch)
        : chunk_(chunk), watch_(&watch) {}

    template <class... Grants>
    // NOLINTNEXTLINE(google-explicit-constructor): it is handed to steps as the chunk itself is
    [[gnu::always_inline]] inline operator sim::Step<Chunk, Grants...>() const {
        watch_->step_begins((RollSet{0} | ... | detail::rolls_in<Grants>));
        return chunk_;
    }

private:
    Chunk chunk_;
    StepWatch* watch_;
};

/// What the steps of a part are handed: the chunk, or the chunk with its watch.
template <class Chunk>
AFWEGING_RULE Chunk watched(const Chunk& chunk) {
    return chunk;
}
template <class Chunk>
AFWEGING_RULE Watched<Chunk> watched(const Chunk& chunk, StepWatch& watch) {
    return {chunk, watch};
}

}  // namespace afweging::agents
