// SPDX-License-Identifier: EUPL-1.2
// A file that is there whole or not at all.
#include "output/atomic_file.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

#include "output/system_reason.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

constexpr std::size_t largest_write = std::size_t{1} << 20U;

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string part_name(const std::string& path) {
    const std::filesystem::path whole(path);
    return folder_of(path) + "/." + whole.filename().string() + "." + std::to_string(getpid()) +
           ".part";
}

std::string link_of(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

// A file without a name, which vanishes with the process; -1 where that is not possible.
int open_nameless(const std::string& folder) {
#ifdef O_TMPFILE
    const int descriptor = open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    if (descriptor >= 0 && access(link_of(descriptor).c_str(), F_OK) == 0) {
        return descriptor;
    }
    if (descriptor >= 0) {
        close(descriptor);
    }
#endif
    return -1;
}

int open_part(const std::string& part) {
    unlink(part.c_str());  // left by a killed process that had our number
    return open(part.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
}

int link_to(int descriptor, const std::string& path) {
    return linkat(AT_FDCWD, link_of(descriptor).c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW);
}

}  // namespace

void check_destination(const std::string& path, Overwrite overwrite) {
    struct stat status {};
    if (lstat(path.c_str(), &status) == 0) {
        if (!S_ISREG(status.st_mode)) {
            throw PhrasedError(ExitCode::usage,
                               {"'{0}' cannot be written (it is not an ordinary file). Choose "
                                "another name.",
                                "'{0}' kan niet worden geschreven (het is geen gewoon bestand). "
                                "Kies een andere naam."},
                               {path});
        }
        if (overwrite == Overwrite::refuse) {
            throw PhrasedError(ExitCode::usage,
                               {"'{0}' exists already and is left as it is. Choose another name or "
                                "ask to replace it (--force).",
                                "'{0}' bestaat al en blijft zoals het is. Kies een andere naam of "
                                "vraag om vervanging (--force)."},
                               {path});
        }
    }
    const std::string folder = folder_of(path);
    if (stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
        throw PhrasedError(ExitCode::io,
                           {"'{0}' cannot be written (there is no folder '{1}'). Make the folder "
                            "first.",
                            "'{0}' kan niet worden geschreven (er is geen map '{1}'). Maak eerst "
                            "die map."},
                           {path, folder});
    }
    if (access(folder.c_str(), W_OK | X_OK) != 0) {
        throw PhrasedError(
            ExitCode::io,
            {"'{0}' cannot be written (folder '{1}': {2}). Choose a folder you may "
             "write to.",
             "'{0}' kan niet worden geschreven (map '{1}': {2}). Kies een map waarin "
             "u mag schrijven."},
            {path, folder, reason_of(errno)});
    }
}

AtomicFile::AtomicFile(std::string path, Overwrite overwrite)
    : path_(std::move(path)), folder_(folder_of(path_)), overwrite_(overwrite) {
    check_destination(path_, overwrite_);
    descriptor_ = open_nameless(folder_);
    if (descriptor_ < 0) {
        part_ = part_name(path_);
        descriptor_ = open_part(part_);
    }
    if (descriptor_ < 0) {
        fail({"opening", "het openen"}, errno);
    }
}

AtomicFile::~AtomicFile() {
    if (descriptor_ >= 0) {
        close(descriptor_);
        if (!part_.empty()) {
            unlink(part_.c_str());
        }
    }
}

void AtomicFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t done =
            ::write(descriptor_, bytes.data(), std::min(bytes.size(), largest_write));
        if (done < 0 && errno != EINTR) {
            fail({"writing", "het schrijven"}, errno);
        }
        if (done > 0) {
            written_ += static_cast<std::uint64_t>(done);
            bytes = bytes.subspan(static_cast<std::size_t>(done));
        }
    }
}

void AtomicFile::write(std::string_view text) {
    write(std::as_bytes(std::span<const char>(text.data(), text.size())));
}

void AtomicFile::commit() {
    flush_to_disk();
    appear();
}

void AtomicFile::flush_to_disk() {
    if (fsync(descriptor_) != 0) {
        fail({"flushing", "het vastleggen"}, errno);
    }
}

void AtomicFile::appear() {
    give_name();
    close(std::exchange(descriptor_, -1));
    const int folder = open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);  // some network file systems refuse; the file itself is safe already
        close(folder);
    }
}

void AtomicFile::disappear() noexcept {
    if (descriptor_ < 0 && overwrite_ == Overwrite::refuse) {
        unlink(path_.c_str());
    }
}

void AtomicFile::give_name() {
    if (part_.empty() && overwrite_ == Overwrite::refuse) {
        if (link_to(descriptor_, path_) != 0) {
            fail({"naming", "het geven van de naam"}, errno);
        }
        return;
    }
    if (part_.empty()) {
        const std::string part = part_name(path_);
        unlink(part.c_str());
        if (link_to(descriptor_, part) != 0) {
            fail({"naming", "het geven van de naam"}, errno);
        }
        part_ = part;
    }
    rename_part();
}

void AtomicFile::rename_part() {
    int result = -1;
    if (overwrite_ == Overwrite::refuse) {
        result = renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE);
        if (result != 0 && (errno == EINVAL || errno == ENOSYS)) {
            check_destination(path_, overwrite_);
            result = rename(part_.c_str(), path_.c_str());
        }
    } else {
        result = rename(part_.c_str(), path_.c_str());
    }
    if (result != 0) {
        fail({"naming", "het geven van de naam"}, errno);
    }
    part_.clear();
}

void AtomicFile::fail(const LocalisedText& doing, int error) const {
    if (error == EEXIST && overwrite_ == Overwrite::refuse) {
        throw PhrasedError(
            ExitCode::usage,
            {"'{0}' was made by another command in the meantime and is left as it "
             "is; what this command made is not kept. Choose another name or ask to "
             "replace it (--force).",
             "'{0}' is intussen door een andere opdracht gemaakt en blijft zoals het "
             "is; wat deze opdracht heeft gemaakt is niet bewaard. Kies een andere "
             "naam of vraag om vervanging (--force)."},
            {path_});
    }
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    const LocalisedText advice =
        full ? LocalisedText{"Make room on the disk or choose another folder.",
                             "Maak ruimte op de schijf of kies een andere map."}
             : LocalisedText{"Check the folder or choose another.",
                             "Controleer de map of kies een andere."};
    throw PhrasedError(
        ExitCode::io,
        {"'{0}' was not written ({1}, while {2} after {3} bytes). Nothing is left under that name "
         "by this command. {4}",
         "'{0}' is niet geschreven ({1}, bij {2} na {3} bytes). Deze opdracht laat niets achter "
         "onder die naam. {4}"},
        {path_, reason_of(error), doing, std::to_string(written_), advice});
}

}  // namespace afweging::output
