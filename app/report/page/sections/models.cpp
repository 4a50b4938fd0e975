// SPDX-License-Identifier: EUPL-1.2
// Three kinds of doubt, never added up: luck, what is not known of numbers, and the form of the
// model; and the answer under each other model beside the main one.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "app/report/compare/model_columns.hpp"
#include "app/report/doubt/doubt.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

const std::vector<const char*>& headlines() {
    static const std::vector<const char*> all = {"stock", "months_short"};
    return all;
}

/// Outcomes that the table of models has on paper too.
const std::vector<std::string>& on_every_paper() {
    static const std::vector<std::string> all = {"stock", "debt_per_household", "months_short"};
    return all;
}

/// One outcome in one model, at the best values: the replicates are luck.
Effect effect_in(const output::Results& models, const std::string& key, std::size_t model) {
    output::Answers answers = answers_in_model(models, key, model);
    answers.unit.decimals = answers.unit.en == "persons" ? 0 : answers.unit.en == "EUR" ? 2 : 3;
    const auto scale = static_cast<double>(output::power_of_ten(answers.unit.decimals));
    for (double& value : answers.values) { value *= scale; }
    return effect_of(answers, answers.values.size());
}

/// One kind of doubt about an average: within which it moves. Of models from the lowest to the
/// highest average, each as far as luck leaves it open (80 %).
struct Layer {
    std::string key;
    LocalisedText name;   ///< in the picture
    LocalisedText label;  ///< the same with what it is
    Effect effect;
    std::vector<double> rings;  ///< of the model: the average in each
    LocalisedText unknown;      ///< why nothing is told; empty: it is

    [[nodiscard]] bool known() const { return unknown.en.empty(); }
};

/// Luck and knowledge, in the picture and in the table.
Layer named(const std::string& key, const Effect& of) {
    return key == "luck"
               ? Layer{key,
                       {"Luck", "Toeval"},
                       {"Luck: one municipality, one time", "Toeval: een gemeente, een keer"},
                       of,
                       {},
                       {}}
               : Layer{key,
                       {"Knowledge", "Kennis"},
                       {"Knowledge: the average, by numbers that are not known exactly",
                        "Kennis: het gemiddelde, door getallen die niet precies bekend zijn"},
                       of,
                       {},
                       {}};
}

Layer layer(const std::string& key, const Effect& of, double low, double high) {
    Layer made = named(key, of);
    made.effect.low = low;
    made.effect.high = high;
    if (!std::isfinite(low) || !std::isfinite(high)) {
        made.unknown = {"not known with one replicate", "niet bekend met een herhaling"};
    }
    return made;
}

Layer model_layer(const ReportInput& input, std::size_t plan, const std::string& key,
                  const Effect& effect) {
    const LocalisedText label = {"The model: the average in other models",
                                 "Model: het gemiddelde in andere modellen"};
    const output::Results* models = input.plans[plan].models;
    Layer made{"model", {"Model"}, label, effect, {}, {}};
    if (models == nullptr) {
        made.unknown = {"no other models were run for this report",
                        "voor dit rapport zijn geen andere modellen doorgerekend"};
        return made;
    }
    made.effect.low = std::numeric_limits<double>::infinity();
    made.effect.high = -made.effect.low;
    for (const std::size_t m : models_that_matter(models_of(*models))) {
        const Effect one = effect_in(*models, key, m);
        if (one.shown != Shown::nobody) {
            made.rings.push_back(one.mean);
            made.effect.low = std::min({made.effect.low, one.mean, one.mean_low});
            made.effect.high = std::max({made.effect.high, one.mean, one.mean_high});
        }
    }
    if (made.rings.empty()) {
        made.unknown = {"there is no average", "er is geen gemiddelde"};
    }
    return made;
}

std::vector<Layer> layers_of(const ReportInput& input, std::size_t plan, const std::string& key,
                             const Effect& effect) {
    std::vector<Layer> layers;
    if (effect.draws > 1) {
        const output::Doubt doubt =
            doubt_of_difference(*input.plans.front().results, *input.plans[plan].results,
                                outcome(key), run_of(input))
                .doubt;
        layers.push_back(layer("luck", effect, doubt.luck.low, doubt.luck.high));
        layers.push_back(layer("knowledge", effect, doubt.doubt.low, doubt.doubt.high));
    } else {
        layers.push_back(layer("luck", effect, effect.low, effect.high));
        Layer unknown = named("knowledge", effect);
        unknown.unknown = {"not looked at: this run has the best values alone",
                           "niet bekeken: deze run heeft alleen de beste waarden"};
        layers.push_back(std::move(unknown));
    }
    layers.push_back(model_layer(input, plan, key, effect));
    return layers;
}

