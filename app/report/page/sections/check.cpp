// SPDX-License-Identifier: EUPL-1.2
// What anybody needs to make the report again, and to cite it.
#include "app/report/page/base64.hpp"
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

/// A name without folders, for a file to be kept.
std::string file_name(const std::string& name) { return name.substr(name.find_last_of('/') + 1); }

Html file_of(const HeldFile& file, Language language) {
    const Html link =
        element("a",
                {{"download", file_name(file.name)},
                 {"href", "data:text/plain;base64," + base64(file.text)}},
                given(filled({"Keep {0}", "Bewaar {0}"}, {file_name(file.name)}), language));
    return element("details", {element("summary", element("code", text(file.name))),
                               paragraph(link), element("pre", lines(file.text))});
}

Html hashes(const ReportInput& input) {
    HtmlTable table{{"Hashes", "Controlegetallen"},
                    {{"Plan"},
                     {"Texts, sha256", "Teksten, sha256"},
                     {"Results, digest", "Resultaten, controlegetal"}},
                    {}};
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const output::Provenance& p = input.plans[i].results->provenance;
        table.rows.push_back({text(letter_of(i)),
                              {{element("code", text(p.scenario_sha256))},
                               {element("code", text(input.plans[i].digest))}},
                              {}});
    }
    return page::table(table, input.language);
}

LocalisedText posterior_line(const output::Provenance& p) {
    if (p.draws.plain()) {
        return {"No numbers were drawn: all have their best values.",
                "Er zijn geen getallen getrokken: alle hebben hun beste waarde."};
    }
    return p.posterior_sha256.empty()
               ? LocalisedText{"Every assumed number was drawn from its own range (prior).",
                               "Elk aangenomen getal is uit zijn eigen bandbreedte (prior) "
                               "getrokken."}
               : filled(
                     {"Calibrated numbers are rows of posterior '{0}', sha256 {1}; the others are "
                      "drawn from their own ranges.",
                      "Gekalibreerde getallen zijn rijen van posterior '{0}', sha256 {1}; de "
                      "andere zijn uit hun eigen bandbreedte getrokken."},
                     {p.posterior, p.posterior_sha256});
}

/// As others may cite it, in the form of the IFS.
Html citation(const ReportInput& input) {
    return given(
        filled({"\"Our analysis, made with Afweging {0} ({1}), shows that ...; the makers of "
                "Afweging do not endorse any particular outcome.\"",
                "\"Onze analyse, gemaakt met Afweging {0} ({1}), laat zien dat ...; de makers van "
                "Afweging onderschrijven geen specifieke uitkomst.\""},
               {input.version, plans_cited(input)}),
        input.language);
}

}  // namespace

Html check_section(const ReportInput& input) {
    const Language language = input.language;
    Html files;
    for (const HeldFile& file : input.own_files) { files += file_of(file, language); }
    Html shipped;
    for (const std::string& name : input.shipped) {
        shipped += element("li", element("code", text(name)));
    }
    return section(
        "check", {"Check this yourself", "Controleer dit zelf"},
        {paragraph(
             words({"This file holds every text that went into it: scenarios, numbers, law, "
                    "instruments and municipality. The program makes it again from those alone, "
                    "without a network, and compares it byte for byte:",
                    "In dit bestand zit elke tekst waar het op rust: scenario's, getallen, wet, "
                    "instrumenten en gemeente. Het programma maakt het daaruit opnieuw, zonder "
                    "netwerk, en vergelijkt elke byte:"},
                   language)),
         paragraph(element("code", text("afweging verify rapport.html"))),
         paragraph(words({"It answers GELIJK (equal), with a hash, or says where it differs.",
                          "Het antwoordt GELIJK, met een controlegetal, of zegt waar het afwijkt."},
                         language)),
         hashes(input),
         paragraph(given(posterior_line(input.plans.back().results->provenance), language)),
         element("h3", {{"class", "no-print"}},
                 words({"The files of this report", "De bestanden van dit rapport"}, language)),
         files,
         folded({"Other texts that are in it", "Andere teksten die erin zitten"},
                element("ul", shipped), language),
         element("h3", words({"How to cite this", "Zo verwijst u hiernaar"}, language)),
         paragraph(citation(input))},
        language);
}

Html closing_section(const ReportInput& input) {
    const Language language = input.language;
    return element(
        "footer", {{"class", "report-foot"}},
        {on_screen(paragraph(
             words({"Accessibility: every figure has a table with the same numbers; the report is "
                    "whole without JavaScript, reads with a keyboard and a screen reader, and "
                    "prints.",
                    "Toegankelijkheid: elke figuur heeft een tabel met dezelfde getallen; het "
                    "rapport is compleet zonder JavaScript, leest met toetsenbord en "
                    "schermlezer, en laat zich afdrukken."},
                   language))),
         paragraph(
             given({"A model for policy, not for decisions about persons. Afweging is free "
                    "software under the EUPL 1.2.",
                    "Een rekenmodel voor beleid, niet voor besluiten over personen. Afweging is "
                    "vrije software onder de EUPL 1.2."},
                   language))});
}

}  // namespace afweging::app::page
