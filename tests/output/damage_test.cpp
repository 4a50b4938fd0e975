// SPDX-License-Identifier: EUPL-1.2
// Files that are not whole results are refused, and never read halfway.
#include <filesystem>
#include <fstream>

#include "output/results.hpp"
#include "output/seal.hpp"
#include "output/write_results.hpp"
#include "sim/error.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

struct Refusal {
    ExitCode code = ExitCode::ok;
    std::string message;
};

Refusal refusal_of(const std::string& path) {
    try {
        (void)read_results(path);
    } catch (const Error& error) { return {error.code(), error.what()}; }
    return {};
}

bool mentions(const Refusal& refusal, const std::string& words) {
    return refusal.message.find(words) != std::string::npos;
}

std::string whole_file(const sample::Folder& folder) {
    write_results(folder.file("r.h5"), sample::run(), sample::provenance(), Overwrite::replace);
    return folder.file("r.h5");
}

// The body of a sealed file without its last line.
std::string unsealed(const std::string& path) {
    const std::string bytes = sample::bytes_of(path);
    return bytes.substr(0, bytes.rfind("\nafweging seal"));
}

// Puts a changed body under a seal of its own, as somebody with bad intentions would.
void put_sealed(const std::string& path, const std::string& body) {
    sample::put_bytes(
        path, body + seal_of(std::as_bytes(std::span<const char>(body.data(), body.size()))));
}

void replace_text(std::string& body, const std::string& from, const std::string& to) {
    const std::size_t place = body.find(from);
    REQUIRE(place != std::string::npos);
    REQUIRE(from.size() == to.size());
    body.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("every change of a single byte of a results file is detected", "[output]") {
    const sample::Folder folder;
    const std::string path = whole_file(folder);
    const std::string bytes = sample::bytes_of(path);
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    std::size_t undetected = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto place = static_cast<std::streamoff>(i);
        const auto flipped =
            static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ (1U << (i % 8)));
        file.seekp(place).put(flipped).flush();
        undetected += refusal_of(path).code == ExitCode::data ? 0U : 1U;
        file.seekp(place).put(bytes[i]).flush();
    }
    CHECK(undetected == 0);
    CHECK(refusal_of(path).code == ExitCode::ok);
}

TEST_CASE("every truncation of a results file is detected", "[output]") {
    const sample::Folder folder;
    const std::string path = whole_file(folder);
    std::size_t undetected = 0;
    for (std::size_t size = std::filesystem::file_size(path); size-- > 0;) {
        std::filesystem::resize_file(path, size);
        undetected += refusal_of(path).code == ExitCode::data ? 0U : 1U;
    }
    CHECK(undetected == 0);
}

TEST_CASE("foreign, empty, lengthened and absent files are refused in words", "[output]") {
    const sample::Folder folder;
    const std::string path = whole_file(folder);

    sample::put_bytes(folder.file("text.h5"), std::string(500, 'x'));
    CHECK(mentions(refusal_of(folder.file("text.h5")), "is not a results file"));
    sample::put_bytes(folder.file("empty.h5"), "");
    CHECK(mentions(refusal_of(folder.file("empty.h5")), "only 0 bytes"));
    sample::put_bytes(folder.file("longer.h5"), sample::bytes_of(path) + "\n");
    CHECK(mentions(refusal_of(folder.file("longer.h5")), "damaged"));
    sample::put_bytes(folder.file("bare.h5"), unsealed(path));
    CHECK(refusal_of(folder.file("bare.h5")).code == ExitCode::data);
    CHECK(refusal_of(folder.file("absent.h5")).code == ExitCode::io);
    CHECK(refusal_of(folder.path()).code == ExitCode::io);
}

TEST_CASE("files of another program or major version are refused, of a newer minor version read",
          "[output]") {
    const sample::Folder folder;
    const std::string path = whole_file(folder);
    std::string body = unsealed(path);
    SECTION("another program") {
        replace_text(body, "afweging results", "afwijking result");
        put_sealed(path, body);
        CHECK(mentions(refusal_of(path), "another program"));
    }
    SECTION("another major version") {
        replace_text(body, std::string("3.1\0", 4), std::string("4.0\0", 4));
        put_sealed(path, body);
        CHECK(mentions(refusal_of(path), "version 4.0"));
        CHECK(refusal_of(path).code == ExitCode::data);
    }
    SECTION("a newer minor version") {
        replace_text(body, std::string("3.1\0", 4), std::string("3.7\0", 4));
        put_sealed(path, body);
        CHECK(refusal_of(path).code == ExitCode::ok);
    }
    SECTION("a dataset that is not there") {
        replace_text(body, "series/stock ledger", "series/stoch ledger");
        put_sealed(path, body);
        CHECK(mentions(refusal_of(path), "series/stoch"));
        CHECK(refusal_of(path).code == ExitCode::data);
    }
}
