// SPDX-License-Identifier: EUPL-1.2
// The figure of a frontier and its tables, with the same elements as a report.
#include "app/deciding/frontier_page.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "app/report/numbers.hpp"
#include "app/report/page/figures.hpp"
#include "app/report/page/phrase.hpp"
#include "app/report/page/shell.hpp"
#include "app/web/pages.hpp"
#include "output/sha256.hpp"

namespace afweging::app {
namespace {

using page::Html;

/// Numbers of this model are assumed or fitted; what they rest on is in explain and in a report.
constexpr int grade = 1;
constexpr double often = 0.2;

LocalisedText trimmed(LocalisedText label) {
    for (std::string* text : {&label.en, &label.nl}) {
        text->erase(0, text->find_first_not_of(' '));
    }
    return label;
}

LocalisedText unit_of(const SweptOutcome& outcome) { return {outcome.unit.en, outcome.unit.nl}; }

/// "'de bijstand uit' [personen]; minder is gewenst"
LocalisedText axis_label(const Objective& objective) {
    return filled(objective.direction == Direction::less
                      ? LocalisedText{"difference in '{0}' [{1}]; less is wanted",
                                      "verschil in '{0}' [{1}]; minder is gewenst"}
                      : LocalisedText{"difference in '{0}' [{1}]; more is wanted",
                                      "verschil in '{0}' [{1}]; meer is gewenst"},
                  {trimmed(objective.outcome->label), unit_of(*objective.outcome)});
}

LocalisedText with_sign(double value, int decade) {
    const auto in = [&](Language language) {
        const std::string text = format_rounded(std::fabs(value), decade, language);
        const bool is_zero = text.find_first_of("123456789") == std::string::npos;
        return (is_zero ? "" : value < 0 ? "\u2212" : "+") + text;
    };
    return {in(Language::en), in(Language::nl)};
}

/// The page of one frontier.
class Told {
public:
    Told(const Swept& all, const Frontier& frontier, Language language)
        : all_(all), frontier_(frontier), language_(language), figures_(language) {
        for (std::size_t p = 0; p < all.names.size(); ++p) {
            x_.push_back(difference_of(all, *frontier.x.outcome, p));
            y_.push_back(difference_of(all, *frontier.y.outcome, p));
            order_.push_back(p);
        }
        // From the most of the first objective down, as one walks along the frontier.
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return frontier.points[a].x > frontier.points[b].x;
        });
        for (const std::size_t p : order_) {
            if (frontier.points[p].on_frontier) {
                const std::size_t number = numbers_.size() + 1;
                numbers_[p] = std::to_string(number);
            }
        }
    }

    [[nodiscard]] Html picture();
    [[nodiscard]] Html on_it() const;
    [[nodiscard]] Html band() const;
    [[nodiscard]] const page::Figures& figures() const { return figures_; }

private:
    [[nodiscard]] Html cell(const SweptDifference& d, const SweptOutcome& outcome,
                            std::size_t plan) const;
    [[nodiscard]] page::TableRowHtml row_of(std::size_t plan) const;
    [[nodiscard]] page::HtmlTable table_of(const LocalisedText& caption) const;
    [[nodiscard]] Json points() const;
    [[nodiscard]] double turned(double value, const Objective& objective) const {
        return objective.direction == Direction::less ? 0.0 - value : value;
    }

    const Swept& all_;
    const Frontier& frontier_;
    Language language_;
    page::Figures figures_;
    std::vector<SweptDifference> x_;
    std::vector<SweptDifference> y_;
    std::vector<std::size_t> order_;
    std::map<std::size_t, std::string> numbers_;  ///< of plans on the frontier, as the picture has
};

Html Told::cell(const SweptDifference& d, const SweptOutcome& outcome, std::size_t plan) const {
    if (!d.exists) {
        return page::given(page::text("0"));
    }
    const int decade = decade_of(std::max(d.error, 1e-9));
    const LocalisedText form = d.shown ? LocalisedText{"{0} ({1} to {2})", "{0} ({1} tot {2})"}
                                       : LocalisedText{"[{0}] ({1} to {2})", "[{0}] ({1} tot {2})"};
    return page::estimate(
        page::words(filled(form, {with_sign(d.mean, decade), with_sign(d.low, decade),
                                  with_sign(d.high, decade)}),
                    language_),
        {d.mean, d.low, d.high, unit_of(outcome).in(language_),
         outcome.key + " " + all_.names[plan], grade});
}

