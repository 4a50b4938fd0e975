// SPDX-License-Identifier: EUPL-1.2
// From a word to a part, and from a part to draws or replicates.
#include "app/cluster/shard.hpp"

#include <charconv>
#include <system_error>

namespace afweging::app {
namespace {

/// Digits only, from `begin` to `end`.
bool read_whole(const char* begin, const char* end, std::uint64_t& into) {
    const auto [stopped, error] = std::from_chars(begin, end, into);
    return begin != end && error == std::errc() && stopped == end;
}

std::uint32_t cut(std::uint32_t count, std::uint64_t index, const Shard& shard) {
    return static_cast<std::uint32_t>(count * index / shard.count);
}

void require_enough(std::uint32_t count, const Shard& shard, const LocalisedText& what) {
    if (count < shard.count) {
        throw PhrasedError(ExitCode::usage,
                           {"{0} parts of {1} {2}: each part needs one or more",
                            "{0} delen van {1} {2}: elk deel heeft er minstens een nodig"},
                           {std::to_string(shard.count), std::to_string(count), what});
    }
}

}  // namespace

Shard shard_of(const std::string& word) {
    Shard shard;
    if (word.empty()) {
        return shard;
    }
    const std::size_t bar = word.find('/');
    std::uint64_t part = 0;
    const char* begin = word.data();
    const bool whole = bar != std::string::npos && read_whole(begin, begin + bar, part) &&
                       read_whole(begin + bar + 1, begin + word.size(), shard.count);
    if (!whole || part < 1 || part > shard.count || shard.count > most_shards) {
        throw PhrasedError(ExitCode::usage,
                           {"--shard is '{0}'; expected K/N with K from 1 to N, for example 2/3",
                            "--shard is '{0}'; verwacht: K/N met K van 1 tot N, bijvoorbeeld 2/3"},
                           {word});
    }
    shard.index = part - 1;
    return shard;
}

std::string name_of(const Shard& shard) {
    return std::to_string(shard.index + 1) + "-of-" + std::to_string(shard.count);
}

void take_part(Job& job, const Shard& shard) {
    sim::DrawRange& draws = job.request.draws;
    if (!draws.plain()) {
        require_enough(draws.count, shard, {"draws", "trekkingen"});
        const std::uint32_t first = cut(draws.count, shard.index, shard);
        draws = {draws.first + first, cut(draws.count, shard.index + 1, shard) - first};
        return;
    }
    const std::uint32_t replicates = *job.request.replicates;
    require_enough(replicates, shard, {"replicates", "herhalingen"});
    const std::uint32_t first = cut(replicates, shard.index, shard);
    job.request.replicates = cut(replicates, shard.index + 1, shard) - first;
    job.request.first_replicate += first;
}

}  // namespace afweging::app
