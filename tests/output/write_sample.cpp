// SPDX-License-Identifier: EUPL-1.2
// Writes the sample result of the tests, for programs outside this one to open.
#include "output/write_results.hpp"
#include "tests/output/sample.hpp"

int main(int argc, char** argv) {
    using namespace afweging::output;
    if (argc != 2) {
        return 2;
    }
    write_results(argv[1], sample::run(), sample::provenance(), Overwrite::replace);
    return 0;
}
