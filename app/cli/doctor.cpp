// SPDX-License-Identifier: EUPL-1.2
// afweging doctor: does the program work well on this computer, and does it compute what it is
// meant to compute?
#include "app/cli/parse.hpp"
#include "app/interrupt.hpp"
#include "app/report/text.hpp"
#include "app/self_test.hpp"
#include "app/verifying/lab.hpp"
#include "app/verifying/tech_ver.hpp"
#include "app/version.hpp"

namespace afweging::app {
namespace {

std::vector<SelfTest> all_tests(const std::string& folder) {
    std::vector<SelfTest> tests = {test_dice(), test_mathematics(), test_locale(),
                                   test_disk(folder), test_data()};
    if (tests.back().passed) {  // a world is made of data: without it there is none to run
        for (SelfTest& test : test_worlds()) { tests.push_back(std::move(test)); }
    }
    return tests;
}

/// The exit code that goes with all of them: a fault of the program is the worst.
ExitCode verdict_on(const std::vector<SelfTest>& tests) {
    ExitCode code = ExitCode::ok;
    for (const SelfTest& test : tests) {
        if (!test.passed && (code == ExitCode::ok || test.if_failed == ExitCode::bug)) {
            code = test.if_failed;
        }
    }
    return code;
}

LocalisedText conclusion(ExitCode code) {
    switch (code) {
        case ExitCode::ok:
            return {"All is well.", "Alles is in orde."};
        case ExitCode::bug:
            return {"Not all is well: results from this computer are not to be trusted.",
                    "Niet alles is in orde: vertrouw de uitkomsten van deze computer niet."};
        case ExitCode::data:
            return {
                "Not all is well: a file of the program is damaged. Install it again, or mend "
                "the file; the small worlds were not run.",
                "Niet alles is in orde: een bestand van het programma is beschadigd. "
                "Installeer het opnieuw of herstel het bestand; de kleine werelden zijn niet "
                "doorgerekend."};
        default:
            return {"Not all is well: a folder or file could not be used.",
                    "Niet alles is in orde: een map of bestand was niet te gebruiken."};
    }
}

struct DoctorWords {
    std::string folder = ".";
    bool tech_ver = false;
    std::string scenario;
    std::uint64_t seed = 1;
};

DoctorWords parse(const Arguments& arguments, const Console& console) {
    DoctorWords words;
    Parser parser("doctor", "afweging doctor\n  afweging doctor --tech-ver basis", console);
    parser.option("SCENARIO", words.scenario,
                  {"with --tech-ver: scenario file, or the name of a shipped one (else basis)",
                   "bij --tech-ver: scenariobestand, of de naam van een meegeleverd scenario "
                   "(anders basis)"});
    parser.flag(
        "--tech-ver", words.tech_ver,
        {"try the model as a black box instead, on small worlds of a scenario: the checks of "
         "TECH-VER",
         "beproef in plaats daarvan het model van buitenaf, op kleine werelden van een "
         "scenario: de toetsen van TECH-VER"});
    parser.option(
        "--seed", words.seed,
        {"with --tech-ver: which luck (else 1)", "bij --tech-ver: welk toeval (anders 1)"});
    parser
        .option("-o,--output", words.folder,
                {"folder to try writing in (else here)",
                 "map om het schrijven te proberen (anders hier)"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.parse(arguments);
    if (!words.tech_ver && (!words.scenario.empty() || parser.is_given("--seed"))) {
        throw PhrasedError(ExitCode::usage,
                           {"a scenario and --seed are for --tech-ver, which is missing",
                            "een scenario en --seed horen bij --tech-ver, en dat ontbreekt"});
    }
    if (words.tech_ver) {
        parser.refuse_given({"--output"}, {"{0} does not go with --tech-ver, which writes nothing",
                                           "{0} past niet bij --tech-ver, dat niets schrijft"});
    }
    return words;
}

void tell(const verifying::Done& done, Console& console) {
    const bool applies = done.finding.verdict != verifying::Verdict::not_applicable;
    const LocalisedText form = applies ? LocalisedText{"{0}: {1}. Must: {2}. Found: {3}.",
                                                       "{0}: {1}. Moet: {2}. Gevonden: {3}."}
                                       : LocalisedText{"{0}: {1}. Does not apply: {3}.",
                                                       "{0}: {1}. Niet van toepassing: {3}."};
    console.out_paragraph(filled(form, {done.check->key, done.check->changed, done.check->expected,
                                        done.finding.found}),
                          left_aligned(console.pick(verifying::word_of(done.finding.verdict)), 8));
}

ExitCode perform_tech_ver(const DoctorWords& words, Console& console) {
    const Interrupt interrupt;
    verifying::Lab lab(words.scenario.empty() ? "basis" : words.scenario, words.seed, interrupt);
    const scenarios::RunRequest worlds = lab.usual();
    console.out_paragraph(filled(
        {"Black-box checks of '{0}': {1} replicates of {2} months, {3} people, seed {4}.",
         "Toetsen van buitenaf op '{0}': {1} herhalingen van {2} maanden, {3} mensen, seed "
         "{4}."},
        {lab.scenario().name, std::to_string(*worlds.replicates), std::to_string(*worlds.months),
         std::to_string(*worlds.people), std::to_string(worlds.seed)}));
    std::optional<verifying::Part> part;
    const auto all = verifying::perform_all(lab, [&](const verifying::Done& done) {
        if (part != done.check->part) {
            part = done.check->part;
            console.out("");
            console.out(verifying::name_of(*part));
        }
        tell(done, console);
    });
    const verifying::Counts counts = verifying::counts_of(all);
    console.out("");
    console.out_paragraph(verifying::conclusion(counts));
    console.set_result(verifying::to_json(all, lab, console.language()));
    return counts.wrong == 0 ? ExitCode::ok : ExitCode::gate;
}

ExitCode perform_installation(const std::string& folder, Console& console) {
    console.out("afweging " + version_line());
    const std::vector<SelfTest> tests = all_tests(folder);
    const ExitCode code = verdict_on(tests);
    Json json = Json::array();
    for (const SelfTest& test : tests) {
        const std::string verdict =
            test.passed ? console.pick({"good", "goed"}) : console.pick({"WRONG", "FOUT"});
        console.out(left_aligned(verdict, 7) + console.pick(test.what) +
                    (test.detail.en.empty() ? "" : ": " + console.pick(test.detail)));
        json.push(Json::object({{"key", test.key},
                                {"what", console.pick(test.what)},
                                {"passed", test.passed},
                                {"detail", console.pick(test.detail)}}));
    }
    console.out_paragraph(conclusion(code));
    console.set_result(
        Json::object({{"passed", code == ExitCode::ok}, {"tests", std::move(json)}}));
    return code;
}

}  // namespace

ExitCode perform_doctor(const Arguments& arguments, Console& console) {
    const DoctorWords words = parse(arguments, console);
    return words.tech_ver ? perform_tech_ver(words, console)
                          : perform_installation(words.folder, console);
}

}  // namespace afweging::app
