// SPDX-License-Identifier: EUPL-1.2
// Names in two languages for everything that results speak of.
#include "agents/measures/labels.hpp"

#include <array>

#include "agents/inputs/instrument.hpp"
#include "agents/state/ledger.hpp"
#include "agents/state/world.hpp"

namespace afweging::agents {

namespace {

constexpr std::array<MeasureLabel, gauge_count> gauges{{
    {"stock", "persons", "on bijstand", "in de bijstand",
     "Persons on bijstand at the end of the month, part-time earners included.",
     "Mensen in de bijstand aan het eind van de maand, ook wie in deeltijd verdient."},
    {"part_time", "persons", "with part-time work", "met deeltijdwerk",
     "Clients with part-time earnings beside bijstand.",
     "Cliënten met inkomsten uit deeltijdwerk naast de bijstand."},
    {"ladder_1", "persons", "ladder step 1: isolated", "trede 1: geïsoleerd",
     "Clients on step 1 of the participation ladder.",
     "Cliënten op trede 1 van de participatieladder."},
    {"ladder_2", "persons", "ladder step 2: contacts outdoors", "trede 2: contacten buitenshuis",
     "Clients on step 2 of the participation ladder.",
     "Cliënten op trede 2 van de participatieladder."},
    {"ladder_3", "persons", "ladder step 3: organised activities",
     "trede 3: georganiseerde activiteiten", "Clients on step 3 of the participation ladder.",
     "Cliënten op trede 3 van de participatieladder."},
    {"ladder_4", "persons", "ladder step 4: unpaid work", "trede 4: onbetaald werk",
     "Clients on step 4 of the participation ladder.",
     "Cliënten op trede 4 van de participatieladder."},
    {"ladder_5", "persons", "ladder step 5: paid work with support",
     "trede 5: betaald werk met steun", "Clients on step 5 of the participation ladder.",
     "Cliënten op trede 5 van de participatieladder."},
    {"outside", "persons", "outside every programme", "buiten elke aanpak",
     "Clients without programme, debt help or contact regime.",
     "Cliënten zonder traject, schuldhulp of contactvorm."},
    {"waiting", "persons", "on a waiting list", "op een wachtlijst",
     "Clients waiting for a place in an instrument.",
     "Cliënten die wachten op een plek in een instrument."},
    {"in_programme", "persons", "in a programme", "in een traject",
     "Clients on bijstand who take part in a programme.",
     "Cliënten in de bijstand die aan een traject meedoen."},
    {"income", "EUR cent", "disposable income", "besteedbaar inkomen",
     "Disposable household income of clients in the month, summed.",
     "Besteedbaar inkomen van de huishoudens van cliënten in de maand, opgeteld."},
    {"shortfall", "EUR cent", "shortfall below the sociaal minimum",
     "tekort onder het sociaal minimum",
     "What clients' households lacked against the social minimum, summed.",
     "Wat huishoudens van cliënten tekortkwamen ten opzichte van het sociaal minimum, opgeteld."},
    {"below_social_minimum", "persons", "below the sociaal minimum", "onder het sociaal minimum",
     "Clients whose household fell short of the social minimum this month.",
     "Cliënten van wie het huishouden deze maand onder het sociaal minimum zat."},
    {"below_participation_minimum", "persons", "below the participatieminimum",
     "onder het participatieminimum",
     "Clients without enough money or without enough calm to take part.",
     "Cliënten met te weinig geld of te weinig rust om mee te doen."},
    {"debt", "EUR cent", "debt", "schuld", "Debts of clients at the end of the month, summed.",
     "Schulden van cliënten aan het eind van de maand, opgeteld."},
    {"accounts", "accounts", "debt accounts", "schuldeisers",
     "Debt accounts of clients at the end of the month, summed.",
     "Schuldeisers van cliënten aan het eind van de maand, opgeteld."},
    {"problem_debt", "persons", "with problem debts", "met problematische schulden",
     "Clients with three or more debt accounts.", "Cliënten met drie of meer schuldeisers."},
    {"in_debt_help", "persons", "in debt help", "in schuldhulp",
     "Clients in debt stabilisation or a debt plan.",
     "Cliënten in stabilisatie of in een schuldregeling."},
    {"stress", "0.001", "financial stress", "geldstress",
     "Financial stress of clients in thousandths, summed.",
     "Geldstress van cliënten in duizendsten, opgeteld."},
    {"effective_doenvermogen", "0.001", "effective doenvermogen", "effectief doenvermogen",
     "Effective doenvermogen of clients in thousandths, summed.",
     "Effectief doenvermogen van cliënten in duizendsten, opgeteld."},
    {"threatened_home", "persons", "home threatened", "woning bedreigd",
     "Clients whose home is threatened.", "Cliënten die hun woning dreigen te verliezen."},
    {"homeless", "persons", "homeless", "dakloos", "Clients without a home.",
     "Cliënten zonder woning."},
    {"insecure_income", "persons", "with a swinging income", "met wisselend inkomen",
     "Clients whose income changes from month to month by more than 2 percent, smoothed.",
     "Cliënten van wie het inkomen per maand meer dan 2 procent wisselt, gemiddeld over de tijd."},
}};

constexpr std::array<MeasureLabel, event_count> events{{
    {"inflow", "persons", "inflow", "instroom", "Persons who entered bijstand this month.",
     "Mensen die deze maand de bijstand in kwamen."},
    {"re_entry", "persons", "re-entry within a year", "terug binnen een jaar",
     "Of the inflow: left bijstand at most twelve months before.",
     "Van de instroom: wie hoogstens twaalf maanden eerder uit de bijstand ging."},
    {"outflow", "persons", "outflow", "uitstroom", "Persons who left bijstand this month.",
     "Mensen die deze maand uit de bijstand gingen."},
    {"outflow_to_work", "persons", "outflow to work", "uitstroom naar werk",
     "Of the outflow: to regular work or an own business.",
     "Van de uitstroom: naar gewoon werk of een eigen bedrijf."},
    {"outflow_to_subsidised_job", "persons", "outflow to a subsidised job",
     "uitstroom naar een gesubsidieerde baan", "Of the outflow: to a subsidised job.",
     "Van de uitstroom: naar een gesubsidieerde baan."},
    {"outflow_to_education", "persons", "outflow to education", "uitstroom naar opleiding",
     "Of the outflow: to education.", "Van de uitstroom: naar een opleiding."},
    {"outflow_other", "persons", "other outflow", "overige uitstroom",
     "Of the outflow: partner, move, own means, state pension.",
     "Van de uitstroom: partner, verhuizing, eigen geld, AOW."},
    {"sustained_6", "persons", "out for six months", "zes maanden eruit",
     "Persons who this month have been out for six months without a break.",
     "Mensen die deze maand zes maanden zonder onderbreking uit de bijstand zijn."},
    {"sustained_12", "persons", "out for twelve months", "twaalf maanden eruit",
     "Persons who this month have been out for twelve months without a break.",
     "Mensen die deze maand twaalf maanden zonder onderbreking uit de bijstand zijn."},
    {"deterred", "persons", "withdrew the application", "trok de aanvraag in",
     "Persons who were about to apply and did not.",
     "Mensen die bijstand wilden aanvragen en daarvan afzagen."},
    {"contact", "talks", "talks", "gesprekken", "Talks between client and klantmanager.",
     "Gesprekken tussen cliënt en klantmanager."},
    {"mistake", "mistakes", "mistakes", "fouten", "Forms missed and changes not reported.",
     "Gemiste formulieren en niet gemelde wijzigingen."},
    {"fine", "fines", "fines and raises", "boetes en verhogingen",
     "Months in which a fine was imposed or an unpaid one raised.",
     "Maanden waarin een boete is opgelegd of een onbetaalde boete is verhoogd."},
    {"offer", "offers", "offers", "aanbiedingen", "Instruments offered, accepted or not.",
     "Aangeboden instrumenten, aangenomen of niet."},
    {"start", "starts", "starts", "starters", "Persons who started an instrument.",
     "Mensen die met een instrument begonnen."},
    {"drop_out", "persons", "drop-outs", "uitvallers",
     "Persons who left a programme before its end without a job.",
     "Mensen die voor het einde uit een traject gingen, zonder baan."},
    {"completion", "persons", "completions", "voltooid", "Persons who completed a programme.",
     "Mensen die een traject afmaakten."},
    {"job_start", "jobs", "job starts", "banen begonnen", "Jobs that started, businesses included.",
     "Banen die begonnen, eigen bedrijven meegeteld."},
    {"job_end", "jobs", "job ends", "banen geëindigd", "Jobs that ended, businesses included.",
     "Banen die eindigden, eigen bedrijven meegeteld."},
    {"displaced", "persons", "displaced", "verdrongen",
     "Persons who would have been hired had there been a vacancy more.",
     "Mensen die waren aangenomen als er een vacature meer was geweest."},
    {"evicted", "persons", "lost the home", "huis kwijt", "Persons who became homeless.",
     "Mensen die dakloos werden."},
    {"debt_plan_start", "persons", "debt plans started", "schuldregelingen gestart",
     "Debt plans to which creditors agreed.", "Schuldregelingen waarmee schuldeisers instemden."},
    {"debt_plan_broken", "persons", "debt plans broken", "schuldregelingen afgebroken",
     "Debt plans that ended early.", "Schuldregelingen die te vroeg eindigden."},
    {"debt_free", "persons", "free of debts", "schuldenvrij",
     "Persons whose last debt was paid or written off.",
     "Mensen van wie de laatste schuld is betaald of kwijtgescholden."},
}};

constexpr std::array<MeasureLabel, instrument_measure_count> instruments{{
    {"offers", "offers", "offers", "aanbiedingen", "Persons to whom the instrument was offered.",
     "Mensen aan wie het instrument is aangeboden."},
    {"starts", "persons", "starts", "starters", "Persons admitted this month.",
     "Mensen die deze maand zijn toegelaten."},
    {"participants", "persons", "participants", "deelnemers",
     "Persons in the instrument at the end of the month.",
     "Mensen in het instrument aan het eind van de maand."},
    {"waiting", "persons", "waiting", "wachtenden",
     "Persons on its waiting list at the end of the month.",
     "Mensen op de wachtlijst aan het eind van de maand."},
    {"drop_outs", "persons", "drop-outs", "uitvallers",
     "Persons who left it before its end without a job.",
     "Mensen die voor het einde stopten, zonder baan."},
    {"completions", "persons", "completions", "voltooid", "Persons who completed it.",
     "Mensen die het afmaakten."},
    {"spent", "EUR cent", "spent", "uitgegeven", "What was paid for it this month.",
     "Wat er deze maand voor is betaald."},
}};

constexpr std::array<MeasureLabel, 3> pot_measures{{
    {"budget", "EUR cent", "budget of the year", "budget van het jaar",
     "What the pot holds this year; -1 without a limit.",
     "Wat er dit jaar in de pot zit; -1 als er geen grens is."},
    {"committed", "EUR cent", "committed", "verplicht",
     "Promised to running places this year and not yet paid.",
     "Toegezegd aan lopende plekken dit jaar en nog niet betaald."},
    {"spent", "EUR cent", "spent this year", "dit jaar uitgegeven",
     "Paid from the pot this year up to this month.",
     "Dit jaar tot en met deze maand uit de pot betaald."},
}};

constexpr std::array<MeasureLabel, 3> markets{{
    {"vacancies", "vacancies", "vacancies", "vacatures",
     "Vacancies open to people from income support this month.",
     "Vacatures die deze maand openstaan voor mensen met een uitkering."},
    {"applicants", "persons", "applicants", "kandidaten",
     "Persons whom an employer would have hired this month.",
     "Mensen die een werkgever deze maand had willen aannemen."},
    {"hired", "persons", "hired", "aangenomen", "Persons hired this month.",
     "Mensen die deze maand zijn aangenomen."},
}};

constexpr std::array<KindLabel, group_count> groups{{
    {"all", "everybody", "iedereen"},
    {"women", "women", "vrouwen"},
    {"men", "men", "mannen"},
    {"age_18_26", "18 to 26 years", "18 tot en met 26 jaar"},
    {"age_27_44", "27 to 44 years", "27 tot en met 44 jaar"},
    {"age_45_54", "45 to 54 years", "45 tot en met 54 jaar"},
    {"age_55_up", "55 years and over", "55 jaar en ouder"},
    {"single", "single", "alleenstaand"},
    {"single_parent", "single parent", "alleenstaande ouder"},
    {"couple", "couple", "paar zonder kinderen"},
    {"couple_with_children", "couple with children", "paar met kinderen"},
    {"cost_sharer", "sharing a home (kostendeler)", "kostendeler"},
    {"primary", "primary school at most", "ten hoogste basisonderwijs"},
    {"lower_secondary", "no startkwalificatie", "zonder startkwalificatie"},
    {"qualified", "startkwalificatie or more", "startkwalificatie of meer"},
    {"short_distance", "short distance to work", "korte afstand tot werk"},
    {"medium_distance", "medium distance to work", "middellange afstand tot werk"},
    {"long_distance", "long distance to work", "grote afstand tot werk"},
    {"no_limits", "no health limits", "geen beperking"},
    {"physical", "physical limits", "lichamelijke beperking"},
    {"mental", "mental limits", "psychische beperking"},
    {"duration_under_1_year", "under 1 year on benefit", "korter dan 1 jaar bijstand"},
    {"duration_1_3_years", "1 to 3 years on benefit", "1 tot 3 jaar bijstand"},
    {"duration_3_5_years", "3 to 5 years on benefit", "3 tot 5 jaar bijstand"},
    {"duration_over_5_years", "over 5 years on benefit", "langer dan 5 jaar bijstand"},
}};

constexpr std::array<KindLabel, line_count> lines{{
    {"bijstand", "bijstand", "bijstand"},
    {"unemployment_benefit", "unemployment benefit (WW)", "WW-uitkering"},
    {"toeslagen", "toeslagen", "toeslagen"},
    {"wages", "net wages", "netto lonen"},
    {"wage_costs_subsidy", "wage cost subsidy", "loonkostensubsidie"},
    {"other_income", "other income", "ander inkomen"},
    {"special_assistance", "special assistance", "bijzondere bijstand"},
    {"fixed_costs", "fixed costs", "vaste lasten"},
    {"living_costs", "living costs", "levensonderhoud"},
    {"expense_shocks", "unforeseen expenses", "onverwachte uitgaven"},
    {"upfront_costs", "costs advanced by participants", "voorgeschoten kosten"},
    {"fines", "fines and raises", "boetes en verhogingen"},
    {"collection_costs", "collection costs", "incassokosten"},
    {"write_off", "debts written off", "kwijtgescholden schuld"},
    {"reintegration_cost", "re-integration", "re-integratie"},
    {"income_security_cost", "debt help and income security", "schuldhulp en bestaanszekerheid"},
    {"buig_cost", "instruments paid from the BUIG", "instrumenten uit de BUIG"},
    {"staff_cost", "klantmanagers", "klantmanagers"},
    {"buig_grant", "BUIG grant", "BUIG-budget"},
    {"debt_payment", "debt payments", "aflossingen"},
    {"new_debt", "new debt", "nieuwe schuld"},
}};

constexpr std::array<KindLabel, status_count> statuses{{
    {"not_arrived", "not yet arrived", "nog niet aangekomen"},
    {"ww", "unemployment insurance (WW)", "WW"},
    {"bijstand", "bijstand", "bijstand"},
    {"bijstand_part_time", "bijstand with part-time work", "bijstand met deeltijdwerk"},
    {"subsidised_job", "subsidised job", "gesubsidieerde baan"},
    {"job_temporary", "temporary job", "tijdelijke baan"},
    {"job_permanent", "permanent job", "vaste baan"},
    {"self_employed", "self-employed", "zelfstandig"},
    {"education", "education", "opleiding"},
    {"other_exit", "left otherwise", "anders vertrokken"},
    {"aow", "state pension (AOW)", "AOW"},
    {"deterred", "withdrew the application", "aanvraag ingetrokken"},
}};

constexpr std::array<KindLabel, pot_count> pots{{
    {"buig", "income budget (BUIG)", "inkomensbudget (BUIG)"},
    {"reintegration", "re-integration budget", "re-integratiebudget"},
    {"income_security", "income security (bestaanszekerheid)", "bestaanszekerheid"},
    {"staff", "staff", "personeel"},
}};

constexpr std::array<KindLabel, schooling_count> segments{{
    {"primary", "primary school at most", "ten hoogste basisonderwijs"},
    {"lower_secondary", "no startkwalificatie", "zonder startkwalificatie"},
    {"qualified", "startkwalificatie or more", "startkwalificatie of meer"},
}};

}  // namespace

std::span<const MeasureLabel> gauge_labels() { return gauges; }
std::span<const MeasureLabel> event_labels() { return events; }
std::span<const MeasureLabel> instrument_labels() { return instruments; }
std::span<const MeasureLabel> pot_measure_labels() { return pot_measures; }
std::span<const MeasureLabel> market_labels() { return markets; }
std::span<const KindLabel> group_labels() { return groups; }
std::span<const KindLabel> line_labels() { return lines; }
std::span<const KindLabel> status_labels() { return statuses; }
std::span<const KindLabel> pot_labels() { return pots; }
std::span<const KindLabel> segment_labels() { return segments; }

}  // namespace afweging::agents
