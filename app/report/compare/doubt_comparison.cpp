// SPDX-License-Identifier: EUPL-1.2
// Paired differences over draws, and the members of their document.
#include "app/report/compare/doubt_comparison.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/report/compare/comparison.hpp"
#include "app/report/compare/comparison_documents.hpp"
#include "output/compare.hpp"

namespace afweging::app {
namespace {

using output::DrawnNumber;
using output::Results;

/// The whole run, or one of its years.
constexpr std::size_t all_years = static_cast<std::size_t>(-1);

const DoubtRow& row_of(const DoubtLine& line, std::size_t year) {
    return year == all_years ? line.whole : line.by_year[year];
}

void name_carriers_of(std::vector<DoubtLine*> lines, const std::vector<DrawnNumber>& numbers) {
    std::vector<DoubtRow> rows;
    for (const DoubtLine* line : lines) { rows.push_back(line->whole); }
    name_carriers(rows, numbers);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i]->whole.carriers = std::move(rows[i].carriers);
    }
}

/// What is written of a run with draws, in one language.
struct Writer {
    const std::vector<DrawnNumber>& numbers;
    Language language;

    [[nodiscard]] Json row(const DoubtLine& line, std::size_t year) const {
        return to_json(row_of(line, year), Kind::differences, numbers, language);
    }
    [[nodiscard]] Json rows(const std::vector<DoubtLine>& lines, std::size_t year) const {
        Json all = Json::array();
        for (const DoubtLine& line : lines) { all.push(row(line, year)); }
        return all;
    }
    [[nodiscard]] Json payers(const std::vector<DoubtPayer>& each_of, std::size_t year) const {
        Json all = Json::array();
        for (const DoubtPayer& each : each_of) {
            all.push(Json::object({{"key", each.key},
                                   {"label", each.label.in(language)},
                                   {"receives", row(each.receives, year)},
                                   {"pays", row(each.pays, year)},
                                   {"balance", row(each.balance, year)}}));
        }
        return all;
    }
    [[nodiscard]] Json by_year(const DoubtComparison& c) const {
        Json all = Json::array();
        for (std::size_t year = 0; year < c.years.size(); ++year) {
            all.push(Json::object({{"year", c.years[year].key},
                                   {"first_month", c.years[year].months.first},
                                   {"months", c.years[year].months.count},
                                   {"outcomes", rows(c.outcomes, year)},
                                   {"instruments", rows(c.instruments, year)},
                                   {"payers", payers(c.payers, year)}}));
        }
        return all;
    }
    [[nodiscard]] Json neutral(const DoubtComparison& c) const {
        Json json = paper_json(c.neutrality);
        return json.add("spent", row(c.costs[0], all_years))
            .add("paid", row(c.costs[1], all_years))
            .add("own_balance", row(c.costs[2], all_years))
            .add("sentences", texts_of(paper_in_words(c.neutrality), language));
    }
};

}  // namespace

DoubtComparison compare_over_draws(const Results& a, const Results& b) {
    output::require_comparable(a, b, output::FirstMonth::any);
    DoubtComparison result{.years = shared_years(a.provenance, b.provenance),
                           .outcomes = {},
                           .instruments = {},
                           .payers = {},
                           .costs = {},
                           .neutrality = neutrality_of(a, b)};
    const auto line = [&](const Outcome& outcome) {
        DoubtLine found{doubt_of_difference(a, b, outcome, whole_run(a.values)), {}};
        for (const Period& year : result.years) {
            found.by_year.push_back(doubt_of_difference(a, b, outcome, year.months));
        }
        return found;
    };
    add_lines(result, a, b, line);
    std::vector<DoubtLine*> told;
    for (DoubtLine& each : result.outcomes) { told.push_back(&each); }
    name_carriers_of(std::move(told), b.provenance.numbers);
    told.clear();
    for (DoubtPayer& each : result.payers) { told.push_back(&each.balance); }
    name_carriers_of(std::move(told), b.provenance.numbers);
    return result;
}

std::vector<DoubtRow> whole_of(const std::vector<DoubtLine>& lines) {
    std::vector<DoubtRow> rows;
    for (const DoubtLine& line : lines) { rows.push_back(line.whole); }
    return rows;
}

std::vector<DoubtRow> rows_in_year(const std::vector<DoubtLine>& lines, std::size_t year) {
    std::vector<DoubtRow> rows;
    for (const DoubtLine& line : lines) { rows.push_back(line.by_year[year]); }
    return rows;
}

std::vector<DoubtRow> balances_of(const DoubtComparison& comparison) {
    std::vector<DoubtRow> rows;
    for (const DoubtPayer& each : comparison.payers) {
        rows.push_back(each.balance.whole);
        rows.back().label = each.label;
    }
    return rows;
}

bool ever_differs(const DoubtLine& line) {
    const auto differs = [](const DoubtRow& row) {
        const output::Doubt& d = row.doubt;
        return d.doubt.low < d.doubt.high || d.luck_variance > 0 || d.mean > 0 || d.mean < 0;
    };
    return differs(line.whole) || std::any_of(line.by_year.begin(), line.by_year.end(), differs);
}

Json to_json(const DoubtComparison& comparison, const std::vector<DrawnNumber>& numbers,
             Language language) {
    const Writer writer{numbers, language};
    return Json::object({{"outcomes", writer.rows(comparison.outcomes, all_years)},
                         {"by_year", writer.by_year(comparison)},
                         {"instruments", writer.rows(comparison.instruments, all_years)},
                         {"payers", writer.payers(comparison.payers, all_years)},
                         {"neutral", writer.neutral(comparison)}});
}

}  // namespace afweging::app
