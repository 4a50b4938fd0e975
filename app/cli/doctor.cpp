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
    for (SelfTest& test : test_worlds()) { tests.push_back(std::move(test)); }
    return tests;
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
    bool passed = true;
    Json json = Json::array();
    for (const SelfTest& test : all_tests(folder)) {
        passed = passed && test.passed;
        const std::string verdict =
            test.passed ? console.pick({"good", "goed"}) : console.pick({"WRONG", "FOUT"});
        console.out(left_aligned(verdict, 7) + console.pick(test.what) +
                    (test.detail.en.empty() ? "" : ": " + console.pick(test.detail)));
        json.push(Json::object({{"key", test.key},
                                {"what", console.pick(test.what)},
                                {"passed", test.passed},
                                {"detail", console.pick(test.detail)}}));
    }
    console.out(
        passed ? LocalisedText{"All is well.", "Alles is in orde."}
               : LocalisedText{"Not all is well: results from this computer are not to be trusted.",
                               "Niet alles is in orde: vertrouw de uitkomsten van deze computer "
                               "niet."});
    console.set_result(Json::object({{"passed", passed}, {"tests", std::move(json)}}));
    return passed ? ExitCode::ok : ExitCode::bug;
}

}  // namespace afweging::app
