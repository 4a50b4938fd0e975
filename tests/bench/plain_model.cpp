// SPDX-License-Identifier: EUPL-1.2
// Deliberately plain; compiled with the same flags as everything else.
#include "tests/bench/plain_model.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

namespace afweging::bench {

namespace {

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

}  // namespace

PlainModel::PlainModel(std::size_t people, std::uint64_t seed, unsigned threads) {
    std::mt19937_64 generator(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    for (std::size_t i = 0; i < people; ++i) {
        agents_.push_back({normal(generator), normal(generator), uniform(generator),
                           normal(generator), State::benefit, 0});
    }
    for (unsigned t = 0; t < threads; ++t) {
        shares_.push_back({std::mt19937_64(seed + 1 + t),
                           {},
                           {},
                           people * t / threads,
                           people * (t + 1) / threads,
                           {},
                           0});
    }
}

std::size_t PlainModel::next_month() {
    std::vector<std::jthread> helpers;
    for (std::size_t t = 1; t < shares_.size(); ++t) {
        helpers.emplace_back([this, t] { move(shares_[t]); });
    }
    move(shares_[0]);
    helpers.clear();
    place(agents_.size() / 50);
    std::size_t working = 0;
    for (const Share& share : shares_) { working += share.working; }
    return working;
}

void PlainModel::move(Share& share) {
    share.applicants.clear();
    share.working = 0;
    for (std::size_t i = share.begin; i < share.end; ++i) { update(agents_[i], i, share); }
}

void PlainModel::update(Agent& agent, std::size_t index, Share& share) {
    agent.stress = 0.9 * agent.stress + (agent.state == State::benefit ? 0.05 : 0.0) +
                   0.3 * share.normal(share.generator);
    const double u = share.uniform(share.generator);
    if (agent.state == State::benefit) {
        const double p = logistic(-3.2 + 0.6 * agent.ability - 0.4 * agent.stress -
                                  0.5 * agent.distance + 0.5 * agent.motivation);
        if (u < p) {
            agent.state = State::work;
        } else if (u >= 0.92) {
            share.applicants.push_back(index);
        }
    } else if (agent.state == State::programme) {
        if (--agent.months_left == 0) {
            agent.ability += 0.25;
            agent.state = State::benefit;
        }
    } else if (u < logistic(-3.5 - 0.3 * agent.ability + 0.5 * agent.stress)) {
        agent.state = State::benefit;
    }
    share.working += agent.state == State::work ? 1 : 0;
}

void PlainModel::place(std::size_t places) {
    std::vector<std::size_t> applicants;
    for (const Share& share : shares_) {
        applicants.insert(applicants.end(), share.applicants.begin(), share.applicants.end());
    }
    std::shuffle(applicants.begin(), applicants.end(), shares_[0].generator);
    for (std::size_t a = 0; a < std::min(places, applicants.size()); ++a) {
        agents_[applicants[a]].state = State::programme;
        agents_[applicants[a]].months_left = 4;
    }
}

}  // namespace afweging::bench
