// SPDX-License-Identifier: EUPL-1.2
// Money of instruments: with a start, with a grant, and month by month.
#include "scenarios/study/money_received.hpp"

#include <algorithm>

#include "agents/inputs/instrument.hpp"

namespace afweging::scenarios {
namespace {

using agents::Channel;
using agents::Instrument;

std::int32_t cents(const Instrument& instrument, Channel channel) {
    return static_cast<std::int32_t>(agents::cents_of(instrument.channel(channel)));
}

/// Debt help has no months in which it pays (household/debts.cpp).
bool pays_each_month(const Instrument& instrument) {
    return instrument.slot != agents::Slot::debt &&
           instrument.channel(Channel::monthly_money) > 0.0F;
}

bool is_instrument(std::uint8_t held, std::size_t count) { return held != 0 && held <= count; }

}  // namespace

MoneyReceived::MoneyReceived(const agents::Setting& setting)
    : instruments_(setting.instruments),
      each_month_(std::any_of(instruments_.begin(), instruments_.end(), pays_each_month)) {}

void MoneyReceived::look(const agents::World& world) {
    received_.assign(world.people.count, 0);
    if (world.month > 0) {
        add_allowances();
        add_at_once(world);
    }
    if (each_month_) {
        note_held(world);
    }
}

void MoneyReceived::add_allowances() {
    for (const Held& place : held_) {
        for (std::size_t i = 0; i < place.what.size(); ++i) {
            if (!is_instrument(place.what[i], instruments_.size())) {
                continue;
            }
            const Instrument& instrument = instruments_[agents::index_of(place.what[i])];
            if (pays_each_month(instrument) && place.left[i] <= instrument.duration_months) {
                received_[i] += cents(instrument, Channel::monthly_money);
            }
        }
    }
}

void MoneyReceived::add_at_once(const agents::World& world) {
    for (const auto column : agents::admitted_columns) {
        const auto& admitted = world.now.*column;
        for (std::size_t i = 0; i < received_.size(); ++i) {
            if (is_instrument(admitted[i], instruments_.size())) {
                received_[i] +=
                    cents(instruments_[agents::index_of(admitted[i])], Channel::one_off_money);
            }
        }
    }
    for (std::size_t chunk = 0; chunk < world.proposals.size(); ++chunk) {
        for (const agents::Grant& grant : world.proposals[chunk].granted) {
            const Instrument& instrument = instruments_[grant.instrument];
            if (instrument.slot == agents::Slot::money) {
                received_[chunk * agents::chunk_size + grant.row] +=
                    cents(instrument, Channel::one_off_money);
            }
        }
    }
}

/// What pays next month is what is held when this one has passed.
void MoneyReceived::note_held(const agents::World& world) {
    for (std::size_t k = 0; k < held_.size(); ++k) {
        const agents::PlaceColumns& place = agents::slot_places[k];
        const auto copy = [&](const auto& column, std::vector<std::uint8_t>& into) {
            into.assign(column.begin(),
                        column.begin() + static_cast<std::ptrdiff_t>(world.people.count));
        };
        if (place.slot != agents::Slot::debt) {
            copy(world.people.*place.held, held_[k].what);
            copy(world.people.*place.left, held_[k].left);
        }
    }
}

}  // namespace afweging::scenarios
