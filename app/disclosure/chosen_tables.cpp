// SPDX-License-Identifier: EUPL-1.2
// Stock, exits, entries, moves, instruments and amounts, year by year.
#include "app/disclosure/chosen_tables.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "agents/measures/groups.hpp"
#include "app/disclosure/groups_only.hpp"
#include "app/disclosure/quantity.hpp"
#include "sim/month.hpp"

namespace afweging::app {
namespace {

namespace sdc = output::disclosure;
using output::MonthRange;
using output::Results;
using sdc::Division;
using sdc::Release;
using sdc::TableCell;
using sdc::TableForm;

std::vector<Division> divisions_of_groups() {
    namespace first = agents::first_group;
    const std::array<std::size_t, 8> ends = {first::sex,       first::age,         first::household,
                                             first::schooling, first::distance,    first::health,
                                             first::duration,  agents::group_count};
    std::vector<Division> divisions;
    for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
        Division division{0, {}};
        for (std::size_t group = ends[k]; group < ends[k + 1]; ++group) {
            division.parts.push_back(group);
        }
        divisions.push_back(std::move(division));
    }
    return divisions;
}

/// A total in front and all else divides it.
Division all_of(std::size_t size) {
    Division division{0, {}};
    for (std::size_t k = 1; k < size; ++k) { division.parts.push_back(k); }
    return division;
}

const std::vector<sim::Label>& entries(const Results& results, std::string_view axis) {
    static const std::vector<sim::Label> nobody;
    for (const sim::Axis& each : results.values.layout().axes) {
        if (each.name == axis) {
            return each.entries;
        }
    }
    return nobody;
}

struct Columns {
    std::vector<sim::Label> labels;
    std::vector<std::string> datasets;
};

const Columns& exits() {
    static const Columns columns{
        {{"total", "all exits from bijstand", "alle uitstroom uit de bijstand"},
         {"to_work", "to work", "naar werk"},
         {"to_subsidised_job", "to a job with subsidy", "naar een baan met subsidie"},
         {"to_education", "to education", "naar onderwijs"},
         {"partner", "partner of who found work", "partner van wie werk vond"},
         {"other", "other", "anders"}},
        {"series/outflow", "series/outflow_to_work", "series/outflow_to_subsidised_job",
         "series/outflow_to_education", "series/outflow_partner", "series/outflow_other"}};
    return columns;
}

const Columns& amounts() {
    static const Columns columns{{{"income", "income per month", "inkomen per maand"},
                                  {"shortfall", "shortfall per month", "tekort per maand"},
                                  {"debt", "debt at the end", "schuld aan het eind"}},
                                 {"series/income", "series/shortfall", "series/debt"}};
    return columns;
}

constexpr std::size_t debt_column = 2;

/// All tables of a result, a year at a time.
class Choice {
public:
    explicit Choice(const Results& results)
        : results_(results), per_draw_(results.values.replicates()) {
        release_.problem.worlds = results.values.worlds();
        make_forms();
    }

    Release all() {
        constexpr std::uint32_t year = 12;
        for (std::uint32_t first = 0; first < results_.values.months(); first += year) {
            add_year({first, std::min(year, results_.values.months() - first)});
        }
        return std::move(release_);
    }

private:
    enum Form : std::size_t { stock, exit, entry, move, place, spent, money };

    void make_forms() {
        const std::vector<sim::Label>& groups = entries(results_, "group");
        const LocalisedText persons{"persons", "personen"};
        const auto by_group = [&](const char* key, const LocalisedText& title,
                                  std::vector<sim::Label> columns) {
            std::vector<Division> division{all_of(columns.size())};
            release_.forms.push_back({key, title, persons, groups, divisions_of_groups(),
                                      std::move(columns), std::move(division)});
        };
        by_group("stock",
                 {"People on bijstand at the end of the period, by group",
                  "Mensen in de bijstand aan het eind van de periode, per groep"},
                 {{"total", "on bijstand", "in de bijstand"},
                  {"in_programme", "in a programme", "in een traject"},
                  {"not_in_programme", "in none", "in geen traject"}});
        by_group("exits",
                 {"Exits from bijstand, by group and destination",
                  "Uitstroom uit de bijstand, per groep en bestemming"},
                 exits().labels);
        by_group("entries",
                 {"Entries into bijstand, by group", "Instroom in de bijstand, per groep"},
                 {{"total", "all entries", "alle instroom"},
                  {"back_within_a_year", "back within a year", "binnen een jaar terug"},
                  {"other", "other", "anders"}});
        for (std::size_t k = 0; k < entries(results_, "from").size(); ++k) {
            if (!entries(results_, "from")[k].key.starts_with("bijstand")) {
                states_.push_back(k);
            }
        }
        add_moves_form();
        add_instrument_forms();
        release_.forms.push_back({"amounts",
                                  {"Mean amounts of households on bijstand, by group",
                                   "Gemiddelde bedragen van huishoudens in de bijstand, per groep"},
                                  {"euro per household", "euro per huishouden"},
                                  groups,
                                  divisions_of_groups(),
                                  amounts().labels,
                                  {}});
    }

