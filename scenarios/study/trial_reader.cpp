// SPDX-License-Identifier: EUPL-1.2
// Table by table; what does not go together is told where it stands.
#include "scenarios/study/trial_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/limits.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "scenarios/read/nearest.hpp"
#include "scenarios/study/design_reader.hpp"
#include "scenarios/study/question_reader.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::scenarios {
namespace {

/// Reads one file into one trial.
class TrialReader {
public:
    TrialReader(Trial& trial, const Evidence& evidence, ScenarioOfTrial scenario)
        : trial_(trial), evidence_(evidence), scenario_(scenario) {}

    void read(TableReader& file) {
        TableReader head = file.table("trial", Need::required);
        read_head(head);
        TableReader treatment = file.table("treatment", Need::required);
        read_treatment(treatment);
        check_length(head);
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
        trial_.designs = read_designs(file, trial_.lead);
        check_designs(file);
        file.finish();
    }

private:
    void read_head(TableReader& head) {
        trial_.name = head.text("name", Need::required).value_or("");
        trial_.label = {head.text("label_en", Need::required).value_or(""),
                        head.text("label_nl", Need::required).value_or("")};
        trial_.question = {head.text("question_en").value_or(""),
                           head.text("question_nl").value_or("")};
        head.text("scenario", Need::required, "basis");
        const auto design = head.word("design", words_of(design_labels), Need::required);
        trial_.design = static_cast<Design>(design.value_or(0));
        const auto subjects = head.word("subjects", words_of(subjects_labels), Need::required);
        trial_.subjects = static_cast<Subjects>(subjects.value_or(0));
        usual_word(head, "months_from", words_of(anchor_labels).front());
        usual_number(head, "lead_months", 0);
        trial_.anchor =
            static_cast<Anchor>(head.word("months_from", words_of(anchor_labels)).value_or(0));
        const auto horizon =
            head.whole("horizon_months", {1, longest_horizon, "months", "36"}, Need::required);
        trial_.horizon = static_cast<std::int32_t>(horizon.value_or(longest_horizon));
        horizon_is_known_ = horizon.has_value();
        trial_.first = month_index(head, "first_month").value_or(0);
        trial_.last = trial_.first;
        // What hangs on a word that is wrong cannot be told.
        if (subjects) {
            read_last(head);
        } else {
            head.text("last_month", Need::optional, "2025-06");
        }
        read_lead(head);
        read_share(head, design.has_value());
        if (design && subjects) {
            check_design(head);
        }
        head.finish();
    }

    /// The last subject is followed to the end, in a run of its own.
    void check_length(TableReader& head) {
        const std::int32_t months = months_of(trial_);
        if (!horizon_is_known_ || months <= static_cast<std::int32_t>(most_months)) {
            return;
        }
        const bool clients = comes_at_once();
        const std::string run = std::to_string(months);
        const std::string most = std::to_string(most_months);
        misfit(head, clients ? "first_month" : "last_month",
               filled({"whoever comes in then is followed until month {0} of the run; expected at "
                       "most {1} months: take an earlier month or a smaller horizon_months",
                       "wie dan binnenkomt, wordt gevolgd tot maand {0} van de run; verwacht: "
                       "hoogstens {1} maanden: neem een eerdere maand of een kleinere "
                       "horizon_months"},
                      {run, most}));
    }

    std::optional<std::int32_t> month_index(TableReader& head, std::string_view key) {
        const auto text = head.text(key, Need::required, "2025-02");
        const auto month =
            text ? month_of(*text, head.position_of(key), head.path_of(key), head.problems())
                 : std::nullopt;
        if (!month) {
            return std::nullopt;
        }
        if (scenario_ == ScenarioOfTrial::unknown) {
            return 0;  // what comes before its start cannot be told
        }
        const sim::Month start = trial_.scenario.setting.start;
        if (*month < start) {
            head.problems().add(ProblemCode::before_the_run, head.position_of(key),
                                {head.path_of(key), month_text(*month), month_text(start)});
            return std::nullopt;
        }
        return (*month - start).count;
    }

    [[nodiscard]] bool comes_at_once() const {
        return trial_.subjects == Subjects::clients || trial_.subjects == Subjects::ww_recipients;
    }

