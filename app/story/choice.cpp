// SPDX-License-Identifier: EUPL-1.2
// Percentiles and medoids over whole numbers, so that the choice is the same everywhere.
#include "app/story/choice.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace afweging::app {
namespace {

using scenarios::LifeOutcome;
using scenarios::TwoLives;

/// Indices of lives.
using Places = std::vector<std::size_t>;

std::int64_t value(const scenarios::LifeOutcomes& sums, LifeOutcome outcome) {
    return sums[static_cast<std::size_t>(outcome)];
}

/// Keeps track of who is chosen.
class Picker {
public:
    Picker(std::span<const TwoLives> lives, LifeOutcome outcome)
        : lives_(lives), outcome_(outcome) {
        for (std::size_t i = 0; i < lives.size(); ++i) {
            if (lives[i].alike) {
                alike_.push_back(i);
            }
        }
    }

    [[nodiscard]] const Places& alike() const { return alike_; }
    [[nodiscard]] std::int64_t gain(std::size_t i) const { return gain_of(lives_[i], outcome_); }

    /// Those for whom `is` holds, by gain and number.
    template <class Is>
    [[nodiscard]] Places by_gain(Is&& is) const {
        Places found;
        for (const std::size_t i : alike_) {
            if (is(i)) {
                found.push_back(i);
            }
        }
        std::sort(found.begin(), found.end(), [&](std::size_t x, std::size_t y) {
            return std::pair(gain(x), lives_[x].number) < std::pair(gain(y), lives_[y].number);
        });
        return found;
    }

