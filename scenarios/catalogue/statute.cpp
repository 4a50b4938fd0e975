// SPDX-License-Identifier: EUPL-1.2
// Reads every number of agents::statute_numbers, each with its values by date.
#include "scenarios/catalogue/statute.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "agents/measures/groups.hpp"
#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

using agents::StatuteNumber;
using agents::StatuteValue;

/// What a number may say once for all its values.
constexpr std::array<std::string_view, 7> passport_keys = {
    "status", "evidence", "source", "note", "note_nl", "prior_note", "prior_note_nl"};

const LocalisedText& expected_values() {
    static const LocalisedText words{
        "a list of values by date, for example [ { from = \"2025-01\", value = 150 } ]",
        "een lijst van waarden per datum, bijvoorbeeld [ { from = \"2025-01\", value = 150 } ]"};
    return words;
}

/// The passport that stands at the number, laid under what a value says itself. A value with a
/// status of its own takes nothing over but why its ends are where they are; two notes go together.
Node with_common(const Node& value, const Node& number) {
    Node result = value;
    const bool own_note = value.find("note") != nullptr || value.find("note_nl") != nullptr;
    const bool own_prior =
        value.find("prior_note") != nullptr || value.find("prior_note_nl") != nullptr;
    for (const std::string_view key : passport_keys) {
        const Node* common = number.find(key);
        const bool of_prior = key.starts_with("prior");
        const bool taken = of_prior
                               ? !own_prior
                               : value.find("status") == nullptr && value.find(key) == nullptr &&
                                     !(own_note && key.starts_with("note"));
        if (common != nullptr && taken) {
            result.members.push_back({std::string(key), *common});
        }
    }
    return result;
}

LocalisedText household_phrase(std::size_t household) {
    const std::string& word = household_words()[household];
    for (const agents::KindLabel& label : agents::group_labels) {
        if (label.key == word) {
            return {std::string(label.en), std::string(label.nl)};
        }
    }
    return word;
}

/// A number as it is read: of one household when it goes by household.
struct One {
    const StatuteNumber& number;
    std::size_t household;
    std::string key;
    LocalisedText meaning;
    std::string drawn_with{};
};

/// Reads the numbers of one file.
class NumberReader {
public:
    NumberReader(const Node& node, TableReader& file, const Evidence& evidence)
        : node_(node), file_(file), evidence_(evidence) {
        first_ = month(file, "first", file.path_of("first"));
        last_ = month(file, "last", file.path_of("last"));
    }

    void read(const StatuteNumber& number) {
        const std::string key(number.key);
        const LocalisedText meaning{std::string(number.en), std::string(number.nl)};
        TableReader table = file_.table(key, Need::required);
        if (!number.by_household()) {
            read_one(table, {number, 0, key, meaning});
            return;
        }
        for (std::size_t h = 0; table.present() && h < agents::household_count; ++h) {
            const std::string& word = household_words()[h];
            TableReader one = table.table(word, Need::required);
            read_one(one, {number, h, key + "." + word,
                           filled({"{1}: {0}"}, {meaning, household_phrase(h)})});
        }
        table.finish();
    }

    [[nodiscard]] StatuteTable finished() {
        table_.statute = agents::statute_of(values_);
        for (StatuteEntry& entry : table_.entries) { check_drawn_with(entry); }
        table_.first = first_.value_or(sim::Month{});
        table_.last = last_.value_or(sim::Month{});
        return std::move(table_);
    }

private:
    std::optional<sim::Month> month(TableReader& table, std::string_view key,
                                    const std::string& name) {
        const auto text = table.text(key, Need::required);
        return text ? month_of(*text, table.position_of(key), name, file_.problems())
                    : std::nullopt;
    }

    void read_one(TableReader& table, One one) {
        if (!table.present()) {
            return;
        }
        one.drawn_with = table.text("drawn_with").value_or(one.key);
        drawn_with_at_.push_back({one.key, table.position_of("drawn_with")});
        const auto unit = table.text("unit", Need::required);
        if (unit && *unit != one.number.unit) {
            file_.problems().add(ProblemCode::unit_differs, table.position_of("unit"),
                                 {one.key, printable(*unit), std::string(one.number.unit)});
        }
        for (const std::string_view key : passport_keys) {
            (void)table.value(key, {}, Need::optional);
        }
        const Node* list = table.value("values", expected_values(), Need::required);
        if (list != nullptr && (list->kind != Node::Kind::list || list->items.empty())) {
            const LocalisedText found = list->kind == Node::Kind::list
                                            ? LocalisedText{"an empty list", "een lege lijst"}
                                            : kind_phrase(*list);
            file_.problems().add(ProblemCode::wrong_type, list->at,
                                 {table.path_of("values"), found, expected_values()});
        } else if (list != nullptr) {
            read_values(*list, one);
        }
        table.finish();
    }

    void read_values(const Node& list, const One& one) {
        const Node& number = *find_path(node_, one.key);
        std::optional<sim::Month> before;
        for (const Node& item : list.items) {
            const Node whole = with_common(item, number);
            const Node* from = item.find("from");
            TableReader value(whole, one.key + place_in_time(from), file_.problems());
            const auto month_read = read_value(value, one);
            if (month_read) {
                check_date(*month_read, before, from->at, one.key);
                before = month_read;
            }
        }
    }

