// SPDX-License-Identifier: EUPL-1.2
// The answer in three sentences: templates, range first. No difference is an answer too.
#include <algorithm>

#include "app/report/compare/chances.hpp"
#include "app/report/numbers.hpp"
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

/// The form of the first sentence: plan, months, range, and how many worlds lie in it.
LocalisedText first_form(const Effect& of) {
    if (rounds_to_nothing(of)) {
        return of.shown == Shown::difference
                   ? LocalisedText{"In {3} the difference between {0} and plan A in people on "
                                   "bijstand after {1} is {2}, though not exactly nothing.",
                                   "In {3} is het verschil tussen {0} en plan A in het aantal mensen "
                                   "in de bijstand na {1} {2}, maar niet precies niets."}
                   : LocalisedText{"No demonstrable difference: in {3} the difference between {0} "
                                   "and plan A in people on bijstand after {1} is {2}, but another "
                                   "cannot be ruled out.",
                                   "Geen aantoonbaar verschil: in {3} is het verschil tussen {0} en "
                                   "plan A in het aantal mensen in de bijstand na {1} {2}, maar "
                                   "een ander is "
                                   "niet uitgesloten."};
    }
    if (of.shown == Shown::difference) {
        return {
            "With {0} there are after {1} {2} on bijstand than with plan A: that is the range "
            "in which {3} lie.",
            "Met {0} zijn er na {1} {2} in de bijstand dan met plan A: binnen dat bereik "
            "liggen {3}."};
    }
    return of.low * of.high < 0
               ? LocalisedText{"No demonstrable difference: with {0} there are after {1} {2} on "
                               "bijstand than with plan A, so it can be either.",
                               "Geen aantoonbaar verschil: met {0} zijn er na {1} {2} in de "
                               "bijstand dan met plan A, het kan dus beide kanten op."}
               : LocalisedText{"No demonstrable difference: in {3} there are with {0} after {1} {2} "
                               "on bijstand than with plan A, but the opposite cannot be ruled out.",
                               "Geen aantoonbaar verschil: in {3} zijn er met {0} na {1} {2} in de "
                               "bijstand dan met plan A, maar het omgekeerde is niet uitgesloten."};
}

/// How many, or that no difference can be shown.
Html first_sentence(const ReportInput& input, const Told& of) {
    const Html plan = given(plan_name(input, of.plan), input.language);
    const Html months = given(
        filled({"{0} months", "{0} maanden"}, {whole_number(run_of(input).count)}), input.language);
    if (of.effect.shown != Shown::difference && of.effect.shown != Shown::not_shown) {
        return sentence({"No difference: {0} and plan A have as many people on bijstand after {1} "
                         "in every world.",
                         "Geen verschil: {0} en plan A hebben na {1} in elke wereld evenveel "
                         "mensen in de bijstand."},
                        {plan, months}, input.language);
    }
    return sentence(
        first_form(of.effect),
        {plan, months, of.words_of(input), words(worlds_in_range(of.effect), input.language)},
        input.language);
}

/// A chance with its number, its word, and how far off it may be by the number of draws.
Html told_chance(const ReportInput& input, const Chance& chance, const std::string& source) {
    constexpr double reach = 1.2815515655446004;  // 80 %
    return estimate(words(chance_in_words(chance.share), input.language),
                    {chance.share, std::max(0.0, chance.share - reach * chance.error),
                     std::min(1.0, chance.share + reach * chance.error), "1", source,
                     grade_of_outcomes(input)});
}

/// A share of the draws that were run: counted, so known.
Html told_share(const ReportInput& input, double share, const std::string& source) {
    return estimate(words(chance_number(share), input.language),
                    {share, share, share, "1", source, grade_of_outcomes(input)});
}

OutcomeChances chances_in(const ReportInput& input, std::size_t plan, const Outcome& of) {
    const output::Results& first = *input.plans.front().results;
    const output::Results& other = *input.plans[plan].results;
    return chances_of(first, other, of, shared_years(first.provenance, other.provenance));
}

/// How likely it is that there are fewer, and that anybody will see it.
Html second_sentence(const ReportInput& input, const Told& of) {
    if (of.effect.shown == Shown::none) {
        return sentence({"There is nothing to choose between them on that.",
                         "Daarop valt tussen beide niets te kiezen."},
                        {}, input.language);
    }
    const OutcomeChances chances = chances_in(input, of.plan, outcome(of.key));
    const std::string source = source_key(of.key, plans_key(of.plan), run_of(input));
    Html better = chances.better.known()
                      ? told_chance(input, chances.better, "chance-better-" + source)
                      : Html();
    if (!better.empty() && chances.same > 0) {  // what is left is not all for the other side
        better += sentence(
            {", with {0} draws without a difference", ", bij {0} trekkingen zonder verschil"},
            {told_share(input, chances.same, "chance-same-" + source)}, input.language);
    }
    const Html visible = chances.visible.known()
                             ? told_chance(input, chances.visible, "chance-visible-" + source)
                             : Html();
    if (better.empty() && visible.empty()) {
        return sentence({"How likely that is, so few worlds do not tell.",
                         "Hoe waarschijnlijk dat is, zeggen zo weinig werelden niet."},
                        {}, input.language);
    }
    if (better.empty()) {
        return sentence({"That you will see a difference in your own yearly figures: {0}.",
                         "Dat u in uw eigen jaarcijfers een verschil ziet: {0}."},
                        {visible}, input.language);
    }
    return sentence(visible.empty()
                        ? LocalisedText{"The chance that there are fewer on average is {0}.",
                                        "De kans dat het er gemiddeld minder zijn, is {0}."}
                        : LocalisedText{"The chance that there are fewer on average is {0}, and "
                                        "that you will see "
                                        "a difference in your own yearly figures {1}.",
                                        "De kans dat het er gemiddeld minder zijn, is {0}, en dat "
                                        "u in uw eigen "
                                        "jaarcijfers een verschil ziet {1}."},
                    {better, visible}, input.language);
}

