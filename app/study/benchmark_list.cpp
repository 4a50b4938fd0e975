// SPDX-License-Identifier: EUPL-1.2
// The benchmark in words: of every kind of instrument how many studies, and what they say of a
// next.
#include <algorithm>

#include "app/report/text.hpp"
#include "app/study/evidence_list.hpp"
#include "calibration/targets/benchmark.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using calibration::BenchmarkKind;
using calibration::MeasuredEffect;
using calibration::inference::RandomEffects;
using scenarios::number_phrase;

/// To two digits behind the mark: more is not known.
LocalisedText points(double value) {
    const double size = value < 0 ? -value : value;
    const auto hundredths = static_cast<std::int64_t>(size * 100.0 + 0.5);
    return number_phrase((value < 0 ? -1.0 : 1.0) * static_cast<double>(hundredths) / 100.0);
}

LocalisedText in_words(const std::optional<RandomEffects>& found) {
    if (!found) {
        return {"no study compares with others", "geen onderzoek vergelijkt met anderen"};
    }
    if (!found->prediction) {
        return filled({"one study, {0} ± {1} points; one study gives no interval",
                       "een onderzoek, {0} ± {1} punten; een onderzoek geeft geen marge"},
                      {points(found->mean), points(found->standard_error)});
    }
    return filled(
        {"{0} studies, mean {1}, deviation between studies {2}, a next one with 95 % chance "
         "between {3} and {4} points",
         "{0} onderzoeken, gemiddeld {1}, afwijking tussen onderzoeken {2}, een volgend onderzoek "
         "met 95 % kans tussen {3} en {4} punten"},
        {std::to_string(found->studies), points(found->mean), points(found->tau),
         points(found->prediction->low), points(found->prediction->high)});
}

Json interval_json(const std::optional<calibration::inference::Interval>& interval) {
    return interval ? Json::object({{"low", interval->low}, {"high", interval->high}}) : Json();
}

Json to_json(const std::string& name, const std::string& label,
             const std::vector<MeasuredEffect>& effects,
             const std::optional<RandomEffects>& found) {
    Json studies = Json::array();
    for (const MeasuredEffect& each : effects) {
        const auto& design = scenarios::design_class_labels[static_cast<std::size_t>(each.design)];
        studies.push(Json::object({{"study", each.study},
                                   {"source", each.source},
                                   {"effect", each.effect},
                                   {"standard_error", each.standard_error},
                                   {"design_class", std::string(design.key)}}));
    }
    Json json = Json::object({{"name", name}, {"label", label}, {"studies", std::move(studies)}});
    if (!found) {
        return json;
    }
    json.add("mean", found->mean).add("standard_error", found->standard_error);
    // One study says nothing of how studies differ: not that they do not.
    const bool several = found->prediction.has_value();
    json.add("tau", several ? Json(found->tau) : Json());
    json.add("heterogeneity", several ? Json(found->heterogeneity) : Json());
    json.add("q", several ? Json(found->q) : Json());
    json.add("mean_interval", interval_json(found->mean_interval));
    json.add("prediction", interval_json(found->prediction));
    return json;
}

}  // namespace

void list_benchmark(Console& console, const scenarios::DataRoot& root) {
    std::vector<BenchmarkKind> kinds = calibration::read_benchmark(root);
    BenchmarkKind all{"all", {"All kinds together", "Alle soorten samen"}, {}, {}};
    all.effects = calibration::all_effects(kinds);
    kinds.push_back(std::move(all));
    std::size_t width = 0;
    for (const BenchmarkKind& each : kinds) { width = std::max(width, width_of(each.key)); }
    Json items = Json::array();
    for (const BenchmarkKind& each : kinds) {
        const auto found = calibration::benchmark_of(each.effects);
        console.out_paragraph(filled({"{0}: {1}"}, {each.label, in_words(found)}),
                              left_aligned(each.key, width) + "  ");
        Json json = to_json(each.key, each.label.in(console.language()), each.effects, found);
        json.add("instruments", Json::texts(each.instruments));
        items.push(std::move(json));
    }
    console.say(
        LocalisedText{"Points: people at work or off bijstand, per hundred, more than without it.",
                      "Punten: mensen met werk of uit de bijstand, per honderd, meer dan zonder."});
    console.set_result(Json::object({{"items", std::move(items)}}));
}

}  // namespace afweging::app