    /// Another number of the file, and one that goes its own way.
    void check_drawn_with(StatuteEntry& entry) {
        const auto leads = [&](const StatuteEntry& other) {
            return other.key == entry.drawn_with && other.drawn_with == other.key;
        };
        if (std::none_of(table_.entries.begin(), table_.entries.end(), leads)) {
            std::vector<std::string> known;
            for (const StatuteEntry& other : table_.entries) { known.push_back(other.key); }
            const auto place = std::find_if(drawn_with_at_.begin(), drawn_with_at_.end(),
                                            [&](const auto& at) { return at.first == entry.key; });
            file_.problems().add(ProblemCode::unknown_name, place->second,
                                 {LocalisedText{"number of law", "getal van de wet"},
                                  printable(entry.drawn_with), nearest(entry.drawn_with, known),
                                  LocalisedText{"drawn_with names a number that has none itself",
                                                "drawn_with noemt een getal dat er zelf geen "
                                                "heeft"}});
            entry.drawn_with = entry.key;
        }
    }

    /// Reads one value; its month when that is one.
    std::optional<sim::Month> read_value(TableReader& table, const One& one) {
        if (!table.present()) {
            return std::nullopt;
        }
        const StatuteNumber& number = one.number;
        const Range range{number.low, number.high, number.unit, number.example};
        StatuteEntry entry{one.key, {}, std::string(number.unit), number.low, {}, one.meaning};
        const auto from = month(table, "from", one.key + ".from");
        entry.read_by = number.read_by;
        if (number.is_whole()) {
            const auto whole = table.whole("value", range, Need::required);
            entry.value = whole ? static_cast<double>(*whole) : entry.value;
        } else {
            entry.value = table.number("value", range, Need::required).value_or(entry.value);
        }
        (void)table.number("low", range);
        (void)table.number("high", range);
        entry.passport = read_passport(table, evidence_);
        entry.prior = read_ends(table, entry.value, range, entry.passport);
        entry.drawn_with = one.drawn_with;
        table.finish();
        entry.from = from ? month_text(*from) : "";
        values_.push_back({&number, one.household, from.value_or(sim::Month{}), entry.value});
        table_.entries.push_back(std::move(entry));
        return from;
    }

    /// The first value on the first month, each later one after the one before; after the last
    /// month only what is announced or expected, which is no law yet.
    void check_date(sim::Month from, std::optional<sim::Month> before, Position at,
                    const std::string& key) {
        Problems& problems = file_.problems();
        if (!before && first_ && from != *first_) {
            problems.add(ProblemCode::no_first_value, at,
                         {key, month_text(from), month_text(*first_)});
        }
        if (before && from <= *before) {
            problems.add(ProblemCode::dates_out_of_order, at,
                         {key, month_text(from), month_text(*before)});
        }
        if (last_ && from > *last_ && !table_.entries.back().passport.assumed()) {
            problems.add(ProblemCode::after_the_last, at,
                         {key, month_text(from), month_text(*last_)});
        }
    }

    /// " (2024-01)", for messages; nothing when it is not a text.
    static std::string place_in_time(const Node* from) {
        return from == nullptr || from->kind != Node::Kind::text
                   ? std::string()
                   : " (" + printable(from->text) + ")";
    }

    const Node& node_;
    TableReader& file_;
    const Evidence& evidence_;
    std::optional<sim::Month> first_;
    std::optional<sim::Month> last_;
    std::vector<StatuteValue> values_;
    std::vector<std::pair<std::string, Position>> drawn_with_at_;  // by number
    StatuteTable table_;
};

}  // namespace

agents::StatuteValue law_value(const std::string& key, sim::Month from, double value) {
    const std::string name = key.substr(0, key.find('.'));
    const agents::StatuteNumber& number =
        *std::find_if(agents::statute_numbers.begin(), agents::statute_numbers.end(),
                      [&](const agents::StatuteNumber& n) { return n.key == name; });
    const Words& words = household_words();
    const auto word = std::find(words.begin(), words.end(), key.substr(key.find('.') + 1));
    const bool by_household = key.size() > name.size() && word != words.end();
    return {&number, by_household ? static_cast<std::size_t>(word - words.begin()) : 0, from,
            value};
}

StatuteTable read_statute(const Node& file, const Evidence& evidence, Problems& problems) {
    TableReader root(file, "", problems);
    (void)root.whole("schema", {2, 2, "", "2"}, Need::required);
    NumberReader reader(file, root, evidence);
    for (const StatuteNumber& number : agents::statute_numbers) { reader.read(number); }
    root.finish();
    return reader.finished();
}

StatuteTable read_statute(const DataRoot& root, const Evidence& evidence, Problems& problems) {
    const auto file = read_shipped(root, "statute/nl.toml", problems);
    return file ? read_statute(*file, evidence, problems) : StatuteTable{};
}

}  // namespace afweging::scenarios
