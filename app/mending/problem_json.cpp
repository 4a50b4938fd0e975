// SPDX-License-Identifier: EUPL-1.2
// One object a problem. Repairs that would touch the same bytes are told once.
#include "app/mending/problem_json.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <span>

#include "app/mending/broken_file.hpp"
#include "scenarios/making/commented_text.hpp"

namespace afweging::app {
namespace {

using scenarios::AskedForm;
using scenarios::AskedKey;
using scenarios::Problem;
using scenarios::ProblemCode;

/// What a key takes, as JSON calls it.
const char* type_of(AskedForm form) {
    switch (form) {
        case AskedForm::table:
            return "table";
        case AskedForm::tables:
            return "array of tables";
        case AskedForm::truth:
            return "boolean";
        case AskedForm::text:
        case AskedForm::word:
        case AskedForm::month:
            return "string";
        case AskedForm::texts:
        case AskedForm::words:
            return "string or array of strings";
        case AskedForm::whole:
            return "integer";
        case AskedForm::number:
            return "number";
        case AskedForm::wholes:
            return "array of integers";
        case AskedForm::per_year:
            return "number or array of numbers";
        case AskedForm::whole_or_month:
            return "integer or string";
        case AskedForm::whole_or_table:
            return "integer or table";
        case AskedForm::any:
            break;
    }
    return "any";
}

bool is_unknown(const Problem& problem) {
    return problem.code == ProblemCode::unknown_key || problem.code == ProblemCode::wrong_unit ||
           problem.code == ProblemCode::lever_under_world ||
           problem.code == ProblemCode::world_under_levers;
}

/// The names of the program that one may stand for; those beside a scenario are not among them.
std::vector<std::string> names_known(const Broken& broken, const scenarios::DataRoot& root) {
    const Problem& problem = broken.problem;
    if (problem.code == ProblemCode::no_such_scenario) {
        return scenarios::names_in(root, "");
    }
    const std::string& what = broken.detail(0);
    if (problem.code == ProblemCode::unknown_name && what == "instrument") {
        return scenarios::names_in(root, "instruments");
    }
    if (problem.code == ProblemCode::unknown_name && what == "municipality") {
        return scenarios::names_in(root, "municipalities");
    }
    const bool in_table = is_unknown(problem) || problem.code == ProblemCode::unknown_name;
    return in_table && broken.file != nullptr
               ? scenarios::names_in_table(broken.key.table().asked(), *broken.file)
               : std::vector<std::string>{};
}

/// Of a name that is not known: the names that are. Of another key what it takes.
Json expected_json(const Broken& broken, const BrokenFile& file, const scenarios::DataRoot& root,
                   Language language) {
    const std::vector<std::string> names = names_known(broken, root);
    if (!names.empty()) {
        return Json::object({{"type", "name"}, {"allowed", Json::texts(names)}});
    }
    if (broken.file == nullptr || broken.key.empty()) {
        return {};
    }
    if (broken.asked == nullptr) {
        return {};
    }
    const AskedKey& key = *broken.asked;
    Json json = Json::object({{"type", type_of(key.form)}});
    if (key.ranged) {
        json.add("minimum", number_json(key.low)).add("maximum", number_json(key.high));
        json.add("unit", key.unit);
    }
    if (key.form == AskedForm::month || key.form == AskedForm::whole_or_month) {
        json.add("format", "YYYY-MM");
    }
    if (!key.words.empty()) {
        json.add("allowed", Json::texts(key.words));
    }
    if (!key.example.empty()) {
        json.add("example", key.example);
    }
    if (!key.usual.empty()) {
        json.add("default", usual_json(key.usual));
    }
    const auto& meanings = file.told->meanings;
    const LocalisedText here = scenarios::meaning_of(broken.key.asked(), meanings);
    const LocalisedText meaning =
        here.en.empty() ? scenarios::meaning_of(key.path, meanings) : here;
    return json.add("description", meaning.in(language));
}

/// The name or word that was probably meant; null: none is near.
Json nearest_json(const Problem& problem) {
    const auto slot = [&](std::size_t i) {
        return i < problem.details.size() && !problem.details[i].en.empty()
                   ? Json(problem.details[i].en)
                   : Json();
    };
    switch (problem.code) {
        case ProblemCode::unknown_key:
        case ProblemCode::wrong_unit:
        case ProblemCode::renamed_key:
        case ProblemCode::unknown_evidence:
        case ProblemCode::no_such_scenario:
        case ProblemCode::no_such_file:
            return slot(1);
        case ProblemCode::unknown_name:
            return slot(2);
        case ProblemCode::unknown_word:
            return slot(3);
        default:
            return {};
    }
}

/// The bytes that the message points at: a key, or a value as a whole.
Span pointed_at(const Broken& broken) {
    const scenarios::Position& at = broken.problem.at;
    if (broken.tree == nullptr || broken.found.node == nullptr) {
        return {broken.byte, broken.text.byte_of({at.line, at.column + at.width})};
    }
    return broken.found.at_key ? broken.text.key_at(broken.byte)
                               : broken.text.value_at(broken.byte);
}

Json found_json(const Broken& broken, Span span) {
    if (broken.problem.at.line == 0 || broken.problem.code == ProblemCode::missing_key) {
        return {};
    }
    constexpr std::size_t most = 200;
    const std::string text(broken.text.of(span).substr(0, most));
    Json json = Json::object({{"text", text}});
    if (broken.found.node != nullptr) {
        json.add("kind", kind_phrase(*broken.found.node).en);
    }
    return json;
}

/// Which bytes of which file are to be changed already.
class Taken {
public:
    bool take(std::size_t source, const Repair& repair) {
        const auto free = [&](const Edit& edit) {
            return std::none_of(spans_.begin(), spans_.end(), [&](const auto& each) {
                return each.first == source && edit.span.begin < each.second.end &&
                       each.second.begin < edit.span.end;
            });
        };
        if (!std::all_of(repair.edits.begin(), repair.edits.end(), free)) {
            return false;
        }
        for (const Edit& edit : repair.edits) { spans_.emplace_back(source, edit.span); }
        return true;
    }

private:
    std::vector<std::pair<std::size_t, Span>> spans_;
};

Json repair_json(const Repair& repair, const SourceText& text, Language language) {
    Json edits = Json::array();
    for (const Edit& edit : repair.edits) {
        const LineColumn begin = text.place_of(edit.span.begin);
        const LineColumn end = text.place_of(edit.span.end);
        edits.push(Json::object({{"line", begin.line},
                                 {"column", begin.column},
                                 {"end_line", end.line},
                                 {"end_column", end.column},
                                 {"text", edit.text}}));
    }
    return Json::object({{"edits", std::move(edits)},
                         {"assumes", repair.assumes},
                         {"what", repair.what.in(language)}});
}

Json problem_json(const Problem& problem, const BrokenFile& file, Taken& taken,
                  const scenarios::DataRoot& root, Language language) {
    const Broken broken = broken_at(problem, file);
    const Span span = pointed_at(broken);
    const LineColumn end = file.text.place_of(span.end);
    const bool placed = problem.at.line > 0;
    Json json = Json::object({{"code", scenarios::code_text(problem.code)},
                              {"message", scenarios::sentence_of(problem, language)},
                              {"advice", scenarios::advice_of(problem, language)},
                              {"file", file.name},
                              {"line", placed ? Json(problem.at.line) : Json()},
                              {"column", placed ? Json(problem.at.column) : Json()},
                              {"end_line", placed ? Json(end.line) : Json()},
                              {"end_column", placed ? Json(end.column) : Json()},
                              {"kind", file.kind.empty() ? Json() : Json(file.kind)},
                              {"key", broken.key.empty() ? Json() : Json(broken.key.dotted())},
                              {"pointer", broken.key.empty() ? Json() : Json(broken.key.pointer())},
                              {"found", found_json(broken, span)},
                              {"expected", expected_json(broken, file, root, language)},
                              {"nearest", nearest_json(problem)}});
    const auto repair = repair_of(broken);
    const bool free = repair && taken.take(problem.at.source, *repair);
    json.add("repair", free ? repair_json(*repair, file.text, language) : Json());
    if (!free) {
        const LocalisedText why =
            repair ? LocalisedText{"another repair changes the same place: check again after it",
                                   "een andere reparatie verandert dezelfde plek: controleer "
                                   "daarna opnieuw"}
                   : LocalisedText{"what was meant cannot be told from the file",
                                   "wat er bedoeld is, is uit het bestand niet op te maken"};
        json.add("no_repair", why.in(language));
    }
    return json;
}

}  // namespace

Json problems_json(const scenarios::Problems& problems, const scenarios::DataRoot& root,
                   Language language) {
    ToldKinds kinds(root);
    std::map<std::size_t, BrokenFile> files;
    Taken taken;
    Json list = Json::array();
    for (const Problem& problem :
         std::span(problems.all()).first(std::min(problems.all().size(), most_problems))) {
        const std::size_t source = problem.at.source;
        if (files.find(source) == files.end()) {
            files.emplace(source, broken_file(problems.source(source), kinds));
        }
        list.push(problem_json(problem, files.at(source), taken, root, language));
    }
    return list;
}

}  // namespace afweging::app
