// SPDX-License-Identifier: EUPL-1.2
// Conditions as words: lists by the labels of their kinds, bounds by their numbers.
#include "scenarios/explain/conditions.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include "agents/kinds/kinds.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::scenarios {
namespace {

using agents::Eligibility;

LocalisedText no_limit() { return {"no limit", "geen grens"}; }

LocalisedText count(std::int64_t number) { return grouped_phrase(number); }

/// What a list of conditions admits, in words: `kinds` in the order of the bits.
LocalisedText admitted(unsigned mask, const std::vector<LocalisedText>& kinds) {
    if (mask == 0) {
        return {"nobody", "niemand"};
    }
    if (mask + 1U == 1U << kinds.size()) {
        return {"everybody", "iedereen"};
    }
    LocalisedText list;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (((mask >> i) & 1U) != 0) {
            const std::string comma = list.en.empty() ? "" : "; ";
            list.en += comma + kinds[i].en;
            list.nl += comma + kinds[i].nl;
        }
    }
    return list;
}

std::vector<LocalisedText> kinds_of(std::span<const agents::KindLabel> labels) {
    std::vector<LocalisedText> kinds;
    for (const agents::KindLabel& label : labels) {
        kinds.emplace_back(std::string(label.en), std::string(label.nl));
    }
    return kinds;
}

/// In the order of Distance and of Health.
std::vector<LocalisedText> distances() {
    return {{"short distance", "korte afstand"},
            {"medium distance", "middellange afstand"},
            {"long distance", "grote afstand"}};
}

std::vector<LocalisedText> healths() {
    return {{"no limits", "geen beperkingen"},
            {"physical limits", "lichamelijke beperkingen"},
            {"mental limits", "psychische beperkingen"}};
}

/// Collects conditions: lists of kinds, lowest and highest numbers.
class ConditionList {
public:
    void add(const char* key, const LocalisedText& what, const LocalisedText& value, bool limits) {
        all_.push_back({key, what, value, limits});
    }
    void add_kinds(const char* key, const LocalisedText& what, unsigned mask,
                   const std::vector<LocalisedText>& kinds) {
        add(key, what, admitted(mask, kinds), mask + 1U != 1U << kinds.size());
    }
    void add_least(const char* key, const LocalisedText& what, std::int64_t least,
                   std::int64_t none = 0) {
        add(key, what, count(least), least > none);
    }
    void add_most(const char* key, const LocalisedText& what, std::int64_t most,
                  std::int64_t none) {
        add(key, what, most >= none ? no_limit() : count(most), most < none);
    }
    [[nodiscard]] std::vector<Condition> taken() { return std::move(all_); }

private:
    std::vector<Condition> all_;
};

/// Of the person: what is on file of everybody.
void add_file(const Eligibility& e, ConditionList& list) {
    list.add_kinds("statuses", {"the admitted situations", "de toegelaten situaties"}, e.statuses,
                   kinds_of(agents::status_labels));
    list.add_kinds("distances",
                   {"the admitted distances to work", "de toegelaten afstanden tot werk"},
                   e.distances, distances());
    list.add_kinds("healths", {"the admitted health", "de toegelaten gezondheid"}, e.healths,
                   healths());
    list.add_kinds("schoolings", {"the admitted schooling", "de toegelaten opleiding"},
                   e.schoolings, kinds_of(agents::schooling_labels));
    constexpr int oldest = 200;
    constexpr int longest = 65535;
    list.add_least("min_age_years", {"the lowest age", "de laagste leeftijd"}, e.min_age);
    list.add_most("max_age_years", {"the highest age", "de hoogste leeftijd"}, e.max_age, oldest);
    list.add_least("min_months_on_benefit",
                   {"the least months on benefit", "het kleinste aantal maanden in de uitkering"},
                   e.min_months_on_benefit);
    list.add_most("max_months_on_benefit",
                  {"the most months on benefit", "het grootste aantal maanden in de uitkering"},
                  e.max_months_on_benefit, longest);
    list.add_most("max_months_since_exit",
                  {"the most months since leaving", "het grootste aantal maanden na vertrek"},
                  e.max_months_since_exit, longest);
    list.add_least("min_debt_accounts",
                   {"the least number of debts", "het kleinste aantal schulden"}, e.min_accounts);
    list.add_most("max_debt_accounts", {"the most debts", "het grootste aantal schulden"},
                  e.max_accounts, agents::most_debt_accounts);
    list.add("min_debt_eur", {"the least debt", "de kleinste schuld"},
             money_phrase(e.min_debt_cents), e.min_debt_cents > 0);
    const bool saved = e.max_savings_cents != INT64_MAX;
    list.add("max_savings_eur", {"the most savings", "het meeste spaargeld"},
             saved ? money_phrase(e.max_savings_cents) : no_limit(), saved);
}

/// Of the household and its home.
void add_home(const Eligibility& e, ConditionList& list) {
    list.add_kinds("households", {"the admitted households", "de toegelaten huishoudens"},
                   e.households, kinds_of(agents::household_labels));
    list.add_least("min_children", {"the least children", "het kleinste aantal kinderen"},
                   e.min_children);
    list.add_most("max_children", {"the most children", "het grootste aantal kinderen"},
                  e.max_children, agents::most_children);
    list.add_most(
        "max_age_youngest_child",
        {"the highest age of the youngest child", "de hoogste leeftijd van het jongste kind"},
        e.max_age_youngest, agents::no_child_asked);
    list.add_kinds("housing", {"the admitted housing", "de toegelaten woonsituatie"}, e.housings,
                   kinds_of(agents::housing_labels));
}

