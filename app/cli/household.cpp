// SPDX-License-Identifier: EUPL-1.2
// afweging household: the huishoudtabel, what households have left by hours of work.
#include <algorithm>

#include "app/cli/parse.hpp"
#include "app/data.hpp"
#include "app/report/household/household_falls.hpp"
#include "app/report/household/household_law.hpp"
#include "app/report/household/household_table.hpp"
#include "app/report/numbers.hpp"
#include "app/study/household_words.hpp"
#include "output/atomic_file.hpp"
#include "scenarios/catalogue/catalogue.hpp"
#include "scenarios/catalogue/words.hpp"

namespace afweging::app {
namespace {

void add_household_options(Parser& parser, HouseholdWords& words, const Console& console) {
    std::vector<std::string> types;
    for (const HouseholdType& type : household_types()) { types.push_back(type.key); }
    parser
        .option("--type", words.type,
                {"one household, with every amount (else twelve, in short)",
                 "een huishouden, met elk bedrag (anders twaalf, in het kort)"})
        ->check(parser.one_of(types))
        ->type_name(console.pick({"TYPE", "SOORT"}));
    parser.option("--age", words.age, {"age", "leeftijd"}, {18, 66});
    parser.option("--partner-age", words.partner_age,
                  {"age of the partner", "leeftijd van de partner"}, {18, 66});
    parser
        .option("--children", words.children,
                {"ages of the children, like 3,8, or none",
                 "leeftijden van de kinderen, zoals 3,8, of geen"})
        ->type_name(console.pick({"AGES", "LEEFTIJDEN"}));
    parser.option("--sharers", words.sharers,
                  {"adults of 27 and older in the home, they themselves included",
                   "volwassenen van 27 en ouder in huis, zij zelf meegeteld"},
                  {1, 20});
    parser.option("--rent", words.rent,
                  {"bare rent in whole euros a month", "kale huur in hele euro's per maand"},
                  {0, 5000});
    parser.option("--savings", words.savings,
                  {"savings when bijstand is asked for, in whole euros",
                   "spaargeld als de bijstand begint, in hele euro's"},
                  {0, 1000000});
}

void add_work_options(Parser& parser, HouseholdWords& words, const Console& console) {
    parser
        .option("--date", words.date,
                {"month of the law (else the newest), like 2026-01",
                 "maand van de wet (anders de nieuwste), zoals 2026-01"})
        ->type_name(console.pick({"MONTH", "MAAND"}));
    parser
        .option(
            "--hours", words.hours,
            {"hours a week: 24, 10,32, 0-40 or 0-40:8", "uren per week: 24, 10,32, 0-40 of 0-40:8"})
        ->type_name(console.pick({"HOURS", "UREN"}));
    parser
        .option("--wage", words.wage,
                {"min, or euros an hour before tax (else min)",
                 "min, of bruto euro per uur (anders min)"})
        ->type_name(console.pick({"WAGE", "LOON"}));
    parser.option("--partner-hours", words.partner_hours,
                  {"hours of the partner", "uren van de partner"}, {0, 60});
    parser.option("--disregard-used", words.disregard_used,
                  {"months of vrijlating that are used up (else 0)",
                   "maanden vrijlating die al op zijn (anders 0)"},
                  {0, 255});
    parser
        .option(
            "--debt", words.debt,
            {"none, attached (beslag), plan (schuldregeling) or loan (saneringskrediet)",
             "none (geen), attached (beslag), plan (schuldregeling) of loan (saneringskrediet)"})
        ->check(parser.one_of({"none", "attached", "plan", "loan"}))
        ->type_name(console.pick({"DEBT", "SCHULD"}));
    parser
        .option(
            "--local", words.local,
            {"a local scheme: euros a month up to an income in percent of the norm, like 45:120",
             "een regeling van de gemeente: euro per maand tot een inkomen in procent van de "
             "bijstandsnorm, zoals 45:120"})
        ->type_name(console.pick({"AMOUNT:PERCENT", "BEDRAG:PROCENT"}));
}

void add_output_options(Parser& parser, HouseholdWords& words, const Console& console) {
    parser.option("--explain-hours", words.explain_hours,
                  {"every amount at so many hours, with its article",
                   "elk bedrag bij zoveel uur, met het artikel"},
                  {0, 60});
    parser
        .option("--csv", words.csv,
                {"all amounts as a table in this file", "alle bedragen als tabel in dit bestand"})
        ->type_name(console.pick({"FILE", "BESTAND"}));
    parser.flag("--force", words.force, {"replace what is there", "vervang wat er al staat"});
}

/// All problems with the words at once.
void refuse_problems(const HouseholdQuestion& question) {
    if (question.problems.empty()) {
        return;
    }
    LocalisedText all;
    for (const LocalisedText& each : question.problems) {
        all.en += (all.en.empty() ? "" : "; ") + each.en;
        all.nl += (all.nl.empty() ? "" : "; ") + each.nl;
    }
    throw PhrasedError(ExitCode::usage, all);
}

Json assumed_json(const std::vector<AssumedOfTable>& assumed) {
    Json list = Json::array();
    for (const AssumedOfTable& each : assumed) {
        list.push(Json::object({{"number", each.number},
                                {"from", each.from},
                                {"value", each.value},
                                {"unit", each.unit},
                                {"status", each.status}}));
    }
    return list;
}

/// What the table rests on, and where it stops.
void print_notes(Console& console, const HouseholdWords& words, std::size_t assumed) {
    console.out_paragraph(filled(
        {"Law only, no luck: a year of the same work, months of vrijlating used up: {0}; all that "
         "law allows is granted. Not in it: child care, healthcare costs, pension premium, taxes "
         "of "
         "the municipality.",
         "Alleen de wet, geen toeval: een jaar hetzelfde werk, maanden vrijlating al op: {0}; "
         "alles "
         "wat de wet toelaat is toegekend. Niet meegeteld: kinderopvang, eigen risico, "
         "pensioenpremie, heffingen van de gemeente."},
        {std::to_string(words.disregard_used)}));
    console.out_paragraph(filled(
        {"Numbers behind these amounts that are assumed, recalled or not law yet at this date: "
         "{0}; --json lists them, afweging explain NAME tells more.",
         "Getallen achter deze bedragen die op deze datum zijn aangenomen, niet zijn nagezocht of "
         "nog geen wet zijn: {0}; --json noemt ze, afweging explain NAAM vertelt meer."},
        {std::to_string(assumed)}));
}

/// What a household is called whatever its ages, hours and children.
LocalisedText kind_of(const agents::HouseholdCase& household) {
    const agents::KindLabel& label =
        agents::household_labels[static_cast<std::size_t>(agents::household_of(household.home))];
    return {std::string(label.en), std::string(label.nl)};
}

std::vector<HouseholdColumn> columns_of(const HouseholdQuestion& question,
                                        const HouseholdWords& words,
                                        const std::vector<float>& hours, float kept,
                                        const agents::StatuteRow& law) {
    std::vector<HouseholdColumn> columns;
    for (const HouseholdType& type : question.types) {
        const agents::HouseholdCase household = case_of(type, question, words, kept, law);
        const LocalisedText label =
            is_changed(type, household, law)
                ? filled({"{0}, changed", "{0}, aangepast"},
                         {question.types.size() == 1 ? kind_of(household) : type.label})
                : type.label;
        columns.push_back(column_of(type.key, label, household, hours, law));
    }
    return columns;
}

void print_all(Console& console, const std::vector<HouseholdColumn>& columns,
               const HouseholdWords& words) {
    const bool one = !words.type.empty();
    const std::size_t width = console.table_width();
    for (const std::string& line : one ? lines_of_one(columns.front(), console.language(), width)
                                       : lines_of_many(columns, console.language(), width)) {
        console.out(LocalisedText(line));
    }
}

void explain_hours(Console& console, const std::vector<HouseholdColumn>& columns) {
    for (const HouseholdColumn& column : columns) {
        console.out(filled({"{0}, {1} hours a week", "{0}, {1} uur per week"},
                           {column.label, std::to_string(static_cast<int>(column.hours[0]))}));
        for (const LocalisedText& paragraph : explained(column, 0)) {
            console.out_paragraph(paragraph, "  ");
        }
    }
}

void write_csv(Console& console, const HouseholdWords& words,
               const std::vector<HouseholdColumn>& columns) {
    output::AtomicFile file(words.csv,
                            words.force ? output::Overwrite::replace : output::Overwrite::refuse);
    file.write(csv_of(columns));
    file.commit();
    console.wrote(words.csv);
    console.out(filled({"Written: {0}", "Geschreven: {0}"}, {words.csv}));
}

}  // namespace

ExitCode perform_household(const Arguments& arguments, Console& console) {
    HouseholdWords words;
    Parser parser("household", "afweging household --type single_parent --date 2026-01", console);
    add_household_options(parser, words, console);
    add_work_options(parser, words, console);
    add_output_options(parser, words, console);
    parser.parse(arguments);
    scenarios::Problems problems;
    const scenarios::Catalogue catalogue = scenarios::read_common(data_root(), problems);
    problems.throw_if_any();
    const sim::Month newest = newest_law(catalogue.statute);
    const HouseholdQuestion question = understood(words, newest);
    refuse_problems(question);
    const agents::Statute path = law_until(catalogue, question.date);
    const agents::StatuteRow& law = agents::in_force(path, question.date);
    const auto kept =
        static_cast<float>(1.0 - catalogue.parameters.values.spending.plan_earnings_share);
    const std::vector<float> hours = words.explain_hours
                                         ? std::vector{static_cast<float>(*words.explain_hours)}
                                         : question.hours;
    const std::vector<HouseholdColumn> columns = columns_of(question, words, hours, kept, law);
    console.out_paragraph(filled(
        {"Law of {0}; minimum wage EUR {1} an hour.", "Wet van {0}; minimumloon {1} euro per uur."},
        {scenarios::month_text(
             std::max(question.date, catalogue.statute.statute.rows.front().from)),
         LocalisedText{format_exact(law.minimum_wage_per_hour, 2, Language::en),
                       format_exact(law.minimum_wage_per_hour, 2, Language::nl)}}));
    if (columns.size() == 1) {
        console.out_paragraph(counted_with(columns.front()));
    }
    const LocalisedText outside = outside_law(catalogue, question.date);
    if (!outside.empty()) {
        console.out_paragraph(outside);
    }
    if (words.explain_hours) {
        explain_hours(console, columns);
    } else {
        print_all(console, columns, words);
    }
    for (const LocalisedText& fall : falls_in_words(columns)) { console.out_paragraph(fall); }
    const std::vector<AssumedOfTable> assumed = assumed_of(columns, catalogue, question.date);
    print_notes(console, words, assumed.size());
    if (!words.csv.empty()) {
        write_csv(console, words, columns);
    }
    console.set_result(Json::object({{"date", scenarios::month_text(question.date)},
                                     {"newest_law", scenarios::month_text(newest)},
                                     {"households", json_of(columns, console.language())},
                                     {"assumed", assumed_json(assumed)},
                                     {"written", words.csv}}));
    return ExitCode::ok;
}

}  // namespace afweging::app
