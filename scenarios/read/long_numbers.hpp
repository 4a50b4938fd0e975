// SPDX-License-Identifier: EUPL-1.2
// Whole numbers of more than 64 bits, for a parser that knows none.
#pragma once

#include <string>
#include <string_view>

namespace afweging::scenarios {

/// The text with each decimal whole number that does not fit in 64 bits as a real number of about
/// that size, in as many characters. So it is refused where its key is read, by the range of the
/// key, and not by the parser, which knows neither.
[[nodiscard]] std::string with_long_numbers_as_reals(std::string_view text);

}  // namespace afweging::scenarios
