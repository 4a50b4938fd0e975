// SPDX-License-Identifier: EUPL-1.2
// For each kind of problem what its slots may hold, so that `explain` can show a whole sentence.
#include <utility>

#include "scenarios/read/file_codes.hpp"
#include "scenarios/read/own_figure_codes.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {
namespace {

using C = ProblemCode;
using Slots = std::vector<LocalisedText>;

LocalisedText caseload_range() {
    return {"a number from 1 to 5000 [clients per full-time klantmanager], for example 100",
            "een getal van 1 tot 5000 [mensen per voltijds klantmanager], bijvoorbeeld 100"};
}

Slots file_example(C code) {
    if (code == FileCode::is_results) {
        return {"basis.h5"};
    }
    switch (code) {
        case C::no_such_file:
            return {"plan.toml", "plan.toml.txt"};
        case C::is_symlink:
            return {"plan.toml"};
        case C::is_directory:
            return {"scenarios"};
        case C::not_regular:
            return {"/dev/null"};
        case C::too_large:
            return {"5242880", "1048576"};
        case C::cannot_read:
            return {"plan.toml", {"Permission denied", "geen toegang"}};
        case C::not_utf8:
            return {"47"};
        case C::control_character:
            return {"U+001B"};
        case C::bidi_character:
            return {"U+202E"};
        case C::too_deep:
            return {"17", "16"};
        case C::too_many_keys:
            return {"10000"};
        case C::string_too_long:
            return {"4096"};
        case C::path_outside:
            return {"../plan.toml"};
        case C::extends_cycle:
            return {"a.toml -> b.toml -> a.toml"};
        case C::extends_too_deep:
            return {"8"};
        case C::no_such_scenario:
            return {"basiss", "basis", "basis, werkloont"};
        case C::not_called_toml:
            return {"plan.toml.txt", {"call the file 'plan.toml'", "noem het bestand 'plan.toml'"}};
        case C::two_files:
            return {"werkloont", "instruments/werkloont.toml",
                    "/usr/share/afweging/instruments/werkloont.toml"};
        case C::syntax:
            return {{"expected value, saw '\\n'",
                     "verwacht: een waarde, gevonden: het einde van de regel"}};
        case C::duplicate_key:
            return {"'caseload'"};
        case C::number_form:
            return {"1.600.000", "1600000"};
        case C::doubtful_point:
            return {"340.000", "340000", "340"};
        default:
            return {};
    }
}

Slots key_example(C code) {
    switch (code) {
        case C::unknown_key:
            return {"levers.caselaod", "caseload", "allocation, fines, caseload"};
        case C::missing_key:
            return {"months",
                    "[run]",
                    {"a number from 1 to 600 [months], for example 36",
                     "een getal van 1 tot 600 [maanden], bijvoorbeeld 36"}};
        case C::not_finite:
            return {"levers.caseload", caseload_range()};
        case C::out_of_range:
            return {"levers.caseload", "0", caseload_range()};
        case C::wrong_type:
            return {"levers.caseload", {"a text", "een tekst"}, caseload_range()};
        case C::wrong_unit:
            return {"levers.instruments.werkloont.duration_weeks", "duration_months"};
        case C::unknown_word:
            return {"levers.allocation", "loterij",
                    "discretion, score, lottery, first_come, need, tree", "lottery"};
        case C::lever_under_world:
            return {"world.caseload", "levers"};
        case C::world_under_levers:
            return {"levers.tightness", "world"};
        case C::wrong_length:
            return {"world.tightness", "51", {"1 to 50 values", "1 tot 50 waarden"}};
        case C::shares_do_not_add_up:
            return {"household", "0.98"};
        case C::not_whole:
            return {"levers.instruments.werkloont.places",
                    "2.5",
                    {"a number from 1 to 10000000 [places], for example 40",
                     "een getal van 1 tot 10000000 [plaatsen], bijvoorbeeld 40"}};
        case C::not_a_month:
            return {"run.start",
                    "2025-13",
                    {"a year and a month from 1990-01 to 2100-12, for example 2025-01",
                     "een jaar en een maand van 1990-01 tot 2100-12, bijvoorbeeld 2025-01"}};
        case C::unknown_name:
            return {{"municipality", "gemeente"},
                    "roterdam",
                    "rotterdam",
                    {"known names: den-haag, rotterdam", "bekende namen: den-haag, rotterdam"}};
        case C::ends_before_start:
            return {"levers.instruments.werkloont.last_month", "2025-06", "2025-07"};
        case C::before_the_run:
            return {"levers.instruments.stip-baan.first_month", "2024-07", "2025-01"};
        case C::prior_missing:
            return {"clients", "assumed"};
        case C::more_than_all:
            return {"clients", "500000", "inhabitants", "100"};
        case C::too_many_instruments:
            return {"33", "32"};
        case C::negative_zero:
            return {"levers.caseload", caseload_range()};
        case C::empty_text:
            return {"scenario.name",
                    {"a text between quotes", "een tekst tussen aanhalingstekens"}};
        default:
            return {};
    }
}

Slots data_example(C code) {
    switch (code) {
        case C::unknown_evidence:
            return {"S01", "S001"};
        case C::source_missing:
            return {"distance.base_hazard", "measured"};
        case C::dates_out_of_order:
            return {"fine", "2025-01", "2026-01"};
        case C::no_first_value:
            return {"fine", "2024-01", "2023-01"};
        case C::after_the_last:
            return {"fine", "2027-01", "2026-12"};
        case C::unit_differs:
            return {"distance.base_hazard", "1/year", "1/month"};
        case C::mode_outside_prior:
            return {"distance.base_hazard", "0.5", "0.01", "0.1"};
        case C::defined_twice:
            return {"distance.base_hazard", "parameters/distance.toml"};
        case C::parameter_missing:
            return {"distance.base_hazard", "1/month"};
        case C::does_not_fit:
            return {"duration_months",
                    {"0 months is for slots money and office only",
                     "0 maanden kan alleen bij money en office"}};
        case C::renamed_key:
            return {"search.base_hazard", "distance.base_hazard", {}};
        case C::removed_key:
            return {"exits.ww_months", {"it is law now", "dat is nu wet"}};
        case C::switched_off_and_set:
            return {"bandwidth_tax", "stress.bandwidth_tax", "0", "plan.toml:12"};
        case C::policy_and_set:
            return {"boete-stop", "levers.fines", "policies/boete-stop.toml:12", "plan.toml:7"};
        case C::evidence_malformed:
            return {
                {"row 12 has another number of columns", "rij 12 heeft een ander aantal kolommen"}};
        case C::posterior_malformed:
            return {
                {"there are 999 rows; the head says 1000", "er zijn 999 rijen; de kop zegt 1000"}};
        case C::posterior_changed:
            return {"0f3a9c2b71d4", "a81c55e0927f"};
        default:
            return {};
    }
}

Slots own_figure_example(C code) {
    using Own = OwnFigureCode;
    const std::vector<std::pair<C, Slots>> examples = {
        {Own::unknown_column, {"instrom", "instroom", "inflow", "stock, inflow, outflow"}},
        {Own::person_column, {"BSN", {"numbers of persons (BSN)", "nummers van personen (BSN)"}}},
        {Own::not_a_figure,
         {"instroom",
          "12,5",
          {"a whole number of people, for example 1234",
           "een heel aantal mensen, bijvoorbeeld 1234"}}},
        {Own::period_twice, {"2025-03", "4"}},
        {Own::few_people, {"outflow_to_work", "7", "2025"}},
        {Own::column_missing,
         {{"the stock (stock or households)", "het bestand (stock of households)"}, "stock"}},
        {Own::no_whole_year, {"inflow", "2025-02", "2025-11"}},
        {Own::several_regions, {"Regio's", "2", "Rotterdam, Schiedam"}},
        {Own::figures_disagree, {"2025", "outflow_to_work", "520", "outflow", "480"}},
        {Own::impossible_total,
         {"stock",
          "0",
          "2025-03",
          {"a number from 10 to 5000000", "een getal van 10 tot 5000000"}}},
        {Own::not_a_table,
         {{"there is no row below the header", "er staat geen regel onder de kop"}}}};
    for (const auto& [known, slots] : examples) {
        if (known == code) {
            return slots;
        }
    }
    return {};
}

}  // namespace

std::vector<LocalisedText> example_of(ProblemCode code) {
    const auto number = static_cast<int>(code);
    Slots slots = number < 1200    ? file_example(code)
                  : number >= 1400 ? own_figure_example(code)
                                   : key_example(code);
    return slots.empty() ? data_example(code) : slots;
}

}  // namespace afweging::scenarios
