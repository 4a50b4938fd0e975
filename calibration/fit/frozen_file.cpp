// SPDX-License-Identifier: EUPL-1.2
// Head, plan, rows; and the hash of all of it.
#include "calibration/fit/frozen_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <numeric>
#include <sstream>

#include "output/sha256.hpp"
#include "scenarios/posterior/posterior.hpp"
#include "scenarios/read/file_text.hpp"
#include "sim/dice/philox.hpp"

namespace afweging::calibration {
namespace {

constexpr std::uint32_t order_space = 0x6F726472;  // "ordr" in ASCII: apart from the dice
constexpr int digits = 7;

std::string with_digits(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, digits);
    return {text.data(), end.ptr};
}

/// As many digits as give this very number again.
std::string exact(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

/// Every row once, by a number of its own that the seed draws.
std::vector<std::size_t> order_of(std::size_t rows, std::uint64_t seed) {
    std::vector<std::uint64_t> place;
    for (std::size_t i = 0; i < rows; ++i) {
        const sim::PhiloxCounter words = sim::philox(
            {static_cast<std::uint32_t>(i), 0, 0, order_space},
            {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)});
        place.push_back((std::uint64_t{words.v0} << 32U) | words.v1);
    }
    std::vector<std::size_t> order(rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return place[a] < place[b]; });
    return order;
}

std::string head_of(const Plan& plan, const Calibrated& found,
                    const std::vector<std::string>& units, const FrozenBy& by) {
    std::string text =
        "# SPDX-License-Identifier: EUPL-1.2\n"
        "# Draws of calibrated numbers, each row as likely. Written by afweging "
        "calibrate --freeze; form: docs/formats/posterior.md\n";
    const auto say = [&](const std::string& key, const std::string& value) {
        text += "# " + key + ": " + value + '\n';
    };
    say("posterior", plan.name);
    say("plan_hash", found.plan_hash);
    say("plan_sha256", output::sha256_hex(plan.text));
    say("program", by.program);
    say("model", by.model);
    say("runs", std::to_string(found.runs));
    say("rows", std::to_string(found.draws.rows()));
    const auto failed = std::count_if(found.gates.begin(), found.gates.end(), [](const Gate& each) {
        return each.outcome == GateOutcome::failed;
    });
    say("failed_gates", std::to_string(failed));
    for (std::size_t k = 0; k < found.numbers.size(); ++k) {
        const FittedNumber& n = found.numbers[k];
        say("prior " + n.key,
            exact(n.low) + ' ' + exact(n.mode) + ' ' + exact(n.high) + ' ' + units[k]);
    }
    std::istringstream lines(plan.text);
    for (std::string line; std::getline(lines, line);) {
        text += line.empty() ? "#|\n" : "#| " + line + '\n';
    }
    return text;
}

std::string rows_of(const Plan& plan, const Calibrated& found) {
    std::string text;
    for (std::size_t k = 0; k < found.numbers.size(); ++k) {
        text += (k == 0 ? "" : ",") + found.numbers[k].key;
    }
    text += '\n';
    for (const std::size_t row : order_of(found.draws.rows(), plan.sizes.seed)) {
        for (std::size_t k = 0; k < found.numbers.size(); ++k) {
            const FittedNumber& n = found.numbers[k];
            const double value = std::clamp(found.draws(row, k), n.low, n.high);
            text += (k == 0 ? "" : ",") + with_digits(value);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

void require_freezable(const Plan& plan) {
    constexpr std::size_t most_bytes = 14;  // "-1.234567e-05" and a comma
    // The head has the plan and a line for each number.
    const std::size_t head = 2 * plan.text.size() + 200 * (plan.numbers.size() + 5);
    const std::size_t room = scenarios::max_file_bytes - std::min(head, scenarios::max_file_bytes);
    const std::size_t most = room / (most_bytes * std::max<std::size_t>(plan.numbers.size(), 1));
    if (plan.draws > most) {
        throw PhrasedError(
            ExitCode::usage,
            {"{0} draws of {1} numbers are too many for a file that run reads: set 'draws' to at "
             "most {2} in the plan, or leave out --freeze",
             "{0} trekkingen van {1} getallen zijn te veel voor een bestand dat run leest: zet "
             "'draws' in het plan op hoogstens {2}, of laat --freeze weg"},
            {std::to_string(plan.draws), std::to_string(plan.numbers.size()),
             std::to_string(most)});
    }
}

std::string frozen_text(const Plan& plan, const Calibrated& found,
                        const std::vector<std::string>& units, const FrozenBy& by) {
    const std::string head = head_of(plan, found, units, by);
    const std::string rows = rows_of(plan, found);
    const std::string hash = output::sha256_hex(scenarios::hashed_part(head + rows));
    return head + "# sha256: " + hash + '\n' + rows;
}

void write_frozen(const std::string& path, const Calibrated& found, const std::string& text,
                  output::Overwrite overwrite) {
    if (found.empty) {
        throw PhrasedError(ExitCode::data,
                           {"nothing to freeze: no place meets the targets of this plan",
                            "niets om vast te leggen: geen enkele plek haalt de doelen van dit "
                            "plan"});
    }
    output::AtomicFile file(path, overwrite);
    file.write(text);
    file.commit();
}

}  // namespace afweging::calibration
