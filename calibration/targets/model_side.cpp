// SPDX-License-Identifier: EUPL-1.2
// Counts are summed first and divided last, replicate by replicate.
#include "calibration/targets/model_side.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "calibration/cohorts/curves.hpp"
#include "calibration/survival.hpp"
#include "calibration/trials/estimates.hpp"

namespace afweging::calibration {
namespace {

const output::ShownUnit plain{"1", "1", 0};
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

bool is_in(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The cells of a measure that a report asks for: one group, or some instruments, else all.
std::vector<std::size_t> cells_of(const Report& report, const output::Values& values,
                                  std::size_t dataset) {
    const sim::Layout& layout = values.layout();
    const sim::Dataset& measure = layout.datasets[dataset];
    std::vector<std::size_t> cells;
    if (measure.axes.size() != 1) {
        for (std::size_t k = 0; k < layout.size_of(measure); ++k) { cells.push_back(k); }
        return cells;
    }
    const sim::Axis& axis = layout.axes[measure.axes.front()];
    for (std::size_t k = 0; k < axis.entries.size(); ++k) {
        const std::string& key = axis.entries[k].key;
        const bool asked = axis.name == "group" ? key == report.group
                           : axis.name == "instrument"
                               ? report.instruments.empty() || is_in(report.instruments, key)
                               : true;
        if (asked) {
            cells.push_back(k);
        }
    }
    return cells;
}

std::int64_t sum_of(const std::vector<std::string>& measures, const Report& report,
                    const output::Values& values, std::uint32_t world) {
    std::int64_t sum = 0;
    for (const std::string& path : measures) {
        const std::size_t dataset = values.dataset_index(path);
        const std::vector<std::size_t> cells = cells_of(report, values, dataset);
        for (std::int32_t m = report.first_month; m <= report.last_month; ++m) {
            const auto month = values.at(dataset, world, static_cast<std::uint32_t>(m - 1));
            for (const std::size_t cell : cells) { sum += month[cell]; }
        }
    }
    return sum;
}

output::Answers answers_of_run(const Report& report, const output::Values& values) {
    if (report.first_month < 1 || static_cast<std::uint32_t>(report.last_month) > values.months()) {
        throw PhrasedError(ExitCode::data,
                           {"the run has {0} months; the target asks for months {1} to {2}",
                            "de doorrekening heeft {0} maanden; het doel vraagt maand {1} tot en "
                            "met {2}"},
                           {std::to_string(values.months()), std::to_string(report.first_month),
                            std::to_string(report.last_month)});
    }
    output::Answers answers{{}, plain};
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        const std::int64_t part = sum_of(report.sum, report, values, w);
        answers.values.push_back(report.scale *
                                 (report.over.empty()
                                      ? static_cast<double>(part)
                                      : share(part, sum_of(report.over, report, values, w))));
    }
    return answers;
}

/// Counts of one replicate over the whole run, by band and destination.
struct SpellCounts {
    std::int64_t clients = 0, all_clients = 0, ends = 0, all_ends = 0, to_work = 0;
};

SpellCounts count_spells(const Report& report, const output::Values& values, std::uint32_t world) {
    SpellCounts counts;
    for (std::uint32_t m = 0; m < values.months(); ++m) {
        const auto clients = values.at("spells/clients", world, m);
        const auto ends = values.at("spells/ends", world, m);
        for (std::size_t band = 0; band < spell_band_count; ++band) {
            const bool asked = is_in(report.bands, std::string(spell_band_labels[band].key));
            counts.all_clients += clients[band];
            counts.clients += asked ? clients[band] : 0;
            for (std::size_t d = 0; d < destination_count; ++d) {
                if (is_in(report.without, std::string(destination_labels[d].key))) {
                    continue;
                }
                const std::int64_t left = ends[band * destination_count + d];
                const auto where = static_cast<Destination>(d);
                counts.all_ends += left;
                counts.ends += asked ? left : 0;
                counts.to_work +=
                    asked && (where == Destination::work || where == Destination::business) ? left
                                                                                            : 0;
            }
        }
    }
    return counts;
}

output::Summary of_spells(const Report& report, const output::Values& values) {
    output::Answers answers{{}, plain};
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        const SpellCounts c = count_spells(report, values, w);
        const double told = report.quantity == "exits"     ? share(c.ends, c.all_ends)
                            : report.quantity == "leave"   ? share(c.ends, c.clients)
                            : report.quantity == "to_work" ? share(c.to_work, c.clients)
                                                           : share(c.clients, c.all_clients);
        answers.values.push_back(report.scale * told);
    }
    return output::summarise(answers);
}

/// The same numbers in another unit; a negative scale turns low and high round.
output::Summary scaled(output::Summary s, double scale) {
    s.mean *= scale;
    const double size = scale < 0 ? -scale : scale;
    s.standard_deviation *= size;
    s.standard_error *= size;
    for (double* each : {&s.p10, &s.p90, &s.lowest, &s.highest}) { *each *= scale; }
    if (scale < 0) {
        std::swap(s.p10, s.p90);
        std::swap(s.lowest, s.highest);
    }
    return s;
}

output::Summary nobody() { return output::summarise(output::Answers{{nothing}, plain}); }

output::Summary of_cohort(const Report& report, const output::Values& values) {
    for (const Curve& curve : curves_of(values, 0, 0)) {
        const bool asked =
            curve.quantity == report.quantity && curve.destination == report.destination;
        if (asked && static_cast<std::size_t>(report.month) < curve.months.size()) {
            return scaled(curve.months[static_cast<std::size_t>(report.month)].share, report.scale);
        }
    }
    return nobody();
}

output::Summary of_trial(const Report& report, const output::Values& values) {
    const auto& labels = scenarios::trial_outcome_labels;
    const auto outcome = std::find_if(labels.begin(), labels.end(), [&](const sim::KindLabel& l) {
        return l.key == report.outcome;
    });
    scenarios::TrialQuestion question;
    question.outcome = static_cast<scenarios::TrialOutcome>(outcome - labels.begin());
    question.month = report.month;
    const TrialAnswer answer = answer_of(values, question);
    return scaled(report.arm == "treated"   ? answer.treated
                  : report.arm == "control" ? answer.control
                                            : answer.study,
                  report.scale);
}

}  // namespace

std::vector<double> run_values(const Report& report, const output::Values& values) {
    return answers_of_run(report, values).values;
}

output::Summary model_side(const Report& report, const output::Values& values) {
    switch (report.source) {
        case ReportSource::run:
            return output::summarise(answers_of_run(report, values));
        case ReportSource::cohort:
            return of_cohort(report, values);
        case ReportSource::spells:
            return of_spells(report, values);
        case ReportSource::trial:
            return of_trial(report, values);
        case ReportSource::none:
            return nobody();
    }
    return nobody();
}

}  // namespace afweging::calibration
