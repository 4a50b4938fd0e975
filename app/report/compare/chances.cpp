// SPDX-License-Identifier: EUPL-1.2
// Two chances of every difference, and the words for chances.
#include "app/report/compare/chances.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>

#include "output/compare.hpp"
#include "output/doubt/doubt.hpp"

namespace afweging::app {
namespace {

using output::Answers;
using output::Doubt;
using output::Results;

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr Chance unknown{none, none};
/// Of fewer worlds the ninth tenth is not known.
constexpr std::size_t least_worlds = 10;

bool is_zero(double x) { return !(x > 0) && !(x < 0); }

double normal_below(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

/// The mean of each draw with luck taken out, in the shown unit.
std::vector<double> without_luck(const Doubt& d) {
    const double s =
        d.between_variance > 0 ? std::sqrt(d.doubt_variance / d.between_variance) : 0.0;
    std::vector<double> means;
    for (const double mean : d.draw_means) {
        means.push_back(d.draws > 1 ? d.mean + s * (mean - d.mean) : mean);
    }
    return means;
}

/// Whether every world of the draw has the same on both sides.
bool is_same_in(const Answers& of, const Doubt& d, std::size_t draw) {
    const auto first = of.values.begin() + static_cast<std::ptrdiff_t>(draw * d.replicates);
    return std::all_of(first, first + static_cast<std::ptrdiff_t>(d.replicates), is_zero);
}

/// Share of such draws; 0 of one draw.
double share_the_same(const Answers& of, const Doubt& d) {
    const auto same = std::count_if(d.kept.begin(), d.kept.end(),
                                    [&](std::size_t k) { return is_same_in(of, d, k); });
    return d.draws < 2 ? 0.0 : static_cast<double>(same) / static_cast<double>(d.draws);
}

/// What luck does to the figure of one year: worlds around the mean of their draw, widened for few
/// replicates. In the shown unit, sorted.
std::vector<double> luck_of(const Answers& of, const Doubt& d) {
    const auto r = static_cast<double>(d.replicates);
    const double scale = static_cast<double>(output::power_of_ten(of.unit.decimals));
    std::vector<double> luck;
    for (const std::size_t k : d.kept) {
        const auto first = of.values.begin() + static_cast<std::ptrdiff_t>(k * d.replicates);
        const auto last = first + static_cast<std::ptrdiff_t>(d.replicates);
        double sum = 0;
        std::for_each(first, last, [&](double x) { sum += x; });
        std::for_each(first, last, [&](double x) {
            luck.push_back((x - sum / r) / scale * std::sqrt(r / (r - 1)));
        });
    }
    std::sort(luck.begin(), luck.end());
    return luck;
}

/// Share of the luck of B that lies beyond `limit` when the effect is added.
double beyond(const std::vector<double>& luck, double effect, double limit, double sign) {
    const double edge = limit - effect;
    const auto n = static_cast<double>(luck.size());
    if (sign > 0) {
        return static_cast<double>(luck.end() - std::upper_bound(luck.begin(), luck.end(), edge)) /
               n;
    }
    return static_cast<double>(std::lower_bound(luck.begin(), luck.end(), edge) - luck.begin()) / n;
}

Chance visible_of(const Answers& a, const Answers& b, std::size_t replicates) {
    Answers difference = b;
    for (std::size_t i = 0; i < b.values.size(); ++i) { difference.values[i] -= a.values[i]; }
    const Doubt d = output::doubt_of(difference, replicates);
    if (replicates < 2 || d.draws * replicates < least_worlds) {
        return unknown;
    }
    if (std::all_of(difference.values.begin(), difference.values.end(), is_zero)) {
        return {chance_without_effect, 0.0};
    }
    const std::vector<double> luck_a = luck_of(a, d);
    const std::vector<double> luck_b = luck_of(b, d);
    const double sign = d.mean < 0 ? -1.0 : 1.0;
    const double limit = output::percentile(luck_a, sign > 0 ? 9 : 1);
    std::vector<double> shares;
    for (const double effect : without_luck(d)) {
        shares.push_back(beyond(luck_b, effect, limit, sign));
    }
    const auto n = static_cast<double>(shares.size());
    double sum = 0;
    for (const double share : shares) { sum += share; }
    const double mean = sum / n;
    double squares = 0;
    for (const double share : shares) { squares += (share - mean) * (share - mean); }
    const double by_draws = n > 1 ? squares / (n - 1) / n : 0.0;
    const double q = (mean * n * static_cast<double>(replicates) + 0.5) /
                     (n * static_cast<double>(replicates) + 1);
    const double by_worlds = q * (1 - q) / (n * static_cast<double>(replicates) + 2);
    return {mean, std::sqrt(std::max(by_draws, by_worlds))};
}

/// The last year with twelve months, else the last.
std::size_t last_full(const std::vector<Period>& years) {
    std::size_t found = years.size() - 1;
    for (std::size_t i = 0; i < years.size(); ++i) {
        found = years[i].months.count == 12 ? i : found;
    }
    return years[found].months.count == 12 ? found : years.size() - 1;
}

int of_hundred(double share) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 100));
}

