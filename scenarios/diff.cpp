// SPDX-License-Identifier: EUPL-1.2
// Both scenarios as the same list of facts; what differs in the lists is the answer.
#include "scenarios/diff.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"

namespace afweging::scenarios {
namespace {

const Fact* find(const Facts& facts, const std::string& key) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.key == key; });
    return found == facts.end() ? nullptr : &*found;
}

bool is_use(const Fact& fact) { return fact.key.ends_with(".active"); }

/// Which of two scenarios alone uses an instrument.
enum class Side : std::uint8_t { added, dropped };

/// "Added: WerkLoont (budget EUR 340,000 a year)."
Difference use_told(const Facts& facts, const Fact& use, Side side) {
    const std::string base = use.key.substr(0, use.key.size() - 6);
    const LocalisedText amount = find(facts, base + "budget_eur_per_year")->value;
    const LocalisedText verb = side == Side::added ? LocalisedText{"Added: ", "Erbij: "}
                                                   : LocalisedText{"Dropped: ", "Vervallen: "};
    return {Part::levers,
            use.key,
            {verb.en + use.what.en + " (budget " + amount.en + ").",
             verb.nl + use.what.nl + " (budget " + amount.nl + ")."}};
}

/// From one value to another; `where` ends the sentence.
void add_change(const Fact& before, const LocalisedText& after, const LocalisedText& where,
                std::vector<Difference>& list) {
    if (before.value.en == after.en && before.value.nl == after.nl) {
        return;
    }
    const std::string en = before.what.en + ": " + before.value.en + " -> " + after.en;
    const std::string nl = before.what.nl + ": " + before.value.nl + " -> " + after.nl;
    list.push_back({before.part, before.key, {en + where.en + ".", nl + where.nl + "."}});
}

/// What a lever sets that has no value of its own elsewhere; nothing when it is as without levers.
void add_value(const Fact& unset, const LocalisedText& value, std::vector<Difference>& list) {
    if (unset.value.en != value.en) {
        list.push_back({unset.part, unset.key, filled({"{0}: {1}."}, {unset.what, value})});
    }
}

/// The facts of the instrument with this use; none when it is not there.
Facts facts_with_use(const std::vector<agents::Instrument>& instruments, sim::Month start,
                     const std::string& use) {
    for (const agents::Instrument& instrument : instruments) {
        Facts facts = facts_of(instrument, start);
        if (facts.front().key == use) {
            return facts;
        }
    }
    return {};
}

/// How an instrument that was added differs from its own file: levers, then numbers. Its use and
/// budget are told before.
void add_own_changes(const Scenario& s, const std::string& use, std::vector<Difference>& list) {
    const LocalisedText where{" (other than in its file)", " (anders dan in het eigen bestand)"};
    const sim::Month start = s.setting.start;
    const Facts now = facts_with_use(s.setting.instruments, start, use);
    for (const Fact& fact : facts_with_use(s.in_file, start, use)) {
        const LocalisedText& value = find(now, fact.key)->value;
        if (is_of_levers_alone(fact)) {
            add_value(fact, value, list);
        } else if (!fact.key.ends_with(".budget_eur_per_year")) {
            add_change(fact, value, where, list);
        }
    }
    const std::string_view levers = "levers.instruments.";
    const std::string numbers = use.substr(levers.size(), use.rfind('.') + 1 - levers.size());
    for (const ParameterEntry& entry : s.numbers) {
        if (entry.key.starts_with(numbers)) {
            ParameterEntry before = entry;
            before.value = entry.mode;
            add_change(fact_of(before), value_phrase(entry.value), where, list);
        }
    }
}

bool is_first_month(const std::string& key) { return key.ends_with(".first_month"); }

/// Where starts differ "the start" is no date: a first month that is written gets its own.
void tell_start_as_date(const Scenario& scenario, Facts& facts) {
    for (Fact& fact : facts) {
        if (is_first_month(fact.key) && find_written(scenario, fact.key) != nullptr &&
            fact.value.en == "the start") {
            fact.value = month_text(scenario.setting.start);
        }
    }
}

bool is_first_or_last_month(const std::string& key) {
    return is_first_month(key) || key.ends_with(".last_month");
}

/// What is set for one municipality and multiplied for another.
bool is_scaled(const std::string& key) {
    return key.ends_with(".budget_eur_per_year") || key.ends_with(".places") ||
           key.ends_with(".running_at_start") || key.ends_with(".waiting_at_start");
}

