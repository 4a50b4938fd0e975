// SPDX-License-Identifier: EUPL-1.2
// All that a report is made of. Whoever makes it again from what a report holds has the same.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "agents/buig_start.hpp"
#include "app/report/json.hpp"
#include "app/report/story/story.hpp"
#include "output/results.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/iv3/taakvelden.hpp"
#include "scenarios/scenario.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app::page {

/// One invented life in both plans, and how many have a life like it.
struct ReportStory {
    std::string key;  ///< "story-typical"
    LocalisedText title;
    LocalisedText alike;
    Story story;
};

/// One plan: what was found, by what scenario. Both outlive the report that is made.
struct ReportPlan {
    const output::Results* results = nullptr;
    const scenarios::Scenario* scenario = nullptr;
    const output::Results* lives = nullptr;   ///< beside the first, life by life; may be null
    const output::Results* models = nullptr;  ///< beside the first in other models; may be null
    agents::SavingOfExit saving;              ///< at the best values
    std::vector<agents::SavingOfExit> saving_drawn;  ///< in draws of the run
    std::string digest;                              ///< of the results
    std::vector<ReportStory> stories;                ///< beside the first plan
    std::vector<LocalisedText> story_rule;           ///< by which they were chosen
    std::vector<LocalisedText> story_nobody;         ///< whom there is not
};

/// A file whose text went into a run.
struct HeldFile {
    std::string name;
    std::string text;
};

struct ReportInput {
    std::vector<ReportPlan> plans;  ///< the first is what others are compared with
    Language language = Language::nl;
    const scenarios::Evidence* evidence = nullptr;
    const scenarios::Taakvelden* taakvelden =
        nullptr;          ///< null: the municipality's tables are left out
    std::string version;  ///< of the program
    std::vector<HeldFile>
        own_files;  ///< those that a reader may want: scenarios and what they name
    std::vector<std::string> shipped;  ///< names of the other files
    Json proof;                        ///< all that makes it again
    std::string script;                ///< of figures; empty: none
    std::string style;
    std::function<std::string(std::string_view)> sha256;  ///< 64 hexadecimal digits
};

/// "A", "B", ...
[[nodiscard]] std::string letter_of(std::size_t plan);
/// "plan B (Van re-integratie naar bestaanszekerheid, stap 1)": A is what others are compared with.
[[nodiscard]] LocalisedText plan_name(const ReportInput& input, std::size_t plan);
/// "plan A basis, sha256 0123456789abcdef; plan B ..., seed 1": every plan, as others may cite
/// them.
[[nodiscard]] LocalisedText plans_cited(const ReportInput& input);
/// "B-A", or "A" of the first.
[[nodiscard]] std::string plans_key(std::size_t plan);
/// How well the outcomes of these runs are founded: 1 where numbers were drawn from a posterior,
/// else 0. Nothing that a model tells has more.
[[nodiscard]] int grade_of_outcomes(const ReportInput& input);

/// The whole page. The same input gives the same bytes.
[[nodiscard]] std::string report_page(const ReportInput& input);

}  // namespace afweging::app::page
