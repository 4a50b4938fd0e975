// SPDX-License-Identifier: EUPL-1.2
// Municipality, people, places and budgets, as provenance.
#include "app/pairing_basis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "agents/municipality/office.hpp"
#include "output/sha256.hpp"

namespace afweging::app {
namespace {

using agents::Pot;
using output::PaperBudget;

/// One line a number, exactly.
void add_line(std::string& text, const std::string& key, double value) {
    text += fmt::format("{} {:a}\n", key, value);
}

template <class Shares>
void add_shares(std::string& text, const std::string& key, const Shares& shares) {
    for (std::size_t i = 0; i < shares.size(); ++i) {
        add_line(text, key + "." + std::to_string(i), shares[i]);
    }
}

void add_margins(std::string& text, const agents::Margins& m) {
    add_line(text, "number", m.number);
    add_line(text, "inhabitants", m.inhabitants);
    add_line(text, "clients", m.clients);
    add_line(text, "inflow_per_year", m.inflow_per_year);
    add_line(text, "share_women", m.share_women);
    add_shares(text, "age", m.age);
    add_shares(text, "household", m.household);
    add_shares(text, "schooling", m.schooling);
    add_shares(text, "health", m.health);
    add_shares(text, "dutch", m.dutch);
    add_shares(text, "duration", m.duration);
    add_shares(text, "entrant_age", m.entrant_age);
    add_shares(text, "entrant_route", m.entrant_route);
    add_line(text, "share_problem_debts", m.share_problem_debts);
    add_line(text, "mean_debt_eur", m.mean_debt_eur);
    add_line(text, "mean_accounts", m.mean_accounts);
    add_line(text, "share_part_time", m.share_part_time);
    add_shares(text, "ladder", m.ladder);
    add_line(text, "klantmanager_hours_per_month", m.klantmanager_hours_per_month);
}

/// Whether a number draws the people. A number of a rule (stress, home, distance) does not, though
/// the first month is where its rule has brought them: that is part of what the number does, and
/// scenarios that differ by it can be compared.
bool draws_people(const std::string& key) {
    return key.starts_with("population.") || key.starts_with("arrivals.");
}

std::uint32_t years_in(const agents::Setting& setting) {
    return (static_cast<std::uint32_t>(setting.length.count) + 11U) / 12U;
}

/// In simulated year `year`, counted from 0.
std::int64_t in_year(const std::vector<std::int64_t>& per_year, std::uint32_t year) {
    const std::int64_t cents =
        agents::budget_in_year(per_year, static_cast<std::int32_t>(year) * 12);
    return cents == agents::unlimited ? PaperBudget::no_limit : cents;
}

std::int64_t sum(std::int64_t a, std::int64_t b) {
    return a == PaperBudget::no_limit || b == PaperBudget::no_limit ? PaperBudget::no_limit : a + b;
}

/// Of the instruments that `counts`.
template <class Counts>
std::int64_t of_instruments(const agents::Setting& setting, std::uint32_t year,
                            const Counts& counts) {
    std::int64_t total = 0;
    for (const agents::Instrument& each : setting.instruments) {
        total = counts(each) ? sum(total, in_year(each.budget_cents, year)) : total;
    }
    return total;
}

/// What the klantmanagers of the caseload cost in a year.
std::int64_t salaries(const agents::Setting& setting) {
    const double staff = agents::full_time_klantmanagers(setting.municipality, setting.policy);
    return std::llround(setting.parameters.office.staff_cost * 100.0 * staff) * 12;
}

std::int64_t of_pot(const agents::Setting& setting, Pot pot, std::uint32_t year) {
    const std::int64_t total =
        in_year(setting.policy.pot_budget_cents[static_cast<std::size_t>(pot)], year);
    const bool limited = total != PaperBudget::no_limit && pot != Pot::buig;
    const std::int64_t of_its_own =
        limited ? total : of_instruments(setting, year, [&](const agents::Instrument& each) {
            return each.pot == pot;
        });
    return pot == Pot::staff ? sum(of_its_own, salaries(setting)) : of_its_own;
}

}  // namespace

std::string people_sha256(const scenarios::Scenario& scenario,
                          const agents::Margins& municipality) {
    std::string text = "afweging people 1\n";
    add_margins(text, municipality);
    for (const scenarios::ParameterEntry& entry : scenario.numbers) {
        if (draws_people(entry.key)) {
            add_line(text, entry.key, entry.value);
        }
    }
    return output::sha256_hex(text);
}

std::vector<output::PlacedAtStart> placed_at_start(const agents::Setting& setting) {
    std::vector<output::PlacedAtStart> all;
    for (const agents::Instrument& each : setting.instruments) {
        const auto whole = [](double persons) {
            return static_cast<std::uint64_t>(std::llround(persons));
        };
        if (each.running_at_start + each.waiting_at_start > 0) {
            all.push_back({each.key, whole(each.running_at_start), whole(each.waiting_at_start)});
        }
    }
    return all;
}

std::vector<PaperBudget> paper_budgets(const agents::Setting& setting) {
    std::vector<PaperBudget> all;
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        PaperBudget pot{std::string(agents::pot_labels[p].key), {}};
        for (std::uint32_t year = 0; year < years_in(setting); ++year) {
            pot.cents.push_back(of_pot(setting, static_cast<Pot>(p), year));
        }
        all.push_back(std::move(pot));
    }
    PaperBudget instruments{"instruments", {}};
    for (std::uint32_t year = 0; year < years_in(setting); ++year) {
        instruments.cents.push_back(
            of_instruments(setting, year, [](const auto&) { return true; }));
    }
    all.push_back(std::move(instruments));
    return all;
}

void add_basis(const scenarios::Scenario& scenario, const agents::Setting& setting,
               output::Provenance& provenance) {
    provenance.municipality = setting.municipality.key;
    provenance.people_sha256 = people_sha256(scenario, setting.municipality);
    provenance.placed_at_start = placed_at_start(setting);
    provenance.budgets = paper_budgets(setting);
}

}  // namespace afweging::app
