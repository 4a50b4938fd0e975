// SPDX-License-Identifier: EUPL-1.2
// afweging export --disclosure cbs: from results to tables that may leave a closed environment.
#pragma once

#include <string>
#include <vector>

#include "app/disclosure/release_texts.hpp"
#include "output/disclosure/ledger.hpp"
#include "output/export_csv.hpp"

namespace afweging::app {

struct ReleaseAsked {
    std::string file;    ///< results
    std::string ledger;  ///< of earlier exports; empty: disclosure_ledger.csv in the folder
    output::CsvTarget target;
    output::disclosure::SamePeople same;
};

struct ReleaseMade {
    std::vector<output::CsvFile> files;
    Verdicts verdicts;
    std::size_t earlier = 0;  ///< exports in the ledger before this one
    std::string folder;       ///< of the tables: what leaves
};

/// Writes under the folder of the target, in a folder named after FILE: tables/*.csv and
/// tables/readme.md, which may leave; output_check.csv and output_check.md, which stay. The ledger
/// is written before anything has its name, so that what went out is never unknown. All or nothing.
///
/// Throws PhrasedError (blocked), and writes nothing: when the ledger is damaged or does not know
/// an export that lies in the folder, when nothing would be told, when what must be hidden was told
/// before, or as chosen_tables. Errors as AtomicFile.
[[nodiscard]] ReleaseMade export_release(const ReleaseAsked& asked);

}  // namespace afweging::app
