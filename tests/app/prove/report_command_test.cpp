// SPDX-License-Identifier: EUPL-1.2
// A report as a reader gets it: no naked number, the same bytes twice, names of plans, refusals.
#include <algorithm>
#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "app/report/outcomes.hpp"
#include "tests/app/process.hpp"
#include "tests/app/prove/made_report.hpp"
#include "tests/app/report/page/naked_numbers.hpp"
#include "tests/app/report/page/strict_html.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::first_plan;
using afweging::tests::is_outcome;
using afweging::tests::look_at;
using afweging::tests::made;
using afweging::tests::Made;
using afweging::tests::must;
using afweging::tests::naked_numbers;
using afweging::tests::Node;
using afweging::tests::other_plan;
using afweging::tests::StrictHtml;
using afweging::tests::TemporaryFolder;
using afweging::tests::text_in;
using Catch::Matchers::Contains;

TEST_CASE("a report is one small page in strict markup, in the order of its sections",
          "[app][report]") {
    CHECK(made().page.size() < 2 * 1024 * 1024);
    std::string order;
    look_at(made().nodes, [&](const Node& node, const auto&) {
        if (node.tag == "section") {
            order += node.get("id") + " ";
        }
    });
    CHECK(order ==
          "answer limits changes tradeoff time flows budgets saving groups parts stories "
          "depends tables sources check ");
    CHECK_THAT(made().page, Contains("lang=\"nl\""));
    look_at(made().nodes, [](const Node& node, const auto&) {
        CHECK(!node.has("src"));
        const std::string address = node.get("href");
        CHECK((address.empty() || address[0] == '#' || address.starts_with("data:text/plain;")));
    });
}

TEST_CASE("no number of a report stands naked", "[app][report]") {
    for (const std::string& text : naked_numbers(made().nodes)) { FAIL_CHECK(text); }
    look_at(made().nodes, [](const Node& node, const auto&) {
        if (node.has("data-estimate")) {
            for (const char* part :
                 {"data-low", "data-high", "data-unit", "data-source", "data-grade"}) {
                INFO(node.words());
                CHECK(!node.get(part).empty());
            }
            CHECK(std::stod(node.get("data-low")) <= std::stod(node.get("data-high")));
            CHECK(node.get("data-grade").find_first_not_of("012345") == std::string::npos);
        }
    });
    CHECK(naked_numbers(StrictHtml("<p>een kaal getal: 12</p>").read()).size() == 1);
}
TEST_CASE("the same results give the same bytes, and so do their scenarios and their folder",
          "[app][report]") {
    const Made& one = made();
    must({"report", one.a, one.b, "-o", one.folder.file("again.html")});
    CHECK(text_in(one.folder.file("again.html")) == one.page);
    must({"report", one.folder.file("c"), "-o", one.folder.file("folder.html")});
    CHECK(text_in(one.folder.file("folder.html")) == one.page);
    must({"report", first_plan, other_plan, "--seed", "3", "--people", "400", "--months", "24",
          "--draws", "12", "--replicates", "2", "-o", one.folder.file("run.html")});
    CHECK(text_in(one.folder.file("run.html")) == one.page);
}

TEST_CASE("A against A is no difference, exactly, in every outcome", "[app][report]") {
    const TemporaryFolder folder;
    must({"report", made().a, made().a, "-o", folder.file("aa.html")});
    std::size_t cells = 0;
    look_at(StrictHtml(text_in(folder.file("aa.html"))).read(), [&](const Node& node, const auto&) {
        if (node.get("data-source").find(" B-A ") != std::string::npos &&
            is_outcome(node.get("data-source").substr(0, node.get("data-source").find(' ')))) {
            INFO(node.get("data-source"));
            CHECK(std::stod(node.get("data-estimate")) == 0);
            CHECK(std::stod(node.get("data-low")) == 0);
            CHECK(std::stod(node.get("data-high")) == 0);
            CHECK_THAT(node.words(), Contains("Geen verschil"));
            ++cells;
        }
    });
    CHECK(cells >= app::outcomes().size());
}

TEST_CASE("a plan alone, its best values alone and English are told too", "[app][report]") {
    const TemporaryFolder folder;
    must({"report", "basis", "--seed", "1", "--people", "300", "--months", "26", "--replicates",
          "3", "--lang", "en", "-o", folder.file("en.html")});
    const std::string page = text_in(folder.file("en.html"));
    CHECK_THAT(page, Contains("lang=\"en\"") && Contains("What this does not say"));
    // Three worlds have no tenths.
    CHECK_THAT(page, Contains("in that range lie all worlds") &&
                         !Contains("in that range lie eight of ten worlds"));
    CHECK_THAT(made().page, Contains("acht van de tien werelden"));
    // Two months lie beyond the law that was looked up; of the other report none.
    CHECK_THAT(page, Contains("Law and prices.") && Contains("Months after 2026-12"));
    CHECK_THAT(made().page, !Contains("Wet en prijzen."));
    CHECK(page.find("Geen") == std::string::npos);
    for (const std::string& text : naked_numbers(StrictHtml(page).read())) { FAIL_CHECK(text); }
}

