// SPDX-License-Identifier: EUPL-1.2
// This build against the recorded hashes. AFWEGING_BLESS=1 rewrites them.
#include "tests/sim/wasm/kernel_digest.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "tests/support/catch.hpp"

using namespace afweging::tests;

namespace {

const char* const golden_file = AFWEGING_SOURCE_DIR "/tests/sim/golden/kernel_digest.txt";

std::map<std::string, std::string> read_golden() {
    std::ifstream file(golden_file);
    std::map<std::string, std::string> golden;
    std::string name;
    std::string hash;
    while (file >> name >> hash) { golden[name] = hash; }
    return golden;
}

std::string in_hexadecimal(std::uint64_t value) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
    return text;
}

}  // namespace

TEST_CASE("the kernel computes the recorded bits", "[sim][golden]") {
    if (std::getenv("AFWEGING_BLESS") != nullptr) {
        std::ofstream file(golden_file);
        for (std::size_t i = 0; i < digest_part_count(); ++i) {
            const DigestPart part = digest_part(i);
            file << part.name << ' ' << in_hexadecimal(part.digest()) << '\n';
        }
    }
    const auto golden = read_golden();
    REQUIRE(golden.size() == digest_part_count());
    for (std::size_t i = 0; i < digest_part_count(); ++i) {
        const DigestPart part = digest_part(i);
        INFO(part.name);
        CHECK(in_hexadecimal(part.digest()) == golden.at(part.name));
    }
}
