// SPDX-License-Identifier: EUPL-1.2
// Every key of a statute row, its unit, its range and its field.
#include "scenarios/catalogue/statute.hpp"

#include <array>

#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/catalogue/words.hpp"
#include "sim/euro.hpp"

namespace afweging::scenarios {
namespace {

using agents::StatuteRow;

struct RowField {
    std::string_view key;
    Range range;
    void (*set)(StatuteRow&, double);
};

std::int64_t cents(double euros) { return sim::round_to_cent(euros).cents; }

constexpr Range a_month{0, 10000, "EUR per month", "1308.45"};
constexpr Range euros{0, 1000000, "EUR", "7575"};
constexpr Range fraction{0, 1, "fraction", "0.25"};

const std::vector<RowField>& row_fields() {
    static const std::vector<RowField> fields = {
        {"bijstandsnorm_young_eur_per_month", a_month,
         [](StatuteRow& r, double v) { r.bijstandsnorm_young = cents(v); }},
        {"toeslagen_per_child_eur_per_month", a_month,
         [](StatuteRow& r, double v) { r.toeslagen_per_child = cents(v); }},
        {"toeslagen_taper_fraction", fraction,
         [](StatuteRow& r, double v) { r.toeslagen_taper = v; }},
        {"minimum_wage_per_hour_eur",
         {0, 1000, "EUR per hour", "14.06"},
         [](StatuteRow& r, double v) { r.minimum_wage_per_hour = cents(v); }},
        {"net_share_of_wage_fraction", fraction,
         [](StatuteRow& r, double v) { r.net_share_of_wage = v; }},
        {"disregard_share_fraction", fraction,
         [](StatuteRow& r, double v) { r.disregard_share = v; }},
        {"disregard_ceiling_eur_per_month", a_month,
         [](StatuteRow& r, double v) { r.disregard_ceiling = cents(v); }},
        {"disregard_months",
         {0, 255, "months", "6"},
         [](StatuteRow& r, double v) { r.disregard_months = static_cast<std::int32_t>(v); }},
        {"parent_disregard_share_fraction", fraction,
         [](StatuteRow& r, double v) { r.parent_disregard_share = v; }},
        {"parent_disregard_ceiling_eur_per_month", a_month,
         [](StatuteRow& r, double v) { r.parent_disregard_ceiling = cents(v); }},
        {"asset_limit_single_eur", euros,
         [](StatuteRow& r, double v) { r.asset_limit_single = cents(v); }},
        {"asset_limit_family_eur", euros,
         [](StatuteRow& r, double v) { r.asset_limit_family = cents(v); }},
        {"protected_share_fraction", fraction,
         [](StatuteRow& r, double v) { r.protected_share = v; }},
        {"fine_eur", {0, 10000, "EUR", "150"}, [](StatuteRow& r, double v) { r.fine = cents(v); }},
        {"first_raise_fraction",
         {0, 10, "fraction", "0.5"},
         [](StatuteRow& r, double v) { r.first_raise = v; }},
        {"second_raise_fraction",
         {0, 10, "fraction", "1"},
         [](StatuteRow& r, double v) { r.second_raise = v; }},
        {"aow_age_months",
         {720, 960, "months", "804"},
         [](StatuteRow& r, double v) { r.aow_age_months = static_cast<std::int32_t>(v); }},
        {"debt_plan_months",
         {1, 120, "months", "18"},
         [](StatuteRow& r, double v) { r.debt_plan_months = static_cast<std::int32_t>(v); }},
    };
    return fields;
}

using ByHousehold = std::array<std::int64_t, agents::household_count>;
struct RowTable {
    std::string_view key;
    Range range;
    ByHousehold StatuteRow::*field;
};
constexpr std::array<RowTable, 3> row_tables = {{
    {"bijstandsnorm_eur_per_month", a_month, &StatuteRow::bijstandsnorm},
    {"social_minimum_eur_per_month",
     {0, 20000, "EUR per month", "1831.45"},
     &StatuteRow::social_minimum},
    {"toeslagen_eur_per_month", a_month, &StatuteRow::toeslagen},
}};

/// Reads rows one after the other into one table.
class RowReader {
public:
    RowReader(const Evidence& evidence, Problems& problems, StatuteTable& into)
        : evidence_(evidence), problems_(problems), into_(into) {}

    void read(const Node& node) {
        TableReader row(node, "row", problems_);
        StatuteRow result;
        from_ = row.text("from", Need::required).value_or("");
        result.from =
            month_of(from_, row.position_of("from"), "row.from", problems_).value_or(sim::Month{});
        for (const RowField& field : row_fields()) {
            field.set(result, number(row.table(field.key, Need::required), field.range));
        }
        for (const RowTable& table : row_tables) {
            TableReader households = row.table(table.key, Need::required);
            for (std::size_t h = 0; h < agents::household_count; ++h) {
                (result.*table.field)[h] = cents(
                    number(households.table(household_words()[h], Need::required), table.range));
            }
            households.finish();
        }
        row.finish();
        check_order(node, result);
        into_.statute.rows.push_back(result);
    }

private:
    double number(TableReader table, const Range& range) {
        if (!table.present()) {
            return range.low;
        }
        StatuteEntry entry;
        entry.key = table.path().substr(table.path().find('.') + 1);
        entry.from = from_;
        entry.unit = range.unit;
        if (range.unit == "months") {
            const auto months = table.whole("value", range, Need::required);
            entry.value = months ? static_cast<double>(*months) : range.low;
        } else {
            entry.value = table.number("value", range, Need::required).value_or(range.low);
        }
        entry.passport = read_passport(table, evidence_);
        table.finish();
        into_.entries.push_back(entry);
        return entry.value;
    }

    void check_order(const Node& node, const StatuteRow& row) {
        if (!into_.statute.rows.empty() && row.from <= into_.statute.rows.back().from) {
            problems_.add(ProblemCode::rows_out_of_order, node.at,
                          {from_, month_text(into_.statute.rows.back().from)});
        }
    }

    const Evidence& evidence_;
    Problems& problems_;
    StatuteTable& into_;
    std::string from_;
};

}  // namespace

StatuteTable read_statute(const Node& file, const Evidence& evidence, Problems& problems) {
    StatuteTable result;
    TableReader root(file, "", problems);
    (void)root.whole("schema", {1, 1, "", "1"}, Need::required);
    const Phrase expected{"one [[row]] or more", "een of meer [[row]]"};
    const Node* rows = root.value("row", expected, Need::required);
    RowReader reader(evidence, problems, result);
    if (rows != nullptr && (rows->kind != Node::Kind::list || rows->items.empty())) {
        problems.add(ProblemCode::wrong_type, rows->at,
                     {std::string("row"), kind_phrase(rows->kind), expected});
    } else if (rows != nullptr) {
        for (const Node& row : rows->items) { reader.read(row); }
    }
    root.finish();
    return result;
}

StatuteTable read_statute(const DataRoot& root, const Evidence& evidence, Problems& problems) {
    const auto file = read_shipped(root, "statute/nl.toml", problems);
    return file ? read_statute(*file, evidence, problems) : StatuteTable{};
}

}  // namespace afweging::scenarios
