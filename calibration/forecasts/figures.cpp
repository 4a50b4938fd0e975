// SPDX-License-Identifier: EUPL-1.2
// Table by table, as targets are.
#include "calibration/forecasts/figures.hpp"

#include <filesystem>

#include "calibration/forecasts/chain.hpp"
#include "calibration/targets/read_report.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/table_reader.hpp"
#include "scenarios/study/table_words.hpp"

namespace afweging::calibration {
namespace {

using scenarios::Need;
using scenarios::TableReader;

constexpr scenarios::Range any_number{-1e9, 1e9, "units of the figure", "23.4"};
constexpr scenarios::Range not_negative{0, 1e9, "units of the figure", "2.3"};

void read_latest(TableReader& table, Figure& figure) {
    figure.latest = table.number("latest", any_number);
    figure.latest_from = table.text("latest_from").value_or("");
    if (figure.latest.has_value() == figure.latest_from.empty()) {
        scenarios::misfit(table, figure.latest ? "latest" : "latest_from",
                          {"give latest and latest_from together: the figure as it was last "
                           "published, and where",
                           "geef latest en latest_from samen: het cijfer zoals het het laatst is "
                           "gepubliceerd, en waar"});
    }
}

Figure read_one(const scenarios::Node& node, const std::string& key,
                const scenarios::DataRoot& root, const std::string& folder,
                scenarios::Problems& problems) {
    TableReader table(node, key, problems);
    Figure figure;
    figure.name = key;
    figure.label = {table.text("en", Need::required).value_or(""),
                    table.text("nl", Need::required).value_or("")};
    figure.unit = {table.text("unit", Need::required, "percent").value_or(""),
                   table.text("unit_nl", Need::required, "procent").value_or("")};
    figure.source = table.text("source", Need::required).value_or("");
    figure.expected = table.text("expected", Need::required, "2027-03-31").value_or("");
    figure.reason = table.text("reason", Need::required).value_or("");
    figure.error = table.number("error", not_negative, Need::required).value_or(0);
    read_latest(table, figure);
    if (!figure.expected.empty() && !is_day(figure.expected)) {
        scenarios::misfit(table, "expected",
                          {"write a day, for example \"2027-03-31\"",
                           "schrijf een dag, bijvoorbeeld \"2027-03-31\""});
    }
    figure.report = read_report(table.table("report", Need::required), root, folder);
    if (figure.report.source != ReportSource::run) {
        scenarios::misfit(table, "report",
                          {"a forecast is read off a run over draws: source = \"run\"",
                           "een voorspelling komt uit een run met trekkingen: source = \"run\""});
    }
    table.finish();
    return figure;
}

}  // namespace

std::vector<Figure> read_figures(const std::string& path, const scenarios::DataRoot& root) {
    scenarios::Problems problems;
    const std::string file = std::filesystem::path(path).filename().string();
    const auto source = scenarios::read_file(
        {.path = path, .shown = path, .unopened = ExitCode::io, .recorded = "forecasts/" + file},
        problems);
    const auto node = source ? scenarios::parse_toml(*source, problems) : std::nullopt;
    std::vector<Figure> figures;
    for (std::size_t i = 0; node && i < node->members.size(); ++i) {
        const auto& [key, member] = node->members[i];
        figures.push_back(read_one(member, key, root,
                                   std::filesystem::path(path).parent_path().string(), problems));
    }
    problems.throw_if_any();
    if (figures.empty()) {
        throw PhrasedError(ExitCode::scenario,
                           {"'{0}' names no figure: give each a table of its own",
                            "'{0}' noemt geen cijfer: geef elk cijfer een eigen tabel"},
                           {path});
    }
    return figures;
}

}  // namespace afweging::calibration
