// SPDX-License-Identifier: EUPL-1.2
// A file that is there whole or not at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sim/localised_text.hpp"

namespace afweging::output {

/// What to do when the file is there already.
enum class Overwrite { refuse, replace };

/// Throws when writing to `path` is bound to fail: Error (usage) when it exists and may not be
/// replaced or is not a regular file, Error (io) when its folder is missing or closed to us.
/// Meant to be called before a long run.
void check_destination(const std::string& path, Overwrite overwrite);

/// Bytes on their way to `path`. They get that name only in commit(), when all of them are on the
/// disk; until then they have no name at all (or, on file systems without nameless files, the name
/// ".<name>.<process>.part" in the same folder, removed by the destructor).
/// All errors are Error (io) and say what was not written, but for one: Error (usage) when another
/// process made the file in the meantime and it may not be replaced.
class AtomicFile {
public:
    AtomicFile(std::string path, Overwrite overwrite);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);
    /// Flushes to the disk, names the file, flushes the folder: flush_to_disk() and appear().
    void commit();
    /// Everything that can run out of room is done after this.
    void flush_to_disk();
    /// Gives the flushed bytes their name.
    void appear();
    /// Takes the name away again from a file that appeared and replaced none. For files that belong
    /// together, when one of them cannot appear.
    void disappear() noexcept;

private:
    void give_name();
    void rename_part();
    [[noreturn]] void fail(const LocalisedText& doing, int error) const;

    std::string path_;
    std::string folder_;
    std::string part_;  // empty while the file has no name
    Overwrite overwrite_;
    std::uint64_t written_ = 0;
    int descriptor_ = -1;
};

}  // namespace afweging::output
