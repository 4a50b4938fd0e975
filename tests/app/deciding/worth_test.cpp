// SPDX-License-Identifier: EUPL-1.2
// What a study is worth, of results that are made up.
#include "app/deciding/worth.hpp"

#include "calibration/deciding/value_of_information.hpp"
#include "calibration/inference/designs.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::app;
using calibration::inference::Matrix;
using scenarios::DesignClass;

namespace {

/// A study whose effect is N(0, 10) points over draws, and a plan worth EUR 1,000 a point of it.
struct MadeUp {
    StudiesAtDraws studies;
    Matrix worth;
};

MadeUp made_up() {
    constexpr std::size_t draws = 20000;
    const Matrix z =
        calibration::inference::to_standard(calibration::inference::uniform_points(draws, 1, 3));
    MadeUp made{{{}, Matrix(draws, 1)}, Matrix(draws, 2)};
    calibration::Target study;
    study.key = "made_up";
    study.observed = 10;
    study.standard_error = 10;
    study.unit = {"points", "punten"};
    made.studies.studies.push_back(study);
    for (std::size_t i = 0; i < draws; ++i) {
        made.studies.results(i, 0) = 10 * z(i, 0);
        made.worth(i, 1) = 10000 * z(i, 0);
    }
    return made;
}

double value_of(const std::vector<StudyWorth>& all, DesignClass design, double size) {
    for (const StudyWorth& each : all) {
        if (each.design == design && each.size == size) {
            return each.value.value;
        }
    }
    return -1;
}

}  // namespace

TEST_CASE("A study of a normal effect is worth what its integral says", "[deciding]") {
    const MadeUp made = made_up();
    calibration::ErrorShares errors;
    errors.bias[static_cast<std::size_t>(DesignClass::matched)] = 1.0;  // 10 points
    const auto all = worth_of_studies(made.studies, made.worth, errors, 5);
    // Prior deviation EUR 10,000; errors of 10 points / sqrt(size) on EUR 1,000 a point.
    const calibration::deciding::NormalNumber effect{0.0, 10000.0};
    for (const double size : {0.25, 1.0, 4.0}) {
        const double truth = value_of_observations(effect, 10000.0, size);
        CHECK(value_of(all, DesignClass::rct, size) == Approx(truth).epsilon(0.05));
    }
    // A matched study as large has variance 100 + 100 points squared: half an observation.
    CHECK(value_of(all, DesignClass::matched, 1.0) ==
          Approx(value_of_observations(effect, 10000.0, 0.5)).epsilon(0.05));
}

TEST_CASE("No study is worth more than a larger one, nor than the lottery of its size",
          "[deciding]") {
    MadeUp made = made_up();
    // Few draws: an estimate left to itself would break it.
    Matrix few(25, 1);
    Matrix worth(25, 2);
    for (std::size_t i = 0; i < 25; ++i) {
        few(i, 0) = made.studies.results(i, 0);
        worth(i, 1) = made.worth(i, 1);
    }
    made.studies.results = few;
    calibration::ErrorShares errors;
    errors.bias.fill(0.3);
    errors.bias[static_cast<std::size_t>(DesignClass::rct)] = 0;
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        const auto all = worth_of_studies(made.studies, worth, errors, seed);
        for (const StudyWorth& each : all) {
            CHECK(each.value.value <= value_of(all, DesignClass::rct, each.size));
            CHECK(value_of(all, each.design, 0.25) <= value_of(all, each.design, 4.0));
        }
    }
}
