// SPDX-License-Identifier: EUPL-1.2
// Records copied to their place in the whole.
#include "output/parts/joined.hpp"

#include <algorithm>
#include <cstddef>

#include "sim/check.hpp"

namespace afweging::output {
namespace {

/// One month of one world, dataset after dataset as a record has them.
void copy_month(const Values& from, std::uint32_t world, Values& to, std::uint32_t place,
                std::uint32_t month) {
    auto next = to.record(place, month).begin();
    for (std::size_t dataset = 0; dataset < from.layout().datasets.size(); ++dataset) {
        const auto cells = from.at(dataset, world, month);
        next = std::copy(cells.begin(), cells.end(), next);
    }
}

void copy_world(const Values& from, std::uint32_t world, Values& to, std::uint32_t place) {
    for (std::uint32_t month = 0; month < from.months(); ++month) {
        copy_month(from, world, to, place, month);
    }
}

}  // namespace

Values with_more_draws(const Values& values, const Values& more) {
    AFWEGING_EXPECTS(values.replicates() == more.replicates() && values.months() == more.months());
    AFWEGING_EXPECTS(values.draws().first + values.draws().count == more.draws().first);
    sim::DrawRange draws = values.draws();
    draws.count += more.draws().count;
    Values whole(values.layout(), values.replicates(), values.months(), draws);
    for (std::uint32_t w = 0; w < values.worlds(); ++w) { copy_world(values, w, whole, w); }
    for (std::uint32_t w = 0; w < more.worlds(); ++w) {
        copy_world(more, w, whole, values.worlds() + w);
    }
    return whole;
}

Values with_more_replicates(const Values& values, const Values& more) {
    AFWEGING_EXPECTS(values.draws() == more.draws() && values.months() == more.months());
    const std::uint32_t before = values.replicates();
    const std::uint32_t all = before + more.replicates();
    Values whole(values.layout(), all, values.months(), values.draws());
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        copy_world(values, w, whole, w / before * all + w % before);
    }
    for (std::uint32_t w = 0; w < more.worlds(); ++w) {
        const std::uint32_t draw = w / more.replicates();
        copy_world(more, w, whole, draw * all + before + w % more.replicates());
    }
    return whole;
}

}  // namespace afweging::output
