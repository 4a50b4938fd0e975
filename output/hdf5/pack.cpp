// SPDX-License-Identifier: EUPL-1.2
// The only file that knows zlib.
#include "output/hdf5/pack.hpp"

#include <zlib.h>

#include "output/hdf5/handle.hpp"

namespace afweging::output::hdf5 {
namespace {

// The level that docs/formats/results-h5.md tells; others take more time and save little.
constexpr int level = 1;
constexpr int window_bits = 15;
constexpr int memory_level = 8;

void require(bool good) {
    if (!good) {
        fail(ExitCode::io, {"The results could not be put together: compression failed.",
                            "De resultaten konden niet worden samengesteld: inpakken mislukte."});
    }
}

std::vector<Bytef> shuffled(std::span<const std::int64_t> values) {
    std::vector<Bytef> bytes(values.size() * sizeof(std::int64_t));
    for (std::size_t place = 0; place < sizeof(std::int64_t); ++place) {
        Bytef* plane = bytes.data() + place * values.size();
        const auto shift = 8 * place;
        for (std::size_t i = 0; i < values.size(); ++i) {
            plane[i] = static_cast<Bytef>(static_cast<std::uint64_t>(values[i]) >> shift);
        }
    }
    return bytes;
}

}  // namespace

std::vector<std::byte> packed(std::span<const std::int64_t> values) {
    std::vector<Bytef> bytes = shuffled(values);
    z_stream stream{};
    require(deflateInit2(&stream, level, Z_DEFLATED, window_bits, memory_level, Z_RLE) == Z_OK);
    std::vector<std::byte> result(deflateBound(&stream, static_cast<uLong>(bytes.size())));
    stream.next_in = bytes.data();
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int ended = deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    require(ended == Z_STREAM_END);
    result.shrink_to_fit();
    return result;
}

}  // namespace afweging::output::hdf5
