// SPDX-License-Identifier: EUPL-1.2
// Everybody in two plans side by side, with the same luck: who gains and who loses, and by what way
// the plans came to differ for each of them. Page: docs/guide/researcher.md, Paired lives
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/measures/groups.hpp"
#include "agents/setting.hpp"
#include "agents/world.hpp"
#include "scenarios/study/money_received.hpp"
#include "scenarios/study/observer.hpp"
#include "scenarios/study/plan_changes.hpp"
#include "sim/dice/dice.hpp"
#include "sim/isa.hpp"
#include "sim/kind.hpp"
#include "sim/recorder.hpp"

namespace afweging::scenarios {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// How the plans came to differ for somebody; docs/decisions/0039. First what tells them apart:
/// own help (a start of an instrument, or holding one whose content the plan changes), or else the
/// first month in which the lives part.
///   same          nothing differs, ever
///   other_people  is there in one of the two only
///   plan_help     own help differs by what the plan adds or changes
///   plan_rule     parts by a rule, law or number that the plans do not share
///   place         own help differs, but by an unchanged instrument: others took the place, or left it
///   vacancy       parts in a month in which a vacancy that was won in one is lost in the other
///   office        parts otherwise: time of the office, waiting, and what other people change
///   missed        misses help of which the plan takes money or places, or for which a pot ran out in
///                 one of the two only
#define AFWEGING_WAYS(KIND)                                                                       \
    KIND(same, "lives do not differ", "leven verschilt niet")                                     \
    KIND(other_people, "there in one plan only", "er in maar een plan")                           \
    KIND(plan_help, "help that the plan adds or changes", "hulp die het plan geeft of verandert") \
    KIND(plan_rule, "a rule that the plan changes", "een regel die het plan verandert")           \
    KIND(place, "a place that others took or left", "een plek die anderen namen of lieten")       \
    KIND(vacancy, "a vacancy that others took or left", "een vacature die anderen namen of lieten") \
    KIND(office, "time of the office, and the rest", "tijd van de gemeente, en de rest")          \
    KIND(missed, "help that is no longer paid", "hulp die niet meer wordt betaald")

/// The three parts of an effect; of who lives the same life in both every part is nothing.
#define AFWEGING_EFFECT_PARTS(KIND)                                     \
    KIND(direct, "direct", "rechtstreeks")                              \
    KIND(queue, "queue and displacement", "wachtrij en verdringing")    \
    KIND(budget, "budget", "budget")

/// What is added up of a life. Persons, and months on bijstand: both of a couple, as in every table.
/// Other months, money and debt are of the household or the one person of it who is followed, while
/// it is in the world of the model (agents/kinds/kinds.hpp, keeps_house). Income is disposable
/// income month by month and `support`: what instruments give, at once or each month, whoever gets
/// it. That money goes to savings and is in no column of income (money_received.hpp).
#define AFWEGING_LIFE_SUMS(KIND)                                                                  \
    KIND(stock, "on bijstand, at the end", "in de bijstand, aan het eind")                        \
    KIND(inflow, "entered bijstand", "de bijstand in")                                            \
    KIND(outflow, "left bijstand", "de bijstand uit")                                             \
    KIND(outflow_to_work, "left bijstand for regular work", "de bijstand uit naar gewoon werk")   \
    KIND(outflow_to_subsidised_job, "left bijstand for a subsidised job",                         \
         "de bijstand uit naar een baan met subsidie")                                            \
    KIND(displaced, "missed a job because others got it", "baan gemist doordat anderen die kregen") \
    KIND(re_entry, "back within a year", "binnen een jaar terug")                                 \
    KIND(bijstand_months, "months on bijstand", "maanden in de bijstand")                         \
    KIND(work_months, "months in regular work", "maanden gewoon werk")                            \
    KIND(subsidised_months, "months in a subsidised job", "maanden in een baan met subsidie")     \
    KIND(income, "income and money from instruments", "inkomen en geld uit instrumenten")         \
    KIND(support, "of it money from instruments", "waarvan geld uit instrumenten")                \
    KIND(short_months, "months short of money", "maanden geld tekort")                            \
    KIND(debt, "debt, at the end", "schuld, aan het eind")

/// What a plan comes to for somebody, in one of the sums.
///   outside  the same, and no place or money from any instrument in either plan
#define AFWEGING_FATES(KIND)                                           \
    KIND(better, "better off", "vooruit")                              \
    KIND(worse, "worse off", "achteruit")                              \
    KIND(same, "the same", "hetzelfde")                                \
    KIND(outside, "not reached", "niet bereikt")
// clang-format on

AFWEGING_KIND(Way, way, AFWEGING_WAYS)
AFWEGING_KIND(EffectPart, effect_part, AFWEGING_EFFECT_PARTS)
AFWEGING_KIND(LifeSum, life_sum, AFWEGING_LIFE_SUMS)
AFWEGING_KIND(Fate, fate, AFWEGING_FATES)

/// Which part of an effect people of this way make up; they are counted in one part each, so parts
/// add up exactly. `same` belongs to none and adds nothing; it is told as direct here.
[[nodiscard]] EffectPart part_of(Way way);

/// Sums by which somebody can be better or worse off, each in its own direction: more of
/// work_months and income, less of bijstand_months, short_months and debt.
inline constexpr std::array<LifeSum, 5> fate_sums{LifeSum::bijstand_months, LifeSum::work_months,
                                                  LifeSum::income, LifeSum::short_months,
                                                  LifeSum::debt};
[[nodiscard]] bool more_is_better(LifeSum sum);
/// A difference below this is told as the same: a month, or 100 euros over the whole run (assumed).
/// [unit of the sum: months, EUR cent]
[[nodiscard]] std::int64_t least_told(LifeSum sum);

/// The sums of one life, by LifeSum. [persons, months, EUR cent]
using LifeSums = std::array<std::int64_t, life_sum_count>;

/// Instruments of two plans, A's by their index and then those of B alone, in one set.
using PlanInstruments = PlanChanges::Instruments;

/// Somebody in both plans.
struct PairedLife {
    static constexpr std::int32_t never = -1;
    static constexpr std::uint32_t nowhere = UINT32_MAX;

