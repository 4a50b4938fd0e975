// SPDX-License-Identifier: EUPL-1.2
// From a prior to the setting of a draw.
#include "scenarios/draws.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/notes/read_numbers.hpp"
#include "scenarios/switches/switches.hpp"
#include "sim/dice/philox.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::uint32_t number_space = 0x6E756D62;  // "numb" in ASCII: apart from the dice

std::uint64_t hash64(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const char c : text) { hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U; }
    return hash;
}

bool holds(const std::vector<std::string>& all, const std::string& key) {
    return std::find(all.begin(), all.end(), key) != all.end();
}

std::string table_of(const std::string& key) { return key.substr(0, key.rfind('.')); }

/// A margin that is one share of a table: "municipality.age.from_55".
bool is_share(const NumberInDoubt& number) {
    return number.kind == NumberKind::margin &&
           std::count(number.key.begin(), number.key.end(), '.') == 2;
}

/// Whether a number is counted in whole units, so that a draw of it is too.
bool is_whole(const NumberInDoubt& n) {
    const auto whole = [](double x) { return !(std::floor(x) < x); };
    return (n.unit == "persons" || n.unit == "months" || n.unit == "accounts") && whole(n.low) &&
           whole(n.mode) && whole(n.high);
}

/// Makes the shares of each table add up to what they do at their modes.
void keep_sums(const std::vector<NumberInDoubt>& numbers, std::vector<double>& values) {
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t end = first + 1;
        if (is_share(numbers[first])) {
            double drawn = values[first];
            double modes = numbers[first].mode;
            const std::string table = table_of(numbers[first].key);
            for (; end < numbers.size() && table_of(numbers[end].key) == table; ++end) {
                drawn += values[end];
                modes += numbers[end].mode;
            }
            for (std::size_t i = first; i < end; ++i) { values[i] *= modes / drawn; }
        }
        first = end;
    }
}

void add_margins(const Scenario& scenario, std::vector<NumberInDoubt>& list) {
    const std::vector<Margin>& all = scenario.margins;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Margin& m = all[i];
        // Shares change together, also one that is not in doubt itself.
        const bool share = m.key.find('.') != std::string::npos;
        const bool doubt = std::any_of(all.begin(), all.end(), [&](const Margin& other) {
            const bool same = share ? table_of(other.key) == table_of(m.key) : other.key == m.key;
            return same && other.prior.low < other.prior.high;
        });
        if (doubt) {
            const std::string key = "municipality." + m.key;
            list.push_back({key, m.unit, m.meaning, m.value, m.prior.low, m.prior.high, key,
                            NumberKind::margin, i});
        }
    }
}

/// The values of one number of law share their luck: it is one doubt, whatever the date.
void add_statute(const Scenario& scenario, sim::Months length, std::vector<NumberInDoubt>& list) {
    const std::vector<StatuteEntry>& law = scenario.statute;
    for (std::size_t i = 0; i < law.size(); ++i) {
        const StatuteEntry& s = law[i];
        if (s.prior.low < s.prior.high && !holds(scenario.replaced_law, s.key) &&
            reads_law(scenario, i, length)) {
            list.push_back({"statute." + s.key + " (" + s.from + ")", s.unit, s.meaning, s.value,
                            s.prior.low, s.prior.high, "statute." + s.drawn_with,
                            NumberKind::statute, i});
        }
    }
}

/// Sets a value of law in the rows in which it holds: until the next value of the same number.
void set_law(agents::Statute& statute, const std::vector<StatuteEntry>& law, std::size_t i,
             double value) {
    const bool first = i == 0 || law[i - 1].key != law[i].key;
    const bool last = i + 1 == law.size() || law[i + 1].key != law[i].key;
    for (agents::StatuteRow& row : statute.rows) {
        const std::string from = month_text(row.from);
        if ((first || from >= law[i].from) && (last || from < law[i + 1].from)) {
            agents::set_value(row, law_value(law[i].key, row.from, value));
        }
    }
}

void set(agents::Setting& setting, const Scenario& scenario, const NumberInDoubt& number,
         double value) {
    switch (number.kind) {
        case NumberKind::parameter:
            set_number(setting, number.key, value);
            return;
        case NumberKind::margin:
            set_margin(setting.municipality, scenario.margins[number.index].key, value);
            return;
        case NumberKind::statute:
            set_law(setting.statute, scenario.statute, number.index, value);
    }
}

}  // namespace

