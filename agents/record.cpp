// SPDX-License-Identifier: EUPL-1.2
// A month as a flat record.
#include "agents/record.hpp"

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
#define AFWEGING_MEASURE(member, ...) &PotMonth::member,
    constexpr std::int64_t PotMonth::*members[] = {AFWEGING_POT_MEASURES(AFWEGING_MEASURE)};
#undef AFWEGING_MEASURE
    for (const auto member : members) {
        for (const PotMonth& pot : world.pots) { record.push_back(pot.*member); }
    }
}

void append_market(const World& world, std::vector<std::int64_t>& record) {
#define AFWEGING_MEASURE(member, ...) \
    record.insert(record.end(), world.market.member.begin(), world.market.member.end());
    AFWEGING_MARKET_MEASURES(AFWEGING_MEASURE)
#undef AFWEGING_MEASURE
}

void append_parties(const World& world, std::vector<std::int64_t>& record) {
    const PartyPayments payments = payments_of(world.tally.ledger);
    record.insert(record.end(), payments.paid.begin(), payments.paid.end());
    record.insert(record.end(), payments.received.begin(), payments.received.end());
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
    append_parties(world, record);
}

}  // namespace afweging::agents
