// SPDX-License-Identifier: EUPL-1.2
// A municipality's own totals as a command: the file, and the model beside them.
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::is_json;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

std::string text_in(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// 600 people, of whom 12 leave and 12 come each month of 2025.
std::string own_totals(const TemporaryFolder& folder) {
    std::ofstream file(folder.file("totals.csv"));
    file << "\xEF\xBB\xBFmaand;bestand;instroom;uitstroom;uitstroom werk;vrouwen\r\n";
    for (int m = 1; m <= 12; ++m) {
        file << "2025-" << (m < 10 ? "0" : "") << m << ";600;12;12;5;330\r\n";
    }
    return folder.file("totals.csv");
}

}  // namespace

TEST_CASE("import writes a municipality file that check accepts", "[app][import]") {
    const TemporaryFolder folder;
    const Ended ended = call({"import", own_totals(folder), "--name", "onze-stad", "--folder",
                              folder.path(), "--no-run"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Geschreven: ") && Contains("onze-stad.toml") &&
                              Contains("mensen met bijstand bij de start [personen]") &&
                              Contains("mensen die in een jaar instromen") &&
                              Contains("new scenario") && !Contains("Kijk uw cijfers na"));
    const std::string text = text_in(folder.file("municipalities/onze-stad.toml"));
    CHECK_THAT(text,
               Contains("clients = { value = 600, low = 600, high = 600, unit = \"persons\""));
    CHECK_THAT(text, Contains("clients = { value = 600") &&
                         Contains("prior_note_nl = \"geteld, geen twijfel\""));
    CHECK_THAT(text, Contains("inflow_per_year = { value = 0.24, "));
    CHECK_THAT(text, Contains("share_women = { value = 0.55, "));
    REQUIRE(
        call({"new", "scenario", "plan", "--folder", folder.path(), "--municipality", "onze-stad"})
            .code == 0);
    const Ended checked = call({"check", folder.file("plan.toml")});
    CHECK(checked.code == 0);
    CHECK_THAT(checked.out, Contains("Onze stad"));
    const Ended again = call({"import", folder.file("totals.csv"), "--name", "onze-stad",
                              "--folder", folder.path(), "--no-run"});
    CHECK(again.code == 2);
}

TEST_CASE("import reads other names by a map", "[app][import]") {
    const TemporaryFolder folder;
    std::ofstream(folder.file("totals.csv")) << "maand;Ultimo;tekst\n2025-12;600;x\n";
    std::ofstream(folder.file("map.toml"))
        << "ignore = [\"tekst\"]\n[columns]\nstock = \"Ultimo\"\n";
    const Ended ended =
        call({"import", folder.file("totals.csv"), "--name", "onze-stad", "--folder", folder.path(),
              "--no-run", "--map", folder.file("map.toml")});
    CHECK(ended.code == 0);
    CHECK_THAT(text_in(folder.file("municipalities/onze-stad.toml")), Contains("value = 600"));
    std::ofstream(folder.file("map.toml")) << "[columns]\nstok = \"Ultimo\"\n";
    const Ended wrong = call({"import", folder.file("totals.csv"), "--name", "other", "--folder",
                              folder.path(), "--no-run", "--map", folder.file("map.toml")});
    CHECK(wrong.code == 4);
    CHECK_THAT(wrong.err, Contains("bedoelt u 'stock'?"));
}

TEST_CASE("import holds the model beside the figures, misses first", "[app][import]") {
    const TemporaryFolder folder;
    const std::vector<std::string> words = {"import",   own_totals(folder), "--name",  "onze-stad",
                                            "--folder", folder.path(),      "--force", "--seed",
                                            "4",        "--replicates",     "3",       "--draws",
                                            "0"};
    const Ended ended = call(words);
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Missers eerst") && Contains("model min eigen") &&
                              Contains("uitstroom naar werk") && Contains("twee derde") &&
                              Contains("In het bereik waarin 8 van de 10 werelden"));
    std::vector<std::string> json = words;
    json.insert(json.end(), {"--json", "--lang", "en"});
    const Ended told = call(json);
    CHECK(told.code == 0);
    CHECK(is_json(folder, told.out));
    CHECK_THAT(told.out,
               Contains("\"beside\"") && Contains("\"inside\"") && Contains("\"key\":\"outflow\""));
}

TEST_CASE("import tells that stock and flows do not go together", "[app][import]") {
    const TemporaryFolder folder;
    std::ofstream file(folder.file("totals.csv"));
    file << "maand;bestand;instroom;uitstroom\n";
    for (int m = 1; m <= 12; ++m) {  // flows of the year so far
        file << "2025-" << (m < 10 ? "0" : "") << m << ";600;" << 13 * m << ";" << 12 * m << "\n";
    }
    file.close();
    const Ended ended = call({"import", folder.file("totals.csv"), "--name", "x", "--folder",
                              folder.path(), "--no-run", "--json"});
    CHECK(ended.code == 0);
    // From the end of January to that of December: 0, against the sum of 2 to 12.
    CHECK_THAT(ended.out,
               Contains("\"notes\":[\"Kijk uw cijfers na: het bestand veranderde met 0") &&
                   Contains("is 77."));
}

TEST_CASE("import refuses wrong tables and writes nothing", "[app][import]") {
    const TemporaryFolder folder;
    const auto refused = [&](const std::string& text, const std::string& why,
                             const std::vector<std::string>& more = {}) {
        std::ofstream(folder.file("bad.csv")) << text;
        std::vector<std::string> words = {"import",   folder.file("bad.csv"), "--name",  "x",
                                          "--folder", folder.path(),          "--no-run"};
        words.insert(words.end(), more.begin(), more.end());
        const Ended ended = call(words);
        INFO(ended.err);
        CHECK(ended.code != 0);
        CHECK_THAT(ended.err, Contains(why) && Contains("niets weggeschreven"));
        CHECK_FALSE(std::filesystem::exists(folder.file("municipalities")));
    };
    refused("maand;bestand;bsn\n2025-01;100;111222333\n", "nummers van personen (BSN)");
    refused("maand;bestand;instrom\n2025-01;100;20\n", "bedoelt u 'instroom'?");
    refused("maand;bestand\n2025-01;100\n", "SLEUTEL=KOLOM", {"--column", "stok=bestand"});
    refused("maand;bestand\n2025-01;100\n", "onbekende kolom 'bestnd'; bedoelt u 'bestand'?",
            {"--column", "stock=bestnd"});
    refused("maand;bestand\n2025-01;0\n", "'stock' is 0 in 2025-01; verwacht: een getal van 10");
    refused("maand;bestand\n2025-01;100\n", "minder dan de 100 mensen", {"--inhabitants", "99"});
    refused("", "own-figures.md");
    const Ended seedless = call({"import", folder.file("bad.csv"), "--name", "x"});
    CHECK(seedless.code == 2);
    CHECK_THAT(seedless.err, Contains("--seed ontbreekt"));
}
