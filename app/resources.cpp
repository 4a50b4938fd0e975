// SPDX-License-Identifier: EUPL-1.2
// Memory: the estimate and the three limits of Linux.
#include "app/resources.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "app/console.hpp"
#include "app/report/numbers.hpp"

namespace afweging::app {
namespace {

constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

std::uint64_t saturating_product(std::uint64_t a, std::uint64_t b) {
    std::uint64_t product = 0;
    return __builtin_mul_overflow(a, b, &product) ? no_limit / 4 : std::min(product, no_limit / 4);
}

std::optional<std::uint64_t> number_in(const std::string& path) {
    std::ifstream file(path);
    std::uint64_t number = 0;
    return file >> number ? std::optional(number) : std::nullopt;
}

std::uint64_t free_on_machine() {
    std::ifstream file("/proc/meminfo");
    std::string name;
    std::uint64_t kilobytes = 0;
    std::string unit;
    while (file >> name >> kilobytes && std::getline(file, unit)) {
        if (name == "MemAvailable:") {
            return kilobytes * 1024;
        }
    }
    return no_limit;
}

/// The memory.max of the control group this process is in, less what the group uses (version 2).
std::uint64_t free_in_group() {
    std::ifstream file("/proc/self/cgroup");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("0::")) {
            const std::string folder = "/sys/fs/cgroup" + line.substr(3);
            const auto most = number_in(folder + "/memory.max");
            const auto used = number_in(folder + "/memory.current");
            if (most && used) {
                return *most > *used ? *most - *used : 0;
            }
        }
    }
    return no_limit;
}

std::uint64_t free_in_address_space() {
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return no_limit;
    }
    const std::uint64_t used = number_in("/proc/self/statm").value_or(0) *
                               static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    return limit.rlim_cur > used ? limit.rlim_cur - used : 0;
}

/// What this process has in memory now.
std::uint64_t held() {
    std::ifstream file("/proc/self/statm");
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    return file >> all >> resident ? resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE))
                                   : 0;
}

}  // namespace

void keep_freed_memory() {
#if defined(__GLIBC__)
    constexpr int largest_from_heap = 32 * 1024 * 1024;  // the most that glibc accepts
    mallopt(M_MMAP_THRESHOLD, largest_from_heap);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
#endif
}

MemoryNeed memory_need(const RunSize& size) {
    const std::uint64_t side_by_side = std::min<std::uint64_t>(size.threads, size.replicates);
    const std::uint64_t values =
        saturating_product(saturating_product(size.replicates, size.months), size.record_size);
    return {.worlds = saturating_product(saturating_product(size.people, size.bytes_per_person),
                                         side_by_side),
            .results = saturating_product(
                values, (size.kept == Kept::in_a_file ? 2 : 1) * sizeof(std::int64_t))};
}

std::uint64_t available_memory() {
    return held() + std::min({free_on_machine(), free_in_group(), free_in_address_space()});
}

void require_memory(const MemoryNeed& need, std::uint64_t available) {
    if (need.total() > available) {
        const auto tell = [&](const char* form, Language language) {
            const auto words = [&](std::uint64_t bytes) { return in_words(bytes).in(language); };
            return fmt::format(fmt::runtime(form), words(need.total()), words(available),
                               words(need.worlds), words(need.results), words(program_bytes));
        };
        throw PhrasedError(
            ExitCode::limit,
            {tell("this run needs about {} of memory and {} is available: {} for the people, {} "
                  "for the results and {} for the program; choose fewer people, replicates, months "
                  "or threads",
                  Language::en),
             tell("deze run heeft ongeveer {} geheugen nodig en er is {}: {} voor de mensen, {} "
                  "voor de resultaten en {} voor het programma; kies minder mensen, herhalingen, "
                  "maanden of draden",
                  Language::nl)});
    }
}

LocalisedText in_words(std::uint64_t bytes) {
    const double megabytes = static_cast<double>(bytes) / 1e6;
    if (megabytes < 1) {
        return "1 MB";
    }
    const bool large = megabytes >= 999.5;
    const double number = large ? megabytes / 1000 : megabytes;
    const auto text = [&](Language language) {
        return format_rounded(number, large ? -1 : 0, language) + (large ? " GB" : " MB");
    };
    return {text(Language::en), text(Language::nl)};
}

}  // namespace afweging::app
