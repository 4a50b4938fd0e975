// SPDX-License-Identifier: EUPL-1.2
// Names of columns. StatLine tables that were read: 82015NED, 82016NED, 82662NED, 85585NED.
#include "calibration/own_figures/own_measures.hpp"

#include <algorithm>
#include <utility>

#include "scenarios/read/nearest.hpp"

namespace afweging::calibration {
namespace {

using Names = std::vector<std::pair<std::string_view, OwnMeasure>>;
using M = OwnMeasure;

const Names& other_names() {
    static const Names names = {
        // CBS StatLine, without "(aantal)"
        {"personen met bijstand", M::stock},
        {"personen met een bijstandsuitkering tot de aow-leeftijd", M::stock},
        {"personen met een bijstandsuitkering", M::stock},
        {"aantal bijstandsuitkeringen", M::households},
        {"bijstandsuitkeringen", M::households},
        {"instromers", M::inflow},
        {"herinstromers binnen een jaar", M::re_entry},
        {"uitstromers", M::outflow},
        // what municipalities call them
        {"aantal personen", M::stock},
        {"personen", M::stock},
        {"personen in de bijstand", M::stock},
        {"bestand", M::stock},
        {"stand", M::stock},
        {"aantal uitkeringen", M::households},
        {"uitkeringen", M::households},
        {"huishoudens", M::households},
        {"volume", M::households},
        {"volume bijstand", M::households},
        {"nieuwe uitkeringen", M::inflow},
        {"herinstroom", M::re_entry},
        {"herinstroom binnen een jaar", M::re_entry},
        {"beeindigde uitkeringen", M::outflow},
        {"beëindigde uitkeringen", M::outflow},
        {"totale uitstroom", M::outflow},
        {"uitstroom werk", M::outflow_to_work},
        {"uitstroom wegens werk", M::outflow_to_work},
        {"uitstroom naar opleiding", M::outflow_to_education},
        {"uitstroom studie", M::outflow_to_education},
        {"vrouwen", M::women},
        {"parttime werk", M::part_time},
        {"parttime inkomsten", M::part_time},
        {"met inkomsten uit werk", M::part_time},
        {"18 tot 27 jaar", M::from_18_to_26},
        {"27 tot 45 jaar", M::from_27_to_44},
        {"45 tot 55 jaar", M::from_45_to_54},
        {"55 jaar en ouder", M::from_55},
        {"uitkeringslasten", M::paid_bijstand},
        {"uitgaven bijstand", M::paid_bijstand},
        {"uitgaven re-integratie", M::paid_reintegration},
        {"lasten re-integratie", M::paid_reintegration}};
    return names;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Only letters and digits, without the number that StatLine puts behind a topic:
/// "PersonenMetBijstand_1" and "personen met bijstand" are one name.
std::string squeezed(std::string_view name) {
    const std::size_t mark = name.rfind('_');
    const bool numbered = mark != std::string_view::npos && mark + 1 < name.size() &&
                          name.find_first_not_of("0123456789", mark + 1) == std::string_view::npos;
    std::string result;
    for (const char c : name.substr(0, numbered ? mark : name.size())) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U;
        if (kept) {
            result += small(c);
        }
    }
    return result;
}

bool is_among(std::string_view name, const std::vector<std::string_view>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_money(OwnMeasure measure) {
    return measure == M::paid_bijstand || measure == M::paid_reintegration;
}

bool is_state(OwnMeasure measure) {
    const bool flow = measure == M::inflow || measure == M::re_entry || measure == M::outflow ||
                      measure == M::outflow_to_work || measure == M::outflow_to_education;
    return !flow && !is_money(measure);
}

std::string plain_name(std::string_view column) {
    std::string name;
    for (const char c : column) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            name += small(c);
        } else if (!name.empty() && name.back() != ' ') {
            name += ' ';
        }
    }
    if (!name.empty() && name.back() == ' ') {
        name.pop_back();
    }
    const std::size_t bracket = name.rfind(" (");
    if (bracket != std::string::npos && name.back() == ')') {
        name.erase(bracket);
    }
    return name;
}

std::optional<OwnMeasure> measure_called(std::string_view column) {
    const std::string name = squeezed(plain_name(column));
    const auto is = [&](std::string_view known) { return name == squeezed(plain_name(known)); };
    for (std::size_t m = 0; m < own_measure_count; ++m) {
        const sim::KindLabel& label = own_measure_labels[m];
        if (is(label.key) || is(label.en) || is(label.nl)) {
            return static_cast<OwnMeasure>(m);
        }
    }
    for (const auto& [known, measure] : other_names()) {
        if (is(known)) {
            return measure;
        }
    }
    return std::nullopt;
}

bool is_outflow_of_cbs(std::string_view column) {
    return squeezed(plain_name(column)) == "uitstromers";
}

std::vector<std::string> measure_keys() {
    std::vector<std::string> keys;
    for (const sim::KindLabel& label : own_measure_labels) { keys.emplace_back(label.key); }
    return keys;
}

std::string nearest_name(std::string_view column) {
    std::vector<std::string> known = measure_keys();
    for (const sim::KindLabel& label : own_measure_labels) { known.emplace_back(label.nl); }
    for (const auto& [name, measure] : other_names()) { known.emplace_back(name); }
    return scenarios::nearest(plain_name(column), known);
}

std::string key_of(OwnMeasure measure) {
    return std::string(own_measure_labels[static_cast<std::size_t>(measure)].key);
}

OwnLabel label_called(std::string_view column) {
    const std::string name = plain_name(column);
    if (is_among(name, {"period", "periods", "month", "periode", "perioden", "maand",
                        "verslagmaand", "verslagperiode", "peilmaand"})) {
        return OwnLabel::period;
    }
    if (is_among(name, {"region", "municipality", "regio", "regio's", "regios", "gemeente"})) {
        return OwnLabel::region;
    }
    if (is_among(name, {"sex", "age", "geslacht", "leeftijd", "migratieachtergrond", "herkomst",
                        "herkomstland", "geboorteland (ouders)", "geboorteland",
                        "geboren in nederland", "persoonskenmerken",
                        "uitkeringen in relatie met de aow", "duur van de uitkeringssituatie"})) {
        return OwnLabel::group;
    }
    return OwnLabel::none;
}

bool is_total(std::string_view cell) {
    const std::string text = plain_name(cell);
    return text.starts_with("totaal") || text.starts_with("total") || text.ends_with(", totaal") ||
           text.ends_with(", total") || text == "uitkeringen totaal" ||
           text == "aan personen tot de aow-leeftijd";
}

}  // namespace afweging::calibration
