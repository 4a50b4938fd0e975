// SPDX-License-Identifier: EUPL-1.2
// What a difference depends on, as tables and sentences.
#include <algorithm>
#include <cmath>

#include "app/deciding/dependence.hpp"
#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using calibration::deciding::SharesOfOutput;
using calibration::deciding::VarianceShare;

constexpr std::size_t told_numbers = 10;

LocalisedText trimmed(LocalisedText label) {
    for (std::string* text : {&label.en, &label.nl}) {
        text->erase(0, text->find_first_not_of(' '));
    }
    return label;
}

std::string row_label(const DoubtFactor& factor, Language language) {
    const bool is_number = factor.factor.name != factor_of_luck &&
                           factor.factor.name != factor_of_rest &&
                           factor.factor.name != factor_of_posterior;
    return (is_number ? factor.factor.name + "  " : "") + factor.label.in(language);
}

/// To the decade of its error; of what has none to two digits.
std::string rounded(double value, double error, Language language) {
    const double least = std::max(std::fabs(value) / 20, 1e-9);
    return !(std::fabs(value) > 0) && !(error > 0)
               ? "0"
               : format_rounded(value, decade_of(std::max(error, least)), language);
}

std::string signed_mean(const DependenceFound& found, std::size_t k, std::size_t j,
                        Language language) {
    const auto& effects = found.effects;
    if (found.factors[j].factor.move != calibration::deciding::Move::half_range) {
        return "";
    }
    const double mean = effects.mean(k, j);
    const double error =
        effects.deviation(k, j) / std::sqrt(static_cast<double>(found.trajectories));
    const std::string size = rounded(std::fabs(mean), error, language);
    const bool is_zero = size.find_first_of("123456789") == std::string::npos;
    const std::string text = (is_zero ? "" : mean < 0 ? "-" : "+") + size;
    return direction_shown(found, k, j) || is_zero ? text : "[" + text + "]";
}

GridRow row_of_effects(const DependenceFound& found, std::size_t k, std::size_t j,
                       Language language) {
    const auto& effects = found.effects;
    const double error = effects.size_error(k, j);
    return {
        row_label(found.factors[j], language),
        {rounded(effects.mean_size(k, j), error, language) + " ± " +
             rounded(error, error, language),
         signed_mean(found, k, j, language), rounded(effects.deviation(k, j), error, language)}};
}

