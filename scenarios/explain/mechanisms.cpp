// SPDX-License-Identifier: EUPL-1.2
// A mechanism, what it carries, and how a scenario does without.
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/explain.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::scenarios {
namespace {

/// "1, 35"
std::string numbers_of(const std::vector<std::int64_t>& claims) {
    std::vector<std::string> words;
    for (const std::int64_t claim : claims) { words.push_back(std::to_string(claim)); }
    return joined(words);
}

LocalisedText claims_line(const Mechanism& m) {
    return m.claims.empty()
               ? filled({"Carries none of the numbered claims: {0}.",
                         "Draagt geen van de genummerde beweringen: {0}."},
                        {m.no_claim})
               : filled({"Causal claims that it carries: {0} (docs/model/mechanisms.md).",
                         "Oorzakelijke beweringen die het draagt: {0} (docs/model/mechanisms.md)."},
                        {numbers_of(m.claims)});
}

/// What is neutral: "search.talk = 0", "coercion = 0 in every instrument".
void add_neutral(const Mechanism& m, std::vector<LocalisedText>& lines) {
    for (const NeutralNumber& n : m.off) {
        lines.push_back(
            filled({"Off: {0} = {1}", "Uit: {0} = {1}"}, {n.key, number_phrase(n.value)}));
    }
    for (const agents::Channel channel : m.channels) {
        const std::string name(channel_words()[static_cast<std::size_t>(channel)].key);
        lines.push_back(filled({"Off: {0} = 0 in every instrument that takes part",
                                "Uit: {0} = 0 in elk instrument dat meedoet"},
                               {name}));
    }
}

Explanation of_mechanism(const Mechanism& m) {
    Explanation e{m.key, Topic::mechanism, m.label, {m.meaning, claims_line(m)}};
    e.lines.push_back(filled({"To do without it, in a scenario: [mechanisms], {0} = false",
                              "Om zonder te rekenen, in een scenario: [mechanisms], {0} = false"},
                             {m.key}));
    add_neutral(m, e.lines);
    if (!m.remark.empty()) {
        e.lines.push_back(filled({"Mind: {0}.", "Let op: {0}."}, {m.remark}));
    }
    if (!m.inactive.empty()) {
        e.lines.push_back(filled({"No scenario of the program notices: {0}.",
                                  "Geen scenario van het programma merkt het: {0}."},
                                 {m.inactive}));
    }
    e.lines.push_back({"Page: " + m.page, "Pagina: " + m.page});
    return e;
}

}  // namespace

void add_mechanisms(const std::string& name, const Catalogue& catalogue,
                    std::vector<Explanation>& found) {
    for (const Mechanism& m : catalogue.mechanisms) {
        if (m.key == name || "mechanisms." + m.key == name) {
            found.push_back(of_mechanism(m));
        }
    }
}

}  // namespace afweging::scenarios
