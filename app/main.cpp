// SPDX-License-Identifier: EUPL-1.2
// The command line's front door.
#include "app/resources.hpp"
#include "app/verb.hpp"

int main(int count, char** words) {
    afweging::app::keep_freed_memory();
    return afweging::app::dispatch(afweging::app::Arguments(words + 1, words + count));
}
