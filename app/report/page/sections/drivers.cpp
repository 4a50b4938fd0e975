// SPDX-License-Identifier: EUPL-1.2
// Which numbers in doubt carry the answer, and where it would turn.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "app/report/doubt/doubt.hpp"
#include "app/report/numbers.hpp"
#include "app/report/page/sections/sections.hpp"
#include "app/report/page/tipping.hpp"
#include "output/doubt/doubt.hpp"

namespace afweging::app::page {
namespace {

constexpr double ends_share = 0.2;  ///< of the draws: the fifth with the lowest values

/// What the answer is where a number is low and where it is high.
struct Ends {
    double value_low, value_high;    ///< of the number: the means of both fifths
    double answer_low, answer_high;  ///< mean over those draws
    double error_low, error_high;    ///< how far these may be off, 80 of 100; 0 of one draw
};

/// By the number of draws: output::reach_of_mean of their standard error.
double reach_of(const std::vector<double>& answers) {
    const auto n = static_cast<double>(answers.size());
    if (answers.size() < 2) {
        return 0;
    }
    const double mean = std::accumulate(answers.begin(), answers.end(), 0.0) / n;
    double squares = 0;
    for (const double each : answers) { squares += (each - mean) * (each - mean); }
    return output::reach_of_mean(answers.size(), 0.8) * std::sqrt(squares / (n - 1) / n);
}

Ends ends_of(const Effect& answer, const std::vector<double>& values) {
    std::vector<std::size_t> order(answer.kept.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto value = [&](std::size_t i) { return values[answer.kept[i]]; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
    const auto part = std::max<std::size_t>(
        1, static_cast<std::size_t>(ends_share * static_cast<double>(order.size())));
    Ends ends{};
    std::vector<double> answers_low;
    std::vector<double> answers_high;
    for (std::size_t k = 0; k < part; ++k) {
        const std::size_t low = order[k];
        const std::size_t high = order[order.size() - 1 - k];
        ends.value_low += value(low) / static_cast<double>(part);
        ends.value_high += value(high) / static_cast<double>(part);
        ends.answer_low += answer.draw_means[low] / static_cast<double>(part);
        ends.answer_high += answer.draw_means[high] / static_cast<double>(part);
        answers_low.push_back(answer.draw_means[low]);
        answers_high.push_back(answer.draw_means[high]);
    }
    ends.error_low = reach_of(answers_low);
    ends.error_high = reach_of(answers_high);
    return ends;
}

LocalisedText two_digits(double value) {
    const int decade = value > 0 || value < 0 ? decade_of(value) - 1 : 0;
    return {format_rounded(value, decade, Language::en),
            format_rounded(value, decade, Language::nl)};
}

LocalisedText difference_words(const Effect& of, double value) {
    Effect one = of;
    one.mean = value;
    return difference_mean(one);
}

/// One outcome of one plan with the numbers that carry it.
class Drivers {
public:
    Drivers(const ReportInput& input, std::size_t plan, const Outcome& of)
        : input_(input),
          plan_(plan),
          outcome_(of),
          effect_(effect_of_plan(input, plan, of, run_of(input))) {
        const output::Results& first = *input.plans.front().results;
        const output::Results& other = *input.plans[plan].results;
        std::vector<DoubtRow> rows = {doubt_of_difference(first, other, of, run_of(input))};
        name_carriers(rows, other.provenance.numbers);
        carriers_ = rows.front().carriers.found;
    }

    [[nodiscard]] bool empty() const { return carriers_.empty(); }
    [[nodiscard]] Html told(Figures& figures) const {
        const LocalisedText title =
            filled({"{0}, {1}"}, {name_of(outcome_), plan_name(input_, plan_)});
        if (carriers_.empty()) {
            return paragraph(given(
                filled(
                    {"{0}: with {1} draws it cannot be told which numbers carry the doubt.",
                     "{0}: met {1} trekkingen is niet te zeggen welke getallen de twijfel dragen."},
                    {title, whole_number(effect_.draws)}),
                input_.language));
        }
        HtmlTable table{
            title,
            {{"Number", "Getal"},
             {"Part of the doubt", "Deel van de twijfel"},
             {"Where it is low", "Waar het laag is"},
             {"Where it is high", "Waar het hoog is"},
             {"Tipping value: no difference any more", "Kantelpunt: geen verschil meer"}},
            {}};
        Json rows = Json::array();
        double low = std::min(0.0, effect_.mean);
        double high = std::max(0.0, effect_.mean);
        for (const output::Carrier& each : carriers_) {
            const Ends ends = ends_of(effect_, number_of(each).values);
            low = std::min({low, ends.answer_low, ends.answer_high});
            high = std::max({high, ends.answer_low, ends.answer_high});
            table.rows.push_back(row_of(each, ends));
            rows.push(json_of(each, ends));
        }
        Json members = Json::object(
            {{"axis", axis(low, high, unit_of(effect_), Ticks::signs, input_.language)},
             {"answer", effect_.mean},
             {"plan", plan_},
             {"rows", std::move(rows)}});
        std::string id = "depends-" + outcome_.key + "-" + letter_of(plan_);
        std::replace(id.begin(), id.end(), '_', '-');
        return figures.place({id,
                              "tornado",
                              title,
                              {"A line for each number: the answer in draws where it is low and "
                               "where it is high; the "
                               "numbers are in the table.",
                               "Een lijn per getal: het antwoord in trekkingen waar het laag en "
                               "waar het hoog is; de "
                               "getallen staan in de tabel."}},
                             std::move(members), page::table(table, input_.language));
    }

private:
    [[nodiscard]] const output::DrawnNumber& number_of(const output::Carrier& each) const {
        return input_.plans[plan_].results->provenance.numbers[each.number];
    }

    /// The values of a number in the draws that have answers.
    [[nodiscard]] std::vector<double> of_draws(const std::vector<double>& values) const {
        std::vector<double> kept;
        for (const std::size_t draw : effect_.kept) { kept.push_back(values[draw]); }
        return kept;
    }

    /// value, number: of the answer and of what it depends on; error: how far the first may be off.
    [[nodiscard]] Html answer(double value, double error, double number,
                              const std::string& source) const {
        return estimate(Html{words(difference_words(effect_, value), input_.language), text(" "),
                             element("small", words(filled({"(at about {0})", "(bij zo'n {0})"},
                                                           {two_digits(number)}),
                                                    input_.language))},
                        {value, value - error, value + error, unit_of(effect_).in(input_.language),
                         source, grade_of_outcomes(input_)});
    }

    [[nodiscard]] TableRowHtml row_of(const output::Carrier& each, const Ends& ends) const {
        const output::DrawnNumber& number = number_of(each);
        const std::string source = source_key(outcome_.key, plans_key(plan_), run_of(input_));
        const auto of_100 = [](double share) {
            return whole_number(static_cast<std::uint64_t>(std::max(0.0, share) * 100 + 0.5));
        };
        const std::optional<Tipping> tipping =
            tipping_of(effect_.draw_means, of_draws(number.values));
        const LocalisedText sides =
            tipping && tipping->rises
                ? LocalisedText{"below it less, above it more", "daaronder minder, daarboven meer"}
                : LocalisedText{"below it more, above it less", "daaronder meer, daarboven minder"};
        const Html turns =
            tipping
                ? estimate(
                      Html{
                          words(filled({"at about {0} {1}", "bij ongeveer {0} {1}"},
                                       {two_digits(tipping->value), number.unit}),
                                input_.language),
                          text(" "),
                          element("small", {{"class", "range"}},
                                  words(filled({"range {0} to {1}; {2}", "bereik {0} tot {1}; {2}"},
                                               {two_digits(tipping->low), two_digits(tipping->high),
                                                sides}),
                                        input_.language))},
                      {tipping->value, tipping->low, tipping->high, number.unit,
                       "tipping-" + number.key + "-" + source, 0})
                : words({"none in the range of the draws", "geen in het bereik van de trekkingen"},
                        input_.language);
        return {Html{words({number.en, number.nl}, input_.language), text(" "),
                     element("code", text(number.key))},
                {{estimate(words(filled({"{0} of 100", "{0} van de 100"}, {of_100(each.share)}),
                                 input_.language),
                           {each.share, each.share_low, each.share_high, "1",
                            "carrier-" + number.key + "-" + source, grade_of_outcomes(input_)})},
                 {answer(ends.answer_low, ends.error_low, ends.value_low,
                         "low-" + number.key + "-" + source)},
                 {answer(ends.answer_high, ends.error_high, ends.value_high,
                         "high-" + number.key + "-" + source)},
                 {turns}},
                {}};
    }

    [[nodiscard]] Json json_of(const output::Carrier& each, const Ends& ends) const {
        const output::DrawnNumber& number = number_of(each);
        return Json::object({{"label", input_.language == Language::nl ? number.nl : number.en},
                             {"at_low", ends.answer_low},
                             {"at_high", ends.answer_high},
                             {"low_text", two_digits(ends.value_low).in(input_.language)},
                             {"high_text", two_digits(ends.value_high).in(input_.language)},
                             {"text", filled({"{0} to {1}", "{0} tot {1}"},
                                             {difference_words(effect_, ends.answer_low),
                                              difference_words(effect_, ends.answer_high)})
                                          .in(input_.language)}});
    }

    const ReportInput& input_;
    std::size_t plan_;
    const Outcome& outcome_;
    Effect effect_;
    std::vector<output::Carrier> carriers_;
};

/// Which numbers carry the doubt about the headlines.
Html carriers_of_plans(const ReportInput& input, Figures& figures) {
    Html content;
    bool found = false;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        for (const char* key : {"stock", "months_short"}) {
            const Drivers drivers(input, i, outcome(key));
            content += drivers.told(figures);
            found = found || !drivers.empty();
        }
    }
    if (!found) {
        return content;
    }
    return content +
           paragraph(
               words(
                   {"Of all numbers in doubt those stand here that demonstrably carry it, at most "
                    "eight. Low and high: the average answer in the fifth of the draws in which "
                    "the "
                    "number is lowest, and highest. A tipping value lies where a straight line "
                    "through all draws crosses zero; its range holds it in eight of ten cases.",
                    "Van alle getallen in twijfel staan hier die welke haar aantoonbaar dragen, "
                    "hoogstens acht. Laag en hoog: het gemiddelde antwoord in het vijfde deel van "
                    "de "
                    "trekkingen waarin het getal het laagst is, en het hoogst. Een kantelpunt ligt "
                    "waar een rechte lijn door alle trekkingen door nul gaat; in acht van de tien "
                    "gevallen ligt het in zijn bereik."},
                   input.language),
               "note");
}

}  // namespace

Html driver_section(const ReportInput& input, Figures& figures) {
    const LocalisedText title = {"What this depends on", "Waar hangt dit van af"};
    if (input.plans.size() < 2) {
        return section(
            "depends", title,
            paragraph(words({"That is told of a comparison: afweging report with two plans.",
                             "Dat is te zien in een vergelijking: afweging report met twee "
                             "plannen."},
                            input.language)),
            input.language);
    }
    Html content = layers_of_doubt(input, figures);
    content +=
        input.plans.front().results->provenance.draws.count < 2
            ? paragraph(words({"Which numbers carry the doubt is told over draws of the "
                               "assumed numbers: afweging report with --draws.",
                               "Welke getallen de twijfel dragen, is te zien over trekkingen "
                               "van de aangenomen getallen: afweging report met --draws."},
                              input.language))
            : carriers_of_plans(input, figures);
    content += other_models(input);
    return section("depends", title, content, input.language);
}

}  // namespace afweging::app::page
