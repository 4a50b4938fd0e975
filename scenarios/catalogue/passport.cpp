// SPDX-License-Identifier: EUPL-1.2
// Reading where a number comes from.
#include "scenarios/catalogue/passport.hpp"

#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

const std::vector<std::string>& statuses() {
    static const std::vector<std::string> words = {"statute", "measured", "calibrated", "assumed",
                                                   "memory"};
    return words;
}

void check_ids(const TableReader& table, const Passport& passport, const Evidence& evidence) {
    for (const std::string& id : passport.evidence) {
        if (evidence.find(id) == evidence.end()) {
            std::vector<std::string> known;
            for (const auto& [name, row] : evidence) { known.push_back(name); }
            table.problems().add(ProblemCode::unknown_evidence, table.position_of("evidence"),
                                 {printable(id), nearest(id, known)});
        }
    }
}

/// In both languages or not at all. The key of the Dutch text ends in _nl.
LocalisedText read_note(TableReader& table, const std::string& key) {
    expect_pair(table, key, key + "_nl");
    const std::string en = table.text(key).value_or("");
    const Need need = en.empty() ? Need::optional : Need::required;
    const std::string nl = table.text(key + "_nl", need).value_or("");
    if (en.empty() && !nl.empty()) {
        (void)table.text(key, Need::required);
    }
    return {en, nl};
}

}  // namespace

LocalisedText taken_over_phrase(const Passport& passport) {
    return passport.extended.empty() ? LocalisedText{}
                                     : LocalisedText{"taken over from " + passport.extended,
                                                     "overgenomen van " + passport.extended};
}

Passport read_passport(TableReader& table, const Evidence& evidence) {
    Passport passport;
    const auto status = table.word("status", statuses(), Need::required);
    passport.status = status ? statuses()[*status] : "assumed";
    passport.evidence = table.texts("evidence");
    passport.source = table.text("source").value_or("");
    passport.note = read_note(table, "note");
    check_ids(table, passport, evidence);
    const bool recalled = passport.status == "memory";
    const bool said = !passport.source.empty() || !passport.note.empty();
    if ((recalled && !said) ||
        (!passport.assumed() && passport.evidence.empty() && passport.source.empty())) {
        table.problems().add(ProblemCode::source_missing, table.position(),
                             {table.path(), passport.status});
    }
    return passport;
}

LocalisedText read_prior_note(TableReader& table) { return read_note(table, "prior_note"); }

void check_ends(const std::string& name, double value, const Prior& prior, Position at,
                Problems& problems) {
    if (value < prior.low || value > prior.high) {
        problems.add(ProblemCode::mode_outside_prior, at,
                     {name, number_text(value), number_text(prior.low), number_text(prior.high)});
    }
}

Prior read_ends(TableReader& table, double value, const Range& limits, const Passport& passport) {
    const auto low = table.number("low", limits);
    const auto high = table.number("high", limits);
    Prior prior{low.value_or(value), high.value_or(value), read_prior_note(table)};
    if ((passport.assumed() || low || high) && !(low && high)) {
        table.problems().add(ProblemCode::prior_missing, table.position(),
                             {table.path(), passport.status});
    } else {
        check_ends(table.path(), value, prior, table.position(), table.problems());
    }
    return prior;
}

ParameterEntry read_prior(TableReader& table, const Range& limits, const Evidence& evidence) {
    ParameterEntry entry;
    entry.key = table.path();
    entry.mode = table.number("mode", limits, Need::required).value_or(limits.low);
    entry.low = table.number("low", limits, Need::required).value_or(entry.mode);
    entry.high = table.number("high", limits, Need::required).value_or(entry.mode);
    expect_words(table, "unit", {std::string(limits.unit)}, AskedForm::word);
    entry.unit = table.text("unit", Need::required).value_or(std::string(limits.unit));
    entry.value = entry.mode;
    entry.smallest = limits.low;
    entry.largest = limits.high;
    entry.passport = read_passport(table, evidence);
    if (entry.unit != limits.unit) {
        table.problems().add(ProblemCode::unit_differs, table.position_of("unit"),
                             {table.path(), printable(entry.unit), std::string(limits.unit)});
    }
    if (entry.mode < entry.low || entry.mode > entry.high) {
        table.problems().add(ProblemCode::mode_outside_prior, table.position(),
                             {table.path(), number_text(entry.mode), number_text(entry.low),
                              number_text(entry.high)});
    }
    return entry;
}

}  // namespace afweging::scenarios
