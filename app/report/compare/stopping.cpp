// SPDX-License-Identifier: EUPL-1.2
// Errors held against what is wanted.
#include "app/report/compare/stopping.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"
#include "output/doubt/doubt.hpp"
#include "sim/check.hpp"

namespace afweging::app {
namespace {

[[noreturn]] void refuse(const std::string& word) {
    std::string keys;
    for (const Outcome& each : outcomes()) { keys += (keys.empty() ? "" : ", ") + each.key; }
    throw PhrasedError(
        ExitCode::usage,
        {"--until '{0}' is no error to stop at; write 0.5% (of people on bijstand), stock=2 or "
         "outflow_to_work=1%, with commas between and a point in 0.5; an amount above 0; outcomes: "
         "{1}",
         "--until '{0}' is geen fout om bij te stoppen; schrijf 0.5% (van mensen in de bijstand), "
         "stock=2 of outflow_to_work=1%, met komma's ertussen en een punt in 0.5; een bedrag boven "
         "0; uitkomsten: "
         "{1}"},
        {word, keys});
}

bool is_outcome(const std::string& key) {
    return std::any_of(outcomes().begin(), outcomes().end(),
                       [&](const Outcome& each) { return each.key == key; });
}

WantedError one(const std::string& word) {
    WantedError wanted{.key = "stock"};
    std::string amount = word;
    const std::size_t equals = word.find('=');
    if (equals != std::string::npos) {
        wanted.key = word.substr(0, equals);
        amount = word.substr(equals + 1);
    }
    wanted.share = !amount.empty() && amount.back() == '%';
    if (wanted.share) {
        amount.pop_back();
    }
    const auto [end, error] =
        std::from_chars(amount.data(), amount.data() + amount.size(), wanted.amount);
    const bool whole = error == std::errc() && end == amount.data() + amount.size();
    if (!whole || !(wanted.amount > 0) || !std::isfinite(wanted.amount) ||
        !is_outcome(wanted.key) || (equals == std::string::npos && !wanted.share)) {
        refuse(word);
    }
    wanted.amount /= wanted.share ? 100 : 1;
    return wanted;
}

std::uint32_t half_more(std::uint32_t n) { return n + (n + 1) / 2; }

ErrorParts parts_of(const output::Results& a, const output::Results& b, const Outcome& outcome) {
    const output::Answers difference = difference_over(a, b, outcome, whole_run(a.values));
    if (a.values.draws().count > 1) {
        const output::Doubt d = output::doubt_of(difference, a.values.replicates());
        const double by_draws = d.between_variance / static_cast<double>(d.draws);
        return {by_draws, std::max(0.0, d.standard_error * d.standard_error - by_draws)};
    }
    const output::Summary s = output::summarise(difference);
    return {0, s.replicates > 1 ? s.standard_error * s.standard_error
                                : std::numeric_limits<double>::infinity()};
}

double level_of(const output::Results& first, const Outcome& outcome) {
    return std::abs(output::summarise(outcome.measure(first.values)).mean);
}

LocalisedText number(double value) {
    if (!(value > 0)) {
        return {"0", "0"};
    }
    const int decade = decade_of(value) - 1;
    return {format_rounded(value, decade, Language::en),
            format_rounded(value, decade, Language::nl)};
}

}  // namespace

std::vector<WantedError> wanted_errors(const std::string& words) {
    std::vector<WantedError> all;
    std::size_t from = 0;
    while (from <= words.size()) {
        const std::size_t comma = std::min(words.find(',', from), words.size());
        all.push_back(one(words.substr(from, comma - from)));
        from = comma + 1;
    }
    return all;
}

double ErrorParts::error() const { return std::sqrt(by_draws + by_luck); }

bool is_known(const ErrorParts& parts, double wanted, const RunExtent& now) {
    const bool believed = now.replicates >= least_for_shared_luck ||
                          parts.by_luck <= small_part * (parts.by_draws + parts.by_luck);
    return believed && parts.error() <= wanted;
}

std::optional<RunExtent> next_extent(const ErrorParts& worst, double wanted, const RunExtent& now) {
    const bool luck = now.draws == 1 || worst.by_luck > worst.by_draws || worst.error() <= wanted;
    const RunExtent next = luck ? RunExtent{now.draws, half_more(now.replicates)}
                                : RunExtent{half_more(now.draws), now.replicates};
    return next.worlds() <= most_worlds_until ? std::optional(next) : std::nullopt;
}

std::vector<KnownError> known_errors(const std::vector<WantedError>& wanted,
                                     const std::vector<output::Results>& plans) {
    AFWEGING_EXPECTS(plans.size() > 1);
    const output::Results& first = plans.front();
    const RunExtent extent{first.values.draws().count, first.values.replicates()};
    std::vector<KnownError> all;
    for (const WantedError& each : wanted) {
        const Outcome& of = outcome(each.key);
        const output::ShownUnit unit = of.measure(first.values).unit;
        KnownError found{.wanted = each,
                         .label = of.label,
                         .limit = each.share ? each.amount * level_of(first, of) : each.amount,
                         .parts = {},
                         .unit = {unit.en, unit.nl},
                         .known = false};
        for (std::size_t k = 1; k < plans.size(); ++k) {
            const ErrorParts parts = parts_of(first, plans[k], of);
            found.parts = parts.error() >= found.parts.error() ? parts : found.parts;
        }
        found.known = is_known(found.parts, found.limit, extent);
        all.push_back(std::move(found));
    }
    return all;
}

std::vector<LocalisedText> told_until(const std::vector<KnownError>& errors,
                                      const RunExtent& extent) {
    std::vector<LocalisedText> sentences;
    const LocalisedText ran =
        extent.draws > 1
            ? filled({"{0} draws of {1} replicates", "{0} trekkingen van {1} herhalingen"},
                     {std::to_string(extent.draws), std::to_string(extent.replicates)})
            : filled({"{0} replicates", "{0} herhalingen"}, {std::to_string(extent.replicates)});
    for (const KnownError& each : errors) {
        const LocalisedText unit = each.unit.en == "1" ? LocalisedText{} : each.unit;
        sentences.push_back(filled(
            each.known
                ? LocalisedText{"Known well enough after {0}: {1}, standard error of the "
                                "difference {2} {4} (asked: {3}).",
                                "Goed genoeg bekend na {0}: {1}, standaardfout van het "
                                "verschil {2} {4} (gevraagd: {3})."}
                : LocalisedText{"Stopped at {0}, the most that is run: {1}, standard error "
                                "of the difference {2} {4}, not yet {3} or not yet to be "
                                "believed.",
                                "Gestopt bij {0}, meer wordt niet gerekend: {1}, "
                                "standaardfout van het verschil {2} {4}, nog geen {3} of nog "
                                "niet zeker genoeg."},
            {ran, each.label, number(each.parts.error()), number(each.limit), unit}));
    }
    return sentences;
}

}  // namespace afweging::app
