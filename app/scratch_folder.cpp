// SPDX-License-Identifier: EUPL-1.2
// Makes a temporary folder and takes it away.
#include "app/scratch_folder.hpp"

#include <stdlib.h>  // mkdtemp

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "output/system_reason.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
    throw PhrasedError(ExitCode::io,
                       {"The temporary folder '{0}' cannot be used ({1}); TMPDIR may name another.",
                        "De tijdelijke map '{0}' is niet te gebruiken ({1}); TMPDIR kan een "
                        "andere noemen."},
                       {path, output::reason_of(error)});
}

}  // namespace

ScratchFolder::ScratchFolder() {
    // A closed machine may have no temporary folder: then the one where the command is given.
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    path_ = ((none ? std::filesystem::path(".") : folder) / "afweging-XXXXXX").string();
    if (::mkdtemp(path_.data()) == nullptr) {
        fail(path_, errno);
    }
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void ScratchFolder::write(const std::string& name, const std::string& text) const {
    const std::filesystem::path path = std::filesystem::path(path_) / name;
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (error || !file) {
        fail(path.string(), error ? error.value() : EIO);
    }
}

}  // namespace afweging::app
