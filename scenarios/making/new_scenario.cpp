// SPDX-License-Identifier: EUPL-1.2
// A scenario file on top of another one.
#include "scenarios/making/new_scenario.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "agents/measures/labels.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/scale.hpp"

namespace afweging::scenarios {
namespace {

using agents::Instrument;
using agents::Pot;

constexpr std::int64_t cents_in_euro = 100;

const std::string& pot_key(Pot pot) { return pot_words()[static_cast<std::size_t>(pot)]; }

/// What scenario files and `explain` say that a key means.
LocalisedText meaning_of(std::string_view key) {
    for (const ScenarioKey& each : scenario_keys()) {
        if (each.key == key) {
            return each.meaning;
        }
    }
    return std::string(key);
}

/// Amounts of a file for another municipality, in whole euros of here.
std::vector<std::int64_t> euros_of(const std::vector<std::int64_t>& cents, double size) {
    std::vector<std::int64_t> euros;
    for (const std::int64_t each : cents) {
        euros.push_back((scaled_cents(each, size) + cents_in_euro / 2) / cents_in_euro);
    }
    const bool same =
        std::adjacent_find(euros.begin(), euros.end(), std::not_equal_to<>()) == euros.end();
    return same && euros.size() > 1 ? std::vector<std::int64_t>{euros.front()} : euros;
}

/// "budget_eur_per_year = 1000" or "... = [1000, 2000]"
std::string budget_line(const std::vector<std::int64_t>& euros) {
    std::string list;
    for (const std::int64_t each : euros) {
        list += (list.empty() ? "" : ", ") + std::to_string(each);
    }
    return "budget_eur_per_year = " + (euros.size() == 1 ? list : '[' + list + ']');
}

/// The same in euros and cents, of amounts that must add up to the cent.
std::string exact_line(const std::vector<std::int64_t>& cents) {
    std::string list;
    for (const std::int64_t each : cents) {
        const std::int64_t rest = each % cents_in_euro;
        list += (list.empty() ? "" : ", ") + std::to_string(each / cents_in_euro);
        list += rest == 0 ? "" : (rest < 10 ? ".0" : ".") + std::to_string(rest);
    }
    return "budget_eur_per_year = " + (cents.size() == 1 ? list : '[' + list + ']');
}

class ScenarioWriter {
public:
    ScenarioWriter(const NewScenario& asked, const Scenario& base)
        : asked_(asked), base_(base), out_(asked.language) {}

    std::string written() {
        introduction();
        names();
        run();
        policy();
        pots();
        added();
        instruments();
        return out_.text();
    }

private:
    void introduction() {
        out_.explain(
            filled({"{0}: a scenario of your own.", "{0}: een eigen scenario."}, {label()}));
        out_.explain(
            {"Behind # is explanation. Where # touches a word the line counts when you take "
             "the # away; its value is what holds without it. Take it away from a line "
             "between brackets [ ] too when something under it is to count. Numbers have a "
             "point before decimals, and none for thousands: 0.4 and 1500.",
             "Achter # staat uitleg. Staat # tegen een woord of haakje aan, dan telt de "
             "regel mee als u de # weghaalt; wat er staat, is wat zonder de regel geldt. "
             "Moet er iets meetellen onder een regel tussen haken [ ]? Haal de # dan ook "
             "daar weg. Schrijf getallen met een punt voor de decimalen en zonder punt "
             "voor duizendtallen: 0.4 en 1500."});
        out_.blank();
        out_.explain(meaning_of("extends"));
        out_.line("extends = " + toml_quoted(asked_.extends));
        out_.blank();
    }

    [[nodiscard]] std::string label() const {
        return asked_.label.empty() ? label_of_key(asked_.name) : asked_.label;
    }

