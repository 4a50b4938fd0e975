// SPDX-License-Identifier: EUPL-1.2
// The story behind the numbers: five invented lives in both plans, every sentence with its event.
#include "app/report/page/sections/sections.hpp"

namespace afweging::app::page {
namespace {

LocalisedText world_of(Side side, std::size_t plan) {
    switch (side) {
        case Side::a:
            return letter_of(0);
        case Side::b:
            return letter_of(plan);
        default:
            return {"both", "beide"};
    }
}

/// Stories call the worlds A and B: here they have the names of the plans.
LocalisedText of_plans(const LocalisedText& text, std::size_t plan) {
    const auto replaced = [&](std::string said, const char* from, const std::string& to) {
        const std::string what = from;
        for (std::size_t at = said.find(what); at != std::string::npos;
             at = said.find(what, at + to.size())) {
            said.replace(at, what.size(), to);
        }
        return said;
    };
    const std::string a = letter_of(0);
    const std::string b = letter_of(plan);
    std::string en = replaced(text.en, "n world A", "n plan " + a);
    std::string nl = replaced(text.nl, "n wereld A", "n plan " + a);
    en = replaced(std::move(en), "n world B", "n plan " + b);
    nl = replaced(std::move(nl), "n wereld B", "n plan " + b);
    return {replaced(std::move(en), "oth worlds", "oth plans"),
            replaced(std::move(nl), "eide werelden", "eide plannen")};
}

/// What happened, month by month; each sentence names the events that it tells.
Html sentences_of(const ReportStory& told, std::size_t plan, Language language) {
    HtmlTable table{told.title,
                    {{"Month", "Maand"},
                     {"Plan"},
                     {"What happens", "Wat er gebeurt"},
                     {"Event", "Gebeurtenis"}},
                    {}};
    for (const Sentence& each : told.story.sentences) {
        Html ids;
        for (const std::string& id : each.ids) {
            ids += element("code", text(id));
            ids += text(" ");
        }
        table.rows.push_back(
            {text(std::to_string(each.month + 1)),
             {{words(world_of(each.side, plan), language)}, {given(each.text, language)}, {ids}},
             {}});
    }
    return page::table(table, language);
}

/// The same to be read: numbered as in the picture.
Html told_in_order(const ReportStory& told, std::size_t plan, Language language) {
    Html items;
    for (const Sentence& each : told.story.sentences) {
        const std::string month = std::to_string(each.month + 1);
        const LocalisedText line =
            each.side == Side::both
                ? filled({"Month {0}, in both plans: {1}", "Maand {0}, in beide plannen: {1}"},
                         {month, each.text})
                : filled({"Month {0}, plan {1}: {2}", "Maand {0}, plan {1}: {2}"},
                         {month, world_of(each.side, plan), each.text});
        items += element("li", given(line, language));
    }
    return told.story.sentences.empty() ? Html() : element("ol", {{"class", "columns"}}, items);
}

/// Where the lives part, and why.
Html parting_of(const Story& story, std::size_t plan, Language language) {
    const PartingTold& parting = story.parting;
    const LocalisedText what = of_plans(parting.what, plan);
    const LocalisedText why = of_plans(parting.why, plan);
    if (parting.month < 0) {
        return given(filled({"{0} {1}"}, {what, why}), language);
    }
    return given(filled({"In month {0} the lives part. {1} {2}",
                         "In maand {0} gaan de levens uiteen. {1} {2}"},
                        {std::to_string(parting.month + 1), what, why}),
                 language);
}

Html end_of(const Story& story, std::size_t plan, Language language) {
    if (story.at_end_a.nl == story.at_end_b.nl) {
        return given(filled({"At the end, the same in both plans: {0}",
                             "Aan het eind, in beide plannen hetzelfde: {0}"},
                            {story.at_end_a}),
                     language);
    }
    return given(filled({"At the end, in plan {0}: {1} In plan {2}: {3}",
                         "Aan het eind, in plan {0}: {1} In plan {2}: {3}"},
                        {letter_of(0), story.at_end_a, letter_of(plan), story.at_end_b}),
                 language);
}

Html story_of(const ReportInput& input, std::size_t plan, const ReportStory& told,
              Figures& figures) {
    const Language language = input.language;
    const std::string id = told.key + "-" + std::string(1, static_cast<char>('a' + plan));
    const LocalisedText name = filled({"{0}"}, {told.title});
    const Html table = sentences_of(told, plan, language);
    Story drawn = told.story;  // the sentence about it stands under the picture
    drawn.parting.what = {"here the lives part", "hier gaan de levens uiteen"};
    const auto lane = [](std::size_t k) { return filled({"plan {0}"}, {letter_of(k)}); };
    return Html{
        element("h3", words(told.title, language)),
        paragraph(given(filled({"An invented person: {0}. {1}", "Een verzonnen persoon: {0}. {1}"},
                               {told.story.who, told.alike}),
                        language)),
        figures.place_made(
            {id,
             "lives",
             name,
             {"Two lanes in time with numbered events, and where they part; the "
              "sentences are in the table.",
              "Twee banen in de tijd met genummerde gebeurtenissen, en waar ze uiteen "
              "gaan; de zinnen staan in de tabel."}},
            lives_figure(drawn, id, name, lane(0), lane(plan), language, plan), table),
        told_in_order(told, plan, language),
        paragraph(parting_of(told.story, plan, language)),
        paragraph(end_of(told.story, plan, language))};
}

}  // namespace

Html story_section(const ReportInput& input, Figures& figures) {
    Html content;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        const ReportPlan& plan = input.plans[i];
        for (std::size_t k = 0; k < plan.stories.size(); ++k) {
            const Html story = story_of(input, i, plan.stories[k], figures);
            content += i == 1 && k == 0 ? story : on_screen(story);
        }
        Html rules;
        for (const std::vector<LocalisedText>& each : {plan.story_nobody, plan.story_rule}) {
            for (const LocalisedText& rule : each) {
                rules += element("li", given(rule, input.language));
            }
        }
        if (!plan.stories.empty()) {
            content +=
                folded({"The rule by which they were chosen", "De regel waarmee zij zijn gekozen"},
                       element("ul", rules), input.language);
        }
    }
    if (content.empty()) {
        return {};
    }
    content += on_paper({"The other stories stand in the file of this report.",
                         "De andere verhalen staan in het bestand van dit rapport."},
                        input.language);
    const Html note = paragraph(
        words({"These people do not exist. Each lives once under plan A and once under the other "
               "plan, "
               "with the same luck, at the best values of all numbers.",
               "Deze mensen bestaan niet. Ieder leeft een keer onder plan A en een keer onder het "
               "andere plan, met hetzelfde toeval, bij de beste waarden van alle getallen."},
              input.language),
        "note");
    return section("stories", {"The story behind the numbers", "Het verhaal achter de cijfers"},
                   {note, content}, input.language);
}

}  // namespace afweging::app::page