    void add_moves_form() {
        std::vector<sim::Label> from{{"total", "all", "alle"}};
        std::vector<sim::Label> to = from;
        for (const std::size_t k : states_) {
            from.push_back(entries(results_, "from")[k]);
            to.push_back(entries(results_, "to")[k]);
        }
        const Division rows = all_of(from.size());
        const Division columns = all_of(to.size());
        release_.forms.push_back({"moves",
                                  {"Moves between situations outside bijstand",
                                   "Overgangen tussen situaties buiten de bijstand"},
                                  {"persons", "personen"},
                                  std::move(from),
                                  {rows},
                                  std::move(to),
                                  {columns}});
    }

    void add_instrument_forms() {
        std::vector<sim::Label> rows{{"total", "all instruments", "alle instrumenten"}};
        for (const sim::Label& each : entries(results_, "instrument")) { rows.push_back(each); }
        const Division division = all_of(rows.size());
        release_.forms.push_back(
            {"instruments",
             {"Clients who began in an instrument", "Cliënten die aan een instrument begonnen"},
             {"persons", "personen"},
             rows,
             {division},
             {{"starts", "began", "begonnen"}},
             {}});
        release_.forms.push_back({"spending",
                                  {"Spent on instruments", "Uitgegeven aan instrumenten"},
                                  {"euro", "euro"},
                                  rows,
                                  {division},
                                  {{"spent", "spent", "uitgegeven"}},
                                  {}});
    }

    [[nodiscard]] Quantity of(const std::string& dataset, std::size_t cell) const {
        return quantity(results_.values, dataset, cell, period_);
    }

    /// Events of which the second needs another one in between: an exit, an entry, an exit.
    [[nodiscard]] std::int64_t every_other_month() const { return (period_.count + 1) / 2; }

    void add_year(MonthRange period) {
        period_ = period;
        const auto month = [&](std::uint32_t number) {
            return results_.provenance.start + sim::Months{static_cast<std::int32_t>(number)};
        };
        const sim::Month start = month(period.first);
        const sim::Month end = month(period.first + period.count - 1);
        period_name_ = fmt::format("{:04}-{:02}..{:04}-{:02}", start.year(), start.month_of_year(),
                                   end.year(), end.month_of_year());
        add_stock();
        add_exits();
        add_entries();
        add_balances();
        add_moves();
        add_instruments();
        add_amounts();
    }

    void add(Form form, const std::vector<TableCell>& cells) {
        sdc::add_table(release_, form, period_name_, cells);
    }

    void add_stock() {
        std::vector<TableCell> cells;
        for (std::size_t group = 0; group < release_.forms[stock].rows.size(); ++group) {
            const Quantity all = of("series/stock", group);
            const Quantity in = of("series/in_programme", group);
            for (const Quantity& each : {all, in, minus(all, in)}) {
                cells.push_back(stock_cell(each, per_draw_));
            }
        }
        add(stock, cells);
    }

    void add_exits() {
        std::vector<TableCell> cells;
        for (std::size_t group = 0; group < release_.forms[exit].rows.size(); ++group) {
            for (const std::string& dataset : exits().datasets) {
                cells.push_back(event_cell(of(dataset, group), every_other_month(), per_draw_));
            }
        }
        add(exit, cells);
    }

    void add_entries() {
        std::vector<TableCell> cells;
        for (std::size_t group = 0; group < release_.forms[entry].rows.size(); ++group) {
            const Quantity all = of("series/inflow", group);
            const Quantity back = of("series/re_entry", group);
            for (const Quantity& each : {all, back, minus(all, back)}) {
                cells.push_back(event_cell(each, every_other_month(), per_draw_));
            }
        }
        add(entry, cells);
    }

