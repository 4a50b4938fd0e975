// SPDX-License-Identifier: EUPL-1.2
// A municipality file of totals of one's own on top of another one.
#include "scenarios/making/new_municipality.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/catalogue/instruments.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/read/node.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::uint32_t first_own_number = 10000;  // CBS codes have four digits
constexpr std::uint32_t own_numbers = 50000;

/// Clients and inhabitants, given or worked out.
struct Totals {
    std::uint32_t clients;
    std::uint32_t inhabitants;
};

/// clients = inhabitants * clients of `from` / inhabitants of `from`, and the other way round.
Totals totals_of(const NewMunicipality& asked, const agents::Margins& from) {
    const double per_inhabitant = static_cast<double>(from.clients) / from.inhabitants;
    const auto at_least_one = [](double count) {
        return static_cast<std::uint32_t>(std::max(1.0, std::round(count)));
    };
    if (asked.clients && !asked.inhabitants) {
        return {*asked.clients, at_least_one(*asked.clients / per_inhabitant)};
    }
    if (asked.inhabitants && !asked.clients) {
        return {at_least_one(*asked.inhabitants * per_inhabitant), *asked.inhabitants};
    }
    return {asked.clients.value_or(from.clients), asked.inhabitants.value_or(from.inhabitants)};
}

std::string told(double count) { return std::to_string(std::llround(count)); }

/// What no municipality can have, though each number alone is one. Throws Error (usage), with the
/// nearest number that can be.
void require_possible(const NewMunicipality& asked, const MunicipalityTable& from,
                      const Totals& totals) {
    constexpr std::uint32_t most_inhabitants = 20000000;
    if (totals.inhabitants > most_inhabitants) {
        throw PhrasedError(
            ExitCode::usage,
            {"--clients {0} would be on bijstand of {1} inhabitants, as in {2}: more than there "
             "are; give --inhabitants too, {3} at most",
             "--clients {0} hoort bij {1} inwoners, zoals in {2}: meer dan er zijn; geef ook "
             "--inhabitants, hoogstens {3}"},
            {value_phrase(totals.clients), value_phrase(totals.inhabitants), asked.from.name,
             told(most_inhabitants)});
    }
    if (asked.entrants && *asked.entrants > totals.clients) {
        const double usual = from.municipality.inflow_per_year * totals.clients;
        throw PhrasedError(
            ExitCode::usage,
            {"--entrants {0}: so many cannot enter bijstand in a year where {1} people are on it: "
             "on average they would have to leave within a year. Write {2} at most; as in {3} it "
             "would be {4}. See whether both numbers are right",
             "--entrants {0}: zoveel mensen kunnen er niet in een jaar bij komen als er {1} mensen "
             "in de bijstand zijn: zij zouden gemiddeld binnen een jaar weer weg moeten zijn. "
             "Schrijf hoogstens {2}; naar verhouding van {3} zijn het er {4}. Kijk of "
             "beide aantallen kloppen"},
            {value_phrase(*asked.entrants), value_phrase(totals.clients), told(totals.clients),
             asked.from.name, told(std::max(1.0, usual))});
    }
}

/// Where a number comes from.
enum class Origin : std::uint8_t { own, worked_out };

class MunicipalityWriter {
public:
    MunicipalityWriter(const NewMunicipality& asked, const MunicipalityTable& from, Totals totals)
        : asked_(asked), from_(from), totals_(totals), out_(asked.language) {}

    std::string written() {
        introduction();
        names();
        totals();
        for (const Margin& margin : from_.margins) {
            if (margin.key.find('.') == std::string::npos) {
                scalar(margin);
            }
        }
        shares();
        return out_.text();
    }

private:
    void introduction() {
        out_.explain(
            filled({"{0}: a municipality of your own.", "{0}: een eigen gemeente."}, {label()}));
        out_.explain(filled({"What stands here counts; all else is taken over from {0}.",
                             "Wat hier staat, telt; al het andere komt van {0}."},
                            {asked_.from.name}));
        out_.explain(
            {"Behind # is explanation. Where # touches a word the line counts when you take "
             "the # away: then fill in your own number. Of shares take it away from the "
             "whole block. Numbers have a point before decimals, and none for thousands: "
             "0.4 and 1500.",
             "Achter # staat uitleg. Staat # tegen een woord aan, dan telt de regel mee "
             "als u de # weghaalt: vul dan uw eigen getal in. Bij delen haalt u de # weg "
             "bij het hele blok. Schrijf getallen met een punt voor de decimalen en zonder "
             "punt voor duizendtallen: 0.4 en 1500."});
        out_.explain(
            {"value = your number; low and high = the least and the most that it may be: the "
             "same number three times when you are sure. Only published totals belong here, "
             "never anything about a person.",
             "value = uw getal; low en high = het minste en het meeste dat het kan zijn: "
             "drie keer hetzelfde getal als u het zeker weet. Hier horen alleen openbare "
             "totalen, nooit iets over een persoon."});
        out_.blank();
    }

    void names() {
        out_.line("schema = 1");
        out_.explain({"What the rest is taken over from.", "Waar de rest vandaan komt."});
        out_.line("extends = " + toml_quoted(asked_.from.name));
        out_.line("name = " + toml_quoted(label()));
        out_.explain(
            {"The CBS code, or any number from 0 to 65535: another number is other people.",
             "De CBS-code, of een ander getal van 0 tot 65535: een ander getal geeft "
             "andere mensen."});
        const std::uint32_t own = first_own_number + hash_of(asked_.key) % own_numbers;
        out_.line("number = " +
                  std::to_string(asked_.number.value_or(static_cast<std::uint16_t>(own))));
        out_.blank();
    }

