// SPDX-License-Identifier: EUPL-1.2
// One hash of all results, whatever file or machine they are on.
#include "output/digest.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "output/sha256.hpp"

namespace afweging::output {
namespace {

void put(Sha256& hash, std::uint64_t number) {
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::byte>((number >> (8 * i)) & 0xFFU);
    }
    hash.update(bytes);
}

void put(Sha256& hash, std::string_view text) {
    put(hash, std::uint64_t{text.size()});
    hash.update(text);
}

void put(Sha256& hash, const sim::Layout& layout) {
    put(hash, std::uint64_t{layout.axes.size()});
    for (const sim::Axis& axis : layout.axes) {
        put(hash, axis.name);
        put(hash, std::uint64_t{axis.entries.size()});
        for (const sim::Label& entry : axis.entries) { put(hash, entry.key); }
    }
    put(hash, std::uint64_t{layout.datasets.size()});
    for (const sim::Dataset& dataset : layout.datasets) {
        put(hash, dataset.path);
        put(hash, dataset.unit);
        put(hash, std::uint64_t{dataset.axes.size()});
        for (const std::size_t axis : dataset.axes) { put(hash, std::uint64_t{axis}); }
    }
}

void put(Sha256& hash, const std::vector<std::int64_t>& values) {
    if constexpr (std::endian::native == std::endian::little) {
        hash.update(std::as_bytes(std::span(values)));
    } else {
        for (const std::int64_t value : values) { put(hash, static_cast<std::uint64_t>(value)); }
    }
}

}  // namespace

std::string digest(const Values& values) {
    Sha256 hash;
    put(hash, "afweging digest 1");
    put(hash, values.layout());
    put(hash, std::uint64_t{values.replicates()});
    put(hash, std::uint64_t{values.months()});
    if (!values.draws().plain()) {
        put(hash, "draws");
        put(hash, std::uint64_t{values.draws().first});
        put(hash, std::uint64_t{values.draws().count});
    }
    for (std::size_t dataset = 0; dataset < values.layout().datasets.size(); ++dataset) {
        for (std::uint32_t world = 0; world < values.worlds(); ++world) {
            put(hash, values.months_of(dataset, world));
        }
    }
    return hash.hex();
}

std::string digest_of_measure(const Values& values, std::size_t dataset) {
    Sha256 hash;
    put(hash, values.layout().datasets[dataset].path);
    for (std::uint32_t world = 0; world < values.worlds(); ++world) {
        put(hash, values.months_of(dataset, world));
    }
    return hash.hex();
}

}  // namespace afweging::output
