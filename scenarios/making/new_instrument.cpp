// SPDX-License-Identifier: EUPL-1.2
// An instrument file from another instrument, or from the examples of its slot.
#include "scenarios/making/new_instrument.hpp"

#include <algorithm>
#include <charconv>

#include "scenarios/catalogue/slot_channels.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/making/instrument_keys.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

using agents::Channel;
using agents::Slot;

/// What a first instrument of a slot is made of, so that it is valid and does something.
struct Example {
    Slot slot;
    std::string_view head;  ///< pot, time and how often
    double per_start;
    double per_month;
    std::vector<Channel> acts;
};

const Example& example_of(Slot slot) {
    using enum Channel;
    constexpr std::string_view work =
        "pot = \"reintegration\"\nduration_months = 6\nonce_per_spell = true\n";
    constexpr std::string_view debts =
        "pot = \"income_security\"\nduration_months = 18\nonce_per_spell = false\n";
    constexpr std::string_view talks =
        "pot = \"staff\"\nduration_months = 12\nonce_per_spell = false\n";
    constexpr std::string_view help =
        "pot = \"income_security\"\nduration_months = 0\nonce_per_spell = false\n";
    constexpr std::string_view desk =
        "pot = \"staff\"\nduration_months = 0\nonce_per_spell = false\n";
    static const std::vector<Example> all = {
        {Slot::programme, work, 500, 300, {search_skill, self_efficacy, lock_in, demand}},
        {Slot::debt, debts, 1000, 50, {debt_stabilisation, debt_plan, write_off}},
        {Slot::contact, talks, 50, 40, {contact_per_month}},
        {Slot::aftercare, work, 100, 100, {job_support}},
        {Slot::money, help, 50, 0, {one_off_money}},
        {Slot::office, desk, 0, 7500, {caseload_reduction}},
        {Slot::outreach, help, 100, 0, {reached, acceptance}},
    };
    return *std::find_if(all.begin(), all.end(),
                         [slot](const Example& each) { return each.slot == slot; });
}

/// "mode = ..., low = ..., high = ...": a number that somebody is to replace by an own estimate.
std::string estimate(double mode, const Range& range) {
    const bool fixed = range.unit == "switch";
    const double low = fixed ? mode : std::min(mode / 2, mode);
    const double high = fixed ? mode : std::min(mode * 2, range.high);
    return "mode = " + number_text(mode) + "\nlow = " + number_text(low) +
           "\nhigh = " + number_text(high) + "\nunit = " + toml_quoted(range.unit) +
           "\nstatus = \"assumed\"\nevidence = []\nsource = \"\"\nnote = \"Own estimate.\"\n"
           "note_nl = \"Eigen schatting.\"\n";
}

double example_strength(const ChannelWord& word) {
    double value = word.range.low;
    (void)std::from_chars(word.range.example.data(),
                          word.range.example.data() + word.range.example.size(), value);
    return value;
}

constexpr Range start_cost{0, 1000000, "EUR", "1500"};
constexpr Range month_cost{0, 1000000, "EUR per month", "350"};

/// The file of a first instrument, without names.
std::string example_text(Slot slot) {
    const Example& e = example_of(slot);
    std::string text = "slot = " + toml_quoted(slot_words()[static_cast<std::size_t>(slot)]) +
                       "\nobligation = \"voluntary\"\nevidence = []\n" + std::string(e.head);
    if (slot != Slot::office) {
        text += "[eligibility]\nstatuses = [\"bijstand\", \"bijstand_part_time\"]\n";
    }
    text += "[cost.per_start]\n" + estimate(e.per_start, start_cost);
    text += "[cost.per_month]\n" + estimate(e.per_month, month_cost);
    for (const Channel channel : e.acts) {
        const ChannelWord& word = channel_words()[static_cast<std::size_t>(channel)];
        text += "[channels." + std::string(word.key) + "]\n" +
                estimate(example_strength(word), word.range);
    }
    return text;
}

/// What the new file begins with; empty and a problem when it cannot be read.
std::optional<Node> begin_with(const NewInstrument& asked, const Shelf& shelf, Problems& problems) {
    if (asked.from) {
        return instrument_tree(shelf, *asked.from, problems);
    }
    return parse_toml(problems.add_source({asked.key, example_text(asked.slot)}), problems);
}

