// SPDX-License-Identifier: EUPL-1.2
// From values of levers to texts, and from texts to scenarios.
#include "app/deciding/sweep_plans.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/numbers.hpp"
#include "calibration/inference/designs.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/chain.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;
using scenarios::Scenario;

/// Every way to share out `parts` over `levers` levers, most for the first one first.
void split(std::uint32_t parts, std::size_t levers, std::vector<double>& so_far, double part,
           std::vector<std::vector<double>>& all) {
    if (so_far.size() + 1 == levers) {
        so_far.push_back(part * parts);
        all.push_back(so_far);
        so_far.pop_back();
        return;
    }
    for (std::uint32_t here = parts + 1; here-- > 0;) {
        so_far.push_back(part * here);
        split(parts - here, levers, so_far, part, all);
        so_far.pop_back();
    }
}

std::vector<std::vector<double>> grid_of(const std::vector<SweepLever>& levers) {
    std::vector<std::vector<double>> all = {{}};
    for (const SweepLever& lever : levers) {
        std::vector<std::vector<double>> next;
        for (const std::vector<double>& before : all) {
            for (const double value : lever.values) {
                next.push_back(before);
                next.back().push_back(value);
            }
        }
        all = std::move(next);
    }
    return all;
}

/// Even points have a seed of their own: the layout of a sweep is no luck of a world.
constexpr std::uint64_t layout_seed = 1;

std::vector<std::vector<double>> even_of(const SweepFile& sweep) {
    const auto places =
        calibration::inference::even_points(sweep.points, sweep.levers.size(), layout_seed);
    std::vector<std::vector<double>> all;
    for (std::size_t i = 0; i < places.rows(); ++i) {
        all.emplace_back();
        for (std::size_t j = 0; j < sweep.levers.size(); ++j) {
            const SweepLever& lever = sweep.levers[j];
            const double value = lever.low + places(i, j) * (lever.high - lever.low);
            all.back().push_back(lever.is_instrument() ? std::round(value) : value);
        }
    }
    return all;
}

/// A number as TOML: without a fraction where it has none.
std::string toml_number(double value) {
    scenarios::Node node;
    node.kind =
        std::floor(value) == value ? scenarios::Node::Kind::whole : scenarios::Node::Kind::real;
    node.whole = static_cast<std::int64_t>(value);
    node.real = value;
    return scenarios::toml_of(node);
}

/// Amounts of each year, and as much more in each. [EUR]
std::string toml_years(const std::vector<std::int64_t>& cents, double more) {
    std::string text = cents.size() > 1 ? "[" : "";
    for (std::size_t t = 0; t < std::max<std::size_t>(cents.size(), 1); ++t) {
        const double euros = cents.empty() ? 0.0 : static_cast<double>(cents[t]) / 100.0;
        text += (t > 0 ? ", " : "") + toml_number(std::max(0.0, std::round(euros + more)));
    }
    return text + (cents.size() > 1 ? "]" : "");
}

/// An instrument that a sweep may give money.
struct Payable {
    agents::Instrument instrument;
    bool is_open = false;  ///< in the scenario; else it opens with what it gets
};

Payable payable(const Scenario& scenario, const scenarios::Catalogue& catalogue,
                const std::string& key) {
    const auto same = [&](const agents::Instrument& each) { return each.key == key; };
    const auto& open = scenario.setting.instruments;
    const auto found = std::find_if(open.begin(), open.end(), same);
    if (found != open.end()) {
        if (found->budget_cents.empty()) {
            throw PhrasedError(ExitCode::scenario,
                               {"{0} has no budget of its own in this scenario, so more money "
                                "changes nothing; give it budget_eur_per_year first",
                                "{0} heeft in dit scenario geen eigen budget, dus meer geld "
                                "verandert niets; geef het eerst budget_eur_per_year"},
                               {key});
        }
        return {*found, true};
    }
    std::vector<std::string> known;
    for (const scenarios::CatalogueInstrument& each : catalogue.instruments) {
        if (each.base.key == key) {
            return {each.base, false};
        }
        known.push_back(each.base.key);
    }
    throw PhrasedError(ExitCode::scenario,
                       {"there is no instrument '{0}'; nearest: '{1}' (afweging list instruments)",
                        "er is geen instrument '{0}'; het meest lijkt '{1}' (afweging list "
                        "instruments)"},
                       {key, scenarios::nearest(key, known)});
}

/// What a sweep needs to write its plans.
class Writer {
public:
    Writer(const SweepFile& sweep, const Scenario& base, const scenarios::Catalogue& catalogue)
        : sweep_(sweep), base_(base) {
        for (const SweepLever& lever : sweep.levers) {
            payables_.push_back(lever.is_instrument() ? payable(base, catalogue, lever.name)
                                                      : Payable{});
        }
    }

    [[nodiscard]] SweepPlan plan(std::size_t number, const std::vector<double>& values) const {
        SweepPlan plan;
        plan.values = values;
        plan.name = "plan-" +
                    std::string(number < 10    ? "00"
                                : number < 100 ? "0"
                                               : "") +
                    std::to_string(number);
        plan.label = label_of(values);
        plan.text = text_of(plan);
        return plan;
    }

private:
    [[nodiscard]] LocalisedText label_of(const std::vector<double>& values) const {
        LocalisedText label;
        for (std::size_t j = 0; j < values.size(); ++j) {
            if (sweep_.levers[j].is_instrument() && values[j] == 0.0) {
                continue;
            }
            const LocalisedText each = filled(
                {"{0} {1}"}, {scenarios::value_phrase(values[j]),
                              sweep_.levers[j].is_instrument()
                                  ? LocalisedText{payables_[j].instrument.label_en,
                                                  payables_[j].instrument.label_nl}
                                  : LocalisedText{sweep_.levers[j].name, sweep_.levers[j].name}});
            label = label.empty() ? each : filled({"{0}, {1}"}, {label, each});
        }
        return label.empty() ? LocalisedText{"nothing more", "niets erbij"} : label;
    }

