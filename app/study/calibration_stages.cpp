// SPDX-License-Identifier: EUPL-1.2
// A line a stage.
#include "app/study/calibration_stages.hpp"

#include <string>
#include <vector>

#include "app/report/numbers.hpp"
#include "app/study/calibration_words.hpp"

namespace afweging::app {

double StageTeller::seconds_of_a_run() const {
    const double passed = std::chrono::duration<double>(Clock::now() - stage_began_).count();
    const std::uint64_t runs = runs_ - runs_before_;
    return runs == 0 ? seconds_ : passed * threads_ / static_cast<double>(runs);
}

void StageTeller::begin(const calibration::StageCost& cost) {
    seconds_ = seconds_of_a_run();
    runs_before_ = runs_;
    stage_began_ = Clock::now();
    if (cost.runs == 0) {
        return;
    }
    const Language language = console_.language();
    const sim::KindLabel& label = calibration::stage_labels[static_cast<std::size_t>(cost.stage)];
    LocalisedText line = filled(
        {"{0}: at most {1} runs of {2} million client months each",
         "{0}: hoogstens {1} runs van elk {2} miljoen clientmaanden"},
        {LocalisedText{std::string(label.en), std::string(label.nl)}, std::to_string(cost.runs),
         format_rounded(static_cast<double>(client_months_) / 1e6, -2, language)});
    if (seconds_ > 0) {
        const double minutes = seconds_ * static_cast<double>(cost.runs) / threads_ / 60;
        const LocalisedText threads =
            threads_ == 1 ? LocalisedText{"one thread", "één draad"}
                          : filled({"{0} threads", "{0} draden"}, {std::to_string(threads_)});
        line = filled({"{0}; {1} s a run, {2} minutes by {3}, less what is there",
                       "{0}; {1} s per run, {2} minuten met {3}, min wat er al is"},
                      {line, format_rounded(seconds_, -2, language),
                       format_rounded(minutes, -1, language), threads});
    }
    console_.say(line);
}

void StageTeller::prior_checked(const calibration::Calibrated& found) const {
    std::vector<std::string> names;
    for (const std::size_t k : calibration::conflicts_of(found)) {
        names.push_back(console_.pick(found.targets[k].label));
    }
    if (!names.empty()) {
        console_.say(
            filled({"Prior and target in conflict: {0}. What is fitted then has to stretch.",
                    "Prior en doel spreken elkaar tegen: {0}. Het bijstellen moet dan "
                    "rekken."},
                   {with_commas(names)}));
    }
}

}  // namespace afweging::app
