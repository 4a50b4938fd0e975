// SPDX-License-Identifier: EUPL-1.2
// A life told: lines for people, JSON for programs.
#pragma once

#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "app/report/trace/trace.hpp"

namespace afweging::app {

/// A world of a trace: name and label of its scenario.
struct TraceWorld {
    std::string name;
    LocalisedText label;
};

/// What a life in the model is and is not.
[[nodiscard]] LocalisedText synthetic_person();

/// Month by month, each line no wider than `width`. worlds: one or two
[[nodiscard]] std::vector<std::string> event_lines(const Trace& trace, std::size_t worlds,
                                                   Language language, std::size_t width);

/// Paragraphs: where the lives part, why, and the first draw that was used differently.
[[nodiscard]] std::vector<LocalisedText> parting_in_words(const Trace& trace);

[[nodiscard]] Json trace_json(const Trace& trace, const std::vector<TraceWorld>& worlds,
                              Language language);

}  // namespace afweging::app
