// SPDX-License-Identifier: EUPL-1.2
// Two plans, their results and their report, for tests that read it.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/report/outcomes.hpp"
#include "tests/app/process.hpp"
#include "tests/app/report/page/strict_html.hpp"
#include "tests/support/catch.hpp"

namespace afweging::tests {

using Words = std::vector<std::string>;

inline std::string text_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Ended must(const Words& words) {
    Ended ended = call(words);
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    return ended;
}

inline const char* const first_plan = "basis";
inline const char* const other_plan = "re-integratie-of-bestaanszekerheid-2";

/// Two plans over draws, their results and their report; made once.
struct Made {
    TemporaryFolder folder;
    std::string a, b, page;
    std::vector<Node> nodes;

    Made() {
        must({"compare", first_plan, other_plan, "--seed", "3", "--people", "400", "--months", "24",
              "--draws", "12", "--replicates", "2", "-o", folder.file("c")});
        a = folder.file(std::string("c/") + first_plan + ".h5");
        b = folder.file(std::string("c/") + other_plan + ".h5");
        must({"report", a, b, "-o", folder.file("r.html")});
        page = text_in(folder.file("r.html"));
        nodes = StrictHtml(page).read();
    }
};

inline const Made& made() {
    static const Made one;
    return one;
}
inline bool is_outcome(const std::string& key) {
    return std::any_of(app::outcomes().begin(), app::outcomes().end(),
                       [&](const app::Outcome& each) { return each.key == key; });
}

}  // namespace afweging::tests
