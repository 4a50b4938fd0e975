// SPDX-License-Identifier: EUPL-1.2
// The head and the foot of a page.
#include "app/report/page/shell.hpp"

#include "app/report/page/base64.hpp"
#include "app/report/page/phrase.hpp"

namespace afweging::app::page {
namespace {

std::string source_of(const Shell& shell, const std::string& part) {
    return part.empty() ? "'none'" : "'sha256-" + base64(from_hex(shell.sha256(part))) + "'";
}

std::string policy_of(const Shell& shell, const std::string& style) {
    return "default-src 'none'; script-src " + source_of(shell, shell.script) + "; style-src " +
           source_of(shell, style) + "; img-src data:; base-uri 'none'; form-action 'none'";
}

/// Words of charts, which hold none of their own.
Json chart_words(Language language) {
    const auto pick = [&](const char* en, const char* nl) {
        return Json(std::string(language == Language::nl ? nl : en));
    };
    return Json::object(
        {{"almost_fixed", pick("nearly fixed", "vrijwel vast")},
         {"band_95", pick("19 of 20 worlds", "19 van de 20 werelden")},
         {"band_80", pick("8 of 10", "8 van de 10")},
         {"band_50", pick("5 of 10", "5 van de 10")},
         {"path", pick("five worlds as they were played, by rank",
                       "vijf werelden zoals gespeeld, gekozen op rang")},
         {"budget", pick("budget", "begroot")},
         {"spent", pick("spent", "uitgegeven")},
         {"range", pick("range: 8 of 10", "bereik: 8 van de 10")},
         {"better", pick("better off", "vooruit")},
         {"worse", pick("worse off", "achteruit")},
         {"same", pick("the same", "hetzelfde")},
         {"outside", pick("not reached", "niet bereikt")},
         {"low", pick("where the number is low", "waar het getal laag is")},
         {"high", pick("where it is high", "waar het hoog is")},
         {"answer", pick("the answer", "het antwoord")},
         {"as_it_is", pick("this model at its best values", "dit model bij de beste waarden")},
         {"ring", pick("another model", "een ander model")},
         {"chance_better", pick("better than plan A on average", "gemiddeld beter dan plan A")},
         {"visible", pick("to be seen in your yearly figures", "te zien in uw jaarcijfers")},
         {"on_frontier", pick("on the frontier: no other plan is better",
                              "op de grens: geen ander plan is beter")},
         {"often_on_frontier", pick("not in the mean, but so in 20 or more of 100 draws",
                                    "niet gemiddeld, wel in 20 of meer van de 100 trekkingen")},
         {"off_frontier", pick("other plans", "andere plannen")},
         {"frontier_band", pick("the best that can be had beside it: 80 of 100 draws",
                                "het beste dat ernaast kan: 80 van de 100 trekkingen")}});
}

/// Words of the buttons at tables.
void add_table_words(Json& all, const Shell& shell) {
    const auto add = [&](const char* key, const char* en, const char* nl) {
        all.add(key, std::string(shell.language == Language::nl ? nl : en));
    };
    add("copy", "Copy as text", "Kopieer als tekst");
    add("copied", "Copied, with range and source", "Gekopieerd, met bereik en bron");
    add("not_copied", "Your browser does not allow copying",
        "Uw browser staat kopi\u00ebren niet toe");
    add("csv_nl", "CSV (Dutch Excel)", "CSV (Nederlandse Excel)");
    add("csv", "CSV", "CSV (punt en komma)");
    add("kept", "Kept as a file", "Bewaard als bestand");
    add("hide", "Hide", "Verberg");
    add("hidden", "Hidden", "Verborgen");
    add("show", "Show again", "Toon weer");
    add("csv_row", "row", "rij");
    add("csv_column", "column", "kolom");
    add("csv_text", "text", "tekst");
    add("csv_value", "average", "gemiddelde");
    add("csv_low", "low", "laag");
    add("csv_high", "high", "hoog");
    add("csv_unit", "unit", "eenheid");
    add("csv_source", "source", "bron");
    all.add("cite", shell.cite.in(shell.language));
}

Html head_of(const Shell& shell, const std::string& style) {
    return {
        element("meta", Attributes{{"charset", "utf-8"}}),
        element("meta",
                {{"http-equiv", "Content-Security-Policy"}, {"content", policy_of(shell, style)}}),
        element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
        element("meta", {{"name", "referrer"}, {"content", "no-referrer"}}),
        element("title", words(shell.title, shell.language)),
        program_text("style", style)};
}

}  // namespace

const std::string& plain_style() {
    static const std::string style =
        ":root{color-scheme:light dark}body{font:100%/1.55 system-ui,sans-serif;margin:0 auto;"
        "max-width:66rem;padding:0 1rem;overflow-wrap:break-word}table{border-collapse:collapse;"
        "width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;vertical-align:top;"
        "padding:.25rem .5rem;border-bottom:1px solid GrayText}.table-wrap{overflow-x:auto}"
        ".answer{font-size:1.125rem}.range,.note,small{font-size:.875rem}pre{overflow-x:auto}"
        ".no-script .figure-mount,.no-script .cell-mount{display:none}"
        ".skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem}"
        ".print-only{display:none}@media print{body{font-size:8.6pt}figure,tr{break-inside:avoid}"
        ".no-print{display:none}.print-only{display:block}}";
    return style;
}

std::string whole_page(const Shell& shell, const Html& content, const Figures& figures,
                       const Json* proof) {
    const std::string& style = shell.style.empty() ? plain_style() : shell.style;
    Html body = element("a", {{"class", "skip"}, {"href", "#main"}},
                        words({"To the text", "Naar de tekst"}, shell.language));
    Json said = chart_words(shell.language);
    add_table_words(said, shell);
    body += element("main", {{"id", "main"}}, content);
    body +=
        data("figures", Json::object({{"language", shell.language == Language::nl ? "nl" : "en"},
                                      {"words", std::move(said)},
                                      {"figures", figures.all()}}));
    if (proof != nullptr) {
        body += data("proof", *proof);
    }
    if (!shell.script.empty()) {
        body += program_text("script", shell.script);
    }
    return document(shell.language == Language::nl ? "nl" : "en", head_of(shell, style), body)
        .markup();
}

}  // namespace afweging::app::page
