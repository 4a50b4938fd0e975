// SPDX-License-Identifier: EUPL-1.2
// A month as a flat record.
#include "agents/record.hpp"

#include "sim/years.hpp"

namespace afweging::agents {

namespace {

template <class Rows>
void append(const Rows& rows, std::vector<std::int64_t>& record) {
    for (const auto& row : rows) { record.insert(record.end(), row.begin(), row.end()); }
}

void append_instruments(const World& world, std::vector<std::int64_t>& record) {
    constexpr std::array<std::int64_t InstrumentMonth::*, instrument_measure_count> fields{
        &InstrumentMonth::offers,     &InstrumentMonth::starts,    &InstrumentMonth::participants,
        &InstrumentMonth::waiting,    &InstrumentMonth::drop_outs, &InstrumentMonth::completions,
        &InstrumentMonth::spent_cents};
    for (const auto field : fields) {
        for (const InstrumentMonth& instrument : world.instruments) {
            record.push_back(instrument.*field);
        }
    }
}

void append_pots(const World& world, std::vector<std::int64_t>& record) {
    for (const Budget& pot : world.gemeente.pot_budget) {
        const std::int64_t limit = sim::in_year(pot.limit, world.month, std::int64_t{0});
        record.push_back(limit == INT64_MAX ? -1 : limit);
    }
    for (const Budget& pot : world.gemeente.pot_budget) {
        record.push_back(sim::in_year(pot.committed, world.month, std::int64_t{0}));
    }
    for (const Budget& pot : world.gemeente.pot_budget) {
        record.push_back(sim::in_year(pot.spent, world.month, std::int64_t{0}));
    }
}

void append_market(const World& world, std::vector<std::int64_t>& record) {
    for (const auto& values :
         {world.market.vacancies, world.market.applicants, world.market.hired}) {
        record.insert(record.end(), values.begin(), values.end());
    }
}

}  // namespace

void write_record(const World& world, std::vector<std::int64_t>& record) {
    record.clear();
    append(world.tally.gauges, record);
    append(world.tally.events, record);
    record.insert(record.end(), world.tally.ledger.begin(), world.tally.ledger.end());
    append(world.tally.flows, record);
    record.insert(record.end(), world.tally.stock.begin(), world.tally.stock.end());
    append_instruments(world, record);
    append_pots(world, record);
    append_market(world, record);
}

}  // namespace afweging::agents
