// SPDX-License-Identifier: EUPL-1.2
// Margins as TOML, with where they come from.
#include "calibration/own_figures/own_municipality.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::calibration {
namespace {

using scenarios::number_text;
using scenarios::toml_quoted;

const scenarios::Margin& margin_of(const scenarios::MunicipalityTable& base,
                                   const std::string& key) {
    return *std::find_if(base.margins.begin(), base.margins.end(),
                         [&](const scenarios::Margin& each) { return each.key == key; });
}

class TextWriter {
public:
    TextWriter(const OwnMunicipality& asked, const OwnFit& fit,
               const scenarios::MunicipalityTable& base)
        : asked_(asked), fit_(fit), base_(base), out_(asked.language) {}

    std::string written() {
        names();
        inhabitants();
        std::string table;
        for (const OwnMargin& margin : fit_.margins) {
            const std::size_t dot = margin.key.find('.');
            if (dot == std::string::npos) {
                single(margin);
            } else if (margin.key.substr(0, dot) != table) {
                table = margin.key.substr(0, dot);
                shares(table);
            }
        }
        return out_.text();
    }

private:
    void names() {
        out_.explain(filled({"{0}: from own figures.", "{0}: uit eigen cijfers."}, {asked_.label}));
        out_.explain(filled({"What stands here was counted; all else is taken over from {0}.",
                             "Wat hier staat, is geteld; al het andere komt van {0}."},
                            {asked_.extends}));
        out_.blank();
        out_.line("schema = 1");
        out_.line("extends = " + toml_quoted(asked_.extends));
        out_.line("name = " + toml_quoted(asked_.label));
        out_.line("number = " + std::to_string(asked_.number));
        out_.blank();
    }

    [[nodiscard]] std::string months() const { return scenarios::month_text(fit_.last); }

    /// Unit and where it comes from; of a count of one moment no years are told.
    [[nodiscard]] std::string passport(const std::string& unit, const OwnMargin& margin) const {
        const std::string text = "unit = " + toml_quoted(unit) + ", ";
        if (!asked_.source.empty()) {
            return text + R"(status = "measured", source = )" + toml_quoted(asked_.source);
        }
        const bool of_years = margin.low < margin.high;
        return text + R"(status = "assumed", note = )" +
               toml_quoted("own figures up to " + months()) +
               ", note_nl = " + toml_quoted("eigen cijfers tot en met " + months()) +
               (of_years ? R"(, prior_note = "least and most of the years counted", )"
                           R"(prior_note_nl = "laagste en hoogste van de getelde jaren")"
                         : R"(, prior_note = "counted, not in doubt", )"
                           R"(prior_note_nl = "geteld, geen twijfel")");
    }

    void line(const OwnMargin& margin, const std::string& passport) {
        out_.line(margin.key + " = { value = " + number_text(margin.value) +
                  ", low = " + number_text(margin.low) + ", high = " + number_text(margin.high) +
                  ", " + passport + " }");
    }

    void single(const OwnMargin& margin) {
        const scenarios::Margin& known = margin_of(base_, margin.key);
        out_.explain(known.meaning);
        line(margin, passport(known.unit, margin));
    }

    void inhabitants() {
        const double clients = fit_.margins.front().value;
        const double usual = clients * base_.municipality.inhabitants / base_.municipality.clients;
        const double count =
            asked_.inhabitants ? *asked_.inhabitants : std::max(clients, std::round(usual));
        const scenarios::Margin& known = margin_of(base_, "inhabitants");
        out_.explain(known.meaning);
        const std::string where =
            asked_.inhabitants
                ? passport(known.unit, {"inhabitants", count, count, count})
                : "unit = " + toml_quoted(known.unit) + R"(, status = "assumed", note = )" +
                      toml_quoted("not counted: as in " + asked_.extends) +
                      ", note_nl = " + toml_quoted("niet geteld: zoals in " + asked_.extends);
        line({"inhabitants", count, count, count}, where);
    }

    /// The shares of a table, by value and twice for its ends.
    void shares(const std::string& table) {
        std::string all;
        std::string unit;
        for (const OwnMargin& margin : fit_.margins) {
            if (margin.key.starts_with(table + ".")) {
                unit = margin_of(base_, margin.key).unit;
                all += (all.empty() ? "{ " : ", ") + margin.key.substr(table.size() + 1) + " = " +
                       number_text(margin.value);
            }
        }
        out_.blank();
        out_.line('[' + table + ']');
        out_.line("unit = " + toml_quoted(unit));
        if (asked_.source.empty()) {
            out_.line("status = \"assumed\"");
            out_.line("note = " + toml_quoted("own figures up to " + months()));
            out_.line("note_nl = " + toml_quoted("eigen cijfers tot en met " + months()));
        } else {
            out_.line("status = \"measured\"");
            out_.line("source = " + toml_quoted(asked_.source));
        }
        for (const char* key : {"value", "low", "high"}) {
            out_.line(std::string(key) + " = " + all + " }");
        }
    }

    const OwnMunicipality& asked_;
    const OwnFit& fit_;
    const scenarios::MunicipalityTable& base_;
    scenarios::CommentedText out_;
};

}  // namespace

std::string municipality_text(const OwnMunicipality& asked, const OwnFit& fit,
                              const scenarios::MunicipalityTable& base) {
    return TextWriter(asked, fit, base).written();
}

}  // namespace afweging::calibration
