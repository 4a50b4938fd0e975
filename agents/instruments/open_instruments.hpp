// SPDX-License-Identifier: EUPL-1.2
// Which instruments take people in this month, and whom they could suit: bits, one an instrument.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/setting.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Sets by a whole number that a person has; the last row stands for all larger numbers.
template <std::size_t Rows>
struct SetsByNumber {
    std::array<InstrumentSet, Rows> row{};
    [[nodiscard, gnu::always_inline]] inline InstrumentSet operator()(unsigned number) const {
        return row[number < Rows ? number : Rows - 1];
    }
};

/// The instruments that may admit people this month.
struct OpenInstruments {
    InstrumentSet all = 0;
    std::array<InstrumentSet, slot_count> slot{};  ///< by the slot they take
    InstrumentSet mandatory = 0;
    InstrumentSet once = 0;     ///< taken at most once in a spell, open or not
    InstrumentSet employs = 0;  ///< a job is part of it

    // By what they ask of a person: those that admit the status, the distance, ...
    std::array<InstrumentSet, status_count> status{};
    std::array<InstrumentSet, distance_count> distance{};
    std::array<InstrumentSet, health_count> health{};
    std::array<InstrumentSet, schooling_count> schooling{};
    SetsByNumber<128> age{};  ///< whole years
    SetsByNumber<256> months_on_benefit{};
    SetsByNumber<64> months_since_exit{};
    SetsByNumber<64> accounts{};
    std::array<InstrumentSet, reason_sets> asked{};  ///< by reasons: what they lead to an offer of
    std::uint8_t reasons = 0;                        ///< that lead to an offer of any
    InstrumentSet purse = 0;  ///< those that look at debt or savings, by instrument:
    std::array<std::int64_t, max_instruments> min_debt{};     ///< [EUR cent]
    std::array<std::int64_t, max_instruments> max_savings{};  ///< [EUR cent]
    InstrumentSet far = 0;  ///< those with a bound beyond the tables: ask `eligible`

    [[nodiscard, gnu::always_inline]] inline InstrumentSet of(Slot s) const {
        return slot[static_cast<std::size_t>(s)];
    }
};

/// An instrument is open within its dates if its budget of the year is not zero. t: month index.
[[nodiscard]] OpenInstruments open_instruments(const Setting& setting, std::int32_t t);

/// Those of `set` that somebody with this debt and these savings may start. [EUR cent]
AFWEGING_RULE InstrumentSet within_purse(const OpenInstruments& open, InstrumentSet set,
                                         std::int32_t debt, std::int32_t savings) {
    InstrumentSet fits = set;
    for (InstrumentSet left = set & open.purse; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        const bool passes = (debt >= open.min_debt[j]) & (savings <= open.max_savings[j]);
        fits &= passes ? ~InstrumentSet{0} : ~(left & (InstrumentSet{0} - left));
    }
    return fits;
}

/// Those of `set` that person a may start, where only a look at the bounds themselves can tell.
AFWEGING_HOT InstrumentSet within_bounds(const OpenInstruments& open, InstrumentSet set,
                                         const Applicant& a,
                                         const std::vector<Instrument>& instruments) {
    InstrumentSet fits = set;
    for (InstrumentSet left = set & open.far; left != 0; left &= left - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(left));
        fits &= eligible(a, instruments[j].eligibility) ? ~InstrumentSet{0}
                                                        : ~(left & (InstrumentSet{0} - left));
    }
    return fits;
}

/// Those of `asked` that person a may start: open, eligible, and not had before where once is
/// enough. The same as may_start for each of them.
AFWEGING_HOT InstrumentSet suitable(const OpenInstruments& open, InstrumentSet asked,
                                    const Applicant& a,
                                    const std::vector<Instrument>& instruments) {
    const InstrumentSet set = asked & open.status[static_cast<std::size_t>(a.status)] &
                              open.distance[static_cast<std::size_t>(a.distance)] &
                              open.health[static_cast<std::size_t>(a.health)] &
                              open.schooling[static_cast<std::size_t>(a.schooling)] &
                              open.age(static_cast<unsigned>(a.age)) &
                              open.months_on_benefit(a.months_on_benefit) &
                              open.months_since_exit(a.months_since_exit) &
                              open.accounts(a.accounts) & ~(open.once & a.ever_started);
    return within_bounds(open, within_purse(open, set, a.debt, a.savings), a, instruments);
}

}  // namespace afweging::agents
