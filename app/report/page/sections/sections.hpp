// SPDX-License-Identifier: EUPL-1.2
// The sections of a report, in the order in which they stand. Each in its own file.
#pragma once

#include "app/report/outcomes.hpp"
#include "app/report/page/effect.hpp"
#include "app/report/page/figures.hpp"
#include "app/report/page/report_input.hpp"

namespace afweging::app::page {

/// Question, municipality, period, version, hash, until when it holds.
[[nodiscard]] Html heading_section(const ReportInput& input);
/// Three sentences for each plan, and the picture of the first of them.
[[nodiscard]] Html answer_section(const ReportInput& input, Figures& figures);
/// What the plans do otherwise, in words.
[[nodiscard]] Html changes_section(const ReportInput& input);
/// What it does not say: three lines, and more behind them.
[[nodiscard]] Html limits_section(const ReportInput& input);
/// All outcomes, all plans, no total.
[[nodiscard]] Html tradeoff_section(const ReportInput& input, Figures& figures);
/// Month by month.
[[nodiscard]] Html time_section(const ReportInput& input, Figures& figures);
/// Who starts, completes and leaves instruments, by year.
[[nodiscard]] Html flow_section(const ReportInput& input, Figures& figures);
/// What may be spent, what is, and what holds it back.
[[nodiscard]] Html budget_section(const ReportInput& input, Figures& figures);
/// What one exit saves the municipality, by year.
[[nodiscard]] Html saving_section(const ReportInput& input, Figures& figures);
/// Groups of clients.
[[nodiscard]] Html group_section(const ReportInput& input, Figures& figures);
/// Directly, by queue and displacement, by budget: parts that add up, of plans whose lives were
/// seen.
[[nodiscard]] Html parts_section(const ReportInput& input, Figures& figures);
/// Five invented lives, each in both plans.
[[nodiscard]] Html story_section(const ReportInput& input, Figures& figures);
/// Which numbers carry the doubt, and at which value the answer turns.
[[nodiscard]] Html driver_section(const ReportInput& input, Figures& figures);
/// Parts of that section. Luck, knowledge and model, of the headlines; and the answer under each
/// other model.
[[nodiscard]] Html layers_of_doubt(const ReportInput& input, Figures& figures);
[[nodiscard]] Html other_models(const ReportInput& input);
/// The municipality's own tables: old, new and mutation.
[[nodiscard]] Html tables_section(const ReportInput& input);
/// Numbers with their sources and grades.
[[nodiscard]] Html source_section(const ReportInput& input);
/// How to make it again, and how to cite it.
[[nodiscard]] Html check_section(const ReportInput& input);
/// Accessibility, licence, intended use.
[[nodiscard]] Html closing_section(const ReportInput& input);

/// An outcome of a plan over some months: of the first its level, of others the difference with it.
[[nodiscard]] Effect effect_of_plan(const ReportInput& input, std::size_t plan,
                                    const Outcome& outcome, output::MonthRange months);
[[nodiscard]] output::MonthRange run_of(const ReportInput& input);

/// An effect in words as one element with its numbers: the range, or that there is no difference.
[[nodiscard]] Html told_effect(const ReportInput& input, std::size_t plan, const Effect& effect,
                               const std::string& source);
/// The same for a cell: the average, its range under it.
[[nodiscard]] Html told_in_cell(const ReportInput& input, std::size_t plan, const Effect& effect,
                                const std::string& source);
/// What an outcome is called, without the spaces that indent it in other tables.
[[nodiscard]] LocalisedText name_of(const Outcome& outcome);
/// A count of people, months or draws that was chosen.
[[nodiscard]] LocalisedText whole_number(std::uint64_t count);

}  // namespace afweging::app::page
