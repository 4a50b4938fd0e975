// SPDX-License-Identifier: EUPL-1.2
// Budgets beside spending.
#include "app/report/compare/neutrality.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/report/meaning.hpp"
#include "app/report/numbers.hpp"
#include "app/report/outcomes.hpp"

namespace afweging::app {
namespace {

using agents::Account;
using output::PaperBudget;
using output::Provenance;
using Years = std::vector<std::int64_t>;

constexpr const char* all_instruments = "instruments";
constexpr std::uint32_t months_in_a_year = 12;

bool is_of_the_municipality(Account account) {
    return account == Account::gemeente_buig || account == Account::gemeente_reintegration ||
           account == Account::gemeente_income_security || account == Account::gemeente_staff ||
           account == Account::gemeente_wmo;
}

bool is_paid(agents::Line line) {
    return is_of_the_municipality(agents::ends_of(line).from) && !agents::is_claimed_back(line) &&
           !agents::is_between_pots(line);
}
/// Of instruments and klantmanagers: what follows of itself, bijstand and care, is no choice.
bool is_chosen(agents::Line line) {
    return is_paid(line) && !agents::is_cost_of_bijstand(line) && line != agents::Line::care;
}

Outcome cost_of(const std::string& key, const LocalisedText& label, bool (*counts)(agents::Line)) {
    return {key,
            label,
            [counts](const output::Values& values, output::MonthRange months) {
                return booked(values, months, counts);
            },
            {}};
}

bool is_received(agents::Line line) {
    return is_of_the_municipality(agents::ends_of(line).to) && !agents::is_claimed_back(line) &&
           !agents::is_between_pots(line);
}

/// What all accounts of the municipality receive less what they pay: own money left or added.
output::Answers own_balance(const output::Values& values, output::MonthRange months) {
    output::Answers balance = booked(values, months, is_received);
    const output::Answers out = booked(values, months, is_paid);
    const output::Answers late = booked(values, months, agents::is_claimed_back);
    for (std::size_t i = 0; i < balance.values.size(); ++i) {
        balance.values[i] -= out.values[i] + late.values[i];
    }
    return balance;
}

output::Summary difference_of(const output::Results& a, const output::Results& b,
                              const Outcome& cost) {
    return output::summarise(difference_over(a, b, cost, whole_run(a.values)));
}

/// The sum over these budgets by year; empty when there are none or one has no limit.
template <class Counts>
Years added_up(const Provenance& run, const Counts& counts) {
    Years total;
    for (const PaperBudget& budget : run.budgets) {
        if (!counts(budget.key)) {
            continue;
        }
        total.resize(std::max(total.size(), budget.cents.size()));
        for (std::size_t year = 0; year < budget.cents.size(); ++year) {
            if (budget.cents[year] == PaperBudget::no_limit) {
                return {};
            }
            total[year] += budget.cents[year];
        }
    }
    return total;
}

/// b - a by year; empty where one of them is.
Years difference(const Years& a, const Years& b) {
    Years result;
    for (std::size_t year = 0; a.size() == b.size() && year < a.size(); ++year) {
        result.push_back(b[year] - a[year]);
    }
    return result;
}

/// A millionth of the most that is in any year of either, but a euro at least. [EUR cent]
std::int64_t rounding_of(const Years& a, const Years& b) {
    constexpr std::int64_t euro = 100;
    constexpr std::int64_t million = 1'000'000;
    std::int64_t most = 0;
    for (const Years* years : {&a, &b}) {
        for (const std::int64_t cents : *years) { most = std::max(most, cents); }
    }
    return std::max(euro, most / million);
}

/// The same of what the first plan spends over the run. [EUR]
double rounding_of_spending(const output::Results& a) {
    constexpr double millionth = 1e-6;
    return std::max(1.0, output::summarise(costs()[0].measure(a.values)).mean * millionth);
}

/// What comes free in so many months: of each year as much as the months in it. Months that a year
/// does not have in the run do not count.
std::optional<std::int64_t> over_run(const Years& years, std::uint32_t months) {
    if (years.empty()) {
        return std::nullopt;
    }
    std::int64_t total = 0;
    for (std::uint32_t year = 0; year < years.size(); ++year) {
        const std::uint32_t left = months - std::min(months, year * months_in_a_year);
        total += years[year] * std::min(left, months_in_a_year) / months_in_a_year;
    }
    return total;
}

LocalisedText euros(std::int64_t cents) {
    const std::int64_t whole = (std::abs(cents) + 50) / 100;
    return {format_exact(whole, 0, Language::en), format_exact(whole, 0, Language::nl)};
}

LocalisedText more_or_less(std::int64_t cents) {
    return filled(cents < 0 ? LocalisedText{"{0} euros less", "{0} euro minder"}
                            : LocalisedText{"{0} euros more", "{0} euro meer"},
                  {euros(cents)});
}

/// "year 1 100 euros more, year 2 no difference".
LocalisedText by_year(const Neutrality& n) {
    const Years& years = n.budget_cents;
    LocalisedText text;
    for (std::size_t year = 0; year < years.size(); ++year) {
        const LocalisedText amount = n.is_none_in_year(years[year])
                                         ? LocalisedText{"no difference", "geen verschil"}
                                         : more_or_less(years[year]);
        const LocalisedText one =
            filled({"year {0}: {1}", "jaar {0}: {1}"}, {std::to_string(year + 1), amount});
        text = text.empty() ? one : filled({"{0}; {1}"}, {text, one});
    }
    return text;
}

LocalisedText on_paper_in_words(const Neutrality& n) {
    if (!n.budget_over_run) {
        return {
            "On paper: it cannot be told. Not every pot has a limit, or the budgets are not "
            "known.",
            "Op papier: dat is niet te zeggen. Niet elke pot heeft een grens, of de budgetten "
            "zijn niet bekend."};
    }
    const Years& years = n.budget_cents;
    if (*n.on_paper()) {
        return {
            "On paper both cost the same: the budgets of the municipality together are equal "
            "in every year.",
            "Op papier kosten beide evenveel: de budgetten van de gemeente samen zijn in elk "
            "jaar gelijk."};
    }
    const bool even = std::all_of(years.begin(), years.end(), [&](std::int64_t cents) {
        return n.is_none_in_year(cents - years.front());
    });
    const LocalisedText year =
        even ? filled({"{0} in every year", "elk jaar {0}"}, {more_or_less(years.front())})
             : by_year(n);
    if (n.is_none_over_run(*n.budget_over_run)) {
        return filled(
            {"On paper both cost the same over the whole period, but not in every year "
             "({0}).",
             "Op papier kosten beide over de hele periode evenveel, maar niet in elk jaar "
             "({0})."},
            {year});
    }
    return filled({"On paper they do not cost the same: this plan has {0} budget ({1}).",
                   "Op papier kosten ze niet evenveel: dit plan heeft {0} budget ({1})."},
                  {more_or_less(*n.budget_over_run), year});
}

/// Where the instruments' own budgets tell another story than the pots; else empty.
LocalisedText instruments_in_words(const Neutrality& n) {
    if (!n.instruments_over_run || !n.budget_over_run ||
        n.is_none_over_run(*n.instruments_over_run - *n.budget_over_run)) {
        return {};
    }
    if (n.is_none_over_run(*n.instruments_over_run)) {
        return {"The budgets of the instruments, added up, are equal.",
                "De budgetten van de instrumenten zijn bij elkaar opgeteld gelijk."};
    }
    return filled({"The budgets of the instruments, added up: {0}.",
                   "De budgetten van de instrumenten, bij elkaar opgeteld: {0}."},
                  {more_or_less(*n.instruments_over_run)});
}

LocalisedText spending_in_words(const output::Summary& spent) {
    const LocalisedText told{
        "In the run on average {0} is spent on instruments and klantmanagers.",
        "In de berekening wordt aan instrumenten en klantmanagers gemiddeld {0} uitgegeven."};
    return sentence_of({"spent",
                        in_euros(),
                        told,
                        told,
                        {"In the run, what is spent on instruments and klantmanagers",
                         "In de berekening, wat aan instrumenten en klantmanagers wordt "
                         "uitgegeven"}},
                       spent);
}

LocalisedText paid_in_words(const output::Summary& paid) {
    const LocalisedText told{"With the bijstand itself, the municipality pays on average {0}.",
                             "Met de bijstand zelf erbij betaalt de gemeente gemiddeld {0}."};
    return sentence_of({"paid",
                        in_euros(),
                        told,
                        told,
                        {"What the municipality pays with the bijstand itself",
                         "Wat de gemeente betaalt met de bijstand zelf erbij"}},
                       paid);
}

LocalisedText own_in_words(const output::Summary& balance) {
    const Counted kept{{"euro", "euro"},
                       {"euros", "euro"},
                       {"worse off", "slechter af"},
                       {"better off", "beter af"}};
    const LocalisedText told{
        "With what the Rijk pays, claims and fines in it, the municipality is on average {0}.",
        "Met wat het Rijk betaalt, terugvordering en boetes erbij is de gemeente gemiddeld {0}."};
    return sentence_of({"own_balance",
                        kept,
                        told,
                        told,
                        {"The municipality, with what the Rijk pays, claims and fines in it",
                         "De gemeente, met wat het Rijk betaalt, terugvordering en boetes erbij"}},
                       balance);
}

/// Paper and run together; empty when one of them cannot be told.
LocalisedText verdict(const Neutrality& n) {
    const std::optional<bool> paper = n.on_paper();
    const std::optional<bool> fact = n.in_fact();
    if (!paper || !fact) {
        return {};
    }
    if (*paper && *fact) {
        return {"So: neutral on paper, and no other spending can be shown in the run.",
                "Dus: neutraal op papier, en in de berekening is geen verschil in uitgaven "
                "aangetoond."};
    }
    if (*paper) {
        return {"So: neutral on paper, but not in fact. What is not spent stays in the pots.",
                "Dus: neutraal op papier, maar niet in werkelijkheid. Wat niet wordt uitgegeven, "
                "blijft in de potten."};
    }
    return *fact ? LocalisedText{"So: not neutral on paper, but no other spending can be shown in "
                                 "the run.",
                                 "Dus: niet neutraal op papier, maar in de berekening is geen "
                                 "verschil in uitgaven aangetoond."}
                 : LocalisedText{"So: not neutral, on paper nor in fact.",
                                 "Dus: niet neutraal, op papier niet en in werkelijkheid niet."};
}

/// That the run does not spend the difference that is on paper; else empty.
LocalisedText other_amount(const Neutrality& n) {
    const std::optional<output::MeanInterval> spent = output::mean_interval(n.spent);
    if (!n.budget_over_run || n.is_none_over_run(*n.budget_over_run) || !spent) {
        return {};
    }
    const double paper = static_cast<double>(*n.budget_over_run) / 100.0;
    if (paper >= spent->low && paper <= spent->high) {
        return {};
    }
    return {"The amount in the run is another than that on paper: not every budget is spent.",
            "Het bedrag in de berekening is een ander dan dat op papier: niet elk budget wordt "
            "uitgegeven."};
}

std::vector<LocalisedText> without_empty(const std::vector<LocalisedText>& sentences) {
    std::vector<LocalisedText> all;
    for (const LocalisedText& sentence : sentences) {
        if (!sentence.empty()) {
            all.push_back(sentence);
        }
    }
    return all;
}

}  // namespace

std::optional<bool> Neutrality::on_paper() const {
    if (budget_cents.empty()) {
        return std::nullopt;
    }
    return std::all_of(budget_cents.begin(), budget_cents.end(),
                       [this](std::int64_t cents) { return is_none_in_year(cents); });
}

bool Neutrality::is_none_in_year(std::int64_t cents) const {
    return std::abs(cents) <= rounding_cents;
}

bool Neutrality::is_none_over_run(std::int64_t cents) const {
    return std::abs(cents) <= rounding_over_run;
}

std::optional<bool> Neutrality::in_fact() const {
    const Finding finding = finding_of(spent);
    if (finding == Finding::one_replicate) {
        return std::nullopt;
    }
    return finding == Finding::none_shown ||
           std::max(std::abs(spent.lowest), std::abs(spent.highest)) <= spent_rounding;
}

const std::vector<Outcome>& costs() {
    static const std::vector<Outcome> all = {
        cost_of("spent",
                {"spent on instruments and klantmanagers",
                 "uitgegeven aan instrumenten en klantmanagers"},
                is_chosen),
        cost_of("paid", {"paid by all pots", "betaald uit alle potten"}, is_paid),
        Outcome{"own_balance",
                {"balance of the municipality", "saldo van de gemeente"},
                own_balance,
                {}}};
    return all;
}

Neutrality neutrality_of(const output::Results& a, const output::Results& b) {
    const auto pots = [](const std::string& key) { return key != all_instruments; };
    const auto instruments = [](const std::string& key) { return key == all_instruments; };
    const Provenance& p = a.provenance;
    const Provenance& q = b.provenance;
    const Years before = added_up(p, pots);
    const Years after = added_up(q, pots);
    const Years budgets = difference(before, after);
    const std::int64_t rounding = rounding_of(before, after);
    return {.budget_cents = budgets,
            .budget_over_run = over_run(budgets, p.months),
            .instruments_over_run =
                over_run(difference(added_up(p, instruments), added_up(q, instruments)), p.months),
            .spent = difference_of(a, b, costs()[0]),
            .paid = difference_of(a, b, costs()[1]),
            .own_balance = difference_of(a, b, costs()[2]),
            .rounding_cents = rounding,
            .rounding_over_run = std::max(rounding, rounding * p.months / months_in_a_year),
            .spent_rounding = rounding_of_spending(a)};
}

std::vector<LocalisedText> paper_in_words(const Neutrality& neutrality) {
    return without_empty({on_paper_in_words(neutrality), instruments_in_words(neutrality)});
}

std::vector<LocalisedText> in_words(const Neutrality& neutrality) {
    return without_empty({on_paper_in_words(neutrality), instruments_in_words(neutrality),
                          spending_in_words(neutrality.spent), other_amount(neutrality),
                          verdict(neutrality), paid_in_words(neutrality.paid),
                          own_in_words(neutrality.own_balance)});
}

}  // namespace afweging::app
