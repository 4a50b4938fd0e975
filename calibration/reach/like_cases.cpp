// SPDX-License-Identifier: EUPL-1.2
// Cases sorted, and each group of a case beside the rest of it.
#include "calibration/reach/like_cases.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace afweging::calibration {
namespace {

/// An asker as one trait sees it: which case, which group of the trait.
struct InCase {
    std::uint64_t key;
    std::uint8_t group;
    bool won;
};

std::uint64_t key_of(const Asker& asker, Trait compared) {
    std::uint64_t key = asker.case_code;
    for (std::size_t k = 0; k < trait_count; ++k) {
        const auto trait = static_cast<Trait>(k);
        const bool asked = makes_alike(trait) && trait != compared;
        key = key * 16 + (asked ? asker.traits[k] : 0U);
    }
    return key;
}

std::int64_t millionths(double number) { return std::llround(number * 1e6); }

/// Adds one case: askers with the same key.
void add_case(std::span<const InCase> askers, std::span<GroupBalance> by_group) {
    constexpr std::size_t most_groups = 16;
    std::array<std::int64_t, most_groups> asked{};
    std::array<std::int64_t, most_groups> won{};
    for (const InCase& one : askers) {
        ++asked[one.group];
        won[one.group] += one.won ? 1 : 0;
    }
    const auto all = static_cast<std::int64_t>(askers.size());
    std::int64_t winners = 0;
    for (const std::int64_t each : won) { winners += each; }
    if (winners == 0 || winners == all) {
        return;
    }
    const auto total = static_cast<double>(all);
    const auto places = static_cast<double>(winners);
    for (std::size_t g = 0; g < by_group.size(); ++g) {
        const auto n = static_cast<double>(asked[g]);
        GroupBalance& balance = by_group[g];
        balance.asked += asked[g];
        balance.won += won[g];
        balance.surplus += millionths(static_cast<double>(won[g]) - places * n / total);
        balance.weight += millionths(n * (total - n) / total);
        balance.variance +=
            millionths(places * (total - places) * n * (total - n) / (total * total * (total - 1)));
    }
}

}  // namespace

bool makes_alike(Trait trait) { return trait == Trait::distance || trait == Trait::health; }

const std::array<std::size_t, trait_groups>& first_groups() {
    static const std::array<std::size_t, trait_groups> starts = [] {
        std::array<std::size_t, trait_groups> first{};
        for (std::size_t k = 0; k < trait_count; ++k) {
            first[k + 1] = first[k] + groups_of(static_cast<Trait>(k)).size();
        }
        return first;
    }();
    return starts;
}

void add_month(std::span<const Asker> askers, std::span<GroupBalance> by_group) {
    std::vector<InCase> sorted(askers.size());
    for (std::size_t k = 0; k < trait_count; ++k) {
        const auto trait = static_cast<Trait>(k);
        for (std::size_t i = 0; i < askers.size(); ++i) {
            sorted[i] = {key_of(askers[i], trait), askers[i].traits[k], askers[i].won};
        }
        std::sort(sorted.begin(), sorted.end(),
                  [](const InCase& a, const InCase& b) { return a.key < b.key; });
        const std::size_t first = first_groups()[k];
        const auto groups = by_group.subspan(first, first_groups()[k + 1] - first);
        for (std::size_t from = 0, to = 0; from < sorted.size(); from = to) {
            while (to < sorted.size() && sorted[to].key == sorted[from].key) { ++to; }
            add_case(std::span(sorted).subspan(from, to - from), groups);
        }
    }
}

}  // namespace afweging::calibration
