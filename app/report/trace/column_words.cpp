// SPDX-License-Identifier: EUPL-1.2
// The words of every column.
#include "app/report/trace/column_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "scenarios/study/life.hpp"

namespace afweging::app {
namespace {

using agents::KindLabel;

/// Of one person: the labels of the model are of many.
constexpr std::array<KindLabel, 2> one_sex{{{"woman", "woman", "vrouw"}, {"man", "man", "man"}}};

// clang-format off
constexpr ColumnWords all[] = {
    {"id", "id", "id", Reads::number, Told::never},
    {"arrival", "month of arrival", "maand van aankomst", Reads::number, Told::never},
    {"birth", "month of birth", "geboortemaand", Reads::number, Told::never},
    {"sex", "sex", "geslacht", Reads::kind, Told::never, 0, one_sex},
    {"household", "household", "huishouden", Reads::kind, Told::each, 0, agents::household_labels},
    {"children", "children", "kinderen", Reads::number, Told::each},
    {"youngest_birth", "month of birth of the youngest child", "geboortemaand van het jongste kind", Reads::number, Told::never},
    {"schooling", "schooling", "opleiding", Reads::kind, Told::each, 0, agents::schooling_labels},
    {"dutch", "command of Dutch (0 to 3)", "beheersing van het Nederlands (0 tot 3)", Reads::number, Told::each},
    {"route", "came into bijstand", "kwam in de bijstand", Reads::kind, Told::never, 0, agents::route_labels},
    {"klantmanager", "klantmanager", "klantmanager", Reads::number, Told::never},
    {"doenvermogen", "doenvermogen", "doenvermogen", Reads::share, Told::never},
    {"intrinsic_motivation", "own motivation", "eigen motivatie", Reads::share, Told::never},
    {"employability", "employability", "inzetbaarheid", Reads::share, Told::never},
    {"work_history", "work in earlier years", "werk in eerdere jaren", Reads::share, Told::never},
    {"status", "status", "status", Reads::kind, Told::each, 0, agents::status_labels},
    {"months_in_status", "months in this status", "maanden in deze status", Reads::number, Told::never},
    {"months_on_benefit", "months on bijstand", "maanden in de bijstand", Reads::number, Told::never},
    {"months_out_of_work", "months out of work", "maanden zonder werk", Reads::number, Told::never},
    {"months_since_exit", "months since leaving bijstand", "maanden sinds vertrek uit de bijstand", Reads::number, Told::never},
    {"health", "health", "gezondheid", Reads::kind, Told::each, 0, agents::health_labels},
    {"housing", "home", "woning", Reads::kind, Told::each, 0, agents::housing_labels},
    {"ladder", "step on the participation ladder", "trede op de participatieladder", Reads::number, Told::each},
    {"awaits_right", "comes back when bijstand is due", "komt terug zodra er recht op bijstand is", Reads::flag, Told::never},
    {"skill", "skill", "vaardigheid", Reads::share, Told::large, 0.25},
    {"search_skill", "skill of searching work", "zoekvaardigheid", Reads::share, Told::large, 0.25},
    {"self_efficacy", "self-confidence", "zelfvertrouwen", Reads::share, Told::large, 0.1},
    {"motivation", "motivation", "motivatie", Reads::share, Told::large, 0.1},
    {"business", "size of the own business (0 to 1)", "omvang van het eigen bedrijf (0 tot 1)", Reads::share, Told::large, 0.2},
    {"more_sharers", "adults beyond two in the home", "volwassenen in huis, boven twee", Reads::number, Told::each},
    {"exempt", "exempt from the duty to work (1: urgent reasons, 2: parent)", "ontheffing van de arbeidsplicht (1: dringende redenen, 2: ouder)", Reads::number, Told::each},
    {"trust", "trust in the municipality", "vertrouwen in de gemeente", Reads::share, Told::large, 0.1},
    {"bond", "bond with a coach", "band met een coach", Reads::share, Told::large, 0.25},
    {"stress", "stress about money", "geldstress", Reads::share, Told::large, 0.2},
    {"recent_work", "recent work", "recent werk", Reads::share, Told::never},
    {"savings", "savings", "spaargeld", Reads::cents, Told::large, 1000},
    {"debt", "debts", "schulden", Reads::cents, Told::large, 500},
    {"accounts", "debts at creditors", "aantal schuldeisers", Reads::number, Told::at_bound},
    {"claims", "owed to the municipality", "schuld bij de gemeente", Reads::cents, Told::large, 250},
    {"fine_repeat_left", "months in which a fine is a repeat", "maanden waarin een boete herhaling is", Reads::number, Told::never},
    {"fixed_costs", "fixed costs a month", "vaste lasten per maand", Reads::cents, Told::large, 50},
    {"income", "income a month", "inkomen per maand", Reads::cents, Told::large, 200},
    {"shortfall", "short this month", "tekort deze maand", Reads::cents, Told::large, 150},
    {"volatility", "swings of income", "schommeling van het inkomen", Reads::share, Told::never},
    {"wage", "net wage a month", "nettoloon per maand", Reads::cents, Told::large, 100},
    {"hours", "hours of work a week", "uren werk per week", Reads::number, Told::each},
    {"partner_hours", "hours of work of the partner", "uren werk van de partner", Reads::number, Told::each},
    {"insured_hours", "hours that count for WW", "uren die tellen voor de WW", Reads::number, Told::never},
    {"ww_months", "months of right to WW", "maanden recht op WW", Reads::number, Told::never},
    {"sanction", "months of lowered bijstand", "maanden verlaagde bijstand", Reads::number, Told::at_bound},
    {"sanction_cut", "part of bijstand withheld", "deel van de bijstand ingehouden", Reads::share, Told::never},
    {"breaches", "breaches of duties", "niet nagekomen plichten", Reads::number, Told::never},
    {"breach_repeat_left", "months in which a breach is a repeat", "maanden waarin een volgende keer herhaling is", Reads::number, Told::never},
    {"disregard_used", "months of vrijlating used", "gebruikte maanden vrijlating", Reads::number, Told::never},
    {"partner_disregard_used", "months of vrijlating used by the partner", "gebruikte maanden vrijlating van de partner", Reads::number, Told::never},
    {"programme_held", "programme", "traject", Reads::instrument, Told::each},
    {"programme_left", "months of programme left", "maanden traject te gaan", Reads::number, Told::never},
    {"programme_done", "months of programme done", "maanden traject gedaan", Reads::number, Told::never},
    {"programme_2_held", "second programme", "tweede traject", Reads::instrument, Told::each},
    {"programme_2_left", "months of second programme left", "maanden tweede traject te gaan", Reads::number, Told::never},
    {"programme_2_done", "months of second programme done", "maanden tweede traject gedaan", Reads::number, Told::never},
    {"led_on", "goes first for, after what was completed", "gaat voor, na wat is afgerond", Reads::instrument, Told::each},
    {"programme_wanted", "waits for", "wacht op", Reads::instrument, Told::each},
    {"programme_waited", "months waited for a programme", "maanden gewacht op een traject", Reads::number, Told::never},
    {"debt_held", "debt help by", "schuldhulp door", Reads::instrument, Told::each},
    {"debt_help", "debt help", "schuldhulp", Reads::kind, Told::each, 0, agents::debt_help_labels},
    {"debt_left", "months of debt help left", "maanden schuldhulp te gaan", Reads::number, Told::never},
    {"debt_wanted", "waits for debt help", "wacht op schuldhulp", Reads::instrument, Told::each},
    {"debt_waited", "months waited for debt help", "maanden gewacht op schuldhulp", Reads::number, Told::never},
    {"contact_held", "contact regime", "contactregime", Reads::instrument, Told::each},
    {"contact_left", "months of contact regime left", "maanden contactregime te gaan", Reads::number, Told::never},
    {"contact_wanted", "waits for a contact regime", "wacht op een contactregime", Reads::instrument, Told::each},
    {"contact_waited", "months waited for a contact regime", "maanden gewacht op een contactregime", Reads::number, Told::never},
    {"year_waits", "months until it may be had again", "maanden tot het weer mag", Reads::waits, Told::never},
    {"aftercare_held", "aftercare", "nazorg", Reads::instrument, Told::each},
    {"aftercare_left", "months of aftercare left", "maanden nazorg te gaan", Reads::number, Told::never},
    {"months_since_contact", "months since the last talk", "maanden sinds het laatste gesprek", Reads::number, Told::never},
    {"answered_report", "accepted help after a report", "nam hulp aan na een melding", Reads::flag, Told::each},
    {"ever_started", "has ever started", "is ooit begonnen met", Reads::instruments, Told::never},
    {"events", "happened", "gebeurd", Reads::events, Told::each},
    {"status_before", "status at the start of the month", "status aan het begin van de maand", Reads::kind, Told::never, 0, agents::status_labels},
    {"effective", "doenvermogen that is left", "doenvermogen dat over is", Reads::share, Told::never},
    {"hazard", "chance of work a month without help", "kans op werk per maand zonder hulp", Reads::share, Told::never},
    {"distance", "distance to work", "afstand tot werk", Reads::kind, Told::never, 0, agents::distance_labels},
    {"admitted_programme", "got a place in a programme", "kreeg een plek in een traject", Reads::instrument, Told::never},
    {"admitted_debt", "got a place in debt help", "kreeg een plek in schuldhulp", Reads::instrument, Told::never},
    {"admitted_contact", "got a place in a contact regime", "kreeg een plek in een contactregime", Reads::instrument, Told::never},
    {"admitted_aftercare", "got a place in aftercare", "kreeg een plek in nazorg", Reads::instrument, Told::never},
    {"hired", "got a vacancy", "kreeg een vacature", Reads::flag, Told::never},
    {"place_search", "search effort from a subsidised place", "zoekt vanuit een gesubsidieerde plek", Reads::share, Told::never},
    {"right", "cases in which bijstand is due", "gevallen waarin er recht op bijstand is", Reads::number, Told::never},
    {"talk", "quality of the talk", "kwaliteit van het gesprek", Reads::share, Told::never},
    {"care", "care by others this month", "zorg door anderen deze maand", Reads::cents, Told::never},
    {"income_gap", "income below the social minimum", "inkomen onder het sociaal minimum", Reads::cents, Told::never},
    {"uncovered", "needed and not covered by income", "nodig en niet gedekt door inkomen", Reads::cents, Told::never},
    {"acting", "programmes that act", "trajecten die werken", Reads::activity, Told::never},
};
// clang-format on

ColumnWords by_name(const scenarios::LifeColumn& column) {
    const Reads reads = column.real                           ? Reads::share
                        : column.unit.starts_with("EUR cent") ? Reads::cents
                                                              : Reads::number;
    return {column.name, column.name, column.name, reads, Told::never};
}

}  // namespace

std::span<const ColumnWords> column_words() { return all; }

const ColumnWords& words_of_column(std::size_t column) {
    static const std::vector<ColumnWords> by_place = [] {
        std::vector<ColumnWords> found;
        for (const scenarios::LifeColumn& each : scenarios::life_columns()) {
            const auto* const words =
                std::find_if(std::begin(all), std::end(all),
                             [&](const ColumnWords& w) { return w.column == each.name; });
            found.push_back(words == std::end(all) ? by_name(each) : *words);
        }
        return found;
    }();
    return by_place[column];
}

}  // namespace afweging::app
