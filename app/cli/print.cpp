// SPDX-License-Identifier: EUPL-1.2
// Tables, differences and commands, line by line.
#include "app/cli/print.hpp"

#include <algorithm>
#include <string_view>

#include "app/report/budget/budget_lines.hpp"
#include "app/report/budget/pooled_pots.hpp"

namespace afweging::app {

void print_table(Console& console, const std::vector<TableRow>& rows, Kind kind) {
    for (const std::string& line :
         lines_of(rows, kind, console.language(), console.table_width())) {
        console.out(line);
    }
    for (const LocalisedText& note : notes_under(rows, kind)) { console.out_paragraph(note); }
}

namespace {

/// A table and an empty line.
void print_lines(Console& console, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) { console.out(line); }
    console.out("");
}

}  // namespace

void print_budgets(Console& console, const output::Results& results, std::uint8_t pooled) {
    const BudgetTable apart = budget_table(results, whole_run(results));
    const BudgetTable table = with_pots_pooled(apart, pooled);
    if (std::any_of(table.instruments.begin(), table.instruments.end(), is_used)) {
        print_lines(console, instrument_lines(table, console.language(), console.table_width()));
    }
    print_lines(console, pot_lines(table, console.language(), console.table_width()));
    if (const LocalisedText what = what_is_pooled(apart, pooled); !what.empty()) {
        console.out_paragraph(what);
    }
    for (const LocalisedText& note : budget_notes(table)) { console.out_paragraph(note); }
}

std::string shell_word(const std::string& word) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_./-+,:@%").find(c) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) {
        return word;
    }
    std::string quoted = "'";
    for (const char c : word) { quoted += c == '\'' ? std::string("'\\''") : std::string(1, c); }
    return quoted + "'";
}

std::string trace_command(const std::string& a, const std::string& b, const std::string& client,
                          const scenarios::RunRequest& request, const std::string& numbers) {
    std::string command = "afweging trace " + shell_word(a) + " " + shell_word(b) + " --client " +
                          client + " --seed " + std::to_string(request.seed);
    const auto add = [&](const char* option, std::uint32_t value) {
        command += " " + std::string(option) + " " + std::to_string(value);
    };
    if (request.first_replicate != 0) {
        add("--replicate", request.first_replicate);
    }
    if (request.months) {
        add("--months", *request.months);
    }
    if (request.people) {
        add("--people", *request.people);
    }
    if (!request.draws.plain()) {
        add("--draw", request.draws.first);
        command += numbers.empty() ? "" : " --numbers " + shell_word(numbers);
    }
    return command;
}

AssumedList assumed_list(const Job& job, const std::string& scenario, std::size_t count) {
    const auto own = static_cast<std::uint32_t>(job.scenario.setting.length.count);
    return {count, scenario, *job.request.months == own ? "" : std::to_string(*job.request.months)};
}

void print_assumed(Console& console, const AssumedList& list, const std::string& start) {
    console.out_paragraph(assumed_in_words(list.count), start);
    const std::string months = list.months.empty() ? "" : " --months " + list.months;
    console.out(std::string(start.size() + 2, ' ') + "afweging check " + shell_word(list.scenario) +
                months + " --assumed");
}

void print_differences(Console& console, const std::vector<scenarios::Difference>& differences) {
    std::string part;
    for (const scenarios::Difference& each : differences) {
        const std::string name = console.pick(scenarios::part_phrase(each.part));
        if (name != part) {
            console.out(name + ":");
            part = name;
        }
        console.out_paragraph(each.sentence, "  - ");
    }
}

}  // namespace afweging::app
