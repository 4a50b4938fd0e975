// SPDX-License-Identifier: EUPL-1.2
// Which numbers carry the doubt, in words and in JSON.
#include <algorithm>

#include "app/report/doubt/doubt.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)); }

/// Which way an outcome goes with a number. A difference is of two plans: it may be higher where
/// the outcome of either is lower.
LocalisedText direction_of(const output::Carrier& carrier, Kind kind) {
    if (kind == Kind::differences) {
        return carrier.rises ? LocalisedText{"the difference goes up (towards plus)",
                                             "gaat het verschil omhoog (naar plus)"}
                             : LocalisedText{"the difference goes down (towards minus)",
                                             "gaat het verschil omlaag (naar min)"};
    }
    return carrier.rises ? LocalisedText{"the higher the outcome", "hoe hoger de uitkomst"}
                         : LocalisedText{"the lower the outcome", "hoe lager de uitkomst"};
}

/// What the doubt is about, after "the doubt".
LocalisedText about(Kind kind) {
    return kind == Kind::differences ? LocalisedText{"about the difference", "over het verschil"}
                                     : LocalisedText{"about its level", "over de hoogte"};
}

LocalisedText line_of(const output::Carrier& carrier, const output::DrawnNumber& number,
                      Kind kind) {
    const LocalisedText form =
        kind == Kind::differences
            ? LocalisedText{"{0} ({1}): {2} % ({3} to {4} %); where this number is higher, {5}",
                            "{0} ({1}): {2} % ({3} tot {4} %); is dit getal hoger, dan {5}"}
            : LocalisedText{"{0} ({1}): {2} % ({3} to {4} %); the higher this number, {5}",
                            "{0} ({1}): {2} % ({3} tot {4} %); hoe hoger dit getal, {5}"};
    return filled(form, {{number.en, number.nl},
                         number.key,
                         percent(carrier.share),
                         percent(carrier.share_low),
                         percent(carrier.share_high),
                         direction_of(carrier, kind)});
}

/// The label without the spaces by which a table indents part of another outcome.
LocalisedText name_of(const DoubtRow& row) {
    const auto bare = [](const std::string& label) {
        return label.substr(std::min(label.find_first_not_of(' '), label.size()));
    };
    return {bare(row.label.en), bare(row.label.nl)};
}

LocalisedText heading_of(const DoubtRow& row, Kind kind) {
    const output::Carriers& c = row.carriers;
    return c.found.size() == 1
               ? filled({"{0}: 1 number carries {1} % of the doubt {2}.",
                         "{0}: 1 getal draagt {1} % van de twijfel {2}."},
                        {name_of(row), percent(c.together), about(kind)})
               : filled({"{0}: {3} numbers together carry {1} % of the doubt {2}.",
                         "{0}: {3} getallen dragen samen {1} % van de twijfel {2}."},
                        {name_of(row), percent(c.together), about(kind),
                         std::to_string(c.found.size())});
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

std::vector<CarrierWords> carriers_in_words(const std::vector<DoubtRow>& rows, Kind kind,
                                            const std::vector<output::DrawnNumber>& numbers) {
    std::vector<CarrierWords> result;
    for (const DoubtRow& row : rows) {
        if (!row.carriers.found.empty()) {
            CarrierWords words{heading_of(row, kind), {}};
            for (const output::Carrier& each : row.carriers.found) {
                words.lines.push_back(line_of(each, numbers[each.number], kind));
            }
            result.push_back(std::move(words));
        }
    }
    return result;
}

std::vector<LocalisedText> notes_on_carriers(const std::vector<DoubtRow>& rows, Kind kind) {
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
        notes.push_back(
            kind == Kind::differences
                ? filled({"With {0} draws it cannot be told which numbers carry the doubt about "
                          "the difference in: {1}.",
                          "Met {0} trekkingen is niet te zeggen welke getallen de twijfel dragen "
                          "over het verschil in: {1}."},
                         {std::to_string(draws), unnamed})
                : filled({"With {0} draws it cannot be told which numbers carry the doubt about: "
                          "{1}.",
                          "Met {0} trekkingen is niet te zeggen welke getallen de twijfel dragen "
                          "over: {1}."},
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

Json to_json(const DoubtRow& row, Kind kind, const std::vector<output::DrawnNumber>& numbers,
             Language language) {
    Json json = row_json(row, language);
    if (kind == Kind::differences) {
        json.add("share_of_draws_above_zero", row.doubt.above_zero)
            .add("share_of_draws_below_zero", row.doubt.below_zero)
            .add("worlds_that_differ", row.worlds_apart)
            .add("worlds_compared", row.worlds);
    }
    json.add("carried_together", row.carriers.together);
    return json.add("carriers", carriers_json(row.carriers, numbers, language));
}

Json to_json(const std::vector<DoubtRow>& rows, Kind kind,
             const std::vector<output::DrawnNumber>& numbers, Language language) {
    Json result = Json::array();
    for (const DoubtRow& row : rows) { result.push(to_json(row, kind, numbers, language)); }
    return result;
}

}  // namespace afweging::app
