// SPDX-License-Identifier: EUPL-1.2
// docs/model/steps.md, read: the order of the steps of a month and who writes which column.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace afweging::tests {

class StepsPage {
public:
    /// Reads the page of the project; fails the test when it has another form.
    StepsPage();

    /// Whether a column (its name without the table) gets its value of a month before the step:
    /// nobody writes it, or only steps that come before.
    [[nodiscard]] bool written_before(const std::string& column, const std::string& step) const;

private:
    std::map<std::string, std::size_t> order_;              ///< by step
    std::map<std::string, std::set<std::string>> writers_;  ///< by column
};

}  // namespace afweging::tests
