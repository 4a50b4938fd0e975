// SPDX-License-Identifier: EUPL-1.2
// Versions compared, and changes of numbers told.
#include "app/versions/numbers_since.hpp"

#include <optional>

#include "app/data.hpp"
#include "app/version.hpp"

namespace afweging::app {
namespace {

using scenarios::NumberChange;
using scenarios::Version;

std::string text_of(const Version& version) {
    return std::to_string(version.major) + '.' + std::to_string(version.minor) + '.' +
           std::to_string(version.patch);
}

std::vector<NumberChange> changes_in(const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    std::vector<NumberChange> all = scenarios::read_number_changes(root, problems);
    problems.throw_if_any();
    return all;
}

Json to_json(const NumberChange& change, Language language) {
    return Json::object({{"name", change.key},
                         {"version", text_of(change.version)},
                         {"date", change.date},
                         {"what", change.what.in(language)},
                         {"where", change.where.in(language)},
                         {"size", change.size.in(language)}});
}

}  // namespace

LocalisedText numbers_since(const std::string& what, const std::string& written_with,
                            const std::vector<NumberChange>& all) {
    const std::optional<Version> then = scenarios::version_of(written_with);
    const std::optional<Version> now = scenarios::version_of(version());
    if (!then || !now || *then == *now) {
        return {};
    }
    if (*then > *now) {
        return filled(
            {"{0} was written with Afweging {1}, and this is {2}, which is older: its numbers "
             "may differ. Use version {1} or a later one.",
             "{0} is gemaakt met Afweging {1}, en dit is {2}. Dat is ouder: de getallen "
             "kunnen anders zijn. Gebruik versie {1} of een latere."},
            {what, written_with, version()});
    }
    const std::vector<NumberChange> after = scenarios::changes_after(all, *then);
    if (after.empty()) {
        return {};
    }
    const NumberChange& last = after.front();
    return filled(
        {"{0} was written with Afweging {1}, and this is {2}: numbers changed since ({3}; "
         "{4}). The latest, of {5}: {6} Where: {7} How much: {8}",
         "{0} is gemaakt met Afweging {1}, en dit is {2}: sindsdien zijn getallen veranderd "
         "({3}; {4}). De laatste, van {5}: {6} Waar: {7} Hoeveel: {8}"},
        {what, written_with, version(),
         after.size() == 1
             ? LocalisedText{"1 change", "1 verandering"}
             : filled({"{0} changes", "{0} veranderingen"}, {std::to_string(after.size())}),
         LocalisedText{"all: afweging list changes", "alles: afweging list veranderingen"},
         last.date, last.what, last.where, last.size});
}

void tell_numbers_since(const std::string& what, const std::string& written_with,
                        Console& console) {
    if (written_with.empty() || written_with == version()) {
        return;
    }
    scenarios::Problems unread;  // a table that cannot be read stops no run: doctor tells of it
    const std::vector<NumberChange> all = scenarios::read_number_changes(data_root(), unread);
    const LocalisedText words = numbers_since(what, written_with, all);
    if (!words.empty()) {
        console.say(words);
    }
}

void tell_numbers_since(const std::string& what, const scenarios::Scenario& scenario,
                        Console& console) {
    tell_numbers_since(what, scenarios::written_with(scenario.provenance), console);
}

void tell_numbers_since(const std::vector<Plan>& plans, Console& console) {
    for (const Plan& plan : plans) {
        if (plan.results) {
            tell_numbers_since(plan.word, plan.results->provenance.program_version, console);
        } else {
            tell_numbers_since(plan.word, plan.job->scenario, console);
        }
    }
}

LocalisedText refused_of_other_version(const scenarios::Problems& problems) {
    for (std::size_t i = 0; i < problems.source_count(); ++i) {
        const scenarios::Source& source = problems.source(i);
        const std::string wrote = scenarios::written_with(source.text);
        const auto then = scenarios::version_of(wrote);
        if (source.family != ExitCode::scenario || !then || wrote == version()) {
            continue;
        }
        return filled(
            {"{0} says that it was written with Afweging {1}, and this is {2}. Mend what is "
             "named above, or use version {1}.",
             "{0} zegt dat het met Afweging {1} is gemaakt, en dit is {2}. Herstel wat "
             "hierboven staat, of gebruik versie {1}."},
            {source.name, wrote, version()});
    }
    return {};
}

void list_changes(Console& console, const scenarios::DataRoot& root) {
    Json all = Json::array();
    for (const NumberChange& change : changes_in(root)) {
        console.out(text_of(change.version) + "  " + change.date + "  " + change.key);
        for (const LocalisedText& each : {change.what, change.where, change.size}) {
            console.out_paragraph(each, "  ");
        }
        all.push(to_json(change, console.language()));
    }
    console.set_result(Json::object({{"items", std::move(all)}}));
}

}  // namespace afweging::app