/// Of what came before, and of the duty to work.
void add_past(const Eligibility& e, ConditionList& list) {
    list.add_kinds("routes",
                   {"the admitted ways into bijstand", "de toegelaten wegen naar de bijstand"},
                   e.routes, kinds_of(agents::route_labels));
    const auto earlier = static_cast<std::size_t>(e.earlier);
    list.add("earlier_bijstand", {"earlier bijstand", "eerdere bijstand"},
             kinds_of(agents::earlier_bijstand_labels)[earlier],
             e.earlier != agents::EarlierBijstand::any);
    list.add("exempt",
             {"the exemption from the duty to work", "de ontheffing van de arbeidsplicht"},
             kinds_of(agents::exempt_labels)[static_cast<std::size_t>(e.exempt)],
             e.exempt != agents::Exempt::any);
    list.add_least("min_months_of_ww_left",
                   {"the least months of WW that are left", "het kleinste aantal maanden WW over"},
                   e.min_ww_left);
    list.add_most("max_months_of_ww_left",
                  {"the most months of WW that are left", "het grootste aantal maanden WW over"},
                  e.max_ww_left, 65535);
}

/// Of what an intake sees roughly.
void add_standing(const Eligibility& e, ConditionList& list) {
    list.add_least("min_dutch",
                   {"the least command of Dutch", "de laagste beheersing van het Nederlands"},
                   e.min_dutch);
    list.add_most("max_dutch",
                  {"the best command of Dutch", "de hoogste beheersing van het Nederlands"},
                  e.max_dutch, agents::best_dutch);
    list.add_least("min_ladder",
                   {"the lowest step of the ladder", "de laagste trede van de ladder"},
                   std::max<std::int64_t>(e.min_ladder, 1), 1);
    list.add_most("max_ladder",
                  {"the highest step of the ladder", "de hoogste trede van de ladder"},
                  e.max_ladder, agents::top_of_ladder);
    list.add("min_stress", {"the least stress", "de laagste stress"}, score_phrase(e.min_stress),
             e.min_stress > 0);
    list.add("min_motivation", {"the least motivation", "de laagste motivatie"},
             score_phrase(e.min_motivation), e.min_motivation > 0);
    const bool eager = e.max_motivation < 1;
    list.add("max_motivation", {"the most motivation", "de hoogste motivatie"},
             eager ? score_phrase(e.max_motivation) : no_limit(), eager);
    list.add("min_shortfall_eur",
             {"the least shortfall in a month", "het kleinste tekort in een maand"},
             money_phrase(e.min_shortfall_cents), e.min_shortfall_cents > 0);
}

/// Of what must come before.
void add_order(const Eligibility& e, ConditionList& list) {
    list.add_kinds("debt_help",
                   {"the admitted stages of debt help", "de toegelaten fase van schuldhulp"},
                   e.debt_helps, kinds_of(agents::debt_help_labels));
    list.add("after", {"what was had and is over", "wat al is gevolgd en voorbij is"},
             e.after == 0 ? LocalisedText{"nothing", "niets"}
                          : admitted(e.after, kinds_of(agents::slot_labels)),
             e.after != 0);
}

/// "(1) the admitted households: single parent, or (2) the lowest age: 50"
LocalisedText alternatives(const std::vector<Eligibility>& all) {
    if (all.empty()) {
        return {"none", "geen"};
    }
    LocalisedText told;
    for (std::size_t k = 0; k < all.size(); ++k) {
        const std::string number = "(" + std::to_string(k + 1) + ") ";
        const std::vector<LocalisedText> limits = limits_in_words(all[k]);
        told.en += (k == 0 ? "" : ", or ") + number + (limits.empty() ? "everybody" : "");
        told.nl += (k == 0 ? "" : ", of ") + number + (limits.empty() ? "iedereen" : "");
        for (std::size_t n = 0; n < limits.size(); ++n) {
            told.en += (n == 0 ? "" : ", ") + limits[n].en;
            told.nl += (n == 0 ? "" : ", ") + limits[n].nl;
        }
    }
    return told;
}

}  // namespace

std::vector<Condition> conditions_of(const Eligibility& e) {
    ConditionList list;
    add_file(e, list);
    add_home(e, list);
    add_past(e, list);
    add_standing(e, list);
    add_order(e, list);
    list.add("or", {"the alternatives (one must hold)", "de keuzes (een ervan moet kloppen)"},
             alternatives(e.alternatives), !e.alternatives.empty());
    return list.taken();
}

std::vector<LocalisedText> limits_in_words(const Eligibility& e) {
    std::vector<LocalisedText> words;
    for (const Condition& each : conditions_of(e)) {
        if (each.limits) {
            words.push_back(filled({"{0}: {1}"}, {each.what, each.value}));
        }
    }
    return words;
}

std::vector<LocalisedText> limits_in_words(const agents::Instrument& instrument) {
    return instrument.slot == agents::Slot::office ? std::vector<LocalisedText>{}
                                                   : limits_in_words(instrument.eligibility);
}

LocalisedText score_phrase(float score) {
    constexpr double digits = 1e6;  // a file writes 0.35, a float is a little beside it
    return number_phrase(std::round(static_cast<double>(score) * digits) / digits);
}

}  // namespace afweging::scenarios
