// SPDX-License-Identifier: EUPL-1.2
// A question, and what was published of it.
#include "scenarios/study/question_reader.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::scenarios {
namespace {

/// What a row of evidence says, as a number.
std::optional<double> number_in(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

/// A band has two ends, the lower one first.
void check_band(TableReader& table, const Published& published) {
    if (published.low.has_value() != published.high.has_value()) {
        misfit(table, published.low ? "low" : "high",
               {"a band has two ends: give low and high, or neither for that of the evidence",
                "een band heeft twee einden: geef low en high, of geen van beide voor die van het "
                "bewijs"});
    } else if (published.low && *published.low > *published.high) {
        misfit(table, "low", {"it lies above high", "die ligt boven high"});
    }
}

/// { evidence = "S002", low = 38.4, high = 43.0, note_en = "...", note_nl = "..." }
std::optional<Published> read_published(TableReader table, const Evidence& evidence) {
    if (!table.present()) {
        return std::nullopt;
    }
    Published published;
    published.evidence = table.text("evidence", Need::required, "S002").value_or("");
    const Range points{-1000, 1000, "points", "40.7"};
    published.low = table.number("low", points);
    published.high = table.number("high", points);
    check_band(table, published);
    published.note = {table.text("note_en").value_or(""), table.text("note_nl").value_or("")};
    if (published.note.en.empty() != published.note.nl.empty()) {
        const bool english = published.note.nl.empty();
        misfit(table, english ? "note_en" : "note_nl",
               {"a note is in both languages: note_en and note_nl",
                "een opmerking is in beide talen: note_en en note_nl"});
    }
    table.finish();
    const auto row = evidence.find(published.evidence);
    const auto value = row == evidence.end() ? std::nullopt : number_in(row->second.value);
    if (!value) {
        if (!published.evidence.empty()) {
            table.problems().add(ProblemCode::unknown_evidence, table.position_of("evidence"),
                                 {printable(published.evidence), std::string("S002")});
        }
        return std::nullopt;
    }
    const std::string& unit = row->second.unit;
    if (unit.starts_with("sign") || unit.starts_with("shape")) {
        misfit(table, "evidence",
               {"this fact says a sign or a shape, and no number",
                "dit feit zegt een richting of een vorm, en geen getal"});
        return std::nullopt;
    }
    published.value = *value;
    if (!published.low && !published.high) {
        published.low = number_in(row->second.lower);
        published.high = number_in(row->second.upper);
    }
    return published;
}

/// Outcomes that say what became of somebody since coming in: nothing yet, before it.
bool counts_since_entry(TrialOutcome outcome) {
    return outcome == TrialOutcome::left || outcome == TrialOutcome::left_without_work ||
           outcome == TrialOutcome::out_or_never_in || outcome == TrialOutcome::months_on_bijstand;
}

/// The others: what can be seen of somebody in the month before, too.
Words outcomes_before_entry() {
    Words words;
    for (std::size_t k = 0; k < trial_outcome_count; ++k) {
        if (!counts_since_entry(static_cast<TrialOutcome>(k))) {
            words.emplace_back(trial_outcome_labels[k].key);
        }
    }
    return words;
}

}  // namespace

TrialQuestion read_question(TableReader& table, const Trial& trial, const Evidence& evidence) {
    TrialQuestion question;
    question.outcome = static_cast<TrialOutcome>(
        table.word("outcome", words_of(trial_outcome_labels), Need::required).value_or(0));
    if (trial.design == Design::before_after && counts_since_entry(question.outcome)) {
        misfit(table, "outcome",
               filled({"it counts from coming in, so before that it is the same for "
                       "everybody; before and after, expected one of {0}",
                       "die telt vanaf het binnenkomen en is daarvoor dus voor iedereen "
                       "gelijk; verwacht bij voor en na: een van {0}"},
                      {joined(outcomes_before_entry())}));
    }
    const Range months{0, static_cast<double>(trial.horizon), "months", "12"};
    question.month =
        static_cast<std::int32_t>(table.whole("month", months, Need::required).value_or(0));
    question.treated = read_published(table.table("treated"), evidence);
    question.control = read_published(table.table("control"), evidence);
    question.difference = read_published(table.table("difference"), evidence);
    table.finish();
    return question;
}

}  // namespace afweging::scenarios
