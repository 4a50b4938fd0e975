// SPDX-License-Identifier: EUPL-1.2
// The events of one month in one world, or in both: each is told once.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "app/report/story/sentence.hpp"

namespace afweging::app {

/// What a story remembers of a world from month to month. World 0 is a, 1 is b.
struct SoFar {
    std::array<agents::Status, 2> status{};                      ///< now
    std::array<std::map<std::string, std::int32_t>, 2> waits{};  ///< since which month, by key
    std::array<std::string, 2> held{};  ///< the programme that was last begun, by key
    /// Left a subsidised job for work: that its place ends a month later is told already.
    std::array<bool, 2> left_place{};
    /// That no debts are left is told already, and none came since.
    std::array<bool, 2> told_free{};
    std::set<std::string> employing{};  ///< instruments that come with a job, by key
};

/// Events that are yet to be told. What is taken is told by the sentence that is next added.
class MonthNotes {
public:
    MonthNotes(std::vector<const LifeEvent*> events, const scenarios::Life& a,
               const scenarios::Life& b, SoFar& so_far)
        : left_(std::move(events)), a_(a), b_(b), so_far_(so_far) {}

    /// The first event left of a column, with that value before or after it where given.
    const LifeEvent* take(std::string_view column, std::string_view from = any,
                          std::string_view to = any);
    /// The first of an event of agents::Event, by its key.
    const LifeEvent* take_event(std::string_view key);
    /// Looks without taking.
    [[nodiscard]] const LifeEvent* find(std::string_view column, std::string_view from = any,
                                        std::string_view to = any) const;
    [[nodiscard]] const std::vector<const LifeEvent*>& left() const { return left_; }

    /// Adds a sentence about all that was taken since the last; none taken: nothing.
    void say(Stage stage, Matters matters, const LocalisedText& text);
    /// What was taken stays untold.
    void keep_quiet() { taken_.clear(); }

    /// By stage; of the same stage as they were said.
    [[nodiscard]] std::vector<Sentence> sentences() const;
    [[nodiscard]] LocalisedText label(const std::string& key) const {
        return instrument_label(key, a_, b_);
    }
    /// The worlds in which it happened: first and last + 1.
    [[nodiscard]] std::array<std::size_t, 2> worlds() const;
    [[nodiscard]] SoFar& so_far() { return so_far_; }
    /// What a sentence says of debts.
    enum class DebtsNow : std::uint8_t { none, some, same };
    void tell_free(DebtsNow now);
    /// Whether it is told in every world of this sentence that no debts are left.
    [[nodiscard]] bool told_free() const;
    [[nodiscard]] bool works() const;
    [[nodiscard]] std::int32_t month() const { return month_; }
    void begin(std::int32_t month, Side side) {
        month_ = month;
        side_ = side;
    }

    static constexpr std::string_view any = "*";

private:
    const LifeEvent* take_at(std::size_t at);

    std::vector<const LifeEvent*> left_;
    std::vector<std::string> taken_;
    std::vector<Sentence> said_;
    const scenarios::Life& a_;
    const scenarios::Life& b_;
    SoFar& so_far_;
    std::int32_t month_ = 0;
    Side side_ = Side::both;
};

void tell_work(MonthNotes& notes);
void tell_help(MonthNotes& notes);
void tell_debt_help(MonthNotes& notes);
void tell_rules(MonthNotes& notes);
void tell_home(MonthNotes& notes);
void tell_money(MonthNotes& notes);
void tell_rest(MonthNotes& notes);

}  // namespace afweging::app
