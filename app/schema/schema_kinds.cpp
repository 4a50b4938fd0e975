// SPDX-License-Identifier: EUPL-1.2
// One row a kind.
#include "app/schema/schema_kinds.hpp"

#include <algorithm>

#include "app/deciding/sweep_meanings.hpp"
#include "calibration/fit/plan_meanings.hpp"

namespace afweging::app {

const std::vector<SchemaKind>& schema_kinds() {
    static const std::vector<SchemaKind> kinds = {
        {{"scenario", {"A scenario of Afweging", "Een scenario van Afweging"}, "world.parameters"},
         "scenario",
         {"what the municipality decides and what the world does",
          "wat de gemeente besluit en wat de wereld doet"},
         scenarios::told_scenario},
        {{"instrument", {"An instrument of Afweging", "Een instrument van Afweging"}},
         "instrument",
         {"something that a municipality offers: for whom, at what cost, how it acts",
          "iets wat een gemeente aanbiedt: voor wie, wat het kost, hoe het werkt"},
         scenarios::told_instrument},
        {{"municipality", {"A municipality of Afweging", "Een gemeente van Afweging"}},
         "gemeente",
         {"the published totals of a place", "de gepubliceerde totalen van een plaats"},
         scenarios::told_municipality},
        {{"trial", {"A study inside Afweging", "Een onderzoek binnen Afweging"}},
         "onderzoek",
         {"a study to be repeated inside the model", "een onderzoek om in het model te herhalen"},
         scenarios::told_trial},
        {{"plan", {"A plan of a calibration", "Een plan voor een kalibratie"}},
         "plan",
         {"which numbers are fitted to which targets",
          "welke getallen op welke doelen worden "
          "bijgesteld"},
         calibration::told_plan},
        {{"sweep", {"A sweep of Afweging", "Een verkenning van Afweging"}},
         "verkenning",
         {"many plans from one file", "veel plannen uit een bestand"},
         told_sweep},
    };
    return kinds;
}

const SchemaKind* schema_kind(std::string_view name) {
    const auto& all = schema_kinds();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SchemaKind& each) {
        return each.head.kind == name || each.dutch == name;
    });
    return found == all.end() ? nullptr : &*found;
}

std::string schema_text(const SchemaKind& kind, const scenarios::DataRoot& root,
                        Language language) {
    return indented(json_schema(kind.told(root), kind.head, language).text());
}

std::string schema_file(const SchemaKind& kind) { return kind.head.kind + ".schema.json"; }

}  // namespace afweging::app
