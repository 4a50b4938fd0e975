// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, extreme values: all numbers at an end of their priors, and budgets halved and doubled.
#include <algorithm>
#include <string>

#include "app/verifying/balance.hpp"
#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"
#include "app/verifying/lines.hpp"
#include "scenarios/draws.hpp"

namespace afweging::app::verifying {
namespace {

using output::Values;
using scenarios::NumberInDoubt;

enum class End : std::uint8_t { low, high };

std::vector<Line> at_end_of_priors(const Lab& lab, End end) {
    std::vector<Line> lines;
    const auto length = sim::Months{static_cast<std::int32_t>(lab.months())};
    for (const NumberInDoubt& n : scenarios::numbers_in_doubt(lab.scenario(), length)) {
        if (n.kind == scenarios::NumberKind::parameter) {
            lines.push_back(number_line(n.key, end == End::low ? n.low : n.high));
        }
    }
    return lines;
}

}  // namespace

Finding ends_of_priors(Lab& lab) {
    LocalisedText told;
    for (const End end : {End::low, End::high}) {
        const std::vector<Line> lines = at_end_of_priors(lab, end);
        if (lines.empty()) {
            throw DoesNotApply{{"no parameter is in doubt", "geen parameter is onzeker"}};
        }
        const Values values = lab.play(end == End::low ? "all-low" : "all-high", lines);
        for (const Finding& finding :
             {people_balance(values), counts_are_counts(values), payments_balance(values)}) {
            if (finding.verdict != Verdict::good) {
                return finding;
            }
        }
        told = filled({"{0} numbers at each end; all balances hold",
                       "{0} getallen aan elk eind; alle rekeningen sluiten"},
                      {std::to_string(lines.size())});
    }
    return judged(true, told);
}

Finding more_money(Lab& lab) {
    std::vector<std::int64_t> euros;
    for (const double factor : {0.5, 1.0, 2.0}) {
        const std::vector<Line> lines = budgets_times(lab.scenario(), factor);
        if (lines.empty()) {
            throw DoesNotApply{{"no instrument has a budget", "geen instrument heeft een budget"}};
        }
        const std::string name = "budgets-" + std::to_string(static_cast<int>(factor * 100));
        euros.push_back(sum_of(lab.play(name, lines), "instruments/spent") / 100);
    }
    if (euros.front() == euros.back()) {
        throw DoesNotApply{{"no budget holds anybody back", "geen budget houdt iemand tegen"}};
    }
    return judged(std::is_sorted(euros.begin(), euros.end()),
                  filled({"spent [EUR]: {0}", "uitgegeven [euro]: {0}"}, {listed(euros)}));
}

}  // namespace afweging::app::verifying