    std::uint64_t id = 0;
    std::uint32_t row_a = nowhere;  ///< rows of the two worlds
    std::uint32_t row_b = nowhere;
    std::int32_t arrival = 0;  ///< month index; 0 = in the starting stock, or in the first month
    bool on_bijstand = false;  ///< at some time, in one of the two: only they are told by group
    LifeSums a{};
    LifeSums b{};
    PlanInstruments started_a = {};  ///< places and money of the run; held at the start too
    PlanInstruments started_b = {};
    std::int32_t rows_part = never;   ///< first month in which a column of the two rows differs
    std::int32_t told_apart = never;  ///< month that decided the way
    Way way = Way::same;
    std::array<agents::Group, 7> groups{};  ///< one of each dimension, when first seen
};

/// How closely rows are looked at. Each month: rows_part is the month; costs as much as the month
/// itself. At the end: rows_part is the last month where rows then differ; enough for the ways.
enum class RowsSeen : std::uint8_t { each_month, at_the_end };

/// What became of everybody, in one replicate: both plans side by side.
class PairedLives final : public Observer {
public:
    /// The settings have the same length and must outlive this. Where rules differ rows are seen
    /// each month, for that decides a way.
    PairedLives(const agents::Setting& a, const agents::Setting& b,
                RowsSeen seen = RowsSeen::at_the_end);
    /// worlds: of a and of b.
    void look(std::span<const agents::World* const> worlds) override;
    /// One record of layout_of_paired_lives(); after the last month.
    [[nodiscard]] std::vector<std::int64_t> counts() const override;
    /// Everybody of either world, those of A first, each in the order of the rows.
    [[nodiscard]] const std::vector<PairedLife>& lives() const { return lives_; }

private:
    using Rows = std::vector<std::uint32_t>;  ///< index of a life, by row
    /// Who asked for what in the month that ended, and got none of it: by life.
    struct TurnedAway {
        std::vector<PlanInstruments> from;
        std::vector<std::uint32_t> lives;  ///< that have an entry
    };
    /// What the plans and the worlds of this month say of how somebody came to differ.
    struct MonthOfPlans {
        const agents::World& a;
        const agents::World& b;
        std::int32_t month;
        PlanInstruments more, less, out_in_a, out_in_b;
    };

    void pair_up(const agents::World& a, const agents::World& b);
    void note_starts(const agents::World& world, const Rows& lives, PlanChanges::OfPlan plan);
    void note_held(const agents::World& world, const Rows& lives, PlanChanges::OfPlan plan);
    void note_group(PairedLife& life, const agents::World& world, std::uint32_t row) const;
    void see_everybody(const agents::World& a, const agents::World& b, std::int32_t month);
    void see_rows(const agents::World& a, const agents::World& b, std::int32_t month);
    void tell_apart(std::size_t life, const MonthOfPlans& now);
    [[nodiscard]] Way way_of_help(std::size_t life, const MonthOfPlans& now) const;
    void add_sums(const agents::World& world, const Rows& lives, const MoneyReceived& money,
                  LifeSums PairedLife::*sums);
    void end();

    PlanChanges changes_;
    RowsSeen rows_seen_;
    std::int32_t months_;
    std::vector<PairedLife> lives_;
    Rows in_a_;
    Rows in_b_;
    TurnedAway away_a_;
    TurnedAway away_b_;
    MoneyReceived money_a_;
    MoneyReceived money_b_;
    std::vector<std::uint8_t> grouped_;  ///< groups were noted
};

/// What PairedLives counts, as one record that stands for the whole run: its months count from
/// entry and there is one (docs/formats/results-h5.md, Paired lives).
///   people/ways                 [way]            people who were on bijstand in one of the two
///   parts/SUM                   [way]            b - a, over everybody; adds up to the effect
///   people/groups               [group]          people as above, of each household one
///   fates/SUM                   [group, fate]    of them, for each of fate_sums
[[nodiscard]] sim::Layout layout_of_paired_lives();

/// Lives both plans and gives everybody. Rows that exist in one only have `nowhere` in the other.
[[nodiscard]] std::vector<PairedLife> paired_lives(const agents::Setting& a,
                                                   const agents::Setting& b, const sim::Dice& dice,
                                                   sim::Isa isa);

}  // namespace afweging::scenarios
