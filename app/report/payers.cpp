// SPDX-License-Identifier: EUPL-1.2
// What goes into and out of every account of the ledger.
#include "app/report/payers.hpp"

#include <array>
#include <string>

namespace afweging::app {
namespace {

using agents::Account;
using agents::Line;
using output::Answers;
using output::MonthRange;
using output::Values;

#define AFWEGING_ACCOUNT_KEY(key) #key,
constexpr std::array<const char*, agents::account_count> keys = {
    AFWEGING_ACCOUNTS(AFWEGING_ACCOUNT_KEY)};
#undef AFWEGING_ACCOUNT_KEY

LocalisedText of_pot(agents::Pot pot) {
    return filled({"municipality, pot {0}", "gemeente, pot {0}"}, {name_of(pot)});
}

LocalisedText name_of(Account account) {
    switch (account) {
        case Account::rijk:
            return {"national government and UWV", "Rijk en UWV"};
        case Account::gemeente_buig:
            return of_pot(agents::Pot::buig);
        case Account::gemeente_reintegration:
            return of_pot(agents::Pot::reintegration);
        case Account::gemeente_income_security:
            return of_pot(agents::Pot::income_security);
        case Account::gemeente_staff:
            return of_pot(agents::Pot::staff);
        case Account::clients:
            return {"clients and former clients", "cliënten en oud-cliënten"};
        case Account::employers:
            return {"employers", "werkgevers"};
        case Account::creditors:
            return {"creditors", "schuldeisers"};
        case Account::suppliers:
            return {"landlords, shops and others", "verhuurders, winkels en anderen"};
        case Account::providers:
            return {"providers and staff", "uitvoerders en personeel"};
    }
    return {};
}

Answers received(const Values& values, MonthRange months, Account who) {
    return booked(values, months, [who](Line line) {
        const agents::LineEnds ends = agents::ends_of(line);
        return ends.to == who && ends.from != who;
    });
}

Answers paid(const Values& values, MonthRange months, Account who) {
    return booked(values, months, [who](Line line) {
        const agents::LineEnds ends = agents::ends_of(line);
        return ends.from == who && ends.to != who;
    });
}

Answers balance(const Values& values, MonthRange months, Account who) {
    Answers result = received(values, months, who);
    const Answers out = paid(values, months, who);
    for (std::size_t i = 0; i < result.values.size(); ++i) { result.values[i] -= out.values[i]; }
    return result;
}

Payer payer_of(Account who) {
    const std::string key = keys[static_cast<std::size_t>(who)];
    const auto outcome = [&](const std::string& what, const LocalisedText& label,
                             Answers (*measure)(const Values&, MonthRange, Account)) {
        return Outcome{
            key + "." + what,
            label,
            [=](const Values& values, MonthRange months) { return measure(values, months, who); },
            {}};
    };
    return {key, name_of(who), outcome("receives", {"receives", "ontvangt"}, received),
            outcome("pays", {"pays", "betaalt"}, paid),
            outcome("balance", {"balance", "saldo"}, balance)};
}

std::vector<Payer> all_payers() {
    std::vector<Payer> all;
    for (std::size_t i = 0; i < agents::account_count; ++i) {
        all.push_back(payer_of(static_cast<Account>(i)));
    }
    return all;
}

}  // namespace

const std::vector<Payer>& payers() {
    static const std::vector<Payer> all = all_payers();
    return all;
}

}  // namespace afweging::app
