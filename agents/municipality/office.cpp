// SPDX-License-Identifier: EUPL-1.2
// Klantmanagers, their caseload and their time.
#include "agents/municipality/office.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "agents/kinds/draws.hpp"
#include "agents/municipality/budgets.hpp"
#include "sim/dice/distributions.hpp"
#include "sim/mathematics.hpp"

namespace afweging::agents {

namespace {

// Bounds of what is divided by: nobody near to work and nobody on a desk are possible.
constexpr double least_share_short = 0.01;
constexpr double least_caseload = 1.0;
// A normal has no end: with a wide spread no talk may get a quality of zero or below.
constexpr double least_skill = 0.2;
constexpr double most_skill = 2.0;
// Entity words of draws: the low word is the klantmanager, the high word an instrument's hash.
constexpr std::uint32_t favourite_draws = 0;
constexpr std::uint32_t skill_draws = 1;

/// A standard normal: klantmanagers are few, so their draws need not be quick.
float normal(sim::DrawEngine engine) {
    return static_cast<float>(sim::draw_standard_normal(engine));
}

struct Desk {
    double persons;
    double households;
    double skill;
};

/// What a talk is worth, of 1, to somebody who counts for w clients of a desk.
double kept_quality(const Desk& desk, double w, const OfficeParameters& p) {
    const double strain = w * p.caseload_threshold / desk.persons;
    return strain < 1.0 ? sim::exponential(p.caseload_elasticity * sim::logarithm(strain)) : 1.0;
}

void add_desk(OfficeMonth& office, const Desk& desk, double share_short, const OfficeSetup& setup) {
    const OfficeParameters& p = setup.parameters;
    const double focus = setup.policy.focus_on_short_distance;
    const double minutes = setup.hours_per_month * p.client_share * 60.0 * p.talk_share;
    const double talks = minutes / (desk.households * p.talk_minutes);
    const double first = std::min(focus * talks / share_short, p.short_need / 12.0);
    const double rest = std::max(talks - share_short * first, 0.0);
    const double kept = kept_quality(desk, 1.0, p);
    for (std::size_t r = 0; r < route_count; ++r) {
        const double w = time_weight(setup.policy, static_cast<Route>(r));
        const double quality = w == 1.0 ? kept : kept_quality(desk, w, p);
        office.talks.push_back(static_cast<float>(w * rest));
        office.talks_short.push_back(static_cast<float>(w * first));
        office.quality.push_back(static_cast<float>(desk.skill * quality));
    }
}

/// Clients, with what those of groups count for beside one each.
double weighed(std::uint32_t count, std::int64_t hundredths) {
    return static_cast<double>(count) + static_cast<double>(hundredths) / 100.0;
}

}  // namespace

double time_weight(const Policy& policy, Route route) {
    const double of_group = policy.caseload_of[static_cast<std::size_t>(route)];
    return of_group > 0 ? policy.caseload / of_group : 1.0;
}

double staffed_caseload(const Policy& policy, std::span<const double, route_count> entrant_route) {
    double more = 0;  // clients that a client counts for, beyond one
    for (std::size_t r = 0; r < route_count; ++r) {
        more += entrant_route[r] * (time_weight(policy, static_cast<Route>(r)) - 1.0);
    }
    return policy.caseload / (1.0 + more);
}

double full_time_klantmanagers(std::uint64_t clients, double caseload) {
    return static_cast<double>(clients) / caseload;
}

double full_time_klantmanagers(const Margins& municipality, const Policy& policy) {
    return full_time_klantmanagers(municipality.clients,
                                   staffed_caseload(policy, municipality.entrant_route));
}

std::uint32_t klantmanagers_needed(double full_time) {
    const double needed = std::ceil(full_time);
    return needed < 1.0 ? 1U : static_cast<std::uint32_t>(needed);
}

double share_at_short_distance(const People& people, const MonthColumns& now) {
    const Status* status = people.status.data();
    const Distance* distance = now.distance.data();
    std::int64_t clients = 0;
    std::int64_t near = 0;
    for (std::size_t first = 0; first < people.status.size(); first += sim::chunk_size) {
        unsigned clients_here = 0;
        unsigned near_here = 0;
        for (std::size_t i = first; i < first + sim::chunk_size; ++i) {
            const unsigned client = receives_bijstand(status[i]) ? 1U : 0U;
            clients_here += client;
            near_here += client & (distance[i] == Distance::short_distance ? 1U : 0U);
        }
        clients += clients_here;
        near += near_here;
    }
    const double share = clients > 0 ? static_cast<double>(near) / static_cast<double>(clients) : 0;
    return std::max(share, least_share_short);
}

std::vector<Klantmanager> make_klantmanagers(const OfficeSetup& setup, std::uint32_t clients,
                                             double compliance, const sim::Dice& dice) {
    const OfficeParameters& p = setup.parameters;
    const double full_time = full_time_klantmanagers(clients, setup.staffed_caseload);
    std::vector<Klantmanager> all(klantmanagers_needed(full_time));
    const double share = full_time / static_cast<double>(all.size());
    for (std::size_t k = 0; k < all.size(); ++k) {
        Klantmanager& klantmanager = all[k];
        const sim::DrawEngine engine(dice, k, skill_draws, purpose::caseworker);
        const double skill = 1.0 + p.skill_spread * static_cast<double>(normal(engine));
        klantmanager.skill = static_cast<float>(std::clamp(skill, least_skill, most_skill));
        klantmanager.full_time = static_cast<float>(share);
        const float luck = sim::to_uniform(dice.bits(k, 0, purpose::compliance));
        klantmanager.complies = static_cast<double>(luck) < compliance ? 1 : 0;
        const double persons = setup.policy.caseload * share;
        klantmanager.caseload = {
            .persons = static_cast<std::uint32_t>(persons),
            .households = static_cast<std::uint32_t>(persons / setup.persons_per_household)};
        for (std::size_t j = 0; j < setup.instruments.size(); ++j) {
            const std::uint64_t entity = k | (std::uint64_t{setup.instruments[j].hash} << 32);
            const sim::DrawEngine own(dice, entity, favourite_draws, purpose::caseworker);
            klantmanager.favourite[j] = static_cast<float>(p.favourite_spread) * normal(own);
        }
    }
    return all;
}

void count_caseloads(const People& people, std::span<Klantmanager> klantmanagers) {
    for (Klantmanager& klantmanager : klantmanagers) { klantmanager.caseload = {}; }
    for (std::size_t i = 0; i < people.count; ++i) {
        const std::size_t k = people.klantmanager[i];
        if (receives_bijstand(people.status[i]) && k < klantmanagers.size()) {
            klantmanagers[k].caseload.add(people.household[i]);
        }
    }
}

void count_group_time(const People& people, const Policy& policy,
                      std::span<Klantmanager> klantmanagers) {
    std::array<std::int64_t, route_count> more{};  // [0.01 clients] a client of the route
    bool any = false;
    for (std::size_t r = 0; r < route_count; ++r) {
        const double w = time_weight(policy, static_cast<Route>(r));
        more[r] = std::llround(100.0 * (w - 1.0));
        any = any || more[r] != 0;
    }
    for (Klantmanager& klantmanager : klantmanagers) { klantmanager.for_groups = {}; }
    for (std::size_t i = 0; any && i < people.count; ++i) {
        const std::size_t k = people.klantmanager[i];
        if (receives_bijstand(people.status[i]) && k < klantmanagers.size()) {
            GroupTime& groups = klantmanagers[k].for_groups;
            const std::int64_t hundredths = more[static_cast<std::size_t>(people.route[i])];
            groups.persons += hundredths * persons_in(people.household[i]);
            groups.households += hundredths;
        }
    }
}

void renew_office(std::span<const Klantmanager> klantmanagers, double share_short,
                  const OfficeSetup& setup, std::int32_t t, OfficeMonth& office) {
    office.talks.clear();
    office.talks_short.clear();
    office.quality.clear();
    double full_time = 0;
    for (const Klantmanager& klantmanager : klantmanagers) {
        full_time += static_cast<double>(klantmanager.full_time);
    }
    office.extra_staff = extra_staff(full_time, setup.policy, setup.instruments, t).hundredths;
    if (klantmanagers.empty() || setup.interaction == Interaction::off) {
        const double alone = setup.parameters.share_short_alone;
        Desk desk{setup.policy.caseload, setup.policy.caseload / setup.persons_per_household, 1.0};
        for (const Klantmanager& klantmanager : klantmanagers) {
            desk.skill = static_cast<double>(klantmanager.skill);
            add_desk(office, desk, alone, setup);
        }
        if (klantmanagers.empty()) {
            add_desk(office, desk, alone, setup);
        }
        return;
    }
    const double own = full_time * 100.0;
    const double relief = own / (own + static_cast<double>(office.extra_staff));
    for (const Klantmanager& klantmanager : klantmanagers) {
        const double share = static_cast<double>(klantmanager.full_time);
        const auto relieved = [&](double count) {
            return std::max(count * relief / share, least_caseload);
        };
        const Caseload& caseload = klantmanager.caseload;
        const GroupTime& groups = klantmanager.for_groups;
        add_desk(office,
                 {relieved(weighed(caseload.persons, groups.persons)),
                  relieved(weighed(caseload.households, groups.households)),
                  static_cast<double>(klantmanager.skill)},
                 share_short, setup);
    }
}

}  // namespace afweging::agents
