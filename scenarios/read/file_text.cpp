// SPDX-License-Identifier: EUPL-1.2
// Opening and reading: O_NOFOLLOW and O_NONBLOCK first, questions about the file afterwards.
#include "scenarios/read/file_text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/file_names.hpp"

namespace afweging::scenarios {
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
Phrase reason_of(int error) {
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

/// Reads at most one byte more than is allowed; negative = an error.
ssize_t read_some(int descriptor, std::string& text) {
    text.resize(max_file_bytes + 1);
    std::size_t have = 0;
    while (have < text.size()) {
        const ssize_t n = ::read(descriptor, text.data() + have, text.size() - have);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            text.resize(have);
            return n;
        }
        have += static_cast<std::size_t>(n);
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

}  // namespace

std::optional<std::size_t> read_file(const FileName& file, Problems& problems) {
    const std::size_t source = problems.add_source({file.shown, {}, file.unopened, file.recorded});
    const Position whole = file.named_at.value_or(Position{source, 0, 0, 1});
    const std::string name = printable(file.shown);
    if (file.path.find('\0') != std::string::npos) {
        problems.add(ProblemCode::no_such_file, whole, {name, std::string()});
        return std::nullopt;
    }
    const Descriptor descriptor(file.path);
    if (descriptor.get() < 0) {
        const int error = errno;
        const ProblemCode code = code_of_open_error(error);
        problems.add(code, whole,
                     {name, code == ProblemCode::no_such_file ? Phrase(similar_file(file.path))
                                                              : reason_of(error)});
        return std::nullopt;
    }
    if (const auto kind = kind_problem(descriptor.get())) {
        const bool large = *kind == ProblemCode::too_large;
        problems.set_family(source, large ? file.family : file.unopened);
        problems.add(*kind, whole,
                     {large ? size_text(descriptor.get()) : name, std::to_string(max_file_bytes)});
        return std::nullopt;
    }
    std::string text;
    if (read_some(descriptor.get(), text) < 0 || text.size() > max_file_bytes) {
        problems.add(ProblemCode::cannot_read, whole, {name, reason_of(EIO)});
        return std::nullopt;
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    problems.set_family(source, file.family);
    problems.replace_text(source, std::move(text));
    return source;
}

}  // namespace afweging::scenarios
