// SPDX-License-Identifier: EUPL-1.2
// Which row of the statute is in force.
#include "agents/law/statute.hpp"

namespace afweging::agents {

const StatuteRow& in_force(const Statute& statute, sim::Month month) {
    const StatuteRow* found = &statute.rows.front();
    for (const StatuteRow& row : statute.rows) {
        if (row.from <= month) {
            found = &row;
        }
    }
    return *found;
}

}  // namespace afweging::agents
