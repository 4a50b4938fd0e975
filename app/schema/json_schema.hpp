// SPDX-License-Identifier: EUPL-1.2
// What a reader asks of a kind of file, as a JSON Schema. Page: docs/formats/schema.md
#pragma once

#include <string>

#include "app/report/json.hpp"
#include "scenarios/schema/kinds.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// What the schema is of, beside its keys.
struct SchemaHead {
    std::string kind;      ///< "scenario"
    LocalisedText title;   ///< "A scenario of Afweging"
    std::string dotted{};  ///< a table that takes "a.b" = 1 for [a] b = 1: "world.parameters"
};

/// Draft 2020-12. `description` is in the language, the other one stands beside it
/// (`x-description-en` or `x-description-nl`); `x-unit` has the unit. What the reader refuses for
/// another reason than the name, type, range or word of one key is not in it.
[[nodiscard]] Json json_schema(const scenarios::ToldFile& file, const SchemaHead& head,
                               Language language);

/// A number as JSON: whole where it is.
[[nodiscard]] Json number_json(double value);
/// What a key is when it is left out, as readers note it.
[[nodiscard]] Json usual_json(const std::string& usual);

/// JSON on one line, broken into lines with two blanks a level.
[[nodiscard]] std::string indented(const std::string& json);

}  // namespace afweging::app
