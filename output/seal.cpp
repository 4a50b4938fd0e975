// SPDX-License-Identifier: EUPL-1.2
// The last line of a results file: a hash of all bytes before it.
#include "output/seal.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <vector>

#include "output/sha256.hpp"
#include "output/system_reason.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

constexpr std::string_view beginning = "\nafweging seal 1 sha256 ";
constexpr std::size_t seal_size = beginning.size() + 64 + 1;
constexpr std::array<unsigned char, 8> hdf5_signature = {0x89, 'H',  'D',  'F',
                                                         '\r', '\n', 0x1a, '\n'};

std::string seal_with(const std::string& hash) { return std::string(beginning) + hash + "\n"; }

[[noreturn]] void fail_to_open(const std::string& path, const LocalisedText& why) {
    throw PhrasedError(ExitCode::io,
                       {"'{0}' cannot be read ({1}). Check the name of the file.",
                        "'{0}' kan niet worden gelezen ({1}). Controleer de naam van het bestand."},
                       {path, why});
}

std::uint64_t size_of_file(const std::string& path) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        fail_to_open(path, {"there is no such file", "dat bestand is er niet"});
    }
    if (error) {
        fail_to_open(path, reason_of(error.value()));
    }
    if (!std::filesystem::is_regular_file(status)) {
        fail_to_open(path, {"it is not an ordinary file", "het is geen gewoon bestand"});
    }
    const std::uint64_t size = std::filesystem::file_size(path, error);
    if (error) {
        fail_to_open(path, reason_of(error.value()));
    }
    return size;
}

void require_signature(std::span<const char> block, const std::string& path) {
    if (block.size() < hdf5_signature.size() ||
        std::memcmp(block.data(), hdf5_signature.data(), hdf5_signature.size()) != 0) {
        throw PhrasedError(
            ExitCode::data,
            {"'{0}' is not a results file (it does not begin as one). Give a file "
             "of results or a posterior that this program wrote (.h5).",
             "'{0}' is geen resultatenbestand (het begint niet zo). Geef een bestand "
             "met resultaten of een posterior dat dit programma heeft gemaakt (.h5)."},
            {path});
    }
}

// Hashes the first `size` bytes; false when there are fewer.
bool hash_body(std::ifstream& file, std::uint64_t size, const std::string& path, Sha256& hash) {
    std::vector<char> block(std::size_t{1} << 20U);
    for (std::uint64_t done = 0; done < size;) {
        const std::uint64_t wanted = std::min<std::uint64_t>(block.size(), size - done);
        file.read(block.data(), static_cast<std::streamsize>(wanted));
        if (static_cast<std::uint64_t>(file.gcount()) != wanted) {
            return false;
        }
        if (done == 0) {
            require_signature({block.data(), wanted}, path);
        }
        hash.update(std::string_view(block.data(), wanted));
        done += wanted;
    }
    return true;
}

}  // namespace

std::string seal_of(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return seal_with(hash.hex());
}

void require_sealed(const std::string& path) {
    const std::uint64_t size = size_of_file(path);
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        fail_to_open(path, reason_of(errno));
    }
    if (size <= seal_size) {
        throw PhrasedError(ExitCode::data,
                           {"'{0}' is not a results file (it has only {1} bytes).",
                            "'{0}' is geen resultatenbestand (het heeft maar {1} bytes)."},
                           {path, std::to_string(size)});
    }
    Sha256 hash;
    std::string seal(seal_size, ' ');
    const bool whole = hash_body(file, size - seal_size, path, hash) &&
                       file.read(seal.data(), static_cast<std::streamsize>(seal_size));
    if (!whole || seal != seal_with(hash.hex())) {
        throw PhrasedError(
            ExitCode::data,
            {"'{0}' is damaged or was changed by another program (its last line does not match "
             "the rest). Copy it again from where it was made, or run the scenario again.",
             "'{0}' is beschadigd of door een ander programma veranderd (de laatste regel past "
             "niet "
             "bij de rest). Kopieer het opnieuw van waar het gemaakt is, of reken het scenario "
             "opnieuw door."},
            {path});
    }
}

}  // namespace afweging::output
