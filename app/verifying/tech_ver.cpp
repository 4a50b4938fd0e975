// SPDX-License-Identifier: EUPL-1.2
// From the list of checks to what is told.
#include "app/verifying/tech_ver.hpp"

#include <algorithm>

#include "app/verifying/lab.hpp"

namespace afweging::app::verifying {
namespace {

std::string key_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::good:
            return "good";
        case Verdict::wrong:
            return "wrong";
        case Verdict::not_applicable:
            break;
    }
    return "not_applicable";
}

}  // namespace

std::vector<Done> perform_all(Lab& lab, const std::function<void(const Done&)>& tell) {
    std::vector<Done> all;
    for (const Check& check : checks()) {
        all.push_back({&check, performed(check, lab)});
        tell(all.back());
    }
    return all;
}

Counts counts_of(const std::vector<Done>& all) {
    const auto with = [&](Verdict verdict) {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(),
                          [&](const Done& done) { return done.finding.verdict == verdict; }));
    };
    return {with(Verdict::good), with(Verdict::wrong), with(Verdict::not_applicable)};
}

LocalisedText word_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::good:
            return {"good", "goed"};
        case Verdict::wrong:
            return {"WRONG", "FOUT"};
        case Verdict::not_applicable:
            break;
    }
    return {"n/a", "n.v.t."};
}

LocalisedText conclusion(const Counts& counts) {
    const std::vector<LocalisedText> numbers = {std::to_string(counts.good),
                                                std::to_string(counts.wrong),
                                                std::to_string(counts.not_applicable)};
    return counts.wrong == 0
               ? filled(
                     {"Checks that pass: {0}, that do not apply: {2}. The program computes what "
                      "it is meant to compute; that does not make the model right. What is known "
                      "of that: docs/calibration/validation.md.",
                      "Toetsen die slagen: {0}, niet van toepassing: {2}. Het programma rekent wat "
                      "de bedoeling is; daarmee heeft het model nog geen gelijk. Wat daarover "
                      "bekend is: docs/calibration/validation.md."},
                     numbers)
               : filled(
                     {"Checks that fail: {1}, that pass: {0}, that do not apply: {2}. Do not use "
                      "results of this scenario before it is known why.",
                      "Toetsen die falen: {1}, die slagen: {0}, niet van toepassing: {2}. Gebruik "
                      "uitkomsten van dit scenario pas als duidelijk is waarom."},
                     numbers);
}

Json to_json(const std::vector<Done>& all, const Lab& lab, Language language) {
    Json list = Json::array();
    for (const Done& done : all) {
        list.push(Json::object({{"key", done.check->key},
                                {"part", name_of(done.check->part).in(language)},
                                {"changed", done.check->changed.in(language)},
                                {"expected", done.check->expected.in(language)},
                                {"found", done.finding.found.in(language)},
                                {"verdict", key_of(done.finding.verdict)}}));
    }
    const Counts counts = counts_of(all);
    const scenarios::RunRequest worlds = lab.usual();
    return Json::object({{"passed", counts.wrong == 0},
                         {"scenario", lab.scenario().name},
                         {"seed", worlds.seed},
                         {"people", *worlds.people},
                         {"months", *worlds.months},
                         {"replicates", *worlds.replicates},
                         {"good", counts.good},
                         {"wrong", counts.wrong},
                         {"not_applicable", counts.not_applicable},
                         {"checks", std::move(list)}});
}

}  // namespace afweging::app::verifying
