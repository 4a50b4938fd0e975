// SPDX-License-Identifier: EUPL-1.2
// One hash of all samplers: compilers, optimisation and instruction sets must not change a bit.
#include <cstdint>
#include <cstring>
#include <string>

#include "calibration/inference/abc.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/inference/screening.hpp"
#include "calibration/inference/tempered.hpp"
#include "calibration/inference/waves.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

/// FNV-1a over the bits of numbers.
class Hash {
public:
    void add(const Matrix& m) {
        for (std::size_t i = 0; i < m.rows(); ++i) {
            for (const double v : m.row(i)) {
                std::uint64_t bits = 0;
                std::memcpy(&bits, &v, sizeof bits);
                value_ = (value_ ^ bits) * 1099511628211U;
            }
        }
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 1469598103934665603U;
};

Problem saturating() {
    Problem problem;
    for (int j = 0; j < 5; ++j) { problem.priors.push_back(triangular_prior("p", 0.0, 0.3, 1.0)); }
    problem.simulate = [](const Matrix& theta, std::uint64_t first) {
        Runs runs{Matrix(theta.rows(), 6), Matrix(theta.rows(), 6, 0.0001)};
        for (std::size_t i = 0; i < theta.rows(); ++i) {
            Luck luck(3, LuckFor::candidates, first + i);
            for (std::size_t k = 0; k < 6; ++k) {
                const double s = 2.0 * theta(i, k % 5) - theta(i, (k + 2) % 5);
                runs.means(i, k) = hyperbolic_tangent(s) + 0.01 * luck.normal();
            }
        }
        return runs;
    };
    return problem;
}

}  // namespace

TEST_CASE("Waves, chains, particles, populations and indices keep their bits", "[inference]") {
    const Problem problem = saturating();
    std::vector<Fact> facts;
    for (int k = 0; k < 6; ++k) { facts.push_back({"t", k < 3 ? "S" : "T", 0, 0.1 * k, 0.2}); }
    const Likelihood likelihood(facts, {{}, Vector(6, 0.05), 0.4, ErrorShape::student_t4});
    Hash hash;
    WavePlan waves;
    waves.runs = {200, 100};
    waves.candidates = 500;
    waves.hmc.draws = 200;
    const WaveResult result = match_history(problem, likelihood, waves);
    hash.add(result.z);
    hash.add(result.chains().pooled());
    CHECK(hash.value() == 0x85ed7a21f482c5c3U);
    TemperedPlan tempered;
    tempered.particles = 100;
    const BatchLikelihood direct = direct_likelihood(problem, likelihood);
    hash.add(sample_tempered(5, direct, tempered).particles);
    CHECK(hash.value() == 0x06858e2f9ac6b02aU);
    AbcPlan abc;
    abc.particles = 200;
    abc.most_runs = 3000;
    hash.add(sample_abc(problem, likelihood, abc).adjusted);
    CHECK(hash.value() == 0xa1f96c8cdb2dcf42U);
    hash.add(sobol_indices(at_places(problem), 5, 256, 1).total);
    CHECK(hash.value() == 0x97fff7c410bb25baU);
}