/// Income security in one sentence.
Html third_sentence(const ReportInput& input, const Told& of) {
    if (of.effect.shown == Shown::none || of.effect.shown == Shown::nobody) {
        return sentence({"Households on bijstand are as often short of money under both.",
                         "Huishoudens in de bijstand komen onder beide even vaak geld tekort."},
                        {}, input.language);
    }
    return of.effect.shown == Shown::difference && !rounds_to_nothing(of.effect)
               ? sentence({"A household on bijstand is short of money {0} a year.",
                           "Een huishouden in de bijstand komt per jaar {0} geld tekort."},
                          {of.words_of(input)}, input.language)
           : of.effect.shown == Shown::difference
               ? sentence({"In months short of money there is hardly a difference: {0} a year.",
                           "In maanden geld tekort is er bijna geen verschil: {0} per jaar."},
                          {of.words_of(input)}, input.language)
               : sentence({"In months short of money there is no demonstrable difference: {0} a "
                           "year.",
                           "In maanden geld tekort is er geen aantoonbaar verschil: {0} per jaar."},
                          {of.words_of(input)}, input.language);
}

/// Of a plan alone.
Html levels(const ReportInput& input) {
    const Told end = tell(input, 0, headline);
    const Html stock = end.words_of(input);
    const Html work = tell(input, 0, "outflow_to_work").words_of(input);
    const Html months = tell(input, 0, security).words_of(input);
    return paragraph(
        {sentence({"At the end {0} are on bijstand: in that range lie {1}. ",
                   "Aan het eind zijn er {0} in de bijstand: in dat bereik liggen {1}. "},
                  {stock, words(worlds_in_range(end.effect), input.language)}, input.language),
         sentence({"Over the whole period {0} leave it for regular work. ",
                   "Over de hele periode gaan er {0} uit naar gewoon werk. "},
                  {work}, input.language),
         sentence({"A household on bijstand is short of money {0} a year.",
                   "Een huishouden in de bijstand komt {0} per jaar geld tekort."},
                  {months}, input.language)},
        "answer");
}

/// Of 100: better on average, and to be seen; of outcomes of which more or less is better.
Html chance_figure(const ReportInput& input, Figures& figures) {
    const LocalisedText title = {"How likely is that, and will you see it?",
                                 "Hoe waarschijnlijk is dat, en gaat u het zien?"};
    HtmlTable table{title,
                    {{"Outcome", "Uitkomst"},
                     {"Better than plan A on average", "Gemiddeld beter dan plan A"},
                     {"To be seen in your yearly figures", "Te zien in uw jaarcijfers"}},
                    {}};
    Json rows = Json::array();
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        for (const Outcome& each : outcomes()) {
            const OutcomeChances found = chances_in(input, i, each);
            if (found.direction == Direction::none || !found.differs || !found.better.known() ||
                !found.visible.known()) {
                continue;
            }
            const LocalisedText label = filled({"{0}, plan {1}"}, {name_of(each), letter_of(i)});
            const std::string source = source_key(each.key, plans_key(i), run_of(input));
            table.rows.push_back({words(label, input.language),
                                  {{told_chance(input, found.better, "chance-better-" + source)},
                                   {told_chance(input, found.visible, "chance-visible-" + source)}},
                                  {}});
            rows.push(
                Json::object({{"label", label.in(input.language)},
                              {"plan", i},
                              {"better", 100 * found.better.share},
                              {"visible", 100 * found.visible.share},
                              {"text", filled({"{0}; {1}"}, {chance_in_words(found.better.share),
                                                             chance_in_words(found.visible.share)})
                                           .in(input.language)}}));
        }
    }
    if (table.rows.empty()) {
        return {};
    }
    Json limits = Json::array();
    for (const int limit : chance_limits) { limits.push(limit); }
    const LocalisedText how = {
        "Filled: better on average. Open: to be seen, on a line from none to all of a hundred.",
        "Dicht: gemiddeld beter. Open: te zien, op een lijn van geen tot alle honderd."};
    Html notes;
    for (const LocalisedText& note : notes_on_chances()) {
        notes += paragraph(given(note, input.language), "note");
    }
    return Html{
        figures.place({"chances", "chances", title, how},
                      Json::object({{"limits", std::move(limits)}, {"rows", std::move(rows)}}),
                      page::table(table, input.language)),
        notes};
}

Html main_figure(const ReportInput& input, Figures& figures) {
    const LocalisedText title = {"People on bijstand at the end: difference with plan A",
                                 "Mensen in de bijstand aan het eind: verschil met plan A"};
    const LocalisedText alternative = {
        "Dots for each plan, each as likely, on an axis of fewer and more people; the numbers are "
        "in the table.",
        "Stippen per plan, elk even waarschijnlijk, op een as van minder en meer mensen; de "
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
        table.rows.push_back({given(plan_name(input, i), input.language),
                              {{told_in_cell(input, i, of.effect,
                                             source_key(headline, plans_key(i), run_of(input)))}}});
    }
    Json members =
        Json::object({{"axis", axis(low, high, {"people more or less", "mensen meer of minder"},
                                    Ticks::signs, input.language)},
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
            content +=
                paragraph({first_sentence(input, stock), text(" "), second_sentence(input, stock),
                           text(" "), third_sentence(input, tell(input, i, security))},
                          "answer");
        }
        content += main_figure(input, figures);
        content += chance_figure(input, figures);
    }
    return section("answer", {"The answer in three sentences", "Antwoord in drie zinnen"}, content,
                   input.language);
}

}  // namespace afweging::app::page
