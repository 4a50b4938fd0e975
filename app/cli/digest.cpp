// SPDX-License-Identifier: EUPL-1.2
// afweging digest: one hash of all results in a file.
#include "output/digest.hpp"
#include "app/cli/parse.hpp"
#include "output/results.hpp"

namespace afweging::app {

ExitCode perform_digest(const Arguments& arguments, Console& console) {
    std::vector<std::string> files;
    Parser parser("digest", "afweging digest basis.h5", console);
    parser.option({"FILE", "BESTAND"}, files, {"results (.h5)", "resultaten (.h5)"})->required();
    parser.parse(arguments);
    Json digests = Json::array();
    for (const std::string& file : files) {
        const std::string digest = output::digest(output::read_results(file).values);
        console.out(file + ' ' + digest);
        digests.push(Json::object({{"file", file}, {"digest", digest}}));
    }
    console.set_result(Json::object({{"digests", digests}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