    void read_last(TableReader& head) {
        if (comes_at_once()) {
            if (head.value("last_month", {}, Need::optional) != nullptr) {
                misfit(head, "last_month",
                       {"they all come in when the study begins; leave the line out",
                        "zij doen allemaal mee vanaf het begin; haal de regel weg"});
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

    void read_lead(TableReader& head) {
        const Range months{0, 120, "months", "12"};
        trial_.lead = static_cast<std::int32_t>(head.whole("lead_months", months).value_or(0));
        if (trial_.lead > 0 && trial_.subjects != Subjects::applicants) {
            misfit(head, "lead_months",
                   {"only applicants come in month after month; leave the line out",
                    "alleen applicants komen maand na maand binnen; haal de regel weg"});
        } else if (trial_.lead > trial_.first && scenario_ == ScenarioOfTrial::read) {
            misfit(head, "lead_months",
                   {"that is before the run starts; take a later first_month or fewer months",
                    "dat is voor het begin van de run; neem een latere first_month of minder "
                    "maanden"});
        }
    }

    /// Participants are those who were chosen: how else they could have been is not in the file.
    void check_designs(TableReader& file) {
        if (!trial_.designs.empty() && trial_.subjects == Subjects::participants) {
            misfit(file, "designs",
                   {"designs divide applicants or clients; with participants leave them out",
                    "ontwerpen verdelen applicants of clients; laat ze weg bij participants"});
        }
    }

    void read_share(TableReader& head, bool design_is_known) {
        const Range share{0.01, 0.99, "fraction", "0.5"};
        const bool lottery = trial_.design == Design::lottery && design_is_known;
        const auto value =
            head.number("share_treated", share, lottery ? Need::required : Need::optional);
        trial_.share_treated = value.value_or(0.5);
        if (value && !lottery && design_is_known) {
            misfit(head, "share_treated",
                   {"only a lottery divides people over two arms",
                    "alleen een loting verdeelt mensen over twee groepen"});
        }
    }

    void check_design(TableReader& head) {
        const bool participants = trial_.subjects == Subjects::participants;
        if ((trial_.design != Design::lottery) != participants) {
            misfit(head, "subjects",
                   {"a lottery draws among applicants, clients or ww_recipients; before and after "
                    "and matched are "
                    "about participants",
                    "een loting gaat over applicants, clients of ww_recipients; voor en na en "
                    "gematcht gaan over "
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
            if (scenario_ == ScenarioOfTrial::unknown) {
                continue;
            }
            if (found == known.end()) {
                table.problems().add(
                    ProblemCode::unknown_name, table.position_of("instruments"),
                    {LocalisedText{"instrument", "instrument"}, printable(key), nearest(key, known),
                     LocalisedText{"the scenario has: " + joined(known),
                                   "het scenario heeft: " + joined(known)}});
            } else {
                add_instrument(table, static_cast<std::size_t>(found - known.begin()));
            }
        }
        if (keys.empty()) {
            misfit(table, "instruments",
                   {"name at least one, for example [\"werkloont\"]",
                    "noem er minstens een, bijvoorbeeld [\"werkloont\"]"});
        }
        if (keys.size() > 1 && trial_.design == Design::matched) {
            misfit(table, "instruments",
                   {"who is alike must be able to start the same instrument; expected: one",
                    "wie lijkt, moet aan hetzelfde instrument kunnen beginnen; verwacht: een"});
        }
        trial_.others = static_cast<Others>(
            table.word("other_instruments", words_of(others_labels), Need::required).value_or(0));
        trial_.money = static_cast<Money>(
            table.word("money", words_of(money_labels), Need::required).value_or(0));
        table.finish();
    }

    void add_instrument(TableReader& table, std::size_t instrument) {
        const auto& named = trial_.instruments;
        if (std::find(named.begin(), named.end(), instrument) != named.end()) {
            misfit(table, "instruments",
                   {"an instrument stands in it twice", "er staat een instrument twee keer in"});
            return;
        }
        trial_.instruments.push_back(instrument);
    }

    void read_questions(TableReader& file) {
        const LocalisedText list{"a list: [[outcomes]]", "een lijst: [[outcomes]]"};
        expect_form(file, "outcomes", AskedForm::tables);
        const Node* found = file.value("outcomes", list, Need::required);
        if (found == nullptr) {
            return;
        }
        if (found->kind != Node::Kind::list) {
            file.problems().add(ProblemCode::wrong_type, found->at,
                                {std::string("outcomes"), kind_phrase(*found), list});
            return;
        }
        if (found->items.empty()) {
            misfit(file, "outcomes",
                   {"name at least one outcome: [[outcomes]]",
                    "noem minstens een uitkomst: [[outcomes]]"});
        }
        for (std::size_t k = 0; k < found->items.size(); ++k) {
            TableReader one(found->items[k], "outcomes[" + std::to_string(k) + "]",
                            file.problems());
            trial_.questions.push_back(read_question(one, trial_, evidence_));
        }
    }

    static constexpr std::int32_t longest_horizon = 240;  // months

    Trial& trial_;
    const Evidence& evidence_;
    ScenarioOfTrial scenario_;
    bool horizon_is_known_ = false;
};

}  // namespace

void read_trial_tables(TableReader& file, const Evidence& evidence, ScenarioOfTrial scenario,
                       Trial& trial) {
    TrialReader(trial, evidence, scenario).read(file);
}

}  // namespace afweging::scenarios
