// SPDX-License-Identifier: EUPL-1.2
// From a file to a study with its two worlds.
#include "scenarios/study/trial.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <limits>

#include "agents/municipality/budgets.hpp"
#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/chain.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/run_request.hpp"

namespace afweging::scenarios {
namespace {

template <std::size_t N>
Words words_of(const std::array<KindLabel, N>& labels) {
    Words words;
    for (const KindLabel& each : labels) { words.emplace_back(each.key); }
    return words;
}

void misfit(TableReader& table, std::string_view key, const LocalisedText& why) {
    table.problems().add(ProblemCode::does_not_fit, table.position_of(key),
                         {table.path_of(key), why});
}

/// Where a trial is: a path, or a name of those that come with the program.
std::optional<FileName> file_of(const std::string& word, const DataRoot& root, Problems& problems) {
    if (is_path(word)) {
        return FileName{.path = word, .shown = word, .unopened = ExitCode::io};
    }
    const std::vector<std::string> known = names_in(root, "trials");
    if (std::find(known.begin(), known.end(), word) == known.end()) {
        const std::size_t source = problems.add_source({word, {}, ExitCode::io});
        problems.add(ProblemCode::unknown_name, {source, 0, 0, 1},
                     {LocalisedText{"shipped trial", "meegeleverd onderzoek"}, printable(word),
                      nearest(word, known),
                      LocalisedText{"the shipped trials are: " + joined(known) +
                                        "; the name of a file ends in .toml",
                                    "de meegeleverde onderzoeken zijn: " + joined(known) +
                                        "; de naam van een bestand eindigt op .toml"}});
        return std::nullopt;
    }
    return FileName{.path = root.folder + "/trials/" + word + ".toml",
                    .shown = "trials/" + word + ".toml",
                    .recorded = "trials/" + word + ".toml"};
}

/// A path of a scenario is seen from the folder of the trial.
std::string scenario_of(const std::string& named, const std::string& trial_path) {
    namespace fs = std::filesystem;
    return is_path(named) && fs::path(named).is_relative()
               ? (fs::path(trial_path).parent_path() / named).lexically_normal().string()
               : named;
}

/// What a row of evidence says, as a number.
std::optional<double> number_in(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
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
    published.note = {table.text("note_en").value_or(""), table.text("note_nl").value_or("")};
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
    published.value = *value;
    if (!published.low && !published.high) {
        published.low = number_in(row->second.lower);
        published.high = number_in(row->second.upper);
    }
    return published;
}

/// Reads one file into one trial.
class TrialReader {
public:
    TrialReader(Trial& trial, const Evidence& evidence) : trial_(trial), evidence_(evidence) {}

    void read(TableReader& file) {
        TableReader head = file.table("trial", Need::required);
        read_head(head);
        TableReader treatment = file.table("treatment", Need::required);
        read_treatment(treatment);
        TableReader who = file.table("eligibility");
        if (who.present() && trial_.subjects == Subjects::participants) {
            misfit(file, "eligibility",
                   {"participants are those whom the instrument's own conditions admit",
                    "deelnemers zijn wie door de eigen voorwaarden van het instrument mee mag"});
        }
        trial_.eligibility = anybody();
        read_eligibility(who, trial_.eligibility);
        who.finish();
        TableReader run = file.table("run", Need::required);
        trial_.replicates = static_cast<std::uint32_t>(
            run.whole("replicates", {1, most_replicates, "replicates", "16"}, Need::required)
                .value_or(1));
        if (const auto people = run.whole("people", {1, most_people, "persons", "6000"})) {
            trial_.scenario.people = static_cast<std::uint32_t>(*people);
        }
        run.finish();
        read_questions(file);
        file.finish();
    }

private:
    static agents::Eligibility anybody() {
        agents::Eligibility e;
        e.statuses = (1U << agents::status_count) - 1;
        e.distances = (1U << agents::distance_count) - 1;
        e.healths = (1U << agents::health_count) - 1;
        e.schoolings = (1U << agents::schooling_count) - 1;
        return e;
    }

