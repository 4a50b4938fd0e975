// SPDX-License-Identifier: EUPL-1.2
// Memory: the estimate and the three limits of Linux.
#include "app/resources.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "sim/error.hpp"

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

}  // namespace

MemoryNeed memory_need(const RunSize& size) {
    const std::uint64_t side_by_side = std::min<std::uint64_t>(size.threads, size.replicates);
    const std::uint64_t values =
        saturating_product(saturating_product(size.replicates, size.months), size.record_size);
    return {.worlds = saturating_product(saturating_product(size.people, size.bytes_per_person),
                                         side_by_side),
            .results = saturating_product(values, 2 * sizeof(std::int64_t))};
}

std::uint64_t available_memory() {
    return std::min({free_on_machine(), free_in_group(), free_in_address_space()});
}

void require_memory(const MemoryNeed& need, std::uint64_t available) {
    if (need.total() > available) {
        throw Error(ExitCode::limit,
                    fmt::format("this run needs about {} of memory and {} is available: {} for the "
                                "people and {} for the results; choose fewer people, replicates, "
                                "months or threads",
                                in_words(need.total()), in_words(available), in_words(need.worlds),
                                in_words(need.results)));
    }
}

std::string in_words(std::uint64_t bytes) {
    const double megabytes = static_cast<double>(bytes) / 1e6;
    if (megabytes < 1) {
        return "1 MB";
    }
    return megabytes < 1000 ? fmt::format("{:.0f} MB", megabytes)
                            : fmt::format("{:.1f} GB", megabytes / 1000);
}

}  // namespace afweging::app
