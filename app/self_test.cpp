// SPDX-License-Identifier: EUPL-1.2
// Known answers, disk, data and locale.
#include "app/self_test.hpp"

#include <unistd.h>

#include <array>
#include <bit>
#include <clocale>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/console.hpp"
#include "app/data.hpp"
#include "output/atomic_file.hpp"
#include "output/sha256.hpp"
#include "scenarios/explain/explain.hpp"
#include "scenarios/posterior/posterior.hpp"
#include "scenarios/read/problem.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/versions/number_changes.hpp"
#include "sim/dice/philox.hpp"
#include "sim/mathematics.hpp"

namespace afweging::app {
namespace {

SelfTest outcome_of(const std::string& key, const LocalisedText& what, bool passed,
                    const LocalisedText& detail) {
    return {key, what, passed, detail};
}

/// The bits of exp, log, logistic and the chance of a hazard over their ranges, as text.
std::string bits_of_mathematics() {
    std::string bits;
    const auto add = [&](auto value) {
        std::array<char, sizeof value> bytes{};
        std::memcpy(bytes.data(), &value, sizeof value);
        bits.append(bytes.data(), bytes.size());
    };
    for (int i = -800; i <= 800; ++i) {
        const float x = static_cast<float>(i) * 0.109375F;  // exact in binary
        add(sim::exponential(x));
        add(sim::logistic(x));
        add(sim::exponential(static_cast<double>(x)));
        if (i > 0) {
            add(sim::logarithm(x));
            add(sim::chance_of_hazard(x));
            add(sim::logarithm(static_cast<double>(x)));
        }
    }
    return bits;
}

/// What is wrong with the files of the program. A scenario is only read when all before it is in
/// order: else it would tell the same.
scenarios::Problems problems_of(const scenarios::DataRoot& root,
                                const std::vector<std::string>& names) {
    scenarios::Problems problems;
    const scenarios::Catalogue catalogue = scenarios::load_catalogue(root, problems);
    for (const std::string& name : names) {
        if (problems.empty()) {
            static_cast<void>(scenarios::read_scenario(name, root, catalogue, problems));
        }
    }
    static_cast<void>(scenarios::read_posterior(scenarios::shipped_posterior(root),
                                                output::sha256_hex, problems));
    static_cast<void>(scenarios::read_number_changes(root, problems));
    return problems;
}

/// The first problem on one line, with its file, and how many more there are.
LocalisedText first_of(const scenarios::Problems& problems) {
    const scenarios::Problem& first = problems.all().front();
    std::string place = scenarios::code_text(first.code) + ' ';
    place += problems.source(first.at.source).name;
    place += first.at.line > 0 ? ':' + std::to_string(first.at.line) : std::string();
    const std::size_t more = problems.all().size() - 1;
    const LocalisedText rest =
        more == 0 ? LocalisedText()
                  : filled({" (and {0} more)", " (en nog {0})"}, {std::to_string(more)});
    return filled(
        {"{0}: {1}{2}"},
        {place, LocalisedText{sentence_of(first, Language::en), sentence_of(first, Language::nl)},
         rest});
}

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

SelfTest test_dice() {
    // The published known answers of Philox4x32-10: salmon2011parallel, Random123's kat_vectors.
    const sim::PhiloxCounter zeros = sim::philox({0, 0, 0, 0}, {0, 0});
    constexpr std::uint32_t ones = 0xffffffffU;
    const sim::PhiloxCounter full = sim::philox({ones, ones, ones, ones}, {ones, ones});
    const bool passed = zeros.v0 == 0x6627e8d5U && zeros.v1 == 0xe169c58dU &&
                        zeros.v2 == 0xbc57ac4cU && zeros.v3 == 0x9b00dbd8U &&
                        full.v0 == 0x408f276dU && full.v1 == 0x41c83b0eU &&
                        full.v2 == 0xa20bc7c6U && full.v3 == 0x6d5451fdU;
    return outcome_of("dice", {"dice: published known answers", "dobbelstenen: bekende uitkomsten"},
                      passed, passed ? "" : "Philox4x32-10");
}

SelfTest test_mathematics() {
    // Made with g++ 12 and clang 14, with and without optimisation.
    constexpr const char* known =
        "050ae76111f491579d6212f7b85a67b75c1446128c9de13c96e18caedb938a40";
    const std::string found = output::sha256_hex(bits_of_mathematics());
    return outcome_of("mathematics",
                      {"mathematics: every bit as it should be", "rekenwerk: elke bit klopt"},
                      found == known, found == known ? "" : found);
}

SelfTest test_locale() {
    const std::string point = std::localeconv()->decimal_point;
    return outcome_of("locale",
                      {"decimal point, whatever the language of the computer",
                       "decimale punt, welke taal de computer ook heeft"},
                      point == ".", point == "." ? "" : "'" + point + "'");
}

SelfTest test_disk(const std::string& folder) {
    const LocalisedText what = {"disk: write, flush, name, read back",
                                "schijf: schrijven, vastleggen, teruglezen"};
    const std::string path =
        (std::filesystem::path(folder) / ("afweging-doctor-" + std::to_string(getpid()) + ".tmp"))
            .string();
    try {
        const std::string text(100000, 'a');
        output::AtomicFile file(path, output::Overwrite::refuse);
        file.write(text);
        file.commit();
        const bool same = content_of(path) == text;
        std::filesystem::remove(path);
        return outcome_of("disk", what, same, same ? "" : path);
    } catch (const std::exception& error) {
        return {"disk", what, false, told(error), ExitCode::io};
    }
}

SelfTest test_data() {
    SelfTest test{"data",
                  {"data files: everything that comes with the program can be read",
                   "gegevens: alles wat bij het programma hoort is te lezen"},
                  false,
                  "",
                  ExitCode::data};
    try {
        const scenarios::DataRoot root = data_root();
        const std::vector<std::string> shipped = scenarios::names_in(root, "");
        const scenarios::Problems problems = problems_of(root, shipped);
        test.passed = problems.empty() && !shipped.empty();
        test.detail =
            problems.empty() ? LocalisedText(std::to_string(shipped.size())) : first_of(problems);
    } catch (const Error& error) {  // there is no such folder
        test.detail = told(error);
        test.if_failed = error.code();
    } catch (const std::exception& error) {
        test.detail = told(error);
        test.if_failed = ExitCode::bug;
    }
    return test;
}

}  // namespace afweging::app
