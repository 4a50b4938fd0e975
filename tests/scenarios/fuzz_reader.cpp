// SPDX-License-Identifier: EUPL-1.2
// libFuzzer: no bytes may make the reader crash, hang or print what a terminal would obey.
// The first folder receives what is new, the others are seeds:
//   bin/fuzz_reader -max_total_time=600 found tests/scenarios/corpus scenarios/statute
//       scenarios/instruments scenarios/municipalities
#include <cstdint>
#include <cstdlib>

#include "scenarios/assemble.hpp"
#include "scenarios/explain/explain.hpp"

using namespace afweging;
using namespace afweging::scenarios;

namespace {

const DataRoot& root() {
    static const DataRoot data = DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios");
    return data;
}

const Catalogue& catalogue() {
    static const Catalogue all = load_catalogue(root());
    return all;
}

void check_message(const Problems& problems) {
    for (const char c : problems.text(Language::nl)) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n') {
            std::abort();
        }
    }
}

}  // namespace

// Every reader gets every text, so that shipped files and the corpus are seeds as they are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Problems problems;
    std::string text(reinterpret_cast<const char*>(data), size);
    const std::size_t source = problems.add_source({"f.toml", std::move(text), ExitCode::scenario});
    if (const auto node = parse_toml(source, problems)) {
        (void)assemble({*node, {}}, root(), catalogue(), problems);
        (void)read_statute(*node, catalogue().evidence, problems);
        (void)read_instrument(*node, "f", catalogue().evidence, problems);
        (void)read_municipality(*node, "f", catalogue().evidence, problems);
    }
    check_message(problems);
    return 0;
}
