// SPDX-License-Identifier: EUPL-1.2
// The JSON of a comparison. Members: docs/guide/cli.md
#pragma once

#include <vector>

#include "app/report/compare/comparison.hpp"
#include "app/report/compare/law_part.hpp"
#include "app/report/documents.hpp"

namespace afweging::app {

/// differences, by_year, instruments, payers, neutral, meaning.
[[nodiscard]] Json to_json(const Comparison& comparison, Language language);

/// key, label, difference, law and policy of each outcome.
[[nodiscard]] Json to_json(const std::vector<LawPart>& parts, Language language);

/// on_paper and budget_eur_by_year.
[[nodiscard]] Json paper_json(const Neutrality& neutrality);

/// The texts in one language.
[[nodiscard]] Json texts_of(const std::vector<LocalisedText>& texts, Language language);

}  // namespace afweging::app
