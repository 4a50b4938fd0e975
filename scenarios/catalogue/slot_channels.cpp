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

LocalisedText place_kind_phrase(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::activity:
            return {"slot programme without 'wage_support'",
                    "slot programme zonder 'wage_support'"};
        case PlaceKind::job:
            return {"slot programme with 'wage_support'", "slot programme met 'wage_support'"};
        case PlaceKind::debt:
            return {"slot debt"};
        case PlaceKind::contact:
            return {"slot contact"};
        case PlaceKind::aftercare:
            return {"slot aftercare"};
        case PlaceKind::money:
            return {"slot money"};
        case PlaceKind::office:
            return {"slot office"};
        case PlaceKind::outreach:
            return {"slot outreach"};
    }
    return {};
}

}  // namespace afweging::scenarios
