// SPDX-License-Identifier: EUPL-1.2
// Programmes beside each other, and one after the other.
#include "agents/inputs/pairs.hpp"

#include <set>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging::agents;

namespace {

Instrument called(const char* key) {
    Instrument instrument = afweging::tests::open_programme();
    instrument.key = key;
    return instrument;
}

}  // namespace

TEST_CASE("one of two programmes says that they may run beside each other", "[agents][pairs]") {
    std::vector<Instrument> all = {called("a"), called("b"), called("c"), called("d")};
    all[0].others.beside = {"b", "nobody"};
    all[3].slot = Slot::contact;
    all[2].others.beside = {"d"};  // of another slot: beside it anyway
    know_each_other(all);
    CHECK(all[0].beside == set_of(1));
    CHECK(all[1].beside == set_of(0));
    CHECK(all[2].beside == 0);
    CHECK(all[3].beside == 0);
    all[2].others.beside_any = true;
    know_each_other(all);
    CHECK(all[2].beside == (set_of(0) | set_of(1)));
    CHECK(all[0].beside == (set_of(1) | set_of(2)));
    CHECK(pairs_among(all) == 3);
}

TEST_CASE("nobody has two jobs of programmes", "[agents][pairs]") {
    std::vector<Instrument> all = {called("a"), called("b"), called("c")};
    for (Instrument& each : all) { each.others.beside_any = true; }
    for (const std::size_t j : {0U, 1U}) {
        all[j].channels[static_cast<std::size_t>(Channel::wage_support)] = 32;
    }
    know_each_other(all);
    CHECK(all[0].beside == set_of(2));
    CHECK(all[1].beside == set_of(2));
    CHECK(all[2].beside == (set_of(0) | set_of(1)));
}

TEST_CASE("a programme leads on to one that takes part, or to none", "[agents][pairs]") {
    std::vector<Instrument> all = {called("a"), called("b")};
    all[0].others.follow_on = "b";
    all[1].others.follow_on = "gone";
    know_each_other(all);
    CHECK(all[0].follow_on == slot_value_of(1));
    CHECK(all[1].follow_on == 0);
}

TEST_CASE("each pair has a name of its own, in whatever order", "[agents][pairs]") {
    std::vector<Instrument> all(19, called("x"));
    for (Instrument& each : all) { each.others.beside_any = true; }
    know_each_other(all);
    const PairTable table = pair_table(all);
    std::set<int> names;
    for (std::size_t a = 1; a <= all.size(); ++a) {
        CHECK(table.of[a][0] == a);
        CHECK(table.of[0][a] == a);
        for (std::size_t b = 1; b < a; ++b) {
            CHECK(table.of[a][b] == table.of[b][a]);
            CHECK(table.of[a][b] >= slot_values);
            names.insert(table.of[a][b]);
        }
    }
    CHECK(names.size() == pairs_among(all));
    CHECK(names.size() == 19 * 18 / 2);
    CHECK(table.of[0][0] == 0);
}
