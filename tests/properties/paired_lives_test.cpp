// SPDX-License-Identifier: EUPL-1.2
// Everybody in two plans: what is told of them adds up to what the runs tell, nobody who lives the
// same life adds anything, and who takes a place or a vacancy takes it from somebody.
#include "scenarios/study/paired_lives.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

#include "output/summary.hpp"
#include "tests/properties/worlds.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Event;
using scenarios::EffectPart;
using scenarios::LifeSum;
using scenarios::PairedLife;
using scenarios::Way;

namespace {

constexpr Size size{500, 14};

agents::Setting setting_of(const scenarios::Scenario& scenario, Size of = size) {
    return scenarios::setting_of(scenario,
                                 {.seed = seed, .months = of.months, .people = of.people});
}

/// What a run itself counts of the events of everybody.
std::int64_t total(const std::vector<std::int64_t>& of_months) {
    std::int64_t sum = 0;
    for (const std::int64_t month : of_months) { sum += month; }
    return sum;
}

struct Run {
    explicit Run(const agents::Setting& setting, std::uint32_t replicate)
        : world(setting, sim::Dice(seed, replicate), sim::best_isa(), 1) {}
    void month() {
        static_cast<void>(world.next_month(1));
        for (std::size_t e = 0; e < agents::event_count; ++e) {
            events[e].push_back(world.world().tally.events[e][0]);
        }
        using agents::Line;
        for (const Line line : {Line::special_assistance, Line::reintegration_money,
                                Line::buig_money, Line::staff_money, Line::wmo_money}) {
            money += world.world().tally.ledger[static_cast<std::size_t>(line)];
        }
    }
    [[nodiscard]] std::int64_t stock() const {
        const agents::People& p = world.world().people;
        std::int64_t persons = 0;
        for (std::uint32_t i = 0; i < p.count; ++i) {
            persons += agents::receives_bijstand(p.status[i]) ? persons_in(p.household[i]) : 0;
        }
        return persons;
    }
    agents::MunicipalityReplicate world;
    std::array<std::vector<std::int64_t>, agents::event_count> events;
    std::int64_t money = 0;  ///< of instruments for clients, as the ledger books it [EUR cent]
};

/// Both plans lived to the end, and their paired lives.
struct Pair {
    Pair(const agents::Setting& a_setting, const agents::Setting& b_setting,
         std::uint32_t replicate)
        : a(a_setting, replicate), b(b_setting, replicate), lives(a_setting, b_setting) {
        look();
        for (std::int32_t t = 0; t < a_setting.length.count; ++t) {
            a.month();
            b.month();
            look();
        }
    }
    void look() {
        const std::array<const agents::World*, 2> worlds{&a.world.world(), &b.world.world()};
        lives.look(worlds);
    }
    Run a, b;
    scenarios::PairedLives lives;
};

/// b - a of everybody of some ways.
template <class Counts>
std::int64_t sum_over(const scenarios::PairedLives& lives, LifeSum sum, const Counts& counts) {
    std::int64_t all = 0;
    const auto k = static_cast<std::size_t>(sum);
    for (const PairedLife& life : lives.lives()) {
        all += counts(life.way) ? life.b[k] - life.a[k] : 0;
    }
    return all;
}

std::int64_t part(const scenarios::PairedLives& lives, LifeSum sum, EffectPart of) {
    return sum_over(lives, sum, [&](Way way) { return scenarios::part_of(way) == of; });
}

/// The cell of a dataset in the counts.
std::int64_t counted(const std::vector<std::int64_t>& counts, LifeSum sum, Way way) {
    const auto place = (1 + static_cast<std::size_t>(sum)) * scenarios::way_count;
    return counts[place + static_cast<std::size_t>(way)];
}

}  // namespace

