// SPDX-License-Identifier: EUPL-1.2
// The command line's front door.
#include "app/verb.hpp"

int main(int count, char** words) {
    return afweging::app::dispatch(afweging::app::Arguments(words + 1, words + count));
}
