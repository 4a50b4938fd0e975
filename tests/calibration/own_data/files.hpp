// SPDX-License-Identifier: EUPL-1.2
// A file of data and a map beside it, for as long as a test runs.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "calibration/own_data/own_map.hpp"
#include "calibration/own_data/own_report.hpp"
#include "calibration/own_data/own_table.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::tests {

/// A data file and its map.
class OwnFiles {
public:
    OwnFiles(const std::string& data, const std::string& map)
        : folder_(std::filesystem::temp_directory_path() /
                  ("afweging_own_" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / "data.csv", std::ios::binary) << data;
        std::ofstream(folder_ / "map.toml", std::ios::binary) << map;
        map_ = calibration::read_own_map(folder_ / "map.toml", problems_);
        table_ = calibration::read_own_table(folder_ / "data.csv", map_, problems_);
    }
    ~OwnFiles() { std::filesystem::remove_all(folder_); }
    OwnFiles(const OwnFiles&) = delete;
    OwnFiles& operator=(const OwnFiles&) = delete;

    [[nodiscard]] const calibration::OwnMap& map() const { return map_; }
    [[nodiscard]] const calibration::OwnTable& table() const { return table_; }
    [[nodiscard]] calibration::OwnReport report() const {
        return calibration::own_report(table_, map_);
    }
    [[nodiscard]] std::string problems() const {
        return problems_.empty() ? std::string() : problems_.text(Language::en);
    }

private:
    std::filesystem::path folder_;
    scenarios::Problems problems_;
    calibration::OwnMap map_;
    calibration::OwnTable table_;
};

}  // namespace afweging::tests
