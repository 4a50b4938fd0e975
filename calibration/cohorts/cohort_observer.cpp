// SPDX-License-Identifier: EUPL-1.2
// Members come in, leave, come back.
#include "calibration/cohorts/cohort_observer.hpp"

#include <algorithm>

#include "agents/kinds/bands.hpp"
#include "agents/state/slots.hpp"

namespace afweging::calibration {
namespace {

using agents::Status;

constexpr std::array<int, spell_band_count> spell_band_starts{0, 6, 12, 24, 36, 60};

std::uint8_t code(auto kind) { return static_cast<std::uint8_t>(kind); }

/// Index of the month that ended; -1 before the first one.
std::int32_t month_of(const agents::World& world) { return world.month - 1; }

}  // namespace

Destination destination_of(Status status) {
    switch (status) {
        case Status::job_temporary:
        case Status::job_permanent:
            return Destination::work;
        case Status::self_employed:
            return Destination::business;
        case Status::subsidised_job:
            return Destination::subsidised_job;
        case Status::education:
            return Destination::education;
        case Status::aow:
            return Destination::aow;
        default:
            return Destination::other_exit;
    }
}

Traits traits_of(const agents::World& world, std::size_t i) {
    const agents::People& p = world.people;
    const std::int32_t months = std::max(month_of(world), 0) - p.birth[i];
    Traits traits{};
    const auto set = [&](Trait trait, std::uint8_t value) {
        traits[static_cast<std::size_t>(trait)] = value;
    };
    set(Trait::route, code(p.route[i]));
    set(Trait::distance, code(world.now.distance[i]));
    set(Trait::age, code(agents::band_of<agents::age_band_starts>(months / 12)));
    set(Trait::household, code(p.household[i]));
    set(Trait::schooling, code(p.schooling[i]));
    set(Trait::health, code(p.health[i]));
    set(Trait::duration,
        code(agents::band_of<agents::duration_band_starts>(int{p.months_on_benefit[i]})));
    set(Trait::sex, code(p.sex[i]));
    return traits;
}

bool StartWatch::holds(const agents::World& world, std::size_t i) const {
    const auto held = agents::slot_value_of(index_);
    return std::any_of(agents::slot_places.begin(), agents::slot_places.end(),
                       [&](const agents::PlaceColumns& place) {
                           return place.slot == slot_ && (world.people.*place.held)[i] == held;
                       });
}

std::uint8_t StartWatch::state(const agents::World& world, std::size_t i) const {
    const bool had = (world.people.ever_started[i] & agents::set_of(index_)) != 0;
    return static_cast<std::uint8_t>((holds(world, i) ? 1 : 0) | (had ? 2 : 0));
}

void StartWatch::begin(const agents::World& world) {
    before_.resize(world.people.count);
    for (std::size_t i = 0; i < before_.size(); ++i) { before_[i] = state(world, i); }
}

bool StartWatch::started(const agents::World& world, std::size_t i) {
    const std::uint8_t now = state(world, i);
    const bool any = (now & ~before_[i]) != 0;
    before_[i] = now;
    return any;
}

CohortObserver::CohortObserver(const CohortPlan& plan, const agents::Setting& setting)
    : plan_(plan), cohorts_(cohort_count(plan)) {
    if (plan.instrument) {
        starts_.emplace_back(setting.instruments[*plan.instrument], *plan.instrument);
    }
    const sim::Layout layout = layout_of(plan);
    record_ = layout.record_size();
    std::size_t offset = 0;
    for (std::size_t k = 0; k < dataset_count; ++k) {
        offsets_[k] = offset;
        offset += layout.size_of(layout.datasets[k]);
    }
    counts_.resize(record_ * followed_months(plan));
}

std::size_t CohortObserver::place(Dataset dataset, std::int32_t month) const {
    return static_cast<std::size_t>(month) * record_ + offsets_[dataset];
}

void CohortObserver::add(Dataset dataset, std::int32_t month, const Member& member) {
    const std::size_t entry = entry_of(plan_, std::max(member.entered, 0));
    for (const std::size_t cohort : member.cohorts) {
        ++counts_[place(dataset, month) + cohort];
        if (entry != 0) {
            ++counts_[place(dataset, month) + entry * cohorts_ + cohort];
        }
    }
}

void CohortObserver::add(Dataset dataset, std::int32_t month, const Member& member,
                         Destination destination) {
    const std::size_t entry = entry_of(plan_, std::max(member.entered, 0));
    const auto whereto = static_cast<std::size_t>(destination);
    for (const std::size_t cohort : member.cohorts) {
        ++counts_[place(dataset, month) + cohort * destination_count + whereto];
        if (entry != 0) {
            const std::size_t cell = entry * cohorts_ + cohort;
            ++counts_[place(dataset, month) + cell * destination_count + whereto];
        }
    }
}

bool CohortObserver::enters(const agents::World& world, std::size_t i) {
    const bool is = receives_bijstand(world.people.status[i]);
    const bool begins = world.month == 0;
    if (begins || plan_.followed == Followed::stock) {
        return begins && is && plan_.followed == Followed::stock;
    }
    const bool was = receives_bijstand(world.now.status_before[i]);
    switch (plan_.followed) {
        case Followed::participants:
            return starts_.front().started(world, i);
        case Followed::leavers:
            return was && !is;
        default:
            return is && !was;
    }
}

void CohortObserver::admit(const agents::World& world, std::size_t i, std::int32_t month) {
    const bool was = month >= 0 && receives_bijstand(world.now.status_before[i]);
    members_.push_back({.row = static_cast<std::uint32_t>(i),
                        .entered = month,
                        .cohorts = cohorts_of(plan_, traits_of(world, i)),
                        .open = was || receives_bijstand(world.people.status[i])});
}

void CohortObserver::follow_out(Member& member, Status now, std::int32_t month) {
    const std::int32_t out = month - member.left;
    add(out_at_risk, out, member, member.destination);
    if (receives_bijstand(now)) {
        add(returns, out, member, member.destination);
        member.may_return = false;
    }
}

void CohortObserver::follow(Member& member, const agents::World& world, std::int32_t month) {
    const Status now = world.people.status[member.row];
    const std::int32_t since = month - member.entered;
    add(followed, since, member);
    if (member.may_return) {
        follow_out(member, now, month);
    }
    if (member.open) {
        add(at_risk, since, member);
        if (!receives_bijstand(now)) {
            member.open = false;
            member.may_return = true;
            member.left = month;
            member.destination = destination_of(now);
            add(exits, since, member, member.destination);
        }
    }
    if (receives_bijstand(now)) {
        add(on_bijstand, since, member);
    } else if (in_regular_work(now)) {
        add(in_work, since, member);
    } else if (now == Status::subsidised_job) {
        add(in_subsidised_job, since, member);
    }
}

void CohortObserver::count_spells(const agents::World& world, std::int32_t month) {
    const agents::People& p = world.people;
    for (std::size_t i = 0; i < p.count; ++i) {
        if (!receives_bijstand(world.now.status_before[i])) {
            continue;
        }
        // Who stayed has counted this month already.
        const bool stays = receives_bijstand(p.status[i]);
        const int months = std::max(int{p.months_on_benefit[i]} - (stays ? 1 : 0), 0);
        const auto band = static_cast<std::size_t>(agents::band_of<spell_band_starts>(months));
        ++counts_[place(clients, month) + band];
        if (!stays) {
            const auto whereto = static_cast<std::size_t>(destination_of(p.status[i]));
            ++counts_[place(ends, month) + band * destination_count + whereto];
        }
    }
}

void CohortObserver::look(std::span<const agents::World* const> worlds) {
    const agents::World& world = *worlds.front();
    const std::int32_t month = month_of(world);
    if (month < 0) {
        for (StartWatch& watch : starts_) { watch.begin(world); }
    } else {
        count_spells(world, month);
    }
    for (std::size_t i = 0; i < world.people.count; ++i) {
        if (enters(world, i)) {
            admit(world, i, month);
        }
    }
    for (Member& member : members_) { follow(member, world, month); }
}

}  // namespace afweging::calibration