void tell_effects(const DependenceFound& found, std::size_t k, Console& console) {
    const Language language = console.language();
    const SweptOutcome& outcome = found.outcomes[k];
    const LocalisedText unit{outcome.unit.en, outcome.unit.nl};
    console.out("");
    console.out_paragraph(
        filled({"'{0}' [{1}]: how much the difference changes when one number "
                "goes over half of its prior (Morris):",
                "'{0}' [{1}]: hoeveel het verschil verandert als een getal over de "
                "helft van zijn prior gaat (Morris):"},
               {trimmed(outcome.label), unit}));
    Grid grid;
    grid.columns = {console.pick({"size (mu*)", "omvang (mu*)"}),
                    console.pick({"upwards (mu)", "omhoog (mu)"}),
                    console.pick({"differs by place (sigma)", "wisselt per plek (sigma)"})};
    const std::vector<std::size_t> order = by_size(found, k);
    for (std::size_t i = 0; i < std::min(order.size(), told_numbers); ++i) {
        if (found.effects.mean_size(k, order[i]) > 0) {
            grid.rows.push_back(row_of_effects(found, k, order[i], language));
        }
    }
    grid.rows.push_back(row_of_effects(found, k, found.factors.size() - 1, language));
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

/// "31 (22 tot 40)", of 100.
std::string share_cell(const VarianceShare& share, const Console& console) {
    if (!std::isfinite(share.value)) {
        return "";
    }
    const auto of_100 = [](double value) { return std::to_string(std::lround(100 * value)); };
    return of_100(share.value) + " (" + of_100(share.low) + console.pick({" to ", " tot "}) +
           of_100(share.high) + ")";
}

/// The same, or that it is not known: where luck has nearly all, what is left of it divides by
/// nearly nothing.
std::string share_left_cell(const VarianceShare& share, const Console& console) {
    constexpr double widest = 1.0;
    return share.high - share.low > widest ? console.pick({"not known", "niet bekend"})
                                           : share_cell(share, console);
}

void tell_shares(const DependenceFound& found, std::size_t k, Console& console) {
    const SharesOfOutput& shares = found.shares.outputs[k];
    if (!(shares.variance > 0)) {
        return;
    }
    console.out("");
    console.out_paragraph(LocalisedText{
        "Of each 100 parts of the variance of that difference (Sobol), with 95 % intervals:",
        "Van elke 100 delen van de variantie van dat verschil (Sobol), met 95 %-intervallen:"});
    Grid grid;
    grid.columns = {console.pick({"alone", "alleen"}),
                    console.pick({"together with others", "samen met andere"}),
                    console.pick({"alone, luck averaged out", "alleen, zonder toeval"})};
    for (std::size_t j = 0; j < found.shared.size(); ++j) {
        grid.rows.push_back(
            {row_label(found.shared[j], console.language()),
             {share_cell(shares.first[j], console), share_cell(shares.total[j], console),
              share_left_cell(shares.without_last[j], console)}});
    }
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
}

void tell_how_to_read(const DependenceFound& found, Console& console) {
    console.out("");
    console.out_paragraph(
        found.from_posterior
            ? LocalisedText{"Calibrated numbers hang together, so they move together: as one "
                            "row of the posterior. Which of them it is cannot be told apart "
                            "here; with --numbers priors each moves by itself, over all that "
                            "was held possible before the calibration.",
                            "Gekalibreerde getallen hangen samen, dus ze bewegen samen: als een "
                            "rij van de posterior. Welk van die getallen het is, is hier niet "
                            "te scheiden; met --numbers priors beweegt elk apart, over alles "
                            "wat voor de kalibratie mogelijk leek."}
            : LocalisedText{"Every number moves by itself, over all that was held possible "
                            "before the calibration: more than is in doubt now.",
                            "Elk getal beweegt apart, over alles wat voor de kalibratie "
                            "mogelijk leek: meer dan nu onzeker is."});
    console.out_paragraph(LocalisedText{
        "[Square] brackets: the direction cannot be shown. Luck moves to other worlds with the "
        "same "
        "numbers; both plans always have the same luck. A size below that of luck is not nothing: "
        "it is what the number does on top, with the same luck.",
        "[Vierkante] haken: de richting is niet aan te tonen. Toeval gaat naar andere werelden met "
        "dezelfde getallen; beide plannen hebben altijd hetzelfde toeval. Een omvang onder die van "
        "toeval is niet niets: het is wat het getal erbovenop doet, bij hetzelfde toeval."});
    if (!found.shared.empty()) {
        console.out_paragraph(LocalisedText{
            "Shares are estimates: they can be below 0 and add up to more or less than 100. What "
            "'together' has more than 'alone' works only with other numbers or luck.",
            "Aandelen zijn schattingen: ze kunnen onder 0 liggen en samen meer of minder dan 100 "
            "zijn. Wat 'samen' meer heeft dan 'alleen' werkt alleen samen met andere getallen of "
            "toeval."});
    }
}

Json share_json(const VarianceShare& share) {
    return Json::object({{"share", share.value}, {"low", share.low}, {"high", share.high}});
}

Json effects_json(const DependenceFound& found, std::size_t k, Language language) {
    Json list = Json::array();
    for (std::size_t j = 0; j < found.factors.size(); ++j) {
        list.push(Json::object({{"number", found.factors[j].factor.name},
                                {"label", found.factors[j].label.in(language)},
                                {"mean_size", found.effects.mean_size(k, j)},
                                {"size_error", found.effects.size_error(k, j)},
                                {"mean", found.effects.mean(k, j)},
                                {"deviation", found.effects.deviation(k, j)},
                                {"shown", direction_shown(found, k, j)}}));
    }
    return list;
}

Json shares_json(const DependenceFound& found, std::size_t k, Language language) {
    Json list = Json::array();
    for (std::size_t j = 0; j < found.shared.size(); ++j) {
        const SharesOfOutput& shares = found.shares.outputs[k];
        list.push(Json::object({{"number", found.shared[j].factor.name},
                                {"label", found.shared[j].label.in(language)},
                                {"alone", share_json(shares.first[j])},
                                {"together", share_json(shares.total[j])},
                                {"alone_without_luck", share_json(shares.without_last[j])}}));
    }
    return list;
}

}  // namespace

void tell_dependence(const DependenceFound& found, Console& console) {
    console.out_paragraph(filled(
        {"What the difference of {1} from {0} depends on: {2} numbers in doubt and luck, "
         "{3} worlds of each plan of {4} months, {5} people on bijstand at the start.",
         "Waarvan het verschil van {1} met {0} afhangt: {2} getallen in twijfel en het toeval, "
         "{3} werelden van elk plan van {4} maanden, {5} mensen in de bijstand aan het begin."},
        {found.labels[0], found.labels[1], std::to_string(found.factors.size() - 1),
         scenarios::value_phrase(
             static_cast<double>((found.effects.runs + found.shares.runs) * found.replicates)),
         std::to_string(found.months),
         scenarios::value_phrase(static_cast<double>(found.people))}));
    for (std::size_t k = 0; k < found.outcomes.size(); ++k) {
        tell_effects(found, k, console);
        if (!found.shared.empty()) {
            tell_shares(found, k, console);
        }
    }
    tell_how_to_read(found, console);
}

