// SPDX-License-Identifier: EUPL-1.2
// A proof out of a page that anybody may have changed. The only place that reads JSON.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/proof/proof.hpp"
#include "app/report/page/html.hpp"
#include "scenarios/limits.hpp"

namespace afweging::app {
namespace {

using Parsed = nlohmann::ordered_json;

[[noreturn]] void refuse(const LocalisedText& why) { throw PhrasedError(ExitCode::data, why); }

ProvenPlan plan_of(const Parsed& json) {
    ProvenPlan plan;
    plan.files = json.at("files").get<std::vector<std::size_t>>();
    plan.seed = json.at("seed").get<std::uint64_t>();
    plan.first_replicate = json.at("first_replicate").get<std::uint32_t>();
    plan.replicates = json.at("replicates").get<std::uint32_t>();
    plan.first_draw = json.at("first_draw").get<std::uint32_t>();
    plan.draws = json.at("draws").get<std::uint32_t>();
    plan.months = json.at("months").get<std::uint32_t>();
    plan.people = json.at("people").get<std::uint64_t>();
    plan.posterior = json.at("posterior").get<std::string>();
    plan.posterior_sha256 = json.at("posterior_sha256").get<std::string>();
    plan.digest = json.at("digest").get<std::string>();
    plan.lives = json.at("lives").get<std::string>();
    plan.models = json.at("models").get<std::vector<std::string>>();
    plan.model_replicates = json.at("model_replicates").get<std::uint32_t>();
    plan.models_digest = json.at("models_digest").get<std::string>();
    for (const auto& [name, hash] : json.at("measures").items()) {
        plan.measures.emplace_back(name, hash.get<std::string>());
    }
    return plan;
}

Proof proof_in(const Parsed& json) {
    if (json.at("format").get<int>() != 1) {
        refuse({"this report has a form that this version does not know",
                "dit rapport heeft een vorm die deze versie niet kent"});
    }
    Proof proof;
    proof.version = json.at("program").get<std::string>();
    proof.language = json.at("language").get<std::string>() == "en" ? Language::en : Language::nl;
    for (const Parsed& file : json.at("files")) {
        proof.files.push_back(
            {file.at("name").get<std::string>(), file.at("text").get<std::string>()});
    }
    for (const Parsed& plan : json.at("plans")) { proof.plans.push_back(plan_of(plan)); }
    return proof;
}

/// What later steps rely on.
bool is_whole(const Proof& proof) {
    const auto known = [&](const ProvenPlan& plan) {
        return !plan.files.empty() && plan.replicates > 0 && plan.draws > 0 && plan.months > 0 &&
               plan.replicates <= scenarios::most_replicates &&
               plan.draws <= scenarios::most_draws && plan.months <= scenarios::most_months &&
               plan.people > 0 && plan.people <= scenarios::most_people &&
               plan.model_replicates <= scenarios::most_replicates &&
               plan.models.empty() == (plan.model_replicates == 0) &&
               std::all_of(plan.files.begin(), plan.files.end(),
                           [&](std::size_t file) { return file + 1 < proof.files.size(); });
    };
    return !proof.plans.empty() && !proof.files.empty() &&
           proof.files.back().name == evidence_name &&
           std::all_of(proof.plans.begin(), proof.plans.end(), known);
}

}  // namespace

Proof read_proof(const std::string& page) {
    const std::string start = page::data_start("proof");
    const std::size_t found = page.find(start);
    const std::size_t from = found + start.size();
    const std::size_t end = found == std::string::npos ? found : page.find(page::data_end, from);
    const bool is_page = page.starts_with("<!doctype html>");
    if (is_page && page.find("</html>") == std::string::npos) {
        refuse({"this page is cut off: its end is missing. Fetch or make it again",
                "deze pagina is afgekapt: het einde ontbreekt. Haal of maak haar opnieuw"});
    }
    if (found == std::string::npos || end == std::string::npos) {
        refuse(
            {"this page holds nothing to make it again: it is no report of afweging report",
             "deze pagina bevat niets om haar opnieuw te maken: zij is geen rapport van afweging "
             "report"});
    }
    try {
        Proof proof = proof_in(Parsed::parse(page.substr(from, end - from)));
        if (is_whole(proof)) {
            return proof;
        }
    } catch (const nlohmann::json::exception&) {
        // told below
    }
    refuse({"what this report holds to be made again is damaged",
            "wat dit rapport bevat om opnieuw te worden gemaakt, is beschadigd"});
}

}  // namespace afweging::app
