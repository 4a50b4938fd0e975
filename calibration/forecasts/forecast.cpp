// SPDX-License-Identifier: EUPL-1.2
// From results to a line, and from lines to what they mean.
#include "calibration/forecasts/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "calibration/targets/model_side.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::calibration {
namespace {

using inference::Vector;

const std::string forecast_kind = "forecast";
const std::string observed_kind = "observed";

[[noreturn]] void refuse(ExitCode code, const LocalisedText& why,
                         const std::vector<LocalisedText>& slots) {
    throw PhrasedError(code, why, slots);
}

/// Month `number` of a run, from 1: "2026-12".
std::string calendar_month(const output::Provenance& p, std::int32_t number) {
    const sim::Month month = p.start + sim::Months{number - 1};
    const std::int32_t of_year = month.month_of_year();
    return std::to_string(month.year()) + (of_year < 10 ? "-0" : "-") + std::to_string(of_year);
}

/// Where draws of the numbers in doubt came from: the name and hash of a posterior, or priors.
std::string numbers_of(const output::Provenance& p) {
    return p.posterior.empty() ? "priors" : p.posterior + " " + p.posterior_sha256;
}

/// A file of a scenario is known by the name of its results.
std::string scenario_of(const Figure& figure) {
    return std::filesystem::path(figure.report.scenario).stem().string();
}

void require_results_of(const Figure& figure, const output::Provenance& p) {
    if (p.scenario_name != scenario_of(figure) || p.clock != output::Clock::calendar) {
        refuse(ExitCode::data,
               {"{0} asks for a run of '{1}'; these are results of '{2}'",
                "{0} vraagt een run van '{1}'; dit zijn resultaten van '{2}'"},
               {figure.name, scenario_of(figure), p.scenario_name});
    }
    if (p.draws.count < 2) {
        refuse(ExitCode::data,
               {"these results have one draw, so that they know no doubt; run with: --draws 100",
                "deze resultaten hebben een trekking en kennen dus geen twijfel; reken met: "
                "--draws 100"},
               {});
    }
}

/// Rising; of many, quantiles that stand for them.
Vector kept_of(Vector values) {
    std::sort(values.begin(), values.end());
    if (values.size() <= most_values) {
        return values;
    }
    Vector kept;
    for (std::size_t i = 0; i < most_values; ++i) {
        kept.push_back(inference::quantile_of(
            values, (static_cast<double>(i) + 0.5) / static_cast<double>(most_values)));
    }
    return kept;
}

std::string text_of(const Vector& values) {
    std::string text;
    for (const double each : values) { text += (text.empty() ? "" : " ") + digits_of(each); }
    return text;
}

/// The members of an entry; a bad one refuses the whole file.
class Members {
public:
    explicit Members(const Entry& entry) : entry_(entry) {}

    [[nodiscard]] std::string text(std::string_view key) const {
        const std::string_view found = entry_.text(key);
        if (found.empty()) {
            fail(key);
        }
        return std::string(found);
    }
    [[nodiscard]] double number(std::string_view key) const {
        double value = 0;
        if (!number_of(entry_.text(key), value)) {
            fail(key);
        }
        return value;
    }
    [[nodiscard]] std::string day(std::string_view key) const {
        if (!is_day(entry_.text(key))) {
            fail(key);
        }
        return text(key);
    }
    [[nodiscard]] Vector numbers(std::string_view key) const {
        Vector all;
        std::string_view rest = entry_.text(key);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            all.push_back(0);
            if (!number_of(rest.substr(0, end), all.back())) {
                fail(key);
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (all.empty() || !std::is_sorted(all.begin(), all.end())) {
            fail(key);
        }
        return all;
    }

private:
    [[noreturn]] void fail(std::string_view key) const {
        refuse(ExitCode::data,
               {"the {0} of {1} ({2}) has no {3} that can be read",
                "de regel '{0}' van {1} ({2}) heeft geen leesbare {3}"},
               {entry_.kind, entry_.day, std::string(entry_.text("name")), std::string(key)});
    }

    const Entry& entry_;
};

Forecast forecast_of(const Entry& entry) {
    const Members members(entry);
    Forecast forecast;
    forecast.name = members.text("name");
    forecast.label = {members.text("en"), members.text("nl")};
    forecast.unit = {members.text("unit"), members.text("unit_nl")};
    forecast.day = entry.day;
    forecast.expected = members.day("expected");
    forecast.source = members.text("source");
    forecast.error = members.number("error");
    if (!entry.text("latest").empty()) {
        forecast.latest = members.number("latest");
    }
    forecast.values = members.numbers("values");
    return forecast;
}

void take_observation(const Entry& entry, std::vector<Forecast>& all) {
    const Members members(entry);
    const std::string name = members.text("name");
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Forecast& f) { return f.name == name; });
    if (found == all.end()) {
        std::vector<std::string> names;
        for (const Forecast& each : all) { names.push_back(each.name); }
        if (names.empty()) {
            refuse(ExitCode::data,
                   {"nothing called '{0}' was forecast: the file has no forecast",
                    "er is niets voorspeld dat '{0}' heet: in het bestand staat geen voorspelling"},
                   {name});
        }
        refuse(ExitCode::data,
               {"nothing called '{0}' was forecast; there are: {1}",
                "er is niets voorspeld dat '{0}' heet; wel: {1}"},
               {name, scenarios::joined(names)});
    }
    if (found->observed) {
        refuse(ExitCode::data, {"'{0}' is observed already: {1}", "'{0}' is al waargenomen: {1}"},
               {name, digits_of(found->observed->value)});
    }
    Observation observed{members.day("published"), entry.day, members.text("source"),
                         members.number("value")};
    if (observed.published <= found->day) {
        refuse(ExitCode::data,
               {"'{0}' was forecast on {1}, and published on {2}: that is no forecast. It must be "
                "published after that day",
                "'{0}' is voorspeld op {1} en gepubliceerd op {2}: dat is geen voorspelling. De "
                "publicatie moet na die dag liggen"},
               {name, found->day, observed.published});
    }
    if (observed.entered < observed.published) {
        refuse(ExitCode::data,
               {"'{0}' is entered on {1}, before it is published on {2}",
                "'{0}' is ingevoerd op {1}, voor de publicatie op {2}"},
               {name, observed.entered, observed.published});
    }
    found->observed = std::move(observed);
}

}  // namespace