    /// Stock now = stock a year ago + entries - exits, for those who stay in their group.
    void add_balances() {
        const std::size_t tables = release_.tables.size();
        if (period_.first == 0) {
            last_stock_ = tables - 3;
            return;
        }
        for (std::size_t group = 0; group < release_.forms[stock].rows.size(); ++group) {
            const auto cell = [&](std::size_t table) {
                return release_.cell_of(release_.tables[table], group, 0);
            };
            sdc::add_relation(release_.problem, {{{cell(tables - 3), 1.0},
                                                  {cell(last_stock_), -1.0},
                                                  {cell(tables - 2), 1.0},
                                                  {cell(tables - 1), -1.0}},
                                                 sdc::Relation::Kind::balance});
        }
        last_stock_ = tables - 3;
    }

    void add_moves() {
        const std::size_t all = entries(results_, "to").size();
        const std::size_t size = states_.size() + 1;
        std::vector<Quantity> moves(size * size, of("", 0));
        for (std::size_t a = 1; a < size; ++a) {
            for (std::size_t b = 1; b < size; ++b) {
                if (a == b) {
                    continue;  // who stays does not move
                }
                const Quantity each = of("flows/moves", states_[a - 1] * all + states_[b - 1]);
                for (const std::size_t sum : {a * size + b, a * size, b, std::size_t{0}}) {
                    moves[sum] = plus(std::move(moves[sum]), each);
                }
            }
        }
        std::vector<TableCell> cells;
        for (const Quantity& each : moves) {
            cells.push_back(event_cell(each, period_.count, per_draw_));
        }
        add(move, cells);
    }

    void add_instruments() {
        const std::size_t count = entries(results_, "instrument").size();
        std::vector<Quantity> starts(1, of("", 0));
        std::vector<Quantity> clients = starts;
        std::vector<Quantity> cents = starts;
        for (std::size_t k = 0; k < count; ++k) {
            starts.push_back(of("instruments/starts", k));
            clients.push_back(of("instruments/participants", k));
            cents.push_back(of("instruments/spent", k));
            starts[0] = plus(std::move(starts[0]), starts.back());
            clients[0] = plus(std::move(clients[0]), clients.back());
            cents[0] = plus(std::move(cents[0]), cents.back());
        }
        std::vector<TableCell> people;
        std::vector<TableCell> spending;
        for (std::size_t k = 0; k <= count; ++k) {
            people.push_back(event_cell(starts[k], period_.count, per_draw_));
            Amount amount;
            for (std::size_t world = 0; world < cents[k].worlds(); ++world) {
                amount.cents.push_back(cents[k].sum(world));
                amount.people.push_back(
                    std::max(starts[k].largest(world), clients[k].largest(world)));
            }
            spending.push_back(amount_cell(amount, per_draw_));
        }
        add(place, people);
        const sdc::ReleasedTable of_people = release_.tables.back();
        add(spent, spending);
        for (std::size_t k = 1; k <= count; ++k) {
            release_.problem.ties.push_back({release_.cell_of(of_people, k, 0),
                                             release_.cell_of(release_.tables.back(), k, 0)});
        }
    }

    void add_amounts() {
        std::vector<TableCell> cells;
        for (std::size_t group = 0; group < release_.forms[money].rows.size(); ++group) {
            const Quantity households = of("series/households", group);
            for (std::size_t column = 0; column < amounts().datasets.size(); ++column) {
                const Quantity cents = of(amounts().datasets[column], group);
                const bool at_end = column == debt_column;
                Amount amount;
                for (std::size_t world = 0; world < cents.worlds(); ++world) {
                    amount.cents.push_back(at_end ? cents.last(world) : cents.sum(world));
                    amount.people.push_back(at_end ? households.last(world)
                                                   : households.largest(world));
                    amount.divisor.push_back(at_end ? households.last(world)
                                                    : households.sum(world));
                }
                cells.push_back(amount_cell(amount, per_draw_));
            }
        }
        add(money, cells);
    }

    const Results& results_;
    Replicates per_draw_;
    Release release_;
    std::vector<std::size_t> states_;  ///< outside bijstand
    MonthRange period_{0, 1};
    std::string period_name_;
    std::size_t last_stock_ = 0;
};

}  // namespace

Release chosen_tables(const Results& results) {
    require_groups(results);
    return Choice(results).all();
}

}  // namespace afweging::app
