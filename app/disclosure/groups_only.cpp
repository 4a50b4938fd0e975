// SPDX-License-Identifier: EUPL-1.2
// What stays inside whatever the numbers are.
#include "app/disclosure/groups_only.hpp"

#include <string_view>
#include <vector>

#include "output/disclosure/blocked.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

namespace sdc = output::disclosure;

/// Datasets that are read, and what they are by.
struct ReadDataset {
    std::string_view family;
    std::vector<std::string_view> axes;
};

const std::vector<ReadDataset>& read_datasets() {
    static const std::vector<ReadDataset> all = {
        {"series/", {"group"}}, {"flows/moves", {"from", "to"}}, {"instruments/", {"instrument"}}};
    return all;
}

}  // namespace

void require_groups(const output::Results& results) {
    if (results.provenance.clock == output::Clock::entry) {
        throw PhrasedError(
            sdc::blocked,
            {"these results follow the same people from month to month: such tables stay inside",
             "deze resultaten volgen dezelfde mensen van maand tot maand: zulke tabellen blijven "
             "binnen"});
    }
    const sim::Layout& layout = results.values.layout();
    for (const sim::Dataset& dataset : layout.datasets) {
        for (const ReadDataset& known : read_datasets()) {
            if (!dataset.path.starts_with(known.family)) {
                continue;
            }
            std::vector<std::string_view> axes;
            for (const std::size_t axis : dataset.axes) { axes.push_back(layout.axes[axis].name); }
            if (axes != known.axes) {
                throw PhrasedError(
                    sdc::blocked,
                    {"'{0}' has numbers by something that is not known to be a group, and that may "
                     "be a single person: nothing goes out",
                     "'{0}' heeft getallen naar iets waarvan niet vaststaat dat het een groep is, "
                     "en "
                     "dat kan één persoon zijn: er gaat niets uit"},
                    {dataset.path});
            }
        }
    }
}

}  // namespace afweging::app
