// SPDX-License-Identifier: EUPL-1.2
// What goes into and out of every account of the ledger.
#include "app/report/compare/payers.hpp"

#include <string>

#include "agents/measures/labels.hpp"

namespace afweging::app {
namespace {

using agents::Account;
using agents::Line;
using output::Answers;
using output::MonthRange;
using output::Values;

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
    const agents::KindLabel& label = agents::account_labels()[static_cast<std::size_t>(who)];
    const std::string key(label.key);
    const auto outcome = [&](const std::string& what, const LocalisedText& column,
                             Answers (*measure)(const Values&, MonthRange, Account)) {
        return Outcome{
            key + "." + what,
            column,
            [=](const Values& values, MonthRange months) { return measure(values, months, who); },
            {}};
    };
    return {key,
            {std::string(label.en), std::string(label.nl)},
            outcome("receives", {"receives", "ontvangt"}, received),
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
