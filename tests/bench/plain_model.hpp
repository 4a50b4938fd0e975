// SPDX-License-Identifier: EUPL-1.2
// The same cohort as most people would write it first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace afweging::bench {

/// Objects in a vector, doubles, the standard library's generator and distributions. With more
/// threads: one generator and one share of the people for each, so results depend on the threads.
class PlainModel {
public:
    PlainModel(std::size_t people, std::uint64_t seed, unsigned threads);

    /// One month; the number at work.
    std::size_t next_month();

    [[nodiscard]] static double bytes_per_person() { return sizeof(Agent); }

private:
    enum class State { benefit, programme, work };
    struct Agent {
        double ability;
        double stress;
        double distance;
        double motivation;
        State state;
        int months_left;
    };
    struct Share {
        std::mt19937_64 generator;
        std::normal_distribution<double> normal;
        std::uniform_real_distribution<double> uniform;
        std::size_t begin;
        std::size_t end;
        std::vector<std::size_t> applicants;
        std::size_t working;
    };

    void move(Share& share);
    void update(Agent& agent, std::size_t index, Share& share);
    void place(std::size_t places);

    std::vector<Agent> agents_;
    std::vector<Share> shares_;
};

}  // namespace afweging::bench
