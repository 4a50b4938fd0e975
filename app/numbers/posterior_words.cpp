// SPDX-License-Identifier: EUPL-1.2
// Percentiles of columns of draws.
#include "app/numbers/posterior_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/numbers/choice.hpp"
#include "app/report/grid.hpp"
#include "app/report/numbers.hpp"
#include "output/sha256.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/posterior/posterior.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::app {
namespace {

using scenarios::Posterior;

/// Shares of the draws that lie below what is told.
constexpr std::array<double, 3> told{0.1, 0.5, 0.9};

/// A number of a range of this width, with three digits of the width.
std::string number(double value, double width, Language language) {
    int decade = 0;
    for (double size = width; size > 0 && size < 100 && decade > -8; size *= 10) { --decade; }
    return format_rounded(value, decade, language);
}

std::array<double, 3> percentiles(const Posterior& posterior, std::size_t i) {
    std::array<double, 3> values{};
    std::transform(told.begin(), told.end(), values.begin(),
                   [&](double share) { return scenarios::quantile_of(posterior, i, share); });
    return values;
}

/// The number as the catalogue has it now; null when it is in no file any more.
const scenarios::ParameterEntry* entry_of(const scenarios::Catalogue& catalogue,
                                          const std::string& key) {
    const auto in = [&](const std::vector<scenarios::ParameterEntry>& all) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.key == key; });
        return found == all.end() ? nullptr : &*found;
    };
    const scenarios::ParameterEntry* found = in(catalogue.parameters.entries);
    for (const scenarios::CatalogueInstrument& each : catalogue.instruments) {
        found = found == nullptr ? in(each.numbers) : found;
    }
    return found;
}

/// Whether draws of the number are used: its prior is what it was.
bool is_used(const Posterior& posterior, const scenarios::ParameterEntry* now) {
    return now != nullptr &&
           scenarios::find_number(posterior, now->key, now->low, now->mode, now->high).has_value();
}

void print_head(Console& console, const Posterior& posterior) {
    console.out_paragraph(
        filled({"Posterior '{0}' ({1}): {2} draws of {3} numbers, calibrated by version {4}, each "
                "draw as likely. Checks of the calibration that did not pass: {5}.",
                "Posterior '{0}' ({1}): {2} trekkingen van {3} getallen, gekalibreerd door versie "
                "{4}, elke trekking even waarschijnlijk. Controles van de kalibratie die niet "
                "slaagden: {5}."},
               {posterior.name, posterior.sha256.substr(0, 12), std::to_string(posterior.rows()),
                std::to_string(posterior.numbers.size()), posterior.program,
                std::to_string(posterior.failed_gates)}));
    console.out_paragraph(
        {"8 of 10 draws lie between the first and the last number, half of them "
         "below the one in the middle; and the prior: least, likeliest, most.",
         "8 van de 10 trekkingen liggen tussen het eerste en het laatste getal, "
         "de helft onder het middelste; en de prior: laagste, waarschijnlijkste, "
         "hoogste."});
}

std::string three(double a, double b, double c, double width, Language language) {
    return number(a, width, language) + " - " + number(b, width, language) + " - " +
           number(c, width, language);
}

}  // namespace

void list_posterior(Console& console, const scenarios::DataRoot& root) {
    const auto posterior = load_posterior(scenarios::shipped_posterior(root));
    scenarios::Problems problems;
    const scenarios::Catalogue catalogue = scenarios::load_catalogue(root, problems);
    problems.throw_if_any();
    print_head(console, *posterior);
    const Language language = console.language();
    Grid grid{{console.pick({"posterior", "posterior"}), console.pick({"prior", "prior"}),
               console.pick({"used", "gebruikt"})},
              {}};
    Json numbers = Json::array();
    for (std::size_t i = 0; i < posterior->numbers.size(); ++i) {
        const scenarios::PosteriorNumber& each = posterior->numbers[i];
        const auto [p10, p50, p90] = percentiles(*posterior, i);
        const double width = each.high - each.low;
        const bool used = is_used(*posterior, entry_of(catalogue, each.key));
        grid.rows.push_back({each.key,
                             {three(p10, p50, p90, width, language),
                              three(each.low, each.mode, each.high, width, language),
                              used ? console.pick({"yes", "ja"}) : console.pick({"NO", "NEE"})}});
        numbers.push(Json::object({{"key", each.key},
                                   {"unit", each.unit},
                                   {"p10", p10},
                                   {"p50", p50},
                                   {"p90", p90},
                                   {"low", each.low},
                                   {"mode", each.mode},
                                   {"high", each.high},
                                   {"used", used}}));
    }
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
    console.set_result(Json::object({{"posterior", posterior->name},
                                     {"sha256", posterior->sha256},
                                     {"plan_hash", posterior->plan_hash},
                                     {"program", posterior->program},
                                     {"model", posterior->model},
                                     {"draws", posterior->rows()},
                                     {"failed_gates", posterior->failed_gates},
                                     {"numbers", std::move(numbers)}}));
}

void add_calibrated(const scenarios::DataRoot& root, std::vector<scenarios::Explanation>& found) {
    scenarios::Problems problems;
    const auto posterior =
        scenarios::read_posterior(scenarios::shipped_posterior(root), output::sha256_hex, problems);
    if (!posterior) {
        return;
    }
    for (scenarios::Explanation& one : found) {
        for (std::size_t i = 0; i < posterior->numbers.size(); ++i) {
            const scenarios::PosteriorNumber& each = posterior->numbers[i];
            if (each.key != one.name) {
                continue;
            }
            const auto [p10, p50, p90] = percentiles(*posterior, i);
            const double width = each.high - each.low;
            const auto in = [&](Language language) {
                return three(p10, p50, p90, width, language);
            };
            const LocalisedText line = filled(
                {"After calibration '{0}' (a tenth, half, nine tenths of its draws lie below): {1}",
                 "Na kalibratie '{0}' (een tiende, de helft, negen tiende van de trekkingen ligt "
                 "eronder): {1}"},
                {posterior->name, LocalisedText{in(Language::en), in(Language::nl)}});
            one.lines.insert(one.lines.begin() + std::min<std::ptrdiff_t>(2, std::ssize(one.lines)),
                             line);
        }
    }
}

}  // namespace afweging::app
