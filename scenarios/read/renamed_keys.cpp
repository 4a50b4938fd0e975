// SPDX-License-Identifier: EUPL-1.2
// The one table of renamed keys.
#include "scenarios/read/renamed_keys.hpp"

#include <array>
#include <optional>

namespace afweging::scenarios {
namespace {

// What else changed with the two numbers of a maatregel.
constexpr std::string_view cut_why =
    "for refusing a programme, a labour duty, law withholds 100 %; this share is for other duties";
constexpr std::string_view cut_why_nl =
    "voor het weigeren van een traject, een arbeidsplicht, houdt de wet 100 % in; dit deel is voor "
    "andere plichten";
constexpr std::string_view months_why =
    "one to three months of 100 % for a labour duty, the first time; for other duties: "
    "offers.other_duty_months";
constexpr std::string_view months_why_nl =
    "een tot drie maanden van 100 % voor een arbeidsplicht, de eerste keer; voor andere plichten: "
    "offers.other_duty_months";

constexpr std::string_view hours_why = "hours of work a week, no longer euros a month";
constexpr std::string_view hours_why_nl = "uren werk per week, geen euro's per maand meer";

constexpr std::string_view contract_why =
    "hours of contract, leave taken off; the share of them with clients is office.client_share";
constexpr std::string_view contract_why_nl =
    "contracturen zonder verlof; welk deel daarvan naar cliënten gaat is office.client_share";

/// Sorted by old name; tests/scenarios/renamed_keys_test.cpp holds it against the keys of today.
constexpr std::array<RenamedKey, 139> table_of_keys = {{
    {"capacity.accounts_half", "stress.accounts_half"},
    {"capacity.accounts_weight", "stress.accounts_weight"},
    {"capacity.bandwidth_tax", "stress.bandwidth_tax"},
    {"capacity.calm_savings", "stress.calm_savings"},
    {"capacity.debt_half", "stress.debt_half"},
    {"capacity.help_calms", "stress.help_calms"},
    {"capacity.minimum_shortfall", "stress.minimum_shortfall"},
    {"capacity.minimum_stress", "stress.minimum_stress"},
    {"capacity.speed", "stress.speed"},
    {"capacity.stress_base", "stress.base"},
    {"capacity.stress_debts", "stress.debts"},
    {"capacity.stress_housing", "stress.housing"},
    {"capacity.stress_shortfall", "stress.shortfall"},
    {"capacity.stress_volatility", "stress.volatility"},
    {"capacity.trust_gain", "trust.gain"},
    {"capacity.trust_loss", "trust.loss"},
    {"contact.caseload_elasticity", "office.caseload_elasticity"},
    {"contact.caseload_threshold", "office.caseload_threshold"},
    {"contact.favourite_spread", "office.favourite_spread"},
    {"contact.share_short_alone", "office.share_short_alone"},
    {"contact.short_need", "office.short_need"},
    {"contact.skill_spread", "office.skill_spread"},
    {"contact.staff_cost", "office.staff_cost"},
    {"contact.talk_minutes", "office.talk_minutes"},
    {"contact.talk_share", "office.talk_share"},
    {"income.sanction_cut", "offers.other_duty_cut", cut_why, cut_why_nl},
    {"income.unknown_job_hours", "ww.hours_before"},
    {"klantmanager_hours", "klantmanager_contract_hours", contract_why, contract_why_nl},
    {"ladder.confidence_gain", "self_efficacy.gain"},
    {"ladder.confidence_loss", "self_efficacy.loss"},
    {"ladder.confidence_return", "self_efficacy.recovery"},
    {"ladder.health_better", "health.better"},
    {"ladder.health_worse", "health.worse"},
    {"ladder.home_found", "home.found"},
    {"ladder.home_lost", "home.lost"},
    {"ladder.home_restored", "home.restored"},
    {"ladder.home_threatened", "home.threatened"},
    {"ladder.mental_by_stress", "health.mental_by_stress"},
    {"ladder.step_down", "ladder.down"},
    {"ladder.step_up", "ladder.up"},
    {"market.business_end", "business.end"},
    {"market.business_income", "business.income"},
    {"market.business_start", "business.start"},
    {"market.capacity_weight", "jobs.capacity_weight"},
    {"market.conversion", "jobs.conversion"},
    {"market.early_risk", "jobs.early_risk"},
    {"market.early_risk_months", "jobs.early_risk_months"},
    {"market.education_young", "exits.education_young"},
    {"market.full_time_hours", "jobs.full_time_hours"},
    {"market.next_job", "jobs.next_job"},
    {"market.other_exit", "exits.other"},
    {"market.other_exit_decay", "exits.other_decay"},
    {"market.other_exit_singles", "exits.other_singles"},
    {"market.part_time_end", "exits.part_time_end"},
    {"market.part_time_hazard", "search.part_time_hazard"},
    {"market.part_time_hours", "search.part_time_hours"},
    {"market.part_time_upgrade", "exits.part_time_upgrade"},
    {"market.permanent_end", "jobs.permanent_end"},
    {"market.permanent_share", "jobs.permanent_share"},
    {"market.return_decay_months", "exits.return_decay_months"},
    {"market.return_education", "exits.return_education"},
    {"market.return_other", "exits.return_other"},
    {"market.temporary_end", "jobs.temporary_end"},
    {"market.tightness_elasticity", "search.tightness_elasticity"},
    {"market.vacancies_per_client", "vacancies.per_client"},
    {"market.work_fade", "jobs.work_fade"},
    {"market.work_gain", "jobs.work_gain"},
    {"market.ww_share", "jobs.ww_share"},
    {"money.account_from", "spending.account_from"},
    {"money.attached_from", "spending.attached_from"},
    {"money.claim", "mistakes.claim"},
    {"money.claim_share", "mistakes.claim_share"},
    {"money.collection_share", "spending.collection_share"},
    {"money.contact_lasts", "mistakes.contact_lasts"},
    {"money.contact_prevents", "mistakes.contact_prevents"},
    {"money.energy_share", "spending.energy_share"},
    {"money.interest", "spending.interest"},
    {"money.late_debt", "debts.late_debt"},
    {"money.late_debt_break", "debts.late_debt_break"},
    {"money.late_debt_per_month", "debts.late_debt_per_month"},
    {"money.living_floor", "spending.living_floor"},
    {"money.living_share", "spending.living_share"},
    {"money.mistake_outside", "mistakes.outside"},
    {"money.mistake_per_month", "mistakes.per_month"},
    {"money.mistake_slope", "mistakes.slope"},
    {"money.mistake_transition", "mistakes.transition"},
    {"money.own_means", "income.own_means"},
    {"money.plan_agreement", "debts.plan_agreement"},
    {"money.plan_break", "debts.plan_break"},
    {"money.plan_break_trust", "debts.plan_break_trust"},
    {"money.plan_earnings_share", "spending.plan_earnings_share"},
    {"money.sanction_cut", "offers.other_duty_cut", cut_why, cut_why_nl},
    {"money.shock_mean", "spending.shock_mean"},
    {"money.shock_per_month", "spending.shock_per_month"},
    {"money.smallest_account", "spending.smallest_account"},
    {"money.spending_of_surplus", "spending.surplus_share"},
    {"money.stabilisation_months", "debts.stabilisation_months"},
    {"money.unknown_job_hours", "ww.hours_before"},
    {"money.volatility_speed", "income.volatility_speed"},
    {"money.voluntary_share", "spending.voluntary_share"},
    {"offers.sanction_months", "offers.labour_duty_months", months_why, months_why_nl},
    {"places.accept_base", "offers.accept_base"},
    {"places.accept_motivation", "offers.accept_motivation"},
    {"places.accept_trust", "offers.accept_trust"},
    {"places.cream_distance", "priority.cream_distance"},
    {"places.cream_motivation", "priority.cream_motivation"},
    {"places.cream_noise", "priority.cream_noise"},
    {"places.detect_debt", "come_up.detect_debt"},
    {"places.file_review_months", "come_up.file_review_months"},
    {"places.fit_weight", "offers.fit_weight"},
    {"places.full_need_accounts", "priority.full_need_accounts"},
    {"places.full_need_shortfall", "priority.full_need_shortfall"},
    {"places.max_waiting", "offers.max_waiting"},
    {"places.need_accounts", "priority.need_accounts"},
    {"places.need_shortfall", "priority.need_shortfall"},
    {"places.need_stress", "priority.need_stress"},
    {"places.offer_at_talk", "come_up.offer_at_talk"},
    {"places.refuse_mandatory", "offers.refuse_mandatory"},
    {"places.sanction_months", "offers.labour_duty_months", months_why, months_why_nl},
    {"places.sanction_share", "offers.sanction_share"},
    {"places.uptake", "come_up.uptake"},
    {"population.new_entrant_share", "arrivals.new_entrant_share"},
    {"population.partner_income_eur", "population.partner_hours", hours_why, hours_why_nl},
    {"programme.motivation_return", "drift_back.motivation"},
    {"programme.search_skill_fade", "drift_back.search_skill"},
    {"search.age_from_45", "distance.age_from_45"},
    {"search.base_hazard", "distance.base_hazard"},
    {"search.distance_long", "distance.long_below"},
    {"search.distance_short", "distance.short_from"},
    {"search.duration_early", "distance.duration_early"},
    {"search.duration_late", "distance.duration_late"},
    {"search.dutch_weight", "distance.dutch_weight"},
    {"search.employability_spread", "distance.employability_spread"},
    {"search.health_mental", "distance.health_mental"},
    {"search.health_physical", "distance.health_physical"},
    {"search.recent_work_weight", "distance.recent_work_weight"},
    {"search.schooling_lower", "distance.schooling_lower"},
    {"search.schooling_primary", "distance.schooling_primary"},
    {"search.skill_weight", "distance.skill_weight"},
}};

/// Takes the first part off.
std::string_view next_part(std::string_view& rest) {
    const std::size_t dot = rest.find('.');
    const std::string_view part = rest.substr(0, dot);
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    return part;
}

/// What stands at "*" when the key has that form; "" when the form has no "*".
std::optional<std::string_view> matched(std::string_view key, std::string_view form) {
    std::string_view any;
    while (!key.empty() && !form.empty()) {
        const std::string_view part = next_part(key);
        const std::string_view wanted = next_part(form);
        if (wanted == "*") {
            any = part;
        } else if (part != wanted) {
            return std::nullopt;
        }
    }
    return key.empty() && form.empty() ? std::optional(any) : std::nullopt;
}

// Who moves on from a subsidised job, and by what.
constexpr std::string_view moves_why =
    "people search from the place themselves, and how often the employer keeps them at its end "
    "follows from their chance of work; 'employer_knows' of the instrument sets how strongly";
constexpr std::string_view moves_why_nl =
    "mensen zoeken zelf vanaf de plek, en hoe vaak de werkgever hen aan het eind houdt volgt uit "
    "hun kans op werk; 'employer_knows' van het instrument bepaalt hoe sterk";
constexpr std::string_view stress_why =
    "stress at the start is what each person's own money and home lead to (stress.*)";
constexpr std::string_view stress_why_nl =
    "stress aan het begin volgt uit ieders eigen geld en woning (stress.*)";

constexpr std::array<RemovedKey, 11> table_of_removed_keys = {{
    {"*.same_employer", moves_why, moves_why_nl},
    {"*.transition", moves_why, moves_why_nl},
    {"exits.ww_months", "WW lasts 3 to 24 months by each person's own work history, as law says",
     "WW duurt 3 tot 24 maanden naar ieders eigen arbeidsverleden, zoals de wet zegt"},
    {"income.ww_share",
     "WW is 75 % of the former wage for two months and 70 % after, as law says; the Toeslagenwet "
     "and bijstand fill up",
     "WW is twee maanden 75 % van het oude loon en daarna 70 %, zoals de wet zegt; Toeslagenwet "
     "en bijstand vullen aan"},
    {"population.leavers_months", "who left bijstand in the last five years is in the world",
     "wie in de laatste vijf jaar uit de bijstand ging, is in de wereld"},
    {"population.starting_stress", stress_why, stress_why_nl},
    {"population.starting_stress_debts", stress_why, stress_why_nl},
    {"population.starting_stress_spread", stress_why, stress_why_nl},
    {"programme.move_at_end", moves_why, moves_why_nl},
    {"search.women_push",
     "a push reaches women and men alike; that the trial did more for women is not explained",
     "een prikkel bereikt vrouwen en mannen even sterk; waarom de proef bij vrouwen meer deed, is "
     "niet verklaard"},
    {"subsidised_job.move_at_end", moves_why, moves_why_nl},
}};

}  // namespace

std::span<const RemovedKey> removed_keys() { return table_of_removed_keys; }

const RemovedKey* removed_key(std::string_view key) {
    for (const RemovedKey& removed : table_of_removed_keys) {
        if (matched(key, removed.old_key)) {
            return &removed;
        }
    }
    return nullptr;
}

std::span<const RenamedKey> renamed_keys() { return table_of_keys; }

const RenamedKey* renamed_key(std::string_view key, std::span<const RenamedKey> table) {
    for (const RenamedKey& renamed : table) {
        if (matched(key, renamed.old_key)) {
            return &renamed;
        }
    }
    return nullptr;
}

std::string new_name_of(std::string_view key, std::span<const RenamedKey> table) {
    const RenamedKey* renamed = renamed_key(key, table);
    if (renamed == nullptr) {
        return {};
    }
    std::string name(renamed->new_key);
    const std::size_t star = name.find('*');
    return star == std::string::npos ? name
                                     : name.replace(star, 1, *matched(key, renamed->old_key));
}

}  // namespace afweging::scenarios
