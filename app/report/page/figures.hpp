// SPDX-License-Identifier: EUPL-1.2
// The data of the figures of a page, and the places where they stand. Form: docs/formats/report.md
#pragma once

#include <string>
#include <vector>

#include "app/report/json.hpp"
#include "app/report/page/effect.hpp"
#include "app/report/page/html.hpp"

namespace afweging::app::page {

/// What every figure has.
struct FigureHead {
    std::string id;
    std::string kind;
    LocalisedText title;
    LocalisedText alternative;  ///< for who cannot see it: what it shows, in one sentence
};

/// Figures in the order in which they were added, each with an id of its own.
class Figures {
public:
    explicit Figures(Language language) : language_(language) {}

    /// A figure by itself, with the table that says the same.
    [[nodiscard]] Html place(const FigureHead& head, Json members, const Html& table);
    /// The same of a figure that has its id, kind, title and alternative already.
    [[nodiscard]] Html place_made(const FigureHead& head, Json figure, const Html& table);
    /// One in a cell of a table that says the same.
    [[nodiscard]] Html place_in_cell(const FigureHead& head, Json members);

    [[nodiscard]] const Json& all() const { return list_; }

private:
    void add(const FigureHead& head, Json members);
    [[nodiscard]] Html mount(const FigureHead& head, const Html& table) const;
    Language language_;
    Json list_ = Json::array();
};

/// An axis over these values with some four to six round ticks; `signs`: + and - before ticks of a
/// difference. Zero is on it when `zero` lies within or near.
enum class Ticks { plain, signs };
[[nodiscard]] Json axis(double low, double high, const LocalisedText& label, Ticks ticks,
                        Language language);

[[nodiscard]] Json numbers(const std::vector<double>& values);

/// The row of a dotplot of this effect.
[[nodiscard]] Json dots_row(const Effect& of, const LocalisedText& label, std::size_t plan,
                            std::size_t dots, const LocalisedText& words, Language language);

}  // namespace afweging::app::page
