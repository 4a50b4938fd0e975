// SPDX-License-Identifier: EUPL-1.2
// Columns side by side, one group a subject.
#include "calibration/fit/posterior_file.hpp"

#include <array>
#include <vector>

#include "output/hdf5/writer.hpp"
#include "output/seal.hpp"

namespace afweging::calibration {
namespace {

using output::hdf5::Writer;

void write_column(Writer& file, const std::string& path, const std::vector<double>& values) {
    const std::array<std::size_t, 1> shape{values.size()};
    file.write_numbers(path, shape, values);
}

void write_draws(Writer& file, const Calibrated& found) {
    std::vector<std::string> keys;
    std::vector<double> low, mode, high, all;
    for (const FittedNumber& each : found.numbers) {
        keys.push_back(each.key);
        low.push_back(each.low);
        mode.push_back(each.mode);
        high.push_back(each.high);
    }
    for (std::size_t i = 0; i < found.draws.rows(); ++i) {
        const inference::View row = found.draws.row(i);
        all.insert(all.end(), row.begin(), row.end());
    }
    file.create_group("/numbers");
    file.write_texts("/numbers/key", keys);
    write_column(file, "/numbers/low", low);
    write_column(file, "/numbers/mode", mode);
    write_column(file, "/numbers/high", high);
    write_column(file, "/numbers/contraction", found.contraction);
    write_column(file, "/numbers/r_hat", found.chains.r_hat);
    write_column(file, "/numbers/bulk_draws", found.chains.bulk);
    const std::array<std::size_t, 2> shape{found.draws.rows(), found.draws.columns()};
    file.write_numbers("/draws", shape, all);
}

void write_check(Writer& file, const std::string& group, const inference::PredictiveCheck& check) {
    std::vector<double> mean, deviation, z;
    for (const inference::Predicted& each : check.targets) {
        mean.push_back(each.mean);
        deviation.push_back(each.deviation);
        z.push_back(each.z);
    }
    file.create_group(group);
    write_column(file, group + "/mean", mean);
    write_column(file, group + "/deviation", deviation);
    write_column(file, group + "/z", z);
}

void write_targets(Writer& file, const Calibrated& found) {
    std::vector<std::string> keys;
    std::vector<double> observed, error;
    for (const Target& each : found.targets) {
        keys.push_back(each.key);
        observed.push_back(each.observed);
        error.push_back(each.standard_error);
    }
    file.create_group("/targets");
    file.write_texts("/targets/key", keys);
    write_column(file, "/targets/observed", observed);
    write_column(file, "/targets/standard_error", error);
    write_check(file, "/targets/prior", found.prior);
    write_check(file, "/targets/posterior", found.posterior);
}

}  // namespace

void write_posterior(const std::string& path, const Plan& plan, const Calibrated& found,
                     const std::string& program, output::Overwrite overwrite) {
    Writer file(8 * found.draws.rows() * found.draws.columns());
    write_draws(file, found);
    write_targets(file, found);
    file.create_group("/plan");
    file.write_text("/plan/text", plan.text);
    file.write_text("/plan/hash", found.plan_hash);
    file.write_text("/plan/program", program);
    output::AtomicFile target(path, overwrite);
    const std::vector<std::byte> image = file.finish();
    target.write(image);
    target.write(output::seal_of(image));
    target.commit();
}

}  // namespace afweging::calibration
