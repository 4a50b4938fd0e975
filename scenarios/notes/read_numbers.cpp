// SPDX-License-Identifier: EUPL-1.2
// Rules that are off, instruments that do without a number, law of other months.
#include "scenarios/notes/read_numbers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/law/law_path.hpp"
#include "scenarios/switches/switches.hpp"

namespace afweging::scenarios {
namespace {

using agents::Channel;
using agents::Instrument;

template <class Holds>
bool any_instrument(const Scenario& s, Holds holds) {
    const auto& all = s.setting.instruments;
    return std::any_of(all.begin(), all.end(), holds);
}

bool has_duty(const Scenario& s) {
    return any_instrument(
        s, [](const Instrument& i) { return i.obligation == agents::Obligation::mandatory; });
}

/// Whether little search can lead to a maatregel.
bool enforces(const Scenario& s) { return s.setting.policy.enforcement > 0; }

bool has_labour_duty(const Scenario& s) {
    return any_instrument(s, [](const Instrument& i) {
        return i.obligation == agents::Obligation::mandatory && i.duty == agents::Duty::labour;
    });
}

/// Whether a breach of a duty is possible that costs what the by-law says: searching is one.
bool has_other_duty(const Scenario& s) {
    return enforces(s) || any_instrument(s, [](const Instrument& i) {
               return i.obligation == agents::Obligation::mandatory &&
                      i.duty != agents::Duty::labour;
           });
}

bool has_push(const Scenario& s) {
    return any_instrument(s,
                          [](const Instrument& i) { return i.channel(Channel::search_push) > 0; });
}

/// Whether a path differs from 1 in any year.
bool moves(const std::vector<double>& path) {
    return std::any_of(path.begin(), path.end(), [](double v) { return v < 1 || v > 1; });
}

/// Whether this rule says who goes first, for all instruments or for one.
bool goes_by(const Scenario& s, agents::Allocation rule) {
    return s.setting.policy.allocation == rule || any_instrument(s, [rule](const Instrument& i) {
               return i.allocation == static_cast<std::uint8_t>(rule);
           });
}

bool by_klantmanager(const Scenario& s) {
    return goes_by(s, agents::Allocation::discretion) ||
           s.setting.parameters.priority.compliance < 1;
}

/// Whether the municipality has a rule that a klantmanager may keep to or not.
bool has_rule(const Scenario& s) {
    return s.setting.policy.allocation != agents::Allocation::discretion ||
           s.setting.policy.choice != agents::Choice::own_view ||
           any_instrument(s, [](const Instrument& i) {
               return i.allocation != agents::as_the_others &&
                      i.allocation != static_cast<std::uint8_t>(agents::Allocation::discretion);
           });
}

/// Whether some instrument is for people in WW alone, and a score says who goes first.
bool has_score_of_ww(const Scenario& s) {
    return any_instrument(s, [&s](const Instrument& i) {
        const auto score = static_cast<std::uint8_t>(agents::Allocation::score);
        const bool by_score =
            i.allocation == score || (i.allocation == agents::as_the_others &&
                                      s.setting.policy.allocation == agents::Allocation::score);
        return by_score &&
               i.eligibility.statuses == 1U << static_cast<unsigned>(agents::Status::ww);
    });
}

bool by_need(const Scenario& s) { return goes_by(s, agents::Allocation::need); }

/// Numbers of rules that some scenarios do without.
struct Sometimes {
    std::string_view key;  ///< begins with this
    bool (*read)(const Scenario&);
};

constexpr std::array<Sometimes, 16> sometimes = {{
    {"office.share_short_alone",
     [](const Scenario& s) { return s.setting.interaction == agents::Interaction::off; }},
    {"duty_to_search.", enforces},
    {"offers.refuse_mandatory", has_duty},
    {"offers.sanction_", has_duty},
    {"offers.labour_duty_", has_labour_duty},
    {"offers.other_duty_", has_other_duty},
    {"search.push_at_distance", has_push},
    {"search.tightness_elasticity",
     [](const Scenario& s) { return moves(s.setting.outlook.tightness); }},
    {"spending.energy_share",
     [](const Scenario& s) { return moves(s.setting.outlook.energy_price); }},
    {"priority.cream_motivation", by_klantmanager},
    {"priority.cream_distance", by_klantmanager},
    {"priority.cream_noise", by_klantmanager},
    {"priority.compliance", has_rule},
    {"priority.ww_", has_score_of_ww},
    {"priority.need_", by_need},
    {"priority.full_need_", by_need},
}};

/// Whether the law of some month of the run has the one vrijlating for everybody, and of some month
/// the vrijlatingen that it replaces.
struct VrijlatingOfRun {
    bool uniform = false;
    bool by_group = false;
};

VrijlatingOfRun vrijlating_of_run(const Scenario& s, sim::Months length) {
    VrijlatingOfRun found;
    for (std::int32_t t = 0; t < length.count; ++t) {
        const agents::StatuteRow& row =
            agents::in_force(s.setting.statute, s.setting.start + sim::Months{t});
        if (row.disregard_up_to_hours == 0) {  // else that alone decides
            (row.uniform_disregard_share > 0 ? found.uniform : found.by_group) = true;
        }
    }
    return found;
}

/// Whether rules of the run read a number of vrijlating; true of all other numbers.
bool reads_vrijlating(const Scenario& s, std::string_view key, sim::Months length) {
    const bool uniform = key.starts_with("uniform_disregard_");
    const bool by_group = key.starts_with("disregard_") || key.starts_with("parent_disregard_");
    if ((!uniform && !by_group) || key == "disregard_up_to_hours") {
        return true;
    }
    const VrijlatingOfRun run = vrijlating_of_run(s, length);
    return uniform ? run.uniform : run.by_group;
}

/// Costs that a slot does not have: docs/formats/instrument.md
bool costs_nothing(const Instrument& instrument, std::string_view number) {
    const bool by_start =
        instrument.slot == agents::Slot::money || instrument.slot == agents::Slot::outreach;
    return (by_start && number == "cost_per_month") ||
           (instrument.slot == agents::Slot::office && number == "cost_per_start");
}

}  // namespace

bool reads_number(const Scenario& scenario, const std::string& key, sim::Months length) {
    if (is_held(scenario, key)) {
        return false;
    }
    if (key.starts_with("indexation.")) {
        return key == "indexation.wage_growth" ? reads_wage_growth(scenario, length)
                                               : reads_price_growth(scenario, length);
    }
    for (const Sometimes& each : sometimes) {
        if (key.starts_with(each.key)) {
            return each.read(scenario);
        }
    }
    for (const Instrument& instrument : scenario.setting.instruments) {
        const std::string of_it = instrument.key + ".";
        if (key.starts_with(of_it) && costs_nothing(instrument, key.substr(of_it.size()))) {
            return false;
        }
    }
    return true;
}

bool reads_law(const Scenario& scenario, std::size_t entry, sim::Months length) {
    const std::vector<StatuteEntry>& law = scenario.statute;
    const StatuteEntry& value = law[entry];
    const bool lever =
        std::any_of(scenario.written.begin(), scenario.written.end(), [&](const WrittenKey& each) {
            return each.key.starts_with("levers.income_support." + value.key);
        });
    const std::string start = month_text(scenario.setting.start);
    const std::string last = month_text(scenario.setting.start + sim::Months{length.count - 1});
    const bool replaced =
        entry + 1 < law.size() && law[entry + 1].key == value.key && law[entry + 1].from <= start;
    const bool first = entry == 0 || law[entry - 1].key != value.key;
    const bool duty_less = value.key.starts_with("labour_duty_") && !has_labour_duty(scenario);
    const bool by_months = value.read_by == agents::LawReader::month;
    return by_months && !lever && !duty_less && !replaced && (first || value.from <= last) &&
           reads_vrijlating(scenario, value.key, length);
}

}  // namespace afweging::scenarios
