// SPDX-License-Identifier: EUPL-1.2
// Must not compile, one case at a time (CASE 1 to 7): a step that is handed more than the page of
// steps can show; CASE 0 is handed what steps are handed and compiles.
#include "tests/agents/steps/row.hpp"

using namespace afweging::agents;

using Narrow = MonthStep<In<&People::status>>;

struct Cover {
    World& world;
};

#if CASE == 0
void step(Narrow, std::span<const Instrument>, const MonthLuck&, MeasureCells&, float);
#elif CASE == 1  // the whole world to write
void step(Narrow, World&);
#elif CASE == 2  // the whole world to read
void step(Narrow, const World&);
#elif CASE == 3  // a table to write that is no sink
void step(Narrow, std::span<Klantmanager>);
#elif CASE == 4  // a pointer, which hides how much it reaches
void step(Narrow, World*);
#elif CASE == 5  // the world under a cover
void step(Narrow, const Cover&);
#elif CASE == 6  // all columns beside those declared
void step(Narrow, MonthChunk);
#elif CASE == 7  // a value that the step hands back
void step(Narrow, float&);
#endif

void (*const row)() = [] { afweging::steps::row_of("step", &step); };
