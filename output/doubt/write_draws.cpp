// SPDX-License-Identifier: EUPL-1.2
// Draws of the numbers in doubt, in a results file.
#include "output/doubt/write_draws.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

/// A column of texts about the numbers in doubt.
struct NumberColumn {
    std::string path;
    std::string DrawnNumber::*text;
    std::string long_name;
    LocalisedText label;
};

const std::vector<NumberColumn>& number_columns() {
    static const std::vector<NumberColumn> all = {
        {"/number_label_en",
         &DrawnNumber::en,
         "What the number is, in English",
         {"meaning", "betekenis"}},
        {"/number_label_nl",
         &DrawnNumber::nl,
         "What the number is, in Dutch",
         {"meaning", "betekenis"}},
        {"/number_unit", &DrawnNumber::unit, "Unit of the number", {"unit", "eenheid"}},
        {"/number_luck",
         &DrawnNumber::luck,
         "Name by which the place in the prior is drawn; numbers that share it move together",
         {"drawn by", "getrokken met"}},
    };
    return all;
}

}  // namespace

void describe(hdf5::Writer& file, const std::string& path, const Description& description) {
    file.set_attribute(path, "units", description.units);
    file.set_attribute(path, "long_name", description.long_name);
    file.set_attribute(path, "label_en", description.label_en);
    file.set_attribute(path, "label_nl", description.label_nl);
}

void write_draws(hdf5::Writer& file, const Provenance& provenance) {
    std::vector<std::int64_t> numbers;
    for (std::uint32_t i = 0; i < provenance.draws.count; ++i) {
        numbers.push_back(std::int64_t{provenance.draws.first} + i);
    }
    file.write_integers("/draw", numbers);
    file.make_scale("/draw");
    describe(file, "/draw",
             {"1", "Number of the draw of the numbers in doubt; 0 is their best values", "draw",
              "trekking"});
}

void write_numbers(hdf5::Writer& file, const Provenance& provenance) {
    const std::vector<std::string> scales = {"/draw", "/number"};
    const auto column = [&](std::string DrawnNumber::*text) {
        std::vector<std::string> texts;
        for (const DrawnNumber& number : provenance.numbers) { texts.push_back(number.*text); }
        return texts;
    };
    file.write_texts("/number", column(&DrawnNumber::key));
    file.make_scale("/number");
    describe(file, "/number", {"1", "Keys of the numbers in doubt", "number", "getal"});
    for (const NumberColumn& each : number_columns()) {
        file.write_texts(each.path, column(each.text));
        file.attach_scales(each.path, {&scales[1], 1});
        describe(file, each.path, {"1", each.long_name, each.label.en, each.label.nl});
    }
    std::vector<double> values;
    for (std::size_t draw = 0; draw < provenance.draws.count; ++draw) {
        for (const DrawnNumber& number : provenance.numbers) {
            values.push_back(number.values[draw]);
        }
    }
    const std::vector<std::size_t> shape = {provenance.draws.count, provenance.numbers.size()};
    file.create_group("/draws");
    file.write_numbers("/draws/value", shape, values);
    file.attach_scales("/draws/value", scales);
    file.set_attribute("/draws/value", "dimensions", "draw number");
    describe(file, "/draws/value",
             {"as in /number_unit", "Value of each number in doubt in each draw", "drawn values",
              "getrokken waarden"});
}

}  // namespace afweging::output
