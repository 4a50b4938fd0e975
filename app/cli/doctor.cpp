// SPDX-License-Identifier: EUPL-1.2
// afweging doctor: does the program work well on this computer?
#include "app/cli/parse.hpp"
#include "app/report/text.hpp"
#include "app/self_test.hpp"
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

}  // namespace

ExitCode perform_doctor(const Arguments& arguments, Console& console) {
    std::string folder = ".";
    Parser parser("doctor", "afweging doctor", console);
    parser
        .option("-o,--output", folder,
                {"folder to try writing in (else here)",
                 "map om het schrijven te proberen (anders hier)"})
        ->type_name(console.pick({"FOLDER", "MAP"}));
    parser.parse(arguments);
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

}  // namespace afweging::app
