// SPDX-License-Identifier: EUPL-1.2
// From results to a proof, and to JSON.
#include "app/proof/proof.hpp"

#include <algorithm>

#include "app/report/compare/model_columns.hpp"
#include "output/digest.hpp"

namespace afweging::app {
namespace {

std::size_t add_once(std::vector<HeldFile>& all, const HeldFile& file) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const HeldFile& each) {
        return each.name == file.name && each.text == file.text;
    });
    if (found != all.end()) {
        return static_cast<std::size_t>(found - all.begin());
    }
    all.push_back(file);
    return all.size() - 1;
}

ProvenPlan plan_of(const Found& found, std::vector<HeldFile>& files) {
    const output::Results& results = *found.results;
    const output::Provenance& p = results.provenance;
    ProvenPlan plan;
    for (const HeldFile& file : held_files(p.scenario_text)) {
        plan.files.push_back(add_once(files, file));
    }
    plan.seed = p.seed;
    plan.first_replicate = p.first_replicate;
    plan.replicates = p.replicates;
    plan.first_draw = p.draws.first;
    plan.draws = p.draws.count;
    plan.months = p.months;
    plan.people = p.people;
    plan.posterior = p.posterior;
    plan.posterior_sha256 = p.posterior_sha256;
    plan.digest = output::digest(results.values);
    plan.lives = found.lives == nullptr ? std::string() : output::digest(found.lives->values);
    if (found.models != nullptr) {
        plan.models = keys_of_models(*found.models);
        plan.model_replicates = found.models->values.replicates();
        plan.models_digest = output::digest(found.models->values);
    }
    plan.measures = measures_of(results.values);
    return plan;
}

Json to_json(const ProvenPlan& plan) {
    Json files = Json::array();
    for (const std::size_t file : plan.files) { files.push(file); }
    Json measures = Json::object();
    for (const auto& [name, hash] : plan.measures) { measures.add(name, hash); }
    return Json::object({{"files", std::move(files)},
                         {"seed", plan.seed},
                         {"first_replicate", plan.first_replicate},
                         {"replicates", plan.replicates},
                         {"first_draw", plan.first_draw},
                         {"draws", plan.draws},
                         {"months", plan.months},
                         {"people", plan.people},
                         {"posterior", plan.posterior},
                         {"posterior_sha256", plan.posterior_sha256},
                         {"digest", plan.digest},
                         {"lives", plan.lives},
                         {"models", Json::texts(plan.models)},
                         {"model_replicates", plan.model_replicates},
                         {"models_digest", plan.models_digest},
                         {"measures", std::move(measures)}});
}

}  // namespace

std::vector<MeasureHash> measures_of(const output::Values& values) {
    std::vector<MeasureHash> hashes;
    for (std::size_t i = 0; i < values.layout().datasets.size(); ++i) {
        constexpr std::size_t digits = 16;
        hashes.emplace_back(values.layout().datasets[i].path,
                            output::digest_of_measure(values, i).substr(0, digits));
    }
    return hashes;
}

Proof proof_of(const std::vector<Found>& plans, const std::string& evidence_csv,
               const std::string& version, Language language) {
    Proof proof{version, language, {}, {}};
    for (const Found& plan : plans) { proof.plans.push_back(plan_of(plan, proof.files)); }
    proof.files.push_back({evidence_name, cited_evidence(evidence_csv, proof.files)});
    return proof;
}

std::vector<HeldFile> files_of(const Proof& proof, const ProvenPlan& plan) {
    std::vector<HeldFile> files;
    for (const std::size_t file : plan.files) { files.push_back(proof.files.at(file)); }
    return files;
}

const std::string& evidence_of(const Proof& proof) { return proof.files.back().text; }

Json to_json(const Proof& proof) {
    Json files = Json::array();
    for (const HeldFile& file : proof.files) {
        files.push(Json::object({{"name", file.name}, {"text", file.text}}));
    }
    Json plans = Json::array();
    for (const ProvenPlan& plan : proof.plans) { plans.push(to_json(plan)); }
    return Json::object({{"format", 1},
                         {"program", proof.version},
                         {"language", proof.language == Language::nl ? "nl" : "en"},
                         {"plans", std::move(plans)},
                         {"files", std::move(files)}});
}

}  // namespace afweging::app
