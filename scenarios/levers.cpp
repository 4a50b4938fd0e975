// SPDX-License-Identifier: EUPL-1.2
// [levers]: pots, instruments, allocation, staff and income support.
#include "scenarios/levers.hpp"

#include <algorithm>
#include <bit>

#include "agents/inputs/pairs.hpp"
#include "agents/instruments/applicant.hpp"
#include "scenarios/catalogue/other_instruments.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers/by_law_levers.hpp"
#include "scenarios/levers/choice_levers.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/scale.hpp"
#include "sim/euro.hpp"

namespace afweging::scenarios {
namespace {

/// How a pot or an instrument is written on one line.
constexpr std::string_view only_a_budget = "{ budget_eur_per_year = ... }";
constexpr Range budget{0, 1e11, "EUR per year", "500000"};

/// Reads budget_eur_per_year, scaled where it was written for another municipality.
void read_budget(TableReader& table, const InheritedScale& scale,
                 std::vector<std::int64_t>& cents) {
    const std::string key = "budget_eur_per_year";
    const auto euros = table.per_year(key, budget);
    if (!euros) {
        return;
    }
    const double factor = scale.factor(table.position_of(key));
    cents.clear();
    for (const double amount : *euros) {
        cents.push_back(scaled_cents(sim::round_to_cent(amount).cents, factor));
    }
}

/// A month of the run: a number of months after the first, or a calendar month. A month before the
/// first is reported.
std::optional<std::int32_t> run_month(TableReader& table, std::string_view key, sim::Month start) {
    const Range range{0, 1200, "months after the start", "12"};
    expect_numbers(table, key, AskedForm::whole_or_month, range);
    const Node* found = table.value(key, range_phrase(range), Need::optional);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (found->kind == Node::Kind::text) {
        const auto month = month_of(found->text, found->at, table.path_of(key), table.problems());
        if (month && *month < start) {
            table.problems().add(ProblemCode::before_the_run, found->at,
                                 {table.path_of(key), month_text(*month), month_text(start)});
            return std::nullopt;
        }
        return month ? std::optional((*month - start).count) : std::nullopt;
    }
    const auto count = table.whole(key, range);
    return count ? std::optional(static_cast<std::int32_t>(*count)) : std::nullopt;
}

/// Strengths and costs are not decided by the municipality: they belong to the world.
const Misplaced& strengths_under_levers() {
    static const Misplaced misplaced = [] {
        Misplaced m{ProblemCode::world_under_levers, {}};
        for (const ChannelWord& word : channel_words()) {
            m.keys.emplace_back(word.key, "world.parameters");
        }
        for (const char* key : {"cost_per_start", "cost_per_month", "channels", "cost"}) {
            m.keys.emplace_back(key, "world.parameters");
        }
        return m;
    }();
    return misplaced;
}

template <class T>
void whole_into(TableReader& table, std::string_view key, const Range& range, T& field) {
    if (const auto value = table.whole(key, range)) {
        field = static_cast<T>(*value);
    }
}

/// How much of it there is: money, places, people who are in it or wait for it when the run begins.
void read_size(TableReader& table, const InheritedScale& scale, agents::Instrument& instrument) {
    read_budget(table, scale, instrument.budget_cents);
    if (const auto places = table.whole("places", {1, 1e7, "places", "40"})) {
        instrument.places =
            static_cast<double>(*places) * scale.factor(table.position_of("places"));
    }
    const Range persons{0, most_people, "persons", "40"};
    if (const auto running = table.whole("running_at_start", persons)) {
        const double factor = scale.factor(table.position_of("running_at_start"));
        instrument.running_at_start =
            std::min(static_cast<double>(*running) * factor, static_cast<double>(most_people));
    }
    if (const auto waiting = table.whole("waiting_at_start", persons)) {
        const double factor = scale.factor(table.position_of("waiting_at_start"));
        instrument.waiting_at_start =
            std::min(static_cast<double>(*waiting) * factor, static_cast<double>(most_people));
    }
}

/// Between which months people may start.
void read_months(TableReader& table, sim::Month start, agents::Instrument& instrument) {
    instrument.first_month = run_month(table, "first_month", start).value_or(0);
    instrument.last_month = run_month(table, "last_month", start).value_or(INT32_MAX);
    if (instrument.last_month < instrument.first_month) {
        // Dates, also where months were counted.
        const auto told = [&](std::int32_t month) {
            return month_text(start + sim::Months{month});
        };
        table.problems().add(ProblemCode::ends_before_start, table.position_of("last_month"),
                             {table.path_of("last_month"), told(instrument.last_month),
                              told(instrument.first_month)});
    }
}

/// Whether an instrument takes part; closed: with active = false, for who is in it already.
enum class TakesPart : std::uint8_t { no, closed, yes };

/// What the scenario says about one instrument, laid over what the catalogue says.
TakesPart read_instrument_levers(TableReader& table, const LeverBase& base, sim::Month start,
                                 agents::Instrument& instrument) {
    const bool active = table.truth("active").value_or(true);
    read_size(table, base.scale, instrument);
    check_others(read_others(table, instrument.others), instruments_known(base), table.problems());
    whole_into(table, "duration_months", {0, 240, "months", "12"}, instrument.duration_months);
    whole_into(table, "startup_months", {0, agents::longest_startup_months, "months", "1"},
               instrument.startup_months);
    read_months(table, start, instrument);
    if (const auto word = table.word("obligation", obligation_words())) {
        instrument.obligation = static_cast<agents::Obligation>(*word);
    }
    if (const auto word = table.word("duty", duty_words())) {
        instrument.duty = static_cast<agents::Duty>(*word);
    }
    if (const auto word = table.word("pot", pot_words())) {
        instrument.pot = static_cast<agents::Pot>(*word);
    }
    if (const auto word = table.word("allocation", own_allocation_words())) {
        instrument.allocation = static_cast<std::uint8_t>(*word);
    }
    instrument.once = table.truth("once_per_spell").value_or(instrument.once != 0) ? 1 : 0;
    instrument.once_a_year =
        table.truth("once_per_year").value_or(instrument.once_a_year != 0) ? 1 : 0;
    TableReader who = table.table("eligibility");
    read_eligibility(who, instrument.eligibility);
    who.finish();
    table.finish({misplaced_world(), strengths_under_levers()});
    if (!active && instrument.running_at_start + instrument.waiting_at_start > 0) {
        instrument.budget_cents = {0};  // who is in it finishes; nobody new is admitted
        return TakesPart::closed;
    }
    return active ? TakesPart::yes : TakesPart::no;
}

void check_names(const TableReader& table, const LeverBase& base) {
    const std::vector<std::string> known = instruments_known(base);
    std::vector<std::string> usable;
    for (const CatalogueInstrument& entry : base.catalogue.instruments) {
        usable.push_back(entry.base.key);
    }
    for (const std::string& name : table.keys()) {
        if (std::find(usable.begin(), usable.end(), name) == usable.end()) {
            table.problems().add(ProblemCode::unknown_name, table.position_of(name),
                                 {LocalisedText{"instrument", "instrument"}, printable(name),
                                  nearest(name, known), where_to_put("instruments", name, known)});
        }
    }
}

/// What two activities come to is looked up in a table with so much room.
void check_pairs(const TableReader& table, std::vector<agents::Instrument>& instruments) {
    if (instruments.size() > agents::max_instruments) {
        return;
    }
    agents::know_each_other(instruments);
    const std::size_t pairs = agents::pairs_among(instruments);
    if (pairs > agents::most_pairs) {
        table.problems().add(
            ProblemCode::does_not_fit, table.position(),
            {table.path(),
             filled({"{0} pairs of instruments may run at the same time ('beside'); expected at "
                     "most {1}",
                     "{0} paren van instrumenten mogen tegelijk ('beside'); verwacht: hoogstens "
                     "{1}"},
                    {std::to_string(pairs), std::to_string(agents::most_pairs)})});
    }
}

/// Nobody can be led on to what they are in already.
void check_what_leads_on(const TableReader& table,
                         const std::vector<agents::Instrument>& instruments) {
    for (const agents::Instrument& each : instruments) {
        const std::uint8_t next = each.follow_on;
        if (next != 0 && (each.beside & agents::set_of(agents::index_of(next))) != 0) {
            table.problems().add(
                ProblemCode::does_not_fit, table.position(),
                {each.key + ".follow_on",
                 filled({"'{0}' runs beside it ('beside'), so it cannot come after it",
                         "'{0}' loopt ernaast ('beside') en kan dus niet het vervolg zijn"},
                        {each.others.follow_on})});
        }
    }
}

/// In the order of the catalogue, whatever the order in the scenario: nothing hangs on it but the
/// rows of results.
void read_instruments_levers(TableReader table, const LeverBase& base, Scenario& scenario) {
    check_names(table, base);
    const std::vector<std::string> named = table.keys();
    for (const CatalogueInstrument& entry : base.catalogue.instruments) {
        if (std::find(named.begin(), named.end(), entry.base.key) == named.end()) {
            continue;
        }
        TableReader one = table.table(entry.base.key, Need::optional, only_a_budget);
        agents::Instrument instrument = entry.base;
        instrument.at_start = agents::StartTerms{.eligibility = instrument.eligibility,
                                                 .duration_months = instrument.duration_months};
        const TakesPart part =
            one.present() ? read_instrument_levers(one, base, scenario.setting.start, instrument)
                          : TakesPart::no;
        if (part == TakesPart::closed) {
            scenario.closed.push_back(instrument.key);
        }
        if (part != TakesPart::no) {
            check_others(entry.others, instruments_known(base), table.problems());
            scenario.setting.instruments.push_back(instrument);
            scenario.in_file.push_back(entry.base);
            scenario.numbers.insert(scenario.numbers.end(), entry.numbers.begin(),
                                    entry.numbers.end());
        }
    }
    const agents::InstrumentSet of_year = agents::had_once_a_year(scenario.setting.instruments);
    if (std::popcount(of_year) > static_cast<int>(agents::most_once_a_year)) {
        table.problems().add(
            ProblemCode::does_not_fit, table.position(),
            {table.path(),
             filled({"{0} instruments have 'once_per_year'; expected at most {1}",
                     "{0} instrumenten hebben 'once_per_year'; verwacht: hoogstens {1}"},
                    {std::to_string(std::popcount(of_year)),
                     std::to_string(agents::most_once_a_year)})});
    }
    check_pairs(table, scenario.setting.instruments);
    check_what_leads_on(table, scenario.setting.instruments);
    if (scenario.setting.instruments.size() > agents::max_instruments) {
        table.problems().add(ProblemCode::too_many_instruments, table.position(),
                             {std::to_string(scenario.setting.instruments.size()),
                              std::to_string(agents::max_instruments)});
    }
}

/// What is wrong with a name in the list of pooled pots.
void report_pooled(TableReader& table, const LocalisedText& why) {
    table.problems().add(ProblemCode::does_not_fit, table.position_of("pooled"),
                         {table.path_of("pooled"), why});
}

/// Which pots are spent as one: two or more, each once; the BUIG pays a right and limits nothing.
void read_pooled(TableReader& table, agents::Policy& policy) {
    Words words = pot_words();
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(agents::Pot::buig));
    expect_words(table, "pooled", words, AskedForm::words);
    const std::vector<std::string> named = table.texts("pooled");
    for (const std::string& word : named) {
        const auto pot = std::find(pot_words().begin(), pot_words().end(), word);
        const auto bit = static_cast<std::uint8_t>(1U << (pot - pot_words().begin()));
        if (std::find(words.begin(), words.end(), word) == words.end()) {
            table.problems().add(
                ProblemCode::unknown_word, table.position_of("pooled"),
                {table.path_of("pooled"), printable(word), joined(words), nearest(word, words)});
        } else if ((policy.pooled & bit) != 0) {
            report_pooled(table, {"'" + word + "' is named twice; name each pot once",
                                  "'" + word + "' staat er twee keer in; noem elke pot een keer"});
        } else {
            policy.pooled |= bit;
        }
    }
    if (named.size() == 1) {
        report_pooled(table, {"one pot alone is not pooled; name two or more",
                              "een pot alleen is geen samenvoeging; noem er twee of meer"});
    }
}

/// What is re-invested goes into a pot with a limit: one without has all it wants.
void read_reinvest(TableReader& table, agents::Policy& policy) {
    policy.reinvest_share =
        table.number("reinvest_share", {0, 1, "fraction", "0.5"}).value_or(policy.reinvest_share);
    const bool limited =
        agents::purse_in_year(policy, agents::Pot::reintegration, 0) != agents::unlimited;
    if (policy.reinvest_share > 0 && !limited) {
        table.problems().add(
            ProblemCode::does_not_fit, table.position_of("reinvest_share"),
            {table.path_of("reinvest_share"),
             LocalisedText{"pot 'reintegration' has no limit, so nothing can be added; give it a "
                           "budget_eur_per_year",
                           "pot 'reintegration' heeft geen grens, dus er kan niets bij; geef die "
                           "een budget_eur_per_year"}});
    }
}

void read_pots(TableReader table, const InheritedScale& scale, agents::Policy& policy) {
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        TableReader pot = table.table(pot_words()[p], Need::optional, only_a_budget);
        read_budget(pot, scale, policy.pot_budget_cents[p]);
        pot.finish({misplaced_world()});
    }
    read_pooled(table, policy);
    read_reinvest(table, policy);
    table.finish({misplaced_world()});
}

