// SPDX-License-Identifier: EUPL-1.2
// The files that a run was made of, out of the one text that results keep of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/report/page/report_input.hpp"

namespace afweging::app {

using page::HeldFile;

/// The files of Provenance::scenario_text: each stands after a line "### name". A name is that of a
/// TOML file, in at most one folder. Throws Error (data) on a text that does not begin so.
[[nodiscard]] std::vector<HeldFile> held_files(const std::string& scenario_text);

/// The text again.
[[nodiscard]] std::string text_of(const std::vector<HeldFile>& files);

/// Whether a name can be that of a held file: no way out of its folder.
[[nodiscard]] bool is_held_name(std::string_view name);

/// The rows of the evidence file that these texts name, under its heading.
[[nodiscard]] std::string cited_evidence(const std::string& csv,
                                         const std::vector<HeldFile>& files);

/// What the evidence is called among held files.
inline constexpr const char* evidence_name = "evidence.csv";

}  // namespace afweging::app