    void read_head(TableReader& head) {
        trial_.name = head.text("name", Need::required).value_or("");
        trial_.label = {head.text("label_en", Need::required).value_or(""),
                        head.text("label_nl", Need::required).value_or("")};
        trial_.question = {head.text("question_en").value_or(""),
                           head.text("question_nl").value_or("")};
        head.text("scenario", Need::required, "basis");
        trial_.design = static_cast<Design>(
            head.word("design", words_of(design_labels), Need::required).value_or(0));
        trial_.subjects = static_cast<Subjects>(
            head.word("subjects", words_of(subjects_labels), Need::required).value_or(0));
        trial_.anchor =
            static_cast<Anchor>(head.word("months_from", words_of(anchor_labels)).value_or(0));
        trial_.horizon = static_cast<std::int32_t>(
            head.whole("horizon_months", {1, 240, "months", "36"}, Need::required).value_or(1));
        trial_.first = month_index(head, "first_month").value_or(0);
        trial_.last = trial_.first;
        read_last(head);
        read_share(head);
        check_design(head);
        head.finish();
    }

    std::optional<std::int32_t> month_index(TableReader& head, std::string_view key) {
        const auto text = head.text(key, Need::required, "2025-02");
        const auto month =
            text ? month_of(*text, head.position_of(key), head.path_of(key), head.problems())
                 : std::nullopt;
        if (!month) {
            return std::nullopt;
        }
        const sim::Month start = trial_.scenario.setting.start;
        if (*month < start) {
            head.problems().add(ProblemCode::before_the_run, head.position_of(key),
                                {head.path_of(key), month_text(*month), month_text(start)});
            return std::nullopt;
        }
        return (*month - start).count;
    }

    void read_last(TableReader& head) {
        if (trial_.subjects == Subjects::clients) {
            if (head.value("last_month", {}, Need::optional) != nullptr) {
                misfit(head, "last_month",
                       {"clients all come in when the study begins; leave the line out",
                        "wie al in de bijstand is, doet mee vanaf het begin; haal de regel weg"});
            }
            return;
        }
        const auto last = month_index(head, "last_month");
        if (last && *last < trial_.first) {
            const sim::Month start = trial_.scenario.setting.start;
            head.problems().add(ProblemCode::ends_before_start, head.position_of("last_month"),
                                {head.path_of("last_month"), month_text(start + sim::Months{*last}),
                                 month_text(start + sim::Months{trial_.first})});
        } else if (last) {
            trial_.last = *last;
        }
    }

    void read_share(TableReader& head) {
        const Range share{0.01, 0.99, "fraction", "0.5"};
        const bool lottery = trial_.design == Design::lottery;
        const auto value =
            head.number("share_treated", share, lottery ? Need::required : Need::optional);
        trial_.share_treated = value.value_or(0.5);
        if (value && !lottery) {
            misfit(head, "share_treated",
                   {"only a lottery divides people over two arms",
                    "alleen een loting verdeelt mensen over twee groepen"});
        }
    }

    void check_design(TableReader& head) {
        const bool participants = trial_.subjects == Subjects::participants;
        if ((trial_.design != Design::lottery) != participants) {
            misfit(head, "subjects",
                   {"a lottery draws among applicants or clients; before and after and matched are "
                    "about participants",
                    "een loting gaat over applicants of clients; voor en na en gematcht gaan over "
                    "participants"});
        }
        if (trial_.anchor == Anchor::end && trial_.design == Design::matched) {
            misfit(head, "months_from",
                   {"who does not take part comes to no end",
                    "wie niet meedoet, komt niet aan een einde"});
        }
        if (trial_.anchor == Anchor::end && !participants) {
            misfit(head, "months_from",
                   {"only participants come to an end", "alleen deelnemers komen aan een einde"});
        }
    }

    void read_treatment(TableReader& table) {
        const std::vector<agents::Instrument>& all = trial_.scenario.setting.instruments;
        std::vector<std::string> known;
        for (const agents::Instrument& each : all) { known.push_back(each.key); }
        const std::vector<std::string> keys = table.texts("instruments");
        for (const std::string& key : keys) {
            const auto found = std::find(known.begin(), known.end(), key);
            if (found == known.end()) {
                table.problems().add(
                    ProblemCode::unknown_name, table.position_of("instruments"),
                    {LocalisedText{"instrument", "instrument"}, printable(key), nearest(key, known),
                     LocalisedText{"the scenario has: " + joined(known),
                                   "het scenario heeft: " + joined(known)}});
            } else {
                trial_.instruments.push_back(static_cast<std::size_t>(found - known.begin()));
            }
        }
        if (keys.empty()) {
            misfit(table, "instruments",
                   {"name at least one, for example [\"werkloont\"]",
                    "noem er minstens een, bijvoorbeeld [\"werkloont\"]"});
        }
        others_run_ = table.word("other_instruments", {"none", "as_in_scenario"}, Need::required)
                          .value_or(0) == 1;
        money_as_planned_ =
            table.word("money", {"enough", "as_in_scenario"}, Need::required).value_or(0) == 1;
        table.finish();
    }

