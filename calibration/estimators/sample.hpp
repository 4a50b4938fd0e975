// SPDX-License-Identifier: EUPL-1.2
// What a study knows of the people in it: one row a person, or one row a person and period. The
// same table comes from a virtual trial and from a researcher's own file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace afweging::calibration {

/// Columns of one length, or empty where the study has no such column. Yes is 1 and no is 0.
struct Sample {
    std::vector<double> outcome = {};
    std::vector<double> assigned =
        {};  ///< drawn to the treated arm, encouraged, or in a treated cluster
    std::vector<double> received = {};  ///< got the treatment
    std::vector<double> running = {};   ///< what the threshold is of, less the threshold
    std::vector<double> duration =
        {};  ///< time until the event or until the person is lost from sight
    std::vector<double> event = {};  ///< 1: the event came; 0: lost from sight before it
    std::vector<std::int64_t> cluster = {};
    std::vector<std::int64_t> period = {};
    std::vector<std::int64_t> stratum = {};
    std::vector<std::vector<double>> covariates = {};  ///< a column each
    std::vector<std::string> covariate_names = {};
};

}  // namespace afweging::calibration
