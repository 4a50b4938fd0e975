// SPDX-License-Identifier: EUPL-1.2
// Sums over months and worlds, then shares.
#include "app/report/outside.hpp"

#include <algorithm>

#include "app/report/numbers.hpp"
#include "app/report/sentences.hpp"

namespace afweging::app {
namespace {

/// What is said of fewer would be of somebody almost.
constexpr double fewest_households = 10;

std::vector<double> total(const output::Values& values, const char* path) {
    const std::size_t dataset = values.dataset_index(path);
    std::vector<double> sum;
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        for (std::uint32_t month = 0; month < values.months(); ++month) {
            const auto groups = values.at(dataset, world, month);
            sum.resize(groups.size());
            for (std::size_t g = 0; g < groups.size(); ++g) {
                sum[g] += static_cast<double>(groups[g]);
            }
        }
    }
    return sum;
}

LocalisedText percent(double share) {
    return {format_rounded(100.0 * share, 0, Language::en) + " %",
            format_rounded(100.0 * share, 0, Language::nl) + " %"};
}

LocalisedText name_of(const sim::Label& label) { return {label.en, label.nl}; }

}  // namespace

std::vector<OutsideLine> outside_of(const output::Values& values) {
    const std::vector<sim::Dataset>& told = values.layout().datasets;
    for (const char* path : {"series/outside", "series/households"}) {  // of an older format
        if (std::none_of(told.begin(), told.end(),
                         [path](const sim::Dataset& each) { return each.path == path; })) {
            return {};
        }
    }
    const std::vector<double> outside = total(values, "series/outside");
    const std::vector<double> households = total(values, "series/households");
    const sim::Layout& layout = values.layout();
    const std::size_t axis = layout.datasets[values.dataset_index("series/outside")].axes.front();
    const double months = static_cast<double>(values.worlds()) * values.months();
    std::vector<OutsideLine> lines;
    for (std::size_t g = 0; g < outside.size(); ++g) {
        if (households[g] / months >= fewest_households) {
            lines.push_back(
                {layout.axes[axis].entries[g], households[g] / months, outside[g] / households[g]});
        }
    }
    return lines;
}

LocalisedText outside_in_words(const std::vector<OutsideLine>& lines) {
    if (lines.empty()) {
        return {};
    }
    const auto by_share = [](const OutsideLine& a, const OutsideLine& b) {
        return a.share < b.share;
    };
    const auto [least, most] = std::minmax_element(lines.begin(), lines.end(), by_share);
    return filled(
        {"Who falls outside: {0} of the months on bijstand are spent in no programme, debt "
         "help or contact regime. Most by: {1} ({2}); least by: {3} ({4}).",
         "Wie buiten valt: in {0} van de maanden in de bijstand zit iemand in geen enkel "
         "traject, schuldhulp of contactvorm. Het meest: {1} ({2}); het minst: {3} ({4})."},
        {percent(lines.front().share), name_of(most->group), percent(most->share),
         name_of(least->group), percent(least->share)});
}

Json outside_json(const std::vector<OutsideLine>& lines, Language language) {
    Json groups = Json::array();
    for (const OutsideLine& line : lines) {
        groups.push(Json::object({{"group", line.group.key},
                                  {"label", name_of(line.group).in(language)},
                                  {"share", line.share}}));
    }
    return groups;
}

}  // namespace afweging::app
