// SPDX-License-Identifier: EUPL-1.2
// Builds an HDF5 file in memory.
#pragma once

#include <cstddef>
#include <cstdint>
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
    Writer();

    void create_group(const std::string& path);
    /// One text of any length.
    void write_text(const std::string& path, const std::string& text);
    /// A column of texts; may be empty.
    void write_texts(const std::string& path, std::span<const std::string> texts);
    /// A column of whole numbers. At least one.
    void write_integers(const std::string& path, std::span<const std::int64_t> values);

    /// An int64 table to fill, compressed, one chunk for each index of its first dimension. A table
    /// with an extent of 0 holds nothing and takes no slices.
    [[nodiscard]] Handle create_table(const std::string& path, std::span<const std::size_t> shape);
    /// Fills one index of the first dimension.
    void write_slice(const Handle& table, std::size_t slice, std::span<const std::int64_t> values);

    void set_attribute(const std::string& path, const std::string& name, const std::string& text);
    void set_attribute(const std::string& path, const std::string& name, std::uint64_t value);

    /// Makes a column the scale of a dimension with its own name.
    void make_scale(const std::string& path);
    void attach_scale(const std::string& path, unsigned dimension, const std::string& scale_path);

    /// The bytes of the file. Close all tables first; nothing can be added after.
    [[nodiscard]] std::vector<std::byte> finish();

private:
    [[nodiscard]] Handle create_dataset(const std::string& path, Id type, const Handle& space,
                                        const Handle& options);
    Handle file_;
    Handle text_type_;
};

}  // namespace afweging::output::hdf5
