// SPDX-License-Identifier: EUPL-1.2
// Places by priority, within an instrument and over the instruments of a pot.
#include "agents/municipality/rationing.hpp"

#include <algorithm>
#include <array>

#include "agents/inputs/part_of.hpp"
#include "agents/municipality/budgets.hpp"

namespace afweging::agents {

namespace {

/// An order of candidates by a number, highest first; ties to the lowest id.
template <auto Number>
struct HighestFirst {
    const std::uint64_t* id;
    bool operator()(const PlaceCandidate& a, const PlaceCandidate& b) const {
        return a.*Number != b.*Number ? a.*Number > b.*Number : id[a.person] < id[b.person];
    }
};
using ByPriority = HighestFirst<&PlaceCandidate::priority>;
using ByLottery = HighestFirst<&PlaceCandidate::lottery>;

/// Moves the n first in an order to the front.
template <class Order>
void to_the_front(std::span<PlaceCandidate> candidates, std::size_t n, const Order& order) {
    if (n > 0 && n < candidates.size()) {
        std::nth_element(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(n),
                         candidates.end(), order);
    }
}

bool has_claim(const PlaceCandidate& candidate) { return candidate.by_rule == claim_order; }

bool ranked_by_rule(const PlaceCandidate& candidate) { return candidate.by_rule != own_order; }

/// The same of those without a first claim: 0 < n < candidates.
void select_others(std::span<PlaceCandidate> candidates, const std::uint64_t* id, std::size_t n) {
    const auto split = std::find_if_not(candidates.begin(), candidates.end(), ranked_by_rule);
    const bool alike = split == candidates.end() ||
                       std::none_of(candidates.begin(), candidates.end(), ranked_by_rule);
    if (alike) {
        to_the_front(candidates, n, ByPriority{id});
        return;
    }
    to_the_front(candidates, n, ByLottery{id});
    const auto by_rule = static_cast<std::size_t>(std::count_if(
        candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(n), ranked_by_rule));
    const auto middle = std::partition(candidates.begin(), candidates.end(), ranked_by_rule);
    const auto ruled = static_cast<std::size_t>(middle - candidates.begin());
    to_the_front(candidates.first(ruled), by_rule, ByPriority{id});
    to_the_front(candidates.subspan(ruled), n - by_rule, ByPriority{id});
    std::rotate(candidates.begin() + static_cast<std::ptrdiff_t>(by_rule), middle,
                middle + static_cast<std::ptrdiff_t>(n - by_rule));
}

/// How many places there are to give, and what allows no more. Of equal limits the first is told:
/// own budget, places, employers.
struct RoomToGive {
    std::int64_t places = unlimited;
    Limit limit = Limit::none;

