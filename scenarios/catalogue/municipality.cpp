// SPDX-License-Identifier: EUPL-1.2
// Every margin of a municipality: its key, range, meaning and field.
#include "scenarios/catalogue/municipality.hpp"

#include <span>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/characters.hpp"
#include "scenarios/read/expected_forms.hpp"

namespace afweging::scenarios {
namespace {

using agents::Margins;

struct ScalarMargin {
    std::string_view key;
    Range range;
    LocalisedText meaning;
    void (*set)(Margins&, double);
};

struct SharesMargin {
    std::string_view key;
    Words words;
    LocalisedText meaning;
    std::span<double> (*field)(Margins&);
};

/// `extends` takes over every margin, and never what a municipality is called.
const FileKind& municipality_files() {
    static const FileKind kind{
        "municipalities", {"municipality", "gemeente"}, {"schema", "name", "number"}};
    return kind;
}

const std::vector<ScalarMargin>& scalars() {
    static const std::vector<ScalarMargin> all = {
        {"inhabitants",
         {1, 2e7, "persons", "100000"},
         {"inhabitants", "inwoners"},
         [](Margins& m, double v) { m.inhabitants = static_cast<std::uint32_t>(v); }},
        {"clients",
         {1, 5e6, "persons", "2260"},
         {"people with bijstand at the start", "mensen met bijstand bij de start"},
         [](Margins& m, double v) { m.clients = static_cast<std::uint32_t>(v); }},
        {"inflow_per_year",
         {0, 5, "fraction of clients per year", "0.241"},
         {"people who enter bijstand in a year", "mensen die in een jaar instromen"},
         [](Margins& m, double v) { m.inflow_per_year = v; }},
        {"share_women",
         {0, 1, "fraction", "0.57"},
         {"share of women in the stock", "aandeel vrouwen in het bestand"},
         [](Margins& m, double v) { m.share_women = v; }},
        {"share_problem_debts",
         {0, 1, "fraction", "0.38"},
         {"share of the stock with problem debts",
          "aandeel van het bestand met problematische schulden"},
         [](Margins& m, double v) { m.share_problem_debts = v; }},
        {"mean_debt",
         {0, 1000000, "EUR", "37485"},
         {"mean debt of those with problem debts",
          "gemiddelde schuld van wie problematische schulden heeft"},
         [](Margins& m, double v) { m.mean_debt_eur = v; }},
        {"mean_accounts",
         {0, 200, "accounts", "13"},
         {"mean number of debts of the same people",
          "gemiddeld aantal schulden van dezelfde mensen"},
         [](Margins& m, double v) { m.mean_accounts = v; }},
        {"share_part_time",
         {0, 1, "fraction", "0.08"},
         {"share of the stock with earnings beside bijstand",
          "aandeel van het bestand met inkomsten naast de bijstand"},
         [](Margins& m, double v) { m.share_part_time = v; }},
        {"klantmanager_contract_hours",
         {1, 240, "hours per month", "144"},
         {"contract hours of a full-time klantmanager, leave taken off",
          "contracturen van een voltijds klantmanager, zonder verlof"},
         [](Margins& m, double v) { m.klantmanager_hours_per_month = v; }},
    };
    return all;
}

Words age_words() { return {"from_18_to_26", "from_27_to_44", "from_45_to_54", "from_55"}; }

const std::vector<SharesMargin>& shares() {
    static const std::vector<SharesMargin> all = {
        {"age",
         age_words(),
         {"age of the stock", "leeftijd in het bestand"},
         [](Margins& m) { return std::span<double>(m.age); }},
        {"household",
         household_words(),
         {"household of the stock", "huishouden in het bestand"},
         [](Margins& m) { return std::span<double>(m.household); }},
        {"schooling",
         schooling_words(),
         {"schooling of the stock", "opleiding in het bestand"},
         [](Margins& m) { return std::span<double>(m.schooling); }},
        {"health",
         health_words(),
         {"health of the stock", "gezondheid in het bestand"},
         [](Margins& m) { return std::span<double>(m.health); }},
        {"dutch",
         {"none", "little", "fair", "fluent"},
         {"command of Dutch of the stock", "beheersing van het Nederlands in het bestand"},
         [](Margins& m) { return std::span<double>(m.dutch); }},
        {"duration",
         {"under_6_months", "from_6_to_12_months", "from_1_to_3_years", "from_3_to_5_years",
          "from_5_to_10_years", "over_10_years"},
         {"time on benefit of the stock", "tijd in de uitkering in het bestand"},
         [](Margins& m) { return std::span<double>(m.duration); }},
        {"entrant_age",
         age_words(),
         {"age of those who enter", "leeftijd van wie instroomt"},
         [](Margins& m) { return std::span<double>(m.entrant_age); }},
        {"entrant_route",
         route_words(),
         {"where those who enter come from", "waar wie instroomt vandaan komt"},
         [](Margins& m) { return std::span<double>(m.entrant_route); }},
        {"ladder",
         {"step_1", "step_2", "step_3", "step_4", "step_5"},
         {"step on the participation ladder of the stock",
          "trede op de participatieladder in het bestand"},
         [](Margins& m) { return std::span<double>(m.ladder); }},
    };
    return all;
}

class MarginReader {
public:
    MarginReader(TableReader& file, const Evidence& evidence, MunicipalityTable& into)
        : file_(file), evidence_(evidence), into_(into) {}

