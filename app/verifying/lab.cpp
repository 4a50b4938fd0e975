// SPDX-License-Identifier: EUPL-1.2
// Reading and running variants.
#include "app/verifying/lab.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/data.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/chain.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/problem.hpp"
#include "sim/progress.hpp"

namespace afweging::app::verifying {
namespace {

namespace fs = std::filesystem;
using scenarios::Problems;
using scenarios::Scenario;

// Small worlds: enough for every step to act, few enough to be over in seconds.
constexpr std::uint32_t most_people = 2000;
constexpr std::uint32_t most_months = 24;
constexpr std::uint32_t replicates = 4;

scenarios::RunRequest usual_request(const Scenario& scenario, std::uint64_t seed) {
    scenarios::RunRequest request{};
    request.seed = seed;
    const agents::Setting whole = scenarios::setting_of(scenario, request);
    request.people = std::min(whole.municipality.clients, most_people);
    request.months = std::min(static_cast<std::uint32_t>(whole.length.count), most_months);
    request.replicates = replicates;
    return request;
}

scenarios::Catalogue whole_catalogue(const scenarios::DataRoot& root) {
    Problems problems;
    scenarios::Catalogue catalogue = scenarios::read_catalogue(root, problems);
    problems.throw_if_any();
    return catalogue;
}

}  // namespace

Line number_line(const std::string& key, double value) {
    return {"world.parameters." + scenarios::toml_quoted(key), scenarios::number_text(value)};
}

std::string text_of(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) { text += line.text(); }
    return text;
}

Lab::Lab(std::string scenario, std::uint64_t seed, const Interrupt& interrupt, Spoil spoil)
    : root_(data_root()),
      word_(std::move(scenario)),
      catalogue_(whole_catalogue(root_)),
      scenario_(scenarios::read_scenario(word_, root_)),
      usual_(usual_request(scenario_, seed)),
      interrupt_(interrupt),
      spoil_(std::move(spoil)) {}

std::optional<Scenario> Lab::read(const std::string& name, const std::string& lines,
                                  Problems& problems) const {
    const bool is_path = scenarios::is_path(word_);
    const std::string folder = is_path ? fs::path(word_).parent_path().string() : std::string();
    const std::string extended = is_path ? fs::path(word_).filename().string() : word_;
    const std::string text = "extends = " + scenarios::toml_quoted(extended) +
                             "\nscenario.name = " + scenarios::toml_quoted(name) + '\n' + lines;
    const scenarios::WrittenText written{text, name + ".toml",
                                         is_path && folder.empty() ? "." : folder};
    return scenarios::read_scenario(written, root_, catalogue_, problems);
}

Scenario Lab::variant(const std::string& name, const std::vector<Line>& lines) const {
    Problems problems;
    std::optional<Scenario> made = read(name, text_of(lines), problems);
    if (!made) {
        const scenarios::Problem& first = problems.all().front();
        const auto sentence = [&](Language language) {
            std::string text = sentence_of(first, language);
            return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
        };
        throw DoesNotApply{filled(
            {"this scenario leaves no room for it: {0}", "dit scenario laat dat niet toe: {0}"},
            {LocalisedText{sentence(Language::en), sentence(Language::nl)}})};
    }
    return *std::move(made);
}

std::string Lab::refused_with(const std::string& lines) const {
    Problems problems;
    if (read("nonsense", lines, problems)) {
        return {};
    }
    std::string codes;
    for (const scenarios::Problem& problem : problems.all()) {
        codes += (codes.empty() ? "" : ", ") + scenarios::code_text(problem.code);
    }
    return codes;
}

const output::Values& Lab::base() {
    if (!base_) {
        base_ = play("base", scenario_, usual_);
    }
    return *base_;
}

output::Values Lab::play(const std::string& name, const Scenario& scenario,
                         const scenarios::RunRequest& request) const {
    sim::Silence silence;
    output::Values values = simulate_draws(make_job(scenario, request), silence, interrupt_);
    if (spoil_) {
        spoil_(name, values);
    }
    return values;
}

output::Values Lab::play(const std::string& name, const std::vector<Line>& lines) const {
    return play(name, variant(name, lines), usual_);
}

output::Results Lab::result(const std::string& name, const std::vector<Line>& lines) const {
    const Scenario scenario = variant(name, lines);
    const Job job = make_job(scenario, usual_);
    return {provenance_of(job, size_of(job)), play(name, scenario, usual_)};
}

std::string Lab::instrument_that_is_not_there() const {
    const auto& there = scenario_.setting.instruments;
    for (const scenarios::CatalogueInstrument& each : catalogue_.instruments) {
        const bool named = std::any_of(
            there.begin(), there.end(),
            [&](const agents::Instrument& other) { return other.key == each.base.key; });
        if (!named && each.base.slot == agents::Slot::programme && !agents::employs(each.base)) {
            return each.base.key;
        }
    }
    return {};
}

}  // namespace afweging::app::verifying