Json to_json(const DependenceFound& found, Language language) {
    Json outcomes = Json::array();
    for (std::size_t k = 0; k < found.outcomes.size(); ++k) {
        const SweptOutcome& outcome = found.outcomes[k];
        Json one = Json::object(
            {{"outcome", outcome.key},
             {"label", trimmed(outcome.label).in(language)},
             {"unit", language == Language::nl ? outcome.unit.nl : outcome.unit.en},
             {"effects", effects_json(found, k, language)},
             {"variance", found.shared.empty() ? Json() : Json(found.shares.outputs[k].variance)},
             {"shares", shares_json(found, k, language)}});
        outcomes.push(std::move(one));
    }
    return Json::object({{"first", found.plans[0]},
                         {"other", found.plans[1]},
                         {"numbers_from", found.from_posterior ? "posterior" : "priors"},
                         {"trajectories", found.trajectories},
                         {"points", found.points},
                         {"replicates", found.replicates},
                         {"months", found.months},
                         {"people", found.people},
                         {"worlds", (found.effects.runs + found.shares.runs) * found.replicates},
                         {"outcomes", std::move(outcomes)}});
}

namespace {

/// Lines of one table in one dialect.
class Sheet {
public:
    Sheet(const output::CsvStyle& style, output::CsvFolder& folder)
        : style_(style), folder_(folder) {}

    void begin(const char* name, const std::vector<output::CsvColumn>& columns) {
        std::string header;
        for (const output::CsvColumn& each : columns) {
            header += (header.empty() ? "" : separator()) + word({each.key, each.nl});
        }
        folder_.begin(name, header + std::string(style_.line_end));
    }
    void line(const std::vector<std::string>& words, const std::vector<double>& values,
              const std::string& last = "") {
        std::string text;
        for (const std::string& each : words) {
            text += output::csv_cell(each, style_.dialect) + separator();
        }
        for (const double value : values) { text += output::csv_number(value, 6, style_); }
        if (last.empty()) {
            text.pop_back();  // each number brings its separator
        }
        folder_.line(text + last + std::string(style_.line_end));
    }
    [[nodiscard]] std::string word(const LocalisedText& text) const {
        return style_.dialect == output::CsvDialect::dutch ? text.nl : text.en;
    }

private:
    [[nodiscard]] std::string separator() const { return {style_.separator}; }
    const output::CsvStyle& style_;
    output::CsvFolder& folder_;
};

void write_effects(const DependenceFound& found, Sheet& sheet) {
    sheet.begin("effects", {{"outcome", "uitkomst"},
                            {"number", "getal"},
                            {"mean_size", "mu_ster"},
                            {"size_error", "fout_mu_ster"},
                            {"mean", "mu"},
                            {"deviation", "sigma"},
                            {"unit", "eenheid"}});
    const auto& e = found.effects;
    for (std::size_t k = 0; k < found.outcomes.size(); ++k) {
        const SweptOutcome& outcome = found.outcomes[k];
        for (std::size_t j = 0; j < found.factors.size(); ++j) {
            sheet.line({sheet.word({outcome.key, trimmed(outcome.label).nl}),
                        found.factors[j].factor.name},
                       {e.mean_size(k, j), e.size_error(k, j), e.mean(k, j), e.deviation(k, j)},
                       sheet.word({outcome.unit.en, outcome.unit.nl}));
        }
    }
}

void write_shares(const DependenceFound& found, Sheet& sheet) {
    sheet.begin("shares", {{"outcome", "uitkomst"},
                           {"number", "getal"},
                           {"part", "deel"},
                           {"share", "aandeel"},
                           {"low", "van"},
                           {"high", "tot"}});
    for (std::size_t k = 0; k < found.outcomes.size(); ++k) {
        const SharesOfOutput& shares = found.shares.outputs[k];
        const SweptOutcome& outcome = found.outcomes[k];
        for (std::size_t j = 0; j < found.shared.size(); ++j) {
            const auto row = [&](const LocalisedText& part, const VarianceShare& share) {
                sheet.line({sheet.word({outcome.key, trimmed(outcome.label).nl}),
                            found.shared[j].factor.name, sheet.word(part)},
                           {share.value, share.low, share.high});
            };
            row({"alone", "alleen"}, shares.first[j]);
            row({"together", "samen"}, shares.total[j]);
            row({"alone_without_luck", "alleen_zonder_toeval"}, shares.without_last[j]);
        }
    }
}

}  // namespace

void write_dependence(const DependenceFound& found, const output::CsvStyle& style,
                      output::CsvFolder& folder) {
    Sheet sheet(style, folder);
    write_effects(found, sheet);
    if (!found.shared.empty()) {
        write_shares(found, sheet);
    }
}

}  // namespace afweging::app