/// Whether both take a value from the same line of files of that name.
bool from_one_line(const std::string& key, const Scenario& a, const Scenario& b) {
    const WrittenKey* one = find_written(a, key);
    const WrittenKey* other = find_written(b, key);
    const auto name = [](const WrittenKey& written) {
        return std::filesystem::path(written.file).filename();
    };
    return one != nullptr && other != nullptr && name(*one) == name(*other) &&
           one->line == other->line;
}

/// Whether that line stands in one and the same file.
bool from_one_file(const std::string& key, const Scenario& a, const Scenario& b) {
    return from_one_line(key, a, b) && find_written(a, key)->file == find_written(b, key)->file;
}

/// What both take from the same line, nobody changed: a month moves with the start of the run, an
/// amount is scaled to the municipality.
Fact of_its_part(const Fact& fact, const Scenario& a, const Scenario& b) {
    Fact told = fact;
    const bool moved = a.setting.municipality.key != b.setting.municipality.key;
    if (is_first_or_last_month(fact.key) && from_one_line(fact.key, a, b)) {
        told.part = Part::law;
    } else if (moved && is_scaled(fact.key) && from_one_file(fact.key, a, b)) {
        told.part = Part::municipality;
    }
    return told;
}

/// Instruments that `right` alone uses, and those that `left` alone uses.
void add_one_sided(const Facts& left, const Facts& right, const Scenario& b,
                   std::vector<Difference>& list) {
    for (const Fact& fact : right) {
        if (is_use(fact) && find(left, fact.key) == nullptr) {
            list.push_back(use_told(right, fact, Side::added));
            add_own_changes(b, fact.key, list);
        }
    }
    for (const Fact& fact : left) {
        if (is_use(fact) && find(right, fact.key) == nullptr) {
            list.push_back(use_told(left, fact, Side::dropped));
        }
    }
}

/// What one of two scenarios does without and the other does not.
void add_switches(const Scenario& with, const Scenario& without, const LocalisedText& change,
                  std::vector<Difference>& list) {
    for (const Mechanism& m : without.off) {
        if (find_mechanism(with.off, m.key) == nullptr) {
            list.push_back({Part::world, "mechanisms." + m.key,
                            filled({"mechanism {0} ({1}): {2}.", "mechanisme {0} ({1}): {2}."},
                                   {m.key, m.label, change})});
        }
    }
}

/// Measures of policy that one of two scenarios names and the other does not; their levers are told
/// with the others.
void add_policies(const Scenario& without, const Scenario& with, const LocalisedText& form,
                  std::vector<Difference>& list) {
    for (const PolicyEntry& policy : with.policies) {
        const auto same = [&](const PolicyEntry& each) { return each.key == policy.key; };
        if (std::none_of(without.policies.begin(), without.policies.end(), same)) {
            list.push_back({Part::levers, "levers.policies." + policy.key,
                            filled(form, {policy.label, policy.key})});
        }
    }
}

}  // namespace

LocalisedText part_phrase(Part part) {
    switch (part) {
        case Part::levers:
            return {"levers", "knoppen"};
        case Part::world:
            return {"assumptions about the world", "aannames over de wereld"};
        case Part::numbers:
            return {"numbers of the model", "getallen van het model"};
        case Part::municipality:
            return {"municipality", "gemeente"};
        case Part::run:
            return {"run", "berekening"};
        case Part::law:
            return {"what the other first month means", "wat de andere eerste maand betekent"};
    }
    return {};
}

std::vector<Difference> differences(const Scenario& a, const Scenario& b) {
    Facts left = facts_of(a);
    Facts right = facts_of(b);
    if (a.setting.start != b.setting.start) {
        tell_start_as_date(a, left);
        tell_start_as_date(b, right);
    }
    std::vector<Difference> list;
    add_policies(a, b, {"Policy added: {0} ({1}).", "Beleid erbij: {0} ({1})."}, list);
    add_policies(b, a, {"Policy dropped: {0} ({1}).", "Beleid vervallen: {0} ({1})."}, list);
    add_one_sided(left, right, b, list);
    for (const Fact& fact : left) {
        if (const Fact* other = find(right, fact.key)) {
            add_change(of_its_part(fact, a, b), other->value, {}, list);
        }
    }
    add_switches(a, b, {"on -> off", "aan -> uit"}, list);
    add_switches(b, a, {"off -> on", "uit -> aan"}, list);
    // The order of the parts: the numbers of an added instrument go where numbers are told.
    std::stable_sort(list.begin(), list.end(),
                     [](const Difference& x, const Difference& y) { return x.part < y.part; });
    return list;
}

}  // namespace afweging::scenarios
