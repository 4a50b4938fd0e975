// SPDX-License-Identifier: EUPL-1.2
// Timing a sample, and scaling it up.
#include "app/run_time.hpp"

#include <algorithm>
#include <chrono>
#include <stop_token>

#include "agents/simulation.hpp"
#include "app/report/numbers.hpp"
#include "app/report/sentences.hpp"
#include "output/memory_recorder.hpp"
#include "sim/parallel.hpp"
#include "sim/progress.hpp"
#include "sim/run.hpp"

namespace afweging::app {
namespace {

/// A larger municipality is not set up for a sample: that alone would take seconds.
constexpr std::uint32_t most_sampled_people = 20'000;
constexpr double enough_seconds = 0.3;  ///< no further replicate is begun
constexpr double most_seconds = 1.0;    ///< a replicate is not run to its end

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Records one replicate as a run does, notes when its first month was there, and asks to stop when
/// it has taken long enough.
class TimingRecorder final : public sim::Recorder {
public:
    TimingRecorder(sim::Layout layout, std::uint32_t replicate, std::uint32_t months)
        : memory_(std::move(layout), replicate, 1, months) {}

    void record(std::uint32_t replicate, std::uint32_t month,
                std::span<const std::int64_t> values) override {
        memory_.record(replicate, month, values);
        const double now = seconds_since(start_);
        first_month_ = month == 0 ? now : first_month_;
        months_ = month + 1;
        if (now > most_seconds) {
            stop_.request_stop();
        }
    }

    /// Adds what was timed, now that the replicate is done.
    void add_to(Sample& sample) const {
        sample.start_seconds += first_month_;
        sample.month_seconds += seconds_since(start_) - first_month_;
        sample.months = std::max(sample.months, months_);
    }
    [[nodiscard]] std::uint32_t months() const { return months_; }
    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

private:
    // The clock starts before the memory is taken, as that takes time too.
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    output::MemoryRecorder memory_;
    std::stop_source stop_;
    double first_month_ = 0;
    std::uint32_t months_ = 0;
};

agents::Headcount headcount_of(const agents::Setting& setting, const scenarios::RunRequest& r) {
    return agents::headcount(agents::population_basis(setting),
                             sim::Dice(r.seed, r.first_replicate));
}

void add_replicate(const Job& job, const scenarios::RunRequest& request, Sample& sample) {
    TimingRecorder recorder(scenarios::layout_of(job.scenario), request.first_replicate,
                            *request.months);
    sim::Silence silence;
    static_cast<void>(
        scenarios::run_scenario(job.scenario, request, recorder, silence, recorder.token()));
    recorder.add_to(sample);
    const agents::Setting setting = scenarios::setting_of(job.scenario, request);
    sample.work += work_of(headcount_of(setting, request), recorder.months());
    sample.replicates += 1;
}

}  // namespace

Work& Work::operator+=(const Work& other) {
    rows += other.rows;
    person_months += other.person_months;
    return *this;
}

Work work_of(const agents::Headcount& count, std::uint32_t months) {
    Work work{.rows = static_cast<double>(count.total()), .person_months = 0};
    double here = work.rows;
    for (const std::uint32_t arrivals : count.arrivals) { here -= arrivals; }
    for (std::uint32_t month = 0; month < months; ++month) {
        here += month < count.arrivals.size() ? count.arrivals[month] : 0;
        work.person_months += month > 0 ? here : 0;
    }
    return work;
}

double replicate_seconds(const Sample& sample, const Work& work) {
    const double per_row = sample.start_seconds / std::max(1.0, sample.work.rows);
    const double per_person_month =
        sample.work.person_months > 0 ? sample.month_seconds / sample.work.person_months : per_row;
    return per_row * work.rows + per_person_month * work.person_months;
}

double run_seconds(double replicate, const RunSize& size, unsigned processors) {
    const unsigned threads = std::max(1U, std::min(size.threads, processors));
    const sim::ThreadShare share = sim::share_threads(size.replicates, threads);
    const std::uint64_t chunks = std::max<std::uint64_t>(1, size.people / sim::chunk_size);
    const auto one_round = [&](unsigned inside) {
        return replicate / static_cast<double>(std::min<std::uint64_t>(inside, chunks));
    };
    const std::uint32_t full_rounds = share.in_full_rounds / share.side_by_side;
    const bool more = share.in_full_rounds < size.replicates;
    return full_rounds * one_round(share.inside) + (more ? one_round(share.inside_at_the_end) : 0);
}

Sample take_sample(const Job& job) {
    scenarios::RunRequest request = job.request;
    const std::uint32_t clients = scenarios::setting_of(job.scenario, request).municipality.clients;
    request.people = std::min(clients, most_sampled_people);
    request.replicates = 1;
    request.threads = 1;
    Sample sample;
    sample.people = *request.people;
    while (sample.replicates < *job.request.replicates &&
           sample.start_seconds + sample.month_seconds < enough_seconds) {
        add_replicate(job, request, sample);
        request.first_replicate += 1;
    }
    if (!job.request.draws.plain()) {
        const auto start = std::chrono::steady_clock::now();
        static_cast<void>(
            scenarios::setting_of_draw(job.scenario, job.request, job.request.draws.first));
        sample.draw_seconds = seconds_since(start);
    }
    return sample;
}

double draws_seconds(const Sample& sample, const sim::DrawRange& draws) {
    constexpr double times = 3;
    return draws.plain() ? 0.0 : times * draws.count * sample.draw_seconds;
}

double estimated_seconds(const Job& job, const JobSize& size, const Sample& sample,
                         unsigned processors) {
    const agents::Setting setting = scenarios::setting_of(job.scenario, job.request);
    const Work work = work_of(headcount_of(setting, job.request), size.run.months);
    return draws_seconds(sample, job.request.draws) +
           run_seconds(replicate_seconds(sample, work), size.run, processors);
}

LocalisedText sample_in_words(const Sample& sample, const JobSize& size) {
    if (sample.people == size.clients && sample.replicates == size.run.replicates &&
        sample.months == size.run.months) {
        return {};
    }
    const auto count = [&](Language language) {
        return format_exact(static_cast<std::int64_t>(sample.people), 0, language);
    };
    const LocalisedText people =
        sample.people == 1 ? LocalisedText{"1 client", "1 mens in de bijstand"}
                           : LocalisedText{count(Language::en) + " clients",
                                           count(Language::nl) + " mensen in de bijstand"};
    return filled({"That time is an order of size, scaled up from a sample: {0}, {1}.",
                   "Die tijd is een orde van grootte, doorgerekend uit een proef: {0}, {1}."},
                  {extent(sample.replicates, sample.months), people});
}

}  // namespace afweging::app