/// Groups for whom a klantmanager has fewer clients than for others, or more.
void read_caseload_of(TableReader table, agents::Policy& policy) {
    for (std::size_t r = 0; r < agents::route_count; ++r) {
        policy.caseload_of[r] =
            table.number(route_words()[r], {1, 5000, "clients per full-time klantmanager", "50"})
                .value_or(policy.caseload_of[r]);
    }
    table.finish({misplaced_world()});
}

void replaced(Scenario& scenario, bool given, const char* key) {
    if (given) {
        scenario.replaced_law.emplace_back(key);
    }
}

/// The two rules that are one for everybody: that of Participatiewet in balans, ahead of its date,
/// and that of the BES islands. The second goes before the first, and both before the rest.
void read_rules_for_all(TableReader& table, Scenario& scenario) {
    const auto share = table.number("uniform_disregard_share", {0, 1, "fraction", "0.15"});
    const auto months = table.whole("uniform_disregard_months", {0, 255, "months", "12"});
    const auto hours = table.whole("disregard_up_to_hours", {0, 40, "hours per week", "36"});
    for (agents::StatuteRow& row : scenario.setting.statute.rows) {
        row.uniform_disregard_share =
            share ? static_cast<float>(*share) : row.uniform_disregard_share;
        row.uniform_disregard_months =
            months ? static_cast<std::int32_t>(*months) : row.uniform_disregard_months;
        row.disregard_up_to_hours =
            hours ? static_cast<std::int32_t>(*hours) : row.disregard_up_to_hours;
    }
    replaced(scenario, share.has_value(), "uniform_disregard_share");
    replaced(scenario, months.has_value(), "uniform_disregard_months");
    replaced(scenario, hours.has_value(), "disregard_up_to_hours");
}