LocalisedText range_text(const Range& range) {
    return {number_phrase(range.low).en + " to " + number_phrase(range.high).en,
            number_phrase(range.low).nl + " tot " + number_phrase(range.high).nl};
}

/// "winst in vaardigheid [per maand, 0 tot 1]"
LocalisedText number_in_words(std::string_view name, const Range& range) {
    return filled({"{0} [{1}, {2}]"},
                  {number_of_instrument(name), unit_phrase(range.unit), range_text(range)});
}

/// Writes one file from the tree that it begins with.
class InstrumentWriter {
public:
    InstrumentWriter(const NewInstrument& asked, const Node& from, PlaceKind kind)
        : asked_(asked), from_(from), kind_(kind), out_(asked.language) {}

    std::string written() {
        names();
        head();
        conditions();
        costs();
        strengths();
        more_strengths();
        expectations();
        return out_.text();
    }

private:
    void names() {
        const std::string label = asked_.label.empty() ? label_of_key(asked_.key) : asked_.label;
        out_.explain({label + ": an instrument of your own.", label + ": een eigen instrument."});
        if (asked_.from) {
            out_.explain(filled({"Begun as a copy of {0}: its numbers keep their sources.",
                                 "Begonnen als kopie van {0}: de getallen houden hun bronnen."},
                                {asked_.from->name}));
        } else {
            out_.explain({"All numbers are examples: replace them by what you know.",
                          "Alle getallen zijn voorbeelden: zet er neer wat u weet."});
        }
        out_.explain(
            {"Behind # is explanation. Where # touches a key the line counts when you take "
             "the # away. Numbers have a point before decimals, and none for thousands: "
             "0.4 and 1500.",
             "Achter # staat uitleg. Staat # tegen een woord aan, dan telt de regel mee "
             "als u de # weghaalt. Schrijf getallen met een punt voor de decimalen en "
             "zonder punt voor duizendtallen: 0.4 en 1500."});
        out_.explain(
            {"Of each number: mode = your best estimate, low and high = the least and the "
             "most that it may be.",
             "Bij elk getal: mode = uw beste schatting, low en high = het minste en het "
             "meeste dat het kan zijn."});
        out_.blank();
        out_.explain({"The name of this file without .toml: they change together.",
                      "De naam van dit bestand zonder .toml: verander ze alleen samen."});
        out_.line("key = " + toml_quoted(asked_.key));
        out_.explain({"The name in tables, in Dutch and in English.",
                      "De naam in tabellen, in het Nederlands en het Engels."});
        out_.line("label_nl = " + toml_quoted(label));
        out_.line("label_en = " + toml_quoted(label));
        out_.explain({"What it is, in two sentences; explain tells it.",
                      "Wat het is, in twee zinnen; explain laat ze zien."});
        out_.off("nl = \"Wat is het? Voor wie?\"");
        out_.off("en = \"What is it? For whom?\"");
    }

    void head() {
        for (const InstrumentKey& each : head_keys()) {
            const Node* found = from_.find(each.key);
            const bool for_money = each.key == "every_months";
            if (found == nullptr &&
                (each.example.empty() || (for_money && kind_ != PlaceKind::money))) {
                continue;
            }
            out_.explain(each.meaning);
            if (found != nullptr) {
                out_.value(each.key, *found);
            } else {
                out_.off(std::string(each.key) + " = " + each.example);
            }
        }
        out_.explain({"Where a page about it would be; it need not be there.",
                      "Waar een pagina erover zou staan; die hoeft er niet te zijn."});
        out_.line("page = " + toml_quoted("docs/model/instruments/" + asked_.key + ".md"));
    }

    void conditions() {
        const Node* who = from_.find("eligibility");
        if (kind_ == PlaceKind::office || who == nullptr) {
            return;
        }
        out_.blank();
        out_.explain(
            {"For whom it is. All conditions hold together; what is left out is not asked. "
             "More, and alternatives: docs/formats/instrument.md",
             "Voor wie het is. Alle voorwaarden gelden samen; wat er niet staat, wordt "
             "niet gevraagd. Meer, en keuzes: docs/formats/instrument.md"});
        out_.line("[eligibility]");
        for (const InstrumentKey& each : condition_keys()) {
            out_.explain(each.meaning);
            if (const Node* found = who->find(each.key)) {
                out_.value(each.key, *found);
            } else {
                out_.off(std::string(each.key) + " = " + each.example);
            }
        }
        const Node* alternatives = who->find("or");
        for (const Node& one : alternatives ? alternatives->items : std::vector<Node>{}) {
            out_.blank();
            out_.explain(
                {"One of these alternatives must hold.", "Een van deze keuzes moet kloppen."});
            out_.line("[[eligibility.or]]");
            for (const auto& [name, node] : one.members) { out_.value(name, node); }
        }
    }

