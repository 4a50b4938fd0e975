// SPDX-License-Identifier: EUPL-1.2
// Reads an HDF5 file, trusting nothing in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "output/hdf5/handle.hpp"

namespace afweging::output::hdf5 {

/// An HDF5 file open for reading. Follows no links to other files, loads no plugins, accepts no
/// filters but deflate and shuffle. Sizes are held against the bytes in the file before memory is
/// taken. Whatever is missing, of another type or broken is an Error (data) that names it.
class Reader {
public:
    explicit Reader(const std::string& path);

    [[nodiscard]] bool has_attribute(const std::string& object, const std::string& name) const;
    [[nodiscard]] std::string text_attribute(const std::string& object,
                                             const std::string& name) const;
    [[nodiscard]] std::uint64_t integer_attribute(const std::string& object,
                                                  const std::string& name) const;
    [[nodiscard]] std::string text(const std::string& path) const;
    [[nodiscard]] std::vector<std::string> texts(const std::string& path) const;

    /// A table of int64 of exactly this shape, all of whose values can be in the file.
    [[nodiscard]] Handle open_table(const std::string& path,
                                    std::span<const std::size_t> shape) const;
    /// What lies at these indices of the first dimensions.
    void read_slice(const Handle& table, std::span<const std::size_t> slice,
                    std::span<std::int64_t> values) const;
    /// A table of binary64 numbers of exactly this shape.
    [[nodiscard]] std::vector<double> numbers(const std::string& path,
                                              std::span<const std::size_t> shape) const;

private:
    [[nodiscard]] Handle open_dataset(const std::string& path) const;
    [[nodiscard]] Handle open_attribute(const std::string& object, const std::string& name) const;
    Handle file_;
};

}  // namespace afweging::output::hdf5
