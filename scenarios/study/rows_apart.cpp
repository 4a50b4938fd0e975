// SPDX-License-Identifier: EUPL-1.2
// Column by column: who differs is out, and the others go on.
#include "scenarios/study/rows_apart.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <string_view>

#include "agents/state/people.hpp"

namespace afweging::scenarios {
namespace {

using agents::World;

/// Columns that hold an instrument as its index + 1.
constexpr std::array<std::string_view, 13> of_instruments{
    "programme_held", "programme_2_held", "programme_wanted",   "led_on",
    "debt_held",      "debt_wanted",      "contact_held",       "contact_wanted",
    "aftercare_held", "admitted_programme", "admitted_debt",    "admitted_contact",
    "admitted_aftercare"};
/// Columns with a bit or more an instrument, by its index.
constexpr std::array<std::string_view, 2> by_instrument{"year_waits", "ever_started"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Hands every column of a table of both worlds to `with`, side by side.
template <class Table, class With>
void side_by_side(const Table& a, const Table& b, const With& with) {
    std::vector<const void*> others;
    agents::for_each_column(b, [&](const char*, const char*, const auto& column) {
        others.push_back(&column);
    });
    std::size_t next = 0;
    agents::for_each_column(a, [&](const char* name, const char*, const auto& column) {
        using Type = std::remove_cvref_t<decltype(column)>;
        with(std::string_view(name), column, *static_cast<const Type*>(others[next++]));
    });
}

template <class T>
bool differ(T one, T other) {
    if constexpr (std::same_as<T, float>) {
        return std::bit_cast<std::uint32_t>(one) != std::bit_cast<std::uint32_t>(other);
    } else {
        return one != other;
    }
}

class Apart {
public:
    Apart(const PlanChanges& changes, std::vector<PairedRows> rows)
        : changes_(changes), rows_(std::move(rows)) {}

    template <class Column>
    void compare(std::string_view name, const Column& a, const Column& b) {
        if (is_among(by_instrument, name)) {
            return;
        }
        const bool instruments = is_among(of_instruments, name);
        const auto apart = [&](const PairedRows& row) {
            return instruments ? number(a[row.in_a], PlanChanges::OfPlan::a) !=
                                     number(b[row.in_b], PlanChanges::OfPlan::b)
                               : differ(a[row.in_a], b[row.in_b]);
        };
        const auto same = std::stable_partition(rows_.begin(), rows_.end(), apart);
        for (auto row = rows_.begin(); row != same; ++row) { found_.push_back(row->life); }
        rows_.erase(rows_.begin(), same);
    }
    [[nodiscard]] std::vector<std::uint32_t> found() && { return std::move(found_); }

private:
    /// What a slot holds, told the same in both plans.
    template <class T>
    [[nodiscard]] std::size_t number(T value, PlanChanges::OfPlan plan) const {
        const auto held = static_cast<std::uint8_t>(value);
        constexpr std::size_t beyond = PlanChanges::Instruments{}.size();
        if (held == 0 || held > agents::max_instruments) {
            return beyond + held;
        }
        const std::size_t j = agents::index_of(held);
        return plan == PlanChanges::OfPlan::a ? changes_.of_a(j) : changes_.of_b(j);
    }

    const PlanChanges& changes_;
    std::vector<PairedRows> rows_;
    std::vector<std::uint32_t> found_;
};

}  // namespace

std::vector<std::uint32_t> rows_apart(const World& a, const World& b, const PlanChanges& changes,
                                      std::vector<PairedRows> rows) {
    Apart apart(changes, std::move(rows));
    const auto compare = [&](std::string_view name, const auto& one, const auto& other) {
        apart.compare(name, one, other);
    };
    side_by_side(a.people, b.people, compare);
    side_by_side(a.now, b.now, compare);
    return std::move(apart).found();
}

}  // namespace afweging::scenarios
