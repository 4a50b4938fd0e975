// SPDX-License-Identifier: EUPL-1.2
// What can be wrong in a file, collected until all of it is known, then reported at once.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/read/renamed_keys.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// Numbers are public: AFW-1204 in messages, docs/guide/errors.md and `explain`. Never renumber.
enum class ProblemCode : std::uint16_t {
    no_such_file = 1001,
    is_directory = 1002,
    is_symlink = 1003,
    not_regular = 1004,
    too_large = 1005,
    cannot_read = 1006,
    not_utf8 = 1007,
    control_character = 1008,
    bidi_character = 1009,
    too_deep = 1011,
    too_many_keys = 1012,
    string_too_long = 1013,
    path_outside = 1014,
    extends_cycle = 1015,
    extends_too_deep = 1016,
    no_such_scenario = 1017,
    not_called_toml = 1018,
    two_files = 1019,
    syntax = 1101,
    duplicate_key = 1102,
    number_form = 1103,
    doubtful_point = 1104,
    unknown_key = 1201,
    missing_key = 1202,
    not_finite = 1203,
    out_of_range = 1204,
    wrong_type = 1205,
    wrong_unit = 1206,
    unknown_word = 1207,
    lever_under_world = 1208,
    world_under_levers = 1209,
    wrong_length = 1210,
    shares_do_not_add_up = 1211,
    not_whole = 1212,
    unknown_evidence = 1213,
    source_missing = 1214,
    not_a_month = 1215,
    unknown_name = 1216,
    dates_out_of_order = 1217,
    unit_differs = 1218,
    mode_outside_prior = 1219,
    defined_twice = 1220,
    parameter_missing = 1221,
    ends_before_start = 1222,
    too_many_instruments = 1223,
    negative_zero = 1224,
    empty_text = 1225,
    does_not_fit = 1226,
    no_first_value = 1227,
    after_the_last = 1228,
    renamed_key = 1229,
    before_the_run = 1230,
    more_than_all = 1231,
    removed_key = 1232,
    switched_off_and_set = 1233,
    policy_and_set = 1234,
    prior_missing = 1240,
    evidence_malformed = 1301,
    posterior_malformed = 1302,
    posterior_changed = 1303,
};

/// What a code means, in both languages. Slots {0}, {1}, ... are filled per problem.
struct ProblemKind {
    ProblemCode code;
    std::string_view en;  ///< what is wrong and what was expected
    std::string_view nl;
    std::string_view advice_en;  ///< what to do
    std::string_view advice_nl;
};

[[nodiscard]] const std::vector<ProblemKind>& problem_kinds();
[[nodiscard]] const ProblemKind& kind_of(ProblemCode code);
/// What the slots of its sentences may hold, one phrase a slot.
[[nodiscard]] std::vector<LocalisedText> example_of(ProblemCode code);
/// "AFW-1204"
[[nodiscard]] std::string code_text(ProblemCode code);

/// A place in one of the files read; line 0 = the file as a whole. Columns count code points.
struct Position {
    std::size_t source = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t width = 1;

    friend bool operator==(const Position&, const Position&) = default;
};

/// A file that was read, or tried. `family` is the exit code of problems in it.
struct Source {
    std::string name;
    std::string text;
    ExitCode family = ExitCode::scenario;
    std::string recorded = {};  ///< how results call it; empty: a scenario by its file name,
                                ///< another file by `name`
};

struct Problem {
    ProblemCode code;
    Position at;
    std::vector<LocalisedText> details;
};

/// What is wrong, as a sentence.
[[nodiscard]] std::string sentence_of(const Problem& problem, Language language);
/// What to do about it.
[[nodiscard]] std::string advice_of(const Problem& problem, Language language);

class AskedKeys;

/// Problems of one reading, with the files they are in.
class Problems {
public:
    /// `renamed` is another table in tests only.
    explicit Problems(std::span<const RenamedKey> renamed = renamed_keys()) : renamed_(renamed) {}

    /// Remembers a file; the result goes into Position::source.
    std::size_t add_source(Source source);
    void set_family(std::size_t source, ExitCode family) { sources_[source].family = family; }
    void replace_text(std::size_t source, std::string text);
    /// A problem of a place that two files share, because one extends the other, counts once.
    void add(ProblemCode code, Position at, std::vector<LocalisedText> details);
    /// Takes back what was added since there were `count` problems.
    void forget_since(std::size_t count);
    /// Says that a key has another name now; false when it never had one.
    bool add_if_renamed(std::string_view key, Position at);

    [[nodiscard]] const Source& source(std::size_t i) const { return sources_[i]; }
    [[nodiscard]] std::size_t source_count() const { return sources_.size(); }
    [[nodiscard]] const std::vector<Problem>& all() const { return problems_; }
    [[nodiscard]] bool empty() const { return problems_.empty(); }
    /// Readers of the first source write down in `keys` what they ask; `keys` lives as long as this.
    void write_down_in(AskedKeys& keys) { asked_ = &keys; }
    /// Where readers of that source do so; null: nowhere, as of files that are read to be used.
    [[nodiscard]] AskedKeys* asked_of(std::size_t source) const {
        return source == 0 ? asked_ : nullptr;
    }

    /// The report: at most 20 problems, each with place, excerpt and advice.
    [[nodiscard]] std::string text(Language language) const;
    /// Throws ReadError when there is any problem.
    void throw_if_any() const;

private:
    std::deque<Source> sources_;
    std::vector<Problem> problems_;
    std::span<const RenamedKey> renamed_;
    AskedKeys* asked_ = nullptr;
};

/// A file could not be used. what() is the English report.
class ReadError : public PhrasedError {
public:
    explicit ReadError(Problems problems);
    [[nodiscard]] const std::string& text(Language language) const { return phrase().in(language); }
    [[nodiscard]] const Problems& problems() const noexcept { return problems_; }

private:
    Problems problems_;
};

}  // namespace afweging::scenarios
