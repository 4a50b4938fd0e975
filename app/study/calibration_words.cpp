// SPDX-License-Identifier: EUPL-1.2
// Small texts.
#include "app/study/calibration_words.hpp"

#include <algorithm>
#include <cmath>

#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

/// Two digits of an error of this size.
int digits_of(double error) {
    int decade = 0;
    double size = std::abs(error);
    while (size > 0 && size < 10 && decade > -6) {
        size *= 10;
        --decade;
    }
    return decade;
}

LocalisedText number_words(double value, int decade) {
    return {format_rounded(value, decade, Language::en),
            format_rounded(value, decade, Language::nl)};
}

}  // namespace

std::string with_digits(double value, double error, Language language) {
    if (!std::isfinite(value)) {
        return language == Language::nl ? "n.v.t." : "n/a";
    }
    return format_rounded(value, digits_of(error), language);
}

std::string with_error(double value, double error, Language language) {
    return with_digits(value, error, language) + " ± " + with_digits(1.96 * error, error, language);
}

std::string told_range(const calibration::Quantiles& quantiles, Language language) {
    const double width = (quantiles.back() - quantiles.front()) / 4;
    return with_digits(quantiles.front(), width, language) + " - " +
           with_digits(quantiles.back(), width, language);
}

std::string percent(double share, Language language) {
    return std::isfinite(share) ? format_rounded(100 * share, 0, language) + " %"
                                : with_digits(share, 1, language);
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& each : words) { text += (text.empty() ? "" : ", ") + each; }
    return text;
}

std::vector<std::string> keys_at(const calibration::Calibrated& found,
                                 const std::vector<std::size_t>& places) {
    std::vector<std::string> keys;
    for (const std::size_t each : places) { keys.push_back(found.numbers[each].key); }
    return keys;
}

LocalisedText limit_words(calibration::GateKind kind, double limit) {
    using calibration::GateKind;
    switch (kind) {
        case GateKind::space:
            return {"some", "iets"};
        case GateKind::width:
            return filled({"{0} to {1}", "{0} tot {1}"},
                          {number_words(calibration::least_width, -2), number_words(limit, -2)});
        case GateKind::abc_width:
            return filled(
                {"{0} to {1}", "{0} tot {1}"},
                {number_words(calibration::least_abc_width, -2), number_words(limit, -2)});
        case GateKind::r_hat:
        case GateKind::monte_carlo_error:
        case GateKind::shift:
        case GateKind::abc_shift:
            return filled({"below {0}", "onder {0}"}, {number_words(limit, -2)});
        default:
            return filled({"at least {0}", "minstens {0}"},
                          {number_words(limit, limit > 10 ? 0 : -2)});
    }
}

LocalisedText outcome_words(calibration::GateOutcome outcome) {
    const sim::KindLabel& label =
        calibration::gate_outcome_labels[static_cast<std::size_t>(outcome)];
    return {std::string(label.en), std::string(label.nl)};
}

}  // namespace afweging::app
