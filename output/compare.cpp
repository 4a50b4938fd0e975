// SPDX-License-Identifier: EUPL-1.2
// What one scenario does more or less than another, person by person the same luck.
#include "output/compare.hpp"

#include <algorithm>
#include <cstdint>

#include "output/layout_check.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

/// The program that ran, with its commit where there is one.
std::string program_of(const Provenance& p) {
    return p.git_commit.empty() ? p.program_version
                                : p.program_version + " (" + p.git_commit.substr(0, 12) + ")";
}

/// What differs, one after the other.
class Differences {
public:
    void note(bool same, const LocalisedText& what) {
        if (!same) {
            text_ = text_.empty() ? what : filled({"{0}, {1}"}, {text_, what});
        }
    }
    void note(const LocalisedText& name, std::uint64_t x, std::uint64_t y) {
        note(name, std::to_string(x), std::to_string(y));
    }
    void note(const LocalisedText& name, const std::string& x, const std::string& y) {
        note(x == y, filled({"{0} {1} and {2}", "{0} {1} en {2}"}, {name, x, y}));
    }
    [[nodiscard]] const LocalisedText& text() const { return text_; }

private:
    LocalisedText text_;
};

bool has_keys(const sim::Layout& layout, const sim::Dataset& dataset,
              const std::vector<std::string>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::vector<sim::Label>& entries = layout.axes[dataset.axes[i]].entries;
        if (std::none_of(entries.begin(), entries.end(),
                         [&](const sim::Label& entry) { return entry.key == keys[i]; })) {
            return false;
        }
    }
    return true;
}

// The cell of these keys, which exist; the last axis fastest.
std::size_t cell_of(const sim::Layout& layout, const sim::Dataset& dataset,
                    const std::vector<std::string>& keys) {
    std::size_t cell = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::vector<sim::Label>& entries = layout.axes[dataset.axes[i]].entries;
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const auto& entry) { return entry.key == keys[i]; });
        cell = cell * entries.size() + static_cast<std::size_t>(found - entries.begin());
    }
    return cell;
}

// The keys of a cell, the last axis fastest.
std::vector<std::string> keys_of(const sim::Layout& layout, const sim::Dataset& dataset,
                                 std::size_t cell) {
    std::vector<std::string> keys(dataset.axes.size());
    for (std::size_t i = dataset.axes.size(); i-- > 0;) {
        const sim::Axis& axis = layout.axes[dataset.axes[i]];
        keys[i] = axis.entries[cell % axis.entries.size()].key;
        cell /= axis.entries.size();
    }
    return keys;
}

/// The dataset of that path: cohorts may be in one of two runs only.
std::vector<sim::Dataset>::const_iterator same_path(const sim::Layout& layout,
                                                    const std::string& path) {
    return std::find_if(layout.datasets.begin(), layout.datasets.end(),
                        [&](const sim::Dataset& each) { return each.path == path; });
}

Samples difference(const Values& a, const Values& b, const Question& question) {
    return minus(samples(b, question), samples(a, question), question.dataset);
}

}  // namespace

namespace {

/// Where the draws of a run come from.
LocalisedText posterior_of(const Provenance& p) {
    return p.posterior_sha256.empty()
               ? LocalisedText{"their priors", "hun priors"}
               : LocalisedText{p.posterior + " " + p.posterior_sha256.substr(0, 12)};
}

}  // namespace