TEST_CASE("parts of an effect add up exactly to what the runs of both plans count",
          "[properties]") {
    constexpr std::array<std::pair<const char*, const char*>, 8> pairs{
        {{"basis", "re-integratie-of-bestaanszekerheid"},
         {"basis", "vier-ton"},
         {"basis", "werkloont"},
         {"vier-ton", "bezuiniging"},
         {"basis", "handhaving"},
         {"caseload", "caseloadverlaging"},
         {"basis", "zonder-nazorg"},
         {"basis", "pw-in-balans"}}};
    constexpr std::array<std::pair<LifeSum, Event>, 6> events{
        {{LifeSum::inflow, Event::inflow},
         {LifeSum::outflow, Event::outflow},
         {LifeSum::outflow_to_work, Event::outflow_to_work},
         {LifeSum::outflow_to_subsidised_job, Event::outflow_to_subsidised_job},
         {LifeSum::displaced, Event::displaced},
         {LifeSum::re_entry, Event::re_entry}}};
    for (const auto& [one, other] : pairs) {
        INFO(one << " and " << other);
        const agents::Setting a = setting_of(shipped_scenario(one));
        const agents::Setting b = setting_of(shipped_scenario(other));
        const Pair pair(a, b, 1);
        const auto parts_of = [&](LifeSum sum) {
            return part(pair.lives, sum, EffectPart::direct) +
                   part(pair.lives, sum, EffectPart::queue) +
                   part(pair.lives, sum, EffectPart::budget);
        };
        for (const auto& [sum, event] : events) {
            const auto e = static_cast<std::size_t>(event);
            CHECK(parts_of(sum) == total(pair.b.events[e]) - total(pair.a.events[e]));
        }
        CHECK(parts_of(LifeSum::stock) == pair.b.stock() - pair.a.stock());
        CHECK(parts_of(LifeSum::support) == pair.b.money - pair.a.money);
        const std::vector<std::int64_t> counts = pair.lives.counts();
        REQUIRE(counts.size() == scenarios::layout_of_paired_lives().record_size());
        for (std::size_t k = 0; k < scenarios::life_sum_count; ++k) {
            const auto sum = static_cast<LifeSum>(k);
            CHECK(counted(counts, sum, Way::same) == 0);
            for (std::size_t w = 0; w < scenarios::way_count; ++w) {
                const auto way = static_cast<Way>(w);
                CHECK(counted(counts, sum, way) ==
                      sum_over(pair.lives, sum, [&](Way x) { return x == way; }));
            }
        }
    }
}

TEST_CASE("what lives got from instruments is to the cent what the ledger books", "[properties]") {
    // At once and without a place, at once with a start, month by month, and all of them.
    for (const char* name : {"energietoeslag", "re-integratie-of-bestaanszekerheid", "alles"}) {
        INFO(name);
        const agents::Setting a = setting_of(shipped_scenario("basis"));
        const agents::Setting b = setting_of(shipped_scenario(name));
        const Pair pair(a, b, 1);
        constexpr auto k = static_cast<std::size_t>(LifeSum::support);
        std::int64_t in_a = 0;
        std::int64_t in_b = 0;
        for (const PairedLife& life : pair.lives.lives()) {
            in_a += life.a[k];
            in_b += life.b[k];
        }
        CHECK(in_a == pair.a.money);
        CHECK(in_b == pair.b.money);
        CHECK(pair.b.money > 0);  // else it says nothing
    }
}

TEST_CASE("a plan against itself is nothing for everybody", "[properties]") {
    for (const char* name : {"basis", "alles"}) {
        const agents::Setting setting = setting_of(shipped_scenario(name));
        const Pair pair(setting, setting, 2);
        for (const PairedLife& life : pair.lives.lives()) {
            REQUIRE(life.way == Way::same);
            REQUIRE(life.a == life.b);
            REQUIRE(life.rows_part == PairedLife::never);
        }
    }
}

TEST_CASE("looking each month or at the end gives the same ways and the same sums",
          "[properties]") {
    const agents::Setting a = setting_of(shipped_scenario("basis"));
    const agents::Setting b = setting_of(shipped_scenario("vier-ton"));
    const Pair pair(a, b, 3);
    const std::vector<PairedLife> closely =
        scenarios::paired_lives(a, b, sim::Dice(seed, 3), sim::best_isa());
    REQUIRE(closely.size() == pair.lives.lives().size());
    std::size_t apart = 0;
    for (std::size_t k = 0; k < closely.size(); ++k) {
        const PairedLife& life = pair.lives.lives()[k];
        REQUIRE(closely[k].a == life.a);
        REQUIRE(closely[k].b == life.b);
        REQUIRE(closely[k].started_b == life.started_b);
        // Who differed in between and no longer does at the end is the same where one looks late.
        REQUIRE((closely[k].way == life.way || life.way == Way::same));
        if (closely[k].way != Way::same) {
            REQUIRE(closely[k].rows_part != PairedLife::never);
            REQUIRE(closely[k].rows_part <= closely[k].told_apart);
            ++apart;
        }
    }
    CHECK(apart > 0);
}

