// SPDX-License-Identifier: EUPL-1.2
// SHA-256 over a stream of bytes (OpenSSL's libcrypto).
#include "output/sha256.hpp"

#include <openssl/evp.h>

#include <array>

#include "sim/localised_text.hpp"

namespace afweging::output {
namespace {

void require(int success) {
    if (success != 1) {
        throw PhrasedError(ExitCode::bug, {"SHA-256 is not available (libcrypto refused it).",
                                           "SHA-256 is er niet (libcrypto weigert het)."});
    }
}

}  // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    require(context_ != nullptr ? 1 : 0);
    require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

void Sha256::update(std::span<const std::byte> bytes) {
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

void Sha256::update(std::string_view text) {
    update(std::as_bytes(std::span<const char>(text.data(), text.size())));
}

std::string Sha256::hex() {
    std::array<unsigned char, 32> hash{};
    unsigned length = 0;
    require(EVP_DigestFinal_ex(context_.get(), hash.data(), &length));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : hash) {
        text += digits[byte / 16U];
        text += digits[byte % 16U];
    }
    return text;
}

std::string sha256_hex(std::string_view text) {
    Sha256 hash;
    hash.update(text);
    return hash.hex();
}

}  // namespace afweging::output
