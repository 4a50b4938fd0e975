// SPDX-License-Identifier: EUPL-1.2
// Programmes beside each other, and one after the other.
#include "agents/inputs/pairs.hpp"

#include <algorithm>
#include <string>

#include "sim/check.hpp"

namespace afweging::agents {

namespace {

bool names(const OtherInstruments& others, const std::string& key) {
    return others.beside_any ||
           std::find(others.beside.begin(), others.beside.end(), key) != others.beside.end();
}

bool may_run_together(const Instrument& a, const Instrument& b) {
    const bool programmes = a.slot == Slot::programme && b.slot == Slot::programme;
    const bool two_jobs = employs(a) && employs(b);
    return programmes && !two_jobs && (names(a.others, b.key) || names(b.others, a.key));
}

bool are_beside(std::span<const Instrument> instruments, std::size_t j, std::size_t k) {
    return (instruments[j].beside & set_of(k)) != 0;
}

}  // namespace

void know_each_other(std::span<Instrument> instruments) {
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        Instrument& one = instruments[j];
        one.beside = 0;
        one.follow_on = 0;
        for (std::size_t k = 0; k < instruments.size(); ++k) {
            const Instrument& other = instruments[k];
            one.beside |= j != k && may_run_together(one, other) ? set_of(k) : InstrumentSet{0};
            const bool next = !one.others.follow_on.empty() && one.others.follow_on == other.key;
            one.follow_on = next ? slot_value_of(k) : one.follow_on;
        }
    }
}

std::size_t pairs_among(std::span<const Instrument> instruments) {
    std::size_t pairs = 0;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        for (std::size_t k = 0; k < j; ++k) { pairs += are_beside(instruments, j, k) ? 1U : 0U; }
    }
    return pairs;
}

PairTable pair_table(std::span<const Instrument> instruments) {
    PairTable table;
    for (std::size_t a = 0; a <= instruments.size(); ++a) {
        table.of[a].fill(static_cast<Activity>(a));
        table.of[0][a] = static_cast<Activity>(a);
    }
    std::size_t next = slot_values;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        for (std::size_t k = 0; k < j; ++k) {
            if (are_beside(instruments, j, k)) {
                AFWEGING_EXPECTS(next < activity_values);
                table.of[j + 1][k + 1] = static_cast<Activity>(next);
                table.of[k + 1][j + 1] = static_cast<Activity>(next);
                ++next;
            }
        }
    }
    return table;
}

}  // namespace afweging::agents
