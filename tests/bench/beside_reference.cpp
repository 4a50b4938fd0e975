// SPDX-License-Identifier: EUPL-1.2
// Speed of the model beside that of the reference cohort.
#include "tests/bench/beside_reference.hpp"

#include "tests/bench/reference_model.hpp"

namespace afweging::bench {

double reference_rate(const Options& options, sim::Isa isa) {
    constexpr std::uint64_t seed = 20260101;
    ReferenceModel model(options.people, seed, isa, 1);
    const Stopwatch watch;
    for (std::uint32_t month = 0; month < options.months; ++month) {
        keep_alive(static_cast<std::uint64_t>(model.next_month().of[0]));
    }
    return static_cast<double>(options.people) * options.months / watch.cpu_seconds() / 1e6;
}

double ratio(const std::vector<double>& rates, const std::vector<double>& base) {
    std::vector<double> ratios;
    for (std::size_t r = 0; r < rates.size(); ++r) { ratios.push_back(rates[r] / base[r]); }
    return median(ratios);
}

const char* name_of(sim::Isa isa) {
    return isa == sim::Isa::v4 ? "v4" : isa == sim::Isa::v3 ? "v3" : "base";
}

}  // namespace afweging::bench
