// SPDX-License-Identifier: EUPL-1.2
// The kind of place by slot.
#include "scenarios/catalogue/slot_channels.hpp"

namespace afweging::scenarios {

using agents::Channel;

PlaceKind place_kind(const agents::Instrument& instrument) {
    switch (instrument.slot) {
        case agents::Slot::programme:
            return agents::employs(instrument) ? PlaceKind::job : PlaceKind::activity;
        case agents::Slot::debt:
            return PlaceKind::debt;
        case agents::Slot::contact:
            return PlaceKind::contact;
        case agents::Slot::aftercare:
            return PlaceKind::aftercare;
        case agents::Slot::money:
            return PlaceKind::money;
        case agents::Slot::office:
            return PlaceKind::office;
        case agents::Slot::outreach:
            return PlaceKind::outreach;
    }
    return PlaceKind::office;
}

LocalisedText slot_phrase(agents::Slot slot) {
    const agents::KindLabel& label = agents::slot_labels[static_cast<std::size_t>(slot)];
    const std::string key = "'" + std::string(label.key) + "'";
    const auto called = [&](std::string_view word) {
        return word == label.key ? key : std::string(word) + " (" + key + ")";
    };
    return {called(label.en), called(label.nl)};
}

LocalisedText place_kind_phrase(PlaceKind kind) {
    const auto of = [](const LocalisedText& form, agents::Slot slot) {
        return filled(form, {slot_phrase(slot)});
    };
    const LocalisedText alone{"slot {0}", "{0}"};
    switch (kind) {
        case PlaceKind::activity:
            return of({"slot {0} without 'wage_support'", "{0} zonder 'wage_support'"},
                      agents::Slot::programme);
        case PlaceKind::job:
            return of({"slot {0} with 'wage_support'", "{0} met 'wage_support'"},
                      agents::Slot::programme);
        case PlaceKind::debt:
            return of(alone, agents::Slot::debt);
        case PlaceKind::contact:
            return of(alone, agents::Slot::contact);
        case PlaceKind::aftercare:
            return of(alone, agents::Slot::aftercare);
        case PlaceKind::money:
            return of(alone, agents::Slot::money);
        case PlaceKind::office:
            return of(alone, agents::Slot::office);
        case PlaceKind::outreach:
            return of(alone, agents::Slot::outreach);
    }
    return {};
}

}  // namespace afweging::scenarios
