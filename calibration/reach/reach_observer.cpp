// SPDX-License-Identifier: EUPL-1.2
// Month by month, from what settle left of those who were put forward.
#include "calibration/reach/reach_observer.hpp"

#include <algorithm>

#include "agents/instruments/applicant.hpp"
#include "agents/state/slots.hpp"
#include "agents/wellbeing/home.hpp"
#include "calibration/cohorts/cohort_observer.hpp"

namespace afweging::calibration {
namespace {

using agents::Status;

bool on_bijstand_in_month(const agents::World& world, std::size_t i) {
    return receives_bijstand(world.now.status_before[i]) ||
           receives_bijstand(world.people.status[i]);
}

std::uint8_t bit_if(bool condition, std::uint8_t bit) { return condition ? bit : std::uint8_t{0}; }

bool holds_anything(const agents::World& world, std::size_t i) {
    return std::any_of(
        agents::slot_places.begin(), agents::slot_places.end(),
        [&](const agents::PlaceColumns& place) { return (world.people.*place.held)[i] != 0; });
}

sim::Dataset dataset(const char* key, const char* meaning, const sim::Label& label,
                     std::vector<std::size_t> axes) {
    return {std::string("reach/") + key, "persons", meaning, label, std::move(axes)};
}

}  // namespace

sim::Layout layout_of_reach(const CohortPlan& plan, const agents::Setting& setting) {
    sim::Layout layout;
    layout.axes = {layout_of(plan).axes[1], sim::Axis{"instrument", {}}, sim::Axis{"group", {}}};
    for (const agents::Instrument& each : setting.instruments) {
        layout.axes[1].entries.push_back({each.key, each.label_en, each.label_nl});
    }
    for (std::size_t k = 0; k < trait_count; ++k) {
        for (const KindLabel& kind : groups_of(static_cast<Trait>(k))) {
            const std::string trait(trait_labels[k].key);
            layout.axes[2].entries.push_back(
                {trait + "+" + std::string(kind.key), std::string(kind.en), std::string(kind.nl)});
        }
    }
    const std::vector<std::size_t> who{0};
    const std::vector<std::size_t> what{0, 1};
    const std::vector<std::size_t> of_trait{2};
    layout.datasets = {
        dataset("people", "On bijstand at some time in the run", {"people", "people", "mensen"},
                who),
        dataset("never", "Of those: was never offered or given anything but money",
                {"never", "never reached", "nooit bereikt"}, who),
        dataset("nothing", "Of those: was not given money either",
                {"nothing", "nothing at all", "helemaal niets"}, who),
        dataset("months", "On bijstand at the end of a month, each month anew",
                {"months", "months on bijstand", "maanden bijstand"}, who),
        dataset("outside", "Of those: in no programme, debt help or contact regime",
                {"outside", "outside everything", "buiten alles"}, who),
        dataset("offers", "Offers, money left out", {"offers", "offers", "aanbiedingen"}, who),
        dataset("places", "Places given to who was on bijstand, money and reports left out",
                {"places", "places", "plekken"}, who),
        dataset("exposed", "Months in a status that the instrument is for",
                {"exposed", "months it is for", "maanden waarvoor het is"}, what),
        dataset("asked", "Put forward for a place, each month anew",
                {"asked", "put forward", "voorgedragen"}, what),
        dataset("given", "Given a place or money", {"given", "given", "gekregen"}, what),
        dataset("contested", "Put forward where there were too few places",
                {"contested", "put forward, too few places", "voorgedragen, te weinig plekken"},
                of_trait),
        dataset("won", "Of those: got a place", {"won", "got a place", "kreeg een plek"}, of_trait),
        dataset("surplus", "Places more than like cases got, in millionths",
                {"surplus", "surplus", "overschot"}, of_trait),
        dataset("weight", "Weight of the comparison, in millionths",
                {"weight", "weight", "gewicht"}, of_trait),
        dataset("variance", "Variance of the surplus by lot, in millionths",
                {"variance", "variance", "variantie"}, of_trait)};
    return layout;
}

ReachObserver::ReachObserver(const CohortPlan& plan, const agents::Setting& setting)
    : plan_(plan),
      setting_(setting),
      lines_(cohort_count(plan)),
      exposed_(cohort_count(plan) * setting.instruments.size()),
      asked_(exposed_.size()),
      given_(exposed_.size()),
      balances_(first_groups().back()) {}

void ReachObserver::begin_month(const agents::World& world) {
    const std::size_t count = world.people.count;
    traits_.resize(count);
    arrived_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        traits_[i] = traits_of(world, i);
        arrived_[i] = world.people.status[i] != Status::not_arrived ? 1 : 0;
    }
}

