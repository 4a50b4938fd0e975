// SPDX-License-Identifier: EUPL-1.2
// Places of figures, axes and dots.
#include "app/report/page/figures.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/numbers.hpp"

namespace afweging::app::page {
namespace {

constexpr double wanted_ticks = 5;

/// A step of 1, 2 or 5 times a power of ten, for about so many ticks.
struct Step {
    double size;
    int decade;
};
Step step_of(double width) {
    const double wanted = width / wanted_ticks;
    const int decade = wanted > 0 ? decade_of(wanted) : 0;
    const double power = std::pow(10.0, decade);
    for (const double of : {1.0, 2.0, 5.0}) {
        if (of * power >= wanted) {
            return {of * power, decade};
        }
    }
    return {10 * power, decade + 1};
}

LocalisedText tick_words(double at, int decade, Ticks ticks) {
    const double size = std::abs(at);
    const std::string sign = ticks == Ticks::plain || !(size > 0) ? (at < 0 ? "\u2212" : "")
                             : at < 0                             ? "\u2212"
                                                                  : "+";
    return {sign + format_rounded(size, decade, Language::en),
            sign + format_rounded(size, decade, Language::nl)};
}

std::string state_of(const Effect& of) {
    switch (of.shown) {
        case Shown::difference: return "difference";
        case Shown::not_shown: return "not_shown";
        default: return "none";
    }
}

}  // namespace

void Figures::add(const FigureHead& head, Json members) {
    Json figure = std::move(members);
    figure.add("id", head.id)
        .add("kind", head.kind)
        .add("title", head.title.in(language_))
        .add("alt", head.alternative.in(language_));
    list_.push(std::move(figure));
}

Html Figures::mount(const FigureHead& head, const Html& table) const {
    const LocalisedText data = {"Figures behind this picture", "Cijfers bij deze figuur"};
    return element("figure", {{"id", "fig-" + head.id}, {"class", "figure"}},
                   {element("figcaption", words(head.title, language_)),
                    element("div",
                            {{"class", "figure-mount"},
                             {"data-figure", head.id},
                             {"role", "img"},
                             {"aria-label", head.alternative.in(language_)}}),
                    element("details", {{"class", "figure-data"}, {"open", ""}},
                            {element("summary", words(data, language_)), table})});
}

Html Figures::place(const FigureHead& head, Json members, const Html& table) {
    add(head, std::move(members));
    return mount(head, table);
}

Html Figures::place_made(const FigureHead& head, Json figure, const Html& table) {
    list_.push(std::move(figure));
    return mount(head, table);
}

Html Figures::place_in_cell(const FigureHead& head, Json members) {
    add(head, std::move(members));
    return element("div", {{"class", "cell-mount"},
                           {"data-figure", head.id},
                           {"role", "img"},
                           {"aria-label", head.alternative.in(language_)}});
}

Json axis(double low, double high, const LocalisedText& label, Ticks ticks, Language language) {
    if (!(high > low)) {
        const double room = std::max(std::abs(low) * 0.1, 1.0);
        low -= room;
        high += room;
    }
    const Step step = step_of(high - low);
    const double first = std::floor(low / step.size);
    const double last = std::ceil(high / step.size);
    Json list = Json::array();
    for (double k = first; k <= last + 0.5; k += 1) {
        const double at = k * step.size;
        list.push(Json::object(
            {{"at", at}, {"text", tick_words(at, step.decade, ticks).in(language)}}));
    }
    return Json::object({{"low", first * step.size},
                         {"high", last * step.size},
                         {"ticks", std::move(list)},
                         {"label", label.in(language)}});
}

Json numbers(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) { list.push(value); }
    return list;
}

Json dots_row(const Effect& of, const LocalisedText& label, std::size_t plan, std::size_t dots,
              const LocalisedText& said, Language language) {
    return Json::object({{"label", label.in(language)},
                         {"plan", plan},
                         {"quantiles", numbers(quantiles(of, dots))},
                         {"interval", numbers({of.mean_low, of.mean_high})},
                         {"state", state_of(of)},
                         {"text", said.in(language)}});
}

}  // namespace afweging::app::page
