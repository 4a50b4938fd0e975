// SPDX-License-Identifier: EUPL-1.2
// Rows of law and prices along their indexes.
#include "agents/law/indexation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "agents/law/home.hpp"

namespace afweging::agents {
namespace {

struct Move {
    std::string_view key;
    Indexing how;
};

#define AFWEGING_MOVE(key, index, dates) Move{#key, {Index::index, IndexDates::dates}},
constexpr auto moves = std::to_array<Move>({AFWEGING_INDEXED_LAW(AFWEGING_MOVE)});
#undef AFWEGING_MOVE

constexpr bool names_a_number(std::string_view key) {
    return std::any_of(statute_numbers.begin(), statute_numbers.end(),
                       [&](const StatuteNumber& n) { return n.key == key; });
}
static_assert(std::all_of(moves.begin(), moves.end(),
                          [](const Move& m) { return names_a_number(m.key); }));

/// As high as a scenario may set prices: costs far above it no longer fit their columns.
constexpr double most_price_level = 20;

bool begins_half_year(sim::Month month) {
    return month.month_of_year() == 1 || month.month_of_year() == 7;
}

bool moves_in(IndexDates dates, sim::Month month) {
    return dates == IndexDates::januaries ? month.month_of_year() == 1 : begins_half_year(month);
}

/// Growth from one date on which an amount moves to the next.
double factor_of(const Indexing& how, const IndexationParameters& growth) {
    const double year =
        1.0 + (how.index == Index::wages ? growth.wage_growth : growth.price_growth);
    return how.dates == IndexDates::januaries ? year : std::sqrt(year);
}

std::int32_t raised(std::int32_t amount, double level, const StatuteNumber& number) {
    const double most = number.high * 100.0;
    return static_cast<std::int32_t>(std::min(static_cast<double>(amount) * level + 0.5, most));
}

/// Moves one amount through rows that begin with the last one that was looked up. An amount that is
/// announced or expected for a date counts from there.
template <class Amount>
void move_amount(std::span<StatuteRow> rows, const StatuteNumber& number, double factor,
                 Amount amount_of) {
    const IndexDates dates = indexing_of(number).dates;
    std::int32_t known = amount_of(rows.front());
    double level = 1;
    for (StatuteRow& row : rows.subspan(1)) {
        std::int32_t& amount = amount_of(row);
        if (amount != known) {
            known = amount;
            level = 1;
        } else if (moves_in(dates, row.from)) {
            level *= factor;
        }
        amount = raised(known, level, number);
    }
}

/// The same for every household, or for the one amount of a number.
struct Mover {
    std::span<StatuteRow> rows;
    const StatuteNumber& number;
    double factor;

    void operator()(std::int32_t StatuteRow::*field) const {
        move_amount(rows, number, factor,
                    [field](StatuteRow& row) -> std::int32_t& { return row.*field; });
    }
    void operator()(CentsByHousehold StatuteRow::*field) const {
        for (std::size_t h = 0; h < household_count; ++h) {
            move_amount(rows, number, factor,
                        [=](StatuteRow& row) -> std::int32_t& { return (row.*field)[h]; });
        }
    }
    void operator()(float StatuteRow::* /*share*/) const {}
    void operator()(double StatuteRow::* /*share*/) const {}
};

/// The norm of a cost sharer is made from that of a couple: raised by itself it would differ from
/// what law makes of it by a cent.
void derive_cost_sharers(std::span<StatuteRow> rows) {
    constexpr auto sharer = static_cast<std::size_t>(Household::cost_sharer);
    for (StatuteRow& row : rows.subspan(1)) {
        row.bijstandsnorm[sharer] = kostendelersnorm(adults_of_cost_sharer, row);
    }
}

bool stays(const IndexPath& path, std::string_view key) {
    return std::find(path.stays.begin(), path.stays.end(), key) != path.stays.end();
}

/// The rows that are there, and one for each half year after `last` that has none.
Statute with_half_years(const Statute& statute, const IndexPath& path) {
    Statute result = statute;
    for (sim::Month month = path.last; month <= path.until; month = month + sim::Months{1}) {
        const bool there = std::any_of(statute.rows.begin(), statute.rows.end(),
                                       [&](const StatuteRow& row) { return row.from == month; });
        if (month > path.last && begins_half_year(month) && !there) {
            result.rows.push_back(in_force(statute, month));
            result.rows.back().from = month;
        }
    }
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const StatuteRow& a, const StatuteRow& b) { return a.from < b.from; });
    return result;
}

}  // namespace

Indexing indexing_of(const StatuteNumber& number) {
    if (!number.unit.starts_with("EUR")) {
        return {Index::none, IndexDates::januaries};
    }
    const auto found = std::find_if(moves.begin(), moves.end(),
                                    [&](const Move& move) { return move.key == number.key; });
    return found == moves.end() ? Indexing{Index::wages, IndexDates::half_years} : found->how;
}

Statute indexed(const Statute& statute, const IndexPath& path) {
    Statute result = with_half_years(statute, path);
    const auto looked_up = static_cast<std::size_t>(
        std::count_if(result.rows.begin(), result.rows.end(),
                      [&](const StatuteRow& row) { return row.from <= path.last; }));
    const std::size_t first = looked_up == 0 ? 0 : looked_up - 1;
    const std::span<StatuteRow> rows = std::span(result.rows).subspan(first);
    for (const StatuteNumber& number : statute_numbers) {
        const Indexing how = indexing_of(number);
        if (how.index != Index::none && !stays(path, number.key)) {
            std::visit(Mover{rows, number, factor_of(how, path.growth)}, number.field);
        }
    }
    if (!stays(path, "bijstandsnorm")) {
        derive_cost_sharers(rows);
    }
    return result;
}

std::vector<double> price_path(const PriceSpan& span, double growth) {
    const double factor = std::sqrt(1.0 + growth);
    std::vector<double> levels;
    double level = 1;
    for (std::int32_t t = 0; t < span.length.count; ++t) {
        const sim::Month month = span.start + sim::Months{t};
        const bool moves = t > 0 && month > span.after && month <= span.up_to;
        level *= moves && begins_half_year(month) ? factor : 1.0;
        level = std::min(level, most_price_level);
        levels.push_back(level);
    }
    return levels;
}

}  // namespace afweging::agents