    void block(const std::string& path, const Node& strength, const LocalisedText& meaning) {
        out_.blank();
        out_.explain(meaning);
        out_.line('[' + path + ']');
        for (const auto& [name, node] : strength.members) { out_.value(name, node); }
    }

    void costs() {
        if (const Node* one = find_path(from_, "cost.per_start")) {
            block("cost.per_start", *one, number_in_words("cost_per_start", start_cost));
        }
        if (const Node* one = find_path(from_, "cost.per_month")) {
            block("cost.per_month", *one, number_in_words("cost_per_month", month_cost));
        }
    }

    [[nodiscard]] const Node* strength(const ChannelWord& word) const {
        return find_path(from_, "channels." + std::string(word.key));
    }

    void strengths() {
        out_.blank();
        out_.explain({"What it does. Each strength has a table of its own.",
                      "Wat het doet. Elke kracht heeft een eigen blok."});
        for (const ChannelWord& word : channel_words()) {
            if (const Node* one = strength(word)) {
                block("channels." + std::string(word.key), *one,
                      number_in_words(word.key, word.range));
            }
        }
    }

    /// Strengths that the month would read of this instrument, but for those that another line must
    /// make possible first.
    [[nodiscard]] bool may_have(Channel channel) const {
        const Node* pot = from_.find("pot");
        const bool pays_clients = pot != nullptr && pot->text == "income_security";
        const bool hands_out =
            channel == Channel::one_off_money || channel == Channel::monthly_money;
        return agents::reads(kind_, channel) && channel != Channel::wage_support &&
               channel != Channel::take_up && (pays_clients || !hands_out);
    }

    void more_strengths() {
        std::string lines;
        out_.blank();
        out_.explain({"What else it could do. Take the # away and fill in your own numbers.",
                      "Wat het nog meer kan doen. Haal de # weg en vul uw eigen getallen in."});
        out_.line("[channels]");
        for (std::size_t c = 0; c < agents::channel_count; ++c) {
            const ChannelWord& word = channel_words()[c];
            if (strength(word) != nullptr || !may_have(static_cast<Channel>(c))) {
                continue;
            }
            const std::string mode = number_text(example_strength(word));
            out_.explain(number_in_words(word.key, word.range));
            out_.off(std::string(word.key) + " = { mode = " + mode + ", low = " + mode +
                     ", high = " + mode + ", unit = " + toml_quoted(word.range.unit) +
                     ", status = \"assumed\" }");
        }
    }

    void expectations() {
        const Node* expected = from_.find("expected");
        for (const auto& [name, node] :
             expected ? expected->members : std::vector<Node::Member>{}) {
            block(
                "expected." + name, node,
                {"What the office expects of it, for levers.choice = \"evidence\": how many more "
                 "of "
                 "everybody are at work after a year [fraction, -1 to 1].",
                 "Wat het kantoor ervan verwacht, voor levers.choice = \"evidence\": welk deel er "
                 "na een jaar meer aan het werk is [deel, -1 tot 1]."});
        }
    }

    const NewInstrument& asked_;
    const Node& from_;
    PlaceKind kind_;
    CommentedText out_;
};

}  // namespace

std::optional<std::string> new_instrument(const NewInstrument& asked, const Shelf& shelf,
                                          const Evidence& evidence, Problems& problems) {
    const auto from = begin_with(asked, shelf, problems);
    if (!from) {
        return std::nullopt;
    }
    PlaceKind kind = PlaceKind::activity;
    if (asked.from) {
        kind = place_kind(read_instrument(*from, asked.from->name, evidence, problems).base);
    } else {
        agents::Instrument bare;
        bare.slot = asked.slot;
        kind = place_kind(bare);
    }
    return problems.empty() ? std::optional(InstrumentWriter(asked, *from, kind).written())
                            : std::nullopt;
}

}  // namespace afweging::scenarios
