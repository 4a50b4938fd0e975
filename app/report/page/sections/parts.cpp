// SPDX-License-Identifier: EUPL-1.2
// Through whom a difference comes about: parts that add up to it exactly.
#include <algorithm>
#include <cmath>

#include "app/report/compare/effect_parts.hpp"
#include "app/report/numbers.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

/// As an effect, for its words.
Effect effect_of_mean(const EffectParts& of, const ToldMean& mean) {
    Effect effect;
    effect.unit = of.unit;
    effect.mean = mean.value;
    effect.low = std::min(mean.low, mean.value);
    effect.high = std::max(mean.high, mean.value);
    return effect;
}

/// A part, or the whole, with its number as it is printed.
struct ShownPart {
    std::string key;
    const ToldMean& mean;
    double printed;
};

Html cell(const ReportInput& input, std::size_t plan, const EffectParts& of, const ShownPart& part,
          int decade) {
    const Effect effect = effect_of_mean(of, part.mean);
    const Passing passed = passing(
        effect, source_key("part-" + of.key + "-" + part.key, plans_key(plan), run_of(input)),
        grade_of_outcomes(input), input.language);
    return estimate(
        Html{words(told_difference(part.printed, decade, effect), input.language), text(" "),
             element("small", {{"class", "range"}},
                     sentence({"range {0}", "bereik {0}"},
                              {words(difference_range(effect), input.language)}, input.language))},
        passed);
}

Json row_json(const EffectParts& of, std::size_t plan, Language language) {
    const PrintedParts shown = printed_parts(of);
    const auto told = [&](double value, const ToldMean& mean) {
        return told_difference(value, shown.decade, effect_of_mean(of, mean)).in(language);
    };
    Json parts = Json::array();
    for (std::size_t p = 0; p < scenarios::effect_part_count; ++p) {
        const sim::KindLabel& label = scenarios::effect_part_labels[p];
        const ToldMean& mean = of.parts[p];
        parts.push(Json::object(
            {{"key", std::string(label.key)},
             {"label", LocalisedText{std::string(label.en), std::string(label.nl)}.in(language)},
             {"value", mean.value},
             {"low", mean.low},
             {"high", mean.high},
             {"text", told(shown.parts[p], mean)}}));
    }
    return Json::object({{"label", of.label.in(language)},
                         {"plan", plan},
                         {"parts", std::move(parts)},
                         {"total", of.total.value},
                         {"text", told(shown.total, of.total)}});
}

/// How far floating bars and their ranges reach: each stands where the one before ended.
void widen(const EffectParts& of, double& low, double& high) {
    double at = 0;
    for (const ToldMean& part : of.parts) {
        low = std::min(low, at + part.low);
        high = std::max(high, at + part.high);
        at += part.value;
        low = std::min(low, at);
        high = std::max(high, at);
    }
    low = std::min(low, of.total.value);
    high = std::max(high, of.total.value);
}

Html parts_in(const ReportInput& input, std::size_t plan, const EffectParts& of, Figures& figures) {
    const LocalisedText title = filled({"{0}, {1}"}, {of.label, plan_name(input, plan)});
    const PrintedParts shown = printed_parts(of);
    HtmlTable table{title,
                    {{"Part", "Deel"},
                     {"Average, and where it lies (80 of 100)",
                      "Gemiddelde, en waar dat ligt (80 van de 100)"}},
                    {}};
    for (std::size_t p = 0; p < scenarios::effect_part_count; ++p) {
        const sim::KindLabel& label = scenarios::effect_part_labels[p];
        table.rows.push_back(
            {words({std::string(label.en), std::string(label.nl)}, input.language),
             {{cell(input, plan, of, {std::string(label.key), of.parts[p], shown.parts[p]},
                    shown.decade)}},
             {}});
    }
    table.rows.push_back({words({"together", "samen"}, input.language),
                          {{cell(input, plan, of, {"total", of.total, shown.total}, shown.decade)}},
                          {}});
    double low = 0;
    double high = 0;
    widen(of, low, high);
    Json rows = Json::array();
    rows.push(row_json(of, plan, input.language));
    const Effect total = effect_of_mean(of, of.total);
    std::string id = "parts-" + of.key + "-" + letter_of(plan);
    std::replace(id.begin(), id.end(), '_', '-');
    return figures.place(
        {id,
         "parts",
         title,
         {"Bars for each part, that add up to the whole; the numbers are in the table.",
          "Balken per deel, die samen het geheel zijn; de getallen staan in de tabel."}},
        Json::object({{"axis", axis(low, high, unit_of(total), Ticks::signs, input.language)},
                      {"rows", std::move(rows)}}),
        page::table(table, input.language));
}

}  // namespace

Html parts_section(const ReportInput& input, Figures& figures) {
    using scenarios::LifeSum;
    Html content;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        if (input.plans[i].lives == nullptr) {
            continue;
        }
        for (const EffectParts& of : parts_of(*input.plans[i].lives)) {
            const bool told = of.sum == LifeSum::bijstand_months ||
                              of.sum == LifeSum::work_months || of.sum == LifeSum::short_months ||
                              of.sum == LifeSum::income;
            const bool headline =
                of.sum == LifeSum::bijstand_months || of.sum == LifeSum::short_months;
            if (told && of.differs) {
                const Html part = parts_in(input, i, of, figures);
                content += headline ? part : on_screen(part);
            }
        }
    }
    if (content.empty()) {
        return {};
    }
    for (const LocalisedText& note : notes_on_parts()) {
        content += paragraph(given(note, input.language), "note");
    }
    return section("parts", {"Through whom it comes about", "Langs welke weg het komt"}, content,
                   input.language);
}

}  // namespace afweging::app::page
