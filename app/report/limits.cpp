// SPDX-License-Identifier: EUPL-1.2
// Limits of the model, one sentence each. Figures: docs/model/patterns.md
#include "app/report/limits.hpp"

namespace afweging::app {
namespace {

LocalisedText about_work() {
    return {
        "A talk makes people near to work search a little more in its month (search.talk, "
        "assumed); "
        "over all clients a lower caseload brought nobody more to work in the runs of "
        "docs/model/patterns.md. A gain of work is what is left after displacement of other "
        "clients; how large that is, is assumed (vacancies.per_client), and who is displaced "
        "outside income support is not counted.",
        "Een gesprek laat mensen dicht bij werk in die maand iets meer zoeken (search.talk, "
        "aangenomen); over alle cliënten samen bracht een lagere caseload in de runs van "
        "docs/model/patterns.md niemand extra aan werk. Winst aan werk is wat overblijft nadat "
        "andere cliënten zijn verdrongen; hoe groot die verdringing is, is aangenomen "
        "(vacancies.per_client), en wie buiten de bijstand wordt verdrongen telt niet mee."};
}

LocalisedText about_start() {
    return {
        "With constant law and prices most outcomes stand still without a change of policy; which "
        "do not, and why, is in docs/model/steady.md. With rising norms and prices outcomes in "
        "money move from year to year. Compare plans over the same months.",
        "Bij gelijke wet en prijzen blijven de meeste uitkomsten zonder ander beleid gelijk; welke "
        "niet, en waarom, staat in docs/model/steady.md. Als normen en prijzen stijgen, bewegen "
        "uitkomsten in geld van jaar tot jaar. Vergelijk plannen over dezelfde maanden."};
}

}  // namespace

LocalisedText what_it_lacks(const std::string& key) {
    const bool work = key == "outflow_to_work" || key == "outflow" || key == "stock";
    return work ? about_work() : about_start();
}

LocalisedText what_the_table_lacks() {
    return {
        "Read beside the table: in the first months fewer people begin in a subsidised job than "
        "later; that a talk makes people search is assumed, and small; and how many clients push "
        "each other out of a job is assumed.",
        "Lees bij de tabel: in de eerste maanden beginnen minder mensen in een gesubsidieerde baan "
        "dan later; dat een gesprek mensen laat zoeken is aangenomen, en weinig; en hoe vaak "
        "cliënten elkaar van een baan verdringen, is aangenomen."};
}

}  // namespace afweging::app