    void names() {
        out_.line("[scenario]");
        out_.line("name = " + toml_quoted(asked_.name));
        out_.explain({"What people read, in Dutch and in English; the question in one sentence.",
                      "Wat mensen lezen, in het Nederlands en het Engels; de vraag in een zin."});
        out_.line("label_nl = " + toml_quoted(label()));
        out_.line("label_en = " + toml_quoted(label()));
        out_.off("question_nl = \"Wat gebeurt er als ...?\"");
        out_.off("question_en = \"What happens if ...?\"");
        if (!asked_.written_with.empty()) {
            out_.explain(meaning_of("scenario.written_with"));
            out_.line("written_with = " + toml_quoted(asked_.written_with));
        }
        out_.blank();
    }

    void run() {
        const bool own = !asked_.municipality.empty();
        out_.explain(meaning_of("run.municipality"));
        own ? out_.line("[run]") : out_.off("[run]");
        const std::string place =
            "municipality = " +
            toml_quoted(own ? asked_.municipality : base_.setting.municipality.key);
        own ? out_.line(place) : out_.off(place);
        out_.explain({"The first month, how many months, and how often with other luck.",
                      "De eerste maand, het aantal maanden, en hoe vaak met ander toeval."});
        out_.off("start = " + toml_quoted(month_text(base_.setting.start)));
        out_.off("months = " + std::to_string(base_.setting.length.count));
        out_.off("replicates = " + std::to_string(base_.replicates));
        out_.blank();
    }

    void lever(const char* key, const std::string& value) {
        out_.explain(meaning_of(std::string("levers.") + key));
        out_.off(std::string(key) + " = " + value);
    }

    void policy() {
        const agents::Policy& p = base_.setting.policy;
        const auto word = [](const Words& words, auto code) {
            return toml_quoted(words[static_cast<std::size_t>(code)]);
        };
        out_.explain({"What the municipality decides.", "Wat de gemeente beslist."});
        out_.off("[levers]");
        lever("allocation", word(allocation_words(), p.allocation));
        lever("choice", word(choice_rule_words(), p.choice));
        lever("fines", word(fines_words(), p.fines));
        lever("caseload", number_text(p.caseload));
        lever("focus_on_short_distance", number_text(p.focus_on_short_distance));
        out_.blank();
    }

    [[nodiscard]] const OwnPot* own_pot(Pot pot) const {
        const auto found = std::find_if(asked_.pots.begin(), asked_.pots.end(),
                                        [pot](const OwnPot& each) { return each.pot == pot; });
        return found == asked_.pots.end() ? nullptr : &*found;
    }

    /// What instruments that are added take from a pot. [EUR per year]
    [[nodiscard]] std::int64_t added_to(Pot pot) const {
        std::int64_t sum = 0;
        for (const AddedInstrument& each : asked_.added) {
            sum += each.instrument.base.pot == pot ? each.eur_per_year : 0;
        }
        return sum;
    }

    /// A total of the base, for here, with so many euros more.
    [[nodiscard]] std::vector<std::int64_t> grown(std::vector<std::int64_t> cents,
                                                  std::int64_t more) const {
        for (std::int64_t& each : cents) {
            each = scaled_cents(each, asked_.size) + more * cents_in_euro;
        }
        return cents;
    }

    void pots() {
        out_.explain(meaning_of("levers.pots.*"));
        for (std::size_t p = 0; p < agents::pot_count; ++p) {
            const auto pot = static_cast<Pot>(p);
            const std::string head = "[levers.pots." + pot_key(pot) + ']';
            const std::vector<std::int64_t>& base = base_.setting.policy.pot_budget_cents[p];
            const std::int64_t more = added_to(pot);
            if (const OwnPot* own = own_pot(pot)) {
                out_.line(head);
                out_.line(budget_line({own->eur_per_year}));
            } else if (more > 0 && !base.empty() && pot != Pot::buig) {
                out_.line(head);
                out_.explain({"The pot grows with what is added below.",
                              "De pot groeit mee met wat er hieronder bij komt."});
                out_.line(exact_line(grown(base, more)));
            } else if (!base.empty()) {
                out_.off(head);
                out_.off(budget_line(euros_of(base, asked_.size)));
            }
        }
        out_.blank();
    }

