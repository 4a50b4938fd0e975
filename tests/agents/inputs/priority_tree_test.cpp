// SPDX-License-Identifier: EUPL-1.2
// Three questions in a row, and the rank that they lead to.
#include "agents/inputs/priority_tree.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("a tree of questions ranks as its answers say", "[agents]") {
    // 24 months or more on benefit: rank 1. Else 50 or older: rank 2, else with a health limit 4
    // and without 3.
    PriorityTree tree;
    tree.ask[0] = {Feature::months_on_benefit, 24};
    tree.ask[1] = {Feature::age, 50};          // no
    tree.ask[3] = {Feature::health_limit, 1};  // no, no
    tree.rank = {3, 4, 2, 2, 1, 1, 1, 1};
    const auto rank = [&](float months, float age, float limit) {
        OnFile file{};
        file[static_cast<std::size_t>(Feature::months_on_benefit)] = months;
        file[static_cast<std::size_t>(Feature::age)] = age;
        file[static_cast<std::size_t>(Feature::health_limit)] = limit;
        return static_cast<int>(rank_of(tree, file));
    };
    CHECK(rank(24, 30, 0) == 1);
    CHECK(rank(23, 50, 1) == 2);
    CHECK(rank(23, 49, 0) == 3);
    CHECK(rank(0, 20, 1) == 4);
    CHECK(share_of_rank(1) == 1.0F);
    CHECK(share_of_rank(8) == 0.125F);
}
