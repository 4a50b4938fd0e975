// SPDX-License-Identifier: EUPL-1.2
// The table of words.
#include "scenarios/catalogue/word_phrases.hpp"

#include <algorithm>
#include <iterator>

namespace afweging::scenarios {
namespace {

struct Word {
    std::string_view en;
    std::string_view nl;
};

constexpr Word words[] = {
    // slots
    {"programme", "traject"},
    {"debt", "schuldhulp"},
    {"contact", "contact"},
    {"aftercare", "nazorg"},
    {"money", "geld"},
    {"office", "bezetting"},
    // pots
    {"buig", "bijstand (BUIG)"},
    {"reintegration", "re-integratie"},
    {"income_security", "bestaanszekerheid"},
    {"staff", "personeel"},
    // obligation, allocation, fines
    {"voluntary", "vrijwillig"},
    {"mandatory", "verplicht"},
    {"discretion", "keuze van de klantmanager"},
    {"score", "score"},
    {"lottery", "loting"},
    {"first_come", "langste wacht eerst"},
    {"need", "nood"},
    {"stack", "oplopen"},
    {"stop", "stilstaan"},
    // costs and channels
    {"cost_per_start", "kosten per start"},
    {"cost_per_month", "kosten per maand"},
    {"search_push", "prikkel om te zoeken"},
    {"lock_in", "zoekinzet die tijdens deelname wegvalt"},
    {"search_skill", "winst in zoekvaardigheid"},
    {"skill", "winst in vaardigheid"},
    {"self_efficacy", "winst in vertrouwen in eigen kunnen"},
    {"autonomy", "motivatie door eigen keuze"},
    {"coercion", "motivatie die dwang kost"},
    {"stress_relief", "stress die wegvalt"},
    {"contact_per_month", "extra gesprekken"},
    {"mistake_help", "fouten die worden voorkomen"},
    {"ladder_support", "steun bij een trede omhoog"},
    {"debt_stabilisation", "stabilisatie van schulden"},
    {"debt_plan", "schuldregeling"},
    {"write_off", "kwijtschelding van wat overblijft"},
    {"one_off_money", "eenmalig bedrag"},
    {"monthly_money", "bedrag per maand"},
    {"lower_fixed_costs", "lagere vaste lasten"},
    {"upfront_cost", "kosten die de deelnemer voorschiet"},
    {"demand", "wat het vraagt van doenvermogen"},
    {"entry_deterrence", "afzien van de aanvraag"},
    {"job_support", "baanverlies dat wordt voorkomen"},
    {"transition", "overstap naar een gewone baan"},
    {"same_employer", "overname door dezelfde werkgever"},
    {"caseload_reduction", "verlaging van de caseload"},
    {"wage_support", "uren van de gesubsidieerde baan"},
};

}  // namespace

Phrase word_phrase(std::string_view word) {
    const auto* const found = std::find_if(std::begin(words), std::end(words),
                                           [&](const Word& each) { return each.en == word; });
    return found == std::end(words) ? Phrase(word)
                                    : Phrase{std::string(word), std::string(found->nl)};
}

}  // namespace afweging::scenarios