TEST_CASE("with three plans each has its own name: in the title, in stories and in figures",
          "[app][report]") {
    const TemporaryFolder folder;
    must({"report", first_plan, other_plan, "werkloont", "--seed", "3", "--people", "400",
          "--months", "12", "--replicates", "2", "-o", folder.file("r.html")});
    const std::string page = text_in(folder.file("r.html"));
    std::string title;
    look_at(StrictHtml(page).read(),
            [&](const Node& node, const auto&) { title += node.tag == "h1" ? node.words() : ""; });
    CHECK(std::count(title.begin(), title.end(), '?') == 2);  // what B asks, and what C asks
    CHECK(page.find("wereld B") == std::string::npos);
    CHECK_THAT(page, Contains("in plan C"));
    const std::string head = page.substr(page.find("<title>"), page.find("</title>"));
    CHECK(std::count(head.begin(),
                     head.begin() + static_cast<std::ptrdiff_t>(head.find("</title>")),
                     '/') == 2);  // between three plans
    const std::string cite = page.substr(page.find("Zo verwijst u hiernaar"), 700);
    for (const std::string plan : {first_plan, other_plan, "werkloont"}) {
        CHECK_THAT(cite, Contains(" " + plan + ", sha256 "));
    }
    const std::string start = R"(id="figures">)";
    const std::size_t from = page.find(start) + start.size();
    const auto data = nlohmann::json::parse(page.substr(from, page.find("</script>", from) - from));
    std::map<std::string, std::size_t> seen;
    for (const auto& figure : data.at("figures")) {
        const std::string kind = figure.at("kind");
        ++seen[kind];
        if (kind == "lives") {
            const std::string id = figure.at("id");
            CHECK(figure.at("lanes")[0].at("plan") == 0);
            CHECK(figure.at("lanes")[1].at("plan") == id.back() - 'a');
        }
        if (kind == "parts") {  // no bar and no range of one beyond the axis
            for (const auto& row : figure.at("rows")) {
                double at = 0;
                for (const auto& part : row.at("parts")) {
                    const double low = part.at("low");
                    const double high = part.at("high");
                    CHECK(at + low >= figure.at("axis").at("low").get<double>());
                    CHECK(at + high <= figure.at("axis").at("high").get<double>());
                    at += part.at("value").get<double>();
                }
            }
        }
    }
    CHECK(seen["lives"] > 5);
    CHECK(seen["parts"] > 1);
}

TEST_CASE("a difference that rounds to nothing is told as one, and in how many draws there is none",
          "[app][report]") {
    const TemporaryFolder folder;
    std::ofstream(folder.file("more.toml"))
        << "extends = \"basis\"\n[scenario]\nname = \"more\"\nlabel_nl = \"Meer schuldhulp\"\n"
           "[levers.instruments.schuldhulp-18]\nbudget_eur_per_year = 1500000\n"
           "[levers.pots.income_security]\nbudget_eur_per_year = 2600000\n";
    must({"report", "basis", folder.file("more.toml"), "--seed", "1", "--people", "60", "--draws",
          "12", "--replicates", "2", "--months", "24", "-o", folder.file("r.html")});
    std::string answer;
    look_at(StrictHtml(text_in(folder.file("r.html"))).read(), [&](const Node& node, const auto&) {
        answer += node.get("class") == "answer" ? node.words() : "";
    });
    CHECK_THAT(answer, Contains("in acht van de tien werelden is het verschil tussen plan B") &&
                           Contains("0 personen, maar een ander is niet uitgesloten") &&
                           Contains("trekkingen zonder verschil"));
}

TEST_CASE("a report asks for what it needs", "[app][report]") {
    CHECK(call({"report", "basis", "-o", "x.html"}).code == 2);
    CHECK(call({"report", "basis", "--seed", "1"}).code == 2);
    CHECK(call({"report", "-o", "x.html"}).code == 2);
    CHECK(call({"report", made().a, "--seed", "1", "-o", "x.html"}).code == 2);
    const Ended named = call({"report", "basis", "--seed", "1", "-o", "rapport.h5"});
    CHECK(named.code == 2);
    CHECK_THAT(named.err, Contains("eindigt op .html"));
    const Ended there = call({"report", made().a, "-o", made().folder.file("r.html")});
    CHECK(there.code == 2);
    CHECK_THAT(there.err, Contains("--force"));
}

TEST_CASE("the past misses of a report are those of the page of the shipped calibration",
          "[app][report]") {
    const std::string page = text_in(AFWEGING_SOURCE_DIR "/docs/calibration/shipped.md");
    const std::string table = page.substr(page.find("## Every target"),
                                          page.find("All together") - page.find("## Every target"));
    std::size_t targets = 0;
    std::size_t missed = 0;
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        missed += line.find("| **no** |") != std::string::npos ? 1U : 0U;
        targets += line.starts_with("| ") && line.find(" ± ") != std::string::npos ? 1U : 0U;
    }
    CHECK(targets == 27);
    CHECK(missed == 3);
    CHECK_THAT(made().page, Contains("naast 27 landelijke cijfers gelegd en zit er bij 3 naast"));
}
