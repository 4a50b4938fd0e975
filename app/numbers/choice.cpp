// SPDX-License-Identifier: EUPL-1.2
// From words to draws and the file that they are rows of.
#include "app/numbers/choice.hpp"

#include <filesystem>
#include <system_error>

#include "app/data.hpp"
#include "output/sha256.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::app {
namespace {

constexpr const char* from_priors = "priors";
constexpr const char* from_posterior = "posterior";

[[noreturn]] void refuse(const LocalisedText& why, const std::vector<LocalisedText>& what = {}) {
    throw PhrasedError(ExitCode::usage, why, what);
}

void require_fitting(const DrawWords& words) {
    if (words.draws && words.draw) {
        refuse({"--draws does not go with --draw: give one of the two",
                "--draws gaat niet samen met --draw: geef een van de twee"});
    }
    if (words.first_draw && words.draws.value_or(0) == 0) {
        refuse(
            {"--first-draw goes with --draws N, which is missing; one draw by its number is "
             "--draw K",
             "--first-draw hoort bij --draws N, en dat ontbreekt; een trekking alleen is --draw "
             "K"});
    }
    if (words.draws == 1U) {
        refuse(
            {"--draws 1 tells nothing of doubt: give 2 or more, 0 for the best values, or --draw "
             "K for one draw by its number",
             "--draws 1 zegt niets over twijfel: geef 2 of meer, 0 voor de beste waarden, of "
             "--draw K voor een trekking met haar nummer"});
    }
}

}  // namespace

bool is_file_of_draws(const std::string& numbers) {
    return !numbers.empty() && numbers != from_priors && numbers != from_posterior;
}

sim::DrawRange draws_of(const DrawWords& words, Unsaid unsaid) {
    require_fitting(words);
    const std::uint32_t first = words.first_draw.value_or(1);
    if (!says_draws(words)) {
        return unsaid == Unsaid::draws ? sim::DrawRange{1, scenarios::usual_draws}
                                       : sim::DrawRange{};
    }
    if (words.draws && *words.draws > 0 && *words.draws - 1 > scenarios::most_draws - first) {
        refuse({"--first-draw and --draws go beyond draw {0}, the last there is",
                "--first-draw en --draws gaan voorbij trekking {0}, de laatste die er is"},
               {std::to_string(scenarios::most_draws)});
    }
    return words.draws.value_or(0) > 0 ? sim::DrawRange{first, *words.draws}
                                       : sim::DrawRange{words.draw.value_or(0), 1};
}

void choose_draws(const DrawWords& words, Unsaid unsaid, scenarios::RunRequest& request) {
    // Who asks for so many replicates alone asks for luck: thirty times as many worlds, in a file with
    // a dimension more, would surprise.
    const bool luck_alone = request.replicates && !says_draws(words) && words.numbers.empty();
    request.draws = draws_of(words, luck_alone ? Unsaid::best_values : unsaid);
    request.posterior = nullptr;
    if (request.draws.plain()) {
        if (!words.numbers.empty()) {
            refuse(
                {"--numbers says where draws come from, and the best values are not drawn: give "
                 "--draws N too",
                 "--numbers zegt waar trekkingen vandaan komen, en de beste waarden worden niet "
                 "getrokken: geef ook --draws N"});
        }
        return;
    }
    if (words.numbers != from_priors) {
        request.posterior = is_file_of_draws(words.numbers) ? load_posterior(words.numbers)
                                                            : load_shipped_posterior();
    }
}

void follow_draws(const output::Provenance& made, const std::string& numbers,
                  scenarios::RunRequest& request) {
    request.draws = made.draws;
    request.posterior = nullptr;
    if (made.posterior_sha256.empty()) {
        return;
    }
    request.posterior =
        is_file_of_draws(numbers) ? load_posterior(numbers) : load_shipped_posterior();
    if (request.posterior->sha256 != made.posterior_sha256) {
        refuse({"the results have draws of posterior '{0}' ({1}): give the file of those draws "
                "with --numbers, so that the scenarios have them too",
                "de resultaten hebben trekkingen van posterior '{0}' ({1}): geef het bestand met "
                "die trekkingen bij --numbers, dan krijgen de scenario's ze ook"},
               {made.posterior, made.posterior_sha256.substr(0, 12)});
    }
}

std::shared_ptr<const scenarios::Posterior> load_posterior(const std::string& path) {
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown)) {
        throw PhrasedError(ExitCode::io,
                           {"there is no file '{0}'. --numbers takes posterior, priors, or a file "
                            "of afweging calibrate --freeze.",
                            "er is geen bestand '{0}'. Bij --numbers hoort posterior, priors, of "
                            "een bestand van afweging calibrate --freeze."},
                           {path});
    }
    scenarios::Problems problems;
    auto found = scenarios::read_posterior(path, output::sha256_hex, problems);
    problems.throw_if_any();
    return std::make_shared<const scenarios::Posterior>(*std::move(found));
}

std::shared_ptr<const scenarios::Posterior> load_shipped_posterior() {
    return load_posterior(scenarios::shipped_posterior(data_root()));
}

LocalisedText source_of_draws(const output::Provenance& p) {
    if (p.draws.plain()) {
        return {};
    }
    if (p.posterior_sha256.empty()) {
        return {
            "Every assumed number is drawn from its own range (prior), as if nothing had been "
            "calibrated.",
            "Elk aangenomen getal is getrokken uit zijn eigen bandbreedte (prior), alsof er "
            "niets is gekalibreerd."};
    }
    const bool ships = p.posterior_sha256 == load_shipped_posterior()->sha256;
    const LocalisedText where = ships ? LocalisedText{"afweging list posterior"}
                                      : LocalisedText{"at the head of the file of its draws",
                                                      "boven in het bestand met de trekkingen"};
    return filled(
        {"Numbers that were calibrated have values that they have together, as calibration '{0}' "
         "left them (posterior {1}); the other assumed numbers are drawn from their own ranges "
         "(priors). Which: {2}. The best values alone: --draws 0.",
         "Gekalibreerde getallen hebben samen de waarden die kalibratie '{0}' overliet (posterior "
         "{1}); de andere aangenomen getallen zijn elk uit hun eigen bandbreedte (prior) "
         "getrokken. Welke: {2}. Alleen de beste waarden: --draws 0."},
        {p.posterior, p.posterior_sha256.substr(0, 12), where});
}

LocalisedText calibrated_otherwise_in_words(const scenarios::RunRequest& request,
                                            const std::vector<scenarios::NumberInDoubt>& numbers) {
    if (!request.posterior) {
        return {};
    }
    std::string keys;
    for (const std::string& key : scenarios::calibrated_otherwise(*request.posterior, numbers)) {
        keys += (keys.empty() ? "" : ", ") + key;
    }
    return keys.empty()
               ? LocalisedText{}
               : filled(
                     {"Drawn from their priors, for those are not what they were when the "
                      "posterior was made: {0}.",
                      "Uit hun priors getrokken, want die zijn anders dan toen de posterior werd "
                      "gemaakt: {0}."},
                     {keys});
}

}  // namespace afweging::app