    void allow(std::int64_t most, Limit by) {
        limit = most < places ? by : limit;
        places = std::min(places, most);
    }
};

/// asked: what the budget could pay beyond its candidates is left open
RoomToGive own_room(const RationTerms& terms, std::size_t j, const Claims& asked) {
    Gemeente& gemeente = terms.gemeente;
    const std::int64_t taken = gemeente.participants[j];
    RoomToGive room;
    room.allow(affordable(gemeente.instrument_budget[j], place_cost(terms.instruments[j]), terms.t,
                          gemeente.part[j], static_cast<std::int64_t>(asked.candidates.size())),
               Limit::budget);
    if (gemeente.places[j] != unlimited_places) {
        room.allow(std::max<std::int64_t>(gemeente.places[j] - taken, 0), Limit::places);
    }
    const double offered = offered_by_employers(terms.instruments[j], terms.employers, terms.t);
    if (offered < unlimited_offer) {
        const std::int64_t whole = whole_persons(offered, gemeente.part[j]);
        room.allow(std::max<std::int64_t>(whole - taken, 0), Limit::employers);
    }
    return room;
}

/// Marks as many of the first as there is room for in the instrument itself.
void take_own_room(Claims& claims, const std::uint64_t* id, const RoomToGive& room) {
    const auto asked = static_cast<std::int64_t>(claims.candidates.size());
    claims.granted = std::min(room.places, asked);
    claims.limit = room.limit;
    const auto n = static_cast<std::size_t>(claims.granted);
    select_places(claims.candidates, id, n);
    for (std::size_t k = 0; k < n; ++k) { claims.candidates[k].won = 1; }
}

/// The instruments of a pot that people ask for, the dearest first: what is left over for the part
/// of a place does not hang on their order in a file.
struct PotInstruments {
    std::array<std::size_t, max_instruments> row;
    std::size_t count = 0;
};

PotInstruments instruments_of(std::span<const Claims> claims, Pot pot, const RationTerms& terms) {
    PotInstruments found;
    for (std::size_t j = 0; j < claims.size(); ++j) {
        const Pot pays = terms.gemeente.purse[static_cast<std::size_t>(terms.instruments[j].pot)];
        if (pays == pot && claims[j].granted > 0) {
            found.row[found.count++] = j;
        }
    }
    const auto price = [&](std::size_t j) {
        const PlaceCost cost = place_cost(terms.instruments[j]);
        return cost.start + cost.month * cost.months;
    };
    std::sort(found.row.begin(), found.row.begin() + static_cast<std::ptrdiff_t>(found.count),
              [&](std::size_t a, std::size_t b) {
                  return price(a) != price(b)
                             ? price(a) > price(b)
                             : terms.instruments[a].hash > terms.instruments[b].hash;
              });
    return found;
}

/// Promises what the claims on a pot cost together. False, and nothing promised, where it is too
/// much; without interaction nothing is.
bool promise_all(std::span<const Claims> claims, const PotInstruments& of, Budget& budget,
                 const RationTerms& terms) {
    std::size_t done = 0;
    bool fits = true;
    for (; done < of.count && fits; ++done) {
        const std::size_t j = of.row[done];
        const PlaceCost cost = place_cost(terms.instruments[j]);
        fits = terms.interaction == Interaction::off ||
               affordable(budget, cost, terms.t, terms.gemeente.part[j], claims[j].granted) >=
                   claims[j].granted;
        commit_places(budget, cost, terms.t, claims[j].granted);
    }
    for (std::size_t k = 0; k < done && !fits; ++k) {
        const std::size_t j = of.row[k];
        commit_places(budget, place_cost(terms.instruments[j]), terms.t, -claims[j].granted);
    }
    return fits;
}

/// Lines up the claims on a pot. Each has a turn by luck; a turn goes to the first in the order of
/// its own kind (by rule, by own view, by lot), since their priorities are no measure of each
/// other.
void line_up(std::span<const Claims> claims, const PotInstruments& of, const std::uint64_t* id,
             const RationTerms& terms) {
    std::vector<PlaceCandidate*>& line = terms.merged;
    line.clear();
    for (std::size_t k = 0; k < of.count; ++k) {
        const Claims& asked = claims[of.row[k]];
        for (std::int64_t n = 0; n < asked.granted; ++n) {
            line.push_back(&asked.candidates[static_cast<std::size_t>(n)]);
        }
    }
    const auto by_luck = [id](const PlaceCandidate* a, const PlaceCandidate* b) {
        return has_claim(*a) != has_claim(*b) ? has_claim(*a)
               : a->lottery != b->lottery     ? a->lottery > b->lottery
               : a->person != b->person       ? id[a->person] < id[b->person]
                                              : a->priority > b->priority;
    };
    terms.turns = line;
    std::sort(terms.turns.begin(), terms.turns.end(), by_luck);
    std::sort(line.begin(), line.end(), [&](const PlaceCandidate* a, const PlaceCandidate* b) {
        return a->by_rule != b->by_rule     ? a->by_rule < b->by_rule
               : a->priority != b->priority ? a->priority > b->priority
                                            : by_luck(a, b);
    });
    std::array<std::size_t, kinds_of_order> next{};
    for (const PlaceCandidate* one : line) {
        for (std::size_t kind = one->by_rule + std::size_t{1}; kind < kinds_of_order; ++kind) {
            ++next[kind];
        }
    }
    for (PlaceCandidate*& turn : terms.turns) { turn = line[next[turn->by_rule]++]; }
}

/// Gives as far as the pot goes, one claim after the other.
void ration_pot(std::span<Claims> claims, const PotInstruments& of, Budget& budget,
                const std::uint64_t* id, const RationTerms& terms) {
    line_up(claims, of, id, terms);
    InstrumentSet closed = 0;
    bool ended = false;
    for (PlaceCandidate* candidate : terms.turns) {
        const std::size_t j = candidate->instrument;
        const PlaceCost cost = place_cost(terms.instruments[j]);
        const double part = terms.gemeente.part[j];
        const bool may = !ended && (closed & set_of(j)) == 0;
        if (may && affordable(budget, cost, terms.t, part, 1) >= 1) {
            commit_places(budget, cost, terms.t, 1);
            continue;
        }
        const PlaceCost now{.start = cost.start, .month = 0, .startup = 0, .months = 0};
        ended = ended || (may && affordable(budget, now, terms.t, part, 1) < 1);
        closed |= set_of(j);
        candidate->won = 0;
        --claims[j].granted;
        claims[j].limit = Limit::pot;
    }
}

}  // namespace

double offered_by_employers(const Instrument& instrument, const Employers& employers,
                            std::int32_t t) {
    const auto places = static_cast<double>(instrument.channel(Channel::employer_places));
    const auto growth = static_cast<double>(instrument.channel(Channel::employer_growth));
    const double years = static_cast<double>(t) / 12.0;
    return places > 0 ? employers.clients / 100.0 * (places + growth * years) * employers.tightness
                      : unlimited_offer;
}

void select_places(std::span<PlaceCandidate> all, const std::uint64_t* id, std::size_t places) {
    if (places == 0 || places >= all.size()) {
        return;
    }
    const auto others = std::partition(all.begin(), all.end(), has_claim);
    const auto claims = static_cast<std::size_t>(others - all.begin());
    if (claims >= places) {
        to_the_front(all.first(claims), places, ByPriority{id});
        return;
    }
    select_others(all.subspan(claims), id, places - claims);
}

void ration(std::span<Claims> claims, const std::uint64_t* id, const RationTerms& terms) {
    const bool alone = terms.interaction == Interaction::off;
    for (std::size_t j = 0; j < claims.size(); ++j) {
        take_own_room(claims[j], id, alone ? RoomToGive{} : own_room(terms, j, claims[j]));
    }
    for (std::size_t p = 0; p < pot_count; ++p) {
        const PotInstruments of = instruments_of(claims, static_cast<Pot>(p), terms);
        Budget& budget = terms.gemeente.pot_budget[p];
        if (!promise_all(claims, of, budget, terms)) {
            ration_pot(claims, of, budget, id, terms);
        }
    }
    for (std::size_t j = 0; j < claims.size(); ++j) {
        commit_places(terms.gemeente.instrument_budget[j], place_cost(terms.instruments[j]),
                      terms.t, claims[j].granted);
    }
}

}  // namespace afweging::agents
