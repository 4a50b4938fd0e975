// SPDX-License-Identifier: EUPL-1.2
// A lock on one byte of an empty file: the byte's place stands for the name. The system lets go of
// the lock with the process, so that nothing is left to clean up after a kill.
#include "output/reservation.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>

#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

/// FNV-1a, 64 bits.
std::uint64_t mixed(std::uint64_t hash, std::string_view bytes) {
    for (const char c : bytes) { hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U; }
    return hash;
}

/// A place for the name: the same for every way to write the path of its folder.
off_t place_of(const std::string& path) {
    const std::filesystem::path whole(path);
    const std::string folder = whole.parent_path().string();
    struct stat about {};
    if (stat(folder.empty() ? "." : folder.c_str(), &about) != 0) {
        return -1;
    }
    std::uint64_t hash = 14695981039346656037U;
    hash = mixed(hash, std::to_string(about.st_dev) + ":" + std::to_string(about.st_ino) + ":");
    hash = mixed(hash, whole.filename().string());
    return static_cast<off_t>(hash >> 2U);
}

/// The file that all processes of this user lock; -1 when there can be none.
int open_common() {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    if (error) {
        return -1;
    }
    const std::string name = (folder / ("afweging-names-" + std::to_string(getuid()))).string();
    return open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

}  // namespace

Reservation::Reservation(const std::string& path) {
    const off_t place = place_of(path);
    descriptor_ = place < 0 ? -1 : open_common();
    if (descriptor_ < 0) {
        return;
    }
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = place;
    lock.l_len = 1;
    // Of the open file and not of the process: two in one process see each other too.
    if (fcntl(descriptor_, F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES)) {
        close(descriptor_);
        descriptor_ = -1;
        throw PhrasedError(ExitCode::usage,
                           {"'{0}' is being written by another run, which is left alone. Choose "
                            "another name or wait for it.",
                            "'{0}' wordt al door een andere run geschreven; die gaat gewoon door. "
                            "Kies een andere naam of wacht tot die klaar is."},
                           {path});
    }
}

Reservation::~Reservation() {
    if (descriptor_ >= 0) {
        close(descriptor_);
    }
}

}  // namespace afweging::output
