// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/plain_person.hpp"

namespace afweging::tests {

using namespace agents;

void settle_in(World& world, std::uint32_t i) {
    People& people = world.people;
    people.id[i] = (std::uint64_t{1} << 48) | i;
    people.birth[i] = -40 * 12;
    people.schooling[i] = Schooling::lower_secondary;
    people.dutch[i] = 3;
    people.doenvermogen[i] = 0.5F;
    people.intrinsic_motivation[i] = 0.5F;
    people.status[i] = Status::bijstand;
    people.months_in_status[i] = 24;
    people.months_on_benefit[i] = 24;
    people.months_out_of_work[i] = 24;
    people.months_since_exit[i] = 65535;
    people.ladder[i] = 3;
    people.search_skill[i] = 1.0F;
    people.self_efficacy[i] = 0.5F;
    people.motivation[i] = 0.5F;
    people.trust[i] = 0.5F;
    people.fixed_costs[i] = 90000;
    people.months_since_contact[i] = 200;
    world.now.effective[i] = 0.5F;
    world.now.right[i] = bit(BijstandRight::as_it_stands) | bit(BijstandRight::without_own_work);
}

}  // namespace afweging::tests
