// SPDX-License-Identifier: EUPL-1.2
// Must not compile, one case at a time (CASE 1 to 6); CASE 0 does what is declared and compiles.
#include "agents/state/chunk.hpp"

using namespace afweging::agents;

using Narrow = MonthStep<In<&People::status>, InOut<&People::stress>, Sink<&Proposals::jobs>,
                         Draws<Roll::ladder>>;
using Wide = MonthStep<In<&People::status, &People::trust>>;

void step(const Narrow& narrow) {
    [[maybe_unused]] const Status status = narrow.in<&People::status>()[0];
    narrow.out<&People::stress>()[0] = narrow.in<&People::stress>()[0];
    narrow.sink<&Proposals::jobs>().clear();
    [[maybe_unused]] const std::uint32_t word = narrow.words<Roll::ladder>()[0];
#if CASE == 1  // an undeclared read
    [[maybe_unused]] const float trust = narrow.in<&People::trust>()[0];
#elif CASE == 2  // a write to a column that is only read
    narrow.out<&People::status>()[0] = Status::ww;
#elif CASE == 3  // an undeclared sink
    narrow.sink<&Proposals::places>().clear();
#elif CASE == 4  // an undeclared draw
    [[maybe_unused]] const std::uint32_t other = narrow.words<Roll::health>()[0];
#elif CASE == 5  // handing on what was not declared
    const Wide wide(narrow);
#elif CASE == 6  // a write through a column that is read
    narrow.in<&People::status>()[0] = Status::ww;
#endif
}