Entry entry_of(const Figure& figure, const output::Results& results, const std::string& digest,
               const std::string& day) {
    const output::Provenance& p = results.provenance;
    require_results_of(figure, p);
    if (figure.expected <= day) {
        refuse(ExitCode::usage,
               {"{0} is expected on {1}, not after {2}: what may be known is no forecast",
                "{0} wordt verwacht op {1}, niet na {2}: wat al bekend kan zijn, is geen "
                "voorspelling"},
               {figure.name, figure.expected, day});
    }
    const Report& report = figure.report;
    Vector values = run_values(report, results.values);
    if (!std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); })) {
        refuse(ExitCode::data,
               {"{0} is about nobody in some of the worlds of these results",
                "{0} gaat in sommige werelden van deze resultaten over niemand"},
               {figure.name});
    }
    Entry entry{forecast_kind, day, {}};
    const auto add = [&](const char* key, const std::string& text) {
        entry.members.emplace_back(key, text);
    };
    add("name", figure.name);
    add("en", figure.label.en);
    add("nl", figure.label.nl);
    add("unit", figure.unit.en);
    add("unit_nl", figure.unit.nl);
    add("source", figure.source);
    add("expected", figure.expected);
    add("reason", figure.reason);
    if (figure.latest) {
        add("latest", digits_of(*figure.latest));
        add("latest_from", figure.latest_from);
    }
    add("sum", scenarios::joined(report.sum));
    add("over", scenarios::joined(report.over));
    if (!report.less.empty()) {
        add("less", scenarios::joined(report.less));
    }
    if (!report.without.empty()) {
        add("without", scenarios::joined(report.without));
    }
    add("group", report.group);
    add("from", calendar_month(p, report.first_month));
    add("to", calendar_month(p, report.last_month));
    add("scale", digits_of(report.scale));
    add("program", p.program_version + (p.git_commit.empty() ? "" : " " + p.git_commit));
    add("scenario", p.scenario_name);
    add("scenario_sha256", p.scenario_sha256);
    add("results", digest);
    add("numbers", numbers_of(p));
    add("seed", std::to_string(p.seed));
    add("draws", std::to_string(p.draws.count));
    add("first_draw", std::to_string(p.draws.first));
    add("replicates", std::to_string(p.replicates));
    add("first_replicate", std::to_string(p.first_replicate));
    add("people", std::to_string(p.people));
    add("error", digits_of(figure.error));
    add("values", text_of(kept_of(std::move(values))));
    return entry;
}

Entry entry_of(const std::string& name, const Observation& observed) {
    return {observed_kind,
            observed.entered,
            {{"name", name},
             {"published", observed.published},
             {"value", digits_of(observed.value)},
             {"source", observed.source}}};
}

std::vector<Forecast> forecasts_in(const Chain& chain) {
    std::vector<Forecast> all;
    for (const Entry& entry : chain.entries) {
        if (entry.kind == observed_kind) {
            take_observation(entry, all);
            continue;
        }
        if (entry.kind != forecast_kind) {
            refuse(ExitCode::data,
                   {"a line of {0} is of kind '{1}'; expected: forecast or observed",
                    "een regel van {0} is van het soort '{1}'; verwacht: forecast of observed"},
                   {entry.day, entry.kind});
        }
        Forecast forecast = forecast_of(entry);
        for (const Forecast& each : all) {
            if (each.name == forecast.name) {
                refuse(ExitCode::data,
                       {"'{0}' is forecast already, on {1}; give the new one a name of its own",
                        "'{0}' is al voorspeld, op {1}; geef de nieuwe een eigen naam"},
                       {each.name, each.day});
            }
        }
        all.push_back(std::move(forecast));
    }
    return all;
}

}  // namespace afweging::calibration