Json share_json(double share) { return share >= 0 ? Json(share) : Json(); }

const char* key_of(Direction direction) {
    return direction == Direction::none ? "none" : direction == Direction::less ? "less" : "more";
}

LocalisedText word_of(Direction direction) {
    return direction == Direction::less ? LocalisedText{"less", "minder"}
                                        : LocalisedText{"more", "meer"};
}

LocalisedText told(const Chance& chance) {
    return chance.known() ? chance_in_words(chance.share)
                          : LocalisedText{"not known", "niet bekend"};
}

}  // namespace

LocalisedText chance_word(double share) {
    const int n = of_hundred(share);
    if (n < 5) {
        return {"very unlikely", "zeer onwaarschijnlijk"};
    }
    if (n < 20) {
        return {"unlikely", "onwaarschijnlijk"};
    }
    if (n < 40) {
        return {"rather not", "eerder niet"};
    }
    if (n <= 60) {
        return {"about as likely as not", "ongeveer even waarschijnlijk"};
    }
    if (n <= 80) {
        return {"rather so", "eerder wel"};
    }
    return n <= 95 ? LocalisedText{"likely", "waarschijnlijk"}
                   : LocalisedText{"very likely", "zeer waarschijnlijk"};
}

LocalisedText chance_number(double share) {
    const int n = of_hundred(share);
    if (n > 97) {
        return {"more than 97 of 100", "meer dan 97 van de 100"};
    }
    if (n < 3) {
        return {"fewer than 3 of 100", "minder dan 3 van de 100"};
    }
    return filled({"{0} of 100", "{0} van de 100"}, {std::to_string(n)});
}

LocalisedText chance_in_words(double share) {
    return filled({"{0} ({1})", "{0} ({1})"}, {chance_number(share), chance_word(share)});
}

Direction direction_of(const std::string& key) {
    static const std::map<std::string, Direction> all = {{"stock", Direction::less},
                                                         {"outflow_to_work", Direction::more},
                                                         {"displaced", Direction::less},
                                                         {"re_entry", Direction::less},
                                                         {"debt_per_household", Direction::less},
                                                         {"stress", Direction::less},
                                                         {"months_short", Direction::less}};
    const auto found = all.find(key);
    return found == all.end() ? Direction::none : found->second;
}

Chance chance_of(const Answers& of, const Doubt& d, Direction direction) {
    if (d.draws < 2) {
        return unknown;
    }
    const auto n = static_cast<double>(d.draws);
    const double sign = direction == Direction::less ? -1.0 : 1.0;
    const double left =
        std::sqrt(std::max(0.0, d.standard_error * d.standard_error - d.doubt_variance / n));
    double sum = 0;
    const std::vector<double> means = without_luck(d);
    for (std::size_t k = 0; k < means.size(); ++k) {
        if (is_same_in(of, d, d.kept[k])) {
            continue;
        }
        const double gain = sign * means[k];
        sum += left > 0 ? normal_below(gain / left) : (gain > 0 ? 1.0 : 0.0);
    }
    // What is nothing in every draw is no chance; else no number of draws makes it certain.
    const bool nothing = std::all_of(d.draw_means.begin(), d.draw_means.end(), is_zero);
    const double q = nothing ? 0.0 : (sum + 0.5) / (n + 1);
    return {q, std::sqrt(q * (1 - q) / (n + 2))};
}

