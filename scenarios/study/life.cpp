// SPDX-License-Identifier: EUPL-1.2
// A watch on one row of a world.
#include "scenarios/study/life.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <concepts>

#include "agents/simulation.hpp"
#include "sim/check.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {
namespace {

using agents::World;

template <class T>
std::int64_t value_of(T value) {
    if constexpr (std::same_as<T, float>) {
        return static_cast<std::int64_t>(std::bit_cast<std::uint32_t>(value));
    } else {
        return static_cast<std::int64_t>(value);
    }
}

/// Keeps what each step changes in one row.
class LifeWatch final : public agents::StepWatch {
public:
    /// money: the instruments that hand out money at once
    LifeWatch(const World& world, std::uint32_t row, agents::InstrumentSet money, Life& life)
        : world_(world), row_(row), money_(money), life_(life), last_(life.first) {}

    void part_begins(agents::MonthPart part) override {
        month_ = world_.month;
        part_ = part;
        rolls_ = 0;
        begun_ = 0;
    }
    void step_begins(agents::RollSet rolls) override {
        if (begun_ > 0) {
            note();
        }
        rolls_ = rolls;
        ++begun_;
    }
    void part_ends() override {
        note();
        if (part_ == agents::MonthPart::settle) {
            note_grants();
        }
    }
    [[nodiscard]] std::optional<std::uint32_t> hears_offers_of() const override { return row_; }
    void offered(std::size_t instrument, agents::Answer answer) override {
        life_.offers.push_back({month_, static_cast<std::uint16_t>(instrument), answer});
    }

private:
    void note_grants() {
        for (const agents::Grant& each : world_.proposals[row_ / agents::chunk_size].granted) {
            const bool gives = (money_ & agents::set_of(each.instrument)) != 0;
            if (gives && each.row == row_ % agents::chunk_size) {
                life_.grants.push_back({month_, each.instrument});
            }
        }
    }
    void note() {
        LifeRow now = row_in(world_, row_);
        std::vector<LifeChange> changes;
        for (std::size_t c = 0; c < now.size(); ++c) {
            if (now[c] != last_[c]) {
                changes.push_back({static_cast<std::uint16_t>(c), last_[c], now[c]});
            }
        }
        if (!changes.empty()) {
            const auto number = static_cast<std::uint8_t>(std::max(begun_, 1) - 1);
            life_.steps.push_back({month_, part_, number, rolls_, std::move(changes)});
            last_ = std::move(now);
        }
    }

    const World& world_;
    std::uint32_t row_;
    agents::InstrumentSet money_;
    Life& life_;
    LifeRow last_;
    std::int32_t month_ = 0;
    agents::MonthPart part_{};
    agents::RollSet rolls_ = 0;
    int begun_ = 0;  ///< steps of this part
};

[[noreturn]] void refuse(const LocalisedText& why, const std::vector<LocalisedText>& slots) {
    throw PhrasedError(ExitCode::usage, why, slots);
}

std::optional<std::uint32_t> row_with_id(const World& world, std::uint64_t id) {
    const auto end = world.people.id.begin() + world.people.count;
    const auto found = std::find(world.people.id.begin(), end, id);
    return found == end
               ? std::nullopt
               : std::optional(static_cast<std::uint32_t>(found - world.people.id.begin()));
}

/// Rows of who arrives in a month, the stock of the start left out. They stand together.
std::vector<std::uint32_t> arriving(const World& world, std::int32_t month) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < world.people.count; ++i) {
        if (world.people.arrival[i] == month &&
            world.people.status[i] == agents::Status::not_arrived) {
            rows.push_back(i);
        }
    }
    return rows;
}

std::uint32_t row_of_arriving(const World& world, const ClientName& client, std::int32_t months) {
    if (*client.month >= months) {
        refuse({"month {0} lies after the run, which has {1} months: nobody has arrived then; give "
                "--months more",
                "maand {0} ligt na de run, die {1} maanden heeft: dan is nog niemand aangekomen; "
                "geef meer --months"},
               {std::to_string(*client.month + 1), std::to_string(months)});
    }
    const std::vector<std::uint32_t> rows = arriving(world, *client.month);
    if (client.number >= rows.size()) {
        refuse({"no client {0} arrives in month {1}; {2} do, counted from 0",
                "cliënt {0} komt niet aan in maand {1}; er komen er {2}, geteld vanaf 0"},
               {std::to_string(client.number), std::to_string(*client.month + 1),
                std::to_string(rows.size())});
    }
    return rows[static_cast<std::size_t>(client.number)];
}

template <class T>
bool reads(std::string_view word, T& number) {
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size();
}

/// What the office gave in the month that has passed.
LifeDesk desk_of(const World& world) {
    LifeDesk desk;
    for (std::size_t j = 0; j < world.instruments.size(); ++j) {
        const agents::InstrumentMonth& month = world.instruments[j];
        const auto add = [j](agents::InstrumentSet& all, std::int64_t is) {
            all |= is != 0 ? agents::set_of(j) : agents::InstrumentSet{0};
        };
        add(desk.open, month.open);
        add(desk.by_budget, month.by_budget);
        add(desk.by_pot, month.by_pot);
        add(desk.by_places, month.by_places);
        add(desk.by_employers, month.by_employers);
    }
    return desk;
}

}  // namespace

