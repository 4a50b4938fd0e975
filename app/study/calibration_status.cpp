// SPDX-License-Identifier: EUPL-1.2
// Stages and parts in tables.
#include "app/study/calibration_status.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "app/report/grid.hpp"
#include "app/report/text.hpp"
#include "calibration/fit/run_store.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;
using calibration::RunStatus;
using calibration::StageStatus;

double seconds_of(const struct statx_timestamp& time) {
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration<double>(since).count();
}

PartSeen part_in(const fs::path& path) {
    PartSeen part;
    part.name = path.stem().string();
    std::ifstream file(path);
    calibration::ReadLine found;
    for (std::string line; std::getline(file, line);) {
        part.runs += calibration::read_line(line, found) ? 1U : 0U;
    }
    struct statx times {};
    if (statx(AT_FDCWD, path.c_str(), 0, STATX_MTIME | STATX_BTIME, &times) == 0) {
        const double last = seconds_of(times.stx_mtime);
        part.seconds_since = std::max(0.0, now() - last);
        if ((times.stx_mask & STATX_BTIME) != 0) {
            part.seconds = last - seconds_of(times.stx_btime);
        }
    }
    return part;
}

/// "3 minutes", "2.5 hours"
LocalisedText time_in_words(double seconds) {
    const auto whole = [](double value) { return std::to_string(std::llround(value)); };
    if (seconds < 90) {
        return filled({"{0} seconds", "{0} seconden"}, {whole(seconds)});
    }
    if (seconds < 90 * 60) {
        return filled({"{0} minutes", "{0} minuten"}, {whole(seconds / 60)});
    }
    return filled({"{0} hours", "{0} uur"}, {whole(seconds / 3600)});
}

void print_stages(Console& console, const RunStatus& status) {
    Grid grid{{console.pick({"planned", "gepland"}), console.pick({"done", "gedaan"}),
               console.pick({"state", "stand"})},
              {}};
    bool waits = false;
    for (const StageStatus& each : status.stages) {
        const sim::KindLabel& label =
            calibration::stage_labels[static_cast<std::size_t>(each.stage)];
        const LocalisedText name{std::string(label.en), std::string(label.nl)};
        const LocalisedText state = each.is_complete ? LocalisedText{"complete", "klaar"}
                                    : waits ? LocalisedText{"not begun", "nog niet begonnen"}
                                            : filled({"{0} missing now", "nu nog {0} nodig"},
                                                     {std::to_string(each.missing)});
        waits = waits || !each.is_complete;
        grid.rows.push_back(
            {console.pick(name),
             {std::to_string(each.planned), std::to_string(each.done), console.pick(state)}});
    }
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
    console.out("");
}

void print_parts(Console& console, const std::vector<PartSeen>& parts) {
    if (parts.empty()) {
        return;
    }
    Grid grid{{console.pick({"runs", "runs"}), console.pick({"last run", "laatste run"})}, {}};
    for (const PartSeen& each : parts) {
        grid.rows.push_back({each.name,
                             {std::to_string(each.runs),
                              console.pick(filled({"{0} ago", "{0} geleden"},
                                                  {time_in_words(each.seconds_since)}))}});
    }
    for (const std::string& line : lines_of(grid, console.table_width())) { console.out(line); }
    console.out("");
}

Json status_json(const RunStatus& status, const std::vector<PartSeen>& parts,
                 std::optional<double> left) {
    Json stages = Json::array();
    for (const StageStatus& each : status.stages) {
        const auto& label = calibration::stage_labels[static_cast<std::size_t>(each.stage)];
        stages.push(Json::object({{"stage", std::string(label.key)},
                                  {"planned", each.planned},
                                  {"done", each.done},
                                  {"missing", each.missing},
                                  {"complete", each.is_complete}}));
    }
    Json seen = Json::array();
    for (const PartSeen& each : parts) {
        seen.push(Json::object({{"part", each.name},
                                {"runs", each.runs},
                                {"seconds_since_last", each.seconds_since}}));
    }
    return Json::object({{"complete", status.is_complete},
                         {"planned", status.planned},
                         {"runs", status.done},
                         {"seconds_left", left ? Json(*left) : Json()},
                         {"stages", std::move(stages)},
                         {"parts", std::move(seen)}});
}

}  // namespace

std::vector<PartSeen> parts_in(const std::string& folder) {
    std::vector<PartSeen> parts;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".runs") {
            parts.push_back(part_in(entry.path()));
        }
    }
    std::sort(parts.begin(), parts.end(),
              [](const PartSeen& a, const PartSeen& b) { return a.name < b.name; });
    return parts;
}

std::optional<double> seconds_left(std::size_t missing, const std::vector<PartSeen>& parts) {
    double rate = 0;
    for (const PartSeen& each : parts) {
        if (each.runs > 1 && each.seconds && *each.seconds > 0) {
            rate += static_cast<double>(each.runs - 1) / *each.seconds;
        }
    }
    return rate > 0 ? std::optional(static_cast<double>(missing) / rate) : std::nullopt;
}

void tell_status(Console& console, const calibration::Plan& plan, const RunStatus& status,
                 const std::vector<PartSeen>& parts) {
    const std::size_t missing = status.planned - std::min(status.planned, status.done);
    const std::optional<double> left =
        status.is_complete ? std::nullopt : seconds_left(missing, parts);
    console.out_paragraph(filled(
        {"{0}: {1} runs are there of {2} at most.", "{0}: er zijn {1} runs van hoogstens {2}."},
        {plan.label, std::to_string(status.done), std::to_string(status.planned)}));
    print_stages(console, status);
    print_parts(console, parts);
    if (status.is_complete) {
        console.out_paragraph(
            {"All runs are there: give the command of the calibration again, and "
             "it tells what it found.",
             "Alle runs zijn er: geef de opdracht van de kalibratie opnieuw, dan "
             "vertelt die wat eruit kwam."});
    } else if (left) {
        console.out_paragraph(filled({"If all parts go on as they did: about {0} left.",
                                      "Als alle delen zo doorgaan: nog ongeveer {0}."},
                                     {time_in_words(*left)}));
    }
    console.set_result(status_json(status, parts, left));
}

}  // namespace afweging::app
