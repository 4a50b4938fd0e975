// SPDX-License-Identifier: EUPL-1.2
// What the parts of an instrument must be together.
#include "scenarios/catalogue/instruments.hpp"

namespace afweging::scenarios {

namespace {

using agents::Channel;
using agents::Slot;

/// A rule with what to say when it is broken.
struct Rule {
    bool broken;
    const char* key;
    Phrase why;
};

bool is_switch(float value) { return value == 0.0F || value == 1.0F; }

}  // namespace

void check_instrument(const agents::Instrument& i, const TableReader& file) {
    const bool short_lived = i.slot == Slot::money || i.slot == Slot::office;
    const bool hands_out =
        i.channel(Channel::one_off_money) > 0 || i.channel(Channel::monthly_money) > 0;
    const bool office = i.slot == Slot::office;
    const std::vector<Rule> rules = {
        {i.duration_months == 0 && !short_lived,
         "duration_months",
         {"0 months is for slots money and office only",
          "0 maanden kan alleen bij money en office"}},
        {i.startup_months + i.duration_months > 240,
         "startup_months",
         {"start-up and length together are more than 240 months",
          "opstart en duur zijn samen meer dan 240 maanden"}},
        {!office && i.eligibility.statuses == 0,
         "eligibility",
         {"'statuses' admits nobody", "'statuses' laat niemand toe"}},
        {hands_out && i.pot != agents::Pot::income_security,
         "pot",
         {"money for clients is paid from income_security",
          "geld voor cliënten komt uit income_security"}},
        {office && i.cost_per_start_cents != 0,
         "cost",
         {"slot office has no cost per start", "slot office heeft geen kosten per start"}},
        {!is_switch(i.channel(Channel::debt_stabilisation)) ||
             !is_switch(i.channel(Channel::debt_plan)),
         "channels",
         {"a switch is 0 or 1", "een schakelaar is 0 of 1"}},
    };
    for (const Rule& rule : rules) {
        if (rule.broken) {
            file.problems().add(ProblemCode::does_not_fit, file.position_of(rule.key),
                                {std::string(rule.key), rule.why});
        }
    }
}

}  // namespace afweging::scenarios
