// SPDX-License-Identifier: EUPL-1.2
// Opening and reading: O_NOFOLLOW and O_NONBLOCK first, questions about the file afterwards.
#include "scenarios/read/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "scenarios/read/file_text.hpp"

namespace afweging::scenarios {

namespace fs = std::filesystem;

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(const std::string& path)
        : x_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)) {}
    ~Descriptor() {
        if (x_ >= 0) {
            ::close(x_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return x_; }

private:
    int x_;
};

ProblemCode code_of_open_error(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return ProblemCode::no_such_file;
        case ELOOP:
            return ProblemCode::is_symlink;
        case ENXIO:
            return ProblemCode::not_regular;
        default:
            return ProblemCode::cannot_read;
    }
}

/// Why a file could not be opened or read.
LocalisedText reason_of(int error) {
    const std::string english = std::generic_category().message(error);
    switch (error) {
        case EACCES:
        case EPERM:
            return {english, "geen toegang"};
        case ENAMETOOLONG:
            return {english, "de naam is te lang"};
        case EIO:
            return {english, "de schijf meldt een fout"};
        case EMFILE:
        case ENFILE:
            return {english, "er staan te veel bestanden open"};
        default:
            return {english, "systeemfout " + std::to_string(error)};
    }
}

/// Reads at most one piece more than is allowed; negative = an error.
ssize_t read_some(int descriptor, std::string& text) {
    std::array<char, 64 * 1024> piece;
    while (text.size() <= max_file_bytes) {
        const ssize_t n = ::read(descriptor, piece.data(), piece.size());
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return n;
        }
        text.append(piece.data(), static_cast<std::size_t>(n));
    }
    return 1;
}

std::optional<ProblemCode> kind_problem(int descriptor) {
    struct stat about {};
    if (::fstat(descriptor, &about) != 0) {
        return ProblemCode::cannot_read;
    }
    if (S_ISDIR(about.st_mode)) {
        return ProblemCode::is_directory;
    }
    if (!S_ISREG(about.st_mode)) {
        return ProblemCode::not_regular;
    }
    return about.st_size > static_cast<off_t>(max_file_bytes)
               ? std::optional(ProblemCode::too_large)
               : std::nullopt;
}

std::string size_text(int descriptor) {
    struct stat about {};
    return ::fstat(descriptor, &about) == 0 ? std::to_string(about.st_size) : "?";
}

FileBytes refused(ProblemCode code, LocalisedText reason) {
    FileBytes nothing;
    nothing.refused = code;
    nothing.reason = std::move(reason);
    return nothing;
}

}  // namespace

FileBytes bytes_of(const std::string& path) {
    const Descriptor descriptor(path);
    if (descriptor.get() < 0) {
        const int error = errno;
        return refused(code_of_open_error(error), reason_of(error));
    }
    if (const auto kind = kind_problem(descriptor.get())) {
        const bool large = *kind == ProblemCode::too_large;
        return refused(*kind, large ? size_text(descriptor.get()) : std::string());
    }
    FileBytes found;
    if (read_some(descriptor.get(), found.bytes) < 0 || found.bytes.size() > max_file_bytes) {
        return refused(ProblemCode::cannot_read, reason_of(EIO));
    }
    return found;
}

bool exists(const std::string& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool is_link(const std::string& path) {
    std::error_code ignored;
    return fs::is_symlink(fs::symlink_status(path, ignored));
}

bool same_file(const std::string& a, const std::string& b) {
    std::error_code ignored;
    return fs::equivalent(a, b, ignored);
}

std::vector<std::string> entries_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace afweging::scenarios
