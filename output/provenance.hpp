// SPDX-License-Identifier: EUPL-1.2
// Where a result comes from: all that is needed to make the same result again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/draw_range.hpp"
#include "sim/month.hpp"

namespace afweging::output {

/// A number in doubt, and its value in each draw of a run.
struct DrawnNumber {
    std::string key;  ///< "search.base_hazard"
    std::string en;   ///< what it is, for people
    std::string nl;
    std::string unit;
    std::string luck;            ///< its place in the prior is drawn by this name; may be shared
    std::vector<double> values;  ///< one for each draw

    friend bool operator==(const DrawnNumber&, const DrawnNumber&) = default;
};

/// Who is in an instrument when the run begins, and who waits for it; in one replicate.
struct PlacedAtStart {
    std::string instrument;     ///< key
    std::uint64_t people = 0;   ///< with a place
    std::uint64_t waiting = 0;  ///< on its list
    friend bool operator==(const PlacedAtStart&, const PlacedAtStart&) = default;
};

/// What may be spent on paper in each simulated year: by pot, or by all instruments together.
struct PaperBudget {
    static constexpr std::int64_t no_limit = -1;
    std::string key;                  ///< of the pot, or "instruments"
    std::vector<std::int64_t> cents;  ///< by simulated year; no_limit where nothing limits it
    friend bool operator==(const PaperBudget&, const PaperBudget&) = default;
};

/// From when months count: from the first month of the run, or from somebody's entry into what is
/// followed (docs/formats/results-h5.md, Cohorts).
enum class Clock : std::uint8_t { calendar, entry };

/// What a results file says about the run that made it. Holds no time stamp, host name or number
/// of threads, so that the same run gives the same bytes.
struct Provenance {
    std::string program_version;        ///< "0.1.0"
    std::string git_commit;             ///< may be empty
    std::string scenario_name;          ///< as the researcher wrote it
    std::string scenario_text;          ///< all files, each after its name; no NUL
    std::string scenario_sha256;        ///< 64 hexadecimal digits, of scenario_text
    std::uint64_t seed = 0;             ///< of all dice
    std::uint32_t first_replicate = 0;  ///< number of the first replicate
    std::uint32_t replicates = 0;       ///< >= 1; in each draw
    sim::DrawRange draws{};             ///< of the numbers in doubt
    std::uint32_t months = 0;           ///< >= 1
    sim::Month start;                   ///< calendar month of month index 0
    std::uint64_t people = 0;           ///< clients at the start that were asked for
    std::string municipality;           ///< its key
    std::string people_sha256;          ///< of every number that its people are drawn from
    std::vector<PlacedAtStart> placed_at_start;
    std::vector<PaperBudget> budgets;
    Clock clock = Clock::calendar;             ///< what `months` counts
    std::vector<std::string> assumed_numbers;  ///< keys of numbers without a source; no line ends
    std::vector<DrawnNumber> numbers;          ///< in doubt, all that the run reads
    std::string posterior;                     ///< of which draws are rows; empty: of none
    std::string posterior_sha256;              ///< 64 hexadecimal digits; empty with it

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

}  // namespace afweging::output
