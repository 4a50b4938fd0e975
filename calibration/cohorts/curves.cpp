// SPDX-License-Identifier: EUPL-1.2
// Curves in each replicate, then their mean and spread.
#include "calibration/cohorts/curves.hpp"

#include <functional>

#include "calibration/survival.hpp"

namespace afweging::calibration {
namespace {

const output::ShownUnit plain{"1", "1", 0};

/// The counts of one replicate, cell by cell.
class Counts {
public:
    Counts(const output::Values& values, std::uint32_t replicate)
        : values_(values), replicate_(replicate) {}

    /// One count by month.
    [[nodiscard]] std::vector<std::int64_t> by_month(const std::string& path,
                                                     std::size_t cell) const {
        const std::size_t dataset = values_.dataset_index(path);
        std::vector<std::int64_t> result;
        for (std::uint32_t m = 0; m < values_.months(); ++m) {
            result.push_back(values_.at(dataset, replicate_, m)[cell]);
        }
        return result;
    }
    /// The same over `count` cells from `first` on.
    [[nodiscard]] std::vector<std::int64_t> sum_by_month(const std::string& path, std::size_t first,
                                                         std::size_t count) const {
        const std::size_t dataset = values_.dataset_index(path);
        std::vector<std::int64_t> result;
        for (std::uint32_t m = 0; m < values_.months(); ++m) {
            std::int64_t sum = 0;
            for (std::size_t k = first; k < first + count; ++k) {
                sum += values_.at(dataset, replicate_, m)[k];
            }
            result.push_back(sum);
        }
        return result;
    }
    /// A count over all months.
    [[nodiscard]] std::int64_t total(const std::string& path, std::size_t first,
                                     std::size_t count) const {
        std::int64_t sum = 0;
        for (const std::int64_t one : sum_by_month(path, first, count)) { sum += one; }
        return sum;
    }

private:
    const output::Values& values_;
    std::uint32_t replicate_;
};

/// A curve in one replicate, and the people whom each of its points is about.
struct Sample {
    std::vector<double> shares;
    std::vector<std::int64_t> persons;
};

/// Mean and spread over replicates, month by month.
std::vector<CurvePoint> over_replicates(const output::Values& values,
                                        const std::function<Sample(const Counts&)>& of) {
    std::vector<Sample> samples;
    for (std::uint32_t r = 0; r < values.replicates(); ++r) {
        samples.push_back(of(Counts(values, r)));
    }
    std::vector<CurvePoint> points;
    for (std::uint32_t m = 0; m < values.months(); ++m) {
        output::Answers answers{{}, plain};
        double persons = 0;
        for (const Sample& sample : samples) {
            answers.values.push_back(sample.shares[m]);
            persons += static_cast<double>(sample.persons[m]);
        }
        points.push_back({output::summarise(answers), persons / values.replicates()});
    }
    return points;
}

std::vector<double> shares(const std::vector<std::int64_t>& parts,
                           const std::vector<std::int64_t>& wholes) {
    std::vector<double> result;
    for (std::size_t m = 0; m < parts.size(); ++m) { result.push_back(share(parts[m], wholes[m])); }
    return result;
}

/// Complement of a survival curve: who has left.
std::vector<double> gone(std::vector<double> there) {
    for (double& one : there) { one = 1 - one; }
    return there;
}

/// Where a cohort stands in the datasets.
struct Cell {
    std::size_t who;
    [[nodiscard]] std::size_t whereto(std::size_t destination) const {
        return who * destination_count + destination;
    }
};

/// Whom a point of a curve is about: those at risk; once nobody is left, all whose course is known.
std::vector<std::int64_t> persons_of(std::vector<std::int64_t> risk,
                                     const std::vector<double>& there) {
    for (std::size_t m = 0; m < risk.size(); ++m) {
        if (risk[m] == 0 && there[m] == 0.0) {
            risk[m] = risk[0];
        }
    }
    return risk;
}

Sample without_break(const Counts& counts, Cell cell) {
    const auto risk = counts.by_month("cohorts/at_risk", cell.who);
    const auto left = counts.sum_by_month("cohorts/exits", cell.whereto(0), destination_count);
    const std::vector<double> there = survival(risk, left);
    return {there, persons_of(risk, there)};
}

Sample left_for(const Counts& counts, Cell cell, std::size_t destination) {
    const auto risk = counts.by_month("cohorts/at_risk", cell.who);
    const auto left = counts.sum_by_month("cohorts/exits", cell.whereto(0), destination_count);
    const auto for_it = counts.by_month("cohorts/exits", cell.whereto(destination));
    return {cumulative_incidence(risk, left, for_it), persons_of(risk, survival(risk, left))};
}

Sample standing(const Counts& counts, Cell cell, const std::string& path) {
    const auto all = counts.by_month("cohorts/followed", cell.who);
    return {shares(counts.by_month(path, cell.who), all), all};
}

/// Back on bijstand after exits to `count` destinations from `first` on.
Sample back(const Counts& counts, Cell cell, std::size_t first, std::size_t count) {
    auto risk = counts.sum_by_month("cohorts/out_at_risk", cell.whereto(first), count);
    const auto returns = counts.sum_by_month("cohorts/returns", cell.whereto(first), count);
    std::vector<double> curve =
        gone(survival(std::span(risk).subspan(1), std::span(returns).subspan(1)));
    // Nobody comes back in the month of the exit itself; those who left are first at risk after it.
    risk[0] = risk.size() > 1 ? risk[1] : 0;
    curve.insert(curve.begin(), risk[0] == 0 ? share(0, 0) : 0.0);
    return {curve, risk};
}

LocalisedText words_of(const KindLabel& label) {
    return {std::string(label.en), std::string(label.nl)};
}

std::string key_of(std::size_t destination) {
    return std::string(destination_labels[destination].key);
}

void add_standings(std::vector<Curve>& curves, const output::Values& values, Cell cell) {
    struct Standing {
        const char* key;
        LocalisedText label;
    };
    const std::array<Standing, 3> all{
        {{"on_bijstand", {"on bijstand", "in de bijstand"}},
         {"in_work", {"in regular work", "in gewoon werk"}},
         {"in_subsidised_job", {"in a subsidised job", "in een gesubsidieerde baan"}}}};
    for (const Standing& each : all) {
        const std::string path = std::string("cohorts/") + each.key;
        curves.push_back({each.key, "", each.label, over_replicates(values, [&](const Counts& c) {
                              return standing(c, cell, path);
                          })});
    }
}

void add_returns(std::vector<Curve>& curves, const output::Values& values, Cell cell) {
    curves.push_back({"back",
                      "",
                      {"back, after any exit", "terug, na welke uitstroom ook"},
                      over_replicates(values, [&](const Counts& c) {
                          return back(c, cell, 0, destination_count);
                      })});
    for (std::size_t d = 0; d < destination_count; ++d) {
        if (static_cast<Destination>(d) == Destination::aow) {
            continue;  // nobody comes back from it
        }
        const LocalisedText label = filled({"back, after an exit {0}", "terug, na uitstroom {0}"},
                                           {words_of(destination_labels[d])});
        curves.push_back({"back", key_of(d), label, over_replicates(values, [&](const Counts& c) {
                              return back(c, cell, d, 1);
                          })});
    }
}

}  // namespace

std::vector<Curve> curves_of(const output::Values& values, std::size_t entry, std::size_t cohort) {
    const Cell cell{entry * values.layout().axes[1].entries.size() + cohort};
    std::vector<Curve> curves;
    curves.push_back(
        {"without_break",
         "",
         {"still on bijstand without a break", "nog zonder onderbreking in de bijstand"},
         over_replicates(values, [&](const Counts& c) { return without_break(c, cell); })});
    for (std::size_t d = 0; d < destination_count; ++d) {
        const LocalisedText label =
            filled({"left {0}", "uitgestroomd {0}"}, {words_of(destination_labels[d])});
        curves.push_back({"left", key_of(d), label, over_replicates(values, [&](const Counts& c) {
                              return left_for(c, cell, d);
                          })});
    }
    add_standings(curves, values, cell);
    add_returns(curves, values, cell);
    return curves;
}

output::Summary members_of(const output::Values& values, std::size_t entry, std::size_t cohort) {
    const std::size_t cell = entry * values.layout().axes[1].entries.size() + cohort;
    output::Samples samples{{}, 1, {"persons", "personen", 0}};
    for (std::uint32_t r = 0; r < values.replicates(); ++r) {
        samples.totals.push_back(values.at("cohorts/followed", r, 0)[cell]);
    }
    return output::summarise(samples);
}

std::vector<SpellRow> spells_of(const output::Values& values) {
    constexpr auto work = static_cast<std::size_t>(Destination::work);
    static_assert(static_cast<std::size_t>(Destination::business) == work + 1);
    std::vector<SpellRow> rows;
    for (std::size_t band = 0; band < spell_band_count; ++band) {
        output::Answers clients{{}, plain};
        output::Answers leave{{}, plain};
        output::Answers to_work{{}, plain};
        output::Answers exits{{}, plain};
        double persons = 0;
        for (std::uint32_t r = 0; r < values.replicates(); ++r) {
            const Counts counts(values, r);
            const std::size_t first = band * destination_count;
            const std::int64_t months = counts.total("spells/clients", band, 1);
            const std::int64_t left = counts.total("spells/ends", first, destination_count);
            clients.values.push_back(
                share(months, counts.total("spells/clients", 0, spell_band_count)));
            leave.values.push_back(share(left, months));
            to_work.values.push_back(share(counts.total("spells/ends", first + work, 2), months));
            exits.values.push_back(
                share(left, counts.total("spells/ends", 0, spell_band_count * destination_count)));
            persons += static_cast<double>(months);
        }
        rows.push_back({std::string(spell_band_labels[band].key), words_of(spell_band_labels[band]),
                        output::summarise(clients), output::summarise(leave),
                        output::summarise(to_work), output::summarise(exits),
                        persons / values.replicates() / values.months()});
    }
    return rows;
}

}  // namespace afweging::calibration
