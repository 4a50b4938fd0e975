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

    /// Instruments that both have and whose content differs: whom they are for, what they do, how
    /// long, who goes first. Who has one has other help.
    [[nodiscard]] const Instruments& other_content() const { return other_content_; }
    /// Instruments of which B gives more up to month t, or sooner: more places for its budget since
    /// the start, more at once, longer open, more people in it at the start, more in the pot that
    /// pays it, or B alone has it. t: -1 before the first month
    [[nodiscard]] Instruments more_until(std::int32_t t) const;
    /// The same with A and B exchanged: of which B gives less.
    [[nodiscard]] Instruments less_until(std::int32_t t) const;
    /// For which a pot ran out in the month that ended in this world of one of the plans.
    enum class OfPlan : std::uint8_t { a, b };
    [[nodiscard]] Instruments out_of_pot(const agents::World& world, OfPlan plan) const;

    /// First month, law, parameters, outlook, fines, enforcement or the time of the office differ,
    /// or an instrument that brings staff does. These touch people who have no other help.
    [[nodiscard]] bool other_rules() const { return other_rules_; }
    /// Who goes first for scarce places differs, or what is offered first.
    [[nodiscard]] bool other_order() const { return other_order_; }
    /// An instrument that scares applicants off differs.
    [[nodiscard]] bool other_door() const { return other_door_; }

private:
    static constexpr std::int32_t none = -1;

    void compare_instruments();
    [[nodiscard]] static const agents::Instrument* instrument(const agents::Setting& setting,
                                                              std::int32_t index);
    [[nodiscard]] static Instruments more(std::int32_t t, const agents::Setting& without,
                                          const std::vector<std::int32_t>& index_without,
                                          const agents::Setting& with,
                                          const std::vector<std::int32_t>& index_with);

    const agents::Setting& a_;
    const agents::Setting& b_;
    std::vector<std::size_t> number_in_b_;
    std::vector<std::int32_t> index_in_a_;  ///< by number
    std::vector<std::int32_t> index_in_b_;
    Instruments other_content_;
    bool other_rules_ = false;
    bool other_order_ = false;
    bool other_door_ = false;
};

}  // namespace afweging::scenarios