    void read(const ScalarMargin& margin) {
        const std::string example = "{ value = ..., low = ..., high = ..., unit = \"" +
                                    std::string(margin.range.unit) + "\", status = \"assumed\" }";
        TableReader table = file_.table(margin.key, Need::required, example);
        if (!table.present()) {
            return;
        }
        const bool whole = margin.range.unit == "persons";
        const auto count =
            whole ? table.whole("value", margin.range, Need::required) : std::nullopt;
        const auto number =
            whole ? std::nullopt : table.number("value", margin.range, Need::required);
        const double value = count    ? static_cast<double>(*count)
                             : number ? *number
                                      : margin.range.low;
        margin.set(into_.municipality, value);
        const Passport passport = read_source(table, margin.range.unit);
        const Prior prior = read_ends(table, value, margin.range, passport);
        table.finish();
        into_.margins.push_back({std::string(margin.key), std::string(margin.range.unit), value,
                                 passport, margin.meaning, prior});
    }

    void read(const SharesMargin& margin) {
        const std::string example = "[" + std::string(margin.key) + ".value]";
        TableReader table = file_.table(margin.key, Need::required, example);
        if (!table.present()) {
            return;
        }
        TableReader values = table.table("value", Need::required);
        const std::span<double> field = margin.field(into_.municipality);
        double sum = 0;
        for (std::size_t i = 0; i < field.size(); ++i) {
            field[i] = values.number(margin.words[i], {0, 1, "fraction", "0.25"}, Need::required)
                           .value_or(0);
            sum += field[i];
        }
        values.finish();
        if (values.present() && (sum < 1 - 1e-6 || sum > 1 + 1e-6)) {
            file_.problems().add(ProblemCode::shares_do_not_add_up, table.position(),
                                 {std::string(margin.key), number_text(sum)});
        }
        const Passport passport = read_source(table, "fraction");
        const std::vector<Prior> priors = read_ends_of_shares(table, margin, field, passport);
        table.finish();
        for (std::size_t i = 0; i < field.size(); ++i) {
            into_.margins.push_back({std::string(margin.key) + "." + margin.words[i], "fraction",
                                     field[i], passport, margin.meaning, priors[i]});
        }
    }

private:
    /// The ends of each share, in the tables `low` and `high` beside `value`.
    std::vector<Prior> read_ends_of_shares(TableReader& table, const SharesMargin& margin,
                                           std::span<const double> shares,
                                           const Passport& passport) {
        TableReader low = table.table("low");
        TableReader high = table.table("high");
        const LocalisedText why = read_prior_note(table);
        const bool wanted = passport.assumed() || low.present() || high.present();
        if (wanted && !(low.present() && high.present())) {
            file_.problems().add(ProblemCode::prior_missing, table.position(),
                                 {table.path(), passport.status});
        }
        std::vector<Prior> priors;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const auto end = [&](TableReader& ends) {
                const Range range{0, 1, "fraction", "0.25"};
                return ends.present()
                           ? ends.number(margin.words[i], range, Need::required).value_or(shares[i])
                           : shares[i];
            };
            priors.push_back({end(low), end(high), why});
            check_ends(table.path() + "." + margin.words[i], shares[i], priors.back(),
                       table.position(), file_.problems());
        }
        low.finish();
        high.finish();
        return priors;
    }

