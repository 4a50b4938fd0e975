// SPDX-License-Identifier: EUPL-1.2
// Tables of totals: good ones of several shapes, and everything that can be wrong with one.
#include "calibration/own_figures/own_figures.hpp"

#include <filesystem>
#include <fstream>

#include "calibration/own_figures/own_fit.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using Catch::Matchers::Contains;

namespace {

/// A file that is there as long as this is.
class Table {
public:
    explicit Table(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / "afweging-own-figures.csv") {
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~Table() { std::filesystem::remove(path_); }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

struct Reading {
    OwnFigures figures;
    std::string en;
    std::string nl;
    std::size_t problems;
};

Reading read(const std::string& text, const OwnChoices& choices = {}) {
    const Table table(text);
    scenarios::Problems problems;
    OwnFigures figures = read_own_figures({table.path()}, choices, problems);
    if (problems.empty()) {
        check_own_figures(figures, problems);
    }
    return {std::move(figures), problems.text(Language::en), problems.text(Language::nl),
            problems.all().size()};
}

/// Twelve rows of one year: month, then the same cells.
std::string a_year(const std::string& header, const std::string& cells, char separator = ';') {
    std::string text = header + "\n";
    for (int m = 1; m <= 12; ++m) {
        text +=
            "2025-" + std::string(m < 10 ? "0" : "") + std::to_string(m) + separator + cells + "\n";
    }
    return text;
}

agents::Margins base() {
    agents::Margins margins;
    margins.inhabitants = 100000;
    margins.clients = 2000;
    margins.household[static_cast<std::size_t>(agents::Household::couple)] = 0.25;
    return margins;
}

}  // namespace

TEST_CASE("a municipality's own table, in Dutch and in English, reads the same", "[own_figures]") {
    const Reading dutch = read("\xEF\xBB\xBF" + a_year("maand;bestand;instroom;uitgaven bijstand",
                                                       "1.234;30;2.000.000,50"));
    CHECK(dutch.problems == 0);
    const Reading english =
        read(a_year("month,stock,inflow,paid_bijstand", "1234,30,\"2,000,000.50\"", ','));
    CHECK(english.problems == 0);
    for (const Reading* each : {&dutch, &english}) {
        REQUIRE(each->figures.series.size() == 3);
        CHECK(mean_in(*each->figures.stock(), 2025) == 1234);
        CHECK(sum_in(*each->figures.of(OwnMeasure::inflow), 2025) == 360);
        CHECK(sum_in(*each->figures.of(OwnMeasure::paid_bijstand), 2025) == Approx(24000006));
    }
    const OwnFit fit = fit_own_figures(dutch.figures, base());
    CHECK(fit.margins[0].key == "clients");
    CHECK(fit.margins[0].value == 1234);
    CHECK(fit.margins[1].key == "inflow_per_year");
    CHECK(fit.margins[1].value == Approx(0.2917));
    CHECK(fit.years == std::vector<std::int32_t>{2025});
}

TEST_CASE("tables of StatLine read as they are downloaded", "[own_figures]") {
    const std::string benefits =
        "\"Bijstandsuitkeringen; uitkeringsgrondslag, regio's\"\n"
        "\"Uitkeringen in relatie met de AOW\";\"Regio's\";\"Perioden\";\"Aantal "
        "bijstandsuitkeringen (aantal)\"\n"
        "\"Uitkeringen totaal\";\"Delft\";\"2025 november\";\"3.000\"\n"
        "\"Uitkeringen totaal\";\"Delft\";\"2025 december*\";\"3.010\"\n"
        "\"Aan personen tot de AOW-leeftijd\";\"Delft\";\"2025 november\";\"2.700\"\n"
        "\"Aan personen tot de AOW-leeftijd\";\"Delft\";\"2025 december*\";\"2.710\"\n"
        "\"Aan personen vanaf de AOW-leeftijd\";\"Delft\";\"2025 december*\";\".\"\n"
        "\"Bron: CBS\"\n";
    const Reading read_benefits = read(benefits);
    CHECK(read_benefits.problems == 0);
    CHECK(at_end_of(*read_benefits.figures.stock(), sim::Month::of(2025, 12)) == 2710.0);
    CHECK(persons_at_end_of(read_benefits.figures, sim::Month::of(2025, 12), base()) ==
          3388.0);  // 2710 x 1.25, whole

    std::string flows =
        "Geslacht;Leeftijd;Perioden;Instromers (aantal);Herinstromers binnen een jaar "
        "(aantal);Uitstromers (aantal);Personen met bijstand (aantal)\n";
    for (int q = 1; q <= 4; ++q) {
        const std::string period = "2025 " + std::to_string(q) + "e kwartaal*";
        flows += "Totaal mannen en vrouwen;Totaal;" + period + ";21.450;5.170;18.180;396.720\n";
        flows += "Mannen;Totaal;" + period + ";11.000;2.600;9.000;180.000\n";
        flows += "Totaal mannen en vrouwen;15 tot 25 jaar;" + period + ";3.000;500;2.000;30.000\n";
    }
    const Reading read_flows = read(flows);
    CHECK(read_flows.problems == 0);
    CHECK(sum_in(*read_flows.figures.of(OwnMeasure::inflow), 2025) == 85800);
    CHECK(sum_in(*read_flows.figures.of(OwnMeasure::outflow), 2025) == 72720);
    CHECK(leaves_out_pension(*read_flows.figures.of(OwnMeasure::outflow)));
    CHECK_FALSE(leaves_out_pension(*read_flows.figures.of(OwnMeasure::inflow)));
    CHECK_FALSE(leaves_out_pension(
        *read(a_year("maand;bestand;uitstroom", "1234;30")).figures.of(OwnMeasure::outflow)));
}

TEST_CASE("other names are mapped or passed over, and a region is chosen", "[own_figures]") {
    OwnChoices choices;
    choices.columns[OwnMeasure::stock] = "Cliënten ultimo";
    choices.ignore = {"opmerking"};
    choices.region = "delft";
    std::string text = "Gemeente;maand;Cliënten ultimo;opmerking\n";
    for (const char* town : {"Delft", "Rijswijk"}) {
        text += std::string(town) + ";2025-11;1.500;niets\n" + town + ";2025-12;1.510;niets\n";
    }
    const Reading mapped = read(text, choices);
    CHECK(mapped.problems == 0);
    CHECK(mapped.figures.stock()->values.size() == 2);
    choices.region.clear();
    CHECK_THAT(read(text, choices).en, Contains("has 2 regions: Delft, Rijswijk"));
    CHECK_THAT(read(text, choices).nl, Contains("zeg welke: --region"));
}

TEST_CASE("a table as a Dutch Excel saves it, in Windows-1252 with months as words",
          "[own_figures]") {
    OwnChoices choices;
    choices.columns[OwnMeasure::stock] = "Cliënten ultimo";
    const Reading reading = read(
        "maand;Cli\xEBnten ultimo;uitgaven bijstand\r\njan-25;1.500;\x80 2.000.000,50\r\n"
        "feb-25;1.510;\x80 2.000.001,50\r\n",
        choices);
    CHECK(reading.nl.find("UTF-8") == std::string::npos);
    CHECK(at_end_of(*reading.figures.stock(), sim::Month::of(2025, 2)) == 1510.0);
    CHECK(reading.figures.of(OwnMeasure::paid_bijstand)->values[0].value == Approx(2000000.5));
    CHECK_THAT(read(std::string("\xFF\xFEm\0a\0", 6)).en, Contains("not valid UTF-8"));
}

TEST_CASE("topics of StatLine by their technical names, and its numbers of rows", "[own_figures]") {
    const Reading reading = read(
        "\"ID\";\"RegioS\";\"Perioden\";\"PersonenMetBijstand_1\";\"Instromers_2\"\n"
        "\"0\";\"GM0503\";\"2025KW01\";\"2700\";\"90\"\n"
        "\"1\";\"GM0503\";\"2025KW02\";\"2690\";\"91\"\n"
        "\"2\";\"GM0503\";\"2025KW03\";\"2680\";\"92\"\n"
        "\"3\";\"GM0503\";\"2025KW04\";\"2670\";\"93\"\n");
    CHECK(reading.problems == 0);
    CHECK(sum_in(*reading.figures.of(OwnMeasure::inflow), 2025) == 366);
    CHECK(at_end_of(*reading.figures.stock(), sim::Month::of(2025, 12)) == 2670.0);
}

TEST_CASE("advice for an unknown column never maps it to a measure that is not near",
          "[own_figures]") {
    const Reading reading = read(a_year("maand;bestand;Zuidplas", "1234;30"));
    CHECK_THAT(reading.nl, Contains("--column SLEUTEL=\"Zuidplas\"") && !Contains("bedoelt u"));
    CHECK_THAT(reading.en, Contains("--column KEY=\"Zuidplas\"") && !Contains("did you mean"));
}

TEST_CASE("stock and flows are held against each other", "[own_figures]") {
    // 1,200 all year; 11 months of 30 in and 30 out, or 30 in and 10 out: 220 apart, above 5 %.
    CHECK_FALSE(stock_gap(read(a_year("maand;bestand;instroom;uitstroom", "1200;30;30")).figures));
    const auto gap =
        stock_gap(read(a_year("maand;bestand;instroom;uitstroom", "1200;30;10")).figures);
    REQUIRE(gap);
    CHECK(gap->change == 0);
    CHECK(gap->net == 220);
    // 11 x 5 = 55 of 1,200 is what corrections may do.
    CHECK_FALSE(stock_gap(read(a_year("maand;bestand;instroom;uitstroom", "1200;30;25")).figures));
    CHECK_FALSE(stock_gap(read(a_year("maand;bestand;instroom", "1200;30")).figures));
}

TEST_CASE("every wrong cell is told with its line and column, all at once", "[own_figures]") {
    struct Case {
        std::string text;
        std::size_t problems;
        std::string en;
        std::string nl;
    };
    const std::vector<Case> cases = {
        {a_year("maand;bestand;instrom", "1234;30"), 1,
         "unknown column 'instrom'; did you mean "
         "'instroom'?",
         "onbekende kolom 'instrom'; bedoelt u 'instroom'?"},
        {"maand;bestand\n2025-01;12,5\n2025-02;-3\n2025-03;veel\n", 3,
         "in column 'bestand' stands 'veel'; expected a whole number of people",
         "in kolom 'bestand' staat '12,5'; verwacht: een heel aantal mensen"},
        {"maand;bestand\nlouwmaand;100\n", 1, "expected a month as 2025-03",
         "een maand zoals 2025-03"},
        {"maand;bestand\n2025-01;100\n2025-01;101\n", 1, "the period 2025-01 was on line 2 already",
         "de periode 2025-01 stond al op regel 2"},
        {"bestand;instroom\n100;20\n", 1, "there is no column with the month",
         "er is geen kolom met de maand"},
        {"maand;instroom\n2025-01;100\n", 1, "there is no column with the stock",
         "er is geen kolom met het bestand"},
        {a_year("maand;bestand;uitstroom naar opleiding", "1234;0") + "", 0, "", ""},
        {"maand;bestand\n2025-01;7\n", 1, "'stock' is 7 in 2025-01; expected at least 10",
         "verwacht: minstens 10"},
        {"maand;bestand;instroom\n2025-01;100;20\n2025-02;100;20\n", 1,
         "'inflow' has no whole calendar year: 2025-01 to 2025-02",
         "'inflow' heeft geen heel kalenderjaar: 2025-01 tot en met 2025-02"},
        {a_year("maand;bestand;uitstroom;uitstroom naar werk", "1234;20;25"), 12,
         "'outflow_to_work' is 25, more than 'outflow', which is 20",
         "is 'outflow_to_work' 25, meer dan 'outflow', en dat is 20"},
        {"maand;bestand;instroom\n2025-01;100\n", 2, "the header has 3", "de kop heeft er 3"},
        {"maand,paid_bijstand,stock\n2025-01,1.234,100\n", 1,
         "expected an amount that can be read in one way", "een bedrag dat op een manier te lezen"},
        {"", 1, "there is no table", "er staat geen tabel in"},
        {"maand;bestand\n2025-01;0\n", 1, "'stock' is 0 in 2025-01; expected a number from 10 to 5",
         "'stock' is 0 in 2025-01; verwacht: een getal van 10 tot 5"},
        {"maand;bestand\n2025-01;99999999999\n", 1, "expected a number from 10 to 5",
         "verwacht: een getal van 10 tot 5"},
        // 12 x 3,000 a year of a stock of 1,200: at most 6,000
        {a_year("maand;bestand;instroom", "1200;3000"), 1, "at most 6,000, five times the stock",
         "hoogstens 6.000, vijf keer het bestand"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const Reading reading = read(each.text);
        CHECK(reading.problems == each.problems);
        CHECK_THAT(reading.en, Contains(each.en));
        CHECK_THAT(reading.nl, Contains(each.nl));
    }
    CHECK_THAT(read("maand;bestand\n2025-01;100\n2025-02;veel\n").en,
               Contains("afweging-own-figures.csv:3:9"));
}

TEST_CASE("a table about persons is refused, and nothing of it is shown", "[own_figures]") {
    const std::vector<std::pair<std::string, std::string>> tables = {
        {"maand;bestand;BSN\n2025-01;100;111222333\n", "nummers van personen (BSN)"},
        {"maand;bestand;kenmerk\n2025-01;100;123456782\n", "nummers van personen (BSN)"},
        {"maand;bestand;naam\n2025-01;100;Jansen\n", "namen van personen"},
        {"maand;bestand;geboren\n2025-01;100;12-03-1980\n", "geboortedatums"},
        {"maand;bestand;postcode\n2025-01;100;2611AB\n", "adressen of contactgegevens"},
        {"maand;stock\n2025-01;111222333\n2025-02;123456782\n2025-03;010464554\n",
         "nummers van personen (BSN)"}};
    for (const auto& [text, look] : tables) {
        INFO(text);
        const Reading reading = read(text);
        CHECK(reading.problems == 1);
        CHECK_THAT(reading.nl, Contains(look) && Contains("worden niet gelezen"));
        CHECK_THAT(reading.en, Contains("data about persons are not read"));
        for (const char* cell : {"111222333", "123456782", "Jansen", "1980", "2611AB"}) {
            CHECK_THAT(reading.nl + reading.en, !Contains(cell));
        }
        CHECK(reading.figures.series.empty());
    }
}

TEST_CASE("shares and ages are of the last month, the inflow of the last three years",
          "[own_figures]") {
    std::string text =
        "month,stock,inflow,women,from_18_to_26,from_27_to_44,from_45_to_54,from_55\n";
    for (int year = 2022; year <= 2025; ++year) {
        for (int m = 1; m <= 12; ++m) {
            text += std::to_string(year) + "-" + std::to_string(m) + ",1200," +
                    std::to_string(20 + (year - 2022)) + ",600,120,400,300,380\n";
        }
    }
    const Reading reading = read(text);
    CHECK(reading.problems == 0);
    const OwnFit fit = fit_own_figures(reading.figures, base());
    CHECK(fit.years == std::vector<std::int32_t>{2023, 2024, 2025});
    CHECK(fit.margins[1].value == Approx(0.22));  // 21, 22 and 23 a month of 1,200
    CHECK(fit.margins[1].low == Approx(0.21));
    CHECK(fit.margins[1].high == Approx(0.23));
    CHECK(fit.margins[2].value == Approx(0.5));
    double sum = 0;
    for (std::size_t m = 3; m < fit.margins.size(); ++m) { sum += fit.margins[m].value; }
    CHECK(fit.margins.size() == 7);
    CHECK(sum == Approx(1.0).margin(1e-9));
}

TEST_CASE("a run brings in the inflow over its stock at the start, the file over the mean stock",
          "[own_figures]") {
    std::string text = "month,stock,inflow,outflow\n2024-12,1200,,\n";
    for (int m = 1; m <= 12; ++m) {
        text += "2025-" + std::to_string(m) + (m <= 6 ? ",1100" : ",1000") + ",21,30\n";
    }
    const Reading reading = read(text);
    CHECK(reading.problems == 0);
    const OwnFit fit = fit_own_figures(reading.figures, base());
    CHECK(fit.margins[0].value == 1000);
    CHECK(fit.margins[1].value == Approx(0.24));  // 252 / 1,050
    const OwnFit began = as_it_began(reading.figures, {2025}, fit, base());
    CHECK(began.margins[0].value == 1200);
    CHECK(began.margins[1].key == "inflow_per_year");
    CHECK(began.margins[1].value == Approx(0.21));  // 252 / 1,200
    CHECK(began.margins[1].low == Approx(0.21));
    CHECK(began.margins[1].high == Approx(0.21));
    CHECK(began.years == fit.years);
}