const std::vector<LifeColumn>& life_columns() {
    static const std::vector<LifeColumn> all = [] {
        std::vector<LifeColumn> columns;
        const auto add = [&](const char* name, const char* unit, const auto& column) {
            using T = std::remove_cvref_t<decltype(column[0])>;
            columns.push_back({name, unit, std::same_as<T, float>});
        };
        const agents::People people;
        const agents::MonthColumns month;
        agents::for_each_column(people, add);
        agents::for_each_column(month, add);
        return columns;
    }();
    return all;
}

std::size_t life_column(std::string_view name) {
    const auto& all = life_columns();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
    AFWEGING_EXPECTS(found != all.end());
    return static_cast<std::size_t>(found - all.begin());
}

float real_of(std::int64_t value) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(value));
}

ClientName client_name(const std::string& word) {
    ClientName client;
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos && reads(word, client.number)) {
        return client;
    }
    std::int32_t month = 0;
    if (colon != std::string::npos && reads(std::string_view(word).substr(0, colon), month) &&
        month >= 1 && reads(std::string_view(word).substr(colon + 1), client.number)) {
        client.month = month - 1;
        return client;
    }
    refuse(
        {"--client '{0}' is no client; write a number of the starting stock (17), a month of the "
         "run and a number of who arrives in it (5:17), or an id that trace told",
         "--client '{0}' is geen cliënt; schrijf een nummer uit het bestand aan het begin (17), "
         "een maand van de run en een nummer van wie dan aankomt (5:17), of een id dat trace "
         "noemde"},
        {word});
}

std::uint32_t stock_of(const World& world) {
    const std::uint64_t first = world.people.id[0];
    std::uint32_t count = 0;
    while (count < world.people.count && world.people.id[count] == first + count) { ++count; }
    return count;
}

std::uint32_t row_of(const World& world, const ClientName& client, std::int32_t months) {
    if (client.month) {
        return row_of_arriving(world, client, months);
    }
    const bool is_id = client.number >> 32 != 0;
    const auto row = row_with_id(world, is_id ? client.number : world.people.id[0] + client.number);
    if (!row) {
        refuse({"there is no client {0}; the starting stock has clients 0 to {1}, and who arrives "
                "in a month is named as 5:0",
                "cliënt {0} bestaat niet; het bestand aan het begin heeft cliënt 0 tot en met {1}, "
                "en wie in een maand aankomt heet zoals 5:0"},
               {std::to_string(client.number), std::to_string(stock_of(world) - 1)});
    }
    return *row;
}

LifeRow row_in(const World& world, std::uint32_t row) {
    LifeRow values;
    values.reserve(life_columns().size());
    const auto add = [&](const char*, const char*, const auto& column) {
        values.push_back(value_of(column[row]));
    };
    agents::for_each_column(world.people, add);
    agents::for_each_column(world.now, add);
    return values;
}

Life live(const agents::Setting& setting, const sim::Dice& dice, sim::Isa isa,
          const ClientName& client) {
    agents::MunicipalityReplicate replicate(setting, dice, isa, 1);
    const World& world = replicate.world();
    const std::uint32_t row = row_of(world, client, setting.length.count);
    Life life{.id = world.people.id[row],
              .arrival = world.people.arrival[row],
              .start = setting.start,
              .months = setting.length.count,
              .instruments = {},
              .instrument_hash = {},
              .first = row_in(world, row),
              .steps = {},
              .offers = {},
              .grants = {},
              .desks = {}};
    agents::InstrumentSet money = 0;
    for (const agents::Instrument& each : setting.instruments) {
        money |= each.slot == agents::Slot::money ? agents::set_of(life.instruments.size()) : 0U;
        life.instruments.push_back({each.key, each.label_en, each.label_nl});
        life.instrument_hash.push_back(each.hash);
    }
    LifeWatch watch(world, row, money, life);
    for (std::int32_t t = 0; t < life.months; ++t) {
        static_cast<void>(replicate.next_month(watch, row));
        life.desks.push_back(desk_of(world));
    }
    return life;
}

LivesApart lives_apart(const agents::Setting& a, const agents::Setting& b, const sim::Dice& dice,
                       sim::Isa isa) {
    agents::MunicipalityReplicate first(a, dice, isa, 1);
    agents::MunicipalityReplicate second(b, dice, isa, 1);
    LivesApart apart{.stock = stock_of(first.world()), .clients = {}};
    for (std::int32_t t = 0; t < a.length.count; ++t) {
        static_cast<void>(first.next_month(1));
        static_cast<void>(second.next_month(1));
    }
    for (std::uint32_t i = 0; i < apart.stock; ++i) {
        const agents::Status one = first.world().people.status[i];
        const agents::Status other = second.world().people.status[i];
        if (one != other && first.world().people.id[i] == second.world().people.id[i]) {
            apart.clients.push_back({i, one, other});
        }
    }
    return apart;
}

}  // namespace afweging::scenarios
