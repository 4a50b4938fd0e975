// SPDX-License-Identifier: EUPL-1.2
// The command line's front door.
#include "app/interrupt.hpp"
#include "app/resources.hpp"
#include "app/verb.hpp"

int main(int count, char** words) {
    using namespace afweging;
    app::keep_freed_memory();
    app::take_failed_writes_as_errors();
    try {
        return app::dispatch(app::Arguments(words + 1, words + count));
    } catch (const app::OutputClosed&) { return static_cast<int>(ExitCode::output_closed); }
}
