// SPDX-License-Identifier: EUPL-1.2
// The table of commands.
#include "app/verb.hpp"

namespace afweging::app {

// Each in app/cli/<name>.cpp.
ExitCode perform_demo(const Arguments& arguments, Console& console);
ExitCode perform_run(const Arguments& arguments, Console& console);
ExitCode perform_check(const Arguments& arguments, Console& console);
ExitCode perform_new(const Arguments& arguments, Console& console);
ExitCode perform_list(const Arguments& arguments, Console& console);
ExitCode perform_explain(const Arguments& arguments, Console& console);
ExitCode perform_schema(const Arguments& arguments, Console& console);
ExitCode perform_diff(const Arguments& arguments, Console& console);
ExitCode perform_compare(const Arguments& arguments, Console& console);
ExitCode perform_report(const Arguments& arguments, Console& console);
ExitCode perform_verify(const Arguments& arguments, Console& console);
ExitCode perform_cohort(const Arguments& arguments, Console& console);
ExitCode perform_reach(const Arguments& arguments, Console& console);
ExitCode perform_trial(const Arguments& arguments, Console& console);
ExitCode perform_calibrate(const Arguments& arguments, Console& console);
ExitCode perform_forecast(const Arguments& arguments, Console& console);
ExitCode perform_validate(const Arguments& arguments, Console& console);
ExitCode perform_plan(const Arguments& arguments, Console& console);
ExitCode perform_merge(const Arguments& arguments, Console& console);
ExitCode perform_decide(const Arguments& arguments, Console& console);
ExitCode perform_sweep(const Arguments& arguments, Console& console);
ExitCode perform_frontier(const Arguments& arguments, Console& console);
ExitCode perform_trace(const Arguments& arguments, Console& console);
ExitCode perform_story(const Arguments& arguments, Console& console);
ExitCode perform_household(const Arguments& arguments, Console& console);
ExitCode perform_import(const Arguments& arguments, Console& console);
ExitCode perform_export(const Arguments& arguments, Console& console);
ExitCode perform_digest(const Arguments& arguments, Console& console);
ExitCode perform_doctor(const Arguments& arguments, Console& console);

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all = {
        {"demo",
         {"shows what the program does, with a fixed example",
          "laat zien wat het programma doet, met een vast voorbeeld"},
         perform_demo},
        {"run", {"runs a scenario", "rekent een scenario door"}, perform_run},
        {"check",
         {"checks a scenario and tells what it changes",
          "controleert een scenario en zegt wat het verandert"},
         perform_check},
        {"new",
         {"writes a file of your own to begin with: instrument, municipality or scenario",
          "schrijft een eigen bestand om mee te beginnen: instrument, gemeente of scenario"},
         perform_new},
        {"list",
         {"lists scenarios, instruments, policies, parameters, measures or municipalities",
          "noemt scenario's, instrumenten, beleid, parameters, uitkomsten of gemeenten"},
         perform_list},
        {"explain",
         {"explains a name: meaning, value, source", "legt een naam uit: betekenis, waarde, bron"},
         perform_explain},
        {"schema",
         {"prints what may stand in a file, for editors and programs (JSON Schema)",
          "geeft wat er in een bestand mag staan, voor editors en programma's (JSON Schema)"},
         perform_schema},
        {"diff",
         {"tells in words how two scenarios differ",
          "zegt in woorden waarin twee scenario's verschillen"},
         perform_diff},
        {"compare",
         {"tells what other plans do more or less than the first",
          "zegt wat andere plannen meer of minder doen dan het eerste"},
         perform_compare},
        {"decide",
         {"tells which plan is best on an outcome, or which cannot be told apart, and what knowing "
          "more is worth",
          "zegt welk plan het beste is op een uitkomst, of welke niet te onderscheiden zijn, en "
          "wat "
          "meer weten waard is"},
         perform_decide},
        {"sweep",
         {"runs many plans of one file, and tells what each does more or less",
          "rekent veel plannen uit een bestand door en zegt wat elk meer of minder doet"},
         perform_sweep},
        {"frontier",
         {"tells which of many plans nobody would leave for another, on two outcomes",
          "zegt welke van veel plannen niemand zou ruilen voor een ander, op twee uitkomsten"},
         perform_frontier},
        {"report",
         {"makes one page for a council note: what plans do, for whom, and how sure that is",
          "maakt een pagina voor bij een raadsvoorstel: wat plannen doen, voor wie, en hoe zeker"},
         perform_report},
        {"verify",
         {"makes a report or result again from what it holds, and compares it",
          "maakt een rapport of resultaat opnieuw uit wat erin zit, en vergelijkt het"},
         perform_verify},
        {"cohort",
         {"follows people from their entry into bijstand or an instrument",
          "volgt mensen vanaf hun instroom in de bijstand of een instrument"},
         perform_cohort},
        {"reach",
         {"tells who is offered what, and who falls outside everything",
          "zegt wie wat krijgt aangeboden, en wie overal buiten valt"},
         perform_reach},
        {"trial",
         {"repeats a study inside the model, or estimates from your own data",
          "herhaalt een onderzoek binnen het model, of schat uit uw eigen gegevens"},
         perform_trial},
        {"calibrate",
         {"fits assumed numbers to what studies and registers found",
          "stelt aangenomen getallen bij naar wat onderzoeken en registers vonden"},
         perform_calibrate},
        {"forecast",
         {"registers forecasts of figures to come, and scores them after",
          "legt voorspellingen vast van cijfers die nog komen, en geeft later de score"},
         perform_forecast},
        {"validate",
         {"checks a calibration against what it did not see, and against models that are wrong",
          "toetst een kalibratie aan wat zij niet zag, en aan modellen die fout zijn"},
         perform_validate},
        {"plan",
         {"writes a study in parts for a cluster: Slurm, Snakemake, GNU parallel",
          "schrijft een studie in delen voor een cluster: Slurm, Snakemake, GNU parallel"},
         perform_plan},
        {"merge",
         {"puts the parts of a run together again", "voegt de delen van een run weer samen"},
         perform_merge},
        {"trace",
         {"follows one synthetic life, in two worlds side by side",
          "volgt het leven van een verzonnen mens, in twee werelden naast elkaar"},
         perform_trace},
        {"story",
         {"tells the lives of five synthetic clients in two worlds, in plain sentences",
          "vertelt het leven van vijf verzonnen cliënten in twee werelden, in gewone zinnen"},
         perform_story},
        {"household",
         {"shows what households have left by hours of work, by law alone",
          "laat zien wat huishoudens overhouden per aantal uren werk, volgens de wet"},
         perform_household},
        {"import",
         {"makes a municipality file of your own totals, and holds the model beside them",
          "maakt een gemeentebestand van uw eigen totalen, en legt het model ernaast"},
         perform_import},
        {"export",
         {"turns results into tables for a spreadsheet",
          "maakt van resultaten een tabel voor een rekenblad"},
         perform_export},
        {"digest",
         {"sums up all results in one hash", "vat alle resultaten samen in een controlegetal"},
         perform_digest},
        {"doctor",
         {"tests whether the program works well on this computer",
          "test of het programma op deze computer goed werkt"},
         perform_doctor},
    };
    return all;
}

}  // namespace afweging::app
