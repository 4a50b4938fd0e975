// SPDX-License-Identifier: EUPL-1.2
// Which members the document of a comparison has.
#include "app/report/compare/comparison_documents.hpp"

#include <utility>

#include "app/report/meaning.hpp"

namespace afweging::app {
namespace {

/// The whole run, or one of its years.
constexpr std::size_t all_years = static_cast<std::size_t>(-1);

TableRow row_of(const ComparedLine& line, std::size_t year) {
    return {line.whole.key, line.whole.label,
            year == all_years ? line.whole.summary : line.by_year[year]};
}

Json rows_of(const std::vector<ComparedLine>& lines, std::size_t year, Language language) {
    std::vector<TableRow> rows;
    for (const ComparedLine& line : lines) { rows.push_back(row_of(line, year)); }
    return to_json(rows, Kind::differences, language);
}

Json payers_of(const std::vector<ComparedPayer>& payers, std::size_t year, Language language) {
    Json all = Json::array();
    for (const ComparedPayer& each : payers) {
        const auto row = [&](const ComparedLine& line) {
            return difference_json(row_of(line, year), language);
        };
        all.push(Json::object({{"key", each.key},
                               {"label", each.label.in(language)},
                               {"receives", row(each.receives)},
                               {"pays", row(each.pays)},
                               {"balance", row(each.balance)}}));
    }
    return all;
}

Json by_year(const Comparison& c, Language language) {
    Json all = Json::array();
    for (std::size_t year = 0; year < c.years.size(); ++year) {
        all.push(Json::object({{"year", c.years[year].key},
                               {"first_month", c.years[year].months.first},
                               {"months", c.years[year].months.count},
                               {"outcomes", rows_of(c.outcomes, year, language)},
                               {"instruments", rows_of(c.instruments, year, language)},
                               {"payers", payers_of(c.payers, year, language)}}));
    }
    return all;
}

Json flag(std::optional<bool> value) { return value ? Json(*value) : Json(); }

Json neutral_json(const Neutrality& n, Language language) {
    const auto row = [&](const Outcome& cost, const output::Summary& summary) {
        return difference_json({cost.key, cost.label, summary}, language);
    };
    Json json = paper_json(n);
    return json.add("in_fact", flag(n.in_fact()))
        .add("spent", row(costs()[0], n.spent))
        .add("paid", row(costs()[1], n.paid))
        .add("own_balance", row(costs()[2], n.own_balance))
        .add("sentences", texts_of(in_words(n), language));
}

}  // namespace

Json paper_json(const Neutrality& neutrality) {
    Json budgets = Json::array();
    for (const std::int64_t cents : neutrality.budget_cents) {
        budgets.push(static_cast<double>(cents) / 100.0);
    }
    return Json::object(
        {{"on_paper", flag(neutrality.on_paper())}, {"budget_eur_by_year", std::move(budgets)}});
}

Json to_json(const Comparison& comparison, Language language) {
    return Json::object({{"differences", rows_of(comparison.outcomes, all_years, language)},
                         {"by_year", by_year(comparison, language)},
                         {"instruments", rows_of(comparison.instruments, all_years, language)},
                         {"payers", payers_of(comparison.payers, all_years, language)},
                         {"neutral", neutral_json(comparison.neutrality, language)},
                         {"meaning", texts_of(meaning_of(comparison.rows()), language)}});
}

Json to_json(const std::vector<LawPart>& parts, Language language) {
    Json all = Json::array();
    for (const LawPart& part : parts) {
        const auto row = [&](const output::Summary& summary) {
            return difference_json({part.whole.key, part.whole.label, summary}, language);
        };
        all.push(Json::object({{"key", part.whole.key},
                               {"label", part.whole.label.in(language)},
                               {"difference", row(part.whole.summary)},
                               {"law", row(part.law)},
                               {"policy", row(part.policy)}}));
    }
    return all;
}

Json texts_of(const std::vector<LocalisedText>& texts, Language language) {
    Json all = Json::array();
    for (const LocalisedText& text : texts) { all.push(text.in(language)); }
    return all;
}

}  // namespace afweging::app
