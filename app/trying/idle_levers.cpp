// SPDX-License-Identifier: EUPL-1.2
// A run with and a run without a line of the file.
#include "app/trying/idle_levers.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "agents/kinds/kinds.hpp"
#include "agents/measures/groups.hpp"
#include "app/data.hpp"
#include "app/trying/trial_run.hpp"
#include "scenarios/diff.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using scenarios::Scenario;
using scenarios::WrittenKey;

constexpr std::size_t most_lines = 30;

bool may_be_tried(const WrittenKey& each) {
    return each.depth == 0 && (each.key.starts_with("levers.") || each.key.starts_with("world.") ||
                               each.key.starts_with("mechanisms."));
}

/// The largest share of households on bijstand that is at short distance in a month.
double share_short(const output::Values& values) {
    const std::size_t households = values.dataset_index("series/households");
    double most = 0;
    for (std::uint32_t month = 0; month < values.months(); ++month) {
        const auto groups = values.at(households, 0, month);
        const auto all = static_cast<double>(std::max<std::int64_t>(groups[0], 1));
        const std::int64_t near =
            groups[agents::first_group::distance +
                   static_cast<std::size_t>(agents::Distance::short_distance)];
        most = std::max(most, static_cast<double>(near) / all);
    }
    return most;
}

/// Above which focus everybody near to work has all the talks that come first: docs/model/office.md
double focus_that_matters(const agents::Setting& s, double share) {
    const agents::OfficeParameters& p = s.parameters.office;
    const double talks = s.municipality.klantmanager_hours_per_month * p.client_share * 60.0 *
                         p.talk_share / (s.policy.caseload * p.talk_minutes) *
                         agents::persons_per_household(s.municipality);
    return p.short_need / 12.0 * share / talks;
}

LocalisedText why_focus(const Scenario& scenario, const output::Values& values) {
    const double most = focus_that_matters(scenario.setting, share_short(values));
    const double told = std::ceil(most * 100) / 100;
    return filled(
        {"Above about {0} it does nothing here: who is near to work then has all {1} talks "
         "a year that come first (office.short_need).",
         "Boven ongeveer {0} doet het hier niets: wie dicht bij werk staat heeft dan alle "
         "{1} gesprekken per jaar die voorgaan (office.short_need)."},
        {scenarios::number_phrase(told),
         scenarios::number_phrase(scenario.setting.parameters.office.short_need)});
}

/// Of a line of an instrument: that nobody started it in the trial. Empty: somebody did.
LocalisedText why_nobody(const std::string& key, const Scenario& scenario,
                         const output::Values& values) {
    const std::string before = "levers.instruments.";
    if (!key.starts_with(before)) {
        return {};
    }
    const std::string name =
        key.substr(before.size(), key.find('.', before.size()) - before.size());
    const std::size_t starts = values.dataset_index("instruments/starts");
    const auto& all = scenario.setting.instruments;
    for (std::size_t j = 0; j < all.size(); ++j) {
        std::int64_t started = all[j].key == name ? 0 : 1;
        for (std::uint32_t month = 0; month < values.months(); ++month) {
            started += values.at(starts, 0, month)[j];
        }
        if (started == 0) {
            return filled(
                {"Nobody started {0} in the trial: no money, no place, nobody for whom it "
                 "is, or another instrument came first.",
                 "Niemand begon in de proef met {0}: geen geld, geen plek, niemand voor "
                 "wie het is, of een ander instrument ging voor."},
                {LocalisedText{all[j].label_en, all[j].label_nl}});
        }
    }
    return {};
}

/// Of a mechanism that is switched off: why no scenario of the program notices it either.
LocalisedText why_unused(const std::string& key, const Scenario& scenario) {
    for (const scenarios::Mechanism& each : scenario.off) {
        if (key == "mechanisms." + each.key) {
            return each.inactive.empty()
                       ? LocalisedText{"Nothing in this scenario uses this part of the model, or it "
                                       "is too rare for a trial.",
                                       "Niets in dit scenario gebruikt dit onderdeel van het model, "
                                       "of het is te zeldzaam voor een proef."}
                       : filled({"Nothing uses it here: {0}.", "Niets gebruikt het hier: {0}."},
                                {each.inactive});
        }
    }
    return {};
}

LocalisedText why(const std::string& key, const Scenario& with, const Scenario& without,
                  const output::Values& values) {
    if (scenarios::differences(without, with).empty()) {
        return {"Without this line it holds as well.", "Zonder deze regel geldt het ook al."};
    }
    if (key == "levers.focus_on_short_distance") {
        return why_focus(with, values);
    }
    if (key.ends_with(".budget_eur_per_year")) {
        return {
            "This amount bounds nothing here: people, places or another amount bound before it.",
            "Dit bedrag begrenst hier niets: mensen, plekken of een ander bedrag begrenzen "
            "eerder."};
    }
    if (key.ends_with(".places")) {
        return {"Places bound nothing here: money or people bound before them.",
                "Plekken begrenzen hier niets: geld of mensen begrenzen eerder."};
    }
    for (const LocalisedText& reason : {why_nobody(key, with, values), why_unused(key, with)}) {
        if (!reason.empty()) {
            return reason;
        }
    }
    return {"No outcome depends on it in this scenario.",
            "In dit scenario hangt er geen uitkomst van af."};
}

}  // namespace

IdleLevers idle_levers(const std::string& name, const Job& job) {
    const scenarios::RunRequest request = trial_of(job);
    IdleLevers result{*request.people, *request.months, 0, {}};
    std::vector<WrittenKey> lines;
    std::copy_if(job.scenario.written.begin(), job.scenario.written.end(),
                 std::back_inserter(lines), may_be_tried);
    if (job.scenario.extends.empty() || lines.empty()) {
        return result;
    }
    lines.resize(std::min(lines.size(), most_lines));
    scenarios::Problems problems;
    const scenarios::Catalogue catalogue = scenarios::read_catalogue(data_root(), problems);
    const output::Values values = played(job.scenario, request);
    for (const WrittenKey& line : lines) {
        const auto without = scenarios::read_without(name, data_root(), catalogue, line.key);
        if (!without) {
            continue;
        }
        ++result.tried;
        if (same_outcomes(values, played(*without, request))) {
            result.notes.push_back(
                {line.key, line.file + ":" + std::to_string(line.line),
                 filled(
                     {"'{0}' changed nothing in a trial.", "'{0}' veranderde niets in een proef."},
                     {line.key}),
                 why(line.key, job.scenario, *without, values),
                 filled({"leave it out, or see 'afweging explain {0}'",
                         "laat de regel weg, of kijk met 'afweging explain {0}'"},
                        {line.key})});
        }
    }
    return result;
}

}  // namespace afweging::app
