// SPDX-License-Identifier: EUPL-1.2
// What one plan changes of another, as far as it can reach somebody: instruments, pots, rules.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/setting.hpp"
#include "agents/world.hpp"

namespace afweging::scenarios {

/// Two plans, A and B. Instruments are told apart by their key: those of A by their index, then
/// those that B alone has.
class PlanChanges {
public:
    using Instruments = std::bitset<2 * agents::max_instruments>;

    /// The settings must outlive this.
    PlanChanges(const agents::Setting& a, const agents::Setting& b);

    /// The number of an instrument of A or of B by its index there.
    [[nodiscard]] std::size_t of_a(std::size_t index) const { return index; }
    [[nodiscard]] std::size_t of_b(std::size_t index) const { return number_in_b_[index]; }

    /// Instruments whose content differs (all that is not money, places or dates), or that one plan
    /// alone has: who holds one has other help.
    [[nodiscard]] const Instruments& other_content() const { return other_content_; }
    /// Instruments of which B gives more or gives sooner up to month t: more budget since the
    /// start, more places, open where A's is closed, or more in the pot that pays it.
    [[nodiscard]] Instruments more_until(std::int32_t t) const;
    /// The same with A and B exchanged: of which B gives less.
    [[nodiscard]] Instruments less_until(std::int32_t t) const;
    /// Of which a pot ran out in this world in the month that ended. world: of B (of A: in_b false)
    [[nodiscard]] Instruments out_of_pot(const agents::World& world, bool in_b) const;

    /// Law, parameters, municipality, outlook or policy differ beside money and instruments; or an
    /// instrument whose content differs acts on who does not hold it (deterrence at the door, staff).
    [[nodiscard]] bool other_rules() const { return other_rules_; }

private:
    [[nodiscard]] Instruments more(std::int32_t t, const agents::Setting& less,
                                   const agents::Setting& more) const;

    const agents::Setting& a_;
    const agents::Setting& b_;
    std::vector<std::size_t> number_in_b_;
    std::vector<std::int32_t> index_in_a_;  ///< by number; -1 = none
    std::vector<std::int32_t> index_in_b_;
    Instruments other_content_;
    bool other_rules_ = false;
};

}  // namespace afweging::scenarios