namespace {

/// WerkLoont for everybody at short distance who enters, and nothing else; closed in the other.
std::pair<agents::Setting, agents::Setting> few_vacancies(agents::Interaction interaction) {
    scenarios::Scenario with_it =
        for_everybody(alone(shipped_scenario("werkloont"), "werkloont"), "werkloont");
    with_it.setting.outlook.tightness = {0.3};
    with_it.setting.interaction = interaction;
    with_it = with(with_it, {{"werkloont.entry_deterrence", 0}, {"offers.sanction_share", 0}});
    constexpr Size large{2000, 24};
    return {setting_of(without(with_it, "werkloont"), large), setting_of(with_it, large)};
}

/// Jobs that others won or lost, of those who take no part.
struct OfOthers {
    double lost = 0, won = 0;
};

OfOthers of_others(const std::pair<agents::Setting, agents::Setting>& plans) {
    OfOthers all;
    for (std::uint32_t r = 0; r < 6; ++r) {
        const Pair pair(plans.first, plans.second, r);
        for (const PairedLife& life : pair.lives.lives()) {
            const auto k = static_cast<std::size_t>(LifeSum::work_months);
            const std::int64_t gain = life.b[k] - life.a[k];
            if (scenarios::part_of(life.way) == EffectPart::queue) {
                all.lost += gain < 0 ? 1 : 0;
                all.won += gain > 0 ? 1 : 0;
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("where vacancies are few those without help lose by those with it, and in the queue part",
          "[properties]") {
    const OfOthers scarce = of_others(few_vacancies(agents::Interaction::on));
    CHECK(scarce.lost > scarce.won);
    CHECK(scarce.lost > 0);
    // The twin: nobody competes, so nobody without help differs.
    const OfOthers alone_each = of_others(few_vacancies(agents::Interaction::off));
    CHECK(alone_each.lost + alone_each.won == 0);
}

TEST_CASE("a planted debt is covered at the stated rate by the interval over replicates",
          "[properties]") {
    // Truth: in each world of B a random number of households has 1,000 euros more of debt at the
    // end; on average 5. Nothing but the test knows. 200 studies of 8 replicates, t intervals of
    // 95 %: the number that cover is binomial(200, 0.95), 190 on average; below 178 or all 200 has
    // chance 5e-4 for a fresh seed. The seed is fixed.
    agents::Setting setting = test_setting(60);
    setting.length = sim::Months{2};
    Luck luck(20261128);
    constexpr double truth = 5 * 1'000;
    std::size_t covered = 0;
    std::size_t covered_nothing = 0;
    for (std::uint32_t study = 0; study < 200; ++study) {
        output::Answers answers{{}, output::shown_unit("EUR cent")};
        for (std::uint32_t r = 0; r < 8; ++r) {
            Run a(setting, study * 8 + r);
            Run b(setting, study * 8 + r);
            scenarios::PairedLives lives(setting, setting);
            const std::array<const agents::World*, 2> worlds{&a.world.world(), &b.world.world()};
            lives.look(worlds);
            for (std::int32_t t = 0; t < 2; ++t) {
                a.month();
                b.month();
                agents::People& people = b.world.change_world().people;
                const std::uint32_t planted = t == 1 ? luck.below(11) : 0;
                for (std::uint32_t n = 0; n < planted; ++n) { people.debt[n] += 100'000; }
                lives.look(worlds);
            }
            answers.values.push_back(
                static_cast<double>(sum_over(lives, LifeSum::debt, [](Way) { return true; })));
            REQUIRE(part(lives, LifeSum::debt, EffectPart::budget) == 0);
        }
        const auto interval = output::mean_interval(output::summarise(answers));
        covered += interval->low <= truth && truth <= interval->high ? 1U : 0U;
        covered_nothing += interval->low <= 0 && 0 <= interval->high ? 1U : 0U;
    }
    std::printf("planted debt covered in %zu of 200, nothing in %zu\n", covered, covered_nothing);
    CHECK(covered >= 178);
    CHECK(covered < 200);
    CHECK(covered_nothing < 20);  // the twin: an effect that is there is not taken for nothing
}
