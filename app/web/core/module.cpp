// SPDX-License-Identifier: EUPL-1.2
// The exports of the module. It imports nothing. Page: docs/formats/web-module.md
#include <cstdint>

#include "app/web/core/instance.hpp"

namespace {

/// The one object with a life as long as the instance's memory: exports have no object to belong
/// to.
afweging::web::Instance& here() {
    static afweging::web::Instance instance;
    return instance;
}

}  // namespace

using afweging::web::Outcome;

extern "C" {

[[clang::export_name("input")]] char* input(std::uint32_t size) { return here().input(size); }

[[clang::export_name("output")]] const char* output() { return here().output().data(); }

[[clang::export_name("output_size")]] std::uint32_t output_size() {
    return static_cast<std::uint32_t>(here().output().size());
}

[[clang::export_name("put_file")]] void put_file(std::uint32_t path_size) {
    here().put_file(path_size);
}

[[clang::export_name("read")]] Outcome read_scenario() { return here().read(); }

[[clang::export_name("differences")]] Outcome differences() { return here().differences(); }

[[clang::export_name("layout")]] Outcome layout() { return here().layout(); }

[[clang::export_name("prepare")]] Outcome prepare(std::uint64_t seed, std::uint32_t months,
                                                  std::uint32_t people) {
    return here().prepare(seed, months, people);
}

[[clang::export_name("begin")]] Outcome begin(std::uint32_t replicate) {
    return here().begin(replicate);
}

[[clang::export_name("month")]] const std::int64_t* month() { return here().month(); }
}
