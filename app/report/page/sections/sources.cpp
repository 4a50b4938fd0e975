// SPDX-License-Identifier: EUPL-1.2
// The numbers that matter most here, each with its range, source and grade.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "app/report/doubt/doubt.hpp"
#include "app/report/numbers.hpp"
#include "app/report/page/grade.hpp"
#include "app/report/page/references.hpp"
#include "app/report/page/sections/sections.hpp"
#include "scenarios/diff.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::app::page {
namespace {

constexpr std::size_t most_numbers = 60;

/// Keys of instruments that some plan has otherwise than the first.
std::set<std::string> instruments_in_play(const ReportInput& input) {
    std::set<std::string> keys;
    const std::string start = "levers.instruments.";
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        for (const scenarios::Difference& each :
             scenarios::differences(*input.plans.front().scenario, *input.plans[i].scenario)) {
            if (each.key.starts_with(start)) {
                const std::string rest = each.key.substr(start.size());
                keys.insert(rest.substr(0, rest.find('.')));
            }
        }
    }
    return keys;
}

/// Keys of numbers that carry the doubt about some outcome of some plan.
std::set<std::string> carriers(const ReportInput& input) {
    std::set<std::string> keys;
    const output::Results& first = *input.plans.front().results;
    if (first.provenance.draws.count < 2) {
        return keys;
    }
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        const output::Results& other = *input.plans[i].results;
        std::vector<DoubtRow> rows;
        for (const Outcome& each : outcomes()) {
            rows.push_back(doubt_of_difference(first, other, each, run_of(input)));
        }
        name_carriers(rows, other.provenance.numbers);
        for (const DoubtRow& row : rows) {
            for (const output::Carrier& carrier : row.carriers.found) {
                keys.insert(other.provenance.numbers[carrier.number].key);
            }
        }
    }
    return keys;
}

LocalisedText status_in_words(const std::string& status) {
    static const std::map<std::string, LocalisedText> all = {
        {"statute", {"law", "wet"}},
        {"measured", {"measured", "gemeten"}},
        {"calibrated", {"calibrated", "gekalibreerd"}},
        {"assumed", {"assumed", "aangenomen"}},
        {"memory", {"recalled, not read", "uit het hoofd, niet nagelezen"}}};
    const auto found = all.find(status);
    return found == all.end() ? LocalisedText(status) : found->second;
}

/// Facts by id, with where each was read.
Html facts_of(const scenarios::Passport& passport, const ReportInput& input) {
    static const References references = read_references(references_text());
    Html all;
    for (const std::string& id : passport.evidence) {
        const auto fact = input.evidence->find(id);
        const LocalisedText source =
            fact == input.evidence->end()
                ? LocalisedText(id)
                : filled({"{0}: {1}"}, {id, source_of(fact->second, references)});
        all += element("li", given(source, input.language));
    }
    if (all.empty() && !passport.source.empty()) {
        return given(text(passport.source));
    }
    return all.empty() ? words({"none", "geen"}, input.language) : element("ul", all);
}

/// A number of the model as a plan has it.
struct PlanNumber {
    const scenarios::ParameterEntry* entry = nullptr;
    const ReportPlan* plan = nullptr;
};

/// Numbers of every plan, each once: those of the last, then those that instruments of others add.
std::vector<PlanNumber> numbers_of(const ReportInput& input) {
    std::vector<PlanNumber> all;
    std::set<std::string_view> seen;
    for (std::size_t i = input.plans.size(); i-- > 0;) {
        for (const scenarios::ParameterEntry& each : input.plans[i].scenario->numbers) {
            if (seen.insert(each.key).second) {
                all.push_back({&each, &input.plans[i]});
            }
        }
    }
    return all;
}

/// What was drawn in this run: of a calibrated number that is its posterior, not its prior.
Html drawn_of(const PlanNumber& number, Language language) {
    const scenarios::ParameterEntry& of = *number.entry;
    const output::Provenance& p = number.plan->results->provenance;
    const auto found =
        std::find_if(p.numbers.begin(), p.numbers.end(),
                     [&](const output::DrawnNumber& each) { return each.key == of.key; });
    if (found == p.numbers.end() || found->values.size() < least_for_tenths) {
        return {};
    }
    std::vector<double> sorted = found->values;
    std::sort(sorted.begin(), sorted.end());
    double sum = 0;
    for (const double value : sorted) { sum += value; }
    const double low = quantile(sorted, 0.1);
    const double high = quantile(sorted, 0.9);
    const int decade = high > low ? decade_of(high - low) - 1 : -3;
    const auto told = [&](double value) {
        return LocalisedText{format_rounded(value, decade, Language::en),
                             format_rounded(value, decade, Language::nl)};
    };
    const LocalisedText said = filled({"drawn in this run: 8 of 10 from {0} to {1}",
                                       "in deze run getrokken: 8 van de 10 van {0} tot {1}"},
                                      {told(low), told(high)});
    return estimate(element("small", words(said, language)),
                    {sum / static_cast<double>(sorted.size()), low, high, of.unit,
                     "drawn " + of.key, p.posterior_sha256.empty() ? 0 : 1});
}

