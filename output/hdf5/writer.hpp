// SPDX-License-Identifier: EUPL-1.2
// Builds an HDF5 file in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "output/hdf5/handle.hpp"

namespace afweging::output::hdf5 {

/// An HDF5 file under construction. It grows in memory, not on disk, so that a full disk can never
/// break it off inside the library; `finish` gives its bytes. The same calls give the same bytes:
/// no times are kept, objects keep the order of creation.
/// All errors are Error (io). Texts are UTF-8 without NUL.
class Writer {
public:
    /// `table_bytes`: of all chunks that will be written, so that memory is taken once.
    explicit Writer(std::size_t table_bytes);

    void create_group(const std::string& path);
    /// One text of any length.
    void write_text(const std::string& path, const std::string& text);
    /// A column of texts; may be empty.
    void write_texts(const std::string& path, std::span<const std::string> texts);
    /// A column of whole numbers. At least one.
    void write_integers(const std::string& path, std::span<const std::int64_t> values);

    /// A table of binary64 numbers; may be empty.
    void write_numbers(const std::string& path, std::span<const std::size_t> shape,
                       std::span<const double> values);

    /// How much of the first two dimensions is in a chunk, and all of the others: either some of
    /// the second and one of the first, or some of the first and all of the second.
    struct ChunkExtent {
        std::size_t first;
        std::size_t second;
    };
    /// An int64 table of two dimensions or more from its chunks, the second dimension fastest;
    /// those at an end are filled up with any values; each as `packed` makes it. None for a table
    /// with an extent of 0.
    void write_table(const std::string& path, std::span<const std::size_t> shape,
                     ChunkExtent extent, std::span<const std::vector<std::byte>> chunks);

    void set_attribute(const std::string& path, const std::string& name, const std::string& text);
    void set_attribute(const std::string& path, const std::string& name, std::uint64_t value);

    /// Makes a column the scale of a dimension with its own name.
    void make_scale(const std::string& path);
    /// Gives a dataset the scale of each of its dimensions, once.
    void attach_scales(const std::string& path, std::span<const std::string> scale_paths);

    /// The bytes of the file. Nothing can be added after.
    [[nodiscard]] std::vector<std::byte> finish();

private:
    [[nodiscard]] Handle create_dataset(const std::string& path, Id type, const Handle& space,
                                        const Handle& options);
    [[nodiscard]] const Handle& opened(const std::string& path);
    void list_users_of_scales();
    Handle file_;
    Handle text_type_;
    /// A dimension that has a scale.
    struct ScaleUse {
        std::string path;
        std::int32_t dimension;
    };
    std::map<std::string, std::vector<ScaleUse>> scale_uses_;  // by scale
    // Attributes come several at a time: the object that had the last one stays open.
    std::string open_path_;
    Handle open_object_;
};

}  // namespace afweging::output::hdf5