    /// The first that is free at or after a place, else before it.
    std::optional<std::size_t> take(const Places& from, std::size_t at) {
        for (std::size_t k = at; k < from.size(); ++k) {
            if (is_free(from[k])) {
                return taken(from[k]);
            }
        }
        for (std::size_t k = std::min(at, from.size()); k-- > 0;) {
            if (is_free(from[k])) {
                return taken(from[k]);
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool is_free(std::size_t i) const {
        return std::find(taken_.begin(), taken_.end(), i) == taken_.end();
    }
    std::size_t taken(std::size_t i) {
        taken_.push_back(i);
        return i;
    }

    std::span<const TwoLives> lives_;
    LifeOutcome outcome_;
    Places alike_, taken_;
};

/// Where the middle of a list stands, and a percentile, by nearest rank.
std::size_t middle(std::size_t count) { return count == 0 ? 0 : (count - 1) / 2; }
std::size_t percentile(std::size_t count, std::size_t percent) {
    const std::size_t rank = (count * percent + 99) / 100;
    return rank == 0 ? 0 : rank - 1;
}

/// Adds to each life how far it lies from all others in one number, as thousandths of the mean
/// distance in that number, so that months and euros weigh alike.
void add_distances(const Places& places, const std::vector<std::int64_t>& values,
                   std::vector<double>& distance) {
    const std::size_t n = places.size();
    Places order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        return std::pair(values[x], x) < std::pair(values[y], y);
    });
    std::int64_t total = 0;
    for (const std::int64_t each : values) { total += each; }
    std::vector<std::int64_t> far(n);
    std::int64_t before = 0;
    double all = 0;
    for (std::size_t k = 0; k < n; ++k) {
        const std::int64_t here = values[order[k]];
        const auto lower = static_cast<std::int64_t>(k);
        const auto upper = static_cast<std::int64_t>(n - k);
        far[order[k]] = here * lower - before + (total - before) - here * upper;
        before += here;
        all += static_cast<double>(far[order[k]]);
    }
    for (std::size_t k = 0; k < n && all > 0; ++k) {
        distance[k] += static_cast<double>(far[k]) / all;
    }
}

/// Who lies closest to all others, in all outcomes of both worlds together.
std::optional<std::size_t> medoid(std::span<const TwoLives> lives, const Places& places) {
    if (places.empty()) {
        return std::nullopt;
    }
    std::vector<double> distance(places.size(), 0.0);
    for (std::size_t k = 0; k < scenarios::life_outcome_count; ++k) {
        for (const bool second : {false, true}) {
            std::vector<std::int64_t> values;
            for (const std::size_t i : places) {
                values.push_back(second ? lives[i].b[k] : lives[i].a[k]);
            }
            add_distances(places, values, distance);
        }
    }
    return places[static_cast<std::size_t>(std::min_element(distance.begin(), distance.end()) -
                                           distance.begin())];
}

Change change_of(std::int64_t gain, std::int64_t least, std::int64_t half) {
    return gain >= least    ? (gain >= half ? Change::large_gain : Change::small_gain)
           : gain <= -least ? Change::loss
                            : Change::none;
}

}  // namespace

std::int64_t gain_of(const TwoLives& life, LifeOutcome outcome) {
    return story_outcome(outcome).sign * (value(life.b, outcome) - value(life.a, outcome));
}

Choice chosen(std::span<const TwoLives> lives, LifeOutcome outcome) {
    Picker picker(lives, outcome);
    const std::int64_t least = story_outcome(outcome).least;
    const Places gains = picker.by_gain([&](std::size_t i) { return picker.gain(i) >= least; });
    const Places losses = picker.by_gain([&](std::size_t i) { return picker.gain(i) <= -least; });
    const auto same = [&](std::size_t i) {
        return picker.gain(i) > -least && picker.gain(i) < least;
    };
    const Places none = picker.by_gain(same);
    Choice choice{.roles = {},
                  .most_unchanged = none.size() * 2 > picker.alike().size(),
                  .alike = picker.alike().size()};
    const Places all = picker.by_gain([](std::size_t) { return true; });
    std::optional<std::size_t> typical;
    if (choice.most_unchanged) {
        const auto found = medoid(lives, picker.alike());
        typical = found ? picker.take({*found}, 0) : std::nullopt;
    } else {
        typical = picker.take(all, middle(all.size()));
    }
    // Of who is unchanged: the middle in the first world, of those whose months went otherwise.
    Places otherwise;
    for (const std::size_t i : none) {
        if (scenarios::went_otherwise(lives[i].way)) {
            otherwise.push_back(i);
        }
    }
    Places& from = otherwise.empty() ? otherwise = none : otherwise;
    std::sort(from.begin(), from.end(), [&](std::size_t x, std::size_t y) {
        return std::pair(value(lives[x].a, outcome), lives[x].number) <
               std::pair(value(lives[y].a, outcome), lives[y].number);
    });
    choice.roles = {{{Role::typical, typical},
                     {Role::large_gain, picker.take(gains, percentile(gains.size(), 90))},
                     {Role::small_gain, picker.take(gains, percentile(gains.size(), 10))},
                     {Role::unchanged, picker.take(from, middle(from.size()))},
                     {Role::worse_off, picker.take(losses, middle(losses.size()))}}};
    return choice;
}

Alike lives_like(std::span<const TwoLives> lives, std::size_t at, LifeOutcome outcome) {
    const std::int64_t least = story_outcome(outcome).least;
    std::vector<std::int64_t> gains;
    for (const TwoLives& each : lives) {
        const std::int64_t gain = gain_of(each, outcome);
        if (gain >= least) {
            gains.push_back(gain);
        }
    }
    std::sort(gains.begin(), gains.end());
    const std::int64_t half = gains.empty() ? 0 : gains[gains.size() / 2];
    const auto kind = [&](const TwoLives& life) {
        return std::pair(change_of(gain_of(life, outcome), least, half), life.way);
    };
    const auto asked = kind(lives[at]);
    const auto count = std::count_if(lives.begin(), lives.end(),
                                     [&](const TwoLives& each) { return kind(each) == asked; });
    return {static_cast<std::size_t>(count), lives.size()};
}

}  // namespace afweging::app
