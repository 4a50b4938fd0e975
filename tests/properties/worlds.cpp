// SPDX-License-Identifier: EUPL-1.2
// Worlds compared person by person and column by column, and worlds stored otherwise.
#include "tests/properties/worlds.hpp"

#include <cstring>
#include <map>
#include <unordered_map>

namespace afweging::tests {

namespace {

/// Compares the column of one world with that of the same name in the other.
template <class Column>
bool same(const Column& a, const void* other, const std::vector<SamePerson>& people) {
    const Column& b = *static_cast<const Column*>(other);
    for (const SamePerson& person : people) {
        if (std::memcmp(&a[person.a], &b[person.b], sizeof a[0]) != 0) {
            return false;
        }
    }
    return true;
}

/// Puts rows of a column in another order, in place; rows beyond `order` stay empty.
template <class Column>
void reorder(Column& column, const std::vector<std::uint32_t>& order) {
    const Column before = column;
    column.assign(sim::padded(static_cast<std::uint32_t>(order.size())), {});
    for (std::size_t i = 0; i < order.size(); ++i) { column[i] = before[order[i]]; }
}

}  // namespace

std::vector<SamePerson> in_both(const agents::World& a, const agents::World& b) {
    std::unordered_map<std::uint64_t, std::uint32_t> rows;
    for (std::uint32_t j = 0; j < b.people.count; ++j) { rows[b.people.id[j]] = j; }
    std::vector<SamePerson> both;
    for (std::uint32_t i = 0; i < a.people.count; ++i) {
        const auto found = rows.find(a.people.id[i]);
        if (found != rows.end()) {
            both.push_back({i, found->second});
        }
    }
    return both;
}

std::set<std::string> differences(const agents::World& a, const agents::World& b,
                                  const std::vector<SamePerson>& people) {
    std::map<std::string, const void*> other;
    const auto remember = [&](const char* name, const char*, const auto& column) {
        other[name] = &column;
    };
    agents::for_each_column(b.people, remember);
    agents::for_each_column(b.now, remember);
    std::set<std::string> names;
    const auto compare = [&](const char* name, const char*, const auto& column) {
        if (!same(column, other[name], people)) {
            names.insert(name);
        }
    };
    agents::for_each_column(a.people, compare);
    agents::for_each_column(a.now, compare);
    return names;
}

agents::World stored(const agents::World& world, const std::vector<std::uint32_t>& order) {
    agents::World other = world;
    const auto put = [&](const char*, const char*, auto& column) { reorder(column, order); };
    agents::for_each_column(other.people, put);
    agents::for_each_column(other.now, put);
    other.people.count = static_cast<std::uint32_t>(order.size());
    other.proposals.clear();
    other.proposals.resize(sim::padded(other.people.count) / sim::chunk_size);
    return other;
}

std::uint32_t Luck::below(std::uint32_t n) {
    x_ = x_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(((x_ >> 33) * n) >> 31);
}

}  // namespace afweging::tests
