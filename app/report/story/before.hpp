// SPDX-License-Identifier: EUPL-1.2
// Two lives just before the step in which they part, and parts of telling why they do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/story/cause.hpp"
#include "app/report/story/sentence.hpp"
#include "app/report/trace/life_values.hpp"
#include "app/report/trace/trace.hpp"

namespace afweging::app {

inline Side other(Side side) { return side == Side::a ? Side::b : Side::a; }

/// Two lives before the step in which they part.
class Before {
public:
    Before(const Trace& trace, const Parting& at, const scenarios::Life& a,
           const scenarios::Life& b);

    [[nodiscard]] const scenarios::Life& life(Side side) const { return side == Side::a ? a_ : b_; }
    [[nodiscard]] const std::vector<LifeEvent>& events(Side side) const {
        return side == Side::a ? at_.a : at_.b;
    }
    [[nodiscard]] const Parting& at() const { return at_; }
    [[nodiscard]] const Trace& trace() const { return trace_; }
    [[nodiscard]] LocalisedText label(const std::string& key) const {
        return instrument_label(key, a_, b_);
    }
    [[nodiscard]] double value(Side side, const char* column) const {
        const std::size_t c = scenarios::life_column(column);
        return size_of_value(c, (side == Side::a ? row_a_ : row_b_)[c]);
    }
    [[nodiscard]] bool differs(std::size_t c) const {
        return key_of_value(c, row_a_[c], a_) != key_of_value(c, row_b_[c], b_);
    }
    [[nodiscard]] bool differs(const char* column) const {
        return differs(scenarios::life_column(column));
    }

    /// An event of the step in one world, by its key.
    [[nodiscard]] const LifeEvent* happened(Side side, std::string_view key) const {
        for (const LifeEvent& each : events(side)) {
            if (each.event == key) {
                return &each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] const LifeEvent* changed(Side side, std::string_view column) const {
        for (const LifeEvent& each : events(side)) {
            if (each.column == column) {
                return &each;
            }
        }
        return nullptr;
    }
    /// Where the instrument stands in a scenario; none: it is not there.
    [[nodiscard]] std::optional<std::size_t> place_of(Side side, const std::string& key) const {
        const std::vector<sim::Label>& all = life(side).instruments;
        for (std::size_t j = 0; j < all.size(); ++j) {
            if (all[j].key == key) {
                return j;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool on_desk(Side side, std::size_t instrument,
                               agents::InstrumentSet scenarios::LifeDesk::*what) const {
        return on_desk(side, instrument, what, at_.month);
    }
    [[nodiscard]] bool on_desk(Side side, std::size_t instrument,
                               agents::InstrumentSet scenarios::LifeDesk::*what,
                               std::int32_t month) const {
        const std::vector<scenarios::LifeDesk>& desks = life(side).desks;
        return month >= 0 && static_cast<std::size_t>(month) < desks.size() &&
               (desks[static_cast<std::size_t>(month)].*what & agents::set_of(instrument)) != 0;
    }

private:
    const Trace& trace_;
    const Parting& at_;
    const scenarios::Life& a_;
    const scenarios::Life& b_;
    scenarios::LifeRow row_a_, row_b_;
};

/// Nothing tells it but what was different before: the same luck, another chance.
void by_chance(const Before& before, PartingTold& told);

/// Offers that one world made, or that got another answer.
void by_offers(const Before& before, PartingTold& told);

/// Whether nobody could start an instrument in a world, in the month in which others could; and how
/// that is told.
[[nodiscard]] bool is_closed(const Before& before, Side there, const std::string& key);
[[nodiscard]] LocalisedText closed_there(const Before& before, Side there, const std::string& key);

}  // namespace afweging::app