void ReachObserver::count_person(const agents::World& world, std::size_t i) {
    std::uint8_t& reached = reached_[i];
    const bool offer = (world.now.events[i] & agents::bit(agents::Event::offer)) != 0;
    reached |= bit_if(offer, offered);
    reached |= bit_if(holds_anything(world, i), helped);
    if (!on_bijstand_in_month(world, i)) {
        return;
    }
    if ((reached & seen) == 0) {
        reached |= seen;
        first_traits_[i] = traits_[i];
    }
    const bool stays = receives_bijstand(world.people.status[i]);
    const agents::People& p = world.people;
    const bool in_something =
        (p.debt_held[i] | p.contact_held[i]) != 0 ||
        std::any_of(agents::slot_places.begin(), agents::slot_places.end(),
                    [&](const agents::PlaceColumns& place) {
                        return place.slot == agents::Slot::programme && (p.*place.held)[i] != 0;
                    });
    for (const std::uint16_t cohort : cohorts_of(plan_, traits_[i])) {
        Line& line = lines_[cohort];
        line.months += stays ? 1 : 0;
        line.outside += stays && !in_something ? 1 : 0;
        line.offers += offer ? 1 : 0;
    }
}

void ReachObserver::count_exposed(const agents::World& world, std::size_t i) {
    const Status before = world.now.status_before[i];
    const Status status = before == Status::not_arrived ? world.people.status[i] : before;
    if (!keeps_house(status)) {
        return;
    }
    const std::size_t instruments = setting_.instruments.size();
    for (const std::uint16_t cohort : cohorts_of(plan_, traits_[i])) {
        for (std::size_t j = 0; j < instruments; ++j) {
            const bool for_whom = agents::is_for(setting_.instruments[j], status);
            exposed_[cohort * instruments + j] += for_whom ? 1 : 0;
        }
    }
}

std::uint32_t ReachObserver::case_of(const agents::World& world, std::size_t i,
                                     std::size_t instrument) const {
    const bool debts = world.people.accounts[i] >= agents::problem_accounts;
    return static_cast<std::uint32_t>(instrument) * 2 + (debts ? 1U : 0U);
}

void ReachObserver::count_askers(const agents::World& world) {
    std::vector<Asker> askers;
    askers.reserve(world.place_queue.size());
    const std::size_t instruments = setting_.instruments.size();
    for (const agents::PlaceCandidate& candidate : world.place_queue) {
        const std::size_t i = candidate.person;
        const std::size_t j = candidate.instrument;
        const bool won = candidate.won != 0;
        if (setting_.instruments[j].slot == agents::Slot::outreach) {
            continue;  // a report of arrears is no place: who accepts help asks for one
        }
        askers.push_back({case_of(world, i, j), traits_[i], won});
        const bool money = setting_.instruments[j].slot == agents::Slot::money;
        reached_[i] |= bit_if(won, money ? paid : helped);
        for (const std::uint16_t cohort : cohorts_of(plan_, traits_[i])) {
            ++asked_[cohort * instruments + j];
            given_[cohort * instruments + j] += won ? 1 : 0;
            lines_[cohort].places += won && !money && on_bijstand_in_month(world, i) ? 1 : 0;
        }
    }
    add_month(askers, balances_);
}

void ReachObserver::look(std::span<const agents::World* const> worlds) {
    const agents::World& world = *worlds.front();
    const std::size_t count = world.people.count;
    if (world.month == 0) {
        reached_.assign(count, 0);
        first_traits_.resize(count);
        begin_month(world);
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (arrived_[i] == 0) {
            traits_[i] = traits_of(world, i);  // came this month
        }
        // Distance is read off as a month begins.
        traits_[i][static_cast<std::size_t>(Trait::distance)] =
            static_cast<std::uint8_t>(world.now.distance[i]);
        count_person(world, i);
        count_exposed(world, i);
    }
    count_askers(world);
    begin_month(world);
}

std::vector<std::int64_t> ReachObserver::counts() const {
    std::vector<Line> lines = lines_;
    for (std::size_t i = 0; i < reached_.size(); ++i) {
        const std::uint8_t reached = reached_[i];
        if ((reached & seen) == 0) {
            continue;
        }
        const bool never = (reached & (offered | helped)) == 0;
        for (const std::uint16_t cohort : cohorts_of(plan_, first_traits_[i])) {
            ++lines[cohort].people;
            lines[cohort].never += never ? 1 : 0;
            lines[cohort].nothing += never && (reached & paid) == 0 ? 1 : 0;
        }
    }
    std::vector<std::int64_t> all;
    const auto add = [&](const auto& rows, auto... members) {
        (..., [&](auto member) {
            for (const auto& row : rows) { all.push_back(row.*member); }
        }(members));
    };
    add(lines, &Line::people, &Line::never, &Line::nothing, &Line::months, &Line::outside,
        &Line::offers, &Line::places);
    all.insert(all.end(), exposed_.begin(), exposed_.end());
    all.insert(all.end(), asked_.begin(), asked_.end());
    all.insert(all.end(), given_.begin(), given_.end());
    add(balances_, &GroupBalance::asked, &GroupBalance::won, &GroupBalance::surplus,
        &GroupBalance::weight, &GroupBalance::variance);
    return all;
}

}  // namespace afweging::calibration
