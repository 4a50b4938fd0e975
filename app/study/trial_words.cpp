// SPDX-License-Identifier: EUPL-1.2
// Sentences, by design.
#include "app/study/trial_words.hpp"

namespace afweging::app {
namespace {

LocalisedText why_matched_differs() {
    return {
        "Why they differ: each participant is held against somebody on bijstand in the same "
        "month who differs least in sex, age, household, schooling and months on bijstand. "
        "Whoever takes part also differs in what no register knows: motivation, health, who "
        "the klantmanager chose. That is in the study and not in the true effect, which is of "
        "the same people with and without. The standard error knows nothing of it, nor of "
        "people who are matched more than once.",
        "Waarom ze verschillen: naast elke deelnemer staat iemand die in dezelfde maand in de "
        "bijstand is en het minst verschilt in geslacht, leeftijd, huishouden, opleiding en "
        "duur. Wie meedoet, verschilt ook in wat geen bestand weet: motivatie, gezondheid, wie "
        "de klantmanager koos. Dat zit in het onderzoek en niet in het ware effect, dat over "
        "dezelfde mensen gaat met en zonder. De standaardfout weet daar niets van, en ook niet "
        "van mensen die vaker zijn gekozen."};
}

}  // namespace

LocalisedText why_it_differs(const scenarios::Trial& trial) {
    if (trial.design == scenarios::Design::matched) {
        return why_matched_differs();
    }
    if (trial.design == scenarios::Design::lottery) {
        return {
            "Why they differ: by luck only. The lottery puts other people in each arm, so one "
            "study can be off by twice its standard error. The true effect is of the same "
            "people, once with and once without; of leaving bijstand, of who comes in both times. "
            "Arms do not get in each other's way here: "
            "who is treated lives in the world in which everybody like them is treated.",
            "Waarom ze verschillen: alleen door toeval. De loting zet in elke groep andere "
            "mensen, dus een onderzoek kan er twee standaardfouten naast zitten. Het ware "
            "effect gaat over dezelfde mensen, een keer met en een keer zonder; bij het verlaten "
            "van "
            "de bijstand over wie er beide keren in komt. De groepen "
            "zitten elkaar hier niet in de weg: wie behandeld is, leeft in de wereld waarin "
            "iedereen zoals zij behandeld is."};
    }
    return {
        "Why they differ: before and after counts all that would have happened anyway. Part of "
        "the participants would have found work without the instrument; that is not its "
        "doing. The true effect is of the same people in the same months in the world in which "
        "nobody can start it. What the others in that world get instead is part of it.",
        "Waarom ze verschillen: voor en na telt alles mee wat ook zonder het instrument was "
        "gebeurd. Een deel van de deelnemers had ook zonder het instrument werk gevonden; dat "
        "komt niet door het instrument. Het ware effect gaat over dezelfde mensen in dezelfde "
        "maanden, in de wereld waarin niemand eraan kan beginnen. Wat zij daar in plaats "
        "daarvan krijgen, telt mee."};
}

LocalisedText what_reach_says() {
    return {
        "± : with 95 % confidence the mean over very many worlds lies so close. It is luck "
        "only; the doubt about assumed numbers is not in it.",
        "± : met 95 % zekerheid ligt het gemiddelde over heel veel werelden zo dichtbij. Dit "
        "is alleen toeval; de twijfel over aangenomen getallen zit er niet in."};
}

}  // namespace afweging::app
