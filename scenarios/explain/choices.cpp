// SPDX-License-Identifier: EUPL-1.2
// The words of choices: of levers, of instruments, of conditions.
#include <algorithm>
#include <span>

#include "agents/inputs/outlook.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/measures/labels.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/names.hpp"

namespace afweging::scenarios {
namespace {

LocalisedText allocation_meaning(agents::Allocation rule) {
    switch (rule) {
        case agents::Allocation::discretion:
            return {
                "First whom the klantmanager picks: motivated, near to work, and by the own "
                "preference for an instrument.",
                "Eerst wie de klantmanager kiest: gemotiveerd, dicht bij werk, en naar eigen "
                "voorkeur voor een instrument."};
        case agents::Allocation::score:
            return {
                "First whoever has the least chance of work by what the office has on file: "
                "age, schooling, Dutch, health, months on bijstand, recent work. What an "
                "employer sees and no file tells is not in it.",
                "Eerst wie volgens het dossier de minste kans op werk heeft: leeftijd, "
                "opleiding, Nederlands, gezondheid, maanden in de bijstand, recent werk. Wat "
                "een werkgever ziet en in geen dossier staat, telt niet mee."};
        case agents::Allocation::lottery:
            return {"First whom the lot falls on.", "Eerst wie het lot aanwijst."};
        case agents::Allocation::first_come:
            return {"First who has waited longest.", "Eerst wie het langst wacht."};
        case agents::Allocation::need:
            return {"First who has the least calm and the most debts.",
                    "Eerst wie de minste rust en de meeste schulden heeft."};
        case agents::Allocation::tree:
            return {
                "First who ranks first by the questions of [levers.tree], at most three in a "
                "row, about what the office has on file.",
                "Eerst wie vooraan komt volgens de vragen van [levers.tree]: hoogstens drie "
                "achter elkaar, over wat in het dossier staat."};
    }
    return {};
}

LocalisedText choice_meaning(agents::Choice rule) {
    switch (rule) {
        case agents::Choice::own_view:
            return {
                "Each klantmanager has favourites, and avoids what asks more than a client can "
                "carry.",
                "Elke klantmanager heeft een voorkeur, en vermijdt wat meer vraagt dan iemand "
                "aankan."};
        case agents::Choice::fit:
            return {
                "What asks least above what a client can carry; of equals the favourite of the "
                "klantmanager.",
                "Wat het minst uitgaat boven wat iemand aankan; bij gelijk de voorkeur van de "
                "klantmanager."};
        case agents::Choice::evidence:
            return {
                "What evidence expects most of at the client's distance to work: [expected] in "
                "the file of the instrument; of equals the favourite of the klantmanager.",
                "Waar onderzoek het meest van verwacht bij deze afstand tot werk, volgens het "
                "bestand van het instrument; bij gelijk de voorkeur van de klantmanager."};
        case agents::Choice::order:
            return {"The first of levers.order that suits; what it does not name comes after.",
                    "Het eerste van levers.order dat past; wat daar niet in staat komt daarna."};
    }
    return {};
}

LocalisedText fines_meaning(agents::Fines fines) {
    return fines == agents::Fines::stack
               ? LocalisedText{"A new fine comes on top of what is still owed, half as much again on "
                               "a repeat, as in law.",
                               "Een nieuwe boete komt bovenop wat nog openstaat, bij herhaling "
                               "anderhalf keer zo hoog, zoals in de wet."}
               : LocalisedText{"No new fine as long as a claim or fine is still owed.",
                               "Geen nieuwe boete zolang een terugvordering of boete openstaat."};
}

LocalisedText law_path_meaning(agents::LawPath law) {
    return law == agents::LawPath::indexed
               ? LocalisedText{"After the last law that was looked up, amounts and prices rise by "
                               "their index.",
                               "Na de laatste wet die is opgezocht stijgen bedragen en prijzen met "
                               "hun index."}
               : LocalisedText{"After the last law that was looked up, amounts and prices stay as "
                               "they were.",
                               "Na de laatste wet die is opgezocht blijven bedragen en prijzen "
                               "zoals ze waren."};
}

LocalisedText pot_meaning(agents::Pot pot) {
    switch (pot) {
        case agents::Pot::buig:
            return {
                "The pot from which bijstand and loonkostensubsidie are paid. Bijstand is a "
                "right: the total of this pot is only what the municipality gets for it, and "
                "limits nothing.",
                "De pot waaruit bijstand en loonkostensubsidie worden betaald. Bijstand is een "
                "recht: het totaal van deze pot is alleen wat de gemeente ervoor krijgt, en "
                "begrenst niets."};
        case agents::Pot::reintegration:
            return {"The pot from which programmes towards work are paid.",
                    "De pot waaruit trajecten naar werk worden betaald."};
        case agents::Pot::income_security:
            return {"The pot from which debt help and money for clients are paid.",
                    "De pot waaruit schuldhulp en geld voor cliënten worden betaald."};
        case agents::Pot::staff:
            return {
                "The pot from which klantmanagers are paid. Those that the caseload asks for "
                "are paid in any case: a limit holds only for what instruments take from it.",
                "De pot waaruit klantmanagers worden betaald. Wie bij de caseload hoort wordt "
                "hoe dan ook betaald: een grens geldt alleen voor wat instrumenten eruit "
                "betalen."};
        case agents::Pot::wmo:
            return {
                "The pot from which care and support of the Wmo are paid. What clients use of "
                "it is paid in any case: a limit holds only for what instruments take from it.",
                "De pot waaruit zorg en ondersteuning van de Wmo worden betaald. Wat mensen "
                "daarvan gebruiken wordt hoe dan ook betaald: een grens geldt alleen voor wat "
                "instrumenten eruit betalen."};
    }
    return {};
}

class Choices {
public:
    template <class Meaning>
    void add(std::span<const agents::KindLabel> labels, std::string_view key, Meaning meaning) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            words_.push_back({labels[i].key,
                              {std::string(labels[i].en), std::string(labels[i].nl)},
                              key,
                              meaning(i)});
        }
    }
    void add(std::span<const agents::KindLabel> labels, std::string_view key) {
        add(labels, key, [](std::size_t) { return LocalisedText{}; });
    }
    /// A condition may name only those in which people come up.
    void add_statuses(std::string_view key) {
        const Words& admissible = admissible_status_words();
        for (const agents::KindLabel& label : agents::status_labels) {
            const bool may =
                std::find(admissible.begin(), admissible.end(), label.key) != admissible.end();
            words_.push_back({label.key,
                              {std::string(label.en), std::string(label.nl)},
                              may ? key : std::string_view(),
                              {}});
        }
    }
    [[nodiscard]] std::vector<ChoiceWord> taken() { return std::move(words_); }

private:
    std::vector<ChoiceWord> words_;
};

