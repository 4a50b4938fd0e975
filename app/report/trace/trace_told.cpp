// SPDX-License-Identifier: EUPL-1.2
// The sentences and lines of a trace.
#include "app/report/trace/trace_told.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "agents/kinds/events.hpp"
#include "app/report/numbers.hpp"
#include "app/report/text.hpp"
#include "app/report/trace/life_values.hpp"
#include "scenarios/catalogue/words.hpp"

namespace afweging::app {
namespace {

std::string month_in(const Trace& trace, std::int32_t month) {
    return scenarios::month_text(trace.start + sim::Months{month});
}

std::string mark_of(Side side) { return side == Side::both ? "=" : side == Side::a ? "A" : "B"; }

LocalisedText draw_value(float value) {
    const std::int64_t parts = std::llround(static_cast<double>(value) * 10000.0);
    return {format_exact(parts, 4, Language::en), format_exact(parts, 4, Language::nl)};
}

LocalisedText list_of(const std::vector<LifeEvent>& events) {
    LocalisedText all;
    for (const LifeEvent& each : events) {
        all = all.empty() ? each.text : filled({"{0}; {1}"}, {all, each.text});
    }
    return all.empty() ? LocalisedText{"nothing of its own", "niets dat hier alleen gebeurt"} : all;
}

LocalisedText draws_in_words(const Parting& at) {
    LocalisedText all;
    for (const DrawTold& draw : at.draws) {
        const LocalisedText one =
            filled({"{0} = {1} ({2})"}, {draw.key, draw_value(draw.value), draw.meaning});
        all = all.empty() ? one : filled({"{0}; {1}"}, {all, one});
    }
    return all;
}

void tell_outcomes(const Parting& at, std::vector<LocalisedText>& paragraphs) {
    paragraphs.push_back(filled({"A: {0}"}, {list_of(at.a)}));
    paragraphs.push_back(filled({"B: {0}"}, {list_of(at.b)}));
}

/// Whether the two worlds offer different instruments: then different draws count.
bool another_is_offered(const Parting& at) {
    const auto offer = [](const std::vector<LifeEvent>& events) {
        return std::find_if(events.begin(), events.end(), [](const LifeEvent& each) {
            return each.event == event_key(static_cast<std::size_t>(agents::Event::offer));
        });
    };
    const auto a = offer(at.a);
    const auto b = offer(at.b);
    return a != at.a.end() && b != at.b.end() && a->to != b->to;
}

/// What the draws of the step have to do with it.
LocalisedText why(const Parting& at) {
    if (at.draws.empty()) {
        return {
            "This step reads no draw of this client: what differs is what the world gives, such "
            "as a place, money, a rule, a price, time of the office or what others do.",
            "Deze stap leest geen trekking van deze cliënt: het verschil zit in wat de wereld "
            "geeft, zoals een plek, geld, een regel, een prijs, tijd van het loket of wat "
            "anderen doen."};
    }
    if (!at.decided) {
        return filled({"Draws of this client that the step reads, the same number in both worlds: "
                       "{0}. None decided otherwise: only amounts differ.",
                       "Trekkingen van deze cliënt die de stap leest, in beide werelden hetzelfde "
                       "getal: {0}. Geen ervan beslist anders: alleen bedragen of scores "
                       "verschillen."},
                      {draws_in_words(at)});
    }
    if (another_is_offered(at)) {
        return filled(
            {"Draws of this client that the step reads: {0}. Each is the same number in "
             "both worlds, but each world offers another instrument, with a draw of its "
             "own.",
             "Trekkingen van deze cliënt die de stap leest: {0}. Elk is in beide werelden "
             "hetzelfde getal, maar elke wereld biedt een ander instrument aan, met een "
             "eigen trekking."},
            {draws_in_words(at)});
    }
    return filled({"Draws of this client that the step reads: {0}. Each is the same number in both "
                   "worlds: the same luck, against another threshold.",
                   "Trekkingen van deze cliënt die de stap leest: {0}. Elk is in beide werelden "
                   "hetzelfde getal: hetzelfde toeval, maar een andere drempel."},
                  {draws_in_words(at)});
}

Json events_json(const Trace& trace, const std::vector<LifeEvent>& events, std::size_t worlds,
                 Language language) {
    static constexpr std::array<const char*, 3> sides = {"both", "a", "b"};
    Json list = Json::array();
    for (const LifeEvent& each : events) {
        const char* world = worlds == 1 ? "a" : sides[static_cast<std::size_t>(each.side)];
        list.push(Json::object({{"id", each.id},
                                {"month", month_in(trace, each.month)},
                                {"world", world},
                                {"step", each.step},
                                {"column", each.column},
                                {"event", each.event},
                                {"from", each.from},
                                {"to", each.to},
                                {"text", each.text.in(language)}}));
    }
    return list;
}

Json parting_json(const Trace& trace, const std::optional<Parting>& at, Language language) {
    if (!at) {
        return {};
    }
    Json draws = Json::array();
    for (const DrawTold& draw : at->draws) {
        draws.push(Json::object({{"draw", draw.key},
                                 {"instrument", draw.instrument},
                                 {"meaning", draw.meaning.in(language)},
                                 {"value", static_cast<double>(draw.value)}}));
    }
    return Json::object({{"month", month_in(trace, at->month)},
                         {"step", at->step},
                         {"what_the_step_is", step_words(at->step).in(language)},
                         {"a", events_json(trace, at->a, 2, language)},
                         {"b", events_json(trace, at->b, 2, language)},
                         {"columns", Json::texts(at->columns)},
                         {"draws", std::move(draws)},
                         {"decided", at->decided}});
}

/// The line before the month in which two lives part.
std::string marker(const Trace& trace, Language language) {
    return filled(
               LocalisedText{"{0}  --  here the lives part", "{0}  --  hier gaan de levens uiteen"},
               {month_in(trace, trace.parting->month)})
        .in(language);
}

Json texts(const std::vector<LocalisedText>& all, Language language) {
    std::vector<std::string> lines;
    for (const LocalisedText& each : all) { lines.push_back(each.in(language)); }
    return Json::texts(lines);
}

}  // namespace

LocalisedText synthetic_person() {
    return {
        "This client does not exist. The program makes people from figures about groups; what "
        "follows says nothing about anybody real.",
        "Deze cliënt bestaat niet. Het programma maakt mensen uit cijfers over groepen; wat "
        "hier staat zegt niets over een echt mens."};
}

std::vector<std::string> event_lines(const Trace& trace, std::size_t worlds, Language language,
                                     std::size_t width) {
    std::vector<std::string> lines;
    std::int32_t told = -1;
    bool marked = false;
    for (const LifeEvent& event : trace.events) {
        std::string start = event.month == told ? "       " : month_in(trace, event.month);
        told = event.month;
        if (trace.parting && !marked && event.month >= trace.parting->month) {
            lines.push_back(marker(trace, language));
            marked = true;
        }
        start += worlds == 1 ? "  " : "  " + mark_of(event.side) + "  ";
        const std::size_t room = width > start.size() + 20 ? width - start.size() : 20;
        for (const std::string& part : wrapped(printable(event.text.in(language)), room)) {
            lines.push_back(start + part);
            start = std::string(start.size(), ' ');
        }
    }
    return lines;
}

std::vector<LocalisedText> parting_in_words(const Trace& trace) {
    std::vector<LocalisedText> paragraphs;
    if (!trace.parting) {
        paragraphs.push_back({"The lives do not part: every step changes the same in both worlds.",
                              "De levens gaan niet uiteen: elke stap verandert in beide werelden "
                              "hetzelfde."});
        return paragraphs;
    }
    const Parting& at = *trace.parting;
    paragraphs.push_back(filled({"The lives part in {0}, at the step {1}.",
                                 "De levens gaan uiteen in {0}, bij de stap {1}."},
                                {month_in(trace, at.month), step_in_words(at.step)}));
    tell_outcomes(at, paragraphs);
    paragraphs.push_back(why(at));
    const std::optional<Parting>& draw = trace.first_draw;
    if (!draw) {
        paragraphs.push_back(
            {"No draw of this client decided otherwise in the two worlds.",
             "Geen trekking van deze cliënt besliste in de twee werelden anders."});
    } else if (draw->month != at.month || draw->step != at.step) {
        paragraphs.push_back(filled({"The first draw that was used differently: {0}, step {1}.",
                                     "De eerste trekking die anders is gebruikt: {0}, stap {1}."},
                                    {month_in(trace, draw->month), step_in_words(draw->step)}));
        tell_outcomes(*draw, paragraphs);
        paragraphs.push_back(why(*draw));
    }
    return paragraphs;
}

Json trace_json(const Trace& trace, const std::vector<TraceWorld>& worlds, Language language) {
    Json list = Json::array();
    for (const TraceWorld& each : worlds) {
        list.push(Json::object({{"scenario", each.name}, {"label", each.label.in(language)}}));
    }
    Json json =
        Json::object({{"synthetic", synthetic_person().in(language)},
                      {"client", std::to_string(trace.id)},
                      {"months", trace.months},
                      {"worlds", std::move(list)},
                      {"at_start", texts(trace.at_start, language)},
                      {"events", events_json(trace, trace.events, worlds.size(), language)}});
    if (worlds.size() == 2) {
        json.add("differs_at_start", texts(trace.differs_at_start, language));
        json.add("parting", parting_json(trace, trace.parting, language));
        json.add("decision", parting_json(trace, trace.decision, language));
        json.add("first_draw", parting_json(trace, trace.first_draw, language));
    }
    return json;
}

}  // namespace afweging::app
