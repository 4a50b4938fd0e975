// SPDX-License-Identifier: EUPL-1.2
// What the parts of an instrument must be together.
#include <algorithm>
#include <cstddef>

#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/catalogue/slot_channels.hpp"
#include "scenarios/catalogue/words.hpp"

namespace afweging::scenarios {

namespace {

using agents::Channel;
using agents::Slot;

/// A rule with what to say when it is broken.
struct Rule {
    bool broken;
    Misfit misfit;
};

/// What is told of one slot or of several; {0}, {1}, ... are what these are called.
LocalisedText of_slots(const LocalisedText& form, std::initializer_list<Slot> slots) {
    std::vector<LocalisedText> called;
    for (const Slot slot : slots) { called.push_back(slot_phrase(slot)); }
    return filled(form, called);
}

bool is_switch(float value) { return value == 0.0F || value == 1.0F; }

std::vector<Rule> rules_of_time(const agents::Instrument& i) {
    const bool short_lived =
        i.slot == Slot::money || i.slot == Slot::office || i.slot == Slot::outreach;
    const bool starts_up = i.slot == Slot::programme || i.slot == Slot::debt;
    return {
        {i.duration_months == 0 && !short_lived,
         {"duration_months", of_slots({"0 months is for slots {0}, {1} and {2} only",
                                       "0 maanden kan alleen bij {0}, {1} en {2}"},
                                      {Slot::money, Slot::office, Slot::outreach})}},
        {i.duration_months != 0 && i.slot == Slot::outreach,
         {"duration_months",
          of_slots({"slot {0} takes no time: write 0", "{0} heeft geen duur: schrijf 0"},
                   {Slot::outreach})}},
        {i.every_months > 0 && i.slot != Slot::money,
         {"every_months",
          of_slots({"only slot {0} comes round", "alleen {0} komt steeds terug"}, {Slot::money})}},
        {i.every_months > 0 && i.once != 0,
         {"every_months",
          {"what comes round is not taken once: write 'once_per_spell = false'",
           "wat steeds terugkomt, is niet eenmalig: schrijf 'once_per_spell = false'"}}},
        {i.once_a_year != 0 && i.once != 0,
         {"once_per_year",
          {"what may be had every year is not taken once a spell: write 'once_per_spell = false'",
           "wat elk jaar mag, is niet eens per uitkering: schrijf 'once_per_spell = false'"}}},
        {i.once_a_year != 0 && (i.slot == Slot::office || i.slot == Slot::outreach),
         {"once_per_year", {"nobody has office or outreach", "niemand heeft office of outreach"}}},
        {i.startup_months + i.duration_months > 240,
         {"startup_months",
          {"start-up and length together are more than 240 months",
           "opstart en duur zijn samen meer dan 240 maanden"}}},
        {i.startup_months > 0 && !starts_up,
         {"startup_months", of_slots({"a start-up is for slots {0} and {1} only",
                                      "een opstart kan alleen bij {0} en {1}"},
                                     {Slot::programme, Slot::debt})}},
    };
}

std::vector<Rule> rules_of_others(const agents::Instrument& i) {
    const bool names = !i.others.beside.empty() || i.others.beside_any;
    const bool programme = i.slot == Slot::programme;
    return {
        {names && !programme,
         {"beside",
          of_slots({"only slot {0} needs it: what is of another slot runs beside anyway",
                    "alleen een {0} heeft dit nodig: andere soorten lopen er altijd naast"},
                   {Slot::programme})}},
        {std::count(i.others.beside.begin(), i.others.beside.end(), i.key) > 0 && !i.key.empty(),
         {"beside", {"nothing runs beside itself", "een instrument loopt niet naast zichzelf"}}},
        {!i.others.follow_on.empty() && !programme,
         {"follow_on", of_slots({"only an instrument of slot {0} leads on to another",
                                 "alleen een {0} leidt naar een volgend instrument"},
                                {Slot::programme})}},
        {i.others.follow_on == i.key && !i.key.empty(),
         {"follow_on", {"nothing leads on to itself", "een instrument leidt niet naar zichzelf"}}},
    };
}

std::vector<Rule> rules_of_people(const agents::Instrument& i) {
    const bool mandatory = i.obligation == agents::Obligation::mandatory;
    return {
        {i.slot != Slot::office && i.eligibility.statuses == 0,
         {"eligibility", {"'statuses' admits nobody", "'statuses' laat niemand toe"}}},
        {mandatory && !can_be_duty(i.slot),
         {"obligation", of_slots({"only slots {0}, {1} and {2} can be mandatory",
                                  "alleen {0}, {1} en {2} kunnen verplicht zijn"},
                                 {Slot::programme, Slot::contact, Slot::debt})}},
        {i.duty != agents::Duty::other && i.slot != Slot::programme,
         {"duty", of_slots({"only slot {0} can be under 'labour' or 'tegenprestatie'",
                            "alleen {0} kan vallen onder 'labour' of 'tegenprestatie'"},
                           {Slot::programme})}},
        {i.running_at_start > 0 && i.slot != Slot::programme,
         {"running_at_start",
          of_slots({"only an instrument of slot {0} can have people in it at the start",
                    "alleen een {0} kan bij de start al deelnemers hebben"},
                   {Slot::programme})}},
        {i.waiting_at_start > 0 && i.slot != Slot::programme,
         {"waiting_at_start",
          of_slots({"only an instrument of slot {0} can have a waiting list at the start",
                    "alleen een {0} kan bij de start al een wachtlijst hebben"},
                   {Slot::programme})}},
    };
}

std::vector<Rule> rules_of_money(const agents::Instrument& i) {
    const bool hands_out =
        i.channel(Channel::one_off_money) > 0 || i.channel(Channel::monthly_money) > 0;
    return {
        {hands_out && i.pot != agents::Pot::income_security,
         {"pot",
          {"money for clients is paid from pot 'income_security'",
           "geld voor cliënten komt uit de pot bestaanszekerheid ('income_security')"}}},
        {i.slot == Slot::money && i.cost_per_month_cents != 0,
         {"cost.per_month",
          of_slots({"slot {0} has no cost per month", "{0} heeft geen kosten per maand"},
                   {Slot::money})}},
        {i.slot == Slot::outreach && i.cost_per_month_cents != 0,
         {"cost.per_month",
          of_slots({"slot {0} has no cost per month", "{0} heeft geen kosten per maand"},
                   {Slot::outreach})}},
        {i.channel(Channel::take_up) > 0 && i.every_months == 0,
         {"channels.take_up",
          {"is for money with 'every_months'; other money is asked for",
           "is voor geld met 'every_months'; om ander geld wordt gevraagd"}}},
        {i.slot == Slot::office && i.cost_per_start_cents != 0,
         {"cost.per_start",
          of_slots({"slot {0} has no cost per start", "{0} heeft geen kosten per start"},
                   {Slot::office})}},
    };
}

/// A strength that nothing reads would be shown as if it acted.
std::vector<Rule> rules_of_channels(const agents::Instrument& i) {
    const PlaceKind kind = place_kind(i);
    const LocalisedText where = place_kind_phrase(kind);
    std::vector<Rule> rules = {
        {!is_switch(i.channel(Channel::debt_stabilisation)),
         {"channels.debt_stabilisation", {"a switch is 0 or 1", "een schakelaar is 0 of 1"}}},
        {!is_switch(i.channel(Channel::debt_plan)),
         {"channels.debt_plan", {"a switch is 0 or 1", "een schakelaar is 0 of 1"}}},
        {i.channel(Channel::employer_growth) > 0 && i.channel(Channel::employer_places) == 0,
         {"channels.employer_growth",
          {"'employer_growth' does nothing without 'employer_places'; 0 of both is no limit",
           "'employer_growth' doet niets zonder 'employer_places'; zijn beide 0, dan is er geen "
           "grens"}}},
    };
    for (std::size_t c = 0; c < agents::channel_count; ++c) {
        const std::string name(channel_words()[c].key);
        const bool unread = i.channels[c] != 0 && !reads(kind, static_cast<Channel>(c));
        rules.push_back({unread,
                         {"channels." + name,
                          {where.en + " does nothing with '" + name + "'",
                           where.nl + " doet niets met '" + name + "'"}}});
    }
    return rules;
}

/// Whether something is told of this place or of a part below it.
bool is_told(const Node& node, const std::vector<Problem>& told) {
    const auto here = [&node](const Problem& each) {
        return each.at == node.at || (node.key_at.line > 0 && each.at == node.key_at);
    };
    return std::any_of(told.begin(), told.end(), here) ||
           std::any_of(node.members.begin(), node.members.end(),
                       [&](const auto& member) { return is_told(member.node, told); });
}

/// Whether a part of the file is there and was understood.
bool is_read(const Node* part, const std::vector<Problem>& told) {
    return part != nullptr && !is_told(*part, told);
}

}  // namespace

bool can_be_duty(Slot slot) {
    return slot == Slot::programme || slot == Slot::contact || slot == Slot::debt;
}

std::vector<Misfit> misfits(const agents::Instrument& instrument) {
    std::vector<Misfit> found;
    for (const auto& rules :
         {rules_of_time(instrument), rules_of_people(instrument), rules_of_money(instrument),
          rules_of_channels(instrument), rules_of_others(instrument)}) {
        for (const Rule& rule : rules) {
            if (rule.broken) {
                found.push_back(rule.misfit);
            }
        }
    }
    return found;
}

void check_instrument(const agents::Instrument& instrument, const Node& file, std::size_t first,
                      Problems& problems) {
    const std::vector<Problem> told(problems.all().begin() + static_cast<std::ptrdiff_t>(first),
                                    problems.all().end());
    // What the other parts may be follows from the slot.
    if (!is_read(file.find("slot"), told)) {
        return;
    }
    for (const Misfit& misfit : misfits(instrument)) {
        const Node* part = find_path(file, misfit.key);
        if (is_read(part, told)) {
            problems.add(ProblemCode::does_not_fit, place_of(*part), {misfit.key, misfit.why});
        }
    }
}

}  // namespace afweging::scenarios
