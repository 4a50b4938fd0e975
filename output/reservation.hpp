// SPDX-License-Identifier: EUPL-1.2
// Two runs that would write the same file: the second is told so at once.
#pragma once

#include <string>

namespace afweging::output {

/// Holds the name of a file for this process, until it ends in whatever way. Nothing appears under
/// the name or beside it. Two processes of one user on one machine see each other; where the system
/// does not allow that, nothing is held and AtomicFile still refuses the second at its end.
class Reservation {
public:
    /// Throws Error (usage) when another process holds the name.
    explicit Reservation(const std::string& path);
    ~Reservation();
    Reservation(const Reservation&) = delete;
    Reservation& operator=(const Reservation&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace afweging::output