TableRowHtml row_of(const PlanNumber& number, const ReportInput& input) {
    const scenarios::ParameterEntry& of = *number.entry;
    const int grade = grade_of(of.passport, *input.evidence);
    std::string ids;
    for (const std::string& id : of.passport.evidence) { ids += (ids.empty() ? "" : " ") + id; }
    const LocalisedText range =
        filled({"{0} ({1} to {2}) {3}", "{0} ({1} tot {2}) {3}"},
               {scenarios::value_phrase(of.value), scenarios::value_phrase(of.low),
                scenarios::value_phrase(of.high), scenarios::unit_phrase(of.unit)});
    return {Html{words(of.meaning, input.language), text(" "), element("code", text(of.key))},
            {{Html{estimate(words(range, input.language), {of.value, of.low, of.high, of.unit,
                                                           ids.empty() ? "assumed" : ids, grade}),
                   text(" "), drawn_of(number, input.language)}},
             {words(status_in_words(of.passport.status), input.language)},
             {facts_of(of.passport, input)},
             {given(grade_in_words(grade), input.language), "grade"}},
            {}};
}

/// How many numbers stand on what.
Html counts(const ReportInput& input) {
    std::map<std::string, std::size_t> by_status;
    for (const PlanNumber& number : numbers_of(input)) {
        ++by_status[number.entry->passport.status];
    }
    Html items;
    for (const auto& [status, count] : by_status) {
        items += element("li",
                         given(filled({"{0}: {1}"}, {status_in_words(status), whole_number(count)}),
                               input.language));
    }
    const output::Provenance& p = input.plans.front().results->provenance;
    const LocalisedText reads =
        filled({"Plan A reads {0} assumed numbers, with those of law and municipality.",
                "Plan A leest {0} aangenomen getallen, die van wet en gemeente meegeteld."},
               {whole_number(p.assumed_numbers.size())});
    const LocalisedText told =
        p.posterior_sha256.empty()
            ? reads
            : filled({"{0} Some of them are calibrated: afweging list posterior.",
                      "{0} Een deel daarvan is gekalibreerd: afweging list posterior."},
                     {reads});
    return Html{
        paragraph(words({"All numbers of the model and its instruments, by what they stand "
                         "on; those of the law and of the municipality are apart:",
                         "Alle getallen van het model en zijn instrumenten, naar waar ze op "
                         "rusten; die van de wet en van de gemeente staan apart:"},
                        input.language)),
        element("ul", items), paragraph(given(told, input.language))};
}

}  // namespace

Html source_section(const ReportInput& input) {
    const std::set<std::string> instruments = instruments_in_play(input);
    const std::set<std::string> carrying = carriers(input);
    HtmlTable table{{"Numbers that carry this answer", "Getallen die dit antwoord dragen"},
                    {{"Number", "Getal"},
                     {"Value and range", "Waarde en bereik"},
                     {"What it is", "Wat het is"},
                     {"Source", "Bron"},
                     {"Locks", "Slotjes"}},
                    {}};
    std::size_t left_out = 0;
    for (const PlanNumber& number : numbers_of(input)) {
        const scenarios::ParameterEntry& each = *number.entry;
        const bool of_instrument = instruments.contains(each.key.substr(0, each.key.find('.')));
        const bool nothing = !(each.value > 0 || each.value < 0) && !(each.high > each.low);
        if (!carrying.contains(each.key) && (!of_instrument || nothing)) {
            continue;
        }
        if (table.rows.size() < most_numbers) {
            table.rows.push_back(row_of(number, input));
        } else {
            ++left_out;
        }
    }
    Html content = on_screen(paragraph(words(
        {"Locks say how firm a number is: five is law, or much and good research; none is an "
         "assumption. They are no mark of a plan.",
         "Slotjes zeggen hoe vast een getal ligt: vijf is wet, of veel en goed onderzoek; nul "
         "is een aanname. Ze zijn geen cijfer voor een plan."},
        input.language)));
    if (!table.rows.empty()) {
        content += on_screen(page::table(table, input.language));
        content +=
            on_paper({"The list of these numbers, each with its range, source and locks, stands "
                      "in the file of this report.",
                      "De lijst van deze getallen, elk met bandbreedte, bron en slotjes, staat "
                      "in het bestand van dit rapport."},
                     input.language);
    }
    if (left_out > 0) {
        content += paragraph(given(
            filled({"And {0} more of these instruments.", "En nog {0} van deze instrumenten."},
                   {whole_number(left_out)}),
            input.language));
    }
    content += on_screen(counts(input));
    return section("sources", {"Assumptions and sources", "Aannames en bronnen"}, content,
                   input.language);
}

}  // namespace afweging::app::page
