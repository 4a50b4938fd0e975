// SPDX-License-Identifier: EUPL-1.2
// One cohort: all its curves. Several: a block for each of the curves that matter most.
#include "app/study/cohort_report.hpp"

#include <algorithm>
#include <array>

#include "app/report/documents.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"
#include "app/share_table.hpp"
#include "calibration/cohorts/curves.hpp"

namespace afweging::app {
namespace {

using calibration::Curve;

/// All curves of one cohort at one moment of entry.
struct Told {
    sim::Label entry;
    sim::Label cohort;
    output::Summary members;
    std::vector<Curve> curves;
};

std::vector<Told> told_of(const output::Values& values) {
    const std::vector<sim::Label>& entries = values.layout().axes[0].entries;
    const std::vector<sim::Label>& cohorts = values.layout().axes[1].entries;
    std::vector<Told> all;
    for (std::size_t e = 0; e < entries.size(); ++e) {
        for (std::size_t c = 0; c < cohorts.size(); ++c) {
            all.push_back({entries[e], cohorts[c], calibration::members_of(values, e, c),
                           calibration::curves_of(values, e, c)});
        }
    }
    return all;
}

/// From when months count, unless from the exit.
LocalisedText since_entry(calibration::Followed who) {
    switch (who) {
        case calibration::Followed::stock:
            return {"months since the start of the run (%)", "maanden sinds het begin (%)"};
        case calibration::Followed::leavers:
            return {"months since the exit (%)", "maanden sinds uitstroom (%)"};
        case calibration::Followed::participants:
            return {"months since the start (%)", "maanden sinds de start (%)"};
        default:
            return {"months since entry (%)", "maanden sinds instroom (%)"};
    }
}
LocalisedText since_exit() { return {"months since exit (%)", "maanden sinds uitstroom (%)"}; }

/// Gives whether a share in it has a star: it is of few people.
[[nodiscard]] bool print_block(Console& console, const LocalisedText& heading,
                               const std::vector<ShareRow>& rows) {
    for (const std::string& line :
         lines_of(heading, rows, console.language(), console.table_width())) {
        console.out(line);
    }
    return any_few(rows);
}

/// As print_block.
[[nodiscard]] bool print_one(Console& console, const Told& told, calibration::Followed who) {
    std::vector<ShareRow> entry;
    std::vector<ShareRow> exit;
    for (const Curve& curve : told.curves) {
        (curve.quantity == "back" ? exit : entry).push_back({curve.label, &curve});
    }
    console.out("");
    const bool few_since_entry = print_block(console, since_entry(who), entry);
    console.out("");
    return print_block(console, since_exit(), exit) || few_since_entry;
}

LocalisedText name_of(const Told& told) {
    const bool all = told.entry.key == "all";
    return all ? LocalisedText{told.cohort.en, told.cohort.nl}
               : LocalisedText{told.entry.en + ", " + told.cohort.en,
                               told.entry.nl + ", " + told.cohort.nl};
}

/// As print_block.
[[nodiscard]] bool print_several(Console& console, const std::vector<Told>& all,
                                 calibration::Followed who) {
    // Of what stands in the file: who is still there, who works, who is there (again), who is back.
    constexpr std::array<const char*, 5> shown{"without_break", "left", "on_bijstand", "in_work",
                                               "back"};
    bool few = false;
    for (const char* quantity : shown) {
        std::vector<ShareRow> rows;
        LocalisedText label;
        for (const Told& told : all) {
            const auto found = std::find_if(told.curves.begin(), told.curves.end(),
                                            [&](const Curve& c) { return c.quantity == quantity; });
            label = found->label;
            rows.push_back({name_of(told), &*found});
        }
        console.out("");
        console.out_paragraph(LocalisedText{label.en + ":", label.nl + ":"});
        const bool back = std::string(quantity) == "back";
        few = print_block(console, back ? since_exit() : since_entry(who), rows) || few;
    }
    return few;
}

constexpr std::size_t spell_label = 30;
constexpr std::size_t spell_cell = 19;

/// A band and its four shares: side by side where there is room, else one below the other.
void print_spell(Console& console, const std::string& label,
                 const std::array<std::string, 4>& heading,
                 const std::array<std::string, 4>& cells) {
    if (console.table_width() >= spell_label + 4 * spell_cell) {
        std::string text = left_aligned(label, spell_label);
        for (const std::string& cell : cells) { text += right_aligned(cell, spell_cell); }
        console.out(without_trailing_spaces(text));
        return;
    }
    console.out(label);
    for (std::size_t k = 0; k < cells.size() && cells[k] != heading[k]; ++k) {
        console.out("  " + left_aligned(heading[k], spell_cell) + cells[k]);
    }
}

void print_spells(Console& console, const output::Values& values) {
    console.out("");
    console.out_paragraph({"Who is on bijstand, by months on bijstand, over the whole run (%):",
                           "Wie in de bijstand is, naar duur, over de hele run (%):"});
    const Language language = console.language();
    const std::array<std::string, 4> heading =
        language == Language::nl
            ? std::array<std::string, 4>{"van de mensen", "eruit per maand", "waarvan naar werk",
                                         "van de uitstroom"}
            : std::array<std::string, 4>{"of the people", "out per month", "of these to work",
                                         "of the exits"};
    print_spell(console, console.pick({"months on bijstand", "maanden bijstand"}), heading,
                heading);
    for (const calibration::SpellRow& row : calibration::spells_of(values)) {
        print_spell(console, row.label.in(language), heading,
                    {percentage(row.clients, language), percentage(row.leave, language),
                     percentage(row.to_work, language), percentage(row.exits, language)});
    }
}

LocalisedText followed(calibration::Followed who, const output::Summary& members) {
    const LocalisedText number{format_mean(members, Language::en),
                               format_mean(members, Language::nl)};
    switch (who) {
        case calibration::Followed::stock:
            return filled({"{0} people in a replicate, who are on bijstand when the run begins.",
                           "{0} mensen per herhaling, die aan het begin in de bijstand zijn."},
                          {number});
        case calibration::Followed::leavers:
            return filled({"{0} exits from bijstand in a replicate, one person of each household; "
                           "who leaves again counts anew.",
                           "{0} keer uitstroom per herhaling, van elk huishouden een persoon; wie "
                           "opnieuw vertrekt, telt opnieuw mee."},
                          {number});
        case calibration::Followed::participants:
            return filled(
                {"{0} starts in a replicate; who took part when the run began is left "
                 "out.",
                 "{0} starts per herhaling; wie aan het begin al meedeed, telt niet mee."},
                {number});
        default:
            return filled({"{0} entries into bijstand in a replicate, one person of each "
                           "household; who comes back counts anew.",
                           "{0} keer instroom per herhaling, van elk huishouden een persoon; wie "
                           "terugkomt, telt opnieuw mee."},
                          {number});
    }
}

void print_note_on_ends(Console& console) {
    console.out("");
    console.out_paragraph(
        {"Who was still followed when the run ended counts until then (Kaplan-Meier); so the last "
         "months rest on the first who came in. Who has been off bijstand for five years is no "
         "longer seen: from 60 months on fewer are told to be in work than are.",
         "Wie nog werd gevolgd toen de run eindigde, telt tot dan mee (Kaplan-Meier); de laatste "
         "maanden gaan dus over wie het eerst instroomde. Wie vijf jaar uit de bijstand is, zien "
         "we niet meer: vanaf 60 maanden werken er meer mensen dan hier staat."});
}

void print_note_on_star(Console& console) {
    console.out_paragraph({"* fewer than 10 people in a replicate on average.",
                           "* gemiddeld minder dan 10 mensen in een herhaling."});
}

void print_note_on_luck(Console& console, std::uint32_t replicates) {
    if (replicates > 1) {
        console.out_paragraph(
            {"± : with 95 % confidence the mean over very many replicates lies so close. It is "
             "luck only; the doubt about assumed numbers is not in it.",
             "± : met 95 % zekerheid ligt het gemiddelde over heel veel herhalingen zo dichtbij. "
             "Dit is alleen toeval; de twijfel over aangenomen getallen zit er niet in."});
    } else {
        console.out_paragraph(
            {"One replicate says nothing about luck: choose --replicates 20 or "
             "more.",
             "Een herhaling zegt niets over toeval: kies --replicates 20 of "
             "meer."});
    }
}

Json point_json(std::size_t month, const calibration::CurvePoint& point) {
    Json json = summary_json(point.share);
    json.add("month", month);
    json.add("persons", point.persons);
    json.add("few", calibration::is_few(point));
    return json;
}

Json told_json(const Told& told, Language language) {
    Json curves = Json::array();
    for (const Curve& curve : told.curves) {
        Json months = Json::array();
        for (std::size_t m = 0; m < curve.months.size(); ++m) {
            months.push(point_json(m, curve.months[m]));
        }
        curves.push(Json::object(
            {{"quantity", curve.quantity},
             {"destination", curve.destination.empty() ? Json() : Json(curve.destination)},
             {"label", curve.label.in(language)},
             {"months", std::move(months)}}));
    }
    return Json::object({{"entry", told.entry.key},
                         {"cohort", told.cohort.key},
                         {"label", name_of(told).in(language)},
                         {"members", summary_json(told.members)},
                         {"curves", std::move(curves)}});
}

}  // namespace

void print_cohorts(Console& console, const output::Results& results, calibration::Followed who) {
    const std::vector<Told> all = told_of(results.values);
    console.out_paragraph(followed(who, all.front().members));
    const bool few =
        all.size() == 1 ? print_one(console, all.front(), who) : print_several(console, all, who);
    print_spells(console, results.values);
    print_note_on_ends(console);
    if (few) {
        print_note_on_star(console);
    }
    print_note_on_luck(console, results.provenance.replicates);
}

Json cohorts_json(const output::Results& results, Language language) {
    Json cohorts = Json::array();
    for (const Told& told : told_of(results.values)) { cohorts.push(told_json(told, language)); }
    Json spells = Json::array();
    for (const calibration::SpellRow& row : calibration::spells_of(results.values)) {
        spells.push(Json::object({{"months_on_bijstand", row.band},
                                  {"label", row.label.in(language)},
                                  {"persons", row.persons},
                                  {"clients", summary_json(row.clients)},
                                  {"leave_in_month", summary_json(row.leave)},
                                  {"to_work_in_month", summary_json(row.to_work)},
                                  {"exits", summary_json(row.exits)}}));
    }
    return Json::object({{"cohorts", std::move(cohorts)}, {"spells", std::move(spells)}});
}

}  // namespace afweging::app
