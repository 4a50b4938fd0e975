// SPDX-License-Identifier: EUPL-1.2
// By the code of a problem: who knows what to do.
#include "app/mending/repair.hpp"

#include "scenarios/making/commented_text.hpp"

namespace afweging::app {

using scenarios::AskedForm;
using scenarios::ProblemCode;

const std::string& Broken::detail(std::size_t i) const {
    static const std::string nothing;
    return i < problem.details.size() ? problem.details[i].en : nothing;
}

Repair one_edit(Span span, std::string text, const LocalisedText& what) {
    return {.edits = {{span, std::move(text)}}, .what = what};
}

Repair assumed(Repair repair) {
    repair.assumes = true;
    return repair;
}

std::string in_quotes(std::string_view text) { return scenarios::toml_quoted(text); }

namespace {

/// "{ value = ..., low = ... }" with an ordinary number in it.
std::string filled_table(const Broken& broken, const scenarios::AskedKey& key) {
    std::string table = key.example;
    for (const char* name : {".value", ".mode", ".budget_eur_per_year"}) {
        const auto* number = scenarios::asked_key(key.path + name, *broken.file);
        for (std::size_t at = table.find("...");
             number != nullptr && !number->example.empty() && at != std::string::npos;
             at = table.find("...")) {
            table.replace(at, 3, number->example);
        }
    }
    return table.find("...") == std::string::npos && table.starts_with('{') ? table : std::string();
}

}  // namespace

std::string filling(const Broken& broken, const scenarios::AskedKey& key) {
    if (!key.usual.empty()) {
        return key.usual;
    }
    switch (key.form) {
        case AskedForm::word:
            return key.words.empty() ? std::string() : in_quotes(key.words.front());
        case AskedForm::words:
            return key.words.empty() ? std::string() : "[" + in_quotes(key.words.front()) + "]";
        case AskedForm::month:
            return in_quotes(key.example);
        case AskedForm::text:
            return in_quotes(key.example.empty() ? broken.stem : key.example);
        case AskedForm::truth:
            return "true";
        case AskedForm::table:
            return filled_table(broken, key);
        case AskedForm::wholes:
            return "[" + key.example + "]";
        case AskedForm::whole:
        case AskedForm::number:
        case AskedForm::per_year:
        case AskedForm::whole_or_month:
        case AskedForm::whole_or_table:
            return key.example;
        default:
            return {};
    }
}

std::optional<Repair> repair_of(const Broken& broken) {
    switch (broken.problem.code) {
        case ProblemCode::unknown_key:
        case ProblemCode::wrong_unit:
        case ProblemCode::unknown_word:
        case ProblemCode::unknown_name:
        case ProblemCode::unknown_evidence:
        case ProblemCode::no_such_scenario:
        case ProblemCode::no_such_file:
        case ProblemCode::renamed_key:
            return repaired_name(broken);
        case ProblemCode::missing_key:
        case ProblemCode::duplicate_key:
        case ProblemCode::removed_key:
        case ProblemCode::lever_under_world:
        case ProblemCode::world_under_levers:
        case ProblemCode::prior_missing:
            return repaired_line(broken);
        case ProblemCode::syntax:
        case ProblemCode::number_form:
        case ProblemCode::control_character:
        case ProblemCode::bidi_character:
            return repaired_text(broken);
        default:
            return repaired_value(broken);
    }
}

}  // namespace afweging::app
