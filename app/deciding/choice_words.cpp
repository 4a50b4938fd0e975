// SPDX-License-Identifier: EUPL-1.2
// Sentences and tables of a choice.
#include "app/deciding/choice_words.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/report/compare/chances.hpp"
#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "output/doubt/doubt.hpp"

namespace afweging::app {
namespace {

using calibration::deciding::AtPrice;
using calibration::deciding::InformationValue;

std::string euros(double value, double error, Language language) {
    return format_rounded(value, decade_of(std::max(error, 1.0)), language);
}

/// "120.000 (80.000 tot 160.000)": 80 %, by the number of draws that it was told from.
std::string worth_cell(const InformationValue& value, const ChoiceFound& found,
                       const Console& console) {
    const Language language = console.language();
    const std::size_t draws = std::max<std::size_t>(2, found.of.effects.rows());
    const double reach = output::reach_of_mean(draws, 0.8) * value.standard_error;
    return euros(value.value, value.standard_error, language) + " (" +
           euros(std::max(0.0, value.value - reach), value.standard_error, language) +
           console.pick({" to ", " tot "}) +
           euros(value.value + reach, value.standard_error, language) + ")";
}

LocalisedText plan_called(const Swept& all, std::size_t plan) {
    return filled({"{0} ({1})"}, {all.labels[plan], all.names[plan]});
}

LocalisedText wanted(const Objective& objective) {
    LocalisedText label = objective.outcome->label;
    for (std::string* text : {&label.en, &label.nl}) {
        text->erase(0, text->find_first_not_of(' '));
    }
    return filled(objective.direction == Direction::less
                      ? LocalisedText{"less '{0}'", "minder '{0}'"}
                      : LocalisedText{"more '{0}'", "meer '{0}'"},
                  {label});
}

/// In how many of 100 draws (or worlds) each plan is the best on the outcome alone.
LocalisedText chance_best_in_words(const Swept& all, const ChoiceFound& found, std::size_t plan) {
    const calibration::inference::Matrix free(found.of.effects.rows(), found.of.effects.columns());
    const auto at = calibration::deciding::over_prices({free, found.of.effects}, {1.0});
    const std::string of_100 = std::to_string(std::lround(100 * at.front().chance_best[plan]));
    return filled(
        all.draws > 1
            ? LocalisedText{"best in {0} of 100 draws", "het beste in {0} van de 100 trekkingen"}
            : LocalisedText{"best in {0} of 100 worlds", "het beste in {0} van de 100 werelden"},
        {of_100});
}

void tell_set(const Swept& all, const ChoiceFound& found, Console& console) {
    if (found.set.size() == 1) {
        const std::size_t best = found.set.front();
        console.out_paragraph(filled({"On {0} alone {1} has the best mean of these (95 % sure of "
                                      "the mean), and it is the {2}.",
                                      "Alleen op {0} is {1} gemiddeld het beste van deze (95 % "
                                      "zeker van dat gemiddelde), en "
                                      "het is {2}."},
                                     {wanted(found.objective), plan_called(all, best),
                                      chance_best_in_words(all, found, best)}));
    } else {
        console.out_paragraph(filled(
            {"On {0} alone the means of these {1} of {2} plans cannot be told apart from the best "
             "(95 %):",
             "Alleen op {0} zijn de gemiddelden van deze {1} van de {2} plannen niet van het beste "
             "te onderscheiden (95 %):"},
            {wanted(found.objective), std::to_string(found.set.size()),
             std::to_string(all.names.size())}));
        for (const std::size_t plan : found.set) {
            console.out_paragraph(filled({"{0}: {1}"}, {plan_called(all, plan),
                                                        chance_best_in_words(all, found, plan)}),
                                  "  - ");
        }
    }
    if (found.until) {
        const LocalisedText unit{found.objective.outcome->unit.en,
                                 found.objective.outcome->unit.nl};
        console.out_paragraph(filled(
            found.until->kept
                ? LocalisedText{"By worlds at the best values: {0} is left after {1} worlds of all "
                                "plans together. With 95 % chance it is the best, or within {2} "
                                "{3} "
                                "of it.",
                                "Met werelden bij de beste waarden: {0} blijft over na {1} "
                                "werelden "
                                "van alle plannen samen. Met 95 % kans is het het beste, of "
                                "scheelt "
                                "het hoogstens {2} {3}."}
                : LocalisedText{"By worlds at the best values: no promise. {0} leads after {1} "
                                "worlds, but others are not out yet within {2} {3}.",
                                "Met werelden bij de beste waarden: geen belofte. {0} ligt voor na "
                                "{1} werelden, maar andere zijn nog niet afgevallen binnen {2} "
                                "{3}."},
            {plan_called(all, found.until->best), std::to_string(found.until->worlds),
             scenarios::number_phrase(found.within), unit}));
    }
}

void tell_prices(const Swept& all, const ChoiceFound& found, Console& console) {
    const Language language = console.language();
    Grid grid;
    for (const AtPrice& at : found.prices) {
        grid.columns.push_back(format_exact(std::llround(at.price), 0, language));
    }
    for (std::size_t p = 0; p < all.names.size(); ++p) {
        GridRow row{plan_called(all, p).in(language), {}};
        for (const AtPrice& at : found.prices) {
            row.cells.push_back(std::to_string(std::lround(100 * at.chance_best[p])) +
                                (at.best == p ? "*" : ""));
        }
        grid.rows.push_back(std::move(row));
    }
    GridRow worth{
        console.pick({"knowing all beforehand is worth, EUR", "alles vooraf weten is waard, euro"}),
        {}};
    for (const AtPrice& at : found.prices) {
        worth.cells.push_back(euros(at.worth_of_knowing, at.worth_of_knowing / 10, language));
    }
    grid.rows.push_back(std::move(worth));
    console.out("");
    console.out_paragraph(filled(
        {"In how many of 100 draws each plan is the best, if a unit of {0} is worth so many euros "
         "(the columns); * has the best mean. Costs are what the municipality pays net.",
         "In hoeveel van de 100 trekkingen elk plan het beste is, als een eenheid {0} zoveel euro "
         "waard is (de kolommen); * is gemiddeld het beste. Kosten zijn wat de gemeente per saldo "
         "betaalt."},
        {wanted(found.objective)}));
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

void tell_numbers(const ChoiceFound& found, Console& console) {
    console.out("");
    console.out_paragraph(filled(
        {"At EUR {0} a unit: knowing all numbers before choosing is worth {1} euro over the run, "
         "one "
         "choice of one municipality. What a single number brings (with 8 of 10 cases):",
         "Bij {0} euro per eenheid: alle getallen kennen voor u kiest is {1} euro waard over de "
         "looptijd, voor een keuze van een gemeente. Wat een enkel getal oplevert (met 8 van de 10 "
         "gevallen):"},
        {scenarios::value_phrase(found.price),
         LocalisedText{worth_cell(found.all_known, found, console),
                       worth_cell(found.all_known, found, console)}}));
    Grid grid;
    grid.columns = {console.pick({"worth, EUR", "waard, euro"}),
                    console.pick({"what luck alone gives", "wat toeval alleen al geeft"})};
    for (const NumberWorth& each : found.numbers) {
        grid.rows.push_back(
            {each.key + "  " + each.label.in(console.language()),
             {worth_cell(each.value, found, console),
              euros(each.value.by_luck, each.value.standard_error, console.language())}});
    }
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

void tell_studies(const ChoiceFound& found, Console& console) {
    if (found.studies.empty()) {
        return;
    }
    console.out("");
    console.out_paragraph(LocalisedText{
        "What the next evaluation is worth for this choice, by design and size (1: as many people "
        "as the study that there was), in euros over the run, before what it costs:",
        "Wat de volgende evaluatie waard is voor deze keuze, naar opzet en omvang (1: zoveel "
        "mensen "
        "als het onderzoek dat er was), in euro's over de looptijd, voor wat zij kost:"});
    Grid grid;
    std::vector<double> sizes;
    for (const StudyWorth& each : found.studies) {
        if (std::find(sizes.begin(), sizes.end(), each.size) == sizes.end()) {
            sizes.push_back(each.size);
            grid.columns.push_back("x " +
                                   scenarios::number_phrase(each.size).in(console.language()));
        }
    }
    for (const StudyWorth& each : found.studies) {
        const auto& design = scenarios::design_class_labels[static_cast<std::size_t>(each.design)];
        if (each.size == sizes.front()) {
            grid.rows.push_back(
                {each.label.in(console.language()) + ", " +
                     std::string(console.language() == Language::nl ? design.nl : design.en),
                 {}});
        }
        grid.rows.back().cells.push_back(worth_cell(each.value, found, console));
    }
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
    console.out_paragraph(LocalisedText{
        "A design with bias is worth less however large it is. Less than what luck alone gives is "
        "nothing.",
        "Een opzet met vertekening is minder waard, hoe groot hij ook is. Minder dan wat toeval "
        "alleen al geeft is niets."});
}

Json worth_json(const InformationValue& value) {
    return Json::object({{"value_eur", value.value},
                         {"standard_error", value.standard_error},
                         {"by_luck", value.by_luck}});
}

/// The last number of a line, without the separator that a number brings.
std::string csv_last(double value, const output::CsvStyle& style) {
    std::string text = output::csv_number(value, 6, style);
    text.pop_back();
    return text + std::string(style.line_end);
}

}  // namespace

void tell_choice(const Swept& all, const ChoiceFound& found, Console& console) {
    tell_set(all, found, console);
    console.out_paragraph(LocalisedText{
        "This is about one outcome. Who else gains, who loses and what it costs is in: afweging "
        "compare.",
        "Dit gaat over een uitkomst. Wie er verder op voor- of achteruit gaat en wat het kost "
        "staat "
        "in: afweging compare."});
    if (found.prices.empty()) {
        return;
    }
    tell_prices(all, found, console);
    tell_numbers(found, console);
    tell_studies(found, console);
}

Json to_json(const Swept& all, const ChoiceFound& found, Language language) {
    Json set = Json::array();
    for (const std::size_t plan : found.set) { set.push(all.names[plan]); }
    Json prices = Json::array();
    for (const AtPrice& at : found.prices) {
        Json chances = Json::object();
        Json means = Json::object();
        for (std::size_t p = 0; p < all.names.size(); ++p) {
            chances.add(all.names[p], at.chance_best[p]);
            means.add(all.names[p], at.mean[p]);
        }
        prices.push(Json::object({{"price_eur", at.price},
                                  {"best", all.names[at.best]},
                                  {"chance_best", std::move(chances)},
                                  {"net_benefit_eur", std::move(means)},
                                  {"perfect_information_eur", at.worth_of_knowing}}));
    }
    Json numbers = Json::array();
    for (const NumberWorth& each : found.numbers) {
        numbers.push(Json::object({{"number", each.key},
                                   {"label", each.label.in(language)},
                                   {"worth", worth_json(each.value)}}));
    }
    Json studies = Json::array();
    for (const StudyWorth& each : found.studies) {
        const auto& design = scenarios::design_class_labels[static_cast<std::size_t>(each.design)];
        studies.push(Json::object({{"study", each.target},
                                   {"label", each.label.in(language)},
                                   {"design_class", std::string(design.key)},
                                   {"size", each.size},
                                   {"worth", worth_json(each.value)}}));
    }
    Json json = Json::object(
        {{"outcome", found.objective.outcome->key},
         {"direction", found.objective.direction == Direction::less ? "less" : "more"},
         {"not_told_apart", std::move(set)},
         {"prices", std::move(prices)},
         {"perfect_information", found.prices.empty() ? Json() : worth_json(found.all_known)},
         {"numbers", std::move(numbers)},
         {"studies", std::move(studies)}});
    if (found.until) {
        json.add("until", Json::object({{"best", all.names[found.until->best]},
                                        {"kept", found.until->kept},
                                        {"worlds", found.until->worlds},
                                        {"within", found.within}}));
    }
    return json;
}

void write_samples(const Swept& all, const ChoiceFound& found, output::CsvFolder& folder) {
    const output::CsvStyle style = output::style_of(output::CsvDialect::international);
    const auto table = [&](const std::string& name, const std::vector<std::string>& columns,
                           const auto& value) {
        std::string header;
        for (const std::string& each : columns) {
            header += (header.empty() ? "" : ",") + output::csv_cell(each, style.dialect);
        }
        folder.begin(name, header + std::string(style.line_end));
        for (std::size_t i = 0; i < found.of.costs.rows(); ++i) {
            std::string line;
            for (std::size_t j = 0; j < columns.size(); ++j) {
                line += output::csv_number(value(i, j), 6, style);
            }
            line.pop_back();  // each number brings its separator
            folder.line(line + std::string(style.line_end));
        }
    };
    table("costs", all.names, [&](std::size_t i, std::size_t p) { return found.of.costs(i, p); });
    table("effects", all.names,
          [&](std::size_t i, std::size_t p) { return found.of.effects(i, p); });
    std::vector<std::string> numbers;
    for (const output::DrawnNumber& each : all.numbers) { numbers.push_back(each.key); }
    table("numbers", numbers,
          [&](std::size_t i, std::size_t j) { return all.numbers[j].values[i]; });
    folder.begin("long", "sample,strategy,cost,effect" + std::string(style.line_end));
    for (std::size_t p = 0; p < all.names.size(); ++p) {
        for (std::size_t i = 0; i < found.of.costs.rows(); ++i) {
            folder.line(std::to_string(i + 1) + "," +
                        output::csv_cell(all.names[p], style.dialect) + "," +
                        output::csv_number(found.of.costs(i, p), 6, style) +
                        csv_last(found.of.effects(i, p), style));
        }
    }
}

}  // namespace afweging::app
