// SPDX-License-Identifier: EUPL-1.2
// First applications of the run, or the clients of one month.
#include "calibration/trials/subjects.hpp"

#include "calibration/trials/applicant.hpp"

namespace afweging::calibration {

using scenarios::Subjects;

bool comes_in_at_once(const scenarios::Trial& trial) {
    return trial.subjects == Subjects::clients || trial.subjects == Subjects::ww_recipients;
}

bool is_subject(const scenarios::Trial& trial, const agents::World& without, std::size_t i,
                std::int32_t month) {
    const agents::People& p = without.people;
    const agents::Applicant a = applicant_of(without, i, trial.without.instruments);
    if (trial.subjects == Subjects::applicants) {
        const bool applies = p.arrival[i] == month && p.route[i] != agents::Route::ww &&
                             without.now.status_before[i] == agents::Status::not_arrived;
        return applies && eligible(a, trial.eligibility);
    }
    const bool wanted = trial.subjects == Subjects::ww_recipients
                            ? p.status[i] == agents::Status::ww
                            : receives_bijstand(p.status[i]);
    return wanted && eligible(a, trial.eligibility);
}

}  // namespace afweging::calibration