LocalisedText unpaired(const Provenance& p, const Provenance& q, FirstMonth first) {
    Differences all;
    all.note({"version", "versie"}, program_of(p), program_of(q));
    all.note("seed", p.seed, q.seed);
    all.note({"first replicate", "eerste herhaling"}, p.first_replicate, q.first_replicate);
    all.note({"replicates", "herhalingen"}, p.replicates, q.replicates);
    all.note({"first draw", "eerste trekking"}, p.draws.first, q.draws.first);
    all.note({"draws", "trekkingen"}, p.draws.count, q.draws.count);
    all.note(p.posterior_sha256 == q.posterior_sha256,
             filled({"draws of other numbers: {0} and {1}",
                     "trekkingen van andere getallen: {0} en {1}"},
                    {posterior_of(p), posterior_of(q)}));
    all.note({"months", "maanden"}, p.months, q.months);
    all.note(first == FirstMonth::any || p.start == q.start,
             {"another first month", "een andere eerste maand"});
    all.note({"people", "mensen"}, p.people, q.people);
    all.note({"municipality", "gemeente"}, p.municipality, q.municipality);
    // Of another municipality, or of another size, those numbers differ by themselves.
    all.note(p.municipality != q.municipality || p.people != q.people ||
                 p.people_sha256 == q.people_sha256,
             {"other numbers that people are drawn from (the file of the municipality, or the "
              "parameters of population and arrivals)",
              "andere getallen waaruit de mensen zijn getrokken (het bestand van de gemeente, of "
              "de parameters van population en arrivals)"});
    return all.text();
}

LocalisedText how_to_pair() {
    return {
        "A difference is an effect of the plan only for the same people with the same luck: run "
        "both scenarios with the same version, seed, replicates, months, people and "
        "municipality.",
        "Een verschil komt alleen door het plan bij dezelfde mensen met hetzelfde toeval: reken "
        "beide scenario's door met dezelfde versie, dezelfde seed, evenveel herhalingen, "
        "maanden en mensen, en dezelfde gemeente."};
}

void require_comparable(const Results& a, const Results& b, FirstMonth first) {
    Differences all;
    const LocalisedText differences = unpaired(a.provenance, b.provenance, first);
    all.note(differences.empty(), differences);
    all.note(same_measures(a.values.layout(), b.values.layout()),
             {"other datasets, units or dimensions", "andere reeksen, eenheden of dimensies"});
    if (!all.text().empty()) {
        throw PhrasedError(ExitCode::data,
                           {"The two results cannot be compared (they have {0}). {1}",
                            "De twee resultaten zijn niet te vergelijken (ze hebben {0}). {1}"},
                           {all.text(), how_to_pair()});
    }
}

Samples paired_difference(const Results& a, const Results& b, const Question& question) {
    require_comparable(a, b);
    return difference(a.values, b.values, question);
}

std::vector<std::optional<std::size_t>> matching_cells(const sim::Layout& a, const sim::Layout& b,
                                                       std::size_t dataset) {
    const sim::Dataset& here = a.datasets[dataset];
    std::vector<std::optional<std::size_t>> cells(a.size_of(here));
    const auto found = same_path(b, here.path);
    if (found == b.datasets.end()) {
        return cells;
    }
    const sim::Dataset& there = *found;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const std::vector<std::string> keys = keys_of(a, here, cell);
        if (has_keys(b, there, keys)) {
            cells[cell] = cell_of(b, there, keys);
        }
    }
    return cells;
}

Samples minus(Samples x, const Samples& y, const std::string& dataset) {
    if (y.totals.empty()) {
        x.totals.clear();
    }
    for (std::size_t i = 0; i < x.totals.size(); ++i) {
        if (__builtin_sub_overflow(x.totals[i], y.totals[i], &x.totals[i])) {
            throw PhrasedError(ExitCode::data,
                               {"The difference of '{0}' is too large for 64 bits.",
                                "Het verschil van '{0}' is te groot voor 64 bits."},
                               {dataset});
        }
    }
    return x;
}

std::vector<Effect> effects(const Results& a, const Results& b, MonthRange months, Over how) {
    require_comparable(a, b);
    const sim::Layout& layout = a.values.layout();
    std::vector<Effect> result;
    for (const sim::Dataset& dataset : layout.datasets) {
        for (std::size_t cell = 0; cell < layout.size_of(dataset); ++cell) {
            const Question question{dataset.path, keys_of(layout, dataset, cell), months, how};
            const auto found = same_path(b.values.layout(), dataset.path);
            if (found != b.values.layout().datasets.end() &&
                has_keys(b.values.layout(), *found, question.keys)) {
                result.push_back({question.dataset, question.keys,
                                  summarise(difference(a.values, b.values, question))});
            }
        }
    }
    return result;
}

}  // namespace afweging::output
