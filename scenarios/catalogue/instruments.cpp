// SPDX-License-Identifier: EUPL-1.2
// From an instrument file to an instrument and its numbers.
#include "scenarios/catalogue/instruments.hpp"

#include <algorithm>

#include "scenarios/catalogue/other_instruments.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"
#include "sim/euro.hpp"

namespace afweging::scenarios {
namespace {

constexpr Range cost_per_start{0, 1000000, "EUR", "1500"};
constexpr Range cost_per_month{0, 1000000, "EUR per month", "350"};

/// `extends` takes over numbers, conditions and time, and never what an instrument is called.
const FileKind& instrument_files() {
    static const FileKind kind{"instruments",
                               {"instrument", "instrument"},
                               {"key", "label_nl", "label_en", "nl", "en", "page"}};
    return kind;
}

void check_evidence(TableReader& file, const std::vector<std::string>& ids,
                    const Evidence& evidence) {
    for (const std::string& id : ids) {
        if (evidence.find(id) == evidence.end()) {
            file.problems().add(
                ProblemCode::unknown_evidence, file.position_of("evidence"),
                {printable(id), evidence.empty() ? std::string("S001") : evidence.begin()->first});
        }
    }
}

/// A number of an instrument as its file writes it.
std::string prior_of(const Range& range) {
    return "{ mode = ..., low = ..., high = ..., unit = \"" + std::string(range.unit) +
           "\", status = \"assumed\" }";
}

/// Reads prior tables of one instrument into its list of numbers.
class NumberReader {
public:
    NumberReader(CatalogueInstrument& into, const Evidence& evidence, Position file)
        : into_(into), evidence_(evidence), file_(file) {}

    void read(TableReader table, const std::string& name, const Range& range) {
        if (!table.present()) {
            return;
        }
        ParameterEntry entry = read_prior(table, range, evidence_);
        entry.passport.extended = taken_from(table.position(), file_, table.problems());
        table.finish();
        entry.key = into_.base.key + "." + name;
        const LocalisedText what = number_of_instrument(name);
        entry.meaning = {into_.base.label_en + ": " + what.en,
                         into_.base.label_nl + ": " + what.nl + " (" + name + ")"};
        set_number(into_.base, name, entry.value);
        into_.numbers.push_back(std::move(entry));
    }

private:
    CatalogueInstrument& into_;
    const Evidence& evidence_;
    Position file_;
};

/// The key is the name of the file, in small letters, digits and hyphens.
void check_key(const std::string& key, const std::string& name, const TableReader& file) {
    const std::string shown = printable(name);
    if (key != name) {
        file.problems().add(ProblemCode::does_not_fit, file.position_of("key"),
                            {std::string("key"),
                             LocalisedText{"the file is called '" + shown + ".toml'; write '" +
                                               shown + "', or give the file another name",
                                           "het bestand heet '" + shown + ".toml'; schrijf '" +
                                               shown + "', of geef het bestand een andere naam"}});
    } else if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") !=
               std::string::npos) {
        file.problems().add(
            ProblemCode::does_not_fit, file.position_of("key"),
            {std::string("key"),
             LocalisedText{"a key has lower-case letters, digits and hyphens only; give the file "
                           "and its key another name",
                           "een sleutel heeft alleen kleine letters, cijfers en streepjes; geef "
                           "het bestand en de sleutel een andere naam"}});
    }
}

/// Which duty it is, where it is one; else which it would be when a lever makes it one.
void read_duty(TableReader& file, agents::Instrument& base) {
    const bool asked = base.obligation == agents::Obligation::mandatory && can_be_duty(base.slot);
    const auto word = file.word("duty", duty_words(), asked ? Need::required : Need::optional);
    base.duty = word ? static_cast<agents::Duty>(*word) : agents::usual_duty(base.slot);
}

void read_head(TableReader& file, agents::Instrument& base) {
    base.label_nl = file.text("label_nl", Need::required).value_or(base.key);
    base.label_en = file.text("label_en", Need::required).value_or(base.key);
    base.slot =
        static_cast<agents::Slot>(file.word("slot", slot_words(), Need::required).value_or(0));
    base.pot = static_cast<agents::Pot>(file.word("pot", pot_words(), Need::required).value_or(0));
    base.obligation = static_cast<agents::Obligation>(
        file.word("obligation", obligation_words(), Need::required).value_or(0));
    read_duty(file, base);
    base.duration_months = static_cast<std::uint8_t>(
        file.whole("duration_months", {0, 240, "months", "12"}, Need::required).value_or(0));
    base.startup_months = static_cast<std::uint8_t>(
        file.whole("startup_months", {0, agents::longest_startup_months, "months", "1"})
            .value_or(0));
    base.every_months =
        static_cast<std::uint8_t>(file.whole("every_months", {0, 120, "months", "12"}).value_or(0));
    usual_number(file, "startup_months", 0);
    usual_number(file, "every_months", 0);
    usual_truth(file, "once_per_spell", true);
    usual_truth(file, "once_per_year", false);
    base.once = file.truth("once_per_spell").value_or(true) ? 1 : 0;
    base.once_a_year = file.truth("once_per_year").value_or(false) ? 1 : 0;
}

/// What it is, in both languages or in neither.
LocalisedText read_meaning(TableReader& file) {
    expect_pair(file, "en", "nl");
    const auto en = file.text("en");
    const auto nl = file.text("nl", en ? Need::required : Need::optional);
    if (nl && !en) {
        (void)file.text("en", Need::required);
    }
    return {en.value_or(""), nl.value_or("")};
}

/// What the office expects of the instrument by evidence, at each distance to work. A view of the
/// office, not a strength of the world: no draw varies it.
void read_expected(TableReader table, const Evidence& evidence, CatalogueInstrument& into) {
    constexpr Range share{-1, 1, "fraction", "0.07"};
    for (std::size_t d = 0; d < agents::distance_count; ++d) {
        TableReader one = table.table(distance_words()[d], Need::optional, prior_of(share));
        if (one.present()) {
            into.base.expected[d] = static_cast<float>(read_prior(one, share, evidence).mode);
            one.finish();
        }
    }
    table.finish();
}

}  // namespace

