// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, patient flow, of variants: chances of nothing and of nearly certain, more and less.
#include <array>
#include <cstdlib>
#include <numeric>

#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"
#include "app/verifying/lines.hpp"

namespace afweging::app::verifying {
namespace {

using output::Values;

/// What three variants of one number come to, each more than the one before.
Finding each_more(const LocalisedText& what, const std::vector<std::int64_t>& numbers) {
    return judged(rising(numbers), filled({"{0}: {1}"}, {what, listed(numbers)}));
}

/// Lines of the ledger that only instruments fill.
constexpr std::array lines_of_instruments = {
    "wage_costs_subsidy", "special_assistance", "reintegration_money",  "buig_money", "staff_money",
    "wmo_money",          "reintegration_cost", "income_security_cost", "buig_cost",  "wmo_cost"};

std::int64_t end_of(const Values& values, const std::string& name) {
    const std::vector<std::int64_t> worlds = at_end(values, name);
    return std::accumulate(worlds.begin(), worlds.end(), std::int64_t{0});
}

}  // namespace

Finding no_vacancies(Lab& lab) {
    const Values none = lab.play("no-vacancies", {number_line("vacancies.per_client", 0)});
    const std::int64_t hired = sum_of(none, "market/hired");
    const std::int64_t work = all_of(none, "outflow_to_work");
    const std::int64_t usual = all_of(lab.base(), "outflow_to_work");
    if (usual == 0) {
        throw DoesNotApply{
            {"nobody leaves for work in this scenario", "in dit scenario gaat niemand naar werk"}};
    }
    return judged(hired == 0 && work < usual,
                  filled({"vacancies filled: {0}; to work {1}, else {2}",
                          "vacatures vervuld: {0}; naar werk {1}, anders {2}"},
                         {listed({hired}), listed({work}), listed({usual})}));
}

Finding nobody_leaves(Lab& lab) {
    const Values none = lab.play(
        "nobody-leaves", {number_line("exits.education_young", 0), number_line("exits.other", 0)});
    const std::int64_t school = all_of(none, "outflow_to_education");
    const std::int64_t left = all_of(none, "outflow");
    const std::int64_t usual = all_of(lab.base(), "outflow");
    return judged(school == 0 && left < usual,
                  filled({"to education: {0}; all exits {1}, else {2}",
                          "naar een opleiding: {0}; alle uitstroom {1}, anders {2}"},
                         {listed({school}), listed({left}), listed({usual})}));
}

Finding everybody_leaves(Lab& lab) {
    if (lab.months() < 12) {
        throw DoesNotApply{
            {"a run of fewer than 12 months", "een looptijd van minder dan 12 maanden"}};
    }
    const Values gone = lab.play("everybody-leaves", {{"world.inflow", "0"},
                                                      number_line("exits.other", 1),
                                                      number_line("exits.other_decay", 0),
                                                      number_line("exits.other_singles", 5),
                                                      number_line("exits.return_other", 0),
                                                      number_line("exits.return_education", 0)});
    const std::int64_t left = end_of(gone, "stock");
    const std::int64_t usual = end_of(lab.base(), "stock");
    return judged(left * 20 < usual,
                  filled({"{0} left at the end, else {1}", "{0} over aan het eind, anders {1}"},
                         {listed({left}), listed({usual})}));
}

Finding inflow_moves_stock(Lab& lab) {
    const Values none = lab.play("inflow-0", {{"world.inflow", "0"}});
    const Values one = lab.play("inflow-1", {{"world.inflow", "1"}});
    const Values two = lab.play("inflow-2", {{"world.inflow", "2"}});
    const std::vector<std::int64_t> in = {all_of(none, "inflow"), all_of(one, "inflow"),
                                          all_of(two, "inflow")};
    const std::vector<std::int64_t> stock = {end_of(none, "stock"), end_of(one, "stock"),
                                             end_of(two, "stock")};
    return judged(rising(in) && rising(stock),
                  filled({"in: {0}; at the end: {1}", "erin: {0}; aan het eind: {1}"},
                         {listed(in), listed(stock)}));
}

Finding tightness_moves_work(Lab& lab) {
    std::vector<std::int64_t> work;
    for (const char* factor : {"0.05", "1", "20"}) {
        work.push_back(
            all_of(lab.play(std::string("tightness-") + factor, {{"world.tightness", factor}}),
                   "outflow_to_work"));
    }
    return each_more({"to work", "naar werk"}, work);
}

Finding nothing_offered(Lab& lab) {
    if (lab.scenario().setting.instruments.empty()) {
        throw DoesNotApply{{"no instrument takes part", "er doet geen instrument mee"}};
    }
    const Values none = lab.play("nothing-offered", closed(lab.scenario()));
    const std::int64_t starts = all_of(none, "start");
    const std::int64_t jobs = all_of(none, "outflow_to_subsidised_job");
    std::int64_t paid = 0;
    for (const char* line : lines_of_instruments) { paid += std::abs(line_of(none, line)); }
    return judged(starts == 0 && jobs == 0 && paid == 0,
                  filled({"starts {0}, subsidised jobs {1}, paid {2}",
                          "begonnen {0}, banen met subsidie {1}, betaald {2}"},
                         {listed({starts}), listed({jobs}), listed({paid})}));
}

}  // namespace afweging::app::verifying