page::TableRowHtml Told::row_of(std::size_t plan) const {
    const auto number = numbers_.find(plan);
    const double chance = frontier_.points[plan].chance_on_frontier;
    return {Html{page::given(page::text(number == numbers_.end() ? "" : number->second + ". ")),
                 page::given(all_.labels[plan], language_)},
            {{cell(x_[plan], *frontier_.x.outcome, plan)},
             {cell(y_[plan], *frontier_.y.outcome, plan)},
             {page::given(page::text(std::to_string(std::lround(100 * chance))))}},
            {}};
}

page::HtmlTable Told::table_of(const LocalisedText& caption) const {
    return {caption,
            {{"Plan", "Plan"},
             trimmed(frontier_.x.outcome->label),
             trimmed(frontier_.y.outcome->label),
             {"On the frontier, of 100 draws", "Op de grens, van 100 trekkingen"}},
            {}};
}

Json Told::points() const {
    Json points = Json::array();
    for (const std::size_t p : order_) {
        const auto number = numbers_.find(p);
        const bool on = number != numbers_.end();
        points.push(
            Json::object({{"x", x_[p].mean},
                          {"y", y_[p].mean},
                          {"state", on                                                ? "on"
                                    : frontier_.points[p].chance_on_frontier >= often ? "often"
                                                                                      : "off"},
                          {"text", on ? number->second : std::string()}}));
    }
    return points;
}