    Passport read_source(TableReader& table, std::string_view unit) {
        expect_words(table, "unit", {std::string(unit)}, AskedForm::word);
        const std::string written = table.text("unit", Need::required).value_or(std::string(unit));
        if (written != unit) {
            file_.problems().add(ProblemCode::unit_differs, table.position_of("unit"),
                                 {table.path(), printable(written), std::string(unit)});
        }
        Passport passport = read_passport(table, evidence_);
        passport.extended = taken_from(table.position(), file_.position(), file_.problems());
        return passport;
    }

    TableReader& file_;
    const Evidence& evidence_;
    MunicipalityTable& into_;
};

/// Nobody has bijstand who does not live there. Told of the file's own number, if it has one.
void check_clients(const Node& file, Problems& problems) {
    const Node* clients = find_path(file, "clients.value");
    const Node* inhabitants = find_path(file, "inhabitants.value");
    const auto counted = [](const Node* node) {
        return node != nullptr && node->kind == Node::Kind::whole && node->whole > 0;
    };
    if (!counted(clients) || !counted(inhabitants) || clients->whole <= inhabitants->whole) {
        return;
    }
    const Node* own = clients->at.source == file.at.source ? clients : inhabitants;
    problems.add(ProblemCode::more_than_all, own->at,
                 {std::string("clients"), std::to_string(clients->whole),
                  std::string("inhabitants"), std::to_string(inhabitants->whole)});
}

}  // namespace

void set_margin(agents::Margins& municipality, std::string_view key, double value) {
    for (const ScalarMargin& margin : scalars()) {
        if (margin.key == key) {
            margin.set(municipality, value);
            return;
        }
    }
    const std::string_view table = key.substr(0, key.find('.'));
    for (const SharesMargin& margin : shares()) {
        for (std::size_t i = 0; margin.key == table && i < margin.words.size(); ++i) {
            if (key.substr(table.size() + 1) == margin.words[i]) {
                margin.field(municipality)[i] = value;
            }
        }
    }
}

MunicipalityTable read_municipality(const Node& node, const std::string& name,
                                    const Evidence& evidence, Problems& problems) {
    MunicipalityTable result;
    TableReader file(node, "", problems);
    (void)file.whole("schema", {1, 1, "", "1"}, Need::required);
    result.municipality.key = name;
    result.municipality.name = file.text("name", Need::required).value_or(name);
    result.municipality.number = static_cast<std::uint16_t>(
        file.whole("number", {0, 65535, "", "599"}, Need::required).value_or(0));
    MarginReader margins(file, evidence, result);
    for (const ScalarMargin& margin : scalars()) { margins.read(margin); }
    for (const SharesMargin& margin : shares()) { margins.read(margin); }
    file.finish();
    check_clients(node, problems);
    return result;
}

std::optional<MunicipalityTable> read_municipality(const Shelf& shelf, const NamedFile& named,
                                                   const Evidence& evidence, Problems& problems) {
    const auto file = read_extended(shelf, municipality_files(), named, problems);
    return file ? std::optional(read_municipality(*file, named.name, evidence, problems))
                : std::nullopt;
}

}  // namespace afweging::scenarios
