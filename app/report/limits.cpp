// SPDX-License-Identifier: EUPL-1.2
// Limits of the model, one sentence each. Figures: docs/model/patterns.md
#include "app/report/limits.hpp"

namespace afweging::app {
namespace {

LocalisedText about_work() {
    return {
        "Not in this version: a talk or a lower caseload changes nothing in the chance of work by "
        "itself. A gain of work is what is left after displacement of other clients; how large "
        "that "
        "is, is assumed (vacancies.per_client), and who is displaced outside income support is not "
        "counted.",
        "Zit niet in deze versie: een gesprek of een lagere caseload verandert zelf niets aan de "
        "kans op werk. Winst aan werk is wat overblijft nadat andere cliënten zijn verdrongen; hoe "
        "groot die verdringing is, is aangenomen (vacancies.per_client), en wie buiten de bijstand "
        "wordt verdrongen telt niet mee."};
}

LocalisedText about_start() {
    return {
        "The model starts near to how things are, not in balance: most of all in the first year "
        "this outcome moves without any change of policy, so it depends on how long the run is. "
        "Compare plans over the same months.",
        "Het model begint dicht bij hoe het nu is, niet in evenwicht: vooral in het eerste jaar "
        "beweegt deze uitkomst zonder dat het beleid verandert. Zij hangt dus af van de looptijd. "
        "Vergelijk plannen over dezelfde maanden."};
}

}  // namespace

LocalisedText what_it_lacks(const std::string& key) {
    const bool work = key == "outflow_to_work" || key == "outflow" || key == "stock";
    return work ? about_work() : about_start();
}

LocalisedText what_the_table_lacks() {
    return {
        "Read beside the table: the first year is a run-up in which outcomes also move without a "
        "change of policy; talks and caseload do nothing to the chance of work by themselves; "
        "and how many clients push each other out of a job is assumed.",
        "Lees bij de tabel: het eerste jaar is een aanloop, waarin uitkomsten ook zonder ander "
        "beleid bewegen; gesprekken en caseload doen zelf niets aan de kans op werk; en hoe vaak "
        "cliënten elkaar van een baan verdringen, is aangenomen."};
}

}  // namespace afweging::app
