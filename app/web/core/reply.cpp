// SPDX-License-Identifier: EUPL-1.2
// From values to JSON.
#include "app/web/core/reply.hpp"

#include "app/web/core/json_text.hpp"

namespace afweging::web {
namespace {

/// A list of what `told` makes of each item.
template <class Items, class Tell>
std::string list_of(const Items& items, Tell told) {
    std::vector<std::string> texts;
    for (const auto& item : items) { texts.push_back(told(item)); }
    return list(texts);
}

std::string told(const scenarios::Problem& problem, const scenarios::Problems& problems) {
    const auto both = [&](auto tell) {
        return in_both({tell(problem, Language::en), tell(problem, Language::nl)});
    };
    return object({{"code", quoted(scenarios::code_text(problem.code))},
                   {"file", quoted(problems.source(problem.at.source).name)},
                   {"line", std::to_string(problem.at.line)},
                   {"column", std::to_string(problem.at.column)},
                   {"width", std::to_string(problem.at.width)},
                   {"sentence", both(scenarios::sentence_of)},
                   {"advice", both(scenarios::advice_of)}});
}

}  // namespace

std::string problems_reply(const scenarios::Problems& problems) {
    const std::size_t first = problems.all().front().at.source;
    const auto tell = [&](const scenarios::Problem& problem) { return told(problem, problems); };
    return object(
        {{"problems", list_of(problems.all(), tell)},
         {"exit_code", std::to_string(static_cast<int>(problems.source(first).family))},
         {"report", in_both({problems.text(Language::en), problems.text(Language::nl)})}});
}

std::string scenario_reply(const scenarios::Scenario& scenario) {
    const agents::Setting& setting = scenario.setting;
    const auto instrument = [](const agents::Instrument& each) {
        return object(
            {{"key", quoted(each.key)}, {"label", in_both({each.label_en, each.label_nl})}});
    };
    return object(
        {{"problems", list({})},
         {"name", quoted(scenario.name)},
         {"label", in_both(scenario.label)},
         {"question", in_both(scenario.question)},
         {"months", std::to_string(setting.length.count)},
         {"people", std::to_string(scenario.people.value_or(setting.municipality.clients))},
         {"replicates", std::to_string(scenario.replicates)},
         {"instruments", list_of(setting.instruments, instrument)}});
}

std::string run_reply(const scenarios::Scenario& scenario, const scenarios::RunRequest& request,
                      const agents::Setting& setting) {
    return object({{"months", std::to_string(setting.length.count)},
                   {"people", std::to_string(setting.municipality.clients)},
                   {"replicates", std::to_string(scenarios::replicates_of(scenario, request))},
                   {"record_size", std::to_string(scenarios::layout_of(scenario).record_size())},
                   {"scaling", in_both(scenarios::scaling_in_words(scenario, request))}});
}

std::string layout_reply(const sim::Layout& layout) {
    const auto label = [](const sim::Label& each) {
        return object({{"key", quoted(each.key)}, {"label", in_both({each.en, each.nl})}});
    };
    const auto axis = [&](const sim::Axis& each) {
        return object({{"name", quoted(each.name)}, {"entries", list_of(each.entries, label)}});
    };
    const auto dataset = [](const sim::Dataset& each) {
        const auto number = [](std::size_t index) { return std::to_string(index); };
        return object({{"path", quoted(each.path)},
                       {"unit", quoted(each.unit)},
                       {"label", in_both({each.label.en, each.label.nl})},
                       {"axes", list_of(each.axes, number)}});
    };
    return object(
        {{"axes", list_of(layout.axes, axis)}, {"datasets", list_of(layout.datasets, dataset)}});
}

std::string differences_reply(const std::vector<scenarios::Difference>& differences) {
    return list_of(differences, [](const scenarios::Difference& each) {
        return object({{"part", in_both(scenarios::part_phrase(each.part))},
                       {"key", quoted(each.key)},
                       {"sentence", in_both(each.sentence)}});
    });
}

}  // namespace afweging::web
