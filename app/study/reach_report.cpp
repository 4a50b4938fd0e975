// SPDX-License-Identifier: EUPL-1.2
// Groups below each other; instruments; like cases.
#include "app/study/reach_report.hpp"

#include <cmath>

#include "app/report/numbers.hpp"
#include "app/report/sentences.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

using calibration::ReachLine;
using calibration::TreatmentLine;

constexpr std::size_t label_width = 44;
constexpr std::size_t cell_width = 15;

std::string share(double value, Language language) {
    return format_rounded(100.0 * value, -1, language);
}

LocalisedText name_of(const sim::Label& label) { return {label.en, label.nl}; }

/// A label and its cells: side by side where there is room, else one below the other.
void print_row(Console& console, const std::string& label, const std::vector<std::string>& heading,
               const std::vector<std::string>& cells) {
    if (console.table_width() >= label_width + heading.size() * cell_width) {
        std::string text = left_aligned(label, label_width);
        for (const std::string& cell : cells) { text += right_aligned(cell, cell_width); }
        console.out(without_trailing_spaces(text));
        return;
    }
    console.out_paragraph(LocalisedText{label, label});
    for (std::size_t k = 0; k < cells.size() && cells[k] != heading[k]; ++k) {
        console.out("  " + left_aligned(heading[k], cell_width) + " " + cells[k]);
    }
}

std::vector<std::string> heading_of(const Reach& reach, std::optional<std::size_t> instrument,
                                    Language language) {
    const bool dutch = language == Language::nl;
    std::vector<std::string> heading =
        dutch ? std::vector<std::string>{"mensen",  "buiten alles",  "aanbod",
                                         "plekken", "nooit bereikt", "ook geen geld"}
              : std::vector<std::string>{"people", "outside all",   "offers",
                                         "places", "never reached", "no money too"};
    if (instrument) {
        heading.push_back(reach.keys[*instrument]);
    }
    return heading;
}

std::vector<std::string> cells_of(const ReachLine& line, std::optional<std::size_t> instrument,
                                  Language language) {
    std::vector<std::string> cells{format_rounded(line.people, 0, language),
                                   share(line.outside, language),
                                   format_rounded(line.offers, -1, language),
                                   format_rounded(line.places, -1, language),
                                   share(line.never, language),
                                   share(line.nothing, language)};
    if (instrument) {
        cells.push_back(format_rounded(line.each[*instrument], -1, language));
    }
    return cells;
}

void print_groups(Console& console, const Reach& reach, std::optional<std::size_t> instrument) {
    const Language language = console.language();
    const std::vector<std::string> heading = heading_of(reach, instrument, language);
    print_row(console, console.pick({"who", "wie"}), heading, heading);
    for (const ReachLine& line : reach.lines) {
        if (line.told()) {
            print_row(console, name_of(line.group).in(language), heading,
                      cells_of(line, instrument, language));
        }
    }
}

LocalisedText one_decimal(double value) {
    return {format_rounded(value, -1, Language::en), format_rounded(value, -1, Language::nl)};
}

/// "STiP-baan 1,4: vooral ..., het minst ...".
void print_instrument(Console& console, const Reach& reach, std::size_t j) {
    const ReachLine* most = nullptr;
    const ReachLine* least = nullptr;
    for (std::size_t k = 1; k < reach.lines.size(); ++k) {
        const ReachLine& line = reach.lines[k];
        if (!line.told()) {
            continue;
        }
        most = most == nullptr || line.each[j] > most->each[j] ? &line : most;
        least = least == nullptr || line.each[j] < least->each[j] ? &line : least;
    }
    if (most == nullptr || reach.lines.front().each[j] <= 0) {
        return;
    }
    console.out_paragraph(filled({"{0}: {1}. Most: {2} ({3}); least: {4} ({5}).",
                                  "{0}: {1}. Het meest: {2} ({3}); het minst: {4} ({5})."},
                                 {reach.instruments[j], one_decimal(reach.lines.front().each[j]),
                                  name_of(most->group), one_decimal(most->each[j]),
                                  name_of(least->group), one_decimal(least->each[j])}),
                          "  ");
}

void print_treatment(Console& console, const Reach& reach) {
    const std::vector<TreatmentLine> most = calibration::most_unequal(reach.treatment);
    console.out("");
    if (most.empty()) {
        console.out_paragraph(
            {"Like cases: nowhere were there too few places for those who were put forward.",
             "Gelijke gevallen: nergens waren er te weinig plekken voor wie was voorgedragen."});
        return;
    }
    console.out_paragraph(
        {"Like cases: the chance of a place (%) of who was put forward, where there were too few. "
         "Of each trait the group that differs most from others with the same case:",
         "Gelijke gevallen: de kans op een plek (%) van wie was voorgedragen, waar er te weinig "
         "waren. Van elk kenmerk de groep die het meest afwijkt van anderen met hetzelfde "
         "geval:"});
    const Language language = console.language();
    const std::vector<std::string> heading =
        language == Language::nl
            ? std::vector<std::string>{"kans", "verschil", "toeval tot", "oordeel"}
            : std::vector<std::string>{"chance", "difference", "luck up to", "verdict"};
    print_row(console, console.pick({"who", "wie"}), heading, heading);
    for (const TreatmentLine& line : most) {
        const bool unequal = std::abs(line.in_errors()) > calibration::beyond_luck;
        const double luck = calibration::beyond_luck * line.error;
        print_row(
            console, name_of(line.group).in(language), heading,
            {share(line.chance, language), share(line.difference, language), share(luck, language),
             console.pick(unequal ? LocalisedText{"unequal", "ongelijk"}
                                  : LocalisedText{"luck", "toeval"})});
    }
}

