// SPDX-License-Identifier: EUPL-1.2
// The gemeente's part of a month on a whole world, for tests that have one.
#pragma once

#include <cstdint>

#include "agents/month_context.hpp"
#include "agents/municipality/budgets.hpp"

namespace afweging::tests {

[[nodiscard]] inline agents::OfficeMonth office_of(const agents::World& world,
                                                   const agents::Setting& setting) {
    agents::OfficeMonth office;
    agents::renew_office(world, setting, office);
    return office;
}

inline void give_places(agents::World& world, const agents::Setting& setting, std::int32_t t) {
    agents::admission(agents::AllRows(world.people, world.now), agents::admission_books(world),
                      agents::admission_terms(setting, t));
}

inline void take_back_places(agents::World& world, const agents::Setting& setting, std::int32_t t) {
    agents::withdraw_places(agents::admission_books(world), agents::admission_terms(setting, t));
}

inline void pay_month_of(agents::World& world, const agents::Setting& setting, std::int32_t t) {
    agents::pay(world.gemeente, world.instruments, world.tally.ledger,
                agents::pay_terms(setting, t));
    const agents::OpenInstruments open = agents::open_instruments(
        setting.instruments, t,
        {.payable = world.gemeente.payable[static_cast<std::size_t>(t)], .month = {}});
    agents::report_budgets(world.instruments, world.pots, world.tally.ledger,
                           agents::budget_terms(setting, world, open, t));
}

[[nodiscard]] inline agents::GemeenteCheck books_of(const agents::World& world,
                                                    const agents::Setting& setting) {
    return agents::check_gemeente(world.gemeente, world.people, setting.instruments,
                                  setting.interaction);
}

}  // namespace afweging::tests
