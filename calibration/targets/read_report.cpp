// SPDX-License-Identifier: EUPL-1.2
// Each source of a report has keys of its own; names are held against what the program has.
#include "calibration/targets/read_report.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "agents/measures/groups.hpp"
#include "agents/measures/layout.hpp"
#include "calibration/cohorts/cohort_plan.hpp"
#include "scenarios/chain.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_names.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::calibration {
namespace {

using scenarios::Need;
using scenarios::ProblemCode;
using scenarios::Range;
using scenarios::TableReader;
using Names = std::vector<std::string>;

const Names cohort_quantities{"without_break",     "left", "on_bijstand", "in_work",
                              "in_subsidised_job", "back"};
const Names spell_quantities{"clients", "leave", "to_work", "exits"};
const Names trial_arms{"treated", "control", "difference"};

constexpr Range months{0, 600, "months", "12"};

Names measures() {
    Names names;
    for (const sim::Dataset& each : agents::layout({}).datasets) { names.push_back(each.path); }
    return names;
}

/// A text that must be one of these names.
std::string name_in(TableReader& table, std::string_view key, const Names& known,
                    std::string_view example, Need need = Need::required) {
    const std::string name = table.text(key, need, example).value_or("");
    if (!name.empty()) {
        check_names(table, key, {name}, known);
    }
    return name;
}

using Folder = std::optional<std::string>;

/// A name that is shipped, or a file seen from the folder: then its path.
std::string name_or_file(TableReader& table, std::string_view key, const Names& known,
                         std::string_view example, const Folder& folder) {
    const std::string name = table.text(key, Need::required, example).value_or("");
    if (!folder || !scenarios::is_path(name)) {
        if (!name.empty()) {
            check_names(table, key, {name}, known);
        }
        return name;
    }
    const std::string path = (std::filesystem::path(*folder) / name).lexically_normal().string();
    if (!scenarios::is_there(path)) {
        table.problems().add(ProblemCode::does_not_fit, table.position_of(key),
                             {table.path_of(key),
                              filled({"there is no file {0}", "er is geen bestand {0}"}, {path})});
    }
    return path;
}

Names names_in_list(TableReader& table, std::string_view key, const Names& known) {
    Names names = table.texts(key);
    check_names(table, key, names, known);
    return names;
}

std::int32_t month_in(TableReader& table, std::string_view key) {
    return static_cast<std::int32_t>(table.whole(key, months, Need::required).value_or(0));
}

void misfit(TableReader& table, std::string_view key, const LocalisedText& why) {
    table.problems().add(ProblemCode::does_not_fit, table.position_of(key),
                         {table.path_of(key), why});
}

/// Moves are counted of everybody together, and taken off the outflow.
void check_without(TableReader& table, const Report& report) {
    const auto has_outflow = [](const Names& names) {
        return std::find(names.begin(), names.end(), "series/outflow") != names.end();
    };
    if (report.without.empty() ||
        (report.group == "all" && (has_outflow(report.sum) || has_outflow(report.over)))) {
        return;
    }
    misfit(table, "without",
           {"it leaves exits out of 'series/outflow' of everybody: name that measure, and no group",
            "die laat uitstroom weg uit 'series/outflow' van iedereen: noem die uitkomst, en geen "
            "groep"});
}

void read_run(TableReader& table, const scenarios::DataRoot& root, const Folder& folder,
              Report& report) {
    report.scenario =
        name_or_file(table, "scenario", scenarios::names_in(root, ""), "basis", folder);
    report.sum = names_in_list(table, "sum", measures());
    report.over = names_in_list(table, "over", measures());
    report.less = names_in_list(table, "less", measures());
    report.without = names_in_list(table, "without", keys_of(agents::status_labels));
    report.group = name_in(table, "group", keys_of(agents::group_labels), "all", Need::optional);
    report.group = report.group.empty() ? "all" : report.group;
    report.instruments =
        names_in_list(table, "instruments", scenarios::names_in(root, "instruments"));
    report.first_month = month_in(table, "first_month");
    report.last_month = month_in(table, "last_month");
    if (report.sum.empty()) {
        misfit(table, "sum",
               {"name a measure, for example [\"series/outflow\"]",
                "noem een uitkomst, bijvoorbeeld [\"series/outflow\"]"});
    }
    if (!report.less.empty() && report.over.empty()) {
        misfit(table, "less",
               {"it is taken off 'over', and there is no 'over'",
                "die gaat af van 'over', en 'over' ontbreekt"});
    }
    check_without(table, report);
    if (report.first_month > report.last_month) {
        misfit(table, "last_month", {"it lies before first_month", "die ligt voor first_month"});
    }
}

void read_cohort(TableReader& table, const scenarios::DataRoot& root, const Folder& folder,
                 Report& report) {
    report.scenario =
        name_or_file(table, "scenario", scenarios::names_in(root, ""), "basis", folder);
    Names followed = scenarios::names_in(root, "instruments");
    followed.insert(followed.begin(), {"entrants", "stock", "leavers"});
    report.of = name_in(table, "of", followed, "entrants");
    report.quantity = name_in(table, "quantity", cohort_quantities, "on_bijstand");
    report.destination =
        name_in(table, "destination", keys_of(destination_labels), "work", Need::optional);
    report.without = names_in_list(table, "without", keys_of(destination_labels));
    if (!report.without.empty() && report.quantity != "without_break") {
        misfit(table, "without",
               {"it goes with quantity 'without_break' only",
                "die hoort alleen bij quantity 'without_break'"});
    }
    report.month = month_in(table, "month");
}

void read_spells(TableReader& table, const scenarios::DataRoot& root, const Folder& folder,
                 Report& report) {
    report.scenario =
        name_or_file(table, "scenario", scenarios::names_in(root, ""), "basis", folder);
    report.quantity = name_in(table, "quantity", spell_quantities, "exits");
    report.bands = names_in_list(table, "bands", keys_of(spell_band_labels));
    report.without = names_in_list(table, "without", keys_of(destination_labels));
    if (report.bands.empty()) {
        misfit(table, "bands",
               {"name a band, for example [\"months_0_5\"]",
                "noem een duur, bijvoorbeeld [\"months_0_5\"]"});
    }
}

void read_trial(TableReader& table, const scenarios::DataRoot& root, const Folder& folder,
                Report& report) {
    report.trial =
        name_or_file(table, "trial", scenarios::names_in(root, "trials"), "werkloont", folder);
    report.outcome = name_in(table, "outcome", keys_of(scenarios::trial_outcome_labels), "left");
    report.arm = name_in(table, "arm", trial_arms, "difference");
    report.month = month_in(table, "month");
}

}  // namespace

