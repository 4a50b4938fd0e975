// SPDX-License-Identifier: EUPL-1.2
// fork, exec, signals and limits.
#include "tests/app/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

namespace afweging::tests {
namespace {

/// Whether a process catches a signal, or keeps it from its threads and waits for it. From /proc:
/// the masks SigCgt and SigBlk in hexadecimal digits.
bool catches(pid_t process, int signal) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("SigCgt:") || line.starts_with("SigBlk:")) {
            const std::uint64_t mask = std::stoull(line.substr(7), nullptr, 16);
            if (((mask >> static_cast<unsigned>(signal - 1)) & 1U) != 0) {
                return true;
            }
        }
    }
    return false;
}

/// A busy machine may take longer to start a program than a test waits: delays count from when the
/// program is ready for the signal. Not every program catches every signal, so there is an end to
/// it.
void wait_until_caught(pid_t process, int signal) {
    for (int tries = 0; signal != SIGKILL && tries < 500 && !catches(process, signal); ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

struct Pipe {
    int read = -1;
    int write = -1;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        throw std::runtime_error("no pipe");
    }
    return {ends[0], ends[1]};
}

void limit(int resource, const std::optional<std::uint64_t>& most) {
    if (most) {
        const rlimit value{*most, *most};
        setrlimit(static_cast<__rlimit_resource>(resource), &value);
    }
}

[[noreturn]] void become(std::vector<std::string>& words, const Treatment& treatment,
                         const Pipe& out, const Pipe& err) {
    const int sink = treatment.output_file.empty()
                         ? out.write
                         : open(treatment.output_file.c_str(), O_WRONLY | O_CREAT, 0600);
    dup2(sink, STDOUT_FILENO);
    dup2(err.write, STDERR_FILENO);
    for (const int end : {out.read, out.write, err.read, err.write}) { close(end); }
    if (!treatment.folder.empty() && chdir(treatment.folder.c_str()) != 0) {
        _exit(126);
    }
    unsetenv("COLUMNS");  // that of whoever runs the tests
    for (const std::string& assignment : treatment.environment) {
        const std::size_t equals = assignment.find('=');
        setenv(assignment.substr(0, equals).c_str(), assignment.substr(equals + 1).c_str(), 1);
    }
    limit(RLIMIT_FSIZE, treatment.largest_file);
    limit(RLIMIT_AS, treatment.address_space);
    std::vector<char*> pointers;
    for (std::string& word : words) { pointers.push_back(word.data()); }
    pointers.push_back(nullptr);
    execv(pointers[0], pointers.data());
    _exit(127);
}

/// Reads both pipes until the other side has closed them.
void read_all(const Pipe& out, const Pipe& err, Ended& ended) {
    std::array<pollfd, 2> waiting{pollfd{out.read, POLLIN, 0}, pollfd{err.read, POLLIN, 0}};
    const std::array<std::string*, 2> texts{&ended.out, &ended.err};
    std::array<char, 4096> buffer{};
    while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
        poll(waiting.data(), waiting.size(), -1);
        for (std::size_t i = 0; i < 2; ++i) {
            if (waiting[i].revents != 0) {
                const ssize_t count = read(waiting[i].fd, buffer.data(), buffer.size());
                if (count > 0) {
                    texts[i]->append(buffer.data(), static_cast<std::size_t>(count));
                } else {
                    waiting[i].fd = -1;
                }
            }
        }
    }
}

}  // namespace

Ended call(std::vector<std::string> arguments, const Treatment& treatment) {
    arguments.insert(arguments.begin(), AFWEGING_PROGRAM);
    Pipe out = make_pipe();
    const Pipe err = make_pipe();
    if (treatment.reader == Reader::gone) {
        close(out.read);
        out.read = -1;
    }
    const pid_t child = fork();
    if (child == 0) {
        become(arguments, treatment, out, err);
    }
    close(out.write);
    close(err.write);
    std::thread hurting([&] {
        if (!treatment.signals.empty()) {
            wait_until_caught(child, treatment.signals[0].second);
        }
        for (const auto& [delay, signal] : treatment.signals) {
            std::this_thread::sleep_for(delay);
            kill(child, signal);  // not waited for yet, so the number is still its own
        }
    });
    Ended ended;
    read_all(out, err, ended);
    hurting.join();
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    ended.peak_bytes = static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
    close(out.read);
    close(err.read);
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return ended;
}

TemporaryFolder::TemporaryFolder() {
    std::string name = std::filesystem::temp_directory_path() / "afweging-test-XXXXXX";
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& text) const {
    std::ofstream(file(name), std::ios::binary) << text;
    return file(name);
}

std::string TemporaryFolder::read(const std::string& name) const {
    std::ostringstream all;
    all << std::ifstream(file(name), std::ios::binary).rdbuf();
    return all.str();
}

std::vector<std::string> TemporaryFolder::names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        names.push_back(entry.path().filename());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string small_result(const TemporaryFolder& folder) {
    const std::string file = folder.file("small.h5");
    const Ended ended = call({"run", "basis", "--seed", "5", "--people", "600", "--months", "6",
                              "--replicates", "3", "--draws", "0", "-o", file});
    if (ended.code != 0) {
        throw std::runtime_error(ended.err);
    }
    return file;
}

bool is_json(const TemporaryFolder& folder, const std::string& text) {
    const std::string file = folder.file("json");
    std::ofstream(file) << text;
    return std::system(("python3 -m json.tool '" + file + "' >/dev/null").c_str()) == 0;
}

}  // namespace afweging::tests
