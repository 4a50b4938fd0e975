// SPDX-License-Identifier: EUPL-1.2
// Parts of a results file that stand apart: what every object says of itself, draws and numbers.
#pragma once

#include <string>

#include "output/hdf5/writer.hpp"
#include "output/provenance.hpp"

namespace afweging::output {

/// What every object of a results file says of itself.
struct Description {
    std::string units;
    std::string long_name;
    std::string label_en;
    std::string label_nl;
};
void describe(hdf5::Writer& file, const std::string& path, const Description& description);

/// /draw: the numbers of the draws.
void write_draws(hdf5::Writer& file, const Provenance& provenance);

/// /number and what is known of each, and /draws/value: the numbers in doubt.
void write_numbers(hdf5::Writer& file, const Provenance& provenance);

}  // namespace afweging::output
