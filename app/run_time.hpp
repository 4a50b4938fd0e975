// SPDX-License-Identifier: EUPL-1.2
// How long a run will take, from a sample of it. An order of size: other work on the machine, and
// how much of a large world its caches hold, are not known.
#pragma once

#include <cstdint>

#include "agents/population/population.hpp"
#include "app/job.hpp"

namespace afweging::app {

/// What the time of a replicate goes with: people are set up once, those to come included, and
/// whoever is in the world is visited every month.
struct Work {
    double rows = 0;           ///< people set up, with the first month
    double person_months = 0;  ///< people in the world, summed over the months after the first

    Work& operator+=(const Work& other);
};

/// The work of the first `months` months. Arrivals stay, so a world grows while it runs.
[[nodiscard]] Work work_of(const agents::Headcount& count, std::uint32_t months);

/// What was timed, on one thread.
struct Sample {
    Work work;
    double start_seconds = 0;      ///< of setting up and the first month
    double month_seconds = 0;      ///< of the months after it
    double draw_seconds = 0;       ///< of making one draw, before anything is run; 0 without draws
    std::uint64_t people = 0;      ///< clients at the start
    std::uint32_t replicates = 0;  ///< how many were run
    std::uint32_t months = 0;      ///< of the longest of them
};

/// One replicate with that work, on one thread. Where no month after the first was timed, each is
/// taken to cost what setting up and the first month do. [s]
[[nodiscard]] double replicate_seconds(const Sample& sample, const Work& work);

/// All replicates of a run, which share the threads as sim::run does. Threads help as far as there
/// are processors, and within a replicate as far as there are chunks of people. [s]
[[nodiscard]] double run_seconds(double replicate, const RunSize& size, unsigned processors);

/// Making all draws of the run: each is made for its size, for the run and for what is told of it.
/// Nothing of a run at the best values. [s]
[[nodiscard]] double draws_seconds(const Sample& sample, const sim::DrawRange& draws);

/// Runs replicates of the first draw of the job until there is enough to time: a third of a second
/// or so, at most somewhat over one. Of a large municipality a smaller one is run.
[[nodiscard]] Sample take_sample(const Job& job);

/// The time of the whole job on a machine with so many processors. [s]
[[nodiscard]] double estimated_seconds(const Job& job, const JobSize& size, const Sample& sample,
                                       unsigned processors);

/// That the time was scaled up, and from what; empty when the sample was the whole job.
[[nodiscard]] LocalisedText sample_in_words(const Sample& sample, const JobSize& size);

}  // namespace afweging::app