    void added() {
        for (const AddedInstrument& each : asked_.added) {
            const Instrument& base = each.instrument.base;
            out_.explain({"Added: " + base.label_en + ".", "Erbij: " + base.label_nl + "."});
            out_.line("[levers.instruments." + base.key + ']');
            out_.line(budget_line({each.eur_per_year}));
            out_.explain(meaning_of("levers.instruments.*.places"));
            out_.off("places = 20");
            if (base.slot == agents::Slot::programme) {
                out_.explain(meaning_of("levers.instruments.*.running_at_start"));
                out_.off("running_at_start = 0");
            }
            out_.blank();
        }
    }

    [[nodiscard]] bool is_added(const std::string& key) const {
        return std::any_of(asked_.added.begin(), asked_.added.end(),
                           [&](const auto& each) { return each.instrument.base.key == key; });
    }

    /// What each instrument gets of the pots with a total of one's own. [EUR per year]
    [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> shared_out() const {
        std::vector<std::pair<std::string, std::int64_t>> all;
        for (const OwnPot& own : asked_.pots) {
            const std::int64_t left =
                std::max<std::int64_t>(own.eur_per_year - added_to(own.pot), 0);
            if (own.pot != Pot::buig) {
                const auto part = divided(left, own.pot, base_.setting.instruments);
                all.insert(all.end(), part.begin(), part.end());
            }
        }
        return all;
    }

    void instruments() {
        out_.explain({"Instruments that take part already. active = false takes one away.",
                      "Instrumenten die al meedoen. Met active = false haalt u er een weg."});
        const auto shares = shared_out();
        for (const Instrument& each : base_.setting.instruments) {
            if (is_added(each.key)) {
                continue;
            }
            const auto own = std::find_if(shares.begin(), shares.end(),
                                          [&](const auto& s) { return s.first == each.key; });
            const std::string head = "[levers.instruments." + each.key + ']';
            out_.explain({each.label_en, each.label_nl});
            own != shares.end() ? out_.line(head) : out_.off(head);
            if (own != shares.end()) {
                out_.line(budget_line({own->second}));
            } else if (!each.budget_cents.empty()) {
                out_.off(budget_line(euros_of(each.budget_cents, asked_.size)));
            }
            people(each);
        }
    }

    void people(const Instrument& each) {
        const auto count = [this](double persons) {
            const double here = std::max(1.0, std::round(persons * asked_.size));
            return std::to_string(static_cast<std::int64_t>(here));
        };
        if (each.places > 0) {
            out_.off("places = " + count(each.places));
        }
        if (each.running_at_start > 0) {
            out_.off("running_at_start = " + count(each.running_at_start));
        }
        if (each.waiting_at_start > 0) {
            out_.off("waiting_at_start = " + count(each.waiting_at_start));
        }
    }

    const NewScenario& asked_;
    const Scenario& base_;
    CommentedText out_;
};

}  // namespace

std::vector<std::pair<std::string, std::int64_t>> divided(std::int64_t eur, Pot pot,
                                                          const std::vector<Instrument>& base) {
    std::vector<std::pair<std::string, std::int64_t>> parts;
    double sum = 0;
    for (const Instrument& each : base) {
        sum += each.pot == pot && !each.budget_cents.empty()
                   ? static_cast<double>(each.budget_cents.front())
                   : 0.0;
    }
    std::int64_t left = eur;
    for (const Instrument& each : base) {
        if (each.pot == pot && !each.budget_cents.empty() && sum > 0) {
            const double share = static_cast<double>(each.budget_cents.front()) / sum;
            const auto part =
                static_cast<std::int64_t>(std::floor(static_cast<double>(eur) * share));
            parts.emplace_back(each.key, part);
            left -= part;
        }
    }
    const auto largest =
        std::max_element(parts.begin(), parts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (largest != parts.end()) {
        largest->second += left;
    }
    return parts;
}

std::string new_scenario(const NewScenario& asked, const Scenario& base) {
    return ScenarioWriter(asked, base).written();
}

}  // namespace afweging::scenarios
