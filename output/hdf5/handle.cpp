// SPDX-License-Identifier: EUPL-1.2
// Ownership of HDF5 identifiers, and HDF5's errors as ours.
#include "output/hdf5/handle.hpp"

#include <hdf5.h>

#include <type_traits>

namespace afweging::output::hdf5 {
namespace {

static_assert(std::is_same_v<Id, hid_t> && std::is_same_v<int, herr_t>);

herr_t keep_innermost(unsigned, const H5E_error2_t* entry, void* text) {
    if (entry->desc != nullptr) {
        *static_cast<std::string*>(text) = entry->desc;
    }
    return 0;
}

}  // namespace

void start_library() {
    H5open();
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
}

void fail(ExitCode code, const LocalisedText& problem) {
    std::string detail;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, keep_innermost, &detail);
    H5Eclear2(H5E_DEFAULT);
    throw PhrasedError(code, {"{0}{1}", "{0}"},
                       {problem, detail.empty() ? "" : " (HDF5: " + detail + ")"});
}

}  // namespace afweging::output::hdf5
