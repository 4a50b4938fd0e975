// SPDX-License-Identifier: EUPL-1.2
// Lines of CSV and pages of words.
#include "app/disclosure/release_texts.hpp"

#include <functional>
#include <vector>

#include <fmt/format.h>

#include "app/disclosure/rule_words.hpp"
#include "app/report/text.hpp"

namespace afweging::app {
namespace {

namespace sdc = output::disclosure;
using output::CsvStyle;
using sdc::Release;
using sdc::ReleasedTable;
using sdc::TableForm;

bool is_dutch(const CsvStyle& style) { return style.dialect == output::CsvDialect::dutch; }

/// A line of cells that each end in a separator.
std::string ended(std::string line, const CsvStyle& style) {
    line.pop_back();
    return line + std::string(style.line_end);
}

std::string header(const std::vector<LocalisedText>& names, const CsvStyle& style) {
    std::string line(style.start);
    for (const LocalisedText& name : names) {
        line += (is_dutch(style) ? name.nl : name.en) + style.separator;
    }
    return ended(std::move(line), style);
}

std::string word(const sim::Label& label, const CsvStyle& style) {
    return output::csv_cell(printable(is_dutch(style) ? label.nl : label.key), style.dialect) +
           style.separator;
}

/// Whole persons and whole euros: more digits are luck.
std::string number(double value, const CsvStyle& style) {
    return output::csv_number(value, 0, style);
}

/// Period, row and column of a cell.
std::string place(const Release& release, const ReleasedTable& table, std::size_t row,
                  std::size_t column, const CsvStyle& style) {
    const TableForm& form = release.forms[table.form];
    return table.period + style.separator + word(form.rows[row], style) +
           word(form.columns[column], style);
}

using Visit = std::function<void(const ReleasedTable&, std::size_t row, std::size_t column)>;

void for_each_cell(const Release& release, std::size_t form, const Visit& visit) {
    for (const ReleasedTable& table : release.tables) {
        if (table.form != form) {
            continue;
        }
        for (std::size_t row = 0; row < release.forms[form].rows.size(); ++row) {
            for (std::size_t column = 0; column < release.forms[form].columns.size(); ++column) {
                visit(table, row, column);
            }
        }
    }
}

std::string numbers(const Release& release, std::size_t cell, const CsvStyle& style) {
    constexpr std::size_t columns = 3;
    if (release.problem.cells[cell].hidden()) {
        std::string marks;
        for (std::size_t k = 0; k < columns; ++k) {
            marks += hidden_mark + std::string(1, style.separator);
        }
        return marks;
    }
    const sdc::Shown& shown = release.shown[cell];
    return number(shown.value, style) + number(shown.doubt, style) + number(shown.luck, style);
}

/// One language of a page.
class Page {
public:
    Page(Language language) : language_(language) {}
    void heading(const LocalisedText& text) { text_ += "# " + text.in(language_) + "\n\n"; }
    void part(const LocalisedText& text) { text_ += "## " + text.in(language_) + "\n\n"; }
    void say(const LocalisedText& text) { text_ += text.in(language_) + "\n\n"; }
    void item(const LocalisedText& text) { text_ += "- " + text.in(language_) + "\n"; }
    void end_items() { text_ += "\n"; }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    Language language_;
    std::string text_;
};

void say_origin(Page& page, const output::Provenance& run) {
    page.item(filled({"Plan: {0}", "Plan: {0}"}, {printable(run.scenario_name)}));
    page.item(filled({"Municipality: {0}, {1} clients asked for at the start",
                      "Gemeente: {0}, {1} cliënten gevraagd aan het begin"},
                     {printable(run.municipality), std::to_string(run.people)}));
    page.item(filled({"Worlds: {0} draws of {1} replicates; seed {2}",
                      "Werelden: {0} trekkingen van {1} herhalingen; seed {2}"},
                     {std::to_string(run.draws.count), std::to_string(run.replicates),
                      std::to_string(run.seed)}));
    page.item(
        filled({"SHA-256 of the plan: {0}", "SHA-256 van het plan: {0}"}, {run.scenario_sha256}));
    page.end_items();
}

void say_tables(Page& page, const Release& release) {
    for (const TableForm& form : release.forms) {
        page.item(filled({"`{0}.csv`: {1}, in {2}", "`{0}.csv`: {1}, in {2}"},
                         {form.key, form.title, form.unit}));
    }
    page.end_items();
}

void say_verdicts(Page& page, const Release& release) {
    const Verdicts count = verdicts_of(release.problem);
    const auto line = [&](const LocalisedText& what, std::size_t cells) {
        page.item(filled({"{0}: {1}", "{0}: {1}"}, {what, std::to_string(cells)}));
    };
    line({"`ok`, told", "`ok`, staat in de tabel"}, count.told);
    line(
        {"`primary`, hidden: few people, one large share, or nearly everybody in one column",
         "`primary`, weggelaten: weinig mensen, één groot aandeel, of bijna iedereen in één kolom"},
        count.primary);
    line({"`complementary`, hidden: else a primary one could be worked out",
          "`complementary`, weggelaten: anders is een primaire uit te rekenen"},
         count.complementary);
    line({"`differencing`, hidden: differs by few people from an earlier export",
          "`differencing`, weggelaten: verschilt weinig mensen van een eerdere export"},
         count.differencing);
    page.end_items();
}

std::string check_text(const Release& release, const output::Provenance& run,
                       const LocalisedText& effects, Language language) {
    Page page(language);
    page.heading({"Output check", "Outputcontrole"});
    page.say(
        {"**Only the folder `tables` leaves the closed environment. This page and "
         "`output_check.csv` are for who checks: the CSV tells how many people are behind hidden "
         "numbers too.**",
         "**Alleen de map `tables` gaat de gesloten omgeving uit. Deze pagina en "
         "`output_check.csv` zijn voor wie controleert: het CSV-bestand zegt ook hoeveel mensen "
         "er achter weggelaten getallen staan.**"});
    page.say(
        {"All people in it are synthetic. The rules are kept as if they were not: a "
         "population that was fitted to data about persons can come close to them.",
         "Alle mensen erin zijn nagemaakt. De regels gelden alsof zij dat niet zijn: een "
         "bevolking die op gegevens van mensen is afgestemd kan daar dicht bij komen."});
    say_origin(page, run);
    page.part({"Tables", "Tabellen"});
    say_tables(page, release);
    page.part({"Verdicts", "Oordelen"});
    say_verdicts(page, release);
    page.part({"Rules and where they come from", "Regels en waar ze vandaan komen"});
    for (const RuleText& rule : rule_texts({})) {
        page.item(filled({"`{0}`: {1} Source: {2}.", "`{0}`: {1} Bron: {2}."},
                         {rule.key, rule.says, rule.source}));
    }
    page.end_items();
    page.say(
        {"CBS checks results itself before they leave (cbs.nl, Microdata: conducting your own "
         "research, read). This check comes before that one and does not replace it.",
         "Het CBS controleert resultaten zelf voordat ze naar buiten gaan (cbs.nl, Microdata: "
         "zelf onderzoek doen, gelezen). Deze controle gaat daaraan vooraf en vervangt haar "
         "niet."});
    page.part({"What to look at", "Waar u zelf op let"});
    page.item(
        {"What an attacker knows from elsewhere (published figures of the municipality, other "
         "output of the project without this ledger) is not in the sums.",
         "Wat een aanvaller van elders weet (gepubliceerde cijfers van de gemeente, andere "
         "output van het project buiten dit register) zit niet in de berekening."});
    page.item(
        {"Numbers of two tables that are nearly about the same people (who began in a subsidised "
         "job, who left bijstand for one) are not held against each other.",
         "Getallen uit twee tabellen die bijna over dezelfde mensen gaan (wie aan een baan met "
         "subsidie begon, wie daarvoor de bijstand uitging) zijn niet naast elkaar gelegd."});
    page.item({"Shares of single persons in amounts are bounds under an assumption (dominance).",
               "Aandelen van losse mensen in bedragen zijn bovengrenzen onder een aanname "
               "(dominance)."});
    if (!effects.empty()) {
        page.item(effects);
    }
    page.end_items();
    return page.text();
}

std::string reader_text(const Release& release, const output::Provenance& run, Language language) {
    Page page(language);
    page.heading({"Tables after disclosure control", "Tabellen na onthullingscontrole"});
    page.say(
        {"All people are synthetic. Numbers are means over simulated worlds, in whole persons "
         "and euros; `x` is hidden, to protect few people or to keep those hidden. "
         "`sd_doubt` and `sd_luck` say how far a number may be off by doubt about numbers and by "
         "luck (standard deviation). Rounded numbers need not add up.",
         "Alle mensen zijn nagemaakt. Getallen zijn gemiddelden over nagemaakte werelden, in "
         "hele mensen en euro's; `x` is weggelaten, om weinig mensen te beschermen of om die "
         "verborgen te houden. `sd twijfel` en `sd toeval` zeggen hoe ver een getal ernaast kan "
         "zitten door twijfel over getallen en door toeval (standaardafwijking). Afgeronde "
         "getallen tellen niet altijd op."});
    say_origin(page, run);
    say_tables(page, release);
    return page.text();
}

}  // namespace

Verdicts verdicts_of(const sdc::Problem& problem) {
    Verdicts count;
    for (const sdc::Cell& cell : problem.cells) {
        switch (cell.verdict) {
            case sdc::Verdict::ok:
                ++count.told;
                break;
            case sdc::Verdict::primary:
                ++count.primary;
                break;
            case sdc::Verdict::complementary:
                ++count.complementary;
                break;
            case sdc::Verdict::differencing:
                ++count.differencing;
                break;
        }
    }
    return count;
}

void add_tables(output::CsvFolder& folder, const Release& release, const CsvStyle& style) {
    for (std::size_t form = 0; form < release.forms.size(); ++form) {
        folder.begin(release.forms[form].key, header({{"period", "periode"},
                                                      {"row", "rij"},
                                                      {"column", "kolom"},
                                                      {"value", "waarde"},
                                                      {"sd_doubt", "sd twijfel"},
                                                      {"sd_luck", "sd toeval"},
                                                      {"unit", "eenheid"}},
                                                     style));
        const LocalisedText& unit = release.forms[form].unit;
        for_each_cell(
            release, form, [&](const ReleasedTable& table, std::size_t row, std::size_t column) {
                folder.line(place(release, table, row, column, style) +
                            numbers(release, release.cell_of(table, row, column), style) +
                            (is_dutch(style) ? unit.nl : unit.en) + std::string(style.line_end));
            });
    }
}

std::string check_csv(const Release& release, const CsvStyle& style) {
    constexpr int share_decimals = 3;
    std::string text = header({{"table", "tabel"},
                               {"period", "periode"},
                               {"row", "rij"},
                               {"column", "kolom"},
                               {"value", "waarde"},
                               {"people", "mensen erachter"},
                               {"largest_share", "grootste aandeel hooguit"},
                               {"rule", "regel"},
                               {"verdict", "oordeel"}},
                              style);
    const double worlds = release.problem.worlds;
    for (std::size_t form = 0; form < release.forms.size(); ++form) {
        for_each_cell(
            release, form, [&](const ReleasedTable& table, std::size_t row, std::size_t column) {
                const std::size_t index = release.cell_of(table, row, column);
                const sdc::Cell& cell = release.problem.cells[index];
                std::string line = release.forms[form].key + style.separator +
                                   place(release, table, row, column, style);
                line += cell.hidden() ? (is_dutch(style) ? "weggelaten" : "suppressed") +
                                            std::string(1, style.separator)
                                      : number(release.shown[index].value, style);
                line += output::csv_number(cell.people / worlds, 1, style);
                line += cell.measure == sdc::Measure::amount
                            ? output::csv_number(cell.largest_share, share_decimals, style)
                            : std::string(1, style.separator);
                line += reason_word(cell.reason) + style.separator;
                line += verdict_word(cell.verdict) + style.separator;
                text += ended(std::move(line), style);
            });
    }
    return text;
}

std::string check_page(const Release& release, const output::Provenance& run,
                       const LocalisedText& effects) {
    return check_text(release, run, effects, Language::nl) +
           check_text(release, run, effects, Language::en);
}

std::string reader_page(const Release& release, const output::Provenance& run) {
    return reader_text(release, run, Language::nl) + reader_text(release, run, Language::en);
}

}  // namespace afweging::app
