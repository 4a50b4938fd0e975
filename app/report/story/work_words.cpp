// SPDX-License-Identifier: EUPL-1.2
// One sentence for each way from a status to another.
#include "app/report/story/work_words.hpp"

namespace afweging::app {
namespace {

using agents::Status;

LocalisedText job(Status to) {
    return to == Status::job_permanent ? LocalisedText{"a permanent job", "een vaste baan"}
                                       : LocalisedText{"a temporary job", "een tijdelijke baan"};
}

LocalisedText to_job_by_employer(const StatusMove& move) {
    if (move.from == Status::subsidised_job) {
        return filled({"gets {0} with the employer of the subsidised job",
                       "krijgt {0} bij de werkgever van de gesubsidieerde baan"},
                      {job(move.to)});
    }
    return filled({"gets {0} with the employer of {1} and leaves bijstand",
                   "krijgt {0} bij de werkgever van {1} en gaat uit de bijstand"},
                  {job(move.to), move.help});
}

LocalisedText to_job(const StatusMove& move) {
    if (move.by_employer_of_place && (move.from == Status::subsidised_job || !move.help.empty())) {
        return to_job_by_employer(move);
    }
    switch (move.from) {
        case Status::bijstand_part_time:
            if (!move.other_hours) {
                return {"has no right to bijstand any more beside the work, and leaves bijstand",
                        "heeft naast het werk geen recht meer op bijstand, en gaat eruit"};
            }
            [[fallthrough]];
        case Status::bijstand:
            return filled({"finds {0} and leaves bijstand", "vindt {0} en gaat uit de bijstand"},
                          {job(move.to)});
        case Status::subsidised_job:
            return filled({"moves from the subsidised job to {0}",
                           "gaat van de gesubsidieerde baan naar {0}"},
                          {job(move.to)});
        case Status::ww:
            return filled({"finds {0} and leaves WW", "vindt {0} en gaat uit de WW"},
                          {job(move.to)});
        case Status::job_temporary:
            return {"gets a permanent contract", "krijgt een vast contract"};
        case Status::job_permanent:
            return {"loses the permanent job and finds a temporary one at once",
                    "raakt de vaste baan kwijt en vindt meteen een tijdelijke"};
        case Status::self_employed:
            return filled({"stops the own business and starts {0}",
                           "stopt met het eigen bedrijf en begint aan {0}"},
                          {job(move.to)});
        default:
            return filled({"starts {0}", "begint aan {0}"}, {job(move.to)});
    }
}

LocalisedText to_bijstand(const StatusMove& move) {
    switch (move.from) {
        case Status::bijstand_part_time:
            return {"the work beside bijstand stops", "het werk naast de bijstand stopt"};
        case Status::job_temporary:
        case Status::job_permanent:
            return {"loses the job and comes back into bijstand",
                    "raakt de baan kwijt en komt terug in de bijstand"};
        case Status::subsidised_job:
            return {"the subsidised job stops: back in bijstand",
                    "de gesubsidieerde baan stopt: terug in de bijstand"};
        case Status::self_employed:
            return {"stops the own business and comes back into bijstand",
                    "stopt met het eigen bedrijf en komt terug in de bijstand"};
        case Status::ww:
            return {"WW is used up: into bijstand", "de WW is op: naar de bijstand"};
        case Status::education:
            return {"education is over: back in bijstand",
                    "de opleiding is voorbij: terug in de bijstand"};
        case Status::not_arrived:
            return {"comes into bijstand", "komt in de bijstand"};
        default:
            return {"comes back into bijstand", "komt terug in de bijstand"};
    }
}

LocalisedText to_other_exit(Status from) {
    switch (from) {
        case Status::bijstand:
        case Status::bijstand_part_time:
            return {"leaves bijstand for another reason than work",
                    "gaat uit de bijstand, om een andere reden dan werk"};
        case Status::ww:
            return {"WW is used up, and there is no right to bijstand",
                    "de WW is op, en er is geen recht op bijstand"};
        case Status::education:
            return {"education is over, and there is no right to bijstand",
                    "de opleiding is voorbij, en er is geen recht op bijstand"};
        default:
            return {"loses the work, and has no right to bijstand",
                    "raakt het werk kwijt, en heeft geen recht op bijstand"};
    }
}

LocalisedText to_subsidised_job(const StatusMove& move) {
    return move.help.empty()
               ? LocalisedText{"starts a subsidised job and leaves bijstand",
                               "begint aan een gesubsidieerde baan en gaat uit de bijstand"}
               : filled({"starts a subsidised job ({0}) and leaves bijstand",
                         "begint aan een gesubsidieerde baan ({0}) en gaat uit de bijstand"},
                        {move.help});
}

LocalisedText to_the_rest(const StatusMove& move) {
    switch (move.to) {
        case Status::ww:
            return {"loses the job and gets WW", "raakt de baan kwijt en krijgt WW"};
        case Status::self_employed:
            return {"starts an own business and leaves bijstand",
                    "begint een eigen bedrijf en gaat uit de bijstand"};
        case Status::education:
            return {"starts an education and leaves bijstand",
                    "begint aan een opleiding en gaat uit de bijstand"};
        case Status::aow:
            return {"reaches the age of AOW", "bereikt de AOW-leeftijd"};
        case Status::deterred:
            return {"withdraws the application for bijstand", "trekt de aanvraag voor bijstand in"};
        case Status::left_ww:
            return {"finds work during WW, and never needs bijstand",
                    "vindt werk tijdens de WW, en heeft geen bijstand nodig"};
        default:
            return {"has been out of bijstand for more than five years",
                    "is meer dan vijf jaar uit de bijstand"};
    }
}

}  // namespace

LocalisedText move_in_words(const StatusMove& move) {
    if (move.from == move.to) {
        return {"loses the work and finds other work at once",
                "raakt het werk kwijt en vindt meteen ander werk"};
    }
    LocalisedText text;
    switch (move.to) {
        case Status::job_temporary:
        case Status::job_permanent:
            text = to_job(move);
            break;
        case Status::bijstand:
            text = to_bijstand(move);
            break;
        case Status::bijstand_part_time:
            text = move.from == Status::bijstand
                       ? LocalisedText{"finds some hours of work beside bijstand",
                                       "vindt een paar uur werk naast de bijstand"}
                       : LocalisedText{"comes back into bijstand, with some hours of work",
                                       "komt terug in de bijstand, met een paar uur werk"};
            break;
        case Status::subsidised_job:
            text = to_subsidised_job(move);
            break;
        case Status::other_exit:
            text = to_other_exit(move.from);
            break;
        default:
            text = to_the_rest(move);
    }
    return move.within_a_year
               ? filled({"{0}, within a year of leaving", "{0}, binnen een jaar na vertrek"},
                        {text})
               : text;
}

LocalisedText standing_in_words(Status status) {
    switch (status) {
        case Status::bijstand:
            return {"on bijstand", "in de bijstand"};
        case Status::bijstand_part_time:
            return {"on bijstand, with work beside it", "in de bijstand, met werk ernaast"};
        case Status::subsidised_job:
            return {"at work in a subsidised job", "aan het werk in een gesubsidieerde baan"};
        case Status::job_temporary:
            return {"at work in a temporary job", "aan het werk in een tijdelijke baan"};
        case Status::job_permanent:
            return {"at work in a permanent job", "aan het werk in een vaste baan"};
        case Status::self_employed:
            return {"at work in an own business", "aan het werk in een eigen bedrijf"};
        case Status::ww:
            return {"in WW", "in de WW"};
        case Status::education:
            return {"in education", "bezig met een opleiding"};
        case Status::aow:
            return {"on state pension (AOW)", "met AOW"};
        case Status::not_arrived:
            return {"not there yet", "er nog niet"};
        default:
            return {"out of bijstand, without work", "uit de bijstand, zonder werk"};
    }
}

}  // namespace afweging::app
