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
#define AFWEGING_MEASURE(member, ...) &InstrumentMonth::member,
    constexpr std::int64_t InstrumentMonth::*members[] = {
        AFWEGING_INSTRUMENT_MEASURES(AFWEGING_MEASURE)};
#undef AFWEGING_MEASURE
    for (const auto member : members) {
        for (const InstrumentMonth& instrument : world.instruments) {
            record.push_back(instrument.*member);
        }
    }
}

void append_pots(const World& world, std::vector<std::int64_t>& record) {
#define AFWEGING_MEASURE(member, ...) &Budget::member,
    constexpr std::vector<std::int64_t> Budget::*members[] = {
        AFWEGING_POT_MEASURES(AFWEGING_MEASURE)};
#undef AFWEGING_MEASURE
    for (const auto member : members) {
        for (const Budget& pot : world.gemeente.pot_budget) {
            const std::int64_t cents = sim::in_year(pot.*member, world.month, std::int64_t{0});
            record.push_back(cents == INT64_MAX ? -1 : cents);  // a pot without a limit
        }
    }
}

void append_market(const World& world, std::vector<std::int64_t>& record) {
#define AFWEGING_MEASURE(member, ...) \
    record.insert(record.end(), world.market.member.begin(), world.market.member.end());
    AFWEGING_MARKET_MEASURES(AFWEGING_MEASURE)
#undef AFWEGING_MEASURE
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
