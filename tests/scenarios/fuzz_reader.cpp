// SPDX-License-Identifier: EUPL-1.2
// libFuzzer: no bytes may make the reader crash, hang or print what a terminal would obey.
// Seeds: tests/scenarios/corpus and scenarios/*.toml.
#include <cstdint>
#include <cstdlib>

#include "scenarios/assemble.hpp"
#include "scenarios/explain.hpp"

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

// The first byte chooses the reader, the rest is the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    Problems problems;
    std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::size_t source = problems.add_source({"f.toml", std::move(text), ExitCode::scenario});
    if (const auto node = parse_toml(source, problems)) {
        switch (data[0] % 4) {
            case 0:
                (void)read_statute(*node, catalogue().evidence, problems);
                break;
            case 1:
                (void)read_instrument(*node, "f", catalogue().evidence, problems);
                break;
            case 2:
                (void)read_municipality(*node, "f", catalogue().evidence, problems);
                break;
            default:
                (void)assemble(*node, root(), catalogue(), problems);
        }
    }
    check_message(problems);
    return 0;
}