    void read_questions(TableReader& file) {
        const LocalisedText list{"a list: [[outcomes]]", "een lijst: [[outcomes]]"};
        const Node* found = file.value("outcomes", list, Need::required);
        if (found == nullptr) {
            return;
        }
        if (found->kind != Node::Kind::list) {
            file.problems().add(ProblemCode::wrong_type, found->at,
                                {std::string("outcomes"), kind_phrase(*found), list});
            return;
        }
        for (std::size_t k = 0; k < found->items.size(); ++k) {
            TableReader one(found->items[k], "outcomes[" + std::to_string(k) + "]",
                            file.problems());
            read_question(one);
        }
    }

    void read_question(TableReader& table) {
        TrialQuestion question;
        question.outcome = static_cast<TrialOutcome>(
            table.word("outcome", words_of(trial_outcome_labels), Need::required).value_or(0));
        const Range months{0, static_cast<double>(trial_.horizon), "months", "12"};
        question.month =
            static_cast<std::int32_t>(table.whole("month", months, Need::required).value_or(0));
        question.treated = read_published(table.table("treated"), evidence_);
        question.control = read_published(table.table("control"), evidence_);
        question.difference = read_published(table.table("difference"), evidence_);
        table.finish();
        trial_.questions.push_back(std::move(question));
    }

    Trial& trial_;
    const Evidence& evidence_;

public:
    bool others_run_ = false;
    bool money_as_planned_ = false;
};

constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t enough_cents = 1'000'000'000'00;

/// The two worlds differ in when the instruments open, and in nothing else.
void make_worlds(Trial& trial, bool others_run, bool money_as_planned) {
    agents::Setting& all = trial.scenario.setting;
    const auto treats = [&](std::size_t j) {
        return std::find(trial.instruments.begin(), trial.instruments.end(), j) !=
               trial.instruments.end();
    };
    for (std::size_t j = 0; j < all.instruments.size(); ++j) {
        agents::Instrument& each = all.instruments[j];
        if (treats(j) && !money_as_planned) {
            each.budget_cents = {enough_cents};
            each.places = 0;
            all.policy.pot_budget_cents[static_cast<std::size_t>(each.pot)].clear();
        }
        if (treats(j)) {
            each.first_month = std::max(each.first_month, trial.first);
        }
        if (!others_run && !treats(j)) {
            each.first_month = never;
            each.running_at_start = 0;
        }
    }
}

std::optional<Trial> read(const std::string& word, const DataRoot& root, Problems& problems) {
    const auto name = file_of(word, root, problems);
    const auto source = name ? read_file(*name, problems) : std::nullopt;
    const auto node = source ? parse_toml(*source, problems) : std::nullopt;
    if (!node) {
        return std::nullopt;
    }
    const Node* named = find_path(*node, "trial.scenario");
    Trial trial;
    if (named != nullptr && named->kind == Node::Kind::text) {
        auto scenario = read_scenario(scenario_of(named->text, name->path), root, problems);
        if (!scenario) {
            return std::nullopt;
        }
        trial.scenario = *std::move(scenario);
    }
    const Evidence evidence = read_evidence(root, problems);
    TableReader file(*node, "", problems);
    TrialReader reader(trial, evidence);
    reader.read(file);
    if (!problems.empty()) {
        return std::nullopt;
    }
    make_worlds(trial, reader.others_run_, reader.money_as_planned_);
    return trial;
}

}  // namespace

std::int32_t months_of(const Trial& trial) {
    std::int32_t longest = 0;
    if (trial.anchor == Anchor::end) {
        for (const std::size_t j : trial.instruments) {
            const agents::Instrument& each = trial.scenario.setting.instruments[j];
            longest = std::max(longest, each.duration_months + each.startup_months + 1);
        }
    }
    return trial.last + longest + trial.horizon + 1;
}

void size_worlds(Trial& trial, std::optional<std::uint32_t> people) {
    trial.with = setting_of(
        trial.scenario,
        {.seed = 0, .months = static_cast<std::uint32_t>(months_of(trial)), .people = people});
    trial.without = trial.with;
    for (const std::size_t j : trial.instruments) {
        trial.without.instruments[j].first_month = never;
    }
}

Trial read_trial(const std::string& path_or_name, const DataRoot& root) {
    Problems problems;
    std::optional<Trial> trial = read(path_or_name, root, problems);
    problems.throw_if_any();
    size_worlds(*trial, std::nullopt);
    return *std::move(trial);
}

}  // namespace afweging::scenarios
