// SPDX-License-Identifier: EUPL-1.2
// Which numbers carry the doubt, in words and in JSON.
#include <algorithm>

#include "app/report/doubt/doubt.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)); }

LocalisedText line_of(const output::Carrier& carrier, const output::DrawnNumber& number) {
    return filled(
        {carrier.rises ? "{0} ({1}): {2} % ({3} to {4} %); the higher this number, the higher the "
                         "outcome"
                       : "{0} ({1}): {2} % ({3} to {4} %); the higher this number, the lower the "
                         "outcome",
         carrier.rises ? "{0} ({1}): {2} % ({3} tot {4} %); hoe hoger dit getal, hoe "
                         "hoger de uitkomst"
                       : "{0} ({1}): {2} % ({3} tot {4} %); hoe hoger dit getal, hoe "
                         "lager de uitkomst"},
        {{number.en, number.nl},
         number.key,
         percent(carrier.share),
         percent(carrier.share_low),
         percent(carrier.share_high)});
}

/// The label without the spaces by which a table indents part of another outcome.
LocalisedText name_of(const DoubtRow& row) {
    const auto bare = [](const std::string& label) {
        return label.substr(std::min(label.find_first_not_of(' '), label.size()));
    };
    return {bare(row.label.en), bare(row.label.nl)};
}

LocalisedText heading_of(const DoubtRow& row) {
    const output::Carriers& c = row.carriers;
    const LocalisedText label = name_of(row);
    return c.found.size() == 1
               ? filled({"{0}: 1 number carries {1} % of the doubt.",
                         "{0}: 1 getal draagt {1} % van de twijfel."},
                        {label, percent(c.together)})
               : filled({"{0}: {2} numbers together carry {1} % of the doubt.",
                         "{0}: {2} getallen dragen samen {1} % van de twijfel."},
                        {label, percent(c.together), std::to_string(c.found.size())});
}

Json carriers_json(const output::Carriers& carriers,
                   const std::vector<output::DrawnNumber>& numbers, Language language) {
    Json list = Json::array();
    for (const output::Carrier& each : carriers.found) {
        const output::DrawnNumber& number = numbers[each.number];
        list.push(Json::object({{"key", number.key},
                                {"label", language == Language::nl ? number.nl : number.en},
                                {"share", each.share},
                                {"share_low_95", each.share_low},
                                {"share_high_95", each.share_high},
                                {"rises", each.rises}}));
    }
    return list;
}

Json row_json(const DoubtRow& row, Language language) {
    const output::Doubt& d = row.doubt;
    return Json::object({{"key", row.key},
                         {"label", row.label.in(language)},
                         {"unit", d.unit.en},
                         {"mean", d.mean},
                         {"standard_error", d.standard_error},
                         {"draws", d.draws},
                         {"replicates", d.replicates},
                         {"doubt_p10", d.doubt.low},
                         {"doubt_p90", d.doubt.high},
                         {"luck_p10", d.luck.low},
                         {"luck_p90", d.luck.high},
                         {"doubt_variance", d.doubt_variance},
                         {"luck_variance", d.luck_variance}});
}

}  // namespace

std::vector<CarrierWords> carriers_in_words(const std::vector<DoubtRow>& rows,
                                            const std::vector<output::DrawnNumber>& numbers) {
    std::vector<CarrierWords> result;
    for (const DoubtRow& row : rows) {
        if (!row.carriers.found.empty()) {
            CarrierWords words{heading_of(row), {}};
            for (const output::Carrier& each : row.carriers.found) {
                words.lines.push_back(line_of(each, numbers[each.number]));
            }
            result.push_back(std::move(words));
        }
    }
    return result;
}

std::vector<LocalisedText> notes_on_carriers(const std::vector<DoubtRow>& rows) {
    LocalisedText unnamed;
    std::size_t draws = 0;
    double least = 0;
    for (const DoubtRow& row : rows) {
        draws = std::max(draws, row.doubt.draws);
        least = std::max(least, row.carriers.found.empty() ? 0.0 : row.carriers.least_share);
        if (row.carriers.found.empty()) {
            unnamed =
                unnamed.empty() ? name_of(row) : filled({"{0}; {1}"}, {unnamed, name_of(row)});
        }
    }
    std::vector<LocalisedText> notes;
    if (!unnamed.empty()) {
        notes.push_back(filled({"With {0} draws it cannot be told which numbers carry the doubt "
                                "about: {1}.",
                                "Met {0} trekkingen is niet te zeggen welke getallen de twijfel "
                                "dragen over: {1}."},
                               {std::to_string(draws), unnamed}));
    }
    if (least > 0) {
        notes.push_back(filled(
            {"Between brackets: the share with 95 % confidence. A number that carries less "
             "than about {0} % may go unseen with {1} draws. The chance that a number "
             "stands here that carries nothing is at most about 5 %, of all outcomes "
             "together.",
             "Tussen haakjes: het aandeel met 95 % zekerheid. Een getal dat minder dan "
             "ongeveer {0} % draagt, kan met {1} trekkingen ongezien blijven. De kans dat hier "
             "een getal staat dat niets draagt is hoogstens ongeveer 5 %, voor alle "
             "uitkomsten samen."},
            {percent(least), std::to_string(draws)}));
    }
    return notes;
}

Json to_json(const std::vector<DoubtRow>& rows, Kind kind,
             const std::vector<output::DrawnNumber>& numbers, Language language) {
    Json result = Json::array();
    for (const DoubtRow& row : rows) {
        Json json = row_json(row, language);
        if (kind == Kind::differences) {
            json.add("share_of_draws_above_zero", row.doubt.above_zero);
        }
        json.add("carried_together", row.carriers.together);
        json.add("carriers", carriers_json(row.carriers, numbers, language));
        result.push(std::move(json));
    }
    return result;
}

}  // namespace afweging::app
