// SPDX-License-Identifier: EUPL-1.2
// From a question of the page to the reader and the model.
#include "app/web/core/instance.hpp"

#include "app/web/core/files.hpp"
#include "app/web/core/reply.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::web {
namespace {

const char* const data_folder = "data";

std::optional<std::uint32_t> unless_zero(std::uint32_t number) {
    return number == 0 ? std::nullopt : std::optional(number);
}

}  // namespace

char* Instance::input(std::size_t size) {
    input_.resize(size);
    return input_.data();
}

void Instance::put_file(std::size_t path_size) {
    const std::string path = input_.substr(0, path_size);
    web::put_file(path, input_.substr(path.size()));
    if (path.starts_with(std::string(data_folder) + '/')) {
        catalogue_.reset();
    }
}

/// Reads the catalogue once, into a list of problems of its own: an edit of a scenario then costs
/// the reading of that scenario alone.
bool Instance::have_catalogue() {
    if (!catalogue_) {
        scenarios::Problems problems;
        auto read = scenarios::read_catalogue(scenarios::DataRoot::at(data_folder), problems);
        if (!problems.empty()) {
            output_ = problems_reply(problems);
            return false;
        }
        catalogue_ = std::move(read);
    }
    return true;
}

std::optional<scenarios::Scenario> Instance::scenario_of_input() {
    if (!have_catalogue()) {
        return std::nullopt;
    }
    scenarios::Problems problems;
    auto scenario = scenarios::read_scenario(input_, scenarios::DataRoot::at(data_folder),
                                             *catalogue_, problems);
    if (!scenario) {
        output_ = problems_reply(problems);
    }
    return scenario;
}

Outcome Instance::read() {
    replicate_.reset();
    model_.reset();
    scenario_ = scenario_of_input();
    if (!scenario_) {
        return Outcome::problems;
    }
    output_ = scenario_reply(*scenario_);
    return Outcome::answered;
}

Outcome Instance::differences() {
    if (!scenario_) {
        return Outcome::too_early;
    }
    const auto other = scenario_of_input();
    if (!other) {
        return Outcome::problems;
    }
    output_ = differences_reply(scenarios::differences(*other, *scenario_));
    return Outcome::answered;
}

Outcome Instance::layout() {
    if (!scenario_) {
        return Outcome::too_early;
    }
    output_ = layout_reply(scenarios::layout_of(*scenario_));
    return Outcome::answered;
}

Outcome Instance::prepare(std::uint64_t seed, std::uint32_t months, std::uint32_t people) {
    if (!scenario_) {
        return Outcome::too_early;
    }
    scenarios::RunRequest request{.seed = seed};
    request.months = unless_zero(months);
    request.people = unless_zero(people);
    replicate_.reset();
    seed_ = seed;
    model_.emplace(scenarios::setting_of(*scenario_, request), sim::Isa::base);
    output_ = run_reply(*scenario_, request, model_->setting());
    return Outcome::answered;
}

Outcome Instance::begin(std::uint32_t replicate) {
    if (!model_) {
        return Outcome::too_early;
    }
    replicate_ = model_->replicate(sim::Dice(seed_, replicate), 1);
    return Outcome::answered;
}

const std::int64_t* Instance::month() {
    return replicate_ ? replicate_->next_month(1).data() : nullptr;
}

}  // namespace afweging::web
