// SPDX-License-Identifier: EUPL-1.2
// The two tables of the page.
#include "tests/properties/steps_page.hpp"

#include <algorithm>
#include <fstream>

#include "tests/support/catch.hpp"

namespace afweging::tests {
namespace {

/// The words between backticks in a cell.
std::vector<std::string> names_in(const std::string& cell) {
    std::vector<std::string> names;
    std::size_t from = cell.find('`');
    while (from != std::string::npos) {
        const std::size_t to = cell.find('`', from + 1);
        names.push_back(cell.substr(from + 1, to - from - 1));
        from = cell.find('`', to + 1);
    }
    return names;
}

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::size_t from = 1;
    for (std::size_t bar = line.find('|', from); bar != std::string::npos;
         bar = line.find('|', from)) {
        cells.push_back(line.substr(from, bar - from));
        from = bar + 1;
    }
    return cells;
}

/// "People::ladder" -> "ladder"
std::string bare(const std::string& name) {
    const std::size_t colons = name.rfind("::");
    return colons == std::string::npos ? name : name.substr(colons + 2);
}

}  // namespace

StepsPage::StepsPage() {
    std::ifstream page(std::string(AFWEGING_SOURCE_DIR) + "/docs/model/steps.md");
    bool by_step = true;
    for (std::string line; std::getline(page, line);) {
        by_step = by_step && !line.starts_with("## By column");
        if (!line.starts_with("| `")) {
            continue;
        }
        const std::vector<std::string> cells = cells_of(line);
        const std::string name = names_in(cells[0]).front();
        if (by_step) {
            order_.emplace(name, order_.size());
            for (const std::string& column : names_in(cells[2])) {
                writers_[bare(column)].insert(name);
            }
        }
    }
    REQUIRE(order_.size() > 30);
    REQUIRE(writers_.contains("ladder"));
}

bool StepsPage::written_before(const std::string& column, const std::string& step) const {
    REQUIRE(order_.contains(step));
    const auto writers = writers_.find(column);
    return writers == writers_.end() ||
           std::all_of(writers->second.begin(), writers->second.end(),
                       [&](const std::string& each) { return order_.at(each) < order_.at(step); });
}

}  // namespace afweging::tests