void check_names(TableReader& table, std::string_view key, const Names& names, const Names& known) {
    for (const std::string& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            table.problems().add(ProblemCode::unknown_word, table.position_of(key),
                                 {table.path_of(key), scenarios::printable(name),
                                  scenarios::joined(known), scenarios::nearest(name, known)});
        }
    }
}

Report read_report(TableReader table, const scenarios::DataRoot& root, const Folder& folder) {
    Report report;
    if (!table.present()) {
        return report;
    }
    const auto source = table.word("source", keys_of(report_source_labels), Need::required);
    if (!source) {
        return report;  // which keys there are hangs on it
    }
    report.source = static_cast<ReportSource>(*source);
    if (report.source == ReportSource::none) {
        report.missing = {table.text("missing", Need::required).value_or(""),
                          table.text("missing_nl", Need::required).value_or("")};
    } else {
        report.scale =
            table.number("scale", {-10000, 10000, "units of the target", "100"}, Need::required)
                .value_or(1);
    }
    switch (report.source) {
        case ReportSource::run:
            read_run(table, root, folder, report);
            break;
        case ReportSource::cohort:
            read_cohort(table, root, folder, report);
            break;
        case ReportSource::spells:
            read_spells(table, root, folder, report);
            break;
        case ReportSource::trial:
            read_trial(table, root, folder, report);
            break;
        case ReportSource::none:
            break;
    }
    table.finish();
    return report;
}

}  // namespace afweging::calibration