Json group_json(const Reach& reach, const ReachLine& line, Language language) {
    const bool told = line.told();
    const auto number = [&](double value) { return told ? Json(value) : Json(); };
    Json each = Json::array();
    for (std::size_t j = 0; j < reach.keys.size(); ++j) {
        each.push(Json::object({{"instrument", reach.keys[j]},
                                {"label", reach.instruments[j].in(language)},
                                {"per_100_a_year", number(line.each[j])}}));
    }
    return Json::object({{"group", line.group.key},
                         {"label", name_of(line.group).in(language)},
                         {"people", number(line.people)},
                         {"outside", number(line.outside)},
                         {"offers_per_100_a_year", number(line.offers)},
                         {"places_per_100_a_year", number(line.places)},
                         {"never", number(line.never)},
                         {"nothing", number(line.nothing)},
                         {"instruments", std::move(each)}});
}

Json treatment_json(const TreatmentLine& line, Language language) {
    const bool told = line.told();
    const auto number = [&](double value) { return told ? Json(value) : Json(); };
    const bool unequal = std::abs(line.in_errors()) > calibration::beyond_luck;
    return Json::object(
        {{"trait",
          std::string(calibration::trait_labels[static_cast<std::size_t>(line.trait)].key)},
         {"group", line.group.key},
         {"label", name_of(line.group).in(language)},
         {"asked", number(line.asked)},
         {"chance", number(line.chance)},
         {"difference", number(line.difference)},
         {"standard_error", number(line.error)},
         {"beyond_luck", told ? Json(unequal) : Json()}});
}

}  // namespace

void print_reach(Console& console, const Reach& reach, std::optional<std::size_t> instrument) {
    console.out_paragraph(reach.title);
    console.out("");
    print_groups(console, reach, instrument);
    console.out("");
    console.out_paragraph({"Instruments, per 100 people and year in a status that each is for:",
                           "Instrumenten, per 100 mensen per jaar voor wie elk is bedoeld:"});
    for (std::size_t j = 0; j < reach.keys.size(); ++j) { print_instrument(console, reach, j); }
    print_treatment(console, reach);
}

void print_notes_on_reach(Console& console) {
    console.out("");
    console.out_paragraph(
        {"People: of each household one, on bijstand at some time in the run; means over "
         "replicates. Outside all: share of the months (%) in no programme, debt help or contact "
         "regime. Offers and places: per 100 people and year, money and reports of arrears left "
         "out. Never reached: share "
         "of the people (%) who in the whole run got no offer and no place. No money too: share "
         "(%) who got no money from an instrument either. Groups of fewer than 10 people in a "
         "replicate are left out.",
         "Mensen: van elk huishouden een, die in de run een keer in de bijstand was; gemiddeld "
         "over herhalingen. Buiten alles: deel van de maanden (%) zonder traject, schuldhulp of "
         "contactvorm. Aanbod en plekken: per 100 mensen per jaar, zonder geld en zonder meldingen "
         "van "
         "achterstand. Nooit bereikt: "
         "deel "
         "van de mensen (%) dat in de hele run geen aanbod en geen plek kreeg. Ook geen geld: deel "
         "(%) dat ook geen geld uit een instrument kreeg. Groepen met minder dan 10 mensen in een "
         "herhaling staan er niet bij."});
    console.out_paragraph(
        {"The same case: the same instrument and month, distance to work, health, and problem "
         "debts or not. A fair lot gives a difference of more than 'luck up to' in one of 70 runs. "
         "Unequal is not unfair by itself: a rule may mean to. It is a count of what the model "
         "did, and no score of a person.",
         "Hetzelfde geval: hetzelfde instrument en dezelfde maand, afstand tot werk, gezondheid, "
         "en wel of geen problematische schulden. Eerlijk loten geeft in een van de 70 runs ergens "
         "meer verschil dan 'toeval tot'. Ongelijk is niet vanzelf oneerlijk: een regel kan het zo "
         "bedoelen. Dit telt wat het model deed, en geeft geen score over een mens."});
}

Json reach_json(const Reach& reach, Language language) {
    Json groups = Json::array();
    for (const ReachLine& line : reach.lines) { groups.push(group_json(reach, line, language)); }
    Json treatment = Json::array();
    for (const TreatmentLine& line : reach.treatment) {
        treatment.push(treatment_json(line, language));
    }
    return Json::object({{"scenario", reach.scenario},
                         {"groups", std::move(groups)},
                         {"treatment", std::move(treatment)}});
}

}  // namespace afweging::app