Json row_json(const Layer& layer, Language language) {
    return Json::object({{"label", layer.name.in(language)},
                         {"layer", layer.key},
                         {"low", layer.effect.low},
                         {"high", layer.effect.high},
                         {"rings", numbers(layer.rings)},
                         {"text", difference_range(layer.effect).in(language)}});
}

/// The three kinds of doubt about one outcome of one plan.
Html layers_in(const ReportInput& input, std::size_t plan, const std::string& key,
               Figures& figures) {
    const Outcome& of = outcome(key);
    const Effect effect = effect_of_plan(input, plan, of, run_of(input));
    if (effect.shown == Shown::none || effect.shown == Shown::nobody) {
        return {};
    }
    const LocalisedText title =
        filled({"{0}, {1}: three kinds of doubt", "{0}, {1}: drie soorten twijfel"},
               {name_of(of), plan_name(input, plan)});
    HtmlTable table{
        title,
        {{"Doubt by", "Twijfel door"}, {"Difference with plan A", "Verschil met plan A"}},
        {}};
    Json rows = Json::array();
    double low = std::min(0.0, effect.mean);
    double high = std::max(0.0, effect.mean);
    for (const Layer& each : layers_of(input, plan, key, effect)) {
        TableRowHtml row{words(each.label, input.language), {}, {}};
        if (each.known()) {
            low = std::min(low, each.effect.low);
            high = std::max(high, each.effect.high);
            rows.push(row_json(each, input.language));
            row.cells.push_back({estimate(
                words(difference_range(each.effect), input.language),
                passing(each.effect,
                        source_key("layer-" + each.key + "-" + key, plans_key(plan), run_of(input)),
                        grade_of_outcomes(input), input.language))});
        } else {
            row.cells.push_back({words(each.unknown, input.language)});
        }
        table.rows.push_back(std::move(row));
    }
    std::string id = "layers-" + key + "-" + letter_of(plan);
    std::replace(id.begin(), id.end(), '_', '-');
    return figures.place(
        {id,
         "layers",
         title,
         {"A line for luck, a bar for knowledge and a ring for each model, under one another on "
          "one "
          "axis; the numbers are in the table.",
          "Een lijn voor toeval, een balk voor kennis en een ring per model, onder elkaar op een "
          "as; "
          "de getallen staan in de tabel."}},
        Json::object({{"axis", axis(low, high, unit_of(effect), Ticks::signs, input.language)},
                      {"answer", effect.mean},
                      {"plan", plan},
                      {"rows", std::move(rows)}}),
        page::table(table, input.language));
}

bool differs(const Effect& of) {
    return of.shown == Shown::difference || of.shown == Shown::not_shown;
}

