// SPDX-License-Identifier: EUPL-1.2
// Rules of disclosure control in words.
#include "app/disclosure/rule_words.hpp"

#include <fmt/format.h>

#include "app/disclosure/chosen_tables.hpp"

namespace afweging::app {
namespace {

using output::disclosure::Reason;
using output::disclosure::Rules;
using output::disclosure::Verdict;

LocalisedText percent(double share) { return fmt::format("{:.0f}", share * 100); }
LocalisedText whole(double number) { return fmt::format("{:.0f}", number); }

/// Which page of whom, and whether it was read.
LocalisedText abs_and_cbs() {
    return {
        "CBS, output guidelines of Microdata Services (recalled, not read); Australian Bureau of "
        "Statistics, DataLab, Input and output clearance (read): rule of 10, on unweighted "
        "contributors",
        "CBS, outputrichtlijnen van Microdata Services (uit het geheugen, niet gelezen); "
        "Australian Bureau of Statistics, DataLab, Input and output clearance (gelezen): rule of "
        "10, op ongewogen aantallen"};
}

LocalisedText dominance_source() {
    return {
        "Australian Bureau of Statistics, DataLab (read): (1,50) rule; that one person has at "
        "most so many times the mean: assumed",
        "Australian Bureau of Statistics, DataLab (gelezen): (1,50)-regel; dat één mens hooguit "
        "zoveel keer het gemiddelde heeft: aangenomen"};
}

LocalisedText group_source() {
    return {
        "Guidelines for the checking of output based on microdata research, ESSNet SDC 2010 "
        "(recalled, not read)",
        "Guidelines for the checking of output based on microdata research, ESSNet SDC 2010 (uit "
        "het geheugen, niet gelezen)"};
}

LocalisedText complement_source() {
    return {
        "Australian Bureau of Statistics, DataLab (read): what can be derived needs more to be "
        "suppressed; how wide it must stay: own choice",
        "Australian Bureau of Statistics, DataLab (gelezen): wat af te leiden is, vraagt om meer "
        "weglaten; hoe ruim het moet blijven: eigen keuze"};
}

LocalisedText difference_source() {
    return {
        "Australian Bureau of Statistics, DataLab (read): differences of less than ten should "
        "not be computable from several tables",
        "Australian Bureau of Statistics, DataLab (gelezen): uit meer tabellen mogen geen "
        "verschillen van minder dan tien te berekenen zijn"};
}

RuleText rule(const std::string& key, const LocalisedText& says, const LocalisedText& source,
              const std::vector<LocalisedText>& slots = {}) {
    return {key, filled(says, slots), source};
}

/// What hides a number by itself.
std::vector<RuleText> primary_rules(const Rules& rules) {
    const LocalisedText ten = whole(rules.fewest_people);
    return {
        rule("minimum",
             {"Behind each number are at least {0} people, in each simulated world on average. "
              "Worlds and draws do not add up: they are copies of the same people. A person can "
              "have several events in a year; counted is how many persons there are at least. A "
              "count of zero is told.",
              "Achter elk getal staan minstens {0} mensen, gemiddeld in elke nagemaakte wereld. "
              "Werelden en trekkingen tellen niet op: het zijn kopieën van dezelfde mensen. Iemand "
              "kan in een jaar meer dan een keer meetellen; geteld is hoeveel mensen het er "
              "minstens "
              "zijn. Een aantal van nul staat er gewoon."},
             abs_and_cbs(), {ten}),
        rule("dominance",
             {"Of an amount no person has more than {0} %. Results hold no amounts of single "
              "persons: the share is a bound, with at most {1} times the mean for one person or "
              "household.",
              "Van een bedrag heeft niemand meer dan {0} %. Resultaten hebben geen bedragen van "
              "losse mensen: het aandeel is een bovengrens, met hooguit {1} keer het gemiddelde "
              "voor "
              "één mens of huishouden."},
             dominance_source(), {percent(rules.largest_share), whole(largest_times_mean)}),
        rule(
            "group",
            {"No column has more than {0} % of its row: else it is known of nearly everybody in "
             "the row.",
             "Geen kolom heeft meer dan {0} % van zijn rij: anders weet men het van bijna iedereen "
             "in die rij."},
            group_source(), {percent(rules.group_share)})};
}

/// What hides a number for the sake of others.
std::vector<RuleText> other_rules(const Rules& rules) {
    const LocalisedText own{"own choice", "eigen keuze"};
    const LocalisedText ten = whole(rules.fewest_people);
    return {
        rule("line",
             {"No hidden number follows from the others of its row or column, and what is hidden "
              "of a total is together {0} people or more.",
              "Geen weggelaten getal volgt uit de andere van zijn rij of kolom, en wat van een "
              "totaal is weggelaten is samen minstens {0} mensen."},
             complement_source(), {ten}),
        rule(
            "interval",
            {"What can be worked out of a hidden number from all others together leaves at least "
             "{0} people of room (of an amount {1} %).",
             "Wat uit alle andere getallen samen over een weggelaten getal is uit te rekenen, laat "
             "minstens {0} mensen ruimte (van een bedrag {1} %)."},
            complement_source(), {ten, percent(2 * rules.amount_margin)}),
        rule(
            "tie",
            {"Clients of an instrument and what was spent on it give each other away by the price: "
             "hidden together.",
             "Cliënten van een instrument en de uitgaven eraan verraden elkaar door de prijs: "
             "samen "
             "weggelaten."},
            own),
        rule("difference",
             {"With no earlier export in the ledger does a number, or what is hidden of a line, "
              "differ by more than 0 and fewer than {0} people.",
              "Met geen eerdere export in het register verschilt een getal, of wat van een rij of "
              "kolom is weggelaten, meer dan 0 en minder dan {0} mensen."},
             difference_source(), {ten}),
        rule("earlier",
             {"What an earlier export of the same people hid stays hidden, under another policy "
              "too: "
              "the numbers are near each other.",
              "Wat een eerdere export van dezelfde mensen wegliet, blijft weg, ook onder ander "
              "beleid: "
              "de getallen liggen dicht bij elkaar."},
             own)};
}

}  // namespace

std::vector<RuleText> rule_texts(const Rules& rules) {
    std::vector<RuleText> all = primary_rules(rules);
    const std::vector<RuleText> others = other_rules(rules);
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

std::string verdict_word(Verdict verdict) {
    switch (verdict) {
        case Verdict::ok:
            return "ok";
        case Verdict::primary:
            return "primary";
        case Verdict::complementary:
            return "complementary";
        case Verdict::differencing:
            return "differencing";
    }
    return "";
}

std::string reason_word(Reason reason) {
    switch (reason) {
        case Reason::none:
            return "";
        case Reason::minimum:
            return "minimum";
        case Reason::dominance:
            return "dominance";
        case Reason::group:
            return "group";
        case Reason::line:
            return "line";
        case Reason::interval:
            return "interval";
        case Reason::tie:
            return "tie";
        case Reason::difference:
            return "difference";
        case Reason::earlier:
            return "earlier";
    }
    return "";
}

}  // namespace afweging::app