    [[nodiscard]] std::string label() const {
        return asked_.label.empty() ? label_of_key(asked_.key) : asked_.label;
    }

    /// Unit and where it comes from, of a number of one's own or one that was worked out.
    [[nodiscard]] std::string passport(std::string_view unit, Origin origin) const {
        std::string text = "unit = " + toml_quoted(unit);
        if (origin == Origin::worked_out) {
            return text + ", status = \"assumed\", note = " +
                   toml_quoted("not counted: as in " + asked_.from.name) +
                   ", note_nl = " + toml_quoted("niet geteld: zoals in " + asked_.from.name);
        }
        if (!asked_.source.empty()) {
            return text + ", status = \"measured\", source = " + toml_quoted(asked_.source);
        }
        return text + R"(, status = "assumed", note = "own count", note_nl = "eigen telling")";
    }

    void total(std::string_view key, const std::string& number, std::string_view unit,
               Origin origin) {
        const std::string three =
            "value = " + number + ", low = " + number + ", high = " + number + ", ";
        out_.line(std::string(key) + " = { " + three + passport(unit, origin) + " }");
    }

    void totals() {
        const auto origin = [](bool given) { return given ? Origin::own : Origin::worked_out; };
        out_.explain({"Inhabitants [persons]. They decide what the Rijk pays for bijstand.",
                      "Inwoners [personen]. Zij bepalen wat het Rijk betaalt voor de bijstand."});
        total("inhabitants", std::to_string(totals_.inhabitants), "persons",
              origin(asked_.inhabitants.has_value()));
        out_.explain(
            {"People with bijstand at the start [persons]: both of a couple count.",
             "Mensen in de bijstand bij de start [personen]: van een paar tellen er twee."});
        total("clients", std::to_string(totals_.clients), "persons",
              origin(asked_.clients.has_value()));
        if (asked_.entrants) {
            out_.explain(
                {"People who enter bijstand in a year, as a share of clients.",
                 "Mensen die in een jaar instromen, als deel van de mensen in de bijstand."});
            const double share = static_cast<double>(*asked_.entrants) / totals_.clients;
            total("inflow_per_year", number_text(std::round(share * 1e4) / 1e4),
                  "fraction of clients per year", Origin::own);
        }
        out_.blank();
        out_.explain(filled(
            {"Below: what is taken over from {0}.", "Hieronder: wat van {0} wordt overgenomen."},
            {asked_.from.name}));
    }

    void scalar(const Margin& margin) {
        const bool told = margin.key == "clients" || margin.key == "inhabitants" ||
                          (margin.key == "inflow_per_year" && asked_.entrants);
        if (told) {
            return;
        }
        out_.explain(filled({"{0} [{1}]"}, {margin.meaning, unit_phrase(margin.unit)}));
        out_.off(margin.key + " = { value = " + number_text(margin.value) +
                 ", low = " + number_text(margin.value) + ", high = " + number_text(margin.value) +
                 ", unit = " + toml_quoted(margin.unit) +
                 R"(, status = "assumed", note = "own count", note_nl = "eigen telling" })");
    }

    /// The shares of one table on a line: { single = 0.56, ... }
    [[nodiscard]] std::string shares_of(const std::string& table) const {
        std::string all;
        for (const Margin& each : from_.margins) {
            if (each.key.starts_with(table + ".")) {
                all += (all.empty() ? "{ " : ", ") + each.key.substr(table.size() + 1) + " = " +
                       number_text(each.value);
            }
        }
        return all + " }";
    }

    void shares() {
        std::string last;
        for (const Margin& margin : from_.margins) {
            const std::string table = margin.key.substr(0, margin.key.find('.'));
            if (table == margin.key || table == last) {
                continue;
            }
            last = table;
            const std::string values = shares_of(table);
            out_.blank();
            out_.explain(filled({"{0} [shares that add up to 1]", "{0} [delen, samen 1]"},
                                {margin.meaning}));
            out_.off('[' + table + ']');
            out_.off("unit = \"fraction\"");
            out_.off("status = \"assumed\"");
            out_.off("note = \"own count\"");
            out_.off("note_nl = \"eigen telling\"");
            out_.off("value = " + values);
            out_.off("low = " + values);
            out_.off("high = " + values);
        }
    }

    const NewMunicipality& asked_;
    const MunicipalityTable& from_;
    Totals totals_;
    CommentedText out_;
};

}  // namespace

std::optional<std::string> new_municipality(const NewMunicipality& asked, const Shelf& shelf,
                                            const Evidence& evidence, Problems& problems) {
    const auto from = read_municipality(shelf, asked.from, evidence, problems);
    if (!from || !problems.empty()) {
        return std::nullopt;
    }
    const Totals totals = totals_of(asked, from->municipality);
    if (totals.clients > totals.inhabitants) {
        problems.add(ProblemCode::more_than_all, *asked.from.at,
                     {std::string("clients"), std::to_string(totals.clients),
                      std::string("inhabitants"), std::to_string(totals.inhabitants)});
        return std::nullopt;
    }
    require_possible(asked, *from, totals);
    return MunicipalityWriter(asked, *from, totals).written();
}

}  // namespace afweging::scenarios