/// The least and the most of what stands on an axis.
struct Ends {
    double low = 0;  // the first plan stands at zero
    double high = 0;
    void hold(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

Html Told::picture() {
    Ends x;
    Ends y;
    for (std::size_t p = 0; p < x_.size(); ++p) {
        x.hold(x_[p].mean);
        y.hold(y_[p].mean);
    }
    Json band = Json::array();
    for (const auto& each : frontier_.band) {
        if (each.draws == 0) {
            continue;
        }
        const double a = turned(each.low, frontier_.y);
        const double b = turned(each.high, frontier_.y);
        const double level = turned(each.level, frontier_.x);
        x.hold(level);
        y.hold(a);
        y.hold(b);
        band.push(Json::object({{"x", level}, {"low", std::min(a, b)}, {"high", std::max(a, b)}}));
    }
    page::HtmlTable table = table_of({"Every plan", "Elk plan"});
    for (const std::size_t p : order_) { table.rows.push_back(row_of(p)); }
    const LocalisedText alternative =
        filled({"{0} of {1} plans lie on the frontier between {2} and {3}; the table names them.",
                "{0} van {1} plannen liggen op de grens tussen {2} en {3}; de tabel noemt ze."},
               {std::to_string(numbers_.size()), std::to_string(x_.size()),
                trimmed(frontier_.x.outcome->label), trimmed(frontier_.y.outcome->label)});
    return figures_.place({"frontier",
                           "frontier",
                           {"Which plans nobody would leave for another",
                            "Welke plannen niemand zou ruilen voor een ander"},
                           alternative},
                          Json::object({{"x", page::axis(x.low, x.high, axis_label(frontier_.x),
                                                         page::Ticks::signs, language_)},
                                        {"y", page::axis(y.low, y.high, axis_label(frontier_.y),
                                                         page::Ticks::signs, language_)},
                                        {"points", points()},
                                        {"band", std::move(band)}}),
                          page::table(table, language_));
}

Html Told::on_it() const {
    page::HtmlTable table = table_of({"Plans on the frontier", "Plannen op de grens"});
    for (const std::size_t p : order_) {
        if (numbers_.contains(p)) {
            table.rows.push_back(row_of(p));
        }
    }
    return page::table(table, language_);
}

Html Told::band() const {
    page::HtmlTable table{{"What can be had beside it", "Wat ernaast te krijgen is"},
                          {axis_label(frontier_.x), filled({"best of: {0}", "het beste van: {0}"},
                                                           {trimmed(frontier_.y.outcome->label)})},
                          {}};
    Ends ends;
    for (const SweptDifference& d : y_) { ends.hold(d.mean); }
    Ends across;
    for (const SweptDifference& d : x_) { across.hold(d.mean); }
    const int decade = decade_of(std::max((ends.high - ends.low) / 50, 1e-9));
    const int level_decade = decade_of(std::max((across.high - across.low) / 50, 1e-9));
    for (std::size_t k = 0; k < frontier_.band.size(); ++k) {
        const auto& each = frontier_.band[k];
        // Levels beside which the same can be had are told once, by the best of them.
        const bool same = k + 1 < frontier_.band.size() &&
                          frontier_.band[k + 1].draws == each.draws &&
                          !(frontier_.band[k + 1].low < each.low) &&
                          !(frontier_.band[k + 1].middle < each.middle) &&
                          !(frontier_.band[k + 1].high < each.high);
        if (each.draws == 0 || same) {
            continue;
        }
        const double a = turned(each.low, frontier_.y);
        const double b = turned(each.high, frontier_.y);
        const double middle = turned(each.middle, frontier_.y);
        const double level = turned(each.level, frontier_.x);
        table.rows.push_back(
            {page::given(
                 filled({"{0} or better", "{0} of beter"}, {with_sign(level, level_decade)}),
                 language_),
             {{page::estimate(
                 page::words(filled({"{0} ({1} to {2})", "{0} ({1} tot {2})"},
                                    {with_sign(middle, decade), with_sign(std::min(a, b), decade),
                                     with_sign(std::max(a, b), decade)}),
                             language_),
                 {middle, std::min(a, b), std::max(a, b),
                  unit_of(*frontier_.y.outcome).in(language_),
                  frontier_.y.outcome->key + " frontier", grade})}},
             {}});
    }
    return page::table(table, language_);
}

}  // namespace

std::string frontier_page(const SweepFile& sweep, const Swept& all, const Frontier& frontier,
                          const std::string& command, Language language) {
    Told told(all, frontier, language);
    Html content = page::element("header", {{"class", "report-head"}},
                                 {page::element("h1", page::given(sweep.label, language)),
                                  page::paragraph(page::given(sweep_in_words(all), language))});
    content += page::section(
        "frontier",
        {"Which plans nobody would leave for another", "Welke plannen niemand zou ruilen"},
        {page::paragraph(page::given(
             LocalisedText{
                 "A plan is on the frontier where no other plan of the sweep is at least as good "
                 "on "
                 "both outcomes and better on one. Which of them is best is not said here: that "
                 "depends on how you weigh the one against the other.",
                 "Een plan ligt op de grens als geen ander plan van de verkenning op beide "
                 "uitkomsten "
                 "minstens zo goed is en op een van beide beter. Welk van die plannen het beste "
                 "is, "
                 "staat hier niet: dat hangt af van hoe u het een tegen het ander afweegt."},
             language)),
         told.picture(), told.on_it()},
        language);
    content += page::section("beside", {"What can be had beside it", "Wat ernaast te krijgen is"},
                             told.band(), language);
    content += page::section(
        "limits", {"What this does not say", "Wat dit niet zegt"},
        page::paragraph(page::given(
            LocalisedText{
                "Who gains and who loses by a plan, what it costs whom, and other outcomes than "
                "these two: make a report of the plans that you are left with. Plans whose ranges "
                "overlap are often not told apart.",
                "Wie er door een plan op vooruit of achteruit gaat, wie het betaalt, en andere "
                "uitkomsten dan deze twee: maak een rapport van de plannen die overblijven. "
                "Plannen "
                "waarvan de bereiken overlappen zijn vaak niet te onderscheiden."},
            language)),
        language);
    content += page::section(
        "again", {"Make it again", "Zelf narekenen"},
        page::paragraph(page::element("code", page::given(page::text(command)))), language);
    const page::Shell shell{language, sweep.label, std::string(report_script()),
                            std::string(report_style()), output::sha256_hex};
    return page::whole_page(shell, content, told.figures(), nullptr);
}

}  // namespace afweging::app
