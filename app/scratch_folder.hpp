// SPDX-License-Identifier: EUPL-1.2
// A folder for files that are needed for a moment.
#pragma once

#include <string>

namespace afweging::app {

/// A new folder of our own among the temporary ones, gone with all that is in it when this is.
class ScratchFolder {
public:
    /// Throws Error (io) when there is no room for one.
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    /// Writes <path>/<name>, and makes the folder of the name. Throws Error (io).
    void write(const std::string& name, const std::string& text) const;

private:
    std::string path_;
};

}  // namespace afweging::app