std::vector<ChoiceWord> all_choices() {
    constexpr std::string_view conditions = "levers.instruments.*.eligibility.*";
    Choices choices;
    choices.add(agents::allocation_labels, "levers.allocation", [](std::size_t i) {
        return allocation_meaning(static_cast<agents::Allocation>(i));
    });
    choices.add(agents::choice_labels, "levers.choice",
                [](std::size_t i) { return choice_meaning(static_cast<agents::Choice>(i)); });
    choices.add(agents::feature_labels, "levers.tree");
    choices.add(agents::fines_labels, "levers.fines",
                [](std::size_t i) { return fines_meaning(static_cast<agents::Fines>(i)); });
    choices.add(agents::law_path_labels, "world.law",
                [](std::size_t i) { return law_path_meaning(static_cast<agents::LawPath>(i)); });
    choices.add(agents::pot_labels, "levers.pots.*",
                [](std::size_t i) { return pot_meaning(static_cast<agents::Pot>(i)); });
    choices.add(agents::obligation_labels, "levers.instruments.*.obligation");
    choices.add(agents::duty_labels, "levers.instruments.*.duty");
    choices.add(agents::slot_labels, "");
    choices.add_statuses(conditions);
    choices.add(agents::distance_labels, conditions);
    choices.add(agents::health_labels, conditions);
    choices.add(agents::schooling_labels, conditions);
    choices.add(agents::household_labels, conditions);
    choices.add(agents::route_labels, conditions);
    choices.add(agents::housing_labels, conditions);
    choices.add(agents::earlier_bijstand_labels, conditions);
    choices.add(agents::exempt_labels, conditions);
    choices.add(agents::line_labels(), "ledger/amount");
    return choices.taken();
}

}  // namespace

const std::vector<ChoiceWord>& choice_words() {
    static const std::vector<ChoiceWord> words = all_choices();
    return words;
}

}  // namespace afweging::scenarios
