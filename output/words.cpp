// SPDX-License-Identifier: EUPL-1.2
// Forms, and the system's reasons in Dutch.
#include "output/words.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace afweging::output {
namespace {

struct Reason {
    int error;
    std::string_view nl;
};

constexpr std::array<Reason, 22> reasons = {{
    {EACCES, "geen toegang"},
    {EPERM, "dat is niet toegestaan"},
    {EROFS, "daar kan alleen worden gelezen"},
    {ENOENT, "dat bestand of die map is er niet"},
    {ENOTDIR, "een deel van het pad is geen map"},
    {EISDIR, "het is een map"},
    {EEXIST, "het bestaat al"},
    {ENAMETOOLONG, "de naam is te lang"},
    {ELOOP, "te veel symbolische koppelingen"},
    {ENOSPC, "de schijf is vol"},
    {EDQUOT, "de toegestane ruimte op de schijf is op"},
    {EFBIG, "het bestand wordt te groot"},
    {EIO, "de schijf meldt een fout"},
    {EMFILE, "er staan te veel bestanden open"},
    {ENFILE, "er staan te veel bestanden open op deze computer"},
    {ENOMEM, "het geheugen is vol"},
    {EPIPE, "de lezer is gestopt"},
    {EBUSY, "het is in gebruik"},
    {ETXTBSY, "het is in gebruik"},
    {EINVAL, "het bestandssysteem kan dit niet"},
    {ENOSYS, "het bestandssysteem kan dit niet"},
    {EBADF, "de uitvoer is gesloten"},
}};

std::string filled_one(const std::string& form, const std::vector<Words>& slots,
                       Language language) {
    std::string result;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool slot = form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}';
        const auto number = slot ? static_cast<std::size_t>(form[i + 1] - '0') : slots.size();
        if (number < slots.size()) {
            result += slots[number].in(language);
            i += 2;
        } else {
            result += form[i];
        }
    }
    return result;
}

}  // namespace

Words filled(const Words& form, const std::vector<Words>& slots) {
    return {filled_one(form.en, slots, Language::en), filled_one(form.nl, slots, Language::nl)};
}

WordedError::WordedError(ExitCode code, const Words& form, const std::vector<Words>& slots)
    : Error(code, filled(form, slots).en), words_(filled(form, slots)) {}

Words reason_of(int error) {
    const std::string english = std::generic_category().message(error);
    const auto* const found = std::find_if(reasons.begin(), reasons.end(),
                                           [&](const Reason& each) { return each.error == error; });
    return found == reasons.end() ? Words{english, "systeemfout " + std::to_string(error)}
                                  : Words{english, std::string(found->nl)};
}

}  // namespace afweging::output
