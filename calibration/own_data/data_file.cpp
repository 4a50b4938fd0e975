// SPDX-License-Identifier: EUPL-1.2
// Reads and checks; writes nothing.
#include "calibration/own_data/data_file.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/disk.hpp"
#include "scenarios/read/nearest.hpp"

namespace afweging::calibration {
namespace {

namespace fs = std::filesystem;
using scenarios::ProblemCode;

std::optional<ProblemCode> refused(const std::string& path) {
    std::error_code error;
    const fs::file_status about = fs::symlink_status(path, error);
    switch (about.type()) {
        case fs::file_type::regular:
            return fs::file_size(path, error) > most_data_bytes
                       ? std::optional(ProblemCode::too_large)
                       : std::nullopt;
        case fs::file_type::directory:
            return ProblemCode::is_directory;
        case fs::file_type::symlink:
            return ProblemCode::is_symlink;
        case fs::file_type::not_found:
            return ProblemCode::no_such_file;
        case fs::file_type::none:
            return ProblemCode::cannot_read;
        default:
            return ProblemCode::not_regular;
    }
}

/// A file in the same folder that was probably meant; empty when none is near.
std::string nearest_file(const std::string& path) {
    const fs::path file(path);
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    const std::string near =
        scenarios::nearest(file.filename().string(), scenarios::entries_in(folder));
    return scenarios::printable(near);
}

/// The first byte that is not UTF-8; the size of the text when there is none.
std::size_t first_bad_byte(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        if (static_cast<unsigned char>(text[i]) < 0x80U) {
            ++i;
            continue;
        }
        const std::size_t length = scenarios::character_at(text, i).length;
        if (length == 0) {
            break;
        }
        i += length;
    }
    return i;
}

void append_utf8(std::string& text, std::uint32_t code) {
    const auto tail = [](std::uint32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (code < 0x80U) {
        text += static_cast<char>(code);
    } else if (code < 0x800U) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += tail(code);
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += tail(code >> 6U);
        text += tail(code);
    }
}

/// Bytes of Windows-1252 as UTF-8; empty when there is one among them that it does not have, or a
/// zero, as in UTF-16. Source: Unicode Consortium, mappings, CP1252.TXT.
std::optional<std::string> from_windows_1252(std::string_view bytes) {
    static constexpr std::array<std::uint16_t, 32> from_80 = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const std::uint32_t code = byte >= 0x80U && byte < 0xA0U ? from_80[byte - 0x80U] : byte;
        if (code == 0) {
            return std::nullopt;
        }
        append_utf8(text, code);
    }
    return text;
}

}  // namespace

std::optional<DataFile> read_data_file(const std::string& path, scenarios::Problems& problems,
                                       OtherText other) {
    const std::string shown = scenarios::printable(path);
    DataFile file{problems.add_source({path, {}, ExitCode::io}), {}};
    const scenarios::Position whole{file.source, 0, 0, 1};
    std::optional<ProblemCode> code = refused(path);
    if (!code) {
        std::ifstream stream(path, std::ios::binary);
        std::error_code error;
        file.text.resize(static_cast<std::size_t>(fs::file_size(path, error)));
        stream.read(file.text.data(), static_cast<std::streamsize>(file.text.size()));
        code = stream ? code : std::optional(ProblemCode::cannot_read);
    }
    if (code == ProblemCode::too_large) {
        std::error_code error;
        problems.add(*code, whole,
                     {std::to_string(fs::file_size(path, error)), std::to_string(most_data_bytes)});
    } else if (code == ProblemCode::no_such_file) {
        problems.add(*code, whole, {shown, nearest_file(path)});
    } else if (code) {
        problems.add(*code, whole, {shown, LocalisedText{"no access", "geen toegang"}});
    }
    if (code) {
        return std::nullopt;
    }
    problems.set_family(file.source, ExitCode::data);
    const std::size_t bad = first_bad_byte(file.text);
    if (bad < file.text.size() && other == OtherText::windows_1252) {
        if (auto text = from_windows_1252(file.text)) {
            file.text = *std::move(text);
            return file;
        }
    }
    if (bad < file.text.size()) {
        problems.add(ProblemCode::not_utf8, whole, {std::to_string(bad + 1)});
        return std::nullopt;
    }
    return file;
}

}  // namespace afweging::calibration
