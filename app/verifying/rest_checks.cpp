// SPDX-License-Identifier: EUPL-1.2
// TECH-VER, the model as a whole: the same run gives the same numbers, and luck is nobody else's.
#include "app/verifying/check.hpp"
#include "app/verifying/figures.hpp"
#include "app/verifying/lab.hpp"

namespace afweging::app::verifying {
namespace {

using output::Values;

Finding equal(const Values& a, const Values& b, const Beside& beside = {}) {
    const auto difference = first_difference(a, b, beside);
    return judged(!difference, difference ? *difference : all_equal(b));
}

}  // namespace

Finding same_seed(Lab& lab) {
    return equal(lab.base(), lab.play("again", lab.scenario(), lab.usual()));
}

Finding other_seed(Lab& lab) {
    scenarios::RunRequest request = lab.usual();
    ++request.seed;
    const auto difference =
        first_difference(lab.base(), lab.play("another-seed", lab.scenario(), request));
    return judged(difference.has_value(),
                  difference ? *difference : LocalisedText{"nothing differs", "niets verschilt"});
}

Finding threads_do_not_matter(Lab& lab) {
    scenarios::RunRequest request = lab.usual();
    request.threads = 3;
    return equal(lab.base(), lab.play("three-threads", lab.scenario(), request));
}

Finding replicate_alone(Lab& lab) {
    scenarios::RunRequest request = lab.usual();
    request.first_replicate = *request.replicates - 1;
    request.replicates = 1;
    return equal(lab.base(), lab.play("replicate-alone", lab.scenario(), request),
                 {.first_world = request.first_replicate});
}

Finding unused_instrument(Lab& lab) {
    const std::string key = lab.instrument_that_is_not_there();
    if (key.empty()) {
        throw DoesNotApply{{"every programme takes part already", "elk traject doet al mee"}};
    }
    const Values with = lab.play("unused-instrument",
                                 {{"levers.instruments." + key + ".budget_eur_per_year", "0"}});
    const Finding found = equal(
        lab.base(), with, {.families = {"series/", "flows/", "ledger/", "market/", "payers/"}});
    return {found.verdict, filled({"{0} added: {1}", "{0} erbij: {1}"}, {key, found.found})};
}

}  // namespace afweging::app::verifying