OutcomeChances chances_of(const Results& a, const Results& b, const Outcome& outcome,
                          const std::vector<Period>& years) {
    const std::size_t replicates = a.values.replicates();
    const Answers whole = difference_over(a, b, outcome, whole_run(a.values));
    OutcomeChances found{.key = outcome.key,
                         .label = outcome.label,
                         .direction = direction_of(outcome.key),
                         .differs = !std::all_of(whole.values.begin(), whole.values.end(), is_zero),
                         .better = unknown,
                         .visible = unknown,
                         .visible_in = {},
                         .visible_by_year = {}};
    const Doubt doubt = output::doubt_of(whole, replicates);
    found.better = chance_of(whole, doubt, found.direction);
    found.same = share_the_same(whole, doubt);
    for (const Period& year : years) {
        found.visible_by_year.push_back(visible_of(
            outcome.over(a.values, year.months), outcome.over(b.values, year.months), replicates));
    }
    const std::size_t last = last_full(years);
    found.visible = found.visible_by_year[last];
    found.visible_in = years[last].label;
    return found;
}

std::vector<OutcomeChances> chances_of(const Results& a, const Results& b) {
    output::require_comparable(a, b, output::FirstMonth::any);
    const std::vector<Period> years = shared_years(a.provenance, b.provenance);
    std::vector<OutcomeChances> all;
    for (const Outcome& each : outcomes()) { all.push_back(chances_of(a, b, each, years)); }
    return all;
}

std::vector<LocalisedText> chances_in_words(const std::vector<OutcomeChances>& all) {
    std::vector<LocalisedText> lines;
    for (const OutcomeChances& each : all) {
        if (!each.differs) {
            continue;
        }
        // At the best values nothing is known of the first.
        const LocalisedText form =
            each.better.known()
                ? LocalisedText{"{0}: {1}, {2}; to be seen in your own figures of {3}: {4}",
                                "{0}: {1}, {2}; te zien in uw eigen cijfers van {3}: {4}"}
                : LocalisedText{"{0}: to be seen in your own figures of {3}: {4}",
                                "{0}: te zien in uw eigen cijfers van {3}: {4}"};
        const LocalisedText better = each.better.known() && each.same > 0
                                         ? filled({"{0}; no difference in {1} draws",
                                                   "{0}; geen verschil in {1} trekkingen"},
                                                  {told(each.better), chance_number(each.same)})
                                         : told(each.better);
        lines.push_back(filled(form, {each.label, word_of(each.direction), better, each.visible_in,
                                      told(each.visible)}));
    }
    return lines;
}

std::vector<LocalisedText> notes_on_chances() {
    return {
        {"The first chance: in how many of 100 draws of the assumed numbers the plan does that on "
         "average, luck taken out; what is left is worse or no difference. Less is better of "
         "people on bijstand, displaced, back within a "
         "year, debt, stress and months short; more of outflow to work. The other lines have no "
         "better of their own: there it is the chance of more.",
         "De eerste kans: in hoeveel van 100 trekkingen van de aangenomen getallen het plan dat "
         "gemiddeld doet, zonder toeval; wat overblijft is slechter, of geen verschil. Minder is "
         "beter bij mensen in de bijstand, verdrongen, "
         "terug binnen een jaar, schuld, stress en maanden tekort; meer bij uitstroom naar werk. "
         "De andere regels hebben geen eigen beter: daar is het de kans op meer."},
        {"The second: the figure of a year with the plan lies beyond what 9 of 10 years without it "
         "give by luck, on the side of the effect. Without any effect it is 10 of 100. So you may "
         "not see a plan that works, and may see one that does not.",
         "De tweede: het cijfer van een jaar met het plan ligt verder dan wat 9 van de 10 jaren "
         "zonder plan door toeval geven, aan de kant van het effect. Zonder enig effect is dat 10 "
         "van de 100. U kunt een plan dat werkt dus niet zien, en een plan dat niet werkt wel."}};
}

Json to_json(const std::vector<OutcomeChances>& all, Language language) {
    Json lines = Json::array();
    for (const OutcomeChances& each : all) {
        Json years = Json::array();
        for (const Chance& year : each.visible_by_year) { years.push(share_json(year.share)); }
        lines.push(Json::object({{"key", each.key},
                                 {"label", each.label.in(language)},
                                 {"direction", key_of(each.direction)},
                                 {"differs", each.differs},
                                 {"better", share_json(each.better.share)},
                                 {"better_error", share_json(each.better.error)},
                                 {"same", share_json(each.same)},
                                 {"visible", share_json(each.visible.share)},
                                 {"visible_error", share_json(each.visible.error)},
                                 {"visible_in", each.visible_in.in(language)},
                                 {"visible_by_year", std::move(years)},
                                 {"words", told(each.better).in(language)},
                                 {"visible_words", told(each.visible).in(language)}}));
    }
    return lines;
}

}  // namespace afweging::app
