// SPDX-License-Identifier: EUPL-1.2
// Columns of a fixed width first; what has no fixed length stands last and is broken into lines.
#include "app/study/evidence_list.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "app/report/text.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::app {
namespace {

using scenarios::EvidenceRow;

template <class Kind, std::size_t N>
LocalisedText word_of(Kind kind, const std::array<sim::KindLabel, N>& labels) {
    const sim::KindLabel& label = labels[static_cast<std::size_t>(kind)];
    return {std::string(label.en), std::string(label.nl)};
}

std::string small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool is_asked(const EvidenceRow& row, const EvidenceQuestion& question) {
    const sim::KindLabel& use =
        scenarios::evidence_use_labels[static_cast<std::size_t>(row.used.use)];
    if (!question.use.empty() && question.use != use.key && question.use != use.nl) {
        return false;
    }
    const std::string all =
        small_letters(row.id + ' ' + row.theme + ' ' + row.instrument + ' ' + row.population + ' ' +
                      row.estimand + ' ' + row.serves + ' ' + row.source + ' ' + row.notes);
    return all.find(small_letters(question.about)) != std::string::npos;
}

LocalisedText trust(const std::string& confidence) {
    if (confidence == "high") {
        return {"high", "hoog"};
    }
    return confidence == "medium" ? LocalisedText{"medium", "gemiddeld"}
                                  : LocalisedText{"low", "laag"};
}

/// The value with its unit and interval; remarks that the unit holds are left to explain.
LocalisedText short_value(EvidenceRow row) {
    for (const char* remark : {" (", "; ", " / ", ", "}) {
        row.unit = row.unit.substr(0, row.unit.find(remark));
    }
    return scenarios::value_in_words(row);
}

/// Cells of a line before its last one; the last has no width of its own.
struct Line {
    std::array<LocalisedText, 4> cells;
    LocalisedText last;
};

void print_lines(Console& console, const std::vector<Line>& lines) {
    std::array<std::size_t, 4> widths{};
    for (const Line& line : lines) {
        for (std::size_t k = 0; k < widths.size(); ++k) {
            widths[k] = std::max(widths[k], width_of(console.pick(line.cells[k])));
        }
    }
    for (const Line& line : lines) {
        std::string start;
        for (std::size_t k = 0; k < widths.size(); ++k) {
            start += left_aligned(console.pick(line.cells[k]), widths[k]) + "  ";
        }
        console.out_paragraph(line.last, start);
    }
}

std::string one_or_more(std::size_t facts, Language language) {
    const LocalisedText words =
        facts == 1 ? LocalisedText{" fact", " feit"} : LocalisedText{" facts", " feiten"};
    return words.in(language);
}

/// "348 facts: 161 parameter, 52 target, ..."
LocalisedText counts_in_words(const std::vector<const EvidenceRow*>& rows) {
    const auto tell = [&](Language language) {
        std::string text = std::to_string(rows.size()) + one_or_more(rows.size(), language);
        std::string between = ": ";
        for (std::size_t use = 0; use < scenarios::evidence_use_count; ++use) {
            const auto count = std::count_if(rows.begin(), rows.end(), [&](const EvidenceRow* row) {
                return static_cast<std::size_t>(row->used.use) == use;
            });
            if (count > 0) {
                text += between + std::to_string(count) + ' ' +
                        word_of(static_cast<scenarios::EvidenceUse>(use),
                                scenarios::evidence_use_labels)
                            .in(language);
                between = ", ";
            }
        }
        return text + '.';
    };
    return {tell(Language::en), tell(Language::nl)};
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json to_json(const EvidenceRow& row) {
    const scenarios::EvidenceUsed& used = row.used;
    return Json::object(
        {{"name", row.id},
         {"label", row.instrument},
         {"population", row.population},
         {"estimand", row.estimand},
         {"value", row.value},
         {"unit", row.unit},
         {"lower", text_or_null(row.lower)},
         {"upper", text_or_null(row.upper)},
         {"n", text_or_null(row.n)},
         {"standard_error", used.standard_error ? Json(*used.standard_error) : Json()},
         {"error_from", text_or_null(row.error_from)},
         {"design", row.design},
         {"design_class", row.design_class},
         {"horizon_months", text_or_null(row.horizon_months)},
         {"year", row.year},
         {"source", row.source},
         {"reference", text_or_null(row.reference)},
         {"status", row.status},
         {"confidence", row.confidence},
         {"use", row.use},
         {"serves", Json::texts(used.serves)},
         {"notes", row.notes}});
}

}  // namespace

std::vector<std::string> use_words(Language language) {
    std::vector<std::string> words;
    for (const sim::KindLabel& each : scenarios::evidence_use_labels) {
        words.emplace_back(language == Language::nl ? each.nl : each.key);
    }
    return words;
}

void list_evidence(Console& console, const scenarios::DataRoot& root,
                   const EvidenceQuestion& question) {
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    problems.throw_if_any();
    std::vector<const EvidenceRow*> rows;
    std::vector<Line> lines = {{{LocalisedText{"fact", "feit"},
                                 {"use", "gebruik"},
                                 {"design", "opzet"},
                                 {"trust", "vertrouwen"}},
                                {"subject: value", "onderwerp: waarde"}}};
    Json items = Json::array();
    for (const auto& [id, row] : evidence) {
        if (!is_asked(row, question)) {
            continue;
        }
        rows.push_back(&row);
        items.push(to_json(row));
        lines.push_back(
            {{LocalisedText{id, id}, word_of(row.used.use, scenarios::evidence_use_labels),
              word_of(row.used.design_class, scenarios::design_class_labels),
              trust(row.confidence)},
             filled({"{0}: {1}"}, {row.instrument, short_value(row)})});
    }
    print_lines(console, lines);
    console.say(counts_in_words(rows));
    console.say(LocalisedText{"One of them in full: afweging explain S001.",
                              "Een ervan helemaal: afweging explain S001."});
    console.set_result(Json::object({{"items", std::move(items)}}));
}

}  // namespace afweging::app
