// SPDX-License-Identifier: EUPL-1.2
// The answer in three sentences: templates, range first. No difference is an answer too.
#include <algorithm>

#include "app/report/page/chance.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

constexpr const char* headline = "stock";
constexpr const char* security = "months_short";
constexpr std::size_t main_dots = 50;

struct Told {
    std::size_t plan;
    Effect effect;
    std::string key;

    [[nodiscard]] Html words_of(const ReportInput& input) const {
        return told_effect(input, plan, effect, source_key(key, plans_key(plan), run_of(input)));
    }
};

Told tell(const ReportInput& input, std::size_t plan, const char* key) {
    return {plan, effect_of_plan(input, plan, outcome(key), run_of(input)), key};
}

/// How many, or that no difference can be shown.
Html first_sentence(const ReportInput& input, const Told& of) {
    const Html plan = given(plan_name(input, of.plan), input.language);
    const Html months = given(filled({"{0} months", "{0} maanden"},
                                     {whole_number(run_of(input).count)}),
                              input.language);
    switch (of.effect.shown) {
        case Shown::difference:
            return sentence({"With {0} there are after {1} {2} on bijstand than with plan A: that is "
                             "the range in which eight of ten worlds lie.",
                             "Met {0} zijn er na {1} {2} in de bijstand dan met plan A: binnen dat "
                             "bereik liggen acht van de tien werelden."},
                            {plan, months, of.words_of(input)}, input.language);
        case Shown::not_shown:
            return sentence({"No demonstrable difference: with {0} there are after {1} {2} on "
                             "bijstand than with plan A, so it can be either.",
                             "Geen aantoonbaar verschil: met {0} zijn er na {1} {2} in de bijstand "
                             "dan met plan A, het kan dus beide kanten op."},
                            {plan, months, of.words_of(input)}, input.language);
        default:
            return sentence({"No difference: {0} and plan A have as many people on bijstand after "
                             "{1} in every world.",
                             "Geen verschil: {0} en plan A hebben na {1} in elke wereld evenveel "
                             "mensen in de bijstand."},
                            {plan, months}, input.language);
    }
}

/// The chance that there are fewer.
Html second_sentence(const ReportInput& input, const Told& of) {
    const Effect& effect = of.effect;
    if (effect.shown == Shown::none) {
        return sentence({"There is nothing to choose between them on that.",
                         "Daarop valt tussen beide niets te kiezen."},
                        {}, input.language);
    }
    const double draws = effect.draws > 1 ? static_cast<double>(effect.draws)
                                          : static_cast<double>(effect.worlds.size());
    const ChanceEnds ends = chance_ends(effect.below, draws);
    const Html chance = estimate(
        words(chance_in_words(effect.below), input.language),
        {effect.below, ends.low, ends.high, "1",
         "chance-fewer-" + source_key(of.key, plans_key(of.plan), run_of(input)),
         grade_of_outcomes(input)});
    return sentence(effect.draws > 1
                        ? LocalisedText{"The chance that there are fewer on average is {0}.",
                                        "De kans dat het er gemiddeld minder zijn, is {0}."}
                        : LocalisedText{"By luck alone there are fewer in {0} worlds.",
                                        "Door toeval alleen zijn het er minder in {0} werelden."},
                    {chance}, input.language);
}

/// Income security in one sentence.
Html third_sentence(const ReportInput& input, const Told& of) {
    if (of.effect.shown == Shown::none || of.effect.shown == Shown::nobody) {
        return sentence({"Households on bijstand are as often short of money under both.",
                         "Huishoudens in de bijstand komen onder beide even vaak geld tekort."},
                        {}, input.language);
    }
    return of.effect.shown == Shown::difference
               ? sentence({"A household on bijstand is short of money {0} a year.",
                           "Een huishouden in de bijstand komt per jaar {0} geld tekort."},
                          {of.words_of(input)}, input.language)
               : sentence({"In months short of money there is no demonstrable difference: {0} a "
                           "year.",
                           "In maanden geld tekort is er geen aantoonbaar verschil: {0} per jaar."},
                          {of.words_of(input)}, input.language);
}

/// Of a plan alone.
Html levels(const ReportInput& input) {
    const Html stock = tell(input, 0, headline).words_of(input);
    const Html work = tell(input, 0, "outflow_to_work").words_of(input);
    const Html months = tell(input, 0, security).words_of(input);
    return paragraph(
        {sentence({"At the end {0} are on bijstand: eight of ten worlds lie in that range. ",
                   "Aan het eind zijn er {0} in de bijstand: acht van de tien werelden liggen in dat "
                   "bereik. "},
                  {stock}, input.language),
         sentence({"Over the whole period {0} leave it for regular work. ",
                   "Over de hele periode gaan er {0} uit naar gewoon werk. "},
                  {work}, input.language),
         sentence({"A household on bijstand is short of money {0} a year.",
                   "Een huishouden in de bijstand komt {0} per jaar geld tekort."},
                  {months}, input.language)},
        "answer");
}

Html main_figure(const ReportInput& input, Figures& figures) {
    const LocalisedText title = {"People on bijstand at the end: difference with plan A",
                                 "Mensen in de bijstand aan het eind: verschil met plan A"};
    const LocalisedText alternative = {
        "Fifty dots for each plan, each as likely, on an axis of fewer and more people; the numbers "
        "are in the table.",
        "Vijftig stippen per plan, elk even waarschijnlijk, op een as van minder en meer mensen; de "
        "getallen staan in de tabel."};
    double low = 0;
    double high = 0;
    Json rows = Json::array();
    HtmlTable table{title, {{"Plan"}, {"Difference", "Verschil"}}, {}};
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        const Told of = tell(input, i, headline);
        low = std::min(low, of.effect.worlds.front());
        high = std::max(high, of.effect.worlds.back());
        rows.push(dots_row(of.effect, plan_name(input, i), i, main_dots,
                           difference_range(of.effect), input.language));
        table.rows.push_back(
            {given(plan_name(input, i), input.language),
             {{told_in_cell(input, i, of.effect,
                            source_key(headline, plans_key(i), run_of(input)))}}});
    }
    Json members = Json::object(
        {{"axis", axis(low, high, {"people more or less", "mensen meer of minder"}, Ticks::signs,
                       input.language)},
         {"zero", true},
         {"rows", std::move(rows)}});
    return figures.place({"answer", "dots", title, alternative}, std::move(members),
                         page::table(table, input.language));
}

}  // namespace

Html answer_section(const ReportInput& input, Figures& figures) {
    Html content;
    if (input.plans.size() == 1) {
        content = levels(input);
    } else {
        for (std::size_t i = 1; i < input.plans.size(); ++i) {
            const Told stock = tell(input, i, headline);
            content += paragraph({first_sentence(input, stock), text(" "),
                                  second_sentence(input, stock), text(" "),
                                  third_sentence(input, tell(input, i, security))},
                                 "answer");
        }
        content += main_figure(input, figures);
    }
    return section("answer", {"The answer in three sentences", "Antwoord in drie zinnen"}, content,
                   input.language);
}

}  // namespace afweging::app::page
