// SPDX-License-Identifier: EUPL-1.2
// Chances, parts, fates and other models as tables. Columns: docs/formats/comparison-csv.md
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/comparing/extras.hpp"
#include "app/report/compare/effect_parts.hpp"
#include "app/report/compare/model_columns.hpp"
#include "output/csv_parts.hpp"

namespace afweging::app {
namespace {

using Columns = std::vector<output::CsvColumn>;

/// Cells of one line, and the line of it.
class LineOf {
public:
    LineOf(const output::CsvStyle& style, const std::string& plan) : style_(style) {
        text(plan, plan);
    }
    LineOf& text(const std::string& key, const std::string& nl) {
        const std::string& word = style_.dialect == output::CsvDialect::dutch ? nl : key;
        line_ += output::csv_cell(bare(word), style_.dialect) + std::string(1, style_.separator);
        return *this;
    }
    LineOf& share(double value) {
        constexpr int decimals = 6;
        line_ += output::csv_number(value, decimals, style_);
        return *this;
    }
    LineOf& mean(double value, const output::ShownUnit& unit) {
        line_ += output::csv_mean(value, unit, style_);
        return *this;
    }
    [[nodiscard]] std::string line() {
        line_.pop_back();
        return line_ + std::string(style_.line_end);
    }

private:
    /// Labels of tables are indented under the line above; a cell is not.
    static std::string bare(const std::string& label) {
        return label.substr(std::min(label.find_first_not_of(' '), label.size()));
    }
    const output::CsvStyle& style_;
    std::string line_;
};

CsvSheet chances_sheet(const std::string& plan, const std::vector<OutcomeChances>& chances,
                       const output::CsvStyle& style) {
    CsvSheet sheet{"chances",
                   {{"plan", "plan"},
                    {"outcome", "uitkomst"},
                    {"direction", "richting"},
                    {"better", "kans op beter"},
                    {"better_error", "fout van die kans"},
                    {"visible", "kans op zien"},
                    {"visible_error", "fout van die kans op zien"},
                    {"visible_in", "jaar"}},
                   {}};
    for (const OutcomeChances& each : chances) {
        const LocalisedText direction =
            each.direction == Direction::none   ? LocalisedText{"none", "geen"}
            : each.direction == Direction::less ? LocalisedText{"less", "minder"}
                                                : LocalisedText{"more", "meer"};
        sheet.lines.push_back(LineOf(style, plan)
                                  .text(each.key, each.label.nl)
                                  .text(direction.en, direction.nl)
                                  .share(each.better.share)
                                  .share(each.better.error)
                                  .share(each.visible.share)
                                  .share(each.visible.error)
                                  .text(each.visible_in.en, each.visible_in.nl)
                                  .line());
    }
    return sheet;
}

CsvSheet parts_sheet(const std::string& plan, const std::vector<EffectParts>& parts,
                     const output::CsvStyle& style) {
    CsvSheet sheet{"parts",
                   {{"plan", "plan"},
                    {"sum", "opgeteld"},
                    {"part", "deel"},
                    {"mean", "gemiddeld verschil"},
                    {"low_80", "vanaf (80 %)"},
                    {"high_80", "tot (80 %)"},
                    {"unit", "eenheid"}},
                   {}};
    for (const EffectParts& each : parts) {
        const auto add = [&](const std::string& key, const std::string& nl, const ToldMean& mean) {
            sheet.lines.push_back(LineOf(style, plan)
                                      .text(each.key, each.label.nl)
                                      .text(key, nl)
                                      .mean(mean.value, each.unit)
                                      .mean(mean.low, each.unit)
                                      .mean(mean.high, each.unit)
                                      .text(each.unit.en, each.unit.nl)
                                      .line());
        };
        add("total", "samen", each.total);
        for (std::size_t p = 0; p < each.parts.size(); ++p) {
            const sim::KindLabel& label = scenarios::effect_part_labels[p];
            add(std::string(label.key), std::string(label.nl), each.parts[p]);
        }
    }
    return sheet;
}

CsvSheet fates_sheet(const std::string& plan, const std::vector<FatesOfSum>& fates,
                     const output::CsvStyle& style) {
    CsvSheet sheet{"fates",
                   {{"plan", "plan"},
                    {"sum", "opgeteld"},
                    {"group", "groep"},
                    {"people", "mensen"},
                    {"better", "vooruit"},
                    {"worse", "achteruit"},
                    {"same", "hetzelfde"},
                    {"outside", "niet bereikt"}},
                   {}};
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (const FatesOfSum& each : fates) {
        for (const GroupFates& group : each.groups) {
            LineOf line(style, plan);
            line.text(each.key, each.label.nl).text(group.key, group.label.nl);
            line.share(group.told() ? group.people : none);
            for (const double share : group.shares) { line.share(group.told() ? share : none); }
            sheet.lines.push_back(line.line());
        }
    }
    return sheet;
}

CsvSheet models_sheet(const std::string& plan, const ModelColumns& models,
                      const output::CsvStyle& style) {
    CsvSheet sheet{"models",
                   {{"plan", "plan"},
                    {"outcome", "uitkomst"},
                    {"model", "model"},
                    {"mean", "gemiddeld verschil"},
                    {"mean_low_95", "gemiddelde vanaf (95 %)"},
                    {"mean_high_95", "gemiddelde tot (95 %)"},
                    {"unit", "eenheid"}},
                   {}};
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (const ModelRow& row : models.rows) {
        for (std::size_t m = 0; m < row.by_model.size(); ++m) {
            const output::Summary& of = row.by_model[m];
            const auto interval = output::mean_interval(of);
            sheet.lines.push_back(LineOf(style, plan)
                                      .text(row.key, row.label.nl)
                                      .text(models.models[m].key, models.models[m].nl)
                                      .mean(of.mean, of.unit)
                                      .mean(interval ? interval->low : none, of.unit)
                                      .mean(interval ? interval->high : none, of.unit)
                                      .text(of.unit.en, of.unit.nl)
                                      .line());
        }
    }
    return sheet;
}

}  // namespace

std::vector<CsvSheet> sheets_of(const std::string& plan, const ComparedMore& more,
                                const output::CsvStyle& style) {
    std::vector<CsvSheet> sheets = {chances_sheet(plan, more.chances, style)};
    if (more.lives) {
        sheets.push_back(parts_sheet(plan, parts_of(*more.lives), style));
        sheets.push_back(fates_sheet(plan, fates_of(*more.lives), style));
    }
    if (more.models) {
        sheets.push_back(models_sheet(plan, models_of(*more.models), style));
    }
    return sheets;
}

}  // namespace afweging::app