    [[nodiscard]] std::string text_of(const SweepPlan& plan) const {
        const std::string base = scenarios::is_path(sweep_.scenario)
                                     ? fs::path(sweep_.scenario).filename().string()
                                     : sweep_.scenario;
        std::string text = "extends = " + scenarios::toml_quoted(base) + "\n";
        text += "scenario.name = " + scenarios::toml_quoted(plan.name) + "\n";
        text += "scenario.label_nl = " + scenarios::toml_quoted(plan.label.nl) + "\n";
        text += "scenario.label_en = " + scenarios::toml_quoted(plan.label.en) + "\n";
        text += "scenario.question_nl = " +
                scenarios::toml_quoted(sweep_.question.nl.empty() ? sweep_.label.nl
                                                                  : sweep_.question.nl) +
                "\n";
        text += "scenario.question_en = " +
                scenarios::toml_quoted(sweep_.question.en.empty() ? sweep_.label.en
                                                                  : sweep_.question.en) +
                "\n";
        std::array<double, agents::pot_count> more{};
        for (std::size_t j = 0; j < plan.values.size(); ++j) {
            text += lever_line(j, plan.values[j], more);
        }
        return text + pot_lines(more);
    }

    [[nodiscard]] std::string lever_line(std::size_t j, double value,
                                         std::array<double, agents::pot_count>& more) const {
        const SweepLever& lever = sweep_.levers[j];
        if (!lever.is_instrument()) {
            const std::string numbers = "world.parameters.";
            const bool is_number = lever.key.starts_with(numbers);
            return (is_number ? numbers + scenarios::toml_quoted(lever.key.substr(numbers.size()))
                              : lever.key) +
                   " = " + toml_number(value) + "\n";
        }
        if (value == 0.0) {
            return {};
        }
        const Payable& each = payables_[j];
        more[static_cast<std::size_t>(each.instrument.pot)] += value;
        const std::vector<std::int64_t> had =
            each.is_open ? each.instrument.budget_cents : std::vector<std::int64_t>{};
        return "levers.instruments." + lever.name +
               ".budget_eur_per_year = " + toml_years(had, value) + "\n";
    }

    [[nodiscard]] std::string pot_lines(const std::array<double, agents::pot_count>& more) const {
        std::string text;
        for (std::size_t p = 0; p < more.size(); ++p) {
            const auto& cents = base_.setting.policy.pot_budget_cents[p];
            if (more[p] != 0.0 && !cents.empty()) {
                text += "levers.pots." + std::string(agents::pot_labels[p].key) +
                        ".budget_eur_per_year = " + toml_years(cents, more[p]) + "\n";
            }
        }
        return text;
    }

    const SweepFile& sweep_;
    const Scenario& base_;
    std::vector<Payable> payables_;
};

}  // namespace

std::vector<std::vector<double>> sweep_points(const SweepFile& sweep) {
    std::vector<std::vector<double>> all;
    const std::size_t levers = sweep.levers.size();
    switch (sweep.design) {
        case SweepDesign::splits: {
            std::vector<double> none;
            split(sweep.parts, levers, none, static_cast<double>(sweep.euros) / sweep.parts, all);
            return all;
        }
        case SweepDesign::next_euro:
            for (std::size_t j = 0; j < levers; ++j) {
                all.emplace_back(levers, 0.0);
                all.back()[j] = static_cast<double>(sweep.euros);
            }
            return all;
        case SweepDesign::grid:
            return grid_of(sweep.levers);
        case SweepDesign::even:
            break;
    }
    return even_of(sweep);
}

std::vector<SweepPlan> sweep_plans(const SweepFile& sweep, const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const scenarios::Catalogue catalogue = scenarios::read_catalogue(root, problems);
    problems.throw_if_any();
    std::vector<SweepPlan> plans(1);
    plans[0].scenario = scenarios::read_scenario(sweep.scenario, root);
    plans[0].name = plans[0].scenario.name;
    plans[0].label = plans[0].scenario.label;
    plans[0].values.assign(sweep.levers.size(), 0.0);
    const Scenario base = plans[0].scenario;  // plans move as they grow
    const Writer writer(sweep, base, catalogue);
    const std::string folder = scenarios::is_path(sweep.scenario)
                                   ? fs::path(sweep.scenario).parent_path().string()
                                   : std::string();
    const bool beside = scenarios::is_path(sweep.scenario);
    for (const std::vector<double>& values : sweep_points(sweep)) {
        SweepPlan plan = writer.plan(plans.size(), values);
        auto scenario = scenarios::read_scenario(
            scenarios::WrittenText{plan.text, plan.name + ".toml",
                                   beside && folder.empty() ? "." : folder},
            root, catalogue, problems);
        problems.throw_if_any();
        plan.scenario = *std::move(scenario);
        plans.push_back(std::move(plan));
    }
    return plans;
}

}  // namespace afweging::app
