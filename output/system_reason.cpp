// SPDX-License-Identifier: EUPL-1.2
// The system's reasons in Dutch.
#include "output/system_reason.hpp"

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

}  // namespace

LocalisedText reason_of(int error) {
    const std::string english = std::generic_category().message(error);
    const auto* const found = std::find_if(reasons.begin(), reasons.end(),
                                           [&](const Reason& each) { return each.error == error; });
    return found == reasons.end() ? LocalisedText{english, "systeemfout " + std::to_string(error)}
                                  : LocalisedText{english, std::string(found->nl)};
}

}  // namespace afweging::output
