// SPDX-License-Identifier: EUPL-1.2
// Counts are summed first and divided last, replicate by replicate.
#include "calibration/targets/model_side.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <string_view>
#include <utility>

#include "agents/kinds/kinds.hpp"
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

/// Persons who moved from bijstand, part-time earners included, to where `without` says.
std::int64_t moved_to(const std::vector<std::string>& without, const Report& report,
                      const output::Values& values, std::uint32_t world) {
    if (without.empty()) {
        return 0;
    }
    const std::size_t moves = values.dataset_index("flows/moves");
    const sim::Layout& layout = values.layout();
    const auto& axes = layout.datasets[moves].axes;
    const auto& from = layout.axes[axes[0]].entries;
    const auto& to = layout.axes[axes[1]].entries;
    const std::array<agents::Status, 2> on{agents::Status::bijstand,
                                           agents::Status::bijstand_part_time};
    std::int64_t sum = 0;
    for (std::int32_t m = report.first_month; m <= report.last_month; ++m) {
        const auto month = values.at(moves, world, static_cast<std::uint32_t>(m - 1));
        for (std::size_t k = 0; k < from.size() * to.size(); ++k) {
            const bool left = std::any_of(on.begin(), on.end(), [&](agents::Status status) {
                return from[k / to.size()].key ==
                       agents::status_labels[static_cast<std::size_t>(status)].key;
            });
            sum += left && is_in(without, to[k % to.size()].key) ? month[k] : 0;
        }
    }
    return sum;
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
        sum -= path == "series/outflow" ? moved_to(report.without, report, values, world) : 0;
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
                                      : share(part, sum_of(report.over, report, values, w) -
                                                        sum_of(report.less, report, values, w))));
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

/// One cell of a dataset of cohorts, or as many from it on, by month: of everybody together.
std::vector<std::int64_t> by_month(const output::Values& values, const std::string& path,
                                   std::uint32_t world, std::size_t first, std::size_t count) {
    std::vector<std::int64_t> counts;
    for (std::uint32_t m = 0; m < values.months(); ++m) {
        const auto cells = values.at(path, world, m).subspan(first, count);
        counts.push_back(std::accumulate(cells.begin(), cells.end(), std::int64_t{0}));
    }
    return counts;
}

/// Still on bijstand without a break, or gone to where `without` says, as a register that does not
/// count such exits has it.
output::Summary still_there(const Report& report, const output::Values& values) {
    output::Answers answers{{}, plain};
    const auto month = static_cast<std::size_t>(report.month);
    for (std::uint32_t w = 0; w < values.worlds(); ++w) {
        const auto risk = by_month(values, "cohorts/at_risk", w, 0, 1);
        const auto left = by_month(values, "cohorts/exits", w, 0, destination_count);
        double there = month < risk.size() ? survival(risk, left)[month] : nothing;
        for (std::size_t d = 0; d < destination_count && month < risk.size(); ++d) {
            if (is_in(report.without, std::string(destination_labels[d].key))) {
                const auto gone = by_month(values, "cohorts/exits", w, d, 1);
                there += cumulative_incidence(risk, left, gone)[month];
            }
        }
        answers.values.push_back(report.scale * there);
    }
    return output::summarise(answers);
}

output::Summary of_cohort(const Report& report, const output::Values& values) {
    if (!report.without.empty()) {
        return still_there(report, values);
    }
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
    const std::array<std::pair<std::string_view, const output::Summary*>, 6> arms{
        {{"treated", &answer.treated},
         {"control", &answer.control},
         {"difference", &answer.study},
         {"with", &answer.with},
         {"without", &answer.without},
         {"effect", &answer.truth}}};
    const auto* const arm = std::find_if(
        arms.begin(), arms.end(), [&](const auto& each) { return each.first == report.arm; });
    return scaled(*arm->second, report.scale);
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