std::vector<NumberInDoubt> numbers_in_doubt(const Scenario& scenario, sim::Months length) {
    std::vector<NumberInDoubt> list;
    for (std::size_t i = 0; i < scenario.numbers.size(); ++i) {
        const ParameterEntry& n = scenario.numbers[i];
        if (n.low < n.high && !holds(scenario.overridden, n.key) &&
            !holds(scenario.by_law, n.key) && !is_held(scenario, n.key)) {
            list.push_back(
                {n.key, n.unit, n.meaning, n.mode, n.low, n.high, n.key, NumberKind::parameter, i});
        }
    }
    add_margins(scenario, list);
    add_statute(scenario, length, list);
    return list;
}

double place_in_prior(std::uint64_t seed, std::uint32_t draw, std::string_view luck) {
    const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
    const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); };
    const sim::PhiloxCounter key = sim::philox({draw, 0, 0, number_space}, {low(seed), high(seed)});
    const std::uint64_t name = hash64(luck);
    const sim::PhiloxCounter words =
        sim::philox({low(name), high(name), key.v2, key.v3}, {key.v0, key.v1});
    const std::uint64_t k = ((std::uint64_t{words.v0} << 32U) | words.v1) >> 12U;
    return (static_cast<double>(k) + 0.5) * 0x1p-52;
}

double triangular_quantile(double low, double mode, double high, double place) {
    const double width = high - low;
    if (!(width > 0)) {
        return mode;
    }
    const double value = place * width < mode - low
                             ? low + std::sqrt(place * width * (mode - low))
                             : high - std::sqrt((1 - place) * width * (high - mode));
    return std::clamp(value, low, high);
}

namespace {

/// A draw of a number within its prior. Of a whole number each value has a cell of width one, those
/// at the ends too, so that the likeliest is the mode.
double drawn(const NumberInDoubt& n, double place) {
    if (!is_whole(n) || !(n.high > n.low)) {
        return triangular_quantile(n.low, n.mode, n.high, place);
    }
    const double value = triangular_quantile(n.low - 0.5, n.mode, n.high + 0.5, place);
    return std::clamp(std::floor(value + 0.5), n.low, n.high);
}

}  // namespace

std::vector<double> values_at(const std::vector<NumberInDoubt>& numbers,
                              const std::function<double(const std::string&)>& place,
                              const Posterior* posterior, std::size_t row) {
    std::vector<double> values;
    for (const NumberInDoubt& n : numbers) {
        const auto column = posterior != nullptr ? calibrated(*posterior, n) : std::nullopt;
        values.push_back(column ? posterior->at(row, *column) : drawn(n, place(n.luck)));
    }
    keep_sums(numbers, values);
    return values;
}

std::vector<double> values_of_draw(const std::vector<NumberInDoubt>& numbers, std::uint64_t seed,
                                   std::uint32_t draw, const Posterior* posterior) {
    if (draw == 0) {
        std::vector<double> modes;
        for (const NumberInDoubt& n : numbers) { modes.push_back(n.mode); }
        return modes;
    }
    const bool has_rows = posterior != nullptr && posterior->rows() > 0;
    const auto place = [&](const std::string& luck) { return place_in_prior(seed, draw, luck); };
    return values_at(numbers, place, has_rows ? posterior : nullptr,
                     has_rows ? row_of_draw(seed, draw, posterior->rows()) : 0);
}

std::optional<std::size_t> calibrated(const Posterior& posterior, const NumberInDoubt& number) {
    return number.kind == NumberKind::parameter
               ? find_number(posterior, number.key, number.low, number.mode, number.high)
               : std::nullopt;
}

std::vector<std::string> calibrated_otherwise(const Posterior& posterior,
                                              const std::vector<NumberInDoubt>& numbers) {
    std::vector<std::string> keys;
    for (const NumberInDoubt& n : numbers) {
        const auto& all = posterior.numbers;
        const bool was = std::any_of(all.begin(), all.end(),
                                     [&](const auto& each) { return each.key == n.key; });
        if (was && !calibrated(posterior, n)) {
            keys.push_back(n.key);
        }
    }
    return keys;
}

agents::Setting with_values(const Scenario& scenario, const std::vector<NumberInDoubt>& numbers,
                            const std::vector<double>& values) {
    agents::Setting setting = scenario.setting;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        set(setting, scenario, numbers[i], values[i]);
    }
    agents::Margins& place = setting.municipality;
    place.inhabitants = std::max(place.inhabitants, place.clients);
    return setting;
}

}  // namespace afweging::scenarios
