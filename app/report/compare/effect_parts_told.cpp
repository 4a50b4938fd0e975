// SPDX-License-Identifier: EUPL-1.2
// Parts and fates in words, grids and JSON.
#include <algorithm>
#include <cmath>

#include "app/report/compare/effect_parts.hpp"
#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "app/report/signed_number.hpp"

namespace afweging::app {
namespace {

using scenarios::effect_part_count;
using scenarios::fate_count;

LocalisedText words(const sim::KindLabel& label) {
    return {std::string(label.en), std::string(label.nl)};
}

/// Two digits of the range of the total, or of the largest part where that is far larger.
int decade_of_parts(const EffectParts& parts) {
    const double width = parts.total.high - parts.total.low;
    double size = std::abs(parts.total.value);
    for (const ToldMean& part : parts.parts) { size = std::max(size, std::abs(part.value)); }
    if (!(size > 0)) {
        return 0;
    }
    const int finest = parts.unit.decimals == 0 || size >= 100 ? 0 : -parts.unit.decimals;
    return std::min(width > 0 ? decade_of(width) - 1 : finest, decade_of(size));
}

double rounded(double value, int decade) {
    const double step = std::pow(10.0, decade);
    return std::round(value / step) * step;
}

std::string with_unit(const EffectParts& of, Language language) {
    const std::string unit = language == Language::nl ? of.unit.nl : of.unit.en;
    return of.label.in(language) + (of.unit.decimals == 2 ? " (" + unit + ")" : "");
}

/// Everybody, and the dimensions that a plan is mostly asked about; all are in JSON and CSV.
bool is_printed(std::size_t group) {
    namespace first = agents::first_group;
    const bool who = group >= first::age && group < first::schooling;
    const bool distance = group >= first::distance && group < first::health;
    return group == 0 || who || distance || group >= first::duration;
}

std::vector<std::string> headings_of_fates(Language language) {
    std::vector<std::string> columns;
    for (const sim::KindLabel& fate : scenarios::fate_labels) {
        columns.push_back(words(fate).in(language));
    }
    return columns;
}

GridRow row_of(const std::string& label, const GroupFates& group, Language language) {
    GridRow row{label, {}};
    for (std::size_t f = 0; f < fate_count; ++f) {
        row.cells.push_back(format_rounded(100 * group.shares[f], 0, language));
    }
    return row;
}

Json mean_json(const ToldMean& mean) {
    return Json::object({{"mean", mean.value}, {"low", mean.low}, {"high", mean.high}});
}

}  // namespace

PrintedParts printed_parts(const EffectParts& of) {
    PrintedParts shown{.decade = decade_of_parts(of), .total = 0, .parts = {}};
    shown.total = rounded(of.total.value, shown.decade);
    double left = shown.total;
    std::size_t largest = 0;
    for (std::size_t p = 0; p < effect_part_count; ++p) {
        shown.parts[p] = rounded(of.parts[p].value, shown.decade);
        left -= shown.parts[p];
        largest = std::abs(of.parts[p].value) > std::abs(of.parts[largest].value) ? p : largest;
    }
    shown.parts[largest] += left;
    return shown;
}

std::vector<std::string> lines_of(const std::vector<EffectParts>& parts, Language language,
                                  std::size_t width) {
    Grid grid{{LocalisedText{"difference", "verschil"}.in(language)}, {}};
    for (const sim::KindLabel& part : scenarios::effect_part_labels) {
        grid.columns.push_back(words(part).in(language));
    }
    for (const EffectParts& each : parts) {
        if (!each.differs) {
            continue;
        }
        const PrintedParts shown = printed_parts(each);
        GridRow row{with_unit(each, language),
                    {format_signed(shown.total, shown.decade, language)}};
        for (const double part : shown.parts) {
            row.cells.push_back(format_signed(part, shown.decade, language));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid.rows.empty() ? std::vector<std::string>() : lines_of(grid, width);
}

std::vector<std::string> lines_of(const FatesOfSum& fates, Language language, std::size_t width) {
    Grid grid{headings_of_fates(language), {}};
    for (std::size_t g = 0; g < fates.groups.size(); ++g) {
        if (fates.groups[g].told() && is_printed(g)) {
            grid.rows.push_back(
                row_of(fates.groups[g].label.in(language), fates.groups[g], language));
        }
    }
    return lines_of(grid, width);
}

std::vector<std::string> lines_of_everybody(const std::vector<FatesOfSum>& all, Language language,
                                            std::size_t width) {
    Grid grid{headings_of_fates(language), {}};
    for (const FatesOfSum& each : all) {
        if (each.groups.front().told()) {
            grid.rows.push_back(row_of(each.label.in(language), each.groups.front(), language));
        }
    }
    return grid.rows.empty() ? std::vector<std::string>() : lines_of(grid, width);
}

std::vector<LocalisedText> notes_on_parts() {
    return {
        {"Direct: of people who get help that the plan adds or changes, or who are first touched "
         "by "
         "a rule that it changes. Queue and displacement: of people whose own help does not differ "
         "by the plan; others took or left a place, a vacancy or time of the office. Budget: of "
         "people who miss help that money is taken from, or for which a pot runs out. Everybody is "
         "in one part, so the parts add up; who was first touched in one way may later be in "
         "another.",
         "Rechtstreeks: bij mensen die hulp krijgen die het plan geeft of verandert, of die als "
         "eerste een veranderde regel merken. Wachtrij en verdringing: bij mensen van wie de eigen "
         "hulp niet door het plan verschilt; anderen namen of lieten een plek, een vacature of "
         "tijd "
         "van de gemeente. Budget: bij mensen die hulp missen waar geld weggaat, of waarvoor een "
         "pot op is. Ieder hoort bij een deel, dus de delen tellen op; wie eerst het een merkt, "
         "kan "
         "later ook het ander merken."}};
}

std::vector<LocalisedText> notes_on_fates() {
    return {
        {"Of 100 people who were on bijstand at some time, of each household one: the same person "
         "with the same luck in both plans. Better is fewer months on bijstand, more months in "
         "work, more income, fewer months short of money, less debt; a difference below a month, "
         "or "
         "100 euros over the whole period, is the same. Money from instruments, "
         "such as special assistance or an allowance, counts as income here. What an instrument "
         "pays to others (debts, lower bills) does not: it shows in months short "
         "and in debt. Not reached: the same, and no place or "
         "money from any instrument in either plan. Groups of fewer than 10 people are left out.",
         "Van 100 mensen die een keer in de bijstand waren, van elk huishouden een: dezelfde mens "
         "met hetzelfde toeval in beide plannen. Vooruit is minder maanden bijstand, meer maanden "
         "werk, meer inkomen, minder maanden tekort, minder schuld; minder dan een maand of 100 "
         "euro verschil over de hele periode is hetzelfde. Geld uit "
         "instrumenten, zoals bijzondere bijstand of een toeslag, telt hier mee als inkomen. Wat "
         "een instrument aan anderen betaalt (schulden, lagere rekeningen) telt niet mee: dat is "
         "te zien in maanden tekort en in schuld. "
         "Niet bereikt: hetzelfde, en in geen van "
         "beide plannen een plek of geld uit een instrument. Groepen met minder dan 10 mensen "
         "staan er niet bij."}};
}

Json to_json(const std::vector<EffectParts>& parts, Language language) {
    Json all = Json::array();
    for (const EffectParts& each : parts) {
        Json ways = Json::object();
        for (std::size_t w = 0; w < scenarios::way_count; ++w) {
            ways.add(std::string(scenarios::way_labels[w].key), each.ways[w]);
        }
        Json line = Json::object({{"key", each.key},
                                  {"label", each.label.in(language)},
                                  {"unit", language == Language::nl ? each.unit.nl : each.unit.en},
                                  {"differs", each.differs},
                                  {"total", mean_json(each.total)}});
        for (std::size_t p = 0; p < effect_part_count; ++p) {
            line.add(std::string(scenarios::effect_part_labels[p].key), mean_json(each.parts[p]));
        }
        all.push(line.add("ways", std::move(ways)));
    }
    return all;
}

Json to_json(const std::vector<FatesOfSum>& fates, Language language) {
    Json all = Json::array();
    for (const FatesOfSum& each : fates) {
        Json groups = Json::array();
        for (const GroupFates& group : each.groups) {
            Json line = Json::object({{"key", group.key}, {"label", group.label.in(language)}});
            line.add("people", group.told() ? Json(group.people) : Json());
            for (std::size_t f = 0; f < fate_count; ++f) {
                line.add(std::string(scenarios::fate_labels[f].key),
                         group.told() ? Json(group.shares[f]) : Json());
            }
            groups.push(std::move(line));
        }
        all.push(Json::object({{"key", each.key},
                               {"label", each.label.in(language)},
                               {"groups", std::move(groups)}}));
    }
    return all;
}

}  // namespace afweging::app