/// Rules that the municipality may set for its own experiment, from the first month on.
void read_income_support(TableReader table, Scenario& scenario) {
    const auto share = table.number("disregard_share", {0, 1, "fraction", "0.25"});
    const auto ceiling =
        table.number("disregard_ceiling_eur_per_month", {0, 10000, "EUR per month", "274"});
    const auto months = table.whole("disregard_months", {0, 255, "months", "6"});
    for (agents::StatuteRow& row : scenario.setting.statute.rows) {
        row.disregard_share = share ? static_cast<float>(*share) : row.disregard_share;
        row.disregard_ceiling = ceiling
                                    ? static_cast<std::int32_t>(sim::round_to_cent(*ceiling).cents)
                                    : row.disregard_ceiling;
        row.disregard_months = months ? static_cast<std::int32_t>(*months) : row.disregard_months;
        if (share || ceiling || months) {
            row.uniform_disregard_share = 0;  // the experiment goes on when law has one for all
        }
    }
    replaced(scenario, share.has_value(), "disregard_share");
    replaced(scenario, ceiling.has_value(), "disregard_ceiling");
    replaced(scenario, months.has_value(), "disregard_months");
    read_rules_for_all(table, scenario);
    table.finish({misplaced_world()});
}

}  // namespace

void read_levers(TableReader& levers, const LeverBase& base, Scenario& scenario) {
    agents::Policy& policy = scenario.setting.policy;
    if (const auto word = levers.word("fines", fines_words())) {
        policy.fines = static_cast<agents::Fines>(*word);
    }
    policy.caseload =
        levers.number("caseload", {1, 5000, "clients per full-time klantmanager", "100"})
            .value_or(policy.caseload);
    read_caseload_of(levers.table("caseload_of"), policy);
    policy.focus_on_short_distance =
        levers.number("focus_on_short_distance", {0, 1, "fraction", "0.5"})
            .value_or(policy.focus_on_short_distance);
    policy.enforcement =
        levers.number("enforcement", {0, 1, "fraction", "0.5"}).value_or(policy.enforcement);
    read_pots(levers.table("pots"), base.scale, policy);
    read_instruments_levers(levers.table("instruments"), base, scenario);
    read_choice_levers(levers, base, scenario);
    read_income_support(levers.table("income_support"), scenario);
    read_by_law(levers.table("by_law"), scenario);
    (void)levers.texts("policies");  // their levers stand among these: policy_lines.cpp
    levers.finish({misplaced_world()});
}

}  // namespace afweging::scenarios
