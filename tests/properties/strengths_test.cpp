// SPDX-License-Identifier: EUPL-1.2
// No number of an instrument is idle: what a file may say changes the records, and what it may not
// say changes nothing.
#include <algorithm>
#include <array>
#include <string_view>

#include "scenarios/catalogue/slot_channels.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/explain.hpp"
#include "tests/properties/records.hpp"
#include "tests/statistics/experiment.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using agents::Channel;
using scenarios::PlaceKind;

namespace {

/// Something that is as it is for a reason.
struct Exception {
    std::string_view what;
    std::string_view why;
};

/// Numbers of shipped instruments that change nothing.
constexpr std::array<Exception, 1> idle_numbers = {{
    {"loonkostensubsidie.employer_places", "in so small a town other limits are met first"},
}};

/// Cells of the table of readers in which the model does the opposite of what the table says:
/// none.
constexpr std::array<Exception, 0> odd_cells = {};

/// Cells that are not looked at.
constexpr std::array<Exception, 11> passed_over = {{
    {"werkloont.reward_wait", "is of a reward, and there is none"},
    {"stip-baan.reward_wait", "the same"},
    {"werkloont.profit_target", "is of a business beside bijstand, and there is none"},
    {"stip-baan.search_push", "acts in the one month in which the job ends: no use for a number"},
    {"stip-baan.side_business", "the same"},
    {"stip-baan.lock_in", "the same"},
    {"stip-baan.ladder_support", "the same"},
    {"stip-baan.employer_growth", "of places that employers offer, of which there is no number"},
    {"bijzondere-bijstand.days_to_money", "is of a crisis that the money ends, and it ends none"},
    {"individuele-inkomenstoeslag.days_to_money", "the same"},
    {"bijzondere-bijstand.take_up", "is of money that comes round; this is asked for"},
}};

template <std::size_t N>
bool excepted(const std::array<Exception, N>& list, std::string_view what) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Exception& e) { return e.what == what; });
}

/// Basis with every shipped instrument and money for all of them, so that instruments of one slot
/// compete. Nobody is in any before the run. Homes are lost easily, so that help with them acts.
scenarios::Scenario everything_funded() {
    scenarios::Scenario scenario =
        with(shipped_scenario("basis"), {{"home.threatened", 0.2}, {"home.lost", 0.3}});
    const scenarios::Catalogue catalogue = scenarios::load_catalogue(
        scenarios::DataRoot::at(std::string(AFWEGING_SOURCE_DIR) + "/scenarios"));
    scenario.setting.instruments.clear();
    for (const scenarios::CatalogueInstrument& entry : catalogue.instruments) {
        scenario.setting.instruments.push_back(entry.base);
    }
    scenario.setting.policy.pot_budget_cents = {};
    return scenario;
}

constexpr std::uint32_t people = 3500;
/// For what few have among so many instruments.
constexpr std::uint32_t people_for_rare_things = 40000;

scenarios::RunRequest request_for(std::uint32_t clients) {
    // The longest place lasts sixty months and shows what it leads to in its last third.
    return {.seed = seed, .replicates = 1U, .months = 72U, .people = clients};
}

std::string number_name(const agents::Instrument& instrument, std::size_t channel) {
    return instrument.key + "." + std::string(scenarios::channel_words()[channel].key);
}

/// A scenario and what it records, small and large; the large one is played when it is first
/// needed.
class Played {
public:
    explicit Played(scenarios::Scenario scenario)
        : scenario_(std::move(scenario)), small_(records_of(scenario_, request_for(people))) {}

    /// Whether this channel of this instrument changes the records when it is switched off, or on.
    [[nodiscard]] bool acts(std::size_t instrument, std::size_t channel, bool expected) {
        scenarios::Scenario other = scenario_;
        float& strength = other.setting.instruments[instrument].channels[channel];
        const double on = scenarios::channel_words()[channel].range.high * 0.5;
        strength = strength != 0.0F ? 0.0F : static_cast<float>(on);
        return records_otherwise(other, request_for(people), small_) ||
               (expected && differs_when_large(other));
    }

private:
    bool differs_when_large(const scenarios::Scenario& other) {
        if (large_.empty()) {
            large_ = records_of(scenario_, request_for(people_for_rare_things));
        }
        return records_otherwise(other, request_for(people_for_rare_things), large_);
    }
    scenarios::Scenario scenario_;
    Records small_;
    Records large_;
};

}  // namespace

TEST_CASE("every strength of every shipped instrument changes the records", "[properties]") {
    const scenarios::Scenario scenario = everything_funded();
    const std::vector<agents::Instrument>& instruments = scenario.setting.instruments;
    Played played(scenario);
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        for (std::size_t c = 0; c < agents::channel_count; ++c) {
            const std::string name = number_name(instruments[j], c);
            INFO(name);
            if (instruments[j].channels[c] != 0) {
                const bool expected = !excepted(idle_numbers, name);
                CHECK(played.acts(j, c, expected) == expected);
            }
        }
    }
}

TEST_CASE("a channel changes the records where the table says that it is read, and only there",
          "[properties]") {
    scenarios::Scenario scenario = everything_funded();
    std::vector<agents::Instrument>& instruments = scenario.setting.instruments;
    const std::vector<std::string_view> one_of_each = {"werkloont",
                                                       "stip-baan",
                                                       "schuldhulp-18",
                                                       "frequent-klantcontact",
                                                       "nazorg",
                                                       "bijzondere-bijstand",
                                                       "caseload-reduction",
                                                       "vroegsignalering",
                                                       "individuele-inkomenstoeslag"};
    // A second regime and a second aftercare, so that there is a choice that `demand` can turn.
    for (const char* key : {"frequent-klantcontact", "nazorg"}) {
        agents::Instrument second = instrument(scenario, key);
        second.key += "-2";
        second.hash ^= 0x5bd1U;
        instruments.push_back(second);
    }
    // Deterrence is of duties.
    instrument(scenario, "stip-baan").obligation = agents::Obligation::mandatory;
    Played played(scenario);
    std::set<PlaceKind> seen;
    for (std::size_t j = 0; j < instruments.size(); ++j) {
        if (std::find(one_of_each.begin(), one_of_each.end(), instruments[j].key) ==
            one_of_each.end()) {
            continue;
        }
        const PlaceKind kind = scenarios::place_kind(instruments[j]);
        seen.insert(kind);
        for (std::size_t c = 0; c < agents::channel_count; ++c) {
            const auto channel = static_cast<Channel>(c);
            const std::string name = number_name(instruments[j], c);
            INFO(name);
            // Whether a place employs is asked of every slot, and means something in one.
            const bool moot = channel == Channel::wage_support && !scenarios::reads(kind, channel);
            if (moot || excepted(passed_over, name)) {
                continue;
            }
            const bool expected = scenarios::reads(kind, channel) != excepted(odd_cells, name);
            CHECK(played.acts(j, c, expected) == expected);
        }
    }
    CHECK(seen.size() == agents::place_kind_count);
}