std::uint32_t hash_of(std::string_view key) {
    std::uint32_t hash = 2166136261U;
    for (const char c : key) { hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U; }
    return hash;
}

void set_number(agents::Instrument& instrument, std::string_view name, double value) {
    if (name == "cost_per_start") {
        instrument.cost_per_start_cents = sim::round_to_cent(value).cents;
    } else if (name == "cost_per_month") {
        instrument.cost_per_month_cents = sim::round_to_cent(value).cents;
    }
    for (std::size_t c = 0; c < channel_words().size(); ++c) {
        if (channel_words()[c].key == name) {
            instrument.channels[c] = static_cast<float>(value);
        }
    }
}

CatalogueInstrument read_instrument(const Node& node, const std::string& name,
                                    const Evidence& evidence, Problems& problems) {
    CatalogueInstrument result;
    const std::size_t before = problems.all().size();
    TableReader file(node, "", problems);
    result.base.key = file.text("key", Need::required).value_or(name);
    check_key(result.base.key, name, file);
    result.base.key = name;
    result.base.hash = hash_of(result.base.key);
    read_head(file, result.base);
    result.others = read_others(file, result.base.others);
    result.evidence = file.texts("evidence");
    check_evidence(file, result.evidence, evidence);
    result.page = file.text("page", Need::required).value_or("");
    result.meaning = read_meaning(file);

    const bool office = result.base.slot == agents::Slot::office;
    TableReader who = file.table("eligibility", office ? Need::optional : Need::required);
    result.base.eligibility = anybody();
    result.base.eligibility.statuses = 0;  // are named in every file
    read_eligibility(who, result.base.eligibility);
    who.finish();

    NumberReader numbers(result, evidence, node.at);
    TableReader cost = file.table("cost", Need::required);
    numbers.read(cost.table("per_start", Need::required, prior_of(cost_per_start)),
                 "cost_per_start", cost_per_start);
    numbers.read(cost.table("per_month", Need::required, prior_of(cost_per_month)),
                 "cost_per_month", cost_per_month);
    cost.finish();
    TableReader channels = file.table("channels");
    for (const ChannelWord& word : channel_words()) {
        numbers.read(channels.table(word.key, Need::optional, prior_of(word.range)),
                     std::string(word.key), word.range);
    }
    channels.finish();
    read_expected(file.table("expected"), evidence, result);
    file.finish();
    check_instrument(result.base, node, before, problems);
    return result;
}

std::optional<Node> instrument_tree(const Shelf& shelf, const NamedFile& named,
                                    Problems& problems) {
    return read_extended(shelf, instrument_files(), named, problems);
}

std::optional<CatalogueInstrument> read_instrument(const Shelf& shelf, const NamedFile& named,
                                                   const Evidence& evidence, Problems& problems) {
    const auto file = instrument_tree(shelf, named, problems);
    return file ? std::optional(read_instrument(*file, named.name, evidence, problems))
                : std::nullopt;
}

std::vector<CatalogueInstrument> read_instruments(const DataRoot& root, const Evidence& evidence,
                                                  Problems& problems) {
    return read_instruments(root, evidence, names_in(root, "instruments"), problems);
}

std::vector<CatalogueInstrument> read_instruments(const DataRoot& root, const Evidence& evidence,
                                                  const std::vector<std::string>& named,
                                                  Problems& problems) {
    std::vector<CatalogueInstrument> all;
    for (const std::string& name : names_in(root, "instruments")) {
        const std::size_t before = problems.all().size();
        auto instrument = read_instrument(Shelf{root}, {name}, evidence, problems);
        const bool wanted = std::find(named.begin(), named.end(), name) != named.end();
        const bool broken = !instrument || problems.all().size() > before;
        if (broken && !wanted) {
            problems.forget_since(before);
        } else if (instrument) {
            all.push_back(*std::move(instrument));
        }
    }
    return all;
}

}  // namespace afweging::scenarios
