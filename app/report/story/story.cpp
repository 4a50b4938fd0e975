// SPDX-License-Identifier: EUPL-1.2
// Putting a story together.
#include "app/report/story/story.hpp"

#include <algorithm>
#include <array>

#include "agents/kinds/bands.hpp"
#include "agents/measures/groups.hpp"
#include "app/report/story/work_words.hpp"
#include "app/report/trace/life_steps.hpp"
#include "app/report/trace/life_values.hpp"
#include "app/report/trace/trace.hpp"

namespace afweging::app {
namespace {

using agents::Status;
using scenarios::Life;
using scenarios::LifeRow;

LocalisedText group_label(std::size_t group) {
    const agents::KindLabel& label = agents::group_labels[group];
    return {std::string(label.en), std::string(label.nl)};
}

std::int64_t value(const LifeRow& row, const char* column) {
    return row[scenarios::life_column(column)];
}

/// Age band, household and duration.
LocalisedText who_is(const Life& life) {
    const std::int64_t age = (life.arrival - value(life.first, "birth")) / 12;
    std::size_t band = 0;
    while (band + 1 < agents::age_band_count && age >= agents::age_band_starts[band + 1]) {
        ++band;
    }
    const auto household =
        agents::household_labels[static_cast<std::size_t>(value(life.first, "household"))];
    const std::int64_t months = value(life.first, "months_on_benefit");
    const auto status = static_cast<Status>(value(life.first, "status"));
    const LocalisedText duration =
        !agents::receives_bijstand(status) ? LocalisedText{"not on bijstand", "niet in de bijstand"}
        : months < 12
            ? LocalisedText{"less than a year on bijstand", "korter dan een jaar in de bijstand"}
        : months < 24 ? LocalisedText{"a year on bijstand", "een jaar in de bijstand"}
                      : filled({"{0} years on bijstand", "{0} jaar in de bijstand"},
                               {std::to_string(months / 12)});
    return filled({"{0}, {1}, {2}"},
                  {group_label(agents::first_group::age + band),
                   LocalisedText{std::string(household.en), std::string(household.nl)}, duration});
}

/// What a life adds up to.
struct Sums {
    std::int32_t followed = 0, work = 0, bijstand = 0;  ///< months
    double income = 0;                                  ///< [EUR] over the months
};

bool works(Status status) {
    return agents::in_regular_work(status) || status == Status::subsidised_job;
}

/// Adds a month as it is at its end.
void add_month(const LifeRow& row, Sums& sums) {
    const auto status = static_cast<Status>(value(row, "status"));
    if (!agents::keeps_house(status)) {
        return;
    }
    ++sums.followed;
    sums.work += works(status) ? 1 : 0;
    sums.bijstand += agents::receives_bijstand(status) ? 1 : 0;
    sums.income += static_cast<double>(value(row, "income")) / 100.0;
}

/// The sums over the months, and the row of the last.
Sums sums_of(const Life& life, LifeRow& row) {
    Sums sums;
    row = life.first;
    std::size_t s = 0;
    for (std::int32_t month = 0; month < life.months; ++month) {
        for (; s < life.steps.size() && life.steps[s].month == month; ++s) {
            apply(life.steps[s], row);
        }
        add_month(row, sums);
    }
    return sums;
}

LocalisedText months_in_words(std::int32_t months) {
    return months == 1 ? LocalisedText{"1 month", "1 maand"}
                       : filled({"{0} months", "{0} maanden"}, {std::to_string(months)});
}

/// "savings of about EUR 700", or none. none, some: with {0}
LocalisedText amount_in_words(std::int64_t cents, const LocalisedText& none,
                              const LocalisedText& some) {
    return cents < 500 ? none : filled(some, {about_euros(static_cast<double>(cents) / 100.0)});
}

/// "Aan het werk in een vaste baan, met een inkomen van ongeveer 2.010 euro per maand, ..."
LocalisedText standing_at_end(const LifeRow& row) {
    const auto status = static_cast<Status>(value(row, "status"));
    if (!agents::keeps_house(status)) {
        return as_sentence(filled(
            {"{0}: money after that is not followed", "{0}: het geld van daarna is niet gevolgd"},
            {standing_in_words(status)}));
    }
    const LocalisedText income = about_euros(static_cast<double>(value(row, "income")) / 100.0);
    const LocalisedText savings =
        amount_in_words(value(row, "savings"), {"no savings", "geen spaargeld"},
                        {"savings of about EUR {0}", "ongeveer {0} euro spaargeld"});
    const LocalisedText debt =
        amount_in_words(value(row, "debt"), {"no debts", "geen schulden"},
                        {"debts of about EUR {0}", "ongeveer {0} euro schulden"});
    return as_sentence(filled({"{0}, with an income of about EUR {1} a month, {2} and {3}",
                               "{0}, met een inkomen van ongeveer {1} euro per maand, {2} en {3}"},
                              {standing_in_words(status), income, savings, debt}));
}

LocalisedText end_of(const Life& life) {
    LifeRow row;
    const Sums sums = sums_of(life, row);
    const double mean = sums.followed > 0 ? sums.income / sums.followed : 0.0;
    return filled(
        {"{0} In all: {1} at work, {2} on bijstand, on average about EUR {3} of income a month.",
         "{0} In totaal: {1} aan het werk, {2} in de bijstand, gemiddeld ongeveer {3} "
         "euro inkomen per maand."},
        {standing_at_end(row), months_in_words(sums.work), months_in_words(sums.bijstand),
         about_euros(mean)});
}

/// The same person at the start: the klantmanager is not the client's.
bool alike_at_start(const Life& a, const Life& b) {
    for (std::size_t c = 0; c < a.first.size(); ++c) {
        const bool own = scenarios::life_columns()[c].name != "klantmanager";
        if (own && key_of_value(c, a.first[c], a) != key_of_value(c, b.first[c], b)) {
            return false;
        }
    }
    return true;
}

Json lane(const Story& story, Side side, std::size_t plan, const LocalisedText& label,
          Language language) {
    Json events = Json::array();
    for (std::size_t i = 0; i < story.sentences.size(); ++i) {
        const Sentence& each = story.sentences[i];
        if (each.side == Side::both || each.side == side) {
            events.push(Json::object({{"month", each.month},
                                      {"number", i + 1},
                                      {"id", each.ids.front()},
                                      {"text", each.text.in(language)}}));
        }
    }
    return Json::object(
        {{"label", label.in(language)}, {"plan", plan}, {"events", std::move(events)}});
}

}  // namespace

LocalisedText sentence_rule() {
    return filled(
        {"At most {0} sentences a story: first where the lives part; then work, bijstand "
         "and maatregelen; then help and mistakes; then offers and waiting; then money; "
         "then the rest. Of the same kind first what happens in one world only, then "
         "what comes first. Within a month stands first what happens in both worlds, then in "
         "A, then in B; and each time first the cause, then offers, starts, results, money "
         "and debts.",
         "Hoogstens {0} zinnen per verhaal: eerst waar de levens uiteengaan; dan werk, "
         "bijstand en maatregelen; dan hulp en fouten; dan aanbod en wachten; dan geld; "
         "dan de rest. Binnen een soort eerst wat maar in een wereld gebeurt, daarna wat "
         "eerder komt. Binnen een maand staat eerst wat in beide werelden gebeurt, dan wat in A, "
         "dan wat in B; en steeds eerst de aanleiding, dan aanbod, start, resultaat, geld "
         "en schulden."},
        {std::to_string(most_sentences)});
}

Story story_of(const Life& a, const Life& b, const sim::Dice& dice) {
    const Trace trace = trace_of(a, &b, dice, Detail::short_story);
    Story story{.id = a.id,
                .start = a.start,
                .months = a.months,
                .who = who_is(a),
                .sentences = {},
                .untold = 0,
                .parting = parting_told(trace, a, b),
                .at_end_a = end_of(a),
                .at_end_b = end_of(b),
                .alike_at_start = alike_at_start(a, b)};
    const std::vector<Sentence> all = sentences_of(trace, a, b);
    story.sentences = selected(all, most_sentences, story.parting.ids);
    story.untold = all.size() - story.sentences.size();
    return story;
}

Json lives_figure(const Story& story, const std::string& key, const LocalisedText& title,
                  const LocalisedText& label_a, const LocalisedText& label_b, Language language,
                  std::size_t plan_b) {
    Json months = Json::array();
    for (std::int32_t month = 0; month < story.months; ++month) {
        months.push(filled({"month {0}", "maand {0}"}, {std::to_string(month + 1)}).in(language));
    }
    Json part;
    if (story.parting.month >= 0) {
        part = Json::object(
            {{"month", story.parting.month}, {"text", story.parting.what.in(language)}});
    }
    const LocalisedText alt = filled(
        {"Two lanes of {0} months, {1} events. {2}",
         "Twee banen van {0} maanden, {1} "
         "gebeurtenissen. {2}"},
        {std::to_string(story.months), std::to_string(story.sentences.size()), story.parting.what});
    return Json::object(
        {{"id", key},
         {"kind", "lives"},
         {"title", title.in(language)},
         {"alt", alt.in(language)},
         {"months", std::move(months)},
         {"part", std::move(part)},
         {"lanes", Json::array({lane(story, Side::a, 0, label_a, language),
                                lane(story, Side::b, plan_b, label_b, language)})}});
}

}  // namespace afweging::app
