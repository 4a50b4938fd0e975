// SPDX-License-Identifier: EUPL-1.2
// What kinds of things have names.
#include "scenarios/explain/explain.hpp"

namespace afweging::scenarios {

LocalisedText topic_phrase(Topic topic) {
    switch (topic) {
        case Topic::parameter:
            return {"parameter", "parameter"};
        case Topic::instrument:
            return {"instrument", "instrument"};
        case Topic::channel:
            return {"channel: a way in which instruments act",
                    "kanaal: een manier waarop instrumenten werken"};
        case Topic::statute:
            return {"law", "wet"};
        case Topic::municipality:
            return {"municipality", "gemeente"};
        case Topic::measure:
            return {"measure", "uitkomstmaat"};
        case Topic::evidence:
            return {"evidence", "bewijs"};
        case Topic::scenario:
            return {"scenario", "scenario"};
        case Topic::scenario_key:
            return {"key of a scenario", "sleutel van een scenario"};
        case Topic::choice:
            return {"word for a choice", "woord voor een keuze"};
        case Topic::result_word:
            return {"word of results", "woord van de uitkomsten"};
        case Topic::error:
            return {"error", "fout"};
        case Topic::mechanism:
            return {"mechanism", "mechanisme"};
        case Topic::policy:
            return {"policy", "beleidsmaatregel"};
        case Topic::target:
            return {"target of the calibration", "doel van de kalibratie"};
        case Topic::term:
            return {"term", "begrip"};
    }
    return {};
}

}  // namespace afweging::scenarios