/// Every outcome that differs in some model: the answer of this report, then model by model.
Html table_of_models(const ReportInput& input, std::size_t plan, const output::Results& models) {
    const ModelColumns columns = models_of(models);
    const std::vector<std::size_t> told = models_that_matter(columns);
    HtmlTable table{
        filled({"{0} in other models, difference with plan A",
                "{0} in andere modellen, verschil met plan A"},
               {plan_name(input, plan)}),
        {{"Outcome", "Uitkomst"}, {"The answer of this report", "Het antwoord in dit rapport"}},
        {}};
    for (const std::size_t m : told) {
        const sim::Label& label = columns.models[m];
        table.columns.push_back(m == 0 ? LocalisedText{"the model as it is, best values",
                                                       "het model zoals het is, beste waarden"}
                                       : LocalisedText{label.en, label.nl});
    }
    for (const Outcome& each : outcomes()) {
        std::vector<Effect> effects;
        for (const std::size_t m : told) { effects.push_back(effect_in(models, each.key, m)); }
        if (std::none_of(effects.begin(), effects.end(), differs)) {
            continue;
        }
        const output::MonthRange months = run_of(input);
        TableRowHtml row{words(name_of(each), input.language),
                         {{told_in_cell(input, plan, effect_of_plan(input, plan, each, months),
                                        source_key(each.key, plans_key(plan), months))}},
                         {}};
        for (std::size_t k = 0; k < told.size(); ++k) {
            row.cells.push_back(
                {told_in_cell(input, plan, effects[k],
                              source_key("model-" + columns.models[told[k]].key + "-" + each.key,
                                         plans_key(plan), months))});
        }
        const auto& kept = on_every_paper();
        const bool short_form = std::find(kept.begin(), kept.end(), each.key) == kept.end();
        row.class_name = short_form ? "no-print" : "";
        table.rows.push_back(std::move(row));
    }
    return table.rows.empty()
               ? paragraph(words({"In other models nothing differs either.",
                                  "Ook in andere modellen verschilt er niets."},
                                 input.language))
               : Html{page::table(table, input.language),
                      on_paper({"The other outcomes in other models stand in the file "
                                "of this report.",
                                "De andere uitkomsten in andere modellen staan in het "
                                "bestand van dit rapport."},
                               input.language)};
}

/// What a model is, what it cost, and which make no difference.
Html notes_on(const ReportInput& input, const output::Results& models) {
    const ModelColumns columns = models_of(models);
    Html notes = paragraph(
        given(
            filled(
                {"Another model is not another number: each column leaves out a mechanism that "
                 "nobody has measured well. Nobody knows how likely each is, so they are not "
                 "averaged and not in any range above. Best values, {0} replicates with the same "
                 "luck; the range in a column is luck alone. Hold models against the column of "
                 "the model as it is, for best values are not the average of the draws. These "
                 "columns cost {1} worlds beside the {2} of this report.",
                 "Een ander model is iets anders dan een ander getal: elke kolom laat een "
                 "mechanisme weg dat niemand goed heeft gemeten. Niemand weet hoe waarschijnlijk "
                 "elk is; ze worden dus niet gemiddeld en zitten in geen bereik hierboven. Beste "
                 "waarden, {0} herhalingen met hetzelfde toeval; het bereik in een kolom is "
                 "alleen toeval. Leg de modellen naast de kolom van het model zoals het is, want "
                 "beste waarden zijn niet het gemiddelde van de trekkingen. Deze kolommen kostten "
                 "{1} werelden naast de {2} van dit rapport."},
                {whole_number(models.values.replicates()),
                 whole_number(std::uint64_t{models.values.replicates()} * columns.models.size() *
                              input.plans.size()),
                 whole_number(std::uint64_t{input.plans.front().results->values.worlds()} *
                              input.plans.size())}),
            input.language),
        "note");
    const std::vector<std::size_t> told = models_that_matter(columns);
    for (std::size_t m = 1; m < columns.models.size(); ++m) {
        if (std::find(told.begin(), told.end(), m) == told.end()) {
            notes +=
                paragraph(given(filled({"The same as in the model as it is: {0}.",
                                        "Hetzelfde als in het model zoals het is: {0}."},
                                       {LocalisedText{columns.models[m].en, columns.models[m].nl}}),
                                input.language));
        }
    }
    return notes;
}

}  // namespace

Html layers_of_doubt(const ReportInput& input, Figures& figures) {
    Html content;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        for (const char* key : headlines()) { content += layers_in(input, i, key, figures); }
    }
    return content;
}

Html other_models(const ReportInput& input) {
    Html content;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        if (input.plans[i].models != nullptr) {
            content += element(
                "div", {{"class", "keep"}},
                {element("h3", words(filled({"{0} in another model", "{0} in een ander model"},
                                            {plan_name(input, i)}),
                                     input.language)),
                 table_of_models(input, i, *input.plans[i].models)});
            content += notes_on(input, *input.plans[i].models);
        }
    }
    return content.empty() && input.plans.size() > 1
               ? paragraph(
                     words({"No other models were run for this report: leave --variants out, or "
                            "take the folder that compare wrote.",
                            "Voor dit rapport zijn geen andere modellen doorgerekend: laat "
                            "--variants weg, of neem de map die compare schreef."},
                           input.language))
               : content;
}

}  // namespace afweging::app::page
