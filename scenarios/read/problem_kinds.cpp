// SPDX-License-Identifier: EUPL-1.2
// The words of every problem, in both languages.
#include "scenarios/read/file_codes.hpp"
#include "scenarios/read/own_figure_codes.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {
namespace {

using C = ProblemCode;
using Own = OwnFigureCode;

std::vector<ProblemKind> file_kinds() {
    return {
        {C::no_such_file, "there is no file '{0}'; did you mean '{1}'?",
         "er is geen bestand '{0}'; bedoelt u '{1}'?", "check the name and the folder",
         "controleer de naam en de map"},
        {C::is_directory, "'{0}' is a directory, not a file", "'{0}' is een map, geen bestand",
         "give the name of a .toml file in it", "geef de naam van een .toml-bestand daarin"},
        {C::is_symlink, "'{0}' is a symbolic link; only regular files are read",
         "'{0}' is een symbolische koppeling; alleen gewone bestanden worden gelezen",
         "give the name of the file itself", "geef de naam van het bestand zelf"},
        {C::not_regular, "'{0}' is not a regular file (a pipe, socket or device)",
         "'{0}' is geen gewoon bestand (een pijp, socket of apparaat)",
         "save the text in a file first", "bewaar de tekst eerst in een bestand"},
        {C::too_large, "the file has {0} bytes; expected at most {1}",
         "het bestand heeft {0} bytes; verwacht: hoogstens {1}",
         "is this the right file? A scenario takes a few kilobytes",
         "is dit het goede bestand? Een scenario is enkele kilobytes groot"},
        {C::cannot_read, "'{0}' cannot be read ({1})", "'{0}' kan niet worden gelezen ({1})",
         "check the permissions of the file", "controleer de rechten van het bestand"},
        {C::not_utf8, "the text is not valid UTF-8 at byte {0}",
         "de tekst is geen geldige UTF-8 bij byte {0}", "save the file as UTF-8",
         "sla het bestand op als UTF-8"},
        {C::control_character, "control character {0} in the text",
         "besturingsteken {0} in de tekst", "remove it; only tab and line ends are allowed",
         "haal het weg; alleen tab en regeleinden mogen"},
        {C::bidi_character, "invisible direction character {0} in the text",
         "onzichtbaar richtingsteken {0} in de tekst",
         "remove it: what is shown would differ from what is read",
         "haal het weg: wat u ziet zou anders zijn dan wat gelezen wordt"},
        {C::too_deep, "tables or lists are nested {0} deep; expected at most {1}",
         "tabellen of lijsten zitten {0} diep in elkaar; verwacht: hoogstens {1}",
         "use fewer levels", "gebruik minder niveaus"},
        {C::too_many_keys, "the file has more than {0} keys",
         "het bestand heeft meer dan {0} sleutels", "remove what is not needed",
         "haal weg wat niet nodig is"},
        {C::string_too_long, "a text is longer than {0} bytes", "een tekst is langer dan {0} bytes",
         "shorten it", "maak de tekst korter"},
        {C::path_outside, "'{0}' is not a path below the folder of this scenario",
         "'{0}' is geen pad onder de map van dit scenario",
         "name a shipped scenario, or a file next to this one without '..' or a leading '/'",
         "noem een meegeleverd scenario, of een bestand hiernaast zonder '..' of '/' vooraan"},
        {C::extends_cycle, "'extends' goes round in a circle: {0}",
         "'extends' draait in een kring: {0}", "remove one of these lines",
         "haal een van deze regels weg"},
        {C::extends_too_deep, "more than {0} files extend one another",
         "meer dan {0} bestanden bouwen op elkaar voort", "put the changes into one file",
         "zet de wijzigingen in een bestand"},
        {C::no_such_scenario, "there is no shipped scenario '{0}'; did you mean '{1}'?",
         "er is geen meegeleverd scenario '{0}'; bedoelt u '{1}'?",
         "the shipped scenarios are: {2}; the name of a file ends in .toml",
         "de meegeleverde scenario's zijn: {2}; de naam van een bestand eindigt op .toml"},
        {C::not_called_toml, "'{0}' is there, but its name has to end in .toml",
         "'{0}' is er, maar de naam moet eindigen op .toml", "{1}", "{1}"},
        {C::two_files, "there are two files for '{0}': {1} and {2}",
         "er zijn twee bestanden voor '{0}': {1} en {2}",
         "give your own file and its key another name",
         "geef uw eigen bestand en de sleutel erin een andere naam"},
    };
}

std::vector<ProblemKind> toml_kinds() {
    return {
        {FileCode::is_results, "'{0}' holds results, and no text that can be run",
         "in '{0}' staan resultaten, en geen tekst om door te rekenen",
         "give the scenario itself; results are for compare, report, export and verify",
         "geef het scenario zelf; resultaten zijn voor compare, report, export en verify"},
        {C::syntax, "this is not TOML: {0}", "dit is geen TOML: {0}",
         "compare with a shipped scenario; see docs/formats/scenario.md",
         "vergelijk met een meegeleverd scenario; zie docs/formats/scenario.md"},
        {C::duplicate_key, "a key or table is given twice: {0}",
         "een sleutel of tabel staat er twee keer: {0}", "remove one of the two",
         "haal een van de twee weg"},
        {C::number_form, "'{0}' is not how TOML writes a number",
         "zo schrijft TOML een getal niet: '{0}'", "write {1}", "schrijf {1}"},
        {C::doubtful_point, "'{0}' may be {1} or {2}: a point parts decimals, not thousands",
         "'{0}' kan {1} zijn of {2}: een punt staat voor decimalen, niet voor duizendtallen",
         "write {1} or {2}", "schrijf {1} of {2}"},
    };
}

std::vector<ProblemKind> key_kinds() {
    return {
        {C::unknown_key, "unknown key '{0}'; did you mean '{1}'?",
         "onbekende sleutel '{0}'; bedoelt u '{1}'?", "keys that are allowed here: {2}",
         "sleutels die hier mogen: {2}"},
        {C::missing_key, "'{0}' is missing in {1}; expected {2}",
         "'{0}' ontbreekt in {1}; verwacht: {2}", "add the line", "voeg de regel toe"},
        {C::not_finite, "'{0}' is not a finite number; expected {1}",
         "'{0}' is geen eindig getal; verwacht: {1}", "write an ordinary number",
         "schrijf een gewoon getal"},
        {C::out_of_range, "'{0}' is {1}; expected {2}", "'{0}' is {1}; verwacht: {2}",
         "is the unit right?", "klopt de eenheid?"},
        {C::wrong_type, "'{0}' is {1}; expected {2}", "'{0}' is {1}; verwacht: {2}",
         "write the value as in the example", "schrijf de waarde zoals in het voorbeeld"},
        {C::wrong_unit, "'{0}' has another unit than '{1}'",
         "'{0}' heeft een andere eenheid dan '{1}'",
         "write '{1}' and convert the number to that unit",
         "schrijf '{1}' en reken het getal om naar die eenheid"},
        {C::unknown_word, "'{0}' is '{1}'; expected one of {2}",
         "'{0}' is '{1}'; verwacht: een van {2}", "did you mean '{3}'?", "bedoelt u '{3}'?"},
        {C::lever_under_world,
         "'{0}' is a lever: something that the municipality decides. It belongs in [{1}]",
         "'{0}' is een knop: iets waarover de gemeente beslist. Het hoort in [{1}]",
         "move the line to [{1}]", "verplaats de regel naar [{1}]"},
        {C::world_under_levers,
         "'{0}' is an assumption about the world, not a decision. It belongs in [{1}]",
         "'{0}' is een aanname over de wereld, geen besluit. Het hoort in [{1}]",
         "move the line to [{1}]", "verplaats de regel naar [{1}]"},
        {C::wrong_length, "'{0}' has {1} values; expected {2}",
         "'{0}' heeft {1} waarden; verwacht: {2}", "one value a year; the last one holds on",
         "een waarde per jaar; de laatste blijft gelden"},
        {C::shares_do_not_add_up, "the shares of '{0}' add up to {1}; expected 1",
         "de aandelen van '{0}' tellen op tot {1}; verwacht: 1",
         "everybody must be in exactly one group", "iedereen moet in precies een groep zitten"},
        {C::not_whole, "'{0}' is {1}; expected a whole number, {2}",
         "'{0}' is {1}; verwacht: een geheel getal, {2}", "leave out the fraction",
         "laat de cijfers achter de komma weg"},
        {C::prior_missing, "'{0}' has status '{1}' but not both low and high",
         "'{0}' heeft status '{1}' maar niet zowel low als high",
         "write the least and the most that it may be; the same twice when it is not in doubt",
         "schrijf het minste en het meeste dat het kan zijn; twee keer hetzelfde als er geen "
         "twijfel is"},
        {C::removed_key, "'{0}' is no number of the model any more: {1}",
         "'{0}' is geen getal van het model meer: {1}", "leave out the line", "haal de regel weg"},
        {C::switched_off_and_set,
         "mechanism '{0}' is off and holds '{1}' at {2}, but {3} sets that number",
         "mechanisme '{0}' staat uit en houdt '{1}' op {2}, maar {3} zet dat getal",
         "leave out one of the two lines", "haal een van de twee regels weg"},
        {C::policy_and_set, "policy '{0}' sets '{1}' ({2}), but {3} sets it to something else",
         "beleidsmaatregel '{0}' zet '{1}' ({2}), maar {3} zet er iets anders neer",
         "leave out the line or the policy", "haal de regel of de beleidsmaatregel weg"},
    };
}

std::vector<ProblemKind> data_kinds() {
    return {
        {C::unknown_evidence, "there is no evidence '{0}'; did you mean '{1}'?",
         "er is geen bewijs '{0}'; bedoelt u '{1}'?",
         "the ids are in calibration/evidence/evidence.csv",
         "de nummers staan in calibration/evidence/evidence.csv"},
        {C::source_missing, "'{0}' has status '{1}' but names no evidence and no source",
         "'{0}' heeft status '{1}' maar noemt geen bewijs en geen bron",
         "name where the number comes from, or make the status 'assumed'",
         "noem waar het getal vandaan komt, of maak de status 'assumed'"},
        {C::not_a_month, "'{0}' is '{1}'; expected {2}", "'{0}' is '{1}'; verwacht: {2}",
         "write the year, a hyphen and the month", "schrijf het jaar, een streepje en de maand"},
        {C::unknown_name, "there is no {0} '{1}'; did you mean '{2}'?",
         "er is geen {0} '{1}'; bedoelt u '{2}'?", "{3}", "{3}"},
        {C::dates_out_of_order, "'{0}' has its value of {1} after that of {2}",
         "'{0}' heeft de waarde van {1} na die van {2}", "put the oldest first, each date once",
         "zet de oudste voorop, elke datum een keer"},
        {C::unit_differs, "'{0}' has unit '{1}'; the model expects '{2}'",
         "'{0}' heeft eenheid '{1}'; het model verwacht '{2}'",
         "convert the numbers and correct the unit", "reken de getallen om en verbeter de eenheid"},
        {C::mode_outside_prior, "'{0}' has mode {1}; expected between low {2} and high {3}",
         "'{0}' heeft mode {1}; verwacht: tussen low {2} en high {3}",
         "correct one of the three numbers", "verbeter een van de drie getallen"},
        {C::defined_twice, "'{0}' is also defined in {1}", "'{0}' staat ook in {1}",
         "remove one of the two", "haal een van de twee weg"},
        {C::parameter_missing, "the parameter '{0}' is in no parameter file",
         "de parameter '{0}' staat in geen enkel parameterbestand",
         "add a table for it, with unit '{1}'", "voeg er een tabel voor toe, met eenheid '{1}'"},
        {C::ends_before_start, "'{0}' is {1}; expected at least {2}, the first month",
         "'{0}' is {1}; verwacht: minstens {2}, de eerste maand", "correct one of the two",
         "verbeter een van de twee"},
        {C::too_many_instruments, "{0} instruments are active; expected at most {1}",
         "{0} instrumenten doen mee; verwacht: hoogstens {1}", "set active = false for some",
         "zet voor enkele active = false"},
        {C::negative_zero, "'{0}' is minus zero; expected {1}", "'{0}' is min nul; verwacht: {1}",
         "write 0 without a sign", "schrijf 0 zonder teken"},
        {C::empty_text, "'{0}' is empty; expected {1}", "'{0}' is leeg; verwacht: {1}",
         "fill it in, or remove the line", "vul het in, of haal de regel weg"},
        {C::does_not_fit, "'{0}' does not fit: {1}", "'{0}' past niet: {1}",
         "see docs/formats/instrument.md, scenario.md, trial.md, plan.md or the page of its form",
         "zie docs/formats/instrument.md, scenario.md, trial.md, plan.md of de pagina ervan"},
        {C::no_first_value, "'{0}' begins in {1}; expected {2}, the first month of the file",
         "'{0}' begint in {1}; verwacht: {2}, de eerste maand van het bestand",
         "give every number a value from that month on",
         "geef elk getal een waarde vanaf die maand"},
        {C::after_the_last, "'{0}' has a value of {1}, after {2}, the last month of the file",
         "'{0}' heeft een waarde van {1}, na {2}, de laatste maand van het bestand",
         "check the date; when all law of that month is in the file, move 'last'",
         "controleer de datum; staat alle wet van die maand in het bestand, verzet dan 'last'"},
        {C::renamed_key, "'{0}' is now called '{1}'{2}", "'{0}' heet nu '{1}'{2}", "write '{1}'",
         "schrijf '{1}'"},
        {C::before_the_run, "'{0}' is {1}; expected {2} or later, the first month of the run",
         "'{0}' is {1}; verwacht: {2} of later, de eerste maand van de berekening",
         "move the date, or leave out the line", "verzet de datum, of haal de regel weg"},
        {C::more_than_all, "'{0}' is {1}; expected at most {3}, the number of '{2}'",
         "'{0}' is {1}; verwacht: hoogstens {3}, het aantal van '{2}'", "correct one of the two",
         "verbeter een van de twee"},
        {C::evidence_malformed, "the evidence table is malformed: {0}",
         "de bewijstabel is niet goed: {0}", "the columns are in docs/formats/parameters.md",
         "de kolommen staan in docs/formats/parameters.md"},
    };
}

/// Of files of draws.
std::vector<ProblemKind> posterior_kinds() {
    return {
        {C::posterior_malformed, "the file of draws is malformed: {0}",
         "het bestand met trekkingen is niet goed: {0}",
         "its form is in docs/formats/posterior.md; afweging calibrate --freeze writes it",
         "de vorm staat in docs/formats/posterior.md; afweging calibrate --freeze schrijft het"},
        {C::posterior_changed,
         "the draws were changed after they were frozen: their SHA-256 begins with {0}; expected "
         "{1}",
         "de trekkingen zijn veranderd nadat ze zijn vastgelegd: hun SHA-256 begint met {0}; "
         "verwacht: {1}",
         "put back the file as it was, or freeze them again with afweging calibrate --freeze",
         "zet het bestand terug zoals het was, of leg ze opnieuw vast met afweging calibrate "
         "--freeze"},
    };
}

/// Of figures of a municipality's own.
std::vector<ProblemKind> own_figure_kinds() {
    return {
        {Own::unknown_column, "unknown column '{0}'; did you mean '{1}'?",
         "onbekende kolom '{0}'; bedoelt u '{1}'?",
         "say what it holds (--column {2}=\"{0}\"), or leave it out (--ignore \"{0}\"); what can "
         "be read: {3}",
         "zeg wat erin staat (--column {2}=\"{0}\"), of sla hem over (--ignore \"{0}\"); wat "
         "gelezen kan worden: {3}"},
        {Own::person_column, "column '{0}' looks like {1}: data about persons are not read",
         "kolom '{0}' lijkt op {1}: gegevens over personen worden niet gelezen",
         "make a file of totals by month, without this column",
         "maak een bestand met totalen per maand, zonder deze kolom"},
        {Own::not_a_figure, "in column '{0}' stands '{1}'; expected {2}",
         "in kolom '{0}' staat '{1}'; verwacht: {2}",
         "correct the cell; leave it empty where the figure is not known",
         "verbeter de cel; laat hem leeg als het cijfer niet bekend is"},
        {Own::period_twice, "the period {0} was on line {1} already",
         "de periode {0} stond al op regel {1}",
         "keep one row for each period: the row of the total",
         "houd een regel per periode over: de regel met het totaal"},
        {Own::few_people, "'{0}' is {1} in {2}; expected at least 10, or none",
         "'{0}' is {1} in {2}; verwacht: minstens 10, of geen",
         "leave the column out: a total of fewer than ten people may tell of a person",
         "laat de kolom weg: een totaal van minder dan tien mensen kan iets over een persoon "
         "zeggen"},
        {Own::column_missing, "there is no column with {0}", "er is geen kolom met {0}",
         "add it, or say which column it is: --column {1}=NAME",
         "voeg hem toe, of zeg welke kolom het is: --column {1}=NAAM"},
        {Own::no_whole_year, "'{0}' has no whole calendar year: {1} to {2}",
         "'{0}' heeft geen heel kalenderjaar: {1} tot en met {2}",
         "give at least one year from January to December",
         "geef minstens een jaar van januari tot en met december"},
        {Own::several_regions, "the column '{0}' has {1} regions: {2}",
         "de kolom '{0}' heeft {1} regio's: {2}", "say which one: --region NAME",
         "zeg welke: --region NAAM"},
        {Own::figures_disagree, "in {0} '{1}' is {2}, more than '{3}', which is {4}",
         "in {0} is '{1}' {2}, meer dan '{3}', en dat is {4}",
         "a part is at most the whole: check both columns",
         "een deel is hoogstens het geheel: kijk beide kolommen na"},
        {Own::impossible_total, "'{0}' is {1} in {2}; expected {3}",
         "'{0}' is {1} in {2}; verwacht: {3}",
         "check the unit, and whether the column holds what its name says",
         "kijk de eenheid na, en of in de kolom staat wat haar naam zegt"},
        {Own::not_a_table, "this is no table of figures: {0}", "dit is geen tabel met cijfers: {0}",
         "docs/formats/own-figures.md has an example",
         "een voorbeeld staat in docs/formats/own-figures.md"},
    };
}

}  // namespace

const std::vector<ProblemKind>& problem_kinds() {
    static const std::vector<ProblemKind> kinds = [] {
        std::vector<ProblemKind> all = file_kinds();
        for (const auto& part :
             {toml_kinds(), key_kinds(), data_kinds(), posterior_kinds(), own_figure_kinds()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return kinds;
}

const ProblemKind& kind_of(ProblemCode code) {
    for (const ProblemKind& kind : problem_kinds()) {
        if (kind.code == code) {
            return kind;
        }
    }
    return problem_kinds().front();
}

std::string code_text(ProblemCode code) { return "AFW-" + std::to_string(static_cast<int>(code)); }

}  // namespace afweging::scenarios
