// SPDX-License-Identifier: EUPL-1.2
// From the bytes of a file to a source, or to a problem.
#include "scenarios/read/file_text.hpp"

#include "scenarios/read/characters.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/file_codes.hpp"
#include "scenarios/read/file_names.hpp"

namespace afweging::scenarios {

std::optional<std::size_t> read_file(const FileName& file, Problems& problems) {
    const std::size_t source = problems.add_source({file.shown, {}, file.unopened, file.recorded});
    const Position whole = file.named_at.value_or(Position{source, 0, 0, 1});
    const std::string name = printable(file.shown);
    if (file.path.find('\0') != std::string::npos) {
        problems.add(ProblemCode::no_such_file, whole, {name, std::string()});
        return std::nullopt;
    }
    FileBytes found = bytes_of(file.path);
    const bool opened = !found.refused || found.refused == ProblemCode::too_large;
    if (opened && (file.path.ends_with(".h5") || found.bytes.starts_with("\x89HDF\r\n"))) {
        problems.set_family(source, file.family);
        problems.add(FileCode::is_results, whole, {name});
        return std::nullopt;
    }
    if (found.refused == ProblemCode::too_large) {
        problems.set_family(source, file.family);
        problems.add(*found.refused, whole, {found.reason, std::to_string(max_file_bytes)});
        return std::nullopt;
    }
    if (found.refused == ProblemCode::no_such_file) {
        problems.add(*found.refused, whole, {name, similar_file(file.path)});
        return std::nullopt;
    }
    if (found.refused) {
        problems.add(*found.refused, whole, {name, found.reason});
        return std::nullopt;
    }
    if (found.bytes.starts_with("\xEF\xBB\xBF")) {
        found.bytes.erase(0, 3);
    }
    problems.set_family(source, file.family);
    problems.replace_text(source, std::move(found.bytes));
    return source;
}

}  // namespace afweging::scenarios
